"""Where records come from, and how a reader of one sort of source is called."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from catalogue.known import Known
from catalogue.reading import Reading


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
