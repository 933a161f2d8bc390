"""How an association answers: the buttons in its mail, the page behind them, and what the person is told."""

from dialogs.texts.values import Message

PERSON = "Below “{association} says: …”."

COME = Message("answer", "Come then: {when}", note="After “… says: Welcome!”: the meeting to come to.")
ASK_FOR = Message("answer", "Ask for {name} there.", note="After “… says: Welcome!”: whom to ask for when you arrive.")
FULL_UNTIL = Message("answer", "{association} says: The group is full until {day}.")
WROTE = Message(
    "answer",
    "They wrote: {text}",
    note="{text}: what the association wrote, in Finnish, with “(in Finnish)” after it.",
)

BUTTON = "Button in a mail to an association and on the page behind it, at most 18 characters."
WELCOME = Message("association", "Welcome!", note=BUTTON + " Said to the newcomer.")
FULL = Message("association", "The group is full", note=BUTTON)
CALL = Message("association", "Please call us", note=BUTTON + " Said to the newcomer.")
NOT_OURS = Message("association", "Not our hobby", note=BUTTON + " The message came to the wrong association.")
OTHER = Message("association", "In our own words", note=BUTTON)
PRESS = Message(
    "association",
    "Answer with one press, and we tell {name} in their own language:",
    note="In the mail. Below it are the buttons “Welcome!”, “The group is full” and so on.",
)
PRESS_RETURN = Message(
    "association",
    "Answer with one press. {name} comes back to our page to see your answer, so it can take some time.",
    note="In the mail. Below it are the buttons.",
)

PAGE = "On the page behind a button of the mail to an association."
QUESTION = Message("association", "What do you answer?", note=PAGE + " Title, above the buttons.")
SOMEBODY = Message("association", "Somebody wants to come: {hobby}.", note=PAGE + " The name is not told yet.")
ABOUT = Message(
    "association", "Age: {age}. Language: {language}.", note=PAGE + " {age} is like “adult” or “13–17”. About a person."
)
TIMES = Message("association", "The next times: {when}.", note=PAGE + " {when} is a list of days with times.")
NOW = Message(
    "association",
    "Your answer on {when}: {answer}",
    note=PAGE + " {when} is a day with a time, {answer} the label of a button, like “Welcome!”.",
)
CHECK = Message(
    "association", "Nothing is sent before you press the button below.", note=PAGE + " Above the questions."
)
WHICH = Message("association", "Which time?", note=PAGE + " Question: to which meeting the newcomer is welcome.")
ANY = Message("association", "Any time", note=PAGE + " One of the choices after “Which time?”.")
WHOM = Message("association", "Whom do they ask for?", note=PAGE + " Question: the name of who meets the newcomer.")
UNTIL = Message("association", "Until which day is it full?", note=PAGE + " Question: a date.")
MORE = Message("association", "Do you want to say more?", note=PAGE + " Question: a longer text.")
WORDS = Message("association", "What do you want to say?", note=PAGE + " Question: a longer text.")
MAY_BE_EMPTY = Message("association", "You can leave this empty.", note=PAGE + " Below a question.")
AS_WRITTEN = Message("association", "We pass it on as you write it.", note=PAGE + " Below the question for a text.")
YOUR_NUMBER = Message("association", "We give them your number: {phone}", note=PAGE + " After “Please call us”.")
NO_NUMBER = Message(
    "association", "We do not have your phone number. Write it below.", note=PAGE + " After “Please call us”."
)
SEND = Message("association", "Send the answer", note=PAGE + " Its button, at most 18 characters.")
OTHERS = Message("association", "Another answer?", note=PAGE + " Above the buttons for the other answers.")
CHANGE = Message("association", "Change the answer", note=PAGE + " A button, at most 18 characters.")

SENT = Message(
    "association",
    "Thank you. We tell them now, in their own language. You can close this page.",
    note=PAGE + " After “Send the answer”.",
)
KEPT = Message(
    "association",
    "Thank you. They see your answer when they come back to our page. You can close this page.",
    note=PAGE + " After “Send the answer”.",
)
MEANWHILE = Message(
    "association", "Somebody has answered already. Nothing was sent now.", note=PAGE + " After “Send the answer”."
)
CLOSED = Message(
    "association",
    "Nobody waits for this answer any more. You do not need to do anything. Please delete our messages about it.",
    note=PAGE + " The newcomer does not come after all, or it was long ago.",
)
BAD_DAY = Message("association", "Choose a day that is still to come.", note=PAGE + " Something was wrong: the date.")
BAD_TIME = Message("association", "Choose one of these times.", note=PAGE + " Something was wrong: the time is over.")
NO_WORDS = Message("association", "Write something first.", note=PAGE + " Something was wrong: the text was empty.")
TOO_LONG = Message(
    "association", "The text is too long. At most {number} letters fit.", note=PAGE + " Something was wrong."
)

WRONG_BUTTON = Message("association", "Wrong address?", note="Button below each mail, at most 18 characters.")
WRONG_ASK = Message(
    "association",
    "Is this a wrong address for {association}? We stop writing to it, and our staff call them.",
    note="On the page behind “Wrong address?”. Below it is a button.",
)
WRONG_YES = Message("association", "Yes, stop writing", note="The button on that page, at most 18 characters.")
WRONG_DONE = Message(
    "association",
    "Thank you. We do not write to this address any more. Please delete our messages. You can close this page.",
    note="After that button.",
)
WRONG_TASK = Message(
    "staff",
    "The e-mail address of {association} is wrong, they say. Ring them and ask for the right one.",
    note="To staff.",
)
