"""A message's text as Telegram keeps it: parsed, cleaned, trimmed and measured."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from telegram.constants import MessageEntityType, MessageLimit

from tests.botapi import links
from tests.botapi.errors import bad
from tests.botapi.markup import Entity, parse_html, units

if TYPE_CHECKING:
    from tests.botapi.params import Call

ENTITY_TYPES = frozenset(str(kind) for kind in MessageEntityType)

# What Telegram takes out of every text before it counts it: carriage returns, line and paragraph separators and the
# old bidi controls (U+2028 to U+202E; isolates stay), three marks that draw through other lines; other control
# characters become spaces.
_REMOVED = dict.fromkeys([0x0D, *range(0x2028, 0x202F), 0x0333, 0x033F, 0x030A])
_SPACED = {code: " " for code in range(0x20) if code not in (0x0A, 0x0D)}
_CLEANING: dict[int, str | None] = _SPACED | _REMOVED
_UNCLEAN = re.compile("[\x00-\x09\x0b-\x1f\u2028-\u202e\u0333\u033f\u030a]|[\u200e\u200f]{2}")
_MARKS_BUT_THE_LAST = re.compile("[\u200e\u200f](?=[\u200e\u200f])")
_BLANK = " \n"


def clean(text: str) -> str:
    """The text without what Telegram does not let through; raises UnicodeError for half a surrogate pair."""
    text.encode()
    if not _UNCLEAN.search(text):
        return text
    return _MARKS_BUT_THE_LAST.sub("\u200c", text.translate(_CLEANING))


def read_text(call: Call) -> tuple[str, list[Entity]]:
    """The text of a message and its entities; raises 400 when it is empty, too long or does not parse."""
    call.need("text")
    text, entities = _formatted(call, "text", "entities")
    if not text:
        raise bad("text must be non-empty")
    # Counted in characters, not in UTF-16 units: 4096 emoji pass, 4097 do not.
    if len(text) > MessageLimit.MAX_TEXT_LENGTH:
        raise bad("message is too long")
    return text, entities


def read_caption(call: Call) -> tuple[str, list[Entity]]:
    """The caption of a file and its entities, empty when there is none; raises 400 as `read_text` does."""
    text, entities = _formatted(call, "caption", "caption_entities")
    if len(text) > MessageLimit.CAPTION_LENGTH:
        raise bad("message caption is too long")
    return text, entities


def _formatted(call: Call, name: str, entities_name: str) -> tuple[str, list[Entity]]:
    text, entities = call.text(name), list[Entity]()
    mode = call.text("parse_mode").lower()
    if mode == "html":
        text, entities = parse_html(text)
    elif mode in {"markdown", "markdownv2"}:
        raise bad("parse_mode not supported by the test server")
    elif mode:
        raise bad("unsupported parse_mode")
    elif call.has(entities_name):
        entities = _given(text, call.json(entities_name, "MessageEntity"))
    if len(entities) > MessageLimit.MESSAGE_ENTITIES:
        raise bad("ENTITIES_TOO_LONG")
    if (cleaned := clean(text)) != text:
        text, entities = cleaned, _moved(text, entities)
    return _trimmed(text, entities)


def _given(text: str, value: Any) -> list[Entity]:
    if not isinstance(value, list):
        return []  # as Telegram does: anything but a list counts as none
    for entity in value:
        _check_entity(text, entity)
    return sorted(value, key=lambda e: (e["offset"], -e["length"]))


def _check_entity(text: str, entity: Any) -> None:
    what = "can't parse MessageEntity: "
    if not isinstance(entity, dict):
        raise bad(what + "expected an Object")
    for name in ("type", "offset", "length"):
        if name not in entity:
            raise bad(f'{what}Can\'t find field "{name}"')
    if entity["type"] not in ENTITY_TYPES:
        raise bad(what + "Unsupported type specified")
    offset, end = entity["offset"], entity["offset"] + entity["length"]
    if offset < 0:
        raise bad(f"receive an entity with incorrect offset {offset}")
    if offset >= units(text):
        raise bad(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if end > units(text):
        raise bad(f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {end}")
    if entity["type"] == "text_link":
        if "url" not in entity:
            raise bad(what + 'Can\'t find field "url"')
        entity["url"] = links.check(entity["url"], "entity")


def _moved(text: str, entities: list[Entity]) -> list[Entity]:
    """The entities of a text where they stand after its cleaning."""
    raw = text.encode("utf-16-le")

    def new(offset: int) -> int:
        return units(clean(raw[: 2 * offset].decode("utf-16-le", "ignore")))

    moved = []
    for entity in entities:
        start, end = new(entity["offset"]), new(entity["offset"] + entity["length"])
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return moved


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without blanks at the end, and at the start up to the first entity."""
    if text and text[0] not in _BLANK and text[-1] not in _BLANK:
        return text, entities
    text = text.rstrip(_BLANK)
    length = units(text)
    leading = len(text) - len(text.lstrip(_BLANK))
    cut = min([leading, *(e["offset"] for e in entities)])
    kept = []
    for entity in entities:
        end = min(entity["offset"] + entity["length"], length)
        if end > entity["offset"]:
            kept.append({**entity, "offset": entity["offset"] - cut, "length": end - entity["offset"]})
    return text[cut:], kept
