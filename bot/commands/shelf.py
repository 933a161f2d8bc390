"""The catalogue as the service uses it: a snapshot of what is kept, and the lexicon of all words."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from bot.commands.quiet import quietly
from bot.i18n.render import Renderer
from bot.store import numbers, records
from bot.store.database import Database, Row, Tx
from bot.store.private import Private, SealError
from bot.store.records import Raw
from catalogue.effective import association_now, away, fair_now, hobby_now
from catalogue.fair import Fair
from catalogue.hobby import Association, Hobby, Kind, Place, Texts, Venue
from catalogue.known import Known
from catalogue.lexicon import Lexicon, build_lexicon
from catalogue.plan import Override
from catalogue.reading import Reading, keys, numbered
from catalogue.schedule import local_date
from catalogue.search import look_ahead
from catalogue.shipped import example_files, load_known, load_shipped, words_files
from catalogue.snapshot import Snapshot, at_known, build, build_steps, known_venues
from catalogue.spreadsheets.reader import read
from catalogue.spreadsheets.rows import guide_language
from catalogue.steps import Steps, finish
from dialogs.pages.results import kind_name

EXAMPLE = "example"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The catalogue, which version of what is kept it shows, and the lexicon.

    `away` are the numbers of hobbies that their sources have no more. `example`: nothing real is kept yet.
    """

    snapshot: Snapshot
    version: int
    lexicon: Lexicon
    away: frozenset[int] = frozenset()
    example: bool = False


async def load_shelf(database: Database, private: Private, renderer: Renderer, now: int) -> Shelf:
    """Everything that is kept; while no hobby is, the example catalogue."""
    kinds, places = load_shipped()
    lexicon = lexicon_of(kinds, places, renderer)
    raw = await database.read(lambda tx: records.read_all(tx, now))
    if raw.hobbies:
        return Shelf(finish(snapshot_steps(raw, private, kinds, places)), raw.version, lexicon, _away(raw))
    example = _example_told(await _example(database, kinds, places), raw, private)
    return Shelf(example, raw.version, lexicon, example=True)


async def load_again(shelf: Shelf, database: Database, private: Private, now: int) -> Shelf:
    """The catalogue as it is kept now, made beside the loop: it goes on serving turns meanwhile."""
    kinds, places = load_shipped()
    raw = await database.read(lambda tx: records.read_all(tx, now))
    if not raw.hobbies:
        return replace(shelf, snapshot=_example_told(shelf.snapshot, raw, private), version=raw.version)
    snapshot = await asyncio.to_thread(quietly, _ready(raw, private, kinds, places, now))
    return Shelf(snapshot, raw.version, shelf.lexicon, _away(raw))


def _ready(raw: Raw, private: Private, kinds: tuple[Kind, ...], places: tuple[Place, ...], now: int) -> Steps[Snapshot]:
    """A snapshot in which the next meetings are known, so that the first searches in it are not slower."""
    snapshot = yield from snapshot_steps(raw, private, kinds, places)
    yield from look_ahead(snapshot, now)
    return snapshot


def _away(raw: Raw) -> frozenset[int]:
    return frozenset(row["number"] for row in raw.hobbies if row["gone_at"] is not None)


def snapshot_steps(raw: Raw, private: Private, kinds: tuple[Kind, ...], places: tuple[Place, ...]) -> Steps[Snapshot]:
    """Rows as a snapshot, in steps. What cannot be opened under this secret is left out: an address, a set value."""
    overrides = _by_record(raw, private)
    associations = [_association(row, raw, private, overrides) for row in raw.associations]
    hobbies = _hobbies(raw, overrides, {one.number: one.source_id for one in associations}, load_known())
    venues = [records.venue(row) for row in raw.venues]
    snapshot = yield from build_steps(kinds, places, associations, hobbies, venues)
    return replace(snapshot, guides=_guides(overrides), fairs=_fairs(raw, venues))


def _fairs(raw: Raw, venues: Sequence[Venue]) -> Mapping[int, Fair]:
    """Those that their source has, and those that left it before they were over; one without a point is where the venue
    of its name is.
    """
    there = (fair_now(records.fair(row), row["gone_at"]) for row in raw.fairs)
    known = known_venues(venues)
    return {one.number: replace(one, venue=at_known(one.venue, known)) for one in there if one}


def _hobbies(
    raw: Raw, overrides: Mapping[tuple[str, int], list[Override]], ids: Mapping[int, str], known: Known
) -> Iterator[Hobby]:
    for row in raw.hobbies:
        hobby = records.hobby(row)
        if set_over := overrides.get(("hobby", hobby.number)):
            hobby = hobby_now(hobby, ids.get(hobby.association, ""), set_over, known)
        yield hobby if row["gone_at"] is None else away(hobby, wanted=hobby.number in raw.wanted)


def _by_record(raw: Raw, private: Private) -> Mapping[tuple[str, int], list[Override]]:
    by_record: dict[tuple[str, int], list[Override]] = {}
    for row in raw.overrides:
        try:
            one = records.override(row, private)
        except SealError:
            continue
        by_record.setdefault((one.what, one.number), []).append(one)
    return by_record


def _guides(overrides: Mapping[tuple[str, int], list[Override]]) -> Mapping[int, Texts]:
    """What staff wrote in place of the service's guidance, by topic and language."""
    return {
        number: {guide_language(one.field): one.value for one in written if guide_language(one.field)}
        for (what, number), written in overrides.items()
        if what == "guide"
    }


def _association(
    row: Row, raw: Raw, private: Private, overrides: Mapping[tuple[str, int], list[Override]]
) -> Association:
    association = records.association_or_unreachable(row, private)
    association = association_now(association, overrides.get(("association", association.number), ()))
    return _with_contacts(association, raw, private)


def _with_contacts(
    association: Association, raw: Raw, private: Private, *, confirmed: date | None = None
) -> Association:
    """The association and where it is told; `confirmed` holds of its own address while nothing else is kept of it."""
    find = private.find(association.email or "")
    rows = raw.contacts.get(association.number, ())
    own = next((row for row in rows if row["find_address"] == find), None)
    others = [row for row in rows if row["number"] and row is not own]
    used = [*others, *([own] if own else [])]
    return replace(
        association,
        confirmed_on=local_date(own["confirmed_at"]) if own else confirmed,
        others=frozenset(row["channel"] for row in others),
        daily=bool(used) and all(row["digest"] for row in used) and not (confirmed and not own),
    )


@cache
def example_reading() -> Reading:
    """The example catalogue as its files have it."""
    return read(example_files(), *load_shipped(), source=EXAMPLE, example=True)


async def _example(database: Database, kinds: tuple[Kind, ...], places: tuple[Place, ...]) -> Snapshot:
    reading = example_reading()
    associations, hobbies = numbered(reading, *await database.write(lambda tx: _numbers(tx, reading)))
    return build(kinds, places, associations, hobbies)


def _example_told(snapshot: Snapshot, raw: Raw, private: Private) -> Snapshot:
    """The example with the contacts that were made meanwhile, and what staff have written."""
    associations = {
        number: _with_contacts(one, raw, private, confirmed=one.confirmed_on)
        for number, one in snapshot.associations.items()
    }
    guides = _guides(_by_record(raw, private))
    return replace(snapshot, associations=associations, guides=guides, fairs=_fairs(raw, ()))


async def _numbers(tx: Tx, reading: Reading) -> tuple[Mapping[tuple[str, str], int], Mapping[tuple[str, str], int]]:
    wanted = keys(reading)
    associations = [(source, own) for what, source, own in wanted if what == "association"]
    hobbies = [(source, own) for what, source, own in wanted if what == "hobby"]
    return await numbers.give(tx, "association", associations), await numbers.give(tx, "hobby", hobbies)


def lexicon_of(kinds: tuple[Kind, ...], places: tuple[Place, ...], renderer: Renderer) -> Lexicon:
    """All words of all languages."""
    return build_lexicon(kinds, places, kind_names(kinds, renderer), words_files())


def kind_names(kinds: tuple[Kind, ...], renderer: Renderer) -> Mapping[str, Mapping[str, str]]:
    """The names of all kinds in each language, for the search."""
    said = [(kind.id, kind_name(kind.label_en)) for kind in kinds]
    return {code: {kind: renderer.text(name, code) for kind, name in said} for code in renderer.languages}
