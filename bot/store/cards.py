"""Status cards: the one message in a person's chat that shows how an interest goes, and is edited when that changes."""

from dataclasses import dataclass

from bot.store.database import Row, Tx
from bot.store.private import Private


@dataclass(frozen=True, slots=True)
class Card:
    """A message that shows how an interest went: `shown` before, `now_so` now."""

    interest: int
    person: int
    channel: str
    address: str
    message: str
    shown: str
    now_so: str


def find_of(private: Private, channel: str, address: str, message: str) -> str:
    """What a message is found by."""
    return private.find(f"{channel}:{address}:{message}")


async def gone(tx: Tx, find: str) -> None:
    """A message shows something else now."""
    await tx.run("card_gone", find=find)


async def stands(tx: Tx, private: Private, interest: int, channel: str, address: str, message: str) -> None:
    """A message was edited: it shows this interest now."""
    await tx.run(
        "card_put",
        interest=interest,
        channel=channel,
        find=find_of(private, channel, address, message),
        address=private.seal(address),
        message=private.seal(message),
    )


async def old(tx: Tx) -> list[Row]:
    """The rows of those that show what has changed since."""
    return list(await tx.all("cards_old"))


def read(row: Row, private: Private) -> Card:
    """A card from its row. Raises `SealError`."""
    return Card(
        row["interest_id"],
        row["person_id"],
        row["channel"],
        private.open(row["private_address"]),
        private.open(row["private_message"]),
        row["shown"],
        row["now_so"],
    )
