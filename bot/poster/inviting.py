"""The invitations: each language in the same size, as large as the room allows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.poster.fitting import broken, centred, height
from bot.poster.sheet import Invitation
from bot.poster.things import Box, Type, Words

BELOW = 0.62
"""The size of the line below the large words, as a part of theirs."""
BETWEEN = 0.55
"""The space between two rows of languages, likewise."""
GUTTER = 7.0
"""The space between columns, in millimetres."""
MOST_COLUMNS = 3
MOST_LINES = 2
ARABIC_LARGER = 1.1
"""At the same size Arabic letters look smaller than others."""
STEP = 0.94


@dataclass(frozen=True, slots=True)
class Sizes:
    """From what size the large words may go down to what, and to what when the small sentences are below them."""

    largest: float
    smallest: float
    with_sentences: float


@dataclass(frozen=True, slots=True)
class Block:
    """One language's words, broken into lines."""

    said: Invitation
    large: Type
    small: Type
    heading: list[str]
    sentences: list[str]

    @property
    def height(self) -> float:
        """How high it is."""
        return height(self.heading, self.large) + height(self.sentences, self.small)


@dataclass(frozen=True, slots=True)
class Invited:
    """How the invitations lie: whether the small sentences are there, the size of the large words, all the lines."""

    whole: bool
    size: float
    words: tuple[Words, ...]

    @property
    def worth(self) -> tuple[bool, float]:
        """The more the better."""
        return self.whole, self.size


def invited(invitations: Sequence[Invitation], room: Box, sizes: Sizes) -> Invited | None:
    """The invitations in the room, in as many columns as makes them largest; None when they do not fit.

    All say their small sentences, or none does.
    """
    for whole, smallest in ((True, sizes.with_sentences), (False, sizes.smallest)):
        found = [
            one
            for columns in range(1, min(MOST_COLUMNS, len(invitations)) + 1)
            if (one := _in_columns(invitations, room, columns, Sizes(sizes.largest, smallest, smallest), whole=whole))
        ]
        if found:
            return max(found, key=lambda one: one.size)
    return None


def _in_columns(
    invitations: Sequence[Invitation], room: Box, columns: int, sizes: Sizes, *, whole: bool
) -> Invited | None:
    wide = (room.w - GUTTER * (columns - 1)) / columns
    for size in _down(sizes):
        blocks = _blocks(invitations, wide, size, whole=whole)
        rows = [blocks[at : at + columns] for at in range(0, len(blocks), columns)]
        heights = [max(block.height for block in row) for row in rows]
        gap = size * BETWEEN
        free = room.h - sum(heights) - gap * (len(rows) - 1)
        if blocks and free >= 0:
            loose = min(free / (len(rows) + 1), size)
            top = room.y + (free - loose * (len(rows) - 1)) / 2
            return Invited(whole, size, tuple(_placed(rows, heights, Box(room.x, top, wide, 0), gap + loose)))
    return None


def _down(sizes: Sizes) -> Iterator[float]:
    """From the largest to the smallest, which is tried too: the last little may be what the small sentences need."""
    size = sizes.largest
    while size > sizes.smallest:
        yield size
        size *= STEP
    yield sizes.smallest


def _blocks(invitations: Sequence[Invitation], wide: float, size: float, *, whole: bool) -> list[Block]:
    """All of them; [] when one does not fit in a column of this width."""
    blocks: list[Block] = []
    for one in invitations:
        block = _block(one, wide, size, whole=whole)
        if block is None:
            return []
        blocks.append(block)
    return blocks


def _placed(rows: Sequence[Sequence[Block]], heights: Sequence[float], first: Box, gap: float) -> list[Words]:
    """All lines; a last row that is not full stands in the middle, and so does a block in a row of higher ones."""
    words: list[Words] = []
    columns = len(rows[0])
    y = first.y
    for row, high in zip(rows, heights, strict=True):
        x = first.x + (columns - len(row)) * (first.w + GUTTER) / 2
        for block in row:
            words += _lines(block, Box(x, y + (high - block.height) / 2, first.w, 0))
            x += first.w + GUTTER
        y += high + gap
    return words


def _block(said: Invitation, wide: float, size: float, *, whole: bool) -> Block | None:
    """The words in a column of this width, None when one word is wider than it, or it takes more than two lines."""
    large = Type(size * (ARABIC_LARGER if said.rtl else 1), bold=True)
    small = Type(large.size * BELOW)
    heading = broken(said.heading, wide / large.size, bold=True, rtl=said.rtl)
    sentences = _sentences(said, wide / small.size) if whole else []
    if not 1 <= len(heading) <= MOST_LINES or len(sentences) > MOST_LINES or (whole and not sentences):
        return None
    return Block(said, large, small, heading, sentences)


def _sentences(said: Invitation, wide: float) -> list[str]:
    """All on one line, or each on its own; [] when one word is too wide."""
    together = broken(" ".join(said.sentences), wide, bold=False, rtl=said.rtl)
    if len(together) <= 1:
        return together
    return [line for one in said.sentences for line in broken(one, wide, bold=False, rtl=said.rtl)]


def _lines(block: Block, room: Box) -> list[Words]:
    said = block.said
    below = Box(room.x, room.y + height(block.heading, block.large), room.w, 0)
    return [
        *centred(block.heading, room, block.large, rtl=said.rtl, language=said.language),
        *centred(block.sentences, below, block.small, rtl=said.rtl, language=said.language),
    ]
