"""What the page says on which an association tells of a change, in the association's language."""

from datetime import UTC, datetime

from bot.app.service import Service
from bot.commands.changing import AHEAD, LONGEST, Standing
from bot.i18n.languages import ASSOCIATIONS, FINNISH, LANGUAGES
from bot.web.form import Choice, Data, Field, FormView, Way
from catalogue.changing import regular
from catalogue.hobby import Association, Hobby
from catalogue.schedule import local_date, next_meetings
from dialogs.pages.details import place_of
from dialogs.texts import changes as texts
from dialogs.texts import mine
from dialogs.texts.values import Listing, Message, Moment, Text
from rules.changing import What

SHOWN = 3
"""Meetings that are named on top."""
MOST_TAKEN_BACK = 3
EVERY = ""

LABELS = {
    What.CANCEL: texts.CANCEL,
    What.TIME: texts.TIME,
    What.PLACE: texts.WHERE,
    What.FULL: texts.NO_ROOM,
    What.ROOM: texts.HAS_ROOM,
    What.END: texts.END,
    What.GO_ON: texts.GOES_ON,
}


class Views:
    """Views in the language of an association; without one, in Finnish."""

    def __init__(self, service: Service, association: Association | None = None) -> None:
        self._renderer, self._now = service.renderer, service.now()
        self._name = service.config.service.name
        wanted = association.language if association else FINNISH
        self._code = wanted if wanted in ASSOCIATIONS and wanted in service.renderer.languages else FINNISH

    def old(self) -> FormView:
        """The link holds no more."""
        return self._view(texts.OLD(), known=False)

    def gone(self) -> FormView:
        """There is no such hobby now."""
        return self._view(texts.GONE(), known=False)

    def done(self, seen: Standing) -> FormView:
        """It was done; how it stands now."""
        return self._view(texts.DONE(), *self._facts(seen), ways=(Way(self._say(texts.ANOTHER()), {"what": ""}),))

    def of(self, seen: Standing, what: What | None, data: Data, wrong: Text | None = None) -> FormView:
        """The choices, or the form of one: what was filled in stays filled in."""
        if what is None or what not in self._offered(seen):
            return self.choices(seen, wrong)
        return self._view(
            LABELS[what]() if what is not What.RESTORE else texts.UNDO(when=_moment(data.get("meeting", ""))),
            *self._facts(seen),
            *([texts.SURE_END()] if what is What.END else []),
            *([texts.COMPLICATED()] if what is What.TIME and not regular(seen.hobby) else []),
            wrong=wrong,
            fields=self._fields(seen, what, data),
            hidden={"seen": seen.mark, **({"meeting": data.get("meeting", "")} if what is What.RESTORE else {})},
            choices=(Choice(what, self._say(texts.TELL()), primary=True),),
            ways=(Way(self._say(texts.ANOTHER()), {"what": ""}),),
        )

    def choices(self, seen: Standing, wrong: Text | None = None) -> FormView:
        """What has changed?"""
        taken_back = [
            Way(self._say(texts.UNDO(when=Moment(one))), {"what": What.RESTORE, "meeting": _iso(one)})
            for one in seen.cancelled[:MOST_TAKEN_BACK]
        ]
        ways = [Way(self._say(LABELS[one]()), {"what": one}) for one in LABELS if one in self._offered(seen)]
        first = texts.ASK(hobby=seen.hobby.name)
        return self._view(first, *self._facts(seen), wrong=wrong, ways=(*ways, *taken_back))

    def _offered(self, seen: Standing) -> frozenset[What]:
        """What can be told of a hobby that stands so."""
        if seen.hobby.status != "active":
            return frozenset({What.GO_ON})
        room = What.ROOM if seen.hobby.has_room is False else What.FULL
        always = {What.PLACE, What.END, room, *([What.RESTORE] if seen.cancelled else [])}
        meets = {What.CANCEL, What.TIME} if next_meetings(seen.hobby, self._now, 1) else set()
        return frozenset(always | meets | ({What.TIME} if regular(seen.hobby) else set()))

    def _facts(self, seen: Standing) -> list[Text]:
        times = tuple(Moment(one.starts_at) for one in next_meetings(seen.hobby, self._now, SHOWN))
        place = place_of(seen.hobby)
        return [texts.NEXT(times=Listing(times)) if times else texts.NO_NEXT(), texts.PLACE(place=place)]

    def _fields(self, seen: Standing, what: What, data: Data) -> tuple[Field, ...]:
        match what:
            case What.CANCEL:
                return (self._meeting(seen.hobby, data, every=False),)
            case What.TIME:
                every = regular(seen.hobby)
                first = next((one.starts_at for one in next_meetings(seen.hobby, self._now, 1)), self._now)
                day = local_date(first).isoformat()
                return (
                    self._meeting(seen.hobby, data, every=every),
                    self._field("day", texts.DAY, data, "date", day, texts.DAY_EVERY if every else None),
                    self._field("clock", texts.CLOCK, data, "time", _clock_of(seen.hobby)),
                )
            case What.PLACE:
                venue = seen.hobby.venue
                return (
                    self._field("name", texts.PLACE_NAME, data, "text", venue.name[:LONGEST]),
                    self._field("address", texts.ADDRESS, data, "text", venue.address[:LONGEST]),
                )
            case What.FULL:
                return (self._field("until", texts.UNTIL, data, "date", ""),)
        return ()

    def _meeting(self, hobby: Hobby, data: Data, *, every: bool) -> Field:
        """Which of the next meetings, the first one preselected."""
        meetings = [one.starts_at for one in next_meetings(hobby, self._now, AHEAD)]
        options = [(_iso(one), self._say(mine.AT_TIME(when=Moment(one)))) for one in meetings]
        options += [(EVERY, self._say(texts.EVERY()))] if every else []
        first = options[0][0] if options else EVERY
        chosen = data.get("meeting", first)
        return Field("meeting", self._say(texts.WHICH()), "choice", chosen, tuple(options))

    def _field(
        self, name: str, label: Message, data: Data, kind: str, usual: str, more: Message | None = None
    ) -> Field:
        return Field(name, self._say(label()), kind, data.get(name, usual), help=self._say(more()) if more else "")

    def _say(self, text: Text) -> str:
        return self._renderer.text(text, self._code)

    def _view(
        self,
        *lines: Text,
        wrong: Text | None = None,
        fields: tuple[Field, ...] = (),
        hidden: Data | None = None,
        choices: tuple[Choice, ...] = (),
        ways: tuple[Way, ...] = (),
        known: bool = True,
    ) -> FormView:
        return FormView(
            language=self._code,
            rtl=LANGUAGES[self._code].rtl,
            title=self._name,
            lines=tuple(map(self._say, lines)),
            wrong=self._say(wrong) if wrong else "",
            fields=fields,
            hidden=hidden,
            choices=choices,
            ways=ways,
            known=known,
        )


def _iso(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, UTC).strftime("%Y-%m-%dT%H:%M")


def _moment(text: str) -> Moment:
    try:
        return Moment(round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000))
    except (ValueError, OverflowError):
        return Moment(0)


def _clock_of(hobby: Hobby) -> str:
    return f"{hobby.schedules[0].starts:%H:%M}" if hobby.schedules else ""
