"""A person's hobbies at an address that their calendar reads now and then."""

import hashlib
from typing import Protocol

from aiohttp import web


class Calendars(Protocol):
    """What stands behind a code. A code may be anything that fits the route."""

    async def read(self, code: str) -> bytes | None:
        """The calendar as an iCalendar file; None when there is none at this address (any more)."""


class CalendarFeed:
    """Handlers."""

    def __init__(self, behind: Calendars) -> None:
        self._behind = behind

    async def serve(self, request: web.Request) -> web.Response:
        """Send it, unless whoever asks has it as it is. Nobody between us and them keeps it."""
        content = await self._behind.read(request.match_info["code"])
        if content is None:
            return web.Response(status=404, headers={"Cache-Control": "no-store"})
        tag = hashlib.sha256(content).hexdigest()[:32]
        headers = {"Cache-Control": "private, no-cache", "ETag": f'"{tag}"', "X-Robots-Tag": "noindex"}
        if any(one.value in {tag, "*"} for one in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        headers["Content-Disposition"] = 'inline; filename="mukaan.ics"'
        return web.Response(body=content, content_type="text/calendar", charset="utf-8", headers=headers)
