"""Where everything lies on an A4 poster and on one face of a table card."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.poster.fitting import centred, height, largest
from bot.poster.inviting import Invited, Sizes, invited
from bot.poster.letters import reads_from_right, width
from bot.poster.panel import SPACE, Panelled
from bot.poster.sheet import Sheet
from bot.poster.things import Box, Ink, Mark, Panel, Thing, Type, Words

A4_WIDTH, A4_HEIGHT = 210.0, 297.0


@dataclass(frozen=True, slots=True)
class Form:
    """The measures of a poster or a card's face, in millimetres; what is a sequence goes from large to small.

    `title` and `detail` are sizes of letters, `codes` sizes of a code with its margin, `alone` when it is the only one.
    Codes are made smaller until an invitation that were alone would be `good`, but smaller than `least` only where they
    do not fit otherwise. `beside`: codes stand at the left, below each other.
    """

    page: Box
    margin: float
    head: float
    title: Sequence[float]
    title_height: float
    detail: Sequence[float]
    codes: Sequence[float]
    alone: Sequence[float]
    least: float
    good: float
    sizes: Sizes
    beside: bool = False


def _down(first: float, last: float, step: float = 0.93) -> list[float]:
    sizes = []
    while first > last:
        sizes.append(first)
        first *= step
    return [*sizes, last]


A4 = Form(
    page=Box(0, 0, A4_WIDTH, A4_HEIGHT),
    margin=13,
    head=14,
    title=_down(22, 6),
    title_height=50,
    detail=_down(6.6, 3.6),
    codes=(80, 76, 72, 68, 64, 60, 56),
    alone=(104, 98, 92, 86, 80, 74, 68, 62),
    least=56,
    good=12,
    sizes=Sizes(largest=15, smallest=2.6, with_sentences=4.2),
)
"""A poster for a wall: the title is read from three metres, and so is a code of 56 mm when one steps nearer by two."""

FACE = Form(
    page=Box(0, 0, A4_WIDTH, A4_HEIGHT / 2),
    margin=11,
    head=11,
    title=_down(13, 5),
    title_height=28,
    detail=_down(4.6, 2.8),
    codes=(46, 44, 42, 38, 34),
    alone=(76, 70, 64),
    least=42,
    good=8,
    sizes=Sizes(largest=9.5, smallest=2.2, with_sentences=3.7),
    beside=True,
)
"""Half of an A4 sheet, which is folded across and stands on the table with a face to each side."""


def poster(sheet: Sheet) -> tuple[Thing, ...]:
    """What lies on an A4 poster."""
    return _best(sheet, A4, _poster)


def face(sheet: Sheet) -> tuple[Thing, ...]:
    """What lies on a face of a table card."""
    return _best(sheet, FACE, _face)


Laid = tuple[tuple[Thing, ...], Box]
"""What lies on a page so far, and the room that is left for the invitations."""


def _best(sheet: Sheet, form: Form, lay: Callable[[Sheet, Form, Box, Panelled], Laid]) -> tuple[Thing, ...]:
    """The page with the largest codes that leave the invitations a good size, else with the largest invitations."""
    room = Box(form.margin, form.margin, form.page.w - 2 * form.margin, form.page.h - 2 * form.margin)
    good = form.good / len(sheet.invitations) ** 0.4
    best: Invited | None = None
    things: tuple[Thing, ...] = ()
    for size in form.codes if len(sheet.codes) > 1 else form.alone:
        codes = Panelled(sheet.codes, size, down=form.beside)
        if codes.h + 2 * SPACE > room.h:
            continue
        if best and (size < form.least or (best.whole and best.size >= good)):
            break
        laid, rest = lay(sheet, form, room, codes)
        found = invited(sheet.invitations, rest, form.sizes)
        if found and (best is None or found.worth > best.worth):
            best, things = found, (*laid, *found.words)
    if best is None:
        raise ValueError("the invitations are too long for this form")
    return things


def _poster(sheet: Sheet, form: Form, room: Box, codes: Panelled) -> Laid:
    """Everything below each other."""
    words = (*_head(sheet, form, room), *_title(sheet, form, room))
    panel = Box(room.x, words[-1].box.bottom + SPACE, room.w, codes.h + 2 * SPACE)
    top = panel.bottom + SPACE
    return (*words, *codes.things(panel)), Box(room.x, top, room.w, room.bottom - top)


def _face(sheet: Sheet, form: Form, room: Box, codes: Panelled) -> Laid:
    """The codes at the left, from top to bottom; everything else beside them."""
    panel = Box(room.x, room.y, codes.w + 2 * SPACE, room.h)
    left = panel.right + SPACE
    beside = Box(left, room.y, room.right - left, room.h)
    words = (*_head(sheet, form, beside), *_title(sheet, form, beside))
    top = words[-1].box.bottom + SPACE
    return (*codes.things(panel), *words), Box(left, top, beside.w, room.bottom - top)


def _head(sheet: Sheet, form: Form, room: Box) -> Iterator[Thing]:
    """The mark, the service's name, and at the other end the number of the table."""
    yield Mark(Box(room.x, room.y, form.head, form.head))
    half = Box(0, 0, room.w / 2 - form.head * 1.25, form.head)
    if sheet.badge:
        look, (label, *_) = largest(sheet.badge, half, _down(form.head * 0.62, form.head * 0.3), 1, rtl=False)
        wide = max(form.head, width(label, bold=True, rtl=False) * look.size + form.head * 0.6)
        pill = Box(room.right - wide, room.y, wide, form.head)
        yield Panel(pill, Ink.GREEN, form.head * 0.3)
        yield _in_height(label, pill, replace(look, ink=Ink.WHITE))
    look, (name, *_) = largest(sheet.service, half, _down(form.head * 0.5, form.head * 0.25), 1, rtl=False)
    wide = width(name, bold=True, rtl=False) * look.size
    beside = Box(room.x + form.head * 1.25, room.y, wide, form.head)
    yield _in_height(name, beside, replace(look, ink=Ink.GREEN))


def _in_height(text: str, room: Box, look: Type) -> Words:
    """One line in the middle of a room."""
    spare = (room.h - height([text], look)) / 2
    (words,) = centred([text], Box(room.x, room.y + spare, room.w, 0), look, rtl=reads_from_right(text))
    return words


def _title(sheet: Sheet, form: Form, room: Box) -> Iterator[Words]:
    """The name, and the smaller lines below it, under the head."""
    y = room.y + form.head + SPACE
    sizes = [(sheet.title, form.title, 3, True), *((detail, form.detail, 1, False) for detail in sheet.details)]
    for text, allowed, most_lines, bold in sizes:
        rtl = reads_from_right(text)
        below = Box(room.x, y, room.w, form.title_height)
        look, lines = largest(text, below, allowed, most_lines, rtl=rtl, bold=bold)
        yield from centred(lines, below, look, rtl=rtl)
        y += height(lines, look) + (look.size * 0.15 if bold else 0)
