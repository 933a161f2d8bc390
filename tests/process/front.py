"""The web server in front of the service, as an operator has one: it has the certificate, and passes requests on."""

from __future__ import annotations

import asyncio
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import aiohttp
from aiohttp import web

from tests.botapi import webhook as sender
from tests.channels.email.mailserver import certificate

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    import pytest

KEPT = ("Content-Type", "X-Telegram-Bot-Api-Secret-Token")


@asynccontextmanager
async def front(folder: Path, patch: pytest.MonkeyPatch, *behind: int) -> AsyncIterator[str]:
    """Its address. Each request goes to all the ports behind it, at once, and has the worst of their answers.

    The Bot API server of the tests, which posts there, trusts its certificate.
    """
    server_tls, client_tls = certificate(folder)

    def trusting(**options: object) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=client_tls), **options)

    patch.setattr(sender, "ClientSession", trusting)
    async with aiohttp.ClientSession() as session:

        async def pass_on(request: web.Request) -> web.Response:
            body, kept = await request.read(), {name: request.headers[name] for name in KEPT if name in request.headers}

            async def post(port: int) -> int:
                try:
                    async with session.post(f"http://127.0.0.1:{port}{request.path}", data=body, headers=kept) as got:
                        return got.status
                except aiohttp.ClientError:
                    return 502

            return web.Response(status=max(await asyncio.gather(*map(post, behind))))

        app = web.Application()
        app.router.add_post("/{path:.*}", pass_on)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=server_tls)
        await site.start()
        try:
            yield f"https://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
