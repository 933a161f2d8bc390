"""What a person is shown as everything is everything: each column of the schema that is theirs is in the file."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from types import SimpleNamespace

import pytest

from bot.commands.readable import readable
from bot.store.database import Database
from bot.store.kept import kept
from bot.store.migrate import migrations
from bot.store.private import Keys
from dialogs.addresses import MyFile
from dialogs.pages import staff
from dialogs.pages.data import my_file
from dialogs.world import Rows
from rules import delivery, notice
from rules.interest import Actor, Answer, Reach, Remind, State, Who
from rules.person import Age, Person
from tests.store.everything import CATALOGUE, KEYS, LATER, NOW, OTHERWISE, PERSON, ROWS

WIRING = "how rows find each other"
SENDING = "how a message is sent, whatever it says"
SENT = ("lane", "edits", "language", "not_before", "not_after", "attempts", "doubts", "lease_until")
AGAIN = "the interest's own, once more"
NOT_THEIRS: Mapping[tuple[str, str], str] = {
    **{(table, "id"): WIRING for table in ROWS},
    **{(table, column): WIRING for table in ROWS for column in ("person_id", "interest_id", "address_id", "key")},
    ("address", "find_value"): "a hash",
    ("contact", "find_address"): "a hash",
    ("contact", "find_stand_in"): "a hash",
    ("invitation", "find_code"): "a hash",
    ("calendar", "find_code"): "a hash",
    ("confirmation", "find_mailbox"): "a hash, of a mailbox that may be anybody's",
    ("web_message", "find_address"): "a hash",
    ("web_message", "version"): "counts changes, for the page that shows them",
    ("card", "find_message"): "a hash",
    ("card", "shown"): AGAIN,
    ("fair_counter", "find_message"): "a hash",
    ("fair_counter", "shown"): "what is counted at a fair, without anybody",
    ("notice", "hobby"): AGAIN,
    ("notice", "association"): AGAIN,
    ("delivery", "find_address"): "a hash",
    ("recipient", "place"): "in which order an announcement is sent",
    ("recipient", "attempts"): SENDING,
    ("recipient", "not_before"): SENDING,
    ("case_message", "case_id"): WIRING,
    ("case_message", "passed"): SENDING,
    **{("delivery", column): SENDING for column in SENT},
}
"""What is not shown, and why it need not be."""


CATALOGUES = frozenset({"record", "override", "version", "source", "contact_invitation", "notice_way", "mail_note"}) | {
    "staff_invitation",
    "announcement_picture",
    "announcement_progress",
}
"""Tables of what associations say of themselves, of whom staff invite, and of what staff announce: nobody who
chats is in them."""


def schema() -> dict[str, list[str]]:
    """The columns of each table that has something to do with people."""
    with closing(sqlite3.connect(":memory:")) as made:
        for file in migrations():
            made.executescript(file.script)
        names = [name for (name,) in made.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = {name: [row[1] for row in made.execute(f"PRAGMA table_info({name})")] for name in names}
    about = {table: columns for table, columns in tables.items() if table not in CATALOGUES}
    return {table: columns for table, columns in about.items() if table == "person" or any(map(of_people, columns))}


def of_people(column: str) -> bool:
    return column in {"person_id", "interest_id"} or column.startswith(("private_", "find_"))


SHOWN = sorted((table, column) for table, columns in schema().items() for column in columns)
SHOWN = [both for both in SHOWN if both not in NOT_THEIRS]


def test_the_rows_of_this_test_have_every_table_and_column() -> None:
    assert {table: sorted(row) for table, row in ROWS.items()} == {t: sorted(c) for t, c in schema().items()}


def test_what_names_or_reaches_a_person_is_shown() -> None:
    assert [both for both in NOT_THEIRS if both[1].startswith("private_")] == []


def test_what_is_said_to_be_nobodys_is_in_the_schema() -> None:
    named = {both for both, why in NOT_THEIRS.items() if why != WIRING}
    assert sorted(both for both in named if both[1] not in schema()[both[0]]) == []


async def file_of(database: Database, changed: tuple[str, str] | None = None) -> str:
    """The person's file, with the row of one table holding another value, in a database that is left as it was."""

    class Undo(Exception):
        """Rolls it back."""

    found: list[str] = []

    async def work(tx) -> None:
        for table, row in ROWS.items():
            values = [other(table, column) if (table, column) == changed else value for column, value in row.items()]
            await tx.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join(map(literal, values))})")
        everything = readable(await kept(tx, KEYS, PERSON), CATALOGUE)
        found.append(json.dumps(everything, ensure_ascii=False))
        raise Undo

    with pytest.raises(Undo):
        await database.write(work)
    return found[0]


def other(table: str, column: str) -> object:
    if (table, column) in OTHERWISE:
        return OTHERWISE[table, column]
    value = ROWS[table][column]
    if value is None:
        return LATER
    if isinstance(value, int):
        return LATER if column.endswith("at") or column.startswith("not_") else value + 900
    return f"other {column}"


def literal(value: object) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"


async def test_each_column_that_is_theirs_is_in_the_file(database: Database) -> None:
    whole = await file_of(database)
    assert whole == await file_of(database)

    assert [both for both in SHOWN if await file_of(database, both) == whole] == []


async def test_what_is_not_theirs_is_not_in_the_file(database: Database) -> None:
    """So that the list of it tells no lies."""
    whole = await file_of(database)
    alone = [both for both, why in NOT_THEIRS.items() if why != WIRING and not both[1].startswith("find_")]
    assert len(alone) > 5
    assert [both for both in alone if await file_of(database, both) != whole] == []


async def test_it_reads_as_people_write(database: Database) -> None:
    file = await file_of(database)
    for said in ("2026-11-24 17:50:00", "13 to 17", "with our counsellor", "the evening before", "English", "you"):
        assert f'"{said}"' in file
    assert str(NOW) not in file
    assert "13to17" not in file


def test_codes_that_are_no_words_are_given_some() -> None:
    codes = {
        "state": (*State, *notice.State, *delivery.State),
        "answer": (*Answer, "coming", "not-this-time"),
        "reached_by": tuple(Reach),
        "reminders_wanted": tuple(Remind),
        "age_group": tuple(Age),
        "actor": tuple(Actor),
        "who_comes": tuple(Who),
        "kind": (
            notice.NEW,
            notice.WITHDRAWN,
            *delivery.Kind,
            *(getattr(staff, name) for name in dir(staff) if name.isupper() and isinstance(getattr(staff, name), str)),
        ),
    }
    said = {code: readable({key: code}, CATALOGUE)[key] for key, many in codes.items() for code in many}
    assert [code for code, text in said.items() if "-" in text or (text == code and not code.isalpha())] == []


async def test_what_they_wait_for_reads_as_people_write(database: Database) -> None:
    assert '"search": {"kinds": ["Badminton"], "women_only": true}' in await file_of(database)
    for token, reads in (
        ("1r..3.c..0.0", {"category": "fitness_dance", "children": True, "little_finnish": True}),
        ("1r..0.1kw..0.0", {"age": 0}),
        ("1r..0.ec..0.0", {"children": True, "weekdays": [5]}),
        ("1s", "1s"),
        ("not a token", "not a token"),
    ):
        assert readable({"search": token}, CATALOGUE) == {"search": reads}


async def test_nobody_has_no_file(database: Database) -> None:
    assert await database.read(lambda tx: kept(tx, KEYS, PERSON)) == {}


async def test_what_cannot_be_opened_takes_nothing_else_away(database: Database) -> None:
    """A row is damaged, or the secret is another one: My data answers all the same."""

    async def work(tx):
        for table, row in ROWS.items():
            sealed = {name: f"v1.{value}" if name.startswith("private_") else value for name, value in row.items()}
            await tx.execute(
                f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join(map(literal, sealed.values()))})"
            )
        return await kept(tx, Keys("another secret"), PERSON)

    found = await database.write(work)
    assert (found["name"], found["interests"][0]["phone"], found["web_chat"][0]["lines"]) == ("", "", [])
    assert found["interests"][0]["number"] == 1


async def test_what_they_take_along_is_that_in_json(database: Database) -> None:
    """Laid out for people: short things stand on a line of their own."""
    file = json.loads(await file_of(database))
    world = SimpleNamespace(rows=Rows(kept={"file": file}))
    attached = my_file(MyFile(), Person(PERSON), world).attachment
    assert attached
    assert json.loads(attached.content) == file
    assert '\n  "known_since": "2026-11-24 17:50:00",\n' in attached.content
    assert max(map(len, attached.content.splitlines())) < 200
    assert my_file(MyFile(), Person(PERSON), SimpleNamespace(rows=Rows())).attachment.content == "{}"
