"""The catalogue as the service uses it: files read, numbers given, a snapshot and its lexicon built."""

import shlex
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot.config import ConfigError
from bot.i18n.languages import SHIPPED
from bot.i18n.render import Renderer
from bot.store import numbers
from bot.store.database import Database, Tx
from catalogue.hobby import Kind
from catalogue.lexicon import Lexicon, build_lexicon
from catalogue.reader import read
from catalogue.reading import Problem, Reading, keys, numbered
from catalogue.rows import column
from catalogue.shipped import example_files, load_shipped, words_files
from catalogue.snapshot import Snapshot, build
from catalogue.tables import read_table
from dialogs.pages.results import kind_name

EXAMPLE = "example"
FILES = "files"
LARGEST = 5 * 1024 * 1024
"""Bytes of a catalogue file."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The catalogue and its lexicon, and what was wrong with the files."""

    snapshot: Snapshot
    lexicon: Lexicon
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What the files hold, and a line about each that makes the catalogue unusable."""

    reading: Reading
    refused: tuple[str, ...] = ()


def read_files(files: tuple[str, ...]) -> Found:
    """Read the catalogue's files; none: the example. A file that cannot be opened is a problem like any other."""
    kinds, places = load_shipped()
    if not files:
        return Found(read(example_files(), kinds, places, source=EXAMPLE, example=True))
    contents: dict[str, bytes] = {}
    unread: list[Problem] = []
    for name in files:
        try:
            with Path(name).open("rb") as file:
                contents[name] = file.read(LARGEST + 1)
        except OSError as error:
            unread.append(Problem(name, 0, "", "", f"Tiedostoa ei voi lukea: {error.strerror}."))
    read_in = read(contents, kinds, places, source=FILES)
    reading = replace(read_in, problems=(*unread, *read_in.problems))
    useless = [name for name in files if name not in contents or not _any_good(name, contents[name], reading)]
    refused = [f"{name}: no hobby or association can be read from it" for name in useless]
    if not refused and not reading.drafts:
        refused = [f"{', '.join(files)}: no hobby can be read"]
    return Found(reading, tuple(f"catalogue.files: {why}; {check_command(files)} says more" for why in refused))


def _any_good(name: str, content: bytes, reading: Reading) -> bool:
    """Whether there is a row in the file with which nothing is wrong."""
    problems = [problem for problem in reading.problems if problem.file == name]
    if any(problem.line <= 1 and not problem.column for problem in problems):  # the file as a whole, or its headings
        return False
    wrong = {problem.line for problem in problems}
    return any(row.line not in wrong for row in read_table(name, content, column).rows)


def check_command(files: tuple[str, ...]) -> str:
    """What to run to read what is wrong with these files."""
    return f"`mukaan catalogue check {shlex.join(files)}`"


async def load_shelf(database: Database, files: tuple[str, ...], renderer: Renderer) -> Shelf:
    """Read the files, give numbers to what is new, build. The good records are used though others have problems.

    Raises ConfigError for a file of which nothing can be used: with it, hobbies would be gone that people know of.
    """
    found = read_files(files)
    if found.refused:
        raise ConfigError(found.refused)
    reading = found.reading
    kinds, places = load_shipped()
    wanted = keys(reading)

    async def number(tx: Tx) -> tuple[Mapping[tuple[str, str], int], Mapping[tuple[str, str], int]]:
        associations = [(source, own) for what, source, own in wanted if what == "association"]
        hobbies = [(source, own) for what, source, own in wanted if what == "hobby"]
        return await numbers.give(tx, "association", associations), await numbers.give(tx, "hobby", hobbies)

    associations, hobbies = numbered(reading, *await database.write(number))
    snapshot = build(kinds, places, associations, hobbies)
    lexicon = build_lexicon(kinds, places, kind_names(kinds, renderer), words_files())
    return Shelf(snapshot, lexicon, reading.problems)


def kind_names(kinds: tuple[Kind, ...], renderer: Renderer) -> Mapping[str, Mapping[str, str]]:
    """The names of all kinds in each shipped language, for the search."""
    return {code: {kind.id: renderer.text(kind_name(kind.label_en), code) for kind in kinds} for code in SHIPPED}
