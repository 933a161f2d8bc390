"""A made-up catalogue over the whole of Finland: the same for the same seed. No such people, clubs or halls exist."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from catalogue.hobby import (
    Association,
    Audience,
    FinnishNeeded,
    Hobby,
    Kind,
    Place,
    Point,
    Price,
    Schedule,
    Venue,
)
from catalogue.recurrence import WEEKDAYS
from catalogue.shipped import load_shipped

NOW = int(datetime(2026, 11, 21, 10, tzinfo=UTC).timestamp()) * 1000
TODAY = date(2026, 11, 21)

MUNICIPALITIES = 300
IN_KAINUU = 0.05
"""The share of hobbies in Kainuu: hundreds of ten thousand."""

# West and east of the land, degrees, by whole degrees of latitude from 60 to 69.
_WEST = (22.0, 21.5, 21.3, 21.5, 23.5, 25.2, 24.5, 24.0, 23.8, 25.0)
_EAST = (26.5, 28.5, 30.5, 31.0, 30.0, 29.8, 29.5, 29.5, 28.8, 28.5)
_FRONTS = [
    "Haka",
    "Kivi",
    "Lehto",
    "Niemi",
    "Pelto",
    "Ranta",
    "Salo",
    "Suo",
    "Vaara",
    "Ylä",
    "Ala",
    "Iso",
    "Koivu",
    "Kuusi",
    "Mänty",
    "Lahna",
    "Hirvi",
    "Karhu",
]
_ENDS = ["järvi", "joki", "koski", "kylä", "lahti", "mäki", "maa", "niemi", "saari", "salmi", "selkä", "vesi"]
_CLUBS = [
    "Ponnistus",
    "Tarmo",
    "Reippaat",
    "Veto",
    "Sisu",
    "Pyrintö",
    "Kipinä",
    "Toimi",
    "Yritys",
    "Kaiku",
    "Tähti",
    "Voima",
    "Vire",
    "Riento",
    "Jyske",
    "Kunto",
    "Taito",
    "Into",
    "Urho",
    "Veikot",
    "Siskot",
    "Kaverit",
    "Naapurit",
    "Ilo",
    "Aurinko",
    "Tuike",
    "Lumikko",
    "Kuukkeli",
    "Joutsen",
    "Saukko",
    "Ilves",
    "Ahma",
    "Pohjantuuli",
]
_FOR = ("", "", "", "Naisten", "Miesten", "Lasten", "Nuorten", "Perheiden", "Vauvojen", "Senioreiden", "Kaikkien")
_GROUP = ("ryhmä", "kerho", "vuoro", "harjoitukset", "ilta", "kurssi", "piiri", "treffit", "tunti", "porukka")
_HALLS = [
    "liikuntahalli",
    "koulu",
    "seurakuntatalo",
    "kirjasto",
    "uimahalli",
    "työväentalo",
    "kansalaisopisto",
    "nuorisotalo",
    "kenttä",
]
_SAYS = (
    "Tule mukaan sellaisena kuin olet, aiempaa kokemusta ei tarvita.",
    "Ohjaaja neuvoo alussa, ja varusteita saa lainaksi.",
    "Ryhmässä on mukava tunnelma, ja kahvitauko kuuluu asiaan.",
    "Kokoonnumme ympäri vuoden, kesällä ulkona ja talvella sisällä.",
)


@dataclass(frozen=True, slots=True)
class Finland:
    """What a snapshot is built of."""

    kinds: tuple[Kind, ...]
    places: tuple[Place, ...]
    associations: tuple[Association, ...]
    hobbies: tuple[Hobby, ...]


def finland(hobbies: int, seed: int = 1) -> Finland:
    """A catalogue with so many hobbies, about four to an association."""
    chance = random.Random(seed)
    kinds, kainuu = load_shipped()
    towns = [place for place in kainuu if place.kind == "municipality"]
    others = [_town(chance, 1000 + number) for number in range(MUNICIPALITIES)]
    crowd = [1 / rank for rank in range(1, MUNICIPALITIES + 1)]  # few towns are large
    associations: list[Association] = []
    made: list[Hobby] = []
    while len(made) < hobbies:
        town = chance.choice(towns) if chance.random() < IN_KAINUU else chance.choices(others, crowd)[0]
        number = len(associations) + 1
        club = f"{town.name}n {chance.choice(_CLUBS)}"
        associations.append(Association(number, "bench", str(number), club, f"seura{number}@example.org"))
        venues = [_venue(chance, town) for _ in range(2)]
        for _ in range(min(chance.randint(1, 7), hobbies - len(made))):
            made.append(_hobby(chance, len(made) + 1, number, chance.choice(kinds), chance.choice(venues)))
    return Finland(kinds, (*kainuu, *others), tuple(associations), tuple(made))


def _town(chance: random.Random, number: int) -> Place:
    lat = chance.uniform(60, 68.9)
    at, part = int(lat) - 60, lat % 1
    west = _WEST[at] + (_WEST[at + 1] - _WEST[at]) * part
    east = _EAST[at] + (_EAST[at + 1] - _EAST[at]) * part
    name = f"{chance.choice(_FRONTS)}{chance.choice(_ENDS)}-{number}"
    return Place(number, f"kunta:{number}", name, "municipality", name, Point(lat, chance.uniform(west, east)))


def _venue(chance: random.Random, town: Place) -> Venue:
    hall = f"{town.name}n {chance.choice(_HALLS)}"
    point = Point(town.point.lat + chance.gauss(0, 0.05), town.point.lon + chance.gauss(0, 0.1))
    known = chance.random() < 0.75
    street = f"{chance.choice(_FRONTS)}tie {chance.randint(1, 99)}"
    return Venue(hall, street, town.name, point if known else None, accessible=chance.choice((True, False, None)))


def _hobby(chance: random.Random, number: int, association: int, kind: Kind, venue: Venue) -> Hobby:
    audience = chance.choices(list(Audience), (70, 15, 5, 10))[0]
    youngest = chance.choice((None, None, 3, 5, 7, 13, 16, 18, 60))
    name = f"{chance.choice(_FOR)} {kind.label_fi.lower()}{chance.choice(_GROUP)}".strip()
    return Hobby(
        number=number,
        source="bench",
        source_id=str(number),
        kind=kind.id,
        name=name[0].upper() + name[1:],
        association=association,
        venue=venue,
        schedules=_schedules(chance),
        description={"fi": " ".join(chance.sample(_SAYS, 2))},
        audience=audience,
        beginners=chance.choice((True, None)),
        age_min=youngest,
        age_max=None if youngest is None or chance.random() < 0.5 else youngest + chance.randint(2, 10),
        price=Price(chance.choice((0, 0, None, 300, 700, 2500)), "time", chance.choice((True, None))),
        finnish=chance.choice((None, *FinnishNeeded)),
        leader_languages=tuple(chance.sample(("fi", "en", "ru", "ar", "sv", "uk"), chance.randint(0, 3))),
        children_welcome=chance.choice((True, False, None)),
        has_room=chance.choice((True, False, None)),
        checked_on=None if chance.random() < 0.1 else TODAY - timedelta(days=chance.randint(0, 300)),
        checked_by="bench",
    )


def _schedules(chance: random.Random) -> tuple[Schedule, ...]:
    return tuple(_schedule(chance) for _ in range(chance.choices((0, 1, 2), (5, 85, 10))[0]))


def _schedule(chance: random.Random) -> Schedule:
    day = chance.choice(WEEKDAYS)
    rule = chance.choices(
        (f"FREQ=WEEKLY;BYDAY={day}", f"FREQ=WEEKLY;INTERVAL=2;BYDAY={day}", f"FREQ=MONTHLY;BYDAY=1{day}"), (90, 5, 5)
    )[0]
    first, last = chance.choice(
        (
            (date(2026, 8, 24), date(2026, 12, 13)),
            (date(2026, 9, 1), date(2027, 5, 30)),
            (date(2027, 1, 11), date(2027, 4, 30)),
            (date(2026, 9, 1), None),
            (date(2026, 9, 1), date(2026, 11, 15)),  # over
        )
    )
    rests = chance.random() < 0.5
    without = _some_days(chance) if chance.random() < 0.15 else ()
    return Schedule(
        rule=rule,
        starts=time(chance.randint(8, 20), chance.choice((0, 30))),
        minutes=chance.choice((45, 60, 90, 120)),
        first=first,
        last=last,
        except_dates=without,
        skips_public_holidays=rests,
        skips_school_holidays=rests and chance.random() < 0.3,
    )


def _some_days(chance: random.Random) -> tuple[date, ...]:
    return tuple(sorted(TODAY + timedelta(days=chance.randint(0, 90)) for _ in range(3)))


def origins(made: Finland, number: int, seed: int = 2) -> Sequence[Point]:
    """Where people ask from: near hobbies, as people are."""
    chance = random.Random(seed)
    centres = {place.name: place.point for place in made.places if place.kind == "municipality"}
    towns = [hobby.venue.municipality for hobby in chance.choices(made.hobbies, k=number)]
    return [
        Point(round(centres[town].lat + chance.gauss(0, 0.1), 2), round(centres[town].lon + chance.gauss(0, 0.2), 2))
        for town in towns
    ]
