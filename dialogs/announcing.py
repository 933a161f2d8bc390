"""What staff ask the service to do about announcements, and the rows that their pages are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.texts.values import Media
from rules.announcement import Announcement, Counts
from rules.audience import Reach
from rules.steps import Steps
from rules.wording import Problem


@dataclass(frozen=True, slots=True)
class MakeDraft:
    """A new draft."""


@dataclass(frozen=True, slots=True)
class SetText:
    """The text in one language as it is written now, "" for none."""

    number: int
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class SetMissing:
    """What people get whose language (or "" each language) has no text: that of another one, or "" nothing."""

    number: int
    version: int
    language: str
    other: str


@dataclass(frozen=True, slots=True)
class SetFair:
    """The fair that it is about, 0 for none."""

    number: int
    version: int
    fair: int


@dataclass(frozen=True, slots=True)
class SetAudience:
    """Turn one value of a part of the audience on or off, "" takes the part back."""

    number: int
    version: int
    part: str
    value: str


@dataclass(frozen=True, slots=True)
class SetPicture:
    """The picture that a channel knows by this reference, "" for none, of so many bytes, 0 when not known."""

    number: int
    reference: str = ""
    channel: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class DropDraft:
    """Throw it away."""

    number: int
    version: int


@dataclass(frozen=True, slots=True)
class NoteSeen:
    """One of staff looks at it in a language."""

    number: int
    language: str


@dataclass(frozen=True, slots=True)
class NoteCounted:
    """One of staff sees who gets it."""

    number: int


@dataclass(frozen=True, slots=True)
class TestOnMe:
    """Send it to the one who asks."""

    number: int
    version: int


@dataclass(frozen=True, slots=True)
class ConfirmDraft:
    """It goes at this time (milliseconds UTC, 0: now), as this version, to about so many people."""

    number: int
    version: int
    people: int
    at: int


@dataclass(frozen=True, slots=True)
class Steer:
    """Undo, pause, resume ("on") or stop one."""

    number: int
    move: str


AnnouncingCommand = (
    MakeDraft
    | SetText
    | SetMissing
    | SetFair
    | SetAudience
    | SetPicture
    | DropDraft
    | NoteSeen
    | NoteCounted
    | TestOnMe
    | ConfirmDraft
    | Steer
)


@dataclass(frozen=True, slots=True)
class Announcing:
    """What staff see of announcements."""

    listed: tuple[tuple[Announcement, Counts], ...] = ()  # the newest first
    one: Announcement | None = None  # the one that the page is about
    confirmed_by: str = ""  # the first name of who confirmed it, while they are staff
    picture: Media | None = None  # its picture, where a channel has it
    steps: Steps = field(default_factory=Steps)
    problems: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)  # by language, of those with a text
    reach: Reach = field(default_factory=Reach)
    counts: Counts = field(default_factory=Counts)
    parts: Mapping[tuple[str, str], Counts] = field(default_factory=dict)  # the same by language and channel
    pace: float = 0  # messages that end each second
