"""Asking an association first without a name; telling the name later; taking it back."""

from dataclasses import replace

from catalogue.hobby import Hobby
from dialogs.addresses import (
    Address,
    AskMyName,
    AskName,
    AskNameBack,
    AskReach,
    AskTellName,
    DoNotTell,
    KeepMyName,
    MyHobby,
    Outdated,
    TakeNameBack,
    TellName,
    WithoutName,
)
from dialogs.commands import NotDone, Outcome, SetName
from dialogs.events import Event
from dialogs.kit import footer, line, link, named
from dialogs.names import is_latin, name_in
from dialogs.pages.mine import not_mine
from dialogs.pages.shown import after_yes, forgetting, naming, own_name, shown_to
from dialogs.pages.status import association_of, title_of
from dialogs.texts import family, join
from dialogs.texts.values import Language, Page, Value
from dialogs.world import Act, World, go
from rules.interest import Reach, Refusal, can_hide_name, can_tell_name
from rules.person import Age, Person


def without_name(at: WithoutName, person: Person, world: World) -> Act:
    """Ask them first."""
    if world.hobby(at.hobby) is None:
        return go(person, Outdated("gone"))
    forgot = forgetting(person)
    unnamed = replace(forgot, dialog=replace(forgot.dialog, unnamed=True))
    return go(unnamed, AskReach(at.hobby, Age.ADULT))


def ask_first(at: AskReach, hobby: Hobby, person: Person, world: World) -> Page:
    """Says word for word what is passed on without a name."""
    values: dict[str, Value] = {
        "association": world.catalogue.associations[hobby.association].name,
        "language": Language(person.language),
        "hobby": hobby.name,
    }
    place = world.municipality(person)
    said = family.ASK_FIRST(**values, place=place) if place else family.ASK_FIRST_NO_PLACE(**values)
    rows = (
        (link("yes", join.YES_TELL(), after_yes(at, Reach.CHAT, person)),),
        (link("no", join.DO_NOT_TELL(), DoNotTell(at.hobby, at.age)),),
        footer(AskName(at.hobby, at.age)),
    )
    return Page((line("send", said), line("question", join.RIGHT())), rows)


def ask_my_name(at: AskMyName, person: Person, world: World) -> Page:
    """The name that was not told at first."""
    interest = world.interest(at.interest)
    if interest is None or not can_tell_name(interest):
        return not_mine(person, world)
    known = own_name(person)
    question = join.NAME_KNOWN() if known else join.NAME()
    if at.unclear:
        question = join.NAME_HELP()
    elif at.latin:
        question = join.NAME_LATIN()
    rows = [footer(MyHobby(at.interest))]
    if known:
        rows.insert(0, (named("person", known, KeepMyName(at.interest)),))
    return Page((title_of(interest, world), line("join", question)), tuple(rows))


def hear_my_name(at: AskMyName, event: Event, person: Person, _world: World) -> Act | None:
    """What can be a name is one. In letters that few read in Finland, it is asked for once in those that they do."""
    name = name_in(event)
    if not name:
        return None
    clear = is_latin(name) or at.latin
    return go(naming(person, name), AskTellName(at.interest) if clear else AskMyName(at.interest, latin=True))


def keep_my_name(at: KeepMyName, person: Person, _world: World) -> Act:
    """The name given before."""
    known = own_name(person)
    return go(naming(person, known), AskTellName(at.interest)) if known else go(person, AskMyName(at.interest))


def ask_tell_name(at: AskTellName, person: Person, world: World) -> Page:
    """Says word for word what is passed on now."""
    interest = world.interest(at.interest)
    if interest is None or not can_tell_name(interest):
        return not_mine(person, world)
    if not person.dialog.name or person.dialog.who:
        return ask_my_name(AskMyName(at.interest), person, world)
    said = family.TELL_NAME_NOW(association=association_of(interest, world), name=person.dialog.name)
    rows = (
        (link("yes", join.YES_TELL(), TellName(at.interest, shown_to(person))),),
        footer(AskMyName(at.interest)),
    )
    return Page((title_of(interest, world), line("send", said), line("question", join.RIGHT())), rows)


def tell_name(at: TellName, person: Person, _world: World) -> Act:
    """Yes: it is told, and offered the next time."""
    name = own_name(person)
    agreed = at.said == shown_to(person) and name == person.dialog.name
    kept = replace(forgetting(person), name=name) if agreed else person

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        if outcomes[0] in {NotDone(Refusal.NOT_AGREED), NotDone(Refusal.NO_NAME)}:
            return AskTellName(at.interest)
        return MyHobby(at.interest)

    return Act(kept, after, (SetName(at.interest, name, agreed),))


def ask_name_back(at: AskNameBack, person: Person, world: World) -> Page:
    """Asks once."""
    interest = world.interest(at.interest)
    if interest is None or not can_hide_name(interest):
        return not_mine(person, world)
    question = line("lock", family.ASK_NAME_BACK(association=association_of(interest, world)))
    rows = ((link("yes", family.YES_NAME_BACK(), TakeNameBack(at.interest)),), footer(MyHobby(at.interest)))
    return Page((title_of(interest, world), question), rows)


def take_name_back(at: TakeNameBack, person: Person, _world: World) -> Act:
    """The association is to delete it."""
    return Act(person, lambda _outcomes: MyHobby(at.interest), (SetName(at.interest, ""),))
