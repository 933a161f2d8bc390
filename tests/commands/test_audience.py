"""Who an announcement reaches, asked of both databases."""

import time
from dataclasses import replace

import pytest

from bot.commands.audience import groups, how_many, people
from bot.store import announcements, recipients, watches
from bot.store import people as store
from bot.store.database import Database, Tx
from bot.store.ids import new_id
from bot.store.private import Keys
from catalogue.shipped import load_shipped
from catalogue.snapshot import build
from dialogs.addresses import Results, Search
from dialogs.codec import encode
from rules.announcement import Draft
from rules.audience import DAY, IN_DIALOG, Audience, Out, Reached, reach
from rules.delivery import State as End
from rules.person import Age
from tests.app.kainuu import SHAKKI, UIMARIT, UINTI

NOW = 1_795_255_200_000
AGO = NOW - IN_DIALOG - 1
PRIVATE = Keys("a secret of the tests")
CATALOGUE = build(
    *load_shipped(),
    (replace(UIMARIT, number=1),),
    (replace(UINTI, number=1, association=1), replace(SHAKKI, number=2, association=1)),
)
PLACES = {place.name: place.number for place in CATALOGUE.places.values() if place.kind == "municipality"}
EVERYBODY = Audience()
KAJAANI, KUHMO = (64.22, 27.73), (64.13, 29.52)


async def newcomer(
    tx: Tx, chat: str, language: str = "ar", channel: str = "telegram", town: str = "", **known: object
) -> int:
    person = await store.meet(tx, PRIVATE, channel, chat, AGO)
    person = replace(person, language=language, place=PLACES.get(town, 0), **known)
    await store.save(tx, PRIVATE, person)
    return person.id


async def wants(tx: Tx, person: int, hobby: int = 1, age: Age = Age.ADULT, who: str = "self") -> int:
    interest = new_id()
    await tx.run(
        "interest_add", id=interest, number=interest, person=person, hobby=hobby, association=1, age=age, reach="chat",
        state="told", now=AGO, name="", phone="", who=who, named=1, waiting_since=None, knows="",
    )  # fmt: skip
    return interest


async def reached(tx: Tx, audience: Audience = EVERYBODY) -> dict[int, str | Out]:
    """The channel, or why not, by person."""
    return {one.person: one.why or one.channel for one in await people(tx, PRIVATE, audience, CATALOGUE, NOW)}


async def test_everybody_is_reached_once_and_the_rest_is_left_out_with_a_reason(database: Database) -> None:
    async def work(tx: Tx) -> None:
        amina = await newcomer(tx, "amina")
        await store.add_address(tx, PRIVATE, amina, "email", "amina@example.org", AGO, confirmed=True)
        await store.add_address(tx, PRIVATE, amina, "web", "amina on the web", NOW, confirmed=True)
        bahar = await newcomer(tx, "bahar", channel="web")
        olena = await newcomer(tx, "olena", channel="web")
        await store.add_address(tx, PRIVATE, olena, "email", "olena@example.org", AGO, confirmed=True)
        mikko = await newcomer(tx, "mikko")
        await tx.run("address_stopped", channel="telegram", find=PRIVATE.find("mikko"), now=NOW)
        stopped, no_news = await newcomer(tx, "s", quiet=True), await newcomer(tx, "n", news=False)
        nobody = await newcomer(tx, "new", language="")
        everybody = await reached(tx)
        assert everybody == {
            amina: "email",
            bahar: Out.RETURNS_ONLY,
            olena: "email",
            mikko: Out.BLOCKED,
            stopped: Out.QUIET,
            no_news: Out.NO_NEWS,
            nobody: Out.NO_LANGUAGE,
        }
        assert len(everybody) == await how_many(tx)
        await tx.run("address_touch", channel="telegram", find=PRIVATE.find("amina"), now=NOW)
        await tx.run("address_touch", channel="telegram", find=PRIVATE.find("mikko"), now=NOW)
        again = await reached(tx)
        assert (again[amina], again[mikko]) == ("telegram", "telegram"), (
            "where they were last, and back when they write"
        )

    await database.write(work)


async def test_a_mailbox_that_nobody_confirmed_is_no_way(database: Database) -> None:
    async def work(tx: Tx) -> None:
        olena = await newcomer(tx, "olena", channel="web")
        await store.add_address(tx, PRIVATE, olena, "email", "olena@example.org", AGO, confirmed=False)
        assert await reached(tx) == {olena: Out.RETURNS_ONLY}

    await database.write(work)


async def test_a_place_and_a_rounded_location_say_where_somebody_lives(database: Database) -> None:
    async def work(tx: Tx) -> None:
        named, sent = await newcomer(tx, "a", town="Kajaani"), await newcomer(tx, "b", position=KAJAANI)
        far, unknown = await newcomer(tx, "c", position=KUHMO), await newcomer(tx, "d")
        assert set(await reached(tx, Audience(municipalities=("Kajaani",)))) == {named, sent}
        assert set(await reached(tx, Audience(place=PLACES["Kajaani"], km=5))) == {named, sent}
        assert set(await reached(tx, Audience(place=PLACES["Kajaani"], km=100))) == {named, sent, far}
        assert set(await reached(tx)) == {named, sent, far, unknown}

    await database.write(work)


async def test_what_people_want_says_what_they_are_interested_in(database: Database) -> None:
    async def work(tx: Tx) -> None:
        swims, plays, waits, _ = [await newcomer(tx, name) for name in ("a", "b", "c", "d")]
        await wants(tx, swims)
        await wants(tx, plays, hobby=2)
        await watches.add(tx, waits, encode(Results(Search(kinds=(CATALOGUE.kinds["swimming"].number,)))), AGO, 5)
        assert set(await reached(tx, Audience(kinds=("swimming",)))) == {swims, waits}
        assert set(await reached(tx, Audience(categories=("water",)))) == {swims, waits}
        assert set(await reached(tx, Audience(categories=("games_tech",)))) == {plays}

    await database.write(work)


async def test_a_child_alone_is_left_out_and_a_parent_for_a_child_is_not(database: Database) -> None:
    async def work(tx: Tx) -> None:
        alone, asked, teen, mother = [await newcomer(tx, name) for name in ("a", "b", "c", "d")]
        await wants(tx, alone, age=Age.UNDER_13)
        allowed = await wants(tx, asked, age=Age.UNDER_13)
        await tx.run("interest_guard", id=allowed, guardian=mother)
        await wants(tx, teen, age=Age.TEEN)
        await wants(tx, mother, age=Age.UNDER_13, who="child")
        assert await reached(tx) == {alone: Out.CHILD, asked: "telegram", teen: "telegram", mother: "telegram"}
        assert set(await reached(tx, Audience(ages=(Age.UNDER_13,)))) == {alone, asked, mother}
        await wants(tx, alone)
        assert (await reached(tx))[alone] == "telegram", "what somebody says last of themselves counts"

    await database.write(work)


async def test_who_is_in_a_dialog_now_is_left_out_only_when_staff_ask(database: Database) -> None:
    async def work(tx: Tx) -> None:
        amina = await newcomer(tx, "amina")
        await tx.one("person_take", id=amina, now=NOW)
        assert await reached(tx) == {amina: "telegram"}
        assert await reached(tx, Audience(not_busy=True)) == {amina: Out.BUSY}

    await database.write(work)


AUDIENCES = (
    EVERYBODY,
    Audience(languages=("ar", "fi")),
    Audience(municipalities=("Kajaani",)),
    Audience(place=PLACES["Kajaani"], km=100),
    Audience(kinds=("swimming",)),
    Audience(categories=("games_tech",), municipalities=("Kuhmo", "Kajaani")),
    Audience(ages=(Age.UNDER_13, Age.ADULT)),
    Audience(not_days=7),
    Audience(not_busy=True, not_days=1, languages=("ar",)),
)


@pytest.mark.parametrize("audience", AUDIENCES)
async def test_counting_them_in_groups_says_the_same_as_one_by_one(database: Database, audience: Audience) -> None:
    async def work(tx: Tx) -> None:
        towns, spots, languages = ("", "Kajaani", "Kuhmo"), (None, KAJAANI, KUHMO, None), ("ar", "fi", "")
        for number in range(60):
            town, spot, language = towns[number % 3], spots[number % 4], languages[number % 5 % 3]
            person = await newcomer(
                tx, f"p{number}", language, "web" if number % 11 == 0 else "telegram", town,
                position=spot, quiet=number % 13 == 0, news=number % 7 != 0,
            )  # fmt: skip
            if number % 4 == 1:
                await wants(tx, person, hobby=1 + number % 2, age=list(Age)[number % 3])
            if number % 8 == 2:
                await watches.add(
                    tx, person, encode(Results(Search(kinds=(CATALOGUE.kinds["swimming"].number,)))), 1, 5
                )
            if number % 9 == 0:
                await tx.run("address_stopped", channel="telegram", find=PRIVATE.find(f"p{number}"), now=NOW)
            if number % 6 == 0:
                await tx.one("person_take", id=person, now=NOW)
            if number % 5 == 0:
                await recipients.write(
                    tx, PRIVATE, announced, [(Reached(person, language, "telegram"), "", False)], NOW
                )
                (got,) = await recipients.claim(tx, announced, "telegram", 0, NOW, 1)
                await recipients.end(tx, got.id, End.SENT, "", NOW - (3 if number % 2 else 9) * DAY)
        one_by_one = await people(tx, PRIVATE, audience, CATALOGUE, NOW)
        together = await groups(tx, PRIVATE, audience, CATALOGUE, NOW)
        everybody = await how_many(tx)
        assert reach(together, bool, everybody) == reach(one_by_one, bool, everybody)
        assert 0 < reach(one_by_one, bool, everybody).people < everybody
        assert len(together) <= len(one_by_one)

    announced = (await database.write(lambda tx: announcements.create(tx, Draft({"fi": "Messut"}), 0, NOW))).number
    await database.write(lambda tx: announcements.confirm(tx, announced, 0, NOW, 1, NOW))
    await database.write(lambda tx: tx.one("announcement_start", number=announced, now=NOW))
    await database.write(work)


@pytest.mark.slow
async def test_ten_thousand_people_are_counted_in_well_under_a_second(database: Database) -> None:
    async def fill(tx: Tx) -> None:
        for number in range(10_000):
            person = await newcomer(tx, f"chat {number}", position=(64 + number % 97 / 100, 27 + number % 193 / 100))
            await wants(tx, person)

    await database.write(fill)
    audience = Audience(municipalities=("Kajaani",), place=PLACES["Kajaani"], km=100, categories=("water",), not_days=7)
    began = time.process_time()  # others use the machine too
    found = await database.read(lambda tx: people(tx, PRIVATE, audience, CATALOGUE, NOW))
    took = time.process_time() - began
    assert 1_000 < len(found) < 10_000
    assert took < 1, f"{took:.2f} s"
