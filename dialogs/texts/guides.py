"""Guidance before a first visit, for whoever goes there and for the association. Staff can replace each text."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."
CARD = "A short card of general advice, at most three short sentences."
NOTE = "In a mail to an association: short advice before somebody comes for the first time. A paragraph of its own."

FIRST_TIME = Message("guide", "The first time", note=BUTTON + " Leads to what to know before the first visit.")
TITLE = Message("guide", "The first time: {name}", note="Title. {name} is the hobby.")

HAPPENS = Message(
    "guide", "You come in and say your name. You can first only watch.", note=CARD + " What happens there."
)
WEAR = Message(
    "guide", "Clothes that feel good are fine. If it is outdoors, dress warmly.", note=CARD + " What to wear."
)
COST = Message(
    "guide", "Ask what it costs before you pay. You can ask to try it once for free.", note=CARD + " What it costs."
)
MEETS = Message(
    "guide",
    "At the door, say that it is your first time. A button below shows it in Finnish.",
    note=CARD + " Who meets them.",
)
WAY = Message(
    "guide",
    "Look at the map before you go. If there is no bus, ask whether somebody drives the same way.",
    note=CARD + " How to get there.",
)
WRONG = Message(
    "guide",
    "If it does not feel right, you can leave. You need not say why. “Help” shows people you can talk to.",
    note=CARD + " “Help” is a button below: name it as you translate it there.",
)

FIRST_NOTICE = Message("association", "This is the first notice that you get from us. Eight short tips:", note=NOTE)
TIPS = Message("association", "Eight short tips for a first visit:", note=NOTE)
NAMES = Message(
    "association",
    "The name: ask how it is said, and say it aloud. Say your own name too, slowly.",
    note=NOTE,
)
PLAIN = Message(
    "association",
    "Plain Finnish: use short sentences and normal words, one thing at a time. Show what you mean.",
    note=NOTE + " In Swedish and English too the language there is Finnish.",
)
ASSUME = Message(
    "association",
    "Do not assume what somebody knows, believes or likes. Ask. Each person speaks only for themselves.",
    note=NOTE,
)
PRICE = Message(
    "association",
    "Money: say early what everything costs in a year, also gear and insurance. Say whether one can try it for free "
    "and borrow gear.",
    note=NOTE,
)
TRANSPORT = Message(
    "association",
    "The way there: many have no car. Say when the last bus leaves. A lift the first times helps much.",
    note=NOTE,
)
PRAYER = Message(
    "association",
    "Prayer and fasting: some pray in the daytime, and some fast, for example in Ramadan. Ask what suits. A quiet "
    "corner is kind.",
    note=NOTE,
)
PHOTOS = Message(
    "association",
    "Photos: ask before you take or publish one. A no is always right. Of a child, ask the guardian, and do not write "
    "the name.",
    note=NOTE,
)
MINORS = Message(
    "association",
    "Under 18: a guardian or representative says yes first. Tell them the times, the place and who leads.",
    note=NOTE + " A representative (edustaja) stands for a child who came without parents.",
)

VISIT_SUBJECT = Message(
    "association",
    "A first visit: {hobby}, {when} (notice {number})",
    note="In a mail to an association. Subject. {when} is like “Tue 24 Nov 18:00”.",
)
VISIT = Message(
    "association",
    "You have said welcome. The person of notice {number} can come for the first time: {hobby}, {when}.",
    note="In a mail to an association, before the first visit. It names nobody.",
)
