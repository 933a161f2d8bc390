"""What stands in the chats: messages, the keyboard below them, who has blocked the bot."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from tests.botapi.errors import NOT_MODIFIED, ApiError, bad

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]

DELETABLE_SECONDS = 48 * 3600
"""How long a bot may delete a message: https://core.telegram.org/bots/api#deletemessage."""


@dataclass(slots=True)
class Message:
    """One message of a chat, from the bot or from a person."""

    number: int
    chat: Chat
    sender: Json | None
    date: int
    content: Json
    markup: Json | None = None
    edited: int = 0
    from_bot: bool = False

    def public(self) -> Json:
        """As the API gives it; a keyboard that is not inline is not given, as with Telegram."""
        shown: Json = {"message_id": self.number, "chat": self.chat.public, "date": self.date, **self.content}
        if self.sender:
            shown["from"] = self.sender
        if self.edited:
            shown["edit_date"] = self.edited
        if self.inline:
            shown["reply_markup"] = self.markup
        return shown

    @property
    def inline(self) -> bool:
        """Whether it carries an inline keyboard."""
        return self.markup is not None and "inline_keyboard" in self.markup


@dataclass(slots=True)
class Topic:
    """A topic of a forum."""

    name: str
    closed: bool = False


@dataclass(slots=True)
class Chat:
    """A chat that the bot has been written to or added to."""

    number: int
    public: Json
    blocked: ApiError | None = None
    keyboard: Json | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    version: int = 0
    waiters: list[asyncio.Future[None]] = field(default_factory=list)
    rights: frozenset[str] | None = None  # of the bot as an admin of a group; None: it is none
    topics: dict[int, Topic] = field(default_factory=dict)
    banned: set[int] = field(default_factory=set)
    removed: set[int] = field(default_factory=set)

    @property
    def private(self) -> bool:
        """Whether it is with one person."""
        return bool(self.public["type"] == "private")

    def touch(self) -> None:
        """Say that something can be seen here that could not before."""
        self.version += 1
        for waiter in self.waiters:
            if not waiter.done():
                waiter.set_result(None)
        self.waiters.clear()

    async def changed(self, version: int, seconds: float) -> bool:
        """Wait until the chat is no longer at this version; False when the time was up first."""
        if self.version == version:
            waiter = asyncio.get_running_loop().create_future()
            self.waiters.append(waiter)
            await asyncio.wait([waiter], timeout=seconds)
        return self.version != version


class Chats:
    """All chats. Private chats share one count of messages, as a bot's box does; each other chat has its own."""

    def __init__(self) -> None:
        self.known: dict[int, Chat] = {}
        self._private_numbers = count(1)

    def meet(self, public: Json) -> Chat:
        """The chat, made when nobody had written there before."""
        chat = self.known.get(public["id"])
        if chat is None:
            chat = self.known[public["id"]] = Chat(public["id"], public)
            if chat.private:
                chat.numbers = self._private_numbers
        chat.public = public
        return chat

    def find(self, chat_id: str) -> Chat:
        """The chat of this id; raises 400 "chat not found" for one that never wrote."""
        try:
            return self.known[int(chat_id)]
        except (ValueError, KeyError):
            raise bad("chat not found") from None

    def writable(self, chat_id: str) -> Chat:
        """The chat of this id; raises 403 too when the bot may not write there."""
        chat = self.find(chat_id)
        if chat.blocked:
            raise chat.blocked
        return chat

    @staticmethod
    def put(chat: Chat, sender: Json | None, date: int, content: Json, markup: Json | None, *, bot: bool) -> Message:
        """A new message at the end of the chat."""
        message = Message(next(chat.numbers), chat, sender, date, content, markup, from_bot=bot)
        chat.messages[message.number] = message
        if markup and "keyboard" in markup:
            chat.keyboard = markup
        elif markup and "remove_keyboard" in markup:
            chat.keyboard = None
        chat.touch()
        return message

    @staticmethod
    def editable(chat: Chat, number: int) -> Message:
        """The bot's own message of this number; raises 400 with the reason why it cannot be edited."""
        if number <= 0:
            raise bad("message identifier is not specified")
        message = chat.messages.get(number)
        if message is None:
            raise bad("message to edit not found")
        # A message that brought a reply keyboard, took one away or forced a reply can never be edited.
        if not message.from_bot or (message.markup and not message.inline):
            raise bad("message can't be edited")
        return message

    @staticmethod
    def change(message: Message, content: Json, markup: Json | None, date: int) -> Message:
        """The message with this content and this inline keyboard (None: without one); 400 when that is no change."""
        if content == message.content and markup == message.markup:
            raise bad(NOT_MODIFIED)
        message.content, message.markup, message.edited = content, markup, date
        message.chat.touch()
        return message

    @staticmethod
    def delete(chat: Chat, number: int, now: float) -> None:
        """Take the message away; raises 400 when there is none or it is older than two days."""
        message = chat.messages.get(number)
        if message is None:
            raise bad("message to delete not found")
        if now - message.date >= DELETABLE_SECONDS:
            raise bad("message can't be deleted for everyone")
        del chat.messages[number]
        chat.touch()
