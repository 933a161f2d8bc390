"""The documents are true: every command, job and document that they name is there, and the other way round."""

import re
from pathlib import Path

from bot.cli.main import parser
from bot.jobs.clock import HEARTBEAT, all_jobs

ROOT = Path(__file__).parent.parent
OPERATORS = (ROOT / "docs/operators.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def commands() -> set[str]:
    actions = parser()._subparsers._group_actions
    return set(actions[0].choices)


def test_every_command_is_in_the_operators_table() -> None:
    told = set(re.findall(r"^\| `mukaan (\w+)`", OPERATORS, re.MULTILINE))
    assert told == commands()


def test_every_command_that_a_document_names_is_there() -> None:
    for document in DOCUMENTS:
        named = set(re.findall(r"`(?:\.venv/bin/)?mukaan (\w+)", document.read_text(encoding="utf-8")))
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
