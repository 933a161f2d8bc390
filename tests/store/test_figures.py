"""What figures are made of, counted in the database, on both."""

from bot.store import figures, measures
from bot.store.database import Database
from bot.store.ids import new_id
from bot.store.measures import Counted
from bot.store.private import Plain
from rules.fairs import Counted as AtFair
from rules.interest import State
from rules.measure import ALWAYS, Gender, Known, Measure
from rules.numbers import Cell
from rules.person import Age

NOW = 1_795_535_400_000  # 2026-11-24 17:50 in Helsinki
DAY = 24 * 60 * 60 * 1000
EARLIER, TODAY = "2026-11-01", "2026-11-24"


def values(row: dict[str, object]) -> str:
    shown = (
        f"'{value}'" if isinstance(value, str) else "NULL" if value is None else str(value) for value in row.values()
    )
    return f"({', '.join(row)}) VALUES ({', '.join(shown)})"


async def person(tx, language: str = "ar", place: int = 0, position: str = "", *, staff: bool = False) -> int:
    number = new_id()
    row = {"id": number, "created_at": NOW, "active_at": NOW, "language": language, "place": place, "quiet": 0}
    row |= {"private_position": position, "private_name": "", "private_phone": "", "private_dialog": ""}
    await tx.execute(f"INSERT INTO person {values(row)}")
    if staff:
        one = {"person_id": number, "number": 1, "role": "admin", "created_at": NOW, "private_name": "Mikko"}
        await tx.execute(f"INSERT INTO staff {values(one)}")
    return number


async def interest(tx, who: int, association: int, state: str, waiting: int | None, *events: tuple[str, int]) -> int:
    number = new_id()
    row = {"id": number, "number": number, "person_id": who, "hobby": 1, "association": association, "age": "adult"}
    row |= {"reach": "chat", "state": state, "answer": "", "remind": "first", "hobby_status": "active"}
    row |= {"created_at": NOW, "changed_at": NOW, "private_name": "", "private_phone": "", "waiting_since": waiting}
    await tx.execute(f"INSERT INTO interest {values(row)}")
    for event, at in events:
        said = {"id": new_id(), "interest_id": number, "at": at, "state": event, "actor": "association"}
        await tx.execute(f"INSERT INTO interest_event {values(said)}")
    return number


async def numbers(database: Database):
    return await database.read(lambda tx: figures.numbers(tx, Plain(), EARLIER, TODAY, NOW))


async def test_people_are_counted_where_they_are_and_staff_are_not(database: Database) -> None:
    async def work(tx) -> None:
        await person(tx, "ar", 1)
        await person(tx, "ar", 1)
        await person(tx, "uk", 2)
        await person(tx, "fi", 0, "64.22,27.73")
        await person(tx, "", 1)
        await person(tx, "fi", 1, staff=True)

    await database.write(work)
    found = await numbers(database)
    assert found.languages == {"ar": 2, "uk": 1, "fi": 1}
    assert found.places == {1: 2, 2: 1}
    assert found.positions == {(64.22, 27.73): 1}


async def test_who_is_a_contact_of_an_association_is_not_counted_while_they_are(database: Database) -> None:
    async def work(tx) -> list[bool]:
        amina, mikko, olena = await person(tx, "ar"), await person(tx, "fi"), await person(tx, "uk")
        for one, dropped in ((mikko, None), (olena, NOW)):
            row = {"association": 1, "find_address": f"chat {one}", "asked_at": NOW, "number": one, "person_id": one}
            row |= {"channel": "telegram", "private_address": "", "dropped_at": dropped, "confirmed_by": ""}
            await tx.execute(f"INSERT INTO contact {values(row)}")
        return [await measures.is_counted(tx, one) for one in (amina, mikko, olena)]

    assert await database.write(work) == [True, False, True]
    found = await numbers(database)
    assert found.languages == {"ar": 1, "uk": 1}
    assert found.places == {0: 2}


async def test_what_is_counted_at_fairs_is_added_up(database: Database) -> None:
    async def work(tx) -> None:
        for day, fair, stall, what, times in (
            ("2026-10-31", 1, 4, "opened", 9),
            (EARLIER, 1, 4, "opened", 2),
            (TODAY, 1, 4, "opened", 3),
            (TODAY, 1, 0, "coming", 7),
        ):
            row = {"day": day, "fair": fair, "stall": stall, "what": what, "times": times}
            await tx.execute(f"INSERT INTO fair_count {values(row)}")

    await database.write(work)
    assert (await numbers(database)).at_fairs == {AtFair.OPENED: {(1, 4): 5}, AtFair.COMING: {(1, 0): 7}}


async def test_associations_are_measured_by_their_first_answer(database: Database) -> None:
    async def work(tx) -> None:
        amina = await person(tx)
        told = ("told", NOW - 9 * DAY)
        await interest(tx, amina, 5, "answered", NOW - 9 * DAY, told, ("answered", NOW - 7 * DAY), ("answered", NOW))
        await interest(tx, amina, 5, "told", NOW - 9 * DAY, told)
        await interest(tx, amina, 6, "withdrawn", NOW - 9 * DAY, told)
        await interest(tx, amina, 6, "came", NOW - DAY, ("answered", NOW - DAY // 2), ("came", NOW))
        await interest(tx, amina, 7, "registered", NOW)
        await interest(tx, amina, 7, "with-staff", None)

    await database.write(work)
    found = await numbers(database)
    assert found.days == {5: [2.0], 6: [0.5]}
    assert found.answered == {5: (1, 1), 6: (1, 1)}
    assert found.states == {
        State.ANSWERED: 1,
        State.TOLD: 1,
        State.WITHDRAWN: 1,
        State.CAME: 1,
        State.REGISTERED: 1,
        State.WITH_STAFF: 1,
    }


async def test_reminders_are_kept_or_not(database: Database) -> None:
    async def work(tx) -> None:
        amina = await person(tx)
        for answer, state, step in (
            ("coming", "came", ""),
            ("coming", "answered", "said-visit"),
            ("not-this-time", "answered", ""),
            ("", "answered", ""),
        ):
            number = await interest(tx, amina, 5, state, NOW, *([("came", NOW)] if state == "came" else []))
            for kind, meeting, sent in (
                ("evening", -DAY, "queued"),
                ("soon", -DAY, "queued"),
                ("soon", DAY, "waiting"),
            ):
                row = {"id": new_id(), "interest_id": number, "meeting_at": NOW + meeting, "kind": kind}
                await tx.execute(f"INSERT INTO reminder {values(row | {'due_at': NOW, 'state': sent})}")
            if answer:
                row = {"interest_id": number, "meeting_at": NOW - DAY, "answer": answer, "at": NOW}
                await tx.execute(f"INSERT INTO coming {values(row)}")
            for one in filter(None, ("asked-visit", step)):
                await tx.execute(f"INSERT INTO step {values({'interest_id': number, 'step': one, 'at': NOW})}")

    await database.write(work)
    found = await numbers(database)
    assert found.reminded == {"coming": 2, "not-this-time": 1, "": 1}
    assert found.afterwards == {"went": 1, "not": 1, "": 2}


async def test_what_is_counted_by_day_is_added_up_from_the_day_on(database: Database) -> None:
    async def work(tx) -> None:
        for day, kind, municipality, times in (
            ("2026-10-31", 11, "Kajaani", 9),
            ("2026-11-01", 11, "Kajaani", 2),
            ("2026-11-24", 11, "Kuhmo", 3),
            ("2026-11-24", 0, "Kuhmo", 1),
        ):
            row = {"day": day, "kind": kind, "category": "", "municipality": municipality, "times": times}
            await tx.execute(f"INSERT INTO unmet {values(row)}")
            row = {"day": day, "barrier": "money", "municipality": municipality, "times": times}
            await tx.execute(f"INSERT INTO barrier {values(row)} ON CONFLICT DO NOTHING")

    await database.write(work)
    found = await numbers(database)
    assert found.unmet == {(11, ""): 5, (0, ""): 1}
    assert found.unmet_places == {"Kajaani": 2, "Kuhmo": 4}
    assert found.barriers == {"money": 5}


def counted(day: str, measure: Measure = Measure.REACHED, period: str = ALWAYS, fair: int = 0, **known: str) -> Counted:
    return Counted(day, measure, period, fair, Known(**known))


async def test_measures_are_counted_once_moved_and_kept_after_the_person(database: Database) -> None:
    async def work(tx) -> list[bool]:
        amina, bahar = await person(tx), await person(tx)
        new = [
            await measures.count(tx, amina, counted(EARLIER)),
            await measures.count(tx, amina, counted(TODAY)),
            await measures.count(tx, bahar, counted(EARLIER)),
            await measures.count(tx, amina, counted(TODAY, period="", fair=7)),
        ]
        await measures.fill_in(tx, amina, Known(Age.ADULT, "Kajaani", Gender.WOMAN))
        await measures.fill_in(tx, amina, Known(Age.TEEN, "Kuhmo", Gender.UNSAID))
        for one in (amina, bahar):
            await tx.run("measured_forget", person=one)
            await tx.run("person_delete", id=one)
        return new

    assert await database.write(work) == [True, False, True, True]
    cells = await database.read(lambda tx: figures.cells(tx, EARLIER, TODAY))
    known = Known(Age.ADULT, "Kajaani", "")
    assert set(cells) == {
        Cell(Measure.REACHED, ALWAYS, 0, known, 1),
        Cell(Measure.REACHED, ALWAYS, 0, Known(), 1),
        Cell(Measure.REACHED, "", 7, known, 1),
    }
    assert await database.read(figures.first_day) == EARLIER
    assert await database.read(lambda tx: figures.cells(tx, "2026-11-02", "2026-11-23")) == ()


async def test_two_that_are_one_are_counted_once_on_the_earlier_day(database: Database) -> None:
    async def work(tx) -> None:
        web, telegram = await person(tx), await person(tx)
        await measures.count(tx, web, counted(EARLIER, municipality="Kuhmo"))
        await measures.count(tx, web, counted(TODAY, Measure.INTERESTED, municipality="Kuhmo"))
        await measures.count(tx, telegram, counted(TODAY, municipality="Kajaani"))
        await measures.merge(tx, web, telegram)
        assert [one.day for one in await measures.of_person(tx, telegram)] == [EARLIER, TODAY]
        assert await measures.of_person(tx, web) == []

    await database.write(work)
    cells = await database.read(lambda tx: figures.cells(tx, EARLIER, TODAY))
    assert sorted((cell.measure, cell.known.municipality, cell.number) for cell in cells) == [
        (Measure.INTERESTED, "Kuhmo", 1),
        (Measure.REACHED, "Kuhmo", 1),
    ]


async def test_nothing_is_counted_yet(database: Database) -> None:
    assert await database.read(figures.first_day) == ""
    found = await numbers(database)
    assert (found.cells, found.languages, found.days, found.reminded) == ((), {}, {}, {})
