"""Text as Telegram takes it: HTML with the title in bold, and never too long."""

import unicodedata
from html import escape

from bot.messages import units

ELLIPSIS = "…"
_ZERO_WIDTH_JOINER = "\u200d"


def markup(lines: tuple[str, ...], limit: int, *, titled: bool = False) -> str:
    """The lines as Telegram's HTML, a title in bold, with at most `limit` characters after entities."""
    text = cut("\n".join(lines), limit)
    if not titled:
        return escape(text, quote=False)
    title, separator, rest = text.partition("\n")
    bold = f"<b>{escape(title, quote=False)}</b>" if title else ""
    return bold + separator + escape(rest, quote=False)


def cut(text: str, limit: int) -> str:
    """The text, or as many of its lines and words as there is room for, and then "…"."""
    if units(text) <= limit:
        return text
    end = _prefix(text, limit - units(ELLIPSIS))
    word = max(text.rfind(space, 0, end + 1) for space in " \n")
    # One long word without spaces is cut inside: half a page is not given up for it.
    end = word if word > end // 2 else _between_graphemes(text, end)
    return text[:end].rstrip() + ELLIPSIS


def _prefix(text: str, room: int) -> int:
    """How many characters fit into so many units."""
    for end, character in enumerate(text):
        room -= 2 if character > "\uffff" else 1
        if room < 0:
            return end
    return len(text)


def _between_graphemes(text: str, end: int) -> int:
    """The last place up to `end` where what a reader sees as one letter or one pictogram is not torn."""
    while end > 0 and _joined(text[end - 1], text[end]):
        end -= 1
    return end


def _joined(before: str, after: str) -> bool:
    """Whether two characters may belong to one grapheme; rather too often than too seldom.

    After https://unicode.org/reports/tr29/#Grapheme_Cluster_Boundary_Rules.
    """
    return (
        unicodedata.category(after) in {"Mn", "Me", "Mc"}  # accents, vowel signs, variation selectors
        or _ZERO_WIDTH_JOINER in (before, after)
        or "\U0001f3fb" <= after <= "\U0001f3ff"  # skin tones
        or "\U000e0020" <= after <= "\U000e007f"  # tags of regional flags
        or all("\U0001f1e6" <= character <= "\U0001f1ff" for character in (before, after))  # the letters of a flag
    )
