"""Reading a message as it will be shown: what a proofreader would mark in it, whatever its texts say."""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum

from bot.i18n.bidi import CONTROLS, FSI, LRI, PDI, RLM
from bot.messages import Outbound, units

LONGEST_TEXT = 4096
"""Characters of a message: https://core.telegram.org/bots/api#sendmessage, and the same in WhatsApp."""
LONGEST_CAPTION = 1024
"""Characters under a picture or file: https://core.telegram.org/bots/api#senddocument."""
LONGEST_BODY = 1024
"""Characters above buttons in WhatsApp, so of a line: what is longer in all goes as a message before the buttons.
https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages."""
LONGEST_LABEL = 20
"""Characters of a button of ours with its pictogram; WhatsApp allows no more:
https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages."""

_ISOLATE = re.compile(f"[{LRI}{FSI}][^{LRI}{FSI}{PDI}]*{PDI}")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN_MARKS = re.compile("[?,;]")
_ARABIC_MARKS = re.compile("[؟،؛]")
_LEFT_OPEN = re.compile(r"\{\w+(:\w+)?\}")


def blemishes(message: Outbound) -> Iterator[str]:
    """What is wrong with a message in its language, in words that name the place; nothing when it may leave."""
    yield from _lengths(message)
    for text in (*message.lines, *(button.label for row in message.rows for button in row), message.subject):
        yield from (f"{what}: “{text}”" for what in in_text(text, rtl=message.rtl))


def own_words(text: str) -> str:
    """The text without what was inserted: names, numbers, addresses, and what stands in another language."""
    while (rest := _ISOLATE.sub(" ", text)) != text:
        text = rest
    return text


def _lengths(message: Outbound) -> Iterator[str]:
    most = LONGEST_CAPTION if message.pin or message.file else LONGEST_TEXT
    if (length := units("\n".join(message.lines))) > most:
        yield f"is {length} characters long, {most} fit"
    for line in message.lines:
        if (length := units(line)) > LONGEST_BODY:
            yield f"has a line of {length} characters, {LONGEST_BODY} fit above buttons"


class Blemish(StrEnum):
    """What a text shows at once to whoever reads the language."""

    DIRECTION = "a stray direction control"
    SPACES = "a space too many"
    BRACES = "a placeholder that nothing filled"
    MIXED = "letters of two scripts"
    MARKS = "punctuation of another script"


def in_text(text: str, *, rtl: bool) -> Iterator[str]:
    """What is wrong with one line, or with a translation's plain text."""
    for blemish, words in blemishes_of(text, rtl=rtl):
        if blemish is Blemish.MIXED:
            yield f"{blemish} in “{words}” ({', '.join(sorted(_scripts(words)))})"
        elif blemish is Blemish.MARKS:
            yield f"{'a Latin' if rtl else 'an Arabic'} comma, semicolon or question mark"
        else:
            yield str(blemish)


def blemishes_of(text: str, *, rtl: bool) -> Iterator[tuple[Blemish, str]]:
    """The same as values, each with the words that it was found in, "" where the whole line is."""
    own = own_words(text)
    if CONTROLS.search(own.removeprefix(RLM)):
        yield Blemish.DIRECTION, ""
    if text != text.strip() or "  " in CONTROLS.sub("", text):
        yield Blemish.SPACES, ""
    if left := _LEFT_OPEN.search(own):
        yield Blemish.BRACES, left[0]
    yield from ((Blemish.MIXED, word) for word in _WORD.findall(own) if len(_scripts(word)) > 1)
    if (_LATIN_MARKS if rtl else _ARABIC_MARKS).search(own):
        yield Blemish.MARKS, ""


def _scripts(word: str) -> set[str]:
    """The scripts of a word's letters: "LATIN", "ARABIC", as their names begin."""
    return {unicodedata.name(letter, "?").partition(" ")[0] for letter in word if unicodedata.category(letter) != "Lm"}
