"""Staff announce: what each step refuses, whoever presses, and what stays as it was then."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from itertools import count

import pytest

from bot.app.demo import show_example_fair
from bot.app.pictures import keep_pictures
from bot.commands.staffing import ANNOUNCING
from bot.messages import Attachment, Inbound, Kind, TryAgain
from bot.store import announcements
from bot.store.database import DatabaseError
from dialogs import addresses as a
from dialogs.codec import encode
from dialogs.site import FOR_STAFF
from rules.announcement import Announcement, State
from rules.audience import Audience
from rules.roles import Action
from tests.app.english import staff_reads_english
from tests.transcripts.runner import Stage, stage

MB = 1024 * 1024
HOUR = 3_600_000
TEXT = "Welcome to the hobby fair! The doors are open from 16 to 19."
OLD = "That button is old."
_keys = count(1)


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    """Saturday at noon; Mikko is an editor, Amina reads English; there is a draft without a text."""
    async with stage("# 2026-11-21 12:00", "telegram") as one:
        staff_reads_english(one)
        await one.play("Amina> /start", "Amina> [English]", "Mikko> /start", "Mikko> [English]")
        await one.play("$ staff invite editor Mikko", "Mikko> (link)", "Mikko> (token 1ew)")
        yield one


async def draft(played: Stage, number: int = 1) -> Announcement:
    found = await played.service.database.read(lambda tx: announcements.get(tx, number))
    assert found is not None
    return found


async def press(played: Stage, address: a.Address, who: str = "Mikko") -> str:
    return "\n".join(await played.play(f"{who}> (token {encode(address)})"))


async def write(played: Stage, text: str, language: str = "en") -> str:
    await press(played, a.AskAnnouncementText(1, language))
    return "\n".join(await played.play(f"Mikko> {text}"))


async def ready(played: Stage, text: str = TEXT) -> Announcement:
    """With all the steps done."""
    await write(played, text)
    await press(played, a.SeeAnnouncement(1, "en"))
    await press(played, a.CountAnnouncement(1))
    await press(played, a.TestAnnouncement(1, (await draft(played)).version))
    return await draft(played)


async def send(played: Stage, who: str, **fields: object) -> None:
    kind = fields.pop("kind")
    inbound = Inbound("telegram", f"test:{next(_keys)}", who, kind, **fields)  # type: ignore[arg-type]
    await played.service.turns.receive(inbound)


# What bad input gets


async def test_a_text_of_five_thousand_characters_is_refused_and_the_draft_stays(played: Stage) -> None:
    await write(played, TEXT)
    said = await write(played, "x" * 5000)
    assert "5000 characters, 3500 fit" in said
    assert (await draft(played)).draft.texts == {"en": TEXT}


async def test_the_rest_of_a_long_text_that_the_chat_cut_off_is_not_taken_for_the_text(played: Stage) -> None:
    await write(played, "x" * 4096)
    said = "\n".join(await played.play("Mikko> " + "y" * 904))
    assert "5000 characters" in said
    assert (await draft(played)).draft.texts == {}
    await played.play("= 2026-11-21 12:01", f"Mikko> {TEXT}")
    assert (await draft(played)).draft.texts == {"en": TEXT}, "what is written later is a text again"


async def test_signs_of_html_are_kept_as_text_and_said(played: Stage) -> None:
    await write(played, "<b>Welcome</i> & hello <script>")
    assert (await draft(played)).draft.texts == {"en": "<b>Welcome</i> & hello <script>"}
    assert "Signs like this are shown as they are: <b>" in await press(played, a.PreviewAnnouncement(1))
    assert "<b>Welcome</i> & hello <script>" in await press(played, a.SeeAnnouncement(1, "en"))


async def test_signs_that_turn_a_text_round_are_taken_out(played: Stage) -> None:
    await write(played, "Welcome \u202eto \u200fthe fair")
    assert (await draft(played)).draft.texts == {"en": "Welcome to the fair"}


async def test_a_text_that_speaks_of_danger_or_of_stopping_is_a_text(played: Stage) -> None:
    await write(played, "He hits me, said the ball. Stop at the fair!")
    assert (await draft(played)).draft.texts == {"en": "He hits me, said the ball. Stop at the fair!"}


async def test_a_text_in_a_language_that_there_is_not_changes_nothing(played: Stage) -> None:
    await write(played, TEXT, "xx")
    assert (await draft(played)).draft.texts == {}


async def test_a_picture_of_thirty_megabytes_is_refused_and_the_draft_stays(played: Stage) -> None:
    await press(played, a.AskPicture(1))
    carried = Attachment(Kind.PHOTO, "a-picture", size=30 * MB)
    await send(played, "Mikko", kind=Kind.PHOTO, attachment=carried)
    said = "\n".join(await played.play("= 2026-11-21 12:01"))
    assert "That picture is too large, 10 MB fit." in said
    assert (await draft(played)).picture == 0


async def test_what_is_no_picture_is_said_and_a_picture_is_kept(played: Stage) -> None:
    await press(played, a.AskPicture(1))
    for line in ("Mikko> (sticker)", "Mikko> (voice a-voice)", "Mikko> here it is"):
        assert "not a picture that I can use" in "\n".join(await played.play(line))
    await played.play("Mikko> (photo a-picture)")
    assert (await draft(played)).picture > 0
    await write(played, TEXT)
    assert "(photo: a-picture)" in await press(played, a.SeeAnnouncement(1, "en"))
    await press(played, a.DropPicture(1, (await draft(played)).version))
    assert (await draft(played)).picture == 0


async def test_a_picture_leaves_less_room_for_the_text(played: Stage) -> None:
    await write(played, "x" * 900)
    await press(played, a.AskPicture(1))
    await played.play("Mikko> (photo a-picture)")
    assert "700 fit" in await write(played, "x" * 900)


async def test_a_picture_from_a_chat_is_fetched_for_the_other_channels_once(played: Stage) -> None:
    service, fetched = played.service, []

    async def fetch(carried: Attachment) -> bytes:
        fetched.append(carried.reference)
        if len(fetched) == 1:
            raise TryAgain("down")
        return b"\xff\xd8\xff a picture"

    service.fetches["telegram"] = fetch
    await press(played, a.AskPicture(1))
    await played.play("Mikko> (photo a-picture)")
    assert await keep_pictures(service) == 0, "it is tried again next time"
    assert await keep_pictures(service) == 1
    assert await keep_pictures(service) == 0
    assert fetched == ["a-picture", "a-picture"]
    content = await service.database.read(lambda tx: announcements.picture(tx, service.private, 1))
    assert content == b"\xff\xd8\xff a picture"


async def test_a_text_in_other_letters_than_its_languages_must_be_mended_first(played: Stage) -> None:
    await write(played, TEXT, "ar")
    assert "Most of its letters are not of this language." in await press(played, a.PreviewAnnouncement(1))
    await press(played, a.SeeAnnouncement(1, "ar"))
    assert "The step before this is not done yet." in await press(played, a.CountAnnouncement(1))


async def test_an_audience_of_nobody_has_no_way_on(played: Stage) -> None:
    one = await ready(played)
    await press(played, a.ChooseAudience(1, one.version, "kind", "winter"))
    said = await press(played, a.CountAnnouncement(1))
    assert "It reaches nobody now." in said
    assert "Test to me" not in said
    one = await draft(played)
    await press(played, a.TestAnnouncement(1, one.version))
    assert "It reaches nobody now." in await press(played, a.AskAnnouncementSure(1, 0))
    await press(played, a.ConfirmAnnouncement(1, one.version, 0, 0))
    assert (await draft(played)).state is State.DRAFT


async def test_a_time_that_is_over_when_it_is_confirmed_is_said(played: Stage) -> None:
    one = await ready(played)
    at = played.clock.ms + 60_000
    assert "Shall I send it to 2 people?" in await press(played, a.AskAnnouncementSure(1, at))
    await played.play("= 2026-11-21 12:30")
    assert "That time is over" in await press(played, a.ConfirmAnnouncement(1, one.version, 2, at))
    assert (await draft(played)).state is State.DRAFT


async def test_a_time_after_its_fair_is_said_and_nothing_goes(played: Stage) -> None:
    await show_example_fair(played.service)
    (fair,) = played.service.context.catalogue.fairs.values()
    await press(played, a.ChooseFair(1, (await draft(played)).version, fair.number))
    one = await ready(played)
    before, after = fair.starts_at - HOUR, fair.ends_at + HOUR
    assert "Shall I send it to 2 people?" in await press(played, a.AskAnnouncementSure(1, before))
    for address in (a.AskAnnouncementSure(1, after), a.ConfirmAnnouncement(1, one.version, 2, after)):
        assert "The fair is over by then" in await press(played, address)
    played.clock.ms = fair.ends_at
    for address in (a.AskAnnouncementSure(1, 0), a.ConfirmAnnouncement(1, one.version, 2, 0)):
        assert "The fair is over by then" in await press(played, address)
    assert (await draft(played)).state is State.DRAFT
    await press(played, a.ChooseFair(1, one.version, 0))
    one = await ready(played)
    await press(played, a.ConfirmAnnouncement(1, one.version, 2, 0))
    assert (await draft(played)).state is State.SCHEDULED


# Each step is checked again


async def test_no_step_can_be_left_out_by_a_made_up_button(played: Stage) -> None:
    await write(played, TEXT)
    not_yet = "The step before this is not done yet."
    version = (await draft(played)).version
    steps: tuple[a.Address, ...] = (
        a.CountAnnouncement(1),
        a.TestAnnouncement(1, version),
        a.AskAnnouncementTime(1),
        a.AskAnnouncementSure(1, 0),
        a.ConfirmAnnouncement(1, version, 2, 0),
    )
    for address in steps:
        assert not_yet in await press(played, address), address
    await press(played, a.SeeAnnouncement(1, "en"))
    for address in steps[1:]:
        assert not_yet in await press(played, address), address
    assert (await draft(played)).state is State.DRAFT


async def test_whoever_reads_a_language_without_a_text_is_decided_about_first(played: Stage) -> None:
    await played.play("Bahar> /start", "Bahar> [Suomi]")
    one = await ready(played)
    assert "Choose what they get" in await press(played, a.CountAnnouncement(1))
    await press(played, a.ConfirmAnnouncement(1, one.version, 2, 0))
    assert (await draft(played)).state is State.DRAFT
    await press(played, a.ChooseMissing(1, one.version, "", "en"))
    one = await ready(played)
    await press(played, a.ConfirmAnnouncement(1, one.version, 3, 0))
    assert (await draft(played)).state is State.SCHEDULED


async def test_a_text_that_was_changed_is_looked_at_again(played: Stage) -> None:
    await ready(played)
    await write(played, "Another text of the fair.")
    assert "look at it" in await press(played, a.PreviewAnnouncement(1))
    assert "The step before this is not done yet." in await press(played, a.AskAnnouncementTime(1))


async def test_a_draft_that_was_changed_meanwhile_is_not_sent(played: Stage) -> None:
    one = await ready(played)
    await press(played, a.ChooseFair(1, one.version, 0))
    assert "Meanwhile it has changed." in await press(played, a.ConfirmAnnouncement(1, one.version, 2, 0))
    assert (await draft(played)).state is State.DRAFT


async def test_many_more_people_than_were_shown_are_asked_about_again(played: Stage) -> None:
    one = await ready(played)
    for number in range(6):
        await played.play(f"Newcomer{number}> /start", f"Newcomer{number}> [English]")
    assert "It is 8 people now. Please look again." in await press(played, a.ConfirmAnnouncement(1, one.version, 2, 0))
    assert (await draft(played)).state is State.DRAFT


async def test_two_who_confirm_at_the_same_moment_send_it_once(played: Stage) -> None:
    await played.play("Olena> /start", "Olena> [English]", "$ staff invite editor Olena", "Olena> (link)")
    one = await ready(played)
    token = encode(a.ConfirmAnnouncement(1, one.version, 3, 0))
    await asyncio.gather(*(send(played, who, kind=Kind.PRESS, token=token) for who in ("Mikko", "Olena")))
    said = "\n".join(await played.play("= 2026-11-21 12:20"))
    assert said.count("confirmed it already") == 1
    assert said.count(f"Amina< 📢 News from Mukaan\n  {TEXT}") == 1
    assert len([row for row in played.rows()["recipient"] if row[2] is not None]) == 3


async def test_a_confirm_while_the_database_is_locked_changes_nothing_and_counts_once_when_it_comes_again(
    played: Stage,
) -> None:
    """It is not acknowledged, so the platform sends it again: nothing is half done in between."""
    one = await ready(played)
    await played.service.database.write(lambda tx: tx.execute("PRAGMA busy_timeout = 20"))
    token = encode(a.ConfirmAnnouncement(1, one.version, 2, 0))
    pressed = Inbound("telegram", "test:locked", "Mikko", Kind.PRESS, token=token)
    with closing(sqlite3.connect(played.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError):
            await played.service.turns.receive(pressed)
        assert (await draft(played)).state is State.DRAFT
        other.execute("ROLLBACK")
    for _ in range(2):
        await played.service.turns.receive(pressed)
    assert (await draft(played)).state is State.SCHEDULED
    said = "\n".join(await played.play("= 2026-11-21 12:01"))
    assert "You can undo it for" in said
    assert "confirmed it already" not in said


async def test_at_night_it_waits_for_the_morning(played: Stage) -> None:
    one = await ready(played)
    await played.play("= 2026-11-21 20:55")
    await press(played, a.ConfirmAnnouncement(1, one.version, 2, 0))
    assert "News from" not in "\n".join(await played.play("= 2026-11-22 07:30"))
    assert "News from" in "\n".join(await played.play("= 2026-11-22 08:30"))


# Who may


def made_up(kind: type[a.Address]) -> a.Address:
    """An address of this kind about the first announcement."""
    words = {str: "en", int: 1, bool: False}
    return kind(*[words[hint] for hint in kind.__annotations__.values()])


@pytest.mark.parametrize("kind", [kind for kind, action in FOR_STAFF.items() if action is Action.ANNOUNCE])
async def test_strangers_and_counsellors_get_the_same_as_for_a_button_that_nobody_made(
    played: Stage, kind: type[a.Address]
) -> None:
    await played.play("Olena> /start", "Olena> [English]", "$ staff invite counsellor Olena", "Olena> (link)")
    before = played.rows()
    for who in ("Amina", "Olena"):
        forged = (await played.play(f"{who}> (token 1zz.9)"))[0]
        assert OLD in forged
        assert forged in await press(played, made_up(kind), who)
    after = played.rows()
    assert [after[table] for table in ("announcement", "announcement_step", "recipient")] == [
        before[table] for table in ("announcement", "announcement_step", "recipient")
    ]


def test_every_command_about_announcements_takes_a_role() -> None:
    assert len(ANNOUNCING) == len(set(ANNOUNCING)) > 10


# No more news


async def test_who_stopped_the_news_is_left_out_and_hears_everything_else(played: Stage) -> None:
    await press(played, a.StopNews(), "Amina")
    assert "News: no" in "\n".join(await played.play("Amina> my data"))
    assert "News again" in "\n".join(await played.play("Amina> help"))
    await write(played, TEXT)
    await press(played, a.SeeAnnouncement(1, "en"))
    assert "They want no news: 1" in await press(played, a.CountAnnouncement(1))
    await press(played, a.NewsAgain(), "Amina")
    assert "They want no news" not in await press(played, a.CountAnnouncement(1))
    assert "News again" not in "\n".join(await played.play("Amina> help"))


@pytest.mark.parametrize(
    ("part", "value", "chosen"),
    [
        ("town", "1", Audience(municipalities=("Kajaani",))),
        ("language", "so", Audience(languages=("so",))),
        ("age", "13to17", Audience.from_json({"ages": ["13to17"]})),
        ("not", "14", Audience(not_days=14)),
        ("not", "busy", Audience(not_busy=True)),
        ("near", "p1", Audience(place=1)),
        ("near", "20", Audience()),  # from nowhere
        ("town", "999", Audience()),
        ("language", "xx", Audience()),
        ("kind", "nothing", Audience()),
        ("x", "y", Audience()),
    ],
)
async def test_a_press_changes_the_audience_and_a_made_up_one_does_not(
    played: Stage, part: str, value: str, chosen: Audience
) -> None:
    version = (await draft(played)).version
    await press(played, a.ChooseAudience(1, version, part, value))
    assert Audience.parse((await draft(played)).draft.audience) == chosen
    if chosen != Audience():
        await press(played, a.ChooseAudience(1, version, part, value))
        assert Audience.parse((await draft(played)).draft.audience) == chosen, "an old button changes nothing"


async def shown(played: Stage) -> list[str]:
    """What the channel calls the messages that are kept up to date."""
    rows = await played.service.database.read(lambda tx: tx.all("progress_shown", channel="telegram"))
    return [message for row in rows if (message := played.service.private.open(row["private_message"]))]


async def test_a_page_that_is_opened_where_it_shows_how_it_goes_is_not_written_over(played: Stage) -> None:
    await played.play("Bahar> /start", "Bahar> [English]", "Olena> /start", "Olena> [English]")
    one = await ready(played)
    await press(played, a.ConfirmAnnouncement(1, one.version, 4, 0))
    await played.play("$ refuse Amina Bahar Olena", "= 2026-11-21 12:20")  # too many: it stops by itself
    (message,) = await shown(played)
    for who, at, stands in (
        ("Amina", a.Start(), [message]),  # another chat has a message of that number too
        ("Mikko", a.Start(), []),
        ("Mikko", a.OneAnnouncement(1), [message]),
        ("Mikko", a.AskStopAnnouncement(1), []),
    ):
        await send(played, who, kind=Kind.PRESS, token=encode(at), message=message)
        assert await shown(played) == stands
