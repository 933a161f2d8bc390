"""Help, danger, stop, and what is said when something was not understood."""

from dataclasses import replace

from dialogs.addresses import (
    Address,
    Danger,
    GoOn,
    Help,
    Languages,
    Mine,
    MyData,
    NewsAgain,
    NotUnderstood,
    Outdated,
    Quiet,
    Search,
    Start,
    Stop,
    Thanked,
    What,
    Where,
)
from dialogs.codec import UnknownTokenError, decode
from dialogs.commands import SetQuiet
from dialogs.kit import footer, line, link
from dialogs.texts import announce, layout, start
from dialogs.texts import help as texts
from dialogs.texts.values import Line, Link, Localised, Page
from dialogs.world import Act, World
from rules.person import Person


def help_page(_at: Help, person: Person, world: World) -> Page:
    """What this does, who can be asked, how to stop it, 112."""
    asked = people(world)
    lines = [line("hello", texts.WHAT()), line("help", texts.NOT_ME() if asked else texts.PROGRAM()), *asked]
    lines.append(line("sos", texts.EMERGENCY()))
    quiet = link("bell", texts.GO_ON(), GoOn()) if person.quiet else link("stop", texts.STOP_ME(), Stop())
    rows = (
        (link("language", layout.LANGUAGE(), Languages()), quiet),
        (link("lock", layout.MY_DATA(), MyData()),),
        *(() if person.news else ((link("announce", announce.AGAIN(), NewsAgain()),),)),
        footer(),
    )
    return Page(tuple(lines), rows, language=_as_typed(person, world))


def people(world: World) -> list[Line]:
    """Phone, e-mail and hours of those who can be asked, as far as there are any."""
    asked = world.settings.help
    lines = []
    if asked.phone:
        lines.append(line("phone", texts.PHONE(phone=asked.phone)))
    if asked.email:
        lines.append(line("mail", texts.EMAIL(email=asked.email)))
    if asked.hours:
        lines.append(line("clock", texts.HOURS(hours=Localised(asked.hours))))
    return lines


def danger(_at: Danger, person: Person, world: World) -> Page:
    """112 first, then a human, then nothing more."""
    asked = world.settings.help
    lines = [line("sos", texts.DANGER_112()), line("phone", texts.DANGER_HOW())]
    if asked.phone and asked.hours:
        hours = Localised(asked.hours)
        lines.append(line("person", texts.DANGER_PERSON_HOURS(phone=asked.phone, hours=hours)))
    elif asked.phone:
        lines.append(line("person", texts.DANGER_PERSON(phone=asked.phone)))
    return Page(tuple(lines), (footer(),), language=_as_typed(person, world))


def _as_typed(person: Person, world: World) -> str:
    """The language that somebody wrote in who has chosen none, or their app's; "" where neither is there."""
    return "" if person.language or person.hint not in dict(world.languages) else person.hint


def stop(_at: Stop, person: Person, _world: World) -> Act:
    """Nothing more that is not an answer."""
    return Act(replace(person, quiet=True), lambda _outcomes: Quiet(), (SetQuiet(quiet=True),))


def go_on(_at: GoOn, person: Person, _world: World) -> Act:
    """Reminders and news again."""
    return Act(replace(person, quiet=False), lambda _outcomes: Start(), (SetQuiet(quiet=False),))


def quiet(_at: Quiet, person: Person, world: World) -> Page:
    """It is stopped; how to begin again."""
    lines = (line("stop", texts.STOPPED()), line("star", texts.STOPPED_KEEPS()))
    rows = ((link("bell", texts.GO_ON(), GoOn()),), (link("star", layout.MY_HOBBIES(), Mine()),), footer())
    return Page(lines, rows, language=_as_typed(person, world))


def thanked(_at: Thanked, person: Person, world: World) -> Page:
    """A kind word, and the way back to a question that waits."""
    lines = (line("hello", texts.THANKED()),)
    return Page(lines, (*_waiting_question(person), *_onward(person, world), footer()))


def not_understood(at: NotUnderstood, person: Person, world: World) -> Page:
    """What is possible instead, and the way back to a question that waits; the second time with somebody to ask."""
    lines = [line("question", texts.NOT_UNDERSTOOD())]
    if at.again:
        lines += _ask_a_person(world)
    return Page(tuple(lines), (*_waiting_question(person), *_onward(person, world), footer()))


def _waiting_question(person: Person) -> tuple[tuple[Link, ...], ...]:
    try:
        asked = decode(person.dialog.asking)
    except UnknownTokenError:
        return ()
    return ((link("back_here", layout.ANSWER_AGAIN(), asked),),)


def outdated(at: Outdated, person: Person, world: World) -> Page:
    """A button that leads nowhere now."""
    said = {"gone": texts.GONE, "unreadable": texts.UNREADABLE, "trouble": texts.TROUBLE}.get(at.why, texts.OLD_BUTTON)
    lines = [line("question", said())]
    if at.why == "trouble":
        lines += _ask_a_person(world)
    return Page(tuple(lines), (*_onward(person, world), footer()))


def astray(person: Person) -> Address:
    """Where a button leads that nobody made, or that is not for this person: the same for all of them."""
    return Outdated("old") if person.language else Languages()


def away() -> Page:
    """The news that the service was away and may have missed a tap."""
    return Page((line("clock", texts.AWAY()),), ((link("star", layout.MY_HOBBIES(), Mine()),), footer()))


def _ask_a_person(world: World) -> list[Line]:
    phone = world.settings.help.phone
    return [line("phone", texts.ASK_PERSON(phone=phone))] if phone else []


def _onward(person: Person, world: World) -> tuple[tuple[Link, ...], ...]:
    find = What() if world.origin(person) else Where(Search())
    return ((link("search", start.FIND(), find),), (link("star", layout.MY_HOBBIES(), Mine()),))
