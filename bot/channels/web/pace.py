"""How fast one page may talk."""


class Pace:
    """A bucket of tokens: `burst` at once, `per_second` in the long run. What comes faster waits; nothing is lost."""

    def __init__(self, per_second: float, burst: int) -> None:
        self._per_second = per_second
        self._burst = burst
        self._tokens = float(burst)
        self._at = 0.0

    def wait(self, now: float) -> float:
        """Take one token; return for how many seconds to wait before using it. `now` is in seconds."""
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._per_second)
        self._at = now
        self._tokens -= 1
        return max(0.0, -self._tokens / self._per_second)
