"""Help, danger, and what is said when something was not understood."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

WHAT = Message("help", "I help you find a hobby, and I tell the people there that you want to come. My help is free.")
PROGRAM = Message("help", "I am a computer program.", note="Where nobody else can be asked.")
NOT_ME = Message("help", "I am a computer program. You can also ask a person:", note="Before a phone number.")
PHONE = Message("help", "Phone: {phone}")
EMAIL = Message("help", "E-mail: {email}")
HOURS = Message("help", "Open: {hours}", note="{hours} is as the operator wrote it, like “Mon–Fri 9–15”.")
EMERGENCY = Message("help", "In danger, call 112. It is free and open day and night.")
STOP_ME = Message("help", "Stop messages", note=BUTTON + " Stops reminders and news.")
GO_ON = Message("help", "Messages again", note=BUTTON + " Reminders and news are sent again.")

DANGER_112 = Message("danger", "Are you in danger? Call 112 now. It is free.", note="First line after words of danger.")
DANGER_HOW = Message(
    "danger",
    "Say where you are and what has happened. You can speak English. Do not end the call before they say that you can.",
    note="How to call 112.",
)
DANGER_PERSON = Message("danger", "You can also talk to a person here: {phone}", note="The project's number.")
DANGER_PERSON_HOURS = Message("danger", "You can also talk to a person here: {phone}, {hours}")

NOT_UNDERSTOOD = Message(
    "help",
    "I did not understand that. You can press a button, or write a hobby, like “swimming”.",
    note="Use your language's quotation marks.",
)
THANKED = Message(
    "help",
    "I am happy to help! To go on, press a button.",
    note="After “thanks” or “ok”. A button still waits, perhaps.",
)
ASK_PERSON = Message("help", "If you like, ask a person: {phone}", note="The second time in a row.")
OLD_BUTTON = Message("help", "That button is old. Here you can go on.", note="After a button of an old message.")
GONE = Message("help", "That hobby is not in my list now. I can help you find another one.")
TROUBLE = Message("help", "Something went wrong here, not with you. Please try again a little later.")
UNREADABLE = Message("help", "I can read only text here. You can press a button, or write a hobby, like “swimming”.")
AWAY = Message(
    "help", "I was away for a while. If you pressed a button then, please press it again.", note="After an outage."
)
STOPPED = Message("help", "I have stopped. I send you no reminders and no news. You can write to me at any time.")
STOPPED_KEEPS = Message("help", "What you have chosen stays. When an association answers, I still tell you.")
