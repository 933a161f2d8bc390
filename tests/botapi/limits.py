"""Keyboards as Telegram checks them before it shows them."""

from __future__ import annotations

from typing import Any

import telegram
from telegram.constants import (
    InlineKeyboardButtonLimit,
    InlineKeyboardMarkupLimit,
    ReplyLimit,
)

from tests.botapi import links
from tests.botapi.errors import bad
from tests.botapi.methods import fields_of
from tests.botapi.texts import clean

Markup = dict[str, Any]

INLINE_BUTTON = fields_of(telegram.InlineKeyboardButton)
KEY = fields_of(telegram.KeyboardButton)
MARKUPS = {
    "inline_keyboard": fields_of(telegram.InlineKeyboardMarkup),
    "keyboard": fields_of(telegram.ReplyKeyboardMarkup),
    "remove_keyboard": fields_of(telegram.ReplyKeyboardRemove) | {"remove_keyboard"},
    "force_reply": fields_of(telegram.ForceReply) | {"force_reply"},
}
ACTIONS = {"url", "callback_data", "copy_text"}
"""The kinds of inline button that the test server knows; a button has exactly one."""
LOOKS = {"text", "style", "icon_custom_emoji_id"}
REQUESTS = {"request_contact": "phone number", "request_location": "location"}


def check_markup(value: Any, *, private: bool, inline_only: bool = False) -> Markup | None:
    """The keyboard as it will stand under the message, None for none; raises 400 with Telegram's reason.

    `private`: the chat is with one person, where a phone number and a location can be asked for.
    """
    if not isinstance(value, dict):
        raise bad("object expected as reply markup")
    kind = next((name for name in MARKUPS if name in value), None)
    if kind is None:
        _known(value, frozenset(), "reply markup")
        return None
    _known(value, MARKUPS[kind], "reply markup")
    _truths(value)
    if inline_only and kind != "inline_keyboard":
        raise bad("inline keyboard expected")
    if kind == "inline_keyboard":
        rows = _rows(value[kind], kind)
        return {kind: [[_inline_button(button) for button in row] for row in rows]} if rows else None
    if kind == "keyboard":
        rows = _rows(value[kind], kind)
        return {**value, kind: [[_key(key, private=private) for key in row] for row in rows]} if rows else None
    return {**value} if value[kind] else None


def _known(value: Markup, fields: frozenset[str], what: str) -> None:
    for name in value:
        if name not in fields:
            raise bad(f'unknown field "{name}" of the {what}')


def _truths(value: Markup) -> None:
    for name, flag in value.items():
        if name == "input_field_placeholder":
            if not ReplyLimit.MIN_INPUT_FIELD_PLACEHOLDER <= len(flag) <= ReplyLimit.MAX_INPUT_FIELD_PLACEHOLDER:
                raise bad("input field placeholder is too long")
        elif name not in ("keyboard", "inline_keyboard") and not isinstance(flag, bool):
            raise bad(f'field "{name}" must be of type Boolean')


def _rows(value: Any, kind: str) -> list[list[Any]]:
    if not isinstance(value, list):
        raise bad(f'field "{kind}" must be of type Array')
    if not all(isinstance(row, list) for row in value):
        raise bad(f'field "{kind}" must be an Array of Arrays')
    # Telegram shows less than was sent, or refuses, as it likes (neither limit is documented): here it is an error.
    if sum(map(len, value)) > InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER:
        raise bad("reply markup is too long")
    if any(len(row) > InlineKeyboardMarkupLimit.BUTTONS_PER_ROW for row in value):
        raise bad("reply markup is too long: a row is too wide")
    return [row for row in value if row]


def _label(button: Any, what: str) -> str:
    if "text" not in button:
        raise bad(f"can't parse {what}: Can't find field \"text\"")
    text = button["text"]
    if not isinstance(text, str):
        raise bad(f'can\'t parse {what}: Field "text" must be of type String')
    label = clean(text)
    if not label.strip():
        raise bad(f"{what} text must be non-empty")
    return label


def _inline_button(button: Any) -> dict[str, Any]:
    what = "inline keyboard button"
    if not isinstance(button, dict):
        raise bad(f"can't parse {what}: InlineKeyboardButton must be an Object")
    _known(button, INLINE_BUTTON, what)
    shown = {**button, "text": _label(button, what)}
    actions = [name for name in button if name not in LOOKS and button[name] != ""]
    if not actions:
        raise bad(f"can't parse {what}: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad(f"can't parse {what}: it has more than one of {', '.join(sorted(actions))}")
    _action(shown, actions[0], what)
    return shown


def _action(button: dict[str, Any], action: str, what: str) -> None:
    if action not in ACTIONS:
        raise bad(f"{what} {action} not supported by the test server")
    value = button[action]
    if action == "url":
        button[action] = links.check(str(value), what)
    elif action == "callback_data":
        if not isinstance(value, str):
            raise bad(f'can\'t parse {what}: Field "callback_data" must be of type String')
        if len(value.encode()) > InlineKeyboardButtonLimit.MAX_CALLBACK_DATA:
            raise bad("BUTTON_DATA_INVALID")
    elif not 0 < len(value.get("text", "")) <= InlineKeyboardButtonLimit.MAX_COPY_TEXT:
        raise bad("BUTTON_COPY_TEXT_INVALID")


def _key(key: Any, *, private: bool) -> dict[str, Any]:
    what = "keyboard button"
    if isinstance(key, str):
        key = {"text": key}
    if not isinstance(key, dict):
        raise bad(f"can't parse {what}: KeyboardButton must be a String or an Object")
    _known(key, KEY, what)
    for name in set(key) - LOOKS:
        if name not in REQUESTS:
            raise bad(f"{what} {name} not supported by the test server")
        if not isinstance(key[name], bool):
            raise bad(f'can\'t parse {what}: Field "{name}" must be of type Boolean')
        if key[name] and not private:
            raise bad(f"{REQUESTS[name]} can be requested in private chats only")
    return {**key, "text": _label(key, what)}
