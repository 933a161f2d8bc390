"""Numbers from turns, and tables from numbers."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Figures:
    """One measurement. Times in milliseconds, shares of one core's time."""

    per_second: float  # turns
    p50: float
    p95: float
    p99: float
    cpu: float  # of the measured process, for one turn
    busy: float  # the measured process's share
    load: float  # the share of the load and the test server


def figures(turns: Sequence[tuple[float, float]], begin: float, end: float, cpu: float, load: float) -> Figures:
    """From the turns that ended between two times; `cpu` and `load` are the processor seconds used meanwhile."""
    waits = sorted((ended - began) * 1000 for began, ended in turns if begin <= ended < end)
    if not waits:
        raise ValueError("no turn was measured")

    def percentile(share: float) -> float:
        return waits[min(len(waits) - 1, int(len(waits) * share))]

    span = end - begin
    return Figures(
        per_second=len(waits) / span,
        p50=percentile(0.50),
        p95=percentile(0.95),
        p99=percentile(0.99),
        cpu=cpu * 1000 / len(waits),
        busy=cpu / span,
        load=load / span,
    )


def median(several: Sequence[Figures]) -> Figures:
    """Each number's median."""
    return Figures(*(statistics.median(getattr(one, field.name) for one in several) for field in fields(Figures)))


HEAD = f"{'':<22}{'turns/s':>9}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'CPU ms':>9}{'busy':>7}{'load':>7}"


def line(name: str, one: Figures) -> str:
    """A row of the table."""
    waits = "".join(f"{value:>9.1f}" for value in (one.p50, one.p95, one.p99))
    return f"{name:<22}{one.per_second:>9.0f}{waits}{one.cpu:>9.2f}{one.busy:>7.0%}{one.load:>7.0%}"


def ratio(name: str, one: Figures, other: Figures) -> str:
    """One measurement divided by another."""
    pairs = [(getattr(one, field.name), getattr(other, field.name)) for field in fields(Figures)[:5]]
    values = [a / b if b else float("nan") for a, b in pairs]
    return f"{name:<22}" + "".join(f"{value:>9.2f}" for value in values)
