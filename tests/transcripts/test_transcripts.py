import logging

import pytest

from tests.transcripts.runner import names, path_of, replay


@pytest.mark.parametrize("name", names())
async def test_it_is_said_as_it_is_written(name, caplog) -> None:
    """When a difference is meant: `python -m tests.transcripts --update`."""
    told = path_of(name).read_text(encoding="utf-8")

    said, wrong = await replay(told)

    assert said == told
    assert wrong == []
    assert [record.message for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.parametrize("name", names())
def test_it_says_what_it_shows(name) -> None:
    first, *comments = [line for line in path_of(name).read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert comments, f"{first!r} says when it begins; a line of comment says what it shows"
