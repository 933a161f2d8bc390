"""Whatever comes in: an answer that helps or a polite silence; never an exception, nobody else's data, no dead end."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from dialogs.texts.values import Message
from tests.botapi import Channel, Group
from tests.botapi.robot import PHONE
from tests.process.inside import HOUR, inside
from tests.process.place import WAIT, until
from tests.process.walk import SWIMMING, Walker, card, find, help_, join, mine, start

pytestmark = pytest.mark.slow

STOCKHOLM = (59.33, 18.07)
NULL_ISLAND = (0.0, 0.0)
LONGEST = 4096


@dataclass(frozen=True)
class Case:
    """What somebody does who has just chosen English, and what they read then; None: nothing happens."""

    name: str
    does: Callable[[Walker], Awaitable[object]]
    reads: Message | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


def says(name, text, reads, **values):
    return Case(name, lambda one: one.say(text), reads, values)


def presses(name, token, reads, **values):
    return Case(name, lambda one: one.tap_token(token), reads, values)


TABLE = (
    Case("a sticker", lambda one: one.send_sticker(), help_.UNREADABLE),
    Case("a photo", lambda one: one.send_photo(), help_.UNREADABLE),
    Case("a photo with words", lambda one: one.send_photo("swimming"), help_.UNREADABLE),
    Case("a voice message", lambda one: one.send_voice(), help_.UNREADABLE),
    Case("somebody else's contact", lambda one: one.share_contact(PHONE, own=False), help_.NOT_UNDERSTOOD),
    Case("a contact without account", lambda one: one.share_contact(PHONE, own=None), help_.NOT_UNDERSTOOD),
    Case("the own contact, unasked", lambda one: one.share_contact(PHONE), help_.NOT_UNDERSTOOD),
    Case("a contact that is no number", lambda one: one.share_contact("112", own=True), help_.NOT_UNDERSTOOD),
    Case("a location in Sweden", lambda one: one.share_location(*STOCKHOLM), find.OUTSIDE),
    Case("a location in the sea", lambda one: one.share_location(*NULL_ISLAND), find.OUTSIDE),
    Case("a location, unasked", lambda one: one.share_location(64.22, 27.73), find.WHAT_HERE),
    says("the longest message", "q" * LONGEST, help_.NOT_UNDERSTOOD),
    says("the longest message of words", "qwx " * (LONGEST // 4), help_.NOT_UNDERSTOOD),
    says("the longest message of pictograms", "🏊" * (LONGEST // 2), help_.NOT_UNDERSTOOD),
    says("letters without sense", "xqzzt", help_.NOT_UNDERSTOOD),
    says("only punctuation", "?!…", help_.NOT_UNDERSTOOD),
    says("only spaces", " \n\t ", help_.NOT_UNDERSTOOD),
    says("only marks of direction", "\u200f\u202e\u2067", help_.NOT_UNDERSTOOD),
    says("half a surrogate pair and NUL", "xq\ud83c\0", help_.NOT_UNDERSTOOD),
    says("HTML", "<b>&lt;</i><script>", help_.NOT_UNDERSTOOD),
    says("SQL", "'; DROP TABLE person; --", help_.NOT_UNDERSTOOD),
    says("braces", "{name} %s {0}", help_.NOT_UNDERSTOOD),
    says("a command that is none", "/xyzzy", help_.NOT_UNDERSTOOD),
    says("a deep link to nothing", "/start h999999999", start.HELLO),
    says("a deep link to no number", "/start h-1", start.HELLO),
    says("a deep link of another kind", "/start zzz", start.HELLO),
    says("a forged invitation", "/start jAAAAAAAAAAAAAAAA", help_.OLD_BUTTON),
    presses("a forged token", "forged", help_.OLD_BUTTON),
    presses("a token of 64 bytes", "ä" * 32, help_.OLD_BUTTON),
    presses("a token of another release", "0h.1.....", help_.OLD_BUTTON),
    presses("a token with more than it has", "1s.1", help_.OLD_BUTTON),
    presses("a token with a number too large", "1mi.zzzzzzzzzzzzz", help_.OLD_BUTTON),
    presses("a hobby that is not there", "1h.zzzz..0.0.", help_.GONE),
    presses("a place that is not there", "1wc.zzzz..0.0.", find.WHERE),
    presses("a language that is not there", "1lc.xx", start.CHOOSE),
    presses("an interest that is not there", "1mi.zzz", mine.NOT_YOURS),
    presses("to take back what is not there", "1mx.zzz", mine.NOT_YOURS),
    presses("to join without a name", "1jy.1.2.0.a1b2c3", join.NAME),
    presses("to be reached without a name", "1jr.1.2", join.NAME),
    presses("the end of joining without joining", "1jd.zzz", mine.NOT_YOURS),
    Case("a message that is edited", lambda one: one.edit_last("swimming")),
)


async def all_is_well(place):
    """No turn raised, and each answer arrives."""
    await until(place.ended, "all deliveries final")
    assert {row["failure"] for row in place.rows("inbound")} == {""}
    assert {(row["state"], row["reason"]) for row in place.deliveries()} <= {("sent", ""), ("skipped", "superseded")}


async def test_each_bad_input_and_what_the_person_sees(place, api):
    async with inside(place):
        people = [Walker(api, 70070100 + n) for n in range(len(TABLE))]
        wrong = await asyncio.gather(*(happens(case, one, api) for case, one in zip(TABLE, people, strict=True)))
        assert [text for text in wrong if text] == []
        await all_is_well(place)


async def happens(case, amina, api):
    """What is wrong with the case; empty when what should happens, and one can go on then."""

    def answers():
        return sum(one.chat_id == amina.chat_id for one in api.sent)

    try:
        await amina.begin()
        await amina.reads(start.HELLO)
        while not all(press["answered"] for press in await amina.presses()):
            await asyncio.sleep(0.03)
        before, last = answers(), (await amina.screen())[-1].message_id
        await case.does(amina)
        if case.reads is None:
            assert await amina.is_quiet(0.5)
        else:
            await until(lambda: answers() > before, "an answer")
            await amina.reads(case.reads, **case.values)
        await amina.say("/start")
        assert (await amina.reads(start.HELLO, after=last)).labels
    except AssertionError as error:
        return f"{case.name}: {error}"
    return ""


async def test_what_is_asked_can_still_be_answered_after_each(place, api):
    """A name is asked for: whatever comes instead, the name that comes then is taken."""
    async with inside(place):
        amina = Walker(api, 70070001)
        await amina.begin()
        await amina.look_for_swimming()
        await amina.press(card.JOIN)
        await amina.press(join.ADULT)
        await amina.reads(join.NAME)
        for text in ("<b>", "+358 44 123 4567", "1234", "q" * LONGEST, "?!"):
            await answered(api, amina.say(text))
        await answered(api, amina.send_sticker())
        await answered(api, amina.share_contact(PHONE))
        await amina.reads(join.NAME_HELP)
        await amina.say("Amina")
        await amina.reads(join.REACH)
        await amina.press(join.IN_CHAT)
        await amina.reads(join.I_WRITE)
        await all_is_well(place)


async def answered(api, act):
    """Do it and wait for an answer."""
    sent = len(api.sent)
    await act
    await until(lambda: len(api.sent) > sent, "an answer")


async def test_two_presses_at_once_register_once(place, api, post):
    async with inside(place) as here:
        amina = Walker(api, 70070001)
        await amina.begin()
        await amina.look_for_swimming()
        await amina.up_to_yes()
        yes = await button(amina, amina.in_words(join.IN_CHAT))
        await asyncio.gather(*(amina.tap_token(yes) for _ in range(4)))
        await amina.reads(join.ALREADY, hobby=SWIMMING)
        await until(lambda: all(press.answered for press in api.presses), "each press acknowledged")
        assert len(place.rows("interest")) == len(place.rows("notice")) == 1
        await here.passes(5 * 60_000)
        assert len(post.taken) == 1
        await all_is_well(place)


async def button(walker, label):
    """The token of the button with this label."""
    rows = [row for shown in reversed(await walker.screen()) for row in shown.rows]
    return next(b["callback_data"] for row in rows for b in row if label in b["text"])


async def test_nobody_can_use_anothers_buttons(place, api):
    async with inside(place):
        amina, bahar = Walker(api, 70070001, "Amina"), Walker(api, 70070002, "Bahar")
        await amina.begin()
        await amina.look_for_swimming()
        await amina.join()
        number = place.rows("interest")[0]["id"]
        await bahar.begin()
        await bahar.reads(start.HELLO)
        code = base36(number)
        for token in (f"1mi.{code}", f"1mw.{code}", f"1mx.{code}", f"1mr.{code}.2", f"1ma.{code}.1.0", f"1jd.{code}"):
            await answered(api, bahar.tap_token(token))
            assert (await bahar.screen())[-1].text.endswith(bahar.in_words(mine.NOT_YOURS)), token
            await answered(api, bahar.say("/start"))
        seen = "\n".join(shown.text for shown in await bahar.screen() if shown.from_bot)
        assert "Amina" not in seen
        assert SWIMMING not in seen
        assert [(row["state"], row["remind"]) for row in place.rows("interest")] == [("registered", "first")]
        assert place.rows("coming") == []
        await all_is_well(place)


def base36(number):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[number] if number < 36 else base36(number // 36) + digits[number % 36]


async def test_a_group_and_a_channel_hear_nothing(place, api):
    async with inside(place):
        amina = Walker(api, 70070001)
        await amina.begin()
        await amina.reads(start.HELLO)
        await until(place.ended, "the answer sent")
        sent = len(api.sent)
        group, channel = Group(api), Channel(api)
        await group.add_bot(amina.person)
        await group.say(amina.person, "/start")
        await group.say(amina.person, "swimming")
        await channel.post("swimming")
        await group.remove_bot(amina.person)
        await asyncio.sleep(0.5)
        assert len(api.sent) == sent
        assert len(place.rows("person")) == 1
        await amina.say("/start")
        await until(lambda: len(api.sent) > sent, "an answer")
        assert {one.chat_id for one in api.sent} == {amina.chat_id}


async def test_an_old_message_that_cannot_be_edited_is_answered_below(place, api):
    async with inside(place):
        amina = Walker(api, 70070001)
        await amina.begin()
        first = (await amina.reads(start.HELLO)).message_id
        await until(place.ended, "the answer sent")
        await amina.tap_token(await button(amina, amina.in_words(start.FIND)), first, inaccessible=True)
        assert (await amina.reads(find.WHERE, after=first)).message_id > first
        await all_is_well(place)


async def test_a_tap_too_old_to_acknowledge_still_shows_its_page(place, api):
    api.state.answer_seconds = -1.0
    async with inside(place):
        amina = Walker(api, 70070001)
        await amina.begin()
        await amina.reads(start.HELLO)
        await until(lambda: api.errors["answerCallbackQuery", 400], "the refused acknowledgement")
        await amina.press(start.FIND)
        await amina.reads(find.WHERE)
        assert not any(press.answered for press in api.presses)
        await all_is_well(place)


HOBBIES = ("shakkikerho", "digitupa", "naisten-uintivuoro", "pingis", "keramiikkapaja", "puolangan-kasityot")


async def asks_to_join(walker, here, source_id):
    """By a poster's link, as an adult."""
    number, before = here.place.hobby(source_id), (await walker.screen())[-1].message_id
    await walker.say(f"/start h{number}")
    await walker.sees(here.service.context.catalogue.hobbies[number].name, WAIT, after=before)
    await walker.press(card.JOIN)
    await walker.press(join.ADULT)
    await walker.say(walker.name)
    await walker.press(join.IN_CHAT)


async def test_a_fourth_within_a_day_and_a_sixth_that_is_open_meet_a_kind_stop(place, api):
    async with inside(place) as here:
        amina = Walker(api, 70070001)
        await amina.begin()
        await amina.reads(start.HELLO)
        for n, source_id in enumerate(HOBBIES[:3], 1):
            await asks_to_join(amina, here, source_id)
            await until(lambda: len(place.rows("interest")) == n, "the interest")  # noqa: B023
        await asks_to_join(amina, here, HOBBIES[3])
        await amina.reads(join.TOO_MANY_TODAY)
        here.offset += 25 * HOUR
        for n, source_id in enumerate(HOBBIES[3:5], 4):
            await asks_to_join(amina, here, source_id)
            await until(lambda: len(place.rows("interest")) == n, "the interest")  # noqa: B023
        await asks_to_join(amina, here, HOBBIES[5])
        await amina.reads(join.TOO_MANY_OPEN, count=5)
        assert len(place.rows("interest")) == len(place.rows("notice")) == 5
        await all_is_well(place)
