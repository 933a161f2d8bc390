"""Saying "I want to come"."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

AGE = Message("join", "How old is the person who comes?")
UNDER_13 = Message("join", "Under 13", note=BUTTON + " Age in years.")
TEEN = Message("join", "13–17", note=BUTTON + " Age in years.")
ADULT = Message("join", "18 or more", note=BUTTON + " Age in years.")

AGED_UNDER_13 = Message("age", "under 13", note="Age in years, like the button “Under 13”.")
AGED_TEEN = Message("age", "13–17", note="Age in years, like the button “13–17”.")
AGED_ADULT = Message("age", "18 or more", note="Age in years, like the button “18 or more”.")

NAME = Message("join", "What name shall I give them? Write a first name.", note="Asks for a first name.")
NAME_KNOWN = Message(
    "join", "What name shall I give them? Press your name, or write another.", note="Asks for a first name."
)
NAME_HELP = Message(
    "join",
    "I need a first name, only letters. It can be the name that friends call you.",
    note="After something was written that cannot be a name.",
)

NAME_LATIN = Message(
    "join",
    "People there read these letters: a b c. Can you write your name with them? Or press it as it is.",
    note="After a name in other letters than Latin ones. A button with the name as it was written stands below.",
)

TELL = Message(
    "join",
    "I tell {association}: {name} is an adult, speaks {language} and wants to come to {hobby}.",
    note="What is passed on, word for word. {language} is like “Arabic”. {hobby} is the name on the door.",
)
TELL_PHONE = Message("join", "I also give them your number: {phone}")
REACH = Message("join", "How can they reach you?", note="Asks how the association reaches the person.")
RIGHT = Message("join", "Is that right?", note="Before the person says yes.")
IN_CHAT = Message("join", "In this chat", note=BUTTON)
BY_PHONE = Message("join", "With my number", note=BUTTON)
DO_NOT_TELL = Message("join", "Don't tell", note=BUTTON)
YES_TELL = Message("join", "Yes, tell them", note=BUTTON)

PHONE = Message(
    "join",
    "Write your phone number. I give it only to {association}.",
    note="Asks for a phone number.",
)
PHONE_HINT = Message("join", "You can also press the button below to send your number.", note="Second short message.")
SEND_PHONE = Message("join", "Send my number", note="Button of the phone's own keyboard, at most 25 characters.")
PHONE_HELP = Message("join", "I need a phone number, like {example}.", note="After something that is no phone number.")
NOT_OWN = Message("join", "That is the number of somebody else. Please write your own number.")
WITHOUT_NUMBER = Message("join", "Without a number", note=BUTTON)

MINOR = Message(
    "join",
    "If the person is under 18, our counsellor helps first. I tell the association nothing yet.",
    note="A minor wants to come. The counsellor is a person of the project.",
)
MINOR_PHONE = Message(
    "join",
    "You can write a phone number for the counsellor: yours, or a parent's or guardian's.",
    note="A minor may leave a number.",
)
MINOR_RING = Message("join", "You can call: {phone}", note="The number of the project.")
MINOR_RING_HOURS = Message(
    "join", "You can call: {phone}, {hours}", note="The number of the project and when it answers."
)
MINOR_TELL = Message(
    "join",
    "I tell the counsellor that somebody wants to come to {hobby}, and the age ({age}), the language ({language}) "
    "and, if I know it, your town.",
    note="What is passed on to the counsellor. {age} is like “13–17”.",
)
MINOR_TELL_PHONE = Message("join", "The number I give: {phone}", note="The counsellor gets this number.")
TELL_COUNSELLOR = Message("join", "Yes, tell", note=BUTTON + " Tell the counsellor.")

LATER = Message(
    "join",
    "I have told nobody yet. This page cannot write to you later. How shall I reach you when they answer?",
    note="In the web chat, before it is registered.",
)
IN_TELEGRAM = Message("join", "In Telegram", note=BUTTON)
BY_EMAIL = Message("join", "By e-mail", note=BUTTON)
COME_BACK = Message("join", "I come back here", note=BUTTON)
MOVE = Message(
    "join",
    "Press the button. Telegram opens, and we go on there. The button works one time.",
    note="A link that continues the chat in Telegram.",
)
NOTED = Message("join", "I have noted that you want to come.", note="Before the person goes on in Telegram.")
OPEN_TELEGRAM = Message("join", "Open Telegram", note=BUTTON)
EMAIL = Message("join", "Write your e-mail address.", note="Asks for an e-mail address.")
EMAIL_HELP = Message("join", "I need an e-mail address, like {example}.", note="After something that is no address.")
EMAIL_SENT = Message(
    "join",
    "I sent a message to {email}. Open it and press the button in it. Then I can write to you there.",
    note="After an e-mail address was given.",
)
EMAIL_TOO_MANY = Message(
    "join",
    "I have sent too many e-mails, so I cannot send you one now. You can come back to this page to see the answer.",
    note="After an e-mail address was given: no message goes there. The wish to come is registered all the same.",
)

TOLD_TODAY = Message("join", "I tell them today before {time}.", note="What happens next. {time} is like “21:00”.")
TOLD_THIS_DAY = Message("join", "I tell them today.", note="What happens next.")
TOLD_TOMORROW = Message(
    "join", "I tell them tomorrow before {time}.", note="What happens next. {time} is like “21:00”."
)
TOLD_BY_STAFF = Message(
    "join",
    "I cannot write to them myself. I ask our staff to reach them. That can take some days.",
    note="What happens next, when the association cannot be written to.",
)
I_WRITE = Message("join", "I write to you when they answer.")
THEY_CALL = Message("join", "They get your number, and can call you.")
YOU_RETURN = Message("join", "Come back to this page to see the answer.", note="In the web chat.")
REMIND = Message(
    "join",
    "I remind you {when}, at {time}.",
    note="{when} is like “tomorrow”, “on Monday” or “on Monday 23 November”, {time} like “18:00”.",
)
NO_REMINDER = Message("join", "I do not know the time, so no reminder comes.", note="The hobby has no known schedule.")
NO_REMINDER_SOON = Message("join", "The next time is very soon, so no reminder comes.")
MINOR_DONE = Message("join", "I told the counsellor. Nothing goes to the association before an adult says yes.")
MINOR_DONE_PHONE = Message("join", "The counsellor has the number you gave, and can call it.")
MINOR_DONE_RING = Message("join", "Please call the counsellor. Then we can go on.")

TOO_MANY_OPEN = Message(
    "join",
    "You have already chosen {count} hobby.",
    plural="You have already chosen {count} hobbies.",
    note="Why one more cannot be added. The next sentence says what to do.",
)
TOO_MANY_OPEN_DO = Message(
    "join", "I have told nobody about this one. Cancel another one first, then you can choose it."
)
TOO_MANY_TODAY = Message(
    "join",
    "That is many for one day. I have told nobody about this one. Try again tomorrow at this time.",
    note="A kind stop.",
)
TOO_MANY_OPEN_AGE = Message(
    "join",
    "Age: {age}. {count} hobby is already chosen.",
    plural="Age: {age}. {count} hobbies are already chosen.",
    note="Why one more cannot be added for a child. {age} is like “13–17”. The next sentence says what to do.",
)
OTHER_AGE = Message(
    "join", "Choose the age of the person who comes, or find another hobby.", note="It is for other ages."
)
ALREADY = Message("join", "You have already said that you want to come to {hobby}.")
ANOTHER_ADULT = Message("join", "Does another adult want to come? They can write to me from their own phone.")
ALREADY_AGE = Message(
    "join",
    "You have already said that somebody wants to come to {hobby}. Age: {age}.",
    note="{age} is like “13–17”.",
)
MORE_CHILDREN = Message("join", "Does another child want to come? Ask again, with the first name of that child.")
NOBODY_TOLD = Message("join", "I tell nobody. You can look at other hobbies.", note="After “Don't tell them”.")
