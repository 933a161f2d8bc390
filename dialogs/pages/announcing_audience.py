"""Staff choose who gets an announcement; each choice shows at once how many that are."""

from collections.abc import Mapping

from dialogs.addresses import AskAudience, ChooseAudience, OneAnnouncement
from dialogs.announcing import SetAudience
from dialogs.kit import line, link, named, pairs
from dialogs.pages.ages import AGES, age_name
from dialogs.pages.announcing import act, of_draft, staff_page
from dialogs.pages.find import FIRST, MORE, TOWNS
from dialogs.texts import announcing as texts
from dialogs.texts.values import Distance, Language, Line, Link, Listing, Message, Page
from dialogs.world import Act, World
from rules.announcement import Announcement
from rules.audience import Audience
from rules.person import Person

KILOMETRES = (5, 10, 20, 50, 100)
DAYS = (7, 14, 30, 90)
PARTS: tuple[tuple[str, str, Message], ...] = (
    ("town", "place", texts.CHOOSE_TOWNS),
    ("near", "map", texts.CHOOSE_NEAR),
    ("language", "language", texts.CHOOSE_LANGUAGES),
    ("kind", "star", texts.CHOOSE_KINDS),
    ("age", "adult", texts.CHOOSE_AGES),
    ("not", "mute", texts.CHOOSE_NOT),
)
"""What can be chosen, by the word that tokens have for it."""
CATEGORIES: Mapping[str, Message] = {name: label for name, label in (*FIRST, *MORE) if name != FIRST[0][0]}


@of_draft
def ask_audience(at: AskAudience, one: Announcement, world: World) -> Page:
    """All of the choice, or the one part that can be changed here."""
    audience = Audience.parse(one.draft.audience)
    lines = [reaches(world), *chosen(audience, world)]
    if at.part not in _CHOICES:
        lines.insert(0, line("people", texts.ASK_AUDIENCE()))
        parts = [link(picture, label(), AskAudience(one.number, part)) for part, picture, label in PARTS]
        return staff_page(lines, pairs(parts), world, OneAnnouncement(one.number))
    if at.part == "near":
        place = world.catalogue.places.get(audience.place)
        lines.insert(0, line("map", texts.ASK_NEAR(place=place.name) if place else texts.ASK_PLACE()))
    rows = list(pairs(_CHOICES[at.part](audience, one, world)))
    if at.part != "not":
        rows.append((link("no", texts.ANY(), _choose(one, at.part, "")),))
    return staff_page(lines, rows, world, AskAudience(one.number))


def choose_audience(at: ChooseAudience, person: Person, _world: World) -> Act:
    """On or off."""
    command = SetAudience(at.number, at.version, at.part, at.value)
    return act(person, command, AskAudience(at.number, at.part), {})


def reaches(world: World) -> Line:
    """How many would get it now; nobody is said so that it can be mended here."""
    people = world.rows.announcing.reach.people
    readers = sum(world.rows.announcing.reach.readers.values())
    return line("people", texts.REACHES(count=people or readers)) if readers else line("warning", texts.NOBODY())


def chosen(audience: Audience, world: World) -> list[Line]:
    """What was chosen, a line each."""
    place = world.catalogue.places.get(audience.place)
    lines = []
    if audience.municipalities:
        lines.append(line("place", texts.IN_TOWNS(text=Listing(audience.municipalities))))
    if audience.near and place:
        lines.append(line("map", texts.NEAR(distance=Distance(audience.km), place=place.name)))
    if audience.languages:
        languages = Listing(tuple(Language(code) for code in audience.languages))
        lines.append(line("language", texts.IN_LANGUAGES(languages=languages)))
    if audience.categories or audience.kinds:
        groups = [CATEGORIES[one]() for one in audience.categories if one in CATEGORIES]
        kinds = [Message("kind", world.catalogue.kinds[one].label_en)() for one in audience.kinds]
        lines.append(line("star", texts.INTERESTED(what=Listing((*groups, *kinds)))))
    if audience.ages:
        lines.append(line("adult", texts.OF_AGE(text=Listing(tuple(age_name(age) for age in audience.ages)))))
    if audience.municipalities or audience.near or audience.categories or audience.kinds or audience.ages:
        lines.append(line("info", texts.UNKNOWN_OUT()))
    if audience.not_days:
        lines.append(line("mute", texts.NOT_LATELY(count=audience.not_days)))
    if audience.not_busy:
        lines.append(line("mute", texts.NOT_BUSY()))
    return lines


def _choose(one: Announcement, part: str, value: str) -> ChooseAudience:
    return ChooseAudience(one.number, one.version, part, str(value))  # a plain text, not the place of one of several


def _mark(is_on: bool, picture: str) -> str:  # noqa: FBT001  two pictograms
    return "on" if is_on else picture


def _towns(audience: Audience, one: Announcement, world: World) -> list[Link]:
    return [
        named(_mark(name in audience.municipalities, "place"), name, _choose(one, "town", str(number)))
        for name, number in _places(world)
    ]


def _places(world: World) -> list[tuple[str, int]]:
    """The municipalities, where most people live first."""
    numbers = {place.name: place.number for place in world.catalogue.places.values() if place.kind == "municipality"}
    return [(name, numbers[name]) for name in TOWNS if name in numbers]


def _near(audience: Audience, one: Announcement, world: World) -> list[Link]:
    if audience.place:
        return [
            link(_mark(audience.km == km, "map"), texts.KM(number=km), _choose(one, "near", str(km)))
            for km in KILOMETRES
        ]
    return [named("place", name, _choose(one, "near", f"p{number}")) for name, number in _places(world)]


def _languages(audience: Audience, one: Announcement, world: World) -> list[Link]:
    return [
        named(_mark(code in audience.languages, "language"), name, _choose(one, "language", code))
        for code, name in world.languages
    ]


def _kinds(audience: Audience, one: Announcement, _world: World) -> list[Link]:
    return [
        link(_mark(name in audience.categories, name), label(), _choose(one, "kind", name))
        for name, label in CATEGORIES.items()
    ]


def _ages(audience: Audience, one: Announcement, _world: World) -> list[Link]:
    return [
        link(_mark(age in audience.ages, picture), label(), _choose(one, "age", age)) for age, picture, label in AGES
    ]


def _not(audience: Audience, one: Announcement, _world: World) -> list[Link]:
    days = [
        link(_mark(audience.not_days == count, "mute"), texts.LAST_DAYS(number=count), _choose(one, "not", str(count)))
        for count in DAYS
    ]
    return [*days, link(_mark(audience.not_busy, "chat"), texts.BUSY(), _choose(one, "not", "busy"))]


_CHOICES = {"town": _towns, "near": _near, "language": _languages, "kind": _kinds, "age": _ages, "not": _not}
