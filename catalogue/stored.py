"""Records as JSON and back: what is kept of a hobby, an association, a venue, a fair, without its numbers.

A field that holds its default is left out, so that a new field needs no migration.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from catalogue.fair import Fair
from catalogue.hobby import Association, Hobby, Venue

_NUMBERS = frozenset({"number", "source", "source_id"})
_CONTACT = frozenset({"email", "phone"})
_CONFIRMED = frozenset({"confirmed_on", "others", "daily"})

Json = dict[str, Any]
Change = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    default: Any
    dump: Change | None  # None: as it is
    load: Change | None


def dump_hobby(hobby: Hobby) -> Json:
    """Return what is kept of a hobby; its association by number."""
    return _dump(hobby, _NUMBERS)


def load_hobby(body: Json, number: int, source: str, source_id: str) -> Hobby:
    """Return the hobby of a body; KeyError, TypeError or ValueError for what was never dumped."""
    return Hobby(number=number, source=source, source_id=source_id, **_load(Hobby, body))


def dump_association(association: Association) -> tuple[Json, Json]:
    """Return what is kept of an association, and apart from it what reaches it."""
    body = _dump(association, _NUMBERS | _CONTACT | _CONFIRMED)
    return body, {name: value for name in sorted(_CONTACT) if (value := getattr(association, name))}


def load_association(body: Json, contact: Json, number: int, source: str, source_id: str) -> Association:
    """Return the association of both its bodies, not confirmed; KeyError, TypeError or ValueError as for a hobby."""
    return Association(number=number, source=source, source_id=source_id, **_load(Association, body), **contact)


def dump_venue(venue: Venue) -> Json:
    """Return what is kept of a venue."""
    return _dump(venue, frozenset())


def load_venue(body: Json) -> Venue:
    """Return the venue of a body; errors as for a hobby."""
    return Venue(**_load(Venue, body))


def dump_fair(fair: Fair) -> Json:
    """Return what is kept of a fair, with its tables and their numbers."""
    return _dump(fair, _NUMBERS)


def load_fair(body: Json, number: int, source: str, source_id: str) -> Fair:
    """Return the fair of a body; errors as for a hobby."""
    return Fair(number=number, source=source, source_id=source_id, **_load(Fair, body))


def _dump(record: Any, without: frozenset[str]) -> Json:
    body: Json = {}
    cls: Any = type(record)
    for one in _fields(cls):
        value = getattr(record, one.name)
        if one.name not in without and value != one.default:
            body[one.name] = one.dump(value) if one.dump and value is not None else value
    return body


def _load(cls: Any, body: Json) -> Json:
    known = _by_name(cls)
    loaded: Json = {}
    for name, value in body.items():
        load = known[name].load
        loaded[name] = load(value) if load and value is not None else value
    return loaded


@cache
def _by_name(cls: Any) -> Mapping[str, _Field]:
    return {one.name: one for one in _fields(cls)}


@cache
def _fields(cls: Any) -> tuple[_Field, ...]:
    hints = get_type_hints(cls)
    return tuple(_Field(one.name, _default(one), *_changes(hints[one.name])) for one in fields(cls))


def _default(one: Any) -> Any:
    return one.default_factory() if one.default_factory is not MISSING else one.default


def _changes(hint: Any) -> tuple[Change | None, Change | None]:
    """Return how a value of this type becomes JSON and comes back."""
    origin, inside = get_origin(hint), get_args(hint)
    if origin in {UnionType, Union}:
        return _changes(next(one for one in inside if one is not NoneType))
    if origin is tuple:
        dump, load = _changes(inside[0])
        return (_each(dump, list), _each(load, tuple))
    if origin is Literal or hint in {str, int, float, bool}:
        return (None, None)
    if origin is not None:  # a mapping of texts
        return (dict, None)
    if hint is date:
        return (date.isoformat, date.fromisoformat)
    if hint is time:
        return (time.isoformat, time.fromisoformat)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return (lambda value: value.value, hint)
    if is_dataclass(hint):
        made: Any = hint
        return (lambda value: _dump(value, frozenset()), lambda body: made(**_load(made, body)))
    raise TypeError(f"no JSON for {hint}")


def _each(change: Change | None, together: type) -> Change:
    if change is None:
        return together
    return lambda values: together(map(change, values))
