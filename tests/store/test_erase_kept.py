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
from bot.store.private import Keys, Plain
from catalogue.shipped import load_shipped
from catalogue.snapshot import build
from dialogs.addresses import MyFile
from dialogs.pages import staff
from dialogs.pages.data import my_file
from dialogs.world import Rows
from rules import delivery, notice
from rules.interest import Actor, Answer, Reach, Remind, State, Who
from rules.person import Age, Person

NOW = 1_795_535_400_000  # 2026-11-24 17:50 in Helsinki
LATER = NOW + 90_061_000
PERSON, INTEREST, ADDRESS = 7001, 7002, 7003
KEYS = Plain()
CATALOGUE = build(*load_shipped(), (), ())
CHAT = "amina's chat"

ROWS: Mapping[str, Mapping[str, object]] = {
    "person": {
        "id": PERSON,
        "created_at": NOW,
        "active_at": NOW,
        "language": "en",
        "place": 0,
        "quiet": 0,
        "private_position": "64.22,27.73",
        "private_name": "Amina",
        "private_phone": "+358440000001",
        "private_dialog": '{"v": 1, "words": "uinti"}',
    },
    "address": {
        "id": ADDRESS,
        "person_id": PERSON,
        "channel": "web",
        "find_value": CHAT,
        "private_value": CHAT,
        "created_at": NOW,
        "active_at": NOW,
        "confirmed_at": None,
        "stopped_at": None,
    },
    "interest": {
        "id": INTEREST,
        "number": 1,
        "person_id": PERSON,
        "hobby": 70,
        "association": 30,
        "age": "13to17",
        "reach": "chat",
        "state": "with-staff",
        "answer": "",
        "remind": "first",
        "hobby_status": "active",
        "created_at": NOW,
        "changed_at": NOW,
        "private_name": "Bahar",
        "private_phone": "+358440000002",
        "who": "self",
        "named": 1,
        "guardian_id": None,
        "waiting_since": None,
        "private_said": "",
        "knows": '[[1795535400000],["Uimahalli","Esimerkkikatu 1","Kajaani"],0]',
        "municipality": "Kajaani",
    },
    "calendar": {
        "id": 1,
        "person_id": PERSON,
        "find_code": "a hash",
        "private_code": "a code that nobody can guess",
        "created_at": NOW,
    },
    "interest_event": {
        "id": 1,
        "interest_id": INTEREST,
        "at": NOW,
        "state": "with-staff",
        "actor": "person",
        "answer": "",
    },
    "card": {
        "interest_id": INTEREST,
        "channel": "telegram",
        "find_message": "a message",
        "shown": "told::0",
        "private_address": CHAT,
        "private_message": "17",
    },
    "message": {
        "id": 1,
        "key": "message:1",
        "interest_id": INTEREST,
        "at": NOW,
        "author": "person",
        "private_text": "Tervehdys",
    },
    "step": {"interest_id": INTEREST, "step": "reminded", "at": NOW},
    "notice": {
        "id": 1,
        "interest_id": INTEREST,
        "number": 1,
        "hobby": 70,
        "association": 30,
        "kind": "new",
        "state": "waiting",
        "created_at": NOW,
        "settled_at": None,
    },
    "reminder": {
        "id": 1,
        "interest_id": INTEREST,
        "meeting_at": NOW,
        "kind": "evening",
        "due_at": NOW,
        "state": "waiting",
    },
    "coming": {"interest_id": INTEREST, "meeting_at": NOW, "answer": "coming", "at": NOW},
    "task": {
        "id": 1,
        "number": 5,
        "key": "minor:1",
        "kind": "minor",
        "interest_id": INTEREST,
        "hobby": 70,
        "created_at": NOW,
        "mailed_at": None,
        "done_at": None,
        "done_by": "",
        "private_details": '{"phone": "+358440000002"}',
    },
    "invitation": {
        "id": 1,
        "find_code": "a code",
        "purpose": "join",
        "person_id": PERSON,
        "address_id": ADDRESS,
        "interest_id": INTEREST,
        "expires_at": NOW,
        "used_at": None,
    },
    "confirmation": {"id": 1, "asked_at": NOW, "person_id": PERSON, "find_mailbox": "a mailbox"},
    "contact": {
        "association": 30,
        "find_address": CHAT,
        "asked_at": NOW,
        "confirmed_at": NOW,
        "confirmed_by": "chat",
        "number": 3,
        "channel": "telegram",
        "private_address": CHAT,
        "person_id": PERSON,
        "digest": 0,
        "away_from": "",
        "away_until": "",
        "find_stand_in": "",
        "bounced_at": None,
        "dropped_at": None,
    },
    "watch": {"id": 1, "person_id": PERSON, "search": "1r.9.0.1..0.0", "created_at": NOW, "told_at": None},
    "delivery": {
        "id": 1,
        "key": "reply:1",
        "person_id": PERSON,
        "channel": "web",
        "lane": 0,
        "kind": "reply",
        "edits": "",
        "language": "",
        "not_before": NOW,
        "not_after": NOW,
        "state": "queued",
        "reason": "",
        "attempts": 0,
        "doubts": 0,
        "lease_until": None,
        "created_at": NOW,
        "ended_at": None,
        "find_address": CHAT,
        "private_address": CHAT,
        "private_page": '{"v": 1, "page": ["#", "Hello"]}',
    },
    "web_message": {
        "id": 1 << 40,
        "key": "web:1",
        "find_address": CHAT,
        "version": 1,
        "ours": 1,
        "private_body": '{"lines": ["Hello"]}',
    },
}
"""A row in each table that is about a person."""

OTHERWISE: Mapping[tuple[str, str], object] = {
    ("person", "language"): "ar",
    ("person", "quiet"): 1,
    ("person", "private_position"): "60.11,24.22",
    ("person", "private_dialog"): '{"v": 1, "words": "shakki"}',
    ("interest", "age"): "adult",
    ("interest", "reach"): "phone",
    ("interest", "state"): "told",
    ("interest", "answer"): "welcome",
    ("interest", "remind"): "every",
    ("interest", "hobby_status"): "paused",
    ("interest", "who"): "child",
    ("message", "author"): "association",
    ("interest", "named"): 0,
    ("interest", "knows"): '[[1795535400000],["Liikuntahalli","Esimerkkikatu 1","Kajaani"],0]',
    ("interest", "private_said"): '{"ask_for": "Olena"}',
    ("task", "private_details"): '{"phone": "+358440000009"}',
    ("watch", "search"): "1r..3.5csf..0.0",
    ("delivery", "private_page"): '{"v": 1, "page": ["#", "Good bye"]}',
    ("web_message", "ours"): 0,
    ("web_message", "private_body"): '{"lines": [["Call ", {"text": "112", "url": "tel:112"}]]}',
}
"""Another value of those columns that cannot hold just anything."""

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
    ("notice", "hobby"): AGAIN,
    ("notice", "association"): AGAIN,
    ("delivery", "find_address"): "a hash",
    **{("delivery", column): SENDING for column in SENT},
}
"""What is not shown, and why it need not be."""


CATALOGUES = frozenset({"record", "override", "version", "source", "contact_invitation", "notice_way", "mail_note"})
"""Tables of what associations say of themselves, sealed for their sake: nobody who chats is in them."""


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
