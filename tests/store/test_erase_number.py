"""A number left for the counsellor of a minor: shown while it is kept, and then nowhere."""

import json
import re
from base64 import b64encode
from dataclasses import replace

import pytest

from bot.app.script import PERSON
from bot.jobs.staff import mail_tasks, mail_untold
from bot.store import conversation
from bot.store.private import SealError
from tests.transcripts.runner import Stage, stage

DAY = 24 * 60 * 60 * 1000
TYPED = "044 205 1310"
PHONE = "+358442051310"
BANDS = "> /start h25"
LEAVES_IT = ("> [I want to come]", "> [13–17]", "> [I am 13–17]", "> [The counsellor]", f"> {TYPED}", "> [Yes, tell]")


def held(played: Stage) -> list[str]:
    """The tables that hold the number, opened."""
    found = []
    for table, rows in played.rows().items():
        for value in (value for row in rows for value in row if isinstance(value, str)):
            try:
                text = played.service.private.open(value)
            except SealError:
                text = value
            if table == "web_message" and "file" in text:
                text += str(conversation._texts(json.loads(text)))
            if PHONE[-9:] in re.sub(r"\D", "", text) or PHONE in text:
                found.append(table)
    return sorted(set(found))


async def say(played: Stage, key: str, ours: bool, **body: object) -> None:
    """As the web chat keeps what is said."""
    private = played.service.private
    await played.service.database.write(
        lambda tx: conversation.append(tx, private, PERSON, key, ours, {"rows": [], **body})
    )


async def chats(played: Stage) -> None:
    """Typed in parts, answered, and taken along as a file."""
    file = {"name": "mukaan.json", "type": "application/json", "content": b64encode(f'"{PHONE}"'.encode()).decode()}
    await say(played, "1", False, lines=[TYPED])
    await say(played, "2", False, lines=["٠٤٤ ٢٠٥ ١٣١٠"])
    await say(played, "3", True, lines=[["The number I give: ", {"text": PHONE, "url": f"tel:{PHONE}"}]])
    await say(played, "4", True, lines=["Here is everything"], file=file)
    await say(played, "5", True, lines=["Call 08 123 4567"], rows=[[{"label": "Help", "token": "h"}]])
    await say(played, "6", True, lines=["Your number"], rows=[[{"label": PHONE, "token": "k"}]])


async def said(played: Stage) -> list[str]:
    private = played.service.private
    kept = await played.service.database.read(lambda tx: conversation.since(tx, private, PERSON, 0, 99))
    return [text for entry in kept for text in conversation.said(entry.body)]


@pytest.mark.parametrize(
    "ends",
    [
        ("$ tasks done 1",),
        ("$ interest 1 welcome",),
        ("> /hobbies", "> [Nuorten]", "> [Cancel this]", "> [Yes, cancel this]"),
        ("> my data", "> [Delete everything]", "> [Yes, delete it]"),
    ],
    ids=["the counsellor closes the task", "answered", "taken back", "erased"],
)
async def test_it_is_nowhere_once_nobody_needs_it(ends: tuple[str, ...]) -> None:
    async with stage("# 2026-11-21 12:00", "web") as played:
        await played.play("> /start", "> [English]", BANDS, *LEAVES_IT)
        await chats(played)
        assert {"interest", "task", "web_message"} <= set(held(played))
        shown = "\n".join(await played.play("> my data"))
        assert f"Phone number for the counsellor: {PHONE}" in shown

        await played.play("= 2026-11-21 12:10", *ends)

        assert held(played) == []
        if ends[0].startswith("$"):
            assert await said(played) == ["Call 08 123 4567"]
            assert PHONE not in "\n".join(await played.play("> my data"))


async def test_an_adults_own_number_stays_for_the_next_time() -> None:
    async with stage("# 2026-11-21 12:00", "terminal") as played:
        await played.play("> /start h1", "> [English]", "> [I want to come]", "> [18 or more]", "> Amina")
        await played.play("> [With my number]", f"> {TYPED}", "> [Yes, tell them]", "$ interest 1 welcome")
        assert {"interest", "person"} <= set(held(played))


async def test_it_never_is_in_a_mail_to_staff() -> None:
    """A mail that waits, or has arrived, is not erased: the number stands in the list of tasks."""
    async with stage("# 2026-11-21 12:00", "terminal") as played:
        await played.play("> /start", "> [English]", BANDS, *LEAVES_IT)
        settings = replace(played.service.context.settings, email=True)
        context = replace(played.service.context, settings=settings, staff_email="tiimi@example.org")
        for job in (mail_tasks, mail_untold):
            await played.service.database.write(lambda tx, job=job: job(tx, context, played.clock.ms + DAY))
        assert len([row for row in played.rows()["delivery"] if "staff" in row]) == 2
        assert held(played) == ["interest", "task"]
