"""Editors look after a hobby in a chat: two at once, twice, with bad input, with buttons that they made up."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, time

import pytest
import pytest_asyncio

from bot.commands.cataloguing import load_care
from bot.store import records
from catalogue.hobby import Schedule
from catalogue.schedule import HELSINKI
from dialogs import addresses as a
from dialogs.addresses.care import Contact
from dialogs.codec import digest, encode
from dialogs.texts import care as texts
from dialogs.texts.values import Text
from dialogs.world import Care
from rules.changing import What
from tests.app.kainuu import JOIN, OTHERS, UINTI, hobby, number, take
from tests.transcripts.runner import Stage, stage

TUESDAY = round(datetime(2026, 11, 24, 18, tzinfo=HELSINKI).timestamp() // 60)
MOST = 2**63 - 1
FAR = 36**7 - 1
"""So many minutes or days after 1970 that no calendar has them; a token has room for it."""


@pytest_asyncio.fixture
async def played() -> AsyncIterator[Stage]:
    """A hobby that Amina wants to come to, and two editors."""
    async with stage() as staged:
        await take(staged, UINTI, *OTHERS)
        for who in ("Mikko", "Olena"):
            await staged.play(f"$ staff invite editor {who}", f"{who}> (link)", f"{who}> /start", f"{who}> [English]")
        await staged.play(f"> /start h{number(staged, 'uinti')}", "> [English]", *JOIN, "= 2026-11-21 12:10")
        yield staged


async def kept(played: Stage) -> Care:
    """The hobby as it is kept now."""
    context, at = played.service.context, a.CareHobby(number(played, "uinti"))
    care, _ = await played.service.database.read(lambda tx: load_care(tx, context, at, played.clock()))
    assert care is not None
    return care


async def press(played: Stage, who: str, address: a.Address) -> str:
    return "\n".join(await played.play(f"{who}> (token {encode(address)})"))


def words(played: Stage, text: Text) -> str:
    """As staff read it."""
    return played.service.renderer.text(text, played.service.context.settings.staff_language)


async def changes(played: Stage) -> list[tuple[str, str]]:
    """Who has done what to the hobby since it came in."""
    private, own = played.service.private, number(played, "uinti")
    history = await played.service.database.read(lambda tx: records.history(tx, private, "hobby", own))
    return [(one.by, one.action) for one in history[1:]]


def days(day: date) -> int:
    return (day - date(1970, 1, 1)).days


async def test_the_second_of_two_editors_is_told_what_it_is_now(played) -> None:
    own, seen = number(played, "uinti"), (await kept(played)).mark
    pause = a.DoChange(own, What.END, 0, days(date(2027, 1, 6)), 0, "", seen)
    cancel = a.DoChange(own, What.CANCEL, TUESDAY, 0, 0, "", seen)
    assert words(played, texts.DONE()) in await press(played, "Mikko", pause)
    said = await press(played, "Olena", cancel)
    assert words(played, texts.MEANWHILE()) in said
    assert (await kept(played)).hobby.status == "paused"
    assert await changes(played) == [("staff 1", "set")]
    asked = await press(played, "Olena", a.CheckChange(own, What.CANCEL, TUESDAY, 0, 0, "", seen))
    assert words(played, texts.MEANWHILE()) in asked, "nor is it asked for any more"
    assert words(played, texts.SAME()) in await press(played, "Olena", pause), "what they wanted too is so"


async def test_a_move_that_is_pressed_twice_is_one_move(played) -> None:
    own, seen = number(played, "uinti"), (await kept(played)).mark
    move = a.DoChange(own, What.TIME, TUESDAY, days(date(2026, 11, 25)), 17 * 60 + 30, "", seen)
    assert words(played, texts.DONE()) in await press(played, "Mikko", move)
    for who in ("Mikko", "Olena"):
        assert words(played, texts.SAME()) in await press(played, who, move)
    assert await changes(played) == [("staff 1", "set")]
    told = await played.play("= 2026-11-21 12:20")
    assert sum("New time for Ilta-uinti: Wednesday 25 November, 17:30." in line for line in told) == 1
    assert sum("Ilta-uinti" in line for line in await played.play("= 2026-11-21 13:00")) == 0


async def test_a_break_with_a_last_day_ends_by_itself(played) -> None:
    own, seen = number(played, "uinti"), (await kept(played)).mark
    await press(played, "Mikko", a.DoChange(own, What.END, 0, days(date(2026, 11, 25)), 0, "", seen))
    assert "not meeting now" in "\n".join(await played.play("= 2026-11-21 12:20"))
    said = await played.play("= 2026-11-25 20:00")
    assert not any("is on again" in line for line in said)
    assert sum("is on again" in line for line in await played.play("= 2026-11-26 10:00")) == 1


async def test_a_break_gets_another_last_day_and_ends_when_somebody_says_so(played) -> None:
    own, seen = number(played, "uinti"), (await kept(played)).mark
    await press(played, "Mikko", a.DoChange(own, What.END, 0, 0, 0, "", seen))
    care = await kept(played)
    assert (care.paused_here, care.until) == (True, 0)
    later = a.DoChange(own, What.END, 0, days(date(2027, 1, 6)), 0, "", care.mark)
    assert words(played, texts.DONE()) in await press(played, "Olena", later)
    midnight = datetime(2027, 1, 7, tzinfo=HELSINKI).timestamp() * 1000
    assert (await kept(played)).until == midnight
    on = a.DoChange(own, What.GO_ON, 0, 0, 0, "", (await kept(played)).mark)
    assert words(played, texts.DONE()) in await press(played, "Olena", on)
    assert (await kept(played)).hobby.status == "active"


async def test_what_was_set_ends_when_the_source_says_something_new(played) -> None:
    own, seen = number(played, "uinti"), (await kept(played)).mark
    place = "Liikuntahalli, Esimerkkikatu 2"
    await press(played, "Mikko", a.AskChange(own, What.PLACE, TUESDAY, seen))
    await played.play(f"Mikko> {place}")
    await press(played, "Mikko", a.DoChange(own, What.PLACE, 0, 0, 0, digest(place), seen))
    await played.service.look_at_catalogue()
    assert hobby(played, "uinti").venue.name == "Liikuntahalli"
    asked = a.CheckChange(own, What.PLACE, TUESDAY, 0, 0, digest("Uimahalli"), (await kept(played)).mark)
    await press(played, "Mikko", a.AskChange(own, What.PLACE, TUESDAY, asked.seen))
    assert words(played, texts.ONCE()) not in "\n".join(await played.play("Mikko> Uimahalli"))
    assert "Uimahalli" in await press(played, "Mikko", asked), "what is set already cannot give way for once"
    await take(played, replace(UINTI, venue=replace(UINTI.venue, name="Vuokatin halli")), *OTHERS)
    assert hobby(played, "uinti").venue.name == "Vuokatin halli"


@pytest.mark.parametrize(
    ("what", "wrong", "over"),
    [
        (What.END, ("joskus", "31.2.", "ma 6.1.2027", "5"), ("1.1.2026", "20.11.2026", "1.1.2030")),
        (What.TIME, ("illalla", "25:00", "ma 25.11. klo 18"), ("21.11. klo 11", "1.1.2020 klo 18", "24.11.2029")),
        (What.PLACE, (",", "x" * 101, "Halli, " + "x" * 101), ()),
    ],
)
async def test_bad_input_is_answered_with_what_is_possible_and_changes_nothing(played, what, wrong, over) -> None:
    own, before = number(played, "uinti"), await kept(played)
    ask = a.AskChange(own, what, 0 if what is What.END else TUESDAY, before.mark)
    example = {What.END: "21.12.2026", What.TIME: "ke 25.11. klo 18.00"}.get(
        what, "Kajaanin uimahalli, Esimerkkikatu 1"
    )
    for said in wrong:
        await press(played, "Mikko", ask)
        answer = "\n".join(await played.play(f"Mikko> {said}"))
        assert words(played, texts.UNCLEAR(example=example)) in answer, said
    for said in over:
        await press(played, "Mikko", ask)
        assert words(played, texts.OVER()) in "\n".join(await played.play(f"Mikko> {said}")), said
    assert await kept(played) == before


async def test_buttons_that_an_editor_made_up_change_nothing(played) -> None:
    own, before = number(played, "uinti"), await kept(played)
    for what in What:
        for meeting, day, clock in ((FAR, 36**4, 36**4), (TUESDAY + 1, 0, 0), (0, 1, 1), (FAR, 60_000, 1439)):
            if what in {What.END, What.GO_ON, What.FULL, What.ROOM} and (day in {0, 36**4} or what is not What.END):
                continue
            for seen in ("", before.mark, "aaaaaaaa"):
                for kind in (a.CheckChange, a.DoChange):
                    assert await press(played, "Mikko", kind(own, what, meeting, day, clock, "abcdef", seen))
            await press(played, "Mikko", a.AskChange(own, what, meeting, before.mark))
            await played.play("Mikko> klo 18")
    for contact in Contact:
        for kind in (a.CheckContact, a.DoContact):
            await press(played, "Mikko", kind(own, contact, "abcdef", before.contact_mark))
    for gone in (0, 9999, MOST):
        assert await press(played, "Mikko", a.CareHobby(gone))
        await press(played, "Mikko", a.CheckToday(gone, ""))
    assert await kept(played) == before
    assert played.service.context.catalogue.hobbies[own].status == "active"


async def test_a_corrected_contact_is_told_to_the_second_editor(played) -> None:
    own, before = number(played, "uinti"), await kept(played)
    for who, number_said in (("Mikko", "+358440000008"), ("Olena", "+358440000009")):
        await press(played, who, a.AskContact(own, Contact.PHONE, before.contact_mark))
        await played.play(f"{who}> {number_said}")
    first = a.DoContact(own, Contact.PHONE, digest("+358440000008"), before.contact_mark)
    second = replace(first, said=digest("+358440000009"))
    assert words(played, texts.DONE()) in await press(played, "Mikko", first)
    assert words(played, texts.MEANWHILE()) in await press(played, "Olena", second)
    assert (await kept(played)).association.phone == "+358440000008"


async def test_the_list_names_eight_that_have_waited_longest(played) -> None:
    long_ago = [
        replace(UINTI, source_id=f"vanha-{n}", name=f"Vanha {n}", checked_on=date(2026, 1, 20 - n)) for n in range(9)
    ]
    fresh = replace(UINTI, source_id="uusi", name="Uusi", checked_on=date(2026, 11, 1))
    others = [replace(one, checked_on=date(2026, 11, 1)) for one in (UINTI, *OTHERS)]
    await take(played, *long_ago, fresh, *others)
    said = await press(played, "Mikko", a.ToCheck())
    listed = [line for line in said.splitlines() if "⏳" in line]
    assert [line.split(",")[0].strip(" ⏳") for line in listed] == [f"Vanha {n}" for n in range(8, 0, -1)]
    marked = await press(played, "Mikko", a.CheckToday(number(played, "vanha-8"), "", listed=True))
    listed = [line for line in marked.splitlines() if "⏳" in line]
    assert [line.split(",")[0].strip(" ⏳") for line in listed] == [f"Vanha {n}" for n in range(7, -1, -1)]
    await played.service.look_at_catalogue()
    checked = hobby(played, "vanha-8")
    assert (checked.checked_on, checked.checked_by) == (date(2026, 11, 21), "Mukaan")


async def test_a_hobby_that_its_source_has_no_more_is_not_changed(played) -> None:
    own = number(played, "uinti")
    care = await kept(played)
    await take(played, *OTHERS)
    for address in (a.CareHobby(own), a.CheckToday(own, care.mark), a.DoChange(own, What.GO_ON, 0, 0, 0, "", "")):
        assert words(played, texts.ASK(hobby="Ilta-uinti")) not in await press(played, "Mikko", address)
    assert await changes(played) == [("Mikko", "gone")]


async def test_what_meets_no_more_can_still_get_another_place(played) -> None:
    over = replace(UINTI, schedules=(Schedule("", time(18), 90, extra_dates=(date(2026, 11, 1),)),))
    await take(played, over, *OTHERS)
    own, care = number(played, "uinti"), await kept(played)
    said = await press(played, "Mikko", a.CareHobby(own))
    assert "❌" not in said
    await press(played, "Mikko", a.AskChange(own, What.PLACE, 0, care.mark))
    await played.play("Mikko> Liikuntahalli")
    await press(played, "Mikko", a.DoChange(own, What.PLACE, 0, 0, 0, digest("Liikuntahalli"), care.mark))
    assert (await kept(played)).hobby.venue.name == "Liikuntahalli"
