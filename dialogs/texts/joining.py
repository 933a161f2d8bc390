"""Going on in another chat, from the web chat."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

OPENED = Message(
    "joining",
    "You opened a link from a web page.",
    note="In Telegram, to somebody who already uses the service. The web page is our own web chat.",
)
ASK = Message("joining", "Shall I add the hobbies from there to yours?", note="After that: yes or no.")
NOT_YOURS = Message(
    "joining", "If you did not make the link yourself, press no.", note="The hobbies would be somebody else's."
)
YES = Message("joining", "Yes, add them", note=BUTTON)
NO = Message("joining", "No", note=BUTTON)

WENT_ON = Message(
    "joining",
    "We go on in Telegram. What you chose here is there now.",
    note="In the web chat, after its link was opened in Telegram.",
)
NOT_HERE = Message("joining", "I keep nothing of it on this page.", note="After the sentence before.")
