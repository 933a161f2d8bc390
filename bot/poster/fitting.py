"""Text in a space: broken into lines, as large as fits."""

from collections.abc import Iterator, Sequence

from bot.poster.letters import reach, width
from bot.poster.things import Box, Type, Words

MORE = "…"


def largest(
    text: str, room: Box, sizes: Sequence[float], most_lines: int, *, rtl: bool, bold: bool = True
) -> tuple[Type, list[str]]:
    """The first of the sizes (largest first) at which the text fits in the room, and its lines.

    What does not fit at the last size either is cut there.
    """
    for size in sizes:
        look = Type(size, bold)
        lines = broken(text, room.w / size, bold=bold, rtl=rtl)
        if lines and len(lines) <= most_lines and height(lines, look) <= room.h:
            return look, lines
    look = Type(sizes[-1], bold)
    fitting = max(1, min(most_lines, int(room.h / height([text], look))))
    return look, _cut(text, room.w / look.size, fitting, bold=bold, rtl=rtl)


def broken(text: str, wide: float, *, bold: bool, rtl: bool) -> list[str]:
    """The lines of a text in a width at size 1, about equally long; [] when a word is wider than that."""
    words = [word for word in text.split(" ") if word]  # no line begins with the colon after a French hard space
    fewest = _filled(words, wide, bold=bold, rtl=rtl)
    if len(fewest) < 2:  # noqa: PLR2004  one line, or none
        return fewest
    low, high = wide / 2, wide
    for _ in range(6):
        between = (low + high) / 2
        fits = len(_filled(words, between, bold=bold, rtl=rtl)) == len(fewest)
        low, high = (low, between) if fits else (between, high)
    return _filled(words, high, bold=bold, rtl=rtl)


def centred(lines: Sequence[str], room: Box, look: Type, *, rtl: bool, language: str = "") -> Iterator[Words]:
    """Lines below each other from the top of the room, each in its middle."""
    y = room.y
    for text in lines:
        wide = width(text, bold=look.bold, rtl=rtl) * look.size
        above, below = (part * look.size for part in reach(text))
        yield Words(text, room.middle - wide / 2, y + above, look, rtl, language)
        y += above + below


def height(lines: Sequence[str], look: Type) -> float:
    """How high lines below each other are."""
    return sum(above + below for above, below in map(reach, lines)) * look.size


def _filled(words: Sequence[str], wide: float, *, bold: bool, rtl: bool) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, bold=bold, rtl=rtl) <= wide:
            lines[-1] = longer
        elif width(word, bold=bold, rtl=rtl) <= wide:
            lines.append(word)
        else:
            return []
    return lines


def _cut(text: str, wide: float, most_lines: int, *, bold: bool, rtl: bool) -> list[str]:
    """The lines that fit, broken anywhere where a word is too wide, the last one ending in "…"."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most_lines:
        fits = _beginning(rest, wide, bold=bold, rtl=rtl)
        if len(lines) == most_lines - 1 and fits < len(rest):
            fits = _beginning(rest, wide - width(MORE, bold=bold, rtl=rtl), bold=bold, rtl=rtl)
            return [*lines, rest[:fits].rstrip() + MORE]
        if fits < len(rest) and " " in rest[1:fits]:
            fits = rest.rindex(" ", 1, fits)
        lines.append(rest[:fits].rstrip())
        rest = rest[fits:].lstrip()
    return lines


def pieces(address: str, wide: float) -> list[str]:
    """An address in as few lines as it takes in a width at size 1, whole: it may be broken anywhere."""
    lines: list[str] = []
    while address:
        fits = _beginning(address, wide, bold=False, rtl=False)
        lines.append(address[:fits])
        address = address[fits:]
    return lines


def _beginning(text: str, wide: float, *, bold: bool, rtl: bool) -> int:
    """How many characters fit in the width, at least one."""
    fits = len(text)
    while fits > 1 and width(text[:fits], bold=bold, rtl=rtl) > wide:
        fits -= 1
    return fits
