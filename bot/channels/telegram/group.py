"""The way out to the staff group: a forum, in which each case has a topic, or a group without topics.

An address is one of: "general", "case/NUMBER" (its topic, made when it is needed first), "thread/TOPIC" (one that is to
be deleted), "member/ACCOUNT" (who is to leave). https://core.telegram.org/bots/api#createforumtopic
"""

import logging
from dataclasses import dataclass
from typing import Protocol

from telegram.error import TelegramError

from bot.channels.telegram.api import BotApi
from bot.channels.telegram.errors import meaning
from bot.channels.telegram.payloads import Call, call_below, call_for
from bot.messages import CannotEdit, Misconfigured, Outbound, Rates, Refused, SendError, Stopped, TryAgain

RATES = Rates(per_second=0.2, burst=8)
"""8 at once and 12 a minute: never more than 20 in any minute.
https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"""

IN_TOPIC, CLOSES, REOPENS, DELETES, REMOVES = "topic", "close", "reopen", "delete", "remove"
"""`Outbound.deed`."""

_METHODS = {CLOSES: "closeForumTopic", REOPENS: "reopenForumTopic", DELETES: "deleteForumTopic"}

_NO_FORUM = ("the chat is not a forum",)
_NO_TOPIC = ("message thread not found", "topic_id_invalid", "topic_deleted", "thread_id_invalid")
_DONE_ALREADY = ("topic_not_modified", "user_not_participant", "participant_id_invalid", "user not found")
_OUR_RIGHTS = ("not enough rights", "chat not found", "bot was kicked", "group chat was upgraded", "not a member")
"""What the platform says, in lower case."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case stands: its topic, and its first message; empty until they are there."""

    thread: str = ""
    head: str = ""


class Topics(Protocol):
    """What is kept of the group, in transactions of its own."""

    async def place(self, number: int) -> Place | None:
        """Where a case stands; None when there is no such case any more."""

    async def forum(self) -> bool:
        """Whether the group has topics; until it is known, it does."""

    async def made(self, number: int, thread: str) -> bool:
        """A topic was made; False when the case has another one, or is gone: then it is nobody's."""

    async def lost(self, number: int, thread: str) -> None:
        """A topic is not there any more."""

    async def no_topics(self) -> None:
        """The group has no topics: what was to stand in one is shown in another way."""

    async def stands(self, key: str, message: str) -> None:
        """The message of this delivery stands in the group."""

    async def gone(self, thread: str) -> None:
        """A topic is deleted."""

    async def trouble(self) -> None:
        """We may not do there what we have to: staff must know."""


class GroupChannel:
    """Sends to one group."""

    name = "group"

    def __init__(self, api: BotApi, chat: str, topics: Topics, rates: Rates | None = None) -> None:
        self.rates = rates or RATES
        self._api = api
        self._chat = chat
        self._topics = topics

    async def send(self, address: str, message: Outbound, key: str) -> str:
        """Send or edit one message, or do what it is there for; see `bot.messages.Channel`."""
        sort, _, what = address.partition("/")
        try:
            if sort == "case":
                return await self._to_case(int(what), message, key)
            if sort == "thread":
                await self._do(DELETES, what)
                await self._topics.gone(what)
                return ""
            if sort == "member":
                await self._remove(int(what))
                return ""
            return await self._say(call_for(self._chat, message), message, key)
        except (Misconfigured, Stopped):
            await self._topics.trouble()
            raise Misconfigured("the bot may not do its work in the staff group") from None

    async def _to_case(self, number: int, message: Outbound, key: str) -> str:
        place = await self._topics.place(number)
        if place is None:
            raise Refused("there is no such case any more")
        if not await self._topics.forum():
            return await self._without_topics(place, message, key)
        if not place.thread:
            if message.deed in {CLOSES, REOPENS}:
                return ""
            place = await self._make(number)
        try:
            if message.deed in {CLOSES, REOPENS}:
                await self._do(message.deed, place.thread)
                return ""
            return await self._say(self._in(place.thread, message), message, key)
        except NoTopicError:
            await self._topics.lost(number, place.thread)
            raise TryAgain("the topic was deleted") from None

    async def _without_topics(self, place: Place, message: Outbound, key: str) -> str:
        """What a person wrote does not stand in a group without topics, which everybody reads for good."""
        if message.deed == IN_TOPIC:
            raise Refused("the group has no topics")
        if message.deed:
            return ""
        call = call_for(self._chat, message)
        if place.head and not message.edits:
            reply = {"message_id": int(place.head), "allow_sending_without_reply": True}
            call = Call(call.method, {**call.fields, "reply_parameters": reply}, call.upload)
        return await self._say(call, message, key)

    async def _make(self, number: int) -> Place:
        """A topic whose title is the case's number. After a time-out there may be one that nobody knows: it stays
        empty, because nothing is sent but to the one that is kept.
        """
        try:
            made = await self._api.call("createForumTopic", {"chat_id": self._chat, "name": f"#{number}"})
        except TelegramError as error:
            if _says(error, _NO_FORUM):
                await self._topics.no_topics()
                raise Refused("the group has no topics") from None
            raise _meaning(error) from None
        thread = str(made["message_thread_id"])
        if not await self._topics.made(number, thread):
            await self._drop(thread)
            raise TryAgain("another topic was made meanwhile")
        return Place(thread)

    async def _drop(self, thread: str) -> None:
        try:
            await self._do(DELETES, thread)
        except SendError as error:
            _LOG.warning("an empty topic stays in the staff group: %s", error)

    def _in(self, thread: str, message: Outbound) -> Call:
        call = call_for(self._chat, message)
        if message.edits:
            return call
        return Call(call.method, {**call.fields, "message_thread_id": int(thread)}, call.upload)

    async def _say(self, call: Call, message: Outbound, key: str) -> str:
        try:
            result = await self._api.call(call.method, call.fields, upload=call.upload)
        except TelegramError as error:
            if _says(error, _NO_TOPIC):
                raise NoTopicError("the topic is not there") from None
            if failure := _rights(error) or meaning(error, edit=bool(message.edits)):
                raise failure from None
            return message.edits
        reference = str(result.get("message_id", "")) if isinstance(result, dict) else ""
        if "message_thread_id" in call.fields and not result.get("is_topic_message"):
            await self._take_back(reference)
        await self._topics.stands(key, message.edits or reference)
        if below := call_below(self._chat, message):
            where = {name: call.fields[name] for name in ("message_thread_id",) if name in call.fields}
            await self._below(Call(below.method, {**below.fields, **where}, below.upload))
        return message.edits or reference

    async def _take_back(self, reference: str) -> None:
        """Somebody has turned topics off, and it stands where everybody reads it for good. Always raises."""
        await self._topics.no_topics()
        try:
            await self._api.call("deleteMessage", {"chat_id": self._chat, "message_id": int(reference)})
        except TelegramError as error:
            _LOG.warning("a message was not taken back from a group without topics: %s", type(error).__name__)
        raise Refused("the group has no topics")

    async def _below(self, call: Call) -> None:
        try:
            await self._api.call(call.method, call.fields, upload=call.upload)
        except TelegramError as error:
            _LOG.warning("a text was sent, and what belongs below it was not: %s", type(error).__name__)

    async def _do(self, deed: str, thread: str) -> None:
        """Something that changes nothing when it is done twice."""
        try:
            await self._api.call(_METHODS[deed], {"chat_id": self._chat, "message_thread_id": int(thread)})
        except TelegramError as error:
            if _says(error, _DONE_ALREADY) or (deed == DELETES and _says(error, _NO_TOPIC)):
                return
            if _says(error, _NO_TOPIC):
                raise NoTopicError("the topic is not there") from None
            raise _meaning(error) from None

    async def _remove(self, account: int) -> None:
        """Out of the group; they can be invited again."""
        fields = {"chat_id": self._chat, "user_id": account}
        for method, more in (("banChatMember", {}), ("unbanChatMember", {"only_if_banned": True})):
            try:
                await self._api.call(method, {**fields, **more})
            except TelegramError as error:
                if not _says(error, _DONE_ALREADY):
                    raise _meaning(error) from None


class NoTopicError(SendError):
    """The topic is not there."""


def _says(error: TelegramError, words: tuple[str, ...]) -> bool:
    said = error.message.lower()
    return any(one in said for one in words)


def _rights(error: TelegramError) -> SendError | None:
    return Misconfigured("not our right") if _says(error, _OUR_RIGHTS) else None


def _meaning(error: TelegramError) -> SendError:
    """Of what may be repeated any number of times."""
    return _rights(error) or meaning(error, edit=True) or CannotEdit("nothing changed")
