"""Staff's figures leave as pictures and files, drawn beside everything else; staff's roles are asked before."""

import asyncio
import struct
import time
from statistics import median
from unittest.mock import patch

import pytest

from bot.app.figures import FILE_NAME
from bot.figures.process import DrawingError
from bot.messages import Inbound, Kind, Outbound
from bot.store.database import in_transaction
from dialogs.addresses import SeeFigure
from dialogs.addresses.figures import Picture
from dialogs.codec import encode
from dialogs.pages.figures import TABLE
from rules.measure import Measure
from tests.app.english import staff_reads_english
from tests.app.test_measuring import counts
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy

PEOPLE = f"Mikko> (token {encode(SeeFigure(Picture.PEOPLE))})"
MESSAGE = Outbound("en", rtl=False, lines=("The way there",))
LOST = "Something went wrong here, not with you."


async def drawn(played: Stage, name: str) -> Outbound:
    return await played.service.figures.draw(name, MESSAGE)


@pytest.mark.parametrize("picture", list(Picture))
async def test_each_picture_can_be_drawn_also_of_nothing(picture: Picture) -> None:
    async with stage() as played:
        message = await drawn(played, picture)
        assert message.attachment is not None
        assert message.attachment.kind is Kind.PHOTO
        width, height = struct.unpack(">II", message.attachment.content[16:24])
        assert width == 1092
        assert height > 300
        assert message.lines == MESSAGE.lines


async def test_the_file_has_all_figures() -> None:
    async with stage() as played:
        message = await drawn(played, TABLE)
        assert message.file is not None
        assert message.file.name == FILE_NAME
        assert message.file.content[:2] == b"PK"


async def test_what_cannot_be_drawn_is_said_and_the_rest_leaves() -> None:
    async def fail(_figures: object) -> bytes:
        raise DrawingError("it ended with 1")

    async with stage() as played:
        staff_reads_english(played)
        await played.play("$ staff invite admin Mikko", "Mikko> (link)")
        with patch("bot.app.figures.picture", fail):
            said = "\n".join(await played.play("Mikko> /stats", PEOPLE))
        assert LOST in said
        assert "photo" not in said


async def test_nothing_is_drawn_in_a_turn() -> None:
    asked: list[bool] = []

    async def note(_figures: object) -> bytes:
        asked.append(in_transaction.get())
        return b"a picture"

    async with stage() as played:
        await played.play("$ staff invite admin Mikko", "Mikko> (link)", "Mikko> /stats")
        token = encode(SeeFigure(Picture.PEOPLE))
        with patch("bot.app.figures.picture", note):
            press = Inbound("telegram", "telegram:Mikko:press", "Mikko", Kind.PRESS, token=token)
            await played.service.turns.receive(press)
            assert asked == []
            said = "\n".join(await played.play("$ tasks"))
        assert asked == [False]
        assert "(photo: )" in said


async def test_somebody_of_staff_is_not_counted_as_reached() -> None:
    async with stage() as played:
        await played.play("$ staff invite editor Mikko", "Mikko> (link)", "Mikko> /start", "Mikko> [English]")
        assert counts(played) == {}
        await played.play("> /start", "> [English]")
        assert counts(played) == {Measure.REACHED: 1}


async def test_a_contact_of_an_association_is_not_counted_as_reached() -> None:
    async with stage() as played:
        await played.play("$ contacts invite 1", "Mikko> (link)", "Mikko> /start", "Mikko> [English]")
        assert counts(played) == {}
        await played.play("> /start", "> [English]")
        assert counts(played) == {Measure.REACHED: 1}


async def test_who_looked_at_figures_is_in_the_log() -> None:
    async with stage() as played:
        await played.play("$ staff invite admin Mikko", "Mikko> (link)", "Mikko> /stats", PEOPLE)
        assert [row[3:5] for row in played.rows()["staff_log"]] == [("see-figures", "SeeFigure")]


@pytest.mark.slow
async def test_turns_are_as_quick_while_a_picture_is_drawn() -> None:
    """Medians of many turns, so that what else this machine does counts for both."""
    async with stage() as played:
        await played.play("> /start", "> [English]")

        async def turns(until: asyncio.Task[object] | None) -> list[float]:
            taken = []
            while (until is None and len(taken) < 150) or (until is not None and not until.done()):
                began = time.perf_counter()
                await played.play("> /start")
                taken.append(time.perf_counter() - began)
            return taken

        quiet = await turns(None)
        drawing = asyncio.create_task(drawn(played, Picture.PEOPLE))
        meanwhile = await turns(drawing)
        assert (await drawing).attachment is not None
        assert len(meanwhile) > 20
        assert median(meanwhile) < 3 * median(quiet) + 0.005
