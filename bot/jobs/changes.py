"""Telling people what has changed of a hobby they want to come to: it pauses, ends or goes on; time, place, room."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.commands.context import Context
from bot.commands.reminding import plan_reminders
from bot.commands.writing import write_about
from bot.store import interests, records
from bot.store.database import Row, Tx
from bot.store.private import SealError
from catalogue.hobby import Hobby
from dialogs.pages import changes, news
from dialogs.texts.values import Page
from dialogs.world import World
from rules.delivery import Kind
from rules.interest import Interest
from rules.known import Known, News, known_now, taken_up
from rules.known import news as what_is_new
from rules.reminders import asleep, wakes_at

DRAWN: Mapping[str, Callable[[Hobby, Interest, World], Page]] = {
    "active": news.back,
    "paused": news.paused,
    "ended": news.ended,
}


@dataclass(slots=True)
class _Run:
    """One run of the job: what is known now of each hobby, and who has been written to about which."""

    tx: Tx
    context: Context
    now: int
    fresh: dict[int, Known] = field(default_factory=dict)
    written: set[tuple[int, int, str, News]] = field(default_factory=set)

    def known(self, hobby: Hobby) -> Known:
        if hobby.number not in self.fresh:
            self.fresh[hobby.number] = known_now(hobby, self.now)
        return self.fresh[hobby.number]


@dataclass(frozen=True, slots=True)
class _Change:
    """Of one interest: what its person knew, what they know once they are told, and what there is to tell."""

    row: Row
    hobby: Hobby
    knows: str
    news: News

    @property
    def status(self) -> bool:
        """Whether the hobby pauses, ends or goes on, which says all the rest."""
        return bool(self.row["hobby_status"] != self.hobby.status)

    @property
    def any(self) -> bool:
        return self.status or self.news.any

    @property
    def soonest(self) -> int:
        """The first meeting that it is about, 0 for none."""
        return self.news.next_known if self.status else self.news.soonest


async def tell_of_changes(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Write to each what is no longer as they know it, once; at night only what cannot wait. Their reminders move.

    What is taken back before it was told is not told. One whose address cannot be opened is passed over, until it can
    be. A process whose catalogue is old waits until it has the new one: else it would take back what another has told.
    """
    counts = {"written": 0, "noted": 0, "unreachable": 0, "unreadable": 0}
    if await records.version(tx) != context.catalogue_version:
        return counts
    run = _Run(tx, context, now)
    rules = context.settings.reminders
    until = wakes_at(now, rules) if asleep(now, rules) else 0
    for row in await tx.all("interests_open"):
        change = _change(run, row)
        if change is None:
            continue
        if change.any:
            await plan_reminders(tx, context, interests.read(row, context.private), now)
        if change.any and until and not 0 < change.soonest < until:
            continue
        how = await _take(run, change)
        if how:
            counts[how] += 1
    return counts


def _change(run: _Run, row: Row) -> _Change | None:
    """None when all is as the person knows it, or nothing is known of the hobby."""
    hobby = run.context.catalogue.hobbies.get(row["hobby"])
    if hobby is None:
        return None
    known = Known.from_json(row["knows"])
    if hobby.status != "active":
        said = News(next_known=next((one for one in known.meetings if one > run.now), 0)) if known else News()
        return _Change(row, hobby, row["knows"], said) if hobby.status != row["hobby_status"] else None
    fresh = run.known(hobby)
    new = what_is_new(known, fresh, run.now) if known else News()
    change = _Change(row, hobby, (taken_up(known, fresh) if known else fresh).to_json(), new)
    return change if change.any or change.knows != row["knows"] else None


async def _take(run: _Run, change: _Change) -> str:
    """Note that they know, and tell them if it is news: how that went; "noted" when there was nothing to tell."""
    row, status = change.row, change.hobby.status
    before = {"before": row["hobby_status"], "knew": row["knows"]}
    if await run.tx.one("interest_knows", id=row["id"], **before, status=status, knows=change.knows) is None:
        return ""  # another process was first
    if not change.any:
        return "noted"
    try:
        return await _tell(run, change)
    except SealError:
        after = {"before": status, "knew": change.knows}
        await run.tx.one("interest_knows", id=row["id"], **after, status=row["hobby_status"], knows=row["knows"])
        return "unreadable"


async def _tell(run: _Run, change: _Change) -> str:
    """Once to each, whoever comes beside them. Raises `SealError`."""
    interest = interests.read(change.row, run.context.private)
    world = run.context.world(run.now)
    page: Page | None = None
    if change.status:
        page = changes.also(DRAWN[change.hobby.status](change.hobby, interest, world), change.hobby, change.news)
    else:
        page = changes.changed(change.hobby, interest, change.news, world)
    same = (interest.person, interest.hobby, change.hobby.status if change.status else "", change.news)
    if page is None or same in run.written:
        return "noted"
    run.written.add(same)
    written = await write_about(run.tx, run.context, interest, page, Kind.STATUS, run.now)
    return "written" if written else "unreachable"
