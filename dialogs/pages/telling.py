"""What an association is told of who comes: an adult, somebody of the family, a minor; with or without a name."""

from catalogue.hobby import Association, Hobby
from catalogue.schedule import next_meetings
from dialogs.kit import line
from dialogs.pages.ages import age_name
from dialogs.texts import family
from dialogs.texts import notices as texts
from dialogs.texts.values import Language, Line, Moment, Page, Text, Value
from dialogs.world import World
from rules.interest import Interest, Who
from rules.person import Person


def told_name(interest: Interest) -> str:
    """The name that an association may know; "" for none."""
    return interest.name if interest.named else ""


def called(interest: Interest) -> Value:
    """What the one who comes is called: by the name that was told, else by the notice's number."""
    return told_name(interest) or family.PERSON(number=interest.number)


def not_coming(interest: Interest, hobby: str) -> Text:
    """They do not come after all."""
    if known := told_name(interest):
        return texts.WITHDRAWN(name=known, hobby=hobby)
    return family.WITHDRAWN(number=interest.number, hobby=hobby)


def who_wants(interest: Interest, person: Person, hobby: Hobby, world: World) -> list[Line]:
    """Who wants to come when, their language, and how they are reached. Never a minor's number."""
    name, language = told_name(interest), Language(person.language)
    lines = [_wants(name, hobby, world)]
    if interest.age.minor:
        age = age_name(interest.age)
        is_young = family.IS_YOUNG(name=name, age=age, language=language) if name else None
        lines.append(line("speech", is_young or family.YOUNG_ONE(age=age, language=language)))
        by_guardian = interest.who is Who.CHILD or interest.guardian is not None
        lines.append(line("adult", family.BY_GUARDIAN() if by_guardian else family.BY_COUNSELLOR()))
    elif not name:
        lines.append(line("speech", family.AN_ADULT(language=language)))
        place = interest.municipality
        lines += [line("place", family.FROM_PLACE(place=place))] if place else []
        lines.append(line("lock", family.NAME_LATER()))
    else:
        lines.append(line("speech", texts.SPEAKS(name=name, language=language)))
        if interest.who is Who.FAMILY:
            lines.append(line("family", family.BY_FAMILY(name=name)))
        elif interest.phone:
            lines.append(line("phone", texts.PHONE(phone=interest.phone)))
    return lines


def _wants(name: str, hobby: Hobby, world: World) -> Line:
    meetings = next_meetings(hobby, world.now, 1)
    if not meetings:
        said = texts.WANTS_NO_TIME(name=name, hobby=hobby.name) if name else None
        return line("join", said or family.SOMEBODY_WANTS_NO_TIME(hobby=hobby.name))
    when = Moment(meetings[0].starts_at)
    said = texts.WANTS(name=name, hobby=hobby.name, when=when) if name else None
    return line("join", said or family.SOMEBODY_WANTS(hobby=hobby.name, when=when))


def name_told(interest: Interest, hobby: str, association: Association) -> Page:
    """The name, which was not told at first. The subject holds none."""
    lines = (
        line("hello", texts.HELLO(association=association.name)),
        line("person", family.NAMED(number=interest.number, name=interest.name)),
        line("trash", texts.DELETE_LATER()),
    )
    subject = family.NAMED_SUBJECT(number=interest.number, hobby=hobby)
    return Page(lines, subject=subject, language=association.language)


def name_taken_back(number: int, association: Association) -> Page:
    """The name and the number are to be deleted; the person comes all the same."""
    lines = (
        line("hello", texts.HELLO(association=association.name)),
        line("trash", family.UNNAMED(number=number)),
    )
    return Page(lines, subject=family.UNNAMED_SUBJECT(number=number), language=association.language)
