"""One question for the figures, after a visit: asked once, left out by not answering, changed in My data."""

from collections.abc import Mapping

from dialogs.addresses import Address, AskGender, GenderSaid, Mine, MyData, MyHobby, SayGender
from dialogs.commands import Done, Outcome
from dialogs.kit import footer, line, link, pairs
from dialogs.pages.mine import not_mine
from dialogs.pages.status import title_of
from dialogs.pages.visits import KIND_WORDS, then_asked
from dialogs.texts import gender as texts
from dialogs.texts import layout, visit
from dialogs.texts.values import Line, Link, Message, Page
from dialogs.visiting import SetGender
from dialogs.world import Act, World
from rules.interest import State
from rules.measure import Gender
from rules.person import Person
from rules.visits import Feeling

ANSWERS: Mapping[Gender, tuple[str, Message]] = {
    Gender.WOMAN: ("woman", texts.WOMAN),
    Gender.MAN: ("man", texts.MAN),
    Gender.OTHER: ("more", texts.OTHER),
    Gender.UNSAID: ("lock", visit.UNSAID),
}


def ask_gender(at: AskGender, _person: Person, _world: World) -> Page:
    """A kind word to what was just said; the question, what it is for, that it can be left out."""
    picture, kind_word = KIND_WORDS[at.feeling]
    lines = [*([line(picture, kind_word())] if at.interest else []), line("question", texts.ASK())]
    links = [link(shown, text(), SayGender(at.interest, one)) for one, (shown, text) in ANSWERS.items()]
    back = MyHobby(at.interest) if at.interest else MyData()
    return Page((*lines, line("lock", texts.WHY())), (*pairs(links), footer(back)))


def say_gender(at: SayGender, person: Person, _world: World) -> Act:
    """Count it; of somebody who was never asked nothing is."""

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        if not at.interest:
            return MyData()
        return GenderSaid(at.interest) if isinstance(outcomes[0], Done) else MyHobby(at.interest)

    return Act(person, after, (SetGender(at.gender),))


def gender_said(at: GenderSaid, person: Person, world: World) -> Page:
    """Thanks, and what follows the visit."""
    interest = world.interest(at.interest)
    if interest is None:
        return not_mine(person, world)
    then_lines, then_links = then_asked(interest, person) if interest.state is State.CAME else ([], [])
    links = [*then_links, link("star", layout.MY_HOBBIES(), Mine())]
    lines = [title_of(interest, world), line("ok", texts.DONE()), *then_lines]
    return Page(tuple(lines), (*pairs(links), footer(MyHobby(interest.id))))


def kept(answer: str) -> tuple[list[Line], list[Link]]:
    """For My data: the answer, and the way to another one; nothing of somebody who gave none."""
    if answer not in set(Gender):
        return [], []
    change = link("figures", texts.CHANGE(), AskGender(0, Feeling.GOOD))
    return [line("figures", texts.KEPT(answer=ANSWERS[Gender(answer)][1]()))], [change]
