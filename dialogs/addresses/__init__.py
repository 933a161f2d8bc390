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
    "AskLater",
    "AskName",
    "AskPhone",
    "AskReach",
    "AskWhy",
    "Asked",
    "Bring",
    "CalendarFile",
    "Card",
    "ChangeHobby",
    "ChangeTold",
    "ChooseLanguage",
    "ChoosePlace",
    "ChooseRemind",
    "ConfirmErase",
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
    "Help",
    "HowItWas",
    "Join",
    "Joined",
    "KeepName",
    "KeepPhone",
    "Languages",
    "MakeCalendar",
    "Map",
    "Mine",
    "MoreFilters",
    "MoveToChat",
    "Moved",
    "MyCalendar",
    "MyData",
    "MyFile",
    "MyHobby",
    "NotDared",
    "NotJoined",
    "NotUnderstood",
    "Noted",
    "Outdated",
    "Quiet",
    "Results",
    "SayHowItWas",
    "SayNotDared",
    "SayStill",
    "SayWhy",
    "Search",
    "ShowCard",
    "Start",
    "StillGoes",
    "Stop",
    "StopCalendar",
    "StopWatching",
    "TakeBack",
    "TellChange",
    "Thanked",
    "Times",
    "Together",
    "Waiting",
    "Watch",
    "Watching",
    "What",
    "WhatHelps",
    "Where",
    "WithoutPhone",
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
)
# fmt: on
