"""What the contacts of an association read: in a chat, in the daily mail, and on the page where they choose."""

from dialogs.texts.values import Message

CHAT = "To a contact of an association, in a Telegram chat."
PAGE = "On a web page for an association, where it chooses who gets our messages."
BUTTON = "Button, at most 18 characters."
LETTER = "In a mail or a chat message to an association."

# The answers, as buttons in a chat and in mails
WELCOME = Message("association", "Welcome!", note=BUTTON + " The association's answer to somebody who wants to come.")
FULL = Message("association", "We are full", note=BUTTON + " The association's answer.")
CALL = Message("association", "Please call us", note=BUTTON + " The association's answer: the person is to ring them.")
NOT_OURS = Message("association", "Not our hobby", note=BUTTON + " The association's answer.")
SEND = Message("association", "Yes, tell them", note=BUTTON + " After “Shall we tell …?”.")
SETTINGS = Message(
    "association", "Change settings", note=BUTTON + " Leads to a page: who gets our messages, how often."
)

# In a chat
ANSWER = Message("association", "Answer with a button, and we tell {name} in their own language.", note=CHAT)
ANSWER_RETURN = Message(
    "association", "Answer with a button. {name} comes back to our page to see your answer.", note=CHAT
)
ASK_WELCOME = Message("association", "Shall we tell {name}: Welcome?", note=CHAT + " After the button “Welcome!”.")
ASK_FIRST_TIME = Message(
    "association", "Choose the day of their first time.", note=CHAT + " Below “Shall we tell them: Welcome?”."
)
ASK_FULL = Message("association", "Shall we tell {name}: The group is full now?", note=CHAT)
ASK_CALL = Message("association", "Shall we tell {name}: Please call us?", note=CHAT)
ASK_NUMBER = Message("association", "We give them this number: {phone}", note=CHAT + " The association's own number.")
ASK_NOT_OURS = Message("association", "Shall we tell {name}: This is not our hobby?", note=CHAT)
TOLD_WELCOME = Message("association", "Your answer to {name}: Welcome!", note=CHAT + " It was passed on.")
TOLD_WELCOME_AT = Message(
    "association",
    "Your answer to {name}: Welcome {when:on}!",
    note=CHAT + " {when:on} is like “on Tuesday 24 November”.",
)
TOLD_FULL = Message("association", "Your answer to {name}: The group is full now.", note=CHAT)
TOLD_CALL = Message("association", "Your answer to {name}: Please call us.", note=CHAT)
TOLD_NOT_OURS = Message("association", "Your answer to {name}: This is not our hobby.", note=CHAT)
TOLD_OTHER = Message("association", "You have answered {name} in your own words.", note=CHAT)
CHANGE = Message("association", "You can still change the answer.", note=CHAT + " Below the answer; buttons follow.")
MEANWHILE = Message(
    "association",
    "Somebody of you has just answered. We have not sent yours.",
    note=CHAT + " Another contact was faster.",
)
CLOSED = Message("association", "This is closed: {hobby}. You do not need to answer.", note=CHAT)
WRITE = Message("association", "Write a message", note=BUTTON + " Writes to somebody who wants to come.")
ASK_WORDS = Message(
    "association",
    "Write your message to {name}. It arrives as you write it.",
    note=CHAT + " After the button “Write a message”.",
)
TOO_LONG = Message("association", "That is too long for one message. Please write it shorter.", note=CHAT)
CHECK_WORDS = Message(
    "association", "Shall we send this to {name}?", note=CHAT + " Above what they wrote; a button “Send” follows."
)
SEND_WORDS = Message("association", "Send", note=BUTTON + " Sends the message above.")
WORDS_SENT = Message("association", "We pass your message on.", note=CHAT + " After the button “Send”.")
WORDS_NOT_SENT = Message(
    "association",
    "We did not pass it on. Either this is closed, or there were too many messages.",
    note=CHAT + " After the button “Send”.",
)
WRITE_BACK = Message(
    "association", "Answer with the button, and we pass on what you write.", note=CHAT + " Below a person's message."
)
WAITING = Message("association", "{association}: these people wait for your answer.", note=CHAT)
NOBODY_WAITS = Message("association", "{association}: nobody waits for your answer now.", note=CHAT)
CONNECTED = Message(
    "association", "This chat is connected to {association}. When somebody wants to come, we write here.", note=CHAT
)

# Between contacts
JOINED_SUBJECT = Message("association", "{association}: a new contact", note=LETTER + " Subject.")
JOINED = Message(
    "association",
    "{contact} gets our messages about {association} from now on.",
    note=LETTER + " To the contacts that were there before.",
)
JOINED_WRONG = Message(
    "association", "Is this wrong? Press the button, and take that contact away.", note=LETTER + " The button follows."
)
LEFT_SUBJECT = Message("association", "{association}: one contact less", note=LETTER + " Subject.")
LEFT = Message("association", "{contact} gets no more messages about {association} from us.", note=LETTER)
LEFT_WRONG = Message("association", "Is this wrong? Tell us: {email}", note=LETTER + " {email} is our staff's address.")
STAND_IN_SUBJECT = Message("association", "{association}: you stand in", note=LETTER + " Subject.")
STAND_IN = Message(
    "association",
    "{contact} is away from {since} to {until}. You get our messages about {association} then, each at once.",
    note=LETTER + " {since} and {until} are dates, like “Tuesday 24 November”.",
)
SINCE = Message(
    "association",
    "A Telegram chat, since {day}",
    note="Names a contact in a list and at the beginning of sentences. {day} is like “Tue 24 Nov”.",
)
INVITE_SUBJECT = Message("association", "{service}: our messages in Telegram", note=LETTER + " Subject.")
INVITE = Message(
    "association",
    "Do you want our messages about {association} in Telegram? Press the button on the phone that should get them. It "
    "works once, for 14 days.",
    note=LETTER,
)
INVITE_BUTTON = Message("association", "Connect Telegram", note=BUTTON + " In a mail; leads to Telegram.")

# The daily mail
DIGEST_SUBJECT = Message(
    "association",
    "{association}: {count} person wants to come",
    plural="{association}: {count} people want to come",
    note="Subject of a mail to an association, once a day.",
)
DIGEST = Message(
    "association",
    "Answer with the buttons below each name. Please do not reply to this message: we would not know whom you mean.",
    note="In the daily mail to an association, above the people.",
)
SMALL_PRINT = Message(
    "association",
    "Who gets these messages, and how often? Is somebody away? You can change it yourselves.",
    note="At the end of a mail to an association. A button follows.",
)

# The page
DESK = Message("association", "Who gets our messages about {association}, and how often?", note=PAGE)
EACH = Message("association", "{contact}: a message for each person", note=PAGE + " In a list.")
DAILY = Message("association", "{contact}: one message a day", note=PAGE + " In a list.")
NOT_YET = Message("association", "{contact}: has not said yes yet", note=PAGE + " In a list.")
CAME_BACK = Message("association", "{contact}: our message came back", note=PAGE + " In a list; the address is wrong.")
AWAY = Message("association", "{contact}: away from {since} to {until}", note=PAGE + " In a list.")
AWAY_STOOD_IN = Message(
    "association",
    "{contact}: away from {since} to {until}. In their place: {other}",
    note=PAGE + " In a list. {other} is another contact.",
)
HOW_OFTEN = Message("association", "How often", note=PAGE + " A button, and above a choice.")
ADD = Message("association", "Add a colleague", note=PAGE + " A button.")
CONNECT = Message("association", "Connect Telegram", note=PAGE + " A button.")
ABSENCE = Message("association", "Somebody is away", note=PAGE + " A button.")
DROP = Message("association", "Take a contact away", note=PAGE + " A button.")
BACK = Message("association", "Back", note=PAGE + " A button.")
SAVE = Message("association", "Save", note=PAGE + " A button.")
WHO = Message("association", "Who", note=PAGE + " Above a choice of contacts.")
CHOOSE_EACH = Message("association", "A message for each person", note=PAGE + " In a choice.")
CHOOSE_DAILY = Message(
    "association", "One message a day, at {time}", note=PAGE + " In a choice. {time} is like “9:00”."
)
SOONER = Message(
    "association", "If somebody can come before the next message, we write at once.", note=PAGE + " Below the choice."
)
EMAIL = Message("association", "E-mail address", note=PAGE + " Above a field.")
ADD_HELP = Message(
    "association", "We ask that address first. Before they say yes, we send nothing else there.", note=PAGE
)
ADDED = Message("association", "We write to {contact} and ask. Until then you get everything as before.", note=PAGE)
NO_EMAIL = Message("association", "That is no e-mail address. Write it like this: name@example.org", note=PAGE)
KNOWN = Message("association", "That address is in the list already.", note=PAGE)
TOO_MANY = Message("association", "There are many contacts already. Take one away first.", note=PAGE)
DROP_LAST = Message(
    "association",
    "This is the last contact. If you take it away, we send you no messages, and our staff call you.",
    note=PAGE + " A warning.",
)
TAKE_AWAY = Message("association", "Take away", note=PAGE + " A button.")
TAKE_AWAY_LAST = Message("association", "Take the last one away", note=PAGE + " A button, after a warning.")
FIRST_DAY = Message("association", "First day away", note=PAGE + " Above a date.")
LAST_DAY = Message("association", "Last day away", note=PAGE + " Above a date.")
IN_THEIR_PLACE = Message("association", "In their place", note=PAGE + " Above a choice of contacts.")
NOBODY = Message("association", "Nobody", note=PAGE + " In a choice of contacts.")
NOT_AWAY = Message("association", "Not away any more", note=PAGE + " A button.")
WRONG_DAYS = Message("association", "Choose a first day, and a last day that is not over.", note=PAGE)
CHAT_LINK = Message(
    "association",
    "Open this link on the phone that should get our messages. It works once, for 14 days: {link}",
    note=PAGE,
)
SAVED = Message("association", "It is saved.", note=PAGE)
OLD = Message(
    "association",
    "This link is old, or this address is in the list no more. Use the link in our newest message.",
    note=PAGE,
)

CAME_BACK_TASK = Message(
    "staff",
    "A mail to {email} of {association} came back. Ring them and ask for the right address. To see who else gets "
    "messages: mukaan contacts list {number}",
    note="To staff. Leave the command as it is. {number} is the association's.",
)
