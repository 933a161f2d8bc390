"""Texts of guidance as rows of a table: one row for each topic, a column for each language."""

from collections.abc import Iterable, Mapping

from catalogue import cells
from catalogue.guides import BY_ID, TOPICS, Reader
from catalogue.spreadsheets.rows import guide_language
from catalogue.spreadsheets.tables import Row
from catalogue.words import fold

READERS = {Reader.PERSON: "tulija", Reader.ASSOCIATION: "yhdistys"}
_TOPICS = {fold(own): topic for own, topic in BY_ID.items()}

Texts = Mapping[int, Mapping[str, str]]
"""By the number of a topic, the cells of its languages by heading."""


def guide(row: Row, columns: Iterable[str]) -> tuple[int, dict[str, str]] | None:
    """Return a row's topic and its text of each language that has a column, "" for none; what is wrong is left in the
    row's problems.
    """
    topic = _TOPICS.get(fold(row.cells.get("aihe", "")))
    if topic is None:
        row.problem("aihe", f"Aiheet ovat: {', '.join(BY_ID)}.")
        return None
    return topic.number, {name: row.read(name, text, "") for name in columns if guide_language(name)}


def text(value: str) -> str:
    """Return a text of guidance as it is kept. Raises CellError."""
    return cells.text_of(value, cells.LONGEST_TEXT)


def guide_rows(texts: Texts) -> list[dict[str, str]]:
    """Return a row for each topic, also where staff wrote nothing."""
    return [{"aihe": topic.id, "kenelle": READERS[topic.reader], **texts.get(topic.number, {})} for topic in TOPICS]
