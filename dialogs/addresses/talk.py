"""Messages between a person and an association."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Write:
    """Asks for a message to the association."""

    interest: int
    long: bool = False  # the one that was written was too long


@dataclass(frozen=True, slots=True)
class CheckMessage:
    """Shows the message before it goes."""

    interest: int


@dataclass(frozen=True, slots=True)
class SendMessage:
    """Action: send it. `said` is a mark of the text that was on the page."""

    interest: int
    said: str


@dataclass(frozen=True, slots=True)
class MessageSent:
    """It goes; or `why` it does not."""

    interest: int
    why: str


@dataclass(frozen=True, slots=True)
class ConfirmBlock:
    """Asks before the association's messages are blocked."""

    interest: int


@dataclass(frozen=True, slots=True)
class Block:
    """Action: no more messages from them about this."""

    interest: int


@dataclass(frozen=True, slots=True)
class Blocked:
    """They are blocked."""

    interest: int


@dataclass(frozen=True, slots=True)
class ConfirmReport:
    """Asks before a message is shown to staff."""

    interest: int


@dataclass(frozen=True, slots=True)
class Report:
    """Action: show it to staff."""

    interest: int


@dataclass(frozen=True, slots=True)
class Reported:
    """Staff have it; what happens next."""

    interest: int
