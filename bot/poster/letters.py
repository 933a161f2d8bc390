"""Lines of text in both directions, measured and cut into runs that one font draws in one direction."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

import uharfbuzz as hb
from fpdf.bidi import BidiParagraph, auto_detect_base_direction
from fpdf.enums import TextDirection

FOLDER = Path(__file__).parent / "fonts"

LATIN, ARABIC = "NotoSans", "NotoSansArabic"
"""Latin, Cyrillic and the signs of all; Arabic with the letters of Dari, Pashto and Sorani."""

REACH = {LATIN: (1.0, 0.26), ARABIC: (1.05, 0.5)}
"""How far letters reach above and below the line they stand on, as parts of the size."""

_STEERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that only say which way to go: nothing of them is drawn. Joiners stay, they shape the letters beside them."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text that is drawn with one font in one direction, in the order of reading; its width at size 1."""

    text: str
    font: str
    rtl: bool
    width: float


def font_file(font: str, *, bold: bool) -> Path:
    """Where a font lies."""
    return FOLDER / f"{font}-{'Bold' if bold else 'Regular'}.ttf"


def printable(text: str) -> str:
    """The text on one line, with its letters composed, without the characters that no font has."""
    kept = [letter for letter in unicodedata.normalize("NFC", text) if letter in _STEERING or _has(letter)]
    return " ".join("".join(kept).split())


def reads_from_right(text: str) -> bool:
    """Whether the first letter that has a direction is one that reads from the right."""
    return bool(text) and auto_detect_base_direction(text) == TextDirection.RTL


@lru_cache(maxsize=65536)
def width(text: str, *, bold: bool, rtl: bool) -> float:
    """How wide a line is at size 1."""
    return sum(run.width for run in runs(text, bold=bold, rtl=rtl))


@lru_cache(maxsize=4096)
def reach(text: str) -> tuple[float, float]:
    """How far the letters of a text reach above and below the line they stand on, at size 1."""
    used = [REACH[font] for font in set(_fonts(text))] or [REACH[LATIN]]
    return max(above for above, _ in used), max(below for _, below in used)


@lru_cache(maxsize=4096)
def runs(text: str, *, bold: bool, rtl: bool) -> tuple[Run, ...]:
    """The line's runs from left to right, as it is seen. `rtl`: the line as a whole reads from the right.

    https://www.unicode.org/reports/tr9/ is what the library does; it leaves choosing the font within a direction to us.
    """
    base = TextDirection.RTL if rtl else TextDirection.LTR
    paragraph = BidiParagraph(text, base, preserve_bn_chars=True)
    fonts = list(_fonts(text))
    seen = [
        (fonts[one.character_index], one.embedding_level % 2 == 1, one.character)
        for one in paragraph.get_reordered_characters()
        if one.character not in _STEERING
    ]
    return tuple(
        [_run([letter for *_, letter in group], *key, bold=bold) for key, group in groupby(seen, lambda one: one[:2])]
    )


def _fonts(text: str) -> Iterator[str]:
    """The font of each character: that of the one before it where that has it, so that words stay whole."""
    font = ARABIC if reads_from_right(text) else LATIN
    for letter in text:
        if letter not in _STEERING and letter not in _letters(font):
            font = ARABIC if font == LATIN else LATIN
        yield font


def _run(letters: list[str], font: str, rtl: bool, *, bold: bool) -> Run:  # noqa: FBT001  as `runs` groups them
    text = "".join(reversed(letters) if rtl else letters)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    face = _face(font, bold=bold)
    hb.shape(hb.Font(face), buffer)
    return Run(text, font, rtl, sum(one.x_advance for one in buffer.glyph_positions) / face.upem)


def _has(letter: str) -> bool:
    return letter.isspace() or any(letter in _letters(font) for font in (LATIN, ARABIC))


@cache
def _letters(font: str) -> frozenset[str]:
    """What both the regular and the bold font can draw."""
    regular, bold = (frozenset(_face(font, bold=bold).unicodes) for bold in (False, True))
    return frozenset(chr(one) for one in regular & bold)


@cache
def _face(font: str, *, bold: bool) -> hb.Face:
    return hb.Face(hb.Blob.from_file_path(font_file(font, bold=bold)))
