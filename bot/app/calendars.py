"""What a person's calendar reads: their hobbies and fairs, in their language, as they are now."""

from bot.app.service import Service
from bot.store import calendars, fairs, interests, people
from bot.store.database import Tx
from dialogs.pages.calendar import all_mine
from dialogs.pages.fairs import event_of
from rules.interest import Interest
from rules.person import Person


class PersonCalendars:
    """What stands behind the addresses."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def read(self, code: str) -> bytes | None:
        """The calendar; None when the address is nobody's."""
        found = await self._service.database.read(lambda tx: self._find(tx, code))
        if found is None:
            return None
        person, mine, coming = found
        world = self._service.context.world(self._service.now())
        known = (world.catalogue.fairs[number] for number in sorted(coming) if number in world.catalogue.fairs)
        agenda = all_mine(mine, world, (event_of(fair) for fair in known if not fair.cancelled))
        language = person.language or self._service.config.service.default_language
        return self._service.renderer.calendar(agenda, language)

    async def _find(self, tx: Tx, code: str) -> tuple[Person, tuple[Interest, ...], frozenset[int]] | None:
        private = self._service.private
        whose = await calendars.person_of(tx, private, code)
        person = await people.get(tx, private, whose) if whose else None
        if person is None:
            return None
        mine = await interests.of_person(tx, private, person.id)
        return person, mine, await fairs.coming_to(tx, person.id)
