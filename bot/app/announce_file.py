"""An announcement in a file, for `mukaan announce`: what it holds, and everything that is wrong with it, by line."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.messages import units
from catalogue.schedule import HELSINKI
from dialogs.pages.announcing_steps import wrong_time
from rules.announcement import LARGEST_PICTURE, LONGEST_CAPTION, LONGEST_TEXT, Draft
from rules.audience import Audience
from rules.person import Age

KEYS = frozenset({"texts", "missing", "audience", "picture", "fair", "when"})
PARTS = {one.name: one.default for one in fields(Audience)}
"""Of an audience, each with what it is when nothing is chosen."""
MB = 1024 * 1024
PICTURES = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG"}
"""How the files begin that Telegram takes as a photo."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the file asks for: `when` in milliseconds UTC, 0 for as soon as can be."""

    draft: Draft = field(default_factory=Draft)
    picture: bytes = b""
    when: int = 0
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What a file can name."""

    languages: Collection[str]
    fairs: Collection[int]
    now: int
    places: Collection[int] = ()
    towns: Collection[str] = ()
    categories: Collection[str] = ()
    kinds: Collection[str] = ()

    def words(self, part: str) -> Collection[str]:
        """What a part of the audience that is a list can hold."""
        return {
            "municipalities": self.towns,
            "languages": self.languages,
            "categories": self.categories,
            "kinds": self.kinds,
            "ages": tuple(map(str, Age)),
        }[part]


def read_file(path: Path, known: Known) -> Given:
    """Read it, and look at all of it. Raises OSError when there is none."""
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except UnicodeDecodeError as error:
        return Given(problems=(f"{path.name}: tiedosto ei ole UTF-8-muodossa (tavu {error.start})",))
    except tomllib.TOMLDecodeError as error:
        return Given(problems=(f"{path.name}: tiedosto ei ole TOML-muodossa: {error}",))
    return _Reader(path, text, data, known).read()


class _Reader:
    """Reads one file; what is wrong gathers in `problems`."""

    def __init__(self, path: Path, text: str, data: Mapping[str, Any], known: Known) -> None:
        self._path = path
        self._lines = text.split("\n")
        self._data = data
        self._known = known
        self.problems: list[str] = []

    def read(self) -> Given:
        for key in self._data.keys() - KEYS:
            self._wrong(key, f"tuntematon avain; tunnetut: {', '.join(sorted(KEYS))}")
        picture = self._picture()
        texts = self._texts(bool(picture))
        draft = Draft(texts, self._missing(texts), self._fair(), self._audience())
        return Given(draft, picture, self._when(), tuple(self.problems))

    def _texts(self, picture: bool) -> dict[str, str]:  # noqa: FBT001
        found: dict[str, str] = {}
        most = LONGEST_CAPTION if picture else LONGEST_TEXT
        for code, text in self._table("texts").items():
            if self._is_language(code, "texts") and self._is_words(text, f"texts.{code}"):
                said = text.strip()
                if not said:
                    self._wrong(code, "teksti on tyhjä", "texts")
                elif units(said) > most:
                    where = "kuvan alle mahtuu" if picture else "mahtuu"
                    self._wrong(code, f"{units(said)} merkkiä, {where} {most}", "texts")
                else:
                    found[code] = said
        if not self._data.get("texts"):
            self.problems.append(f"{self._path.name}: tekstejä ei ole; kirjoittakaa taulu [texts], esimerkiksi fi = …")
        return found

    def _missing(self, texts: Mapping[str, str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for code, other in self._table("missing").items():
            if self._is_language(code, "missing") and self._is_words(other, f"missing.{code}"):
                if code in texts:
                    self._wrong(code, "tällä kielellä on teksti", "missing")
                elif other and other not in self._table("texts"):
                    self._wrong(code, f'kielellä "{other}" ei ole tekstiä', "missing")
                else:
                    found[code] = other
        return found

    def _fair(self) -> int:
        fair = self._data.get("fair", 0)
        if type(fair) is int and (fair == 0 or fair in self._known.fairs):
            return fair
        numbers = ", ".join(map(str, sorted(self._known.fairs))) or "ei yhtään"
        self._wrong("fair", f"messuja {fair} ei ole; messujen numerot: {numbers}")
        return 0

    def _audience(self) -> str:
        table, before = dict(self._table("audience")), len(self.problems)
        for key, value in table.items():
            if why := self._wrong_choice(key, value):
                self._wrong(key, why, "audience")
        if ("place" in table) != ("km" in table):
            self._wrong("place" if "place" in table else "km", "place ja km kuuluvat yhteen", "audience")
        return Audience.from_json(table).text() if len(self.problems) == before else "{}"

    def _wrong_choice(self, key: str, value: Any) -> str:
        """Why the audience cannot be chosen so, "" when it can: a name that is misspelt would leave people out."""
        if key not in PARTS:
            return f"tuntematon kohta; tunnetut: {', '.join(PARTS)}"
        match PARTS[key]:
            case tuple():
                if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                    return 'tämä on luettelo, esimerkiksi ["…", "…"]'
                words = self._known.words(key)
                unknown = ", ".join(one for one in value if one not in words)
                return f"tuntematon: {unknown}; tunnetut: {', '.join(words)}" if unknown else ""
            case bool():
                return "" if isinstance(value, bool) else "tämä on true tai false"
        if type(value) is not int or value < 0:
            return "tämä on luku, vähintään 0"
        return f"paikkaa {value} ei ole" if key == "place" and value not in self._known.places else ""

    def _when(self) -> int:
        when = self._data.get("when")
        if when is None:
            return 0
        if not isinstance(when, datetime):
            self._wrong("when", "kirjoittakaa aika ilman lainausmerkkejä: when = 2026-11-24T16:00:00")
            return 0
        at = round((when if when.tzinfo else when.replace(tzinfo=HELSINKI)).timestamp() * 1000)
        if why := wrong_time(at, self._known.now):
            said = "aika on jo mennyt" if why == "past" else "aika on yli vuoden päässä"
            self._wrong("when", f"{said}: {when:%d.%m.%Y %H:%M}")
        return at

    def _picture(self) -> bytes:
        name = self._data.get("picture", "")
        if not name or not self._is_words(name, "picture"):
            return b""
        path = self._path.parent / name
        try:
            size = path.stat().st_size
            content = path.read_bytes() if size <= LARGEST_PICTURE else b""
        except OSError as error:
            self._wrong("picture", f"{path}: {error.strerror}")
            return b""
        if size > LARGEST_PICTURE:
            self._wrong("picture", f"{path}: {size / MB:.1f} Mt, mahtuu {LARGEST_PICTURE // MB} Mt")
        elif not content.startswith(tuple(PICTURES)):
            self._wrong("picture", f"{path}: tämä ei ole {' eikä '.join(PICTURES.values())}-kuva")
        return content

    def _table(self, name: str) -> Mapping[str, Any]:
        found = self._data.get(name, {})
        if isinstance(found, dict):
            return found
        self._wrong(name, f"tämä on taulu: [{name}]")
        return {}

    def _is_language(self, code: str, table: str) -> bool:
        if code in self._known.languages:
            return True
        self._wrong(code, f"tuntematon kieli; tunnetut: {', '.join(self._known.languages)}", table)
        return False

    def _is_words(self, value: Any, where: str) -> bool:
        if isinstance(value, str):
            return True
        table, _, key = where.rpartition(".")
        self._wrong(key, "tämä on teksti, lainausmerkeissä", table)
        return False

    def _wrong(self, key: str, what: str, table: str = "") -> None:
        problem = f"{self._path.name}{self._line(key, table)}: {f'{table}.' if table else ''}{key}: {what}"
        if problem not in self.problems:
            self.problems.append(problem)

    def _line(self, key: str, table: str) -> str:
        """Where that key stands, as far as it is plain to see."""
        return next((f", rivi {number}" for number in self._places(key, table)), "")

    def _places(self, key: str, table: str) -> Iterator[int]:
        inside = not table
        for number, line in enumerate(self._lines, 1):
            if table and line.strip().startswith("["):
                inside = line.strip() == f"[{table}]"
            named = re.match(rf'\s*"?{re.escape(key)}"?\s*=', line) or (key.startswith("[") and line.strip() == key)
            if inside and named:
                yield number
