"""The documents are true: every command, job and document that they name is there, and the other way round."""

import argparse
import re
from datetime import date
from pathlib import Path

import pytest

from bot.cli.main import parser
from bot.jobs.clock import HEARTBEAT, all_jobs
from catalogue.known import know
from catalogue.origin import Origin
from catalogue.spreadsheets import columns, rows
from catalogue.spreadsheets.tables import Row

ROOT = Path(__file__).parent.parent
OPERATORS = (ROOT / "docs/operators.md").read_text(encoding="utf-8")
CATALOGUE = (ROOT / "docs/catalogue.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def commands_by_name() -> dict[str, argparse.ArgumentParser]:
    return dict(parser()._subparsers._group_actions[0].choices)


def commands() -> set[str]:
    return set(commands_by_name())


def test_every_command_is_in_the_operators_table() -> None:
    told = set(re.findall(r"^\| `mukaan (\w+)`", OPERATORS, re.MULTILINE))
    assert told == commands()


def test_every_command_that_a_document_names_is_there() -> None:
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8").replace("| `mukaan fi` |", "")  # a column of the catalogue's
        named = set(re.findall(r"`(?:\.venv/bin/)?mukaan (\w+)", text))
        assert named <= commands(), document.name


def test_every_job_is_in_the_operators_table() -> None:
    table = OPERATORS.partition("| job |")[2].partition("\n\n")[0]
    told = set(re.findall(r"^\| ([a-z ]+?) \|", table, re.MULTILINE))
    assert told == {job.name for job in (*all_jobs(5), HEARTBEAT)}


def test_every_make_target_that_a_document_names_is_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        named = set(re.findall(r"^    make ([a-z-]+)|`make ([a-z-]+)`", text, re.MULTILINE))
        assert {one or other for one, other in named} <= targets, document.name


def test_every_link_leads_somewhere() -> None:
    for document in DOCUMENTS:
        for link in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / link).exists(), f"{document.name}: {link}"


def test_the_commands_that_take_a_configuration_are_told() -> None:
    (told,) = re.findall(r"^(`[^.]*`) take `--config FILE`", OPERATORS, re.MULTILINE)
    taking = {name for name, command in commands_by_name().items() if "--config" in command.format_help()}
    assert set(re.findall(r"`(\w+)`", told)) == taking


def test_the_unit_for_systemd_starts_a_command_that_there_is() -> None:
    (line,) = re.findall(r"^    ExecStart=\S+/mukaan (.*)$", OPERATORS, re.MULTILINE)
    given = parser().parse_args(line.split())
    assert (given.command, given.config.name) == ("run", "config.toml")


def catalogue_columns(table: str) -> dict[str, tuple[bool, str]]:
    """The columns in a section of the reference: whether each is needed, and what it says."""
    section = CATALOGUE.partition(f"## {table}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^\| `([^`]+)` \| (need|) ?\| (.*) \|$", section, re.MULTILINE)
    return {name: (need == "need", says) for name, need, says in found}


def test_every_column_of_the_catalogue_s_files_is_told() -> None:
    texts = {f"{what} fi" for what in rows.TEXTS}
    assert tuple(catalogue_columns("Associations")) == rows.ASSOCIATION_COLUMNS
    assert set(catalogue_columns("Hobbies")) == set(rows.HOBBY_COLUMNS) | texts


def test_the_columns_that_are_needed_are_told() -> None:
    for table, read in (("Associations", "association"), ("Hobbies", "hobby")):
        empty = Row("file.csv", 2, {})
        if read == "hobby":
            rows.hobby(empty, know([], []), Origin("", date.min))
            empty.need("yhdistys", str, "")
        else:
            rows.association(empty, "")
        needed = {problem.column for problem in empty.problems if problem.message == "Tämä tieto tarvitaan."}
        assert {name for name, (need, _) in catalogue_columns(table).items() if need} == needed


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("toisto", columns.REPEATS),
        ("tauko pyhinä", columns.YES_NO),
        ("kenelle", columns.AUDIENCES),
        ("hinnan jakso", columns.PERIODS),
        ("suomea tarvitaan", columns.FINNISH),
        ("tila", columns.STATUSES),
    ],
)
def test_every_word_that_a_column_takes_is_told(column: str, words: dict[str, object]) -> None:
    told = re.findall(r"`([^`]+)`", catalogue_columns("Hobbies")[column][1])
    assert set(words) <= set(told)
    assert {one for one in told if "=" not in one} - {"kausi alkaa"} <= set(words)
