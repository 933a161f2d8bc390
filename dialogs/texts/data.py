"""My data: seeing and erasing what is kept."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

KEEP = Message("data", "This is everything I keep about you.")
LANGUAGE = Message("data", "Language: {language}")
PLACE = Message("data", "Place: {place}")
POSITION = Message("data", "Place: a point that you sent, kept to about one kilometre.")
NAME = Message("data", "Name: {name}")
PHONE = Message("data", "Phone number: {phone}")
COUNSELLOR_PHONE = Message(
    "data", "Phone number for the counsellor: {phone}", note="A number that was left for a child or a teenager."
)
EMAIL = Message("data", "E-mail: {email}")
WORDS = Message("data", "Your last search: {words}")
CHATS = Message("data", "Where you see my messages: {channels}", note="{channels} is like “Telegram and web chat”.")
TELEGRAM = Message("data", "Telegram")
WEB = Message("data", "this web chat")
MAIL = Message("data", "e-mail")
TERMINAL = Message("data", "this terminal", note="A computer's text window.")
INTERESTS = Message(
    "data",
    "{count} hobby that you have chosen",
    plural="{count} hobbies that you have chosen",
    note="What is kept.",
)
REMINDERS = Message("data", "Reminders: {count}", note="How many are kept. Like the next five, in a row with dots.")
COMING = Message("data", "Answers to reminders: {count}", note="How many are kept.")
TOLD = Message("data", "Notices to associations: {count}", note="How many are kept: what associations were told.")
TASKS = Message("data", "Tasks for our staff: {count}", note="How many are kept.")
LINKS = Message("data", "Links that you asked for: {count}", note="To go on in another chat, or to confirm an e-mail.")
MESSAGES = Message("data", "My messages, without their text: {count}", note="How many are kept: only when each went.")
WEB_CHAT = Message("data", "What we wrote in the web chat. Messages: {count}", note="These are kept with their text.")
SINCE = Message("data", "I have known you since {day}.", note="{day} is a date.")
WHO_SEES = Message(
    "data",
    "Only our staff can see this. An association sees a name or a number only after you say yes.",
)
AS_FILE = Message("data", "As a file", note=BUTTON)
FILE = Message("data", "Here is everything as a file.")
ERASE = Message("data", "Delete everything", note=BUTTON)
ASK_ERASE = Message("data", "Shall I delete everything that I keep about you? It cannot be undone.")
NOT_REACHED = Message(
    "data",
    "I cannot delete this chat from your phone, or what I have sent to associations.",
)
NOT_REACHED_WEB = Message(
    "data",
    "I cannot delete what I have sent to associations.",
    note="In the web chat; elsewhere the chat on the phone is named too.",
)
YES_ERASE = Message("data", "Yes, delete it", note=BUTTON)
ERASED = Message("data", "Everything is deleted. I do not know you any more.")
CLEAR_CHAT = Message(
    "data",
    "This chat is still on your phone. To clear it, open the chat's menu and choose to delete the chat.",
)
CLEAR_WEB = Message(
    "data",
    "You still see this conversation on this device. To clear it, open the menu above and choose “Leave this device”.",
    note="In the web chat. Name the menu's entry as you translate it there. Use your language's quotation marks.",
)
ASKED = Message("data", "If I have written to an association about you, I ask them to delete it.")
BEGIN = Message("data", "Start again", note=BUTTON)
