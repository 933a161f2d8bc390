"""Something about a hobby has changed: what everyone who comes is told, and what its association is asked."""

from dialogs.texts.values import Message

CANCELLED = Message(
    "change",
    "Cancelled: {name}, {when}.",
    note="One meeting does not take place. {name} is the hobby. The next time follows on a line of its own.",
)
MOVED = Message(
    "change",
    "New time for {name}: {when}. It is not {before}.",
    note="One meeting is moved. {when} and {before} are like “Tuesday 24 November, 18:00”. {name} is the hobby.",
)
NEW_TIME = Message(
    "change",
    "New time for {name}.",
    note="From now on it meets at another time, which follows on a line of its own. {name} is the hobby.",
)
ON = Message(
    "change",
    "{name} is on, {when}.",
    note="One meeting more, or one that was cancelled takes place after all. {name} is the hobby.",
)
NEW_PLACE = Message(
    "change", "New place for {name}.", note="Where it is follows on a line of its own. {name} is the hobby."
)
FULL = Message("change", "The group {name} is full now.", note="It has no more room. {name} is the hobby.")
FULL_IN = Message(
    "change",
    "This is about new people. You can come as before.",
    note="After “is full now”, to somebody whom the association has welcomed, or who goes there already.",
)
FULL_WAITING = Message(
    "change",
    "They have not said yes to you yet. I write to you when they answer.",
    note="After “is full now”, to somebody who waits for the association's answer.",
)
ROOM = Message("change", "The group {name} has room again.", note="It was full. {name} is the hobby.")

NOTE = "In an e-mail to an association, or on the page or in the chat where it tells of a change."
CHOICE = "Button, at most 18 characters. What an association tells of its hobby."

BUTTON = Message("association", "Changes? Tell us", note="Button, at most 18 characters. At the end of an e-mail.")
ASK = Message(
    "association",
    "{hobby}: what has changed? We tell everyone who comes there, in their own language.",
    note=NOTE + " Below are the choices.",
)
NEXT = Message("association", "The next times: {times}", note=NOTE)
NO_NEXT = Message("association", "We know no more times.", note=NOTE + " In place of the next times.")
PLACE = Message("association", "Place: {place}", note=NOTE + " Where the hobby meets, as we know it.")
CANCEL = Message("association", "Cancelled once", note=CHOICE + " One meeting does not take place.")
TIME = Message("association", "New time", note=CHOICE)
WHERE = Message("association", "New place", note=CHOICE)
NO_ROOM = Message("association", "We are full", note=CHOICE)
HAS_ROOM = Message("association", "We have room again", note=CHOICE)
END = Message("association", "Ended for now", note=CHOICE + " The season has ended, or there is a break.")
UNDO = Message(
    "association",
    "Not cancelled after all: {when}",
    note=NOTE + " A link that takes back “Cancelled once”. {when} is like “Tuesday 24 November, 18:00”.",
)
GOES_ON = Message("association", "It goes on again", note=CHOICE + " After a break, or in a new season.")
WHICH = Message("association", "Which time?", note=NOTE + " A question above the dates of the next meetings.")
EVERY = Message("association", "Every time from now on", note=NOTE + " A choice beside the dates of the next meetings.")
DAY = Message("association", "New day", note=NOTE + " Above a field for a date.")
CLOCK = Message("association", "New time of day", note=NOTE + " Above a field for a time, like 18:00.")
DAY_EVERY = Message(
    "association",
    "For every time from now on, choose the first day.",
    note=NOTE + " Help below the field “New day”: the weekday of that date is the new weekday.",
)
PLACE_NAME = Message("association", "Name of the place", note=NOTE + " Above a field.")
ADDRESS = Message("association", "Street address", note=NOTE + " Above a field.")
UNTIL = Message("association", "Full until (you can leave this empty)", note=NOTE + " Above a field for a date.")
SURE_END = Message(
    "association",
    "Nobody can join while it does not go on. Tell us with the same link when it goes on again.",
    note=NOTE + " Before the button that ends a season.",
)
TELL = Message("association", "Tell everyone", note="Button, at most 18 characters. It sends what was chosen.")
ANOTHER = Message("association", "Something else", note="Button, at most 18 characters. Leads back to the choices.")
DONE = Message(
    "association",
    "Thank you. We write to everyone who comes there. If it was a mistake, tell us with the same link.",
    note=NOTE,
)
SEEN_OLD = Message(
    "association",
    "This has changed meanwhile. Please look again: this is how it is now.",
    note=NOTE + " Nothing was done, because somebody else has changed the hobby since the page was opened.",
)
WRONG_TIME = Message(
    "association", "Please choose a day and a time that are still to come.", note=NOTE + " Something was missing."
)
WRONG_PLACE = Message(
    "association", "Please write the name of the place or its street address.", note=NOTE + " Something was missing."
)
COMPLICATED = Message(
    "association",
    "This hobby meets at several times. Here you can change one of them at a time. To change them all, reply to our "
    "e-mail.",
    note=NOTE,
)
OLD = Message(
    "association",
    "This link is old: the address has been changed, or too much time has passed. Reply to our newest e-mail and tell "
    "us.",
    note=NOTE,
)
GONE = Message("association", "This hobby is not in our list now. Reply to our e-mail and tell us.", note=NOTE)
NOT_YOURS = Message(
    "association",
    "Only a contact person of the association can tell this. Write to us if you are one.",
    note="In the chat, after a button that is not theirs.",
)
BY_LINK = Message("association", "On a web page", note=CHOICE + " Leads to a page where more can be told.")
