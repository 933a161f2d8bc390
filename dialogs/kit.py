"""The parts that pages are built of: links, and the last row that is the same everywhere."""

from dialogs.addresses import Address, Help, Mine, Start, What
from dialogs.codec import encode
from dialogs.texts import layout
from dialogs.texts.values import Line, Link, Text

NAME_LENGTH = 30
"""How much of a hobby's or place's own name a button shows; cut where it is rendered."""


def line(picture: str, text: Text, *also: Text) -> Line:
    """One line that begins with its pictogram."""
    return Line(str(picture), text, also=also)


def facts(picture: str, first: Text, *more: Text) -> Line:
    """Several facts on one line, set apart by dots."""
    return Line(str(picture), first, also=more, dots=True)


def link(picture: str, label: Text, to: Address) -> Link:
    """A button with our own label."""
    return Link(str(picture), label, token=encode(to))


def named(picture: str, name: str, to: Address, number: int = 0) -> Link:
    """A button with a name as it is on the door, perhaps numbered."""
    return Link(str(picture), token=encode(to), name=name, number=number)


def pairs(links: list[Link]) -> tuple[tuple[Link, ...], ...]:
    """Two in a row."""
    return tuple(tuple(links[i : i + 2]) for i in range(0, len(links), 2))


def onward() -> tuple[Link, ...]:
    """A row that leads on when nothing is left to do here."""
    return (link("star", layout.MY_HOBBIES(), Mine()), link("search", layout.FIND_MORE(), What()))


def footer(back: Address | None = None) -> tuple[Link, ...]:
    """The last row: back, start, help."""
    return (
        link("back", layout.BACK(), back or Start()),
        link("start", layout.START(), Start()),
        link("help", layout.HELP(), Help()),
    )
