"""News about a hobby that somebody has registered for."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

PAUSED = Message(
    "news",
    "{association}: {name} is not meeting now.",
    note="A hobby is on a break, or its association no longer lists it. {name} is the hobby.",
)
KEEP = Message(
    "news",
    "I keep your registration and write when it goes on.",
    note="After the sentence before. The registration is “I want to come”.",
)
BACK = Message("news", "{association}: {name} is on again.", note="After the break. {name} is the hobby.")
ENDED = Message("news", "{association}: {name} has ended.", note="It does not go on. {name} is the hobby.")
SIMILAR = Message("news", "Similar hobbies", note=BUTTON)
