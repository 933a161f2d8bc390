"""What an association can tell of its hobby."""

from enum import StrEnum


class What(StrEnum):
    """What can be told. Tokens hold its place in this list: what is new goes to the end."""

    CANCEL = "cancel"
    RESTORE = "restore"
    TIME = "time"
    PLACE = "place"
    FULL = "full"
    ROOM = "room"
    END = "end"
    GO_ON = "go-on"
