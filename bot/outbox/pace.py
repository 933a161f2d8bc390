"""How fast a channel may send, and where its platform has asked us to wait. Times are in milliseconds."""

from bot.messages import Rates

SECOND = 1000


class Pace:
    """One channel's. Replies count against the rate but never wait for it; a flood warning holds them too."""

    def __init__(self, rates: Rates) -> None:
        self._rates = rates
        # What may go at once, in milliseconds of the overall rate.
        self._window = SECOND * rates.burst / rates.per_second if rates.burst else SECOND
        self._free_at = 0.0  # when the next message fits into the overall rate
        self._address_free_at: dict[str, float] = {}
        self._held: dict[str, int] = {}  # addresses that the platform has told to wait
        self.held_until = 0  # the whole channel

    def take(self, address: str, now: int) -> float:
        """Count one message to this address; return how long it has to wait if it is not a reply."""
        start = max(float(now), self._free_at - self._window)
        if self._rates.per_second:
            self._free_at = max(float(now), self._free_at) + SECOND / self._rates.per_second
        if self._rates.per_address:
            start = max(start, self._address_free_at.get(address, 0))
            self._address_free_at[address] = start + SECOND / self._rates.per_address
            self._forget(now)
        return max(0.0, start - now)

    def room(self, now: int) -> int:
        """How many messages fit into the overall rate now."""
        if not self._rates.per_second:
            return 1 << 10
        return max(0, round((self._window - max(0.0, self._free_at - now)) * self._rates.per_second / SECOND))

    def flooded(self, address: str, now: int, until: int) -> None:
        """The platform refused: this address waits; when it refused another one too, everything does."""
        self._held = {a: t for a, t in self._held.items() if t > now}
        if any(other != address for other in self._held):
            self.held_until = max(self.held_until, until)
        self._held[address] = until

    def held(self, address: str) -> int:
        """Until when nothing may be sent to this address."""
        return max(self.held_until, self._held.get(address, 0))

    def _forget(self, now: int) -> None:
        if len(self._address_free_at) > 10_000:  # noqa: PLR2004  a bound on memory, nothing more
            self._address_free_at = {a: t for a, t in self._address_free_at.items() if t > now}
