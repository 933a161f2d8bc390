"""A mail that came to the mailbox for replies: whose it is, what becomes of it, what its sender is told."""

from bot.commands.bouncing import came_back
from bot.commands.context import Context
from bot.commands.reply_addresses import About
from bot.commands.talking import Became, from_association
from bot.commands.writing import MAIL
from bot.replies.letter import Letter
from bot.replies.sorts import Sort
from bot.store import contacts, interests, notices, outbox
from bot.store.database import Tx
from catalogue.hobby import Association
from dialogs.pages import letters
from dialogs.pages.letters import Why
from dialogs.pages.staff import MAIL_UNREAD, STRANGER
from dialogs.texts.codec import page_json
from rules.delivery import Kind
from rules.interest import Interest
from rules.talk import DAY, plain


async def take_letter(tx: Tx, context: Context, key: str, letter: Letter, now: int) -> str:
    """What was done with a mail, in a word for the log; one that was taken before changes nothing."""
    if await tx.one("inbound_add", key=key, received_at=now) is None:
        return "again"
    if letter.sort is Sort.AUTOMATIC:
        return "automatic"
    if letter.sort is Sort.BOUNCE:
        return await came_back(tx, context, letter.bounce, now) if letter.bounce else "automatic"
    if letter.sort is Sort.BROKEN:
        await notices.add_task(tx, context.private, f"{MAIL_UNREAD}:{key}", MAIL_UNREAD, now)
        return "broken"
    return await _written(tx, context, key, letter, now)


async def could_not(tx: Tx, context: Context, key: str, kind: str, now: int) -> None:
    """A mail on which the service failed: staff read it in the mailbox."""
    if await tx.one("inbound_failed", key=key, received_at=now, failure=kind):
        await notices.add_task(tx, context.private, f"{MAIL_UNREAD}:{key}", MAIL_UNREAD, now)


async def _written(tx: Tx, context: Context, key: str, letter: Letter, now: int) -> str:
    about = context.replies.read(letter.to)
    if about is None:
        if not context.replies.names_one(letter.to):
            return "unasked"  # nobody was asked to write to the mailbox itself: what comes there is not answered
        return await _note(tx, context, letter, Why.NOBODY, now)
    if about[0] is About.ASSOCIATION:
        known = context.catalogue.associations.get(about[1])
        return await _note(tx, context, letter, Why.DIGEST, now, known)
    row = await tx.one("interest_by_number", number=about[1])
    interest = interests.read(row, context.private) if row else None
    if interest is None:
        return await _note(tx, context, letter, Why.NOBODY, now)
    association = context.catalogue.associations.get(interest.association)
    if association is None or not await is_contact(tx, context, association, letter.sender):
        await _tell_of_stranger(tx, context, interest, letter, now)
        return await _note(tx, context, letter, Why.STRANGER, now, association)
    if not letter.whole or not letter.text:
        return await _note(tx, context, letter, Why.NO_WORDS if letter.whole else Why.TOO_BIG, now, association)
    # A mail that a server delivers twice is one message.
    own = f"mail:{context.private.find(f'{interest.id} {letter.id}')}" if letter.id else key
    became = await from_association(tx, context, interest, letter.text, now, key=own)
    if became is Became.NOBODY:
        return await _note(tx, context, letter, Why.NOBODY, now, association)
    return became.value


async def is_contact(tx: Tx, context: Context, association: Association, sender: str) -> bool:
    """Whether a mail from there is the association's."""
    there = await contacts.of(tx, context.private, association)
    return any(one.channel == MAIL and one.usable and one.address.lower() == sender for one in there)


async def _note(
    tx: Tx, context: Context, letter: Letter, why: Why, now: int, association: Association | None = None
) -> str:
    """Tell the sender politely, once a day for each reason; it holds nothing of anybody."""
    find = context.private.find(letter.sender)
    if not letter.sender or await tx.one("note_take", sender=find, reason=why, now=now, before=now - DAY) is None:
        return f"{why}, not said again"
    page = letters.not_passed_on(why, association.language if association else "fi", answers=letter.id)
    await outbox.put(
        tx,
        context.private,
        kind=Kind.NOTICE,
        channel=MAIL,
        address=letter.sender,
        page=page_json(page),
        now=now,
    )
    return why.value


async def _tell_of_stranger(tx: Tx, context: Context, interest: Interest, letter: Letter, now: int) -> None:
    """Perhaps the association writes from another address: staff ask. One task a day for each address."""
    find = context.private.find(letter.sender)[:16]
    await notices.add_task(
        tx,
        context.private,
        f"{STRANGER}:{interest.id}:{find}:{now // DAY}",
        STRANGER,
        now,
        interest=interest.id,
        hobby=interest.hobby,
        details={
            "interest": interest.number,
            "association": interest.association,
            "email": plain(letter.sender)[:254],
            "text": letter.text,
        },
    )
