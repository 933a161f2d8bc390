"""One setting as the loader, the example and the reference page see it, and all of them."""

from collections.abc import Mapping
from dataclasses import Field, dataclass, fields
from types import MappingProxyType
from typing import Any

from bot.config.allowed import Allowed, Secret
from bot.config.sections import Config

PREFIX = "MUKAAN_"


@dataclass(frozen=True, slots=True)
class Key:
    """One setting: "section.key", its default, what it means, what it may hold, and what the example file shows.

    With `row` its value is a tuple of that class: it is written as tables, whose keys are `columns`.
    """

    name: str
    default: Any
    meaning: str
    allowed: Allowed
    example: Any
    row: type[Any] | None = None

    @property
    def columns(self) -> tuple["Key", ...]:
        """The keys of each of its tables, by their own names."""
        return tuple(_key(key.name, key) for key in fields(self.row)) if self.row else ()

    @property
    def secret(self) -> bool:
        """Whether its value is never shown."""
        return isinstance(self.default, Secret) or any(column.secret for column in self.columns)

    @property
    def needed(self) -> bool:
        """Whether a table has to have it."""
        return not self.allowed.holds(self.default)

    @property
    def variable(self) -> str:
        """Its environment variable."""
        return PREFIX + self.name.replace(".", "__").upper()

    def typed(self, given: object) -> object | None:
        """Give the value in the type that the key has, None when it is of another. Of tables it says nothing."""
        if isinstance(self.default, Mapping) and isinstance(given, str | dict):
            return MappingProxyType({"": given} if isinstance(given, str) else given)
        if isinstance(self.default, Secret) and isinstance(given, str):
            return Secret(given)
        if isinstance(self.default, tuple) and isinstance(given, list):
            return tuple(given)
        return given if type(given) is type(self.default) else None  # `type`, for True is an int


def keys() -> tuple[Key, ...]:
    """Every setting, in the order of the example file."""
    return tuple(
        _key(f"{section.name}.{key.name}", key) for section in fields(Config) for key in fields(class_of(section))
    )


def class_of(section: Field[Any]) -> type[Any]:
    """The class of a section of Config."""
    return section.type  # type: ignore[return-value]  # nothing in Config is annotated by a string


def _key(name: str, key: Field[Any]) -> Key:
    default = key.default_factory() if callable(key.default_factory) else key.default
    said = key.metadata
    return Key(name, default, said["meaning"], said["allowed"], said["example"], said.get("row"))
