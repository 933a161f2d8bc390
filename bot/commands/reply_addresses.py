"""The addresses that associations reply to: the mailbox's, with a signed token that says what the reply is about.

`reply+i4k-mfrggzdfmztwq2lk@example.org`: what it is about, its number in base 36, a signature. It cannot be made up;
mail programs that change letters to capitals do it no harm.
"""

import hashlib
import hmac
import re
from base64 import b32encode
from dataclasses import dataclass, field
from enum import StrEnum

LONGEST_MAILBOX = 30
"""Characters before the @ of the mailbox itself: with the token it stays within the 64 that there may be."""

_SIGNED_BYTES = 10
_TOKEN = re.compile(r"([ia])([1-9a-z][0-9a-z]{0,12})-([a-z2-7]{16})")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class About(StrEnum):
    """What a reply is about."""

    INTEREST = "i"  # by its number
    ASSOCIATION = "a"  # by its number: it answers a mail about several people


@dataclass(frozen=True, slots=True)
class ReplyAddresses:
    """Makes them and reads them. An empty mailbox makes none and reads none."""

    mailbox: str = ""
    secret: str = field(default="", repr=False)

    def of(self, about: About, number: int) -> str:
        """The address for replies about it; "" when there is no mailbox."""
        if not self.mailbox:
            return ""
        local, _, domain = self.mailbox.rpartition("@")
        named = f"{about}{_base36(number)}"
        return f"{local}+{named}-{self._signature(named)}@{domain}"

    def read(self, to: tuple[str, ...]) -> tuple[About, int] | None:
        """What the mail is about that came to these addresses; None when none of ours, or more than one, is there."""
        found = {known for address in to if (known := self._opened(address.lower()))}
        return found.pop() if len(found) == 1 else None

    def names_one(self, to: tuple[str, ...]) -> bool:
        """Whether one of these is our mailbox with something after it, right or wrong."""
        local, _, domain = self.mailbox.lower().rpartition("@")
        return any(one.lower().startswith(f"{local}+") and one.lower().endswith(f"@{domain}") for one in to)

    def _opened(self, address: str) -> tuple[About, int] | None:
        local, _, domain = self.mailbox.lower().rpartition("@")
        named, at, host = address.rpartition("@")
        if not self.mailbox or not at or host != domain or not named.startswith(f"{local}+"):
            return None
        token = _TOKEN.fullmatch(named.removeprefix(f"{local}+"))
        if token is None or not hmac.compare_digest(token[3], self._signature(token[1] + token[2])):
            return None
        number = int(token[2], 36)
        return (About(token[1]), number) if number < 1 << 63 else None

    def _signature(self, named: str) -> str:
        key = hmac.digest(self.secret.encode(), b"mukaan reply 1", hashlib.sha256)
        return b32encode(hmac.digest(key, named.encode(), hashlib.sha256)[:_SIGNED_BYTES]).decode().lower()


NO_REPLIES = ReplyAddresses()
"""Without a mailbox."""


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits or "0"
