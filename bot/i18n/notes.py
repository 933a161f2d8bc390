"""What a translator reads above a message: who says it and where, what the placeholders hold, how long it may be."""

import re
from collections.abc import Iterator

from bot.i18n.templates import parse
from dialogs.texts.notes import CONTEXTS, PLACEHOLDERS
from dialogs.texts.values import Message

_LIMIT = re.compile(r"at most (\d+) characters")
_ROOM = 2
_ROOM_FOR_SHORT = 20
"""Where no note gives a limit, a translation may be this many times as long as the English, and some letters more."""


def limit(message: Message) -> int:
    """How many characters a translation may have, without its placeholders."""
    named = _LIMIT.search(message.note)
    return int(named[1]) if named else _ROOM * max(len(message.id), len(message.plural)) + _ROOM_FOR_SHORT


def notes(message: Message) -> Iterator[str]:
    """The lines of the comment above a message."""
    names = parse(message.id).names | parse(message.plural).names
    unnamed = sorted(name for name in names if f"{{{name}}}" not in message.note)
    held = " ".join(f"{{{name}}}: {PLACEHOLDERS[name]}." for name in unnamed if name in PLACEHOLDERS)
    yield from (said for said in (CONTEXTS.get(message.context), message.note, held) if said)
    if not _LIMIT.search(message.note):
        yield f"About as long as the English; at most {limit(message)} characters."
