"""Long work in short steps, so that whoever does it can let others go on in between."""

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")

Steps = Generator[None, None, T]
"""Work that stops after each step, none longer than a few milliseconds, and returns what it made."""


def finish(steps: Steps[T]) -> T:
    """Do all the steps at once and return what they made."""
    while True:
        try:
            next(steps)
        except StopIteration as made:
            result: T = made.value
            return result
