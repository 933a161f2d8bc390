"""How an interest goes, in words: wherever one is shown."""

from datetime import date, time

from catalogue.schedule import to_ms
from dialogs.kit import line
from dialogs.pages.ages import age_picture
from dialogs.pages.results import kind_name
from dialogs.texts import answers, family, mine
from dialogs.texts.values import Line, Localised, Moment, Value
from dialogs.world import World
from rules.interest import Answer, Interest, State, Who

FINNISH = "fi"
"""What an association writes in when nothing else is known of it."""

NOON = time(12)


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
    """Whether the association has a chat, or an address that was confirmed while this service sends mail."""
    association = world.catalogue.associations.get(interest.association)
    return bool(association and association.channels - (set() if world.settings.email else {"email"}))


def answered(interest: Interest, world: World) -> list[Line]:
    """What the association said, and what one can do then."""
    if interest.answer is None:
        return []
    association, said = world.catalogue.associations.get(interest.association), interest.said
    name = association_of(interest, world)
    picture, phrase = _ANSWERS[interest.answer]
    if until := _day(said.until):
        lines = [line(picture, answers.FULL_UNTIL(association=name, day=until))]
    else:
        lines = [line(picture, phrase(association=name))]
    if said.meeting_at > world.now:
        lines.append(line("calendar", answers.COME(when=Moment(said.meeting_at))))
    if said.ask_for:
        lines.append(line("person", answers.ASK_FOR(name=said.ask_for)))
    if interest.answer is Answer.CALL and association and association.phone:
        lines.append(line("phone", mine.CALL_NUMBER(phone=association.phone)))
    lines += _words(said.text, association.language if association else "")
    if not interest.open:
        lines.append(line("search", mine.LOOK_ELSEWHERE()))
    return lines


def _day(iso: str) -> Moment | None:
    return Moment(to_ms(date.fromisoformat(iso), NOON), "day") if iso else None


def _words(text: str, language: str) -> list[Line]:
    """What the association wrote, paragraph by paragraph, each marked as what it is: their language."""
    words = [Localised({language or FINNISH: one}) for one in text.split("\n") if one]
    return (
        [line("chat", answers.WROTE(text=words[0])), *(Line("", None, value=one) for one in words[1:])] if words else []
    )
