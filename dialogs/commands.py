"""What a dialog asks the service to do, and what came of it. The service checks again whoever asks."""

from dataclasses import dataclass

from dialogs.addresses import Search
from rules.interest import Reach, Refusal, Remind
from rules.person import Age


@dataclass(frozen=True, slots=True)
class Register:
    """Register a wish to join. A minor's goes to staff, never to the association."""

    hobby: int
    age: Age
    reach: Reach
    name: str
    phone: str
    agreed: bool  # that the yes was to just this name and number


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take an interest back; an association that was told is told that too."""

    interest: int


@dataclass(frozen=True, slots=True)
class SetRemind:
    """Choose which meetings to be reminded of."""

    interest: int
    remind: Remind


@dataclass(frozen=True, slots=True)
class SayComing:
    """Answer a reminder."""

    interest: int
    meeting_at: int
    coming: bool


@dataclass(frozen=True, slots=True)
class SetQuiet:
    """Stop, or begin again, everything that is not an answer."""

    quiet: bool


@dataclass(frozen=True, slots=True)
class Erase:
    """Erase all that is kept about this person."""


@dataclass(frozen=True, slots=True)
class InviteChat:
    """Make a single-use link that joins another chat to this person."""


@dataclass(frozen=True, slots=True)
class JoinChat:
    """Use such a link: what was chosen in the inviting chat comes here. `sure`: somebody known here has said yes."""

    code: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class OfferEmail:
    """Send a confirmation to a mailbox; nothing personal goes there before it is confirmed."""

    email: str


@dataclass(frozen=True, slots=True)
class CountUnmet:
    """Count a wish that nothing answers; nobody is behind the count. `kind` is its number, 0 for any."""

    kind: int
    category: str
    municipality: str


@dataclass(frozen=True, slots=True)
class AddWatch:
    """Tell me when this search finds something near me."""

    search: Search


@dataclass(frozen=True, slots=True)
class DropWatch:
    """Do not tell me of this after all."""

    watch: int


@dataclass(frozen=True, slots=True)
class WriteToThem:
    """Send a message to the association of an interest."""

    interest: int
    text: str


@dataclass(frozen=True, slots=True)
class BlockThem:
    """No more messages from them about an interest."""

    interest: int


@dataclass(frozen=True, slots=True)
class ReportThem:
    """Show staff what they wrote about an interest."""

    interest: int


Command = (
    Register
    | Withdraw
    | SetRemind
    | SayComing
    | SetQuiet
    | Erase
    | InviteChat
    | JoinChat
    | OfferEmail
    | CountUnmet
    | AddWatch
    | DropWatch
    | WriteToThem
    | BlockThem
    | ReportThem
)


@dataclass(frozen=True, slots=True)
class Done:
    """It happened. `number` names what came of it (an interest), `code` a link's secret part."""

    number: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class NotDone:
    """It did not, and why: a Refusal, or "not-yours", "too-late", "used", "ask", "too-many-mails", "too_many",
    "not_here" where the person cannot be written to first, or of a message "closed", "no-text", "too-many-messages".
    """

    why: Refusal | str


Outcome = Done | NotDone
