"""What cannot be opened: left out where one can go on without it, said where one cannot."""

import re
import sqlite3
from contextlib import closing

import pytest

from bot.store import interests, notices, people
from bot.store.database import Database, Tx
from bot.store.ids import new_id
from bot.store.migrate import migrations
from bot.store.private import Keys, SealError, unreadable
from bot.store.queries import Queries
from rules.interest import Interest, Reach, Remind, State
from rules.person import Age, Dialog, Person

RIGHT = Keys("a secret of the tests")
WRONG = Keys("another secret")
NOW = 1_795_000_000_000
PHONE = "+358440000001"


class FoundOnly(Keys):
    """What was damaged after it was written: found by its hash, but not opened."""

    def open(self, sealed: str) -> str:
        return WRONG.open(sealed)


DAMAGED = FoundOnly("a secret of the tests")


async def fill(tx: Tx) -> Interest:
    """Amina, under 18, wants to come; staff have a task about it."""
    person = await people.meet(tx, RIGHT, "telegram", "1001", NOW)
    known = Person(
        person.id, language="en", position=(64.22, 27.73), name="Amina", phone=PHONE, dialog=Dialog(words="uinti")
    )
    await people.save(tx, RIGHT, known)
    interest = await interests.add(
        tx,
        RIGHT,
        Interest(
            id=0,
            number=0,
            person=person.id,
            hobby=7,
            association=3,
            age=Age.TEEN,
            reach=Reach.CHAT,
            state=State.WITH_STAFF,
            answer=None,
            remind=Remind.FIRST,
            created_at=NOW,
            changed_at=NOW,
            name="Amina",
            phone=PHONE,
        ),
    )
    details = {"interest": interest.number, "age": interest.age, "language": "en", "place": "Kajaani", "phone": PHONE}
    await notices.add_task(
        tx, RIGHT, "minor:1", "minor", NOW, interest=interest.id, hobby=interest.hobby, details=details
    )
    return interest


async def test_an_interest_that_cannot_be_opened_is_there_without_its_name(database: Database) -> None:
    kept = await database.write(fill)

    found = await database.read(lambda tx: interests.get(tx, WRONG, kept.id))
    assert found is not None
    assert (found.name, found.phone) == ("", "")
    assert (found.id, found.number, found.hobby, found.state) == (kept.id, kept.number, 7, State.WITH_STAFF)
    with pytest.raises(SealError):
        await database.read(lambda tx: interests.get_to_pass_on(tx, WRONG, kept.id))
    assert await database.read(lambda tx: interests.get_to_pass_on(tx, RIGHT, kept.id)) == kept
    assert await database.read(lambda tx: interests.get_to_pass_on(tx, RIGHT, kept.id + 1)) is None


async def test_a_task_that_cannot_be_opened_is_there_with_what_else_is_known(database: Database) -> None:
    kept = await database.write(fill)

    (task,) = await database.read(lambda tx: notices.open_tasks(tx, WRONG))
    assert not task.readable
    assert (task.number, task.kind, task.interest, task.hobby) == (1, "minor", kept.id, 7)
    assert task.details == {
        "interest": kept.number,
        "age": Age.TEEN,
        "language": "en",
        "place": "",
        "phone": notices.NOT_KNOWN,
        "association": 3,
        "answer": "",
    }
    (task,) = await database.read(lambda tx: notices.open_tasks(tx, RIGHT))
    assert task.readable
    assert task.details["phone"] == PHONE


async def test_a_task_about_nobody_is_there_too(database: Database) -> None:
    """A mail that asked to delete has failed: its interest is gone."""
    await database.write(lambda tx: notices.add_task(tx, RIGHT, "a", "notice-failed", NOW, details={"interest": 4}))

    (task,) = await database.read(lambda tx: notices.open_tasks(tx, WRONG))
    assert (task.readable, task.details["interest"]) == (False, 0)


async def test_a_person_whose_columns_were_damaged_is_somebody_new_who_keeps_place_and_language(
    database: Database,
) -> None:
    kept = await database.write(fill)

    found = await database.write(lambda tx: people.take(tx, DAMAGED, "telegram", "1001", NOW))
    assert found == Person(kept.person, language="en", channel="telegram", reachable=True)


@pytest.mark.parametrize(("confirmed", "reachable"), [(True, True), (False, False)])
async def test_whether_the_web_chat_can_be_left_does_not_hang_on_opening_an_address(
    database: Database, confirmed: bool, reachable: bool
) -> None:
    async def work(tx: Tx) -> Person | None:
        person = await people.meet(tx, RIGHT, "web", "device", NOW)
        await people.add_address(tx, RIGHT, person.id, "email", "amina@example.org", NOW, confirmed=confirmed)
        return await people.take(tx, DAMAGED, "web", "device", NOW)

    found = await database.write(work)
    assert found is not None
    assert found.reachable is reachable


async def test_what_cannot_be_opened_is_counted(database: Database) -> None:
    async def counted(private: Keys) -> tuple[int, int]:
        return await database.read(lambda tx: unreadable(tx, private))

    assert await counted(WRONG) == (0, 0)
    await database.write(fill)
    assert await counted(RIGHT) == (0, 8)
    assert await counted(WRONG) == (8, 8)
    await database.write(lambda tx: people.meet(tx, WRONG, "telegram", "1002", NOW))
    assert await counted(RIGHT) == (1, 9)


def test_every_private_column_is_counted_but_for_what_passes() -> None:
    """Messages end by themselves: a delivery that cannot be opened has failed, a web conversation is forgotten."""
    with closing(sqlite3.connect(":memory:")) as schema:
        for file in migrations():
            schema.executescript(file.script)
        tables = [name for (name,) in schema.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        private = {
            (table, row[1])
            for table in tables
            for row in schema.execute(f"PRAGMA table_info({table})")
            if row[1].startswith("private_")
        }
    text = Queries("aiosqlite").by_name["sealed_all"].text
    counted = {(table, column) for column, table in re.findall(r"SELECT (\w+)[^;]*?FROM (\w+)", text)}
    passing = {(table, column) for table, column in private if table in {"delivery", "web_message"}}
    assert len(passing) == 3
    assert counted == private - passing


@pytest.mark.parametrize("limit", [1, 2, 5])
async def test_what_is_due_comes_page_by_page_and_whole(database: Database, limit: int) -> None:
    """Reminders in the order of their times, also those of one time; notices in the order in which they came."""
    times = [NOW + second for second in (3, 1, 1, 2, 1)]

    async def write(tx: Tx) -> None:
        interest = await fill(tx)
        for number, due_at in enumerate(times):
            await tx.run(
                "reminder_add", id=new_id(), interest=interest.id, meeting_at=number, kind="soon", due_at=due_at
            )
            await notices.tell(tx, interest=None, number=number, hobby=7, association=3, kind="new", now=NOW)

    async def reminders(tx: Tx) -> list[int]:
        at = after = 0
        found: list[int] = []
        while rows := await tx.all("reminders_due", now=NOW + 2, after_due_at=at, after=after, row_limit=limit):
            assert len(rows) <= limit
            at, after = rows[-1]["due_at"], rows[-1]["id"]
            found += [row["meeting_at"] for row in rows]
        return found

    async def waiting(tx: Tx) -> list[int]:
        after = 0
        found: list[int] = []
        while rows := await tx.all("notices_waiting", after=after, row_limit=limit):
            after = rows[-1]["id"]
            found += [row["number"] for row in rows]
        return found

    await database.write(write)
    assert await database.read(reminders) == [1, 2, 4, 3]
    assert await database.read(waiting) == [0, 1, 2, 3, 4]
