"""Everything that the server knows, and what it has seen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from telegram.constants import CallbackQueryLimit

from tests.botapi.chats import Chats, Json
from tests.botapi.errors import QUERY_TOO_OLD, ApiError, bad
from tests.botapi.faults import Faults
from tests.botapi.profile import Profile
from tests.botapi.rates import Flood, Rates
from tests.botapi.updates import Updates
from tests.botapi.webhook import Webhook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.botapi.chats import Chat, Message
    from tests.botapi.params import Upload

ANSWER_SECONDS = 15.0
"""How long a tap can be answered: what bots report; Telegram documents none."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One accepted send, edit or delete. `content` is what the message held then."""

    at: float
    method: str
    chat_id: int
    message_id: int
    content: Json
    markup: Json | None

    @property
    def text(self) -> str:
        """Its text, or its caption."""
        return str(self.content.get("text", self.content.get("caption", "")))


@dataclass(slots=True)
class Press:
    """One tap on an inline button and the answer it got."""

    query_id: str
    chat_id: int
    message_id: int
    data: str
    at: float
    answered: bool = False
    text: str = ""
    alert: bool = False


@dataclass(slots=True)
class State:
    """The server without its HTTP."""

    token: str
    now: Callable[[], float]
    chats: Chats
    updates: Updates
    webhook: Webhook
    profile: Profile
    flood: Flood
    answer_seconds: float = ANSWER_SECONDS
    faults: Faults = field(default_factory=Faults)
    sent: list[Sent] = field(default_factory=list)
    calls: Counter[str] = field(default_factory=Counter)
    errors: Counter[tuple[str, int]] = field(default_factory=Counter)
    presses: dict[str, Press] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def bot(self) -> Json:
        """The bot as a user."""
        name = self.profile.texts.get(("name", ""), "Test bot")
        return {"id": int(self.token.split(":")[0]), "is_bot": True, "first_name": name, "username": "test_bot"}

    def date(self) -> int:
        """Now, as messages carry it."""
        return int(self.now())

    def note(self, method: str, message: Message) -> None:
        """Write an accepted call into the log."""
        self.sent.append(Sent(self.now(), method, message.chat.number, message.number, message.content, message.markup))

    def press(self, chat: Chat, message_id: int, data: str) -> Press:
        """A new tap."""
        press = Press(str(4_000_000_000 + next(self.numbers)), chat.number, message_id, data, self.now())
        self.presses[press.query_id] = press
        return press

    def answer(self, query_id: str, text: str, *, alert: bool) -> None:
        """Answer a tap, once and in time; raises 400."""
        press = self.presses.get(query_id)
        if press is None or press.answered or self.now() - press.at > self.answer_seconds:
            raise bad(QUERY_TOO_OLD)
        if len(text) > CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH:
            raise bad("MESSAGE_TOO_LONG")
        press.answered, press.text, press.alert = True, text, alert
        if chat := self.chats.known.get(press.chat_id):
            chat.touch()


def make_state(
    token: str,
    now: Callable[[], float],
    rates: Rates | None,
    *,
    webhook_pace: float,
    answer_seconds: float,
    away: float,
) -> State:
    """An empty server; raises ValueError for a token that is none."""
    if not token.partition(":")[0].isdecimal():
        raise ValueError("a bot's token begins with its number and a colon")
    chats, updates = Chats(), Updates(now)
    return State(
        token=token,
        now=now,
        chats=chats,
        updates=updates,
        webhook=Webhook(updates, now, webhook_pace, away),
        profile=Profile(chats),
        flood=Flood(rates, now),
        answer_seconds=answer_seconds,
    )


def blocked_by(kind: Any) -> ApiError:
    """Why the bot may not write to a chat of this kind any more."""
    if kind == "private":
        return ApiError(403, "bot was blocked by the user")
    return ApiError(403, f"bot was kicked from the {kind} chat")
