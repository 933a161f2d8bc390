"""What a person can do in a dialog, free of any channel."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opened:
    """The chat was opened, perhaps by a deep link."""

    payload: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button. The token is untrusted."""

    token: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Written words."""

    text: str


@dataclass(frozen=True, slots=True)
class Located:
    """A shared location, WGS84 degrees, already rounded."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Shared:
    """A shared contact; it counts only when it is the sender's own."""

    phone: str
    own: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """A picture or a voice note, and perhaps its caption. Where nobody is there to look at it, it is unreadable."""

    kind: str  # "photo" or "voice"
    reference: str  # in the channel where it lies
    channel: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A sticker, a film, a file."""


Event = Opened | Pressed | Typed | Located | Shared | Sent | Unreadable
