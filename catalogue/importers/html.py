"""Texts with markup as plain texts of a bounded length."""

import re
from html import unescape

import nh3

from catalogue.cells import LONGEST_TEXT
from catalogue.words import clean

MOST_LETTERS = 20_000
"""No more of a text is read: only its beginning is shown."""

_BREAKING = {"p", "br", "div", "li", "ul", "ol", "tr", "td", "h1", "h2", "h3", "h4", "h5", "h6"}
_TAG = re.compile(r"<[^<>]*>")
_LOOKS_LIKE_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>")
_SENTENCE_END = re.compile(r"[.!?؟。…](?=\s)")
_MARK = "…"


def plain(markup: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text without tags, entities and control characters, paragraphs parted by a space, cut to `longest`."""
    text = _without_tags(well_formed(markup[:MOST_LETTERS]))
    if _LOOKS_LIKE_MARKUP.search(text):  # some systems escape their markup once more
        text = _without_tags(text)
    return cut(clean(text), longest)


def cut(text: str, longest: int) -> str:
    """Return the text, when it is longer cut with "…": after a sentence, else after a word, else anywhere."""
    if len(text) <= longest:
        return text
    sentences = [end for found in _SENTENCE_END.finditer(text[: longest - 1]) if (end := found.end()) > longest // 2]
    if sentences:
        return f"{text[: sentences[-1]]} {_MARK}"
    words, space, _ = text[:longest].rpartition(" ")
    kept = words if space and len(words) > longest // 2 else text[: longest - 1]
    return kept.rstrip(" ,;:-–") + _MARK


def well_formed(text: str) -> str:
    """Return the text without halves of surrogate pairs, which JSON may hold and UTF-8 may not."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _without_tags(markup: str) -> str:
    return unescape(_TAG.sub(" ", nh3.clean(markup, tags=_BREAKING, attributes={}, link_rel=None)))
