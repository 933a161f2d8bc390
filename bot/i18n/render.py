"""Pages made ready for a channel: one page, one language, text and buttons alike."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bot.figures.drawn import Drawn, DrawnBar
from bot.i18n.bidi import LRI, PDI, begin_rtl, clean, cut, isolate
from bot.i18n.catalogue import LOCALES, load
from bot.i18n.collect import messages
from bot.i18n.languages import ASSOCIATIONS, ENGLISH, FINNISH, SHIPPED, chain
from bot.i18n.pofile import Problem
from bot.i18n.say import Speaker, UntranslatedError
from bot.messages import Ask, Button, File, Kind, Outbound, Pin
from bot.messages import Attachment as Carried
from catalogue.calendar import Occurrence, Told, write
from dialogs.texts import find, join
from dialogs.texts.charts import Figure
from dialogs.texts.figures import TOO_FEW
from dialogs.texts.pictures import PICTURES, RIGHT_TO_LEFT
from dialogs.texts.values import Agenda, Attachment, Line, Link, Media, Page, Place, Text, Value

NAME_LENGTH = 30
"""How much of a hobby's or place's own name a button shows."""
DOT = " · "
ASK_LABELS = {Ask.LOCATION: ("place", find.SEND_LOCATION), Ask.PHONE: ("phone", join.SEND_PHONE)}

Said = TypeVar("Said")

CALENDAR = "text/calendar"

EMERGENCY = "112"
"""Said on every line that begins with the pictogram for danger."""

TITLED_LINES = 3
"""A page of fewer lines is a question or a word, which would shout in bold."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """Renders in each language that is there. English always is."""

    speakers: Mapping[str, Speaker]

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages that can be spoken."""
        return tuple(self.speakers)

    def page(self, page: Page, language: str, edits: str = "", *, association: bool = False) -> Outbound:
        """The page in its own language if it names one, else in `language`.

        A page of which one text is missing is said as a whole in the next language that has all of it. Associations
        are written to in Finnish, Swedish or English, in Finnish when theirs is none of these.
        """
        finnish = self.speakers.get(FINNISH)
        code = page.language or language
        return self._first(code, lambda speaker: _page(page, speaker, finnish, edits), association=association)

    def to_association(self, language: str, say: Callable[[Speaker], Said]) -> Said:
        """Whatever is said to an association: as a whole in the first of its languages that has all of it."""
        return self._first(language, say, association=True)

    def text(self, text: Text, language: str) -> str:
        """One text by itself, in `language` or the next one that has it."""
        return self._first(language, lambda speaker: speaker.text(text))

    def figures(self, figures: Sequence[Figure], language: str) -> tuple[Drawn, ...]:
        """Figures ready to be drawn, all of them in one language."""
        return self._first(language, lambda speaker: tuple(_figure(one, speaker) for one in figures))

    def calendar(self, agenda: Agenda, language: str) -> bytes:
        """A calendar by itself, likewise."""
        return self._first(language, lambda speaker: written(agenda, speaker))

    def _first(self, language: str, say: Callable[[Speaker], Said], *, association: bool = False) -> Said:
        for code in self._order(language, association=association):
            try:
                return say(self.speakers[code])
            except UntranslatedError:
                continue
        return say(self.speakers[ENGLISH])

    def _order(self, language: str, *, association: bool) -> tuple[str, ...]:
        if not association:
            return chain(language, self.speakers)
        wanted = (language, FINNISH) if language in ASSOCIATIONS else (FINNISH,)
        return tuple(code for code in wanted if code in self.speakers)


def load_renderer(folder: Path = LOCALES) -> tuple[Renderer, tuple[Problem, ...]]:
    """A renderer for all shipped languages, and what is wrong with their files; it does without what is wrong."""
    known = messages()
    speakers: dict[str, Speaker] = {}
    problems: list[Problem] = []
    for code in SHIPPED:
        catalogue, wrong = load(code, known, folder)
        problems += wrong
        if catalogue.templates:
            speakers[code] = Speaker(catalogue)
    return Renderer(speakers), tuple(problems)


def _page(page: Page, speaker: Speaker, finnish: Speaker | None, edits: str) -> Outbound:
    ask = Ask(page.ask) if page.ask else None
    lines, held, below = _lines(page.lines, speaker, finnish)
    return Outbound(
        language=speaker.code,
        rtl=speaker.rtl,
        lines=lines,
        below=below,
        titled=len(lines) >= TITLED_LINES and not held,
        held=held,
        calls=(EMERGENCY,) if any(line.picture == "sos" for line in page.lines) else (),
        rows=tuple([tuple([_button(link, speaker) for link in row]) for row in page.rows]),
        subject=speaker.text(page.subject) if page.subject else "",
        pin=_pin(page.place) if page.place else None,
        file=_agenda(page.agenda, speaker) if page.agenda else _file(page.attachment),
        attachment=_carried(page.media) if page.media else None,
        ask=ask,
        ask_label=_ask_label(ask, speaker) if ask else "",
        unask=page.unask,
        edits=edits,
        reply_to=page.reply_to,
        answers=page.answers,
        deed=page.deed,
        no_more=page.no_more,
    )


def _lines(
    lines: tuple[Line, ...], speaker: Speaker, finnish: Speaker | None
) -> tuple[tuple[str, ...], tuple[int, ...], tuple[tuple[int, tuple[Button, ...]], ...]]:
    """The lines; which are held up to a Finn, those of a page that answers in Finnish; the buttons below them."""
    card = any(line.finnish and line.value is not None for line in lines)
    said: list[str] = []
    held: list[int] = []
    below: list[tuple[int, tuple[Button, ...]]] = []
    for line in lines:
        both = line.finnish and (line.value is not None or not card)
        said.append(_line(line, speaker, finnish if both else None))
        if card and line.finnish and (shown := _to_hold_up(line, speaker, finnish or speaker)):
            held.append(len(said))
            said.append(shown)
        if line.links:
            below.append((len(said) - 1, tuple([_button(link, speaker) for link in line.links])))
    return tuple(said), tuple(held), tuple(below)


def _line(line: Line, speaker: Speaker, finnish: Speaker | None) -> str:
    """What is said, also in Finnish if that is handed in."""
    said = _sentences(line, speaker)
    if finnish:
        said += _in_finnish(line, speaker, finnish)
    elif line.value is not None and not line.finnish:
        said = f"{said} {speaker.value(line.value)}".lstrip()
    return _begin(_picture(line.picture, speaker), said, speaker)


def _sentences(line: Line, speaker: Speaker) -> str:
    texts = (line.text, *line.also) if line.text else line.also
    return (DOT if line.dots else " ").join([speaker.text(text) for text in texts])


def _in_finnish(line: Line, speaker: Speaker, finnish: Speaker) -> str:
    """What follows the own language where a Finn is to read the same; nothing when that is the own, or is not there."""
    try:
        return "" if speaker is finnish else f" / {_apart(_sentences(line, finnish), speaker)}"
    except UntranslatedError:
        return ""


def _to_hold_up(line: Line, speaker: Speaker, finnish: Speaker) -> str:
    """What a Finn is to read, whole on a line of its own: the answer, or what the own language has just said."""
    try:
        if line.value is not None:
            return _apart(finnish.value(line.value), speaker)
        return "" if speaker is finnish else _apart(_sentences(line, finnish), speaker)
    except UntranslatedError:
        return "" if line.value is None else speaker.value(line.value)


def _apart(finnish: str, speaker: Speaker) -> str:
    return f"{LRI}{finnish}{PDI}" if speaker.rtl else finnish


def _button(link: Link, speaker: Speaker) -> Button:
    label = speaker.text(link.label) if link.label else isolate(cut(clean(link.name), NAME_LENGTH), rtl=speaker.rtl)
    picture = _picture(link.picture, speaker)
    if link.number:
        picture = f"{link.number} {picture}".rstrip()
    return Button(_begin(picture, label, speaker), link.token, link.url, link.quiet)


def _ask_label(ask: Ask, speaker: Speaker) -> str:
    picture, message = ASK_LABELS[ask]
    return _begin(_picture(picture, speaker), speaker.text(message()), speaker)


def _begin(picture: str, said: str, speaker: Speaker) -> str:
    whole = f"{picture} {said}" if picture and said else picture or said
    return begin_rtl(whole) if speaker.rtl and whole else whole


def _picture(name: str, speaker: Speaker) -> str:
    if speaker.rtl and name in RIGHT_TO_LEFT:
        # Isolated, because layout turns brackets and the like round in text that runs right to left.
        return f"{LRI}{RIGHT_TO_LEFT[name]}{PDI}"
    return PICTURES[name]


def _pin(place: Place) -> Pin:
    return Pin(place.lat, place.lon, clean(place.name), clean(place.address))


def _file(attachment: Attachment | None) -> File | None:
    if attachment is None:
        return None
    return File(attachment.name, attachment.media_type, attachment.content.encode())


def _figure(figure: Figure, speaker: Speaker) -> Drawn:
    def said(value: Value) -> str:
        return clean(speaker.value(value))

    return Drawn(
        said(figure.title),
        said(figure.when),
        tuple(map(said, figure.headings)),
        tuple(DrawnBar(said(bar.label), bar.length, said(bar.says), bar.numbers, bar.faint) for bar in figure.bars),
        tuple(map(said, figure.notes)),
        said(TOO_FEW()),
    )


def _carried(media: Media) -> Carried:
    return Carried(Kind(media.kind), media.reference, media.channel)


def _agenda(agenda: Agenda, speaker: Speaker) -> File:
    """A calendar in the language of the page; without marks of direction, which calendars show as they are."""
    return File(agenda.file, CALENDAR, written(agenda, speaker))


def written(agenda: Agenda, speaker: Speaker) -> bytes:
    """The calendar file."""

    def say(text: Text) -> str:
        return clean(speaker.text(text))

    told = [
        Told(
            Occurrence(one.uid, one.starts_at, one.ends_at, one.rule, one.excepts),
            say(one.title),
            clean(one.place),
            one.url,
        )
        for one in agenda.events
    ]
    return write(say(agenda.name), told, agenda.stamp)
