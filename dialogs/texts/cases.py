"""Talking to a person of the staff, and what staff read and press about it."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

TALK = Message("case", "Talk to a person", note=BUTTON + " I want to talk to a human, not to a program.")
ASK = Message(
    "case",
    "You can talk to our staff here. They are people, not a program. What is it about?",
    note="After the button “Talk to a person”. The person then writes, or presses “Call me”.",
)
HOW = Message(
    "case",
    "Write it, or send a picture or a voice message.",
    note="Where pictures and voice can be sent. “It”: what it is about.",
)
HOW_IN_WORDS = Message("case", "Write it here.", note="Where only text can be sent. “It”: what it is about.")
CALL_ME = Message("case", "Call me", note=BUTTON + " I want staff to call me on the phone.")
ONGOING = Message(
    "case",
    "You are talking with our staff. They get what you write here.",
    note="The person has opened this page again while the talk goes on.",
)
AT_WORK = Message(
    "case",
    "Our staff are here now. They answer here as soon as they can.",
    note="Here: at work, ready to answer. No promise of a time.",
)
NOT_AT_WORK = Message(
    "case",
    "Our staff are not at work now. They answer {away}, {day}, after {time}.",
    note="{away} is like “tomorrow” or “in 3 days”, {day} like “Monday 23 November”, or {day:on} "
    "like “on Monday 23 November” where that reads better, {time} like “9:00”.",
)
PASSED_ON = Message("case", "Our staff get your message.", note="After the person has written to staff.")
WHICH_NUMBER = Message(
    "case",
    "I tell our staff that you want a call. Which number can they call? Write it here.",
    note="After the button “Call me”.",
)
NOT_PASSED_ON = Message(
    "case",
    "I cannot send this to our staff. I can send words, pictures and voice messages.",
    note="After a sticker, a film or a very big file.",
)
STAFF_WRITE = Message("case", "Our staff write to you:", note="Above a message of staff, shown as they wrote it.")
NO_PICTURE_HERE = Message(
    "case",
    "Our staff sent a picture. I cannot show it in this chat. You can ask them what it shows.",
    note="In a chat that cannot show pictures.",
)
NO_VOICE_HERE = Message(
    "case",
    "Our staff sent a voice message. I cannot play it in this chat. You can ask them to write it.",
    note="In a chat that cannot play sound.",
)

STAFF = "To staff, in their group or in their chat with me."
STAFF_BUTTON = "Button, at most 18 characters. For staff."

CASE = Message(
    "staff", "Case {number}: somebody wants to talk to a person.", note=STAFF + " The first line about a case."
)
CASE_IN_MAIL = Message(
    "staff",
    "Somebody wants to talk to a person: case {number}. To read and answer it, write /staff to me in the chat.",
    note="In a mail to staff. Leave the command as it is.",
)
LANGUAGE = Message("staff", "Language: {language}", note=STAFF + " What the person speaks.")
PLACE = Message("staff", "Municipality: {place}", note=STAFF + " Where the person lives.")
AT_HOBBY = Message("staff", "They were looking at: {hobby}", note=STAFF + " What the person did before they asked.")
AT_SEARCH = Message("staff", "They were looking for a hobby.", note=STAFF + " What the person did before they asked.")
AT_MINE = Message(
    "staff", "They were looking at the hobbies that they have chosen.", note=STAFF + " What the person did before."
)
WRITE_IN_TOPIC = Message(
    "staff",
    "What you write in this topic goes to them. What begins with /note stays here.",
    note=STAFF + " Leave the command as it is.",
)
WRITE_HERE = Message(
    "staff",
    "What you write now goes to them. What begins with /note stays with us.",
    note="To staff, on the page of a case in their own chat with me. Leave the command as it is.",
)
UNTAKEN = Message("staff", "Nobody has taken it yet.", note=STAFF + " About a case or a task.")
TAKEN = Message("staff", "One of you has it since {when}.", note=STAFF + " About a case or a task.")
CLOSED = Message("staff", "Closed. It opens again when they write.", note=STAFF + " About a case.")
DONE_LINE = Message("staff", "Done.", note=STAFF + " About a task.")
TAKE = Message("staff", "Take", note=STAFF_BUTTON + " I look after this.")
CLOSE = Message("staff", "Close", note=STAFF_BUTTON + " This case is over.")
DONE = Message("staff", "Done", note=STAFF_BUTTON + " This task is done.")
READ = Message("staff", "Open", note=STAFF_BUTTON + " Opens the case or task in my chat with the member of staff.")
NEW_IN_CASE = Message(
    "staff", "Case {number}: there is a new message.", note=STAFF + " In a group that must not hold the message itself."
)
WANTS_CALL = Message("staff", "They want a call. I have asked them for a number.", note=STAFF)
SENT_TO_THEM = Message("staff", "I send it to them.", note="To staff, after they wrote on the page of a case.")
CANNOT_PASS = Message(
    "staff", "I can pass on only words, pictures and voice messages.", note=STAFF + " After a sticker or a file."
)
TOO_LONG = Message("staff", "That is too long for one message. Nobody has got it.", note=STAFF)
WENT_WRONG = Message(
    "staff",
    "Something went wrong here. Your last message or press has done nothing. Please try again.",
    note=STAFF + " After an error of ours in the group.",
)
ALREADY_TAKEN = Message("staff", "One of you has taken it before.", note=STAFF + " Two pressed “Take”.")
NOTED = Message("staff", "Noted. They do not get this.", note=STAFF + " After /note.")
NOT_REACHED = Message(
    "staff", "Your last message has not reached them. Perhaps they have blocked me.", note=STAFF + " About a case."
)
WAITS_FOR_THEM = Message(
    "staff", "They get your message when they come back to the web chat.", note=STAFF + " About a case."
)
NOT_STAFF = Message(
    "staff",
    "I pass on only what our counsellors and admins write. An admin can invite you.",
    note="In the staff group, after somebody else has written there.",
)
NOT_A_TOPIC = Message(
    "staff",
    "Nobody gets what you write here. Write in the topic of a case, or open the case with its button.",
    note="In the staff group, after somebody wrote outside the topics of cases.",
)
TASKS = Message("staff", "Tasks", note=STAFF_BUTTON + " The list of what is to be done.")
TASKS_OPEN = Message("staff", "{count} open task", plural="{count} open tasks", note="To staff, above the list.")
NO_TASKS = Message("staff", "Nothing is to be done.", note="To staff, where the list is empty.")
CASE_BUTTON = Message("staff", "Case {number}", note=STAFF_BUTTON)
TASK_BUTTON = Message("staff", "Task {number}", note=STAFF_BUTTON)
NO_CASE = Message("staff", "There is no such case or task any more.", note=STAFF)
THEY_SAID = Message("staff", "They: {text}", note="To staff, on the page of a case: what the person wrote.")
STAFF_SAID = Message("staff", "Staff: {text}", note="To staff, on the page of a case: what staff wrote.")
NOTE = Message("staff", "Note: {text}", note="To staff, on the page of a case: what staff noted for themselves.")
PICTURE = Message("staff", "Picture", note=STAFF_BUTTON + " Shows a picture of the case.")
VOICE = Message("staff", "Voice message", note=STAFF_BUTTON + " Plays a voice message of the case.")

GROUP_MOVED = Message(
    "staff",
    "The staff group has a new number. Write it into the settings: [staff] group = {number}. Then start me again.",
    note="To staff. Leave the setting as it is.",
)
GROUP_TROUBLE = Message(
    "staff",
    "I cannot do my work in the staff group. Make me an admin there who may manage topics and ban users. To test it: "
    "mukaan check",
    note="To staff. Leave the command as it is. The rights are named as in Telegram.",
)
TOPIC_LEFT = Message(
    "staff",
    "I could not delete the topic of case {number} in the staff group. Please delete it there.",
    note="To staff. The person has asked us to delete everything, or the case is old.",
)
MEMBER_LEFT = Message(
    "staff",
    "Somebody is not staff any more, and I could not remove them from the staff group. Please look at its members.",
    note="To staff.",
)
UNSEEN = Message(
    "staff",
    "A message of case {number} has perhaps not arrived in the staff group. Write /staff to me and read the case.",
    note="To staff. Leave the command as it is.",
)
