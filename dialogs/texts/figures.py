"""Figures for staff: pictures, tables, and the report for whoever pays."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."
TITLE = "Title above a picture or a table; short."
LABEL = "Beside a bar of a picture, or in a table; short."
HEADING = "Heading of a column; short."

STATS = Message("staff", "Figures", note=BUTTON + " Leads to figures about the service, as pictures.")
CHOOSE = Message(
    "staff", "Figures, as pictures or as a table. Nobody can be recognised in them.", note="Buttons follow."
)
WAY = Message("staff", "The way there", note=BUTTON + " From the first contact to a hobby that lasts.")
PEOPLE = Message("staff", "People", note=BUTTON + " By language and municipality. Also heading of a column.")
INTERESTS = Message("staff", "Registrations", note=BUTTON + " How it goes for those who want to come to a hobby.")
ASSOCIATIONS = Message("staff", "Associations", note=BUTTON + " How fast and how often they answer.")
UNMET = Message("staff", "Unmet wishes", note=BUTTON + " What people looked for and did not find.")
VISITS = Message("staff", "Visits", note=BUTTON + " Reminders, first visits, what stood in the way.")
FAIRS = Message("staff", "Fairs", note=BUTTON + " Hobby fairs.")
AS_TABLE = Message("staff", "As a table", note=BUTTON + " All figures in one XLSX file.")
TABLE = Message("staff", "All figures as a table.", note="With an XLSX file.")

ON = Message("staff", "On {day}", note="When a picture's figures were true. {day} is like “24.11.2026”.")
BETWEEN = Message(
    "staff",
    "From {since} to {day}",
    note="Which days a picture or a table counts; {since} and {day} are like “24.11.2026”.",
)
SMALL = Message("staff", "Groups of fewer than five are in “others”.", note="Below a picture or a table.")
TOO_FEW = Message("staff", "Too few to show.", note="In place of a picture's bars.")
OTHERS = Message("staff", "others", note=LABEL + " All small groups together.")
NOT_KNOWN = Message("staff", "not known", note=LABEL)
TOTAL = Message("staff", "Total", note=LABEL)

WAY_TITLE = Message("staff", "From first contact to a hobby that lasts", note=TITLE)
REACHED = Message("staff", "Reached", note=LABEL + " People who have used the service.")
INTERESTED = Message("staff", "Interested", note=LABEL + " People who wanted to come to a hobby.")
FIRST_VISIT = Message("staff", "First visit", note=LABEL + " People who have been at a hobby.")
STILL = Message("staff", "Still goes after four weeks", note=LABEL + " People.")

BY_LANGUAGE = Message("staff", "People by language", note=TITLE)
BY_PLACE = Message("staff", "People by municipality", note=TITLE)
BY_STATE = Message(
    "staff", "Registrations by state", note=TITLE + " How it goes for those who want to come to a hobby."
)
WITH_GUARDIAN = Message("staff", "A guardian is asked", note=LABEL + " Of interests.")
WITH_STAFF = Message("staff", "A counsellor has it", note=LABEL + " Of interests.")
UNTOLD = Message("staff", "Association not told yet", note=LABEL + " Of interests.")
TOLD = Message("staff", "No answer yet", note=LABEL + " Of interests: the association was told.")
ANSWERED = Message("staff", "Answered", note=LABEL + " Of interests, by the association. Also heading of a column.")
CAME = Message("staff", "Has been there", note=LABEL + " Of interests.")
JOINED = Message("staff", "Goes there", note=LABEL + " Of interests, some weeks after the first visit.")
STOPPED = Message("staff", "Does not go", note=LABEL + " Of interests.")
WITHDRAWN = Message("staff", "Cancelled", note=LABEL + " Of interests, by the person.")
EXPIRED = Message("staff", "Closed without news", note=LABEL + " Of interests.")

DAYS_TO_ANSWER = Message(
    "staff", "Days until an answer (median)", note=TITLE + " The median, of associations' answers."
)
ALL = Message("staff", "All associations", note=LABEL)
ANSWERED_SHARE = Message("staff", "Answered, of those told", note=TITLE + " Per association, in per cent.")
OF_TOLD = Message("staff", "{number} % of {count}", note="At a bar: so many per cent of so many were answered.")

UNMET_TITLE = Message("staff", "Looked for and not found", note=TITLE + " Bars are kinds of hobby.")
UNMET_PLACE = Message("staff", "Not found, by municipality", note=TITLE)
ANYTHING = Message("staff", "anything at all", note=LABEL + " Somebody looked for no special kind of hobby.")

REMINDED = Message("staff", "Reminded of a meeting", note=TITLE + " Bars: coming, not this time, no answer.")
COMING = Message("staff", "Coming", note=LABEL + " What people answered to a reminder.")
NOT_COMING = Message("staff", "Not this time", note=LABEL + " What people answered to a reminder.")
SILENT = Message("staff", "Did not answer", note=LABEL + " What people answered to a reminder, or after a visit.")
AFTERWARDS = Message(
    "staff", "Reminded, then asked how it was", note=TITLE + " Bars: went, did not go, did not answer."
)
WENT = Message("staff", "Went", note=LABEL + " What people said after the first meeting.")
NOT_WENT = Message("staff", "Did not go", note=LABEL + " What people said after the first meeting.")
BARRIERS = Message("staff", "What stood in the way", note=TITLE)
AT_FAIR = Message("staff", "Reached at a fair", note=TITLE + " People by fair.")
AFTER_FAIR = Message("staff", "Interested after a fair", note=TITLE + " People by fair.")
VISITED_FAIR = Message("staff", "First visit after a fair", note=TITLE + " People by fair.")
STILL_FAIR = Message(
    "staff", "Still goes, after a fair", note=TITLE + " People by fair, four weeks after a first visit."
)

COME_TO_FAIR = Message("staff", "Say that they come, by fair", note=TITLE + " How many people.")
OPENED_AT_TABLE = Message("staff", "Opened at a fair's table", note=TITLE + " How often its code was scanned.")
INTERESTED_AT_TABLE = Message("staff", "Want to come, from a table", note=TITLE + " Interests, by table of a fair.")

NUMBER = Message("staff", "Number", note=HEADING)
IN_DAYS = Message("staff", "Days", note=HEADING)
PER_CENT = Message("staff", "Per cent", note=HEADING)
TOLD_OF = Message("staff", "Told", note=HEADING + " How many interests an association was told of.")

REPORT = Message("staff", "Report", note=TITLE)
BY_AGE = Message("staff", "By age group", note=TITLE)
BY_MUNICIPALITY = Message("staff", "By municipality", note=TITLE)
BY_GENDER = Message("staff", "By gender", note=TITLE)
MEANS_REACHED = Message(
    "staff",
    "Reached: wrote to the service, or scanned a code at a fair, with a language chosen.",
    note="In a report. What is counted.",
)
MEANS_INTERESTED = Message(
    "staff",
    "Interested: wanted to come to a hobby, for themselves or for somebody in the family.",
    note="In a report. What is counted.",
)
MEANS_VISIT = Message("staff", "First visit: said that they were there.", note="In a report. What is counted.")
MEANS_STILL = Message("staff", "Still goes: said so when asked four weeks later.", note="In a report. What is counted.")
ONCE = Message(
    "staff",
    "Each person is counted once, on the day when it happened first in the project period. Who was counted on an "
    "earlier day of the period is not counted here.",
    note="In a report.",
)
SEVERAL_PERIODS = Message(
    "staff",
    "{count} project period touches these days.",
    plural="{count} project periods touch these days. Who was there in several is counted in each.",
    note="In a report.",
)
COUNTED_SINCE = Message(
    "staff", "Counted since {day}; nothing before that is known.", note="In a report. {day} is like “24.11.2026”."
)
NOTHING_COUNTED = Message("staff", "Nothing has been counted yet.", note="In a report.")
OVERLAP = Message(
    "staff",
    "Do not put this beside a report on other days that lie partly in these: the difference may be one person.",
    note="In a report.",
)
HIDDEN = Message(
    "staff",
    "Small groups are in “others” until nobody can be recognised. “–” is a number that is not shown.",
    note="In a report.",
)
