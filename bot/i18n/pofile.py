"""Files of translations: reading one as far as it can be read, and writing one that changes only where it must."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from bot.i18n.collect import Key
from bot.i18n.languages import Language
from bot.i18n.plurals import Plurals

_LINE = re.compile(
    r"""\s* (?: \# .*                                                # a comment
        | (?: (?: msgctxt | msgid | msgid_plural | msgstr(?:\[\d\])? ) \s+ )? "(?: [^"\\] | \\ ["\\nrt] )*"
        )? \s* \Z""",
    re.VERBOSE,
)
_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a file of translations, and where; line 0 is the file as a whole."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a file: its translation's forms in CLDR's order, "" where there is none yet."""

    context: str
    id: str
    plural: str
    forms: tuple[str, ...]
    line: int = 0
    fuzzy: bool = False  # carried over from a similar message; not to be used before somebody has looked at it
    comments: tuple[str, ...] = ()  # what translators have written to each other
    notes: tuple[str, ...] = ()  # what we tell the translator

    @property
    def done(self) -> bool:
        """Whether there is anything to use."""
        return not self.fuzzy and any(self.forms)


def read(path: Path, language: Language) -> tuple[Mapping[Key, Entry], tuple[Problem, ...]]:
    """The entries of a file. What is broken is left out, with a problem that says where."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        return {}, (Problem(str(path), 0, f"cannot be read: {error}"),)
    problems = []
    for number in [n for n, line in enumerate(lines) if not _LINE.match(line)]:
        problems.append(Problem(str(path), number + 1, "is not a line of a .po file (a quotation mark missing?)"))
        _blank_entry(lines, number)
    while True:
        try:
            catalog = read_po(lines, locale=language.babel, abort_invalid=True)
        except PoFileError as error:
            problems.append(Problem(str(path), error.lineno + 1, str(error).partition(" on ")[0]))
            if not _blank_entry(lines, error.lineno):
                return {}, tuple(problems)
        else:
            return {(e.context, e.id): e for e in _entries(catalog)}, tuple(problems)


def write(path: Path, language: Language, plurals: Plurals, entries: Iterable[Entry]) -> str:
    """The text of a file with these entries. A head that fits is kept as it is, with what others have noted in it."""
    catalog = Catalog(locale=language.babel)
    catalog.mime_headers = [("Plural-Forms", plurals.header)]
    for entry in entries:
        ids = (entry.id, entry.plural) if entry.plural else entry.id
        message = catalog.add(
            ids,
            entry.forms if entry.plural else entry.forms[0],
            context=entry.context,
            user_comments=entry.comments,
            auto_comments=entry.notes,
        )
        message.flags.discard("python-format")
        if entry.fuzzy:
            message.flags.add("fuzzy")
    body = io.BytesIO()
    write_po(body, catalog, width=_WIDTH, omit_header=True, ignore_obsolete=True)
    return f"{_head(path, language, plurals)}\n\n{body.getvalue().decode().strip()}\n"


def _head(path: Path, language: Language, plurals: Plurals) -> str:
    fresh = "\n".join(
        (
            f"# Mukaan, {language.autonym}.",
            "# How to translate: locales/README.md",
            'msgid ""',
            'msgstr ""',
            r'"Project-Id-Version: mukaan\n"',
            rf'"Language: {language.code}\n"',
            r'"MIME-Version: 1.0\n"',
            r'"Content-Type: text/plain; charset=UTF-8\n"',
            r'"Content-Transfer-Encoding: 8bit\n"',
            rf'"Plural-Forms: {plurals.header}\n"',
        )
    )
    kept = path.read_text(encoding="utf-8").partition("\n\n")[0] if path.exists() else ""
    return kept if fresh.rpartition("\n")[2] in kept else fresh


def _entries(catalog: Catalog) -> Iterator[Entry]:
    for message in catalog:
        ids, forms = _all(message.id), _all(message.string)
        if ids[0]:
            yield Entry(
                context=message.context or "",
                id=ids[0],
                plural=ids[1] if len(ids) > 1 else "",
                forms=forms,
                line=message.lineno or 0,
                fuzzy=message.fuzzy,
                comments=tuple(comment for comment in message.user_comments if not comment.startswith("|")),
            )


def _all(strings: object) -> tuple[str, ...]:
    """Babel gives one string, or several when there is a plural."""
    return tuple(str(s or "") for s in strings) if isinstance(strings, tuple | list) else (str(strings or ""),)


def _blank_entry(lines: list[str], number: int) -> bool:
    """Empty the lines between the two empty ones around this line, so that all others keep their numbers."""
    first = last = number
    while first > 0 and lines[first - 1].strip():
        first -= 1
    while last < len(lines) and lines[last].strip():
        last += 1
    lines[first:last] = [""] * (last - first)
    return last > first
