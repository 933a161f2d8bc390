"""Counters of fairs: the one message in which one of staff looks at one, and which is edited when a number changes."""

from dataclasses import dataclass

from bot.store.cards import find_of
from bot.store.database import Row, Tx
from bot.store.private import Private
from rules.fairs import Counts

KEY = "counter:"
"""How the keys of their edits begin."""


@dataclass(frozen=True, slots=True)
class Counter:
    """A message that shows what was counted at a fair: `shown`, as JSON."""

    person: int
    fair: int
    channel: str
    address: str
    message: str
    find: str
    shown: str


async def stands(
    tx: Tx,
    private: Private,
    person: int,
    fair: int,
    counts: Counts,
    channel: str,
    address: str,
    message: str,
    now: int,
) -> None:
    """A message was edited: it shows this person the counter of this fair now."""
    await tx.run(
        "counter_put",
        person=person,
        fair=fair,
        channel=channel,
        find=find_of(private, channel, address, message),
        shown=counts.to_json(),
        now=now,
        address=private.seal(address),
        message=private.seal(message),
    )


async def gone(tx: Tx, find: str) -> None:
    """The message shows something else, or cannot be edited: it is left alone."""
    await tx.run("counter_gone", find=find)


async def before(tx: Tx, moment: int) -> list[Row]:
    """The rows of those that were not edited since then (milliseconds UTC)."""
    return list(await tx.all("counters_before", before=moment))


async def shows(tx: Tx, counter: Counter, counts: Counts, now: int) -> bool:
    """It is brought up to date; False when another process, or the person, was first."""
    now_so = counts.to_json()
    return await tx.one("counter_shown", find=counter.find, before=counter.shown, now_so=now_so, now=now) is not None


def read(row: Row, private: Private) -> Counter:
    """A counter from its row. Raises `SealError`."""
    return Counter(
        row["person_id"],
        row["fair"],
        row["channel"],
        private.open(row["private_address"]),
        private.open(row["private_message"]),
        row["find_message"],
        row["shown"],
    )
