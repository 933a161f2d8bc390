"""Which reader reads what: by the sort that a source is said to be of, or by the first look at a file."""

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.importers.feeds import look, many, pages
from catalogue.importers.icalendar import ICALENDAR
from catalogue.importers.linked_events import LINKED_EVENTS
from catalogue.importers.lipas import LIPAS, is_lipas, is_place_types
from catalogue.importers.openactive import OPENACTIVE
from catalogue.origin import Document, Importer
from catalogue.reading import Problem
from catalogue.spreadsheets.reader import SHEET

IMPORTERS: Mapping[str, Importer] = MappingProxyType(
    {
        "sheet": SHEET,
        "linkedevents": LINKED_EVENTS,
        "openactive": OPENACTIVE,
        "icalendar": ICALENDAR,
        "lipas": LIPAS,
    }
)

_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_MIMETYPE_AT = slice(30, 38)  # of the first name in a zip archive, where OpenDocument has its "mimetype"
_TABLE = "Tallenna taulukko muodossa .xlsx, .ods tai CSV ja lähetä se."
_WORKBOOK = b"xl/workbook"
_PARTS = (_WORKBOOK, b"word/document", b"ppt/presentation")
_OTHER_OFFICE = f"Tämä on asiakirja, ei taulukko. {_TABLE}"
_PACKED = "Tämä on pakattu tiedosto. Pura se ja lähetä se, mitä sen sisällä on."
_PICTURE = f"Tämä on kuva, ei taulukko. {_TABLE}"
_OTHER_FILES = (
    (b"%PDF", f"Tämä on PDF-tiedosto, eikä sitä voi lukea luotettavasti. {_TABLE}"),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"RIFF", f"Tämä on kuva, ääni tai video, ei taulukko. {_TABLE}"),
    (b"BM", _PICTURE),
    (b"\xd0\xcf\x11\xe0", f"Tämä on vanha Office-tiedosto tai suojattu salasanalla. Poista salasana. {_TABLE}"),
    (b"\x1f\x8b", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"Rar!", _PACKED),
    (b"{\\rtf", _OTHER_OFFICE),
)
_PLACE_TYPES = "Tässä on paikkatyyppejä, ei paikkoja. Hae paikat LIPAS-palvelusta osoitteesta v2/sports-sites."
_UNKNOWN_JSON = "Tämän JSON-tiedoston muotoa ei tunneta. Tunnetut muodot: Linked Events, OpenActive ja LIPAS."
_WEB_PAGE = "Tämä on verkkosivu, ei tiedosto. Lataa tiedosto koneelle ja lähetä se, tai anna rajapinnan osoite."


def sort_of(document: Document) -> str | Problem:
    """Return the key in IMPORTERS for what a file holds, by its bytes, else a Problem that says what to do instead."""
    content = document.content
    start = _start(content)
    if not start:
        return _problem(document, f"Tiedosto on tyhjä. {_TABLE}")
    if start.startswith(b"PK"):
        return _in_zip(document)
    if start[:15].upper() == b"BEGIN:VCALENDAR":
        return "icalendar"
    if start[:1] == b"<":
        is_page = any(mark in start[:1000].lower() for mark in (b"<!doctype html", b"<html", b"<head", b"<body"))
        return _problem(document, _WEB_PAGE if is_page else f"Tämä on XML-tiedosto, jota ei osata lukea. {_TABLE}")
    for magic, message in _OTHER_FILES:
        if content.startswith(magic) and not (magic == b"BM" and b"\0" not in start):
            return _problem(document, message)
    if start[:1] in b"{[":
        return _in_json(document)
    return _in_text(document)


def _start(content: bytes) -> bytes:
    """Return the beginning without a byte order mark of UTF-8 and space."""
    return content[:4000].removeprefix(b"\xef\xbb\xbf").lstrip()


def _in_zip(document: Document) -> str | Problem:
    """By the names of its parts, which stand unpacked in an archive: so nothing of it needs to be trusted."""
    content = document.content
    if content[_MIMETYPE_AT] == b"mimetype":
        return "sheet" if content.startswith(_ODS, _MIMETYPE_AT.stop) else _problem(document, _OTHER_OFFICE)
    first = min((part for part in _PARTS if part in content), key=content.find, default=None)
    if first is None:
        return _problem(document, _PACKED)
    return "sheet" if first == _WORKBOOK else _problem(document, _OTHER_OFFICE)


def _in_json(document: Document) -> str | Problem:
    read, problems = pages([document])
    if not read:
        return problems[0]
    content = read[0].content
    if is_lipas(content):
        return "lipas"
    for sort, holds in (("openactive", _is_openactive), ("linkedevents", _is_linked_events)):
        if holds(content):
            return sort
    return _problem(document, _PLACE_TYPES if is_place_types(content) else _UNKNOWN_JSON)


def _is_openactive(content: object) -> bool:
    """Whether it is a page of https://openactive.io/realtime-paged-data-exchange/, one of its items, or JSON-LD."""
    if isinstance(look(content, "items"), list) and isinstance(look(content, "next"), str):
        return True
    return any(
        (look(one, "state") in ("updated", "deleted") and look(one, "kind") is not None)
        or any("openactive.io" in str(context)[:200] for context in many(look(one, "@context")))
        for one in many(content)
    )


def _is_linked_events(content: object) -> bool:
    """Whether it is a page of events, places or keywords, or one of them."""
    if isinstance(look(content, "data"), list):
        return look(content, "meta") is not None or any(map(_is_of_linked_events, many(look(content, "data"))))
    return any(map(_is_of_linked_events, many(content)))


def _is_of_linked_events(one: object) -> bool:
    return look(one, "id") is not None and (look(one, "data_source") is not None or look(one, "@id") is not None)


def _in_text(document: Document) -> str | Problem:
    utf_16 = document.content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in document.content[:4000] and not utf_16:
        return _problem(document, f"Tiedoston muotoa ei tunneta. {_TABLE}")
    return "sheet"


def _problem(document: Document, message: str) -> Problem:
    return Problem(document.name, 0, "", "", message)
