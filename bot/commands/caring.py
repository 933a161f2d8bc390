"""Cases: what a person writes reaches staff, and what staff write reaches the person. Who may is checked by `apply`."""

import json
import re
from dataclasses import replace

from bot.commands.answering import close
from bot.commands.context import Context
from bot.commands.showing import held_of, show_case, show_task
from bot.commands.writing import write_news
from bot.store import cases, notices, people
from bot.store.cases import word_key
from bot.store.database import Tx
from bot.store.ids import new_id
from bot.store.private import SealError
from dialogs import casing
from dialogs import commands as c
from dialogs.addresses import AskPerson
from dialogs.codec import UnknownTokenError, decode, encode
from dialogs.decide import TALKING
from dialogs.pages.cases import staff_write
from dialogs.pages.casework import NOTE, NOTED, NOWHERE, SENT, WAITS
from dialogs.pages.staff import CASE
from rules.cases import DAY, LONGEST, PER_DAY, Author, Case, Held, Sort, Word
from rules.delivery import MINUTE, Kind
from rules.person import Person
from rules.talk import plain

_NOTE = re.compile(rf"{NOTE}(?:@\w+)?:?(?=\s|\Z)", re.IGNORECASE)

IN_A_DIALOG = 10 * MINUTE
"""For so long a question that somebody was asked waits for its answer before what they write goes to staff."""


async def caring(tx: Tx, context: Context, person: Person, command: casing.CaseCommand, now: int) -> c.Outcome:
    """Carry one of these commands out."""
    match command:
        case casing.TellStaff():
            return await _tell(tx, context, person, command, now)
        case casing.TakeTask(number):
            return await _take(tx, context, person, number, now)
        case casing.FinishTask(number):
            return await finish(tx, context, number, now)
        case casing.AnswerCase():
            return await answer(tx, context, command, now)


async def _tell(tx: Tx, context: Context, person: Person, command: casing.TellStaff, now: int) -> c.Outcome:
    """The person's case, opened or opened again, holds it, and staff see it."""
    sort, said = Sort(command.sort), plain(command.text)
    if len(said) > LONGEST or not (said or command.reference or sort is Sort.CALL):
        return c.NotDone("no-text")
    case = await cases.of(tx, person.id)
    if case is None:
        case = await _open(tx, context, person, now)
    since = await tx.one("case_words_since", case_id=case.id, since=now - DAY)
    if since and since["number"] >= PER_DAY:
        return c.NotDone("too-many-messages")
    if not case.open:
        await _open_again(tx, case.number)
    elif not context.group:
        await tx.run("task_unmail", number=case.number)  # nobody sees it anywhere else
    await cases.add(
        tx, context.private, case, Author.PERSON, now,
        text=said, sort=sort, reference=command.reference, channel=command.channel,
    )  # fmt: skip
    await show_case(tx, context, case.number, now)
    return c.Done(case.number)


async def _open(tx: Tx, context: Context, person: Person, now: int) -> Case:
    key = f"{CASE}:{new_id()}"
    await notices.add_task(tx, context.private, key, CASE, now)
    row = await tx.one("task_known", key=key)
    municipality = context.world(now).municipality(person)
    number = row["number"] if row else 0
    case = await cases.open_for(tx, person.id, number, municipality, person.dialog.seen, now)
    if case is None:
        raise LookupError("a person has a case, and has none")
    return case


async def _open_again(tx: Tx, number: int) -> None:
    await tx.one("case_task_open", number=number)
    await tx.run("task_untake", number=number)
    await tx.run("task_unmail", number=number)


async def _take(tx: Tx, context: Context, person: Person, number: int, now: int) -> c.Outcome:
    """One of staff looks after it; of two, the first."""
    me = person.badge
    if me is None or await tx.one("task_take", number=number, staff=me.number, now=now) is None:
        return c.NotDone("meanwhile")
    await _show(tx, context, number, now)
    return c.Done(number)


async def finish(tx: Tx, context: Context, number: int, now: int) -> c.Outcome:
    """A task is done; a case is closed, and opens again when its person writes."""
    if not await close(tx, context, number, "staff", now):
        return c.NotDone("meanwhile")
    if case := await cases.by_number(tx, number):
        await tx.run("case_touch", id=case.id, now=now)
    await _show(tx, context, number, now)
    return c.Done(number)


async def _show(tx: Tx, context: Context, number: int, now: int) -> None:
    """Bring the group up to date with a task."""
    if context.group and not await show_case(tx, context, number, now):
        await show_task(tx, context, number, now)


async def answer(tx: Tx, context: Context, command: casing.AnswerCase, now: int, *, key: str = "") -> c.Outcome:
    """What one of staff writes. The outcome's `code` says what became of it, as on the case's page.

    `key` names it among all, so that a repeat changes nothing. A closed case is open again.
    """
    case, said = await cases.by_number(tx, command.number), plain(command.text)
    if case is None:
        return c.NotDone("no-case")
    noted = said.startswith("/")  # a slip in "/note", or another command: nobody means it for the person
    author, text = (Author.NOTE, _NOTE.sub("", said, count=1).strip()) if noted else (Author.STAFF, said)
    if len(said) > LONGEST or not (text or command.reference):
        return c.NotDone("no-text")
    word = await cases.add(
        tx, context.private, case, author, now,
        key=key, text=text, sort=Sort(command.sort), reference=command.reference, channel=command.channel,
    )  # fmt: skip
    if word is None or noted:
        return c.Done(case.number, NOTED if noted else "")
    if not case.open:
        await _open_again(tx, case.number)
        await show_case(tx, context, case.number, now)
    sent = Word(word, now, author, Sort(command.sort), text, command.reference, command.channel)
    return c.Done(case.number, await _pass_on(tx, context, case, sent, now))


async def _pass_on(tx: Tx, context: Context, case: Case, word: Word, now: int) -> str:
    """To where the person is best reached. What they write next goes to staff, unless they are just being asked
    something else.
    """
    person = await people.get(tx, context.private, case.person)
    try:
        written = await write_news(tx, context, case.person, staff_write(word), Kind.STATUS, now, key=word_key(word.id))
    except SealError:
        written = False
    if person is None or not written:
        await tx.one("case_word_pass", id=word.id, from_passed=cases.WRITTEN, to_passed=cases.SETTLED)
        return NOWHERE
    await tx.one("case_word_pass", id=word.id, from_passed=cases.WRITTEN, to_passed=cases.UNDER_WAY)
    row = await tx.one("person_get", id=case.person)
    if row and (not _asks_something_else(person) or row["active_at"] < now - IN_A_DIALOG):
        dialog = replace(person.dialog, asking=encode(AskPerson())).to_json()
        await tx.run("person_ask", id=case.person, dialog=context.private.seal(json.dumps(dialog, ensure_ascii=False)))
    return SENT if person.reachable else WAITS


def _asks_something_else(person: Person) -> bool:
    try:
        return not isinstance(decode(person.dialog.asking), TALKING)
    except UnknownTokenError:
        return False


async def held(tx: Tx, context: Context, number: int) -> Held | None:
    """A task as one of staff sees it on its page; of a case, with what was written."""
    row = await tx.one("task_by_number", number=number)
    if row is None:
        return None
    case = await cases.by_number(tx, number) if row["kind"] == CASE else None
    shown = held_of(context, row, case, await _language(tx, context, case))
    return replace(shown, words=await cases.words(tx, context.private, case.id)) if case else shown


async def all_held(tx: Tx, context: Context) -> tuple[Held, ...]:
    """What staff have to do, the oldest first."""
    kept = {case.number: case for case in map(cases.read, await tx.all("cases_all"))}
    tasks = await notices.open_tasks(tx, context.private)
    return tuple(
        Held(one.number, one.kind, one.hobby or 0, one.details, done=False, case=kept.get(one.number)) for one in tasks
    )


async def _language(tx: Tx, context: Context, case: Case | None) -> str:
    person = await people.get(tx, context.private, case.person) if case else None
    return person.language if person else ""
