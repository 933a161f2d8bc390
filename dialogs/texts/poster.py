"""What stands on a printed poster or table card with a code to scan."""

from dialogs.texts.values import Message

FIND = Message(
    "poster",
    "In your language: find a hobby",
    note="Large on a poster, at most 45 characters, no full stop: it invites to use this service. The service "
    "speaks the reader's language, the hobby need not.",
)
STALL = Message(
    "poster",
    "Read about our hobbies in your language",
    note="Large on the table of an association at a hobby fair, at most 45 characters, no full stop. “Our” is theirs. "
    "The reading is in the reader's language, the hobbies need not be.",
)
READ = Message(
    "poster",
    "Read more in your language",
    note="Large below the name of one hobby, at most 45 characters, no full stop.",
)
SCAN = Message(
    "poster",
    "Point your phone's camera at the code.",
    note="Small below the large words, at most 60 characters. The code is a square that a phone can read (QR).",
)
NO_APP = Message(
    "poster",
    "The {label} code needs no app.",
    note="After “Point your phone's camera at the code.”, at most 45 characters. {label} is the word below one of two "
    "codes: “Web”. The other code says “Telegram”.",
)
