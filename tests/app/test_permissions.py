"""Who of staff may do what: every page, button and command of staff, tried by everybody."""

import re
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.commands.apply import apply
from bot.commands.staffing import NOT_STAFF, STAFF_COMMANDS, admit
from bot.store import people, staff
from bot.store.database import Tx
from dialogs import addresses as a
from dialogs import commands as c
from dialogs.cataloguing import MarkChecked
from dialogs.codec import encode
from dialogs.events import Event, Typed
from dialogs.site import ACTIONS, FOR_STAFF, PAGES
from dialogs.staffing import InviteStaff, RemoveStaff
from dialogs.world import World
from rules.person import Dialog, Person
from rules.roles import Action, Role, may
from tests.dialogs.made_up import made_up
from tests.transcripts.runner import Stage, stage

TABLE = """
                 counsellor  editor  admin
be-staff         yes         yes     yes
help-people      yes         -       yes
edit-catalogue   -           yes     yes
announce         -           yes     yes
see-figures      yes         yes     yes
manage-staff     -           -       yes
"""
"""What each takes, in plain sight. docs/staff.md tells staff the same."""

STAFF = {"Mikko": Role.ADMIN, "Olena": Role.EDITOR, "Bahar": Role.COUNSELLOR}
"""Who has which role."""
NOBODY = ("Contact", "Removed", "Stranger")
"""A contact of an association, an admin who is staff no longer, somebody."""
NOBODYS = "1zz.9"
"""A token that nobody made."""

DOCS = Path(__file__).parents[2] / "docs" / "staff.md"


def expected() -> Mapping[Action, frozenset[Role]]:
    head, *rows = TABLE.strip().splitlines()
    roles = [Role(word) for word in head.split()]
    table = {}
    for row in rows:
        action, *cells = row.split()
        table[Action(action)] = frozenset(role for role, cell in zip(roles, cells, strict=True) if cell == "yes")
    return table


def test_who_may_do_what_is_as_the_table_says() -> None:
    assert {action: frozenset(role for role in Role if may(role, action)) for action in Action} == expected()
    assert not any(may(None, action) for action in Action)


def test_the_docs_tell_staff_the_same() -> None:
    lines = DOCS.read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if re.match(r"\|\s*\|( \w+ \|)+$", line))
    roles = [Role(cell.strip()) for cell in lines[first].strip("|").split("|")[1:]]
    told = {}
    for line in lines[first + 2 :]:
        if not line.startswith("|"):
            break
        what, *cells = line.strip("|").split("|")
        yes = [role for role, cell in zip(roles, cells, strict=True) if cell.strip() == "yes"]
        told[Action(re.search(r"`([\w-]+)`", what)[1])] = frozenset(yes)
    assert told == expected()


SAID: tuple[Event, ...] = tuple(
    map(Typed, ("Mikko", "25.11. klo 18", "mikko@example.org", "044 000 0001", "7", "Hei!"))
)


def asks_for(kind: type, world: World) -> Iterator[type]:
    """The commands that a button, or what is typed on a page, leads to."""
    address, somebody = made_up(kind), Person(1, language="en", dialog=Dialog(draft="Hei!"))
    if kind in ACTIONS:
        yield from map(type, ACTIONS[kind](address, somebody, world).commands)
    elif hear := PAGES[kind].hear:
        for event in SAID:
            act = hear(address, event, somebody, world)
            yield from map(type, act.commands if act else ())


@dataclass(frozen=True, slots=True)
class Trial:
    """Everybody, and the service that they try."""

    played: Stage
    people: Mapping[str, Person]

    async def press(self, who: str, token: str) -> list[str]:
        """What somebody is shown."""
        return await self.played.play(f"{who}> (token {token})")

    async def undone(self, work: Any) -> Any:
        """What comes of work in a transaction that is taken back."""
        made: list[Any] = []

        async def then_undo(tx: Tx) -> None:
            made.append(await work(tx))
            raise _UndoneError

        with pytest.raises(_UndoneError):
            await self.played.service.database.write(then_undo)
        return made[0]

    async def logged(self, tx: Tx) -> list[tuple[int, Action, str, bool]]:
        """What staff did and saw, the newest first."""
        entries = await staff.logged(tx, self.played.service.private, 2**63 - 1, 100)
        return [(one.by, one.action, one.what, one.did) for one in entries]


class _UndoneError(Exception):
    """Nothing of it is kept."""


@pytest_asyncio.fixture
async def trial() -> AsyncIterator[Trial]:
    async with stage() as played:
        await played.play("$ import")
        for who in (*STAFF, *NOBODY):
            await played.play(f"{who}> /start", f"{who}> [English]")
        for who, role in {**STAFF, "Removed": Role.ADMIN}.items():
            await played.play(f"$ staff invite {role} {who}", f"{who}> (link)")
        removed = await played.service.database.read(lambda tx: staff.everybody(tx, played.service.private))
        await played.play(f"$ staff remove {removed[-1].number}", "$ contacts invite 1", "Contact> (link)")
        service, now = played.service, played.clock()

        async def known(tx: Tx) -> dict[str, Person]:
            found = {who: await people.take(tx, service.private, "telegram", who, now) for who in (*STAFF, *NOBODY)}
            return {who: person for who, person in found.items() if person}

        everybody = await service.database.write(known)
        assert set(everybody) == {*STAFF, *NOBODY}
        yield Trial(played, everybody)


async def test_a_command_of_staff_takes_the_same_role_as_the_button_that_asks_for_it(trial) -> None:
    """And no button that is for everybody asks for one: what is refused is refused twice."""
    world = trial.played.service.context.world(trial.played.clock())
    asked = {(kind, command) for kind in (*PAGES, *ACTIONS) for command in asks_for(kind, world)}
    for kind, command in asked:
        assert STAFF_COMMANDS.get(command) is FOR_STAFF.get(kind), (kind, command)
    assert {InviteStaff, RemoveStaff, MarkChecked} <= {command for _, command in asked}


@pytest.mark.heavy
async def test_a_made_up_button_is_to_all_who_may_not_one_that_nobody_made(trial) -> None:
    """The same words, and no row changes but those that any press changes."""
    for who in trial.people:
        before = trial.played.rows()
        answer = await trial.press(who, NOBODYS)
        after = trial.played.rows()
        touched = {table: len(after[table]) - len(before[table]) for table in after if after[table] != before[table]}
        tried = [kind for kind, action in FOR_STAFF.items() if not may(STAFF.get(who), action)]
        assert tried or who == "Mikko"
        for kind in tried:
            rows = trial.played.rows()
            assert await trial.press(who, encode(made_up(kind))) == answer, (who, kind)
            now = trial.played.rows()
            changed = {table: len(now[table]) - len(rows[table]) for table in now if now[table] != rows[table]}
            assert changed.items() <= touched.items(), (who, kind)
            own = trial.people[who].id
            assert others(now["person"], own) == others(rows["person"], own), (who, kind)


def others(rows: list[tuple[object, ...]], own: int) -> list[tuple[object, ...]]:
    return [row for row in rows if row[0] != own]


async def test_a_page_opens_to_whom_the_table_says_and_is_kept_as_seen(trial) -> None:
    now = trial.played.clock()
    for who, person in trial.people.items():
        for kind, action in FOR_STAFF.items():
            address = made_up(kind)
            if type(address) in ACTIONS:
                continue

            async def come(tx: Tx, person: Person = person, address: a.Address = address) -> Any:
                return await admit(tx, person, address, now), await trial.logged(tx)

            shown, entries = await trial.undone(come)
            if STAFF.get(who) in expected()[action]:
                assert shown == address, (who, address)
                assert [did for _, _, _, did in entries] in ([], [False]), (who, address)
            else:
                assert shown == a.Outdated("old"), (who, address)
                assert entries == [], (who, address)


DO: Mapping[type, c.Command] = {
    InviteStaff: InviteStaff(Role.EDITOR, "Amina"),
    RemoveStaff: RemoveStaff(3),
    MarkChecked: MarkChecked(1),
}
"""Commands that can be carried out here by whoever may."""


async def test_a_command_is_carried_out_for_whom_the_table_says_and_is_kept_as_done(trial) -> None:
    context, now = trial.played.service.context, trial.played.clock()
    done: set[type] = set()
    for who, person in trial.people.items():
        for kind, action in STAFF_COMMANDS.items():
            command = DO.get(kind) or made_up(kind)

            async def do(tx: Tx, person: Person = person, command: c.Command = command) -> Any:
                return (await apply(tx, context, person, command, now))[1], await trial.logged(tx)

            before = trial.played.rows()
            outcome, entries = await trial.undone(do)
            if STAFF.get(who) not in expected()[action]:
                assert outcome == NOT_STAFF, (who, command)
            else:
                assert outcome != NOT_STAFF, (who, command)
            kept = [(action, kind.__name__, True)] if isinstance(outcome, c.Done) else []
            assert [entry[1:] for entry in entries] == kept, (who, command)
            assert trial.played.rows() == before
            done |= {kind} if isinstance(outcome, c.Done) else set()
    assert set(DO) <= done


async def test_a_refused_command_changes_nothing(trial) -> None:
    context, now = trial.played.service.context, trial.played.clock()
    before = trial.played.rows()
    for who, person in trial.people.items():
        for kind, action in STAFF_COMMANDS.items():
            if STAFF.get(who) in expected()[action]:
                continue
            command = DO.get(kind) or made_up(kind)

            async def do(tx: Tx, person: Person = person, command: c.Command = command) -> c.Outcome:
                return (await apply(tx, context, person, command, now))[1]

            assert await trial.played.service.database.write(do) == NOT_STAFF, (who, command)
    assert trial.played.rows() == before


async def test_the_buttons_of_somebody_who_was_removed_are_a_strangers(trial) -> None:
    """Also a page that was open, and a question that waited for an answer."""
    old = await trial.press("Stranger", NOBODYS)
    await trial.press("Mikko", encode(a.AskStaffName(Role.ADMIN)))
    await trial.press("Olena", encode(a.ToCheck()))
    check = next(line for line in await trial.press("Olena", encode(a.ToCheck())) if "[✔️" in line).strip(" []")
    numbers = {who: number for number, who in enumerate(STAFF, 1)}
    await trial.played.play(f"$ staff remove {numbers['Mikko']}", f"$ staff remove {numbers['Olena']}")
    before = trial.played.rows()
    typed = await trial.played.play("Mikko> Amina")
    pressed = await trial.played.play(f"Olena> [{check}]")
    for said in (typed, pressed):
        assert [line.partition(" ")[2] for line in said] == [line.partition(" ")[2] for line in old]
    after = trial.played.rows()
    for table in ("staff", "staff_invitation", "staff_log", "override", "version"):
        assert after[table] == before[table]
