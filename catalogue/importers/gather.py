"""What was made of the items of a feed, together as one reading."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from catalogue.hobby import Association, Hobby
from catalogue.importers.facts import Item
from catalogue.reading import Draft, Problem, Reading


@dataclass(frozen=True, slots=True)
class Result:
    """What one item became: a hobby (None: it has problems), and who runs it (None: as all the others)."""

    item: Item
    hobby: Hobby | None = None
    association: Association | None = None


def gather(results: Iterable[Result], problems: Iterable[Problem], association_id: str, column: str) -> Reading:
    """Return the hobbies without problems, their associations (each once), and every problem.

    `association_id` is for hobbies whose result has none, `column` the field that says who runs a hobby.
    """
    results = tuple(results)
    _check_once(results)
    associations = _merged(one.association for one in results if one.association and not one.item.problems)
    for one in results:
        reached = one.association and associations.get(one.association.source_id)
        if reached and not (reached.email or reached.phone or reached.url):
            message = "Järjestäjään ei saa yhteyttä. Kirjoita sähköposti, puhelin tai verkkosivu."
            one.item.wrong(column, reached.name, message)
    drafts = tuple(
        Draft(one.hobby, one.association.source_id if one.association else association_id)
        for one in results
        if one.hobby and not one.item.problems
    )
    used = {draft.association_id for draft in drafts}
    return Reading(
        associations=tuple(one for one in associations.values() if one.source_id in used),
        drafts=drafts,
        unread=frozenset(one.item.id for one in results if one.item.problems),
        problems=(*problems, *(problem for one in results for problem in one.item.problems)),
    )


def _check_once(results: Iterable[Result]) -> None:
    seen: set[str] = set()
    for one in results:
        if one.item.id in seen:
            one.item.wrong("id", one.item.id, "Sama tunnus on kahdesti. Anna kummallekin oma tunnus.")
        seen.add(one.item.id)


def _merged(associations: Iterable[Association]) -> dict[str, Association]:
    """By source_id, each contact as the first says it that has it."""
    merged: dict[str, Association] = {}
    for one in associations:
        known = merged.get(one.source_id, one)
        merged[one.source_id] = replace(
            known, email=known.email or one.email, phone=known.phone or one.phone, url=known.url or one.url
        )
    return merged
