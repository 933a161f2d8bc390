"""Groups with topics, what the bot may do in them, and who leaves them; the reasons are worded as the real server's.

https://core.telegram.org/bots/api#createforumtopic
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram.constants import ForumTopicLimit

from tests.botapi.chats import Topic
from tests.botapi.errors import bad

if TYPE_CHECKING:
    from tests.botapi.chats import Chat, Json
    from tests.botapi.params import Call
    from tests.botapi.state import State


def create_topic(state: State, call: Call) -> Json:
    """A new topic; its number is that of the message which says that it was made."""
    chat, name = _forum(state, call), call.text("name")
    _allowed(chat, "can_manage_topics", "create a topic")
    if not ForumTopicLimit.MIN_NAME_LENGTH <= len(name) <= ForumTopicLimit.MAX_NAME_LENGTH:
        raise bad("topic name is invalid")
    content = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
    message = state.chats.put(chat, state.bot, state.date(), content, None, bot=True)
    message.content["message_thread_id"] = message.number
    chat.topics[message.number] = Topic(name)
    return {"message_thread_id": message.number, "name": name, "icon_color": 7322096}


def close_topic(state: State, call: Call) -> bool:
    """Only admins write in it from now on."""
    return _turn(state, call, closed=True)


def reopen_topic(state: State, call: Call) -> bool:
    """Everybody does again."""
    return _turn(state, call, closed=False)


def delete_topic(state: State, call: Call) -> bool:
    """The topic goes, and what stands in it."""
    chat = _forum(state, call)
    _allowed(chat, "can_delete_messages", "delete a topic")
    thread = _thread(chat, call)
    del chat.topics[thread]
    for number, message in list(chat.messages.items()):
        if message.content.get("message_thread_id") == thread:
            del chat.messages[number]
    chat.touch()
    return True


def ban_member(state: State, call: Call) -> bool:
    """Somebody is out, and cannot come back until they are let."""
    chat = state.chats.writable(call.text("chat_id"))
    _allowed(chat, "can_restrict_members", "restrict/unrestrict chat member")
    chat.banned.add(call.whole("user_id"))
    chat.removed.add(call.whole("user_id"))
    return True


def unban_member(state: State, call: Call) -> bool:
    """They can be invited again. Without `only_if_banned` a member is removed."""
    chat = state.chats.writable(call.text("chat_id"))
    _allowed(chat, "can_restrict_members", "restrict/unrestrict chat member")
    chat.banned.discard(call.whole("user_id"))
    return True


def get_member(state: State, call: Call) -> Json:
    """What the bot is in a chat; of others only that they are members."""
    chat = state.chats.writable(call.text("chat_id"))
    user = call.whole("user_id")
    if user != state.bot["id"]:
        return {"user": {"id": user, "is_bot": False, "first_name": "?"}, "status": "member"}
    if chat.rights is None:
        return {"user": state.bot, "status": "member"}
    return {"user": state.bot, "status": "administrator", **{right: right in chat.rights for right in RIGHTS}}


RIGHTS = ("can_manage_topics", "can_restrict_members", "can_delete_messages", "can_pin_messages")


def thread_of(chat: Chat, call: Call) -> Json:
    """Where a message stands that names a topic; raises 400 for one that is not there."""
    if not call.has("message_thread_id") or chat.private:
        return {}
    thread = call.whole("message_thread_id")
    if thread not in chat.topics:
        raise bad("message thread not found")
    if not chat.public.get("is_forum"):  # turned off meanwhile: the worst that can be, it stands among all others
        return {"message_thread_id": thread}
    return {"message_thread_id": thread, "is_topic_message": True}


def _turn(state: State, call: Call, *, closed: bool) -> bool:
    chat = _forum(state, call)
    _allowed(chat, "can_manage_topics", "close the topic" if closed else "reopen the topic")
    topic = chat.topics[_thread(chat, call)]
    if topic.closed == closed:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    chat.touch()
    return True


def _forum(state: State, call: Call) -> Chat:
    chat = state.chats.writable(call.text("chat_id"))
    if not chat.public.get("is_forum"):
        raise bad("the chat is not a forum")
    return chat


def _thread(chat: Chat, call: Call) -> int:
    thread = call.whole("message_thread_id")
    if thread not in chat.topics:
        raise bad("TOPIC_ID_INVALID")
    return thread


def _allowed(chat: Chat, right: str, what: str) -> None:
    if right not in (chat.rights or ()):
        raise bad(f"not enough rights to {what}")


def seen(chat: Chat) -> dict[str, Any]:
    """What the members of a group see of it beside its messages."""
    topics = {str(thread): [topic.name, topic.closed] for thread, topic in chat.topics.items()}
    return {"topics": topics, "banned": sorted(chat.banned), "removed": sorted(chat.removed)}
