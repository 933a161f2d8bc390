"""Mails to staff: what they must do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.hobby import Association
from dialogs.kit import line
from dialogs.pages.ages import age_name
from dialogs.texts import notices as texts
from dialogs.texts.values import Language, Line, Message, Moment, Page, Text
from dialogs.world import World
from rules.interest import Interest
from rules.person import Age

FAILED = "notice-failed"
UNKNOWN = "notice-unknown"
NO_ADDRESS = "no-address"
MINOR = "minor"

_NOTICES: Mapping[str, Message] = {FAILED: texts.NOTICE_FAILED, UNKNOWN: texts.NOTICE_UNKNOWN}


@dataclass(frozen=True, slots=True)
class Job:
    """One task as staff read it: `details` holds what was kept for it alone."""

    number: int
    kind: str
    hobby: int
    details: Mapping[str, Any]


def tasks(jobs: Sequence[Job], world: World) -> Page:
    """New tasks, with whom to ring."""
    lines: list[Line] = []
    for job in jobs:
        lines.append(line("task", texts.TASK(number=job.number, what=what(job, world))))
        lines += [line("phone", text) for text in ring(job, world)]
    lines.append(line("info", texts.HOW_TO()))
    subject = texts.TASKS_SUBJECT(service=world.settings.service, count=len(jobs))
    return Page(tuple(lines), subject=subject, language="fi")


def what(job: Job, world: World) -> Text:
    """What is to be done, in a sentence."""
    hobby = world.hobby(job.hobby)
    name = hobby.name if hobby else f"#{job.hobby}"
    interest = int(job.details.get("interest", 0))
    if job.kind == MINOR:
        return texts.MINOR(
            hobby=name,
            age=age_name(Age(job.details["age"])),
            language=Language(job.details["language"]),
            place=job.details["place"] or texts.NO_PLACE(),
            interest=interest,
        )
    association = _association(job, world)
    who = association.name if association else "?"
    if job.kind in _NOTICES:
        return _NOTICES[job.kind](association=who, interest=interest)
    return texts.NO_ADDRESS(association=who, interest=interest, hobby=name)


def ring(job: Job, world: World) -> tuple[Text, ...]:
    """Whom to ring."""
    if job.kind == MINOR:
        phone = job.details.get("phone")
        return (texts.RING_MINOR(phone=phone) if phone else texts.NO_NUMBER_LEFT(),)
    association = _association(job, world)
    if association and association.phone:
        return (texts.RING_ASSOCIATION(phone=association.phone),)
    return (texts.NO_PHONE(),)


def _association(job: Job, world: World) -> Association | None:
    hobby = world.hobby(job.hobby)
    return world.catalogue.associations.get(hobby.association) if hobby else None


def untold(interests: Sequence[Interest], world: World) -> Page:
    """Each morning: who waits while nobody has been told."""
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
    subject = texts.UNTOLD_SUBJECT(service=world.settings.service, count=len(interests))
    return Page((*lines, line("info", texts.HOW_TO())), subject=subject, language="fi")
