"""Asking the configured sources for what is new, and importing it. A source that is broken changes nothing."""

import asyncio
import json
import logging
from dataclasses import dataclass, replace

from bot.app.service import Service
from bot.commands.importing import carry_out, preview
from bot.config.sections import Source
from bot.sources.errors import SourceError
from bot.sources.fetch import NOT_MODIFIED
from bot.sources.gather import Gathered, gather
from bot.sources.session import Session
from bot.store import notices
from bot.store.database import DatabaseError, Tx
from catalogue.importers.table import IMPORTERS
from catalogue.origin import Origin, misnamed
from catalogue.plan import Plan, refusal
from catalogue.reading import Problem, Reading
from catalogue.schedule import local_date
from catalogue.shipped import load_known
from dialogs.pages.staff import SOURCE_BROKEN

log = logging.getLogger(__name__)

HOUR = 60 * 60 * 1000
_UNFORESEEN = "Lähteen lukeminen päättyi virheeseen, jota ei osattu odottaa. Kerro siitä ylläpitäjälle."
SOON_AGAIN = HOUR
"""A source that failed is asked again after this long, in milliseconds, unless it is due before or asked for longer."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """How it went with one source: the plan, None when there was nothing new; why nothing was changed, "" if it was."""

    plan: Plan | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Marks:
    """What to ask with whether anything has changed, and under which settings it was read."""

    settings: str
    etag: str = ""
    last_modified: str = ""


async def refresh_due(service: Service) -> None:
    """Refresh each configured source whose time has come, one after the other."""
    rows = {row["name"]: row for row in await service.database.read(lambda tx: tx.all("sources_all"))}
    for number, source in enumerate(service.config.catalogue.sources, 1):
        row = rows.get(source.name)
        if row is None or service.now() >= row["next_at"] or row["find_settings"] != _settings(service, source):
            log.info("source %d: %s", number, _counts(await _refresh_or_tell(service, source)))


async def _refresh_or_tell(service: Service, source: Source) -> Refreshed:
    """One that nobody thought of does not keep the others waiting, and is not asked again at every look."""
    try:
        return await refresh(service, source)
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001  whatever it is, staff are told
        log.error("source: raised %s", type(error).__name__)  # noqa: TRY400
        return await _broken(service, source, _Marks(_settings(service, source)), _UNFORESEEN)


def _counts(refreshed: Refreshed) -> str:
    if refreshed.problem:
        return "broken, nothing changed"
    plan = refreshed.plan
    return f"{len(plan.entries)} changed, {len(plan.problems)} problems" if plan else "nothing new"


async def refresh(service: Service, source: Source, *, dry: bool = False) -> Refreshed:
    """Ask one source and import what it says; `dry`: only say what would change. What it breaks on is told to staff."""
    marks = await _marks(service, source)
    asked = _Marks(marks.settings) if dry else marks
    try:
        async with Session() as session:
            answer = await gather(
                session, source, IMPORTERS[source.type], etag=asked.etag, last_modified=asked.last_modified
            )
    except SourceError as error:
        wait = error.seconds * 1000
        return Refreshed(problem=error.message) if dry else await _broken(service, source, marks, error.message, wait)
    if answer is NOT_MODIFIED:
        await service.database.write(lambda tx: _answered(tx, source, marks, service.now()))
        return Refreshed()
    reading = await asyncio.to_thread(_read, service, source, answer)
    if dry:
        return await service.database.read(lambda tx: _look(tx, service, source, reading))
    return await _take(service, source, reading, _Marks(marks.settings, answer.etag, answer.last_modified))


async def _marks(service: Service, source: Source) -> _Marks:
    """Those of the last answer, if it was well and the source is configured as it was then."""
    settings = _settings(service, source)
    row = await service.database.read(lambda tx: tx.one("source_get", name=source.name))
    if row is None or row["problem"] or row["find_settings"] != settings:
        return _Marks(settings)
    return _Marks(settings, row["etag"], row["last_modified"])


def _settings(service: Service, source: Source) -> str:
    said = (source.type, source.url.reveal(), source.file, source.association, source.kind, source.municipality)
    return service.private.find(json.dumps([*said, source.language, source.every_hours]))


def _read(service: Service, source: Source, answer: Gathered) -> Reading:
    origin = Origin(
        source=source.name,
        today=local_date(service.now()),
        association=source.association,
        kind=source.kind,
        municipality=source.municipality,
        language=source.language,
    )
    known = load_known()
    if wrong := misnamed(origin, known):
        return Reading(problems=wrong)
    reading = IMPORTERS[source.type].read(answer.documents, known, origin)
    # What staff advise is theirs: no source changes it by itself.
    return replace(reading, guides={}, problems=tuple(_without_address(source, one) for one in reading.problems))


def _without_address(source: Source, problem: Problem) -> Problem:
    """Some addresses open what they name to whoever knows them: no problem is to show one of a source's pages."""
    file = source.name if "://" in problem.file else problem.file
    return replace(problem, file=file, value="" if problem.column == "next" else problem.value)


async def _look(tx: Tx, service: Service, source: Source, reading: Reading) -> Refreshed:
    todo = await preview(tx, service.private, source.name, reading, service.now())
    # Of a table an editor says whether its good rows come in alone; a feed with an unreadable page is not whole.
    serious = [one for one in todo.problems if source.type == "sheet" or not one.sheet]
    return Refreshed(todo, serious[0].message if serious else refusal(todo, reading))


async def _take(service: Service, source: Source, reading: Reading, marks: _Marks) -> Refreshed:
    async def work(tx: Tx) -> Refreshed:
        looked = await _look(tx, service, source, reading)
        if looked.plan and not looked.problem:
            await carry_out(tx, service.private, looked.plan, source.name, service.now())
            # What was wrong only beside what is kept, may be right the next time though the source stays as it is.
            whole = looked.plan.problems == reading.problems
            await _answered(tx, source, marks if whole else _Marks(marks.settings), service.now())
        return looked

    refreshed = await service.database.write(work)
    if refreshed.problem:
        await _broken(service, source, marks, refreshed.problem)
    else:
        await service.look_at_catalogue()
    return refreshed


async def _answered(tx: Tx, source: Source, marks: _Marks, now: int, problem: str = "", wait: int = 0) -> None:
    usual = source.every_hours * HOUR
    await tx.run(
        "source_put",
        name=source.name,
        now=now,
        next_at=now + (max(wait, min(usual, SOON_AGAIN)) if problem else usual),
        etag=marks.etag,
        last_modified=marks.last_modified,
        settings=marks.settings,
        problem=problem,
    )
    if not problem:
        key = f"source:{source.name}"  # and what stands between ":" and ";" behind it
        await tx.run("tasks_done_of", first_key=f"{key}:", end_key=f"{key};", now=now, done_by="clock")


async def _broken(service: Service, source: Source, marks: _Marks, problem: str, wait: int = 0) -> Refreshed:
    """Staff are told once, until it is well again. It is left alone for `wait` milliseconds at least."""
    now = service.now()

    async def work(tx: Tx) -> None:
        before = await tx.one("source_get", name=source.name)
        await _answered(tx, source, marks, now, problem, wait)
        if before is None or not before["problem"]:
            key, details = f"source:{source.name}:{now}", {"source": source.name, "problem": problem}
            await notices.add_task(tx, service.private, key, SOURCE_BROKEN, now, details=details)

    await service.database.write(work)
    return Refreshed(problem=problem)
