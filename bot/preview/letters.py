"""What the service writes of its own accord: news and reminders to people, mails to associations and staff."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.preview.people import AMINA, NOW, SWIMMING, interest_of
from catalogue.schedule import next_meetings
from dialogs.addresses import Search
from dialogs.pages import contacts, joining, mine, news, notices, staff, talk, watching
from dialogs.pages import letters as between
from dialogs.pages.help import away
from dialogs.texts import find, join
from dialogs.texts.values import Line, Page
from dialogs.world import Watched, World
from rules.interest import Answer, Interest, State
from rules.person import Age

LINK = "https://mukaan.example.org/c/example"


@dataclass(frozen=True, slots=True)
class Letter:
    """A page that nobody asked for; associations and staff read theirs in other languages than people."""

    title: str
    page: Page
    to_association: bool = False


def letters(world: World) -> Iterator[Letter]:
    """All of them."""
    yield from _to_people(world)
    yield from _to_associations(world)
    yield from _to_staff(world)


def _to_people(world: World) -> Iterator[Letter]:
    hobby, interest = world.catalogue.hobbies[SWIMMING], interest_of(1, SWIMMING)
    told = replace(interest, state=State.TOLD)
    meeting = next_meetings(hobby, NOW, 1)[0].starts_at
    reminder = mine.reminder(interest, world, meeting, today=False)
    yield Letter("Reminder on the evening before", reminder)
    yield Letter("Reminder on the same day", mine.reminder(interest, world, meeting, today=True))
    for answer in Answer:
        answered = replace(interest, state=State.ANSWERED, answer=answer)
        yield Letter(f"The association answers: {answer}", mine.answer_news(answered, world))
    yield Letter("The association writes", talk.they_write(told, "Tervetuloa!\nOttakaa mukaan pyyhe.", world))
    yield Letter("A hobby is on a break", news.paused(hobby, interest, world))
    yield Letter("A hobby goes on", news.back(hobby, interest, world))
    yield Letter("A hobby has ended", news.ended(hobby, interest, world))
    search = Search(kinds=(world.catalogue.kinds[hobby.kind].number,))
    found = watching.near(search, AMINA, world)[0]
    yield Letter("There is what a search did not find", watching.found_news(Watched(1, search), found, world))
    yield Letter("The service was away", away())
    yield Letter("The chat went on in Telegram", joining.went_on())
    yield Letter("Below the question for a place", Page((Line("place", find.LOCATION_HINT()),), ask="location"))
    yield Letter("Below the question for a phone number", Page((Line("phone", join.PHONE_HINT()),), ask="phone"))
    yield Letter("After the phone has sent something", Page((Line("ok", find.THANKS()),)))
    yield Letter("A mail with a reminder", notices.as_mail(reminder, world.settings, reminder=True))
    yield Letter("A mail with news", notices.as_mail(news.back(hobby, interest, world), world.settings))
    yield Letter("A mail: is this mailbox yours?", notices.confirm_mailbox(LINK, world.settings.service))


def _to_associations(world: World) -> Iterator[Letter]:
    hobby, interest = world.catalogue.hobbies[SWIMMING], replace(interest_of(1, SWIMMING), phone="+358442051310")
    association = replace(world.catalogue.associations[hobby.association], language="")
    wants = notices.new_interest(interest, AMINA, hobby, association, world)
    returns = notices.new_interest(
        interest, replace(AMINA, reachable=False), replace(hobby, schedules=()), association, world
    )
    mails = (
        ("Somebody wants to come", wants),
        ("Somebody wants to come, and looks for the answer themselves", returns),
        ("Somebody does not come after all", notices.withdrawn(interest, hobby.name, association)),
        ("Please delete", notices.please_delete(interest.number, association)),
        ("A person writes", between.they_wrote(interest, "Can I come late?", AMINA, hobby.name, association)),
        (
            "A person without a name writes",
            between.they_wrote(replace(interest, named=False), "Hei!", AMINA, hobby.name, association),
        ),
        *((f"Not passed on: {why}", between.not_passed_on(why, "")) for why in between.Why),
        ("Is this the right address?", contacts.ask(association, LINK, world.settings.service)),
    )
    for title, page in mails:
        yield Letter(f"To an association: {title}", replace(page, language=""), to_association=True)


def _to_staff(world: World) -> Iterator[Letter]:
    details = {"interest": 1, "association": 1, "count": 2, "source": "example", "problem": "…", "answer": "welcome"}
    minor = {**details, "age": Age.TEEN, "language": "ar", "place": "Kajaani", "phone": "+358442051310"}
    kinds = (
        *(staff.FAILED, staff.UNKNOWN, staff.NO_ADDRESS, staff.TELL_WITHDRAWN, staff.TELL_DELETE, staff.MINOR),
        *(staff.ANSWER_LOST, staff.UNCONFIRMED, staff.SOURCE_BROKEN, staff.REPORT, staff.MINOR_MESSAGE),
        *(staff.STRANGER, staff.MAIL_LOOP, staff.BOUNCED, staff.TELL_MESSAGE, staff.MAIL_UNREAD),
    )
    jobs = [staff.Job(n, kind, SWIMMING, minor if kind == staff.MINOR else details) for n, kind in enumerate(kinds, 1)]
    interests: tuple[Interest, ...] = (interest_of(1, SWIMMING),)
    for title, page in (
        ("new tasks", staff.tasks(jobs, world)),
        ("each morning, who waits", staff.morning(interests, jobs[:1], world)),
        ("each morning, what is open", staff.morning((), jobs[:1], world)),
    ):
        yield Letter(f"To staff: {title}", replace(page, language=""), to_association=True)
