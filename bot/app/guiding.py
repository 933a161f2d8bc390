"""Texts of guidance that staff write in place of the service's own, each change in one transaction."""

from collections.abc import Iterable, Mapping

from bot.i18n.render import Renderer
from bot.store import records
from bot.store.database import Tx
from bot.store.private import Private
from catalogue.cells import CellError
from catalogue.guides import Topic
from catalogue.plan import Field, differing
from catalogue.spreadsheets.guides import text
from catalogue.spreadsheets.rows import guide_language
from dialogs.pages.guides import SHIPPED


async def set_guide(
    tx: Tx, private: Private, topic: Topic, changes: Mapping[str, str], by: str, now: int
) -> tuple[Field, ...]:
    """Set a topic's texts by language; what changed by it. An empty text takes back what was set.

    Raises CellError for a heading that names no language, and for a text that cannot be; SealError.
    """
    after = {_heading(language): text(value) if value.strip() else "" for language, value in changes.items()}
    before = (await records.guides(tx, private, now)).get(topic.number, {})
    fields = differing({name: before.get(name, "") for name in after}, after)
    if fields:
        await records.put_guide(tx, private, topic.number, fields, by, now)
        await records.changed(tx)
    return fields


async def guide_lines(
    tx: Tx, private: Private, topic: Topic, renderer: Renderer, languages: Iterable[str], now: int
) -> list[str]:
    """How a topic reads now in each of these languages, and in those that staff wrote. Raises SealError."""
    own = (await records.guides(tx, private, now)).get(topic.number, {})
    _picture, shipped = SHIPPED[topic]
    shown = {_heading(language): renderer.text(shipped(), language) for language in languages}
    return [
        f"{name}: {own[name]}   (muokattu)" if name in own else f"{name}: {said}"
        for name, said in {**shown, **own}.items()
    ]


def _heading(language: str) -> str:
    """The column of a language: "fi" and "teksti fi" are the same."""
    name = language if guide_language(language) else f"teksti {language}"
    if not guide_language(name):
        raise CellError(f"Tätä kieltä ei tunneta: {language[:20]}. Kirjoita näin: fi=…")
    return name
