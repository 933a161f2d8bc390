"""What a person's calendar reads: their hobbies, in their language, as they are now."""

from bot.app.service import Service
from bot.store import calendars, interests, people
from bot.store.database import Tx
from dialogs.pages.calendar import all_mine
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
        person, mine = found
        agenda = all_mine(mine, self._service.context.world(self._service.now()))
        language = person.language or self._service.config.service.default_language
        return self._service.renderer.calendar(agenda, language)

    async def _find(self, tx: Tx, code: str) -> tuple[Person, tuple[Interest, ...]] | None:
        private = self._service.private
        whose = await calendars.person_of(tx, private, code)
        person = await people.get(tx, private, whose) if whose else None
        return (person, await interests.of_person(tx, private, person.id)) if person else None
