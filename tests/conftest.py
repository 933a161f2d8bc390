"""What holds for all tests."""

from collections.abc import Iterator

import pytest

from tests.once import read_once


@pytest.fixture(autouse=True, scope="session")
def _read_once() -> Iterator[None]:
    with read_once():
        yield
