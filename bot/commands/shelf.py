"""The catalogue as the service uses it: files read, numbers given, a snapshot and its lexicon built."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.i18n.languages import SHIPPED
from bot.i18n.render import Renderer
from bot.store import numbers
from bot.store.database import Database, Tx
from catalogue.hobby import Kind
from catalogue.lexicon import Lexicon, build_lexicon
from catalogue.reader import read
from catalogue.reading import Problem, Reading, keys, numbered
from catalogue.shipped import example_files, load_shipped, words_files
from catalogue.snapshot import Snapshot, build
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


def read_files(files: tuple[str, ...]) -> Reading:
    """Read the catalogue's files; none: the example. A file that cannot be opened is a problem like any other."""
    kinds, places = load_shipped()
    if not files:
        return read(example_files(), kinds, places, source=EXAMPLE, example=True)
    contents: dict[str, bytes] = {}
    unread: list[Problem] = []
    for name in files:
        try:
            with Path(name).open("rb") as file:
                contents[name] = file.read(LARGEST + 1)
        except OSError as error:
            unread.append(Problem(name, 0, "", "", f"Tiedostoa ei voi lukea: {error.strerror}."))
    reading = read(contents, kinds, places, source=FILES)
    return Reading(reading.associations, reading.drafts, (*unread, *reading.problems))


async def load_shelf(database: Database, files: tuple[str, ...], renderer: Renderer) -> Shelf:
    """Read the files, give numbers to what is new, build. The good records are used though others have problems."""
    reading = read_files(files)
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
