"""The same questions asked of SQLite: an R*Tree for what is near, indexed columns for filters, trigrams for words."""

import sqlite3
from collections.abc import Iterable, Mapping
from math import cos, radians
from typing import Any

from catalogue.facets import part_of_day
from catalogue.hobby import Audience, Hobby, Point
from catalogue.schedule import schedule_weekdays
from catalogue.snapshot import Snapshot
from catalogue.wishes import SPORT, SPORT_CATEGORIES, Wishes
from catalogue.words import tokens

BOXES_KM = (30.0, 120.0)
"""Half the sides of the boxes that are looked in, one after the other, before everywhere."""

KM_PER_DEGREE = 111.2

_SCHEMA = """
CREATE TABLE hobby (
    id INTEGER PRIMARY KEY, body TEXT NOT NULL, lat REAL, lon REAL, kind TEXT, category TEXT, audience TEXT,
    cents INTEGER, free_trial INTEGER, children INTEGER, little_finnish INTEGER, accessible INTEGER, has_room INTEGER,
    beginners INTEGER, age_min INTEGER, age_max INTEGER
);
CREATE TABLE slot (hobby INTEGER, day INTEGER, part TEXT, PRIMARY KEY (hobby, day, part)) WITHOUT ROWID;
CREATE TABLE speaks (hobby INTEGER, language TEXT, PRIMARY KEY (hobby, language)) WITHOUT ROWID;
CREATE VIRTUAL TABLE near USING rtree (id, south, north, west, east);
CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'trigram', content = '');
"""
_FLAGS = ("free_trial", "children", "little_finnish", "accessible", "has_room", "beginners")
_INDEXED = ("kind", "category", "audience", "cents", *_FLAGS, "age_min", "age_max")


def tables(snapshot: Snapshot, bodies: Mapping[int, str], said: Mapping[str, str]) -> sqlite3.Connection:
    """A database in memory of these hobbies; `said` are the names and synonyms of each kind."""
    database = sqlite3.connect(":memory:", cached_statements=1000)
    database.executescript(_SCHEMA)
    for hobby in snapshot.hobbies.values():
        _insert(database, hobby, snapshot, bodies[hobby.number], said)
    for column in _INDEXED:
        database.execute(f"CREATE INDEX hobby_{column} ON hobby ({column})")
    database.execute("CREATE INDEX slot_day ON slot (day, part)")
    database.execute("CREATE INDEX speaks_language ON speaks (language)")
    database.execute("ANALYZE")
    database.commit()
    return database


def _insert(database: sqlite3.Connection, hobby: Hobby, snapshot: Snapshot, body: str, said: Mapping[str, str]) -> None:
    point, number = snapshot.points[hobby.number], hobby.number
    category = str(snapshot.kinds[hobby.kind].category)
    welcome = hobby.audience is Audience.FAMILIES or hobby.children_welcome or hobby.for_minors
    flags = (
        hobby.price.cents == 0 or hobby.price.free_trial,
        welcome,
        hobby.finnish in ("none", "little"),
        hobby.venue.accessible,
        hobby.has_room,
        hobby.beginners,
    )
    row = (
        *(number, body, point.lat, point.lon, hobby.kind, category, str(hobby.audience), hobby.price.cents),
        *(int(bool(flag)) for flag in flags),
        *(hobby.age_min or 0, 120 if hobby.age_max is None else hobby.age_max),
    )
    database.execute(f"INSERT INTO hobby VALUES ({', '.join('?' * len(row))})", row)
    database.execute("INSERT INTO near VALUES (?, ?, ?, ?, ?)", (number, point.lat, point.lat, point.lon, point.lon))
    slots = {(day, part_of_day(one.starts)) for one in hobby.schedules for day in schedule_weekdays(one)}
    database.executemany("INSERT INTO slot VALUES (?, ?, ?)", [(number, *slot) for slot in slots])
    database.executemany("INSERT INTO speaks VALUES (?, ?)", [(number, code) for code in hobby.leader_languages])
    names = f"{hobby.name} {snapshot.associations[hobby.association].name} {hobby.venue.name}"
    text = f"{' '.join(tokens(names))} {said[hobby.kind]}"
    database.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, text))


def nearest(database: sqlite3.Connection, origin: Point, wishes: Wishes, limit: int) -> list[tuple[int, float, float]]:
    """The number and the point of the nearest hobbies that pass the filters."""
    conditions, values = _conditions(wishes)
    narrow = cos(radians(origin.lat))
    order = "ORDER BY (lat - ?) * (lat - ?) + (lon - ?) * (lon - ?) * ? LIMIT ?"
    by = [origin.lat, origin.lat, origin.lon, origin.lon, narrow * narrow, limit]
    for km in BOXES_KM:
        high, wide = km / KM_PER_DEGREE, km / KM_PER_DEGREE / narrow
        box = [origin.lat - high, origin.lat + high, origin.lon - wide, origin.lon + wide]
        found = database.execute(
            "SELECT hobby.id, lat, lon FROM near CROSS JOIN hobby ON hobby.id = near.id"
            f" WHERE south >= ? AND north <= ? AND west >= ? AND east <= ?{conditions} {order}",
            [*box, *values, *by],
        ).fetchall()
        if len(found) == limit and _inside(origin, found[-1], km, narrow):
            return found
    return database.execute(f"SELECT id, lat, lon FROM hobby WHERE true{conditions} {order}", [*values, *by]).fetchall()


def _inside(origin: Point, row: tuple[int, float, float], km: float, narrow: float) -> bool:
    _, lat, lon = row
    return (lat - origin.lat) ** 2 + ((lon - origin.lon) * narrow) ** 2 <= (km / KM_PER_DEGREE) ** 2


def how_many(database: sqlite3.Connection, wishes: Wishes) -> int:
    """How many hobbies pass the filters."""
    conditions, values = _conditions(wishes)
    number: int = database.execute(f"SELECT count(*) FROM hobby WHERE true{conditions}", values).fetchone()[0]
    return number


def _conditions(wishes: Wishes) -> tuple[str, list[Any]]:
    """What follows WHERE …, with its values."""
    parts: list[tuple[str, Iterable[Any]]] = []
    if wishes.kinds:
        parts.append((f"kind IN ({_marks(wishes.kinds)})", wishes.kinds))
    elif wishes.category == SPORT:
        parts.append((f"category IN ({_marks(SPORT_CATEGORIES)})", map(str, SPORT_CATEGORIES)))
    elif wishes.category is not None:
        parts.append(("category = ?", [str(wishes.category)]))
    if wishes.women_only:
        parts.append(("audience = 'women'", ()))
    if wishes.men:
        parts.append(("audience <> 'women'", ()))
    if wishes.free:
        parts.append(("cents = 0", ()))
    parts += [(f"{flag} = 1", ()) for flag in _FLAGS if getattr(wishes, flag)]
    if wishes.age is not None:
        parts.append(("age_min <= ? AND age_max >= ?", (wishes.age, wishes.age)))
    if wishes.language:
        parts.append(
            ("EXISTS (SELECT 1 FROM speaks WHERE speaks.hobby = hobby.id AND language = ?)", [wishes.language])
        )
    if wishes.weekdays or wishes.parts:
        days, times = sorted(wishes.weekdays or range(7)), sorted(wishes.parts or ("morning", "day", "evening"))
        inner = f"day IN ({_marks(days)}) AND part IN ({_marks(times)})"
        parts.append((f"EXISTS (SELECT 1 FROM slot WHERE slot.hobby = hobby.id AND {inner})", (*days, *times)))
    return "".join(f" AND {text}" for text, _ in parts), [value for _, values in parts for value in values]


def _marks(values: Iterable[Any]) -> str:
    return ", ".join("?" for _ in values)


def worded(database: sqlite3.Connection, text: str, limit: int) -> list[int]:
    """The best hobbies in whose text all words of three letters or more stand."""
    asked = " AND ".join(f'"{word}"' for word in tokens(text) if len(word) >= 3)
    if not asked:
        return []
    rows = database.execute("SELECT rowid FROM words WHERE words MATCH ? LIMIT ?", (asked, limit))
    return [number for (number,) in rows]


def size(database: sqlite3.Connection) -> int:
    """Bytes."""
    pages, page = (database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return int(pages * page)
