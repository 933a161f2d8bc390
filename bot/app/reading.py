"""Files of any sort as records: what an editor hands in."""

from collections.abc import Sequence
from pathlib import Path

from catalogue.importers.table import IMPORTERS, sort_of
from catalogue.known import Known
from catalogue.origin import Document, Origin, misnamed
from catalogue.reading import Problem, Reading

LARGEST = 20_000_000
"""Bytes of a file; a catalogue of ten thousand hobbies is a tenth of it."""


def read_paths(paths: Sequence[Path], known: Known, origin: Origin) -> Reading:
    """Read files together: one may name what another holds. A file that cannot be read is a problem like any other.

    With an origin that names what there is not, nothing is read.
    """
    if wrong := misnamed(origin, known):
        return Reading(problems=wrong)
    documents: list[Document] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            with path.open("rb") as file:
                documents.append(Document(path.name, file.read(LARGEST + 1)))
        except OSError as error:
            problems.append(Problem(str(path), 0, "", "", f"Tiedostoa ei voi lukea: {error.strerror}."))
    return _together([_read(documents, known, origin), Reading(problems=tuple(problems))])


def _read(documents: Sequence[Document], known: Known, origin: Origin) -> Reading:
    by_sort: dict[str, list[Document]] = {}
    problems: list[Problem] = []
    for document in documents:
        sort = sort_of(document)
        if isinstance(sort, Problem):
            problems.append(sort)
        else:
            by_sort.setdefault(sort, []).append(document)
    readings = [IMPORTERS[sort].read(alike, known, origin) for sort, alike in by_sort.items()]
    return _together([*readings, Reading(problems=tuple(problems))])


def _together(readings: Sequence[Reading]) -> Reading:
    """All of them as one. Of what has the same id in files of two sorts the first counts, each time they are read."""
    every = [one for reading in readings for one in reading.drafts]
    associations = {one.source_id: one for reading in reversed(readings) for one in reading.associations}
    drafts = {one.hobby.source_id: one for one in reversed(every)}  # the last that is put in stays
    twice = (one.hobby.source_id for one in every if drafts[one.hobby.source_id] is not one)
    fairs = [reading.fairs for reading in readings if reading.fairs is not None]
    return Reading(
        fairs=tuple(one for several in fairs for one in several) if fairs else None,
        unread_fairs=frozenset(one for reading in readings for one in reading.unread_fairs),
        associations=tuple(associations.values()),
        drafts=tuple(one for one in every if drafts[one.hobby.source_id] is one),
        venues=tuple(one for reading in readings for one in reading.venues),
        unread=frozenset(one for reading in readings for one in reading.unread),
        guides={number: cells for reading in readings for number, cells in reading.guides.items()},
        problems=(*(one for reading in readings for one in reading.problems), *map(_twice, twice)),
    )


def _twice(own: str) -> Problem:
    message = "Sama tunnus on toisessakin tiedostossa. Anna kummallekin oma tunnus."
    return Problem("", 0, "tunnus", own, message, own)
