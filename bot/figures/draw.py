"""Charts as a picture that is read on a phone: bars that lie, each below its label, with its number at its end.

Only this module imports matplotlib, and only what draws imports this module. Lengths are pixels of a phone that is 390
wide; the picture has more of them, so that letters stay sharp.
"""

import io
from collections.abc import Sequence

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from bot.figures.drawn import Drawn, DrawnBar

WIDTH = 390
SHARP = 2.8
"""Pixels of the picture for one of the phone's: 1092 wide. Telegram makes pictures smaller than 1280 in either way."""

MARGIN, GAP = 16.0, 22.0
TITLE, SMALL, LABEL, NUMBER = 19.0, 13.0, 15.0, 16.0
"""Heights of letters."""
ROW, BAR = 43.0, 14.0
"""From one label to the next, and how thick a bar is."""
THINNEST = 2.0

INK, QUIET, PAPER = "#1a1a1a", "#4a4a4a", "#ffffff"
BLUE, GREY = "#0b5fa5", "#8a8a8a"
"""Told apart by how dark they are too."""

POINTS = 0.72
"""Points of one pixel, at a hundred pixels to the inch."""


def png(figures: Sequence[Drawn]) -> bytes:
    """The charts below each other, as a picture."""
    height = sum(map(_height, figures)) + GAP * (len(figures) - 1) + 2 * MARGIN + _notes_height(figures)
    figure = Figure(figsize=(WIDTH / 100, height / 100), dpi=100 * SHARP, facecolor=PAPER)
    FigureCanvasAgg(figure)
    sheet = _Sheet(figure, height)
    sheet.down(MARGIN)
    for place, one in enumerate(figures):
        sheet.down(GAP if place else 0)
        _draw(one, sheet)
    for note in _notes(figures):
        sheet.say(note, SMALL, QUIET)
        sheet.down(SMALL * 1.4)
    written = io.BytesIO()
    figure.savefig(written, format="png", facecolor=PAPER)
    return written.getvalue()


class _Sheet:
    """Paper that is written on from the top."""

    def __init__(self, figure: Figure, height: float) -> None:
        self._figure = figure
        self._height = height
        self._at = 0.0

    def down(self, by: float) -> None:
        """Go on further down."""
        self._at += by

    def say(self, text: str, size: float, colour: str = INK, *, left: float = MARGIN, bold: bool = False) -> None:
        """Write a line, its end left out where it does not fit."""
        said = self._write(text, size, colour, left, bold=bold)
        for end in range(len(text) - 1, 0, -1):
            if left + self._width(said) <= WIDTH - MARGIN:
                return
            said.set_text(f"{text[:end].rstrip()}…")

    def width_of(self, text: str, size: float, *, bold: bool = False) -> float:
        """How wide a line is."""
        said = self._write(text, size, INK, 0, bold=bold)
        width = self._width(said)
        said.remove()
        return width

    def bar(self, length: float, thick: float, colour: str) -> None:
        """Draw one from the left margin."""
        top = self._height - self._at
        self._figure.add_artist(
            Rectangle(
                (MARGIN / WIDTH, (top - thick) / self._height),
                length / WIDTH,
                thick / self._height,
                facecolor=colour,
                transform=self._figure.transFigure,
            )
        )

    def _write(self, text: str, size: float, colour: str, left: float, *, bold: bool) -> Text:
        return self._figure.text(
            left / WIDTH,
            1 - self._at / self._height,
            text,
            fontsize=size * POINTS,
            color=colour,
            va="top",
            weight="bold" if bold else "normal",
            parse_math=False,
        )

    def _width(self, said: Text) -> float:
        return float(said.get_window_extent().width) / SHARP


def _draw(one: Drawn, sheet: _Sheet) -> None:
    sheet.say(one.title, TITLE, bold=True)
    sheet.down(TITLE * 1.4)
    sheet.say(one.when, SMALL, QUIET)
    sheet.down(SMALL * 1.9)
    if not one.bars:
        sheet.say(one.nothing, LABEL)
        sheet.down(ROW)
        return
    room = WIDTH - 2 * MARGIN - max(sheet.width_of(bar.says, NUMBER, bold=True) for bar in one.bars) - 8
    longest = max(bar.length for bar in one.bars) or 1
    for bar in one.bars:
        _draw_bar(bar, bar.length / longest * room, sheet)


def _draw_bar(bar: DrawnBar, length: float, sheet: _Sheet) -> None:
    sheet.say(bar.label, LABEL)
    sheet.down(LABEL * 1.35)
    sheet.bar(max(length, THINNEST), BAR, GREY if bar.faint else BLUE)
    sheet.say(bar.says, NUMBER, left=MARGIN + max(length, THINNEST) + 6, bold=True)
    sheet.down(ROW - LABEL * 1.35)


def _height(one: Drawn) -> float:
    return TITLE * 1.4 + SMALL * 1.9 + ROW * max(1, len(one.bars))


def _notes(figures: Sequence[Drawn]) -> tuple[str, ...]:
    """Each once."""
    return tuple(dict.fromkeys(note for figure in figures for note in figure.notes))


def _notes_height(figures: Sequence[Drawn]) -> float:
    return SMALL * 1.4 * len(_notes(figures))
