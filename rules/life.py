"""The life of an interest: the one table of what may happen to it, who may do it, and what it then is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rules.interest import Actor, Interest, State


class Event(StrEnum):
    """What happens to an interest."""

    ASKED_STAFF = "asked-staff"  # a minor's goes to a counsellor
    ALLOWED = "allowed"  # a guardian said yes
    TOLD = "told"  # the association has the notice, or was rung
    NOT_DELIVERED = "not-delivered"
    ANSWERED = "answered"
    WENT = "went"
    GOES_ON = "goes-on"
    STOPPED = "stopped"
    WITHDREW = "withdrew"
    RAN_OUT = "ran-out"


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the table."""

    event: Event
    before: tuple[State, ...]
    after: State
    actors: tuple[Actor, ...]


_WAITING = (State.REGISTERED, State.TOLD, State.UNDELIVERED)
_BEGUN = (State.WITH_GUARDIAN, State.WITH_STAFF, *_WAITING, State.ANSWERED, State.CAME)

LIFE: tuple[Change, ...] = (
    Change(Event.ASKED_STAFF, (State.WITH_GUARDIAN,), State.WITH_STAFF, (Actor.PERSON, Actor.GUARDIAN, Actor.CLOCK)),
    Change(Event.ALLOWED, (State.WITH_GUARDIAN, State.WITH_STAFF), State.REGISTERED, (Actor.GUARDIAN, Actor.STAFF)),
    Change(Event.TOLD, (State.REGISTERED, State.UNDELIVERED), State.TOLD, (Actor.CLOCK, Actor.STAFF)),
    Change(
        Event.NOT_DELIVERED,
        (State.REGISTERED, State.TOLD),
        State.UNDELIVERED,
        (Actor.CLOCK, Actor.ASSOCIATION),  # it went to an address that is not theirs
    ),
    Change(Event.ANSWERED, (*_WAITING, State.ANSWERED), State.ANSWERED, (Actor.ASSOCIATION, Actor.STAFF)),
    Change(Event.ANSWERED, (State.WITH_STAFF,), State.ANSWERED, (Actor.STAFF,)),
    Change(Event.WENT, (State.ANSWERED,), State.CAME, (Actor.PERSON,)),
    Change(Event.GOES_ON, (State.ANSWERED, State.CAME), State.JOINED, (Actor.PERSON,)),
    Change(Event.STOPPED, (State.ANSWERED, State.CAME, State.JOINED), State.STOPPED, (Actor.PERSON,)),
    Change(Event.WITHDREW, _BEGUN, State.WITHDRAWN, (Actor.PERSON, Actor.GUARDIAN, Actor.STAFF)),
    Change(Event.RAN_OUT, _BEGUN, State.EXPIRED, (Actor.CLOCK,)),
)
"""Everything that can happen. What is not here changes nothing."""

_AFTER: Mapping[tuple[State, Event], Change] = {(state, one.event): one for one in LIFE for state in one.before}


def after(state: State, event: Event, actor: Actor) -> State | None:
    """What an interest in this state becomes; None when that cannot happen to it, or not by this actor."""
    change = _AFTER.get((state, event))
    return change.after if change and actor in change.actors else None


def can_answer(interest: Interest, actor: Actor = Actor.ASSOCIATION) -> bool:
    """Whether somebody waits for an answer, or has one that can be changed, by this actor."""
    return after(interest.state, Event.ANSWERED, actor) is not None
