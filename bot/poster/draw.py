"""Drawing what was laid out as PDF: letters from embedded fonts, codes and colours as shapes, no picture anywhere."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import segno
from fpdf import FPDF
from fpdf.drawing_primitives import DeviceCMYK, DeviceGray, DeviceRGB, convert_to_device_color

from bot.poster.layout import A4_HEIGHT, A4_WIDTH, FACE, face, poster
from bot.poster.letters import ARABIC, LATIN, font_file, runs
from bot.poster.sheet import Sheet
from bot.poster.things import Box, Ink, Mark, Panel, Square, Thing, Words

POINT = 25.4 / 72
"""Millimetres."""
QUIET_ZONE = 4
"""Light modules around a code: ISO/IEC 18004, and https://www.qrcode.com/en/howto/code.html."""
RISE = 0.8
"""Where in a cell as high as the letters' size the library puts what they stand on, as a part of it."""
FOLD = 6.0
"""How long the marks are where a card is folded, in millimetres."""


def posters(sheets: Sequence[Sheet], mark: bytes, made_at: datetime) -> bytes:
    """A PDF with an A4 page for each sheet. `mark` is an SVG; `made_at` is all that the file says of when."""
    made = _Paper(sheets, mark, made_at)
    for sheet in sheets:
        made.page(poster(sheet))
    return made.bytes()


def cards(sheets: Sequence[Sheet], mark: bytes, made_at: datetime) -> bytes:
    """A PDF with an A4 page for each sheet, to be folded across the middle; otherwise like `posters`."""
    made = _Paper(sheets, mark, made_at)
    for sheet in sheets:
        made.folded(face(sheet))
    return made.bytes()


class _Paper:
    def __init__(self, sheets: Sequence[Sheet], mark: bytes, made_at: datetime) -> None:
        pdf = FPDF(unit="mm", format="A4")
        pdf.set_auto_page_break(auto=False)
        pdf.set_margin(0)
        pdf.c_margin = 0
        pdf.set_creation_date(made_at)
        pdf.set_title(" · ".join(dict.fromkeys(sheet.title for sheet in sheets)))
        pdf.set_author(sheets[0].service)
        pdf.set_lang(sheets[0].invitations[0].language.replace("_", "-"))
        for font in (LATIN, ARABIC):
            for style in ("", "B"):
                pdf.add_font(font, style, font_file(font, bold=style == "B"))
        self._pdf = pdf
        self._mark = mark

    def bytes(self) -> bytes:
        return bytes(self._pdf.output())

    def page(self, things: Iterable[Thing]) -> None:
        self._pdf.add_page()
        self._draw(things, 0)

    def folded(self, things: Sequence[Thing]) -> None:
        """A page with both faces of a card, head to head, and marks at the edges where it is folded."""
        self._pdf.add_page()
        middle = A4_HEIGHT / 2
        self._draw(things, middle)
        with self._pdf.rotation(180, A4_WIDTH / 2, middle):
            self._draw(things, middle)
        self._pdf.set_draw_color(0)
        self._pdf.set_line_width(0.2)
        for x in (FACE.margin, A4_WIDTH - FACE.margin - FOLD):
            self._pdf.line(x, middle, x + FOLD, middle)

    def _draw(self, things: Iterable[Thing], down: float) -> None:
        for thing in things:
            match thing:
                case Words():
                    self._words(thing, down)
                case Panel():
                    self._panel(thing, down)
                case Square():
                    self._square(thing, down)
                case Mark(box=box):
                    self._svg(box, down)

    def _words(self, words: Words, down: float) -> None:
        pdf, size = self._pdf, words.type.size
        pdf.set_text_color(_colour(words.type.ink))
        x = words.x
        for run in runs(words.text, bold=words.type.bold, rtl=words.rtl):
            pdf.set_font(run.font, "B" if words.type.bold else "", size / POINT)
            pdf.set_text_shaping(direction="rtl" if run.rtl else "ltr")
            pdf.set_xy(x, down + words.baseline - RISE * size)
            pdf.cell(run.width * size, size, run.text)
            x += run.width * size

    def _panel(self, panel: Panel, down: float) -> None:
        self._pdf.set_fill_color(_colour(panel.ink))
        box = panel.box
        self._pdf.rect(box.x, down + box.y, box.w, box.h, style="F", round_corners=True, corner_radius=panel.radius)

    def _square(self, square: Square, down: float) -> None:
        """A code in the middle of its light margin; correction M at least, more where it costs no size."""
        dark = segno.make(square.address, error="m", micro=False).matrix
        module = square.box.w / (len(dark) + 2 * QUIET_ZONE)
        left = square.box.x + QUIET_ZONE * module
        top = down + square.box.y + QUIET_ZONE * module
        with self._pdf.new_path() as path:
            path.style.fill_color = DeviceGray(0)
            path.style.stroke_color = None
            for row, modules in enumerate(dark):
                for first, length in _dark_runs(modules):
                    path.rectangle(left + first * module, top + row * module, length * module, module)

    def _svg(self, box: Box, down: float) -> None:
        self._pdf.image(self._mark, box.x, down + box.y, box.w, box.h)


def _colour(ink: Ink) -> DeviceRGB | DeviceGray | DeviceCMYK:
    """Black is black alone: mixed of colours its edges blur where those are not printed exactly over each other."""
    return DeviceGray(0) if ink == Ink.BLACK else convert_to_device_color(ink)


def _dark_runs(modules: Iterable[int]) -> list[tuple[int, int]]:
    """Where dark modules begin in a row and how many there are."""
    found: list[tuple[int, int]] = []
    for at, dark in enumerate(modules):
        if not dark:
            continue
        if found and sum(found[-1]) == at:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((at, 1))
    return found
