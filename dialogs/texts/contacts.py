"""Asking an association whether an address is theirs, and what staff are told of the catalogue's sources."""

from dialogs.texts.values import Message

NOTE = "In a mail to an association, to an address that has not been confirmed: nothing personal."

SUBJECT = Message("association", "{service}: is this the right address?", note=NOTE + " Subject.")
ASK = Message(
    "association",
    "{service} tells newcomers about your hobbies. When somebody wants to come, we write to you. May we write to this "
    "address?",
    note=NOTE,
)
ASK_BUTTON = Message("association", "Yes, write here", note="Button in the mail, at most 18 characters.")
ASK_NOT = Message(
    "association",
    "Until you answer, we send no names here.",
    note=NOTE,
)
PAGE = Message(
    "association",
    "May {service} write to this address when somebody wants to come to a hobby of {association}?",
    note="On the page that the mail leads to. Below it is a button.",
)
PAGE_YES = Message("association", "Yes, write here", note="The button on that page.")
DONE = Message(
    "association", "Thank you. We write to you when somebody wants to come. You can close this page.", note="After it."
)
OLD = Message(
    "association",
    "This link is old: the address has been changed, or too much time has passed. Reply to our message and tell us.",
    note="On the page that the mail leads to.",
)

UNCONFIRMED = Message(
    "staff",
    "{count} association has an address that waits to be confirmed. To see them: mukaan catalogue contacts",
    plural="{count} associations have an address that waits to be confirmed. To see them: mukaan catalogue contacts",
    note="To staff. Leave the command as it is.",
)
SOURCE_BROKEN = Message(
    "staff",
    "Nothing was taken from the source {source}. {problem} To try again: mukaan catalogue refresh {source}",
    note="To staff. {problem} is a whole sentence in Finnish. Leave the command as it is.",
)
