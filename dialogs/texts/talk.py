"""Messages between a person and an association, through the service."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

WRITES = Message(
    "talk",
    "{association} writes to you. Language: {language}.",
    note="Above a message that the association wrote, shown as it is. {language}: that of it, usually Finnish.",
)
TEXT = Message("talk", "{text}", note="{text} is what somebody wrote. Keep it as it is.")
ANSWER = Message("talk", "Answer", note=BUTTON + " I write back to the association.")
BLOCK = Message("talk", "Block", note=BUTTON + " I want no more messages from this association.")
REPORT = Message("talk", "Report", note=BUTTON + " I show a bad message to the staff of the project.")

WRITE = Message("talk", "Write to them", note=BUTTON + " I write a message to the association.")
ASK = Message(
    "talk",
    "Write your message to {association}. They do not see your number or your address.",
    note="Asks for a message. An address is also an e-mail address.",
)
TOO_LONG = Message("talk", "That is too long for one message. Please write it shorter.", note="After a long message.")
CHECK = Message(
    "talk",
    "I send this to {association} as you wrote it, and tell them your language: {language}.",
    note="Above the message that the person wrote. I do not translate it. A button “Send” stands below.",
)
SEND = Message("talk", "Send", note=BUTTON + " Send this message now.")
SENT = Message(
    "talk", "I send it to them. At night I wait until the morning.", note="After the button “Send”, about a message."
)
TOO_MANY = Message(
    "talk",
    "You have written many messages today. You can write again tomorrow.",
    note="After too many messages in a day. Kind: nothing is wrong.",
)
CLOSED = Message(
    "talk", "You cannot write to them about this any more.", note="The person has cancelled, or it is over."
)

ASK_BLOCK = Message(
    "talk",
    "Do you want no more messages from {association} about this hobby? You can still go there.",
    note="Before the button “Yes, block”.",
)
YES_BLOCK = Message("talk", "Yes, block", note=BUTTON + " I want no more messages from them.")
BLOCKED = Message(
    "talk",
    "You have blocked their messages. They cannot write to you about this hobby.",
    note="After the button “Yes, block”, and later on the same hobby's page.",
)
ASK_REPORT = Message(
    "talk",
    "Did {association} write something bad? I can show it to our staff.",
    note="Before the button “Yes, report”. Staff: people of the project.",
)
YES_REPORT = Message("talk", "Yes, report", note=BUTTON + " Show it to the staff of the project.")
REPORTED = Message(
    "talk",
    "Our staff have it now. They read it on the next working day and do what is needed.",
    note="After the button “Yes, report”.",
)

NOTE = "In a mail to an association, so: Finnish first, later Swedish and English."

WRITES_SUBJECT = Message("association", "A message to you: {hobby} (notice {number})", note=NOTE + " Subject.")
PERSON_WRITES = Message("association", "{name} writes to you. It is about {hobby}.", note=NOTE)
SOMEBODY_WRITES = Message(
    "association",
    "The person of notice {number} writes to you. It is about {hobby}.",
    note=NOTE + " The person has not told their name.",
)
AS_WRITTEN = Message(
    "association",
    "This is as they wrote it. Their language: {language}.",
    note=NOTE + " Below the message. {language} is like “Arabic”.",
)
REPLY_HERE = Message(
    "association",
    "Reply to this message, and I pass on what you write. Nobody sees your address.",
    note=NOTE + " Below a person's message.",
)

NOT_PASSED_SUBJECT = Message("association", "Your message was not passed on", note=NOTE + " Subject of an answer.")
STRANGER = Message(
    "association",
    "I do not know the address that you wrote from, so I have not passed your message on. Our staff know of it.",
    note=NOTE + " Somebody wrote from an address that is not the association's.",
)
NOBODY = Message(
    "association",
    "I have not passed your message on: nobody waits for it any more.",
    note=NOTE + " It is over, or the address that they wrote to is wrong. It does not say why.",
)
DIGEST = Message(
    "association",
    "That mail was about several people, so I cannot see whom you mean. Please use the buttons in it.",
    note=NOTE + " Somebody replied to the daily list of people. It has buttons for each person.",
)
TOO_BIG = Message(
    "association",
    "Your message was too big for me. Please send it again without pictures and files.",
    note=NOTE,
)
NO_WORDS = Message(
    "association",
    "I found no words of yours in your message. Please write above the old message.",
    note=NOTE + " Only the quoted old message was there, or only a picture.",
)
ASK_STAFF = Message("association", "Do you need help? Reply to this message. Our staff read it.", note=NOTE)

REPORTED_TASK = Message(
    "staff",
    "Somebody reports what {association} wrote to them. Interest {interest}, hobby {hobby}. Talk with both.",
    note="To staff. What was written follows in the list of tasks.",
)
MINOR_MESSAGE = Message(
    "staff",
    "{association} has written to a minor, who has no guardian here. Tell the guardian, and answer them. "
    "Interest {interest}, hobby {hobby}.",
    note="To staff. What was written follows in the list of tasks.",
)
STRANGER_TASK = Message(
    "staff",
    "Somebody wrote about interest {interest} from an address that is not {association}'s. I have not passed it on. "
    "Ask the association.",
    note="To staff. What was written, and from where, follows in the list of tasks.",
)
LOOP = Message(
    "staff",
    "Many mails came from {association} in an hour. I have stopped passing them on. Interest {interest}.",
    note="To staff. Perhaps a machine answers there.",
)
TELL_MESSAGE = Message(
    "staff",
    "Somebody has written to {association}, and I cannot mail it. Ring them and read it to them. Interest {interest}.",
    note="To staff. What was written follows in the list of tasks.",
)
MAIL_UNREAD = Message(
    "staff",
    "I could not read a mail in the replies' mailbox. It is marked there. Read it and do what is needed.",
    note="To staff.",
)
WRITTEN = Message(
    "staff", "What was written: {text}", note="To staff, in the list of tasks. {text} is what somebody wrote."
)
WRITTEN_FROM = Message("staff", "From: {email}", note="To staff, in the list of tasks: who wrote a mail.")
WRITTEN_IN_LIST = Message("staff", "To read it: mukaan tasks", note="In a mail to staff. Leave the command as it is.")
