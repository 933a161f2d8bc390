"""JSON as others send it: read within limits, and looked into without trust. Nothing here raises."""

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from catalogue import cells
from catalogue.importers.html import cut, plain, well_formed
from catalogue.origin import Document
from catalogue.reading import Problem
from catalogue.words import clean

MOST_BYTES = 10_000_000
MOST_VALUES = 500_000
"""In one document: a value takes up to some hundred bytes of memory, however few it takes in the file."""
MOST_VALUES_IN_ALL = 1_000_000
MOST_ITEMS = 20_000
MOST_DOCUMENTS = 200
SHOWN = 60

_MOST_DIGITS = 40
_SCHEMES = {"http", "https"}
_SEPARATORS = (b",", b"[", b"{")
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Page:
    """A document's name and what its JSON holds."""

    name: str
    content: object


def pages(documents: Sequence[Document]) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """Return the documents that can be read, and one problem for each that cannot."""
    read, problems, values = [], [], 0
    for document in documents[:MOST_DOCUMENTS]:
        page = _page(document)
        if isinstance(page, Problem):
            problems.append(page)
            continue
        values += _values(document)
        if values > MOST_VALUES_IN_ALL:
            problems.append(_problem(document, "Tietoja on kaikkiaan liikaa. Rajaa haku pienemmäksi."))
            break
        read.append(page)
    if len(documents) > MOST_DOCUMENTS:
        problems.append(_problem(documents[MOST_DOCUMENTS], f"Sivuja on liikaa: enintään {MOST_DOCUMENTS}."))
    return tuple(read), tuple(problems)


def following(documents: Sequence[Document], next_of: Callable[[object], str]) -> tuple[str, ...]:
    """Return the address of the page after the last, or of one that is missing further back; none when all are there.

    The last is looked at first: so following a long feed reads each page once.
    """
    names = names_of(documents)
    for document in reversed(documents[:MOST_DOCUMENTS]):
        page = _page(document)
        if isinstance(page, Page) and (wanted := reachable(page.name, next_of(page.content), names)):
            return (wanted,) if len(documents) < MOST_DOCUMENTS else ()
    return ()


def unfollowed(read: Iterable[Page], next_of: Callable[[object], str]) -> Iterator[Problem]:
    """A problem for each page whose next page is not among them: what is on it would seem to be gone."""
    read = tuple(read)
    names = {_address(page.name) for page in read}
    for page in read:
        wanted = next_of(page.content)
        if wanted and _address(_join(page.name, wanted)) not in names:
            message = "Seuraavaa sivua ei ole haettu, joten osa tiedoista puuttuu. Hae kaikki sivut."
            yield Problem(page.name, 0, "next", wanted[:SHOWN], message)


def too_many(documents: Sequence[Document], items: int) -> tuple[Problem, ...]:
    """One problem when there are more items than are read, else none."""
    message = f"Tapahtumia on liikaa ({items}): enintään {MOST_ITEMS}. Rajaa haku pienemmäksi."
    return (_problem(documents[0], message),) if items > MOST_ITEMS and documents else ()


def names_of(documents: Iterable[Document]) -> set[str]:
    """Return the addresses that have been fetched."""
    return {_address(document.name) for document in documents}


def reachable(name: str, wanted: str, names: set[str]) -> str:
    """Return the address that a document refers to, "" when it has been fetched or is not on the document's host."""
    address = _address(_join(name, wanted)) if wanted else ""
    same_host = bool(host := _host(name)) and host == _host(address)
    return address if same_host and address not in names else ""


def look(value: object, *path: str) -> object:
    """Return what is at the end of a path of keys, None when there is no such path."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def many(value: object) -> tuple[object, ...]:
    """Return the elements of a list, one value as one, none of None."""
    if isinstance(value, list):
        return tuple(value)
    return () if value is None else (value,)


def is_empty(value: object) -> bool:
    """Whether a value says nothing: null, "", [] or {}."""
    return value is None or value in ("", [], {}) if not isinstance(value, (bool, int, float)) else False


def text(value: object, longest: int = cells.LONGEST_NAME) -> str:
    """Return a string or a whole number as clean text in one line, "" for anything else."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return cut(clean(well_formed(value[: 4 * longest])), longest) if isinstance(value, str) else ""


def rich(value: object) -> str:
    """Return a string with markup as plain text, "" for anything else."""
    return plain(value) if isinstance(value, str) else ""


def translated(value: object, language: str, read: Callable[[object], str] = text) -> dict[str, str]:
    """Return the texts of {"fi": …, "en": …} by language; a bare string is in `language`."""
    given: Mapping[object, object] = value if isinstance(value, dict) else {language: value}
    known = ((str(code), read(words)) for code, words in given.items() if is_language(code))
    return {code: words for code, words in known if words}


def original(texts: Mapping[str, str], language: str) -> str:
    """Return the text in a language, else in Finnish, else the first; "" without any."""
    return texts.get(language) or texts.get("fi") or next(iter(texts.values()), "")


def number(value: object) -> float | None:
    """Return a number, also one in a string ("7.50"), else None; never NaN or infinite."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)) or len(str(value)) > _MOST_DIGITS:
        return None
    try:
        read = float(value)
    except (ValueError, OverflowError):
        return None
    return read if math.isfinite(read) else None


def whole(value: object) -> int | None:
    """Return a whole number, also one in a string, else None."""
    read = number(value)
    return int(read) if read is not None and read.is_integer() else None


def flag(value: object) -> bool | None:
    """Return true or false, also in a string, else None."""
    words = {"true": True, "false": False}
    return value if isinstance(value, bool) else words.get(text(value).casefold())


def web(value: object) -> str:
    """Return the address of a web page, "" for anything else."""
    try:
        return cells.url(value.strip()) if isinstance(value, str) else ""
    except cells.CellError:
        return ""


def is_language(code: object) -> bool:
    """Whether this is a language's code as ours are."""
    try:
        return isinstance(code, str) and bool(cells.language(code))
    except cells.CellError:
        return False


def _page(document: Document) -> Page | Problem:
    content = document.content
    if len(content) > MOST_BYTES:
        return _problem(document, f"Tiedosto on liian suuri: enintään {MOST_BYTES // _MEGABYTE} megatavua.")
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if not start:
        return _problem(document, "Tiedosto on tyhjä. Sen pitää olla JSON-muodossa.")
    if start == b"<":
        return _problem(document, "Tämä on verkkosivu, ei JSON-tietoja. Onko osoite rajapinnan osoite?")
    if _values(document) > MOST_VALUES:
        return _problem(document, "Tiedostossa on liikaa tietoja. Hae ne pienempinä sivuina.")
    try:
        return Page(document.name, _loads(content.decode("utf-8-sig")))
    except UnicodeDecodeError:
        return _problem(document, "Tiedostoa ei voi lukea: sen pitää olla UTF-8-muodossa.")
    except json.JSONDecodeError as wrong:
        at = f"se ei ole ehjää JSON-muotoa (rivi {wrong.lineno})"
        return _problem(document, f"Tiedosto on kesken tai rikki: {at}.")
    except (RecursionError, ValueError):
        return _problem(document, "Tiedostossa on liikaa sisäkkäisiä tietoja.")


def _loads(content: str) -> object:
    """Of a key that occurs twice the last counts; NaN, the infinite and numbers of very many digits are null."""

    def whole_number(digits: str) -> int | None:
        return int(digits) if len(digits) <= _MOST_DIGITS else None

    def fraction(digits: str) -> float | None:
        return read if math.isfinite(read := float(digits)) else None

    read: object = json.loads(content, parse_int=whole_number, parse_float=fraction, parse_constant=lambda _: None)
    return read


def _values(document: Document) -> int:
    return sum(document.content.count(separator) for separator in _SEPARATORS)


def _problem(document: Document, message: str) -> Problem:
    return Problem(document.name, 0, "", "", message)


def _join(name: str, wanted: str) -> str:
    try:
        return urljoin(name, wanted)
    except ValueError:
        return ""


def _address(name: str) -> str:
    try:
        return urldefrag(name).url
    except ValueError:
        return name


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in _SCHEMES else ""
