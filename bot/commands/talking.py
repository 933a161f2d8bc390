"""Messages between a person and an association: passed on, blocked, reported. Who may is checked here."""

from enum import StrEnum

from bot.commands.answering import pass_on
from bot.commands.context import Context
from bot.commands.reply_addresses import About
from bot.commands.writing import write_news
from bot.store import interests, messages, notices
from bot.store.database import Tx
from bot.store.messages import BLOCKED
from bot.store.private import SealError
from catalogue.importers.html import cut
from dialogs import commands as c
from dialogs.pages import talk
from dialogs.pages.staff import MAIL_LOOP, MINOR_MESSAGE, REPORT
from rules.delivery import Kind
from rules.interest import Actor, Answer, Interest, Said, State
from rules.notice import about_message
from rules.person import Person
from rules.talk import (
    ASSOCIATION_PER_HOUR,
    DAY,
    HOUR,
    LONGEST,
    LONGEST_REPLY,
    PERSON_PER_DAY,
    association_may_write,
    correspondent,
    person_may_write,
    plain,
)

_UNANSWERED = frozenset({State.REGISTERED, State.TOLD, State.UNDELIVERED})
MOST_REPORTED = 10
"""Messages that are shown to staff: the last ones."""


class Became(StrEnum):
    """What became of what an association wrote."""

    PASSED = "passed"  # to the person or the guardian; or it waits where they look
    STAFF = "staff"  # a minor's, without a guardian's chat
    NOBODY = "nobody"  # it is over, or blocked
    LOOP = "loop"  # too many in an hour
    AGAIN = "again"  # it came before


async def from_association(
    tx: Tx, context: Context, interest: Interest, text: str, now: int, *, key: str = ""
) -> Became:
    """Pass on what an association wrote, by mail or in a chat. Where nothing was answered yet, it is the answer.

    `key` names the message among all, so that a repeat changes nothing; "" for one that cannot come twice.
    """
    said = cut(plain(text), LONGEST_REPLY)
    if not association_may_write(interest) or await messages.blocked(tx, interest.id):
        return Became.NOBODY
    if await messages.count_since(tx, interest.id, Actor.ASSOCIATION, now - HOUR) >= ASSOCIATION_PER_HOUR:
        await _ask_staff(tx, context, interest, MAIL_LOOP, f"{MAIL_LOOP}:{interest.id}:{now // DAY}", now)
        return Became.LOOP
    message = await messages.add(tx, context.private, interest.id, Actor.ASSOCIATION, said, now, key)
    if message is None:
        return Became.AGAIN
    if interest.state in _UNANSWERED:
        answer = Said(text=said)
        await pass_on(
            tx, context, interest.number, Answer.OTHER, now, said=answer, actor=Actor.ASSOCIATION, writes=False
        )
    receiver = correspondent(interest)
    if receiver is None:
        await _ask_staff(tx, context, interest, MINOR_MESSAGE, f"{MINOR_MESSAGE}:{message}", now, text=said)
        return Became.STAFF
    page = talk.they_write(interest, said, context.world(now))
    try:
        await write_news(tx, context, receiver, page, Kind.STATUS, now, key=f"message:{message}")
    except SealError:
        await _ask_staff(tx, context, interest, MINOR_MESSAGE, f"{MINOR_MESSAGE}:{message}", now, text=said)
    return Became.PASSED


def digest_reply_address(context: Context, association: int) -> str:
    """Where replies to a mail about several people go: nobody gets one, its sender is asked to use the buttons."""
    return context.replies.of(About.ASSOCIATION, association)


async def _ask_staff(
    tx: Tx, context: Context, interest: Interest, kind: str, key: str, now: int, *, text: str = ""
) -> bool:
    details = {"interest": interest.number, "association": interest.association, "text": text}
    return await notices.add_task(
        tx, context.private, key, kind, now, interest=interest.id, hobby=interest.hobby, details=details
    )


async def talking(
    tx: Tx, context: Context, person: Person, command: c.WriteToThem | c.BlockThem | c.ReportThem, now: int
) -> c.Outcome:
    """What a person asks for, about an interest of which they read and write the messages."""
    interest = await interests.get(tx, context.private, command.interest)
    if interest is None or correspondent(interest) != person.id:
        return c.NotDone("not-yours")
    match command:
        case c.WriteToThem():
            return await _write(tx, context, interest, command.text, now)
        case c.BlockThem():
            await interests.take_step(tx, interest.id, BLOCKED, now)
            return c.Done(interest.id)
        case c.ReportThem():
            return await _report(tx, context, interest, now)


async def _write(tx: Tx, context: Context, interest: Interest, text: str, now: int) -> c.Outcome:
    said = plain(text)
    if not said or len(said) > LONGEST:
        return c.NotDone("no-text")
    if not person_may_write(interest) or await messages.blocked(tx, interest.id):
        return c.NotDone("closed")
    if await messages.count_since(tx, interest.id, Actor.PERSON, now - DAY) >= PERSON_PER_DAY:
        return c.NotDone("too-many-messages")
    message = await messages.add(tx, context.private, interest.id, Actor.PERSON, said, now)
    if message:
        await notices.tell(
            tx,
            interest=interest.id,
            number=interest.number,
            hobby=interest.hobby,
            association=interest.association,
            kind=about_message(message),
            now=now,
        )
    return c.Done(interest.id)


async def _report(tx: Tx, context: Context, interest: Interest, now: int) -> c.Outcome:
    """A case with what was written; once for each last message."""
    theirs = [m for m in await messages.of_interest(tx, context.private, interest.id) if m.author is Actor.ASSOCIATION]
    said = [one.text for one in theirs[-MOST_REPORTED:]]
    if interest.said.text and interest.said.text not in said:
        said.insert(0, interest.said.text)
    last = theirs[-1].id if theirs else 0
    await _ask_staff(tx, context, interest, REPORT, f"{REPORT}:{interest.id}:{last}", now, text="\n\n".join(said))
    return c.Done(interest.id)
