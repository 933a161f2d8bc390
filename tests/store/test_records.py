"""The catalogue's rows in each database: an import, what editors set, and two who import at once."""

import asyncio
from dataclasses import replace

from bot.commands.context import Context
from bot.commands.editing import Edit, set_fields, unset_fields
from bot.commands.importing import carry_out, preview
from bot.jobs.edits import end_edits
from bot.store import records
from bot.store.database import Database, Tx
from bot.store.private import Plain
from catalogue.hobby import Association, Hobby, Price, Venue
from catalogue.known import know
from catalogue.lexicon import build_lexicon
from catalogue.plan import Plan
from catalogue.reading import Draft, Reading
from catalogue.shipped import load_shipped
from catalogue.snapshot import build
from rules.settings import Settings

PRIVATE = Plain()
SHIPPED = load_shipped()
KNOWN = know(*SHIPPED)
CONTEXT = Context(PRIVATE, build(*SHIPPED, (), ()), build_lexicon(*SHIPPED, {}, {}), Settings(), lambda _: ())
UIMARIT = Association(0, "test", "uimarit", "Esimerkki-Uimarit", "uimarit@example.org")
UINTI = Hobby(0, "test", "uinti", "swimming", "Uinti", 0, Venue("Halli", "", "Kajaani"), price=Price(700))
SHAKKI = replace(UINTI, source_id="shakki", kind="chess", name="Shakki")


async def take(database: Database, *hobbies: Hobby, now: int = 1) -> Plan:
    read = Reading((UIMARIT,), tuple(Draft(one, "uimarit") for one in hobbies), (Venue("Halli", "", "Kajaani"),))

    async def work(tx: Tx) -> Plan:
        todo = await preview(tx, PRIVATE, "test", read, now)
        await carry_out(tx, PRIVATE, todo, "Mikko", now)
        return todo

    return await database.write(work)


async def kept(database: Database, now: int = 1) -> records.Kept:
    return await database.read(lambda tx: records.kept_of(tx, PRIVATE, "test", now))


async def test_what_comes_in_goes_and_comes_back_keeps_its_number(database: Database) -> None:
    await take(database, UINTI, SHAKKI)
    first = await kept(database)
    assert (await take(database, UINTI, SHAKKI)).empty
    await take(database, UINTI)
    assert (await kept(database)).gone == {"shakki"}
    assert (await take(database, UINTI)).empty
    await take(database, UINTI, SHAKKI)
    assert await kept(database) == first


async def test_a_set_value_ends_by_its_day_by_hand_and_by_its_source(database: Database) -> None:
    await take(database, UINTI)
    number = (await kept(database)).hobbies["uinti"].number

    async def put(expires_at: int | None = None) -> None:
        edit = Edit("hobby", number, {"hinta": "5"}, "Olena", expires_at)
        assert await database.write(lambda tx: set_fields(tx, PRIVATE, edit, KNOWN, 2))

    await put(expires_at=10)
    assert [one.expires_at for one in (await kept(database, 9)).overrides] == [10]
    assert (await kept(database, 10)).overrides == ()
    assert await database.write(lambda tx: end_edits(tx, CONTEXT, 10)) == {"ended": 1}
    await put()
    back = Edit("hobby", number, {"hinta": ""}, "Olena")
    assert await database.write(lambda tx: unset_fields(tx, PRIVATE, back, 3)) == ("hinta",)
    await put()
    await take(database, replace(UINTI, price=Price(900)))
    assert (await kept(database)).overrides == ()
    history = await database.read(lambda tx: records.history(tx, PRIVATE, "hobby", number))
    assert [one.action for one in history] == ["new", "set", "over", "set", "unset", "set", "changed", "ended"]


async def test_two_who_import_at_once_give_each_hobby_one_number(database: Database) -> None:
    many = [replace(UINTI, source_id=str(own)) for own in range(20)]
    plans = await asyncio.gather(take(database, *many), take(database, *many))
    assert sorted(plan.empty for plan in plans) == [False, True]
    numbers = await database.read(lambda tx: tx.all("numbers_all", what="hobby"))
    held = (await kept(database)).hobbies
    assert {row["source_id"]: row["number"] for row in numbers} == {own: one.number for own, one in held.items()}


async def test_an_address_is_asked_once_and_confirmed_once(database: Database) -> None:
    async def asked() -> bool:
        return bool(await database.write(lambda tx: tx.one("contact_asked", association=1, find_address="a", now=1)))

    async def confirmed() -> bool:
        said = {"association": 1, "find_address": "a", "now": 2, "confirmed_by": "link"}
        return bool(await database.write(lambda tx: tx.one("contact_confirm", **said)))

    assert [await asked(), await asked(), await confirmed(), await confirmed(), await asked()] == [1, 0, 1, 0, 0]
    raw = await database.read(lambda tx: records.read_all(tx, 3))
    assert [(number, row["confirmed_at"]) for number, rows in raw.contacts.items() for row in rows] == [(1, 2)]
