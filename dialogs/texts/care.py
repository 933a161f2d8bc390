"""Looking after the catalogue from the chat: what an editor is asked and told."""

from dialogs.texts.values import Message

TO_EDITOR = "To staff who edit the list of hobbies, in the chat."
BUTTON = "Button, at most 18 characters. " + TO_EDITOR
BEFORE = TO_EDITOR + " A question before the button that does it."

TO_CHECK = Message("staff", "What to check", note=BUTTON + " Leads to hobbies that nobody has checked for long.")
ASK = Message("staff", "{hobby}: what do you want to change?", note=TO_EDITOR + " Below is how it is now.")
EXAMPLE = Message(
    "staff", "{hobby} is an example. There is nothing to change.", note=TO_EDITOR + " It comes with the service."
)
ON_BREAK = Message("staff", "On a break.", note=TO_EDITOR + " The hobby does not meet now.")
ON_BREAK_UNTIL = Message(
    "staff", "On a break until {until}.", note=TO_EDITOR + " {until} is the last day of the break."
)
EMAIL = Message("staff", "E-mail of {association}: {email}", note=TO_EDITOR)
EMAIL_WAITS = Message(
    "staff",
    "E-mail of {association}: {email}. They have not said yes to it, so no names go there.",
    note=TO_EDITOR + " The address waits to be confirmed by whoever reads it.",
)
NO_EMAIL = Message("staff", "I have no e-mail address of {association}.", note=TO_EDITOR)
UNCHECKED = Message(
    "staff",
    "Nobody has checked this for {count} day.",
    plural="Nobody has checked this for {count} days.",
    note=TO_EDITOR + " Whether all that is said of the hobby is still right.",
)

CHECKED_TODAY = Message("staff", "Checked today", note=BUTTON + " “I have seen today that all of this is right.”")
PAUSE = Message("staff", "Pause", note=BUTTON + " The hobby goes on a break.")
LAST_DAY = Message("staff", "Last day of break", note=BUTTON + " The hobby is on a break: choose until when.")
CANCEL = Message("staff", "Cancel next time", note=BUTTON + " The next meeting does not take place.")
MOVE = Message("staff", "Move next time", note=BUTTON + " The next meeting is at another time.")
CHANGE_EMAIL = Message("staff", "New e-mail", note=BUTTON + " Another e-mail address of the association.")
CHANGE_PHONE = Message("staff", "New phone", note=BUTTON + " Another phone number of the association.")
UNDO = Message("staff", "Not cancelled", note=BUTTON + " A meeting that was cancelled takes place after all.")
NO_LAST_DAY = Message("staff", "No last day", note=BUTTON + " The break has no last day.")
ONCE = Message("staff", "Only next time", note=BUTTON + " The new place is for the next meeting only.")
ALWAYS = Message("staff", "From now on", note=BUTTON + " The new place is for all meetings.")
YES = Message("staff", "Yes, do it", note=BUTTON + " Below a question.")

ASK_UNTIL = Message(
    "staff",
    "What is the last day of the break? Write it like this: {example}",
    note=TO_EDITOR + " Or they press “No last day”.",
)
ASK_TIME = Message(
    "staff",
    "What is the new time instead of {when}? Write it like this: {example}",
    note=TO_EDITOR + " One meeting is moved. {example} is like “ke 25.11. klo 18”.",
)
ASK_PLACE = Message(
    "staff",
    "Where does it meet? Write the place, a comma, and the address: {example}",
    note=TO_EDITOR + " {example} is like “Kajaanin uimahalli, Esimerkkikatu 1”.",
)
ASK_EMAIL = Message("staff", "What is the new e-mail address of {association}?", note=TO_EDITOR)
ASK_PHONE = Message("staff", "What is the new phone number of {association}?", note=TO_EDITOR)
UNCLEAR = Message(
    "staff",
    "I could not read that. Write it like this: {example}",
    note=TO_EDITOR + " After something that is no day, no time, no address or no number.",
)
OVER = Message("staff", "That time is over. Write one that is still to come, in the next 12 months.", note=TO_EDITOR)

SURE_PAUSE = Message("staff", "{hobby} goes on a break?", note=BEFORE)
SURE_PAUSE_UNTIL = Message(
    "staff", "{hobby} goes on a break until {until}?", note=BEFORE + " {until} is the last day of the break."
)
SURE_GO_ON = Message("staff", "{hobby} goes on again?", note=BEFORE)
SURE_CANCEL = Message("staff", "{hobby} is cancelled: {when}?", note=BEFORE + " One meeting only.")
SURE_UNDO = Message("staff", "{hobby} is on after all: {when}?", note=BEFORE + " One meeting that was cancelled.")
SURE_MOVE = Message("staff", "{hobby} is moved: {when}, not {before}?", note=BEFORE + " One meeting only.")
SURE_PLACE = Message("staff", "{hobby} meets here: {place}?", note=BEFORE + " {place} is a place and an address.")
ONCE_OR_ALWAYS = Message(
    "staff", "Only next time, {when}, or from now on?", note=BEFORE + " Below are two buttons, for the new place."
)
TOLD = Message("staff", "I tell everyone who wants to come, in their own language.", note=BEFORE)
SURE_EMAIL = Message("staff", "The new e-mail address of {association} is {email}?", note=BEFORE)
ASKED_FIRST = Message(
    "staff", "I first ask there whether it is right. Before they say yes, no names go there.", note=BEFORE
)
SURE_PHONE = Message("staff", "The new phone number of {association} is {phone}?", note=BEFORE)

DONE = Message("staff", "Done. Everyone sees it within a minute.", note=TO_EDITOR)
DONE_EMAIL = Message("staff", "Done. I ask the new address by e-mail whether it is right.", note=TO_EDITOR)
SAME = Message("staff", "It was so already. Nothing has changed.", note=TO_EDITOR)
MEANWHILE = Message(
    "staff",
    "This has changed meanwhile. This is how it is now.",
    note=TO_EDITOR + " Nothing was done.",
)
TOO_LATE = Message(
    "staff", "That is not possible any more. This is how it is now.", note=TO_EDITOR + " Nothing was done."
)

LIST = Message(
    "staff",
    "Nobody has checked these for a long time. Is all of it right? Then press the hobby: checked today.",
    note=TO_EDITOR + " Above a list of hobbies, with a button for each.",
)
LIST_EMPTY = Message(
    "staff", "There is nothing to check. Every hobby was checked in the last 6 months.", note=TO_EDITOR
)
LISTED = Message(
    "staff",
    "{hobby}, {association}: not checked for {count} day.",
    plural="{hobby}, {association}: not checked for {count} days.",
    note=TO_EDITOR + " An item of the list.",
)
LISTED_NEVER = Message("staff", "{hobby}, {association}: never checked.", note=TO_EDITOR + " An item of the list.")
MARKED = Message("staff", "{hobby}: checked today. Thank you.", note=TO_EDITOR)
