"""From a raw update to what came in. Pure; reads no name, no username, no profile's photo.

https://core.telegram.org/bots/api#update
"""

from collections.abc import Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from telegram.constants import ChatMemberStatus, ChatType, FileSizeLimit, UpdateType

from bot.messages import Attachment, Inbound, Kind

ALLOWED_UPDATES = tuple(
    str(kind) for kind in (UpdateType.MESSAGE, UpdateType.CALLBACK_QUERY, UpdateType.MY_CHAT_MEMBER)
)
"""The kinds of update that are asked for; anything else is met with silence."""

START = "/start"
LOCATION_DECIMALS = 2
"""About a kilometre: enough for "near", and not a home."""

LARGEST = int(FileSizeLimit.FILESIZE_DOWNLOAD)
"""Bytes of what a bot can fetch: https://core.telegram.org/bots/api#getfile."""

SERVICE_MESSAGES = frozenset(
    {
        "chat_background_set",
        "message_auto_delete_timer_changed",
        "pinned_message",
        "proximity_alert_triggered",
        "write_access_allowed",
    }
)
"""What Telegram puts into a private chat by itself: nobody has said anything."""

SAID = frozenset(
    {
        "text",
        "photo",
        "voice",
        "sticker",
        "animation",
        "audio",
        "document",
        "video",
        "video_note",
        "contact",
        "location",
    }
)
"""What a message of the group holds that somebody wrote there; all else Telegram puts there by itself."""

GROUP = "group"
"""The channel of what comes from the staff group; the address is the account of whoever wrote or pressed."""

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Received:
    """What an update says: nothing (None) when it is none of ours; `tap` is the callback query to acknowledge."""

    inbound: Inbound | None
    tap: str = ""


NOTHING = Received(None)


def parse(update: Json, bot_id: str, group: str = "") -> Received:
    """Read an update; never raises for what it may hold. `group` is the number of the staff group, the only one that
    is listened to.
    """
    try:
        if "callback_query" in update:
            return _press(update, bot_id, group)
        if "message" in update:
            if group and str(update["message"]["chat"]["id"]) == group:
                return _in_group(update, bot_id)
            return _message(update, bot_id)
        if "my_chat_member" in update:
            return _member(update, bot_id)
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
        pass  # not an update as Telegram makes them
    return NOTHING


def _press(update: Json, bot_id: str, group: str) -> Received:
    query = update["callback_query"]
    tap = str(query["id"])
    sender, message = query["from"], query.get("message")
    if group and message and str(message["chat"]["id"]) == group and not sender["is_bot"]:
        key, token = _key(update, bot_id, message["date"]), _clean(query.get("data", ""))
        number = str(int(message["message_id"])) if message["date"] else ""
        member = str(int(sender["id"]))
        inbound = Inbound(GROUP, key, member, Kind.PRESS, token=token, message=number, thread=_thread(message))
        return Received(inbound, tap)
    if sender["is_bot"] or (message and message["chat"]["type"] != ChatType.PRIVATE):
        return Received(None, tap)
    # A message that is too old comes without its content, with 0 for its date, and cannot be edited.
    date = message["date"] if message else 0
    inbound = Inbound(
        channel="telegram",
        key=_key(update, bot_id, date),
        # In a private chat the chat has its person's number.
        address=str(int(message["chat"]["id"] if message else sender["id"])),
        kind=Kind.PRESS,
        token=_clean(query.get("data", "")),
        message=str(int(message["message_id"])) if date else "",
        language=_clean(sender.get("language_code", "")),
    )
    return Received(inbound, tap)


def _message(update: Json, bot_id: str) -> Received:
    message = update["message"]
    sender = message["from"]
    if message["chat"]["type"] != ChatType.PRIVATE or sender["is_bot"] or not SERVICE_MESSAGES.isdisjoint(message):
        return NOTHING
    kind, content = _content(message, sender)
    inbound = Inbound(
        channel="telegram",
        key=_key(update, bot_id, message["date"]),
        address=str(int(message["chat"]["id"])),
        kind=kind,
        language=_clean(sender.get("language_code", "")),
        **content,
    )
    return Received(inbound)


def _in_group(update: Json, bot_id: str) -> Received:
    """What somebody says in the staff group; an admin who hides behind the group's name is nobody whom we know."""
    message = update["message"]
    key, hidden = _key(update, bot_id, message["date"]), "sender_chat" in message
    if "migrate_to_chat_id" in message:
        moved = str(int(message["migrate_to_chat_id"]))
        return Received(Inbound(GROUP, key, "", Kind.MOVED, text=moved))
    sender = message["from"]
    if (sender["is_bot"] and not hidden) or SAID.isdisjoint(message):
        return NOTHING
    kind, content = (Kind.TEXT, {"text": _clean(message["text"])}) if "text" in message else _content(message, sender)
    if kind not in {Kind.TEXT, Kind.PHOTO, Kind.VOICE}:
        kind, content = Kind.OTHER, {}
    member = "" if hidden else str(int(sender["id"]))
    return Received(Inbound(GROUP, key, member, kind, thread=_thread(message), **content))


def _thread(message: Json) -> str:
    """The topic that a message of the group stands in; "" for the general one, and where there are none."""
    return str(int(message["message_thread_id"])) if message.get("is_topic_message") else ""


def _content(message: Json, sender: Json) -> tuple[Kind, dict[str, Any]]:
    if "text" in message:
        text = _clean(message["text"])
        command, *payload = text.split(maxsplit=1) or [""]
        if command.partition("@")[0] == START:
            return Kind.START, {"text": "".join(payload)}
        return Kind.TEXT, {"text": text}
    if "location" in message:  # a venue has one too
        spot = message["location"]
        return Kind.LOCATION, {"point": (_rounded(spot["latitude"], 90), _rounded(spot["longitude"], 180))}
    if "contact" in message:
        contact = message["contact"]
        own = contact.get("user_id") == sender["id"]
        return Kind.CONTACT, {"phone": _phone(_clean(contact["phone_number"]), own=own), "own": own}
    if carried := _attachment(message):
        return carried.kind, {"attachment": carried, "text": _clean(message.get("caption", ""))}
    return Kind.OTHER, {}


def _attachment(message: Json) -> Attachment | None:
    """The picture in the largest of its sizes that can be fetched, or the voice note; None for what cannot be."""
    found = [(Kind.PHOTO, size) for size in message.get("photo", ())]
    found += [(Kind.VOICE, message["voice"])] if "voice" in message else []
    sizes = [(file.get("file_size", 0), kind, file["file_id"]) for kind, file in found if "file_id" in file]
    fitting = [one for one in sizes if 0 <= one[0] <= LARGEST]
    if not fitting:
        return None
    size, kind, reference = max(fitting, key=itemgetter(0))
    return Attachment(kind, _clean(reference), size=int(size))


def _member(update: Json, bot_id: str) -> Received:
    change = update["my_chat_member"]
    status = change["new_chat_member"]["status"]
    kind = {ChatMemberStatus.BANNED: Kind.GONE, ChatMemberStatus.MEMBER: Kind.BACK}.get(status)
    if change["chat"]["type"] != ChatType.PRIVATE or kind is None:
        return NOTHING
    key = _key(update, bot_id, change["date"])
    return Received(Inbound(channel="telegram", key=key, address=str(int(change["chat"]["id"])), kind=kind))


def _key(update: Json, bot_id: str, date: int) -> str:
    # Another bot counts its updates for itself, and after a week of silence Telegram starts from any number.
    return f"telegram:{bot_id}:{int(update['update_id'])}:{int(date)}"


def _rounded(degrees: float, most: float) -> float:
    if not -most <= degrees <= most:
        raise ValueError("not on Earth")
    return round(float(degrees), LOCATION_DECIMALS)


def _phone(number: str, *, own: bool) -> str:
    # Some apps share the own number, which is always international, without its plus.
    return f"+{number}" if own and number.isdecimal() else number


def _clean(text: str) -> str:
    """Without what no database takes: half of a surrogate pair, which JSON can hold, and NUL."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()
