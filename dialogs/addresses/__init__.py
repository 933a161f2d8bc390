"""The addresses of all pages and actions: what a button's token can name. No text, name or location is ever in one.

The first letters of a token are an address's code in `dialogs.codec.CODES`; a code or a field never changes its
meaning. What becomes wrong gets a new code, and the old one goes on being read.
"""

from dialogs.addresses.calendar import (
    CalendarFile,
    MakeCalendar,
    MyCalendar,
    StopCalendar,
)
from dialogs.addresses.changing import (
    ChangeHobby,
    ChangeTold,
    TellChange,
)
from dialogs.addresses.contacting import (
    AnswerInterest,
    AskAnswer,
    Asked,
    Waiting,
)
from dialogs.addresses.data import (
    ConfirmErase,
    EraseAll,
    Erased,
    MyData,
    MyFile,
)
from dialogs.addresses.family import (
    AskFamily,
    AskGuardian,
    AskHelper,
    AskLink,
    AskMyName,
    AskNameBack,
    AskParent,
    AskStaffInstead,
    AskTellName,
    AskTheirName,
    AskYoung,
    GuardianLink,
    KeepMyName,
    KeepTheirName,
    MakeLink,
    NewLink,
    NotParent,
    SayNo,
    SayYes,
    TakeNameBack,
    TellName,
    ToStaff,
    WithoutName,
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
from dialogs.addresses.visits import (
    AskWhy,
    FirstVisit,
    GoTogether,
    HowItWas,
    NotDared,
    SayHowItWas,
    SayNotDared,
    SayStill,
    SayWhy,
    StillGoes,
    Together,
    WhatHelps,
)
from dialogs.addresses.watching import (
    StopWatching,
    Watch,
    Watching,
)

__all__ = [
    "Address",
    "AnswerInterest",
    "AnswerReminder",
    "AskAge",
    "AskAnswer",
    "AskBring",
    "AskEmail",
    "AskFamily",
    "AskGuardian",
    "AskHelper",
    "AskLater",
    "AskLink",
    "AskMyName",
    "AskName",
    "AskNameBack",
    "AskParent",
    "AskPhone",
    "AskReach",
    "AskStaffInstead",
    "AskTellName",
    "AskTheirName",
    "AskWhy",
    "AskYoung",
    "Asked",
    "Block",
    "Blocked",
    "Bring",
    "CalendarFile",
    "Card",
    "ChangeHobby",
    "ChangeTold",
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
    "FirstVisit",
    "GoOn",
    "GoTogether",
    "GuardianLink",
    "Help",
    "HowItWas",
    "Join",
    "Joined",
    "KeepMyName",
    "KeepName",
    "KeepPhone",
    "KeepTheirName",
    "Languages",
    "MakeCalendar",
    "MakeLink",
    "Map",
    "MessageSent",
    "Mine",
    "MoreFilters",
    "MoveToChat",
    "Moved",
    "MyCalendar",
    "MyData",
    "MyFile",
    "MyHobby",
    "NewLink",
    "NotDared",
    "NotJoined",
    "NotParent",
    "NotUnderstood",
    "Noted",
    "Outdated",
    "Quiet",
    "Report",
    "Reported",
    "Results",
    "SayHowItWas",
    "SayNo",
    "SayNotDared",
    "SayStill",
    "SayWhy",
    "SayYes",
    "Search",
    "SendMessage",
    "ShowCard",
    "Start",
    "StillGoes",
    "Stop",
    "StopCalendar",
    "StopWatching",
    "TakeBack",
    "TakeNameBack",
    "TellChange",
    "TellName",
    "Thanked",
    "Times",
    "ToStaff",
    "Together",
    "Waiting",
    "Watch",
    "Watching",
    "What",
    "WhatHelps",
    "Where",
    "WithoutName",
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
    | FirstVisit | SayHowItWas | HowItWas | SayNotDared | NotDared | GoTogether | Together | AskWhy | SayWhy | WhatHelps
    | SayStill | StillGoes
    | Waiting | Asked | AskAnswer | AnswerInterest
    | Stop | GoOn | Quiet | CalendarFile | MyCalendar | MakeCalendar | StopCalendar | ChangeHobby | TellChange
    | ChangeTold
    | AskFamily | AskParent | AskYoung | NotParent | AskHelper | AskTheirName | KeepTheirName | AskLink | MakeLink
    | GuardianLink | NewLink | AskGuardian | SayYes | SayNo | AskStaffInstead | ToStaff | WithoutName | AskMyName
    | KeepMyName | AskTellName | TellName | AskNameBack | TakeNameBack
    | Write | CheckMessage | SendMessage | MessageSent | ConfirmBlock | Block | Blocked
    | ConfirmReport | Report | Reported
)
# fmt: on
