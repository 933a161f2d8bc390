"""Records as they hold now: what their source has, under what editors set, and away once the source has it no more."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

from catalogue.cells import CellError
from catalogue.fair import Fair
from catalogue.hobby import Association, Hobby
from catalogue.known import Known
from catalogue.plan import Override
from catalogue.spreadsheets.showing import edited_association, edited_hobby

T = TypeVar("T")


def hobby_now(hobby: Hobby, association_id: str, set_over: Iterable[Override], known: Known) -> Hobby:
    """Return the hobby with the values that editors set. One that can no longer be read is passed over."""
    return _edited(hobby, set_over, lambda one, changes: edited_hobby(one, association_id, changes, known))


def association_now(association: Association, set_over: Iterable[Override]) -> Association:
    """Return the association with the values that editors set, likewise."""
    return _edited(association, set_over, edited_association)


def _edited(one: T, set_over: Iterable[Override], edit: Callable[[T, Mapping[str, str]], T]) -> T:
    """All at once, as they were set: a beginning and an end are right only together. Else each that still can be."""
    changes = {override.field: override.value for override in set_over}
    try:
        return edit(one, changes)
    except CellError:
        for field, value in changes.items():
            with suppress(CellError):
                one = edit(one, {field: value})
        return one


def away(hobby: Hobby, *, wanted: bool) -> Hobby:
    """Return a hobby that its source has no more: paused while anybody wants to come, else over. What is over stays."""
    return replace(hobby, status="paused" if wanted and hobby.status != "ended" else "ended")


def fair_now(fair: Fair, gone_at: int | None) -> Fair | None:
    """Return a fair that left its list at `gone_at` (milliseconds UTC, None for never).

    Before its end that means that it is cancelled; after it, None, there is nothing more to say of it.
    """
    if gone_at is None:
        return fair
    return replace(fair, cancelled=True) if gone_at < fair.ends_at else None
