"""The times of a hobby as a file for a calendar, and an address from which a calendar shows all of them."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

ADD = Message("calendar", "Add to calendar", note=BUTTON + " The times of one hobby, for the calendar of the phone.")
FILE = Message(
    "calendar",
    "Open this file. Then the calendar of your phone shows when {name} meets.",
    note="With a file. {name} is the hobby.",
)
NO_FOLLOWING = Message(
    "calendar",
    "The file does not change when the times change. For that there is “My calendar” under “My hobbies”.",
    note="After the sentence before. Both names are buttons.",
)
MINE = Message("calendar", "My calendar", note=BUTTON + " All hobbies of the person in the calendar of the phone.")
OFFER = Message(
    "calendar",
    "The calendar of your phone can show all your hobbies. It changes by itself when a time changes.",
    note="Before the person has an address for it.",
)
MAKE = Message("calendar", "Make the address", note=BUTTON)
HOW = Message(
    "calendar",
    "Copy this address into your calendar, where it asks for an internet calendar (URL):",
    note="The address follows on a line of its own.",
)
ADDRESS = Message("calendar", "{link}", note="The address. Keep it as it is.")
SECRET = Message(
    "calendar",
    "Show it to nobody: who has it sees where you go and when.",
    note="About the address.",
)
OPEN = Message("calendar", "Open the calendar", note=BUTTON + " Opens the address.")
STOP = Message("calendar", "Stop this address", note=BUTTON)
STOPPED = Message("calendar", "The address does not work any more.", note="After the button “Stop this address”.")
NO_WEB = Message(
    "calendar", "I cannot make such an address here.", note="The service has no web page. After an old button."
)
KEPT = Message("calendar", "Your calendar has an address from me.", note="In the list of what is kept about one.")
