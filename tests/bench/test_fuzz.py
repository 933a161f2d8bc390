"""The fuzzer runs, spoils the same files for the same seed, and tells what raised."""

from pathlib import Path
from random import Random

import pytest

from bench import fuzz


@pytest.mark.parametrize("name", ["ics", "csv"])
def test_a_moment_of_it_finds_nothing(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = fuzz.Run(tmp_path)
    fuzz.run_own(name, 0.3, 7, run)
    assert run.executions > 0
    assert run.raised == {}
    assert f"{name} (own loop): {run.executions} files" in capsys.readouterr().out


def test_a_seed_gives_the_same_files_again() -> None:
    _, samples = fuzz.target("ics")
    made = [[fuzz.mutated(samples, random) for _ in range(20)] for random in (Random(1), Random(1), Random(2))]
    assert made[0] == made[1] != made[2]


def test_what_raises_is_counted_by_kind_and_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = fuzz.Run(tmp_path)
    for content in (b"a", b"b", b"1"):
        run.read(int, content)
    assert list(run.raised.values()) == [2]
    assert (tmp_path / "0.bin").read_bytes() == b"a"
    assert run.report("csv", "own loop", 1) == 1
    assert "2 × ValueError" in capsys.readouterr().out


def test_too_much_memory_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = fuzz.Run(tmp_path)
    monkeypatch.setattr(fuzz, "peak_mb", lambda: 299.0)
    assert run.report("csv", "own loop", 1) == 0
    monkeypatch.setattr(fuzz, "peak_mb", lambda: 301.0)
    assert run.report("csv", "own loop", 1) == 1
