"""The one way in which the server says no."""

from __future__ import annotations

from typing import Any

DESCRIPTIONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
}

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


class ApiError(Exception):
    """An answer with ok=false: its HTTP status, its description and what stands in `parameters`."""

    def __init__(self, code: int, reason: str = "", **parameters: Any) -> None:
        prefix = DESCRIPTIONS.get(code, "Error")
        self.code = code
        self.description = f"{prefix}: {reason}" if reason else prefix
        self.parameters = parameters
        super().__init__(self.description)

    def body(self) -> dict[str, Any]:
        """The JSON object that Telegram would send."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad(reason: str) -> ApiError:
    """A 400 in Telegram's words."""
    return ApiError(400, reason)


def flood(seconds: int) -> ApiError:
    """A 429 that asks for so many seconds of silence."""
    return ApiError(429, f"retry after {seconds}", retry_after=seconds)
