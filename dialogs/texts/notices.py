"""What associations and mailboxes are written. Mails; the subject never holds a name."""

from dialogs.texts.values import Message

NOTE = "In a mail to an association, so: Finnish first, later Swedish and English."

SUBJECT = Message(
    "association",
    "Somebody wants to come: {hobby}, {when} (notice {number})",
    note=NOTE + " Subject. {when} is like “Tue 24 Nov 18:00”.",
)
SUBJECT_NO_TIME = Message("association", "Somebody wants to come: {hobby} (notice {number})", note=NOTE + " Subject.")
HELLO = Message("association", "Hello {association}!", note=NOTE)
WANTS = Message("association", "{name} wants to come: {hobby}. The next time is {when}.", note=NOTE)
WANTS_NO_TIME = Message("association", "{name} wants to come: {hobby}.", note=NOTE)
SPEAKS = Message(
    "association", "{name} is an adult. Language: {language}.", note=NOTE + " {language} is like “Arabic”."
)
PHONE = Message("association", "You can call: {phone}", note=NOTE + " The person's number.")
REPLY = Message("association", "Reply to this message, and we tell {name} in their own language.", note=NOTE)
REPLY_RETURN = Message(
    "association",
    "Reply to this message. {name} comes back to our page to see your answer, so it can take some time.",
    note=NOTE,
)
WELCOMING = Message(
    "association",
    "The first time: meet them at the door, say your name, show the place, for example the toilet and the changing "
    "room. Speak slowly and clearly. Do not assume, ask.",
    note=NOTE + " A paragraph on how to welcome somebody.",
)
DELETE_LATER = Message("association", "Delete this message when you do not need it any more.", note=NOTE)
WRONG = Message("association", "Wrong address? Reply to this message and tell us.", note=NOTE)
NUMBER = Message("association", "Number of this notice: {number}", note=NOTE)

WITHDRAWN_SUBJECT = Message("association", "Somebody does not come after all: {hobby}", note=NOTE + " Subject.")
WITHDRAWN = Message("association", "{name} does not come after all: {hobby}.", note=NOTE)
NOTHING_TO_DO = Message(
    "association", "You do not need to answer. Please delete what you have written down.", note=NOTE
)

DELETE_SUBJECT = Message("association", "Please delete: notice {number}", note=NOTE + " Subject.")
DELETE = Message(
    "association",
    "The person of notice {number} has asked us to delete everything. Please delete that message, and what you have "
    "written down from it.",
    note=NOTE,
)

CONFIRM_SUBJECT = Message("notice", "{service}: is this your e-mail address?", note="Subject of a mail to a person.")
CONFIRM = Message(
    "notice",
    "Somebody gave this address to {service}, to get messages about a hobby. Was it you?",
    note="In a mail to a mailbox that is not confirmed yet: nothing personal.",
)
CONFIRM_BUTTON = Message("notice", "Yes, it was me", note="Button, at most 18 characters.")
CONFIRM_NOT = Message("notice", "If not, do nothing. You get no other message.", note="In the same mail.")
CONFIRM_PAGE = Message(
    "notice", "Shall {service} write to this e-mail address?", note="On the page that the mail leads to."
)
CONFIRM_YES = Message("notice", "Yes", note="Button on that page.")
CONFIRMED = Message(
    "notice", "Thank you. I can write to you there now. You can close this page.", note="After the button."
)
CONFIRM_OLD = Message("notice", "This link is old, or it was used already.", note="On the page that the mail leads to.")
TO_MAILBOX = Message("notice", "{service}: news about your hobby", note="Subject of a mail to a person.")
TO_MAILBOX_REMINDER = Message(
    "notice",
    "{service}: a reminder about your hobby",
    note="Subject of a mail to a person, before their hobby meets. It names no hobby.",
)
ANSWER_HERE = Message(
    "notice",
    "To answer, open the chat on the device where you began.",
    note="In a mail to a person. A button with a link follows: “Open the chat”. A device is a phone or a computer.",
)
OPEN_CHAT = Message("notice", "Open the chat", note="Button in a mail to a person, at most 18 characters.")

TASKS_SUBJECT = Message(
    "staff",
    "{service}: {count} new task",
    plural="{service}: {count} new tasks",
    note="Subject of a mail to staff of the project.",
)
TASK = Message("staff", "Task {number}: {what}", note="In a mail to staff.")
NOTICE_FAILED = Message(
    "staff", "A mail to {association} did not arrive. Ring them about interest {interest}.", note="To staff."
)
NOTICE_UNKNOWN = Message(
    "staff",
    "Nobody knows whether a mail arrived at {association}. Ring them about interest {interest}.",
    note="To staff.",
)
NO_ADDRESS = Message(
    "staff",
    "{association} has no confirmed e-mail address. Ring them about interest {interest}, hobby {hobby}.",
    note="To staff.",
)
NO_MAIL = Message(
    "staff",
    "I cannot tell {association} by e-mail. Ring them about interest {interest}, hobby {hobby}.",
    note="To staff: mail is switched off, or the hobby is no longer in the list.",
)
TELL_WITHDRAWN = Message(
    "staff",
    "Somebody does not come after all. Ring {association} and tell them: interest {interest}, hobby {hobby}.",
    note="To staff.",
)
TELL_DELETE = Message(
    "staff",
    "Somebody has asked us to delete everything. Ring {association} and ask them to delete what they have written "
    "down: interest {interest}, hobby {hobby}.",
    note="To staff.",
)
ANSWER_LOST = Message(
    "staff",
    "The answer of {association} may not have reached the person. Tell them, if you can. Interest {interest}, hobby "
    "{hobby}, answer: {answer}.",
    note="To staff. {answer} is one of: welcome, full, call, not-ours, other.",
)
MINOR = Message(
    "staff",
    "A minor wants to come: {hobby}. Age group {age}, language {language}, municipality {place}. Interest {interest}.",
    note="To staff.",
)
MINOR_IN_MAIL = Message(
    "staff",
    "A minor wants to come: {hobby}. Interest {interest}. To see more: mukaan tasks",
    note="In a mail to staff. Leave the command as it is.",
)
NO_PLACE = Message("staff", "not known", note="Stands for a municipality that nobody has told us.")
RING_ASSOCIATION = Message("staff", "Their phone: {phone}", note="To staff: the association's number.")
NO_PHONE = Message("staff", "I have no phone number for them.", note="To staff.")
RING_PERSON = Message("staff", "The number they left: {phone}", note="To staff: a person's or guardian's number.")
NUMBER_IN_LIST = Message(
    "staff", "They left a number. To see it: mukaan tasks", note="In a mail to staff. Leave the command as it is."
)
NO_NUMBER_LEFT = Message("staff", "They left no number. They were asked to ring.", note="To staff: of a minor.")
NO_NUMBER_RETURNS = Message(
    "staff", "They left no number. They see the answer when they come back.", note="To staff: of an answer."
)
HOW_TO = Message(
    "staff",
    "Close a task with: mukaan tasks done NUMBER. Pass an answer on with: mukaan interest NUMBER welcome, full, call, "
    "not-ours or other.",
    note="To staff. Leave the commands as they are.",
)
UNTOLD_SUBJECT = Message(
    "staff",
    "{service}: {count} person waits, and nobody has been told",
    plural="{service}: {count} people wait, and nobody has been told",
    note="Subject of the morning mail to staff.",
)
OPEN_SUBJECT = Message(
    "staff",
    "{service}: {count} open task",
    plural="{service}: {count} open tasks",
    note="Subject of the morning mail to staff when everybody has been told.",
)
UNTOLD = Message(
    "staff", "Interest {interest}: {hobby}, {association}. Waiting since {day}.", note="To staff, each morning."
)
