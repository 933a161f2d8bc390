"""Words that stand on many pages."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

BACK = Message("layout", "Back", note=BUTTON)
START = Message("layout", "Start", note=BUTTON + " Leads to the first page.")
HELP = Message("layout", "Help", note=BUTTON)
LANGUAGE = Message("layout", "Language", note=BUTTON)
MY_HOBBIES = Message("layout", "My hobbies", note=BUTTON)
FIND_MORE = Message("layout", "Find more", note=BUTTON)
ANSWER_AGAIN = Message("layout", "Answer again", note=BUTTON + " Leads back to the question that I asked.")
MY_DATA = Message("layout", "My data", note=BUTTON)
