"""The pages behind the links of mails, as lines: through what stands behind them on the web, without HTTP."""

import re
from urllib.parse import parse_qsl, urlsplit

from bot.app.forms import forms
from bot.app.service import Service
from bot.channels.terminal.channel import TerminalChannel, plain
from bot.web.form import Field, Form, FormView

BROWSED = "@>"
"""How a line begins that somebody does who reads a mail."""

_FILLED = re.compile(r"(\w+): ?(.*)")


class Browser:
    """Whoever reads the mails: one page is open at a time."""

    def __init__(self, service: Service, mails: TerminalChannel) -> None:
        self._forms = forms(service)
        self._mails = mails
        self._code = ""
        self._form: Form | None = None
        self._view: FormView | None = None
        self._written: dict[str, str] = {}

    async def do(self, said: str) -> list[str]:
        """Press a link or a button, or fill in a field: the page's lines. Raises LookupError, ValueError."""
        if said.startswith("[") and said.endswith("]"):
            return await self._press(said[1:-1])
        filled = _FILLED.fullmatch(said)
        if filled is None:
            raise ValueError(f"a page knows {BROWSED} [a button] and {BROWSED} field: what is written there")
        if self._view is None or filled[1] not in {field.name for field in self._view.fields}:
            raise LookupError(f"there is no field {filled[1]}")
        self._written[filled[1]] = filled[2]
        return []

    async def _press(self, label: str) -> list[str]:
        form, view = self._form, self._view
        wanted = label.rstrip("…")
        if not wanted.strip():
            raise LookupError(f"a button is pressed by how its label begins: {BROWSED} [Welcome]")
        if form and view:
            for choice in view.choices:
                if choice.label.startswith(wanted):
                    sent = {field.name: field.value for field in view.fields} | self._written
                    sent |= {**(view.hidden or {}), "choice": choice.value}
                    return self._show(await form.submit(self._code, sent))
            for way in view.ways:
                if way.label.startswith(wanted):
                    return self._show(await form.look(self._code, way.query))
        _, _, url = self._mails.button(label)
        parts = urlsplit(url)
        _, purpose, self._code = parts.path.rsplit("/", 2)
        if purpose not in self._forms:
            raise LookupError(f"[{plain(label)}] leads to no page that a script can read")
        self._form = self._forms[purpose]
        return self._show(await self._form.look(self._code, dict(parse_qsl(parts.query))))

    def _show(self, view: FormView) -> list[str]:
        self._view, self._written = view, {}
        lines = [f"@| {view.title}", *(f"  {line}" for line in view.lines)]
        lines += [f"  ! {view.wrong}"] if view.wrong else []
        lines += [f"  {_field(field)}" for field in view.fields]
        lines += [f"  {view.note}"] if view.note else []
        lines += [f"  [{choice.label}]" for choice in view.choices]
        lines += [f"  {view.ways_title}"] if view.ways_title else []
        return lines + (["  " + " ".join(f"[{way.label}]" for way in view.ways)] if view.ways else [])


def _field(field: Field) -> str:
    if not field.options:
        return f"{field.label} ({field.name}): {field.value}".rstrip()
    options = " | ".join(f"{label} = {value}" for value, label in field.options)
    return f"{field.label} ({field.name}): {options}"
