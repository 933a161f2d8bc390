"""Tables of the configuration, of which there may be any number: read, replaced, and refused by where they stand."""

import dataclasses
import re
import tomllib
from pathlib import Path

import pytest

from bot.config import Secret, Source, attempt, load
from tests.test_config import EXAMPLE, plain, problems, written

SOURCES = """
[[catalogue.sources]]
name = "club"
type = "sheet"
file = "club.xlsx"
association = "kuntoilijat"

[[catalogue.sources]]
name = "town"
type = "linkedevents"
url = "https://events.example.org/v1/event/?key=planted"
every_hours = 6
"""


def test_tables(tmp_path: Path) -> None:
    club, town = load(written(tmp_path, SOURCES), {}).catalogue.sources
    assert club == Source(name="club", type="sheet", file="club.xlsx", association="kuntoilijat")
    assert town.url.reveal() == "https://events.example.org/v1/event/?key=planted"
    assert (town.every_hours, town.language, town.allow_private, town.file) == (6, "fi", False, "")
    assert "planted" not in repr(town)


def test_tables_in_the_environment_replace_those_of_the_file(tmp_path: Path) -> None:
    text = '[\n{ name = "a", type = "icalendar", url = "https://example.org/a.ics" },\n]'
    (tmp_path / "sources").write_text(text, encoding="utf-8")
    for environ in (
        {"MUKAAN_CATALOGUE__SOURCES": text},
        {"MUKAAN_CATALOGUE__SOURCES_FILE": str(tmp_path / "sources")},
    ):
        (source,) = load(written(tmp_path, SOURCES), environ).catalogue.sources
        assert source == Source(name="a", type="icalendar", url=Secret("https://example.org/a.ics"))


def test_every_problem_in_a_table_says_where_it_is(tmp_path: Path) -> None:
    text = """
    [[catalogue.sources]]
    name = "example"
    type = "excel"
    file = "a.xlsx"
    every_hours = 0
    url_ = "https://example.org/?key=planted"
    [[catalogue.sources]]
    name = "town"
    url = "ftp://example.org/?key=planted"
    allow_private = "no"
    [[catalogue.sources]]
    name = "town"
    type = "lipas"
    """
    found = problems(written(tmp_path, text), {})
    assert found == (
        (
            'catalogue.sources[1].name is "example": allowed is 1 to 32 of the letters a-z, digits and -; '
            'not "example" or "taulukko"'
        ),
        (
            'catalogue.sources[1].type is "excel": allowed is "sheet" or "linkedevents" or "openactive" or "icalendar" '
            'or "lipas"'
        ),
        "catalogue.sources[1].every_hours is 0: allowed is a whole number from 1 to 168",
        (
            "catalogue.sources[1].url_ is not known: allowed in [[catalogue.sources]] is name, type, url, file, "
            "association, kind, municipality, language, every_hours, allow_private"
        ),
        (
            "catalogue.sources[2].url holds something else: allowed is a web address that begins with https:// or "
            'http:// and has no user name in it; or ""'
        ),
        'catalogue.sources[2].allow_private is "no": allowed is true or false',
        (
            'catalogue.sources[2].type is missing: allowed is "sheet" or "linkedevents" or "openactive" or "icalendar" '
            'or "lipas"'
        ),
        "catalogue.sources[3].url and catalogue.sources[3].file: allowed is one of them",
        'catalogue.sources[3].name is "town": allowed is another than that of catalogue.sources[2]',
    )


def test_a_problem_of_tables_in_the_environment_names_the_variable() -> None:
    (problem,) = problems(None, {"MUKAAN_CATALOGUE__SOURCES": '[{ name = "A", type = "sheet", file = "a.csv" }]'})
    assert problem.startswith('MUKAAN_CATALOGUE__SOURCES[1].name is "A": allowed is ')


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ('name = "a b"', "name"),
        ('name = ""', "name"),
        ('name = "ä"', "name"),
        (f'name = "{"a" * 33}"', "name"),
        ('name = "taulukko"', "name"),
        ("type = 1", "type"),
        ('url = "https://amina:planted@example.org/"', "url"),
        ('url = "https://example.org:port/"', "url"),
        ('url = "https://example.org/a b"', "url"),
        ('url = "events.example.org"', "url"),
        ('url = ""', "url"),
        ('url = "https://example.org/"\nfile = "a.csv"', "url"),
        ('kind = "Uinti"', "kind"),
        ('language = "suomi"', "language"),
        ("every_hours = 169", "every_hours"),
        ("every_hours = 1.5", "every_hours"),
        ("allow_private = 1", "allow_private"),
    ],
)
def test_what_a_key_of_a_table_does_not_hold(line: str, named: str, tmp_path: Path) -> None:
    good = {"name": 'name = "a"', "type": 'type = "lipas"', "url": 'url = "https://example.org/sites/"'}
    key = line.partition(" ")[0]
    text = "\n".join(["[[catalogue.sources]]", *(good | {key: line}).values()])
    (problem,) = problems(written(tmp_path, text), {})
    assert problem.startswith(f"catalogue.sources[1].{named} ")
    assert "planted" not in problem


def test_of_tables_what_is_right_can_be_used_though_something_else_is_wrong(tmp_path: Path) -> None:
    loaded = attempt(written(tmp_path, SOURCES.replace("every_hours = 6", "every_hours = 0")), {})
    assert "catalogue.sources" in loaded.wrong
    assert "catalogue" not in loaded.wrong
    assert [source.every_hours for source in loaded.config.catalogue.sources] == [24, 24]


def uncommented(text: str) -> str:
    """The example with its tables: what stands after "#" without a space."""
    return re.sub(r"(?m)^#(?=\S)", "", text)


def test_the_example_s_tables_load_when_they_are_uncommented(tmp_path: Path) -> None:
    text = uncommented(EXAMPLE.read_text(encoding="utf-8"))
    (source,) = load(written(tmp_path, text), {}).catalogue.sources
    (in_file,) = tomllib.loads(text)["catalogue"]["sources"]
    assert list(in_file) == [key.name for key in dataclasses.fields(Source)]
    assert {name: plain(getattr(source, name)) for name in in_file} == in_file
    heading = text.index("[[catalogue.sources]]")
    again = text[heading : text.index("\n\n\n", heading)].replace(source.name, "another")
    assert len(load(written(tmp_path, text.replace("[[", again + "\n[[", 1)), {}).catalogue.sources) == 2
