"""What lies on a page and where: millimetres from the upper left corner. Sizes of letters are in millimetres too."""

from dataclasses import dataclass
from enum import StrEnum

from bot.poster.letters import reach, width


class Ink(StrEnum):
    """What is printed with. The colours are those of the web chat (bot/web/static/mukaan.css)."""

    BLACK = "#000000"
    QUIET = "#4d5952"
    GREEN = "#1d5c4d"
    WHITE = "#ffffff"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.h

    @property
    def middle(self) -> float:
        """Halfway between its left and its right."""
        return self.x + self.w / 2


@dataclass(frozen=True, slots=True)
class Type:
    """How letters look: their size, whether they are bold, their colour."""

    size: float
    bold: bool = False
    ink: Ink = Ink.BLACK


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `x` and `baseline` are where it begins at the left and what it stands on."""

    text: str
    x: float
    baseline: float
    type: Type
    rtl: bool = False
    language: str = ""

    @property
    def box(self) -> Box:
        """What it covers."""
        wide = width(self.text, bold=self.type.bold, rtl=self.rtl) * self.type.size
        above, below = (part * self.type.size for part in reach(self.text))
        return Box(self.x, self.baseline - above, wide, above + below)


@dataclass(frozen=True, slots=True)
class Panel:
    """A filled rectangle with round corners."""

    box: Box
    ink: Ink
    radius: float


@dataclass(frozen=True, slots=True)
class Square:
    """A code to scan, with the light margin that belongs to it (four modules on each side)."""

    box: Box
    address: str


@dataclass(frozen=True, slots=True)
class Mark:
    """The service's mark."""

    box: Box


Thing = Words | Panel | Square | Mark
