"""The few texts around the web chat, and what the bot says of itself in Telegram's own pages."""

from dialogs.texts.values import Message

PAGE = "On the web chat's page, around the conversation."

CONVERSATION = Message("web", "Conversation", note=PAGE + " Read aloud by screen readers.")
YOU = Message("web", "You", note=PAGE + " Read aloud before what the person wrote.")
WRITE = Message("web", "Write here", note=PAGE + " In the empty field.")
SEND = Message("web", "Send", note=PAGE + " Button.")
WAITING = Message("web", "Waiting to be sent", note=PAGE)
LOST = Message("web", "Connection lost. I try again. Your messages are kept.", note=PAGE)
LOCATED = Message("web", "My location", note=PAGE + " Shown as what the person sent.")
NO_LOCATION = Message(
    "web", "Your device did not give its location. You can write the name of your town or village.", note=PAGE
)
ROUGH = Message(
    "web", "I keep your location only roughly, to about one kilometre.", note=PAGE + " Above the button that sends it."
)
MAP = Message("web", "Open the map", note=PAGE + " Link.")
MENU = Message("web", "Menu", note=PAGE + " Button.")
LEAVE = Message("web", "Leave this device", note=PAGE + " Button, for computers that others use too.")
LEAVE_ASK = Message(
    "web",
    "When you leave, nobody can see this conversation on this device. You cannot open it here again.",
    note=PAGE,
)
LEAVE_YES = Message("web", "Leave", note=PAGE + " Button.")
LEAVE_NO = Message("web", "Stay", note=PAGE + " Button.")
LEFT = Message("web", "The conversation is no longer on this device.", note=PAGE)
AGAIN = Message("web", "Start again", note=PAGE + " Button.")
NOWHERE = Message("web", "There is no page here.", note=PAGE)
SCRIPT = Message("web", "This chat needs JavaScript. Please allow it in your browser.", note=PAGE)

COMMAND = "What a command does, in Telegram's menu; at most 60 characters."

START = Message("bot", "First page", note=COMMAND)
HOBBIES = Message("bot", "My hobbies", note=COMMAND)
LANGUAGE = Message("bot", "Change the language", note=COMMAND)
DATA = Message("bot", "See or delete what is kept about me", note=COMMAND)
HELP = Message("bot", "Help, and people to ask", note=COMMAND)
STOP = Message("bot", "Stop reminders and news", note=COMMAND)
DESCRIPTION = Message(
    "bot",
    "I help you find a hobby near you in Kainuu, and I tell the people there that you want to come. My help is free. "
    "You can choose the language.",
    note="Shown in Telegram before the chat begins; at most 512 characters.",
)
SHORT = Message("bot", "Find a hobby near you in Kainuu, in your language.", note="At most 120 characters.")
