"""What people write in a cell is read as they mean it, or refused with what would be right."""

from collections.abc import Callable
from datetime import date, time

import pytest

from catalogue import amounts, cells, moments

CHRISTMAS = tuple(date(2026, 12, day) for day in range(24, 32))


@pytest.mark.parametrize(
    ("read", "written", "value"),
    [
        (amounts.ages, "5-6 -vuotiaat", (5, 6)),
        (amounts.ages, "ALKEET 5-6 -VUOTIAAT".removeprefix("ALKEET "), (5, 6)),
        (amounts.ages, "7–12 v.", (7, 12)),
        (amounts.ages, "yli 7 v", (7, None)),
        (amounts.ages, "yli 7-vuotiaat", (7, None)),
        (amounts.ages, "alle 12 v", (None, 11)),
        (amounts.ages, "enintään 12 vuotta", (None, 12)),
        (amounts.ages, "1.-4. lk", (7, 11)),
        (amounts.ages, "1.-4. lk.", (7, 11)),
        (amounts.ages, "3. luokka", (9, 10)),
        (amounts.ages, "18+", (18, None)),
        (amounts.ages, "K-18", (18, None)),
        (amounts.ages, "aikuiset", (18, None)),
        (amounts.ages, "Kaikenikäiset", (None, None)),
        (amounts.ages, "7-vuotiaat", (7, 7)),
        (amounts.age, "7 v", 7),
        (amounts.price, "5 €/kerta", (500, "time")),
        (amounts.price, "60€ / kausi", (6000, "season")),
        (amounts.price, "25 €/kk", (2500, "month")),
        (amounts.price, "7,50 e", (750, None)),
        (amounts.price, "5,-", (500, None)),
        (amounts.price, "Ilmainen", (0, None)),
        (moments.clock, "klo 18", time(18)),
        (moments.clock, "18.00", time(18)),
        (moments.clock, "9am", time(9)),
        (moments.clock, "12 p.m.", time(12)),
        (moments.clock, "0.75", time(18)),
        (moments.hours, "18:00-19:30", (time(18), time(19, 30))),
        (moments.hours, "klo 18 – 19.30", (time(18), time(19, 30))),
        (moments.hours, "6-8 pm", (time(18), time(20))),
        (moments.length, "1,5 h", 90),
        (moments.length, "1 h 15 min", 75),
        (moments.day, "24.4.2026", date(2026, 4, 24)),
        (moments.day, "pe 24.4.26", date(2026, 4, 24)),
        (moments.day, "2026-04-24", date(2026, 4, 24)),
        (moments.day, "46136", date(2026, 4, 24)),
        (moments.span, "24.4.-26.5.2026", (date(2026, 4, 24), date(2026, 5, 26))),
        (moments.span, "1.9.-31.5.2027", (date(2026, 9, 1), date(2027, 5, 31))),
        (moments.days, "24.12.2026 – 31.12.2026", CHRISTMAS),
        (moments.weekdays, "ma ja ke", (0, 2)),
        (moments.weekdays, "ma-pe", (0, 1, 2, 3, 4)),
        (moments.weekdays, "la–ma", (0, 5, 6)),
        (moments.weekdays, "maanantaisin", (0,)),
        (moments.weekdays, "Keskiviikkoisin sekä to", (2, 3)),
        (moments.weekdays, "arkisin", (0, 1, 2, 3, 4)),
        (cells.phone, "0440205131", "+358440205131"),
        (cells.phone, "044 020 5131", "+358440205131"),
        (cells.phone, "+358 (0)44 020 5131", "+358440205131"),
        (cells.phone, "440205131", "+358440205131"),
        (cells.phone, "358440205131", "+358440205131"),
        (cells.phone, "puh. 044-020 5131", "+358440205131"),
        (cells.phone, "+46 70 123 45 67", "+46701234567"),
        (cells.email, "nimi[at]example.org", "nimi@example.org"),
        (cells.email, "nimi (ät) example.org", "nimi@example.org"),
        (cells.url, "www.example.org/uinti", "https://www.example.org/uinti"),
        (cells.languages, "suomi, englanti ja ar", ("fi", "en", "ar")),
    ],
)
def test_a_cell_is_read_as_it_is_meant(read: Callable[[str], object], written: str, value: object) -> None:
    assert read(written) == value


@pytest.mark.parametrize(
    ("read", "written", "right"),
    [
        (amounts.ages, "7", "yli 7 v"),
        (amounts.ages, "lapset", "5-6 v"),
        (amounts.ages, "9-5", "5-6 v"),
        (amounts.ages, "alle 0 v", "5-6 v"),
        (amounts.ages, "5-500 v", "5-6 v"),
        (amounts.price, "5-15 €", "yksi hinta"),
        (amounts.price, "5 €/viikko", "60 €/kausi"),
        (moments.clock, "0.25", "18:00"),
        (moments.clock, "13 pm", "18:00"),
        (moments.clock, "9p", "18:00"),
        (moments.hours, "18-19-20", "18:00"),
        (moments.length, "pitkään", "90 min"),
        (moments.length, "20000 min", "enintään"),
        (moments.day, "24.4.4026", "24.11.2026"),
        (moments.span, "26.5.2026-24.4.2026", "ennen viimeistä"),
        (moments.days, "1.1.2026-31.12.2027", "liian pitkä"),
        (moments.days, ",", "24.11.2026"),
        (moments.weekdays, "ma-ti-ke", "ma, ke"),
        (moments.weekdays, ",", "ma, ke"),
        (cells.phone, "112", "044 000 0000"),
        (cells.phone, "044 000 0001 / 044 000 0002", "yksi"),
        (cells.email, "nimi@", "nimi@example.org"),
        (cells.url, "javascript:alert(1)", "https://"),
        (cells.url, "https://amina@example.org", "https://"),
        (cells.whole, "paljon", "12"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_is_right(
    read: Callable[[str], object], written: str, right: str
) -> None:
    with pytest.raises(cells.CellError, match=right.replace("+", r"\+")):
        read(written)
