"""Letters: each has a glyph, right-to-left ones are joined and stand in the order in which they are seen."""

from collections.abc import Iterator
from functools import cache

import pytest
import uharfbuzz as hb
from fontTools.pens.recordingPen import RecordingPen

from bot.i18n.languages import SHIPPED
from bot.i18n.render import load_renderer
from bot.poster.letters import ARABIC, LATIN, REACH, Run, font_file, printable, reads_from_right, runs, width
from tests.poster.samples import ALL, SAID

SPEAKERS = load_renderer()[0].speakers


@cache
def loaded(font: str, bold: bool) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(font_file(font, bold=bold))))


def shaped(run: Run, *, bold: bool) -> tuple[hb.Buffer, hb.Font]:
    font = loaded(run.font, bold)
    buffer = hb.Buffer()
    buffer.add_str(run.text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if run.rtl else "ltr"
    hb.shape(font, buffer)
    return buffer, font


def glyphs(run: Run, *, bold: bool = False) -> list[int]:
    return [one.codepoint for one in shaped(run, bold=bold)[0].glyph_infos]


def test_there_are_samples_in_all_languages() -> None:
    assert set(ALL) == set(SHIPPED)


@pytest.mark.parametrize("language", SHIPPED)
def test_every_letter_that_a_language_s_texts_have_has_a_glyph_in_the_font_that_is_chosen(language: str) -> None:
    templates = SPEAKERS[language]._templates
    texts = {part for forms in templates.values() for one in forms for part in one.plain.split()} | set(SAID[language])
    assert len(texts) > 500
    for text in texts:
        drawn = "".join(letter for letter in text if letter.isprintable())
        for bold in (False, True):
            assert all(0 not in glyphs(run, bold=bold) for run in runs(drawn, bold=bold, rtl=SPEAKERS[language].rtl)), (
                text
            )


@pytest.mark.parametrize("word", ["بلغتك", "زمانی", "ومومئ", "پیدا"])
def test_letters_of_a_word_are_joined(word: str) -> None:
    (run,) = runs(word, bold=True, rtl=True)
    alone = [glyph for letter in word for glyph in glyphs(Run(letter, ARABIC, True, 0), bold=True)]
    joined = glyphs(run, bold=True)
    assert run.font == ARABIC
    assert run.rtl
    assert sum(glyph not in alone for glyph in joined) >= len(word) / 2


def test_a_line_from_the_right_stands_in_the_order_in_which_it_is_seen() -> None:
    seen = runs("مع \u2066Web\u2069 لا تحتاج إلى تطبيق.", bold=False, rtl=True)
    assert [run.text.strip() for run in seen if run.text.strip()] == ["لا تحتاج إلى تطبيق.", "Web", "مع"]
    assert [run.rtl for run in seen if run.text.strip()] == [True, False, True]


def test_brackets_turn_round_with_the_line() -> None:
    (whole,) = runs("(الهاتف)", bold=False, rtl=True)
    closing, opening = (glyphs(Run(bracket, ARABIC, False, 0))[0] for bracket in ")(")
    assert (glyphs(whole)[0], glyphs(whole)[-1]) == (opening, closing)


def test_a_line_in_two_fonts_stays_in_order() -> None:
    seen = runs("Kajaanin نادي ry 12", bold=True, rtl=False)
    assert [run.text.strip() for run in seen] == ["Kajaanin", "نادي", "ry 12"]
    assert {run.font for run in seen} == {LATIN, ARABIC}


@pytest.mark.parametrize("bold", [True, False])
def test_the_dots_of_peh_point_down(bold: bool) -> None:
    """In versions of the font before 2.010 they pointed up: https://github.com/notofonts/arabic/issues/148."""
    buffer, font = shaped(Run("پا", ARABIC, True, 0), bold=bold)
    dots: list[float] = []
    for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        pen = RecordingPen()
        font.draw_glyph_with_pen(info.codepoint, pen)
        for contour in contours(pen):
            heights = [y + at.y_offset for _, y in contour]
            dots += [sum(heights) / len(heights)] if max(heights) < 0 else []
    assert len(dots) == 3
    assert sum(dot < min(dots) + 20 for dot in dots) == 1


def contours(pen: RecordingPen) -> Iterator[list[tuple[float, float]]]:
    points: list[tuple[float, float]] = []
    for move, given in pen.value:
        if move == "closePath":
            yield points
            points = []
        points += [point for point in given if point]


def test_a_name_in_latin_letters_keeps_its_full_stop_in_a_line_from_the_right() -> None:
    seen = "".join(run.text for run in runs("مع \u2066Kajaani ry.\u2069 هنا", bold=False, rtl=True))
    assert "Kajaani ry." in seen


def test_a_joiner_that_joins_not_keeps_letters_apart() -> None:
    (apart,) = runs("می\u200cروم", bold=False, rtl=True)
    (together,) = runs("میروم", bold=False, rtl=True)
    assert set(glyphs(apart)) != set(glyphs(together))


def test_what_no_font_has_is_left_out() -> None:
    assert printable("Tanssi 💃 ja 舞") == "Tanssi ja"
    assert printable(" Löyda\u0308  \n harrastus ") == "Löydä harrastus"


def test_the_first_letter_says_from_where_a_name_reads() -> None:
    assert reads_from_right("نادي كايني")
    assert not reads_from_right("Kajaani نادي")
    assert not reads_from_right("12")


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize("bold", [True, False])
def test_letters_stay_within_the_line_and_its_width(language: str, bold: bool) -> None:
    for text in (*SAID[language], "ÅÄÖÕŠÊŞĘ gjpqy"):
        for run in runs(text, bold=bold, rtl=SPEAKERS[language].rtl):
            buffer, font = shaped(run, bold=bold)
            above, below = (part * font.face.upem for part in REACH[run.font])
            for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
                ink = font.get_glyph_extents(info.codepoint)
                assert at.y_offset + ink.y_bearing <= above, text
                assert at.y_offset + ink.y_bearing + ink.height >= -below, text


def test_a_width_is_that_of_the_library_s_own_measure() -> None:
    drawn = sum(one.x_advance for one in shaped(Run("Kajaani", LATIN, False, 0), bold=True)[0].glyph_positions)
    assert width("Kajaani", bold=True, rtl=False) == pytest.approx(drawn / 1000)
