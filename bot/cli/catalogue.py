"""`mukaan catalogue …`: what editors do with the catalogue on the command line, answered in Finnish."""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from datetime import datetime, time, timedelta
from typing import Any

from bot.app.contacts import confirm_address, waiting_contacts
from bot.app.guiding import guide_lines, set_guide
from bot.app.importing import ChangedMeanwhileError, Choice, close, import_reading, objection, planned
from bot.app.reading import read_paths
from bot.app.refresh import refresh
from bot.app.service import Service, system_now
from bot.cli.catalogue_arguments import FairNumber
from bot.cli.catalogue_files import export, template, with_service
from bot.cli.catalogue_said import (
    barrier_lines,
    cell_lines,
    edited,
    history_lines,
    list_lines,
    plan_lines,
    source_lines,
    unmet_lines,
)
from bot.commands.editing import Edit, UnknownRecordError, set_fields, shown, shown_fair, unset_fields
from bot.config.sections import Config
from bot.i18n.languages import ASSOCIATIONS, SHIPPED
from bot.store import records
from catalogue.byname import named_like
from catalogue.cells import CellError
from catalogue.guides import Reader, Topic
from catalogue.moments import day
from catalogue.origin import Origin
from catalogue.plan import Plan, What
from catalogue.reading import Reading
from catalogue.schedule import HELSINKI, local_date
from catalogue.shipped import load_known


def run(config: Config, given: argparse.Namespace) -> int:
    """Do one action; the exit status: 1 when it could not be done. Raises DatabaseError, OSError."""
    if given.action in {"set", "unset"} and isinstance(given.number, FairNumber):
        print("Messuja ei muokata näin: muuta taulukkoa ja tuo se uudestaan.")
        return 1
    return asyncio.run(_ACTIONS[given.action](config, given))


async def _import(config: Config, given: argparse.Namespace) -> int:
    now = system_now()
    reading = _read(given, now)
    choice = Choice(given.source, given.by, given.good_rows, given.much_gone, given.confirm_contacts)
    todo = await planned(config, given.source, reading, now)
    for line in plan_lines(todo):
        print(line)
    problem = objection(choice, todo, reading)
    if problem:
        print(problem)
    if given.dry_run:
        print("Tämä oli koe: mitään ei muutettu.")
    if given.dry_run or problem or (todo.empty and not choice.confirm):
        return 1 if problem else 0
    if choice.confirm:
        for one in reading.associations:
            if one.confirmed_on and one.email:
                print(f"Osoite vahvistetaan: {one.name}, {one.email}")
    elif any(one.confirmed_on for one in reading.associations):
        print("Sarake vahvistettu ei vaikuta ilman valintaa --confirm-contacts.")
    if not given.yes and not _agreed("Tehdäänkö näin? (k/e) "):
        print("Mitään ei muutettu.")
        return 1
    return await with_service(config, lambda service: _carry_out(service, reading, choice, todo), make=True)


def _read(given: argparse.Namespace, now: int) -> Reading:
    origin = Origin(
        source=given.source,
        today=local_date(now),
        association=given.association,
        kind=given.kind,
        municipality=given.municipality,
        language=given.language,
    )
    return read_paths(given.files, load_known(), origin)


async def _carry_out(service: Service, reading: Reading, choice: Choice, todo: Plan) -> int:
    try:
        outcome = await import_reading(service, reading, choice, todo)
    except ChangedMeanwhileError:
        print("Joku muu muutti luetteloa juuri nyt. Mitään ei muutettu. Aja komento uudestaan.")
        return 1
    print(outcome.problem or "Tehty. Palvelu ottaa muutokset käyttöön puolessa minuutissa.")
    return 1 if outcome.problem else 0


async def _refresh(config: Config, given: argparse.Namespace) -> int:
    wanted = [one for one in config.catalogue.sources if given.name in {None, one.name}]
    if not wanted:
        print(f"Asetuksissa ei ole lähdettä {given.name}." if given.name else "Asetuksissa ei ole yhtään lähdettä.")
        return 1

    async def act(service: Service) -> int:
        failed = 0
        for source in wanted:
            refreshed = await refresh(service, source, dry=given.dry_run)
            lines = plan_lines(refreshed.plan) if refreshed.plan else [f"Lähde {source.name}: ei uutta."]
            for line in [] if refreshed.problem and not refreshed.plan else lines:
                print(line)
            if refreshed.problem:
                print(f"Lähde {source.name}: mitään ei muutettu. {refreshed.problem}")
                failed = 1
        if given.dry_run:
            print("Tämä oli koe: mitään ei muutettu.")
        return failed

    return await with_service(config, act, make=True)


async def _sources(config: Config, _given: argparse.Namespace) -> int:
    async def act(service: Service) -> int:
        rows = {row["name"]: row for row in await service.database.read(lambda tx: tx.all("sources_all"))}
        names = [source.name for source in config.catalogue.sources]
        for line in source_lines(names, rows) if names else ["Asetuksissa ei ole yhtään lähdettä."]:
            print(line)
        return 0

    return await with_service(config, act)


async def _set(config: Config, given: argparse.Namespace) -> int:
    pairs = [pair.partition("=") for pair in given.changes]
    if not all(equals for _, equals, _ in pairs):
        print('Kirjoita muutokset näin: hinta=7 "alkaa=18:00"')
        return 1
    try:
        until = _end_of(given.until) if given.until else None
    except CellError as wrong:
        print(f"--until: {wrong}")
        return 1
    if until is not None and until <= system_now():
        print("--until: tämä päivä on jo mennyt.")
        return 1
    changes = {name: value for name, _, value in pairs}
    if isinstance(given.number, Topic):
        if until is None:
            return await _set_guide(config, given, given.number, changes)
        print("Ohjeella ei ole päättymispäivää: poista --until.")
        return 1
    edit = Edit(_what(given), given.number, changes, given.by, until)

    async def act(service: Service) -> int:
        known, now = load_known(), service.now()
        fields = await service.database.write(lambda tx: set_fields(tx, service.private, edit, known, now))
        for line in edited(fields):
            print(line)
        return 0

    return await _edit(config, given, act)


async def _set_guide(config: Config, given: argparse.Namespace, topic: Topic, changes: Mapping[str, str]) -> int:
    async def act(service: Service) -> int:
        now, by = service.now(), given.by
        fields = await service.database.write(lambda tx: set_guide(tx, service.private, topic, changes, by, now))
        print(*edited(fields), sep="\n")
        return 0

    return await _edit(config, given, act)


async def _unset(config: Config, given: argparse.Namespace) -> int:
    if isinstance(given.number, Topic):
        return await _set_guide(config, given, given.number, dict.fromkeys(given.fields, ""))
    edit = Edit(_what(given), given.number, dict.fromkeys(given.fields, ""), given.by)

    async def act(service: Service) -> int:
        ended = await service.database.write(lambda tx: unset_fields(tx, service.private, edit, service.now()))
        print(f"Lähteen oma tieto on taas näkyvissä: {', '.join(ended)}." if ended else "Näitä ei ole muokattu.")
        return 0 if ended else 1

    return await _edit(config, given, act)


async def _history(config: Config, given: argparse.Namespace) -> int:
    async def act(service: Service) -> int:
        versions = await service.database.read(
            lambda tx: records.history(tx, service.private, _what(given), _number(given))
        )
        for line in history_lines(versions):
            print(line)
        if not versions:
            raise UnknownRecordError(given.number)
        return 0

    return await _edit(config, given, act)


async def _close(config: Config, given: argparse.Namespace) -> int:
    if given.source in {source.name for source in config.catalogue.sources}:
        print(f"Lähde {given.source} on vielä asetuksissa. Poista se ensin sieltä.")
        return 1

    async def act(service: Service) -> int:
        if given.source not in await service.database.read(records.sources):
            print(f"Lähdettä {given.source} ei ole.")
            return 1
        if not given.yes and not _agreed(f"Poistetaanko lähteen {given.source} kaikki harrastukset? (k/e) "):
            print("Mitään ei muutettu.")
            return 1
        for line in plan_lines(await close(service, given.source, given.by)):
            print(line)
        return 0

    return await with_service(config, act)


async def _counted(config: Config, given: argparse.Namespace) -> int:
    """What nothing answered, or what stood in the way: counts, most often first."""
    since = local_date(system_now()) - timedelta(days=given.days)
    query, lines = ("unmet_since", unmet_lines) if given.action == "unmet" else ("barriers_since", barrier_lines)

    async def act(service: Service) -> int:
        rows = await service.database.read(lambda tx: tx.all(query, day=since.isoformat()))
        print(*lines(rows, given.days), sep="\n")
        return 0

    return await with_service(config, act)


async def _show(config: Config, given: argparse.Namespace) -> int:
    async def act(service: Service) -> int:
        topic = given.number
        if isinstance(topic, Topic):
            languages = ASSOCIATIONS if topic.reader is Reader.ASSOCIATION else SHIPPED
            private, renderer, now = service.private, service.renderer, service.now()
            lines = await service.database.read(lambda tx: guide_lines(tx, private, topic, renderer, languages, now))
            print(*lines, sep="\n")
            return 0
        if isinstance(topic, FairNumber):
            print(*cell_lines(await service.database.read(lambda tx: shown_fair(tx, topic.number)), ()), sep="\n")
            return 0
        known = load_known()
        cells, set_over = await service.database.read(
            lambda tx: shown(tx, service.private, _what(given), given.number, known, service.now())
        )
        for line in cell_lines(cells, set_over):
            print(line)
        return 0

    return await _edit(config, given, act)


async def _list(config: Config, given: argparse.Namespace) -> int:
    async def act(service: Service) -> int:
        named = named_like(service.shelf.snapshot, " ".join(given.words)) if given.words else None
        every = service.shelf.snapshot.hobbies.values()
        hobbies = [one for one in every if named is None or one.number in named]
        for line in list_lines(hobbies, service.shelf.snapshot):
            print(line)
        return 0

    return await with_service(config, act)


async def _contacts(config: Config, _given: argparse.Namespace) -> int:
    async def act(service: Service) -> int:
        waiting = waiting_contacts(service)
        for one in waiting:
            print(f"{one.number}  {one.name}: {one.email or 'ei sähköpostia'}, {one.phone or 'ei puhelinta'}")
        print(f"Vahvistamattomia: {len(waiting)}.")
        return 0

    return await with_service(config, act)


async def _confirm(config: Config, given: argparse.Namespace) -> int:
    async def act(service: Service) -> int:
        address = await confirm_address(service, given.number)
        print(f"Vahvistettu: {address}." if address else "Tällä yhdistyksellä ei ole sähköpostiosoitetta.")
        return 0 if address else 1

    return await _edit(config, given, act)


async def _edit(config: Config, given: argparse.Namespace, act: Callable[[Service], Awaitable[int]]) -> int:
    try:
        return await with_service(config, act)
    except LookupError:
        if isinstance(given.number, Topic):
            print("Tätä ohjetta ei ole muokattu.")
            return 1
        if isinstance(given.number, FairNumber):
            print(f"Messuja {_number(given)} ei ole. Numerot näkee näin: mukaan fair")
            return 1
        what = "yhdistystä" if getattr(given, "association_record", True) else "harrastusta"
        print(f"Numerolla {given.number} ei ole tuotua {what}. Numerot näkee näin: mukaan catalogue list")
    except CellError as wrong:
        print(wrong)
    return 1


def _number(given: argparse.Namespace) -> int:
    return given.number.number if isinstance(given.number, Topic | FairNumber) else int(given.number)


def _what(given: argparse.Namespace) -> What:
    named: What = "association" if given.association_record else "hobby"
    if isinstance(given.number, FairNumber):
        return "fair"
    return "guide" if isinstance(given.number, Topic) else named


def _end_of(text: str) -> int:
    last = datetime.combine(day(text) + timedelta(days=1), time(), HELSINKI)
    return round(last.timestamp() * 1000)


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        print("Lisää komentoon --yes, kun suunnitelma on oikein.")
        return False
    try:
        return input(question).strip().casefold() in {"k", "kyllä", "y", "yes"}
    except EOFError:
        return False


_ACTIONS: dict[str, Callable[[Config, argparse.Namespace], Coroutine[Any, Any, int]]] = {
    "template": template,
    "import": _import,
    "export": export,
    "refresh": _refresh,
    "sources": _sources,
    "list": _list,
    "show": _show,
    "close": _close,
    "unmet": _counted,
    "barriers": _counted,
    "set": _set,
    "unset": _unset,
    "history": _history,
    "contacts": _contacts,
    "confirm": _confirm,
}
