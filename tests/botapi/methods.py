"""Which methods there are and which fields each takes: read from python-telegram-bot's own signatures, once."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from telegram import Bot

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Method:
    """A Bot API method: its name as Telegram writes it, the fields it knows and those it cannot do without."""

    name: str
    fields: frozenset[str]
    required: tuple[str, ...]


def camel(name: str) -> str:
    """`send_message` as Telegram writes it: `sendMessage`."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def _fields(function: Any) -> dict[str, inspect.Parameter]:
    # In the library's signatures what is Telegram's own stands before the `*`; after it come time-outs and
    # conveniences (filename, location=, reply_to_message_id=) which it turns into other fields before sending.
    parameters = inspect.signature(function).parameters
    skipped = {"self", "api_kwargs"}
    return {n: p for n, p in parameters.items() if p.kind is p.POSITIONAL_OR_KEYWORD and n not in skipped}


def _is_method(name: str) -> bool:
    function: Any = getattr(Bot, name)
    if name.startswith("_") or not inspect.iscoroutinefunction(function):
        return False
    # A method of the API has an alias in camel case; `initialize` and `shutdown` lack the library's api_kwargs.
    alias: Any = getattr(Bot, camel(name), None)
    return alias is function and "api_kwargs" in inspect.signature(function).parameters


def _derive() -> dict[str, Method]:
    methods = {}
    for name in filter(_is_method, dir(Bot)):
        fields = _fields(getattr(Bot, name))
        required = tuple(n for n, p in fields.items() if p.default is p.empty)
        methods[camel(name).lower()] = Method(camel(name), frozenset(fields), required)
    return methods


def fields_of(kind: type) -> frozenset[str]:
    """The fields that an object of the API may have, as the library's class takes them."""
    return frozenset(_fields(vars(kind)["__init__"]))


METHODS: Mapping[str, Method] = MappingProxyType(_derive())
"""By name in lower case: Telegram does not mind the case of a method's name."""
