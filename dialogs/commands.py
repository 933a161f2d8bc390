"""What a dialog asks the service to do, and what came of it. The service checks again whoever asks."""

from dataclasses import dataclass

from dialogs.addresses import Search
from dialogs.announcing import AnnouncingCommand
from dialogs.casing import CaseCommand
from dialogs.cataloguing import CareCommand
from dialogs.staffing import StaffCommand
from dialogs.visiting import GenderCommand, VisitCommand
from rules.changing import What
from rules.interest import Answer, Reach, Refusal, Remind, Who
from rules.person import Age


@dataclass(frozen=True, slots=True)
class Register:
    """Register a wish to join. That of a minor who chats goes to staff, or to a guardian, never to the association."""

    hobby: int
    age: Age
    reach: Reach
    name: str
    phone: str
    agreed: bool  # that the yes was to just this name and number
    who: Who = Who.SELF
    named: bool = True  # else the association is asked first, without a name
    guardian: bool = False  # a minor who chats asks a parent or guardian by a link; else the counsellor


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
class MakeCalendar:
    """Make an address from which a calendar reads all hobbies; one that is there stays."""


@dataclass(frozen=True, slots=True)
class StopCalendar:
    """That address does not work any more."""


@dataclass(frozen=True, slots=True)
class TellChange:
    """A contact of an association tells of a change; `meeting_at` is the meeting that is cancelled, 0 for none."""

    hobby: int
    what: What
    meeting_at: int


@dataclass(frozen=True, slots=True)
class ConnectContact:
    """Use a single-use link: this chat is a contact of an association from now on."""

    code: str


@dataclass(frozen=True, slots=True)
class AnswerFor:
    """Answer somebody for their association: the number of the interest, a welcome perhaps to a meeting (milliseconds
    UTC, 0: to none). `seen` marks the answer that they knew of.
    """

    interest: int
    answer: Answer
    meeting_at: int
    seen: str


@dataclass(frozen=True, slots=True)
class WriteFor:
    """Send a message for an association to somebody who wants to come: the number of the interest."""

    interest: int
    text: str


@dataclass(frozen=True, slots=True)
class InviteGuardian:
    """Make another single-use link for a parent or guardian; the one before does not work any more."""

    interest: int


@dataclass(frozen=True, slots=True)
class SayAsGuardian:
    """Answer such a link: yes, or no."""

    code: str
    allowed: bool


@dataclass(frozen=True, slots=True)
class AskStaff:
    """A minor's interest goes to the counsellor instead of a parent or guardian."""

    interest: int


@dataclass(frozen=True, slots=True)
class SetName:
    """Tell the association the name; with "" it is told to delete the name and number that it has."""

    interest: int
    name: str
    agreed: bool = True  # that the yes was to just this name


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


@dataclass(frozen=True, slots=True)
class SayFair:
    """I'm coming to a fair, or not after all."""

    fair: int
    coming: bool


@dataclass(frozen=True, slots=True)
class CountStall:
    """Count that a fair's table was opened; nobody is behind the count."""

    stall: int


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
    | VisitCommand
    | GenderCommand
    | StaffCommand
    | AnnouncingCommand
    | CaseCommand
    | MakeCalendar
    | StopCalendar
    | TellChange
    | ConnectContact
    | AnswerFor
    | WriteFor
    | InviteGuardian
    | SayAsGuardian
    | AskStaff
    | SetName
    | WriteToThem
    | BlockThem
    | ReportThem
    | CareCommand
    | SayFair
    | CountStall
)


@dataclass(frozen=True, slots=True)
class Done:
    """It happened. `number` names what came of it (an interest), `code` a link's secret part."""

    number: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class NotDone:
    """It did not, and why: a Refusal, or "not-yours", "too-late", "used", "ask", "too-many-mails", "too_many",
    "not_here" where the person cannot be written to first, "meanwhile" when another contact
    answered, "not-staff" where it takes a role, or of a message "closed", "no-text", "too-many-messages", "no-case".
    """

    why: Refusal | str


Outcome = Done | NotDone
