"""How fast one page may talk."""


class Pace:
    """A bucket of tokens: `burst` at once, `per_second` in the long run. What comes faster waits; nothing is lost."""

    def __init__(self, per_second: float, burst: int) -> None:
        self._per_second = per_second
        self._burst = burst
        self._tokens = float(burst)
        self._at = 0.0

    def wait(self, now: float, tokens: int = 1) -> float:
        """Take tokens; return for how many seconds to wait before using them. `now` is in seconds."""
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._per_second)
        self._at = now
        self._tokens -= tokens
        return max(0.0, -self._tokens / self._per_second)

    def full(self, now: float) -> bool:
        """Whether it is as good as a new one."""
        return self._tokens + (now - self._at) * self._per_second >= self._burst
