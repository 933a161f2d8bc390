"""What a transcript does beside the chat: a catalogue is imported, a page behind a mail's link is opened and sent.

$ import                    the example catalogue comes in as real records, all addresses confirmed
$ import 1 alkaa=19:00      it comes in again, with other cells of one hobby ("_" for a space)
$ example fair              the fair of the example catalogue's associations, on a Saturday soon
$ open LABEL                the page behind the button in the last mail, or behind a link on the page
$ fill day=2026-11-26       what is written into the page's form
$ press LABEL               one of the page's buttons; again: the same form once more
$ calendar                  what a calendar reads from the address that was shown last
$ refuse Amina Olena        Telegram takes no message to these chats any more
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol
from urllib.parse import urlsplit

from bot.app.calendars import PersonCalendars
from bot.app.changes import Changes
from bot.app.demo import show_example_fair
from bot.app.importing import Choice, import_reading
from bot.app.service import Service
from bot.app.staffing import Said, do
from bot.commands.importing import preview
from bot.commands.shelf import EXAMPLE, example_reading
from bot.messages import Outbound, Refused
from bot.web.form import FormView
from catalogue.reading import Draft
from catalogue.shipped import load_known
from catalogue.spreadsheets.showing import edited_hobby


class Screen(Protocol):
    """Where buttons are looked for."""

    def button(self, label: str) -> tuple[str, str, str]:
        """Message, token and address of a button."""


def _refuse(service: Service, names: frozenset[str]) -> None:
    """From now on Telegram takes nothing to these, as to an account that is no more."""
    channel = service.channels["telegram"]
    send = channel.send

    async def refusing(address: str, message: Outbound, key: str) -> str:
        if address in names:
            raise Refused("chat not found")
        return await send(address, message, key)

    channel.send = refusing  # type: ignore[method-assign]


class Staging:
    """The staff of a transcript, who do more than staff."""

    def __init__(self) -> None:
        self.screens: list[Screen] = []
        self._code = ""
        self._query: Mapping[str, str] = {}
        self._view: FormView | None = None
        self._form: FormView | None = None
        self._filled: dict[str, str] = {}

    async def do(self, service: Service, words: list[str]) -> Said:
        """A line of a transcript that begins with "$"."""
        match words:
            case ["import", *cells]:
                return await self._import(service, cells)
            case ["example", "fair"]:
                await show_example_fair(service)
                return Said([])
            case ["open", *label]:
                return await self._open(service, " ".join(label))
            case ["fill", *cells]:
                self._filled |= _cells(cells)
                return Said([])
            case ["press", *label]:
                return await self._press(service, " ".join(label))
            case ["calendar"]:
                return await self._calendar(service)
            case ["refuse", *names]:
                _refuse(service, frozenset(names))
                return Said([])
        return await do(service, words)

    async def _import(self, service: Service, cells: list[str]) -> Said:
        reading = example_reading()
        if cells:
            number, changes = int(cells[0]), _cells(cells[1:])
            own = service.shelf.snapshot.hobbies[number].source_id
            reading = replace(reading, drafts=tuple(_edited(one, own, changes) for one in reading.drafts))
        todo = await service.database.read(lambda tx: preview(tx, service.private, EXAMPLE, reading, service.now()))
        outcome = await import_reading(service, reading, Choice(EXAMPLE, "Mikko", confirm=True), todo)
        await service.look_at_catalogue()
        return Said([f"{len(outcome.plan.entries)} muutosta."])

    async def _open(self, service: Service, label: str) -> Said:
        way = next((one for one in self._view.ways if one.label.startswith(label)), None) if self._view else None
        if way:
            self._query = way.query
        else:
            self._code = urlsplit(self._url(label)).path.rpartition("/")[2]
            self._query = {}
        self._view = await Changes(service).look(self._code, self._query)
        self._filled = {}
        return Said(_said(self._view))

    async def _press(self, service: Service, label: str) -> Said:
        view = self._view if self._view and self._view.choices else self._form
        if view is None:
            raise ValueError("no page is open")
        self._form, choice = view, _choice(view, label)
        fields = {field.name: field.value for field in view.fields} | self._filled
        self._view = await Changes(service).submit(self._code, {**(view.hidden or {}), **fields, "choice": choice})
        return Said(_said(self._view))

    async def _calendar(self, service: Service) -> Said:
        code = urlsplit(self._url("Open the calendar")).path.rpartition("/")[2].removesuffix(".ics")
        content = await PersonCalendars(service).read(code)
        return Said(content.decode().splitlines() if content else ["404"])

    def _url(self, label: str) -> str:
        for screen in self.screens:
            try:
                return screen.button(label)[2]
            except LookupError:
                continue
        raise LookupError(f"no button [{label}]")


def _choice(view: FormView, label: str) -> str:
    for one in view.choices:
        if one.label.startswith(label):
            return one.value
    raise LookupError(label)


def _cells(words: list[str]) -> dict[str, str]:
    pairs = (word.replace("_", " ").partition("=") for word in words)
    return {name: value for name, _, value in pairs}


def _edited(draft: Draft, own: str, changes: Mapping[str, str]) -> Draft:
    if draft.hobby.source_id != own:
        return draft
    return replace(draft, hobby=edited_hobby(draft.hobby, draft.association_id, changes, load_known()))


def _said(view: FormView) -> list[str]:
    """The page, line by line."""
    lines = [f"# {view.title}", *view.lines, *([f"! {view.wrong}"] if view.wrong else [])]
    for field in view.fields:
        lines.append(f"{field.label} [{field.name}: {field.value}]{' ' + field.help if field.help else ''}")
        lines += [f"  {'*' if value == field.value else '-'} {label}" for value, label in field.options]
    lines += [f"[{one.label}]" for one in view.choices]
    return [*lines, *(f"[{one.label}]" for one in view.ways)]
