"""What an import would change: new, changed field by field, gone, back, and what cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from catalogue.fair import Fair
from catalogue.guides import BY_NUMBER
from catalogue.hobby import Association, Hobby, Venue
from catalogue.reading import Draft, FairDraft, Problem, Reading
from catalogue.spreadsheets.fairs import as_draft, told_cells
from catalogue.spreadsheets.showing import association_cells, hobby_cells

What = Literal["association", "hobby", "guide", "fair"]
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
    fairs: Mapping[str, Fair] = field(default_factory=dict)
    gone_fairs: frozenset[str] = frozenset()
    other_hobbies: Mapping[str, int] = field(default_factory=dict)  # of other sources, where only one has that id


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

    `numbers` are those of the associations that are known already, by source_id, `hobby_numbers` those of the hobbies.
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
    fairs: tuple[tuple[Entry, FairDraft], ...] = ()
    gone_fairs: tuple[Entry, ...] = ()
    hobby_numbers: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    @property
    def empty(self) -> bool:
        """Whether nothing changes."""
        return not (self.entries or self.venues)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that happens, in the order in which it is done."""
        records = (*(one for one, _ in self.associations), *(one for one, _ in self.hobbies), *self.gone, *self.guides)
        return (*records, *(one for one, _ in self.fairs), *self.gone_fairs)


def plan(source: str, reading: Reading, kept: Kept) -> Plan:
    """Return what it takes for what is kept of a source to become what was read."""
    unknown, drafts = _unknown_associations(source, reading, kept)
    fairs = plan_fairs(reading, kept)
    read = {draft.hobby.source_id for draft in drafts}
    unread = reading.unread | {problem.sheet for problem in (*reading.problems, *unknown)}
    about_hobbies = not (reading.venues or reading.guides or reading.fairs)  # those say nothing about hobbies
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
        gone=tuple(gone) if drafts or about_hobbies else (),
        venues=tuple(one for one in reading.venues if kept.venues.get(venue_key(one)) != one),
        problems=(*reading.problems, *unknown, *fairs.problems),
        held=tuple(one for one in kept.overrides if one not in ended),
        same=len(reading.associations) + len(drafts) - len(associations) - len(hobbies) + fairs.same,
        kept=len(kept.hobbies.keys() - kept.gone),
        guides=tuple(entry for number, cells in reading.guides.items() if (entry := _guide(number, cells, kept))),
        fairs=fairs.changed,
        gone_fairs=() if _has_holes(reading) else fairs.gone,
        hobby_numbers={**kept.other_hobbies, **{own: one.number for own, one in kept.hobbies.items()}},
        numbers={**kept.others, **{source_id: one.number for source_id, one in kept.associations.items()}},
    )


def refusal(plan: Plan, reading: Reading) -> str:
    """Say in Finnish why a source is likelier broken than changed, "" when it is not: then nothing is to be changed."""
    if not (reading.drafts or reading.venues or reading.associations or reading.guides or reading.fairs):
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


@dataclass(frozen=True, slots=True)
class _Fairs:
    """What happens to fairs."""

    changed: tuple[tuple[Entry, FairDraft], ...] = ()
    gone: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    same: int = 0


def plan_fairs(reading: Reading, kept: Kept) -> _Fairs:
    """Return what happens to a source's fairs: nothing where there is no list of them."""
    if reading.fairs is None:
        return _Fairs()
    problems = {draft.fair.source_id: _unknown_at(draft, reading, kept) for draft in reading.fairs}
    good = [draft for draft in reading.fairs if not problems[draft.fair.source_id]]
    changed = [(entry, draft) for draft in good if (entry := _fair(draft, kept))]
    there = {draft.fair.source_id for draft in reading.fairs} | reading.unread_fairs | kept.gone_fairs
    gone = [Entry("gone", "fair", own, one.name, one.number) for own, one in kept.fairs.items() if own not in there]
    told = tuple(problem for each in problems.values() for problem in each)
    return _Fairs(tuple(changed), tuple(gone), told, len(good) - len(changed))


def _unknown_at(draft: FairDraft, reading: Reading, kept: Kept) -> list[Problem]:
    """Of a fair's tables, what names an association or a hobby that there is not."""
    associations = {one.source_id for one in reading.associations} | kept.associations.keys() | kept.others.keys()
    hobbies = {one.hobby.source_id for one in reading.drafts} | kept.hobbies.keys() | kept.other_hobbies.keys()
    problems = [
        replace(one.row, column="yhdistys", value=one.association_id, message="Tällaista yhdistystä ei ole.")
        for one in draft.stalls
        if one.association_id not in associations
    ]
    return problems + [
        replace(one.row, column="harrastukset", value=own, message="Tällaista harrastuksen tunnusta ei ole.")
        for one in draft.stalls
        for own in one.hobby_ids
        if own not in hobbies
    ]


def _fair(draft: FairDraft, kept: Kept) -> Entry | None:
    read, old, after = draft.fair, kept.fairs.get(draft.fair.source_id), told_cells(draft)
    if old is None:
        return Entry("new", "fair", read.source_id, read.name, fields=_fields({}, after, ()))
    fields = _fields(told_cells(kept_fair(old, kept)), after, ())
    if read.source_id in kept.gone_fairs:
        return Entry("back", "fair", read.source_id, read.name, old.number, fields)
    return Entry("changed", "fair", read.source_id, read.name, old.number, fields) if fields else None


def kept_fair(fair: Fair, kept: Kept) -> FairDraft:
    """Return a kept fair as its source had it."""
    associations = {number: own for own, number in kept.others.items()}
    hobbies = {number: own for own, number in kept.other_hobbies.items()}
    return as_draft(
        fair,
        associations | {one.number: own for own, one in kept.associations.items()},
        hobbies | {one.number: own for own, one in kept.hobbies.items()},
    )


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
