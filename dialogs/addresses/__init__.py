"""The addresses of all pages and actions: what a button's token can name. No text, name or location is ever in one.

The first letters of a token are an address's code in `dialogs.codec.CODES`; a code or a field never changes its
meaning. What becomes wrong gets a new code, and the old one goes on being read.
"""

from dialogs.addresses.announcing import (
    Announcements,
    AnnouncementTexts,
    AskAnnouncementSure,
    AskAnnouncementText,
    AskAnnouncementTime,
    AskAudience,
    AskFair,
    AskMissing,
    AskPicture,
    AskStopAnnouncement,
    ChooseAudience,
    ChooseFair,
    ChooseMissing,
    ConfirmAnnouncement,
    CountAnnouncement,
    CountedAnnouncement,
    DeleteAnnouncement,
    DropAnnouncementText,
    DropPicture,
    NewAnnouncement,
    News,
    NewsAgain,
    OneAnnouncement,
    PreviewAnnouncement,
    SeeAnnouncement,
    SeenAnnouncement,
    SteerAnnouncement,
    StopNews,
    TestAnnouncement,
)
from dialogs.addresses.calendar import (
    CalendarFile,
    MakeCalendar,
    MyCalendar,
    StopCalendar,
)
from dialogs.addresses.care import (
    AskChange,
    AskContact,
    CareHobby,
    CheckChange,
    CheckContact,
    CheckToday,
    DoChange,
    DoContact,
    ToCheck,
)
from dialogs.addresses.cases import (
    AskPerson,
    CallMe,
    CaseMedia,
    FinishTask,
    StaffTask,
    StaffTasks,
    TakeTask,
    ToldStaff,
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
    CheckWords,
    SendWords,
    Waiting,
    Words,
    WordsSent,
)
from dialogs.addresses.data import (
    ConfirmErase,
    EraseAll,
    Erased,
    MyData,
    MyFile,
)
from dialogs.addresses.fairs import (
    ComeToFair,
    FairCard,
    FairCounts,
    FairFile,
    FairMap,
    Fairs,
    FairTables,
    StallHobbies,
    StallHobby,
    TakeHobby,
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
from dialogs.addresses.figures import (
    FiguresTable,
    SeeFigure,
    Stats,
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
from dialogs.addresses.staffing import (
    AskRole,
    AskStaffName,
    Colleagues,
    ConfirmRemove,
    OneColleague,
    RemoveStaff,
    StaffHome,
    StaffLink,
    StaffLog,
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
    AskGender,
    AskWhy,
    FirstVisit,
    GenderSaid,
    GoTogether,
    HowItWas,
    NotDared,
    SayGender,
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

# fmt: off
__all__ = [
    "Address", "AnnouncementTexts", "Announcements", "AnswerInterest", "AnswerReminder", "AskAge",
    "AskAnnouncementSure", "AskAnnouncementText", "AskAnnouncementTime", "AskAnswer", "AskAudience", "AskBring",
    "AskChange", "AskContact", "AskEmail", "AskFair", "AskFamily", "AskGender", "AskGuardian", "AskHelper",
    "AskLater", "AskLink", "AskMissing", "AskMyName", "AskName", "AskNameBack", "AskParent", "AskPerson",
    "AskPhone", "AskPicture", "AskReach", "AskRole", "AskStaffInstead", "AskStaffName", "AskStopAnnouncement",
    "AskTellName", "AskTheirName", "AskWhy", "AskYoung", "Asked", "Block", "Blocked", "Bring", "CalendarFile",
    "CallMe", "Card", "CareHobby", "CaseMedia", "ChangeHobby", "ChangeTold", "CheckChange", "CheckContact",
    "CheckMessage", "CheckToday", "CheckWords", "ChooseAudience", "ChooseFair", "ChooseLanguage", "ChooseMissing",
    "ChoosePlace", "ChooseRemind", "Colleagues", "ComeToFair", "ConfirmAnnouncement", "ConfirmBlock",
    "ConfirmErase", "ConfirmRemove", "ConfirmReport", "ConfirmWithdraw", "CountAnnouncement", "CountedAnnouncement",
    "Danger", "DeleteAnnouncement", "DoChange", "DoContact", "DoNotTell", "DropAnnouncementText", "DropPicture",
    "EmailSent", "EraseAll", "Erased", "FairCard", "FairCounts", "FairFile", "FairMap", "FairTables", "Fairs",
    "FiguresTable", "Filters", "FinishTask", "FirstVisit", "GenderSaid", "GoOn", "GoTogether", "GuardianLink",
    "Help", "HowItWas", "Join", "Joined", "KeepMyName", "KeepName", "KeepPhone", "KeepTheirName", "Languages",
    "MakeCalendar", "MakeLink", "Map", "MessageSent", "Mine", "MoreFilters", "MoveToChat", "Moved", "MyCalendar",
    "MyData", "MyFile", "MyHobby", "NewAnnouncement", "NewLink", "News", "NewsAgain", "NotDared", "NotJoined",
    "NotParent", "NotUnderstood", "Noted", "OneAnnouncement", "OneColleague", "Outdated", "PreviewAnnouncement",
    "Quiet", "RemoveStaff", "Report", "Reported", "Results", "SayGender", "SayHowItWas", "SayNo", "SayNotDared",
    "SayStill", "SayWhy", "SayYes", "Search", "SeeAnnouncement", "SeeFigure", "SeenAnnouncement", "SendMessage",
    "SendWords", "ShowCard", "StaffHome", "StaffLink", "StaffLog", "StaffTask", "StaffTasks", "StallHobbies",
    "StallHobby", "Start", "Stats", "SteerAnnouncement", "StillGoes", "Stop", "StopCalendar", "StopNews",
    "StopWatching", "TakeBack", "TakeHobby", "TakeNameBack", "TakeTask", "TellChange", "TellName",
    "TestAnnouncement", "Thanked", "Times", "ToCheck", "ToStaff", "Together", "ToldStaff", "Waiting", "Watch",
    "Watching", "What", "WhatHelps", "Where", "WithoutName", "WithoutPhone", "Words", "WordsSent", "Write",
]

Address = (
    Languages | ChooseLanguage | Start | Thanked | NotUnderstood | Outdated | Where | ChoosePlace | What | Results
    | Filters | MoreFilters | Times | Card | Map | ShowCard | AskAge | AskName | KeepName | AskReach | AskPhone
    | KeepPhone | WithoutPhone | AskLater | AskEmail | EmailSent | MoveToChat | Moved | Join | DoNotTell | Joined
    | NotJoined | AskBring | Bring | Mine | MyHobby | ConfirmWithdraw | TakeBack | ChooseRemind | AnswerReminder
    | Noted | Watch | Watching | StopWatching | MyData | MyFile | ConfirmErase | EraseAll | Erased | Help | Danger
    | FirstVisit | SayHowItWas | HowItWas | SayNotDared | NotDared | GoTogether | Together | AskWhy | SayWhy | WhatHelps
    | SayStill | StillGoes
    | Waiting | Asked | AskAnswer | AnswerInterest | Words | CheckWords | SendWords | WordsSent
    | Stop | GoOn | Quiet | CalendarFile | MyCalendar | MakeCalendar | StopCalendar | ChangeHobby | TellChange
    | ChangeTold
    | AskFamily | AskParent | AskYoung | NotParent | AskHelper | AskTheirName | KeepTheirName | AskLink | MakeLink
    | GuardianLink | NewLink | AskGuardian | SayYes | SayNo | AskStaffInstead | ToStaff | WithoutName | AskMyName
    | KeepMyName | AskTellName | TellName | AskNameBack | TakeNameBack
    | Write | CheckMessage | SendMessage | MessageSent | ConfirmBlock | Block | Blocked
    | ConfirmReport | Report | Reported
    | AskGender | SayGender | GenderSaid | Stats | SeeFigure | FiguresTable
    | StaffHome | Colleagues | OneColleague | ConfirmRemove | RemoveStaff | AskRole | AskStaffName | StaffLink
    | StaffLog
    | StopNews | NewsAgain | News | Announcements | NewAnnouncement
    | OneAnnouncement | AnnouncementTexts | AskAnnouncementText | DropAnnouncementText | AskMissing
    | ChooseMissing | AskPicture | DropPicture | AskFair | ChooseFair
    | AskAudience | ChooseAudience | PreviewAnnouncement | SeeAnnouncement | SeenAnnouncement
    | CountAnnouncement | CountedAnnouncement | TestAnnouncement | AskAnnouncementTime | AskAnnouncementSure
    | ConfirmAnnouncement | DeleteAnnouncement | SteerAnnouncement | AskStopAnnouncement
    | FairCard | FairMap | FairFile | ComeToFair | FairTables | StallHobbies | TakeHobby | StallHobby
    | FairCounts | Fairs
    | CareHobby | AskChange | CheckChange | DoChange | AskContact | CheckContact | DoContact | CheckToday | ToCheck
    | AskPerson | CallMe | ToldStaff | StaffTasks | StaffTask | TakeTask | FinishTask | CaseMedia
)
# fmt: on
