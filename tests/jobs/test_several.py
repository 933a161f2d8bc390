"""A notice to several contacts of an association: by mail, in a chat, once a day; one outcome whoever answers."""

import itertools
from collections.abc import Iterable

import pytest

from bot.jobs import notices as job
from bot.messages import Ambiguous, Inbound, Kind, Refused, Stopped, TryAgain
from bot.store import contacts
from catalogue.hobby import Association
from dialogs import addresses as a
from dialogs.codec import encode
from dialogs.texts import data
from rules.contact import Contact
from rules.interest import Answer
from tests.jobs.scenes import ADULT, SWIMMING, failing, set_clock
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy

UIMARIT = "uimarit@example.org"
PEOPLE = ("Olena", "Mikko")


def association(played: Stage) -> Association:
    return played.service.context.catalogue.associations[1]


async def there(played: Stage) -> tuple[Contact, ...]:
    return await played.service.database.read(lambda tx: contacts.of(tx, played.service.private, association(played)))


async def connect(played: Stage, *people: str) -> None:
    """Each connects a chat by an invitation of their own."""
    service = played.service
    for who in people:
        code = await service.database.write(lambda tx: contacts.invite(tx, service.private, 1, service.now()))
        await played.play(f"{who}> /start k{code}")


async def joins(played: Stage, name: str = "Amina") -> None:
    await played.play("> /start", "> [English]", SWIMMING, *ADULT[:2], f"> {name}", ADULT[3])


async def wants_daily(played: Stage) -> None:
    await played.play("$ contacts digest 1 0 on")


def to(said: Iterable[str]) -> list[str]:
    """Whom the messages went to, of contacts and of staff; a mail with its subject."""
    return sorted(line[2:].partition(":")[0] if line.startswith("@") else line[:5] for line in said if is_message(line))


def is_message(line: str) -> bool:
    return line.startswith("@") or line[:6] in {"Olena<", "Mikko<"}


def one(played: Stage, query: str) -> list[object]:
    table, column = query.split(".")
    names = {"notice": ["id", "interest", "number", "hobby", "association", "kind", "state"]}
    return [row[names[table].index(column)] for row in played.rows()[table]]


def states(played: Stage) -> list[object]:
    return one(played, "notice.state")


async def test_every_contact_who_is_there_is_told() -> None:
    async with stage() as played:
        await connect(played, *PEOPLE)
        await joins(played)
        assert to(await played.play("= 2026-11-21 12:30")) == ["Mikko", "Olena", UIMARIT]
        assert states(played) == ["delivered"]


@pytest.mark.parametrize(
    ("mail", "chat", "ended"),
    [
        (None, Refused("400"), "delivered"),
        (Refused("smtp 550"), None, "delivered"),
        (Refused("smtp 550"), Refused("400"), "failed"),
        (Ambiguous("no answer"), Refused("400"), "unknown"),
        (Refused("smtp 550"), Stopped("blocked"), "failed"),
    ],
)
async def test_one_that_arrived_is_enough(mail: Exception | None, chat: Exception | None, ended: str) -> None:
    async with stage() as played:
        await connect(played, "Olena")
        await joins(played)
        screen = played.script._screens["telegram"]
        with (
            failing(played.script.mails, mail or Refused(""), UIMARIT if mail else "nobody"),
            failing(screen, chat or Refused(""), "Olena" if chat else "nobody"),
        ):
            await played.play("= 2026-11-21 12:30", "= 2026-11-21 16:30")
        assert states(played) == [ended]
        asked = [row for row in played.rows()["task"] if row[3] in {"notice-failed", "notice-unknown"}]
        assert bool(asked) is (ended != "delivered")


async def test_who_has_blocked_us_is_no_way_and_comes_back_by_writing() -> None:
    async with stage() as played:
        await connect(played, "Olena")
        await played.service.turns.receive(Inbound("telegram", "gone", "Olena", Kind.GONE))
        await joins(played)
        assert to(await played.play("= 2026-11-21 12:30")) == [UIMARIT]
        await played.play("Olena> /start")
        await joins_another(played)
        assert to(await played.play("= 2026-11-21 13:30")) == ["Olena", UIMARIT]


async def joins_another(played: Stage) -> None:
    await played.play("Bahar> /start h1", "Bahar> [English]", *(f"Bahar{line}" for line in ADULT[:2]))
    await played.play("Bahar> Bahar", "Bahar> [In this chat]")


async def test_stop_ends_reminders_and_not_what_the_association_is_told() -> None:
    async with stage() as played:
        await connect(played, "Olena")
        await played.play("Olena> /start", "Olena> [English]", "Olena> stop")
        await joins(played)
        assert "Olena" in to(await played.play("= 2026-11-21 12:30"))


@pytest.mark.parametrize("order", list(itertools.permutations(("Olena", "Mikko"))))
@pytest.mark.parametrize("late", [Answer.FULL, Answer.WELCOME])
async def test_two_who_answer_at_once_make_one_outcome(order: tuple[str, str], late: Answer) -> None:
    async with stage() as played:
        await connect(played, *PEOPLE)
        await joins(played)
        await played.play("= 2026-11-21 12:30")
        first, second = order
        told = await played.play(f"{first}> (token {encode(a.AnswerInterest(1, Answer.WELCOME, 0, ''))})")
        assert len([line for line in told if line.startswith("< ")]) == 1, "the person hears it"
        missed = await played.play(f"{second}> (token {encode(a.AnswerInterest(1, late, 0, ''))})")
        assert not [line for line in missed if line.startswith("< ")], "and nothing else"
        assert "Joku teistä on juuri vastannut." in "\n".join(missed)
        assert [row[8] for row in played.rows()["interest"]] == ["welcome"]
        copy = await played.play(f"{second}> (token {encode(a.AskAnswer(1, Answer.FULL))})")
        assert "Vastauksenne tulijalle (Amina): Tervetuloa!" in "\n".join(copy), "the other copy says it was answered"


async def test_an_answer_after_a_withdrawal_changes_nothing() -> None:
    async with stage() as played:
        await connect(played, "Olena")
        await joins(played)
        await played.play(
            "= 2026-11-21 12:30", "> [My hobbies]", "> [Naisten]", "> [Cancel this]", "> [Yes, cancel this]"
        )
        said = await played.play(f"Olena> (token {encode(a.AnswerInterest(1, Answer.WELCOME, 0, ''))})")
        assert "Tämä ilmoitus on suljettu" in "\n".join(said)
        assert [row[7] for row in played.rows()["interest"]] == ["withdrawn"]


async def erases(played: Stage) -> None:
    await played.play("> /start", "> my data", f"> [{data.ERASE.id}]", f"> [{data.YES_ERASE.id}]")


async def test_whoever_was_told_is_asked_to_delete_also_who_has_been_taken_away_since() -> None:
    async with stage() as played:
        await connect(played, *PEOPLE)
        await joins(played)
        await played.play("= 2026-11-21 12:30", "$ contacts drop 1 1")
        await erases(played)
        said = await played.play("= 2026-11-21 13:30")
        assert to(said) == ["Mikko", "Olena", UIMARIT]
        assert "Amina" not in "\n".join(said)


async def test_who_joined_later_is_not_asked_to_delete_what_they_never_had() -> None:
    async with stage() as played:
        await joins(played)
        await played.play("= 2026-11-21 12:30")
        await connect(played, "Olena")
        await erases(played)
        assert to(await played.play("= 2026-11-21 13:30")) == [UIMARIT]


async def test_the_daily_mail_holds_everybody_until_its_hour_and_leaves_once() -> None:
    async with stage("# 2026-11-19 12:00") as played:
        await wants_daily(played)
        await joins(played)
        await joins_another(played)
        assert to(await played.play("= 2026-11-20 08:55")) == []
        said = await played.play("= 2026-11-20 09:05")
        assert to(said) == [UIMARIT]
        assert {"Amina", "Bahar"} <= {line.split()[1] for line in said if "haluaa tulla mukaan:" in line}
        assert to(await played.play("= 2026-11-20 20:00")) == []
        assert states(played) == ["delivered", "delivered"]


@pytest.mark.parametrize(
    ("begins", "before", "at"),
    [
        ("2026-10-24 12:00", "2026-10-25 08:58", "2026-10-25 09:01"),
        ("2027-03-27 12:00", "2027-03-28 08:58", "2027-03-28 09:01"),
    ],
)
async def test_the_daily_mail_is_right_across_daylight_saving_time(begins: str, before: str, at: str) -> None:
    async with stage(f"# {begins}") as played:
        await wants_daily(played)
        await joins(played)
        assert to(await played.play(f"= {before}")) == []
        assert to(await played.play(f"= {at}")) == [UIMARIT]


async def test_a_meeting_before_the_next_daily_mail_is_told_at_once() -> None:
    async with stage("# 2026-11-24 10:00") as played:
        await wants_daily(played)
        await joins(played)
        assert to(await played.play("= 2026-11-24 10:30")) == [UIMARIT]


async def test_with_a_chat_beside_it_the_daily_mail_comes_too_unless_it_is_answered() -> None:
    async with stage("# 2026-11-19 12:00") as played:
        await wants_daily(played)
        await connect(played, "Olena")
        await joins(played)
        await joins_another(played)
        assert to(await played.play("= 2026-11-19 12:30")) == ["Olena", "Olena"]
        await played.play(f"Olena> (token {encode(a.AnswerInterest(1, Answer.WELCOME, 0, ''))})")
        said = await played.play("= 2026-11-20 09:30")
        assert to(said) == [UIMARIT]
        assert "Bahar" in "\n".join(said)
        assert not [line for line in said if "Amina wants" in line]


@pytest.mark.parametrize("gone", ["withdrawn", "erased"])
async def test_who_takes_it_back_before_the_daily_mail_is_in_none(gone: str) -> None:
    async with stage("# 2026-11-19 12:00") as played:
        await wants_daily(played)
        await joins(played)
        await joins_another(played)
        await played.play("= 2026-11-19 12:30")
        if gone == "erased":
            await erases(played)
        else:
            await played.play("> [My hobbies]", "> [Naisten]", "> [Cancel this]", "> [Yes, cancel this]")
        said = await played.play("= 2026-11-20 09:30", "= 2026-11-20 20:00")
        assert "Amina" not in "\n".join(said)
        assert states(played) == ["dropped", "delivered"]


async def test_a_daily_mail_that_waits_for_its_next_try_is_made_anew_without_who_is_gone() -> None:
    async with stage("# 2026-11-19 12:00") as played:
        await wants_daily(played)
        await joins(played)
        await joins_another(played)
        with failing(played.script.mails, TryAgain("busy", after=7200), UIMARIT):
            await played.play("= 2026-11-20 09:01")
        await erases(played)
        said = await played.play("= 2026-11-20 12:30")
        assert to(said) == [UIMARIT]
        assert "Bahar" in "\n".join(said)
        assert "Amina" not in "\n".join(said)


async def test_what_waited_for_a_contact_who_is_gone_goes_to_whoever_is_there() -> None:
    async with stage("# 2026-11-19 12:00") as played:
        await wants_daily(played)
        await joins(played)
        await played.play("= 2026-11-19 12:30")
        await connect(played, "Olena")
        await played.play("$ contacts drop 1 0")
        assert to(await played.play("= 2026-11-19 13:30")) == ["Olena"]
        assert states(played) == ["delivered"]


async def test_the_job_run_twice_at_any_moment_writes_nothing_new() -> None:
    async with stage("# 2026-11-19 12:00") as played:
        await wants_daily(played)
        await connect(played, "Olena")
        await joins(played)
        await joins_another(played)
        service = played.service
        for moment in (
            "2026-11-19 12:05",
            "2026-11-19 23:00",
            "2026-11-20 08:59",
            "2026-11-20 09:00",
            "2026-11-21 09:00",
        ):
            set_clock(played, moment)
            await service.database.write(lambda tx: job.forward(tx, service.context, service.now()))
            once = played.rows()
            await service.database.write(lambda tx: job.forward(tx, service.context, service.now()))
            assert played.rows() == once, moment
            await played.play("$ tasks")


async def test_a_mail_that_came_back_ends_the_address_and_is_a_task() -> None:
    async with stage() as played:
        await connect(played, "Olena")
        service, find = played.service, played.service.private.find(UIMARIT)
        assert await service.database.write(lambda tx: contacts.bounced(tx, 1, find, service.now()))
        assert not await service.database.write(lambda tx: contacts.bounced(tx, 1, find, service.now()))
        await joins(played)
        said = await played.play("= 2026-11-21 12:30")
        assert to(said) == ["Olena", "tiimi@example.org"]
        assert f"Sähköposti tuli takaisin osoitteesta {UIMARIT}." in "\n".join(await played.play("$ tasks"))
        await played.play("$ contacts confirm 1 0")
        assert [one.usable for one in await there(played)] == [True, True]


async def test_an_invitation_works_once_for_14_days_and_for_its_association() -> None:
    async with stage() as played:
        service = played.service
        code = await service.database.write(lambda tx: contacts.invite(tx, service.private, 1, service.now()))
        for bad in ("A" * 16, code[:-1], f"{code}x", ""):
            await played.play(f"Olena> /start k{bad}")
        assert len(await there(played)) == 1
        await played.play(f"Olena> /start k{code}", f"Mikko> /start k{code}")
        assert [row[1] for row in played.rows()["contact_invitation"] if row[3]] == [1]
        assert len(await there(played)) == 2
        late = await service.database.write(lambda tx: contacts.invite(tx, service.private, 1, service.now()))
        set_clock(played, "2026-12-05 12:10")
        await played.play(f"Mikko> /start k{late}")
        assert len(await there(played)) == 2


async def test_a_web_page_that_opens_the_link_by_itself_is_no_contact() -> None:
    async with stage("# 2026-11-21 12:00", "web") as played:
        service = played.service
        code = await service.database.write(lambda tx: contacts.invite(tx, service.private, 1, service.now()))
        await played.play(f"> /start k{code}")
        assert len(await there(played)) == 1
        await played.play(f"Olena> /start k{code}")
        assert len(await there(played)) == 2, "and the link still works"


async def test_a_contact_who_erases_everything_is_one_no_more() -> None:
    async with stage() as played:
        await connect(played, "Olena")
        await played.play("Olena> /start", "Olena> [English]", "Olena> my data", f"Olena> [{data.ERASE.id}]")
        await played.play(f"Olena> [{data.YES_ERASE.id}]")
        assert len(await there(played)) == 1
        assert [row for row in played.rows()["contact"] if row[6] == "telegram"] == []


async def test_who_was_taken_away_can_answer_nothing_any_more() -> None:
    async with stage() as played:
        await connect(played, "Olena")
        await joins(played)
        await played.play("= 2026-11-21 12:30", "$ contacts drop 1 1", "Olena> /start", "Olena> [English]")
        said = await played.play(f"Olena> (token {encode(a.AnswerInterest(1, Answer.WELCOME, 0, ''))})")
        assert "That button is old" in "\n".join(said)
        assert [row[8] for row in played.rows()["interest"]] == [""]
