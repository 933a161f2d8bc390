"""Every named query, also those that come later: described, portable, asked rightly, and running on both databases."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import asyncpg
import pytest

from bot.store.database import Database, QueryError, Tx, Value
from bot.store.opening import open_database
from bot.store.queries import FOLDER, Queries, Query

BOT = FOLDER.parent.parent
QUERIES = Queries("aiosqlite").by_name
POSTGRES_QUERIES = Queries("asyncpg").by_name
TEXT = "\n".join(file.read_text() for file in sorted(FOLDER.glob("*.sql")))

# What one of the two databases lacks, or means differently.
FORBIDDEN = {
    "a cast with colons": r"::",
    "a list as one parameter": r"(?i)\bIN\s*\(?\s*:",
    "time in the database": r"(?i)\b(datetime|date|time|strftime|julianday|unixepoch|now)\s*\(|CURRENT_(DATE|TIME)",
    "INSERT OR, REPLACE INTO": r"(?i)\b(INSERT|UPDATE)\s+OR\b|\bREPLACE\s+INTO\b",
    "a row id, a row count": r"(?i)\browid\b|last_insert_|\bchanges\s*\(",
    "a lock": r"(?i)\bFOR\s+(UPDATE|SHARE)\b",
    "two-argument MAX or MIN, GREATEST, LEAST, IFNULL, IIF": (
        r"(?i)\b(GREATEST|LEAST|IFNULL|IIF)\s*\(|\b(MAX|MIN)\s*\([^()]*,"
    ),
    "the letters' case": r"(?i)\bI?LIKE\b|\bGLOB\b",
    "a boolean as a value": r"(?i)(=|\bSET\b.*)\s*(TRUE|FALSE)\b",
    "JSON": r"(?i)\bjsonb?_|->",
    "a double-quoted text": r'"',
}
DUMMIES: Mapping[str, Value] = {"int8": 1, "text": "x", "float8": 0.5}
# A constraint refuses the dummies: so the query itself runs.
CONSTRAINT = re.compile(r"constraint failed|ViolationError 23\d")


class EnoughError(Exception):
    """Rolls back what a query did."""


def test_there_are_queries() -> None:
    assert len(QUERIES) == len(re.findall(r"(?m)^-- name:", TEXT)) > 5
    assert QUERIES.keys() == POSTGRES_QUERIES.keys()


@pytest.mark.parametrize("query", QUERIES.values(), ids=lambda query: query.name)
def test_it_is_described_and_portable(query: Query) -> None:
    assert len(query.description.split()) >= 2
    assert [name for name, pattern in FORBIDDEN.items() if re.search(pattern, query.text)] == []


def test_none_has_an_operator() -> None:
    """The operators of aiosql mean different things on the two drivers: `Tx` says what is wanted of the rows."""
    assert [line for line in re.findall(r"(?m)^-- name:.*$", TEXT) if not line.endswith(")")] == []


@pytest.mark.parametrize(
    "text", ["= ANY(x::bigint[])", "IN (:ids)", "datetime('now')", "INSERT OR IGNORE INTO a", "TRUE"]
)
def test_what_is_forbidden_is_found(text: str) -> None:
    statement = f"SELECT 1 WHERE a = {text}"
    assert [name for name, pattern in FORBIDDEN.items() if re.search(pattern, statement)]


def test_two_queries_of_one_name_are_refused(tmp_path: Path) -> None:
    for name in ("one.sql", "two.sql"):
        (tmp_path / name).write_text("-- name: same()\n-- The same.\nSELECT 1;\n")

    with pytest.raises(ValueError, match="same"):
        Queries("aiosqlite", tmp_path)


def nodes() -> Iterator[tuple[Path, ast.AST]]:
    for file in sorted(BOT.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            yield file, node


def asked() -> Iterator[tuple[str, str, set[str] | None]]:
    """Where the service asks which query with which parameters; None when they are not written out."""
    for file, node in nodes():
        match node:
            case ast.Call(
                func=ast.Attribute(attr="one" | "all" | "run"),
                args=[ast.Constant(value=str(name))],
                keywords=keywords,
            ):
                names = {keyword.arg for keyword in keywords if keyword.arg is not None}
                yield f"{file.name}:{node.lineno}", name, names if len(names) == len(keywords) else None


def test_what_is_asked_is_there_and_takes_these_parameters() -> None:
    wrong = [
        f"{where}: {name}"
        for where, name, params in asked()
        if name not in QUERIES or (params is not None and params != set(QUERIES[name].parameters))
    ]

    assert wrong == []


def test_each_is_named_somewhere_in_the_service() -> None:
    words = {node.value for _, node in nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str)}

    assert sorted(QUERIES.keys() - words) == []


def nullable(query: Query) -> list[str]:
    """Parameters that are cast, and so may be NULL."""
    return [name for name in query.parameters if re.search(rf"(?i)(?<!\bLIMIT )CAST\(\s*:{name}\s+AS\b", query.text)]


async def complaints(database: Database, query: Query, params: Mapping[str, Value]) -> list[str]:
    """Run a query and undo it; say what is wrong with it."""

    async def work(tx: Tx) -> None:
        await tx.all(query.name, **params)
        raise EnoughError

    try:
        await database.write(work)
    except EnoughError:
        return []
    except QueryError as error:
        return [] if CONSTRAINT.search(str(error)) else [f"{error} with {params}"]
    return []


async def test_each_runs_on_sqlite() -> None:
    database = await open_database("sqlite://:memory:")
    wrong = [
        complaint
        for query in QUERIES.values()
        for params in (dict.fromkeys(query.parameters, 1), *variants(query, dict.fromkeys(query.parameters, 1)))
        for complaint in await complaints(database, query, params)
    ]
    await database.close()

    assert wrong == []


def variants(query: Query, params: Mapping[str, Value]) -> Iterator[Mapping[str, Value]]:
    """The same parameters, with each that may be NULL being NULL."""
    for name in nullable(query):
        yield {**params, name: None}


@pytest.mark.postgres
@pytest.mark.parametrize("database_url", ["postgres"], indirect=True)
async def test_each_runs_on_both_with_values_of_the_types_that_postgresql_expects(
    database: Database, database_url: str
) -> None:
    sqlite = await open_database("sqlite://:memory:")
    connection = await asyncpg.connect(database_url)
    wrong = []
    for name, query in POSTGRES_QUERIES.items():
        try:
            prepared = await connection.prepare(query.text)
        except asyncpg.PostgresError as error:
            wrong.append(f"{name}: {error}")
            continue
        types = [parameter.name for parameter in prepared.get_parameters()]
        if unknown := set(types) - DUMMIES.keys():
            wrong.append(f"{name}: a parameter is of a type that the schema does not use: {unknown}")
            continue
        params = {parameter: DUMMIES[type_] for parameter, type_ in zip(query.parameters, types, strict=True)}
        for values in (params, *variants(QUERIES[name], params)):
            wrong += [f"PostgreSQL, {complaint}" for complaint in await complaints(database, query, values)]
            wrong += [f"SQLite, {complaint}" for complaint in await complaints(sqlite, query, values)]
    await connection.close()
    await sqlite.close()

    assert wrong == []
