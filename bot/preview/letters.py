"""What the service writes of its own accord: news and reminders to people, mails to associations and staff."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.preview import announcing
from bot.preview.people import AMINA, COMES_TO, DAY, NOW, SWIMMING, guarded, interest_of, others, tasks
from catalogue.hobby import Association
from catalogue.schedule import local_date, next_meetings
from dialogs.addresses import AskGuardian, Search
from dialogs.pages import (
    cases,
    casework,
    changes,
    contacting,
    contacts,
    fairs,
    guardian,
    guides,
    joining,
    loop,
    mine,
    news,
    notices,
    questions,
    staff,
    talk,
    telling,
    visits,
    watching,
)
from dialogs.pages import letters as between
from dialogs.pages.answers import Ways
from dialogs.pages.changing import with_change_link
from dialogs.pages.contacts import with_settings
from dialogs.pages.digest import Comer, digest
from dialogs.pages.help import away
from dialogs.texts import find, join
from dialogs.texts.values import Line, Page
from dialogs.world import Asked, Rows, Watched, World
from rules.cases import Author, Sort, Word
from rules.contact import Contact
from rules.fairs import FairNews
from rules.interest import Answer, Interest, Remind, Said, State
from rules.known import News
from rules.person import Age
from rules.visits import Question

LINK = "https://mukaan.example.org/c/example"
CHANGE_LINK = "https://mukaan.example.org/m/example"


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


def _from_staff(interest: Interest, world: World) -> Iterator[Letter]:
    """Fairs, announcements, and what staff write to one person."""
    fair = world.catalogue.fairs[COMES_TO]
    yield Letter("The evening before a fair", fairs.fair_reminder(fair, world, today=False))
    yield Letter("Before a fair, on the same day", fairs.fair_reminder(fair, world, today=True))
    moved, back, off = FairNews(time=True, place=True), FairNews(cancelled=False), FairNews(cancelled=True)
    yield Letter("A fair is at another time and place", fairs.fair_changed(fair, moved, world))
    yield Letter("A fair takes place after all", fairs.fair_changed(fair, back, world))
    yield Letter("A fair does not take place", fairs.fair_changed(replace(fair, cancelled=True), off, world))
    yield from (Letter(title, page) for title, page in announcing.to_people(AMINA, world))
    yield Letter("A counsellor writes", visits.counsellor_writes(interest, "Hei! Tavataanko ovella?", world))
    word = Word(1, NOW, Author.STAFF, Sort.TEXT, "Hei! Ovi on pihan puolella.")
    yield Letter("Staff write", cases.staff_write(word))
    for sort in (Sort.PHOTO, Sort.VOICE):
        carried = cases.staff_write(replace(word, sort=sort, reference="AgAC"))
        yield Letter(f"A mail with what cannot be shown there: {sort}", notices.as_mail(carried, world.settings))


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
    for answer, said in (
        (Answer.WELCOME, Said(meeting_at=meeting, ask_for="Olena")),
        (Answer.FULL, Said(until="2027-01-11")),
        (Answer.OTHER, Said(text="Tulkaa sivuovelle.\nOvikoodi on 1234.")),
    ):
        answered = replace(interest, state=State.ANSWERED, answer=answer, said=said)
        yield Letter(f"The association answers in more words: {answer}", mine.answer_news(answered, world))
    yield Letter("After the first meeting", questions.question_news(interest, Question.VISIT, meeting, world))
    yield Letter("Four weeks later", questions.question_news(interest, Question.STILL, None, world))
    yield from _from_staff(interest, world)
    unnamed = others()[3]
    yield Letter("The association says welcome, and does not know the name", mine.answer_news(unnamed, world))
    own = Asked(replace(guarded(), person=AMINA.id), "en", NOW)
    opened = guardian.ask_guardian(AskGuardian("a" * 16), AMINA, replace(world, rows=replace(world.rows, asked=own)))
    yield Letter("The link for a guardian is opened by whoever made it", opened)
    yield Letter("An adult has said yes for a minor", guardian.allowed_news(guarded(), world))
    yield Letter("A parent or guardian has said no", guardian.refused_news(guarded(), world))
    yield Letter("A minor's is cancelled by the other of the two", guardian.cancelled_news(guarded(), world))
    yield Letter("The association writes", talk.they_write(told, "Tervetuloa!\nOttakaa mukaan pyyhe.", world))
    yield Letter("A hobby is on a break", news.paused(hobby, interest, world))
    yield Letter("A hobby goes on", news.back(hobby, interest, world))
    yield Letter("A hobby has ended", news.ended(hobby, interest, world))
    teen = interest_of(1, SWIMMING, age=Age.TEEN, state=State.WITH_GUARDIAN)
    yield Letter("Nobody has answered", loop.nobody_answered(interest, AMINA, replace(world, rows=Rows())))
    yield Letter("A guardian is to be asked again", loop.ask_again(teen, world, late=False))
    yield Letter("No guardian has said yes", loop.ask_again(teen, world, late=True))
    yield Letter(
        "The counsellor has no answer yet", loop.still_with_staff(replace(teen, state=State.WITH_STAFF), world)
    )
    yield Letter("Closed: nobody has answered", loop.closed(replace(interest, state=State.EXPIRED), world))
    every = replace(interest, state=State.EXPIRED, answer=Answer.WELCOME, remind=Remind.EVERY)
    yield Letter("Closed: nothing heard", loop.closed(every, world))
    yield from _changes(interest, world)
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


def _changes(interest: Interest, world: World) -> Iterator[Letter]:
    """One of each sort: cancelled, moved, on, another time and place, full to both sides, room again."""
    hobby = world.catalogue.hobbies[SWIMMING]
    times = tuple(one.starts_at for one in next_meetings(hobby, NOW, 4))
    welcome = replace(interest, state=State.ANSWERED, answer=Answer.WELCOME)
    told = (
        ("A meeting is cancelled", News(removed=times[:1]), interest),
        ("A meeting is moved", News(removed=times[:1], added=times[1:2]), interest),
        ("One meeting more", News(added=times[:1]), interest),
        ("Another time, another place", News(removed=times[:2], added=times[2:], place=True), interest),
        ("The group is full: somebody waits", News(full=True), replace(interest, state=State.TOLD, answer=None)),
        ("The group is full: somebody is in", News(full=True), welcome),
        ("There is room again", News(full=False), replace(interest, state=State.TOLD, answer=None)),
    )
    for title, new, whose in told:
        if page := changes.changed(hobby, whose, new, world):
            yield Letter(title, page)


def _to_associations(world: World) -> Iterator[Letter]:
    hobby, interest = world.catalogue.hobbies[SWIMMING], replace(interest_of(1, SWIMMING), phone="+358442051310")
    association = replace(world.catalogue.associations[hobby.association], language="")
    meeting = next_meetings(hobby, NOW, 1)[0].starts_at
    ways, without_times = Ways(LINK, LINK), replace(hobby, schedules=())
    wants = with_change_link(notices.new_interest(interest, AMINA, hobby, association, world, ways), CHANGE_LINK)
    no_web = notices.new_interest(interest, AMINA, hobby, association, world)
    returns = notices.new_interest(interest, replace(AMINA, reachable=False), without_times, association, world, ways)
    child, relative, unnamed, *_ = others()
    teen = guarded()
    families = (
        ("A child comes, by a parent", child),
        ("An adult of the family comes", relative),
        ("A minor comes, by a guardian", teen),
        ("A minor comes, by the counsellor", replace(teen, guardian=None)),
        ("A minor comes, without a name", replace(teen, guardian=None, name="")),
        ("Somebody asks first, without a name", unnamed),
    )
    mails = (
        *((title, notices.new_interest(one, AMINA, hobby, association, world)) for title, one in families),
        ("Without times", notices.new_interest(unnamed, AMINA, replace(hobby, schedules=()), association, world)),
        ("The name", telling.name_told(interest, hobby.name, association)),
        ("The name is taken back", telling.name_taken_back(interest.number, association)),
        ("Somebody without a name does not come after all", notices.withdrawn(unnamed, hobby.name, association)),
        ("Somebody wants to come", wants),
        ("Somebody wants to come, and there is no page to answer on", no_web),
        ("Somebody wants to come, and looks for the answer themselves", returns),
        ("Somebody waits for an answer", notices.reminder(interest, hobby.name, association, NOW, ways)),
        (
            "Somebody waits for an answer, and there is no page",
            notices.reminder(interest, hobby.name, association, NOW),
        ),
        ("Somebody does not come after all", notices.withdrawn(interest, hobby.name, association, ways)),
        ("The first notice of all, with advice", guides.with_tips(wants, association, world)),
        ("Before a first visit", guides.before_visit(interest.number, hobby, association, meeting, world)),
        ("Please delete", notices.please_delete(interest.number, association, ways)),
        ("Is this the right address?", contacts.ask(association, LINK, world.settings.service, ways)),
        (
            "A person writes",
            between.they_wrote(interest, "Can I come late?", AMINA, hobby.name, association, mail=True),
        ),
        (
            "A person without a name writes",
            between.they_wrote(replace(interest, named=False), "Hei!", AMINA, hobby.name, association, mail=True),
        ),
        *((f"Not passed on: {why}", between.not_passed_on(why, "")) for why in between.Why),
    )
    for title, page in (*mails, *_to_contacts(association, wants, world)):
        yield Letter(f"To an association: {title}", replace(page, language=""), to_association=True)


def _to_contacts(association: Association, wants: Page, world: World) -> Iterator[tuple[str, Page]]:
    """What only some contacts get: in a chat, once a day, about the contacts themselves."""
    hobby, interest = world.catalogue.hobbies[SWIMMING], interest_of(1, SWIMMING)
    chat, mail = Contact("a", 1, "telegram", since=NOW), Contact("b", address="amina@example.org")
    days = (local_date(NOW), local_date(NOW + 7 * DAY))
    yield "With the way to its settings", with_settings(wants, LINK)
    yield "Once a day", digest([Comer(interest, AMINA, hobby, LINK)] * 2, association, world)
    yield "Does not come after all, in a chat", contacting.withdrawn(interest, hobby.name, association)
    wrote = between.they_wrote(interest, "Can I come late?", AMINA, hobby.name, association, mail=False)
    yield "A person writes, in a chat", contacting.they_wrote_in_chat(wrote, interest, association)
    yield "Please delete, in a chat", contacting.please_delete(interest.number, association)
    yield "A new contact", contacts.joined(association, chat, LINK)
    yield "One contact less", contacts.left(association, mail, "apua@example.org")
    yield "Somebody is away", contacts.stand_in(association, mail, days)
    yield "Our messages in Telegram", contacts.invitation(association, LINK, world.settings.service)


def _in_the_group(world: World) -> Iterator[tuple[str, Page]]:
    """What stands in the staff group."""
    talk, task, *_ = tasks()
    for topics in (True, False):
        yield f"in the group, a case, topics: {topics}", casework.case_head(talk, world, topics=topics)
    yield "in the group, a case is closed", casework.case_head(replace(talk, done=True), world, topics=True)
    yield "in the group, somebody has it", casework.case_head(replace(talk, taken_at=NOW), world, topics=True)
    yield "in the group, something new", casework.new_in_case(talk.number, world)
    yield "in the group, a call is wanted", casework.case_word(Word(1, NOW, Author.PERSON, Sort.CALL), world)
    yield "in the group, a task", casework.task_message(task, world)
    yield "in the group, a task is done", casework.task_message(replace(task, done=True), world)
    for why in casework.HINTS:
        yield f"in the group, a word about what was done there: {why}", casework.hint(why, world)


def _to_staff(world: World) -> Iterator[Letter]:
    details = {"interest": 1, "association": 1, "count": 2, "source": "example", "problem": "…", "answer": "welcome"}
    details |= {"announcement": 1}
    minor = {**details, "age": Age.TEEN, "language": "ar", "place": "Kajaani", "phone": "+358442051310"}
    kinds = (
        *(staff.FAILED, staff.UNKNOWN, staff.NO_ADDRESS, staff.TELL_WITHDRAWN, staff.TELL_DELETE, staff.MINOR),
        *(
            staff.ANSWER_LOST,
            staff.UNCONFIRMED,
            staff.SOURCE_BROKEN,
            staff.WRONG_ADDRESS,
            staff.UNANSWERED,
            staff.TOGETHER,
            staff.CAME_BACK,
        ),
        *(staff.TELL_NAMED, staff.TELL_UNNAMED, staff.GUARDIAN_GONE, staff.MINOR_NEWS),
        *(staff.REPORT, staff.MINOR_MESSAGE),
        *(staff.STRANGER, staff.MAIL_LOOP, staff.TELL_MESSAGE, staff.MAIL_UNREAD),
        *(staff.CASE, staff.GROUP_MOVED, staff.GROUP_TROUBLE, staff.TOPIC_LEFT, staff.MEMBER_LEFT, staff.UNSEEN),
        *(staff.ANNOUNCEMENT_HELD, staff.ANNOUNCEMENT_SUM),
    )
    jobs = [
        staff.Job(n, kind, SWIMMING, minor if kind in {staff.MINOR, staff.TOGETHER} else details)
        for n, kind in enumerate(kinds, 1)
    ]
    jobs.append(staff.Job(len(jobs) + 1, staff.UNANSWERED, SWIMMING, {**details, "meeting": NOW}))
    interests: tuple[Interest, ...] = (interest_of(1, SWIMMING),)
    for title, page in (
        *announcing.to_staff(world),
        ("new tasks", staff.tasks(jobs, world)),
        ("each morning, who waits", staff.morning(interests, jobs[:1], world)),
        *_in_the_group(world),
        ("each morning, what is open", staff.morning((), jobs[:1], world)),
    ):
        yield Letter(f"To staff: {title}", replace(page, language=""), to_association=True)
