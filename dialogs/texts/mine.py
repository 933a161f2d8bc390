"""My hobbies, how each goes, and reminders."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

NONE = Message("mine", "You have not chosen a hobby yet.")
LIST = Message("mine", "Your hobbies. Press one to see how it goes.")
TITLE = Message(
    "mine", "{kind} — {name}", note="{kind}: kind of hobby in your language. {name}: as on the door, in Finnish."
)
UNLISTED = Message("mine", "A hobby that is no longer in my list", note="Stands for a hobby's name.")

ASSOCIATION = Message("mine", "The association", note="Stands for its name when it is no longer in my list.")

REGISTERED = Message("mine", "I have not told them yet. I do it soon.", note="How it goes.")
WAITS = Message(
    "mine", "I cannot write to them myself. Our staff know this and try to reach them.", note="How it goes."
)
TOLD = Message("mine", "I told them on {day}. They have not answered yet.", note="How it goes. {day} is a date.")
UNDELIVERED = Message("mine", "I could not reach them. Our staff know this and try another way.", note="How it goes.")
WITH_STAFF = Message(
    "mine", "The counsellor knows. Nothing goes to the association yet.", note="How it goes; a minor's."
)
WELCOME = Message("mine", "{association} says: Welcome!", note="The association's answer.")
FULL = Message("mine", "{association} says: The group is full now.", note="The association's answer.")
CALL = Message("mine", "{association} says: Please call us.", note="The association's answer.")
CALL_NUMBER = Message("mine", "Their number: {phone}")
NOT_OURS = Message("mine", "{association} says: This is not our hobby.", note="The association's answer.")
OTHER = Message("mine", "{association} has written to you.", note="The association's answer, in words of its own.")
LOOK_ELSEWHERE = Message("mine", "I am sorry. I can help you find another one.", note="After a no.")
WITHDRAWN = Message("mine", "You cancelled this.", note="How it goes.")
WITH_GUARDIAN = Message(
    "mine", "A parent or guardian has not said yes yet. I tell nobody before that.", note="How it goes; a minor's."
)
CAME = Message("mine", "You were there. Good!", note="How it goes. You: the one who comes, perhaps a child of yours.")
JOINED = Message("mine", "You go there now.", note="How it goes. You: the one who comes, perhaps a child of yours.")
STOPPED = Message("mine", "You do not go there now.", note="How it goes. You: the one who comes, perhaps a child.")
EXPIRED = Message(
    "mine",
    "This is closed, because I heard nothing for a long time. You can ask again.",
    note="How it goes. Nobody answered, or nobody said whether they go there.",
)

MEETS = Message(
    "mine",
    "The next time is {away}: {when}",
    note="When the hobby meets. {away} is like “tomorrow” or “in 3 days”, {when} like “Tuesday 24 November, 18:00”.",
)
REMIND_EVERY = Message("mine", "I remind you every time.")
REMIND_NONE = Message("mine", "I send no reminders for this.")
EVERY_TIME = Message("mine", "Every time", note=BUTTON + " Remind me every time.")
FIRST_TIME = Message("mine", "First time only", note=BUTTON + " Remind me before the first time only.")
NO_REMINDERS = Message("mine", "No reminders", note=BUTTON)
SEE_CARD = Message("mine", "See the hobby", note=BUTTON)
TAKE_BACK = Message("mine", "Cancel this", note=BUTTON + " I do not want to come after all.")
ASK_TAKE_BACK = Message("mine", "Do you want to cancel this?", note="Before an interest is withdrawn.")
THEY_HEAR = Message("mine", "I tell them that you do not come.", note="If the association was told.")
YES_TAKE_BACK = Message("mine", "Yes, cancel this", note=BUTTON)

EVENING = Message("remind", "Tomorrow: {name}", note="A reminder on the evening before. {name} is the hobby.")
SOON = Message("remind", "Today: {name}", note="A reminder on the same day. {name} is the hobby.")
PERHAPS_AGAIN = Message(
    "remind", "Perhaps you did not get this. I send it again.", note="Before a reminder that is sent a second time."
)
COMING = Message("remind", "I'm coming", note=BUTTON)
NOT_THIS_TIME = Message("remind", "Not this time", note=BUTTON)
NO_MORE = Message("remind", "No more reminders", note=BUTTON)
GOOD = Message("remind", "Good! Have a nice time.", note="After “I'm coming”.")
NEXT_TIME = Message("remind", "All right, not this time.", note="After “Not this time”.")
AT_TIME = Message("remind", "{when}", note="{when} is like “Tuesday 24 November, 18:00”. Keep it as it is.")
NOT_YOURS = Message("mine", "I cannot find that among your hobbies.", note="After a button that is not theirs.")
