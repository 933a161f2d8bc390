"""What staff read about themselves: their first page, who is staff, what was done and seen."""

from dialogs.texts.values import Message

PAGE = "To staff, on a page in their chat."
BUTTON = "Button, at most 18 characters. On a page for staff."

HOME = Message("staff", "You are staff: {role}. What would you like to do?", note=PAGE)
WELCOME = Message(
    "staff",
    "Hello {name}! You are staff of {service} now. To come back here, write /staff.",
    note=PAGE + " Said once, after the link that made them staff. Leave /staff as it is.",
)
COUNSELLOR = Message("staff", "counsellor", note="A role, in a sentence: looks after people who ask for help.")
EDITOR = Message("staff", "editor", note="A role, in a sentence: looks after hobbies and announcements.")
ADMIN = Message("staff", "admin", note="A role, in a sentence: does everything, and says who is staff.")
COUNSELLOR_BUTTON = Message("staff", "Counsellor", note=BUTTON + " The role to give.")
EDITOR_BUTTON = Message("staff", "Editor", note=BUTTON + " The role to give.")
ADMIN_BUTTON = Message("staff", "Admin", note=BUTTON + " The role to give.")

COLLEAGUES = Message("staff", "Who is staff", note=BUTTON)
LISTED = Message(
    "staff", "{count} person is staff.", plural="{count} people are staff.", note=PAGE + " Above a button for each."
)
INVITE = Message("staff", "Invite", note=BUTTON + " To make somebody staff.")
ASK_ROLE = Message(
    "staff",
    "A counsellor helps people, an editor looks after hobbies and announcements, an admin does everything. What is the "
    "new person to do?",
    note=PAGE,
)
ASK_NAME = Message("staff", "Who is it? Write a first name.", note=PAGE + " Of whoever is to become staff.")
ASK_NAME_AGAIN = Message("staff", "Write the first name only, like Mikko.", note=PAGE)
LINK = Message(
    "staff",
    "Send this link to that person only. It works once, within {count} day.",
    plural="Send this link to that person only. It works once, within {count} days.",
    note=PAGE + " The link stands below.",
)
LINK_ITSELF = Message("staff", "{link}", note="The link, alone on its line.")
NO_TELEGRAM = Message("staff", "There is no Telegram bot, so there is no link.", note=PAGE)

ONE = Message("staff", "{name}: {role}, since {since}.", note=PAGE)
REMOVE = Message("staff", "Remove", note=BUTTON + " This person is to be staff no longer.")
ASK_REMOVE = Message("staff", "Shall {name} be staff no longer? Their buttons stop working at once.", note=PAGE)
REMOVE_YES = Message("staff", "Yes, remove", note=BUTTON)
YOURSELF = Message("staff", "This is you. Another admin can remove you.", note=PAGE)

LOG = Message("staff", "What was done", note=BUTTON + " Leads to the list of what staff did and saw.")
LOG_TITLE = Message("staff", "What staff did and saw, the newest first.", note=PAGE)
LOG_EMPTY = Message("staff", "Nothing yet.", note=PAGE + " In place of a list.")
LOG_DID = Message("staff", "{when} · {name}: {what}, no. {number}", note=PAGE + " One line of a list: what was done.")
LOG_SAW = Message("staff", "{when} · {name} looked: {what}, no. {number}", note=PAGE + " One line of a list.")
LOG_DID_ALL = Message("staff", "{when} · {name}: {what}", note=PAGE + " One line of a list: what was done.")
LOG_SAW_ALL = Message("staff", "{when} · {name} looked: {what}", note=PAGE + " One line of a list.")
LOG_OLDER = Message("staff", "Earlier", note=BUTTON + " Leads to what was done before that.")
GONE = Message("staff", "staff no. {number}", note="In place of the name of somebody who is staff no longer.")

BE_STAFF = Message("staff", "first page", note="What was done or seen, in a list.")
MANAGE_STAFF = Message("staff", "who is staff", note="What was done or seen, in a list.")
ANNOUNCE = Message("staff", "announcements", note="What was done or seen, in a list.")
EDIT_CATALOGUE = Message("staff", "hobbies", note="What was done or seen, in a list.")
HELP_PEOPLE = Message("staff", "people who need help", note="What was done or seen, in a list.")
SEE_FIGURES = Message("staff", "figures", note="What was done or seen, in a list.")
