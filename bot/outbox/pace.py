"""How fast a channel may send, and where its platform has asked us to wait. Times are in milliseconds."""

from bot.messages import Rates

SECOND = 1000

RESERVED = 1 / 2
"""Of a second's worth, what announcements leave to replies and news that come all at once. It lowers no rate: what
nobody takes is there for announcements as soon as half a second's worth has gathered again.
"""


class Pace:
    """One channel's. Replies count against the rate but never wait for it; a flood warning holds them too."""

    def __init__(self, rates: Rates) -> None:
        self._rates = rates
        self._free_at = 0.0  # when the next message fits into the overall rate
        self._address_free_at: dict[str, float] = {}
        self._held: dict[str, int] = {}  # addresses that the platform has told to wait
        self.held_until = 0  # the whole channel
        self._announcements_held_until = 0
        self._under_way = 0
        self._answered_until: float | None = None  # as `_free_at`, of what the platform has answered; None at first

    def take(self, address: str, now: int) -> float:
        """Count one message to this address; return how long it has to wait if it is not a reply.

        Each is `answered` at its end.
        """
        self._under_way += 1
        start = max(float(now), self._free_at - SECOND)  # a second's worth may go at once
        if self._rates.per_second:
            self._free_at = max(float(now), self._free_at) + SECOND / self._rates.per_second
        if self._rates.per_address:
            start = max(start, self._address_free_at.get(address, 0))
            self._address_free_at[address] = start + SECOND / self._rates.per_address
            self._forget(now)
        return max(0.0, start - now)

    def answered(self, now: int) -> None:
        """A message has come to its end: the platform counted it at this moment at the latest.

        What is under way may be counted later than it was sent, several at once: were announcements to go by when they
        were sent, a connection that stands still for a second would be followed by more than the platform allows.
        """
        self._under_way -= 1
        if self._rates.per_second:
            self._answered_until = max(float(now), self._answered_until or 0.0) + SECOND / self._rates.per_second

    def room(self, now: int) -> int:
        """How many messages fit into the overall rate now."""
        if not self._rates.per_second:
            return 1 << 10
        return max(0, round(self._gathered(self._free_at, now)))

    def at_once(self, most: int) -> int:
        """How many messages of an announcement are taken at a time, `most` where the rate is not too low for that."""
        if not self._rates.per_second:
            return most
        return max(1, min(most, int(self._rates.per_second * (1 - RESERVED) / 2)))

    def spare(self, now: int) -> int:
        """How many messages of an announcement may leave now: what everything else has left of the overall rate."""
        if self._announcements_held_until > now or self.held_until > now:
            return 0
        if not self._rates.per_second:
            return 1 << 10
        return max(0, int(self._safe(now) - RESERVED * self._rates.per_second))

    def spare_at(self, number: int, now: int) -> float:
        """When so many messages of an announcement may leave, if nothing else leaves until then."""
        held = max(self._announcements_held_until, self.held_until, now)
        if not self._rates.per_second:
            return held
        missing = number + RESERVED * self._rates.per_second - self._safe(now)
        return max(held, now + missing * SECOND / self._rates.per_second)

    def flooded(self, address: str, now: int, until: int, *, announcement: bool = False) -> None:
        """The platform refused: this address waits; when it refused another one too, everything does.

        An announcement writes to each address once: what refuses it is the overall rate, so the others wait too.
        """
        if announcement:
            self._announcements_held_until = max(self._announcements_held_until, until)
        self._held = {a: t for a, t in self._held.items() if t > now}
        if any(other != address for other in self._held):
            self.held_until = max(self.held_until, until)
        self._held[address] = until

    def held(self, address: str) -> int:
        """Until when nothing may be sent to this address."""
        return max(self.held_until, self._held.get(address, 0))

    def _safe(self, now: int) -> float:
        """How much of a second's worth is there for sure, whenever what is under way is counted.

        At first it is what is reserved: whoever waited while no process was there is answered before.
        """
        if self._answered_until is None:
            self._answered_until = now + (1 - RESERVED) * SECOND
        return self._gathered(self._answered_until, now) - self._under_way

    def _gathered(self, free_at: float, now: int) -> float:
        return (SECOND - max(0.0, free_at - now)) * self._rates.per_second / SECOND

    def _forget(self, now: int) -> None:
        if len(self._address_free_at) > 10_000:  # noqa: PLR2004  a bound on memory, nothing more
            self._address_free_at = {a: t for a, t in self._address_free_at.items() if t > now}
