"""The web: the chat, the page behind a mail's link, and Telegram's webhook, composed for one service."""

from collections.abc import Mapping, Sequence
from typing import Any

from aiohttp import web

from bot.app.calendars import PersonCalendars
from bot.app.contacts import Contacts
from bot.app.forms import forms
from bot.app.health import troubles
from bot.app.service import Service
from bot.app.texts import chromes
from bot.channels.web import WebChannel
from bot.channels.web.conversation import Entry
from bot.channels.web.session import Sessions
from bot.commands.apply import CONFIRM
from bot.i18n.languages import LANGUAGES
from bot.store import conversation, people
from bot.store.database import Row, Tx
from bot.web.app import make_app
from bot.web.confirm import ConfirmView
from bot.web.demo import Demo
from dialogs.texts import notices as texts

MOST_MESSAGES = 1000
"""Of one conversation, the newest that a page loads."""


class Conversations:
    """The kept conversations of the web chat."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def append(self, address: str, key: str, ours: bool, body: Mapping[str, Any]) -> int:  # noqa: FBT001
        """Add a message."""
        private = self._service.private
        return await self._service.database.write(lambda tx: conversation.append(tx, private, address, key, ours, body))

    async def replace(self, address: str, message: str, key: str, body: Mapping[str, Any]) -> int:
        """Change a message; one that is not there is said anew."""
        number = int(message) if message.isascii() and message.isdecimal() and int(message) < 1 << 63 else 0
        private = self._service.private
        return await self._service.database.write(
            lambda tx: conversation.replace(tx, private, address, number, key, body)
        )

    async def since(self, address: str, version: int) -> Sequence[Entry]:
        """What was said or changed after a version."""
        private = self._service.private
        kept = await self._service.database.read(
            lambda tx: conversation.since(tx, private, address, version, MOST_MESSAGES)
        )
        return [Entry(entry.id, entry.version, entry.ours, entry.body) for entry in kept]

    async def forget(self, address: str) -> None:
        """Erase it."""
        await self._service.database.write(lambda tx: conversation.forget(tx, self._service.private, address))


class Mailboxes:
    """What stands behind the link in a confirmation mail."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def look(self, code: str) -> ConfirmView:
        """Say what the button does; change nothing."""
        found = await self._service.database.read(lambda tx: self._find(tx, code))
        if found is None:
            return self._view("", texts.CONFIRM_OLD, known=False)
        row, language = found
        if row["used_at"] is not None:
            return self._view(language, texts.CONFIRMED)
        if row["expires_at"] <= self._service.now():
            return self._view(language, texts.CONFIRM_OLD)
        return self._view(language, texts.CONFIRM_PAGE, button=True)

    async def confirm(self, code: str) -> ConfirmView:
        """The mailbox is the person's own."""
        now = self._service.now()

        async def work(tx: Tx) -> tuple[bool, str]:
            found = await self._find(tx, code)
            used = await people.use_invitation(tx, self._service.private, code, CONFIRM, now)
            if used and used["address_id"]:
                await tx.run("address_confirm", id=used["address_id"], person=used["person_id"], now=now)
            done = used is not None or (found is not None and found[0]["used_at"] is not None)
            return done, found[1] if found else ""

        done, language = await self._service.database.write(work)
        return self._view(language, texts.CONFIRMED if done else texts.CONFIRM_OLD, known=bool(language))

    async def _find(self, tx: Tx, code: str) -> tuple[Row, str] | None:
        private = self._service.private
        row = await tx.one("invitation_get", find=private.find(code), purpose=CONFIRM)
        person = await people.get(tx, private, row["person_id"]) if row else None
        return (row, person.language) if row and person else None

    def _view(self, language: str, text: Any, *, button: bool = False, known: bool = True) -> ConfirmView:
        code = language or self._service.config.service.default_language
        name = self._service.config.service.name
        said = self._service.renderer.text(text(service=name) if "{service}" in text.id else text(), code)
        label = self._service.renderer.text(texts.CONFIRM_YES(), code) if button else ""
        rtl = LANGUAGES[code].rtl if code in LANGUAGES else False
        return ConfirmView(code, rtl, name, (said,), label, known)


def add_web(service: Service, demo: Demo | None = None) -> web.Application:
    """Add the web chat to the service's channels; the application serves it."""
    config = service.config.service
    said = chromes(service.renderer, config.name, config.default_language)

    async def left(address: str) -> None:
        """Whoever left a device is not written to there any more."""
        find = service.private.find(address)

        async def work(tx: Tx) -> None:
            row = await tx.one("address_find", channel="web", find=find)
            await tx.run("delivery_cancel", find=find, reason="left", now=service.now())
            if row:
                await tx.run("address_drop", id=row["id"])

        await service.database.write(work)

    async def health() -> Mapping[str, str]:
        return await troubles(service.database, service.parts)

    chat = WebChannel(
        conversation=Conversations(service),
        receive=service.turns.receive,
        left=left,
        chromes=said,
        sessions=Sessions(config.public_url),
        fetch=service.fetch,
    )
    service.channels[chat.name] = chat
    return make_app(
        chat=chat,
        chromes=said,
        confirm=Mailboxes(service),
        contacts=Contacts(service),
        forms=forms(service),
        calendars=PersonCalendars(service),
        health=health,
        demo=demo,
    )
