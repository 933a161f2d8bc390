"""What an e-mail address looks like. Pure."""

import re
import unicodedata

MAX_ADDRESS = 254
"""Characters of an address: https://www.rfc-editor.org/errata/eid1690."""
MAX_LOCAL = 64
"""Characters before the @: https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.1."""

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*")
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+(?!\d+$){_LABEL}")


def valid_address(text: str) -> str | None:
    """The address that was typed, as it is sent to; None when it cannot be one.

    Spaces and marks of direction around it are dropped, the domain is in lower case and in ASCII. What is before the
    @ stays as it is, and is ASCII: servers that take more are rare.
    """
    typed = "".join(character for character in text if unicodedata.category(character) != "Cf").strip()
    local, at, domain = typed.rpartition("@")
    try:
        domain = domain.lower().encode("idna").decode()
    except UnicodeError:
        return None
    if not at or len(local) > MAX_LOCAL or len(local) + 1 + len(domain) > MAX_ADDRESS:
        return None
    return f"{local}@{domain}" if _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain) else None
