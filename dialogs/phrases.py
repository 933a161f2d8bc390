"""What is understood wherever it is typed, by language: `data/phrases/<language>.txt`, for hearing and not to be said.

A file has a section for each thing that can be meant; a comma or the end of a line ends a phrase, "# …" is a note:

    [stop]      these stop everything that is not an answer
    [person]    these ask for a human
    [polite]    what may stand before or after the others
    [thanks]    these ask for nothing; [thanks-or-name] too, but somebody may be called so
    [danger]    what people in danger write, in patterns

All but danger count only when they are all that was written. In a line of [danger]:

    lyö/löi       either word. Capitals, accents and the Arabic article do not matter
    itsemurh*     a word that begins so; *väkival* a word that holds it, *ضربني a word that ends so
    hits me       words side by side, in this order
    lyö + minua   both, in any order, at most five words apart
    = kuolema     only when nothing else is written
    HIT: lyö/löi  a name in capitals for words, to be used in lines above and below: HIT + minua

One wrong letter in a word of six letters or more is understood (two from ten on), so misspellings of short words alone
need to be written. A line should hold what somebody in danger writes and nobody who looks for a hobby: the tests keep a
list of each. To be shown 112 once too often does no harm, once too seldom does.

`all.txt` is understood by all. Words after which or before which 112 is the number of something else stand there
([before-a-number], [after-a-number]), and how words begin that are near to one of danger and never a misspelling of it
([other-words]).
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from importlib.resources import files
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value", bound=Hashable)

ALL = "all"
"""The file of what is understood whatever the language; its language is ""."""

_SECTION = re.compile(r"\[([a-z-]+)\]")


def section(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lines of a section without their notes, by language in the order of the files' names; "" comes first."""
    return {language: found[name] for language, found in _BY_LANGUAGE.items() if name in found}


def grouped(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, tuple[Value, ...]]:
    """Each key with its values, each once, in the order in which they come."""
    found: defaultdict[Key, dict[Value, None]] = defaultdict(dict)
    for key, value in pairs:
        found[key][value] = None
    return {key: tuple(values) for key, values in found.items()}


def _sections(text: str) -> Mapping[str, tuple[str, ...]]:
    """Raises KeyError when a line stands before the first section."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in (whole.partition("#")[0].strip() for whole in text.splitlines()):
        if head := _SECTION.fullmatch(line):
            name = head[1]
            found[name] = []
        elif line:
            found[name].append(line)
    return {name: tuple(lines) for name, lines in found.items()}


def _read() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    folder = files("dialogs") / "data" / "phrases"
    names = sorted(file.name.removesuffix(".txt") for file in folder.iterdir() if file.name.endswith(".txt"))
    names.sort(key=lambda name: name != ALL)
    return {
        "" if name == ALL else name: _sections((folder / f"{name}.txt").read_text(encoding="utf-8")) for name in names
    }


_BY_LANGUAGE = _read()
