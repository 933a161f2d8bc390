"""Charts as a picture that is read on a phone: bars that lie, each below its label, with its number at its end.

Only this module imports matplotlib, and only what draws imports this module. Lengths are pixels of a phone that is 390
wide; the picture has more of them, so that letters stay sharp.
"""

import io
from collections.abc import Callable, Iterator, Sequence

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from bot.figures.drawn import Drawn, DrawnBar

WIDTH = 390.0
SHARP = 2.8
"""Pixels of the picture for one of the phone's. Telegram makes pictures no larger than 1280 in either direction."""

MARGIN, GAP, APART = 16.0, 22.0, 10.0
"""At the edges, between charts, between rows."""
TITLE, SMALL, LABEL, NUMBER = 19.0, 13.0, 15.0, 16.0
"""Heights of letters."""
LINE = 1.35
"""From one line to the next, in heights of its letters."""
BAR, THINNEST = 14.0, 2.0
"""How thick a bar is, and how long the shortest of more than nothing."""
MOST_LINES = 2
"""Of a title, and of a label: names of associations differ at their ends too. A note is never cut."""

INK, QUIET, PAPER = "#1a1a1a", "#4a4a4a", "#ffffff"
BLUE, GREY = "#0b5fa5", "#8a8a8a"
"""Told apart by how dark they are too."""

POINTS = 0.72
"""Points of one pixel, at a hundred pixels to the inch."""


def png(figures: Sequence[Drawn]) -> bytes:
    """The charts below each other, as a picture."""
    height = _lay_out(figures, _Paper(1.0))  # once to see how much room it takes
    paper = _Paper(height)
    _lay_out(figures, paper)
    return paper.png()


class _Paper:
    """Paper that is written on from the top."""

    def __init__(self, height: float) -> None:
        self.at = 0.0
        self._height = height
        self._figure = Figure(figsize=(WIDTH / 100, height / 100), dpi=100 * SHARP, facecolor=PAPER)
        FigureCanvasAgg(self._figure)

    def say(self, text: str, size: float, colour: str = INK, *, left: float = MARGIN, bold: bool = False) -> None:
        """Write one line; where on the paper that is stays."""
        self._figure.text(
            left / WIDTH,
            1 - self.at / self._height,
            text,
            fontsize=size * POINTS,
            color=colour,
            va="top",
            weight="bold" if bold else "normal",
            parse_math=False,
        )

    def paragraph(
        self, text: str, size: float, colour: str = INK, *, bold: bool = False, most: int | None = MOST_LINES
    ) -> None:
        """Write lines below each other, at most so many, and go on below them."""
        for line in self._lines(text, size, most, bold=bold):
            self.say(line, size, colour, bold=bold)
            self.at += size * LINE

    def bar(self, length: float, colour: str) -> None:
        """Draw one from the left margin."""
        self._figure.add_artist(
            Rectangle(
                (MARGIN / WIDTH, 1 - (self.at + BAR) / self._height),
                length / WIDTH,
                BAR / self._height,
                facecolor=colour,
                transform=self._figure.transFigure,
            )
        )

    def width_of(self, text: str, size: float, *, bold: bool = False) -> float:
        """How wide a line is."""
        weight = "bold" if bold else "normal"
        said = self._figure.text(0, 0, text, fontsize=size * POINTS, weight=weight, parse_math=False)
        width = float(said.get_window_extent().width) / SHARP
        said.remove()
        return width

    def png(self) -> bytes:
        """The picture."""
        written = io.BytesIO()
        self._figure.savefig(written, format="png", facecolor=PAPER)
        return written.getvalue()

    def _lines(self, text: str, size: float, most: int | None, *, bold: bool) -> Iterator[str]:
        """A text broken at spaces; its end is left out where it takes more lines than there may be."""

        def fits(line: str) -> bool:
            return self.width_of(line, size, bold=bold) <= WIDTH - 2 * MARGIN

        words, broken = text.split(), 1
        while words and (most is None or broken < most) and not fits(" ".join(words)):
            number = next((n for n in range(len(words) - 1, 0, -1) if fits(" ".join(words[:n]))), 1)
            yield _cut(" ".join(words[:number]), fits)
            words, broken = words[number:], broken + 1
        yield _cut(" ".join(words), fits)


def _cut(line: str, fits: Callable[[str], bool]) -> str:
    if fits(line):
        return line
    return next((f"{line[:end].rstrip()}…" for end in range(len(line) - 1, 0, -1) if fits(f"{line[:end]}…")), "…")


def _lay_out(figures: Sequence[Drawn], paper: _Paper) -> float:
    """Write it all; how high that is."""
    paper.at = MARGIN
    for place, one in enumerate(figures):
        paper.at += GAP if place else 0
        _draw(one, paper)
    paper.at += SMALL / 2
    for note in dict.fromkeys(note for figure in figures for note in figure.notes):
        paper.paragraph(note, SMALL, QUIET, most=None)
    return paper.at + MARGIN


def _draw(one: Drawn, paper: _Paper) -> None:
    paper.paragraph(one.title, TITLE, bold=True)
    paper.paragraph(one.when, SMALL, QUIET)
    paper.at += SMALL / 2
    if not one.bars:
        paper.paragraph(one.nothing, LABEL)
        return
    room = WIDTH - 2 * MARGIN - max(paper.width_of(bar.says, NUMBER, bold=True) for bar in one.bars) - 8
    longest = max(bar.length for bar in one.bars) or 1
    for bar in one.bars:
        _draw_bar(bar, max(bar.length / longest * room, THINNEST) if bar.length else 0.0, paper)


def _draw_bar(bar: DrawnBar, length: float, paper: _Paper) -> None:
    paper.paragraph(bar.label, LABEL)
    if length:
        paper.bar(length, GREY if bar.faint else BLUE)
    paper.say(bar.says, NUMBER, left=MARGIN + (length + 6 if length else 0), bold=True)
    paper.at += BAR + APART
