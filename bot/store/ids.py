"""Identifiers that ascend, and short numbers for people."""

import secrets
import time
from threading import Lock

from bot.store.database import Tx

LARGEST = 2**63 - 1
"""What a number can be in the database: BIGINT."""

_EPOCH = 1_767_225_600_000  # 2026-01-01T00:00:00Z in milliseconds
_RANDOM_BITS = 22


class _Ids:
    """Ids by the clock. Turns ask in the database's thread, others in the event loop's."""

    __slots__ = ("_last", "_lock")

    def __init__(self) -> None:
        self._last = 0
        self._lock = Lock()

    def next(self) -> int:
        elapsed = time.time_ns() // 1_000_000 - _EPOCH
        with self._lock:
            self._last = max(self._last + 1, elapsed << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS))
            return self._last


_ids = _Ids()


def new_id() -> int:
    """Return a positive 63-bit id that no other process gives, greater than each that this process gave before."""
    return _ids.next()


async def next_number(tx: Tx, name: str) -> int:
    """Return the next number (1, 2, 3, …) of a counter. When the transaction is rolled back, it is given again."""
    rows = await tx.all("counter_next", name=name)
    return int(rows[0]["value"])


def new_code(size: int) -> str:
    """Return a secret code of this many random bytes, in letters that a link's payload and a token can hold."""
    return secrets.token_urlsafe(size).replace("-", "_")


def id_at(ms: int) -> int:
    """The lowest id that could be given at that time, in milliseconds UTC."""
    return max(0, ms - _EPOCH) << _RANDOM_BITS


def ms_of(given: int) -> int:
    """When an id was given, in milliseconds UTC."""
    return (given >> _RANDOM_BITS) + _EPOCH
