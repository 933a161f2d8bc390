"""An association confirms its address: behind a signed link, by the button on its page; or a staff member does."""

from bot.app.service import Service
from bot.app.signing import opened
from bot.commands.links import Purpose
from bot.i18n.languages import ASSOCIATIONS, FINNISH, LANGUAGES
from bot.store import records
from bot.web.confirm import ConfirmView
from catalogue.hobby import Association
from dialogs.texts import contacts as texts
from dialogs.texts.values import Message


class Contacts:
    """What stands behind the link. It holds for the address that it was sent to, as long as that is the address."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def look(self, code: str) -> ConfirmView:
        """Say what the button does; change nothing."""
        association = self._association(code)
        if association is None:
            return self._view("fi", texts.OLD, known=False)
        if association.confirmed_on:
            return self._view(association.language, texts.DONE)
        return self._view(association.language, texts.PAGE, association, button=True)

    async def confirm(self, code: str) -> ConfirmView:
        """The address is right."""
        association = self._association(code)
        if association is None:
            return self._view("fi", texts.OLD, known=False)
        await confirm(self._service, association, records.BY_LINK)
        return self._view(association.language, texts.DONE)

    def _association(self, code: str) -> Association | None:
        said = opened(self._service.config.service.secret.reveal(), Purpose.ADDRESS, code)
        association = self._service.shelf.snapshot.associations.get(said[0]) if said else None
        if said is None or association is None or not association.email:
            return None
        return association if self._service.private.find(association.email) == said[1] else None

    def _view(
        self,
        language: str,
        text: Message,
        association: Association | None = None,
        *,
        button: bool = False,
        known: bool = True,
    ) -> ConfirmView:
        code = language if language in ASSOCIATIONS and language in self._service.renderer.languages else FINNISH
        name = self._service.config.service.name
        said = self._service.renderer.text(
            text(service=name, association=association.name) if association else text(), code
        )
        label = self._service.renderer.text(texts.PAGE_YES(), code) if button else ""
        return ConfirmView(code, LANGUAGES[code].rtl, name, (said,), label, known)


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
    """From now on personal data may go there; a second time changes nothing."""
    number, email, now = association.number, association.email or "", service.now()
    await service.database.write(lambda tx: records.confirm(tx, service.private, number, email, by, now))
    await service.look_at_catalogue()
