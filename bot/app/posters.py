"""What stands on the posters and cards of a fair, its tables, a hobby, or the service itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.i18n.languages import LANGUAGES
from bot.i18n.render import Renderer
from bot.i18n.say import Speaker, UntranslatedError
from bot.poster.letters import printable
from bot.poster.sheet import Code, Invitation, Sheet
from catalogue.fair import Fair, Stall
from catalogue.hobby import Venue
from catalogue.schedule import HELSINKI
from catalogue.snapshot import Snapshot
from dialogs.texts import poster
from dialogs.texts.values import Message

TELEGRAM, WEB = "Telegram", "Web"
"""What stands below the codes, the same in all languages."""


class PosterError(Exception):
    """Such a poster cannot be made: in words for staff."""


@dataclass(frozen=True, slots=True)
class Which:
    """What posters are wanted for, by number: a fair and all its tables or one, or a hobby; nothing: the service."""

    fair: int | None = None
    stall: int | None = None
    hobby: int | None = None

    @property
    def name(self) -> str:
        """How their files begin."""
        given = {"stall": self.stall, "fair": self.fair, "hobby": self.hobby}
        return next((f"{what}-{number}" for what, number in given.items() if number is not None), "mukaan")


@dataclass(frozen=True, slots=True)
class Maker:
    """Where the codes lead (`chat_link`, `web_link`: "" where there is no such chat), and who speaks on the posters."""

    service: str
    chat_link: str
    web_link: str
    speakers: Sequence[Speaker]

    def sheets(self, snapshot: Snapshot, which: Which) -> list[Sheet]:
        """One for each page. Raises PosterError."""
        if not (self.chat_link or self.web_link):
            raise PosterError("Koodilla ei ole paikkaa: asetuksissa ei ole Telegram-bottia eikä osoitetta public_url.")
        if which.fair is not None:
            return list(self._of_fair(snapshot, which.fair, which.stall))
        if which.stall is not None:
            raise PosterError("Minkä messujen pöytä? mukaan poster MESSUT --stall NUMERO")
        if which.hobby is not None:
            return [self._of_hobby(snapshot, which.hobby)]
        return [self._sheet(self.service, (), "", "", poster.FIND)]

    def _of_fair(self, snapshot: Snapshot, number: int, stall: int | None) -> Iterator[Sheet]:
        fair = snapshot.fairs.get(number)
        if fair is None:
            there = ", ".join(f"{one.number} {one.name}" for one in snapshot.fairs.values())
            raise PosterError(f"Messuja {number} ei ole. Messut: {there or 'ei yhtään'}.")
        if fair.cancelled:
            raise PosterError(f"Messut {fair.name} on peruttu.")
        names = {
            one.number: snapshot.associations[one.association].name
            for one in fair.stalls
            if one.association in snapshot.associations  # without any imported hobby the example's are there
        }
        if stall is None:
            yield self._sheet(fair.name, (when(fair), where(fair.venue)), "", f"f{fair.number}", poster.FIND)
        elif stall not in names:
            there = ", ".join(f"{one} {name}" for one, name in names.items())
            raise PosterError(f"Messuilla {fair.name} ei ole pöytää {stall}. Pöydät: {there or 'ei yhtään'}.")
        for one in fair.stalls:
            if one.number in names and stall in (None, one.number):
                yield self._of_stall(fair, one, names[one.number])

    def _of_stall(self, fair: Fair, stall: Stall, name: str) -> Sheet:
        return self._sheet(name, (fair.name,), stall.label, f"s{stall.number}", poster.STALL)

    def _of_hobby(self, snapshot: Snapshot, number: int) -> Sheet:
        hobby = snapshot.hobbies.get(number)
        if hobby is None:
            raise PosterError(f"Harrastusta {number} ei ole. Numerot näkee näin: mukaan catalogue list")
        association = snapshot.associations[hobby.association].name
        return self._sheet(hobby.name, (association, where(hobby.venue)), "", f"h{number}", poster.READ)

    def _sheet(self, title: str, details: Iterable[str], badge: str, payload: str, heading: Message) -> Sheet:
        codes = []
        if self.chat_link:
            codes.append(Code(TELEGRAM, self.chat_link + (f"?start={payload}" if payload else "")))
        if self.web_link:
            codes.append(Code(WEB, f"{self.web_link}/" + (f"?start={payload}" if payload else "")))
        return Sheet(
            title=printable(title) or self.service,
            details=tuple(filter(None, map(printable, details))),
            badge=printable(badge),
            service=self.service,
            codes=tuple(codes),
            invitations=tuple([self._invitation(one, heading) for one in self.speakers]),
        )

    def _invitation(self, speaker: Speaker, heading: Message) -> Invitation:
        sentences = [poster.SCAN()]
        if self.chat_link and self.web_link:
            sentences.append(poster.NO_APP(label=WEB))
        said = tuple([speaker.text(one) for one in sentences])
        return Invitation(speaker.code, speaker.text(heading()), said, rtl=speaker.rtl)


def speakers(renderer: Renderer, languages: Sequence[str]) -> list[Speaker]:
    """Who speaks on posters, in the order of the table of languages. Raises PosterError.

    A language in which a text is missing is left out: another in its place would stand there twice.
    """
    unknown = [code for code in languages if code not in LANGUAGES]
    if unknown:
        raise PosterError(f"Kieltä {unknown[0]} ei ole. Kielet: {', '.join(renderer.languages)}.")
    return [renderer.speakers[code] for code in LANGUAGES if code in languages and _complete(renderer, code)]


def _complete(renderer: Renderer, code: str) -> bool:
    try:
        for message in (poster.FIND, poster.STALL, poster.READ, poster.SCAN):
            renderer.speakers[code].text(message())
        renderer.speakers[code].text(poster.NO_APP(label=WEB))
    except (KeyError, UntranslatedError):
        return False
    return True


def when(fair: Fair) -> str:
    """Its day and times in numbers, which need no translation."""
    starts, ends = (datetime.fromtimestamp(ms / 1000, HELSINKI) for ms in (fair.starts_at, fair.ends_at))
    if starts.date() == ends.date():
        return f"{_day(starts)} · {starts:%H:%M}–{ends:%H:%M}"
    return f"{_day(starts)} {starts:%H:%M} – {_day(ends)} {ends:%H:%M}"


def where(venue: Venue) -> str:
    """The place as on the door, with its address; the municipality only where the address does not name it."""
    named = venue.municipality.casefold() in re.findall(r"\w+", venue.address.casefold())
    parts = (venue.name, venue.address, "" if named else venue.municipality)
    return ", ".join(dict.fromkeys(filter(None, parts)))


def _day(moment: datetime) -> str:
    return f"{moment.day}.{moment.month}.{moment.year}"
