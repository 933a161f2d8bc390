"""The one way into and out of the columns `private_*` and `find_*`.

What names or reaches a person, and what was written, is sealed before it is stored. What must be found again
has a keyed hash beside it. Both keys come from the service's secret.
"""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.store.database import Tx

_PREFIX = "v1."  # one prefix a way of sealing
_NONCE_BYTES = 12  # what AES-GCM is made for: NIST SP 800-38D, 5.2.1.1


class SealError(Exception):
    """A private value cannot be opened: it was sealed under another secret, or changed since."""


class Private(Protocol):
    """How private values are stored."""

    def find(self, value: str) -> str:
        """Return what stands in a `find_*` column for `value`, the same each time."""
        ...

    def seal(self, text: str) -> str:
        """Return what stands in a `private_*` column for `text`. The empty text stays empty."""
        ...

    def open(self, sealed: str) -> str:
        """Return the text that `seal` was given. Raises `SealError`."""
        ...


class Keys:
    """Private values under the service's secret: AES-256-GCM, and HMAC-SHA256 for what must be found again."""

    __slots__ = ("_cipher", "_find_key")

    def __init__(self, secret: str) -> None:
        """Derive the keys. Raises ValueError when the secret is empty."""
        if not secret:
            raise ValueError("the service's secret is empty")
        self._find_key = _derive(secret, b"mukaan find 1")
        self._cipher = AESGCM(_derive(secret, b"mukaan seal 1"))

    def find(self, value: str) -> str:
        return hmac.digest(self._find_key, value.encode(), hashlib.sha256).hex()

    def seal(self, text: str) -> str:
        if not text:
            return ""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return _PREFIX + urlsafe_b64encode(nonce + self._cipher.encrypt(nonce, text.encode(), None)).decode()

    def open(self, sealed: str) -> str:
        if not sealed:
            return ""
        if not sealed.startswith(_PREFIX):
            raise SealError("a private value was not sealed by this version of the service")
        try:
            data = urlsafe_b64decode(sealed.removeprefix(_PREFIX))
            return self._cipher.decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], None).decode()
        except (InvalidTag, ValueError):
            raise SealError("a private value cannot be opened: another secret sealed it, or it was changed") from None


class Plain:
    """Private values left readable, so that a test can look for them in the bytes of the database."""

    __slots__ = ()

    def find(self, value: str) -> str:
        return value

    def seal(self, text: str) -> str:
        return text

    def open(self, sealed: str) -> str:
        return sealed


def open_or_empty(private: Private, sealed: str) -> str:
    """For whoever can go on without it: the text, or none where it cannot be opened."""
    try:
        return private.open(sealed)
    except SealError:
        return ""


async def unreadable(tx: Tx, private: Private) -> tuple[int, int]:
    """How many private values that are kept for good cannot be opened, and how many there are."""
    kept = [row["sealed"] for row in await tx.all("sealed_all")]
    return sum(not open_or_empty(private, sealed) for sealed in kept), len(kept)


def _derive(secret: str, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret.encode())
