"""A page behind a signed link on which somebody chooses and confirms. Opening it changes nothing, since mail scanners
follow links; only a form that is sent does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

from bot.channels.web.chrome import bcp47
from bot.web.templates import Templates

LONGEST = 2000
"""Characters of a field that are read."""

Data = Mapping[str, str]
"""What was asked for or sent, by the names of fields. Untrusted."""


@dataclass(frozen=True, slots=True)
class Field:
    """One question. `kind` is text, long, date, time or choice (then with `options`, value and label each)."""

    name: str
    label: str
    kind: str = "text"
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    help: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what the form sends as `choice`."""

    value: str
    label: str
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """A link to another view of the same page, with these in its query."""

    label: str
    query: Data


@dataclass(frozen=True, slots=True)
class FormView:
    """What the page says and asks, in one language."""

    language: str
    rtl: bool
    title: str
    lines: tuple[str, ...]
    wrong: str = ""  # what was wrong with what was sent
    fields: tuple[Field, ...] = ()
    hidden: Data | None = None  # sent along as it is
    note: str = ""  # what to know before pressing one of the choices
    choices: tuple[Choice, ...] = ()
    ways: tuple[Way, ...] = ()
    ways_title: str = ""  # above them
    known: bool = True  # the code is, or was, one of ours


class Form(Protocol):
    """What stands behind a code. A code may be anything that fits the route."""

    async def look(self, code: str, query: Data) -> FormView:
        """Say and ask; change nothing."""

    async def submit(self, code: str, data: Data) -> FormView:
        """Do what was chosen, once, and say what came of it."""


class FormPage:
    """Handlers."""

    def __init__(self, templates: Templates, behind: Form) -> None:
        self._templates = templates
        self._behind = behind

    async def look(self, request: web.Request) -> web.Response:
        """Show it."""
        return self._page(await self._behind.look(request.match_info["code"], _read(request.query)))

    async def sent(self, request: web.Request) -> web.Response:
        """Do it."""
        try:
            form = await request.post()
        except ValueError:  # not what a form sends: as if it were empty
            data = {}
        else:
            data = {name: value for name, value in form.items() if isinstance(value, str)}
        return self._page(await self._behind.submit(request.match_info["code"], _read(data)))

    def _page(self, view: FormView) -> web.Response:
        status = 200 if view.known else 404
        response = self._templates.page("form.html", status=status, view=view, tag=bcp47(view.language))
        response.headers["X-Robots-Tag"] = "noindex"
        return response


def _read(data: Mapping[str, str]) -> Data:
    return {name: value[:LONGEST] for name, value in data.items()}
