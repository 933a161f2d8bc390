"""The PDF files, rendered to pictures as a printer does it, and their codes read."""

import hashlib
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops

from bot.poster.draw import QUIET_ZONE, cards, posters
from bot.poster.layout import poster
from bot.poster.things import Square
from tests.poster.samples import ALL, BOTH, SAID, WEB_ADDRESS, sheet

MARK = files("bot").joinpath("web", "static", "icon.svg").read_bytes()
MADE = datetime(2026, 11, 22, tzinfo=UTC)
MAKERS = {"a4": posters, "card": cards}
A4_POINTS = (595, 842)
INCH = 25.4
CHOSEN = [("ar",), ("fi",), ("uk",), ("ar", "fi", "uk"), ALL]

pytestmark = pytest.mark.heavy


@cache
def made(form: str, languages: tuple[str, ...], addresses: tuple[str, ...] = BOTH) -> bytes:
    return MAKERS[form]([sheet(languages, addresses=addresses)], MARK, MADE)


def rendered(pdf: bytes, dpi: int) -> Image.Image:
    return pypdfium2.PdfDocument(pdf)[0].render(scale=dpi / 72).to_pil().convert("RGB")


def read(picture: Image.Image) -> list[str]:
    return sorted(code.text for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode))


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("languages", CHOSEN, ids="-".join)
def test_the_codes_of_a_poster_lead_to_exactly_the_addresses(languages: tuple[str, ...], dpi: int) -> None:
    assert read(rendered(made("a4", languages), dpi)) == sorted(BOTH)


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("languages", CHOSEN, ids="-".join)
def test_each_face_of_a_card_has_both_codes(languages: tuple[str, ...], dpi: int) -> None:
    sheet_of_paper = rendered(made("card", languages), dpi)
    wide, high = sheet_of_paper.size
    for face in ((0, 0, wide, high // 2), (0, high // 2, wide, high)):
        assert read(sheet_of_paper.crop(face)) == sorted(BOTH)


def test_a_code_is_read_from_across_the_room() -> None:
    """A camera three metres away sees a poster about as 25 points an inch."""
    assert read(rendered(made("a4", ("fi",), (WEB_ADDRESS,)), 25)) == [WEB_ADDRESS]


def test_a_code_is_read_in_one_colour_and_when_a_part_of_it_is_gone() -> None:
    picture = rendered(made("a4", ("fi",)), 150).convert("L").point(lambda grey: 255 if grey > 127 else 0)
    (first, *_) = (one.box for one in poster(sheet(["fi"])) if isinstance(one, Square))
    at = tuple(round(side * 150 / INCH) for side in (first.middle, first.y + first.h / 2))
    spot = round(first.w * 0.08 * 150 / INCH)
    picture.paste(255, (at[0], at[1], at[0] + spot, at[1] + spot))
    assert read(picture) == sorted(BOTH)


@pytest.mark.parametrize("form", MAKERS)
def test_pages_are_a4_and_their_margins_are_blank(form: str) -> None:
    page = pypdfium2.PdfDocument(made(form, ALL))[0]
    assert tuple(map(round, page.get_size())) == A4_POINTS
    assert b"/MediaBox [0 0 595.28 841.89]" in made(form, ALL)
    picture = rendered(made(form, ALL), 72)
    inked = ImageChops.invert(picture.convert("L")).getbbox()
    assert inked is not None
    left, top, right, bottom = (side * INCH / 72 for side in inked)
    assert min(left, top, 210 - right, 297 - bottom) > 9.5  # within a pixel of 10 mm


def test_light_modules_lie_around_each_code() -> None:
    """Four of them, ISO/IEC 18004: without them a camera does not find the code."""
    picture = rendered(made("a4", ("fi",)), 300)
    for box in (one.box for one in poster(sheet(["fi"])) if isinstance(one, Square)):
        sides = [side * 300 / INCH for side in (box.x, box.y, box.right, box.bottom)]
        code = picture.crop(tuple(map(round, sides))).convert("L")
        margins = ImageChops.invert(code.point(lambda grey: 0 if grey < 100 else 255))
        round_corner = code.width // 10
        left, top, right, bottom = margins.crop((round_corner, 0, code.width - round_corner, code.height)).getbbox()
        module = code.width / (29 + 2 * QUIET_ZONE)
        assert min(top, code.height - bottom) >= 3.8 * module
        assert left + round_corner >= 3.8 * module
        assert right + round_corner <= code.width - 3.8 * module


def test_everything_is_drawn_as_shapes_with_embedded_letters() -> None:
    pdf = made("a4", ALL)
    kinds = {found.type for page in pypdfium2.PdfDocument(pdf) for found in page.get_objects()}
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds
    names = set(re.findall(rb"/FontName /([\w+-]+)", pdf))
    assert {name.partition(b"+")[2] for name in names} == {
        *(b"NotoSans", b"NotoSansBold", b"NotoSansArabic", b"NotoSansArabicBold")
    }
    assert pdf.count(b"/FontFile2") == len(names)


def test_text_can_be_searched() -> None:
    document = pypdfium2.PdfDocument(MAKERS["a4"]([sheet(("uk", "fi"))], MARK, MADE))
    text = document[0].get_textpage().get_text_bounded()
    assert SAID["uk"][0] in text
    assert "Kajaanin" in text
    assert "mukaan.example.org/?start=s12" in text


def test_a_file_says_what_it_is() -> None:
    document = pypdfium2.PdfDocument(made("a4", ("ar", "fi")))
    assert document.get_metadata_dict()["Title"] == "Kajaanin harrastusmessut"
    assert document.get_metadata_dict()["Author"] == "Mukaan"
    assert document.get_metadata_dict()["CreationDate"].startswith("D:20261122000000")
    assert b"/Lang (ar)" in made("a4", ("ar", "fi"))


def test_each_sheet_has_a_page() -> None:
    both = posters([sheet(["fi"]), sheet(["fi"], title="Kuntoilijat")], MARK, MADE)
    assert len(pypdfium2.PdfDocument(both)) == 2


@pytest.mark.slow
@pytest.mark.parametrize("form", MAKERS)
def test_the_same_sheets_make_the_same_bytes_in_another_process(form: str) -> None:
    program = (
        "import hashlib; from tests.poster.test_draw import made; from tests.poster.samples import ALL; "
        f"print(hashlib.sha256(made({form!r}, ALL)).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "America/Lima"}
    printed = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    assert printed.stdout.strip() == hashlib.sha256(made(form, ALL)).hexdigest()
