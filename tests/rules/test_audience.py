"""Who belongs to an audience, and who of them is left out."""

import json
from dataclasses import replace

import pytest

from rules.audience import DAY, IN_DIALOG, Audience, Out, Reached, Somebody, belongs, left_out, reach
from rules.person import Age

NOW = 1_795_535_400_000
AMINA = Somebody(
    id=1, language="ar", channel="telegram", blocked=False, quiet=False, news=True, active_at=NOW - DAY,
    municipality="Kajaani", km=3.5, categories={"water"}, kinds={"swimming"}, ages={Age.ADULT},
)  # fmt: skip


@pytest.mark.parametrize(
    ("audience", "hers"),
    [
        (Audience(), True),
        (Audience(municipalities=("Kajaani", "Kuhmo")), True),
        (Audience(municipalities=("Kuhmo",)), False),
        (Audience(place=1, km=4), True),
        (Audience(place=1, km=3), False),
        (Audience(place=1), True),  # no distance was chosen yet
        (Audience(languages=("fi", "ar")), True),
        (Audience(languages=("fi",)), False),
        (Audience(categories=("water",)), True),
        (Audience(categories=("winter",), kinds=("swimming",)), True),  # one of either is enough
        (Audience(kinds=("skiing",)), False),
        (Audience(ages=(Age.TEEN, Age.ADULT)), True),
        (Audience(ages=(Age.TEEN,)), False),
        (Audience(municipalities=("Kajaani",), languages=("fi",)), False),  # all that was chosen must be so
    ],
)
def test_what_staff_choose_decides_who_belongs(audience: Audience, hers: bool) -> None:
    assert belongs(AMINA, audience) is hers


def test_of_whom_nothing_is_known_belongs_to_nothing_that_was_chosen() -> None:
    unknown = replace(AMINA, municipality="", km=None, categories=(), kinds=(), ages=())
    assert belongs(unknown, Audience())
    for audience in (
        Audience(municipalities=("Kajaani",)),
        Audience(place=1, km=500),
        Audience(categories=("water",)),
        Audience(ages=(Age.ADULT,)),
    ):
        assert not belongs(unknown, audience)


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (AMINA, None),
        (replace(AMINA, language=""), Out.NO_LANGUAGE),
        (replace(AMINA, quiet=True, news=False), Out.QUIET),
        (replace(AMINA, news=False), Out.NO_NEWS),
        (replace(AMINA, channel="", blocked=True), Out.BLOCKED),
        (replace(AMINA, channel=""), Out.RETURNS_ONLY),
        (replace(AMINA, child=True), Out.CHILD),
        (replace(AMINA, announced_at=NOW - 6 * DAY), Out.LATELY),
        (replace(AMINA, announced_at=NOW - 7 * DAY), None),
        (replace(AMINA, active_at=NOW - IN_DIALOG + 1), Out.BUSY),
        (replace(AMINA, active_at=NOW - IN_DIALOG), None),
    ],
)
def test_who_is_left_out_has_one_reason(one: Somebody, why: Out | None) -> None:
    assert left_out(one, Audience(not_days=7, not_busy=True), NOW) is why


def test_nobody_is_left_out_for_what_staff_did_not_ask() -> None:
    assert left_out(replace(AMINA, announced_at=NOW, active_at=NOW), Audience(), NOW) is None


def test_an_audience_survives_json() -> None:
    whole = Audience(("Kajaani",), 4, 20, ("ar", "fi"), ("water",), ("swimming",), (Age.TEEN,), 7, not_busy=True)
    for audience in (whole, Audience()):
        assert Audience.from_json(json.loads(json.dumps(audience.to_json()))) == audience
    assert Audience().to_json() == {}


@pytest.mark.parametrize(
    "data",
    [
        {"towns": []},
        {"languages": "fi"},
        {"languages": [1]},
        {"km": "5"},
        {"km": -1},
        {"not_busy": 1},
        {"ages": ["old"]},
    ],
)
def test_what_is_no_audience_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Audience.from_json(data)


def test_all_that_staff_see_adds_up_to_everybody() -> None:
    chosen = [
        *(Reached(number, "fi", "telegram") for number in range(5)),
        *(Reached(number, "fi", "email") for number in range(5, 7)),
        *(Reached(number, "so", "telegram") for number in range(7, 10)),
        Reached(10, "fi", "", Out.QUIET),
        Reached(11, "", "", Out.NO_LANGUAGE),
    ]
    counted = reach(chosen, lambda language: language == "fi", 20)
    assert counted.reached == {("fi", "telegram"): 5, ("fi", "email"): 2}
    assert counted.out == {Out.NO_TEXT: 3, Out.QUIET: 1, Out.NO_LANGUAGE: 1}
    assert counted.readers == {"fi": 7, "so": 3}, "also those who have no text yet"
    assert counted.people + sum(counted.out.values()) + counted.others == counted.everybody == 20
