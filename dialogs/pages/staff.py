"""Mails to staff: what they must do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.hobby import Association
from dialogs.kit import line
from dialogs.pages.ages import age_name
from dialogs.texts import announcing, answers, cases, contacting, contacts, family, loop, talk, visit
from dialogs.texts import notices as texts
from dialogs.texts.values import Language, Line, Message, Moment, Page, Text
from dialogs.world import World
from rules import notice
from rules.interest import Interest
from rules.person import Age

FAILED = "notice-failed"
UNKNOWN = "notice-unknown"
NO_ADDRESS = "no-address"
UNANSWERED = "unanswered"
TELL_WITHDRAWN = "tell-withdrawn"
TELL_DELETE = "tell-delete"
MINOR = "minor"
ANSWER_LOST = "answer-lost"
TOGETHER = "go-together"
UNCONFIRMED = "unconfirmed"
SOURCE_BROKEN = "source-broken"
WRONG_ADDRESS = "wrong-address"
CAME_BACK = "mail-came-back"
TELL_NAMED = "tell-named"
TELL_UNNAMED = "tell-unnamed"
GUARDIAN_GONE = notice.GUARDIAN_GONE
MINOR_NEWS = "minor-news"
REPORT = "report"
MINOR_MESSAGE = "minor-message"
STRANGER = "stranger"
MAIL_LOOP = "mail-loop"
TELL_MESSAGE = "tell-message"
MAIL_UNREAD = "mail-unread"
ANNOUNCEMENT_HELD = "announcement-held"
ANNOUNCEMENT_SUM = "announcement-sum"
CASE = "case"
GROUP_MOVED = "group-moved"
GROUP_TROUBLE = "group-trouble"
TOPIC_LEFT = "topic-left"
MEMBER_LEFT = "member-left"
UNSEEN = "case-unseen"

_RING_ASSOCIATION: Mapping[str, Message] = {
    FAILED: texts.NOTICE_FAILED,
    UNKNOWN: texts.NOTICE_UNKNOWN,
    NO_ADDRESS: texts.NO_ADDRESS,
    UNANSWERED: loop.UNANSWERED,
    TELL_WITHDRAWN: texts.TELL_WITHDRAWN,
    TELL_DELETE: texts.TELL_DELETE,
    TELL_UNNAMED: family.TELL_UNNAMED,
    REPORT: talk.REPORTED_TASK,
    MINOR_MESSAGE: talk.MINOR_MESSAGE,
    STRANGER: talk.STRANGER_TASK,
    MAIL_LOOP: talk.LOOP,
    TELL_MESSAGE: talk.TELL_MESSAGE,
}
_NO_NUMBER: Mapping[str, Message] = {
    MINOR: texts.NO_NUMBER_LEFT,
    ANSWER_LOST: texts.NO_NUMBER_RETURNS,
    TOGETHER: visit.STAFF_NO_NUMBER,
}
"""Tasks about a person, and what is said when they left no number."""

_SHORT: Mapping[str, Message] = {MINOR: texts.MINOR_IN_MAIL, TOGETHER: visit.STAFF_IN_MAIL}
"""What a mail says instead of the whole."""

_MINORS: Mapping[str, Message] = {GUARDIAN_GONE: family.GUARDIAN_GONE, MINOR_NEWS: family.MINOR_NEWS}
_ANNOUNCEMENTS: Mapping[str, Message] = {
    ANNOUNCEMENT_HELD: announcing.TASK_HELD,
    ANNOUNCEMENT_SUM: announcing.TASK_SUM,
}
_OF_GROUP: Mapping[str, Message] = {
    GROUP_MOVED: cases.GROUP_MOVED,
    GROUP_TROUBLE: cases.GROUP_TROUBLE,
    TOPIC_LEFT: cases.TOPIC_LEFT,
    MEMBER_LEFT: cases.MEMBER_LEFT,
    UNSEEN: cases.UNSEEN,
}
_NOBODY = frozenset({UNCONFIRMED, SOURCE_BROKEN, MAIL_UNREAD, CASE, *_OF_GROUP, *_MINORS, *_ANNOUNCEMENTS})
"""Tasks about the catalogue, a mail, an announcement, the staff group, a talk, or a minor without a number: nobody can
be rung."""


@dataclass(frozen=True, slots=True)
class Job:
    """One task as staff read it: `details` holds what was kept for it alone."""

    number: int
    kind: str
    hobby: int
    details: Mapping[str, Any]


def tasks(jobs: Sequence[Job], world: World) -> Page:
    """New tasks, with whom to ring."""
    subject = texts.TASKS_SUBJECT(service=world.settings.service, count=len(jobs))
    return Page(
        (*_in_mail(jobs, world), line("info", texts.HOW_TO())), subject=subject, language=world.settings.staff_language
    )


def _in_mail(jobs: Sequence[Job], world: World) -> list[Line]:
    """A mail is not erased with the person: what reaches them, and what is known of a minor, stays in the list."""
    lines: list[Line] = []
    for job in jobs:
        short = _SHORT.get(job.kind)
        said = short(**_about(job, world)) if short else what(job, world, in_mail=True)
        to_ring = (texts.NUMBER_IN_LIST(),) if job.kind in _NO_NUMBER and job.details.get("phone") else ring(job, world)
        lines.append(line("task", texts.TASK(number=job.number, what=said)))
        lines += [line("phone", text) for text in to_ring]
        if job.details.get("text"):
            lines.append(line("info", talk.WRITTEN_IN_LIST()))
    return lines


def what(job: Job, world: World, *, in_mail: bool = False) -> Text:
    """What is to be done, in a sentence; in a mail without a name."""
    about = _about(job, world)
    if job.kind == MINOR:
        return texts.MINOR(
            **about,
            age=age_name(Age(job.details["age"])),
            language=Language(job.details["language"]),
            place=job.details["place"] or texts.NO_PLACE(),
        )
    if job.kind == TOGETHER:
        return visit.STAFF_TOGETHER(**about, language=Language(job.details["language"]))
    if job.kind == UNCONFIRMED:
        return contacts.UNCONFIRMED(count=int(job.details.get("count", 0)))
    if job.kind == SOURCE_BROKEN:
        return contacts.SOURCE_BROKEN(source=job.details.get("source", "?"), problem=job.details.get("problem", ""))
    if job.kind == MAIL_UNREAD:
        return talk.MAIL_UNREAD()
    if job.kind in _ANNOUNCEMENTS:
        return _ANNOUNCEMENTS[job.kind](number=int(job.details.get("announcement", 0)))
    if job.kind == CASE:
        return (cases.CASE_IN_MAIL if in_mail else cases.CASE)(number=job.number)
    if job.kind in _OF_GROUP:
        return _of_group(job)
    if job.kind in _MINORS:
        return _MINORS[job.kind](**about)
    return _with_association(job, about, _association(job, world), in_mail=in_mail)


def _of_group(job: Job) -> Text:
    said, number = _OF_GROUP[job.kind], job.details.get("number")
    return said(number=str(number)) if "{number}" in said.id else said()


def _with_association(job: Job, about: dict[str, Any], association: Association | None, *, in_mail: bool) -> Text:
    details, who = job.details, association.name if association else "?"
    if job.kind == WRONG_ADDRESS:
        return answers.WRONG_TASK(association=who)
    if job.kind == CAME_BACK:
        number = int(details.get("association", 0))
        return contacting.CAME_BACK_TASK(email=details.get("email", "?"), association=who, number=number)
    said = {**about, "association": who}
    if job.kind == TELL_NAMED:
        return family.TELL_NAMED_IN_MAIL(**said) if in_mail else family.TELL_NAMED(**said, name=details["name"])
    if job.kind == ANSWER_LOST:
        return texts.ANSWER_LOST(**said, answer=details.get("answer", ""))
    if job.kind == NO_ADDRESS and association and association.channels:
        return texts.NO_MAIL(**said)
    if job.kind == UNANSWERED and (meeting := details.get("meeting")):
        return loop.UNANSWERED_SOON(**said, when=Moment(int(meeting)))
    return _RING_ASSOCIATION[job.kind](**said)


def _about(job: Job, world: World) -> dict[str, Any]:
    hobby = world.hobby(job.hobby)
    return {"hobby": hobby.name if hobby else f"#{job.hobby}", "interest": int(job.details.get("interest", 0))}


def ring(job: Job, world: World) -> tuple[Text, ...]:
    """Whom to ring, if anybody."""
    if job.kind in _NOBODY:
        return ()
    if job.kind in _NO_NUMBER:
        phone = job.details.get("phone")
        return (texts.RING_PERSON(phone=phone) if phone else _NO_NUMBER[job.kind](),)
    association = _association(job, world)
    if association and association.phone:
        return (texts.RING_ASSOCIATION(phone=association.phone),)
    return (texts.NO_PHONE(),)


def written(job: Job) -> tuple[Text, ...]:
    """What somebody wrote, and from where: for the list of tasks alone, never for a mail."""
    said, email = job.details.get("text"), job.details.get("email")
    return (
        *([talk.WRITTEN_FROM(email=email)] if email else []),
        *([talk.WRITTEN(text=said)] if said else []),
    )


def _association(job: Job, world: World) -> Association | None:
    """The one that the person said yes to; the hobby may be another's by now."""
    return world.catalogue.associations.get(int(job.details.get("association", 0)))


def morning(interests: Sequence[Interest], jobs: Sequence[Job], world: World) -> Page:
    """Each morning: who waits while nobody has been told, and what is still to be done."""
    lines = []
    for interest in interests:
        hobby = world.hobby(interest.hobby)
        association = world.catalogue.associations.get(interest.association)
        lines.append(
            line(
                "clock",
                texts.UNTOLD(
                    interest=interest.number,
                    hobby=hobby.name if hobby else f"#{interest.hobby}",
                    association=association.name if association else "?",
                    day=Moment(interest.created_at, "day"),
                ),
            )
        )
    service = world.settings.service
    subject = texts.OPEN_SUBJECT(service=service, count=len(jobs))
    if interests:
        subject = texts.UNTOLD_SUBJECT(service=service, count=len(interests))
    return Page(
        (*lines, *_in_mail(jobs, world), line("info", texts.HOW_TO())),
        subject=subject,
        language=world.settings.staff_language,
    )
