"""LIPAS, the national register of sports facilities: places with names, addresses and points, never hobbies.

Two formats: version 2 of its interface ({"items": …, "pagination": …}, https://api.lipas.fi/v2/swagger-ui/index.html),
and the older list of sports places. Data of LIPAS is licensed CC BY 4.0 (Lipas.fi, University of Jyväskylä).
"""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

from catalogue.cells import CellError, coordinate
from catalogue.hobby import Point, Venue
from catalogue.importers.addresses import one_line
from catalogue.importers.feeds import MOST_DOCUMENTS, Page, look, many, names_of, number, pages, reachable, text, whole
from catalogue.known import Known
from catalogue.origin import Document, Importer, Origin
from catalogue.reading import Problem, Reading
from catalogue.words import fold

_DEEPEST = 6
_IN_USE = frozenset({"", "active"})


def is_lipas(content: object) -> bool:
    """Whether this is a page or a list of sites."""
    sites = _sites(content)
    return bool(_pagination(content)) or any("lipas-id" in one or "sportsPlaceId" in one for one in sites)


def is_place_types(content: object) -> bool:
    """Whether this is the list of what sorts of places there are."""
    types = [one for one in many(content) if isinstance(one, dict)]
    return bool(types) and all("typeCode" in one or "type-code" in one for one in types)


def _read(documents: Sequence[Document], known: Known, _: Origin) -> Reading:
    read, problems = pages(documents)
    found: dict[tuple[str, str], Venue] = {}
    wrong = [*problems, *_missing(read)]
    for page in read:
        if not is_lipas(page.content):
            wrong.append(Problem(page.name, 0, "", "", "Tässä ei ole LIPAS-paikkoja. Hae osoitteesta v2/sports-sites."))
        for site in _sites(page.content):
            venue = _venue(site, page.name, known)
            if isinstance(venue, Problem):
                wrong.append(venue)
            elif venue:
                found.setdefault((fold(venue.name), venue.municipality), venue)
    return Reading(venues=tuple(found.values()), problems=tuple(wrong))


def _venue(site: dict[str, object], file: str, known: Known) -> Venue | Problem | None:
    """Return a site, None for one that is not in use, not in our municipalities, or without a point."""
    location = look(site, "location")
    city = look(location, "city")
    code = whole(_either(city, "city-code", "cityCode"))
    municipality = known.codes.get(f"{code:03}") if code is not None else None
    lon, lat = _position(location)
    if municipality is None or text(look(site, "status")) not in _IN_USE or lon is None or lat is None:
        return None
    name, own = text(look(site, "name")), text(_either(site, "lipas-id", "sportsPlaceId"))
    if not name:
        return Problem(file, 0, "name", "", "Paikalta puuttuu nimi.", own)
    try:
        point = Point(_degrees(lat, 59, 71, "Leveysaste"), _degrees(lon, 19, 32, "Pituusaste"))
    except CellError as why:
        return Problem(file, 0, "coordinates", f"{number(lat)}, {number(lon)}", str(why), own)
    postcode, town = (
        text(_either(location, "postal-code", "postalCode")),
        _either(location, "postal-office", "postalOffice"),
    )
    return Venue(name, one_line(text(look(location, "address")), postcode, text(town)), municipality, point)


def _either(value: object, new: str, old: str) -> object:
    """Return a field by its name in version 2, else by its older name."""
    return look(value, new) if look(value, new) is not None else look(value, old)


def _degrees(value: object, low: float, high: float, what: str) -> float:
    return coordinate(str(number(value)), low, high, what)


def _position(location: object) -> tuple[object, object]:
    wgs84 = look(location, "coordinates", "wgs84")
    return (look(wgs84, "lon"), look(wgs84, "lat")) if wgs84 else _first_position(location)


def _first_position(location: object) -> tuple[object, object]:
    """Return where the first shape begins: a point, the start of a track, a corner of a field."""
    for feature in many(look(location, "geometries", "features")):
        shape = look(feature, "geometry", "coordinates")
        for _ in range(_DEEPEST):
            if not isinstance(shape, list) or not shape or not isinstance(shape[0], list):
                break
            shape = shape[0]
        if isinstance(shape, list) and len(shape) > 1:
            return shape[0], shape[1]
    return None, None


def _sites(content: object) -> list[dict[str, object]]:
    listed = look(content, "items") if isinstance(content, dict) else content
    if isinstance(content, dict) and ("lipas-id" in content or "sportsPlaceId" in content):
        listed = [content]  # one site alone
    return [one for one in many(listed) if isinstance(one, dict)]


def _pagination(content: object) -> tuple[int, int] | None:
    """Return which page this is and of how many."""
    current = whole(look(content, "pagination", "current-page"))
    total = whole(look(content, "pagination", "total-pages"))
    return (current, total) if current is not None and total is not None else None


def _missing(read: Iterable[Page]) -> Iterator[Problem]:
    """A problem when there are more pages than these: places on them would be taken for gone."""
    told = [(page, at) for page in read if (at := _pagination(page.content))]
    if told and len({current for _, (current, _) in told}) < max(total for _, (_, total) in told):
        last = told[-1][0]
        yield Problem(last.name, 0, "pagination", "", "Kaikkia sivuja ei ole haettu, joten osa paikoista puuttuu.")


def _more(documents: Sequence[Document]) -> tuple[str, ...]:
    """Return the address of the page after the last that was fetched: the same one with another "page"."""
    names = names_of(documents)
    if len(documents) >= MOST_DOCUMENTS:
        return ()
    for document in reversed(documents):
        read, _ = pages([document])
        at = _pagination(read[0].content) if read else None
        if at and at[0] < at[1] and (wanted := reachable(document.name, _with_page(document.name, at[0] + 1), names)):
            return (wanted,)
    return ()


def _with_page(name: str, page: int) -> str:
    try:
        parts = urlsplit(name)
        query = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if key != "page"]
    except ValueError:
        return ""
    return parts._replace(query=urlencode([*query, ("page", str(page))])).geturl()


LIPAS = Importer(read=_read, more=_more)
