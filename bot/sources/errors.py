"""What keeps a source from being read."""

from enum import StrEnum


class Why(StrEnum):
    """What an error means. The word may stand in the log; what is said to staff may not."""

    ADDRESS = "address"
    """The address cannot be asked as it is written."""
    PRIVATE = "private"
    """It is in a network that the internet does not reach, and the source may not be asked there."""
    ELSEWHERE = "elsewhere"
    """The source sends us to another server."""
    UNREACHABLE = "unreachable"
    """There is no such server, it does not answer, its certificate is wrong, or it broke off."""
    REFUSED = "refused"
    """The server answers with a status that brings nothing."""
    LATER = "later"
    """The server asks for patience."""
    SLOW = "slow"
    LARGE = "large"
    ENDLESS = "endless"
    FILE = "file"
    """The file is not there or cannot be read."""


class SourceError(Exception):
    """A source could not be read; `message` says in Finnish to staff what is wrong.

    It names the server or the file, never more of the address, as that may open what it names. `seconds` is how long
    the server asks to be left alone, 0 when it does not say.
    """

    def __init__(self, why: Why, message: str, *, seconds: int = 0) -> None:
        super().__init__(message)
        self.why = why
        self.message = message
        self.seconds = seconds
