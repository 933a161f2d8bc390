"""“Wrong address?”: whoever reads an association's mail says that it is not theirs."""

from bot.app.service import Service
from bot.app.signing import opened
from bot.commands.addressing import not_theirs
from bot.commands.links import Purpose
from bot.i18n.say import Speaker
from bot.store import contacts, records
from bot.web.form import Choice, Data, FormView
from catalogue.hobby import Association
from dialogs.texts import answers as texts
from dialogs.texts.contacts import OLD
from dialogs.texts.values import Text


class WrongAddress:
    """What stands behind the link. An address that is not used any more needs nothing done."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def look(self, code: str, query: Data) -> FormView:  # noqa: ARG002  there is one view
        """Ask; change nothing."""
        found = await self._opened(code)
        if found is None:
            return self._view("", OLD(), known=False)
        _number, _find, association, used = found
        if association is None or not used:
            return self._view(association.language if association else "", texts.WRONG_DONE())
        ask = texts.WRONG_ASK(association=association.name)
        return self._view(association.language, ask, button=True)

    async def submit(self, code: str, data: Data) -> FormView:  # noqa: ARG002  there is one button
        """Stop writing there."""
        found = await self._opened(code)
        if found is None:
            return self._view("", OLD(), known=False)
        number, find, association, used = found
        if used:
            service, now = self._service, self._service.now()
            await service.database.write(lambda tx: not_theirs(tx, service.context, number, find, now))
            await service.look_at_catalogue()
            service.wake()
        return self._view(association.language if association else "", texts.WRONG_DONE())

    async def _opened(self, code: str) -> tuple[int, str, Association | None, bool] | None:
        """Number, hash of the address, the association, and whether that is still one of its addresses."""
        service = self._service
        said = opened(service.config.service.secret.reveal(), Purpose.WRONG, code)
        if said is None:
            return None
        association = service.shelf.snapshot.associations.get(said[0])
        if association is None:
            return *said, None, False
        there = await service.database.read(lambda tx: contacts.of(tx, service.private, association))
        asked = await service.database.read(
            lambda tx: tx.one("contact_get", association=association.number, find_address=said[1])
        )
        mine = any(one.key == said[1] for one in there) and (asked is None or asked["confirmed_by"] != records.WRONG)
        return *said, association, mine

    def _view(self, language: str, said: Text, *, button: bool = False, known: bool = True) -> FormView:
        def say(speaker: Speaker) -> FormView:
            choices = (Choice("yes", speaker.text(texts.WRONG_YES()), primary=True),) if button else ()
            title = speaker.text(texts.WRONG_BUTTON()) if button else self._service.config.service.name
            lines = (speaker.text(said),)
            return FormView(speaker.code, speaker.rtl, title, lines, choices=choices, known=known)

        return self._service.renderer.to_association(language, say)
