"""The questions after a visit: as news, and on the page of the hobby for whoever cannot be written to."""

from dialogs.addresses import AskWhy, MyHobby, SayHowItWas, SayNotDared, SayStill
from dialogs.kit import footer, line, link
from dialogs.pages.status import title_of
from dialogs.texts import mine, visit
from dialogs.texts.values import Line, Link, Message, Moment, Page
from dialogs.world import World
from rules.interest import Interest
from rules.visits import Feeling, Goes, Question

_FACES: dict[Feeling, tuple[str, Message]] = {
    Feeling.VERY_GOOD: ("very_good", visit.VERY_GOOD),
    Feeling.GOOD: ("good", visit.GOOD),
    Feeling.SO_SO: ("so_so", visit.SO_SO),
    Feeling.NOT_GOOD: ("not_good", visit.NOT_GOOD),
}
_STILL: dict[Goes, tuple[str, Message]] = {
    Goes.YES: ("yes", visit.YES_STILL),
    Goes.NO: ("no", visit.NO_MORE),
    Goes.NOT_YET: ("soon", visit.NOT_YET),
}


def asking(question: Question) -> Line:
    """The question itself."""
    return line("question", visit.STILL() if question is Question.STILL else visit.ASK())


def answers(interest: int, question: Question) -> tuple[tuple[Link, ...], ...]:
    """The answers that one can press."""
    if question is Question.STILL:
        yes, *others = (link(picture, text(), SayStill(interest, goes)) for goes, (picture, text) in _STILL.items())
        return ((yes,), tuple(others))
    faces = [link(picture, text(), SayHowItWas(interest, how)) for how, (picture, text) in _FACES.items()]
    return (
        tuple(faces[:2]),
        tuple(faces[2:]),
        (
            link("heart", visit.NOT_DARED(), SayNotDared(interest)),
            link("barrier", visit.NOT_ABLE(), AskWhy(interest)),
        ),
    )


def question_news(interest: Interest, question: Question, meeting_at: int | None, world: World) -> Page:
    """The question as it is sent: about which hobby, and which of its meetings where that is known."""
    lines = [title_of(interest, world)]
    if meeting_at is not None:
        lines.append(line("calendar", mine.AT_TIME(when=Moment(meeting_at))))
    return Page((*lines, asking(question)), (*answers(interest.id, question), footer(MyHobby(interest.id))))
