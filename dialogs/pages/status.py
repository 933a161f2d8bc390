"""How an interest goes, in words: wherever one is shown."""

from dialogs.kit import line
from dialogs.pages.ages import age_picture
from dialogs.pages.results import kind_name
from dialogs.texts import family, mine
from dialogs.texts.values import Line, Moment, Value
from dialogs.world import World
from rules.interest import Answer, Interest, State, Who


def name_of(interest: Interest, world: World) -> str:
    """The hobby's name as on the door, its number when it is no longer in the catalogue; and who comes, if another."""
    hobby = world.hobby(interest.hobby)
    name = hobby.name if hobby else f"#{interest.number}"
    return f"{another}: {name}" if (another := another_of(interest)) else name


def another_of(interest: Interest) -> str:
    """The name of the one who comes, where more than one person reads of it; else ""."""
    return interest.name if interest.who is not Who.SELF or interest.guardian is not None else ""


def association_of(interest: Interest, world: World) -> Value:
    """The association's name, or what stands for it."""
    association = world.catalogue.associations.get(interest.association)
    return association.name if association else mine.ASSOCIATION()


def picture_of(interest: Interest, world: World) -> str:
    """The pictogram of its kind, or who comes when that is a child, or that it is over."""
    if not interest.attends:
        return "no"
    if interest.age.minor:
        return age_picture(interest.age)
    hobby = world.hobby(interest.hobby)
    return world.catalogue.kinds[hobby.kind].category if hobby else "star"


def title_of(interest: Interest, world: World) -> Line:
    """Kind and name, and who comes, if another."""
    hobby = world.hobby(interest.hobby)
    if hobby is None:
        return line("star", mine.UNLISTED())
    kind = world.catalogue.kinds[hobby.kind]
    if another := another_of(interest):
        return line(kind.category, family.TITLE_FOR(name=another, kind=kind_name(kind.label_en), hobby=hobby.name))
    return line(kind.category, mine.TITLE(kind=kind_name(kind.label_en), name=hobby.name))


_ANSWERS = {
    Answer.WELCOME: ("ok", mine.WELCOME),
    Answer.FULL: ("no", mine.FULL),
    Answer.CALL: ("phone", mine.CALL),
    Answer.NOT_OURS: ("no", mine.NOT_OURS),
    Answer.OTHER: ("mail", mine.OTHER),
}


_STATUS = {
    State.UNDELIVERED: ("warning", mine.UNDELIVERED),
    State.WITH_STAFF: ("person", mine.WITH_STAFF),
    State.WITH_GUARDIAN: ("adult", mine.WITH_GUARDIAN),
    State.CAME: ("ok", mine.CAME),
    State.JOINED: ("ok", mine.JOINED),
    State.STOPPED: ("no", mine.STOPPED),
    State.WITHDRAWN: ("no", mine.WITHDRAWN),
    State.EXPIRED: ("clock", mine.EXPIRED),
}


def status(interest: Interest, world: World) -> list[Line]:
    """How it goes, honestly."""
    match interest.state:
        case State.REGISTERED:
            return [line("clock", mine.REGISTERED() if can_be_written_to(interest, world) else mine.WAITS())]
        case State.TOLD:
            return [line("send", mine.TOLD(day=Moment(interest.changed_at, "day")))]
        case State.ANSWERED:
            return answered(interest, world)
        case State.WITHDRAWN if interest.looked_after:
            return [line("no", family.CANCELLED())]
    picture, said = _STATUS[interest.state]
    return [line(picture, said())]


def can_be_written_to(interest: Interest, world: World) -> bool:
    """Whether the association has an address that was confirmed, and this service sends mail."""
    association = world.catalogue.associations.get(interest.association)
    return bool(world.settings.email and association and association.email and association.confirmed_on)


def answered(interest: Interest, world: World) -> list[Line]:
    """What the association said, and what one can do then."""
    if interest.answer is None:
        return []
    association = world.catalogue.associations.get(interest.association)
    picture, said = _ANSWERS[interest.answer]
    lines = [line(picture, said(association=association_of(interest, world)))]
    if interest.answer is Answer.CALL and association and association.phone:
        lines.append(line("phone", mine.CALL_NUMBER(phone=association.phone)))
    if not interest.open:
        lines.append(line("search", mine.LOOK_ELSEWHERE()))
    return lines
