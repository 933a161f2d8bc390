"""Fairs on the command line, as editors and staff use it: from a workbook of their own to the counter."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.main import main
from catalogue.schedule import HELSINKI
from tests.test_cli import Capture, configured
from tests.test_cli_catalogue import UINTI, run, write

__all__ = ["configured"]

pytestmark = pytest.mark.slow

FAIRS = "tunnus;nimi;messupäivä;alkaa;paikka;kunta\nsyksy;Syysmessut;28.11.2026;10-15;Esimerkkihalli;Kajaani\n"
STALLS = "messut;yhdistys;pöytä;harrastukset\nsyksy;uimarit;12;uinti\n"


def fair(capsys: Capture, *words: str) -> tuple[int, str]:
    status = main(["fair", *words])
    return status, capsys.readouterr().out


def files(folder: Path, fairs: str = FAIRS, stalls: str = STALLS) -> list[str]:
    """An editor's two files; how they are imported."""
    (folder / "messut.csv").write_text(fairs, encoding="utf-8")
    (folder / "pöydät.csv").write_text(stalls, encoding="utf-8")
    return ["import", "--yes", "--source", "messut", "messut.csv", "pöydät.csv"]


def test_a_fair_comes_in_is_listed_shown_counted_and_goes_out_the_same(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", *write(configured, UINTI))
    status, said = run(capsys, *files(configured))
    assert (status, "Uusi messut: Syysmessut (syksy)" in said, "pöytä uimarit: 12 uimarit: uinti" in said) == (0, 1, 1)
    assert fair(capsys) == (0, "1  Syysmessut, 28.11.2026 10:00–15:00 (messut: syksy)\n")

    status, said = fair(capsys, "1")
    assert status == 0
    assert "Koodit: messut f1\n  s1  12 Esimerkki-Uimarit\n" in said
    assert "messupäivä: 28.11.2026\n" in run(capsys, "show", "fair:1")[1]
    assert "tuli mukaan" in run(capsys, "history", "fair:1")[1]

    assert run(capsys, "export", "ulos.xlsx", "--source", "messut")[0] == 0
    assert "Mikään ei muutu." in run(capsys, "import", "--yes", "--source", "messut", "ulos.xlsx")[1]
    assert run(capsys, "export", "ulos.csv", "--source", "messut")[0] == 0
    assert {"ulos-messut.csv", "ulos-pöydät.csv"} <= {path.name for path in configured.iterdir()}

    status, said = run(capsys, *files(configured, FAIRS.replace("10-15", "11-15")))
    assert (status, "alkaa: ”10:00” → ”11:00”" in said) == (0, True)
    assert "Kerromme tästä niille, jotka ovat sanoneet tulevansa." in said
    assert fair(capsys)[1].startswith("1  Syysmessut, 28.11.2026 11:00–15:00")


def test_a_cancelled_fair_is_said_to_be_and_gets_no_poster(configured: Path, capsys: Capture) -> None:
    day = datetime.now(HELSINKI) + timedelta(days=30)
    coming = FAIRS.replace("28.11.2026", f"{day.day}.{day.month}.{day.year}")
    head, row = coming.splitlines()
    run(capsys, "import", "--yes", *write(configured, UINTI))
    run(capsys, *files(configured, coming))
    _, said = run(capsys, *files(configured, f"{head};peruttu\n{row};kyllä\n"))
    assert "peruttu: tyhjä → ”kyllä”" in said
    assert fair(capsys)[1].endswith("10:00–15:00, peruttu (messut: syksy)\n")
    assert main(["poster", "1"]) == 2
    assert "Messut Syysmessut on peruttu." in capsys.readouterr().err

    other = f"{head}\n{row.replace('syksy', 'talvi').replace('Syysmessut', 'Talvimessut')}\n"
    _, said = run(capsys, *files(configured, other, STALLS.replace("syksy", "talvi")))
    assert (
        "Poistuu messut: Syysmessut (syksy)\n    Ei ole enää lähteessä. Jos messut eivät ole ohi, ne on peruttu" in said
    )
    listed = fair(capsys)[1]
    assert ("Syysmessut" in listed, ", peruttu (messut: syksy)" in listed, "Talvimessut" in listed) == (
        True,
        True,
        True,
    )


def test_what_cannot_be_is_said(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", *write(configured, UINTI))
    status, said = run(capsys, *files(configured, stalls=STALLS.replace("uimarit", "naapurit")))
    assert status == 1
    assert "pöydät.csv, rivi 2, yhdistys: ”naapurit”: Tällaista yhdistystä ei ole." in said
    assert fair(capsys) == (0, "Luettelossa ei ole messuja.\n")
    assert fair(capsys, "7") == (1, "Messuja 7 ei ole. Numerot näkee näin: mukaan fair\n")
    assert run(capsys, "show", "fair:7") == (1, "Messuja 7 ei ole. Numerot näkee näin: mukaan fair\n")
    for action in (("set", "fair:7", "nimi=Talvimessut"), ("unset", "fair:7", "nimi")):
        assert run(capsys, *action) == (1, "Messuja ei muokata näin: muuta taulukkoa ja tuo se uudestaan.\n")
    with pytest.raises(SystemExit):
        run(capsys, "show", "fair:syksy")


def test_the_template_has_sheets_for_fairs_when_they_are_wanted(configured: Path, capsys: Capture) -> None:
    assert run(capsys, "template", "messut.xlsx", "--fairs")[0] == 0
    status, said = run(capsys, "import", "--dry-run", "--source", "messut", "messut.xlsx")
    assert (status, "Lähteessä ei ole yhtään harrastusta" in said) == (1, True)
