"""`mukaan catalogue …`, as an editor uses it."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.main import main
from catalogue.shipped import example_files
from tests.test_cli import Capture, configured

__all__ = ["configured"]

pytestmark = pytest.mark.slow

REALDATA = Path(__file__).parent.parent.parent / "shared/realdata"
ASSOCIATIONS = "tunnus;nimi;sähköposti;vahvistettu\nuimarit;Esimerkki-Uimarit;uimarit@example.org;2.11.2026\n"
HEADINGS = "tunnus;nimi;laji;yhdistys;kunta;hinta\n"
UINTI = "uinti;Ilta-uinti;swimming;uimarit;Kajaani;7\n"
JOOGA = "".join(f"jooga-{n};Jooga {n};yoga;uimarit;Kajaani;0\n" for n in range(4))


def write(folder: Path, hobbies: str, associations: str = ASSOCIATIONS) -> list[str]:
    """An editor's two files; their names."""
    (folder / "yhdistykset.csv").write_text(associations, encoding="utf-8")
    (folder / "harrastukset.csv").write_text(HEADINGS + hobbies, encoding="utf-8")
    return ["harrastukset.csv", "yhdistykset.csv"]


def run(capsys: Capture, *words: str) -> tuple[int, str]:
    status = main(["catalogue", *words])
    return status, capsys.readouterr().out


def test_a_dry_run_needs_no_service_and_makes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    status, said = run(capsys, "import", "--dry-run", *write(tmp_path, UINTI))
    assert status == 0
    assert "uusia 2" in said
    assert "Uusi harrastus: Ilta-uinti (uinti)" in said
    assert "mitään ei muutettu" in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["harrastukset.csv", "yhdistykset.csv"]


def test_an_import_is_agreed_to_and_shown_once_more_as_nothing(configured: Path, capsys: Capture) -> None:
    files = write(configured, UINTI + JOOGA)
    status, said = run(capsys, "import", *files)
    assert (status, "--yes" in said) == (1, True)
    status, said = run(capsys, "import", "--yes", "--by", "Mikko", *files)
    assert (status, "Tehty." in said) == (0, True)
    status, said = run(capsys, "import", "--yes", *files)
    assert (status, "Mikään ei muutu." in said) == (0, True)
    status, said = run(capsys, "import", "--dry-run", *write(configured, UINTI.replace(";7", ";8,50") + JOOGA))
    assert "Muuttuu harrastus: Ilta-uinti (uinti)\n    hinta: ”7” → ”8,50”" in said


def test_a_wrong_row_keeps_everything_out_unless_the_editor_says_so(configured: Path, capsys: Capture) -> None:
    files = write(configured, UINTI + "lento;Lento;flying;uimarit;Kajaani;paljon\n")
    status, said = run(capsys, "import", "--yes", *files)
    assert status == 1
    assert "harrastukset.csv" in said
    assert "rivi 3, laji: ”flying”" in said
    assert "rivi 3, hinta: ”paljon”" in said
    assert "--good-rows" in said
    status, said = run(capsys, "import", "--yes", "--good-rows", *files)
    assert (status, "Tehty." in said) == (0, True)


def test_a_row_that_became_wrong_does_not_make_its_hobby_go(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", *write(configured, UINTI + JOOGA))
    files = write(configured, UINTI.replace(";7", ";paljon") + JOOGA)
    _, said = run(capsys, "import", "--yes", "--good-rows", *files)
    assert "Ei ole enää lähteessä" not in said
    assert "poistuvia 0" in said


def test_much_that_goes_is_asked_about(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", *write(configured, UINTI + JOOGA))
    files = write(configured, UINTI)
    status, said = run(capsys, "import", "--yes", *files)
    assert (status, "--much-gone" in said) == (1, True)
    status, said = run(capsys, "import", "--yes", "--much-gone", *files)
    assert (status, "Tehty." in said) == (0, True)


def number_in(said: str) -> str:
    return re.findall(r"^(\d+) ", said, re.MULTILINE)[0]


def test_a_field_is_set_seen_in_the_history_and_taken_back(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", "--by", "Mikko", *write(configured, UINTI))
    at = number_in(run(capsys, "list", "uinti")[1])
    status, said = run(capsys, "set", at, "hinta=5", "--by", "Olena", "--until", "31.12.2099")
    assert (status, said) == (0, "hinta: ”7” → ”5”\n")
    assert run(capsys, "set", at, "väri=punainen")[0] == 1
    assert run(capsys, "set", "99", "hinta=5")[0] == 1
    _, said = run(capsys, "import", "--dry-run", *write(configured, UINTI))
    assert re.search(rf"Pysyy muokattuna: harrastus {at}, hinta: ”5” \(Olena \S+, 31\.12\.2099 asti\)", said)
    _, said = run(capsys, "history", at)
    assert re.findall(r"klo \d\d\.\d\d  (.*)", said) == ["Mikko: tuli mukaan", "Olena: muokattiin"]
    status, said = run(capsys, "unset", at, "hinta")
    assert (status, "hinta" in said) == (0, True)
    assert run(capsys, "unset", at, "hinta")[0] == 1


def test_a_value_until_a_day_that_is_over_or_is_none_is_not_set(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", *write(configured, UINTI))
    at = number_in(run(capsys, "list", "uinti")[1])
    for day in ("1.1.2020", "joskus"):
        status, said = run(capsys, "set", at, "hinta=5", "--until", day)
        assert (status, said.startswith("--until: ")) == (1, True)
    assert "muokattiin" not in run(capsys, "history", at)[1]


@pytest.mark.parametrize("words", [("set", "AT", "hinta=5"), ("import", "--yes", "--source", "toinen"), ("list",)])
def test_nothing_is_done_under_another_secret(
    words: tuple[str, ...], configured: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    files = write(configured, UINTI)
    run(capsys, "import", "--yes", *files)
    at = number_in(run(capsys, "list", "uinti")[1])
    given = [at if word == "AT" else word for word in words] + (files if words[0] == "import" else [])
    before = (configured / "mukaan.db").read_bytes()
    with monkeypatch.context() as other:
        for secret in ("another-secret-of-thirty-two-letters", ""):
            other.setenv("MUKAAN_SERVICE__SECRET", secret)
            assert run(capsys, *given)[0] == 1
    assert (configured / "mukaan.db").read_bytes() == before
    assert run(capsys, "import", "--yes", *files)[0] == 0


def test_a_cell_confirms_no_address(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", *write(configured, UINTI))
    at = number_in(run(capsys, "contacts")[1])
    status, said = run(capsys, "set", at, "--association", "vahvistettu=1.1.2026")
    assert (status, said) == (1, "Tätä ei voi vaihtaa: vahvistettu.\n")


@pytest.mark.parametrize("wrong", [("--kind", "flying"), ("--municipality", "Oulu"), ("--language", "suomen kieli")])
def test_what_is_said_about_files_has_to_be_there(wrong: tuple[str, str], configured: Path, capsys: Capture) -> None:
    files = write(configured, UINTI)
    run(capsys, "import", "--yes", *files)
    for agreed in ((), ("--good-rows", "--much-gone")):
        _, said = run(capsys, "import", "--yes", *agreed, *wrong, *files)
        assert f"”{wrong[1]}”" in said
        assert "uusia 0, muuttuvia 0, palaavia 0, poistuvia 0" in said
    assert "Harrastuksia: 1." in run(capsys, "list")[1]


def test_nobody_s_source_is_called_as_the_example_is(configured: Path, capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        run(capsys, "import", "--source", "example", *write(configured, UINTI))


def test_addresses_wait_until_a_staff_member_says_yes(configured: Path, capsys: Capture) -> None:
    files = write(configured, UINTI)
    run(capsys, "import", "--yes", *files)
    status, said = run(capsys, "contacts")
    assert (status, "uimarit@example.org" in said, "Vahvistamattomia: 1." in said) == (0, True, True)
    status, said = run(capsys, "confirm", number_in(said))
    assert (status, "uimarit@example.org" in said) == (0, True)
    assert "Vahvistamattomia: 0." in run(capsys, "contacts")[1]
    assert run(capsys, "confirm", "99")[0] == 1


def test_an_import_can_say_that_its_addresses_are_right(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", "--confirm-contacts", *write(configured, UINTI))
    assert "Vahvistamattomia: 0." in run(capsys, "contacts")[1]


@pytest.mark.parametrize("out", ["luettelo.xlsx", "luettelo.csv"])
def test_the_example_goes_in_out_and_in_again_unchanged(out: str, configured: Path, capsys: Capture) -> None:
    for name, content in example_files().items():
        (configured / name).write_bytes(content)
    status, said = run(capsys, "import", "--yes", *example_files())
    assert (status, "uusia 95" in said) == (0, True)
    assert run(capsys, "export", out)[0] == 0
    written = sorted(path.name for path in configured.glob("luettelo*"))
    status, said = run(capsys, "import", "--dry-run", *written)
    assert (status, "Mikään ei muutu." in said) == (0, True), said


def test_a_template_is_written_and_read_as_empty(configured: Path, capsys: Capture) -> None:
    status, said = run(capsys, "template", "pohja.xlsx")
    assert (status, "pohja.xlsx" in said) == (0, True)
    status, said = run(capsys, "import", "--dry-run", "pohja.xlsx")
    assert (status, "uusia 0" in said, "ei ole yhtään harrastusta" in said) == (1, True, True), said


def test_sources_are_said_and_refreshed(configured: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    assert run(capsys, "refresh") == (1, "Asetuksissa ei ole yhtään lähdettä.\n")
    write(configured, UINTI)
    monkeypatch.setenv(
        "MUKAAN_CATALOGUE__SOURCES",
        '[{ name = "a", type = "sheet", file = "yhdistykset.csv" },'
        ' { name = "h", type = "sheet", file = "harrastukset.csv" }]',
    )
    status, said = run(capsys, "refresh", "--dry-run")
    assert (status, "Uusi yhdistys: Esimerkki-Uimarit" in said) == (1, True), "the hobby's association is not kept yet"
    status, said = run(capsys, "refresh")
    assert (status, "Uusi harrastus: Ilta-uinti" in said) == (0, True)
    _, said = run(capsys, "sources")
    assert re.fullmatch(r"a: haettu .*\nh: haettu .*\n", said)
    (configured / "harrastukset.csv").unlink()
    status, said = run(capsys, "refresh", "h")
    assert (status, "harrastukset.csv" in said) == (1, True)
    main(["tasks"])
    assert "mukaan catalogue refresh h" in capsys.readouterr().out


@pytest.mark.parametrize(
    "path",
    [pytest.param(path, id=path.name) for path in sorted(REALDATA.rglob("*")) if path.suffix in {".json", ".ics"}]
    or [pytest.param(None, marks=pytest.mark.skip("../shared is not there"))],
)
def test_files_of_others_give_a_plan_or_problems_in_finnish(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    status, said = run(capsys, "import", "--dry-run", str(path))
    assert status in {0, 1}
    assert said.startswith("Lähde taulukko: uusia ")
    assert "Error" not in said
    assert "Traceback" not in said


def test_a_file_that_is_there_is_not_replaced_by_accident(configured: Path, capsys: Capture) -> None:
    (configured / "pohja.xlsx").write_bytes(b"filled in")
    status, said = run(capsys, "template", "pohja.xlsx")
    assert (status, "--force" in said) == (1, True)
    assert (configured / "pohja.xlsx").read_bytes() == b"filled in"
    assert run(capsys, "template", "--force", "pohja.xlsx")[0] == 0
    assert (configured / "pohja.xlsx").read_bytes() != b"filled in"
    assert run(capsys, "export", "luettelo.ods")[0] == 1


def test_what_editors_set_is_shown_and_is_not_exported(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", *write(configured, UINTI))
    at = number_in(run(capsys, "list", "uinti")[1])
    run(capsys, "set", at, "hinta=5", "--by", "Olena", "--until", "31.12.2099")
    _, said = run(capsys, "show", at)
    assert re.search(r"^hinta: 5   \(muokannut Olena \S+, lähteessä ”7”\)$", said, re.MULTILINE)
    run(capsys, "export", "ulos.csv")
    _, said = run(capsys, "import", "--dry-run", "ulos-harrastukset.csv", "ulos-yhdistykset.csv")
    assert "Mikään ei muutu." in said
    assert "hinta: 5" in run(capsys, "show", at)[1]


def test_a_dry_run_says_that_it_would_be_refused(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", *write(configured, UINTI + JOOGA))
    status, said = run(capsys, "import", "--dry-run", *write(configured, UINTI))
    assert (status, "--much-gone" in said, "Tämä oli koe" in said) == (1, True, True)


def test_a_source_that_is_no_more_is_let_go(configured: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    run(capsys, "import", "--yes", "--source", "vanha", *write(configured, UINTI + JOOGA))
    assert run(capsys, "close", "toinen", "--yes")[0] == 1
    monkeypatch.setenv("MUKAAN_CATALOGUE__SOURCES", '[{ name = "vanha", type = "sheet", file = "harrastukset.csv" }]')
    assert run(capsys, "close", "vanha", "--yes")[0] == 1, "it would be read again"
    monkeypatch.delenv("MUKAAN_CATALOGUE__SOURCES")
    status, said = run(capsys, "close", "vanha", "--yes")
    assert (status, "poistuvia 5" in said) == (0, True)
    assert run(capsys, "list")[1].count("päättynyt") == 5


def test_what_nothing_answered_is_told(configured: Path, capsys: Capture) -> None:
    run(capsys, "import", "--yes", *write(configured, UINTI))
    with closing(sqlite3.connect(configured / "mukaan.db")) as database, database:
        row = (f"{datetime.now(UTC):%Y-%m-%d}", 13, "", "Puolanka", 3)
        database.execute("INSERT INTO unmet VALUES (?, ?, ?, ?, ?)", row)
        database.execute("INSERT INTO unmet VALUES ('2020-01-01', 13, '', 'Kuhmo', 9)")
    _, said = run(capsys, "unmet")
    assert re.fullmatch(r"3  \S.*, Puolanka\nToiveita.*: 3\.\n", said)


def test_the_column_that_says_confirmed_has_no_effect_unless_the_editor_says_so(
    configured: Path, capsys: Capture
) -> None:
    _, said = run(capsys, "import", "--yes", *write(configured, UINTI))
    assert "Sarake vahvistettu ei vaikuta" in said
    _, said = run(capsys, "import", "--yes", "--confirm-contacts", *write(configured, UINTI))
    assert "Osoite vahvistetaan: Esimerkki-Uimarit, uimarit@example.org" in said
