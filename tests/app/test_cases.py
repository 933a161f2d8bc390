"""People and staff talk without a group: on the page of the case in the chat of one of staff."""

from collections.abc import AsyncIterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.commands import grouping
from bot.commands.apply import apply
from bot.commands.staffing import NOT_STAFF
from bot.jobs.cases import look_after
from bot.messages import Inbound, Kind
from bot.store import erase, people
from dialogs import addresses as a
from dialogs.casing import AnswerCase, FinishTask, TakeTask
from dialogs.codec import encode
from rules.cases import DAY, KEPT_DAYS, PER_DAY
from tests.app.english import staff_reads_english
from tests.transcripts.runner import Stage, stage

OLD = "That button is old."
CASE = f"(token {encode(a.StaffTask(1))})"
TASKS = f"(token {encode(a.StaffTasks())})"


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    """Monday at noon; Mikko is a counsellor. Amina writes in Telegram, and so does everybody else."""
    async with stage("# 2026-11-23 12:00", "telegram") as one:
        staff_reads_english(one)
        await one.play("Mikko> /start", "Mikko> [English]", "$ staff invite counsellor Mikko", "Mikko> (link)")
        await one.play("Amina> /start", "Amina> [English]")
        yield one


async def said(played: Stage, *lines: str) -> str:
    """What was said to all of them, without marks of direction."""
    heard = "\n".join(await played.play(*lines))
    return "".join(sign for sign in heard if sign not in "\u2066\u2067\u2068\u2069")


async def test_a_person_writes_and_one_of_staff_answers(played: Stage) -> None:
    assert "What is it about?" in await said(played, "Amina> human")
    heard = await said(played, "Amina> Where is the door?")
    assert "Our staff get your message." in heard
    assert "Our staff are here now" in heard
    assert "1 open task" in await said(played, f"Mikko> {TASKS}")
    page = await said(played, f"Mikko> {CASE}")
    assert "Language: English" in page
    assert "They: Where is the door?" in page
    heard = await said(played, "Mikko> On the left.")
    assert "Amina< 👤 Our staff write to you:" in heard
    assert "On the left." in heard
    assert "They: Thank you!" in await said(played, "Amina> Thank you!", f"Mikko> {CASE}")


async def test_the_person_is_not_trapped(played: Stage) -> None:
    await said(played, "Amina> human", "Amina> Where is the door?")
    assert "Where do you want to go from?" in await said(played, "Amina> [Start]", "Amina> swimming")
    assert len(played.rows()["case_message"]) == 1
    await said(played, "Amina> Kajaani", f"Mikko> {CASE}", "Mikko> On the left.")
    await said(played, "Amina> swimming")  # after a message of staff it goes to them
    assert len(played.rows()["case_message"]) == 3
    for typed, answer in (
        ("help", "You can also ask a person"),
        ("my data", "I keep"),
        ("stop", "I have stopped"),
        ("/language", "Choose your language"),
    ):
        assert answer in await said(played, "Amina> human", f"Amina> {typed}"), typed
    assert len(played.rows()["case_message"]) == 3


async def test_a_question_that_was_just_asked_is_answered_first(played: Stage) -> None:
    await said(played, "Amina> human", "Amina> Where is the door?")
    await said(played, "Amina> /start h1", "Amina> [I want to come]", "Amina> [18 or more]")
    await said(played, f"Mikko> {CASE}", "Mikko> On the left.")
    assert "Amina" in await said(played, "Amina> Amina")
    assert len(played.rows()["case_message"]) == 2
    await said(played, "= 2026-11-23 13:00", f"Mikko> {CASE}", "Mikko> Did you find it?", "Amina> Yes, I did")
    assert len(played.rows()["case_message"]) == 4


async def test_words_of_danger_are_met_with_112_and_reach_staff(played: Stage) -> None:
    assert "Call 112 now" in await said(played, "Amina> human", "Amina> he hits me")
    assert "They: he hits me" in await said(played, f"Mikko> {CASE}")
    assert "Call 112 now" in await said(played, "Amina> [Start]", "Amina> he hits me")
    assert len(played.rows()["case_message"]) == 1


async def test_a_call_is_asked_for_and_the_number_follows(played: Stage) -> None:
    assert "Which number" in await said(played, "Amina> human", "Amina> [Call me]")
    page = await said(played, "Amina> 044 000 0001", f"Mikko> {CASE}")
    assert "They want a call." in page
    assert "They: 044 000 0001" in page


async def test_pictures_stand_on_the_page_of_the_case(played: Stage) -> None:
    await said(played, "Amina> human", "Amina> (photo door-picture Is it this one?)", "Amina> (voice hello-voice)")
    assert "(photo: door-picture)" in await said(played, f"Mikko> {CASE}", "Mikko> [Picture]")
    assert "(voice: hello-voice)" in await said(played, f"Mikko> {CASE}", "Mikko> [Voice message]")
    assert "Amina<" in await said(played, f"Mikko> {CASE}", "Mikko> (photo map-picture Here)")
    assert "(photo: map-picture)" in await said(played, f"Mikko> {CASE}", "Mikko> (photo map-picture Here)")
    assert "I cannot send this to our staff." in await said(played, "Amina> human", "Amina> (sticker)")
    assert "I can pass on only words" in await said(played, f"Mikko> {CASE}", "Mikko> (sticker)")


async def test_a_picture_outside_a_talk_is_unreadable(played: Stage) -> None:
    assert "I can read only text here" in await said(played, "Amina> (photo door-picture)")
    assert played.rows()["staff_case"] == []


async def test_notes_stay_with_staff(played: Stage) -> None:
    await said(played, "Amina> human", "Amina> Where is the door?", f"Mikko> {CASE}")
    heard = await said(played, "Mikko> /note She has a pram.")
    assert "Note: She has a pram." in heard
    assert "Amina<" not in heard
    heard = await said(played, "Amina> my data", f"Amina> (token {encode(a.MyFile())})")
    assert "staff, a note for themselves" in heard
    assert "Where is the door?" in heard
    assert "pram" not in heard


@pytest.mark.parametrize("slip", ["/note: She has a pram.", "/Note She has a pram.", "/notes She has a pram."])
async def test_a_slip_in_the_word_note_sends_nothing_to_the_person(played: Stage, slip: str) -> None:
    heard = await said(played, "Amina> human", "Amina> Where is the door?", f"Mikko> {CASE}", f"Mikko> {slip}")
    assert "Noted. They do not get this." in heard
    assert "She has a pram." in heard
    assert "Our staff write to you" not in heard


@pytest.mark.parametrize(
    ("command", "shown"), [("/stats", "Figures, as pictures"), ("/staff", "You are staff: counsellor")]
)
async def test_a_command_on_the_page_of_a_case_is_for_us(played: Stage, command: str, shown: str) -> None:
    heard = await said(played, "Amina> human", "Amina> Where is the door?", f"Mikko> {CASE}", f"Mikko> {command}")
    assert shown in heard
    assert command not in await said(played, f"Mikko> {CASE}")


async def test_a_case_that_is_gone_leads_to_the_others(played: Stage) -> None:
    assert "[📋 Tasks]" in await said(played, f"Mikko> (token {encode(a.StaffTask(99))})")


async def test_a_case_is_taken_once_and_opens_again_when_they_write(played: Stage) -> None:
    await said(played, "$ staff invite admin Olena", "Olena> (link)", "Amina> human", "Amina> Where is the door?")
    assert "One of you has it since" in await said(played, f"Mikko> {CASE}", "Mikko> [Take]")
    assert "One of you has taken it before." in await said(played, f"Olena> (token {encode(a.TakeTask(1))})")
    assert "Closed." in await said(played, f"Mikko> {CASE}", "Mikko> [Close]")
    assert "Nothing is to be done." in await said(played, f"Mikko> {TASKS}")
    await said(played, "Amina> human", "Amina> One more thing")
    assert "Nobody has taken it yet." in await said(played, f"Olena> {CASE}")
    await said(played, f"Olena> {CASE}", "Olena> [Close]")
    await said(played, f"Olena> {CASE}", "Olena> I found it!")
    assert "1 open task" in await said(played, f"Mikko> {TASKS}")


async def test_two_misunderstandings_offer_a_human_and_help_does_at_once(played: Stage) -> None:
    assert "[👤 Talk to a person]" not in await said(played, "Amina> xqzw")
    assert "[👤 Talk to a person]" in await said(played, "Amina> xqzw")
    assert "[👤 Talk to a person]" in await said(played, "Amina> [Help]")
    assert "[👤 Talk to a person]" in await said(played, "Amina> he hits me")


async def test_out_of_hours_the_person_is_told_when_somebody_answers(played: Stage) -> None:
    await said(played, "= 2026-11-27 18:00")
    heard = await said(played, "Amina> human", "Amina> Where is the door?")
    assert "They answer in 3 days, Monday 30 November, after 9:00." in heard


async def test_somebody_without_a_language_is_heard_too(played: Stage) -> None:
    assert "What is it about?" in await said(played, "Bahar> /start", "Bahar> human")
    assert "Our staff get your message." in await said(played, "Bahar> Apua en ymmärrä mitään tästä")


async def test_too_much_in_a_day_and_too_much_at_once_are_refused_kindly(played: Stage) -> None:
    await said(played, "Amina> human")
    assert "too long" in await said(played, f"Amina> {'x' * 2001}")
    await said(played, "Amina> human", *(f"Amina> number {n}" for n in range(PER_DAY)))
    assert "many messages" in await said(played, "Amina> one more")
    assert len(played.rows()["case_message"]) == PER_DAY


async def test_staff_are_mailed_and_answer_from_the_shell_too(played: Stage) -> None:
    await said(played, "Amina> human", "Amina> Where is the door?")
    mail = await said(played, "= 2026-11-23 13:30")
    assert "tapaus" in mail or "case 1" in mail
    assert "door" not in mail
    assert "Where is the door?" in await said(played, "$ tasks")
    assert "On the left." in await said(played, "$ tasks write 1 On the left.")
    await said(played, "Amina> And the room?")
    assert "case 1" in await said(played, "= 2026-11-23 14:30")


async def test_erasure_and_retention_leave_nothing(played: Stage) -> None:
    await said(played, "Amina> human", "Amina> Where is the door?", "Bahar> /start", "Bahar> [English]")
    await said(played, "Bahar> human", "Bahar> Who are you?", f"Mikko> (token {encode(a.FinishTask(2))})")
    await said(played, f"Amina> (token {encode(a.EraseAll())})")
    assert [row[1] for row in played.rows()["staff_case"]] == [2]
    service, now = played.service, played.service.now()
    for days, kept in ((KEPT_DAYS - 1, 1), (KEPT_DAYS + 1, 0)):
        later = now + days * DAY
        await service.database.write(lambda tx, now=later: look_after(tx, service.context, now))
        assert len(played.rows()["staff_case"]) == len(played.rows()["case_message"]) == kept
    assert all(row[8] is not None for row in played.rows()["task"])


async def test_two_people_who_become_one_have_one_case(played: Stage) -> None:
    await said(played, "Bahar> /start", "Bahar> [English]")
    for who in ("Amina", "Bahar"):
        await said(played, f"{who}> human", f"{who}> I am {who}")
    service, now = played.service, played.service.now()
    (amina, bahar) = (row[2] for row in played.rows()["staff_case"])
    await service.database.write(lambda tx: erase.merge(tx, amina, bahar, now))
    assert [row[2] for row in played.rows()["staff_case"]] == [bahar]
    assert len({row[2] for row in played.rows()["case_message"]}) == 1
    page = await said(played, f"Mikko> (token {encode(a.StaffTask(2))})")
    assert "They: I am Amina" in page
    assert "They: I am Bahar" in page


ATTEMPTS = st.lists(
    st.sampled_from(
        [
            *(encode(address(number)) for address in (a.StaffTask, a.TakeTask, a.FinishTask) for number in (1, 2, 99)),
            encode(a.StaffTasks()),
            encode(a.CaseMedia(1, 1)),
            "/start t1",
            "Hello",
            "/note x",
        ]
    ),
    max_size=6,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tried=ATTEMPTS, who=st.sampled_from(["Olena", "Bahar"]))
@pytest.mark.slow
async def test_nobody_who_is_not_staff_reads_a_case_or_reaches_its_person(
    played: Stage, tried: list[str], who: str
) -> None:
    """Olena is nobody, Bahar an editor; whatever they press and write, here and in a group."""
    if not played.rows()["staff_case"]:
        await said(played, "Amina> human", "Amina> Where is the door?", f"Mikko> {CASE}", "Mikko> (photo map-picture)")
        await said(played, "$ staff invite editor Bahar", "Bahar> (link)", "Olena> /start", "Olena> [English]")
    before = {table: played.rows()[table] for table in ("case_message", "task", "task_post")}
    for one in tried:
        token = one if one[0] in "/H" else f"(token {one})"
        heard = await said(played, f"{who}> {token}")
        assert "door" not in heard
        assert "map-picture" not in heard
        assert "Amina<" not in heard
        kind, event = (Kind.PRESS, {"token": one}) if one[0] == "1" else (Kind.TEXT, {"text": one})
        inbound = Inbound("group", f"x{len(tried)}{one}", who, kind, thread="7", **event)
        await _in_the_group(played, inbound)
    assert {table: played.rows()[table] for table in before} == before


async def _in_the_group(played: Stage, inbound: Inbound) -> None:
    context, now = played.service.context, played.service.now()
    await played.service.database.write(lambda tx: grouping.from_group(tx, context, inbound, now))


async def test_commands_of_staff_are_refused_where_they_are_carried_out(played: Stage) -> None:
    await said(played, "Amina> human", "Amina> Where is the door?")
    service, now = played.service, played.service.now()
    person = played.rows()["staff_case"][0][2]

    async def work(tx):
        amina = await people.get(tx, service.private, person)
        assert amina is not None
        for command in (TakeTask(1), FinishTask(1), AnswerCase(1, "Hello")):
            assert (await apply(tx, service.context, amina, command, now))[1] == NOT_STAFF

    await service.database.write(work)
