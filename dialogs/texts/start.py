"""The language picker and the first page."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

CHOOSE = Message("start", "Choose your language.", note="Above the language picker, beside the same in Finnish.")
HELLO = Message(
    "start",
    "Hello! I help you find a hobby near you in Kainuu, and I tell the people there that you want to come.",
    note="The first thing a newcomer reads. Kainuu is the region; its name stays.",
)
KEPT = Message(
    "start",
    "I keep your language, your place, what you choose, and a name or number if you give me one. "
    "You can see it all and delete it at any time.",
    note="What is kept, in two sentences.",
)
FIND = Message("start", "Find a hobby", note=BUTTON)
QUIET = Message("start", "You said stop: I send you no reminders.", note="On the first page after somebody said stop.")
