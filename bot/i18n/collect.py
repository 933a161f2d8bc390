"""All messages that there are to translate: the constants of `dialogs.texts`, and the names of the kinds of hobby."""

import csv
import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.resources import files

import dialogs.texts
from bot.i18n.languages import ASSOCIATIONS
from dialogs.texts.values import Message

Key = tuple[str, str]
"""Context and English wording: what tells one message from all others."""


STAFF_CONTEXTS = frozenset({"association", "staff"})
"""What only associations and staff read."""


def messages() -> Mapping[Key, Message]:
    """Every message, in the order in which a translator meets it.

    Raises ValueError when one wording in one context has two plurals.
    """
    found: dict[Key, Message] = {}
    for message in (*_constants(), *_kinds()):
        key = (message.context, message.id)
        if found.setdefault(key, message).plural != message.plural:
            raise ValueError(f"{key} has two different plurals")
    return found


def needed(known: Mapping[Key, Message], language: str) -> Mapping[Key, Message]:
    """The messages that are to be translated into this language."""
    if language in ASSOCIATIONS:
        return known
    return {key: message for key, message in known.items() if message.context not in STAFF_CONTEXTS}


def _constants() -> Iterator[Message]:
    for module in pkgutil.walk_packages(dialogs.texts.__path__, f"{dialogs.texts.__name__}."):
        yield from _inside(tuple(vars(import_module(module.name)).values()))


def _inside(value: object) -> Iterator[Message]:
    if isinstance(value, Message):
        yield value
    elif isinstance(value, tuple | list | set | frozenset):
        for item in value:
            yield from _inside(item)
    elif isinstance(value, Mapping) and "__builtins__" not in value:
        yield from _inside(tuple(value.values()))


def _kinds() -> Iterator[Message]:
    table = (files("catalogue") / "data" / "kinds.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines()):
        yield Message("kind", row["label_en"], note=f"A kind of hobby. In Finnish: {row['label_fi']}.")
