"""After the first meeting: how it was, what stood in the way, whether they still go."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."
WHO = " The one who went may be a child of the person: choose words that fit both, if your language can."

ASK = Message(
    "visit",
    "Did you go? How was it?",
    note="After the first meeting. The hobby and the time stand above, buttons with faces below." + WHO,
)
VERY_GOOD = Message("visit", "Very good", note=BUTTON + " After “How was it?”")
GOOD = Message("visit", "Good", note=BUTTON + " After “How was it?”")
SO_SO = Message("visit", "So-so", note=BUTTON + " After “How was it?” Neither good nor bad.")
NOT_GOOD = Message("visit", "Not good", note=BUTTON + " After “How was it?”")
NOT_DARED = Message("visit", "Did not dare", note=BUTTON + " Was too shy or afraid to go." + WHO)
NOT_ABLE = Message("visit", "Could not go", note=BUTTON + " Something stood in the way." + WHO)

GLAD = Message("visit", "How nice! I am happy about that.", note="After “Very good”, “Good” or “still going”.")
HARD = Message(
    "visit", "Thank you for telling me. The first time is often hard. The second time can be easier.", note="So-so."
)
SORRY = Message("visit", "I am sorry that it was not good. Thank you for telling me.", note="After “Not good”.")
FOUR_WEEKS = Message("visit", "In four weeks I ask you once more how it goes.", note="What happens next.")

DARE = Message("visit", "Many people feel like that the first time.", note="After “Did not dare”.")
OFFER = Message(
    "visit",
    "Perhaps our counsellor can go there with you. Shall I ask?",
    note="The counsellor is a person of the project.",
)
TOGETHER = Message("visit", "Yes, come with me", note=BUTTON + " Yes, ask whether the counsellor can go there with me.")
ASKED = Message("visit", "I have asked the counsellor to go with you.", note="After “Yes, come with me”.")
THEY_REACH = Message(
    "visit", "The counsellor can write to you here, or call the number that you gave.", note="What happens next."
)
THEY_WRITE = Message("visit", "The counsellor can write to you here.", note="What happens next.")
COUNSELLOR = Message("visit", "Our counsellor writes: {text}", note="{text} is as the counsellor wrote it.")

WHY = Message("visit", "What stood in the way? I count the answers, without names.", note="Buttons follow." + WHO)
TIME = Message("visit", "The time", note=BUTTON + " What stood in the way.")
WAY = Message("visit", "The way there", note=BUTTON + " What stood in the way: it is far, or there is no bus.")
MONEY = Message("visit", "Money", note=BUTTON + " What stood in the way.")
LANGUAGE = Message("visit", "The language", note=BUTTON + " What stood in the way.")
ALONE = Message("visit", "Nobody with me", note=BUTTON + " What stood in the way: to go alone.")
OTHER = Message("visit", "Something else", note=BUTTON + " What stood in the way.")
UNSAID = Message("visit", "I'd rather not say", note=BUTTON + " What stood in the way.")

THANKS = Message("visit", "Thank you for telling me.", note="After it was said what stood in the way.")
CAN_HELP = Message("visit", "You can go another time, or look at other hobbies.", note="What one can do now.")
ASK_AGAIN = Message("visit", "I ask you again after the next time.", note="What happens next.")

STILL = Message("visit", "Do you still go?", note="Some weeks later. The hobby stands above." + WHO)
YES_STILL = Message("visit", "Yes, still", note=BUTTON + " After “Do you still go?”")
NO_MORE = Message("visit", "Not any more", note=BUTTON + " Does not go there any more." + WHO)
NOT_YET = Message("visit", "Not yet", note=BUTTON + " Has not gone there yet." + WHO)
LATER = Message("visit", "All right. You can still go. I do not ask again.", note="After “Not yet”.")

STAFF_TOGETHER = Message(
    "staff",
    "Somebody did not dare to go alone, and asks whether you can go there together: {hobby}. Language {language}. "
    "Interest {interest}.",
    note="To staff.",
)
STAFF_IN_MAIL = Message(
    "staff",
    "Somebody asks whether you can go there together: {hobby}. Interest {interest}. To see more: mukaan tasks",
    note="In a mail to staff. Leave the command as it is.",
)
STAFF_NO_NUMBER = Message(
    "staff",
    "They left no number. Write to their chat with: mukaan tasks write NUMBER TEXT",
    note="To staff. Leave the command as it is, but translate NUMBER and TEXT.",
)
