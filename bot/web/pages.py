"""The chat page, the page for an address that leads nowhere, and the health check."""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.channels.web.chrome import Chromes
from bot.channels.web.session import Sessions, page_language
from bot.web.templates import Templates


class Pages:
    """Handlers."""

    def __init__(
        self,
        *,
        templates: Templates,
        chromes: Chromes,
        sessions: Sessions,
        health: Callable[[], Awaitable[Mapping[str, str]]],
    ) -> None:
        self._templates = templates
        self._chromes = chromes
        self._sessions = sessions
        self._health = health

    async def chat(self, request: web.Request) -> web.Response:
        """Show the chat; its script fills it."""
        response = self._templates.page("chat.html", chrome=self._chromes(page_language(request)))
        self._sessions.keep(request, response)
        return response

    async def nowhere(self, request: web.Request) -> web.Response:
        """Show the way to the chat."""
        return self._templates.page("nowhere.html", status=404, chrome=self._chromes(page_language(request)))

    async def health(self, _: web.Request) -> web.Response:
        """Tell a monitor whether the service can work."""
        troubles = await self._health()
        said = [trouble for trouble in troubles.values() if trouble]
        return web.json_response(
            {"ok": not said, **{part: not trouble for part, trouble in troubles.items()}, "troubles": said},
            status=503 if said else 200,
            headers={"Cache-Control": "no-store"},
        )
