"""Reading what staff wrote for many people, as a proofreader would who knows the language's letters."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from bot.i18n.languages import LANGUAGES
from bot.i18n.proof import LONGEST_CAPTION, LONGEST_TEXT, Blemish, blemishes_of
from bot.messages import Outbound, units
from rules.wording import Flaw, Problem

_LINK = re.compile(r"https?://\S+|\bwww\.\S+", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,40}>")
_FLAWS: Mapping[Blemish, Flaw] = {
    Blemish.DIRECTION: Flaw.DIRECTION,
    Blemish.SPACES: Flaw.SPACES,
    Blemish.BRACES: Flaw.BRACES,
    Blemish.MIXED: Flaw.MIXED,
    Blemish.MARKS: Flaw.MARKS,
}
FEW = 0.3
"""With a smaller share of its letters in its script, a text is probably in another language; names may be many."""


def problems(
    text: str, language: str, others: Mapping[str, str], shown: Outbound, *instead: Outbound
) -> tuple[Problem, ...]:
    """What is wrong with the text in a language, or may be. `others` are the texts in other languages, `shown` is the
    whole message as it leaves, `instead` the same to readers of languages without a text, who are told so above it.
    """
    return tuple(dict.fromkeys(_found(text, language, others, shown, instead)))


def _found(
    text: str, language: str, others: Mapping[str, str], shown: Outbound, instead: tuple[Outbound, ...]
) -> Iterator[Problem]:
    most = LONGEST_CAPTION if shown.attachment or shown.pin or shown.file else LONGEST_TEXT
    if (length := max(units("\n".join(one.lines)) for one in (shown, *instead))) > most:
        yield Problem(Flaw.LONG, number=length - most)
    if not _in_script(text, LANGUAGES[language].script):
        yield Problem(Flaw.SCRIPT)
    yield from (Problem(Flaw.SAME, code) for code, other in others.items() if code != language and other == text)
    without_links = _LINK.sub(" ", text)
    for line in without_links.split("\n"):
        for blemish, words in blemishes_of(line.strip(), rtl=shown.rtl):
            yield Problem(_FLAWS[blemish], words)
    yield from (Problem(Flaw.LINK, link) for link in _LINK.findall(text))
    yield from (Problem(Flaw.TAGS, tag) for tag in _TAG.findall(text))


def _in_script(text: str, script: str) -> bool:
    letters = [unicodedata.name(letter, "?") for letter in _LINK.sub(" ", text) if letter.isalpha()]
    ours = sum(name.startswith(script.upper()) for name in letters)
    return not letters or ours >= FEW * len(letters)
