"""Messages with placeholders, taken apart once."""

import re
from dataclasses import dataclass

_SLOT = re.compile(r"\{([a-z][a-z0-9_]*)(?::([a-z]+))?\}")


class TemplateError(ValueError):
    """A brace that is not part of a placeholder."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder "{name}" or "{name:form}" and the plain text after it.

    The form asks for a grammatical form of the value; only a translator knows which one a language needs here.
    """

    name: str
    form: str
    tail: str


@dataclass(frozen=True, slots=True)
class Template:
    """Plain text, then placeholders each with the plain text after it."""

    head: str
    slots: tuple[Slot, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The names of the placeholders."""
        return frozenset(slot.name for slot in self.slots)

    @property
    def written(self) -> str:
        """The message as a translator wrote it."""
        return self.head + "".join(
            f"{{{slot.name}{f':{slot.form}' if slot.form else ''}}}{slot.tail}" for slot in self.slots
        )

    @property
    def plain(self) -> str:
        """What is left without the placeholders."""
        return self.filled("")

    def filled(self, value: str) -> str:
        """The text with this in the place of each value."""
        return self.head + "".join(value + slot.tail for slot in self.slots)


def parse(text: str) -> Template:
    """Take a message apart. Raises TemplateError."""
    head, *rest = _SLOT.split(text)
    slots = (Slot(rest[i], rest[i + 1] or "", rest[i + 2]) for i in range(0, len(rest), 3))
    template = Template(head, tuple(slots))
    if stray := re.search("[{}]", template.plain):
        raise TemplateError(f"a “{stray[0]}” that is not part of a placeholder")
    return template
