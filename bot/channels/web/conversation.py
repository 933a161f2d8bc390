"""What the web chat needs from whoever keeps its conversations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a conversation, as it stands now."""

    id: int  # a later message has a greater one; never 0
    version: int  # rises within a conversation with each new message and each change; never 0
    ours: bool  # we said it; otherwise the person did
    body: Mapping[str, Any]  # JSON


class Conversation(Protocol):
    """The kept conversations, one to an address; what has returned is durable."""

    async def append(self, address: str, key: str, ours: bool, body: Mapping[str, Any]) -> int:  # noqa: FBT001 - by name
        """Add a message and return its id. A known key adds nothing and returns the id that it has."""

    async def replace(self, address: str, message: str, key: str, body: Mapping[str, Any]) -> int:
        """Change a message of ours in this very conversation and return its id.

        `message` is an id as text and may name anything; when it names no such message, the body is said anew under
        `key`, and the new message's id comes back.
        """

    async def since(self, address: str, version: int) -> Sequence[Entry]:
        """Return the messages whose version is greater than the one given, in order of version."""

    async def forget(self, address: str) -> None:
        """Erase the conversation."""
