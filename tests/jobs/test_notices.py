"""What associations hear of an interest, however they were told: by mail, by telephone, or not at all."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from bot.messages import Ambiguous, Inbound, Kind, Outbound, Refused, TryAgain
from dialogs.texts import data, mine
from dialogs.texts import notices as texts
from tests.jobs.scenes import ADULT, MINOR, SWIMMING, WITHOUT_ADDRESS, failing
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy

SWIMMERS, RIDERS = "Esimerkki-Uimarit", "Esimerkki-Ratsastajat"
RIDING = "Ratsastuksen alkeet"
UIMARIT = "uimarit@example.org"
WITHDRAW = ("> /start", "> [My hobbies]", "> [{hobby}]", "> [Cancel this]", "> [Yes, cancel this]")
ERASE = ("> /start", f"> [{data.ERASE.id}]", f"> [{data.YES_ERASE.id}]")


def select(played: Stage, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(played.file)) as database:
        return database.execute(query).fetchall()


def fi(played: Stage, text: object) -> str:
    return played.service.renderer.text(text, "fi")


def subjects(said: list[str], to: str) -> list[str]:
    return [line.partition(": ")[2] for line in said if line.startswith(f"@ {to}")]


async def joins(played: Stage, hobby: str) -> None:
    await played.play("> /start", "> [English]", hobby, *ADULT)


async def withdraws(played: Stage, hobby: str) -> bool:
    """Whether the page says that they are told."""
    *_, asked, yes = WITHDRAW
    said = await played.play(*(line.format(hobby=hobby) for line in WITHDRAW[:-2]), asked)
    await played.play(yes)
    return mine.THEY_HEAR.id in "\n".join(said)


async def erases(played: Stage) -> None:
    await played.play("> /start", "> my data", *ERASE[1:])


async def tasks(played: Stage) -> str:
    return "\n".join(await played.play("$ tasks"))


async def test_told_by_telephone_they_are_told_by_telephone_of_a_withdrawal() -> None:
    async with stage() as played:
        await joins(played, WITHOUT_ADDRESS)
        await played.play("= 2026-11-21 12:10", "$ tasks done 1")
        assert await withdraws(played, RIDING)
        mailed = await played.play("= 2026-11-21 12:30")
        asked = fi(played, texts.TELL_WITHDRAWN(association=RIDERS, interest=1, hobby=RIDING))
        assert asked in "\n".join(mailed)
        assert "+358440000019" in "\n".join(mailed), "the number to ring"
        assert asked in await tasks(played)
        await played.play("$ tasks done 2", "= 2026-11-23 12:30")
        assert "Tehtävä" not in await tasks(played)
        assert select(played, "SELECT kind, state FROM notice ORDER BY id") == [("new", "rung"), ("withdrawn", "rung")]
        assert select(played, "SELECT state FROM interest") == [("withdrawn",)]


@pytest.mark.parametrize("withdrawn", [False, True])
async def test_told_by_telephone_they_are_asked_by_telephone_to_delete(withdrawn) -> None:
    async with stage() as played:
        await joins(played, WITHOUT_ADDRESS)
        await played.play("= 2026-11-21 12:10", "$ tasks done 1")
        if withdrawn:
            await withdraws(played, RIDING)
            await played.play("= 2026-11-21 13:10")
        await erases(played)
        mailed = await played.play("= 2026-11-21 14:30")
        asked = fi(played, texts.TELL_DELETE(association=RIDERS, interest=1, hobby=RIDING))
        assert asked in "\n".join(mailed)
        assert asked in (listed := await tasks(played))
        assert fi(played, texts.TELL_WITHDRAWN(association=RIDERS, interest=1, hobby=RIDING)) not in listed


async def test_of_a_minor_that_staff_arranged_for_staff_tell_too() -> None:
    async with stage() as played:
        await played.play("> /start", "> [English]", "> /start h25", *MINOR, "$ interest 1 welcome")
        assert await withdraws(played, "Nuorten")
        said = await played.play("= 2026-11-21 12:30")
        assert [line.split(":")[0] for line in said if line.startswith("@")] == ["@ tiimi@example.org"]
        assert select(played, "SELECT kind FROM task WHERE done_at IS NULL") == [("tell-withdrawn",)]


async def test_who_never_got_the_mail_hears_nothing_and_nothing_is_promised() -> None:
    async with stage() as played:
        await joins(played, SWIMMING)
        with failing(played.script.mails, Refused("smtp 550"), UIMARIT):
            await played.play("= 2026-11-21 12:10")
        assert select(played, "SELECT state FROM interest") == [("undelivered",)]
        assert not await withdraws(played, "Naisten")
        await erases(played)
        said = await played.play("= 2026-11-21 14:10")
        assert subjects(said, UIMARIT) == []
        assert select(played, "SELECT kind FROM task WHERE done_at IS NULL") == []


async def test_who_was_rung_after_a_mail_that_failed_is_rung_again() -> None:
    async with stage() as played:
        await joins(played, SWIMMING)
        with failing(played.script.mails, Refused("smtp 550"), UIMARIT):
            await played.play("= 2026-11-21 12:10")
        await played.play("$ tasks done 1")
        assert await withdraws(played, "Naisten")
        assert subjects(await played.play("= 2026-11-21 13:10"), UIMARIT) == []
        assert fi(played, texts.TELL_WITHDRAWN(association=SWIMMERS, interest=1, hobby="Naisten uintivuoro")) in (
            await tasks(played)
        )


@pytest.mark.parametrize(
    ("error", "ended", "follows"),
    [
        (Refused("smtp 550"), "failed", []),
        (TryAgain("no answer from the mail server", after=3600), "failed", []),
        (Ambiguous("no answer"), "unknown", ["Tulija ei tulekaan: Naisten uintivuoro"]),
    ],
)
async def test_withdrawn_while_the_mail_is_on_its_way(error, ended, follows, monkeypatch) -> None:
    async with stage() as played:
        await joins(played, SWIMMING)
        await played.play("> [My hobbies]", "> [Naisten]", "> [Cancel this]")
        message, token, _ = played.script.screen.button("Yes, cancel this")
        send, tried = played.script.mails.send, []

        async def withdraw_meanwhile(address: str, mail: Outbound, key: str) -> str:
            if address == UIMARIT and not tried:
                tried.append(key)
                screen = played.script.screen.name
                press = Inbound(screen, "meanwhile", "person", Kind.PRESS, token=token, message=message)
                await played.service.turns.receive(press)
                raise error
            return await send(address, mail, key)

        monkeypatch.setattr(played.script.mails, "send", withdraw_meanwhile)
        said: list[str] = []
        for moment in ("12:05", "12:10", "13:10", "14:30", "16:00"):
            said += await played.play(f"= 2026-11-21 {moment}")
        assert tried
        assert subjects(said, UIMARIT) == follows
        assert select(played, "SELECT state FROM notice WHERE kind = 'new'") == [(ended,)]
        assert select(played, "SELECT number FROM task") == [], "nobody rings about what was taken back"


async def test_an_answer_by_telephone_ends_the_mail_that_still_waits() -> None:
    async with stage() as played:
        await joins(played, WITHOUT_ADDRESS)
        await played.play("= 2026-11-21 12:10", "$ interest 1 full")
        catalogue = played.service.context.catalogue
        (number,) = (n for n, known in catalogue.associations.items() if known.name == RIDERS)
        confirmed = replace(catalogue.associations[number], email="uusi@example.org", confirmed_on=date(2026, 11, 22))
        associations = {**catalogue.associations, number: confirmed}
        played.service.context = replace(
            played.service.context, catalogue=replace(catalogue, associations=associations)
        )
        said = await played.play("= 2026-11-22 12:10")
        assert subjects(said, "uusi@example.org") == []


async def test_answered_while_the_mail_is_tried_it_is_neither_sent_nor_a_task() -> None:
    async with stage() as played:
        await joins(played, SWIMMING)
        with failing(played.script.mails, TryAgain("no answer from the mail server"), UIMARIT):
            await played.play("= 2026-11-21 12:10")
        await played.play("$ interest 1 welcome")
        assert subjects(await played.play("= 2026-11-22 12:10"), UIMARIT) == []
        assert select(played, "SELECT number FROM task") == []


async def test_staff_ring_whom_the_person_said_yes_to_though_the_hobby_is_another_associations_now() -> None:
    async with stage() as played:
        await joins(played, SWIMMING)
        catalogue = played.service.context.catalogue
        other = next(n for n in catalogue.associations if n != catalogue.hobbies[1].association)
        hobbies = {**catalogue.hobbies, 1: replace(catalogue.hobbies[1], association=other)}
        played.service.context = replace(played.service.context, catalogue=replace(catalogue, hobbies=hobbies))
        with failing(played.script.mails, Refused("smtp 550"), UIMARIT):
            await played.play("= 2026-11-21 12:10")
        listed = await tasks(played)
        assert fi(played, texts.NOTICE_FAILED(association=SWIMMERS, interest=1)) in listed
        assert "+358440000001" in listed


@pytest.mark.parametrize(("erased", "asked"), [(False, texts.TELL_WITHDRAWN), (True, texts.TELL_DELETE)])
async def test_what_follows_and_does_not_arrive_is_a_task_that_says_so(erased, asked) -> None:
    async with stage() as played:
        await joins(played, SWIMMING)
        await played.play("= 2026-11-21 12:10")
        if erased:
            await erases(played)
        else:
            assert await withdraws(played, "Naisten")
        with failing(played.script.mails, Refused("smtp 550"), UIMARIT):
            await played.play("= 2026-11-21 12:30")
        text = asked(association=SWIMMERS, interest=1, hobby="Naisten uintivuoro")
        assert fi(played, text) in await tasks(played)


async def test_an_unconfirmed_association_is_known_by_why_it_is_rung() -> None:
    """Without mail nobody is told that an address is missing when it is not."""
    async with stage() as played:
        await joins(played, SWIMMING)
        settings = replace(played.service.context.settings, email=False)
        played.service.context = replace(played.service.context, settings=settings)
        await played.play("= 2026-11-21 12:10")
        about = {"association": SWIMMERS, "interest": 1, "hobby": "Naisten uintivuoro"}
        listed = await tasks(played)
        assert fi(played, texts.NO_MAIL(**about)) in listed
        assert fi(played, texts.NO_ADDRESS(**about)) not in listed
