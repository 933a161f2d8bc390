"""Pictures are read on a phone, tables in a spreadsheet; and only what draws loads what draws."""

import io
import struct
import subprocess
import sys
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from python_calamine import CalamineWorkbook

from bot.figures.drawn import Drawn, DrawnBar, from_json, to_json
from bot.figures.process import DrawingError, picture
from bot.figures.workbook import lines, workbook

LONG = "Mannerheimin Lastensuojeluliiton Esimerkkilän ja Toisenkin Esimerkkilän paikallisyhdistys ry"


def chart(*bars: tuple[str, float], title: str = "Ihmiset kielen mukaan") -> Drawn:
    drawn = tuple(DrawnBar(label, number, f"{number:g}", (number,)) for label, number in bars)
    return Drawn(title, "Tilanne 22.11.2026", ("Kieli", "Ihmisiä"), drawn, ("Pienet ryhmät yhdessä.",), "Liian vähän.")


def size(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
NUMBERS = st.one_of(st.none(), st.integers(-5, 10**6), st.floats(0, 1000, allow_nan=False))
BARS = st.builds(
    DrawnBar, TEXTS, st.floats(0, 10**6), TEXTS, st.lists(NUMBERS, min_size=4, max_size=4).map(tuple), st.booleans()
)
FIGURES = st.lists(
    st.builds(
        Drawn,
        TEXTS,
        TEXTS,
        st.lists(TEXTS, min_size=5, max_size=5).map(tuple),
        st.lists(BARS, max_size=4).map(tuple),
        st.lists(TEXTS, max_size=2).map(tuple),
        TEXTS,
    ),
    min_size=1,
    max_size=4,
)


@given(FIGURES)
def test_what_goes_to_the_process_comes_out_the_same(figures) -> None:
    assert from_json(to_json(figures)) == tuple(figures)


@pytest.mark.heavy
async def test_a_picture_is_as_wide_as_a_phone_and_sharp() -> None:
    width, height = size(await picture([chart(("arabia", 143), ("ukraina", 98), ("muut", 7))]))
    assert width == round(390 * 2.8)
    assert 500 < height < 800


@pytest.mark.heavy
async def test_it_does_not_matter_where_the_service_was_started(monkeypatch, tmp_path) -> None:
    monkeypatch.chdir(tmp_path)
    assert size(await picture([chart(("arabia", 143))]))[0] == round(390 * 2.8)


@pytest.mark.heavy
async def test_whatever_is_said_is_drawn() -> None:
    odd = [("", 0.0), (LONG, 3.5), ("x" * 200, 1e9), ("$a^b$ \\frac", 1), ("العربية", 5), ("a\nb", 2)]
    one = size(await picture([chart(*odd, title=LONG)]))
    two = size(await picture([chart(*odd, title=LONG), chart()]))
    assert two[1] > one[1]


@pytest.mark.heavy
async def test_a_note_is_never_cut() -> None:
    def noted(note: str) -> Drawn:
        return Drawn("Tie", "Tilanne 22.11.2026", ("Tie", "Ihmisiä"), (DrawnBar("a", 0, "–", (None,)),), (note,))

    one, five = [size(await picture([noted(f"{LONG} " * times)]))[1] for times in (1, 5)]
    lines = (five - one) / (13 * 1.35 * 2.8)
    assert lines >= 7


@pytest.mark.heavy
async def test_nothing_has_no_bar() -> None:
    """A line however thin would look like somebody."""

    def coloured(png: bytes) -> bool:
        colours = Image.open(io.BytesIO(png)).convert("RGB").getcolors(1 << 20)
        return any(blue > red + 40 for _, (red, _, blue) in colours)

    assert not coloured(await picture([chart(("arabia", 0))]))
    assert coloured(await picture([chart(("arabia", 5000), ("ukraina", 1))]))


async def test_what_ends_badly_or_takes_too_long_is_told(monkeypatch) -> None:
    with monkeypatch.context() as patched, pytest.raises(DrawingError):
        patched.setattr(sys, "executable", "/bin/false")
        await picture([chart(("arabia", 143))])
    monkeypatch.setattr("bot.figures.process.SECONDS", 0.01)
    with pytest.raises(DrawingError, match="too long"):
        await picture([chart(("arabia", 143))])


@pytest.mark.parametrize("module", ["bot.app.service", "bot.app.run", "bot.cli.main", "bot.figures.process"])
def test_the_service_does_without_what_draws(module) -> None:
    """It needs seconds to load and tens of megabytes; a picture is drawn by a process of its own."""
    loaded = f"import sys, {module}; print(sorted({{'matplotlib', 'numpy'}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, check=True).stdout == b"[]\n"


def sheets(content: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_each_figure_is_a_sheet_with_its_numbers() -> None:
    found = sheets(workbook([chart(("arabia", 143), ("muut", 7)), chart(title="Tyhjä")]))
    assert list(found) == ["Ihmiset kielen mukaan", "Tyhjä"]
    first = [row for row in found["Ihmiset kielen mukaan"] if any(row)]
    assert first == [
        ["Ihmiset kielen mukaan", ""],
        ["Tilanne 22.11.2026", ""],
        ["Kieli", "Ihmisiä"],
        ["arabia", 143.0],
        ["muut", 7.0],
        ["Pienet ryhmät yhdessä.", ""],
    ]
    assert ["Liian vähän.", ""] in found["Tyhjä"]


@given(FIGURES)
def test_any_figures_make_a_file_that_can_be_read(figures) -> None:
    assert len(sheets(workbook(figures))) == len(figures)
    assert "\n".join(lines(figures))


def test_a_name_is_no_formula_and_no_link() -> None:
    named = ["=1+1", "+44", "@SUM(A1)", "https://example.org", "-2"]
    content = workbook([chart(*[(name, 5) for name in named])])
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert [row[0] for row in sheets(content)["Ihmiset kielen mukaan"] if row[0] in named] == named


def test_the_same_figures_make_the_same_bytes() -> None:
    assert workbook([chart(("arabia", 143))]) == workbook([chart(("arabia", 143))])


def test_a_number_that_is_not_shown_is_a_dash() -> None:
    hidden = Drawn("a", "b", ("c", "d"), (DrawnBar("e", 0, "–", (None,)),))
    assert sheets(workbook([hidden]))["a"][-1] == ["e", "–"]
    assert "e  –" in list(lines([hidden]))
