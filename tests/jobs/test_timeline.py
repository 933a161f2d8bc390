"""Fifty interests with every kind of answer and of silence, an outage, and both changes of daylight saving time.

What must have happened to each is reckoned here once more from what people did: tick by tick, as one would on paper.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest

from catalogue.schedule import HELSINKI, next_meetings
from rules.interest import FINAL, State
from tests.jobs.timeline import RUNS, Case, Happened, Run, Story, path_of, played_run
from tests.transcripts.runner import Stage

pytestmark = pytest.mark.heavy

HOLIDAYS = {date(2026, 12, day) for day in (24, 25, 26)} | {date(2027, 1, day) for day in (1, 6)}
HOLIDAYS |= {date(2026, 4, 3), date(2026, 4, 6), date(2026, 12, 6)}
WAITING = ("is registered", "is told", "is undelivered")
NO = ("is answered: full", "is answered: not-ours")
MESSAGES = ("word", "counsellor", "closed message")
ONCE = ("mail reminder", "message word", "message counsellor-word", "message close", "mail new", "mail withdrawn")


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.name)
async def test_what_happens_is_what_is_written_and_what_must(run: Run) -> None:
    """When a difference is meant: `python -m tests.jobs.timeline --update`."""
    async with played_run(run) as (played, story):
        assert story.told() == path_of(run).read_text(encoding="utf-8")
        for case in run.cases():
            mine = [one for one in story.happened() if one.number == case.number]
            assert doubled(mine) == []
            assert clockwork(mine) == sorted(expected(run, case, mine, played)), case
        assert unfinished(played, run, story) == []


def doubled(mine: list[Happened]) -> list[str]:
    """What was done twice though it is done once."""
    what = Counter(one.what.partition(":")[0] for one in mine)
    tasks = Counter(
        one.what.partition(": ")[2] for one in mine if one.what.startswith("task") and "done" not in one.what
    )
    return [name for name, times in what.items() if times > 1 and name in ONCE] + [
        name for name, times in tasks.items() if times > 1
    ]


def clockwork(mine: list[Happened]) -> list[tuple[int, str]]:
    """What the clock did."""
    names = {
        "mail reminder": "reminder",
        "message word": "word",
        "message counsellor-word": "counsellor",
        "message close": "closed message",
        "is expired": "closed",
    }
    done = [(one.at, names[one.what.partition(":")[0]]) for one in mine if one.what.partition(":")[0] in names]
    return sorted(done + [(one.at, "task") for one in mine if one.what.endswith(": unanswered")])


def expected(run: Run, case: Case, mine: list[Happened], played: Stage) -> Iterator[tuple[int, str]]:
    """What it had to do: walk through the ticks and look at each what is due, once."""
    first = first_meeting(case, played)
    done: set[str] = set()
    for tick in run.ticks():
        state, changed, ringing = standing(mine, tick)
        if state is None or tick < case.at or "closed" in done:
            continue
        due = list(for_person(tick, case.at, state, changed))
        if ("closed", True) not in due and working(tick.date()):
            by_mail = not any(one.what == "is told" and one.who == "staff" and one.at <= ms(tick) for one in mine)
            due += for_association(tick, case.at, state, by_mail=by_mail)
            due += for_staff(tick, case.at, state, first, ringing=ringing)
        for name, really in due:
            told = case.channel != "web" or name not in MESSAGES  # else it waits on the page
            if really and told and name not in done:
                yield ms(tick), name
            done.add(name)


def for_person(tick: datetime, since: datetime, state: str, changed: datetime) -> Iterator[tuple[str, bool]]:
    """What is due at this tick, and whether it is done; never in the quiet hours."""
    if tick.hour not in range(8, 21):
        return
    waits = state in WAITING or state == "is with-staff"
    if passed(tick, changed, 14 if state in NO else 60):
        yield "closed", True
        yield "closed message", waits
    elif waits and passed(tick, since, 10):
        yield "counsellor" if state == "is with-staff" else "word", True


def for_association(tick: datetime, since: datetime, state: str, *, by_mail: bool) -> Iterator[tuple[str, bool]]:
    if tick.hour in range(7, 21) and state == "is told" and passed(tick, since, 3):
        yield "reminder", by_mail and not passed(tick, since, 7)


def for_staff(
    tick: datetime, since: datetime, state: str, first: datetime | None, *, ringing: bool
) -> Iterator[tuple[str, bool]]:
    if tick.hour >= 8 and state in WAITING and passed_or_soon(tick, since, first):
        yield "task", not ringing


def standing(mine: list[Happened], tick: datetime) -> tuple[str | None, datetime, bool]:
    """The state that the clock found at a tick, since when, and whether staff had something to ring about.

    At one tick people come first; then it is seen what became of mails, then the clock looks.
    """
    state, changed, open_tasks = None, tick, set()
    for one in mine:
        if one.at > ms(tick) or (one.at == ms(tick) and not came_first(one)):
            continue
        if one.what.startswith("is "):
            state, changed = one.what, datetime.fromtimestamp(one.at / 1000, HELSINKI)
        if one.what.startswith("task"):
            (open_tasks.discard if " done" in one.what else open_tasks.add)(one.what.split()[1].rstrip(":"))
        if one.what.startswith("mail delete") or one.what.endswith("done: erased"):
            state = None
    return (None if state and state[3:].partition(":")[0] in FINAL else state), changed, bool(open_tasks)


def came_first(one: Happened) -> bool:
    """Whether what is noted at a tick had happened when the clock looked."""
    if one.what.startswith("task"):
        return " done" in one.what or one.what.split(": ")[1] in {"notice-failed", "notice-unknown"}
    return one.who != "clock" or one.what in {"is told", "is undelivered"}


def passed_or_soon(tick: datetime, since: datetime, first: datetime | None) -> bool:
    """Seven days have passed; or the first meeting, which is before the task would come, is near."""
    usual = at(since + timedelta(days=7), max(time(8), since.time()))
    while not working(usual.date()):
        usual = at(usual + timedelta(days=1), time(8))
    if first is None or not tick < first < usual:
        return passed(tick, since, 7)
    before = first - timedelta(days=1)
    while not working(before.date()):
        before -= timedelta(days=1)
    if since <= at(before, time(8)):
        return tick >= at(before, time(8))
    if since < at(before, time(15)):
        return tick >= min(since + timedelta(hours=2), at(before, time(15)))
    if working(first.date()) and since <= at(first, time(8)) <= first - timedelta(hours=1):
        return tick >= at(first, time(8))
    return passed(tick, since, 7)


def passed(tick: datetime, since: datetime, days: int) -> bool:
    """Whether the same time of day has come, so many days later."""
    return tick.timestamp() >= (since + timedelta(days=days)).timestamp()


def working(day: date) -> bool:
    return day.weekday() < 5 and day not in HOLIDAYS


def at(day: datetime, clock: time) -> datetime:
    return datetime.combine(day.date(), clock, HELSINKI)


def ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def first_meeting(case: Case, played: Stage) -> datetime | None:
    hobby = played.service.context.catalogue.hobbies[case.hobby]
    meets = next_meetings(hobby, ms(case.at), 1)
    return datetime.fromtimestamp(meets[0].starts_at / 1000, HELSINKI) if meets else None


def unfinished(played: Stage, run: Run, story: Story) -> list[str]:
    """Deliveries without a final state, but for what waits on a page of the web chat; after the long run interests,
    notices and tasks too.
    """
    rows = played.rows()
    wrong = [
        f"a delivery is {row}" for row in rows["delivery"] if {"queued", "sending"} & set(row) and "web" not in row
    ]
    if run is not RUNS[0]:
        return wrong
    wrong += [f"an interest is {row[1]}" for row in rows["interest"] if not FINAL & {State(s) for s in _states(row)}]
    wrong += [f"a notice is {row}" for row in rows["notice"] if {"waiting", "queued"} & set(row)]
    open_tasks = {one.what.split()[1].rstrip(":") for one in story.happened() if one.what.startswith("task")}
    return wrong + sorted(open_tasks - {one.what.split()[1] for one in story.happened() if " done: " in one.what})


def _states(row: tuple[object, ...]) -> list[str]:
    return [cell for cell in row if isinstance(cell, str) and cell in list(State)]
