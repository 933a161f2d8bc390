"""One press changes one part of an audience."""

import pytest

from rules.audience import Audience
from rules.choosing import choose
from rules.person import Age

BEFORE = Audience(municipalities=("Kajaani",), languages=("fi", "ar"), place=1, km=20, not_days=14)
TOWNS = {1: "Kajaani", 3: "Kuhmo"}


def pressed(part: str, value: str, before: Audience = BEFORE) -> Audience | None:
    return choose(before, part, value, towns=TOWNS, languages=("fi", "ar", "so"), groups=("water",))


@pytest.mark.parametrize(
    ("part", "value", "field", "after"),
    [
        ("town", "3", "municipalities", ("Kajaani", "Kuhmo")),
        ("town", "1", "municipalities", ()),
        ("town", "", "municipalities", ()),
        ("language", "so", "languages", ("fi", "ar", "so")),
        ("language", "fi", "languages", ("ar",)),
        ("language", "", "languages", ()),
        ("kind", "water", "categories", ("water",)),
        ("age", "adult", "ages", (Age.ADULT,)),
        ("near", "50", "km", 50),
        ("near", "p3", "place", 3),
        ("near", "", "place", 0),
        ("not", "30", "not_days", 30),
        ("not", "14", "not_days", 0),
        ("not", "busy", "not_busy", True),
    ],
)
def test_a_value_is_switched_and_nothing_else_changes(part: str, value: str, field: str, after: object) -> None:
    changed = pressed(part, value)
    assert changed is not None
    assert getattr(changed, field) == after
    others = {name for name in Audience.__slots__ if getattr(changed, name) != getattr(BEFORE, name)}
    assert others <= ({"place", "km"} if part == "near" else {field})


@pytest.mark.parametrize(
    ("part", "value"),
    [
        *(("town", value) for value in ("2", "x", "-1", "99999999999")),
        *(("language", "xx"), ("kind", "x"), ("age", "old"), ("x", ""), ("", "")),
        *(("near", value) for value in ("0", "1001", "p2", "p", "px", "x")),
        *(("not", value) for value in ("", "0", "366", "x")),
    ],
)
def test_what_nobody_can_choose_changes_nothing(part: str, value: str) -> None:
    assert pressed(part, value) is None


def test_a_distance_from_nowhere_is_none() -> None:
    assert pressed("near", "20", Audience()) is None
