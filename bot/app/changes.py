"""The page where an association tells of a change: behind a signed link in each mail to it about the hobby.

Looking changes nothing. What is sent carries a mark of the hobby as it was seen, and is done once.
"""

from contextlib import suppress
from datetime import UTC, date, datetime, time

from bot.app.changes_views import Views
from bot.app.service import Service
from bot.app.signing import opened
from bot.commands.changing import Change, NotPossibleError, Standing, change_hobby, standing
from bot.commands.editing import UnknownRecordError
from bot.commands.links import Purpose
from bot.jobs.clock import Job
from bot.store import contacts
from bot.web.form import Data, FormView
from catalogue.hobby import Association
from catalogue.shipped import load_known
from dialogs.texts import changes as texts
from rules.changing import What

AT_ONCE = "tell of changes"
"""The job that tells people; it is not waited for."""


class Changes:
    """What stands behind the link. It holds for an address for as long as that is confirmed."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def look(self, code: str, query: Data) -> FormView:
        """The choices, or the form of one of them."""
        found = await self._found(code)
        return found if isinstance(found, FormView) else self._views(found[0]).of(found[1], _what(query), query)

    async def submit(self, code: str, data: Data) -> FormView:
        """Do what was chosen; shown again when it cannot be, or when the hobby has changed since it was seen."""
        found = await self._found(code)
        if isinstance(found, FormView):
            return found
        association, seen = found
        views, what = self._views(association), _what(data, "choice")
        if what is None:
            return views.choices(seen)
        number, change = seen.hobby.number, _change(what, data)
        service, now = self._service, self._service.now()
        try:
            how = await service.database.write(
                lambda tx: change_hobby(
                    tx, service.private, number, change, load_known(), now, seen=data.get("seen", "-") or "-"
                )
            )
        except NotPossibleError as error:
            wrong = texts.WRONG_PLACE if str(error) == "place" else texts.WRONG_TIME
            return views.of(seen, what, data, wrong())
        after = await self._standing(number)
        if after is None:
            return views.gone()
        if how == "again":
            return views.of(after, what, data, texts.SEEN_OLD())
        await service.look_at_catalogue()
        await service.clock.run(self._job())
        return views.done(after)

    async def _found(self, code: str) -> tuple[Association, Standing] | FormView:
        """Whose hobby it is and how that stands, or the page that says why not."""
        said = opened(self._service.config.service.secret.reveal(), Purpose.CHANGE, code)
        catalogue = self._service.shelf.snapshot
        hobby = catalogue.hobbies.get(said[0]) if said else None
        if said is None:
            return Views(self._service).old()
        if hobby is None:
            return Views(self._service).gone()
        association = catalogue.associations[hobby.association]
        private = self._service.private
        if not await self._service.database.read(lambda tx: contacts.is_used(tx, private, association, said[1])):
            return Views(self._service, association).old()
        seen = await self._standing(hobby.number)
        away = hobby.number in self._service.shelf.away
        return Views(self._service, association).gone() if seen is None or away else (association, seen)

    async def _standing(self, number: int) -> Standing | None:
        service, now = self._service, self._service.now()
        with suppress(UnknownRecordError):
            return await service.database.read(lambda tx: standing(tx, service.private, number, load_known(), now))
        return None

    def _views(self, association: Association) -> Views:
        return Views(self._service, association)

    def _job(self) -> Job:
        return next(job for job in self._service.clock.jobs if job.name == AT_ONCE)


def _what(data: Data, name: str = "what") -> What | None:
    return next((one for one in What if one == data.get(name)), None)


def _change(what: What, data: Data) -> Change:
    """What was filled in; what cannot be read is as if it were missing."""
    return Change(
        what,
        meeting_at=_meeting(data.get("meeting", "")),
        day=_day(data.get("day", "")),
        starts=_clock(data.get("clock", "")),
        name=data.get("name", ""),
        address=data.get("address", ""),
        until=_day(data.get("until", "")),
    )


def _meeting(text: str) -> int:
    """A meeting as the form names it, 2026-11-24T18:00 in UTC; 0 for every time."""
    try:
        return round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)
    except (ValueError, OverflowError):
        return 0


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _clock(text: str) -> time | None:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        return None
