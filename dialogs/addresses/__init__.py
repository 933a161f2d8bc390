"""The addresses of all pages and actions: what a button's token can name. No text, name or location is ever in one.

The first letters of a token are an address's code in `dialogs.codec.CODES`; a code or a field never changes its
meaning. What becomes wrong gets a new code, and the old one goes on being read.
"""

from dialogs.addresses.data import (
    ConfirmErase,
    EraseAll,
    Erased,
    MyData,
    MyFile,
)
from dialogs.addresses.help import (
    Danger,
    GoOn,
    Help,
    Quiet,
    Stop,
)
from dialogs.addresses.joining import (
    AskAge,
    AskBring,
    AskEmail,
    AskLater,
    AskName,
    AskPhone,
    AskReach,
    Bring,
    DoNotTell,
    EmailSent,
    Join,
    Joined,
    KeepName,
    KeepPhone,
    Moved,
    MoveToChat,
    NotJoined,
    WithoutPhone,
)
from dialogs.addresses.mine import (
    AnswerReminder,
    ChooseRemind,
    ConfirmWithdraw,
    Mine,
    MyHobby,
    Noted,
    TakeBack,
)
from dialogs.addresses.search import (
    Card,
    ChoosePlace,
    Filters,
    Map,
    MoreFilters,
    Results,
    Search,
    ShowCard,
    Times,
    What,
    Where,
)
from dialogs.addresses.start import (
    ChooseLanguage,
    Languages,
    NotUnderstood,
    Outdated,
    Start,
    Thanked,
)
from dialogs.addresses.talk import (
    Block,
    Blocked,
    CheckMessage,
    ConfirmBlock,
    ConfirmReport,
    MessageSent,
    Report,
    Reported,
    SendMessage,
    Write,
)
from dialogs.addresses.watching import (
    StopWatching,
    Watch,
    Watching,
)

__all__ = [
    "Address",
    "AnswerReminder",
    "AskAge",
    "AskBring",
    "AskEmail",
    "AskLater",
    "AskName",
    "AskPhone",
    "AskReach",
    "Block",
    "Blocked",
    "Bring",
    "Card",
    "CheckMessage",
    "ChooseLanguage",
    "ChoosePlace",
    "ChooseRemind",
    "ConfirmBlock",
    "ConfirmErase",
    "ConfirmReport",
    "ConfirmWithdraw",
    "Danger",
    "DoNotTell",
    "EmailSent",
    "EraseAll",
    "Erased",
    "Filters",
    "GoOn",
    "Help",
    "Join",
    "Joined",
    "KeepName",
    "KeepPhone",
    "Languages",
    "Map",
    "MessageSent",
    "Mine",
    "MoreFilters",
    "MoveToChat",
    "Moved",
    "MyData",
    "MyFile",
    "MyHobby",
    "NotJoined",
    "NotUnderstood",
    "Noted",
    "Outdated",
    "Quiet",
    "Report",
    "Reported",
    "Results",
    "Search",
    "SendMessage",
    "ShowCard",
    "Start",
    "Stop",
    "StopWatching",
    "TakeBack",
    "Thanked",
    "Times",
    "Watch",
    "Watching",
    "What",
    "Where",
    "WithoutPhone",
    "Write",
]

# fmt: off
Address = (
    Languages | ChooseLanguage | Start | Thanked | NotUnderstood | Outdated | Where | ChoosePlace | What | Results
    | Filters | MoreFilters | Times | Card | Map | ShowCard | AskAge | AskName | KeepName | AskReach | AskPhone
    | KeepPhone | WithoutPhone | AskLater | AskEmail | EmailSent | MoveToChat | Moved | Join | DoNotTell | Joined
    | NotJoined | AskBring | Bring | Mine | MyHobby | ConfirmWithdraw | TakeBack | ChooseRemind | AnswerReminder
    | Noted | Watch | Watching | StopWatching | MyData | MyFile | ConfirmErase | EraseAll | Erased | Help | Danger
    | Stop | GoOn | Quiet | Write | CheckMessage | SendMessage | MessageSent | ConfirmBlock | Block | Blocked
    | ConfirmReport | Report | Reported
)
# fmt: on
