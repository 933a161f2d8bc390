"""What the page may say over its socket: small JSON objects, read strictly, since anybody may have made them up.

    {"since": "<version>", "last": "<message id>"}      what the page has seen; asks for what is newer
    {"id": "<event>", "start": "<payload>"}             the chat was opened
    {"id": "<event>", "say": "<text>"}
    {"id": "<event>", "press": "<token>", "message": "<message id>"}
    {"id": "<event>", "locate": [<latitude>, <longitude>]}

The page makes an event's id and repeats the event, with the same id, until it reads {"done": "<event>"}.
"""

import json
import math
import re
from dataclasses import dataclass
from typing import Any

from bot.messages import Kind

LONGEST_TEXT = 4096  # characters; what Telegram allows too
LONGEST_TOKEN = 64  # bytes; the tokens' own limit
LONGEST_PAYLOAD = 64  # characters; a deep link's limit everywhere
LONGEST_FRAME = 32 * 1024  # bytes; a text of 4096 characters needs 24 KiB when each is written as \\uXXXX
LARGEST_NUMBER = 2**63 - 1

_EVENT = re.compile(r"[A-Za-z0-9-]{8,64}")
_NUMBER = re.compile(r"[0-9]{1,19}")


class GarbageError(Exception):
    """Nothing that our page sends."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How far a page has seen the conversation: the newest version, and the message that has it. 0 is nothing yet."""

    version: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the person did."""

    id: str
    kind: Kind
    text: str = ""
    token: str = ""
    message: str = ""
    point: tuple[float, float] | None = None


def read(frame: str) -> Seen | Event:
    """Read one frame. Raises GarbageError when it is not one of the five."""
    try:
        fields = json.loads(frame)
    except (ValueError, RecursionError) as error:
        raise GarbageError from error
    match fields:
        case {"since": since, **rest}:
            return Seen(_number(since), _number(rest.get("last", "0")))
        case {"id": str(event), "start": str(payload)}:
            return Event(_event(event), Kind.START, text=_short(_storable(payload), LONGEST_PAYLOAD))
        case {"id": str(event), "say": str(text)} if said := _storable(text).strip():
            return Event(_event(event), Kind.TEXT, text=_short(said, LONGEST_TEXT))
        case {"id": str(event), "press": str(token), "message": message} if _fits(token):
            return Event(_event(event), Kind.PRESS, token=_storable(token), message=str(_number(message)))
        case {"id": str(event), "locate": [lat, lon]}:
            return Event(_event(event), Kind.LOCATION, point=(_degrees(lat, 90), _degrees(lon, 180)))
    raise GarbageError


def _event(value: str) -> str:
    if not _EVENT.fullmatch(value):
        raise GarbageError
    return value


def _number(value: Any) -> int:
    if not isinstance(value, str) or not _NUMBER.fullmatch(value) or int(value) > LARGEST_NUMBER:
        raise GarbageError
    return int(value)


def _degrees(value: Any, most: int) -> float:
    """Two decimals, about a kilometre: nobody needs to know a home more exactly."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or abs(value) > most:
        raise GarbageError
    return round(float(value), 2)


def _fits(token: str) -> bool:
    return len(token.encode(errors="replace")) <= LONGEST_TOKEN


def _short(text: str, longest: int) -> str:
    if len(text) > longest:
        raise GarbageError
    return text


def _storable(text: str) -> str:
    """Without what JSON can carry and a database cannot keep: NUL, and halves of surrogate pairs."""
    return text.replace("\0", "").encode(errors="replace").decode()
