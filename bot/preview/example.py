"""The world of the book: the example catalogue by itself, with no database, and the made-up people's rows."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from bot.commands.shelf import example_reading, lexicon_of
from bot.i18n.render import Renderer
from bot.preview.people import AMINA, BAHAR, DAY, HELP_PHONE, HOUR, NOW, PEOPLE, SWIMMING, interest_of, world_of
from catalogue.hobby import Price
from catalogue.reading import in_order, numbered
from catalogue.schedule import local_date, next_meetings
from catalogue.shipped import load_shipped
from catalogue.snapshot import Snapshot, build
from dialogs.world import Rows, World
from rules.interest import Reach, Remind, State
from rules.person import Age, Person
from rules.settings import Help, NoticeHours, Settings

LONG_AGO = date(2020, 1, 1)
MINORS = tuple(age for age in Age if age.minor)


def example_world(renderer: Renderer) -> World:
    """What the pages are drawn from."""
    return world_of(example_snapshot(), lexicon_of(*load_shipped(), renderer))


def situations(full: World) -> tuple[tuple[Person, World], ...]:
    """Who chats, and what there is around them, from `full` on: each brings pages that the others do not see."""
    fresh = replace(full, rows=Rows())
    children = tuple(interest_of(n, SWIMMING, age=age, state=State.WITH_STAFF) for n, age in enumerate(MINORS, 1))
    by_phone = replace(interest_of(3, SWIMMING, remind=Remind.FIRST), reach=Reach.PHONE)
    family = Rows((*children, by_phone), _KEPT, reminders={3: NOW + DAY})
    evening = NOW + 9 * HOUR + HOUR // 2
    special = (
        replace(full, now=evening, settings=Settings(help=Help(phone=HELP_PHONE))),
        replace(full, settings=Settings(notices=NoticeHours(to_hour=24), email=True)),
        replace(full, now=next_meetings(full.catalogue.hobbies[SWIMMING], NOW, 1)[0].starts_at - HOUR),
        replace(full, rows=family, catalogue=_otherwise(full.catalogue)),
    )
    everyday = ((person, world) for world in (fresh, full) for person in PEOPLE.values())
    return (*everyday, *((person, world) for world in special for person in (AMINA, BAHAR)))


_KEPT: Mapping[str, Any] = {
    "since": NOW - DAY,
    "channels": ["web", "telegram", "email", "terminal"],
    "file": {
        "interests": [{"reminders": [1], "coming": [1], "told_to_association": [1], "asked_of_staff": [1]}],
        "links": [1],
        "messages": [1, 2],
        "web_chat": [1, 2],
    },
}
"""What the page of one's data counts."""


def _otherwise(snapshot: Snapshot) -> Snapshot:
    """The first hobbies with what none of the example has: for the cards, not for the search."""
    one = snapshot.hobbies[SWIMMING]
    over = tuple(replace(schedule, first=LONG_AGO, last=LONG_AGO, extra_dates=()) for schedule in one.schedules)
    day, nowhere = local_date(NOW), replace(one.venue, name="", address="", point=None)
    changed = (
        replace(one, status="paused", checked_on=day),
        replace(one, schedules=(), price=Price(), venue=nowhere, age_max=12, beginners=False),
        replace(one, venue=replace(one.venue, address="", point=None), checked_on=day, checked_by="Esimerkki-Uimarit"),
        replace(one, schedules=over, price=Price(4000, "season")),
        replace(one, status="ended"),
    )
    numbered = zip(range(SWIMMING + 1, SWIMMING + 1 + len(changed)), changed, strict=True)
    return replace(snapshot, hobbies={**snapshot.hobbies, **{n: replace(hobby, number=n) for n, hobby in numbered}})


def example_snapshot() -> Snapshot:
    """The example catalogue, with numbers in the files' order."""
    reading = example_reading()
    return build(*load_shipped(), *numbered(reading, *in_order(reading)))
