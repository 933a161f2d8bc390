"""What crosses the border between the service and a channel. A channel knows nothing else of the house."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Kind(StrEnum):
    """What kind of thing came in."""

    START = "start"  # the chat was opened, `text` holds a deep link's payload
    TEXT = "text"
    PRESS = "press"
    LOCATION = "location"
    CONTACT = "contact"
    PHOTO = "photo"
    VOICE = "voice"
    OTHER = "other"  # a sticker, a film: nothing that is read or passed on
    MOVED = "moved"  # the staff group has another number now, `text`
    GONE = "gone"  # the person has stopped us
    BACK = "back"  # the person lets us write again


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or a voice note: by the channel's own `reference` to what lies there already, or with its bytes."""

    kind: Kind  # PHOTO or VOICE
    reference: str = ""  # such as Telegram's file_id; private
    channel: str = ""  # where that lies; "" for the channel that it comes from or goes to
    content: bytes = b""
    size: int = 0  # bytes, 0 when not known


@dataclass(frozen=True, slots=True)
class Inbound:
    """One incoming event, the same from every channel."""

    channel: str
    key: str  # unique among all events of all channels; a repeat has the same
    address: str  # where the answer goes, in the channel's own terms; private
    kind: Kind
    text: str = ""
    token: str = ""  # of the button that was pressed; untrusted
    message: str = ""  # the message that the button stands in; empty when it cannot be edited
    point: tuple[float, float] | None = None  # WGS84 latitude, longitude
    phone: str = ""
    own: bool = False  # the contact is the sender's own
    attachment: Attachment | None = None  # of a photo or a voice note; its caption is `text`
    thread: str = ""  # of what was written in the staff group: the topic
    language: str = ""  # the app's language code; orders the language picker, never assumed


Receive = Callable[[Inbound], Awaitable[None]]
"""Returns when the turn has committed; raises only when nothing was committed, so that the event comes again."""


def units(text: str) -> int:
    """The length in UTF-16 code units, which is what platforms' limits are never shorter than."""
    return len(text) + sum(character > "\uffff" for character in text)


@dataclass(frozen=True, slots=True)
class Button:
    """A labelled link: to a page or action of ours (`token`), or out of the chat (`url`)."""

    label: str
    token: str = ""
    url: str = ""
    quiet: bool = False  # not what the message is about


@dataclass(frozen=True, slots=True)
class Pin:
    """A point on the map with what stands there."""

    lat: float
    lon: float
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes with a message."""

    name: str
    media_type: str
    content: bytes


class Ask(StrEnum):
    """What a page asks the device for, beside what can be typed or pressed."""

    LOCATION = "location"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Outbound:
    """One rendered message, in one language."""

    language: str
    rtl: bool
    lines: tuple[str, ...]  # plain text, one paragraph each
    rows: tuple[tuple[Button, ...], ...] = ()  # in reading order; a channel turns them round if its platform needs it
    below: tuple[tuple[int, tuple[Button, ...]], ...] = ()  # in a mail: buttons below a line, with the line's place
    titled: bool = False  # the first line is a title over the others
    held: tuple[int, ...] = ()  # which lines are held up to a Finn: left to right, and large where that can be
    calls: tuple[str, ...] = ()  # short numbers in the lines that can be called, like 112
    subject: str = ""  # of a mail
    pin: Pin | None = None
    file: File | None = None
    attachment: Attachment | None = None  # a picture above the lines, or a voice note
    ask: Ask | None = None  # shows a one-time way to answer from the device; its label is `ask_label`
    ask_label: str = ""
    unask: bool = False  # takes that way away again
    edits: str = ""  # the message to change; empty for a new one
    reply_to: str = ""  # of a mail: where an answer to it goes; empty for the usual place
    answers: str = ""  # of a mail that answers another by itself: the Message-ID of that
    deed: str = ""  # of a message to the staff group: what it does there beside being read
    no_more: str = ""  # of a mail to many: the link behind which its reader says that they want no more of them


Fetch = Callable[[Attachment], Awaitable[bytes]]
"""Gets what lies in a channel by its reference. Raises SendError."""


class SendError(Exception):
    """A message did not (or may not) have arrived; the subclass says what that means."""


class TryAgain(SendError):
    """Certainly not delivered; worth another try. `after` is in seconds, None for our own choice."""

    def __init__(self, reason: str, after: float | None = None, *, flood: bool = False) -> None:
        super().__init__(reason)
        self.after = after
        self.flood = flood  # the platform asked us to slow down


class Ambiguous(SendError):
    """The request went out and no answer came: the platform may have it."""


class Refused(SendError):
    """This message is wrong, or this address is: no further try."""


class CannotEdit(SendError):
    """The message can no longer be edited; a new one can be sent."""


class Stopped(SendError):
    """This person has stopped us."""


class Misconfigured(SendError):
    """Our own configuration is wrong (a token, a login): staff must act, the row waits."""


@dataclass(frozen=True, slots=True)
class Rates:
    """What a channel's platform lets out: messages a second in all and to one address. 0 means no limit."""

    per_second: float = 0
    per_address: float = 0
    burst: float = 0  # so many may go at once in all; 0: a second's worth


class Channel(Protocol):
    """A way out. One folder under `bot/channels` implements it."""

    name: str
    rates: Rates

    async def send(self, address: str, message: Outbound, key: str) -> str:
        """Send or edit one message; return the platform's reference to it.

        `key` is stable over retries of one delivery (a mail's Message-ID is made of it).
        Raises a subclass of SendError, and nothing else for what a platform can do to us.
        """
