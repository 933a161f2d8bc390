"""The daily mail to an association: a block for each person, each with answer buttons of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalogue.hobby import Association, Hobby
from dialogs.kit import line
from dialogs.pages.answers import Ways, answer_links
from dialogs.pages.telling import who_wants
from dialogs.texts import contacting, notices
from dialogs.texts.values import Line, Page
from dialogs.world import World
from rules.interest import Interest
from rules.person import Person


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
        *said, last = who_wants(comer.interest, comer.person, comer.hobby, world)
        lines += [*said, replace(last, links=answer_links(Ways(comer.link)))]
    lines += [line("info", notices.WELCOMING()), Line("trash", notices.DELETE_LATER())]
    subject = contacting.DIGEST_SUBJECT(association=association.name, count=len(comers))
    return Page(tuple(lines), subject=subject, language=association.language)
