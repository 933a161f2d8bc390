"""The benchmark runs: a moment of it, in every way that it can measure."""

import re

import pytest

from bench import turns
from bench.figures import figures


@pytest.mark.alone
def test_it_measures_the_service_and_the_floor(capsys):
    turns.main(["--people", "3", "--seconds", "1", "--warm-up", "0.5", "--away", "0", "5"])
    said = capsys.readouterr().out
    for mode in ("polling", "webhook"):
        for away in (0, 5):
            assert f"{mode}, the API {away} ms away" in said
    for name in ("service", "floor"):
        rows = re.findall(rf"^  {name} +(\d+) +([\d.]+) +([\d.]+) +([\d.]+)", said, re.MULTILINE)
        assert len(rows) == 4
        assert all(0 < float(p50) <= float(p95) <= float(p99) for _, p50, p95, p99 in rows)
    assert said.count("service / floor") == 4
    _, profile = said.split("largest by own time")
    functions, packages = profile.split("the same by package")
    assert len(re.findall(r"^ +\d+ +[\d.]+  \S", functions, re.MULTILINE)) == 10
    assert "bot/store" in packages
    assert "aiohttp" in packages


def test_only_what_ended_while_it_was_measured_counts():
    walked = [(0.0, 0.9), *((1.0, 1.0 + wait / 1000) for wait in range(1, 101)), (1.5, 2.5)]
    one = figures(walked, begin=1.0, end=2.0, cpu=0.2, load=0.5)
    assert (one.per_second, one.busy, one.load) == (100, 0.2, 0.5)
    assert one.cpu == pytest.approx(2.0)
    assert (one.p50, one.p95, one.p99) == pytest.approx((51, 96, 100))


def test_a_run_without_a_turn_is_no_run():
    with pytest.raises(ValueError, match="no turn"):
        figures([(0.0, 3.0)], begin=1.0, end=2.0, cpu=0.1, load=0.1)
