"""The inside of an XLSX or ODS file, unpacked within limits, before a spreadsheet library sees it.

Such a library trusts the file: one cell far away, a text that a million cells share, or a part of gigabytes fills the
memory. So every part is measured, and what is handed on is a new archive that holds the measured parts alone.
"""

import io
import re
import zipfile
import zlib
from xml.parsers import expat

from catalogue.spreadsheets.grid import RefusedError
from catalogue.spreadsheets.weight import Weight

MOST_UNPACKED = 60_000_000
"""Bytes of all parts together; ten thousand rows that are filled take some forty million."""

PROTECTED = "Tiedosto on suojattu salasanalla. Poista salasana, tallenna tiedosto ja lähetä se uudelleen."
BROKEN = "Tiedosto on rikki. Tallenna se uudestaan muodossa .xlsx ja lähetä se uudelleen."
NOT_A_TABLE = "Tiedosto ei ole taulukko, jonka voi lukea. Tallenna se muodossa .xlsx."

_TOO_MUCH = f"Tiedosto on purettuna liian suuri: enintään {MOST_UNPACKED // 1_000_000} megatavua."
_ENCRYPTED = 0x1  # APPNOTE.TXT, section 4.4.4, bit 0
_PACKED_AS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_MANIFEST = "meta-inf/manifest.xml"
_SHARED = "xl/sharedstrings"
_WANTED = re.compile(
    rf"\[content_types\]\.xml|_rels/\.rels|xl/_rels/workbook\d?\.xml\.rels|(?:xl/workbook|xl/styles|{_SHARED})\d?\.xml"
    rf"|xl/worksheets/[^/]+\.xml|mimetype|content\.xml|{_MANIFEST}"
)


def unpacked(content: bytes) -> bytes:
    """Return the tables of an archive as a new one; RefusedError for what is broken, locked or too much.

    Pictures, macros and the like are left behind.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _copied(archive)
    except RefusedError:
        raise
    except (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, OSError, LookupError, ValueError, RuntimeError):
        raise RefusedError(BROKEN) from None


def _copied(archive: zipfile.ZipFile) -> bytes:
    parts = {part.filename.lower(): part for part in archive.infolist() if _WANTED.fullmatch(part.filename.lower())}
    _check(parts)
    copy, weight = io.BytesIO(), Weight()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as anew:
        for name in sorted(parts, key=lambda each: (not each.startswith(_SHARED), each)):
            body = _body(archive, parts[name])
            if name == _MANIFEST and b"encryption-data" in body:
                raise RefusedError(PROTECTED)
            if name != "mimetype":
                weight.add(body)
            anew.writestr(zipfile.ZipInfo(parts[name].filename), body)
    return copy.getvalue()


def _check(parts: dict[str, zipfile.ZipInfo]) -> None:
    if not any(name == "content.xml" or name.startswith("xl/workbook") for name in parts):
        raise RefusedError(NOT_A_TABLE)
    if any(part.flag_bits & _ENCRYPTED for part in parts.values()):
        raise RefusedError(PROTECTED)
    if any(part.compress_type not in _PACKED_AS for part in parts.values()):
        raise RefusedError(BROKEN)
    if sum(part.file_size for part in parts.values()) > MOST_UNPACKED:
        raise RefusedError(_TOO_MUCH)


def _body(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """Return the part, never more than it says it holds, whatever is packed."""
    with archive.open(part) as opened:
        body = opened.read(part.file_size + 1)
    if len(body) != part.file_size:
        raise RefusedError(BROKEN)
    return body
