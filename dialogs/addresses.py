"""The addresses of all pages and actions: what a button's token can name. No text, name or location is ever in one.

The first letters of a token are an address's code in `dialogs.codec.CODES`; a code or a field never changes its
meaning. What becomes wrong gets a new code, and the old one goes on being read.
"""

from dataclasses import dataclass

from rules.interest import Reach, Remind
from rules.person import Age


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for. Typed words that remain stay with the person; `digest` tells whether they are the same."""

    kinds: tuple[int, ...] = ()  # Kind.number
    category: int = 0  # position in Category, from 1; 0 for any
    filters: int = 0  # packed bits
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Languages:
    """The language picker."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Action: this language from now on."""

    code: str


@dataclass(frozen=True, slots=True)
class Start:
    """What this is and what is kept; the way to everything."""


@dataclass(frozen=True, slots=True)
class Where:
    """Asks where to go from, then leads to the search; `far` says that the location shared was not in Kainuu."""

    search: Search
    far: bool = False
    unclear: bool = False  # the place written is not known


@dataclass(frozen=True, slots=True)
class ChoosePlace:
    """Action: from this place from now on."""

    place: int
    search: Search


@dataclass(frozen=True, slots=True)
class What:
    """Asks what to do: categories, in two halves."""

    more: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """What was found, nearest first; paging is "after hobby N", 0 for the first page.

    `changed` says that an old button searched for words that are no longer the current ones.
    """

    search: Search
    after: int = 0
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Filters:
    """Change the search."""

    search: Search


@dataclass(frozen=True, slots=True)
class Card:
    """One hobby, and the search it was found by."""

    hobby: int
    search: Search


@dataclass(frozen=True, slots=True)
class Map:
    """Where the hobby is, pinned."""

    hobby: int
    search: Search


@dataclass(frozen=True, slots=True)
class ShowCard:
    """The hobby in two languages, to be held up to somebody."""

    hobby: int
    search: Search


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
class Mine:
    """My hobbies."""


@dataclass(frozen=True, slots=True)
class MyHobby:
    """One interest of mine: where it stands."""

    interest: int


@dataclass(frozen=True, slots=True)
class ConfirmWithdraw:
    """Asks before an interest is taken back."""

    interest: int


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Action: withdraw."""

    interest: int


@dataclass(frozen=True, slots=True)
class ChooseRemind:
    """Action: which meetings to be reminded of."""

    interest: int
    remind: Remind


@dataclass(frozen=True, slots=True)
class AnswerReminder:
    """Action: coming, or not this time. `meeting` is in minutes since 1970."""

    interest: int
    meeting: int
    coming: bool


@dataclass(frozen=True, slots=True)
class Noted:
    """A reminder's answer was noted. `meeting` is in minutes since 1970."""

    interest: int
    meeting: int
    coming: bool


@dataclass(frozen=True, slots=True)
class MyData:
    """Everything that is kept about the person, in words."""


@dataclass(frozen=True, slots=True)
class MyFile:
    """The same as a file."""


@dataclass(frozen=True, slots=True)
class ConfirmErase:
    """Asks before everything is erased."""


@dataclass(frozen=True, slots=True)
class EraseAll:
    """Action: erase."""


@dataclass(frozen=True, slots=True)
class Erased:
    """Everything is gone; what could not be reached."""


@dataclass(frozen=True, slots=True)
class Help:
    """What this does, who can be asked, 112."""


@dataclass(frozen=True, slots=True)
class Danger:
    """112 first, then a human, then nothing more."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Action: stop everything that is not an answer."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """Action: begin again."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """It is stopped."""


@dataclass(frozen=True, slots=True)
class Thanked:
    """A kind word for a kind word."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Says what is possible instead; the second time in a row with somebody to ask."""

    again: bool


@dataclass(frozen=True, slots=True)
class Outdated:
    """A button that leads nowhere now: where one is instead."""

    why: str


@dataclass(frozen=True, slots=True)
class AskBring:
    """A link made in a web chat was opened: asks whether what was chosen there is to come here."""

    code: str


@dataclass(frozen=True, slots=True)
class Bring:
    """Action: yes, bring it here."""

    code: str


# fmt: off
Address = (
    Languages | ChooseLanguage | Start | Where | ChoosePlace | What | Results | Filters | Card | Map | ShowCard
    | AskAge | AskName | KeepName | AskReach | AskPhone | KeepPhone | WithoutPhone | AskLater | AskEmail | EmailSent
    | MoveToChat | Moved | Join | DoNotTell | Joined | NotJoined | Mine | MyHobby | ConfirmWithdraw | TakeBack
    | ChooseRemind | AnswerReminder | Noted | MyData | MyFile | ConfirmErase | EraseAll | Erased | Help | Danger
    | Stop | GoOn | Quiet | NotUnderstood | Outdated | Thanked | AskBring | Bring
)
# fmt: on
