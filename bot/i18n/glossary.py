"""The words that matter, chosen once a language: `locales/GLOSSARY.md`, and whether a translation keeps to them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.i18n.catalogue import LOCALES, po_path
from bot.i18n.collect import Key
from bot.i18n.languages import LANGUAGES
from bot.i18n.pofile import Problem, read
from bot.i18n.templates import parse
from dialogs.texts.values import Message

_HEADING = re.compile(r"## .*\(`(\w+)`\)\s*")
_CODE = re.compile("`([^`]+)`")


NAME = "kind"
"""The context of names: what something is called where one lives need not hold the word."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """`english` are the forms of each word in the English texts, `names` what stays Finnish. By language: the stems of
    each word, and a gloss of each name.
    """

    english: Mapping[str, tuple[str, ...]]
    names: tuple[str, ...]
    stems: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    glosses: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def departures(self, message: Message, forms: Sequence[str], language: str) -> Iterator[str]:
        """Where a translation does not keep to the glossary."""
        for word, english in self.english.items() if message.context != NAME else ():
            stems = self.stems.get(language, {}).get(word, ())
            if stems and _has_word(message, english):
                for form in forms:
                    if not any(stem.casefold() in form.casefold() for stem in stems):
                        yield f"“{form}” holds no form of “{word}” as in the glossary ({', '.join(stems)})"
        if language != "fi":
            for name in self.names:
                if _has_word(message, (name,)) and not all(name.casefold() in form.casefold() for form in forms):
                    yield f"“{name}” is kept in Finnish"


def read_glossary(folder: Path = LOCALES) -> Glossary:
    """The glossary as it stands. Raises ValueError when a language's table lacks a word or a stem, or has another."""
    head, *parts = re.split(r"(?m)^(?=## )", (folder / "GLOSSARY.md").read_text(encoding="utf-8"))
    general, by_language = head, {}
    for part in parts:
        if heading := _HEADING.match(part):
            by_language[heading[1]] = part
        else:
            general += part
    english = {row[0]: _codes(row[2]) for row in _rows(general) if len(row) > 2}  # noqa: PLR2004  word, meaning, forms
    names = tuple(row[0] for row in _rows(general) if len(row) == 2)  # noqa: PLR2004  name, what it is
    stems, glosses = {}, {}
    for code, part in by_language.items():
        stems[code] = {row[0]: _codes(row[2]) for row in _rows(part) if len(row) > 2}  # noqa: PLR2004
        glosses[code] = {row[0]: row[1] for row in _rows(part) if len(row) == 2}  # noqa: PLR2004
        if code not in LANGUAGES or set(stems[code]) != set(english) or not all(stems[code].values()):
            raise ValueError(f"GLOSSARY.md, {code}: not the words of the first table, each with its stems")
        if set(glosses[code]) != set(names) or not all(glosses[code].values()):
            raise ValueError(f"GLOSSARY.md, {code}: not the names that stay Finnish, each with what it is")
    return Glossary(english, names, stems, glosses)


def departures(known: Mapping[Key, Message], folder: Path = LOCALES) -> Iterator[Problem]:
    """Where the translations do not keep to the glossary."""
    try:
        glossary = read_glossary(folder)
    except (OSError, ValueError) as error:
        yield Problem(str(folder / "GLOSSARY.md"), 0, str(error))
        return
    for code in glossary.stems:
        path = po_path(LANGUAGES[code], folder)
        for key, entry in read(path, LANGUAGES[code])[0].items():
            if key in known and entry.done:
                wrong = glossary.departures(known[key], entry.forms, code)
                yield from (Problem(str(path), entry.line, f"“{entry.id}”: {what}") for what in wrong)


def _rows(part: str) -> Iterator[tuple[str, ...]]:
    """The rows of a part's tables, without their heads."""
    lines = [line for line in part.splitlines() if line.startswith("|")]
    ruled = {n for n, line in enumerate(lines) if set(line) <= set("|-: ")}
    for number, line in enumerate(lines):
        if number not in ruled and number + 1 not in ruled:
            yield tuple(cell.strip() for cell in line.strip("|").split("|"))


def _codes(cell: str) -> tuple[str, ...]:
    return tuple(_CODE.findall(cell))


def _has_word(message: Message, words: Sequence[str]) -> bool:
    either = "|".join(map(re.escape, words))
    said = f"{parse(message.id).plain} {parse(message.plural).plain}"
    return bool(re.search(rf"(?<!\w)(?:{either})(?!\w)", said, re.IGNORECASE))
