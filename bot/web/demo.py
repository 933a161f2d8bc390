"""The demo page: the phone, the association's mailbox and a clock, side by side."""

import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, time, timedelta
from typing import Any, Protocol

from aiohttp import web

from bot.channels.web.session import Sessions
from bot.web.demo_texts import LANGUAGES, texts
from bot.web.mailbox import Mail, Mailbox
from bot.web.templates import Templates
from catalogue.schedule import HELSINKI

HOUR = 60 * 60 * 1000
TICK = 10  # seconds after which the page is told the time again

# A mail is shown as its sender made it, but nothing in it runs, loads, or frames; its links open in a tab of their own.
MAIL_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'self'; "
    "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox"
)


class Clock(Protocol):
    """The service's clock, which a visitor may move on."""

    def now_ms(self) -> int:
        """Return the service's now in milliseconds UTC."""

    async def jump(self, to: int) -> None:
        """Move on to a moment (milliseconds UTC); what is due then happens."""

    async def jump_to_reminder(self) -> int | None:
        """Move on to the next reminder that waits and return its moment; None when none waits."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What the page shows beside the chat."""

    mailbox: Mailbox
    clock: Clock


class DemoPage:
    """Handlers."""

    def __init__(self, templates: Templates, demo: Demo, sessions: Sessions) -> None:
        self._templates = templates
        self._demo = demo
        self._sessions = sessions
        self._streams: set[asyncio.Task[Any]] = set()

    def add_to(self, app: web.Application) -> None:
        """Add the routes."""
        app.router.add_get("/", self.page, name="demo")
        app.router.add_get("/demo/events", self.events, name="demo-events", allow_head=False)
        app.router.add_get(r"/demo/mail/{number:\d{1,9}}", self.mail, name="demo-mail")
        app.router.add_post("/demo/clock", self.move_clock, name="demo-clock")
        app.on_shutdown.append(self._end_streams)

    async def page(self, request: web.Request) -> web.Response:
        """Show the three panes."""
        language = request.query.get("lang", "")
        return self._templates.page("demo.html", texts=texts(language), languages=LANGUAGES)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Tell the page the time and the mails, at each change (server-sent events)."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        task = asyncio.ensure_future(self._stream(response))
        self._streams.add(task)
        try:
            with suppress(asyncio.CancelledError, ConnectionError):
                await task
        finally:
            task.cancel()
            self._streams.discard(task)
        return response

    async def mail(self, request: web.Request) -> web.Response:
        """Show the body of one mail."""
        number = int(request.match_info["number"])
        mails = [mail for mail in self._demo.mailbox.mails if mail.number == number]
        if not mails:
            raise web.HTTPNotFound
        mail = mails[0]
        response = self._templates.page("mail.html", mail=mail)
        if mail.html:
            response.text = mail.html
        response.headers["Content-Security-Policy"] = MAIL_POLICY
        return response

    async def move_clock(self, request: web.Request) -> web.Response:
        """Move the clock: {"to": "hour" | "tomorrow" | "reminder"}."""
        if not self._sessions.ours(request):
            raise web.HTTPForbidden
        try:
            to = (await request.json())["to"]
        except (ValueError, TypeError, KeyError) as error:
            raise web.HTTPBadRequest from error
        moved = await self._move(to)
        self._demo.mailbox.changed.ring()
        return web.json_response({"moved": moved, "now": self._demo.clock.now_ms()})

    async def _move(self, to: Any) -> bool:
        clock = self._demo.clock
        if to == "reminder":
            return await clock.jump_to_reminder() is not None
        if to not in ("hour", "tomorrow"):
            raise web.HTTPBadRequest
        now = clock.now_ms()
        await clock.jump(now + HOUR if to == "hour" else tomorrow_morning(now))
        return True

    async def _stream(self, response: web.StreamResponse) -> None:
        while True:
            change = self._demo.mailbox.changed.next  # taken first: what changes from here on is told in the next round
            state = {"now": self._demo.clock.now_ms(), "mails": [_summary(mail) for mail in self._demo.mailbox.mails]}
            await response.write(f"data: {json.dumps(state)}\n\n".encode())
            with suppress(TimeoutError):
                await asyncio.wait_for(change.wait(), TICK)

    async def _end_streams(self, _: web.Application) -> None:
        for task in self._streams:
            task.cancel()


def tomorrow_morning(now: int) -> int:
    """Return 9:00 in Helsinki on the day after (milliseconds UTC)."""
    day = datetime.fromtimestamp(now / 1000, HELSINKI).date() + timedelta(days=1)
    return int(datetime.combine(day, time(9), HELSINKI).timestamp() * 1000)


def _summary(mail: Mail) -> Mapping[str, Any]:
    return {name: value for name, value in asdict(mail).items() if name not in ("html", "text")}
