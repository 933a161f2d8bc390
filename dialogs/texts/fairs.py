"""A hobby fair: its card, its tables, what is counted there."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

TITLE = Message(
    "fair",
    "Hobby fair: {name}",
    note="At a hobby fair many clubs show what one can do with them. {name}: its name as on the door, in Finnish.",
)
TITLE_TRANSLATED = Message(
    "fair",
    "Hobby fair: {name} ({meaning})",
    note="The same, where the name is also known in your language: {meaning}, beside {name} as it is on the door.",
)
NOW = Message("fair", "The fair is on now, until {time}.", note="{time} is like “18:00”.")
OVER = Message("fair", "This fair is over.", note="On its card, afterwards.")
CANCELLED = Message(
    "fair",
    "This fair does not take place.",
    note="It was cancelled. On its card, and in a message to whoever said “I'm coming”; the fair's name stands above.",
)
ON_AGAIN = Message(
    "fair",
    "This fair takes place after all.",
    note="It had been cancelled. The fair's name stands above; when and where it is follows on lines of their own.",
)
NEW_TIME = Message(
    "fair",
    "This fair has a new time.",
    note="To whoever said “I'm coming”. The fair's name stands above; when and where it is follows.",
)
NEW_PLACE = Message("fair", "This fair has a new place.", note="The same, when it is at another place.")
SAID = Message("fair", "You have said that you are coming.", note="On the card of a fair. See also “I'm coming”.")
NOT_COMING = Message("fair", "I'm not coming", note=BUTTON + " Takes back “I'm coming” to a fair.")
HERE = Message("fair", "I am here", note=BUTTON + " I have come to the fair. Leads to the list of its tables.")
SEE_TABLES = Message(
    "fair",
    "See the tables",
    note=BUTTON + " Before the fair: leads to the list of the clubs that have a table there; not of the visitors.",
)
TABLES = Message(
    "fair",
    "These are the tables at the fair. Press one to see its hobbies.",
    note="Each club has a table. A button for each table follows, with the name of the club.",
)
WRITE_LABEL = Message(
    "fair",
    "You can also write what is written on the table, like {example}.",
    note="After the sentence before, when there are many tables. {example} is like “12”.",
)
TABLE = Message(
    "fair",
    "Table {label}: {association}",
    note="Where the person stands now. {label} is what is written on the table, like “12”.",
)
TABLE_OF = Message("fair", "Table: {association}", note="The same, when nothing is written on the table.")
CHOOSE = Message(
    "fair",
    "What would you like to try? Press a hobby.",
    note="At a table of a fair, above its hobbies, which are buttons.",
)
NO_HOBBIES = Message(
    "fair", "Their hobbies are not in my list now. You can ask at the table.", note="At a table of a fair."
)
GONE = Message(
    "fair", "This fair is not in my list now.", note="After an old button, or an old code on a poster, was used."
)
FILE = Message("fair", "Open this file. Then the calendar of your phone shows the fair.", note="With a file.")
KEPT = Message("fair", "Fairs that you come to: {count}", note="In the list of what is kept about one.")

COUNTER = Message("staff", "Fair counter", note=BUTTON + " Leads to what is counted at a hobby fair.")
WHICH = Message("staff", "Which fair?", note="A button for each hobby fair follows.")
NO_FAIR = Message("staff", "There is no fair in the catalogue.", note="After “Fair counter”.")
COUNTED = Message("staff", "{name}: counted until {time}.", note="{name} is a hobby fair. {time} is now, like “13:05”.")
COMING = Message("staff", "They say that they come: {count}", note="How many people pressed “I'm coming” for a fair.")
AT_TABLE = Message(
    "staff",
    "{association}: opened {opened}, want to come {interests}",
    note="A table of a fair: how many opened its page by its code, and how many of those want to come to a hobby.",
)
AT_LABEL = Message(
    "staff",
    "{label} · {association}: opened {opened}, want to come {interests}",
    note="The same, with what is written on the table, like “12”.",
)
IN_ALL = Message("staff", "In all: opened {opened}, want to come {interests}", note="All tables of a fair together.")
REFRESH = Message("staff", "Count again", note=BUTTON)
