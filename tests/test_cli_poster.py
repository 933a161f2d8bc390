"""`mukaan poster …` as staff use it."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from bot.app.service import build_service
from bot.cli.main import main
from bot.config import load

Capture = pytest.CaptureFixture[str]
HEADINGS = "tunnus;nimi;messupäivä;alkaa;päättyy;paikka;osoite;kunta"


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A service that has run once, on the example catalogue, and a fair with one table."""
    path = tmp_path / "config.toml"
    lines = (
        *("[service]", f'secret = "{"a" * 48}"', 'public_url = "https://mukaan.example.org"'),
        *("[database]", f'url = "sqlite:///{tmp_path / "mukaan.db"}"', "[email]", "enabled = false"),
        *("[help]", 'phone = "08 123 4567"'),
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    async def make() -> None:
        service = await build_service(load(path, {}))
        await service.database.close()

    asyncio.run(make())
    return path


@pytest.fixture
def fair(configured: Path) -> int:
    """The number of a fair that came with the workbook's sheets, as CSV."""
    folder = configured.parent
    sheets = {
        "a.csv": "tunnus;nimi;sähköposti\nretki;Esimerkki-Retkeilijät;retki@example.org",
        "h.csv": "tunnus;yhdistys;laji;nimi;viikonpäivät;alkaa;päättyy;kunta\n"
        "r1;retki;hiking;Retki;la;10:00;12:00;Kajaani",
        "f.csv": f"{HEADINGS}\nsyys;Kajaanin messut;5.12.2026;10:00;15:00;Esimerkkihalli;Esimerkkikatu 3;Kajaani",
        "s.csv": "messut;yhdistys;pöytä\nsyys;retki;12",
    }
    for name, text in sheets.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert main(["catalogue", "import", *sheets, "--yes"]) == 0
    return 1


def codes(file: Path) -> list[set[str]]:
    """What the codes of each page say."""
    pages = pypdfium2.PdfDocument(file)
    return [{code.text for code in zxingcpp.read_barcodes(page.render(scale=2).to_pil())} for page in pages]


def test_a_fair_s_posters_lead_to_the_fair_and_its_table(fair: int, capsys: Capture) -> None:
    capsys.readouterr()
    words = ["poster", str(fair), "--bot", "@mukaan_example_bot", "--language", "en", "--out", "print/autumn"]
    assert main(words) == 0
    assert capsys.readouterr().out == "print/autumn/fair-1-a4.pdf: 2 s.\nprint/autumn/fair-1-card.pdf: 2 s.\n"
    for form in ("a4", "card"):
        assert codes(Path(f"print/autumn/fair-1-{form}.pdf")) == [
            {f"https://t.me/mukaan_example_bot?start={leads}", f"https://mukaan.example.org/?start={leads}"}
            for leads in ("f1", "s1")
        ]


def test_one_table_s_card_is_made_alone_and_again_the_same(fair: int) -> None:
    words = ["poster", str(fair), "--stall", "1", "--format", "card", "--language", "en"]
    assert main(words) == 0
    first = Path("posters/stall-1-card.pdf").read_bytes()
    assert main(words) == 0
    assert Path("posters/stall-1-card.pdf").read_bytes() == first
    assert [one.name for one in Path("posters").iterdir()] == ["stall-1-card.pdf"]


def test_a_hobby_and_the_service_have_posters_too(configured: Path) -> None:
    assert main(["poster", "--hobby", "1", "--language", "en", "--format", "a4"]) == 0
    assert main(["poster", "--language", "en", "--format", "a4"]) == 0
    assert codes(Path("posters/hobby-1-a4.pdf")) == [{"https://mukaan.example.org/?start=h1"}]
    assert codes(Path("posters/mukaan-a4.pdf")) == [{"https://mukaan.example.org/"}]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["7"], "Messuja 7 ei ole. Messut: ei yhtään."),
        (["--stall", "7"], "Minkä messujen pöytä? mukaan poster MESSUT --stall NUMERO"),
        (["--hobby", "9999"], "Harrastusta 9999 ei ole. Numerot näkee näin: mukaan catalogue list"),
        (["--language", "xx"], "Kieltä xx ei ole."),
        (["--out", "config.toml"], "Tiedostoa config.toml/mukaan-a4.pdf ei voi kirjoittaa"),
    ],
)
def test_what_cannot_be_made_is_said_in_one_line(
    configured: Path, capsys: Capture, words: list[str], said: str
) -> None:
    given = words if "--language" in words else [*words, "--language", "en"]
    assert main(["poster", *given]) == 2
    printed = capsys.readouterr()
    assert printed.err.startswith(said)
    assert printed.err.count("\n") == 1
    assert printed.out == ""


@pytest.mark.parametrize("words", [["--bot", "a b"], ["--hobby", "1", "3"], ["--format", "a3"], ["x"]])
def test_arguments_that_are_none_end_with_two(configured: Path, words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["poster", *words])
    assert ended.value.code == 2


def test_without_an_address_or_a_bot_there_is_nothing_to_print(configured: Path, capsys: Capture) -> None:
    text = configured.read_text(encoding="utf-8").replace("public_url", "# public_url") + "\n[web]\nport = 0"
    configured.write_text(text, encoding="utf-8")
    assert main(["poster", "--language", "en"]) == 2
    assert "Koodilla ei ole paikkaa" in capsys.readouterr().err


def test_where_the_web_is_off_only_telegram_is_printed(configured: Path) -> None:
    configured.write_text(configured.read_text(encoding="utf-8") + "\n[web]\nport = 0", encoding="utf-8")
    assert main(["poster", "--language", "en", "--format", "a4", "--bot", "mukaan_example_bot"]) == 0
    assert codes(Path("posters/mukaan-a4.pdf")) == [{"https://t.me/mukaan_example_bot"}]


def test_when_telegram_does_not_answer_no_poster_without_its_code_is_made(configured: Path, capsys: Capture) -> None:
    telegram = '\n[telegram]\ntoken = "123456:TEST"\napi_url = "http://127.0.0.1:9"'
    configured.write_text(configured.read_text(encoding="utf-8") + telegram, encoding="utf-8")
    assert main(["poster", "--language", "en"]) == 2
    assert capsys.readouterr().err.startswith("Telegram ei vastaa.")
    assert not Path("posters").exists()


def test_without_the_service_s_secret_it_says_so(configured: Path, capsys: Capture) -> None:
    configured.write_text(configured.read_text(encoding="utf-8").replace("secret", "# secret"), encoding="utf-8")
    assert main(["poster", "--language", "en"]) == 2
    assert "service.secret" in capsys.readouterr().err


@pytest.mark.slow
def test_other_commands_load_none_of_what_a_poster_needs() -> None:
    program = "import sys, bot.cli.main; print(sorted({'fpdf', 'uharfbuzz', 'segno', 'PIL'} & set(sys.modules)))"
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert printed.stdout == "[]\n"
