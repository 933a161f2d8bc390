"""Where records come from, and how a reader of one sort of source is called."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from catalogue import cells
from catalogue.known import Known
from catalogue.reading import Problem, Reading


@dataclass(frozen=True, slots=True)
class Document:
    """A file or an answer as it came: its name or web address, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Origin:
    """What is said about a source: its name, and what holds where its records do not say otherwise.

    `association` is the source_id of the association that all its hobbies are of, `kind` a Kind.id, `language` that of
    its texts. `today` is the local day of reading.
    """

    source: str
    today: date
    association: str = ""
    kind: str = ""
    municipality: str = ""
    language: str = "fi"
    example: bool = False


@dataclass(frozen=True, slots=True)
class Importer:
    """How one sort of source is read. Neither function raises, whatever the bytes are.

    `more` names the web addresses that are wanted besides what has been fetched: the next page, what is referred to.
    `read` makes records and problems of all documents together.
    """

    read: Callable[[Sequence[Document], Known, Origin], Reading]
    more: Callable[[Sequence[Document]], tuple[str, ...]]


def misnamed(origin: Origin, known: Known) -> tuple[Problem, ...]:
    """Return a problem for each thing said about a source that there is not: no record could be kept with it."""
    problems = []
    if origin.kind and origin.kind not in known.kinds.values():
        problems.append(("laji", origin.kind, "Lajia ei tunneta. Anna lajin tunnus, esimerkiksi swimming."))
    towns = tuple(known.municipalities.values())
    if origin.municipality and origin.municipality not in towns:
        problems.append(("kunta", origin.municipality, f"Kainuun kunnat: {', '.join(towns)}."))
    if not cells.is_language(origin.language):
        problems.append(("kieli", origin.language, "Kirjoita kielen koodi, esimerkiksi fi, en tai ar."))
    return tuple(Problem(origin.source, 0, *problem) for problem in problems)
