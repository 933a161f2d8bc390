"""What editors are told on the command line about plans, problems and history, in Finnish."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime

from bot.store.database import Row
from bot.store.records import Version
from catalogue.hobby import Hobby
from catalogue.plan import Entry, Field, Override, Plan
from catalogue.reading import Problem
from catalogue.schedule import HELSINKI
from catalogue.shipped import load_shipped
from catalogue.snapshot import Snapshot
from rules.visits import Barrier

MOST_PROBLEMS = 50
MOST_SHOWN = 100
FEW = 20
"""Of so few changes the fields of what is new are shown too: how was "yli 7 v" read?"""

LONGEST_VALUE = 60
_ACTIONS: Mapping[str, str] = {
    "new": "Uusi",
    "changed": "Muuttuu",
    "gone": "Poistuu",
    "back": "Tulee takaisin",
}
_DONE: Mapping[str, str] = {
    "new": "tuli mukaan",
    "changed": "muuttui",
    "gone": "poistui lähteestä",
    "back": "palasi lähteeseen",
    "set": "muokattiin",
    "unset": "muokkaus poistettiin",
    "over": "muokkauksen aika päättyi",
    "ended": "muokkaus päättyi, koska lähteen oma tieto muuttui",
}
_STATUS: Mapping[str, str] = {"paused": "tauolla", "ended": "päättynyt"}
_WHAT: Mapping[str, str] = {"hobby": "harrastus", "association": "yhdistys", "guide": "ohje", "fair": "messut"}
_TOLD_OF_FAIRS = frozenset({"messupäivä", "alkaa", "päättyy", "paikka", "osoite", "kunta", "peruttu"})
_BARRIERS: Mapping[str, str] = {
    Barrier.TIME: "aika",
    Barrier.WAY: "matka",
    Barrier.MONEY: "raha",
    Barrier.LANGUAGE: "kieli",
    Barrier.ALONE: "ei ketään mukana",
    Barrier.OTHER: "jokin muu",
    Barrier.UNSAID: "ei halua sanoa",
}


def plan_lines(plan: Plan) -> Iterator[str]:
    """The plan, the numbers first."""
    count = {action: sum(entry.action == action for entry in plan.entries) for action in _ACTIONS}
    yield (
        f"Lähde {plan.source}: uusia {count['new']}, muuttuvia {count['changed']}, palaavia {count['back']}, "
        f"poistuvia {count['gone']}, ennallaan {plan.same}, ongelmia {len(plan.problems)}."
    )
    if plan.venues:
        yield f"Uusia tai muuttuneita paikkoja: {len(plan.venues)}."
    order = tuple(_ACTIONS)
    for entry in sorted(plan.entries, key=lambda one: order.index(one.action))[:MOST_SHOWN]:
        yield from _entry(entry, few=len(plan.entries) <= FEW)
    if len(plan.entries) > MOST_SHOWN:
        yield f"… ja {len(plan.entries) - MOST_SHOWN} muuta."
    yield from (f"Pysyy muokattuna: {_override(one)}" for one in plan.held)
    yield from problem_lines(plan.problems)
    if plan.empty:
        yield "Mikään ei muutu."


def _entry(entry: Entry, *, few: bool) -> Iterator[str]:
    yield f"{_ACTIONS[entry.action]} {_WHAT[entry.what]}: {entry.name} ({entry.source_id})"
    if entry.action == "gone" and entry.what == "hobby":
        yield "    Ei ole enää lähteessä. Menee tauolle, jos joku on tulossa mukaan; muuten päättyy. Numero säilyy."
    if entry.what == "fair":
        yield from _told_of_fair(entry)
    if entry.action == "new" and few:
        yield from (f"    {one.name}: {one.after}" for one in entry.fields)
    if entry.action != "new":
        yield from (f"    {_field(one)}" for one in entry.fields)
        yield from (f"    muokkaus päättyy, koska lähteen oma tieto muuttui: {_override(one)}" for one in entry.ended)


def _told_of_fair(entry: Entry) -> Iterator[str]:
    if entry.action == "gone":
        yield "    Ei ole enää lähteessä. Jos messut eivät ole ohi, ne on peruttu, ja kerromme siitä tulijoille."
    elif entry.action != "new" and _TOLD_OF_FAIRS & {one.name for one in entry.fields}:
        yield "    Kerromme tästä niille, jotka ovat sanoneet tulevansa."


def _field(field: Field) -> str:
    change = f"{field.name}: {_value(field.before)} → {_value(field.after)}"
    held = field.held
    return f"{change}   (näkyvissä pysyy {_value(held.value)}, muokannut {held.by})" if held else change


def _override(one: Override) -> str:
    until = f", {_day(one.expires_at - 1)} asti" if one.expires_at else ""
    return f"{_WHAT[one.what]} {one.number}, {one.field}: {_value(one.value)} ({one.by} {_day(one.at)}{until})"


def _value(text: str) -> str:
    short = text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"
    return f"”{short}”" if short else "tyhjä"


def problem_lines(problems: Sequence[Problem]) -> Iterator[str]:
    """What cannot be read, and what would be right."""
    yield from (f"Ongelma: {problem}" for problem in problems[:MOST_PROBLEMS])
    if len(problems) > MOST_PROBLEMS:
        yield f"… ja {len(problems) - MOST_PROBLEMS} muuta ongelmaa."


def edited(fields: Iterable[Field]) -> Iterator[str]:
    """What an edit changed."""
    lines = [_field(one) for one in fields]
    yield from lines or ["Mikään ei muuttunut: tiedot olivat jo näin."]


def history_lines(versions: Sequence[Version]) -> Iterator[str]:
    """All changes of one record, the oldest first."""
    for one in versions:
        yield f"{_moment(one.at)}  {one.by}: {_DONE.get(one.action, one.action)}"
        if one.action != "new":
            yield from (f"    {_field(field) if field.before or field.after else field.name}" for field in one.changes)


def cell_lines(cells: Mapping[str, str], set_over: Sequence[Override]) -> Iterator[str]:
    """A record as it holds now, and what of it an editor set."""
    edits = {one.field: one for one in set_over}
    for name in dict.fromkeys((*cells, *edits)):
        edit = edits.get(name)
        by = f"   (muokannut {edit.by} {_day(edit.at)}, lähteessä {_value(edit.base)})" if edit else ""
        if cells.get(name) or edit:
            yield f"{name}: {cells.get(name, '')}{by}"


def list_lines(hobbies: Sequence[Hobby], snapshot: Snapshot) -> Iterator[str]:
    """Hobbies with their numbers."""
    for one in hobbies:
        by = snapshot.associations[one.association]
        status = "" if one.status == "active" else f", {_STATUS[one.status]}"
        whose = f"{by.name} (yhdistys {by.number})"
        yield f"{one.number}  {one.name}, {one.venue.municipality}, {whose}{status} ({one.source}: {one.source_id})"
    yield f"Harrastuksia: {len(hobbies)}."


def unmet_lines(rows: Sequence[Row], days: int) -> Iterator[str]:
    """What people looked for and nothing answered."""
    kinds = {kind.number: kind.label_fi for kind in load_shipped()[0]}
    for row in rows:
        what = kinds.get(row["kind"]) or row["category"] or "mikä vain"
        yield f"{row['times']}  {what}, {row['municipality'] or 'paikka ei tiedossa'}"
    yield f"Toiveita, joihin ei löytynyt mitään {days} päivän aikana: {sum(row['times'] for row in rows)}."


def barrier_lines(rows: Sequence[Row], days: int) -> Iterator[str]:
    """What stood in the way of those who did not go."""
    for row in rows:
        yield f"{row['times']}  {_BARRIERS[row['barrier']]}, {row['municipality'] or 'paikka ei tiedossa'}"
    yield f"Esteitä, joista tulijat kertoivat {days} päivän aikana: {sum(row['times'] for row in rows)}."


def source_lines(names: Sequence[str], rows: Mapping[str, Row]) -> Iterator[str]:
    """How the configured sources are."""
    for name in names:
        row = rows.get(name)
        if row is None:
            yield f"{name}: ei ole vielä haettu"
        elif row["problem"]:
            yield f"{name}: yritetty {_moment(row['fetched_at'])}, mutta mitään ei otettu. {row['problem']}"
        else:
            yield f"{name}: haettu {_moment(row['fetched_at'])}"


def _day(ms: int) -> str:
    moment = datetime.fromtimestamp(ms / 1000, UTC).astimezone(HELSINKI)
    return f"{moment.day}.{moment.month}.{moment.year}"


def _moment(ms: int) -> str:
    return f"{_day(ms)} klo {datetime.fromtimestamp(ms / 1000, UTC).astimezone(HELSINKI):%H.%M}"
