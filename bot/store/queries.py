"""The named queries of `sql/*.sql`, as each driver wants them. Their names are one flat list."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from aiosql.adapters.aiosqlite import AioSQLiteAdapter
from aiosql.adapters.asyncpg import AsyncPGAdapter
from aiosql.query_loader import QueryLoader

from bot.store.database import QueryError, Value

FOLDER = Path(__file__).parent / "sql"

Driver = Literal["aiosqlite", "asyncpg"]
_ADAPTERS: Mapping[Driver, Callable[[], Any]] = {"aiosqlite": AioSQLiteAdapter, "asyncpg": AsyncPGAdapter}


@dataclass(frozen=True, slots=True)
class Query:
    """One named query in a driver's own words."""

    name: str
    description: str
    text: str
    parameters: tuple[str, ...]  # in the order in which the text first names them


class Queries:
    """All named queries for one driver."""

    __slots__ = ("by_name",)

    def __init__(self, driver: Driver, folder: Path = FOLDER) -> None:
        """Load every .sql file of the folder. Raises ValueError when two queries have one name."""
        by_name: dict[str, Query] = {}
        for query in _load(driver, folder):
            if query.name in by_name:
                raise ValueError(f"two queries are named {query.name}")
            by_name[query.name] = query
        self.by_name: Mapping[str, Query] = by_name

    def find(self, name: str, params: Mapping[str, Value]) -> Query:
        """Return a query that takes exactly these parameters. Raises `QueryError`."""
        query = self.by_name.get(name)
        if query is None:
            raise QueryError(f"there is no query {name}")
        if len(params) != len(query.parameters) or not all(parameter in params for parameter in query.parameters):
            raise QueryError(f"query {name} takes {query.parameters}, was given {tuple(params)}")
        return query


def _load(driver: Driver, folder: Path) -> Iterator[Query]:
    loader = QueryLoader(_ADAPTERS[driver](), None)
    for file in sorted(folder.glob("*.sql")):
        for loaded in loader.load_query_data_from_file(file, encoding="utf-8"):
            names = tuple(loaded.signature.parameters) if loaded.signature else ()
            yield Query(loaded.query_name, loaded.doc_comments, loaded.sql, names[1:])  # the first is "self"
