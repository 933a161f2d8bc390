"""Announcements: what staff do step by step, and what whoever gets one can press. Codes begin with "e"."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StopNews:
    """Action: no more announcements; everything else goes on."""


@dataclass(frozen=True, slots=True)
class NewsAgain:
    """Action: announcements again."""


@dataclass(frozen=True, slots=True)
class News:
    """Whether announcements come."""


@dataclass(frozen=True, slots=True)
class Announcements:
    """All of them."""


@dataclass(frozen=True, slots=True)
class NewAnnouncement:
    """Action: a new draft."""


@dataclass(frozen=True, slots=True)
class OneAnnouncement:
    """One of them, as far as it is; `said` says what has just come of something."""

    number: int
    said: str = ""


@dataclass(frozen=True, slots=True)
class AnnouncementTexts:
    """The languages of a draft's text."""

    number: int


@dataclass(frozen=True, slots=True)
class AskAnnouncementText:
    """Asks for the text in one language; `said` says why it is asked again."""

    number: int
    language: str
    said: str = ""
    length: int = 0  # of what was too long
    at: int = 0  # when that came, milliseconds UTC


@dataclass(frozen=True, slots=True)
class DropAnnouncementText:
    """Action: take the text in one language away."""

    number: int
    version: int
    language: str


@dataclass(frozen=True, slots=True)
class AskMissing:
    """What people get whose language has no text: of one language, or "" of all of these."""

    number: int
    language: str = ""


@dataclass(frozen=True, slots=True)
class ChooseMissing:
    """Action: they get the text in another language, or "" nothing."""

    number: int
    version: int
    language: str
    other: str


@dataclass(frozen=True, slots=True)
class AskPicture:
    """Asks for a picture; `said` says why it is asked again."""

    number: int
    said: str = ""


@dataclass(frozen=True, slots=True)
class DropPicture:
    """Action: no picture."""

    number: int
    version: int


@dataclass(frozen=True, slots=True)
class AskFair:
    """Asks which fair a draft is about."""

    number: int


@dataclass(frozen=True, slots=True)
class ChooseFair:
    """Action: this one, or 0 none."""

    number: int
    version: int
    fair: int


@dataclass(frozen=True, slots=True)
class AskAudience:
    """Who gets it: all of the choice, or one `part` of it that can be changed."""

    number: int
    part: str = ""


@dataclass(frozen=True, slots=True)
class ChooseAudience:
    """Action: turn one `value` of a `part` on or off; "" of a part that has several takes it back."""

    number: int
    version: int
    part: str
    value: str


@dataclass(frozen=True, slots=True)
class PreviewAnnouncement:
    """The preview: what is to be looked at, and what was found in the texts."""

    number: int


@dataclass(frozen=True, slots=True)
class SeeAnnouncement:
    """Action: look at it in one language."""

    number: int
    language: str


@dataclass(frozen=True, slots=True)
class SeenAnnouncement:
    """It as it will look in one language, with buttons that do nothing."""

    number: int
    language: str


@dataclass(frozen=True, slots=True)
class CountAnnouncement:
    """Action: who would get it now."""

    number: int


@dataclass(frozen=True, slots=True)
class CountedAnnouncement:
    """How many get it, by language and channel, and who does not and why; `again` when that has changed."""

    number: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class TestAnnouncement:
    """Action: send it to oneself."""

    number: int
    version: int


@dataclass(frozen=True, slots=True)
class AskAnnouncementTime:
    """Asks when it goes; `said` says why it is asked again, and `at` which time was meant, milliseconds UTC."""

    number: int
    said: str = ""
    at: int = 0


@dataclass(frozen=True, slots=True)
class AskAnnouncementSure:
    """The last question: at this time, in milliseconds UTC, 0 for now."""

    number: int
    at: int


@dataclass(frozen=True, slots=True)
class ConfirmAnnouncement:
    """Action: it goes, as this version of the draft, to so many people."""

    number: int
    version: int
    people: int
    at: int


@dataclass(frozen=True, slots=True)
class DeleteAnnouncement:
    """Action: throw a draft away."""

    number: int
    version: int


@dataclass(frozen=True, slots=True)
class SteerAnnouncement:
    """Action: "undo", "pause", "on" (again) or "stop" one that was confirmed."""

    number: int
    move: str


@dataclass(frozen=True, slots=True)
class AskStopAnnouncement:
    """Whether to stop it for good."""

    number: int
