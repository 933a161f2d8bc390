"""What the Bot API answers: a result, or one of python-telegram-bot's errors.

https://core.telegram.org/bots/api#making-requests
"""

import json
from http import HTTPStatus
from typing import Any

from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, TelegramError


class Malformed(TelegramError):
    """The request was answered with something that is not the Bot API's."""

    __slots__ = ()


class ServerFault(NetworkError):
    """A 5xx: the server, or a proxy before it, failed with the request in hand."""

    __slots__ = ()


class TooFast(TelegramError):
    """A 429. The library's own RetryAfter warns of a deprecation each time that it is made."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float | None) -> None:
        super().__init__("too many requests")
        self.seconds = seconds


def parse(payload: bytes) -> dict[str, Any]:
    """The body of a successful answer, which has a `result`; raises Malformed."""
    answer = _json_object(payload)
    if "result" not in answer:
        raise Malformed("an answer without a result")
    return answer


def objects(result: Any) -> list[dict[str, Any]]:
    """A result that is a list of JSON objects; raises Malformed for any other."""
    if not isinstance(result, list) or not all(isinstance(item, dict) for item in result):
        raise Malformed("a result that is not a list of objects")
    return result


def refusal(code: int, payload: bytes) -> TelegramError:
    """The error that an answer with this status (not 2xx) means. Its message is the platform's: never log it."""
    if code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return ServerFault(f"status {code}")
    # A redirect is not followed: the address of the server is wrong, as it may be for a 404.
    if code < HTTPStatus.BAD_REQUEST or code in {HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND}:
        return InvalidToken(f"status {code}")
    answer = _json_object(payload)
    if code == HTTPStatus.TOO_MANY_REQUESTS:
        return TooFast(_seconds(answer))
    if "description" not in answer:
        return Malformed(f"status {code} without a description")
    kinds: dict[int, type[TelegramError]] = {HTTPStatus.FORBIDDEN: Forbidden, HTTPStatus.CONFLICT: Conflict}
    return kinds.get(code, BadRequest)(str(answer["description"]))


def _json_object(payload: bytes) -> dict[str, Any]:
    """The JSON object, an empty one when it is something else."""
    try:
        answer = json.loads(payload)
    except (ValueError, RecursionError):
        return {}
    return answer if isinstance(answer, dict) else {}


def _seconds(answer: dict[str, Any]) -> float | None:
    parameters = answer.get("parameters")
    seconds = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return float(seconds) if isinstance(seconds, (int, float)) and seconds >= 0 else None
