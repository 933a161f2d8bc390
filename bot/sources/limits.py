"""How much a source may cost us."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, bytes and counts; those that begin with `all_` are for a source as a whole."""

    seconds: float = 60
    """For one answer, with its redirects: a server that drips ends here."""
    bytes: int = 20_000_000
    """Of one answer or file, unpacked. The events of a large city are some megabytes a page."""
    redirects: int = 5
    """RFC 2068 allowed as many, https://www.rfc-editor.org/rfc/rfc9110#section-15.4"""
    all_seconds: float = 300
    all_bytes: int = 60_000_000
    """All pages are held at once, and their records beside them."""
    all_requests: int = 200
    """With 100 items a page it is more than all of Kainuu has."""
    pause: float = 0.2
    """Seconds between two requests: the servers are others', and nobody waits for the answer."""


LIMITS = Limits()
