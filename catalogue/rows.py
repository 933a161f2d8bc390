"""Rows of the two tables that associations keep, as records."""

import re
from collections.abc import Callable, Mapping

from catalogue import cells
from catalogue.hobby import Association, Audience, FinnishNeeded, Hobby, Per, Point, Price, Status, Venue
from catalogue.known import Known
from catalogue.tables import Row
from catalogue.timetable import COLUMNS as TIMETABLE
from catalogue.timetable import YES_NO, schedule
from catalogue.words import fold

ASSOCIATION_COLUMNS = ("tunnus", "nimi", "sähköposti", "puhelin", "kieli", "vahvistettu")
HOBBY_COLUMNS = (
    "tunnus",
    "nimi",
    "laji",
    "yhdistys",
    "paikka",
    "osoite",
    "kunta",
    "leveysaste",
    "pituusaste",
    *TIMETABLE,
    "kenelle",
    "ikä vähintään",
    "ikä enintään",
    "hinta",
    "hinnan jakso",
    "ensimmäinen kerta ilmainen",
    "suomea tarvitaan",
    "ohjaajan kielet",
    "ohjaaja on nainen",
    "lapset voivat tulla mukaan",
    "tila",
    "tarkistettu",
)
TEXTS = ("kuvaus", "mukaan", "tapaaminen")
"""Columns that exist once for each language: "kuvaus fi", "kuvaus ar"."""

AUDIENCES = {
    "kaikki": Audience.ANYONE,
    "naiset": Audience.WOMEN,
    "miehet": Audience.MEN,
    "perheet": Audience.FAMILIES,
}
FINNISH = {"ei": FinnishNeeded.NONE, "vähän": FinnishNeeded.LITTLE, "jonkin verran": FinnishNeeded.SOME}
PERIODS: Mapping[str, Per] = {"kerta": "time", "kuukausi": "month", "kausi": "season", "vuosi": "year"}
STATUSES: Mapping[str, Status] = {"käynnissä": "active", "tauolla": "paused", "päättynyt": "ended"}

_BY_FOLDED = {fold(name): name for name in (*ASSOCIATION_COLUMNS, *HOBBY_COLUMNS)}
_TEXT_COLUMN = re.compile(rf"({'|'.join(TEXTS)}) ([a-z]{{2,3}}(?:_[A-Z]{{2}})?)")


def column(heading: str) -> str:
    """Return the column that a heading stands for, however its letters are typed; a heading that is not ours stays."""
    return _BY_FOLDED.get(fold(heading), heading)


def is_hobby_column(name: str) -> bool:
    """Whether the hobbies' table has this column."""
    return name in HOBBY_COLUMNS or _TEXT_COLUMN.fullmatch(name) is not None


def association(row: Row, source: str) -> Association:
    """Return the row as an association without a number; what is wrong is left in the row's problems."""
    if not row.cells.get("sähköposti") and not row.cells.get("puhelin"):
        row.problem("sähköposti", "Kirjoita sähköposti tai puhelin: muuten yhdistykseen ei saa yhteyttä.")
    return Association(
        number=0,
        source=source,
        source_id=row.need("tunnus", cells.identifier, ""),
        name=row.need("nimi", cells.name, ""),
        email=row.read("sähköposti", cells.email, None),
        phone=row.read("puhelin", cells.phone, None),
        language=row.read("kieli", cells.language, "fi"),
        confirmed_on=row.read("vahvistettu", cells.day, None),
    )


def hobby(row: Row, known: Known, source: str, *, example: bool) -> Hobby:
    """Return the row as a hobby without numbers; what is wrong is left in the row's problems."""
    age_min, age_max = row.read("ikä vähintään", cells.age, None), row.read("ikä enintään", cells.age, None)
    if age_min is not None and age_max is not None and age_max < age_min:
        row.problem("ikä enintään", "Ylimmän iän pitää olla vähintään alin ikä.")
    return Hobby(
        number=0,
        source=source,
        source_id=row.need("tunnus", cells.identifier, ""),
        kind=row.need(
            "laji", _listed(known.kinds, "Lajia ei tunneta. Katso lajien luettelo: catalogue/data/kinds.csv."), ""
        ),
        name=row.need("nimi", cells.name, ""),
        association=0,
        venue=_venue(row, known),
        schedules=tuple(one for one in (schedule(row),) if one),
        description=_texts(row, "kuvaus"),
        audience=_choice(row, "kenelle", AUDIENCES, Audience.ANYONE),
        age_min=age_min,
        age_max=age_max,
        price=Price(
            cents=row.read("hinta", cells.cents, None),
            per=_choice(row, "hinnan jakso", PERIODS, "time"),
            free_trial=_choice(row, "ensimmäinen kerta ilmainen", YES_NO, None),
        ),
        finnish=_choice(row, "suomea tarvitaan", FINNISH, None),
        leader_languages=row.read("ohjaajan kielet", cells.languages, ()),
        bring=_texts(row, "mukaan"),
        children_welcome=_choice(row, "lapset voivat tulla mukaan", YES_NO, None),
        women_leader=_choice(row, "ohjaaja on nainen", YES_NO, None),
        status=_choice(row, "tila", STATUSES, "active"),
        checked_on=row.read("tarkistettu", cells.day, None),
        example=example,
    )


def _venue(row: Row, known: Known) -> Venue:
    municipality = _listed(known.municipalities, f"Kainuun kunnat: {', '.join(known.municipalities.values())}.")
    return Venue(
        name=row.read("paikka", cells.name, ""),
        address=row.read("osoite", cells.name, ""),
        municipality=row.need("kunta", municipality, ""),
        point=_point(row),
        meeting_point=_texts(row, "tapaaminen"),
    )


def _point(row: Row) -> Point | None:
    lat = row.read("leveysaste", lambda value: cells.coordinate(value, 59, 71, "Leveysaste"), None)
    lon = row.read("pituusaste", lambda value: cells.coordinate(value, 19, 32, "Pituusaste"), None)
    given = [name for name in ("leveysaste", "pituusaste") if row.cells.get(name)]
    if len(given) == 1:
        row.problem(given[0], "Kirjoita sekä leveysaste että pituusaste tai jätä molemmat tyhjiksi.")
    return Point(lat, lon) if lat is not None and lon is not None else None


def _texts(row: Row, what: str) -> dict[str, str]:
    """Return the row's texts of one sort by language, without the empty ones."""
    languages = {found[2]: name for name in row.cells if (found := _TEXT_COLUMN.fullmatch(name)) and found[1] == what}
    read = {language: row.read(name, cells.text_of, "") for language, name in languages.items()}
    return {language: text for language, text in read.items() if text}


def _listed(allowed: Mapping[str, str], message: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        if fold(value) not in allowed:
            raise cells.CellError(message)
        return allowed[fold(value)]

    return parse


def _choice(row: Row, name: str, allowed: Mapping[str, cells.T], missing: cells.T) -> cells.T:
    return row.read(name, lambda value: cells.one_of(value, allowed), missing)
