"""What a reader hands on: records that have no numbers yet, and problems that people can mend."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from catalogue.fair import Fair
from catalogue.hobby import Association, Hobby, Venue

Numbers = Mapping[tuple[str, str], int]
"""Numbers by (source, source_id): the service keeps them and never gives one a second time."""

Key = tuple[Literal["association", "hobby"], str, str]
"""What needs a number: which record, its source, and its id there."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that cannot be read: where, the value, and in Finnish what would be right.

    `line` counts from 1 as an editor shows it, 0: the file as a whole; `column` is its heading (in a feed, the field),
    "": the whole line. `sheet` is the sheet of a spreadsheet, or the item of a feed, "" where there is none.
    """

    file: str
    line: int
    column: str
    value: str
    message: str
    sheet: str = ""

    def __str__(self) -> str:
        parts = (self.file, self.sheet, f"rivi {self.line}" if self.line else "", self.column)
        where = ", ".join(part for part in parts if part)
        return f"{where}{self.value and f': ”{self.value}”'}: {self.message}"


@dataclass(frozen=True, slots=True)
class Draft:
    """A hobby as read, both its numbers 0 until they are known.

    `association_id` is the source_id of an association of the same source, or of one that is known from another.
    """

    hobby: Hobby
    association_id: str


@dataclass(frozen=True, slots=True)
class StallDraft:
    """A table at a fair as read: its association and its hobbies by their source_ids, `row` where that stands."""

    source_id: str
    association_id: str
    hobby_ids: tuple[str, ...] = ()
    label: str = ""
    row: Problem = field(default=Problem("", 0, "", "", ""), compare=False)


@dataclass(frozen=True, slots=True)
class FairDraft:
    """A fair as read, its number 0 and without tables; and its tables."""

    fair: Fair
    stalls: tuple[StallDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """The good records of some files (an association's number is 0) and every problem found in them.

    `venues` are places with their points, for hobbies that name them without. `unread` are the source_ids of hobbies
    that are there and cannot be read: they are not gone. `guides` are texts of guidance: by the number of the
    topic, the cells of each language that has a column. `fairs` are None where there is no list of them;
    `unread_fairs` are the source_ids of those that cannot be read.
    """

    associations: tuple[Association, ...] = ()
    drafts: tuple[Draft, ...] = ()
    venues: tuple[Venue, ...] = ()
    unread: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    guides: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    fairs: tuple[FairDraft, ...] | None = None
    unread_fairs: frozenset[str] = frozenset()


def keys(reading: Reading) -> tuple[Key, ...]:
    """Return what needs a number before the records can be used, in the order of the files."""
    associations = tuple[Key, ...](("association", one.source, one.source_id) for one in reading.associations)
    return associations + tuple[Key, ...](("hobby", one.hobby.source, one.hobby.source_id) for one in reading.drafts)


def in_order(reading: Reading) -> tuple[Numbers, Numbers]:
    """Return numbers for associations and hobbies in the order of the files, where nobody keeps any."""
    found: dict[str, dict[tuple[str, str], int]] = {"association": {}, "hobby": {}}
    for what, source, own in keys(reading):
        found[what].setdefault((source, own), len(found[what]) + 1)
    return found["association"], found["hobby"]


def numbered(
    reading: Reading, associations: Numbers, hobbies: Numbers
) -> tuple[tuple[Association, ...], tuple[Hobby, ...]]:
    """Return the records with their numbers; KeyError for one that is missing."""
    return (
        tuple(replace(one, number=associations[one.source, one.source_id]) for one in reading.associations),
        tuple(
            replace(
                draft.hobby,
                number=hobbies[draft.hobby.source, draft.hobby.source_id],
                association=associations[draft.hobby.source, draft.association_id],
            )
            for draft in reading.drafts
        ),
    )
