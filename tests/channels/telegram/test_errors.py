"""What each refusal of the platform means."""

import json

import pytest

from bot.channels.telegram.answers import Malformed, ServerFault, TooFast, parse, refusal
from bot.channels.telegram.errors import meaning
from bot.channels.telegram.transport import NoAnswer, NotSent
from bot.messages import Ambiguous, CannotEdit, Misconfigured, Refused, Stopped, TryAgain


def answered(code, description, **parameters):
    return refusal(code, json.dumps({"ok": False, "description": description, "parameters": parameters}).encode())


# status, description, what it means for a new message, what for an edit
TABLE = [
    (403, "Forbidden: bot was blocked by the user", Stopped, Stopped),
    (403, "Forbidden: user is deactivated", Stopped, Stopped),
    (403, "Forbidden: bot was kicked from the supergroup chat", Stopped, Stopped),
    (403, "Forbidden: bot can't initiate conversation with a user", Stopped, Stopped),
    (403, "Forbidden: bots can't send messages to bots", Refused, Refused),
    (403, "Forbidden: something new", Refused, Refused),
    (400, "Bad Request: chat not found", Refused, Refused),
    (400, "Bad Request: PEER_ID_INVALID", Refused, Refused),
    (400, "Bad Request: group chat was upgraded to a supergroup chat", Refused, Refused),
    (400, "Bad Request: message to edit not found", CannotEdit, CannotEdit),
    (400, "Bad Request: message can't be edited", CannotEdit, CannotEdit),
    (400, "Bad Request: there is no text in the message to edit", CannotEdit, CannotEdit),
    (400, "Bad Request: MESSAGE_ID_INVALID", CannotEdit, CannotEdit),
    (400, "Bad Request: can't parse entities: Unsupported start tag", Refused, Refused),
    (400, "Bad Request: message is too long", Refused, Refused),
    (400, "Bad Request: message text is empty", Refused, Refused),
    (400, "Bad Request: something new", Refused, Refused),
    (413, "Request Entity Too Large", Refused, Refused),
    (401, "Unauthorized", Misconfigured, Misconfigured),
    (404, "Not Found", Misconfigured, Misconfigured),
    (302, "", Misconfigured, Misconfigured),
    (409, "Conflict: terminated by other getUpdates request", Misconfigured, Misconfigured),
    (429, "Too Many Requests: retry after 7", TryAgain, TryAgain),
    (500, "Internal Server Error", Ambiguous, TryAgain),
    (502, "Bad Gateway", Ambiguous, TryAgain),
    (504, "Gateway Timeout", Ambiguous, TryAgain),
]


@pytest.mark.parametrize(("code", "description", "send", "edit"), TABLE)
def test_each_answer_has_its_meaning(code, description, send, edit):
    error = answered(code, description)
    assert type(meaning(error, edit=False)) is send
    assert type(meaning(error, edit=True)) is edit


@pytest.mark.parametrize(
    ("error", "send", "edit"),
    [
        (NotSent("x"), TryAgain, TryAgain),
        (NoAnswer("x"), Ambiguous, TryAgain),
        (Malformed("x"), Ambiguous, TryAgain),
        (ServerFault("x"), Ambiguous, TryAgain),
    ],
)
def test_no_answer_is_told_from_no_connection(error, send, edit):
    assert type(meaning(error, edit=False)) is send
    assert type(meaning(error, edit=True)) is edit


def test_a_message_that_stands_as_it_should_is_no_error():
    said = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    assert meaning(answered(400, said), edit=True) is None


def test_a_flood_says_for_how_long():
    failure = meaning(answered(429, "Too Many Requests: retry after 7", retry_after=7), edit=False)
    assert (failure.after, failure.flood) == (7, True)
    assert meaning(refusal(429, b"<html>"), edit=False).after is None
    assert meaning(answered(429, "", retry_after="soon"), edit=False).after is None


def test_a_page_of_somebody_else_stops_nobody():
    """A proxy's 403 is not a person who has blocked us."""
    for code in (400, 403):
        assert type(meaning(refusal(code, b"<html>blocked by the user</html>"), edit=False)) is Ambiguous


def test_the_platforms_words_are_not_passed_on():
    failure = meaning(answered(400, "Bad Request: can't parse entities: Amina haluaa tulla"), edit=False)
    assert str(failure) == "can't parse entities"
    assert str(meaning(answered(400, "Bad Request: new: Amina haluaa tulla"), edit=False)) == "refused"


@pytest.mark.parametrize("payload", [b"", b"\xff", b"[]", b"{}", b'{"ok":true,"resu', b'"result"', b"[" * 100_000])
def test_what_is_no_answer_is_malformed(payload):
    with pytest.raises(Malformed):
        parse(payload)


def test_a_result_may_be_anything():
    assert parse(b'{"ok":true,"result":false}')["result"] is False
    assert isinstance(answered(429, "x", retry_after=1.5), TooFast)
