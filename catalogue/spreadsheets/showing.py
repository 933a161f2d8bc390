"""Records as the cells of a row, whose texts read back as the same values, and records with some cells changed."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import TypeVar

import phonenumbers

from catalogue import amounts, moments
from catalogue.cells import CellError
from catalogue.hobby import Association, Audience, Hobby, Texts
from catalogue.known import Known
from catalogue.origin import Origin
from catalogue.spreadsheets.columns import AUDIENCES, FINNISH, PERIODS, STATUSES, YES_NO
from catalogue.spreadsheets.rows import ASSOCIATION_COLUMNS, association, column, hobby, is_hobby_column
from catalogue.spreadsheets.showing_times import day_text, timetable_cells
from catalogue.spreadsheets.tables import Row

Record = TypeVar("Record", Hobby, Association)
Cells = dict[str, str]

_FIXED = frozenset({"tunnus", "yhdistys", "vahvistettu"})
"""An address is confirmed by whoever reads it, or by staff who say so; not by a cell."""

_TWO_IN_ONE: Mapping[str, tuple[tuple[str, ...], Callable[[str], tuple[object, object]]]] = {
    "ikä": (("ikä vähintään", "ikä enintään"), lambda value: (value, value)),
    "hinta": (("hinnan jakso",), amounts.price),
    "alkaa": (("päättyy",), moments.hours),
    "kausi alkaa": (("kausi päättyy",), moments.span),
}
"""Cells that may say what another column says too, and what their second part is; then that column gives way."""


def association_cells(association: Association) -> Cells:
    """Return the cells of an association by heading, none for what is not known."""
    return _filled(
        {
            "tunnus": association.source_id,
            "nimi": association.name,
            "sähköposti": association.email or "",
            "puhelin": _phone(association.phone or ""),
            "verkkosivu": association.url,
            "kieli": association.language,
            "vahvistettu": _day(association.confirmed_on),
        }
    )


def hobby_cells(hobby: Hobby, association_id: str) -> Cells:
    """Return the cells of a hobby by heading, none for what is not known; `association_id` is its association's."""
    venue, price = hobby.venue, hobby.price
    return _filled(
        {
            "tunnus": hobby.source_id,
            "nimi": hobby.name,
            "laji": hobby.kind,
            "yhdistys": association_id,
            "paikka": venue.name,
            "osoite": venue.address,
            "kunta": venue.municipality,
            "leveysaste": repr(venue.point.lat) if venue.point else "",
            "pituusaste": repr(venue.point.lon) if venue.point else "",
            **timetable_cells(hobby.schedules),
            "kenelle": "" if hobby.audience is Audience.ANYONE else word_for(AUDIENCES, hobby.audience),
            "aloittelijoille": word_for(YES_NO, hobby.beginners),
            "ikä vähintään": _number(hobby.age_min),
            "ikä enintään": _number(hobby.age_max),
            "hinta": _euros(price.cents),
            "hinnan jakso": "" if price.cents is None and price.per == "time" else word_for(PERIODS, price.per),
            "ensimmäinen kerta ilmainen": word_for(YES_NO, price.free_trial),
            "suomea tarvitaan": word_for(FINNISH, hobby.finnish),
            "ohjaaja": hobby.leader,
            "ohjaajan kielet": ", ".join(hobby.leader_languages),
            "ohjaaja on nainen": word_for(YES_NO, hobby.women_leader),
            "lapset voivat tulla mukaan": word_for(YES_NO, hobby.children_welcome),
            "lastenhoito": word_for(YES_NO, hobby.childcare),
            "paikkoja": _number(hobby.capacity),
            "mahtuu mukaan": word_for(YES_NO, hobby.has_room),
            "esteetön": word_for(YES_NO, venue.accessible),
            "verkkosivu": hobby.url,
            "tila": "" if hobby.status == "active" else word_for(STATUSES, hobby.status),
            "tarkistettu": _day(hobby.checked_on),
            "tarkistaja": hobby.checked_by,
            **by_language("nimi", hobby.names),
            **by_language("kuvaus", hobby.description),
            **by_language("mukaan", hobby.bring),
            **by_language("lainattavissa", hobby.borrow),
            **by_language("tapaaminen", venue.meeting_point),
            **by_language("pukuhuoneet", venue.changing_rooms),
            **by_language("esteettömyys", venue.accessibility),
            **by_language("kulku", venue.transport),
            **by_language("hinta sisältää", price.includes),
        }
    )


def edited_association(association: Association, changes: Mapping[str, str]) -> Association:
    """Return the association with these cells, by heading, in place of its own; an empty one: not known.

    Raises CellError, in Finnish, for a heading that there is not or must not be changed, and for a value that is wrong.
    """
    return _edited(association, association_cells(association), changes, ASSOCIATION_COLUMNS.__contains__, _association)


def edited_hobby(hobby: Hobby, association_id: str, changes: Mapping[str, str], known: Known) -> Hobby:
    """Return the hobby with these cells, by heading, in place of its own. Errors as for an association."""
    return _edited(
        hobby,
        hobby_cells(hobby, association_id),
        changes,
        is_hobby_column,
        lambda row: _hobby(row, known),
    )


def _association(row: Row) -> Association:
    return association(row, "")


def _hobby(row: Row, known: Known) -> Hobby:
    return hobby(row, known, Origin("", date.min))


def _edited(
    record: Record,
    cells: Cells,
    changes: Mapping[str, str],
    is_column: Callable[[str], bool],
    read: Callable[[Row], Record],
) -> Record:
    """Return the record with what the changed cells say. What they leave alone keeps even what no cell can say."""
    by_column = {column(heading): " ".join(value.split()) for heading, value in changes.items()}
    for heading in by_column:
        if not is_column(heading):
            raise CellError(f"Tätä otsikkoa ei tunneta: {heading[:60]}.")
        if heading in _FIXED:
            raise CellError(f"Tätä ei voi vaihtaa: {heading}.")
    before, after = Row("", 0, cells), Row("", 0, _filled({**cells, **_giving_way(by_column), **by_column}))
    old, new = read(before), read(after)
    wrong = next((problem for problem in after.problems if problem not in before.problems), None)
    if wrong:
        raise CellError(f"{wrong.column}: {wrong.message}")
    names = [field.name for field in fields(record) if getattr(new, field.name) != getattr(old, field.name)]
    return replace(record, **{name: getattr(new, name) for name in names})


def _giving_way(changes: Mapping[str, str]) -> Cells:
    """Return as empty the cells of what a changed cell says as well."""
    empty: Cells = {}
    for heading, (others, parse) in _TWO_IN_ONE.items():
        try:
            second = parse(changes[heading])[1] if changes.get(heading) else None
        except CellError:
            continue
        if second is not None:
            empty |= dict.fromkeys(others, "")
    return empty


def _filled(cells: Mapping[str, str]) -> Cells:
    return {heading: text for heading, text in cells.items() if text}


def by_language(what: str, texts: Texts) -> Cells:
    """Return a cell for each language of a text, by its heading."""
    return {f"{what} {language}": text for language, text in texts.items()}


def word_for(words: Mapping[str, object], value: object) -> str:
    """Return the word of a column that means a value, "" for None."""
    return next((word for word, meaning in words.items() if value is not None and meaning == value), "")


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _euros(cents: int | None) -> str:
    if cents is None:
        return ""
    euros, rest = divmod(cents, 100)
    return f"{euros},{rest:02}" if rest else str(euros)


def _day(day: date | None) -> str:
    return day_text(day) if day else ""


def _phone(number: str) -> str:
    """Return a Finnish number as people write it, so that a spreadsheet program takes it for no number of its own."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    finnish = parsed.country_code == phonenumbers.country_code_for_region("FI")
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL) if finnish else number
