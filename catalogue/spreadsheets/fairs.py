"""Fairs and the tables at them as rows of two tables, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from catalogue import cells, moments
from catalogue.fair import Fair
from catalogue.known import Known
from catalogue.origin import Origin
from catalogue.reading import FairDraft, Problem, StallDraft
from catalogue.schedule import HELSINKI, to_ms
from catalogue.spreadsheets.columns import EXAMPLE_ID, YES_NO
from catalogue.spreadsheets.rows import own_id, texts_of, venue_of
from catalogue.spreadsheets.showing import by_language, word_for
from catalogue.spreadsheets.showing_times import day_text
from catalogue.spreadsheets.tables import Row
from catalogue.words import fold

LONGEST_LABEL = 8
Cells = dict[str, str]


def read_fairs(
    fair_rows: Sequence[Row], stall_rows: Sequence[Row], known: Known, origin: Origin, associations: Mapping[str, str]
) -> tuple[tuple[FairDraft, ...], frozenset[str]]:
    """Return the fairs that can be read, with all their tables, and the ids of those that cannot.

    What is wrong is left in the rows' problems. `associations` are the ids of this source's by what people write.
    """
    fairs = {row.cells.get("tunnus", ""): (row, _fair(row, known, origin)) for row in fair_rows}
    by_name = {fold(word): own for own, (_, fair) in fairs.items() for word in (fair.name, own)}
    stalls: dict[str, list[tuple[Row, StallDraft]]] = {own: [] for own in fairs}
    for row in stall_rows:
        if row.cells.get("messut") == EXAMPLE_ID and EXAMPLE_ID not in fairs:
            continue  # the row that shows how to fill in the template
        own = by_name.get(fold(row.need("messut", str, "")))
        stall = _stall(row, associations)
        if own is None:
            row.problem("messut", "Tällaista messujen tunnusta ei ole messujen luettelossa.")
            continue
        if any(other.source_id == stall.source_id for _, other in stalls[own]):
            row.problem("tunnus", "Näillä messuilla on jo pöytä tällä tunnuksella. Anna kummallekin oma tunnus.")
        stalls[own].append((row, stall))
    good = {
        own: FairDraft(fair, tuple(one for _, one in stalls[own]))
        for own, (row, fair) in fairs.items()
        if not row.problems and not any(each.problems for each, _ in stalls[own])
    }
    return tuple(good.values()), frozenset(fairs.keys() - good.keys())


def _fair(row: Row, known: Known, origin: Origin) -> Fair:
    day = row.need("messupäivä", moments.day, None)
    begins, until = row.need("alkaa", moments.hours, (None, None))
    ends = row.read("päättyy", moments.clock, until)
    if begins and not ends:
        row.problem("päättyy", "Tämä tieto tarvitaan.")
    if begins and ends and ends <= begins:
        row.problem("päättyy", "Messujen pitää päättyä samana päivänä, myöhemmin kuin ne alkavat.")
    return Fair(
        number=0,
        source=origin.source,
        source_id=own_id(row),
        name=row.need("nimi", cells.name, ""),
        venue=venue_of(row, known, origin),
        starts_at=_ms(day, begins),
        ends_at=_ms(day, ends),
        names=texts_of(row, "nimi", cells.LONGEST_NAME),
        description=texts_of(row, "kuvaus"),
        example=origin.example,
        cancelled=row.read("peruttu", lambda value: cells.one_of(value, YES_NO), missing=False),
    )


def _ms(day: date | None, clock: time | None) -> int:
    return to_ms(day, clock) if day and clock else 0


def _stall(row: Row, associations: Mapping[str, str]) -> StallDraft:
    named = row.need("yhdistys", str, "")
    association = associations.get(fold(named), named)
    return StallDraft(
        source_id=row.read("tunnus", cells.identifier, association),
        association_id=association,
        hobby_ids=row.read("harrastukset", _ids, ()),
        label=row.read("pöytä", _label, ""),
        row=Problem(row.file, row.line, "", "", "", row.sheet),
    )


def _ids(value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cells.identifier(one.strip()) for one in value.split(",") if one.strip()))


def _label(value: str) -> str:
    return cells.text_of(value, LONGEST_LABEL)


def fair_cells(fair: Fair) -> Cells:
    """Return the cells of a fair by heading, none for what is not known; its tables stand elsewhere."""
    venue = fair.venue
    starts, ends = (datetime.fromtimestamp(ms / 1000, HELSINKI) for ms in (fair.starts_at, fair.ends_at))
    told = {
        "tunnus": fair.source_id,
        "nimi": fair.name,
        "messupäivä": day_text(starts.date()),
        "alkaa": f"{starts:%H:%M}",
        "päättyy": f"{ends:%H:%M}",
        "paikka": venue.name,
        "osoite": venue.address,
        "kunta": venue.municipality,
        "leveysaste": repr(venue.point.lat) if venue.point else "",
        "pituusaste": repr(venue.point.lon) if venue.point else "",
        "peruttu": word_for(YES_NO, fair.cancelled or None),
        "esteetön": word_for(YES_NO, venue.accessible),
        **by_language("nimi", fair.names),
        **by_language("kuvaus", fair.description),
        **by_language("esteettömyys", venue.accessibility),
        **by_language("kulku", venue.transport),
    }
    return {heading: text for heading, text in told.items() if text}


def stall_cells(draft: FairDraft) -> list[Cells]:
    """Return a row for each of a fair's tables."""
    rows = (
        {
            "messut": draft.fair.source_id,
            "yhdistys": one.association_id,
            "pöytä": one.label,
            "harrastukset": ", ".join(one.hobby_ids),
            "tunnus": "" if one.source_id == one.association_id else one.source_id,
        }
        for one in draft.stalls
    )
    return [{heading: text for heading, text in row.items() if text} for row in rows]


def told_cells(draft: FairDraft) -> Cells:
    """Return a fair's cells and a cell for each of its tables, as a plan and the history tell of them."""
    stalls = {f"pöytä {one.source_id}": _told(one) for one in draft.stalls}
    return fair_cells(draft.fair) | stalls


def _told(one: StallDraft) -> str:
    label = f"{one.label} " if one.label else ""
    return f"{label}{one.association_id}: {', '.join(one.hobby_ids) or 'kaikki'}"


def as_draft(fair: Fair, associations: Mapping[int, str], hobbies: Mapping[int, str]) -> FairDraft:
    """Return a kept fair as it would be read; the ids of associations and hobbies by number."""
    stalls = tuple(
        StallDraft(
            one.source_id,
            associations.get(one.association, ""),
            tuple(hobbies[number] for number in one.hobbies if number in hobbies),
            one.label,
        )
        for one in fair.stalls
    )
    return FairDraft(replace(fair, number=0, stalls=()), stalls)
