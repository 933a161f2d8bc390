"""Who comes: oneself, a child, somebody of the family; and a parent or guardian who says yes."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."
GUARDIAN = " A guardian is who is responsible for the child by law, if it is no parent."

WHO = Message(
    "family",
    "Who comes? Press your age. If you ask for somebody else, press “My family”.",
    note="Asks who wants to come. Name the button as you translate it below. Use your language's quotation marks.",
)
MY_FAMILY = Message("family", "My family", note=BUTTON + " Somebody else in my family wants to come.")

PARENT = Message("family", "Are you a parent or guardian of the person who comes?", note="Asks." + GUARDIAN)
YES_PARENT = Message("family", "Yes, I am", note=BUTTON + " I am a parent or guardian.")
NO_PARENT = Message("family", "No, I am not", note=BUTTON + " I am no parent or guardian; perhaps a child.")
ASK_AN_ADULT = Message(
    "family",
    "Then please ask a parent or guardian. They can write to me, or you can call our counsellor together.",
    note="To a child, or to somebody who is not the child's parent. Kind.",
)
NOTHING_KEPT = Message("family", "I have told nobody.", note="After the sentence before.")

YOUNG = Message(
    "family",
    "Are you 13–17 yourself? Or are you a parent or guardian?",
    note="Asks who writes. 13–17 is an age in years." + GUARDIAN,
)
I_AM_YOUNG = Message("family", "I am 13–17", note=BUTTON + " Age in years.")
I_AM_PARENT = Message("family", "I am the parent", note=BUTTON + " Parent or guardian.")

HELPER = Message(
    "family",
    "A parent or guardian must say yes first. I can make a link for them. Or our counsellor can help you.",
    note="To somebody of 13–17. The counsellor is a person of the project." + GUARDIAN,
)
LINK = Message("family", "Link for them", note=BUTTON + " A link for a parent or guardian.")
COUNSELLOR = Message("family", "The counsellor", note=BUTTON + " Ask the counsellor.")

THEIR_NAME = Message(
    "family", "What is the first name of the person who comes? Write it.", note="Asks for the name of a child or adult."
)

TELL_CHILD = Message(
    "family",
    "I tell {association}: {name} (age: {age}) speaks {language} and wants to come to {hobby}. A parent or guardian "
    "says yes, and gets the answers.",
    note="What is passed on about a child or teenager, word for word. {age} is like “under 13”. {hobby} is the name on "
    "the door.",
)
TELL_FAMILY = Message(
    "family",
    "I tell {association}: {name} is an adult, speaks {language} and wants to come to {hobby}. Somebody in the family "
    "gets the answers.",
    note="What is passed on about an adult who has no phone, word for word. {hobby} is the name on the door.",
)
SHOW_GUARDIAN = Message(
    "family",
    "I make a link that shows your parent or guardian: {name} (age: {age}) wants to come to {hobby}.",
    note="Before a teenager says yes. {hobby} is the name on the door.",
)
THEN_TELL = Message(
    "family",
    "If they say yes, I tell the same to {association}, and that you speak {language}.",
    note="After the sentence before: what is passed on.",
)
MAKE_LINK = Message("family", "Yes, make it", note=BUTTON + " Make the link.")

SEND_LINK = Message(
    "family",
    "Send this link to your parent or guardian. They open it in their own chat and say yes or no there.",
    note="To a teenager. The link follows.",
)
LINK_LASTS = Message(
    "family",
    "It works one time, for {count} day.",
    plural="It works one time, for {count} days.",
    note="The link. The next sentence says what follows.",
)
UNTIL_YES = Message("family", "I tell the association nothing before they say yes.", note="To a teenager.")
LINK_ITSELF = Message("family", "{link}", note="{link} is an address on the web. Keep it as it is.")
OPENS_LINK = Message("family", "For the guardian", note=BUTTON + " A link for a parent or guardian: they press it.")
NEW_LINK = Message("family", "New link", note=BUTTON + " A new link for a parent or guardian.")

ASKED = Message(
    "family",
    "{name} (age: {age}) wants to come to {hobby}, and asks you to say yes.",
    note="To a parent or guardian who opened the link. {hobby} is the name on the door.",
)
IF_YES = Message(
    "family",
    "If you say yes, I tell {association} this name and age, and the language ({language}). You get the answers too.",
    note="To a parent or guardian: what is passed on.",
)
ARE_YOU = Message("family", "Are you a parent or guardian, and do you say yes?", note="Asks." + GUARDIAN)
SAY_YES = Message("family", "I say yes", note=BUTTON + " A parent or guardian.")
SAY_NO = Message("family", "I say no", note=BUTTON + " A parent or guardian.")
LINK_OLD = Message(
    "family",
    "This link is old, or it was used already. Ask for a new one where you got it.",
    note="After a link that does not work any more was opened.",
)
LINK_OWN = Message(
    "family",
    "This link is for your parent or guardian. They must open it in their own chat.",
    note="To the teenager who opened their own link.",
)

ALLOWED = Message(
    "family",
    "An adult has said yes. I tell the association now, and write to you when they answer.",
    note="News to a teenager.",
)
REFUSED = Message(
    "family",
    "Your parent or guardian said no, so I told the association nothing. If you want, talk with our counsellor.",
    note="News to a teenager. Kind.",
)
CANCELLED = Message("family", "This is cancelled.", note="How it goes; one of two people has cancelled it.")
GUARDS = Message(
    "family",
    "You said yes for a young person. Hobbies: {count}",
    note="In My data: how many hobbies a parent or guardian said yes to. Keep the number at the end.",
)

TITLE_FOR = Message(
    "family",
    "{name}: {kind} — {hobby}",
    note="Whose hobby it is, then like “Football — Lasten jalkapallo”. {name}: a first name.",
)

WITHOUT_NAME = Message("family", "Without my name", note=BUTTON + " Ask them first, without my name.")
ASK_FIRST = Message(
    "family",
    "I tell {association}: an adult wants to come to {hobby}, language: {language}, municipality: {place}. I tell no "
    "name before they say welcome and you say yes.",
    note="What is passed on, word for word. {place} is a municipality.",
)
ASK_FIRST_NO_PLACE = Message(
    "family",
    "I tell {association}: an adult wants to come to {hobby}, language: {language}. I tell no name before they say "
    "welcome and you say yes.",
    note="What is passed on, word for word.",
)
NAME_NOW = Message(
    "family", "They do not know your name yet. Shall I tell it?", note="After the association said welcome."
)
NOT_NAMED = Message("family", "They do not know your name.", note="How it goes.")
TELL_NAME = Message("family", "Tell my name", note=BUTTON)
TELL_NAME_NOW = Message(
    "family", "I tell {association} that your name is {name}.", note="What is passed on, word for word."
)
NAME_BACK = Message("family", "Take my name back", note=BUTTON + " They knew my name; now they are to delete it.")
ASK_NAME_BACK = Message(
    "family",
    "I ask {association} to delete your name and number. You can still come. Shall I?",
    note="Before a name is taken back.",
)
YES_NAME_BACK = Message("family", "Yes, ask them", note=BUTTON + " Ask the association to delete my name.")

IS_YOUNG = Message(
    "association",
    "{name} is a minor (age: {age}). Language: {language}.",
    note="In a mail to an association. {age} is like “13–17”. {language} is like “Arabic”.",
)
YOUNG_ONE = Message(
    "association", "A young person (age: {age}). Language: {language}.", note="In a mail to an association: no name."
)
BY_GUARDIAN = Message(
    "association",
    "A parent or guardian has said yes. What you answer goes to the parent or guardian too.",
    note="In a mail to an association, about a minor.",
)
BY_COUNSELLOR = Message(
    "association",
    "Our counsellor looks after this. What you answer goes to our counsellor too.",
    note="In a mail to an association, about a minor.",
)
BY_FAMILY = Message(
    "association",
    "{name} has no phone. Somebody in the family gets your answer and tells {name}.",
    note="In a mail to an association.",
)
SOMEBODY_WANTS = Message(
    "association", "Somebody wants to come: {hobby}. The next time is {when}.", note="In a mail to an association."
)
SOMEBODY_WANTS_NO_TIME = Message("association", "Somebody wants to come: {hobby}.", note="In a mail to an association.")
AN_ADULT = Message("association", "An adult. Language: {language}.", note="In a mail to an association: no name yet.")
FROM_PLACE = Message("association", "Municipality: {place}", note="In a mail to an association.")
NAME_LATER = Message(
    "association",
    "They ask first, without a name. After your welcome they can tell it.",
    note="In a mail to an association.",
)
PERSON = Message(
    "association",
    "the person of notice {number}",
    note="Stands for a name that is not told, as {name} inside a sentence.",
)
WITHDRAWN = Message(
    "association",
    "The person of notice {number} does not come after all: {hobby}.",
    note="In a mail to an association that does not know the name.",
)
NAMED_SUBJECT = Message("association", "A name for notice {number}: {hobby}", note="Subject of a mail. It has no name.")
NAMED = Message(
    "association",
    "The person of notice {number} tells you their name now: {name}.",
    note="In a mail to an association.",
)
UNNAMED_SUBJECT = Message("association", "Please delete a name: notice {number}", note="Subject of a mail.")
UNNAMED = Message(
    "association",
    "The person of notice {number} takes their name back. Please delete the name and the number. They still want to "
    "come.",
    note="In a mail to an association.",
)

TELL_NAMED = Message(
    "staff",
    "Somebody tells their name now. Ring {association} and tell it: interest {interest}, hobby {hobby}, name: {name}.",
    note="To staff.",
)
TELL_NAMED_IN_MAIL = Message(
    "staff",
    "Somebody tells their name now. Ring {association}: interest {interest}, hobby {hobby}. To see more: mukaan tasks",
    note="In a mail to staff. Leave the command as it is.",
)
TELL_UNNAMED = Message(
    "staff",
    "Somebody takes their name back, but still wants to come. Ring {association} and ask them to delete the name and "
    "the number: interest {interest}, hobby {hobby}.",
    note="To staff.",
)
GUARDIAN_GONE = Message(
    "staff",
    "The guardian of a minor is no longer here. Find out who can help: interest {interest}, hobby {hobby}.",
    note="To staff. The guardian had said yes, and has asked us to delete everything.",
)
MINOR_NEWS = Message(
    "staff",
    "There is news for a minor who has no guardian here. Talk with them or their guardian: interest {interest}, hobby "
    "{hobby}.",
    note="To staff. The young person has got the news too.",
)
