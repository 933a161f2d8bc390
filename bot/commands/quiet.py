"""Long work in a thread beside the loop, so that no turn waits for it.

A thread that computes lets others go on only every 5 ms, and a turn goes to the database's thread and back several
times; so what is long is done in steps, with a pause after each millisecond. And a collection of garbage stops every
thread until it has looked at every object: while very many objects are made, none is begun.
"""

import gc
import time
from typing import TypeVar

from catalogue.steps import Steps

T = TypeVar("T")

WORK_SECONDS = 0.0005
PAUSE_SECONDS = 0.0002


def quietly(steps: Steps[T]) -> T:
    """Do the steps, with a pause whenever some work was done, and return what they made; not for the loop's thread.

    What is there at the end counts as lasting: later collections do not look at it. It goes when nothing refers to it.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _paced(steps)
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def let_go(records: list[object]) -> None:
    """Empty a list that holds the last references to very many objects; not for the loop's thread."""
    _paced(_emptied(records))


def _paced(steps: Steps[T]) -> T:
    since = time.perf_counter()
    while True:
        try:
            next(steps)
        except StopIteration as made:
            result: T = made.value
            return result
        if time.perf_counter() - since > WORK_SECONDS:
            time.sleep(PAUSE_SECONDS)
            since = time.perf_counter()


def _emptied(records: list[object]) -> Steps[None]:
    while records:
        yield
        records.pop()
