"""A small catalogue that is imported, for the tests of what comes of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import time

from bot.app.importing import Choice, Outcome, import_reading
from bot.commands.importing import preview
from catalogue.hobby import Association, Hobby, Price, Schedule, Venue
from catalogue.plan import Plan
from catalogue.reading import Draft, Reading
from tests.transcripts.runner import Stage

SOURCE = "kainuu"
UIMARIT = Association(0, SOURCE, "uimarit", "Esimerkki-Uimarit", "uimarit@example.org", "+358440000001")
UINTI = Hobby(
    0,
    SOURCE,
    "uinti",
    "swimming",
    "Ilta-uinti",
    0,
    Venue("Kajaanin uimahalli", "Esimerkkikatu 1", "Kajaani"),
    (Schedule("FREQ=WEEKLY;BYDAY=TU", time(18), 90),),
    price=Price(700),
)
SHAKKI = replace(UINTI, source_id="shakki", kind="chess", name="Shakki-ilta")
OTHERS = tuple(replace(UINTI, source_id=f"muu-{n}", kind="yoga", name=f"Jooga {n}") for n in range(4))
"""So that one that goes is less than a third."""


def reading(*hobbies: Hobby, associations: Iterable[Association] = (UIMARIT,)) -> Reading:
    return Reading(tuple(associations), tuple(Draft(hobby, "uimarit") for hobby in hobbies))


async def planned(played: Stage, read: Reading) -> Plan:
    service = played.service
    return await service.database.read(lambda tx: preview(tx, service.private, SOURCE, read, service.now()))


async def take(played: Stage, *hobbies: Hobby, associations: Iterable[Association] = (UIMARIT,)) -> Outcome:
    """Import these, and let the service take them up."""
    read = reading(*hobbies, associations=associations)
    outcome = await import_reading(played.service, read, Choice(SOURCE, "Mikko"), await planned(played, read))
    await played.service.look_at_catalogue()
    return outcome


def number(played: Stage, source_id: str) -> int:
    """The number of a hobby that was imported."""
    hobbies = played.service.shelf.snapshot.hobbies.values()
    return next(one.number for one in hobbies if (one.source, one.source_id) == (SOURCE, source_id))


def hobby(played: Stage, source_id: str) -> Hobby:
    """As the service has it now."""
    return played.service.shelf.snapshot.hobbies[number(played, source_id)]


JOIN = ("> [I want to come]", "> [18 or more]", "> Amina", "> [In this chat]")
