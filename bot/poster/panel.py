"""The panel with the codes: each in its light margin, above its name and its address."""

from collections.abc import Iterator, Sequence

from bot.poster.fitting import centred, height, pieces
from bot.poster.letters import width
from bot.poster.sheet import Code
from bot.poster.things import Box, Ink, Panel, Square, Thing, Type

SPACE = 5.0
"""Between the parts of a page, and inside the panel, in millimetres."""
APART = 12.0
"""Between two codes beside each other, so that a camera sees one at a time."""
LABEL, ADDRESS, SMALLEST = 0.1, 0.062, 2.3
"""How large the name and the address are, as parts of the code; below the smallest an address takes more lines."""
BELOW = 1.0
"""Between a code and its name."""


class Panelled:
    """Codes of one size, beside each other or (`down`) below each other; `w` and `h` are what they take."""

    def __init__(self, codes: Sequence[Code], size: float, *, down: bool) -> None:
        self._codes, self._size, self._down = codes, size, down
        longest = max(width(code.readable, bold=False, rtl=False) for code in codes)
        room = size + (SPACE if down else APART / 2)
        self._label = Type(size * LABEL, bold=True, ink=Ink.WHITE)
        self._small = Type(max(SMALLEST, min(size * ADDRESS, room / longest)), ink=Ink.WHITE)
        self._readable = [pieces(code.readable, room / self._small.size) for code in codes]
        lines = max(self._readable, key=len)
        self._each = size + BELOW + height([codes[0].label], self._label) + height(lines, self._small)
        others = len(codes) - 1
        self.w = size if down else size + others * (size + APART)
        self.h = self._each + others * (self._each + SPACE) if down else self._each

    def things(self, box: Box) -> Iterator[Thing]:
        """The panel, and the codes in the middle of it."""
        yield Panel(box, Ink.GREEN, SPACE)
        beside = 1 if self._down else len(self._codes)
        apart = max(APART, (box.w - beside * self._size) / (beside + 1))
        x = box.middle - (beside * self._size + (beside - 1) * apart) / 2
        y = box.y + (box.h - self.h) / 2
        for code, readable in zip(self._codes, self._readable, strict=True):
            square = Box(x, y, self._size, self._size)
            yield Panel(square, Ink.WHITE, SPACE / 2)
            yield Square(square, code.address)
            label = Box(x, square.bottom + BELOW, self._size, 0)
            yield from centred([code.label], label, self._label, rtl=False)
            below = Box(x, label.y + height([code.label], self._label), self._size, 0)
            yield from centred(readable, below, self._small, rtl=False)
            x, y = (x, y + self._each + SPACE) if self._down else (x + self._size + apart, y)
