"""`mukaan catalogue … guide:TOPIC`, as staff use it, and what people then read."""

from pathlib import Path

import pytest

from tests.test_cli import Capture, configured
from tests.test_cli_catalogue import UINTI, run, write

__all__ = ["configured"]

pytestmark = pytest.mark.slow


def test_a_text_is_set_shown_kept_in_the_history_and_taken_back(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", *_files(configured))
    status, said = run(capsys, "set", "guide:kuvat", "fi=Kysykää ensin.", "--by", "Mikko")
    assert (status, "”Kysykää ensin.”" in said) == (0, True)
    assert "teksti fi: Kysykää ensin.   (muokattu)" in run(capsys, "show", "guide:kuvat")[1]
    assert "teksti en: Photos: ask before" in run(capsys, "show", "guide:kuvat")[1]
    assert "Mikko: muokattiin" in run(capsys, "history", "guide:kuvat")[1]
    assert run(capsys, "export", "out.xlsx")[0] == 0
    assert "Mikään ei muutu." in run(capsys, "import", "--yes", "out.xlsx")[1]
    assert run(capsys, "unset", "guide:kuvat", "fi")[0] == 0
    assert "Kysykää ensin." not in run(capsys, "show", "guide:kuvat")[1]
    assert "Muuttuu ohje: kuvat (kuvat)" in run(capsys, "import", "--dry-run", "out.xlsx")[1]


def test_what_cannot_be_is_said(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", *_files(configured))
    assert run(capsys, "set", "guide:kuvat", f"fi={'x' * 401}")[0] == 1
    assert run(capsys, "set", "guide:kuvat", "suomi=Hei")[0] == 1
    assert run(capsys, "set", "guide:kuvat", "fi=Hei", "--until", "31.12.2030")[0] == 1
    assert run(capsys, "history", "guide:kuvat") == (1, "Tätä ohjetta ei ole muokattu.\n")
    with pytest.raises(SystemExit):
        run(capsys, "show", "guide:muuta")
    assert "no topic" in capsys.readouterr().err


def _files(folder: Path) -> list[str]:

    return write(folder, UINTI)
