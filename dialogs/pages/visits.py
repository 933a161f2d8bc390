"""What follows the answers to the questions after a visit."""

from catalogue import guides
from catalogue.schedule import next_meetings
from catalogue.wishes import Wishes, pack_filters
from dialogs.addresses import (
    Address,
    AskGender,
    AskWhy,
    ChooseRemind,
    GoTogether,
    HowItWas,
    Mine,
    MyHobby,
    NotDared,
    Results,
    SayHowItWas,
    SayNotDared,
    SayStill,
    SayWhy,
    Search,
    StillGoes,
    Together,
    What,
    WhatHelps,
)
from dialogs.commands import Command, Done, Outcome
from dialogs.kit import footer, line, link, pairs
from dialogs.pages.guides import SHIPPED, first_time, said_of
from dialogs.pages.help import people
from dialogs.pages.mine import not_mine
from dialogs.pages.news import similar
from dialogs.pages.phone import ring
from dialogs.pages.status import title_of
from dialogs.texts import find, join, layout, mine, visit
from dialogs.texts import help as help_
from dialogs.texts.values import Away, Line, Link, Localised, Message, Moment, Page
from dialogs.visiting import AskTogether, BeginGender, CountBarrier, SetNotDared, SetStill, SetWent
from dialogs.world import Act, World
from rules.interest import Interest, Remind
from rules.person import Person
from rules.visits import Barrier, Feeling, Goes, Question, asked, is_asked

KIND_WORDS = {
    Feeling.VERY_GOOD: ("very_good", visit.GLAD),
    Feeling.GOOD: ("good", visit.GLAD),
    Feeling.SO_SO: ("so_so", visit.HARD),
    Feeling.NOT_GOOD: ("not_good", visit.SORRY),
}
_BARRIERS: dict[Barrier, tuple[str, Message]] = {
    Barrier.TIME: ("clock", visit.TIME),
    Barrier.WAY: ("bus", visit.WAY),
    Barrier.MONEY: ("money", visit.MONEY),
    Barrier.LANGUAGE: ("speech", visit.LANGUAGE),
    Barrier.ALONE: ("people", visit.ALONE),
    Barrier.OTHER: ("more", visit.OTHER),
    Barrier.UNSAID: ("lock", visit.UNSAID),
}


def _act(person: Person, interest: int, command: Command, then: Address) -> Act:
    """Do it; where it cannot happen, show how it stands instead."""

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        return then if all(isinstance(outcome, Done) for outcome in outcomes) else MyHobby(interest)

    return Act(person, after, (command,))


def _perhaps_asking(person: Person, interest: int, command: Command, then: Address, feeling: Feeling) -> Act:
    """Do it, and ask the question for the figures unless it was asked before."""

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        done, ask = (isinstance(outcome, Done) for outcome in outcomes)
        if done and ask:
            return AskGender(interest, feeling)
        return then if done else MyHobby(interest)

    return Act(person, after, (command, BeginGender(interest)))


def say_how_it_was(at: SayHowItWas, person: Person, _world: World) -> Act:
    """They were there. Whoever did not like it is helped, and not asked for figures."""
    command, then = SetWent(at.interest), HowItWas(at.interest, at.feeling)
    if at.feeling is Feeling.NOT_GOOD:
        return _act(person, at.interest, command, then)
    return _perhaps_asking(person, at.interest, command, then, at.feeling)


def say_not_dared(at: SayNotDared, person: Person, _world: World) -> Act:
    """They did not dare to go."""
    return _act(person, at.interest, SetNotDared(at.interest), NotDared(at.interest))


def go_together(at: GoTogether, person: Person, _world: World) -> Act:
    """Ask staff; pressed again it is still asked."""
    return _act(person, at.interest, AskTogether(at.interest), Together(at.interest))


def say_why(at: SayWhy, person: Person, _world: World) -> Act:
    """What stood in the way."""
    return _act(person, at.interest, CountBarrier(at.interest, at.barrier), WhatHelps(at.interest, at.barrier))


def say_still(at: SayStill, person: Person, _world: World) -> Act:
    """Whether they still go; who stopped is asked why."""
    command = SetStill(at.interest, at.goes)
    if at.goes is Goes.YES:
        return _perhaps_asking(person, at.interest, command, StillGoes(at.interest, at.goes), Feeling.VERY_GOOD)
    then = AskWhy(at.interest) if at.goes is Goes.NO else StillGoes(at.interest, at.goes)
    return _act(person, at.interest, command, then)


def how_it_was(at: HowItWas, person: Person, world: World) -> Page:
    """A kind word that fits; where it was not good, what one can do and whom one can talk to."""
    interest = world.interest(at.interest)
    if interest is None:
        return not_mine(person, world)
    picture, kind_word = KIND_WORDS[at.feeling]
    lines = [title_of(interest, world), line(picture, kind_word())]
    links: list[Link] = []
    if at.feeling is Feeling.NOT_GOOD:
        wrong, _shipped = SHIPPED[guides.WRONG]
        lines += [line(wrong, said_of(guides.WRONG, person.language, world)), *people(world)]
        links = [*_similar(interest, world), link("no", visit.NO_MORE(), SayStill(interest.id, Goes.NO))]
    else:
        then_lines, then_links = then_asked(interest, person)
        lines += then_lines
        links = [*then_links, link("star", layout.MY_HOBBIES(), Mine())]
    return _page(lines, links, interest)


def then_asked(interest: Interest, person: Person) -> tuple[list[Line], list[Link]]:
    """That they are asked again, and may be reminded meanwhile."""
    if not _is_written_to(person):
        return [], []
    every = link("bell", mine.EVERY_TIME(), ChooseRemind(interest.id, Remind.EVERY))
    return [line("clock", visit.FOUR_WEEKS())], [] if interest.remind is Remind.EVERY else [every]


def not_dared(at: NotDared, person: Person, world: World) -> Page:
    """It is all right; perhaps a counsellor goes along."""
    interest = world.interest(at.interest)
    if interest is None:
        return not_mine(person, world)
    lines = [line("heart", visit.DARE(), visit.OFFER())]
    links = [link("yes", visit.TOGETHER(), GoTogether(interest.id))]
    if world.hobby(interest.hobby):
        links.append(first_time(interest.hobby))
    return Page(tuple(lines), (*((one,) for one in links), footer(MyHobby(interest.id))))


def together(at: Together, person: Person, world: World) -> Page:
    """The counsellor is asked; how they reach the person, or the person them."""
    interest = world.interest(at.interest)
    if interest is None:
        return not_mine(person, world)
    if person.reachable:
        then = [visit.THEY_REACH() if interest.phone else visit.THEY_WRITE()]
    else:
        then = [join.MINOR_DONE_PHONE() if interest.phone else join.MINOR_DONE_RING()]
    lines = [title_of(interest, world), line("ok", visit.ASKED(), *then), *ring(world)]
    return _page(lines, [link("star", layout.MY_HOBBIES(), Mine())], interest)


def ask_why(at: AskWhy, person: Person, world: World) -> Page:
    """What stood in the way?"""
    interest = world.interest(at.interest)
    if interest is None:
        return not_mine(person, world)
    links = [link(picture, text(), SayWhy(interest.id, one)) for one, (picture, text) in _BARRIERS.items()]
    return _page([line("question", visit.WHY())], links, interest)


def what_helps(at: WhatHelps, person: Person, world: World) -> Page:
    """The next time, other hobbies, a human; and whether they are asked again."""
    interest = world.interest(at.interest)
    if interest is None:
        return not_mine(person, world)
    hobby, asked_person = world.hobby(interest.hobby), world.settings.help.phone
    lines = [line("ok", visit.THANKS(), visit.CAN_HELP())]
    meets = next_meetings(hobby, world.now, 1) if hobby and interest.attends else ()
    if meets:
        starts_at = meets[0].starts_at
        lines.append(line("calendar", mine.MEETS(away=Away(starts_at, world.now), when=Moment(starts_at))))
    if asked_person:
        lines.append(line("phone", help_.ASK_PERSON(phone=asked_person)))
    steps = world.rows.steps.get(interest.id, frozenset())
    if meets and is_asked(interest) and _is_written_to(person) and asked(Question.AGAIN) not in steps:
        lines.append(line("clock", visit.ASK_AGAIN()))
    return _page(lines, [*_helping(at.barrier, interest), *_similar(interest, world)], interest)


def _helping(barrier: Barrier, interest: Interest) -> list[Link]:
    """What helps against just this."""
    match barrier:
        case Barrier.MONEY:
            return [link("money", find.FREE_ONLY(), Results(Search(filters=pack_filters(Wishes(free=True)))))]
        case Barrier.LANGUAGE:
            wishes = Wishes(little_finnish=True)
            return [link("speech", find.LITTLE_FINNISH(), Results(Search(filters=pack_filters(wishes))))]
        case Barrier.ALONE if interest.attends:
            return [link("yes", visit.TOGETHER(), GoTogether(interest.id))]
    return []


def still_goes(at: StillGoes, person: Person, world: World) -> Page:
    """They go there now, or have not gone yet."""
    interest = world.interest(at.interest)
    if interest is None:
        return not_mine(person, world)
    lines = [title_of(interest, world)]
    if at.goes is Goes.NOT_YET:
        lines.append(line("ok", visit.LATER()))
        return _page(lines, _similar(interest, world), interest)
    lines.append(line("very_good", visit.GLAD()))
    return _page(lines, [link("star", layout.MY_HOBBIES(), Mine())], interest)


def counsellor_writes(interest: Interest, text: str, world: World) -> Page:
    """The news that a counsellor has written, in their own words."""
    lines = [title_of(interest, world), line("person", visit.COUNSELLOR(text=Localised({"": text}))), *ring(world)]
    return _page(lines, [link("star", layout.MY_HOBBIES(), Mine())], interest)


def _is_written_to(person: Person) -> bool:
    """Whether a question can reach them, and they want it to."""
    return person.reachable and not person.quiet


def _similar(interest: Interest, world: World) -> list[Link]:
    hobby = world.hobby(interest.hobby)
    return [similar(hobby, world) if hobby else link("search", layout.FIND_MORE(), What())]


def _page(lines: list[Line], links: list[Link], interest: Interest) -> Page:
    return Page(tuple(lines), (*pairs(links), footer(MyHobby(interest.id))))
