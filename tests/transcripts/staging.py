"""What a transcript does beside the chat: a catalogue is imported, a page behind a mail's link is opened and sent.

$ import                    the example catalogue comes in as real records, all addresses confirmed
$ import as kainuu          the same as if they were real ones, of a source called kainuu: with numbers of their own
$ import 1 alkaa=19:00      it comes in again, with other cells of one hobby ("_" for a space)
$ example fair              the fair of the example catalogue's associations, on a Saturday soon
$ example fair moved 7 Hall it is so many days later, in another hall
$ example fair cancelled    it does not take place
$ open LABEL                the page behind the button in the last mail, or behind a link on the page
$ fill day=2026-11-26       what is written into the page's form
$ press LABEL               one of the page's buttons; again: the same form once more
$ history 1                 who changed what of a hobby; "history association 1" of an association
$ confirm LABEL             the button of the page behind that one of the last mail, which confirms an address
$ calendar                  what a calendar reads from the address that was shown last
$ refuse Amina Olena        Telegram takes no message to these chats any more
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol
from urllib.parse import urlsplit

from bot.app.calendars import PersonCalendars
from bot.app.changes import Changes
from bot.app.contacts import Contacts
from bot.app.demo import show_example_fair
from bot.app.importing import Choice, import_reading
from bot.app.service import Service
from bot.app.staffing import Said, do
from bot.cli.catalogue_said import history_lines
from bot.commands.importing import keep_fair, preview
from bot.commands.shelf import EXAMPLE, example_reading
from bot.messages import Outbound, Refused
from bot.store import records
from bot.store.database import Tx
from bot.web.form import FormView
from catalogue.plan import What
from catalogue.reading import Draft, Reading
from catalogue.shipped import load_known
from catalogue.spreadsheets.showing import edited_hobby

DAY = 24 * 60 * 60 * 1000


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


async def _change_fair(service: Service, change: list[str]) -> None:
    """The example fair as its source has it from now on."""
    fair = service.shelf.snapshot.fairs[1]
    if change == ["cancelled"]:
        fair = replace(fair, cancelled=True)
    else:
        _, days, hall = change
        later = int(days) * DAY
        venue = replace(fair.venue, name=hall)
        fair = replace(fair, starts_at=fair.starts_at + later, ends_at=fair.ends_at + later, venue=venue)

    async def work(tx: Tx) -> None:
        await keep_fair(tx, fair, service.now())
        await records.changed(tx)

    await service.database.write(work)
    await service.look_at_catalogue()


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
            case ["example", "fair", *change]:
                await (_change_fair(service, change) if change else show_example_fair(service))
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
            case ["confirm", *label]:
                return await self._confirm(service, " ".join(label))
            case ["history", *which, number]:
                return await self._history(service, "association" if which else "hobby", int(number))
        return await do(service, words)

    async def _import(self, service: Service, cells: list[str]) -> Said:
        reading = example_reading()
        if cells[:1] == ["as"]:
            return await self._take(service, cells[1], _real(reading, cells[1]))
        if cells:
            number, changes = int(cells[0]), _cells(cells[1:])
            own = service.shelf.snapshot.hobbies[number].source_id
            reading = replace(reading, drafts=tuple(_edited(one, own, changes) for one in reading.drafts))
        return await self._take(service, EXAMPLE, reading)

    async def _take(self, service: Service, source: str, reading: Reading) -> Said:
        todo = await service.database.read(lambda tx: preview(tx, service.private, source, reading, service.now()))
        outcome = await import_reading(service, reading, Choice(source, "Mikko", confirm=True), todo)
        await service.look_at_catalogue()
        return Said([f"{len(outcome.plan.entries)} muutosta."])

    async def _confirm(self, service: Service, label: str) -> Said:
        """Look at the page, and press its button."""
        page, code = Contacts(service), urlsplit(self._url(label)).path.rpartition("/")[2]
        seen, done = await page.look(code), await page.confirm(code)
        return Said([*seen.lines, f"[{seen.button}]", *done.lines])

    async def _history(self, service: Service, what: What, number: int) -> Said:
        private = service.private
        versions = await service.database.read(lambda tx: records.history(tx, private, what, number))
        return Said(list(history_lines(versions)))

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


def _real(reading: Reading, source: str) -> Reading:
    associations = tuple(replace(one, source=source) for one in reading.associations)
    drafts = tuple(replace(one, hobby=replace(one.hobby, source=source, example=False)) for one in reading.drafts)
    return replace(reading, associations=associations, drafts=drafts)


def _said(view: FormView) -> list[str]:
    """The page, line by line."""
    lines = [f"# {view.title}", *view.lines, *([f"! {view.wrong}"] if view.wrong else [])]
    for field in view.fields:
        lines.append(f"{field.label} [{field.name}: {field.value}]{' ' + field.help if field.help else ''}")
        lines += [f"  {'*' if value == field.value else '-'} {label}" for value, label in field.options]
    lines += [f"[{one.label}]" for one in view.choices]
    return [*lines, *(f"[{one.label}]" for one in view.ways)]
