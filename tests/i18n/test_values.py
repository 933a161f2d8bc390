"""Days, times, prices, distances, names of languages and lists, as each language says them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n.bidi import CONTROLS
from bot.i18n.languages import LANGUAGES
from dialogs.texts import formats
from dialogs.texts.values import Distance, Language, Listing, Localised, Message, Moment, Money, Span, Text
from tests.i18n.made import speaker, speaker_with, visual

HELSINKI = ZoneInfo("Europe/Helsinki")
CODES = tuple(LANGUAGES)
RTL = tuple(code for code in CODES if LANGUAGES[code].rtl)


def at(*when: int) -> int:
    """This wall clock in Helsinki, as milliseconds."""
    return int(datetime(*when, tzinfo=HELSINKI).timestamp() * 1000)


def said(code: str, value: object) -> str:
    """A value as it is read, without the invisible marks."""
    return CONTROLS.sub("", speaker(code).value(value))


TUESDAY = at(2026, 11, 24, 18)


@pytest.mark.parametrize(
    ("code", "weekly"),
    [
        ("fi", "tiistaisin klo 18.00"),
        ("sv", "tisdagar kl. 18.00"),
        ("en", "Tuesdays 18:00"),
        ("et", "teisipäeviti kell 18.00"),
        ("ru", "по вторникам в 18:00"),
        ("uk", "щовівторка, 18:00"),
        ("ar", "كل يوم ثلاثاء، الساعة 18:00"),
        ("fa_AF", "هر سه‌شنبه، ساعت 18:00"),
        ("ps", "هره سه‌شنبه په 18:00 بجو"),
        ("ckb", "ھەموو سێشەممەیەک، کاتژمێر 18:00"),
        ("ku", "her sêşem, saet 18:00"),
        ("so", "Talaado kasta, saacadda 18:00"),
        ("sw", "kila Jumanne, 18:00"),
        ("fr", "le mardi à 18:00"),
    ],
)
def test_what_happens_each_week(code, weekly) -> None:
    assert said(code, Moment(TUESDAY, "weekly")) == weekly


@pytest.mark.parametrize(
    ("code", "style", "expected"),
    [
        ("en", "day", "Tuesday 24 November"),
        ("en", "time", "18:00"),
        ("en", "both", "Tuesday 24 November, 18:00"),
        ("en", "short", "Tue 24.11."),
        ("en", "brief", "Tue 24.11., 18:00"),
        ("fi", "brief", "ti 24.11. klo 18.00"),
        ("fi", "day", "tiistai 24. marraskuuta"),
        ("fi", "time", "18.00"),
        ("fi", "both", "tiistai 24. marraskuuta klo 18.00"),
        ("fi", "short", "ti 24.11."),
        ("ar", "day", "الثلاثاء 24 نوفمبر"),
        ("ar", "both", "الثلاثاء 24 نوفمبر، الساعة 18:00"),
        ("ar", "short", "الثلاثاء 24/11"),
        ("ru", "both", "вторник, 24 ноября, в 18:00"),
    ],
)
def test_a_moment_in_each_style(code, style, expected) -> None:
    assert said(code, Moment(TUESDAY, style)) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "Tuesday 24 November, 18:00–19:30"),
        ("fi", "tiistai 24. marraskuuta klo 18.00–19.30"),
        ("ar", "الثلاثاء 24 نوفمبر، من الساعة 18:00 إلى 19:30"),
        ("uk", "вівторок, 24 листопада, з 18:00 до 19:30"),
    ],
)
def test_from_when_to_when(code, expected) -> None:
    assert said(code, Span(TUESDAY, TUESDAY + 90 * 60_000)) == expected


def test_an_hour_has_the_digits_that_it_needs_and_a_minute_two() -> None:
    assert said("en", Moment(at(2026, 1, 5, 0, 5), "both")) == "Monday 5 January, 0:05"
    assert said("fi", Moment(at(2026, 1, 5, 9), "time")) == "9.00"


@pytest.mark.parametrize(
    ("utc", "wall"),
    [
        ((2026, 3, 29, 0, 59), "Sunday 29 March, 2:59"),
        ((2026, 3, 29, 1, 0), "Sunday 29 March, 4:00"),
        ((2026, 10, 25, 0, 59), "Sunday 25 October, 3:59"),
        ((2026, 10, 25, 1, 0), "Sunday 25 October, 3:00"),
        ((2026, 12, 31, 22, 0), "Friday 1 January, 0:00"),
    ],
)
def test_the_clock_is_helsinkis_over_both_changes(utc, wall) -> None:
    ms = int(datetime(*utc, tzinfo=UTC).timestamp() * 1000)
    assert said("en", Moment(ms)) == wall


def test_a_span_over_a_change_keeps_the_wall_clock() -> None:
    starts = int(datetime(2026, 10, 24, 23, 30, tzinfo=UTC).timestamp() * 1000)
    assert said("fi", Span(starts, starts + 2 * 3_600_000)) == "sunnuntai 25. lokakuuta klo 2.30–3.30"


def formed(code: str, value: object, form: str) -> str:
    """A value in the form that a translator asks for."""
    text = Message("test", "{value}")
    asking = speaker_with(code, {text: f"{{value:{form}}}"})
    return CONTROLS.sub("", asking.text(text(value=value)))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("fi", "tiistaina 24. marraskuuta klo 18.00"),
        ("sv", "på tisdag den 24 november kl. 18.00"),
        ("et", "teisipäeval (24. november) kell 18.00"),
        ("ru", "во вторник, 24 ноября, в 18:00"),
        ("uk", "у вівторок, 24 листопада, 18:00"),
        ("ar", "يوم الثلاثاء 24 نوفمبر، الساعة 18:00"),
        ("fr", "le mardi 24 novembre à 18:00"),
    ],
)
def test_when_something_happens(code, expected) -> None:
    assert formed(code, Moment(TUESDAY), "on") == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("fi", "englantia ja arabiaa"),
        ("ru", "по-английски и по-арабски"),
        ("ar", "الإنجليزية والعربية"),
        ("en", "English and Arabic"),
    ],
)
def test_what_somebody_speaks(code, expected) -> None:
    assert formed(code, Listing((Language("en"), Language("ar"))), "speaks") == expected


@pytest.mark.parametrize("code", CODES)
def test_every_language_names_all_of_them(code) -> None:
    names = [said(code, Language(other)) for other in CODES]
    assert all(names)
    assert len(set(names)) == len(CODES)


def test_a_language_outside_the_table_is_named_as_cldr_does() -> None:
    assert said("fi", Language("es")) == "espanja"
    assert said("ar", Language("tr")) == "التركية"
    assert said("en", Language("xx-none")) == "xx-none"


@pytest.mark.parametrize("code", CODES)
def test_every_day_and_month_has_its_words(code) -> None:
    week = [at(2026, 11, 23 + day, 18) for day in range(7)]
    for style in ("day", "weekly", "short"):
        assert len({said(code, Moment(ms, style)) for ms in week}) == 7
    assert len({formed(code, Moment(ms, "day"), "on") for ms in week}) == 7
    assert len({said(code, Moment(at(2026, month, 3), "day")) for month in range(1, 13)}) == 12


@pytest.mark.parametrize("code", CODES)
@given(minutes=st.integers(0, 60 * 24 * 366 * 20), style=st.sampled_from(["day", "time", "both", "weekly", "short"]))
def test_any_moment_has_the_digits_that_everybody_reads(code, minutes, style) -> None:
    when = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    text = said(code, Moment(int(when.timestamp() * 1000), style))
    assert all(letter.isascii() for letter in text if letter.isdigit())
    if style in ("time", "both", "weekly"):
        wall = when.astimezone(HELSINKI)
        assert f"{wall.hour}{'.' if code in ('fi', 'sv', 'et') else ':'}{wall.minute:02}" in text


@pytest.mark.parametrize(
    ("cents", "english", "finnish"),
    [
        (0, "0 €", "0 €"),
        (700, "7 €", "7 €"),
        (750, "7.50 €", "7,50 €"),
        (5, "0.05 €", "0,05 €"),
        (120000, "1200 €", "1200 €"),
    ],
)
def test_a_price(cents, english, finnish) -> None:
    assert said("en", Money(cents)) == english == said("ar", Money(cents))
    assert said("fi", Money(cents)) == finnish


@pytest.mark.parametrize(
    ("km", "english"),
    [
        (0, "1 km"),
        (0.4, "1 km"),
        (1.49, "1 km"),
        (1.5, "2 km"),
        (28.2, "28 km"),
        (49.9, "50 km"),
        (52.4, "50 km"),
        (158, "160 km"),
    ],
)
def test_a_distance(km, english) -> None:
    assert said("en", Distance(km)) == english


def test_a_distance_in_another_script() -> None:
    assert said("ar", Distance(2.2)) == "2 كم"
    assert said("ru", Distance(2.2)) == "2 км"


@pytest.mark.parametrize(
    ("code", "items", "expected"),
    [
        ("en", (), ""),
        ("en", ("Amina",), "Amina"),
        ("en", ("Amina", "Bahar"), "Amina and Bahar"),
        ("en", ("Amina", "Bahar", "Olena", "Mikko"), "Amina, Bahar, Olena and Mikko"),
        ("fi", ("Amina", "Bahar", "Olena"), "Amina, Bahar ja Olena"),
        ("ar", ("Amina", "Bahar", "Olena"), "Amina وBahar وOlena"),
        ("ckb", ("Amina", "Bahar"), "Amina و Bahar"),
    ],
)
def test_a_list(code, items, expected) -> None:
    assert said(code, Listing(items)) == expected


@pytest.mark.parametrize(
    ("code", "texts", "expected"),
    [
        ("fi", {"fi": "Tervetuloa", "en": "Welcome"}, "Tervetuloa"),
        ("en", {"fi": "Tervetuloa", "en": "Welcome"}, "Welcome"),
        ("ar", {"fi": "Tervetuloa", "en": "Welcome"}, "Welcome (اللغة: الإنجليزية)"),
        ("ar", {"fi": "Tervetuloa"}, "Tervetuloa (اللغة: الفنلندية)"),
        ("en", {"fi": "Tervetuloa", "sv": "Välkommen"}, "Tervetuloa (in Finnish)"),
        ("ckb", {"fi": "Tervetuloa", "ar": "أهلا"}, "أهلا (زمان: عەرەبی)"),
        ("fi", {"sv": "Välkommen"}, "Välkommen (kieli: ruotsi)"),
        ("fi", {}, ""),
    ],
)
def test_a_text_of_the_catalogue_says_which_language_it_is_in_when_it_is_not_ours(code, texts, expected) -> None:
    assert said(code, Localised(texts)) == expected


VALUES = {
    "phone": "+358 44 123 4567",
    "name": "Kajaanin uimahalli ry",
    "address": "Esimerkkikatu 1 A 12, 87100 Kajaani",
    "mail": "tulossa+3@example.org",
}


@pytest.mark.parametrize("code", RTL)
@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES.keys())
def test_foreign_text_is_shown_in_its_own_order(code, value) -> None:
    line = f"اول {speaker(code).value(value)} 12 {speaker(code).value(value)}: ثاني"
    assert visual(line).count(value) == 2


@pytest.mark.parametrize("code", RTL)
def test_times_dates_and_prices_are_shown_in_their_own_order(code) -> None:
    inside = speaker(code)
    span = visual(inside.value(Span(TUESDAY, TUESDAY + 90 * 60_000)))
    assert "18:00" in span
    assert "19:30" in span
    assert span.index("19:30") < span.index("18:00")  # read from the right
    assert "24/11" in visual(inside.value(Moment(TUESDAY, "short")))
    price = "7,50 €" if code == "ps" else "7.50 €"
    assert price in visual(f"السعر {inside.value(Money(750))} 12")


def test_left_to_right_text_is_left_as_it_is() -> None:
    assert speaker("fi").value("Kajaanin uimahalli") == "Kajaanin uimahalli"
    assert not CONTROLS.search(speaker("en").value(Span(TUESDAY, TUESDAY)))


def test_an_arabic_name_does_not_turn_an_english_line_round() -> None:
    text = Text("test", "{name}: {count}, {name}", "", {"name": "أمينة", "count": 18})
    assert speaker("en").text(text) == "\u2068أمينة\u2069: 18, \u2068أمينة\u2069"


def test_what_a_text_needs_and_does_not_get_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError, match="weekday"):
        speaker("en").text(formats.DATE(day=1))
