"""The catalogue as files that editors fill in, and the service that its commands work with."""

import argparse
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from bot.app.service import Service, build_service
from bot.config.sections import Config
from bot.store import records
from bot.store.private import SealError, unreadable
from catalogue.plan import kept_fair
from catalogue.spreadsheets.template import csv_files, workbook


async def template(_config: Config, given: argparse.Namespace) -> int:
    """Write a workbook to fill in, with `fairs` also one of fairs."""
    written = _written({given.file: workbook((), (), example_row=True, fairs=() if given.fairs else None)}, given)
    if written:
        print(f"Pohja on tiedostossa {given.file}. Ohje on sen ensimmäisellä välilehdellä.")
    return 0 if written else 1


def _written(files: Mapping[Path, bytes], given: argparse.Namespace) -> bool:
    """Write files; False, and none of them, when one is there already and was not to be replaced."""
    there = [str(file) for file in files if file.exists()]
    if there and not given.force:
        print(f"Tiedosto on jo olemassa: {', '.join(there)}. Korvaa se näin: --force")
        return False
    for file, content in files.items():
        file.write_bytes(content)
    return True


async def export(config: Config, given: argparse.Namespace) -> int:
    """As the source has it: what editors set stands beside it and is not taken out."""
    suffix = given.file.suffix.lower()
    if suffix not in {".csv", ".xlsx"}:
        print("Tiedoston nimen loppu on .xlsx tai .csv.")
        return 1

    async def act(service: Service) -> int:
        now, private = service.now(), service.private
        sources = await service.database.read(records.sources)
        source = given.source or (sources[0] if len(sources) == 1 else "")
        if source not in sources:
            print(f"Mikä lähde? Kirjoita --source ja jokin näistä: {', '.join(sources) or 'ei yhtään'}.")
            return 1
        kept = await service.database.read(lambda tx: records.kept_of(tx, private, source, now))
        hobbies = [one for one in kept.hobbies.values() if one.source_id not in kept.gone]
        associations, others = kept.associations.values(), {number: own for own, number in kept.others.items()}
        fairs = [kept_fair(one, kept) for own, one in kept.fairs.items() if own not in kept.gone_fairs] or None
        if suffix == ".csv":
            tables = csv_files(hobbies, associations, others, guides=kept.guides, fairs=fairs)
            files = {given.file.with_name(f"{given.file.stem}-{name}"): content for name, content in tables.items()}
        else:
            files = {
                given.file: workbook(hobbies, associations, others, example_row=False, guides=kept.guides, fairs=fairs)
            }
        if not _written(files, given):
            return 1
        print(f"Harrastuksia {len(hobbies)}, yhdistyksiä {len(associations)}: {', '.join(map(str, files))}")
        return 0

    return await with_service(config, act)


async def with_service(config: Config, act: Callable[[Service], Awaitable[int]], *, make: bool = False) -> int:
    """Do it, but not under another secret: what it sealed, the service could not open."""
    if not config.service.secret:
        print("Asetuksista puuttuu service.secret. Käytä samoja asetuksia kuin palvelu.")
        return 1
    service = await build_service(config, make=make)
    try:
        closed, kept = await service.database.read(lambda tx: unreadable(tx, service.private))
        if kept and closed == kept:
            raise SealError("nothing in the database can be opened: service.secret is not the one of the service")
        return await act(service)
    finally:
        await service.database.close()
