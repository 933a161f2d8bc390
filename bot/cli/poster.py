"""`mukaan poster …`: PDF files to print, answered in Finnish."""

import argparse
import asyncio
import sys
from datetime import UTC, datetime, time
from importlib.resources import files
from pathlib import Path

from bot.app.posters import Maker, PosterError, Which, speakers
from bot.app.service import Service, build_service
from bot.cli.staff import bot_name
from bot.config.sections import Config
from bot.i18n.languages import SHIPPED
from bot.poster import draw
from catalogue.schedule import local_date

MAKERS = {"a4": draw.posters, "card": draw.cards}
NOT_DONE = 2


def run(config: Config, given: argparse.Namespace) -> int:
    """Write the files; 2, with one line that says why, when that cannot be done. Raises DatabaseError."""
    try:
        asyncio.run(_write(config, given))
    except PosterError as problem:
        print(problem, file=sys.stderr)
        return NOT_DONE
    return 0


async def _write(config: Config, given: argparse.Namespace) -> None:
    if not config.service.secret:
        raise PosterError("Asetuksista puuttuu service.secret. Käytä samoja asetuksia kuin palvelu.")
    service = await build_service(config, make=False)
    try:
        maker = await _maker(config, service, given)
        which = Which(given.fair, given.stall, given.hobby)
        sheets = maker.sheets(service.shelf.snapshot, which)
        made_at = datetime.combine(local_date(service.now()), time(), UTC)
    finally:
        await service.database.close()
    mark = files("bot").joinpath("web", "static", "icon.svg").read_bytes()
    for form in given.format or MAKERS:
        _save(given.out / f"{which.name}-{form}.pdf", MAKERS[form](sheets, mark, made_at))
        print(f"{given.out / f'{which.name}-{form}.pdf'}: {len(sheets)} s.")


async def _maker(config: Config, service: Service, given: argparse.Namespace) -> Maker:
    wanted = given.language or SHIPPED
    speaking = speakers(service.renderer, wanted)
    left_out = set(wanted) - {one.code for one in speaking}
    if not speaking:
        raise PosterError(f"Julisteen tekstejä ei ole vielä käännetty: {', '.join(sorted(left_out))}.")
    if left_out:
        print(f"Ilman näitä kieliä, koska tekstejä ei ole vielä käännetty: {', '.join(sorted(left_out))}.")
    name = given.bot or await bot_name(config)
    if not name and config.telegram.token:
        raise PosterError("Telegram ei vastaa. Yritä uudestaan, tai anna botin nimi: --bot NIMI")
    service.know(name)
    settings = service.context.settings
    return Maker(settings.service, settings.chat_link, settings.web_link if config.web.port else "", speaking)


def _save(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as problem:
        raise PosterError(f"Tiedostoa {path} ei voi kirjoittaa ({problem.strerror}).") from problem
