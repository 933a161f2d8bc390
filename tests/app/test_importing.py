"""A catalogue comes in, changes, goes, and is edited; whoever wants to come hears of it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.app.importing import ChangedMeanwhileError, Choice, import_reading
from bot.commands.editing import Edit, UnknownRecordError, set_fields, unset_fields
from bot.store import records
from catalogue.cells import CellError
from catalogue.hobby import Price
from catalogue.known import know
from catalogue.shipped import load_shipped
from tests.app.kainuu import JOIN, OTHERS, SHAKKI, SOURCE, UIMARIT, UINTI, hobby, number, planned, reading, take
from tests.transcripts.runner import Stage, stage

KNOWN = know(*load_shipped())


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    """Saturday at noon, in a chat that pushes."""
    async with stage("# 2026-11-21 12:00", "telegram") as one:
        yield one


async def edit(played: Stage, source_id: str, until: datetime | None = None, **changes: str) -> list[tuple[str, ...]]:
    ends = round(until.timestamp() * 1000) if until else None
    wanted = Edit("hobby", number(played, source_id), changes, "Olena", ends)
    service = played.service
    fields = await service.database.write(lambda tx: set_fields(tx, service.private, wanted, KNOWN, service.now()))
    await service.look_at_catalogue()
    return [(one.name, one.before, one.after) for one in fields]


async def history(played: Stage, source_id: str) -> list[tuple[str, str, list[str]]]:
    at = number(played, source_id)
    found = await played.service.database.read(lambda tx: records.history(tx, played.service.private, "hobby", at))
    return [(one.by, one.action, [field.name for field in one.changes if one.action != "new"]) for one in found]


async def test_the_example_gives_way_to_what_is_real(played: Stage) -> None:
    assert played.service.shelf.example
    await take(played, UINTI, SHAKKI)
    assert not played.service.shelf.example
    assert {one.name for one in played.service.context.catalogue.hobbies.values()} == {"Ilta-uinti", "Shakki-ilta"}


async def test_a_second_time_nothing_changes(played: Stage) -> None:
    await take(played, UINTI, SHAKKI)
    before = played.rows()
    assert (await take(played, UINTI, SHAKKI)).plan.empty
    assert played.rows() == before


async def test_numbers_survive_whatever_happens(played: Stage) -> None:
    await take(played, *OTHERS, UINTI)
    given = number(played, "uinti")
    await take(played, *OTHERS)
    await take(played, SHAKKI, *OTHERS)
    await take(played, replace(UINTI, name="Uinti"), SHAKKI, *OTHERS)
    assert number(played, "uinti") == given
    assert number(played, "shakki") != given


async def test_a_plan_that_is_no_longer_the_plan_is_not_carried_out(played: Stage) -> None:
    agreed = await planned(played, reading(UINTI))
    await take(played, SHAKKI)
    with pytest.raises(ChangedMeanwhileError):
        await import_reading(played.service, reading(UINTI), Choice(SOURCE, "Mikko"), agreed)
    assert {one.source_id for one in played.service.shelf.snapshot.hobbies.values()} == {"shakki"}


async def test_a_source_that_is_much_smaller_changes_nothing_unless_that_is_right(played: Stage) -> None:
    await take(played, *OTHERS, UINTI)
    outcome = await take(played, UINTI)
    assert "30 %" in outcome.problem
    assert hobby(played, "muu-1").status == "active"
    read = reading(UINTI)
    choice = Choice(SOURCE, "Mikko", much_gone=True)
    assert (await import_reading(played.service, read, choice, await planned(played, read))).problem == ""
    await played.service.look_at_catalogue()
    assert hobby(played, "muu-1").status == "ended"


async def test_who_wants_to_come_hears_that_it_pauses_and_goes_on(played: Stage) -> None:
    await take(played, *OTHERS, UINTI)
    await played.play("> /start", "> [English]", f"> /start h{number(played, 'uinti')}", *JOIN)
    await take(played, *OTHERS)
    assert hobby(played, "uinti").status == "paused", "somebody wants to come: it is not over"
    said = await played.play("= 2026-11-21 12:30")
    assert sum("Ilta-uinti" in line for line in said) >= 1, said
    assert await played.play("= 2026-11-21 13:00") == [], "once"
    await take(played, *OTHERS, UINTI)
    said = await played.play("= 2026-11-21 13:30")
    assert sum("Ilta-uinti" in line for line in said) >= 1, said
    assert await played.play("= 2026-11-21 14:00") == []


async def test_what_was_over_before_it_went_is_not_told_again(played: Stage) -> None:
    await take(played, *OTHERS, UINTI)
    await played.play("> /start", "> [English]", f"> /start h{number(played, 'uinti')}", *JOIN)
    await take(played, *OTHERS, replace(UINTI, status="ended"))
    assert any("Ilta-uinti" in line for line in await played.play("= 2026-11-21 12:30"))
    await take(played, *OTHERS)
    assert hobby(played, "uinti").status == "ended"
    assert await played.play("= 2026-11-21 13:00") == []


async def test_nobody_is_woken_by_it(played: Stage) -> None:
    await take(played, *OTHERS, UINTI)
    await played.play("> /start", "> [English]", f"> /start h{number(played, 'uinti')}", *JOIN, "= 2026-11-21 22:30")
    await take(played, *OTHERS)
    assert await played.play("= 2026-11-22 07:30") == []
    said = await played.play("= 2026-11-22 08:30")
    assert any("Ilta-uinti" in line for line in said)


async def test_a_set_value_stands_until_the_source_has_another(played: Stage) -> None:
    await take(played, UINTI)
    assert await edit(played, "uinti", hinta="5") == [("hinta", "7", "5")]
    assert hobby(played, "uinti").price == Price(500)
    await take(played, replace(UINTI, name="Iltauinti"))
    assert (hobby(played, "uinti").name, hobby(played, "uinti").price) == ("Iltauinti", Price(500))
    await take(played, replace(UINTI, name="Iltauinti", price=Price(850)))
    assert hobby(played, "uinti").price == Price(850), "the source's own value changed: it counts again"
    assert await history(played, "uinti") == [
        ("Mikko", "new", []),
        ("Olena", "set", ["hinta"]),
        ("Mikko", "changed", ["nimi"]),
        ("Mikko", "changed", ["hinta"]),
        ("Mikko", "ended", ["hinta"]),
    ]


async def test_a_set_value_ends_with_its_day(played: Stage) -> None:
    await take(played, UINTI)
    await edit(played, "uinti", until=datetime(2026, 11, 23, tzinfo=UTC), tila="tauolla")
    assert hobby(played, "uinti").status == "paused"
    await played.play("= 2026-11-23 12:00")
    await played.service.look_at_catalogue()
    assert hobby(played, "uinti").status == "active"


async def test_a_set_value_is_taken_back(played: Stage) -> None:
    await take(played, UINTI)
    await edit(played, "uinti", hinta="5", alkaa="19:00", päättyy="20:00")
    assert hobby(played, "uinti").schedules[0].starts.hour == 19
    wanted = Edit("hobby", number(played, "uinti"), {"hinta": ""}, "Olena")
    service = played.service
    ended = await service.database.write(lambda tx: unset_fields(tx, service.private, wanted, service.now()))
    await service.look_at_catalogue()
    assert (ended, hobby(played, "uinti").price) == (("hinta",), Price(700))
    assert hobby(played, "uinti").schedules[0].starts.hour == 19


@pytest.mark.parametrize("changes", [{"väri": "punainen"}, {"hinta": "paljon"}, {"kunta": "Helsinki"}])
async def test_what_cannot_be_set_changes_nothing(played: Stage, changes: dict[str, str]) -> None:
    await take(played, UINTI)
    before = played.rows()
    with pytest.raises(CellError):
        await edit(played, "uinti", **changes)
    assert played.rows() == before


async def test_what_was_not_imported_cannot_be_edited(played: Stage) -> None:
    service = played.service
    with pytest.raises(UnknownRecordError):
        await service.database.write(
            lambda tx: set_fields(tx, service.private, Edit("hobby", 1, {"hinta": "5"}, "Olena"), KNOWN, service.now())
        )


async def test_an_association_s_address_is_sealed_and_its_change_is_in_the_history(played: Stage) -> None:
    await take(played, UINTI)
    await take(played, UINTI, associations=[replace(UIMARIT, email="uusi@example.org")])
    (at,) = played.service.shelf.snapshot.associations
    private = played.service.private
    found = await played.service.database.read(lambda tx: records.history(tx, private, "association", at))
    assert [(one.name, one.before, one.after) for one in found[-1].changes] == [
        ("sähköposti", "uimarit@example.org", "uusi@example.org")
    ]
    assert b"example.org" not in played.file.read_bytes()
