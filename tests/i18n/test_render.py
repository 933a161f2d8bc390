"""Pages as a channel gets them."""

import pytest

from bot.i18n.bidi import CONTROLS, LRI, PDI, RLM
from bot.i18n.languages import SHIPPED
from bot.i18n.render import Renderer, load_renderer
from bot.messages import Ask, Button, File, Outbound, Pin
from dialogs.texts import find, join
from dialogs.texts.values import (
    Attachment,
    Distance,
    Line,
    Link,
    Localised,
    Message,
    Moment,
    Money,
    Page,
    Place,
)
from tests.i18n.made import speaker, speaker_with, visual

FOUND = Message("test", "{what} near {place}: {count} hobby", "{what} near {place}: {count} hobbies")
NUMBERED = Message("test", "{number}. {name}")
ABOUT = Message("test", "about {distance}")
PLAIN = Message("test", "{value}")
BACK = Message("test", "Back")
WHERE = Message("test", "Where to?")
ONLY_ENGLISH = Message("test", "Not translated yet")
SWIMMING = Message("kind", "Swimming")
TUESDAY = 1795536000000  # 24 November 2026, 18:00 in Helsinki

ARABIC = {
    FOUND: (*["{what} قرب {place}: {count} هوايات"] * 6,),
    NUMBERED: "{number}. {name}",
    ABOUT: "حوالي {distance}",
    PLAIN: "{value}",
    BACK: "رجوع",
    WHERE: "إلى أين؟",
    find.SEND_LOCATION: "أرسل موقعي",
    join.SEND_PHONE: "أرسل رقمي",
}
FINNISH = {
    FOUND: ("{what} lähellä ({place}): {count} harrastus", "{what} lähellä ({place}): {count} harrastusta"),
    NUMBERED: "{number}. {name}",
    ABOUT: "noin {distance}",
    PLAIN: "{value}",
    BACK: "Takaisin",
    WHERE: "Minne?",
}


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    speakers = {
        "fi": speaker_with("fi", FINNISH),
        "en": speaker("en"),
        "ar": speaker_with("ar", ARABIC),
    }
    return Renderer(speakers)


def lines(renderer: Renderer, language: str, *those: Line) -> list[str]:
    """Lines as they are read, without the invisible marks."""
    return [CONTROLS.sub("", line) for line in renderer.page(Page(those), language).lines]


RESULT = Page(
    lines=(
        Line("water", FOUND(what=SWIMMING(), place="Kajaani", count=2)),
        Line(
            "",
            NUMBERED(number=1, name="Naisten uintivuoro"),
            also=(
                ABOUT(distance=Distance(2.2)),
                PLAIN(value=Moment(TUESDAY, "weekly")),
                PLAIN(value=Money(700)),
            ),
            dots=True,
        ),
    ),
    rows=(
        (Link("water", token="1h.1", name="Naisten uintivuoro", number=1),),
        (Link("back", BACK(), token="1s"),),
    ),
)


def test_a_page_in_english(renderer) -> None:
    assert renderer.page(RESULT, "en", edits="7") == Outbound(
        language="en",
        rtl=False,
        lines=(
            "🏊 Swimming near Kajaani: 2 hobbies",
            "1. Naisten uintivuoro · about 2 km · Tuesdays 18:00 · 7 €",
        ),
        rows=((Button("1 🏊 Naisten uintivuoro", "1h.1"),), (Button("‹ Back", "1s"),)),
        edits="7",
    )


def test_the_same_in_finnish(renderer) -> None:
    page = renderer.page(RESULT, "fi")
    assert page.lines == (
        "🏊 Uinti lähellä (Kajaani): 2 harrastusta",
        "1. Naisten uintivuoro · noin 2 km · tiistaisin klo 18.00 · 7 €",
    )
    assert page.rows[1] == (Button("‹ Takaisin", "1s"),)


def test_the_same_in_arabic_with_every_value_isolated(renderer) -> None:
    page = renderer.page(RESULT, "ar")
    assert page.rtl
    assert page.lines == (
        f"🏊 السباحة قرب {LRI}Kajaani{PDI}: {LRI}2{PDI} هوايات",
        " · ".join(
            (
                f"{RLM}{LRI}1{PDI}. {LRI}Naisten uintivuoro{PDI}",
                f"حوالي {LRI}2{PDI} كم",
                f"كل يوم ثلاثاء، الساعة {LRI}18:00{PDI}",
                f"{LRI}7 €{PDI}",
            )
        ),
    )
    assert page.rows[0] == (Button(f"{RLM}1 🏊 {LRI}Naisten uintivuoro{PDI}", "1h.1"),)
    shown = visual(page.lines[1])
    for part in ("Naisten uintivuoro", "18:00", "7 €"):
        assert part in shown
    assert shown.index("7 €") < shown.index("18:00") < shown.index("Naisten")  # read from the right


def test_back_points_to_where_one_came_from(renderer) -> None:
    # Layout mirrors a bare "›" in right-to-left text, so it stands in an isolate of its own.
    assert renderer.page(RESULT, "ar").rows[1] == (Button(f"{LRI}›{PDI} رجوع", "1s"),)


def test_sentences_on_one_line(renderer) -> None:
    line = Line("woman", PLAIN(value=1), also=(PLAIN(value=2), PLAIN(value=3)))
    assert lines(renderer, "en", line) == ["👩 1 2 3"]


def test_a_line_may_have_no_words_and_no_pictogram(renderer) -> None:
    assert lines(renderer, "ar", Line("star", None), Line("", None), Line("", WHERE())) == ["⭐", "", "إلى أين؟"]


def test_the_card_to_show_has_both_languages_and_a_finnish_answer(renderer) -> None:
    where = Line("place", WHERE(), finnish=True, value="Kajaanin uimahalli, Esimerkkikatu 1")
    when = Line("calendar", WHERE(), finnish=True, value=Moment(TUESDAY, "both"))
    again = Line("join", WHERE(), finnish=True)
    page = renderer.page(Page((where, when, again)), "ar")
    assert page.lines == (
        f"📍 إلى أين؟ / {LRI}Minne?{PDI}",
        f"{LRI}Kajaanin uimahalli, Esimerkkikatu 1{PDI}",
        f"📅 إلى أين؟ / {LRI}Minne?{PDI}",
        f"{LRI}tiistai 24. marraskuuta klo 18.00{PDI}",
        "🙋 إلى أين؟",
        f"{LRI}Minne?{PDI}",
    )
    assert (page.held, page.titled) == ((1, 3, 5), False)
    assert "Kajaanin uimahalli, Esimerkkikatu 1" in visual(page.lines[1])
    english = ["📍 Where to? / Minne?", "Kajaanin uimahalli, Esimerkkikatu 1", "🙋 Where to?", "Minne?"]
    assert lines(renderer, "en", where, again) == english
    finnish = renderer.page(Page((where, again)), "fi")
    assert finnish.lines == ("📍 Minne?", "Kajaanin uimahalli, Esimerkkikatu 1", "🙋 Minne?")
    assert finnish.held == (1,)


def test_the_card_to_show_does_without_a_finnish_that_is_not_there(renderer) -> None:
    where = Line("place", ONLY_ENGLISH(), finnish=True, value="Esimerkkikatu 1")
    again = Line("join", ONLY_ENGLISH(), finnish=True)
    for language in ("ar", "fi"):
        page = renderer.page(Page((where, again)), language)
        assert page.lines == ("📍 Not translated yet", "Esimerkkikatu 1", "🙋 Not translated yet")
        assert page.held == (1,)


def test_where_nothing_is_held_up_the_finnish_stands_beside_the_own_language(renderer) -> None:
    page = renderer.page(Page((Line("language", WHERE(), finnish=True),)), "ar")
    assert (page.lines, page.held) == ((f"🌐 إلى أين؟ / {LRI}Minne?{PDI}",), ())
    assert lines(renderer, "fi", Line("language", WHERE(), finnish=True)) == ["🌐 Minne?"]
    assert lines(renderer, "ar", Line("language", ONLY_ENGLISH(), finnish=True)) == ["🌐 Not translated yet"]


def test_a_line_for_danger_can_be_called(renderer) -> None:
    danger = Line("sos", PLAIN(value="112"))
    assert renderer.page(Page((Line("hello", WHERE()), danger)), "ar").calls == ("112",)
    assert renderer.page(Page((Line("place", PLAIN(value="Kajaanintie 112")),)), "ar").calls == ()


def test_a_value_after_a_line_in_one_language(renderer) -> None:
    assert lines(renderer, "en", Line("calendar", WHERE(), value=Moment(TUESDAY, "time"))) == ["📅 Where to? 18:00"]


def test_what_somebody_wrote_cannot_steer_the_line(renderer) -> None:
    line = Line("person", PLAIN(value="Ami\u202ena\nbad\u2069"))
    assert renderer.page(Page((line,)), "en").lines == ("👤 Amina bad",)
    assert renderer.page(Page((line,)), "ar").lines == (f"{RLM}👤 {LRI}Amina bad{PDI}",)
    place = Page((line,), place=Place(64.2, 27.7, "Uima\u202ehalli", "Katu\n1"))
    assert renderer.page(place, "en").pin == Pin(64.2, 27.7, "Uimahalli", "Katu 1")


def test_a_long_name_is_cut_and_its_number_and_pictogram_are_not(renderer) -> None:
    link = Link("water", name="Naisten uintivuoro Kajaanin uimahallissa", number=12)
    (button,) = renderer.page(Page((), ((link,),)), "en").rows[0]
    assert button.label == "12 🏊 Naisten uintivuoro Kajaanin u…"
    assert renderer.page(Page((), ((Link("", name="Suomi", url="https://example.org"),),)), "en").rows == (
        (Button("Suomi", url="https://example.org"),),
    )


def test_subject_and_file(renderer) -> None:
    page = Page((), subject=WHERE(), attachment=Attachment("data.json", "application/json", "{ä}"))
    out = renderer.page(page, "fi")
    assert out.subject == "Minne?"
    assert out.file == File("data.json", "application/json", "{ä}".encode())


@pytest.mark.parametrize(("ask", "label"), [("location", "📍 أرسل موقعي"), ("phone", "📞 أرسل رقمي")])
def test_asking_the_device(renderer, ask, label) -> None:
    out = renderer.page(Page((Line("place", WHERE()),), ask=ask), "ar")
    assert (out.ask, out.ask_label) == (Ask(ask), label)
    assert renderer.page(Page((Line("place", WHERE()),)), "ar").ask is None
    assert renderer.page(Page((Line("place", WHERE()),), unask=True), "ar").unask


def test_a_page_with_a_gap_is_said_whole_in_another_language(renderer) -> None:
    page = Page((Line("hello", WHERE()), Line("lock", ONLY_ENGLISH())), ((Link("back", BACK()),),))
    out = renderer.page(page, "ar")
    assert (out.language, out.rtl) == ("en", False)
    assert out.lines == ("👋 Where to?", "🔒 Not translated yet")
    assert out.rows == ((Button("‹ Back"),),)


def test_a_reader_of_a_language_that_is_not_there_gets_a_neighbours(renderer) -> None:
    page = Page((Line("", WHERE()),))
    assert renderer.page(page, "ckb").language == "ar"
    assert renderer.page(page, "so").language == "en"
    assert renderer.page(page, "").language == "en"


@pytest.mark.parametrize(("theirs", "written"), [("fi", "fi"), ("en", "en"), ("sv", "fi"), ("ar", "fi")])
def test_an_association_is_written_to_in_finnish_or_what_else_it_reads(renderer, theirs, written) -> None:
    assert renderer.page(Page((Line("", WHERE()),), language=theirs), "ar", association=True).language == written


def test_a_page_that_names_its_language_keeps_it(renderer) -> None:
    assert renderer.page(Page((Line("", WHERE()),), language="fi"), "ar").lines == ("Minne?",)


def test_a_text_by_itself(renderer) -> None:
    assert renderer.text(WHERE(), "fi") == "Minne?"
    assert renderer.text(ONLY_ENGLISH(), "fi") == "Not translated yet"


def test_a_text_of_the_catalogue_within_a_line(renderer) -> None:
    line = Line("bag", PLAIN(value=Localised({"fi": "Ota uimapuku."})))
    assert lines(renderer, "ar", line) == ["🎒 Ota uimapuku. (اللغة: الفنلندية)"]


def test_an_english_text_of_an_earlier_release_is_still_said(renderer) -> None:
    old = Message("gone", "{count} day left", "{count} days left")
    assert renderer.text(old(count=1), "en") == "1 day left"
    assert renderer.text(old(count=3), "ar") == "3 days left"


def test_without_its_files_the_service_speaks_english(tmp_path) -> None:
    renderer, problems = load_renderer(tmp_path)
    assert renderer.languages == ("en",)
    assert len(problems) == len(SHIPPED) - 1
    assert renderer.page(Page((Line("", WHERE()),)), "fi").lines == ("Where to?",)
