"""What is said when nobody answers: to the person, to the association, to staff."""

from dialogs.texts.values import Message

NOTE = "In a mail to an association."

BY_DAY = Message(
    "join",
    "If nobody has answered by {day}, I tell you and we find another way.",
    note="What happens next. {day} is like “Tuesday 1 December”.",
)
BY_DAY_RETURN = Message(
    "join",
    "If there is no answer by {day}, we find another way here.",
    note="The same on a page that cannot write first: the person comes back to it. {day} is like “Tuesday 1 December”.",
)

NO_ANSWER = Message("loop", "I am sorry. I have no answer for you yet.", note="After ten days. Honest and kind.")
NEAR_YOU = Message(
    "loop",
    "You can wait, or look at this hobby.",
    plural="You can wait, or look at these {count} hobbies.",
    note="After that. A button for each of one or two other hobbies near the person follows.",
)
ASK_AGAIN = Message(
    "loop",
    "You can ask them again, or the counsellor can help you.",
    note="To a young person. “Them” is a parent or guardian who has not said yes yet.",
)

REMINDER_SUBJECT = Message(
    "association", "Somebody waits for your answer: {hobby} (notice {number})", note=NOTE + " Subject."
)
REMINDER = Message(
    "association",
    "Somebody wants to come and waits for your answer: {hobby}. We told you on {day}, it was notice {number}.",
    note=NOTE + " Some days after the first one. {day} is like “Tuesday 24 November”.",
)
REMINDER_ANSWER = Message("association", "Please answer this message, also when the answer is no.", note=NOTE)

UNANSWERED = Message(
    "staff",
    "{association} has not answered. Ring them about interest {interest}, hobby {hobby}.",
    note="To staff.",
)
UNANSWERED_SOON = Message(
    "staff",
    "{association} has not answered. Ring them about interest {interest}, hobby {hobby}. The first time is {when}.",
    note="To staff, when the first meeting is near. {when} is like “Tuesday 24 November, 18:00”.",
)
