"""A robot that speaks like a person: it writes, taps what it sees, shares, blocks, and waits for what it expects."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from tests.botapi.stage import Stage

Json = dict[str, Any]

PATIENCE = 5.0
"""Seconds that a robot waits for what it expects, unless it is told otherwise."""

KAJAANI = (64.2222, 27.7278)
PHONE = "+358441234567"

_FILE = {"file_id": "test-file", "file_unique_id": "test", "file_size": 1000}
STICKER = {**_FILE, "width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
VOICE = {**_FILE, "file_id": "test-voice", "duration": 3, "mime_type": "audio/ogg"}


def photo(size: int) -> list[Json]:
    """A picture of so many bytes, in two sizes as Telegram makes them, the small one first."""
    small = {**_FILE, "file_id": "test-photo-small", "width": 90, "height": 90}
    return [small, {**_FILE, "file_id": f"test-photo-{size}", "file_size": size, "width": 900, "height": 900}]


class Server(Protocol):
    """A server in this process (`BotApiServer`) or in another (`Remote`)."""

    @property
    def stage(self) -> Stage:
        """Where the robot plays."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it stands on the screen now."""

    message_id: int
    from_bot: bool
    text: str
    rows: tuple[tuple[Json, ...], ...]
    keyboard: tuple[tuple[str, ...], ...]
    content: Json

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands on its inline buttons."""
        return tuple(button["text"] for row in self.rows for button in row)


def _shown(message: Json) -> Shown:
    markup = message["markup"] or {}
    rows = tuple(tuple(row) for row in markup.get("inline_keyboard", ()))
    keyboard = tuple(tuple(key["text"] for key in row) for row in markup.get("keyboard", ()))
    text = str(message.get("text", message.get("caption", "")))
    return Shown(message["message_id"], message["from_bot"], text, rows, keyboard, message)


class Person:
    """A member of Telegram."""

    def __init__(self, user_id: int, first_name: str, language_code: str | None) -> None:
        self.public: Json = {"id": user_id, "is_bot": False, "first_name": first_name}
        if language_code is not None:
            self.public["language_code"] = language_code


class _Place:
    """A chat as one looks at it."""

    def __init__(self, server: Server, chat: Json) -> None:
        self.stage = server.stage
        self.chat = chat
        self.chat_id: int = chat["id"]

    async def screen(self) -> list[Shown]:
        """The chat's messages in order, as they are shown now."""
        return [_shown(m) for m in (await self.stage.look(chat_id=self.chat_id))["messages"]]

    async def sees(self, text_part: str, timeout: float = PATIENCE, *, after: int = 0) -> Shown:
        """Wait until a message of the bot, numbered above `after`, contains this, and return the newest one."""

        def find(view: Json) -> Shown | None:
            shown = [_shown(m) for m in reversed(view["messages"]) if m["from_bot"] and m["message_id"] > after]
            return next((m for m in shown if text_part in m.text), None)

        shown: Shown = await self._find(find, f"a message with {text_part!r}", timeout)
        return shown

    async def presses(self) -> list[Json]:
        """The taps made in this chat, in order, each with its answer: `answered`, `text`, `alert`."""
        return list((await self.stage.look(chat_id=self.chat_id))["presses"])

    async def is_quiet(self, seconds: float) -> bool:
        """Whether nothing changes on the screen for so long."""
        version = (await self.stage.look(chat_id=self.chat_id))["version"]
        return not await self.stage.changed(chat_id=self.chat_id, version=version, seconds=seconds)

    async def _find(self, find: Any, what: str, timeout: float) -> Any:
        deadline = asyncio.get_running_loop().time() + timeout
        while True:
            view = await self.stage.look(chat_id=self.chat_id)
            if (found := find(view)) is not None:
                return found
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                raise AssertionError(f"{what} was not seen in {timeout} s; on the screen:\n{_drawn(view)}")
            await self.stage.changed(chat_id=self.chat_id, version=view["version"], seconds=left)

    async def _post(self, sender: Json | None, content: Json, *, edits: int = 0, key: bool = False) -> int:
        return await self.stage.post(chat=self.chat, sender=sender, content=content, edits=edits, key=key)


class User(_Place):
    """A person in the private chat with the bot."""

    def __init__(self, server: Server, chat_id: int, first_name: str = "Amina", language_code: str | None = "en"):
        super().__init__(server, {"id": chat_id, "type": "private", "first_name": first_name})
        self.person = Person(chat_id, first_name, language_code)
        self._last_said = 0

    async def say(self, text: str) -> int:
        """Write this; the message's number."""
        self._last_said = await self._post(self.person.public, _written(text))
        return self._last_said

    async def edit_last(self, text: str) -> None:
        """Change what was written last."""
        await self._post(self.person.public, _written(text), edits=self._last_said)

    async def share_location(self, lat: float, lon: float) -> None:
        """Send a place."""
        await self._post(self.person.public, _place(lat, lon))

    async def share_contact(self, phone: str, own: bool | None = True) -> None:
        """Send a phone number: one's own, another member's (False), or one without an account (None)."""
        await self._post(self.person.public, self._contact(phone, own))

    def _contact(self, phone: str, own: bool | None) -> Json:
        contact: Json = {"phone_number": phone, "first_name": self.chat["first_name"] if own else "Somebody"}
        if own is not None:
            contact["user_id"] = self.chat_id if own else self.chat_id + 1
        return {"contact": contact}

    async def send_sticker(self) -> None:
        """Send a sticker."""
        await self._post(self.person.public, {"sticker": STICKER})

    async def send_photo(self, caption: str = "", size: int = 90_000) -> None:
        """Send a picture."""
        await self._post(self.person.public, {"photo": photo(size), **({"caption": caption} if caption else {})})

    async def send_voice(self) -> None:
        """Send a voice message."""
        await self._post(self.person.public, {"voice": VOICE})

    async def block(self) -> None:
        """Block the bot."""
        await self.stage.member(chat=self.chat, sender=self.person.public, status="kicked")

    async def unblock(self) -> None:
        """Let the bot write again."""
        await self.stage.member(chat=self.chat, sender=self.person.public, status="member")

    async def menu(self) -> list[str]:
        """The commands that are offered, in their order."""
        language = self.person.public.get("language_code", "")
        return [c["command"] for c in await self.stage.menu(chat_id=self.chat_id, language_code=language)]

    async def tap(self, label_part: str, timeout: float = PATIENCE) -> str:
        """Tap the button whose label contains this: inline in the newest message that has one, else on the keyboard.

        Returns the number of the query; the address for a button that opens one; the text for a key of the keyboard
        (one that asks for a place sends `KAJAANI`, one that asks for a phone number `PHONE`).
        """
        place, button = await self._find(
            lambda view: _inline(view, label_part) or _on_keyboard(view, label_part),
            f"a button with {label_part!r}",
            timeout,
        )
        if place is None:
            return await self._tap_key(button)
        if "callback_data" not in button:
            return str(button.get("url") or button["copy_text"]["text"])
        return await self.tap_token(button["callback_data"], place)

    async def tap_token(self, token: str, message_id: int | None = None, *, inaccessible: bool = False) -> str:
        """Tap with this token whatever the buttons say, by default under the bot's newest message.

        inaccessible: the message is too old for Telegram to show the bot, and comes with the date 0.
        """
        if message_id is None:
            message_id = max((m.message_id for m in await self.screen() if m.from_bot), default=1)
        who = self.person.public
        return await self.stage.press(
            chat_id=self.chat_id, sender=who, message_id=message_id, data=token, inaccessible=inaccessible
        )

    async def _tap_key(self, key: Json) -> str:
        text = str(key["text"])
        content = _written(text)
        if key.get("request_location"):
            content = _place(*KAJAANI)
        elif key.get("request_contact"):
            content = self._contact(PHONE, own=True)
        await self._post(self.person.public, content, key=True)
        return text


class Group(_Place):
    """A group that the bot may be in."""

    def __init__(
        self,
        server: Server,
        chat_id: int = -1001,
        title: str = "Uimarit",
        kind: str = "supergroup",
        *,
        forum: bool = False,
    ):
        chat = {"id": chat_id, "type": kind, "title": title}
        super().__init__(server, chat | ({"is_forum": True} if forum else {}))

    async def say(self, person: Person, text: str, thread: int = 0) -> int:
        """Somebody writes in the group, in a topic of it."""
        return await self.post(person, _written(text), thread)

    async def post(self, person: Person, content: Json, thread: int = 0) -> int:
        """Somebody sends something else there."""
        where = {"message_thread_id": thread, "is_topic_message": True} if thread else {}
        return await self._post(person.public, {**content, **where})

    async def promote_bot(self, *rights: str) -> None:
        """Somebody makes the bot an admin."""
        await self.stage.admin(chat=self.chat, rights=list(rights))

    async def tap(self, person: Person, label_part: str, timeout: float = PATIENCE) -> str:
        """Somebody taps the newest inline button whose label contains this."""
        place, button = await self._find(
            lambda view: _inline(view, label_part), f"a button with {label_part!r}", timeout
        )
        return await self.stage.press(
            chat_id=self.chat_id, sender=person.public, message_id=place, data=button["callback_data"]
        )

    async def topics(self) -> dict[int, tuple[str, bool]]:
        """By number the title of each topic, and whether it is closed."""
        seen = (await self.stage.look(chat_id=self.chat_id))["topics"]
        return {int(thread): (name, closed) for thread, (name, closed) in seen.items()}

    async def removed(self) -> tuple[list[int], list[int]]:
        """Who was removed, and who of them cannot be invited again."""
        view = await self.stage.look(chat_id=self.chat_id)
        return view["removed"], view["banned"]

    async def add_bot(self, by: Person) -> None:
        """Somebody adds the bot."""
        await self.stage.member(chat=self.chat, sender=by.public, status="member")

    async def remove_bot(self, by: Person) -> None:
        """Somebody removes the bot."""
        await self.stage.member(chat=self.chat, sender=by.public, status="kicked")


class Channel(_Place):
    """A channel that the bot may be in."""

    def __init__(self, server: Server, chat_id: int = -1002, title: str = "Uutiset"):
        super().__init__(server, {"id": chat_id, "type": "channel", "title": title})

    async def post(self, text: str, edits: int = 0) -> int:
        """The channel posts, or edits a post."""
        return await self._post(None, _written(text), edits=edits)


def _place(lat: float, lon: float) -> Json:
    return {"location": {"latitude": lat, "longitude": lon}}


def _written(text: str) -> Json:
    content: Json = {"text": text}
    if text.startswith("/"):
        content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
    return content


def _inline(view: Json, label_part: str) -> tuple[int, Json] | None:
    for message in reversed(view["messages"]):
        for row in (message["markup"] or {}).get("inline_keyboard", ()):
            for button in row:
                if label_part in button["text"]:
                    return message["message_id"], button
    return None


def _on_keyboard(view: Json, label_part: str) -> tuple[None, Json] | None:
    for row in (view["keyboard"] or {}).get("keyboard", ()):
        for key in row:
            if label_part in key["text"]:
                return None, key
    return None


def _drawn(view: Json) -> str:
    lines = []
    for message in map(_shown, view["messages"]):
        lines.append(f"{'<' if message.from_bot else '>'} {message.text or sorted(message.content)}")
        lines += ["  " + " ".join(f"[{button['text']}]" for button in row) for row in message.rows]
        lines += ["  " + " ".join(f"({key})" for key in row) for row in message.keyboard]
    return "\n".join(lines) or "(nothing)"
