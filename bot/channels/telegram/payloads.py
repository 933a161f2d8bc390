"""From a message to the Bot API method and the fields that show it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from telegram.constants import InlineKeyboardButtonLimit, MessageLimit, ParseMode

from bot.channels.telegram.text import markup
from bot.messages import Ask, Attachment, Button, CannotEdit, File, Kind, Outbound, Pin, Refused, units

MAX_TEXT = int(MessageLimit.MAX_TEXT_LENGTH)
"""Characters of a message after entities: https://core.telegram.org/bots/api#sendmessage."""
MAX_CAPTION = int(MessageLimit.CAPTION_LENGTH)
"""Characters of a caption after entities: https://core.telegram.org/bots/api#senddocument."""
MAX_TOKEN_BYTES = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)
"""Bytes of a button's token: https://core.telegram.org/bots/api#inlinekeyboardbutton."""

Fields = dict[str, object]

_FILES = {
    Kind.PHOTO: ("photo", File("photo", "image/jpeg", b"")),
    Kind.VOICE: ("voice", File("voice", "audio/ogg", b"")),
}
"""What the field is called, and what an upload is."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API; `upload` is a file and the field that it is for."""

    method: str
    fields: Mapping[str, object]
    upload: tuple[str, File] | None = None


def call_for(address: str, message: Outbound) -> Call:
    """The call that sends or edits this message.

    A picture or a voice note has the lines as its caption; lines that are too long for one go first, and it below them
    by `call_below`.
    A pin is sent as a venue, which shows its name, its address and the rows, and not the lines. Rows go before `ask`
    and `unask`: a message has one keyboard, and nobody is left without a way on.
    Raises CannotEdit when this cannot become an edit, Refused for a button that cannot be sent.
    """
    if message.edits:
        return _edit(address, message)
    fields: Fields = {"chat_id": address}
    if keyboard := _keyboard(message):
        fields["reply_markup"] = keyboard
    if message.pin:
        return Call("sendVenue", fields | _venue(message.pin))
    if message.attachment:
        return _media(fields, message, message.attachment)
    if message.file:
        fields |= {
            "caption": markup(message.lines, MAX_CAPTION, titled=message.titled),
            "parse_mode": ParseMode.HTML.value,
        }
        return Call("sendDocument", fields, ("document", message.file))
    return Call("sendMessage", fields | _text(message))


def call_below(address: str, message: Outbound) -> Call | None:
    """The call that sends the picture or voice note below a text that is too long for its caption; None: it goes with
    its text.
    """
    if message.attachment is None or _fits_as_caption(message):
        return None
    return _media({"chat_id": address}, replace(message, lines=()), message.attachment)


def _fits_as_caption(message: Outbound) -> bool:
    return units("\n".join(message.lines)) <= MAX_CAPTION


def _media(fields: Fields, message: Outbound, carried: Attachment) -> Call:
    """The picture or the voice note with its caption; a text that is too long for one, which it goes below."""
    if not _fits_as_caption(message):
        return Call("sendMessage", fields | _text(message))
    if message.lines:
        caption = markup(message.lines, MAX_CAPTION, titled=message.titled)
        fields = fields | {"caption": caption, "parse_mode": ParseMode.HTML.value}
    name, file = _FILES[carried.kind]
    method = f"send{name.capitalize()}"
    if carried.reference:
        return Call(method, {**fields, name: carried.reference})
    return Call(method, fields, (name, replace(file, content=carried.content)))


def _edit(address: str, message: Outbound) -> Call:
    if message.pin or message.file or message.attachment or not message.edits.isdecimal() or _reply_keyboard(message):
        raise CannotEdit("another kind of message")
    fields: Fields = {"chat_id": address, "message_id": int(message.edits)}
    if message.rows:
        fields["reply_markup"] = _inline_keyboard(message)
    return Call("editMessageText", fields | _text(message))


def _text(message: Outbound) -> Fields:
    return {
        "text": markup(message.lines, MAX_TEXT, titled=message.titled),
        "parse_mode": ParseMode.HTML.value,
        "link_preview_options": {"is_disabled": True},
    }


def _venue(pin: Pin) -> Fields:
    return {"latitude": pin.lat, "longitude": pin.lon, "title": pin.name, "address": pin.address}


def _keyboard(message: Outbound) -> Fields | None:
    return _inline_keyboard(message) if message.rows else _reply_keyboard(message)


def _inline_keyboard(message: Outbound) -> Fields:
    # Telegram lays a row out from the left in every language.
    rows = [row[::-1] if message.rtl else row for row in message.rows]
    return {"inline_keyboard": [[_button(button) for button in row] for row in rows]}


def _button(button: Button) -> Fields:
    if button.url:
        return {"text": button.label, "url": button.url}
    if not 0 < len(button.token.encode()) <= MAX_TOKEN_BYTES:
        raise Refused("a button's token is empty or longer than 64 bytes")
    return {"text": button.label, "callback_data": button.token}


def _reply_keyboard(message: Outbound) -> Fields | None:
    if message.ask:
        request = {Ask.LOCATION: "request_location", Ask.PHONE: "request_contact"}[message.ask]
        key = {"text": message.ask_label, request: True}
        return {"keyboard": [[key]], "one_time_keyboard": True, "resize_keyboard": True}
    return {"remove_keyboard": True} if message.unask else None
