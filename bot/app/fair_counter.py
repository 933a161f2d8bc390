"""`mukaan fair`: the fairs with their numbers, and what is counted at one, as staff read it."""

from collections.abc import Iterator
from datetime import datetime

from bot.app.contact_list import Unknown
from bot.app.service import Service
from bot.store import fairs
from catalogue.fair import Fair
from catalogue.schedule import HELSINKI
from dialogs.pages.counter import counted
from dialogs.pages.stalls import tables_of

USAGE = "fair [NUMBER]"


async def fair_lines(service: Service) -> list[str]:
    """All fairs, the next to come last."""
    every = sorted(service.shelf.snapshot.fairs.values(), key=lambda one: one.starts_at)
    return [f"{one.number}  {one.name}, {_when(one)} ({one.source}: {one.source_id})" for one in every] or [
        "Luettelossa ei ole messuja."
    ]


async def counter_lines(service: Service, number: int) -> list[str]:
    """What is counted at a fair, and what its codes lead to. Raises `Unknown`."""
    fair = service.shelf.snapshot.fairs.get(number)
    if fair is None:
        raise Unknown(f"Messuja {number} ei ole. Numerot näkee näin: mukaan fair")
    counts = await service.database.read(lambda tx: fairs.counts(tx, number))
    world = service.context.world(service.now())
    language = world.settings.staff_language
    said = [service.renderer.text(text, language) for text in counted(fair, counts, world)]
    return [*said, *_codes(fair, service)]


def _codes(fair: Fair, service: Service) -> Iterator[str]:
    """What stands in the codes on posters: after "?start=" of the bot's link or the web chat's."""
    world = service.context.world(service.now())
    yield f"Koodit: messut f{fair.number}"
    for stall in tables_of(fair, world):
        name = world.catalogue.associations[stall.association].name
        yield f"  s{stall.number}  {f'{stall.label} ' if stall.label else ''}{name}"


def _when(fair: Fair) -> str:
    starts, ends = (datetime.fromtimestamp(ms / 1000, HELSINKI) for ms in (fair.starts_at, fair.ends_at))
    cancelled = ", peruttu" if fair.cancelled else ""
    return f"{starts.day}.{starts.month}.{starts.year} {starts:%H:%M}–{ends:%H:%M}{cancelled}"
