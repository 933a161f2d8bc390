"""An association confirms its address: behind a signed link, by the button on its page; or a staff member does."""

from bot.app.service import Service
from bot.app.signing import opened
from bot.commands.links import Purpose
from bot.commands.telling import tell_of_new
from bot.i18n.languages import ASSOCIATIONS, FINNISH, LANGUAGES
from bot.store import contacts, records
from bot.store.database import Tx
from bot.web.confirm import ConfirmView
from catalogue.hobby import Association
from dialogs.texts import contacts as texts
from dialogs.texts.values import Message
from rules.contact import Contact


class Contacts:
    """What stands behind the link. It holds for the address that it was sent to, as long as that is a contact's."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def look(self, code: str) -> ConfirmView:
        """Say what the button does; change nothing."""
        found = await self._find(code)
        if found is None:
            return self._view("fi", texts.OLD, known=False)
        association, contact = found
        if contact.usable:
            return self._view(association.language, texts.DONE)
        return self._view(association.language, texts.PAGE, association, button=True)

    async def confirm(self, code: str) -> ConfirmView:
        """The address is right."""
        found = await self._find(code)
        if found is None:
            return self._view("fi", texts.OLD, known=False)
        association, contact = found
        await confirm_contact(self._service, association, contact, records.BY_LINK)
        return self._view(association.language, texts.DONE)

    async def _find(self, code: str) -> tuple[Association, Contact] | None:
        """Whose address it is; nobody's when it was changed, taken away, or gave our mail back."""
        said = opened(self._service.config.service.secret.reveal(), Purpose.ADDRESS, code)
        association = self._service.shelf.snapshot.associations.get(said[0]) if said else None
        if said is None or association is None:
            return None
        private = self._service.private
        there = await self._service.database.read(lambda tx: contacts.of(tx, private, association))
        contact = next((one for one in there if one.key == said[1] and not one.bounced), None)
        return (association, contact) if contact else None

    def _view(
        self,
        language: str,
        text: Message,
        association: Association | None = None,
        *,
        button: bool = False,
        known: bool = True,
    ) -> ConfirmView:
        code = said_in(self._service, language)
        name = self._service.config.service.name
        said = self._service.renderer.text(
            text(service=name, association=association.name) if association else text(), code
        )
        label = self._service.renderer.text(texts.PAGE_YES(), code) if button else ""
        return ConfirmView(code, LANGUAGES[code].rtl, name, (said,), label, known)


def said_in(service: Service, language: str) -> str:
    """What a page for an association with this language is in."""
    return language if language in ASSOCIATIONS and language in service.renderer.languages else FINNISH


def waiting_contacts(service: Service) -> list[Association]:
    """Associations whose address has not been confirmed."""
    return [one for one in service.shelf.snapshot.associations.values() if one.confirmed_on is None]


async def confirm_address(service: Service, number: int) -> str:
    """A staff member says that an association's address is right: the address, "" when it has none.

    Raises LookupError.
    """
    association = service.shelf.snapshot.associations[number]
    if association.email:
        await confirm(service, association, records.BY_STAFF)
    return association.email or ""


async def confirm(service: Service, association: Association, by: str) -> None:
    """From now on personal data may go to the catalogue's address; a second time changes nothing."""
    number, email, now = association.number, association.email or "", service.now()
    await service.database.write(lambda tx: records.confirm(tx, service.private, number, email, by, now))
    await service.look_at_catalogue()


async def confirm_contact(service: Service, association: Association, contact: Contact, by: str) -> None:
    """From now on personal data may go to this contact; the others are told of one that is not the catalogue's."""
    now = service.now()

    async def work(tx: Tx) -> None:
        if await contacts.confirm(tx, association.number, contact.key, by, now) and contact.number:
            await tell_of_new(tx, service.context, association, contact.key, now)

    await service.database.write(work)
    service.wake()
    await service.look_at_catalogue()
