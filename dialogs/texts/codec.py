"""Pages as JSON and back, for the rows that wait to be sent: symmetric, strict, and marked with a version.

A class becomes a list of its fields that begins with its mark, as in `["m", 1795535400000, "time"]`; fields at the end
that have their defaults are left out. So a field may be added at the end with a default, and older rows stay readable.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from types import UnionType
from typing import Any, NoReturn, Union, get_args, get_origin, get_type_hints

from dialogs.texts import values as v

JSON = dict[str, Any]
VERSION = 1
MARKS: Mapping[type, str] = {
    v.Text: "t",
    v.Moment: "m",
    v.Away: "w",
    v.Span: "s",
    v.Money: "e",
    v.Distance: "d",
    v.Language: "l",
    v.Listing: "a",
    v.Localised: "o",
    v.Link: "b",
    v.Line: "-",
    v.Place: "p",
    v.Attachment: "f",
    v.Event: "n",
    v.Agenda: "g",
    v.Media: "i",
    v.Page: "#",
}
"""What a page is made of. A mark is never given to another class."""


class PageError(ValueError):
    """This is not a page, or not one that this release can read."""


def page_json(page: v.Page) -> JSON:
    """The page as what `json.dumps` takes. Raises PageError when a field holds what it must not."""
    return {"v": VERSION, "page": _PAGE.dump(page)}


def page_from_json(data: JSON) -> v.Page:
    """The page that `page_json` was given. Raises PageError."""
    if type(data) is not dict or set(data) != {"v", "page"} or data["v"] != VERSION:
        raise PageError("not a page of this version")
    page: v.Page = _PAGE.load(data["page"])
    return page


@dataclass(frozen=True, slots=True)
class _Shape:
    """How one type goes to JSON and comes back. Both ways check what they are given.

    `plain` is a type that is the same in JSON: the containers check it themselves, for speed.
    """

    dump: Callable[[Any], Any]
    load: Callable[[Any], Any]
    plain: type | None = None


_Shapes = dict[type, _Shape]


def _shapes() -> _Shapes:
    """The shape of each class; MARKS names what a class is made of before the class."""
    known: _Shapes = {}
    for cls in MARKS:
        known[cls] = _class(cls, known)
    return known


def _shape(hint: Any, known: _Shapes) -> _Shape:
    if hint in known:
        return known[hint]
    if hint is float:
        return _Shape(_finite, _finite)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _tuple(_shape(inner[0], known))
    if origin is Mapping:
        return _mapping(_shape(inner[1], known))
    if origin in (Union, UnionType):
        return _union(inner, known)
    return _plain(hint)


def _plain(kind: type) -> _Shape:
    def check(value: Any) -> Any:
        return value if type(value) is kind else _refuse(value, kind.__name__)

    return _Shape(check, check, kind)


def _finite(value: Any) -> Any:
    return value if type(value) in (int, float) and math.isfinite(value) else _refuse(value, "a finite number")


def _tuple(item: _Shape) -> _Shape:
    def dump(value: Any) -> list[Any]:
        return [item.dump(one) for one in value] if type(value) is tuple else _refuse(value, "tuple")

    def load(data: Any) -> tuple[Any, ...]:
        return tuple([item.load(one) for one in data]) if type(data) is list else _refuse(data, "list")

    return _Shape(dump, load)


def _mapping(item: _Shape) -> _Shape:
    def convert(one_way: Callable[[Any], Any], value: Any) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            _refuse(value, "mapping")
        return {_name(key): one_way(one) for key, one in value.items()}

    return _Shape(lambda value: convert(item.dump, value), lambda data: convert(item.load, data))


def _name(key: Any) -> Any:
    return key if type(key) is str else _refuse(key, "a name")


def _union(kinds: tuple[Any, ...], known: _Shapes) -> _Shape:
    # The classes are looked up when they are met: a text may hold texts.
    plain = frozenset(kind for kind in kinds if kind not in MARKS)
    marked = frozenset(kind for kind in kinds if kind in MARKS)
    by_mark = {MARKS[kind]: kind for kind in marked}

    def dump(value: Any) -> Any:
        kind = type(value)
        if kind in plain:
            return value
        return known[kind].dump(value) if kind in marked else _refuse(value, "one of several")

    def load(data: Any) -> Any:
        kind = type(data)
        if kind in plain:
            return data
        mark = data[0] if kind is list and data else None
        return known[by_mark[mark]].load(data) if type(mark) is str and mark in by_mark else _refuse(data, "a mark")

    return _Shape(dump, load)


def _class(cls: type, known: _Shapes) -> _Shape:
    mark, hints = MARKS[cls], get_type_hints(cls)
    shapes = [_shape(hints[field.name], known) for field in fields(cls)]
    dumps = [(shape.plain, shape.dump) for shape in shapes]
    loads = [(shape.plain, shape.load) for shape in shapes]
    defaults = [_default(field) for field in fields(cls)]
    names = [field.name for field in fields(cls)]
    needed = defaults.count(MISSING)

    def dump(value: Any) -> list[Any]:
        if type(value) is not cls:
            _refuse(value, cls.__name__)
        held = [getattr(value, name) for name in names]
        while held and held[-1] == defaults[len(held) - 1]:
            held.pop()
        return [mark, *_all(dumps, held)]

    def load(data: Any) -> Any:
        if type(data) is not list or not needed < len(data) <= len(names) + 1 or data[0] != mark:
            _refuse(data, cls.__name__)
        return cls(*_all(loads, data[1:]))

    return _Shape(dump, load)


def _all(ways: list[tuple[type | None, Callable[[Any], Any]]], values: list[Any]) -> list[Any]:
    """Each value by its own way; a plain one without the detour."""
    return [
        value if type(value) is plain else convert(value) for value, (plain, convert) in zip(values, ways, strict=False)
    ]


def _default(field: Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()


def _refuse(value: Any, wanted: str) -> NoReturn:
    """Says the type only: what was written to a person belongs in no log."""
    raise PageError(f"{type(value).__name__} where {wanted} was expected")


_PAGE = _shapes()[v.Page]
