"""The daily mail to an association: a block for each person, each with answer buttons of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalogue.hobby import Association, Hobby
from dialogs.kit import line
from dialogs.pages.notices import facts
from dialogs.texts import contacting, notices
from dialogs.texts.values import Line, Link, Message, Page
from dialogs.world import World
from rules.interest import Answer, Interest
from rules.person import Person

ANSWERS: tuple[tuple[Answer, str, Message], ...] = (
    (Answer.WELCOME, "yes", contacting.WELCOME),
    (Answer.FULL, "no", contacting.FULL),
    (Answer.CALL, "phone", contacting.CALL),
    (Answer.NOT_OURS, "stop", contacting.NOT_OURS),
)
"""What an association can answer by one press."""


@dataclass(frozen=True, slots=True)
class Comer:
    """Somebody who wants to come, and the link of the page where they are answered."""

    interest: Interest
    person: Person
    hobby: Hobby
    link: str


def digest(comers: Sequence[Comer], association: Association, world: World) -> Page:
    """All of them in one mail. The subject holds no name."""
    lines = [line("hello", notices.HELLO(association=association.name)), line("info", contacting.DIGEST())]
    for comer in comers:
        *said, last = facts(comer.interest, comer.person, comer.hobby, world)
        lines += [*said, replace(last, links=_answers(comer.link))]
    lines += [line("info", notices.WELCOMING()), Line("trash", notices.DELETE_LATER())]
    subject = contacting.DIGEST_SUBJECT(association=association.name, count=len(comers))
    return Page(tuple(lines), subject=subject, language=association.language)


def _answers(link: str) -> tuple[Link, ...]:
    return tuple(Link(picture, said(), url=f"{link}?a={answer}") for answer, picture, said in ANSWERS)
