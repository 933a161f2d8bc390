"""Announcements from the shell: one from a file, step by step, and what is done with those that there are."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.app.announce_file import Given, Known, read_file
from bot.app.service import Service
from bot.commands import announcement_rows as rows
from bot.i18n.languages import LANGUAGES
from bot.store import announcements
from bot.store.database import Tx
from catalogue.schedule import HELSINKI
from dialogs.pages.announcing_run import channel_name, reason
from dialogs.pages.announcing_steps import problem_text, wrong_start
from dialogs.texts.values import STORED, Media, Text
from rules.announcement import Announcement, Move, State, start_at
from rules.audience import Reach

STATES = {
    State.DRAFT: "luonnos",
    State.SCHEDULED: "odottaa aikaansa",
    State.FIRST: "ensimmäiset 10 saavat sen",
    State.RUNNING: "lähtee",
    State.PAUSED: "tauolla",
    State.HELD: "pysähtyi itse",
    State.DONE: "valmis",
    State.STOPPED: "lopetettu",
    State.CANCELLED: "poistettu",
}
OPERATOR = 0

Steer = Callable[[Tx], Awaitable[bool]]


class Refused(Exception):
    """It cannot go like this; each argument is a line of why."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What would go, to whom and when."""

    given: Given
    reach: Reach
    starts_at: int
    notes: tuple[str, ...]


async def plan(service: Service, path: Path) -> Plan:
    """Look at the whole file and count who gets it. Raises Refused with everything that is wrong, and OSError."""
    context, now = service.context, service.now()
    given = read_file(path, _known(service, now))
    if given.problems:
        raise Refused(*given.problems)
    one = Announcement(0, State.DRAFT, 1, given.draft, len(given.picture))
    notes, wrong = _read_over(service, one, path.name)
    found = await service.database.read(lambda tx: rows.reach(tx, context, one, now))
    if wrong_start(given.draft, given.when, context.world(now)) == "over":
        wrong.append(f"{path.name}: messut ovat ohi, ennen kuin tiedote lähtee")
    if not found.people:
        wrong.append(f"{path.name}: kukaan ei saisi tätä: katsokaa [audience] ja [texts]")
    if wrong:
        raise Refused(*wrong)
    return Plan(given, found, start_at(given.when, now, context.settings.reminders), tuple(notes))


def _known(service: Service, now: int) -> Known:
    catalogue = service.context.catalogue
    return Known(
        languages=tuple(code for code, _ in service.context.languages("")),
        fairs=[number for number, fair in catalogue.fairs.items() if not fair.cancelled],
        now=now,
        places=catalogue.places.keys(),
        towns=sorted({place.municipality for place in catalogue.places.values()}),
        categories=sorted({kind.category for kind in catalogue.kinds.values()}),
        kinds=sorted(catalogue.kinds),
    )


def _read_over(service: Service, one: Announcement, name: str) -> tuple[list[str], list[str]]:
    """What a proofreader says of the texts, and what of it must be mended."""
    media = Media("photo", "0", STORED) if one.picture else None
    notes: list[str] = []
    wrong: list[str] = []
    for code, found in rows.problems(service.context, one, service.now(), media).items():
        for problem in found:
            said = f"{name}: texts.{code}: {_say(service, problem_text(problem))}"
            (wrong if problem.must else notes).append(said)
    return notes, wrong


def preview(service: Service, made: Plan) -> list[str]:
    """How it looks in each language, how many get it, by language and channel, who does not, and when it goes."""
    lines = [line for code in made.given.draft.texts for line in _look(service, made, code)]
    lines += [*made.notes, f"Saajia {made.reach.people}, aikaisintaan {_moment(made.starts_at)}:"]
    for (language, channel), number in sorted(made.reach.reached.items()):
        name = LANGUAGES[language].autonym if language in LANGUAGES else language
        lines.append(f"  {language} ({name}), {_say(service, channel_name(channel))}: {number}")
    left_out = sorted(made.reach.out.items(), key=lambda item: -item[1])
    lines += [f"Ei saa: {_say(service, reason(str(why), number))}" for why, number in left_out]
    if made.reach.others:
        lines.append(f"Muita, jotka eivät kuulu valittuihin: {made.reach.others}")
    return lines


def _look(service: Service, made: Plan, code: str) -> list[str]:
    shown = rows.shown(service.context, made.given.draft, code, service.now(), None)
    buttons = [" ".join(f"[{button.label}]" for button in row) for row in shown.rows]
    return [f"{code} ({LANGUAGES[code].autonym}):", *(f"  {line}" for line in (*shown.lines, *buttons)), ""]


async def schedule(service: Service, made: Plan) -> list[str]:
    """It goes at its time; until then it can be undone."""
    now, private = service.now(), service.private

    async def work(tx: Tx) -> Announcement:
        one = await announcements.create(tx, made.given.draft, OPERATOR, now)
        if made.given.picture:
            changed = await announcements.set_picture(
                tx, private, one.number, OPERATOR, one.version, now, content=made.given.picture
            )
            one = changed or one
        await announcements.confirm(tx, one.number, OPERATOR, made.starts_at, one.version, now)
        return one

    one = await service.database.write(work)
    return [
        f"Tiedote {one.number} lähtee {_moment(made.starts_at)}. Siihen asti: mukaan announce undo {one.number}",
        "Miten se etenee: mukaan announce list",
    ]


async def listed(service: Service) -> list[str]:
    """All of them, the newest first, with their sums."""

    async def read(tx: Tx) -> list[str]:
        return [await _line(tx, one) for one in await announcements.latest(tx)]

    return await service.database.read(read) or ["Tiedotteita ei ole."]


async def _line(tx: Tx, one: Announcement) -> str:
    said = f"{one.number}  {STATES[one.state]}"
    if one.held:
        said += f" ({one.held})"
    if one.state is State.SCHEDULED:
        return f"{said}: {_moment(one.starts_at)}"
    if not one.started_at:
        return said
    counts = await announcements.counts(tx, one.number)
    parts = [f"{counts.sent} lähetetty", f"{counts.unknown} epäselvää"]
    parts += [f"{number} epäonnistui ({why})" for why, number in counts.failed.items()]
    parts += [f"{number} ohitettu ({why})" for why, number in counts.skipped.items()]
    parts += [f"{counts.waiting} odottaa"] if counts.waiting else []
    total = f"{said}: {counts.recipients} saajaa = {' + '.join(parts)}"
    return total if one.sum in {"", "holds"} else f"{total}; LUVUT EIVÄT TÄSMÄÄ: {one.sum}"


async def move(service: Service, what: str, number: int) -> tuple[bool, list[str]]:
    """Pause it, let it go on, stop it for good, or take it back before it has begun."""
    now = service.now()
    moves: dict[str, Steer] = {
        Move.PAUSE: lambda tx: announcements.pause(tx, number),
        Move.GO_ON: lambda tx: announcements.go_on(tx, number, now),
        Move.STOP: lambda tx: announcements.stop(tx, number, now),
        Move.UNDO: lambda tx: announcements.undo(tx, number),
    }
    done = await service.database.write(moves[what])
    one = await service.database.read(lambda tx: announcements.get(tx, number))
    if one is None:
        return False, [f"Tiedotetta {number} ei ole."]
    if not done:
        return False, [f"Tiedote {number} on nyt: {STATES[one.state]}. Mitään ei muutettu."]
    return True, [f"Tiedote {number} on nyt: {STATES[one.state]}."]


def _moment(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(HELSINKI).strftime("%d.%m.%Y klo %H.%M")


def _say(service: Service, said: Text | str) -> str:
    return service.renderer.text(said, service.context.settings.staff_language) if isinstance(said, Text) else said
