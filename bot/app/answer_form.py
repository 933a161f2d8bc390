"""The form of an association's answer: its questions, and what was written into it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from bot.i18n.bidi import clean
from bot.i18n.say import Speaker
from bot.web.form import Choice, Data, Field, FormView, Way
from catalogue.schedule import local_date
from dialogs.pages.answers import LABELS
from dialogs.texts import answers as texts
from dialogs.texts import mine
from dialogs.texts.values import Message, Moment, Text
from rules.interest import Answer, Said

LONGEST_TEXT = 1000
LONGEST_NAME = 60
ANY_TIME = "0"
LATEST = timedelta(days=730)
"""A group is full for no longer than that."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in the fields."""

    time: str = ""
    ask_for: str = ""
    until: str = ""
    text: str = ""

    @classmethod
    def sent(cls, data: Data) -> Self:
        """As it was sent, to be corrected."""
        return cls(**{name: data.get(name, "") for name in cls.__slots__})


@dataclass(frozen=True, slots=True)
class Wrong:
    """What was wrong with what was sent, None when nothing was chosen."""

    said: Text | None


def filled(said: Said) -> Filled:
    """What was said before, to be changed."""
    return Filled(str(said.meeting_at), said.ask_for, said.until, said.text)


def empty() -> Filled:
    """Nothing yet."""
    return Filled()


def read(answer: Answer, data: Data, meetings: tuple[int, ...], now: int) -> Said | Wrong:
    """What was sent with an answer. Untrusted; of what the answer has no field for, nothing is read."""
    text = "\n".join(words for words in map(clean, data.get("text", "").splitlines()) if words)
    if len(text) > LONGEST_TEXT:
        return Wrong(texts.TOO_LONG(number=LONGEST_TEXT))
    if answer is Answer.OTHER and not text:
        return Wrong(texts.NO_WORDS())
    if answer is Answer.FULL:
        until = _day(data.get("until", "").strip(), local_date(now))
        return Wrong(texts.BAD_DAY()) if until is None else Said(until=until, text=text)
    if answer is Answer.WELCOME:
        times = {ANY_TIME: 0, "": 0} | {str(at): at for at in meetings}
        time, ask_for = data.get("time", ""), clean(data.get("ask_for", ""))[:LONGEST_NAME].strip()
        return Said(meeting_at=times[time], ask_for=ask_for, text=text) if time in times else Wrong(texts.BAD_TIME())
    return Said(text=text)


def _day(text: str, today: date) -> str | None:
    """The day as it is kept, "" for none, None for one that cannot be."""
    if not text:
        return ""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day.isoformat() if today <= day <= today + LATEST else None


def form(
    speaker: Speaker,
    answer: Answer,
    given: Filled,
    who: tuple[str, ...],
    meetings: tuple[int, ...],
    phone: str | None,
    hidden: Mapping[str, str],
    ways: tuple[Way, ...],
    wrong: Wrong | None = None,
) -> FormView:
    """The page of one answer."""
    call = answer is Answer.CALL
    number = [texts.YOUR_NUMBER(phone=phone) if phone else texts.NO_NUMBER()] if call else []
    return FormView(
        language=speaker.code,
        rtl=speaker.rtl,
        title=speaker.text(LABELS[answer]()),
        lines=(*who, *(speaker.text(text) for text in number)),
        wrong=speaker.text(wrong.said) if wrong and wrong.said else "",
        fields=tuple(_fields(speaker, answer, given, meetings)),
        hidden=hidden,
        note=speaker.text(texts.CHECK()),
        choices=(Choice("send", speaker.text(texts.SEND()), primary=True),),
        ways=ways,
        ways_title=speaker.text(texts.OTHERS()),
    )


def _fields(speaker: Speaker, answer: Answer, given: Filled, meetings: tuple[int, ...]) -> list[Field]:
    def field(name: str, label: Message, kind: str, help_text: Message, **more: object) -> Field:
        value = getattr(given, name)
        return Field(name, speaker.text(label()), kind, value, help=speaker.text(help_text()), **more)  # type: ignore[arg-type]

    fields = []
    if answer is Answer.WELCOME and meetings:
        times = [(str(at), speaker.text(mine.AT_TIME(when=Moment(at)))) for at in meetings]
        options = (*times, (ANY_TIME, speaker.text(texts.ANY())))
        chosen = given.time if given.time in dict(options) else times[0][0]
        fields.append(Field("time", speaker.text(texts.WHICH()), "choice", chosen, options))
    if answer is Answer.WELCOME:
        fields.append(field("ask_for", texts.WHOM, "text", texts.MAY_BE_EMPTY))
    if answer is Answer.FULL:
        fields.append(field("until", texts.UNTIL, "date", texts.MAY_BE_EMPTY))
    label = texts.WORDS if answer is Answer.OTHER else texts.MORE
    fields.append(field("text", label, "long", texts.AS_WRITTEN))
    return fields
