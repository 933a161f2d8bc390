"""What frames an announcement for whoever receives it, and how to stop getting them."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

FROM = Message("announce", "News from {service}", note="The first line of news that staff send to many people.")
FOREIGN = Message(
    "announce",
    "I do not have this text in your language. It is in {language}.",
    note="Above news that is not in the reader's language. {language} is the name of the text's language.",
)
SUBJECT = Message("announce", "{service}: news about hobbies", note="Subject of a mail to a person.")
STOP = Message("announce", "Stop news", note=BUTTON + " Below such news: I want no more of them.")
STOPPED = Message(
    "announce",
    "I send you no more news like this. Reminders and answers still come.",
    note="After the button “Stop news”. Reminders of a hobby's meetings, answers of associations.",
)
AGAIN = Message("announce", "News again", note=BUTTON + " Undoes “Stop news”.")
ON = Message("announce", "You get news again.", note="After the button “News again”.")
OFF = Message("announce", "News: no", note="In the list of what is kept: the person has stopped the news.")
