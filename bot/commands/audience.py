"""Who an announcement reaches now: read in one go, and whom staff chose is decided beside the database."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from math import dist

from bot.store.database import Row, Tx
from bot.store.private import Private, open_or_empty
from catalogue.hobby import Place, Point
from catalogue.places import Spot, spot, spots_km
from catalogue.snapshot import Snapshot
from catalogue.wishes import SPORT, SPORT_CATEGORIES
from dialogs.addresses import Results, Search
from dialogs.codec import UnknownTokenError, decode
from dialogs.pages.find import CATEGORIES
from rules.audience import DAY, IN_DIALOG, Audience, Reached, Somebody, belongs, left_out
from rules.interest import State, Who
from rules.person import Age


@dataclass(slots=True)
class _Wants:
    """What is known of one person from what they want to come to, or to be told of."""

    kinds: set[str] = field(default_factory=set)
    categories: set[str] = field(default_factory=set)
    ages: set[Age] = field(default_factory=set)
    own: Age | None = None  # the age that they gave last for themselves
    looked_after: bool = False  # a parent or guardian has said yes for them


@dataclass(frozen=True, slots=True)
class _Where:
    """Where somebody lives, as far as it is known."""

    municipality: str = ""
    at: Spot | None = None


NOWHERE = _Where()
NOTHING = _Wants()


async def people(tx: Tx, private: Private, audience: Audience, catalogue: Snapshot, now: int) -> tuple[Reached, ...]:
    """Everybody whom staff chose, each once: reached in one channel, or left out and why. By ascending id."""
    rows = await tx.all("audience_people", every=1, **_asked(audience, now))
    return await _decided(tx, private, audience, catalogue, now, rows)


async def groups(tx: Tx, private: Private, audience: Audience, catalogue: Snapshot, now: int) -> tuple[Reached, ...]:
    """The same people, to be counted: those of whom the same is known are one. The database puts them together, because
    staff count inside a turn, and the turns of all others wait for it.
    """
    asked = _asked(audience, now)
    rows = [*await tx.all("audience_people", every=0, **asked)]
    if not asked["by_wants"]:  # else nobody else belongs: nothing is known of what they want
        by_place, since = asked["by_place"], asked["since"]
        busy_since = now - IN_DIALOG
        rows += await tx.all("audience_groups", by_place=by_place, since=since, busy_since=busy_since, now=now)
    return await _decided(tx, private, audience, catalogue, now, rows)


def _asked(audience: Audience, now: int) -> dict[str, int]:
    """What has to be known of people."""
    return {
        "by_place": int(bool(audience.municipalities) or audience.near),
        "by_wants": _by_wants(audience),
        "since": now - audience.not_days * DAY,
    }


def _by_wants(audience: Audience) -> int:
    """1 when they are chosen by what they want to come to, or for whom."""
    return int(bool(audience.categories or audience.kinds or audience.ages))


async def _decided(
    tx: Tx, private: Private, audience: Audience, catalogue: Snapshot, now: int, rows: Iterable[Row]
) -> tuple[Reached, ...]:
    wants = await _wants(tx, catalogue, audience)
    where = _where(private, catalogue, audience)
    centre = catalogue.places.get(audience.place) if audience.near else None
    middle = spot(centre.point) if centre else None
    found = []
    for row in rows:
        one = _somebody(row, wants.get(row["id"], NOTHING), where(row), middle, now)
        if belongs(one, audience):
            why = left_out(one, audience, now)
            found.append(Reached(one.id, one.language, "" if why else one.channel, why, row["people"]))
    return tuple(found)


async def how_many(tx: Tx) -> int:
    """All people, whether anybody chose them or not."""
    row = await tx.one("people_count")
    return int(row["number"]) if row else 0


def _somebody(row: Row, wants: _Wants, where: _Where, middle: Spot | None, now: int) -> Somebody:
    return Somebody(
        id=row["id"],
        language=row["language"],
        channel=row["channel"] or "",
        blocked=row["stopped"] > 0,
        quiet=bool(row["quiet"]),
        news=bool(row["news"]),
        active_at=row["active_at"],
        announced_at=now if row["lately"] else 0,
        municipality=where.municipality,
        km=spots_km(where.at, middle) if where.at and middle else None,
        categories=wants.categories,
        kinds=wants.kinds,
        ages=wants.ages,
        child=wants.own is Age.UNDER_13 and not wants.looked_after,
    )


async def _wants(tx: Tx, catalogue: Snapshot, audience: Audience) -> dict[int, _Wants]:
    found: dict[int, _Wants] = defaultdict(_Wants)
    for row in await tx.all("audience_interests", by_wants=_by_wants(audience)):
        _take_interest(found[row["person_id"]], row, catalogue)
    for row in await tx.all("audience_watches") if audience.categories or audience.kinds else ():
        _take_watch(found[row["person_id"]], row["search"], catalogue)
    return found


def _take_interest(wants: _Wants, row: Row, catalogue: Snapshot) -> None:
    """What an interest says, the later over the earlier; one that was taken back says only who they are."""
    age = Age(row["age"])
    wants.ages.add(age)
    if row["who"] == Who.SELF:
        wants.own = age
        wants.looked_after = wants.looked_after or row["guardian_id"] is not None
    hobby = catalogue.hobbies.get(row["hobby"])
    if hobby and row["state"] != State.WITHDRAWN:
        wants.kinds.add(hobby.kind)
        wants.categories.add(catalogue.kinds[hobby.kind].category)


def _take_watch(wants: _Wants, token: str, catalogue: Snapshot) -> None:
    """What somebody looked for and is to be told of, as far as this release can read it."""
    try:
        address = decode(token)
    except UnknownTokenError:
        return
    search = address.search if isinstance(address, Results) else Search()
    kinds = [catalogue.kinds_by_number[number] for number in search.kinds if number in catalogue.kinds_by_number]
    wants.kinds.update(kind.id for kind in kinds)
    wants.categories.update(kind.category for kind in kinds)
    if 0 < search.category <= len(CATEGORIES):
        category = CATEGORIES[search.category - 1]
        wants.categories.update(SPORT_CATEGORIES if category == SPORT else (category,))


def _where(private: Private, catalogue: Snapshot, audience: Audience) -> Callable[[Row], _Where]:
    """Where each person lives. A shared location is opened only where the choice asks for it."""
    if not audience.municipalities and not audience.near:
        return lambda _row: NOWHERE
    by_number = {place.number: _Where(place.municipality, spot(place.point)) for place in catalogue.places.values()}
    named = _spots(place for place in catalogue.places.values() if not place.name[-1].isdigit())
    known: dict[str, _Where] = {}

    def find(row: Row) -> _Where:
        if not row["private_position"]:
            return by_number.get(row["place"], NOWHERE)
        position = open_or_empty(private, row["private_position"])
        if position not in known:
            known[position] = _at(position, named)
        return known[position]

    return find


def _spots(places: Iterable[Place]) -> Sequence[tuple[Spot, str]]:
    return [(spot(place.point), place.municipality) for place in places]


def _at(position: str, named: Sequence[tuple[Spot, str]]) -> _Where:
    """Where a rounded location is: in the municipality of the nearest place, as everywhere in the service."""
    lat, comma, lon = position.partition(",")
    if not comma:
        return NOWHERE
    at = spot(Point(float(lat), float(lon)))
    _, municipality = min(((dist(at, there), name) for there, name in named), default=(0, ""))
    return _Where(municipality, at)
