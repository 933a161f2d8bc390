"""A parent or guardian says yes in a chat of their own: the link that somebody of 13 to 17 hands on, and the answer."""

from dialogs.addresses import (
    Address,
    AskGuardian,
    AskHelper,
    AskLink,
    AskStaffInstead,
    AskTheirName,
    Card,
    DoNotTell,
    GuardianLink,
    Joined,
    MakeLink,
    MyHobby,
    NewLink,
    NotJoined,
    Outdated,
    SayNo,
    SayYes,
    Search,
    ToStaff,
)
from dialogs.commands import AskStaff, Done, InviteGuardian, NotDone, Outcome, Register, SayAsGuardian
from dialogs.kit import footer, line, link, onward
from dialogs.pages.ages import age_name
from dialogs.pages.help import outdated
from dialogs.pages.mine import not_mine
from dialogs.pages.phone import ring
from dialogs.pages.shown import forgetting, shown_to
from dialogs.pages.status import title_of
from dialogs.texts import family, join, mine
from dialogs.texts.values import Language, Line, Link, Page
from dialogs.world import Act, Asked, World, go
from rules.interest import HELD, Interest, Reach, Refusal, State, Who
from rules.person import Age, Person

DAYS = 14
"""How long a link for a parent or guardian works."""


def ask_link(at: AskLink, person: Person, world: World) -> Page:
    """What the link shows, and what is passed on after a yes."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    if not person.dialog.name or person.dialog.who:
        page = line("join", join.NAME())
        return Page((page,), ((link("person", family.LINK(), _their_name(at.hobby)),), footer(AskHelper(at.hobby))))
    association = world.catalogue.associations[hobby.association].name
    shows = family.SHOW_GUARDIAN(name=person.dialog.name, age=age_name(Age.TEEN), hobby=hobby.name)
    then = family.THEN_TELL(association=association, language=Language(person.language))
    lines = (line("web", shows), line("send", then), line("question", join.RIGHT()))
    rows = (
        (link("yes", family.MAKE_LINK(), MakeLink(at.hobby, shown_to(person))),),
        (link("no", join.DO_NOT_TELL(), DoNotTell(at.hobby, Age.TEEN)),),
        footer(_their_name(at.hobby)),
    )
    return Page(lines, rows)


def _their_name(hobby: int) -> AskTheirName:
    return AskTheirName(hobby, Who.SELF, Age.TEEN)


def make_link(at: MakeLink, person: Person, world: World) -> Act:
    """Yes: it is registered, and waits for the answer to its link."""
    if world.hobby(at.hobby) is None:
        return go(person, Outdated("gone"))
    agreed = at.said == shown_to(person) and not person.dialog.who
    reach = Reach.CHAT if person.reachable else Reach.RETURN
    command = Register(at.hobby, Age.TEEN, reach, person.dialog.name, "", agreed, guardian=True)

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        match outcomes[0]:
            case Done(number=interest, code=code):
                return GuardianLink(interest, code)
            case NotDone(why=Refusal.NO_NAME):
                return _their_name(at.hobby)
            case NotDone(why=Refusal.NOT_AGREED):
                return AskLink(at.hobby)
            case NotDone(why=why):
                return NotJoined(at.hobby, why.replace("-", "_"), Age.TEEN)

    return Act(forgetting(person) if agreed else person, after, (command,))


def guardian_link(at: GuardianLink, person: Person, world: World) -> Page:
    """The link, and exactly what to do with it."""
    interest = world.interest(at.interest)
    if interest is None or not at.code:
        return not_mine(person, world)
    if interest.state not in HELD:
        return outdated(Outdated("old"), person, world)
    url = guardian_url(at.code, world)
    lines = (
        line("send", family.SEND_LINK(), family.LINK_LASTS(count=DAYS)),
        line("web", family.LINK_ITSELF(link=url)),
        line("clock", family.UNTIL_YES(), join.I_WRITE() if person.reachable else join.YOU_RETURN()),
    )
    rows = (
        (Link("web", family.OPENS_LINK(), url=url),),
        (link("person", family.COUNSELLOR(), AskStaffInstead(at.interest)),),
        onward(),
        footer(MyHobby(at.interest)),
    )
    return Page(lines, rows)


def guardian_url(code: str, world: World) -> str:
    """Where a parent or guardian is asked: in Telegram, else in the web chat."""
    where = world.settings.chat_link or f"{world.settings.web_link}/"
    return f"{where}?start=g{code}"


def new_link(at: NewLink, person: Person, _world: World) -> Act:
    """Another one, when the first is lost or old."""

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        done = outcomes[0]
        return GuardianLink(at.interest, done.code) if isinstance(done, Done) else MyHobby(at.interest)

    return Act(person, after, (InviteGuardian(at.interest),))


def ask_guardian(at: AskGuardian, person: Person, world: World) -> Page:
    """Who wants to come where, and what would be passed on."""
    asked = world.rows.asked
    if asked and asked.interest.person == person.id:
        return _leads_on(line("adult", family.LINK_OWN()))
    hobby = world.hobby(asked.interest.hobby) if asked else None
    if asked is None or hobby is None or not _open(asked, world):
        return _leads_on(line("question", family.LINK_OLD()))
    interest = asked.interest
    association = world.catalogue.associations[hobby.association].name
    lines = (
        line("teen", family.ASKED(name=interest.name, age=age_name(interest.age), hobby=hobby.name)),
        line("send", family.IF_YES(association=association, language=Language(asked.language))),
        line("question", family.ARE_YOU()),
    )
    rows = (
        (link("yes", family.SAY_YES(), SayYes(at.code)),),
        (link("no", family.SAY_NO(), SayNo(at.code)),),
        (link("eye", mine.SEE_CARD(), Card(hobby.number, Search())),),
        footer(),
    )
    return Page(lines, rows)


def _open(asked: Asked, world: World) -> bool:
    return not asked.used and asked.until > world.now and asked.interest.state in HELD


def _leads_on(said: Line) -> Page:
    return Page((said,), (onward(), footer()))


def say_yes(at: SayYes, person: Person, _world: World) -> Act:
    """Then the association is told."""

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        done = outcomes[0]
        return Joined(done.number) if isinstance(done, Done) else AskGuardian(at.code)

    return Act(person, after, (SayAsGuardian(at.code, allowed=True),))


def say_no(at: SayNo, person: Person, _world: World) -> Act:
    """Then nobody is told. What is done names the hobby."""

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        done = outcomes[0]
        return NotJoined(done.number, "no", Age.TEEN) if isinstance(done, Done) else AskGuardian(at.code)

    return Act(person, after, (SayAsGuardian(at.code, allowed=False),))


def ask_staff_instead(at: AskStaffInstead, person: Person, world: World) -> Page:
    """What the counsellor is told."""
    interest = world.interest(at.interest)
    hobby = world.hobby(interest.hobby) if interest else None
    if interest is None or hobby is None or interest.state is not State.WITH_GUARDIAN:
        return not_mine(person, world)
    said = join.MINOR_TELL(age=age_name(interest.age), language=Language(person.language), hobby=hobby.name)
    yes = link("yes", join.TELL_COUNSELLOR(), ToStaff(at.interest))
    return Page((line("send", said), line("question", join.RIGHT())), ((yes,), footer(MyHobby(at.interest))))


def to_staff(at: ToStaff, person: Person, _world: World) -> Act:
    """The counsellor has it from then on."""

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        return Joined(at.interest) if isinstance(outcomes[0], Done) else MyHobby(at.interest)

    return Act(person, after, (AskStaff(at.interest),))


def allowed_news(interest: Interest, world: World) -> Page:
    """An adult has said yes."""
    return _news(interest, (title_of(interest, world), line("ok", family.ALLOWED())))


def refused_news(interest: Interest, world: World) -> Page:
    """The parent or guardian said no; there is a human to talk with."""
    return _news(interest, (title_of(interest, world), line("person", family.REFUSED()), *ring(world)))


def cancelled_news(interest: Interest, world: World) -> Page:
    """The other of the two has cancelled it."""
    return _news(interest, (title_of(interest, world), line("no", family.CANCELLED())))


def _news(interest: Interest, lines: tuple[Line, ...]) -> Page:
    return Page(lines, (onward(), footer(MyHobby(interest.id))))
