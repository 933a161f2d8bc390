"""My hobbies: how each goes, reminders, taking one back."""

from dataclasses import replace

from catalogue.hobby import Hobby
from catalogue.schedule import next_meetings
from dialogs.addresses import (
    Address,
    AnswerReminder,
    Card,
    ChooseRemind,
    ConfirmWithdraw,
    Joined,
    Mine,
    MyCalendar,
    MyHobby,
    Noted,
    Outdated,
    Search,
    TakeBack,
    What,
)
from dialogs.commands import Done, Outcome, SayComing, SetRemind, Withdraw
from dialogs.kit import footer, line, link, named, onward, pairs
from dialogs.pages.details import place_of
from dialogs.pages.fairs import my_fairs
from dialogs.pages.guides import first_time
from dialogs.pages.help import outdated
from dialogs.pages.loop import promise, waits
from dialogs.pages.phone import ring
from dialogs.pages.questions import answers, asking
from dialogs.pages.status import answered, can_be_written_to, name_of, picture_of, status, title_of
from dialogs.pages.talk import bad_messages, said_of_block, to_write
from dialogs.pages.ways import tell_my_name, unnamed_lines, ways
from dialogs.texts import calendar as texts
from dialogs.texts import card, join, layout, mine, news, start
from dialogs.texts.values import Away, Line, Link, Moment, Page, Text
from dialogs.world import Act, World
from rules.contact import can_wait, daily_mail
from rules.interest import FINAL, HELD, Answer, Interest, Reach, Remind, State, can_tell_name, told
from rules.person import Person
from rules.reminders import at_hour, plan, told_today
from rules.visits import open_question

MINUTE = 60 * 1000
MIDNIGHT = 24
MOST_SHOWN = 6
"""With the calendar and the way to more hobbies that makes eight choices."""
MOST_FAIRS = 2


def my_hobbies(_at: Mine, _person: Person, world: World) -> Page:
    """The open ones first; of what ended, each hobby once."""
    newest = sorted(world.mine, key=lambda i: (not i.attends, -i.created_at))
    ended: dict[int, Interest] = {}
    for one in newest:
        if not one.attends:
            ended.setdefault(one.hobby, one)
    fairs = my_fairs(world)[:MOST_FAIRS]
    shown = [i for i in newest if i.attends or ended[i.hobby] is i][: MOST_SHOWN - len(fairs)]
    find = link("search", layout.FIND_MORE(), What())
    if not shown:
        return Page((line("star", mine.NONE()),), (*((fair,) for fair in fairs), (find,), footer()))
    links = [*fairs, *(named(picture_of(i, world), name_of(i, world), MyHobby(i.id)) for i in shown)]
    calendar = [link("calendar", texts.MINE(), MyCalendar())] if world.settings.web_link else []
    return Page((line("star", mine.LIST()),), (*((button,) for button in links), (*calendar, find), footer()))


def my_hobby(at: MyHobby, person: Person, world: World) -> Page:
    """Where it stands, reminders, the way back out."""
    interest = world.interest(at.interest)
    if interest is None:
        return not_mine(person, world)
    hobby = world.hobby(interest.hobby)
    waiting, others = waits(interest, person, world)
    lines = [title_of(interest, world), *_how_it_goes(interest, world), *waiting]
    hobby_card = [link("eye", mine.SEE_CARD(), Card(interest.hobby, Search()))] if hobby else []
    back_out = [link("no", mine.TAKE_BACK(), ConfirmWithdraw(at.interest))] if interest.state not in FINAL else []
    if asked := open_question(interest, world.rows.steps.get(interest.id, frozenset())):
        rows = (*answers(interest.id, asked), *pairs([*hobby_card, *back_out]), footer(Mine()))
        return Page((*lines, asking(asked)), rows)
    more_lines, more_links = _coming(interest, hobby, person, world)
    before = _first_time(interest) if hobby and not others else []
    links = [*more_links, *before, *hobby_card, *ways(interest), *to_write(interest, world), *back_out]
    return Page((*lines, *more_lines), (*((other,) for other in others), *pairs(links), footer(Mine())))


def status_card(interest: Interest, person: Person, world: World) -> Page:
    """The same for a message that is edited unseen and stays: nothing in it goes by the day on which it is read."""
    page = my_hobby(MyHobby(interest.id), person, world)
    if open_question(interest, world.rows.steps.get(interest.id, frozenset())):
        return page
    waiting = waits(interest, person, world)[0]
    return replace(page, lines=(title_of(interest, world), *_how_it_goes(interest, world), *waiting))


def _how_it_goes(interest: Interest, world: World) -> list[Line]:
    return [*status(interest, world), *unnamed_lines(interest), *said_of_block(interest, world)]


def _coming(interest: Interest, hobby: Hobby | None, person: Person, world: World) -> tuple[list[Line], list[Link]]:
    """When it meets, and which reminders come."""
    if not interest.attends or interest.state in HELD:
        return [], []
    if hobby and hobby.status == "paused":
        return [line("clock", card.PAUSED()), *([line("star", news.KEEP())] if person.reachable else [])], []
    meets = next_meetings(hobby, world.now, 1) if hobby else ()
    if hobby is None or not meets:
        return [line("mute", join.NO_REMINDER())], []
    lines = [_meets(meets[0].starts_at, world)]
    if not person.reachable:
        return lines, []
    return [*lines, _reminders(interest, person, world)], _reminder_choices(interest, hobby, world)


def _first_time(interest: Interest) -> list[Link]:
    """What to know before, until they have been there."""
    before = interest.attends and interest.state not in {*HELD, State.CAME, State.JOINED}
    return [first_time(interest.hobby)] if before else []


def _meets(starts_at: int, world: World) -> Line:
    return line("calendar", mine.MEETS(away=Away(starts_at, world.now), when=Moment(starts_at)))


def _reminders(interest: Interest, person: Person, world: World) -> Line:
    """Which reminders come, and when the next one does; none after the first time when that was all."""
    due = world.rows.reminders.get(interest.id)
    if person.quiet:
        return line("stop", start.QUIET())
    if interest.remind is Remind.EVERY:
        return line("bell", mine.REMIND_EVERY())
    return line("bell", _remind(due, world)) if due else line("mute", mine.REMIND_NONE())


def _remind(due: int, world: World) -> Text:
    return join.REMIND(when=Away(due, world.now, "weekday"), time=Moment(due, "time"))


def _reminder_choices(interest: Interest, hobby: Hobby, world: World) -> list[Link]:
    """What else one can choose: not the first time once it is over, and nothing to stop where nothing comes."""
    senseless = {interest.remind}
    if interest.remind is Remind.FIRST and interest.id not in world.rows.reminders:
        senseless.add(Remind.NONE)
    if any(first.starts_at <= world.now for first in next_meetings(hobby, interest.created_at, 1)):
        senseless.add(Remind.FIRST)
    return [link(p, text(), ChooseRemind(interest.id, r)) for r, p, text in _CHOICES if r not in senseless]


_CHOICES = (
    (Remind.EVERY, "bell", mine.EVERY_TIME),
    (Remind.FIRST, "bell", mine.FIRST_TIME),
    (Remind.NONE, "mute", mine.NO_REMINDERS),
)


def not_mine(person: Person, world: World) -> Page:
    """A button that names somebody else's, or one that is no longer kept."""
    page = outdated(Outdated("old"), person, world)
    return replace(page, lines=(line("question", mine.NOT_YOURS()),))


def joined(at: Joined, person: Person, world: World) -> Page:
    """What happens next, and when."""
    interest = world.interest(at.interest)
    if interest is None:
        return not_mine(person, world)
    lines = (
        _minor_next(interest, world)
        if interest.state in HELD
        else [_told_next(interest, world, reachable=person.reachable), *_reminder(interest, person, world)]
    )
    rows = (
        onward(),
        footer(Mine()),
    )
    return Page(tuple(lines), rows)


def _told_next(interest: Interest, world: World, *, reachable: bool) -> Line:
    if not can_be_written_to(interest, world):
        first = join.TOLD_BY_STAFF()
    else:
        to_hour = world.settings.notices.to_hour
        message = join.TOLD_TODAY if _told_today(interest, world) else join.TOLD_TOMORROW
        until = Moment(at_hour(world.now, to_hour), "time")
        first = message(time=until) if to_hour < MIDNIGHT else join.TOLD_THIS_DAY()
    then = [join.THEY_CALL()] if interest.reach is Reach.PHONE else []
    last = join.I_WRITE() if reachable else join.YOU_RETURN()
    return line("ok", first, *then, last, *promise(interest, world, reachable=reachable))


def _told_today(interest: Interest, world: World) -> bool:
    """Whether the association hears today: not if that is in tomorrow's daily mail."""
    hours, hobby = world.settings.notices, world.hobby(interest.hobby)
    association = world.catalogue.associations.get(interest.association)
    if association and association.daily and hobby and can_wait(hobby, world.now, hours.digest_hour):
        return daily_mail(world.now, hours.digest_hour) < at_hour(world.now, MIDNIGHT)
    return told_today(world.now, hours.to_hour)


def _minor_next(interest: Interest, world: World) -> list[Line]:
    if interest.state is not State.WITH_STAFF:
        return status(interest, world)
    if interest.phone:
        return [line("ok", join.MINOR_DONE(), join.MINOR_DONE_PHONE()), *ring(world)]
    return [line("ok", join.MINOR_DONE(), join.MINOR_DONE_RING()), *ring(world)]


def _reminder(interest: Interest, person: Person, world: World) -> list[Line]:
    """When the first reminder comes. Nothing is promised to whom we cannot write, or who said stop."""
    hobby = world.hobby(interest.hobby)
    meetings = next_meetings(hobby, world.now, 1) if hobby else ()
    if person.quiet:
        return [line("stop", start.QUIET())]
    if not meetings:
        return [line("mute", join.NO_REMINDER())]
    due = plan(meetings[0].starts_at, world.now, world.settings.reminders)
    if not due:
        return [line("mute", join.NO_REMINDER_SOON())]
    return [line("bell", _remind(due[0].at, world))] if person.reachable else []


def confirm_withdraw(at: ConfirmWithdraw, person: Person, world: World) -> Page:
    """Asks once."""
    interest = world.interest(at.interest)
    if interest is None:
        return not_mine(person, world)
    question = line("question", mine.ASK_TAKE_BACK())
    lines = [title_of(interest, world), question, *([line("send", mine.THEY_HEAR())] if told(interest) else [])]
    rows = ((link("no", mine.YES_TAKE_BACK(), TakeBack(at.interest)),), footer(MyHobby(at.interest)))
    return Page(tuple(lines), rows)


def take_back(at: TakeBack, person: Person, _world: World) -> Act:
    """Withdraw; the service checks whose it is."""
    return Act(person, lambda _outcomes: MyHobby(at.interest), (Withdraw(at.interest),))


def choose_remind(at: ChooseRemind, person: Person, _world: World) -> Act:
    """Which meetings to be reminded of."""
    return Act(person, lambda _outcomes: MyHobby(at.interest), (SetRemind(at.interest, at.remind),))


def answer_reminder(at: AnswerReminder, person: Person, _world: World) -> Act:
    """Coming, or not this time."""

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        done = all(isinstance(outcome, Done) for outcome in outcomes)
        return Noted(at.interest, at.meeting, at.coming) if done else MyHobby(at.interest)

    return Act(person, after, (SayComing(at.interest, at.meeting * MINUTE, at.coming),))


def noted(at: Noted, person: Person, world: World) -> Page:
    """The reminder's answer was noted; when the next one comes."""
    interest = world.interest(at.interest)
    hobby = world.hobby(interest.hobby) if interest else None
    if interest is None or hobby is None:
        return not_mine(person, world)
    lines = [title_of(interest, world), line("ok", mine.GOOD() if at.coming else mine.NEXT_TIME())]
    due = world.rows.reminders.get(interest.id)
    if not at.coming and interest.attends and person.quiet:
        lines.append(line("stop", start.QUIET()))
    elif not at.coming and due and person.reachable:
        lines.append(line("bell", _remind(due, world)))
    rows: list[tuple[Link, ...]] = []
    if interest.remind is Remind.FIRST and interest.attends:
        rows.append((link("bell", mine.EVERY_TIME(), ChooseRemind(at.interest, Remind.EVERY)),))
    rows.append((link("star", layout.MY_HOBBIES(), Mine()),))
    return Page(tuple(lines), (*rows, footer(MyHobby(at.interest))))


def reminder(interest: Interest, world: World, meeting_at: int, *, today: bool) -> Page:
    """The news before a meeting: what, when, where, and three answers."""
    hobby = world.catalogue.hobbies[interest.hobby]
    said = mine.SOON if today else mine.EVENING
    lines = (
        line("bell", said(name=hobby.name)),
        line("calendar", mine.AT_TIME(when=Moment(meeting_at))),
        line("place", place_of(hobby)),
    )
    minutes = meeting_at // MINUTE
    rows = (
        (link("yes", mine.COMING(), AnswerReminder(interest.id, minutes, coming=True)),),
        *((one,) for one in _first_time(interest)),
        (
            link("no", mine.NOT_THIS_TIME(), AnswerReminder(interest.id, minutes, coming=False)),
            link("mute", mine.NO_MORE(), ChooseRemind(interest.id, Remind.NONE)),
        ),
        footer(MyHobby(interest.id)),
    )
    return Page(lines, rows)


def answer_news(interest: Interest, world: World) -> Page:
    """The news that an association has answered."""
    welcome = interest.answer is Answer.WELCOME and world.hobby(interest.hobby)
    asks_name = interest.answer is Answer.WELCOME and can_tell_name(interest)
    rows = (
        *(((tell_my_name(interest),),) if asks_name else ()),
        *(((first_time(interest.hobby),),) if welcome else ()),
        *((bad_messages(interest.id),) if interest.said.text else ()),
        onward(),
        footer(MyHobby(interest.id)),
    )
    also = unnamed_lines(interest) if asks_name else []
    return Page((title_of(interest, world), *answered(interest, world), *also), rows)
