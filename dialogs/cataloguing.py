"""What an editor asks the service to do with the catalogue. The service checks again whoever asks.

`seen` is a mark of the record as it was shown; with another one nothing is done.
"""

from dataclasses import dataclass
from datetime import date, time

from rules.changing import What


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """Change a hobby: each sort takes its own part. `meeting_at` is in milliseconds UTC, 0 for none."""

    hobby: int
    what: What
    seen: str
    meeting_at: int = 0
    day: date | None = None  # of a break the last one, of a meeting the new one
    starts: time | None = None
    place: str = ""  # its name, perhaps a comma and the address


@dataclass(frozen=True, slots=True)
class CorrectContact:
    """Another e-mail address, or another phone number, of a hobby's association."""

    hobby: int
    seen: str
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class MarkChecked:
    """All that is said of a hobby is right today."""

    hobby: int
    seen: str = ""


CareCommand = ChangeRecord | CorrectContact | MarkChecked
