"""The page behind a link in a mail. Opening it changes nothing, since mail scanners follow links; its button does."""

from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

from bot.channels.web.chrome import bcp47
from bot.web.templates import Templates


@dataclass(frozen=True, slots=True)
class ConfirmView:
    """What the page says, in one language."""

    language: str
    rtl: bool
    title: str
    lines: tuple[str, ...]
    button: str = ""  # the label; empty when there is nothing (more) to confirm
    known: bool = True  # the code is, or was, one of ours


class Confirm(Protocol):
    """What stands behind a code. A code may be anything that fits the route."""

    async def look(self, code: str) -> ConfirmView:
        """Say what would be confirmed; change nothing."""

    async def confirm(self, code: str) -> ConfirmView:
        """Confirm, and say so; a second time says the same."""


class ConfirmPage:
    """Handlers."""

    def __init__(self, templates: Templates, behind: Confirm) -> None:
        self._templates = templates
        self._behind = behind

    async def look(self, request: web.Request) -> web.Response:
        """Show what the button would do."""
        return self._page(await self._behind.look(request.match_info["code"]))

    async def confirm(self, request: web.Request) -> web.Response:
        """Do it."""
        return self._page(await self._behind.confirm(request.match_info["code"]))

    def _page(self, view: ConfirmView) -> web.Response:
        status = 200 if view.known else 404
        response = self._templates.page("confirm.html", status=status, view=view, tag=bcp47(view.language))
        response.headers["X-Robots-Tag"] = "noindex"
        return response
