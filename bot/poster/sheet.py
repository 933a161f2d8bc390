"""What stands on one poster or card, already in words, whatever its size and form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Invitation:
    """What one language says: large, then small sentences below it. `rtl`: it reads from the right."""

    language: str
    heading: str
    sentences: tuple[str, ...]
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """A code to scan: the whole address that it holds, and the word below it."""

    label: str
    address: str

    @property
    def readable(self) -> str:
        """The address as somebody types it."""
        return self.address.partition("://")[2]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One poster or card: whose it is (`title`), smaller lines below that, the number of a table ("" for none)."""

    title: str
    details: tuple[str, ...]
    badge: str
    service: str
    codes: tuple[Code, ...]
    invitations: tuple[Invitation, ...]
