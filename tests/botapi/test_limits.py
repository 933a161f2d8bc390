"""What Telegram refuses is refused in its words; what is just within the limits is sent."""

from __future__ import annotations

from typing import Any

import pytest

from tests.botapi import Group, Person

OLD = "query is too old and response timeout expired or query ID is invalid"


def button(**fields: Any) -> dict[str, Any]:
    return {"chat_id": 1001, "text": "x", "reply_markup": {"inline_keyboard": [[fields]]}}


def keys(*row: Any, **extra: Any) -> dict[str, Any]:
    return {"chat_id": 1001, "text": "x", "reply_markup": {"keyboard": [list(row)], **extra}}


def sized(rows: int, wide: int) -> dict[str, Any]:
    row = [{"text": "x", "callback_data": "x"}] * wide
    return {"chat_id": 1001, "text": "x", "reply_markup": {"inline_keyboard": [row] * rows}}


LOCAL = "inline keyboard button URL 'http://localhost:8080/x' is invalid: Wrong HTTP URL"

REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"chat_id": 1001}, "message text is empty"),
    ("sendMessage", {"text": "x"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": "", "text": "x"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": 1001, "text": " \n "}, "text must be non-empty"),
    ("sendMessage", {"chat_id": 4004, "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "chat not found"),
    ("sendMessage", {"chat_id": 1001, "text": "😀" * 4097}, "message is too long"),
    ("sendMessage", {"chat_id": 1001, "text": "<b>" + "x" * 4097 + "</b>", "parse_mode": "HTML"},
     "message is too long"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "txet": "x"}, 'unknown field "txet" of sendMessage'),
    ("sendMessage", {"chat_id": 1001, "text": "x", "read_timeout": 1}, 'unknown field "read_timeout" of sendMessage'),
    ("sendMessage", {"chat_id": 1001, "text": "x", "parse_mode": "XML"}, "unsupported parse_mode"),
    ("sendMessage", {"chat_id": 1001, "text": "<b>x", "parse_mode": "html"},
     "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ("sendMessage", {"chat_id": 1001, "text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
     "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 2"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "entities": [{"type": "big", "offset": 0, "length": 1}]},
     "can't parse MessageEntity: Unsupported type specified"),
    ("sendMessage", {"chat_id": 1001, "text": "<b>x</b>" * 101, "parse_mode": "HTML"}, "ENTITIES_TOO_LONG"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "reply_parameters": {"message_id": 999}},
     "message to be replied not found"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": "{"},
     "can't parse reply keyboard markup JSON object"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": []}, "object expected as reply markup"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": {"rows": []}},
     'unknown field "rows" of the reply markup'),
    ("sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": {"inline_keyboard": "x"}},
     'field "inline_keyboard" must be of type Array'),
    ("sendMessage", button(text="x", callback_data="ä" * 33), "BUTTON_DATA_INVALID"),
    ("sendMessage", button(text="x", callback_data=""),
     "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ("sendMessage", button(text="x", callback_data="x", url="https://example.org"),
     "can't parse inline keyboard button: it has more than one of callback_data, url"),
    ("sendMessage", button(text="", callback_data="x"), "inline keyboard button text must be non-empty"),
    ("sendMessage", button(callback_data="x"), "can't parse inline keyboard button: Can't find field \"text\""),
    ("sendMessage", button(text="x", data="x"), 'unknown field "data" of the inline keyboard button'),
    ("sendMessage", button(text="x", url="http://localhost:8080/x"), LOCAL),
    ("sendMessage", button(text="x", url="ftp://example.org"),
     "inline keyboard button URL 'ftp://example.org' is invalid: Unsupported URL protocol"),
    ("sendMessage", button(text="x", copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
    ("sendMessage", sized(1, 9), "reply markup is too long: a row is too wide"),
    ("sendMessage", sized(13, 8), "reply markup is too long"),
    ("sendMessage", keys({"text": ""}), "keyboard button text must be non-empty"),
    ("sendMessage", keys({"text": "x", "request_location": "yes"}),
     "can't parse keyboard button: Field \"request_location\" must be of type Boolean"),
    ("sendMessage", keys("x", one_time_keyboard="yes"), 'field "one_time_keyboard" must be of type Boolean'),
    ("sendMessage", keys("x", input_field_placeholder="x" * 65), "input field placeholder is too long"),
    ("sendMessage", {**keys({"text": "x", "request_contact": True}), "chat_id": -1001},
     "phone number can be requested in private chats only"),
    ("sendLocation", {"chat_id": 1001, "latitude": 64.2}, "longitude is empty"),
    ("sendLocation", {"chat_id": 1001, "latitude": 164.2, "longitude": 27}, "wrong location specified"),
    ("sendVenue", {"chat_id": 1001, "latitude": 64, "longitude": 27, "title": "x"}, 'parameter "address" is required'),
    ("sendDocument", {"chat_id": 1001}, "there is no document in the request"),
    ("sendDocument", {"chat_id": 1001, "document": "unknown"}, "wrong file identifier/HTTP URL specified"),
    ("sendPhoto", {"chat_id": 1001, "photo": b"no picture"}, "IMAGE_PROCESS_FAILED"),
    ("sendVoice", {"chat_id": 1001}, "there is no voice in the request"),
    ("getFile", {"file_id": "unknown"}, "invalid file_id"),
    ("sendPhoto", {"chat_id": 1001, "photo": b"\x89PNG\r\n\x1a\n", "caption": "x" * 1025},
     "message caption is too long"),
    ("editMessageText", {"chat_id": 1001, "text": "x"}, "message identifier is not specified"),
    ("editMessageText", {"chat_id": 1001, "message_id": 999, "text": "x"}, "message to edit not found"),
    ("editMessageText", {"chat_id": 1001, "message_id": 1, "text": "x"}, "message can't be edited"),
    ("editMessageText", {"chat_id": 1001, "message_id": 1, "text": "x", "reply_markup": {"keyboard": [["x"]]}},
     "inline keyboard expected"),
    ("deleteMessage", {"chat_id": 1001, "message_id": 999}, "message to delete not found"),
    ("answerCallbackQuery", {"callback_query_id": "1"}, OLD),
    ("getChat", {"chat_id": 7}, "chat not found"),
    ("getUpdates", {"allowed_updates": ["messages"]}, "allowed_updates has an unknown kind of update: ['messages']"),
    ("setMyCommands", {}, 'parameter "commands" is required'),
    ("setMyCommands", {"commands": [{"command": "Start", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "x" * 33, "description": "x"}]}, "command length must not exceed 32"),
    ("setMyCommands", {"commands": [{"command": "x", "description": "x" * 257}]},
     "command description length must not exceed 256"),
    ("setMyCommands", {"commands": [{"command": "x", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
    ("setMyCommands", {"commands": [], "language_code": "fa_AF"}, "invalid language code specified"),
    ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": 7}}, "chat not found"),
    ("setMyDescription", {"description": "x" * 513}, "description is too long"),
    ("setMyShortDescription", {"short_description": "x" * 121}, "short description is too long"),
    ("setMyName", {"name": "x" * 65}, "name is too long"),
    ("setWebhook", {"url": "ws://example.org"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    ("setWebhook", {"url": "https://example.org/", "secret_token": "a b"},
     "secret token contains unallowed characters"),
    ("sendPoll", {"chat_id": 1001, "question": "x", "options": []}, "method not supported by the test server"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "fields", "reason"), REFUSED, ids=lambda x: x if isinstance(x, str) else "")
async def test_what_telegram_refuses_is_refused(server, raw, amina, method, fields, reason):
    await Group(server).say(Person(7, "Mikko", "fi"), "moi")
    assert await raw.refusal(method, **fields) == f"Bad Request: {reason}"
    assert server.sent == []
    assert server.errors == {(method, 400): 1}


ACCEPTED: list[tuple[str, dict[str, Any]]] = [
    ("sendMessage", {"chat_id": 1001, "text": "😀" * 4096}),
    ("sendMessage", {"chat_id": 1001, "text": "<b>" + "x" * 4096 + "</b>", "parse_mode": "HTML"}),
    ("sendMessage", button(text="x", callback_data="ä" * 32)),
    ("sendMessage", button(text="x", url="https://example.org/x?y=1")),
    ("sendMessage", button(text="x", url="tg://resolve?domain=x")),
    ("sendMessage", button(text="x", copy_text={"text": "x" * 256})),
    ("sendMessage", sized(12, 8)),
    ("sendMessage", keys("x", {"text": "y", "request_location": True}, resize_keyboard=True)),
    ("sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": {"remove_keyboard": True}}),
    ("sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": {"inline_keyboard": []}}),
    ("sendMessage", {"chat_id": 1001, "text": "x", "link_preview_options": {"is_disabled": True}}),
    ("sendPhoto", {"chat_id": 1001, "photo": b"\x89PNG\r\n\x1a\n", "caption": "x" * 1024}),
]


@pytest.mark.parametrize(("method", "fields"), ACCEPTED)
async def test_what_is_just_within_the_limits_is_sent(server, raw, amina, method, fields):
    message = await raw.result(method, **fields)
    assert [(s.method, s.chat_id, s.message_id) for s in server.sent] == [(method, 1001, message["message_id"])]
