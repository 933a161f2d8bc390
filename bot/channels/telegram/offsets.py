"""Which updates are in hand, and what may be confirmed. Pure bookkeeping.

https://core.telegram.org/bots/api#getupdates: an offset confirms every update below it.
"""

from collections.abc import Iterable, Mapping
from typing import Any


class Offsets:
    """The updates of one bot between being handed out and being confirmed."""

    def __init__(self) -> None:
        self._in_hand: set[int] = set()
        self._done: set[int] = set()
        self._next: int | None = None

    @property
    def in_hand(self) -> int:
        """How many were handed out and are not committed."""
        return len(self._in_hand)

    @property
    def offset(self) -> int | None:
        """Confirms what has committed, up to the first that has not; None before anything came."""
        return min(self._in_hand, default=self._next)

    def ask(self) -> int | None:
        """The offset of a request that goes out now; what it confirms will not be handed out again."""
        offset = self.offset
        if offset is not None:
            self._done = {number for number in self._done if number >= offset}
        return offset

    def fresh(self, updates: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """Those that are neither in hand nor done; they are in hand from now on.

        What is not an update at all is left out. Numbers may start anew anywhere (after a week of silence they do).
        """
        fresh = []
        for update in updates:
            number = update.get("update_id")
            if not isinstance(number, int):
                continue
            self._next = number + 1
            if number not in self._in_hand and number not in self._done:
                self._in_hand.add(number)
                fresh.append(update)
        return fresh

    def done(self, number: int) -> None:
        """This one has committed."""
        self._in_hand.discard(number)
        self._done.add(number)
