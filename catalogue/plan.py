"""What an import would change: new, changed field by field, gone, back, and what cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from catalogue.guides import BY_NUMBER
from catalogue.hobby import Association, Hobby, Venue
from catalogue.reading import Draft, Problem, Reading
from catalogue.spreadsheets.showing import association_cells, hobby_cells

What = Literal["association", "hobby", "guide"]
Action = Literal["new", "changed", "gone", "back"]
Cells = Mapping[str, str]

MOST_GONE = 0.3
"""When more than this share of a source's hobbies would go at once, the source is taken to be broken."""


@dataclass(frozen=True, slots=True)
class Override:
    """A value that an editor set. It holds until the source's own value is no longer `base`, or `expires_at` (ms UTC).

    `field` is a column's heading, `value` and `base` are as in its cells.
    """

    what: What
    number: int
    field: str
    value: str
    base: str
    by: str
    at: int
    expires_at: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one source, as the source had it, by source_id.

    `venues` are by `venue_key`. `gone` are hobbies that it had no more, `others` the numbers of associations that other
    sources have, where only one has that source_id; `doubtful` are those that several have.
    """

    associations: Mapping[str, Association] = field(default_factory=dict)
    hobbies: Mapping[str, Hobby] = field(default_factory=dict)
    venues: Mapping[tuple[str, str], Venue] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    others: Mapping[str, int] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()
    overrides: tuple[Override, ...] = ()
    guides: Mapping[int, Cells] = field(default_factory=dict)  # what staff wrote, by the number of the topic


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record before and after, as in cells; `held` is the override that goes on standing before it."""

    name: str
    before: str
    after: str
    held: Override | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What happens to one record; `ended` are the overrides that end because their source's value changed."""

    action: Action
    what: What
    source_id: str
    name: str
    number: int = 0
    fields: tuple[Field, ...] = ()
    ended: tuple[Override, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """An import before it is done. `same` counts the records that stay as they are, `kept` what its source had.

    `numbers` are those of the associations that are known already, by source_id.
    """

    source: str
    associations: tuple[tuple[Entry, Association], ...] = ()
    hobbies: tuple[tuple[Entry, Draft], ...] = ()
    gone: tuple[Entry, ...] = ()
    venues: tuple[Venue, ...] = ()
    problems: tuple[Problem, ...] = ()
    held: tuple[Override, ...] = ()
    same: int = 0
    kept: int = 0
    numbers: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    guides: tuple[Entry, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing changes."""
        return not (self.associations or self.hobbies or self.gone or self.venues or self.guides)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that happens, in the order in which it is done."""
        return (*(one for one, _ in self.associations), *(one for one, _ in self.hobbies), *self.gone, *self.guides)


def plan(source: str, reading: Reading, kept: Kept) -> Plan:
    """Return what it takes for what is kept of a source to become what was read."""
    unknown, drafts = _unknown_associations(source, reading, kept)
    read = {draft.hobby.source_id for draft in drafts}
    unread = reading.unread | {problem.sheet for problem in (*reading.problems, *unknown)}
    associations = [(entry, one) for one in reading.associations if (entry := _association(one, kept))]
    hobbies = [(entry, draft) for draft in drafts if (entry := _hobby(draft, kept))]
    not_gone = kept.hobbies.keys() if _has_holes(reading) else read | unread | kept.gone
    gone = [
        Entry("gone", "hobby", source_id, hobby.name, hobby.number)
        for source_id, hobby in kept.hobbies.items()
        if source_id not in not_gone
    ]
    ended = {one for entry, _ in (*associations, *hobbies) for one in entry.ended}
    return Plan(
        source=source,
        associations=tuple(associations),
        hobbies=tuple(hobbies),
        gone=tuple(gone) if drafts or not (reading.venues or reading.guides) else (),  # those say nothing about hobbies
        venues=tuple(one for one in reading.venues if kept.venues.get(venue_key(one)) != one),
        problems=(*reading.problems, *unknown),
        held=tuple(one for one in kept.overrides if one not in ended),
        same=len(reading.associations) + len(drafts) - len(associations) - len(hobbies),
        kept=len(kept.hobbies.keys() - kept.gone),
        guides=tuple(entry for number, cells in reading.guides.items() if (entry := _guide(number, cells, kept))),
        numbers={**kept.others, **{source_id: one.number for source_id, one in kept.associations.items()}},
    )


def refusal(plan: Plan, reading: Reading) -> str:
    """Say in Finnish why a source is likelier broken than changed, "" when it is not: then nothing is to be changed."""
    if not (reading.drafts or reading.venues or reading.associations or reading.guides):
        return "Lähteessä ei ole yhtään harrastusta, jonka voi lukea."
    if len(plan.gone) > MOST_GONE * plan.kept:
        return f"Harrastuksia oli {plan.kept}, ja niistä on kadonnut {len(plan.gone)}: yli 30 %."
    return ""


def venue_key(venue: Venue) -> tuple[str, str]:
    """Return what tells a source's venues apart."""
    return venue.name, venue.municipality


def _has_holes(reading: Reading) -> bool:
    """Whether a file, a sheet or a page could not be read, or a row without its id: any hobby may be there."""
    return "" in reading.unread or any(
        not problem.line and not (problem.sheet and problem.column) for problem in reading.problems
    )


def _unknown_associations(source: str, reading: Reading, kept: Kept) -> tuple[list[Problem], list[Draft]]:
    known = {one.source_id for one in reading.associations} | kept.associations.keys() | kept.others.keys()
    unknown = "Tällaista yhdistyksen tunnusta ei ole yhdistysten luettelossa."
    several = "Tämä yhdistyksen tunnus on useassa lähteessä. Lisää yhdistys tämän lähteen omaan luetteloon."
    problems, drafts = [], []
    for draft in reading.drafts:
        if draft.association_id in known:
            drafts.append(draft)
        else:
            own = draft.hobby.source_id
            message = several if draft.association_id in kept.doubtful else unknown
            problems.append(Problem(source, 0, "yhdistys", draft.association_id, message, sheet=own))
    return problems, drafts


def _guide(number: int, cells: Cells, kept: Kept) -> Entry | None:
    """Only the languages that have a column are changed; an empty cell takes back what staff wrote."""
    before = kept.guides.get(number, {})
    fields = differing({name: before.get(name, "") for name in cells}, cells)
    topic = BY_NUMBER[number].id
    return Entry("changed", "guide", topic, topic, number, fields) if fields else None


def _association(read: Association, kept: Kept) -> Entry | None:
    old = kept.associations.get(read.source_id)
    after = association_cells(read)
    if old is None:
        return Entry("new", "association", read.source_id, read.name, fields=_fields({}, after, ()))
    if replace(old, number=0, confirmed_on=None) == replace(read, number=0, confirmed_on=None):
        return None
    before = association_cells(replace(old, confirmed_on=read.confirmed_on))
    return _changed("association", old, read.name, before, after, kept)


def _hobby(draft: Draft, kept: Kept) -> Entry | None:
    read, old = draft.hobby, kept.hobbies.get(draft.hobby.source_id)
    after = hobby_cells(read, draft.association_id)
    if old is None:
        return Entry("new", "hobby", read.source_id, read.name, fields=_fields({}, after, ()))
    ids = {one.number: source_id for source_id, one in kept.associations.items()}
    ids |= {number: source_id for source_id, number in kept.others.items() if number not in ids}
    before_id = ids.get(old.association, "")
    same = replace(old, number=0, association=0) == replace(read, number=0, association=0)
    if same and before_id == draft.association_id:
        return Entry("back", "hobby", read.source_id, read.name, old.number) if read.source_id in kept.gone else None
    entry = _changed("hobby", old, read.name, hobby_cells(old, before_id), after, kept)
    return replace(entry, action="back") if read.source_id in kept.gone else entry


def _changed(what: What, old: Association | Hobby, name: str, before: Cells, after: Cells, kept: Kept) -> Entry:
    own = [one for one in kept.overrides if (one.what, one.number) == (what, old.number)]
    ended = tuple(one for one in own if after.get(one.field, "") != one.base)
    held = tuple(one for one in own if one not in ended)
    return Entry("changed", what, old.source_id, name, old.number, _fields(before, after, held), ended)


def _fields(before: Cells, after: Cells, held: tuple[Override, ...]) -> tuple[Field, ...]:
    by_field = {one.field: one for one in held}
    return tuple(replace(one, held=by_field.get(one.name)) for one in differing(before, after))


def differing(before: Cells, after: Cells) -> tuple[Field, ...]:
    """Return the fields whose cells are not the same, in the order of `after`."""
    return tuple(
        Field(name, before.get(name, ""), after.get(name, ""))
        for name in dict.fromkeys((*after, *before))
        if before.get(name, "") != after.get(name, "")
    )
