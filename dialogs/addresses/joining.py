"""From "I want to come" to what happens next; going on in another chat."""

from dataclasses import dataclass

from dialogs.addresses.search import Search
from rules.interest import Reach
from rules.person import Age


@dataclass(frozen=True, slots=True)
class AskAge:
    """Asks how old the one who comes is."""

    hobby: int
    search: Search


@dataclass(frozen=True, slots=True)
class AskName:
    """Asks for a first name."""

    hobby: int
    age: Age
    unclear: bool = False  # the answer given could not be read
    latin: bool = False  # asks for it once more, in Latin letters


@dataclass(frozen=True, slots=True)
class KeepName:
    """Action: the name given before is right."""

    hobby: int
    age: Age


@dataclass(frozen=True, slots=True)
class AskReach:
    """Says what is passed on and to whom, and asks how they can be reached."""

    hobby: int
    age: Age


@dataclass(frozen=True, slots=True)
class AskPhone:
    """Asks for a phone number: for an adult to pass on, for a minor to leave with staff."""

    hobby: int
    age: Age
    unclear: bool = False  # the answer given could not be read
    other: bool = False  # the contact shared was somebody else's


@dataclass(frozen=True, slots=True)
class KeepPhone:
    """Action: the number given before is right."""

    hobby: int
    age: Age


@dataclass(frozen=True, slots=True)
class WithoutPhone:
    """Action: a minor leaves no number."""

    hobby: int
    age: Age


@dataclass(frozen=True, slots=True)
class AskLater:
    """In a chat that cannot be written to later: asks how to reach the person then."""

    hobby: int
    age: Age
    reach: Reach
    said: str


@dataclass(frozen=True, slots=True)
class AskEmail:
    """Asks for a mailbox to be reached at."""

    hobby: int
    age: Age
    reach: Reach
    said: str
    unclear: bool = False  # the answer given could not be read


@dataclass(frozen=True, slots=True)
class EmailSent:
    """It is registered, and a confirmation is on its way to the mailbox; or `refused`, after too many."""

    interest: int
    refused: bool = False


@dataclass(frozen=True, slots=True)
class MoveToChat:
    """Action: yes; and make the link that continues in Telegram, then show it."""

    hobby: int
    age: Age
    reach: Reach
    said: str


@dataclass(frozen=True, slots=True)
class Moved:
    """It is registered; the link that continues in Telegram."""

    hobby: int
    code: str


@dataclass(frozen=True, slots=True)
class Join:
    """Action: yes, tell them. `said` is a mark of the name and number that were on the page."""

    hobby: int
    age: Age
    reach: Reach
    said: str


@dataclass(frozen=True, slots=True)
class DoNotTell:
    """Action: no, tell nobody; what was typed for it is forgotten."""

    hobby: int
    age: Age


@dataclass(frozen=True, slots=True)
class Joined:
    """What happens next."""

    interest: int


@dataclass(frozen=True, slots=True)
class NotJoined:
    """Why not, kindly; `age` is that of who would come."""

    hobby: int
    why: str
    age: Age


@dataclass(frozen=True, slots=True)
class AskBring:
    """A link made in a web chat was opened: asks whether what was chosen there is to come here."""

    code: str


@dataclass(frozen=True, slots=True)
class Bring:
    """Action: yes, bring it here."""

    code: str
