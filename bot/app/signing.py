"""Signed links: what they say cannot be made up, and holds for one purpose and for a time."""

from collections.abc import Callable

from itsdangerous import BadData, URLSafeTimedSerializer

CONTACT = "confirm an association's address"
CONTACT_DAYS = 30
"""How long the link in a mail to an association leads to its button."""


def contact_link(secret: str, public_url: str) -> Callable[[int, str], str]:
    """What makes the link of an association's number and the hash of its address; "" where there is no web."""

    def link(association: int, find: str) -> str:
        code = _signer(secret).dumps([association, find])
        return f"{public_url.rstrip('/')}/a/{code}" if public_url else ""

    return link


def contact_of(secret: str, code: str) -> tuple[int, str] | None:
    """The association's number and the hash of its address; None for a code that is old, changed, or not ours."""
    try:
        association, find = _signer(secret).loads(code, max_age=CONTACT_DAYS * 24 * 3600)
    except (BadData, TypeError, ValueError):
        return None
    return association, find


def _signer(secret: str) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(secret, salt=CONTACT)
