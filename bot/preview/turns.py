"""Turns without a database: the person before, what is decided, an outcome that is handed in, the page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dialogs.addresses import Address
from dialogs.codec import encode
from dialogs.commands import Command, Done, InviteChat, InviteGuardian, JoinChat, NotDone, Outcome, Register
from dialogs.decide import decide, show
from dialogs.events import Event
from dialogs.staffing import InviteStaff
from dialogs.texts.values import Link, Page
from dialogs.visiting import BeginGender
from dialogs.world import World
from rules.interest import Refusal
from rules.person import Person

BEFORE = Done(2)
"""The outcome of somebody who was asked before what is asked only once."""
OUTCOMES: tuple[Outcome, ...] = (
    Done(1),
    BEFORE,
    *(NotDone(why) for why in Refusal),
    NotDone("not-yours"),
    NotDone("too-late"),
    NotDone("used"),
    NotDone("ask"),
    NotDone("too_many"),
    NotDone("not_here"),
    NotDone("closed"),
    NotDone("too-many-messages"),
    NotDone("no-case"),
)


@dataclass(frozen=True, slots=True)
class Turn:
    """Where somebody is, and what was done on the way there."""

    person: Person
    address: Address
    page: Page
    commands: tuple[Command, ...] = ()


def take(person: Person, event: Event, world: World, outcome: Outcome = OUTCOMES[0]) -> Turn:
    """One turn; every command ends in the outcome."""
    act = decide(person, event, world)
    address = act.then(tuple(fitting(command, outcome) for command in act.commands))
    shown, page = show(address, act.person, world)
    return Turn(shown, address, page, act.commands)


def fitting(command: Command, outcome: Outcome) -> Outcome:
    """What is done has the code that the command asks for."""
    makes_link = isinstance(command, InviteChat | InviteGuardian | InviteStaff) or (
        isinstance(command, Register) and command.guardian
    )
    if isinstance(command, BeginGender) and outcome == BEFORE:
        return NotDone("not-asked")
    if isinstance(outcome, Done) and makes_link:
        return replace(outcome, code="a" * 16)
    if isinstance(outcome, Done) and isinstance(command, JoinChat):
        return replace(outcome, code=command.code)
    return outcome


def at(address: Address, person: Person, world: World) -> Turn:
    """As if somebody had just come here."""
    shown, page = show(address, person, world)
    return Turn(shown, address, page)


def buttons(page: Page) -> Iterator[Link]:
    """All of a page's buttons."""
    for row in page.rows:
        yield from row


def leads_to(page: Page, address: Address) -> bool:
    """Whether a button leads straight there."""
    return any(button.token == encode(address) for button in buttons(page))
