"""Signed links: what they are for. Each purpose has its own signature, page and time."""

from collections.abc import Callable
from enum import StrEnum


class Purpose(StrEnum):
    """What a link is for; the value is where its page is."""

    ADDRESS = "a"  # an association confirms an address: association, hash of the address
    CHANGE = "m"  # an association tells of a change: number of the hobby, hash of the address that it was sent to
    DESK = "y"  # an association says who gets our messages: association, hash of the address that it was sent to
    ANSWER = "v"  # an association answers: number of the interest, hash of the address that it was sent to
    NEWS = "n"  # a person gets no more announcements: number of one, hash of the mailbox that it was sent to
    WRONG = "w"  # an address is not the association's: association, hash of the address


DAYS = {
    Purpose.ADDRESS: 30,
    Purpose.ANSWER: 90,
    Purpose.CHANGE: 365,
    Purpose.DESK: 180,
    Purpose.NEWS: 3650,
    Purpose.WRONG: 365,
}
"""How long a link leads to its page: an answer for as long as an interest can wait for one, a change for a season, the
stop of news for as long as anybody keeps a mail.
"""

Link = Callable[[Purpose, int, str], str]
"""The link of a purpose about a number, for whoever the hash is of; "" without a web."""


def no_link(_purpose: Purpose, _number: int, _find: str) -> str:
    """Where there is no web."""
    return ""
