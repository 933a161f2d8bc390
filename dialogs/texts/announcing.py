"""Staff announce something to many people: writing it, checking it, sending it, step by step."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."
STAFF = "To staff of the project, in the chat."

ANNOUNCEMENTS = Message("staff", "Announcements", note=BUTTON + " Leads to what staff send to many people.")
LIST = Message("staff", "Announcements. Nothing leaves before you confirm it.", note=STAFF)
NONE_YET = Message("staff", "There are no announcements yet.", note=STAFF)
NEW = Message("staff", "New announcement", note=BUTTON)
TITLE = Message("staff", "Announcement {number}", note=STAFF + " A heading.")

DRAFT = Message("staff", "Draft", note=STAFF + " How far an announcement is.")
PLANNED = Message("staff", "Goes: {when}", note=STAFF + " How far an announcement is. It has a time and waits for it.")
RUNNING = Message("staff", "On its way", note=STAFF + " How far an announcement is: it is being sent.")
PAUSED = Message("staff", "Paused", note=STAFF + " How far an announcement is.")
HALTED = Message("staff", "Stopped by itself", note=STAFF + " How far an announcement is. Staff decide what to do.")
STOPPED = Message("staff", "Stopped", note=STAFF + " How far an announcement is: staff stopped it for good.")
ENDED = Message("staff", "Sent", note=STAFF + " How far an announcement is: all of it has been sent.")
SENT_OF = Message("staff", "{sent} of {total} sent", note=STAFF + " Two numbers of people.")

# The draft

TEXTS = Message("staff", "Texts: {languages}", note=STAFF + " In which languages an announcement is written.")
NO_TEXTS = Message("staff", "Texts: none yet", note=STAFF)
PICTURE = Message("staff", "Picture: added", note=STAFF + " The announcement has a picture.")
NO_PICTURE = Message("staff", "Picture: none", note=STAFF)
FAIR = Message("staff", "Fair: {name}, {when}", note=STAFF + " Which hobby fair an announcement is about.")
NO_FAIR = Message("staff", "Fair: none", note=STAFF)
TO_EVERYBODY = Message("staff", "Who gets it: everybody", note=STAFF)
TO_SOME = Message("staff", "Who gets it: a part of the people", note=STAFF)
NOT_YET = Message("staff", "The step before this is not done yet.", note=STAFF + " After a button of a later step.")
GONE = Message("staff", "That announcement is not here any more.", note=STAFF)
NOW_OTHERWISE = Message(
    "staff", "Meanwhile it has changed. This is how it is now.", note=STAFF + " Somebody else changed it."
)
TO_TEXTS = Message("staff", "Texts", note=BUTTON)
TO_PICTURE = Message("staff", "Picture", note=BUTTON)
TO_FAIR = Message("staff", "Fair", note=BUTTON + " A hobby fair.")
TO_AUDIENCE = Message("staff", "Who gets it", note=BUTTON)
TO_PREVIEW = Message("staff", "Preview", note=BUTTON + " Shows how it will look.")
TO_COUNT = Message("staff", "Count the people", note=BUTTON + " Shows how many people get it.")
TO_TEST = Message("staff", "Test to me", note=BUTTON + " Sends it only to the one who presses.")
TO_TIME = Message("staff", "Choose the time", note=BUTTON)
DELETE = Message("staff", "Delete the draft", note=BUTTON)
DELETED = Message("staff", "The draft is deleted.", note=STAFF)

# Its texts

WRITE_IN = Message("staff", "Choose a language. Then write or paste the text.", note=STAFF)
CHARACTERS = Message(
    "staff",
    "{language}: {count} character",
    plural="{language}: {count} characters",
    note=STAFF + " How long the text in a language is.",
)
PEOPLE = Message("staff", "{count} person", plural="{count} people", note=STAFF + " How many read a language.")
HELD = Message("staff", "{language}: no text. They get nothing.", note=STAFF + " The people who read that language.")
INSTEAD = Message(
    "staff",
    "{language}: no text. They get another one. Language: {other}.",
    note=STAFF + " The people who read {language} get the text in {other}, the name of a language.",
)
OPEN = Message("staff", "{language}: no text. Choose what they get.", note=STAFF)
TO_MISSING = Message("staff", "Without a text", note=BUTTON + " What people get whose language has no text.")
ASK_MISSING = Message(
    "staff",
    "{count} person reads a language without a text. What do they get?",
    plural="{count} people read a language without a text. What do they get?",
    note=STAFF + " Buttons follow: nothing, or the text in one of the languages that there are.",
)
ASK_MISSING_ONE = Message(
    "staff", "There is no text yet. Language: {language}. What do these people get?", note=STAFF + " Buttons follow."
)
NOTHING = Message("staff", "Nothing", note=BUTTON + " These people do not get the announcement.")
ASK_TEXT = Message(
    "staff",
    "Write or paste the text. Language: {language}. {number} characters fit.",
    note=STAFF + " {number} is how many characters a text can have.",
)
TOO_LONG = Message(
    "staff",
    "That text has {count} character, {number} fit. Please make it shorter. The draft is as before.",
    plural="That text has {count} characters, {number} fit. Please make it shorter. The draft is as before.",
    note=STAFF,
)
ONLY_TEXT = Message("staff", "That is not a text. Please write it here.", note=STAFF + " After a picture, for example.")
DELETE_TEXT = Message("staff", "Delete this text", note=BUTTON)

# Its picture and fair

ASK_PICTURE = Message(
    "staff", "Send a picture here, at most {number} MB.", note=STAFF + " {number} is how large it can be, in megabytes."
)
HAS_PICTURE = Message("staff", "There is a picture. To change it, send another one.", note=STAFF)
NOT_A_PICTURE = Message(
    "staff",
    "That is not a picture that I can use. Please send a photo of at most {number} MB.",
    note=STAFF + " {number} is how large it can be, in megabytes.",
)
TOO_LARGE = Message("staff", "That picture is too large, {number} MB fit. Please send a smaller one.", note=STAFF)
WITHOUT_PICTURE = Message("staff", "No picture", note=BUTTON)
ASK_FAIR = Message(
    "staff", "Which fair is it about? Its place, its time and its buttons stand below the text.", note=STAFF
)
NO_FAIRS = Message("staff", "There is no coming fair in the catalogue.", note=STAFF)
WITHOUT_FAIR = Message("staff", "No fair", note=BUTTON)

# Who gets it

ASK_AUDIENCE = Message("staff", "Who gets it? It is for everybody until you choose.", note=STAFF)
REACHES = Message(
    "staff",
    "It reaches {count} person now.",
    plural="It reaches {count} people now.",
    note=STAFF + " How many people would get it.",
)
NOBODY = Message("staff", "It reaches nobody now. Change who gets it.", note=STAFF)
IN_TOWNS = Message("staff", "Municipality: {text}", note=STAFF + " {text} is a list of names.")
NEAR = Message("staff", "At most {distance} from here: {place}", note=STAFF + " Only people who live that near get it.")
IN_LANGUAGES = Message("staff", "Language: {languages}", note=STAFF + " Only people who read these get it.")
INTERESTED = Message("staff", "Interested in: {what}", note=STAFF + " {what} is a list of groups of hobbies.")
OF_AGE = Message("staff", "Age: {text}", note=STAFF + " {text} is a list of age groups.")
NOT_LATELY = Message(
    "staff",
    "Not people who got an announcement in the last {count} day",
    plural="Not people who got an announcement in the last {count} days",
    note=STAFF,
)
NOT_BUSY = Message("staff", "Not people who are writing with me just now", note=STAFF + " “Me” is the service.")
UNKNOWN_OUT = Message(
    "staff",
    "People of whom I do not know this do not get it.",
    note=STAFF + " Of whom the age, for example, is not known.",
)
CHOOSE_TOWNS = Message("staff", "Municipality", note=BUTTON)
CHOOSE_NEAR = Message("staff", "Distance", note=BUTTON)
CHOOSE_LANGUAGES = Message("staff", "Language", note=BUTTON)
CHOOSE_KINDS = Message("staff", "Interests", note=BUTTON + " Groups of hobbies that people are interested in.")
CHOOSE_AGES = Message("staff", "Age", note=BUTTON)
CHOOSE_NOT = Message("staff", "Leave out", note=BUTTON + " Who does not get it.")
ANY = Message("staff", "All of them", note=BUTTON + " Takes a choice back.")
ASK_NEAR = Message("staff", "How far from there? {place}", note=STAFF + " Buttons with distances follow.")
ASK_PLACE = Message("staff", "Near which place?", note=STAFF + " Buttons with places follow.")
KM = Message("staff", "{number} km", note=BUTTON)
LAST_DAYS = Message(
    "staff", "{number} days", note=BUTTON + " Who got an announcement in that many days does not get it."
)
BUSY = Message("staff", "Writing now", note=BUTTON + " People who are writing with the service just now.")

# Preview

ASK_PREVIEW = Message("staff", "Look at each language. Nothing is sent, and the buttons there do nothing.", note=STAFF)
SEEN = Message("staff", "{language}: looked at", note=STAFF + " Somebody of staff has looked at this text.")
NOT_SEEN = Message("staff", "{language}: look at it", note=STAFF + " Nobody has looked at this text yet.")
MUST = Message("staff", "{language}: {problem} Please change the text.", note=STAFF + " {problem} is a whole sentence.")
MAY = Message("staff", "{language}: {problem}", note=STAFF + " {problem} is a whole sentence. Perhaps all is well.")
P_LONG = Message(
    "staff",
    "It is {number} characters too long, with all that stands around it.",
    note=STAFF + " With the fair's card, and shorter when there is a picture.",
)
P_DIRECTION = Message("staff", "It has hidden signs that turn the text round.", note=STAFF)
P_SCRIPT = Message("staff", "Most of its letters are not of this language.", note=STAFF)
P_SAME = Message("staff", "The text is the same in another language: {other}.", note=STAFF + " {other}: its name.")
P_LINK = Message("staff", "It has a link. Try it: {link}", note=STAFF)
P_TAGS = Message("staff", "Signs like this are shown as they are: {text}", note=STAFF + " {text} is like <b>.")
P_SPACES = Message("staff", "It has a space too many.", note=STAFF)
P_MIXED = Message("staff", "A word has letters of two alphabets: {text}", note=STAFF)
P_MARKS = Message("staff", "A comma or question mark is of another alphabet.", note=STAFF)
P_BRACES = Message("staff", "Nothing fills this in: {text}", note=STAFF + " {text} is a word in braces.")

# Count and test

COUNTED = Message(
    "staff", "{what}: {number}", note=STAFF + " {what} is the name of a language or channel, or a reason."
)
LEFT_OUT = Message(
    "staff",
    "{count} person does not get it:",
    plural="{count} people do not get it:",
    note=STAFF + " Reasons with numbers follow.",
)
OTHERS = Message(
    "staff",
    "{count} person is not in the chosen audience.",
    plural="{count} people are not in the chosen audience.",
    note=STAFF,
)
R_STOPPED = Message("staff", "They said stop", note=STAFF + " Why people do not get it; a number follows.")
R_NO_NEWS = Message("staff", "They want no news", note=STAFF + " Why people do not get it; a number follows.")
R_BLOCKED = Message("staff", "They have blocked me", note=STAFF + " Why people do not get it; a number follows.")
R_RETURNS = Message(
    "staff", "Web chat without e-mail", note=STAFF + " Why people do not get it: I cannot write to them first."
)
R_NO_LANGUAGE = Message("staff", "No language chosen yet", note=STAFF + " Why people do not get it.")
R_CHILD = Message("staff", "Under 13, no guardian's yes", note=STAFF + " Why people do not get it.")
R_HELD = Message("staff", "No text in their language", note=STAFF + " Why people do not get it.")
R_LATELY = Message("staff", "They got one a short time ago", note=STAFF + " Why people do not get it.")
R_BUSY = Message("staff", "They are writing with me just now", note=STAFF + " Why people do not get it.")
R_ERASED = Message("staff", "They deleted everything", note=STAFF + " Why people do not get it.")
R_NOWHERE = Message("staff", "There is no way to reach them", note=STAFF + " Why people do not get it.")
R_SAME = Message("staff", "Two chats were one person's", note=STAFF + " Why people do not get it twice.")
R_NOT_SENT = Message("staff", "Staff stopped it before", note=STAFF + " Why people do not get it.")
R_LATE = Message("staff", "It was too late", note=STAFF + " Why people do not get it.")
TESTED = Message("staff", "I have sent it to you now. Look at it, then go on.", note=STAFF)
NOT_TESTED = Message("staff", "I cannot send a test in this chat. Look at the preview again.", note=STAFF)

# When, and yes

ASK_TIME = Message(
    "staff",
    "When does it go? Press a button, or write it, like “24.11. at 16”.",
    note=STAFF + " The example is a date and a time as one writes them in your language.",
)
UNCLEAR_TIME = Message("staff", "I did not understand that time. Write it like this: “24.11. at 16”.", note=STAFF)
PAST = Message("staff", "That time is over: {when}. Please choose a later one.", note=STAFF)
TOO_FAR = Message("staff", "That is more than a year away: {when}. Please choose an earlier time.", note=STAFF)
FAIR_OVER = Message(
    "staff",
    "The fair is over by then: {when}.",
    note=STAFF
    + " The announcement is about a hobby fair, and would leave after it. A question for another time follows.",
)
NOW = Message("staff", "Now", note=BUTTON)
TODAY = Message("staff", "Today at {time}", note=BUTTON)
TOMORROW = Message("staff", "Tomorrow at {time}", note=BUTTON)
ASK_SURE = Message(
    "staff",
    "Shall I send it to {count} person?",
    plural="Shall I send it to {count} people?",
    note=STAFF + " The last question.",
)
NIGHT = Message("staff", "At night nothing goes. So it waits until the morning.", note=STAFF)
GOES = Message("staff", "It goes: {when}. Until then you can undo it.", note=STAFF)
GOES_SOON = Message("staff", "It goes 10 minutes after your yes. Until then you can undo it.", note=STAFF)
SEND = Message("staff", "Send to {number}", note=BUTTON + " {number} of people.")
FIRST_BY = Message(
    "staff",
    "{name} confirmed it already, at {time}. Nobody gets it twice.",
    note=STAFF + " Somebody else pressed the same button a little earlier. {name} is their first name.",
)
FIRST = Message(
    "staff",
    "It was confirmed already, at {time}. Nobody gets it twice.",
    note=STAFF + " Somebody else pressed the same button a little earlier.",
)
OTHER_COUNT = Message(
    "staff",
    "It is {count} person now. Please look again.",
    plural="It is {count} people now. Please look again.",
    note=STAFF + " The number has changed since the question.",
)
TO_PEOPLE = Message("staff", "To {count} person", plural="To {count} people", note=STAFF)
MINUTES_LEFT = Message(
    "staff",
    "You can undo it for {count} minute.",
    plural="You can undo it for {count} minutes.",
    note=STAFF,
)
UNDO = Message("staff", "Undo", note=BUTTON + " It is not sent.")
UNDONE = Message("staff", "It does not go. It is a draft again.", note=STAFF)
BEGUN = Message("staff", "It has begun already. You can pause or stop it.", note=STAFF)

# On its way

FIRST_TEN = Message("staff", "First 10 people get it, then all.", note=STAFF)
COUNTS = Message(
    "staff",
    "Sent {sent} · failed {failed} · left out {skipped} · not known {unknown}",
    note=STAFF + " Four numbers of people. Not known: nobody knows whether it arrived.",
)
PACE = Message(
    "staff",
    "{number} a second, about {count} more minute",
    plural="{number} a second, about {count} more minutes",
    note=STAFF + " {number} messages leave each second.",
)
PAUSE = Message("staff", "Pause", note=BUTTON)
GO_ON = Message("staff", "Go on", note=BUTTON)
STOP = Message("staff", "Stop", note=BUTTON + " For good.")
ASK_STOP = Message(
    "staff",
    "Stop it for good? {count} person does not get it then.",
    plural="Stop it for good? {count} people do not get it then.",
    note=STAFF,
)
YES_STOP = Message("staff", "Yes, stop it", note=BUTTON)
LOOK = Message("staff", "How is it now?", note=BUTTON + " Shows the numbers of this moment.")
HALT_FIRST = Message(
    "staff", "I stopped: {number} of the first {total} messages did not arrive. Shall it go on?", note=STAFF
)
HALT_FAILED = Message("staff", "I stopped: more than {number} of 100 messages failed. Shall it go on?", note=STAFF)
HALT_BLOCKED = Message(
    "staff", "I stopped: more than {number} of 100 people have blocked me. Shall it go on?", note=STAFF
)
EQUATION = Message(
    "staff",
    "{total} people = {sent} sent + {failed} failed + {skipped} left out + {unknown} not known",
    note=STAFF + " The report of an announcement: how all numbers add up.",
)
UNEQUAL = Message("staff", "These numbers do not add up. Please tell the operator.", note=STAFF)
FAILED = Message("staff", "Failed: {number}", note=STAFF + " Reasons follow.")
SKIPPED = Message("staff", "Left out: {number}", note=STAFF + " Reasons follow.")
UNKNOWN = Message(
    "staff", "Not known: {number}. I do not send these again.", note=STAFF + " Nobody knows whether it arrived."
)

# What it asks of staff when nobody looks on

TASK_HELD = Message(
    "staff",
    "Announcement {number} stopped by itself. Somebody decides whether it goes on.",
    note="In a list of what staff must do. Too many messages did not arrive.",
)
TASK_SUM = Message(
    "staff",
    "The numbers of announcement {number} do not add up. Please tell the operator.",
    note="In a list of what staff must do. {number} is the announcement's number.",
)
