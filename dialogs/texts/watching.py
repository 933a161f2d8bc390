"""Being told when there is something that a search did not find."""

from dialogs.texts.values import Message

BUTTON = "Button, at most 18 characters."

OFFER = Message("watch", "I can write to you when there is one.", note="After a search that found nothing.")
OFFER_TELEGRAM = Message(
    "watch",
    "In Telegram I can write to you when there is one.",
    note="The same in a web chat, where one can only come back and look. Telegram is a chat app.",
)
TELL_ME = Message("watch", "Tell me", note=BUTTON + " Asks to be told when there is such a hobby.")
ON = Message("watch", "All right. I write to you when there is one.", note="After “Tell me” was pressed.")
ON_QUIET = Message(
    "watch",
    "I remember this. You said stop, so I write only when you start my messages again.",
    note="The same to somebody who said stop.",
)
TOO_MANY = Message(
    "watch",
    "I can wait for {number} things at a time. Stop one of them first.",
    note="After “Tell me” was pressed once too often.",
)
NOT_HERE = Message(
    "watch",
    "I cannot write to you first in this chat. Come back and look again.",
    note="After “Tell me” was pressed in a web chat.",
)
IN_TELEGRAM = Message("watch", "In Telegram I can.", note="After the sentence before. Telegram is a chat app.")
LIST = Message("watch", "I write to you when I find these near you.", note="Above a numbered list of searches.")
NONE = Message("watch", "You have not asked me to tell you of anything.", note="Instead of the list.")
ITEM = Message("watch", "{number}. {what}", note="A numbered search. {what} is a kind of hobby or a group of kinds.")
STOP_ONE = Message("watch", "Stop this", note=BUTTON + " A number stands before it. I do not want to be told of it.")
LIST_BUTTON = Message("watch", "What I wait for", note=BUTTON + " Leads to that list.")
WAITS = Message("watch", "I write to you when there is: {what}", note="What is kept. {what} is a kind of hobby.")
TOLD = Message("watch", "I have written to you about: {what}", note="What is kept. {what} is a kind of hobby.")
FOUND = Message("watch", "You asked me to tell you about: {what}", note="News. {what} is a kind of hobby.")
THERE_IS = Message("watch", "Now there is {name}, in {place}.", note="News. {name} is a hobby, {place} a town.")
