"""What each supported method does. A method that is not in the table is refused, not pretended."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from tests.botapi import forums
from tests.botapi.errors import ApiError, bad
from tests.botapi.limits import Markup, check_markup
from tests.botapi.media import document_of, file_of, location_of, photo_of, venue_of, voice_of
from tests.botapi.texts import read_caption, read_text
from tests.botapi.webhook import DEFAULT_CONNECTIONS, Target

if TYPE_CHECKING:
    from tests.botapi.chats import Chat, Json
    from tests.botapi.markup import Entity
    from tests.botapi.params import Call
    from tests.botapi.state import State

Handler = Callable[["State", "Call"], Any]


def _formatted(name: str, text: str, entities: list[Entity]) -> Json:
    entities_name = "entities" if name == "text" else "caption_entities"
    content: Json = {name: text} if text else {}
    return content | ({entities_name: entities} if entities else {})


def _markup(call: Call, *, private: bool, inline_only: bool = False) -> Markup | None:
    if call.values.get("reply_markup", "") == "":
        return None
    return check_markup(call.json("reply_markup", "reply keyboard markup"), private=private, inline_only=inline_only)


def _is_private(call: Call) -> bool:
    return not call.text("chat_id").startswith(("-", "@"))


def _reply(state: State, call: Call, chat: Chat) -> Json:
    reply = call.json("reply_parameters", "reply parameters")
    if reply is None:
        return {}
    if not isinstance(reply, dict) or "message_id" not in reply:
        raise bad('can\'t find field "message_id"')
    original = chat.messages.get(reply["message_id"])
    if original is None and not reply.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return {"reply_to_message": original.public()} if original else {}


def _send(state: State, call: Call, content: Json) -> Json:
    # Content and keyboard are judged before the chat, and a message that is wrong does not count against the rate.
    markup = _markup(call, private=_is_private(call))
    chat = state.chats.writable(call.text("chat_id"))
    content = content | _reply(state, call, chat) | forums.thread_of(chat, call)
    state.flood.admit(chat, new=True)
    message = state.chats.put(chat, state.bot, state.date(), content, markup, bot=True)
    state.note(call.method.name, message)
    return message.public()


def send_message(state: State, call: Call) -> Json:
    return _send(state, call, _formatted("text", *read_text(call)))


def send_location(state: State, call: Call) -> Json:
    return _send(state, call, {"location": location_of(call)})


def send_venue(state: State, call: Call) -> Json:
    venue = venue_of(call)
    return _send(state, call, {"venue": venue, "location": venue["location"]})


def send_document(state: State, call: Call) -> Json:
    caption = _formatted("caption", *read_caption(call))
    return _send(state, call, {"document": document_of(state, call), **caption})


def send_photo(state: State, call: Call) -> Json:
    caption = _formatted("caption", *read_caption(call))
    return _send(state, call, {"photo": photo_of(state, call), **caption})


def send_voice(state: State, call: Call) -> Json:
    caption = _formatted("caption", *read_caption(call))
    return _send(state, call, {"voice": voice_of(state, call), **caption})


def _edit(state: State, call: Call, content: Json | None) -> Json:
    if call.has("inline_message_id"):
        raise bad("inline_message_id not supported by the test server")
    call.need("chat_id")
    markup = _markup(call, private=True, inline_only=True)
    chat = state.chats.writable(call.text("chat_id"))
    message = state.chats.editable(chat, call.whole("message_id"))
    if content is None:
        content = message.content
    elif "text" not in message.content:
        raise bad("there is no text in the message to edit")
    state.flood.admit(chat, new=False)
    state.chats.change(message, content, markup, state.date())
    state.note(call.method.name, message)
    return message.public()


def edit_message_text(state: State, call: Call) -> Json:
    return _edit(state, call, _formatted("text", *read_text(call)))


def edit_message_reply_markup(state: State, call: Call) -> Json:
    return _edit(state, call, None)


def delete_message(state: State, call: Call) -> bool:
    chat = state.chats.find(call.text("chat_id"))
    number = call.whole("message_id")
    message = chat.messages.get(number)
    state.chats.delete(chat, number, state.now())
    if message:
        state.note(call.method.name, message)
    return True


def answer_callback_query(state: State, call: Call) -> bool:
    if call.has("url"):
        raise bad("URL_INVALID")  # only games and the bot's own t.me links may open
    state.answer(call.text("callback_query_id"), call.text("text"), alert=call.flag("show_alert"))
    return True


def get_me(state: State, call: Call) -> Json:
    abilities = dict.fromkeys(("can_join_groups", "can_read_all_group_messages", "supports_inline_queries"), False)
    return {**state.bot, **abilities, "can_join_groups": True}


def get_chat(state: State, call: Call) -> Json:
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    chat = state.chats.find(call.text("chat_id")).public
    return {**chat, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, False)}


async def get_updates(state: State, call: Call) -> str:
    if state.webhook.target:
        reason = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        raise ApiError(409, reason)
    state.updates.choose(call.json("allowed_updates", "allowed_updates"))
    return await state.updates.poll(call.whole("offset"), call.whole("limit", 100), call.whole("timeout"))


async def set_webhook(state: State, call: Call) -> bool:
    if call.has("certificate"):
        raise bad("certificate not supported by the test server")
    url = call.text("url")
    if not url:
        return await delete_webhook(state, call)
    target = Target(url, call.text("secret_token"), call.whole("max_connections", DEFAULT_CONNECTIONS))
    state.updates.choose(call.json("allowed_updates", "allowed_updates"))
    if call.flag("drop_pending_updates"):
        state.updates.keep(0)
    await state.webhook.set(target)
    return True


async def delete_webhook(state: State, call: Call) -> bool:
    await state.webhook.stop()
    if call.flag("drop_pending_updates"):
        state.updates.keep(0)
    return True


HANDLERS: Mapping[str, Handler] = MappingProxyType(
    {
        "getMe": get_me,
        "getUpdates": get_updates,
        "setWebhook": set_webhook,
        "deleteWebhook": delete_webhook,
        "getWebhookInfo": lambda state, call: state.webhook.info(),
        "sendMessage": send_message,
        "sendLocation": send_location,
        "sendVenue": send_venue,
        "sendDocument": send_document,
        "sendPhoto": send_photo,
        "sendVoice": send_voice,
        "getFile": file_of,
        "editMessageText": edit_message_text,
        "editMessageReplyMarkup": edit_message_reply_markup,
        "deleteMessage": delete_message,
        "answerCallbackQuery": answer_callback_query,
        "getChat": get_chat,
        "getChatMember": forums.get_member,
        "createForumTopic": forums.create_topic,
        "closeForumTopic": forums.close_topic,
        "reopenForumTopic": forums.reopen_topic,
        "deleteForumTopic": forums.delete_topic,
        "banChatMember": forums.ban_member,
        "unbanChatMember": forums.unban_member,
        "setMyCommands": lambda state, call: state.profile.set_commands(call),
        "deleteMyCommands": lambda state, call: state.profile.delete_commands(call),
        "getMyCommands": lambda state, call: state.profile.get_commands(call),
        "setMyName": lambda state, call: state.profile.set_text(call, "name"),
        "getMyName": lambda state, call: state.profile.get_text(call, "name"),
        "setMyDescription": lambda state, call: state.profile.set_text(call, "description"),
        "getMyDescription": lambda state, call: state.profile.get_text(call, "description"),
        "setMyShortDescription": lambda state, call: state.profile.set_text(call, "short_description"),
        "getMyShortDescription": lambda state, call: state.profile.get_text(call, "short_description"),
    }
)


async def run(state: State, call: Call) -> Any:
    """Do it; the result, or a string that is JSON already. Raises ApiError."""
    handler = HANDLERS.get(call.method.name)
    if handler is None:
        raise bad("method not supported by the test server")
    result = handler(state, call)
    return await result if inspect.isawaitable(result) else result
