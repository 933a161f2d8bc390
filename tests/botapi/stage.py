"""The people's side of the server: seven things that a robot can do, here or in another process.

Everything that goes in and comes out is JSON, so that `Remote` is the same stage over HTTP.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, Self

from aiohttp import ClientSession

from tests.botapi.forums import seen
from tests.botapi.media import take_in
from tests.botapi.state import blocked_by
from tests.botapi.updates import CALLBACK_SECONDS, MESSAGE_SECONDS

if TYPE_CHECKING:
    from tests.botapi.chats import Chat, Message
    from tests.botapi.state import State

Json = dict[str, Any]

NOTHING_SEEN: Json = {"topics": {}, "banned": [], "removed": []}
CLOSED = ("kicked", "left")


class Stage(Protocol):
    """What a robot needs of a server."""

    async def post(self, *, chat: Json, sender: Json | None, content: Json, edits: int = 0, key: bool = False) -> int:
        """Write into a chat, edit what was written, or use a key of the keyboard below; the message's number."""

    async def press(self, *, chat_id: int, sender: Json, message_id: int, data: str, inaccessible: bool = False) -> str:
        """Tap an inline button; the number of the callback query."""

    async def member(self, *, chat: Json, sender: Json, status: str) -> None:
        """Change what the bot is in the chat: `member`, `kicked`, `left`."""

    async def admin(self, *, chat: Json, rights: list[str]) -> None:
        """Make the bot an admin of the chat, with these rights."""

    async def look(self, *, chat_id: int) -> Json:
        """The chat as its members see it: version, messages, the keyboard below, the taps."""

    async def changed(self, *, chat_id: int, version: int, seconds: float) -> bool:
        """Wait until the chat looks different from this version."""

    async def menu(self, *, chat_id: int, language_code: str) -> list[dict[str, str]]:
        """The commands that are offered in the chat."""


class LocalStage:
    """The stage of a server in this process."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def post(self, *, chat: Json, sender: Json | None, content: Json, edits: int = 0, key: bool = False) -> int:
        state, here = self._state, self._state.chats.meet(chat)
        date = state.date()
        if here.blocked:
            raise ValueError("the bot is blocked here: unblock it first")
        if edits:
            message = here.messages[edits]
            message.content, message.edited = content, date
            here.touch()
        else:
            message = state.chats.put(here, sender, date, content, None, bot=False)
        take_in(state, content)
        kind = "channel_post" if chat["type"] == "channel" else "message"
        kind = f"edited_{kind}" if edits else kind
        self._tell(kind, message.public(), ("message", here.number), date + MESSAGE_SECONDS)
        if key and here.keyboard and here.keyboard.get("one_time_keyboard"):
            here.keyboard = None
        return message.number

    async def press(self, *, chat_id: int, sender: Json, message_id: int, data: str, inaccessible: bool = False) -> str:
        chat = self._chat(chat_id)
        press = self._state.press(chat, message_id, data)
        message = None if inaccessible else chat.messages.get(message_id)
        shown = message.public() if message else {"message_id": message_id, "chat": chat.public, "date": 0}
        query = {"id": press.query_id, "from": sender, "message": shown, "chat_instance": str(chat_id), "data": data}
        self._tell("callback_query", query, ("callback_query", sender["id"]), self._state.now() + CALLBACK_SECONDS)
        chat.touch()
        return press.query_id

    async def member(self, *, chat: Json, sender: Json, status: str) -> None:
        state, here = self._state, self._state.chats.meet(chat)
        before = "kicked" if here.blocked else "member"
        here.blocked = blocked_by(chat["type"]) if status in CLOSED else None
        change = {"chat": chat, "from": sender, "date": state.date()}
        change["old_chat_member"] = _membership(state.bot, before)
        change["new_chat_member"] = _membership(state.bot, status)
        self._tell("my_chat_member", change, ("my_chat_member", here.number), state.date() + MESSAGE_SECONDS)
        here.touch()

    async def admin(self, *, chat: Json, rights: list[str]) -> None:
        here = self._state.chats.meet(chat)
        here.rights = frozenset(rights)
        here.touch()

    async def look(self, *, chat_id: int) -> Json:
        chat = self._state.chats.known.get(chat_id)
        if chat is None:
            return {"version": -1, "messages": [], "keyboard": None, "presses": [], **NOTHING_SEEN}
        taps = [p for p in self._state.presses.values() if p.chat_id == chat_id]
        return {
            "version": chat.version,
            "messages": [_shown(message) for message in chat.messages.values()],
            "keyboard": chat.keyboard,
            **seen(chat),
            "presses": [{name: getattr(tap, name) for name in tap.__slots__} for tap in taps],
        }

    async def changed(self, *, chat_id: int, version: int, seconds: float) -> bool:
        return await self._chat(chat_id).changed(version, seconds)

    async def menu(self, *, chat_id: int, language_code: str) -> list[dict[str, str]]:
        return self._state.profile.menu(chat_id, language_code)

    def _chat(self, chat_id: int) -> Chat:
        try:
            return self._state.chats.known[chat_id]
        except KeyError:
            raise ValueError(f"nobody has written in chat {chat_id} yet") from None

    def _tell(self, kind: str, payload: Json, lane: tuple[str, int], expires: float) -> None:
        self._state.updates.add(kind, payload, lane, expires)


def _membership(bot: Json, status: str) -> Json:
    return {"user": bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}


def _shown(message: Message) -> Json:
    return {**message.public(), "from_bot": message.from_bot, "markup": message.markup}


class Remote:
    """The stage of a server in another process: `async with Remote(url) as server`."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._session: ClientSession | None = None

    @property
    def stage(self) -> Stage:
        """Itself: a robot asks a server for its stage."""
        return self

    async def __aenter__(self) -> Self:
        self._session = ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session:
            await self._session.close()

    async def ask(self, name: str, **arguments: Any) -> Any:
        """Call a control by its name; raises ValueError with the server's reason."""
        if self._session is None:
            raise RuntimeError("use it with `async with`")
        async with self._session.post(f"{self.url}/control/{name}", json=arguments) as response:
            answer = await response.json()
        if not answer["ok"]:
            raise ValueError(answer["description"])
        return answer["result"]

    async def post(self, **arguments: Any) -> int:
        return int(await self.ask("post", **arguments))

    async def press(self, **arguments: Any) -> str:
        return str(await self.ask("press", **arguments))

    async def member(self, **arguments: Any) -> None:
        await self.ask("member", **arguments)

    async def admin(self, **arguments: Any) -> None:
        await self.ask("admin", **arguments)

    async def look(self, **arguments: Any) -> Json:
        return dict(await self.ask("look", **arguments))

    async def changed(self, **arguments: Any) -> bool:
        return bool(await self.ask("changed", **arguments))

    async def menu(self, **arguments: Any) -> list[dict[str, str]]:
        return list(await self.ask("menu", **arguments))
