"""The web application, composed of what it is handed."""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.channels.web import WebChannel
from bot.channels.web.chrome import Chromes
from bot.web.access import access_log, discreet_logger
from bot.web.assets import load_assets
from bot.web.calendar import CalendarFeed, Calendars
from bot.web.confirm import Confirm, ConfirmPage
from bot.web.demo import Demo, DemoPage
from bot.web.form import Form, FormPage
from bot.web.headers import protect
from bot.web.pages import Pages
from bot.web.templates import Templates

LARGEST_BODY = 256 * 1024  # bytes; the largest thing that is posted here is a Telegram update
CODE = "{code:[A-Za-z0-9_.-]{8,200}}"
SHUTDOWN = 5  # seconds that requests in hand have to finish


def make_app(
    *,
    chat: WebChannel,
    chromes: Chromes,
    confirm: Confirm,
    contacts: Confirm,
    forms: Mapping[str, Form],
    health: Callable[[], Awaitable[Mapping[str, str]]],
    calendars: Calendars,
    demo: Demo | None = None,
) -> web.Application:
    """Build the application. `health` says by part what is wrong, "" where nothing is; `forms` are what stands behind
    signed links, by where their pages are.

    With a demo, the front page is the demo, which has the chat in a frame.
    """
    app = web.Application(middlewares=[access_log], client_max_size=LARGEST_BODY)
    protect(app, chat.sessions.public_url, framed=demo is not None)
    assets = load_assets()
    templates = Templates(assets)
    pages = Pages(templates=templates, chromes=chromes, sessions=chat.sessions, health=health)

    async def send_away(_: web.Application) -> None:
        await chat.close()

    app.on_shutdown.append(send_away)
    if demo:
        DemoPage(templates, demo, chat.sessions).add_to(app)
    else:
        app.router.add_get("/", pages.chat, name="front")
    app.router.add_get("/chat", pages.chat, name="chat")
    app.router.add_get("/ws", chat.connect, name="socket", allow_head=False)
    app.router.add_get("/media/{message:[0-9]{1,19}}", chat.media, name="media")
    app.router.add_post("/leave", chat.leave, name="leave")
    for path, name, behind in (("/c/", "confirm", confirm), ("/a/", "contact", contacts)):
        page = ConfirmPage(templates, behind)
        app.router.add_get(path + CODE, page.look, name=f"{name}-look")
        app.router.add_post(path + CODE, page.confirm, name=name)
    for path, form in forms.items():
        asked = FormPage(templates, form)
        app.router.add_get(f"/{path}/{CODE}", asked.look, name=f"form-{path}-look")
        app.router.add_post(f"/{path}/{CODE}", asked.sent, name=f"form-{path}")
    app.router.add_get("/i/{code:[A-Za-z0-9_-]{8,200}}.ics", CalendarFeed(calendars).serve, name="calendar")
    app.router.add_get("/health", pages.health, name="health")
    app.router.add_get("/static/{digest}/{name}", assets.serve, name="static")
    app.router.add_get("/{nowhere:.*}", pages.nowhere, name="nowhere")
    return app


async def serve(app: web.Application, host: str, port: int) -> web.AppRunner:
    """Start serving. `cleanup()` of what is returned stops: pages are sent away, requests in hand finish.

    Raises OSError when it cannot listen there.
    """
    runner = web.AppRunner(app, access_log=None, logger=discreet_logger(), shutdown_timeout=SHUTDOWN)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError:
        await runner.cleanup()
        raise
    return runner
