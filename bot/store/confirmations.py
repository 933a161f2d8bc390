"""How many mails anybody may have us send to a mailbox that is not yet known to be theirs."""

from bot.store.database import Tx
from bot.store.ids import new_id
from bot.store.private import Private

HOUR = 60 * 60 * 1000
DAY = 24 * HOUR

BY_PERSON = 3
"""In a day: an address that was mistyped twice."""

TO_MAILBOX = 3
"""In a day, from whomever: whoever owns it may never have heard of us."""

IN_ALL = 60
"""In an hour, from everybody: more than a full hall at a hobby fair, and few enough that our mail server's name stays
good when somebody makes up people and addresses."""


async def ask(tx: Tx, private: Private, person: int, email: str, now: int) -> bool:
    """Count one more confirmation; False when that would be too many, whether the mailbox is known to us or not."""
    mailbox = private.find(f"confirm {_mailbox(email)}")
    asked = await tx.one("confirmations_counted", person=person, mailbox=mailbox, since=now - DAY, lately=now - HOUR)
    if asked and (asked["by_person"] >= BY_PERSON or asked["to_mailbox"] >= TO_MAILBOX or asked["lately"] >= IN_ALL):
        return False
    await tx.run("confirmation_add", id=new_id(), person=person, mailbox=mailbox, now=now)
    return True


def _mailbox(email: str) -> str:
    """What is mostly one mailbox, however it is written: Amina.B+news@example.org is aminab@example.org."""
    local, _, domain = email.lower().rpartition("@")
    return f"{local.partition('+')[0].replace('.', '')}@{domain}"
