"""What an error of the Bot API means for one delivery: a table, by the platform's own words.

The words: https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp, `fail_query_with_error`.
"""

from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, TelegramError

from bot.channels.telegram.answers import TooFast
from bot.channels.telegram.client import NotSent
from bot.messages import Ambiguous, CannotEdit, Misconfigured, Refused, SendError, Stopped, TryAgain

NOT_MODIFIED = "message is not modified"

WORDS: tuple[tuple[str, type[SendError]], ...] = (
    # 403
    ("bot was blocked by the user", Stopped),
    ("user is deactivated", Stopped),
    ("bot was kicked", Stopped),
    ("bot can't initiate conversation", Stopped),
    ("bots can't send messages to bots", Refused),
    # 400
    ("message to edit not found", CannotEdit),
    ("message can't be edited", CannotEdit),
    ("message identifier is not specified", CannotEdit),
    ("message_id_invalid", CannotEdit),
    ("there is no text in the message to edit", CannotEdit),
    ("chat not found", Refused),
    ("user not found", Refused),
    ("peer_id_invalid", Refused),
    ("group chat was upgraded", Refused),
    ("not enough rights", Refused),
    ("can't parse entities", Refused),
    ("message is too long", Refused),
    ("message caption is too long", Refused),
    ("message text is empty", Refused),
    ("wrong file identifier", Refused),
    ("wrong remote file identifier", Refused),
    ("is too big for a photo", Refused),
    ("image_process_failed", Refused),
    ("button_data_invalid", Refused),
    ("button_url_invalid", Refused),
)
"""What the platform says, in lower case, and what it means; anything else that it says no with is Refused."""


def meaning(error: TelegramError, *, edit: bool) -> SendError | None:
    """What to tell the outbox; None when the message already stands as it should.

    The reason is one of our own phrases: the platform's may quote what was written.
    """
    match error:
        case NotSent():
            return TryAgain("no connection")
        case TooFast():
            return TryAgain("too many requests", error.seconds, flood=True)
        case InvalidToken() | Conflict():
            conflict = isinstance(error, Conflict)
            return Misconfigured("another process receives for this bot" if conflict else "the token is refused")
        case Forbidden() | BadRequest():
            return _by_words(error.message.lower())
    # A time-out, a reset, a 5xx, an answer that is none. Telegram's 500 and 502 come from a server that had already
    # passed the request on, or from a proxy that lost the server's answer. An edit that is repeated changes nothing.
    return TryAgain("no answer") if edit else Ambiguous("no answer")


def _by_words(said: str) -> SendError | None:
    if NOT_MODIFIED in said:
        return None
    return next((kind(words) for words, kind in WORDS if words in said), Refused("refused"))
