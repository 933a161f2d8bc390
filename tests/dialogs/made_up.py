"""Addresses and commands made up from their types alone, as somebody would who forges a button."""

import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, time
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

NUMBER = 1
"""Of a hobby, a colleague, an announcement, a task: there is one with this number of most sorts."""


def made_up(kind: Any) -> Any:
    """A value of a type; of a dataclass one whose fields without a usual value are made up. TypeError for others."""
    origin, inner = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        needed = [one for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING]
        return kind(**{one.name: made_up(hints[one.name]) for one in needed})  # type: ignore[operator]
    if origin in {Union, types.UnionType}:
        return None if type(None) in inner else made_up(inner[0])
    if origin is Literal:
        return inner[0]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    plain = {int: NUMBER, str: "a" * 8, bool: True, float: 0.0, bytes: b"", date: date(2026, 12, 1), time: time(18)}
    if kind in plain:
        return plain[kind]
    return (origin or kind)()
