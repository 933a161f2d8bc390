"""How an association answers: the buttons, and what is said of the one who waits."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.hobby import Hobby
from catalogue.schedule import next_meetings
from dialogs.kit import line
from dialogs.pages.ages import age_name
from dialogs.pages.telling import told_name
from dialogs.texts import answers as texts
from dialogs.texts import notices
from dialogs.texts.values import Language, Line, Link, Listing, Message, Moment, Text, Value
from dialogs.world import World
from rules.interest import Answer, Interest
from rules.person import Person

SHOWN = 3
"""Meetings that one can be welcome to."""

LABELS: Mapping[Answer, Message] = {
    Answer.WELCOME: texts.WELCOME,
    Answer.FULL: texts.FULL,
    Answer.CALL: texts.CALL,
    Answer.NOT_OURS: texts.NOT_OURS,
    Answer.OTHER: texts.OTHER,
}
PICTURES: Mapping[Answer, str] = {
    Answer.WELCOME: "ok",
    Answer.FULL: "people",
    Answer.CALL: "phone",
    Answer.NOT_OURS: "no",
    Answer.OTHER: "chat",
}
ONE_PRESS = (Answer.WELCOME, Answer.FULL, Answer.CALL, Answer.NOT_OURS)
"""What can be said with one press."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the buttons of a mail to an association lead; "" where there is no web."""

    answer: str = ""
    wrong: str = ""


NO_WAYS = Ways()


def answer_links(ways: Ways) -> tuple[Link, ...]:
    """A button for each answer."""
    if not ways.answer:
        return ()
    return tuple(Link(PICTURES[one], LABELS[one](), url=f"{ways.answer}?a={one}") for one in ONE_PRESS)


def wrong_row(ways: Ways) -> tuple[tuple[Link, ...], ...]:
    """The way to say that an address is not theirs."""
    return ((Link("question", texts.WRONG_BUTTON(), url=ways.wrong, quiet=True),),) if ways.wrong else ()


def press(name: Value, person: Person, ways: Ways) -> Line:
    """How to answer. No answer in their own language is promised to whom we cannot write."""
    if ways.answer:
        how = texts.PRESS if person.reachable else texts.PRESS_RETURN
    else:
        how = notices.REPLY if person.reachable else notices.REPLY_RETURN
    return line("mail", how(name=name))


def who(interest: Interest, language: str, hobby: Hobby | None, world: World) -> list[Text]:
    """Who waits for an answer, as far as they allowed it to be told; `language` is theirs."""
    name = hobby.name if hobby else f"#{interest.hobby}"
    known = told_name(interest)
    wants = notices.WANTS_NO_TIME(name=known, hobby=name) if known else texts.SOMEBODY(hobby=name)
    said = [wants, texts.ABOUT(age=age_name(interest.age), language=Language(language))]
    if times := meetings(hobby, world):
        said.append(texts.TIMES(when=Listing(tuple(Moment(at, "brief") for at in times))))
    return said


def meetings(hobby: Hobby | None, world: World) -> tuple[int, ...]:
    """The next ones, milliseconds UTC."""
    return tuple(one.starts_at for one in next_meetings(hobby, world.now, SHOWN)) if hobby else ()


def current(interest: Interest) -> list[Text]:
    """What has been answered so far, and when."""
    if interest.answer is None:
        return []
    return [texts.NOW(answer=LABELS[interest.answer](), when=Moment(interest.changed_at))]
