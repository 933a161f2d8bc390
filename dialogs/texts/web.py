"""The few texts around the web chat, and what the bot says of itself in Telegram's own pages."""

from dialogs.texts.values import Message

CONVERSATION = Message("web", "Conversation", note="Read aloud by screen readers.")
YOU = Message("web", "You", note="Read aloud before what the person wrote.")
WRITE = Message("web", "Write here", note="In the empty field.")
SEND = Message("web", "Send", note="Button.")
WAITING = Message("web", "Waiting to be sent")
LOST = Message("web", "Connection lost. I try again. Your messages are kept.")
LOCATED = Message("web", "My location", note="Shown as what the person sent.")
NO_LOCATION = Message("web", "Your device did not give its location. You can write the name of your town or village.")
ROUGH = Message(
    "web", "I keep your location only roughly, to about one kilometre.", note="Above the button that sends it."
)
MAP = Message("web", "Open the map", note="Link.")
MENU = Message("web", "Menu", note="Button.")
LEAVE = Message("web", "Leave this device", note="A button, for computers that others use too.")
LEAVE_ASK = Message(
    "web", "When you leave, nobody can see this conversation on this device. You cannot open it here again."
)
LEAVE_YES = Message("web", "Leave", note="Button.")
LEAVE_NO = Message("web", "Stay", note="Button.")
LEFT = Message("web", "The conversation is no longer on this device.")
AGAIN = Message("web", "Start again", note="Button.")
NOWHERE = Message("web", "There is no page here.")
SCRIPT = Message("web", "This chat needs JavaScript. Please allow it in your browser.")

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
