"""Talking to a person of the staff: asking for it, writing to them, what they write."""

from catalogue.importers.html import cut
from dialogs.addresses import Address, AskPerson, CallMe, Help, Outdated, ToldStaff
from dialogs.casing import TellStaff
from dialogs.commands import Done, NotDone, Outcome
from dialogs.events import Event, Sent, Shared, Typed, Unreadable
from dialogs.kit import footer, line, link
from dialogs.pages.help import as_typed, help_page, outdated
from dialogs.pages.talk import paragraphs
from dialogs.texts import cases as texts
from dialogs.texts import join, talk
from dialogs.texts.values import Away, Line, Media, Message, Moment, Page
from dialogs.world import Act, World
from rules.cases import LONGEST, Sort, Word
from rules.person import Person
from rules.talk import LONGEST_SHOWN, plain

SENDS_PICTURES = frozenset({"telegram"})
"""Channels in which people can send pictures and voice messages."""

SENT, CALL, MANY, LONG, CANNOT = "sent", "call", "many", "long", "cannot"
SAID: dict[str, tuple[str, Message]] = {
    SENT: ("send", texts.PASSED_ON),
    CALL: ("phone", texts.WHICH_NUMBER),
    MANY: ("clock", talk.TOO_MANY),
    LONG: ("question", talk.TOO_LONG),
    CANNOT: ("question", texts.NOT_PASSED_ON),
}


def ask_person(_at: AskPerson, person: Person, world: World) -> Page:
    """What is it about? Nothing else is asked. Where nobody reads it: whom to ring."""
    if not world.settings.talks:
        return help_page(Help(), person, world)
    how = texts.HOW() if person.channel in SENDS_PICTURES else texts.HOW_IN_WORDS()
    case = world.rows.case
    goes_on = case is not None and case.open
    first = line("person", texts.ONGOING()) if goes_on else line("person", texts.ASK(), how)
    call = link("phone", texts.CALL_ME(), CallMe())
    return Page((first,), ((call,), footer()), language=as_typed(person, world))


def when(world: World) -> Line:
    """When somebody answers: no promise while they are at work, and the next hour of work when they are not."""
    begins = world.settings.work.next_open(world.now)
    if begins <= world.now:
        return line("clock", texts.AT_WORK())
    away = Away(begins, world.now)
    return line("clock", texts.NOT_AT_WORK(away=away, day=Moment(begins, "day"), time=Moment(begins, "time")))


def hear(_at: AskPerson | ToldStaff, event: Event, person: Person, world: World) -> Act | None:
    """What was written or sent on the page goes to staff."""
    if not world.settings.talks:
        return None
    match event:
        case Typed(text):
            said = plain(text)
            if len(said) > LONGEST:
                return Act(person, lambda _outcomes: ToldStaff(LONG))
            return _tell(person, TellStaff(said)) if said else None
        case Sent(kind, reference, channel, caption):
            return _tell(person, TellStaff(plain(caption)[:LONGEST], kind, reference, channel))
        case Shared(phone, own=True):
            return _tell(person, TellStaff(phone))
        case Unreadable():
            return Act(person, lambda _outcomes: ToldStaff(CANNOT))
    return None


def call_me(_at: CallMe, person: Person, _world: World) -> Act:
    """They are asked for the number, which is a message like any other."""
    return _tell(person, TellStaff(sort=Sort.CALL), CALL)


def _tell(person: Person, command: TellStaff, said: str = SENT) -> Act:
    def then(outcomes: tuple[Outcome, ...]) -> Address:
        match outcomes[0]:
            case Done():
                return ToldStaff(said)
            case NotDone("too-many-messages"):
                return ToldStaff(MANY)
        return AskPerson()

    return Act(person, then, (command,))


def told_staff(at: ToldStaff, person: Person, world: World) -> Page:
    """What happens next; who goes on writing writes to staff."""
    if at.why not in SAID or not world.settings.talks:
        return outdated(Outdated("old"), person, world)
    picture, said = SAID[at.why]
    lines = [line(picture, said())]
    if at.why in {SENT, CALL}:
        lines.append(when(world))
        if not person.reachable:
            lines.append(line("back_here", join.YOU_RETURN()))
    return Page(tuple(lines), (footer(AskPerson()),), language=as_typed(person, world))


def staff_write(word: Word) -> Page:
    """The news that staff have written, with the words as they are."""
    media = Media(str(word.sort), word.reference, word.channel) if word.reference else None
    answer = link("chat", talk.ANSWER(), AskPerson())
    lines = (line("person", texts.STAFF_WRITE()), *paragraphs(cut(word.text, LONGEST_SHOWN)))
    return Page(lines, ((answer,), footer()), media=media)
