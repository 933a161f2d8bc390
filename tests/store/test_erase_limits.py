"""Mails that confirm a mailbox are counted, so that nobody is flooded; and what need not be kept is forgotten."""

from collections.abc import Sequence

import pytest

from bot.app.script import PERSON
from bot.jobs.tidy import tidy
from bot.store import confirmations, conversation, interests, people
from bot.store.confirmations import BY_PERSON, DAY, HOUR, IN_ALL, TO_MAILBOX
from bot.store.database import Database, Tx
from bot.store.erase import erase, merge
from bot.store.ids import id_at, new_id
from bot.store.private import Keys
from rules.interest import Actor, Answer, Interest, Reach, Remind, State
from rules.life import Event, after
from rules.person import Age
from tests.transcripts.runner import stage

KEYS = Keys("a secret of the tests")
NOW = 1_795_535_400_000
AMINA, BAHAR, OLENA, MIKKO = 1, 2, 3, 4


async def asked(database: Database, *asks: tuple[int, str, int]) -> list[bool]:
    """Who asks for a mail to where, and how long after the first."""
    return [await database.write(lambda tx, a=ask: confirmations.ask(tx, KEYS, a[0], a[1], NOW + a[2])) for ask in asks]


def several(count: int) -> Sequence[str]:
    return [f"amina{number}@example.org" for number in range(count)]


async def test_a_person_asks_for_three_in_a_day(database: Database) -> None:
    answers = await asked(database, *[(AMINA, email, 0) for email in several(BY_PERSON + 1)])
    assert answers == [True] * BY_PERSON + [False]
    assert await asked(database, (BAHAR, "bahar@example.org", 1)) == [True]
    assert await asked(database, (AMINA, "amina@example.org", DAY - 1), (AMINA, "amina@example.org", DAY)) == [
        False,
        True,
    ]


async def test_a_mailbox_gets_three_in_a_day_from_whomever(database: Database) -> None:
    """However it is written."""
    written = ("olena@example.org", "Olena@Example.ORG", "o.lena+fair@example.org", "olena@example.org")
    answers = await asked(database, *[(person, email, 0) for person, email in enumerate(written, 1)])
    assert answers == [True] * TO_MAILBOX + [False]
    assert await asked(database, (MIKKO, "olena@example.com", 0)) == [True]
    assert await asked(database, (MIKKO, "olena@example.org", DAY)) == [True]


async def test_all_together_ask_for_so_many_in_an_hour(database: Database) -> None:
    asks = [(100 + number, email, number) for number, email in enumerate(several(IN_ALL + 1))]
    assert await asked(database, *asks) == [True] * IN_ALL + [False]
    assert await asked(database, (AMINA, "amina@example.org", HOUR)) == [True]


async def test_to_be_erased_does_not_begin_the_count_anew(database: Database) -> None:
    for number in range(TO_MAILBOX):

        async def work(tx: Tx, number: int = number) -> bool:
            person = (await people.meet(tx, KEYS, "web", f"device {number}", NOW)).id
            counted = await confirmations.ask(tx, KEYS, person, "olena@example.org", NOW)
            await erase(tx, KEYS, person, NOW)
            return counted

        assert await database.write(work)
    assert await asked(database, (AMINA, "olena@example.org", 1)) == [False]


async def test_to_become_one_with_another_does_not_either(database: Database) -> None:
    async def work(tx: Tx) -> bool:
        first, second = [(await people.meet(tx, KEYS, "web", device, NOW)).id for device in ("one", "two")]
        for email in several(BY_PERSON):
            assert await confirmations.ask(tx, KEYS, first, email, NOW)
        await merge(tx, first, second, NOW)
        return await confirmations.ask(tx, KEYS, second, "amina@example.org", NOW)

    assert await database.write(work) is False


async def test_no_address_stands_in_the_clear_and_after_a_day_nothing_does(database: Database) -> None:
    await asked(database, (AMINA, "amina@example.org", 0))
    rows = await database.read(lambda tx: tx.all("confirmations_of", person=AMINA))
    assert [dict(row) for row in rows] == [{"asked_at": NOW}]
    await tidied(database, NOW + DAY - 1)
    assert len(await database.read(lambda tx: tx.all("confirmations_of", person=AMINA))) == 1
    await tidied(database, NOW + DAY)
    assert await database.read(lambda tx: tx.all("confirmations_of", person=AMINA)) == []


async def tidied(database: Database, now: int) -> None:
    async with stage() as played:
        context = played.service.context
    await database.write(lambda tx: tidy(tx, context, now))


async def test_known_or_not_the_fourth_address_is_refused_alike() -> None:
    """An address that is somebody else's already is written to and counted like any other."""
    async with stage("# 2026-11-21 12:00", "web") as played:
        from bot.commands.apply import apply  # noqa: PLC0415
        from dialogs import commands as c  # noqa: PLC0415

        context, database, now = played.service.context, played.service.database, played.clock.ms
        await played.play("> /start", "> [English]")

        async def work(tx: Tx) -> list[c.Outcome]:
            other = await people.meet(tx, context.private, "telegram", "1001", now)
            await people.add_address(tx, context.private, other.id, "email", "bahar@example.org", now, confirmed=True)
            me = await people.take(tx, context.private, "web", PERSON, now)
            assert me
            return [
                (await apply(tx, context, me, c.OfferEmail("bahar@example.org"), now))[1] for _ in range(BY_PERSON + 1)
            ]

        outcomes = await database.write(work)
        assert outcomes == [c.Done()] * BY_PERSON + [c.NotDone("too-many-mails")]
        assert len([row for row in played.rows()["delivery"] if "email" in row]) == BY_PERSON


async def test_a_mailbox_that_nobody_confirmed_goes_when_its_link_is_old(database: Database) -> None:
    async def work(tx: Tx) -> int:
        person = (await people.meet(tx, KEYS, "web", "device", NOW)).id
        for email, confirmed in (("amina@example.org", False), ("bahar@example.org", True)):
            address = await people.add_address(tx, KEYS, person, "email", email, NOW, confirmed=confirmed)
            await people.invite(tx, KEYS, person, "email", NOW, address)
        return person

    person = await database.write(work)

    async def mailboxes() -> set[str]:
        kept = await database.read(lambda tx: people.addresses(tx, KEYS, person))
        return {address.value for address in kept}

    await tidied(database, NOW + DAY - 1)
    assert await mailboxes() == {"device", "amina@example.org", "bahar@example.org"}
    await tidied(database, NOW + DAY)
    assert await mailboxes() == {"device", "bahar@example.org"}


@pytest.mark.parametrize(("days", "left"), [(0, 2), (2, 1), (89, 1), (91, 0)])
async def test_a_web_conversation_is_kept_for_ninety_days_and_a_strangers_for_one(
    database: Database, days: int, left: int
) -> None:
    async def work(tx: Tx) -> None:
        await people.meet(tx, KEYS, "web", "known", NOW)
        for device in ("known", "stranger"):
            await conversation.append(tx, KEYS, device, f"web:{device}", False, {"lines": ["hello"]})

    async def kept() -> int:
        return sum(
            [
                len(await database.read(lambda tx, d=device: conversation.since(tx, KEYS, d, 0, 9)))
                for device in ("known", "stranger")
            ]
        )

    await database.write(work)
    said_at = new_id()
    now = next(at for at in range(NOW - 400 * DAY, NOW + 400 * DAY, DAY) if id_at(at) > said_at)
    await tidied(database, now - DAY + days * DAY)
    assert await kept() == left


@pytest.mark.parametrize(
    ("event", "actor", "said"),
    [(Event.WITHDREW, Actor.PERSON, None), (Event.ANSWERED, Actor.ASSOCIATION, Answer.FULL)],
)
async def test_an_answer_stays_until_there_is_another(
    database: Database, event: Event, actor: Actor, said: Answer | None
) -> None:

    async def work(tx: Tx) -> Interest | None:
        person = (await people.meet(tx, KEYS, "telegram", "1001", NOW)).id
        new = Interest(
            0, 0, person, 7, 3, Age.ADULT, Reach.CHAT, State.REGISTERED, None, Remind.FIRST, NOW, NOW, "Amina", ""
        )
        one = await interests.add(tx, KEYS, new)
        answered = await interests.become(tx, KEYS, one, Event.ANSWERED, Actor.STAFF, NOW, Answer.WELCOME)
        assert answered
        assert answered == await interests.get(tx, KEYS, one.id)
        assert await interests.become(tx, KEYS, answered, event, actor, NOW, said)
        return await interests.get(tx, KEYS, one.id)

    found = await database.write(work)
    assert found
    assert (found.state, found.answer) == (after(State.ANSWERED, event, actor), said or Answer.WELCOME)
