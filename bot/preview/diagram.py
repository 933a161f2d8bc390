"""Which page leads where, drawn: a column for each number of presses from the first page, an arrow for each way."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

Way = tuple[type, type]

BOX, HEIGHT, GAP, ROW = 150, 36, 110, 56
"""In SVG's user units."""


@dataclass(frozen=True, slots=True)
class Box:
    """A page in the drawing."""

    name: str
    title: str
    left: int
    top: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """A way between two pages; `path` is what SVG draws, `back` says that it leads no further from the start."""

    begins: str
    ends: str
    path: str
    back: bool


@dataclass(frozen=True, slots=True)
class Diagram:
    """All of it, and how large it and each box is."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    width: int
    height: int
    box_width: int = BOX
    box_height: int = HEIGHT


def title_of(page: type) -> str:
    """A page's name in words: MyHobby is "My hobby"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", page.__name__).capitalize()


def draw(pages: Sequence[type], ways: Collection[Way], first: type) -> Diagram:
    """The pages in columns, each near those that lead to it."""
    in_order = sorted(ways, key=lambda way: (way[0].__name__, way[1].__name__))
    depth = _depths(pages, in_order, first)
    columns: defaultdict[int, list[type]] = defaultdict(list)
    for page in pages:
        columns[depth[page]].append(page)
    place: dict[type, float] = {}
    boxes: dict[type, Box] = {}
    for column in sorted(columns):
        ordered = sorted(columns[column], key=lambda page: _pull(page, in_order, place))
        for row, page in enumerate(ordered):
            place[page] = row
            boxes[page] = Box(page.__name__, title_of(page), column * (BOX + GAP), row * ROW)
    arrows = tuple(_arrows(in_order, boxes))
    rows = max(map(len, columns.values()))
    return Diagram(tuple(boxes.values()), arrows, len(columns) * (BOX + GAP), rows * ROW)


def _depths(pages: Sequence[type], ways: Sequence[Way], first: type) -> Mapping[type, int]:
    """How many presses away each page is; what no button leads to stands in the last column."""
    depth = {first: 0}
    reached = [first]
    for page in reached:
        for begins, ends in ways:
            if begins is page and ends not in depth:
                depth[ends] = depth[page] + 1
                reached.append(ends)
    last = max(depth.values()) + 1
    return {page: depth.get(page, last) for page in pages}


def _pull(page: type, ways: Sequence[Way], place: Mapping[type, float]) -> float:
    """How far down those stand that lead here."""
    before = [place[begins] for begins, ends in ways if ends is page and begins in place]
    return sum(before) / len(before) if before else 0.0


def _arrows(ways: Sequence[Way], boxes: Mapping[type, Box]) -> Iterator[Arrow]:
    for begins, ends in ways:
        if begins is not ends and begins in boxes and ends in boxes:
            one, other = boxes[begins], boxes[ends]
            x, y, u, v = one.left + BOX, one.top + HEIGHT // 2, other.left, other.top + HEIGHT // 2
            bend = GAP // 2 if u > x else GAP
            path = f"M{x} {y} C{x + bend} {y} {u - bend} {v} {u} {v}"
            yield Arrow(one.name, other.name, path, back=u <= x)
