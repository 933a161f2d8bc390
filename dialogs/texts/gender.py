"""One question for the figures, after a first visit; asked once, and it can be left out."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

ASK = Message("gender", "One question: what is your gender?", note="Asked once, after the first visit. Buttons follow.")
WHY = Message(
    "gender",
    "The people who pay for my help want to know whom it reaches. I count your answer without your name, and you can "
    "leave it out.",
    note="What the question is for, in two short sentences. “Count”: add up in a table.",
)
WOMAN = Message("gender", "Woman", note=BUTTON + " An answer; also in a table for staff.")
MAN = Message("gender", "Man", note=BUTTON + " An answer; also in a table for staff.")
OTHER = Message("gender", "Other", note=BUTTON + " An answer: neither woman nor man; also in a table for staff.")
DONE = Message("gender", "Thank you. I do not ask this again.", note="After any answer, also “I'd rather not say”.")
KEPT = Message("gender", "Gender: {answer}", note="In My data. {answer} is like “Woman”.")
CHANGE = Message("gender", "Change the answer", note=BUTTON + " In My data: to answer “What is your gender?” again.")
