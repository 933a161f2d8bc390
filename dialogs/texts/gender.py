"""One question for the figures, after a first visit; asked once, and it can be left out."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

ASK = Message("gender", "One question: what is your gender?", note="Asked once, after the first visit. Buttons follow.")
WHY = Message(
    "gender",
    "The people who pay for this service want to know whom it helps. I count the answers, without names. You need not "
    "answer.",
    note="What the question is for, in three short sentences. “Count”: add up in a table. “This service”: what I, the "
    "program, do.",
)
WOMAN = Message("gender", "Woman", note=BUTTON + " An answer; also in a table for staff.")
MAN = Message("gender", "Man", note=BUTTON + " An answer; also in a table for staff.")
OTHER = Message(
    "gender",
    "Other",
    note=BUTTON + " An answer: neither woman nor man; also in a table for staff. May be said “another gender”.",
)
DONE = Message("gender", "Thank you. I do not ask this again.", note="After any answer, also “I'd rather not say”.")
KEPT = Message("gender", "Gender: {answer}", note="In My data. {answer} is like “Woman”.")
CHANGE = Message("gender", "Change the answer", note=BUTTON + " In My data: to answer “What is your gender?” again.")
