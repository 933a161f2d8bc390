"""Signed links: what they say cannot be made up, and holds for one purpose and for a time."""

from itsdangerous import BadData, URLSafeTimedSerializer

from bot.commands.links import DAYS, Link, Purpose

DAY = 24 * 3600
SALTS = {purpose: f"mukaan {purpose.name.lower()}" for purpose in Purpose} | {
    Purpose.ADDRESS: "confirm an association's address"
}
"""Never changed: links that are in mailboxes are signed with them."""


def links(secret: str, public_url: str) -> Link:
    """What makes links; "" where there is no web."""

    def link(purpose: Purpose, number: int, find: str) -> str:
        return (
            f"{public_url.rstrip('/')}/{purpose}/{_signer(secret, purpose).dumps([number, find])}" if public_url else ""
        )

    return link


def opened(secret: str, purpose: Purpose, code: str) -> tuple[int, str] | None:
    """What a link is about and for whom; None for a code that is old, changed, for something else, or not ours."""
    try:
        number, find = _signer(secret, purpose).loads(code, max_age=DAYS[purpose] * DAY)
    except (BadData, TypeError, ValueError):
        return None
    return number, find


def _signer(secret: str, purpose: Purpose) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(secret, salt=SALTS[purpose])
