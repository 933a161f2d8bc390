"""Rows of the two tables that associations keep, as records."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from catalogue import amounts, cells, moments
from catalogue.hobby import Association, Audience, Hobby, Per, Point, Price, Texts, Venue
from catalogue.known import Known
from catalogue.origin import Origin
from catalogue.spreadsheets.columns import (
    ASSOCIATIONS,
    AUDIENCES,
    EXAMPLE_ID,
    FAIRS,
    FINNISH,
    GUIDES,
    HOBBIES,
    OTHER_NAMES,
    PERIODS,
    STALLS,
    STATUSES,
    YES_NO,
)
from catalogue.spreadsheets.tables import Row
from catalogue.spreadsheets.timetable import schedules
from catalogue.words import clean, fold

REACHED_BY = ("sähköposti", "puhelin", "verkkosivu")

_FAIR_TEXTS = frozenset(one.name for one in FAIRS if one.text)
TEXTS = tuple(one.name for one in HOBBIES if one.text)
"""Columns that exist once for each language: "kuvaus fi", "kuvaus ar"."""
_TEXT_COLUMN = re.compile(rf"({'|'.join(TEXTS)}) ([a-z]{{2,3}}(?:_[A-Z]{{2}})?)")
_GUIDE_TEXT = "teksti"
_GUIDE_COLUMN = re.compile(rf"{_GUIDE_TEXT} ([a-z]{{2,3}}(?:_[A-Z]{{2}})?)")
_LONGEST_HEADING = 60
_POSTCODE = re.compile(r"\b\d{5}\b")
_NO_TEXTS: Texts = MappingProxyType({})
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[_-][a-z]{2})?")
_FOLDED_TEXTS = {fold(name): name for name in (*TEXTS, _GUIDE_TEXT)}
_BY_FOLDED = {fold(name): ours for name, ours in OTHER_NAMES.items()} | {
    fold(one.name): one.name for one in (*ASSOCIATIONS, *HOBBIES, *GUIDES, *FAIRS, *STALLS) if not one.text
}
ASSOCIATION_COLUMNS = tuple(one.name for one in ASSOCIATIONS)
GUIDE_COLUMNS = tuple(one.name for one in GUIDES if not one.text)
FAIR_COLUMNS = tuple(one.name for one in FAIRS if not one.text)
STALL_COLUMNS = tuple(one.name for one in STALLS)
HOBBY_COLUMNS = tuple(one.name for one in HOBBIES if not one.text)
_EXAMPLE_NAMES = frozenset(one.example for one in (ASSOCIATIONS[1], HOBBIES[1], FAIRS[1]))


def is_hobby_column(name: str) -> bool:
    """Whether the hobbies' table has this column."""
    return name in HOBBY_COLUMNS or _text_column(name) is not None


def is_guide_column(name: str) -> bool:
    """Whether the table of guidance has this column."""
    return name in GUIDE_COLUMNS or guide_language(name) != ""


def guide_language(name: str) -> str:
    """The language of a column with a text of guidance, "" for any other column."""
    found = _GUIDE_COLUMN.fullmatch(name)
    return found[1] if found else ""


def is_fair_column(name: str) -> bool:
    """Whether the table of fairs has this column."""
    found = _text_column(name)
    return name in FAIR_COLUMNS or (found is not None and found[1] in _FAIR_TEXTS)


def is_ours(name: str) -> bool:
    """Whether one of the tables has this column."""
    ours = name in ASSOCIATION_COLUMNS or name in STALL_COLUMNS or name in FAIR_COLUMNS
    return ours or is_hobby_column(name) or is_guide_column(name)


def is_example(row: Row) -> bool:
    """Whether it is the row that shows how to fill in the template."""
    return row.cells.get("tunnus") == EXAMPLE_ID and row.cells.get("nimi") in _EXAMPLE_NAMES


def column(heading: str, language: str = "fi") -> str:
    """Return the column that a heading stands for, however its letters are typed; a heading that is not ours stays.

    A text's heading that names no language is in `language`.
    """
    if len(heading) > _LONGEST_HEADING:
        return clean(heading)
    folded = fold(" ".join(heading.split())).rstrip(" *:")
    if folded in _BY_FOLDED:
        return _BY_FOLDED[folded]
    if folded in _FOLDED_TEXTS:
        return f"{_FOLDED_TEXTS[folded]} {language}"
    what, _, code = folded.rpartition(" ")
    if what in _FOLDED_TEXTS and _LANGUAGE.fullmatch(code):
        base, dash, country = code.replace("-", "_").partition("_")
        return f"{_FOLDED_TEXTS[what]} {base}{dash}{country.upper()}"
    return clean(heading)


def association(row: Row, source: str) -> Association:
    """Return the row as an association without a number; what is wrong is left in the row's problems."""
    if not any(row.cells.get(name) for name in REACHED_BY):
        row.problem("sähköposti", "Kirjoita sähköposti, puhelin tai verkkosivu: muuten yhdistykseen ei saa yhteyttä.")
    return Association(
        number=0,
        source=source,
        source_id=own_id(row),
        name=row.need("nimi", cells.name, ""),
        email=row.read("sähköposti", cells.email, None),
        phone=row.read("puhelin", cells.phone, None),
        url=row.read("verkkosivu", cells.url, ""),
        language=row.read("kieli", cells.language, "fi"),
        confirmed_on=row.read("vahvistettu", moments.day, None),
    )


def hobby(row: Row, known: Known, origin: Origin) -> Hobby:
    """Return the row as a hobby without numbers; what is wrong is left in the row's problems."""
    age_min, age_max = _ages(row)
    return Hobby(
        number=0,
        source=origin.source,
        source_id=own_id(row),
        kind=_kind(row, known, origin),
        name=row.need("nimi", cells.name, ""),
        association=0,
        venue=venue_of(row, known, origin),
        schedules=schedules(row),
        names=texts_of(row, "nimi", cells.LONGEST_NAME),
        description=texts_of(row, "kuvaus"),
        audience=_choice(row, "kenelle", AUDIENCES, Audience.ANYONE),
        beginners=_choice(row, "aloittelijoille", YES_NO, None),
        age_min=age_min,
        age_max=age_max,
        price=_price(row),
        finnish=_choice(row, "suomea tarvitaan", FINNISH, None),
        leader=row.read("ohjaaja", cells.name, ""),
        leader_languages=row.read("ohjaajan kielet", cells.languages, ()),
        women_leader=_choice(row, "ohjaaja on nainen", YES_NO, None),
        bring=texts_of(row, "mukaan"),
        borrow=texts_of(row, "lainattavissa"),
        children_welcome=_choice(row, "lapset voivat tulla mukaan", YES_NO, None),
        childcare=_choice(row, "lastenhoito", YES_NO, None),
        capacity=row.read("paikkoja", cells.whole, None),
        has_room=_choice(row, "mahtuu mukaan", YES_NO, None),
        url=row.read("verkkosivu", cells.url, ""),
        status=_choice(row, "tila", STATUSES, "active"),
        checked_on=row.read("tarkistettu", moments.day, None),
        checked_by=row.read("tarkistaja", cells.name, ""),
        example=origin.example,
    )


def own_id(row: Row) -> str:
    """Return the id that a row has in its source; what is wrong is left in the row's problems."""
    if row.cells.get("tunnus") == EXAMPLE_ID:
        row.problem("tunnus", f"”{EXAMPLE_ID}” on mallirivin tunnus. Anna tälle riville oma tunnus.")
    return row.need("tunnus", cells.identifier, "")


def _kind(row: Row, known: Known, origin: Origin) -> str:
    def parse(value: str) -> str:
        found = known.kinds.get(fold(value)) or known.authority.get(value)
        if not found:
            raise cells.CellError("Lajia ei tunneta. Katso lajien luettelo: catalogue/data/kinds.csv.")
        return found

    return row.need("laji", parse, "") if row.cells.get("laji") or not origin.kind else origin.kind


def _ages(row: Row) -> tuple[int | None, int | None]:
    youngest, oldest = row.read("ikä vähintään", amounts.age, None), row.read("ikä enintään", amounts.age, None)
    if row.cells.get("ikä"):
        if row.cells.get("ikä vähintään") or row.cells.get("ikä enintään"):
            row.problem("ikä", "Kirjoita ikä joko tähän tai sarakkeisiin ”ikä vähintään” ja ”ikä enintään”.")
        return row.read("ikä", amounts.ages, (None, None))
    if youngest is not None and oldest is not None and oldest < youngest:
        row.problem("ikä enintään", "Ylimmän iän pitää olla vähintään alin ikä.")
    return youngest, oldest


def _price(row: Row) -> Price:
    nothing: tuple[int | None, Per | None] = (None, None)
    cents, said = row.read("hinta", amounts.price, nothing)
    per = _choice(row, "hinnan jakso", PERIODS, said or "time")
    if said and per != said:
        row.problem("hinta", "Kirjoita hinnan jakso vain yhteen paikkaan.")
    return Price(
        cents=cents,
        per=per,
        free_trial=_choice(row, "ensimmäinen kerta ilmainen", YES_NO, None),
        includes=texts_of(row, "hinta sisältää"),
    )


def venue_of(row: Row, known: Known, origin: Origin) -> Venue:
    """Return where it is; what is wrong is left in the row's problems."""
    return Venue(
        name=row.read("paikka", cells.name, ""),
        address=row.read("osoite", cells.name, ""),
        municipality=_municipality(row, known, origin),
        point=_point(row),
        meeting_point=texts_of(row, "tapaaminen"),
        changing_rooms=texts_of(row, "pukuhuoneet"),
        accessible=_choice(row, "esteetön", YES_NO, None),
        accessibility=texts_of(row, "esteettömyys"),
        transport=texts_of(row, "kulku"),
    )


def _municipality(row: Row, known: Known, origin: Origin) -> str:
    """Return what the row says, or what the gazetteer has for its postcode or for its place; nothing is guessed."""
    towns = ", ".join(known.municipalities.values())

    def parse(value: str) -> str:
        found = known.municipalities.get(fold(value)) or known.codes.get(value)
        if not found:
            raise cells.CellError(f"Kainuun kunnat: {towns}.")
        return found

    if row.cells.get("kunta"):
        return row.read("kunta", parse, "")
    postcode = next((code for code in _POSTCODE.findall(row.cells.get("osoite", "")) if code in known.postcodes), "")
    found = known.postcodes.get(postcode) or known.places.get(fold(row.cells.get("paikka", ""))) or origin.municipality
    if not found:
        row.problem("kunta", f"Kirjoita kunta, tai osoitteeseen postinumero. Kainuun kunnat: {towns}.")
    return found


def _point(row: Row) -> Point | None:
    lat = row.read("leveysaste", lambda value: cells.coordinate(value, 59, 71, "Leveysaste"), None)
    lon = row.read("pituusaste", lambda value: cells.coordinate(value, 19, 32, "Pituusaste"), None)
    given = [name for name in ("leveysaste", "pituusaste") if row.cells.get(name)]
    if len(given) == 1:
        row.problem(given[0], "Kirjoita sekä leveysaste että pituusaste tai jätä molemmat tyhjiksi.")
    return Point(lat, lon) if lat is not None and lon is not None else None


def texts_of(row: Row, what: str, longest: int = cells.LONGEST_TEXT) -> Texts:
    """Return the row's texts of one sort by language, without the empty ones."""
    languages = {found[2]: name for name in row.cells if (found := _text_column(name)) and found[1] == what}
    read = {
        language: row.read(name, lambda value: cells.text_of(value, longest), "")
        for language, name in languages.items()
    }
    return {language: text for language, text in read.items() if text} or _NO_TEXTS


@lru_cache(maxsize=1000)
def _text_column(name: str) -> re.Match[str] | None:
    return _TEXT_COLUMN.fullmatch(name)


def _choice(row: Row, name: str, allowed: Mapping[str, cells.T], missing: cells.T) -> cells.T:
    return row.read(name, lambda value: cells.one_of(value, allowed), missing)
