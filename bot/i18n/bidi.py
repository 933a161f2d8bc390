"""Text of both directions on one line: what comes from outside is cleaned, then isolated for display only."""

import re
import unicodedata

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"
"""Isolates, https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates."""
RLM = "\u200f"

CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Everything that steers direction and is not a letter."""

_SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_JOINER = "\u200d"


def clean(foreign: str) -> str:
    """Text from outside without direction controls, on one line."""
    if foreign.isascii() and foreign.isprintable():
        return foreign.strip()
    return _SPACES.sub(" ", CONTROLS.sub("", foreign)).strip()


def isolate(foreign: str, *, rtl: bool) -> str:
    """Cleaned text from outside, as it may stand in a text that runs right to left (`rtl`) or left to right.

    Text without right-to-left letters (a phone number, a price, a Finnish address) is laid out left to right.
    """
    runs_rtl = not foreign.isascii() and _RTL.search(foreign)
    if not foreign or not (rtl or runs_rtl):
        return foreign
    return f"{FSI if runs_rtl else LRI}{foreign}{PDI}"


def begin_rtl(line: str) -> str:
    """A line that reads right to left even when the first letters in it are foreign."""
    for letter in line:
        strong = unicodedata.bidirectional(letter)
        if strong in {"R", "AL"}:
            return line
        if strong == "L":
            break
    return RLM + line


def cut(name: str, most: int) -> str:
    """At most that many characters, ending in "…" when cut, never inside what the reader sees as one character."""
    if len(name) <= most:
        return name
    end = most - 1
    while end > 0 and _joined(name, end):
        end -= 1
    return name[:end].rstrip() + "…"


def _joined(name: str, at: int) -> bool:
    """Whether the characters before and at this index are drawn as one."""
    before, here = name[at - 1], name[at]
    if unicodedata.category(here).startswith("M") or _JOINER in (before, here) or "\U0001f3fb" <= here <= "\U0001f3ff":
        return True
    return _is_flag(here) and _flags_before(name, at) % 2 == 1


def _is_flag(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def _flags_before(name: str, at: int) -> int:
    return next((n for n in range(at) if not _is_flag(name[at - 1 - n])), at)
