"""Pages through JSON and back."""

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.texts.codec import MARKS, PageError, page_from_json, page_json
from dialogs.texts.values import (
    Agenda,
    Attachment,
    Distance,
    Event,
    Language,
    Line,
    Link,
    Listing,
    Localised,
    Media,
    Message,
    Moment,
    Money,
    Page,
    Place,
    Span,
    Text,
)

NAMES = st.text(max_size=8)
NUMBERS = st.integers(-(2**63), 2**63)
REALS = st.floats(allow_nan=False, allow_infinity=False)


def every(cls, **parts):
    """Objects of a class with each of its fields drawn."""
    assert set(parts) == {field.name for field in fields(cls)}
    return st.builds(cls, **parts)


def texts(values):
    args = st.dictionaries(NAMES, values, max_size=3)
    return every(Text, context=NAMES, id=NAMES, plural=NAMES, args=args)


def tuples(of):
    return st.lists(of, max_size=3).map(tuple)


PLAIN = st.one_of(
    NAMES,
    NUMBERS,
    every(Moment, ms=NUMBERS, style=NAMES),
    every(Span, starts=NUMBERS, ends=NUMBERS),
    every(Money, cents=NUMBERS),
    every(Distance, km=REALS),
    every(Language, code=NAMES),
    every(Localised, texts=st.dictionaries(NAMES, NAMES, max_size=3)),
)
VALUES = st.recursive(PLAIN, lambda inner: st.one_of(texts(inner), every(Listing, items=tuples(inner))), max_leaves=6)
TEXTS = texts(VALUES)
MAYBE_TEXT = st.none() | TEXTS
LINKS = every(
    Link, picture=NAMES, label=MAYBE_TEXT, token=NAMES, url=NAMES, name=NAMES, number=NUMBERS, quiet=st.booleans()
)
LINES = every(
    Line,
    picture=NAMES,
    text=MAYBE_TEXT,
    finnish=st.booleans(),
    also=tuples(TEXTS),
    dots=st.booleans(),
    value=st.none() | VALUES,
    links=st.just(()) | st.tuples(LINKS),
)
EVENTS = every(
    Event,
    uid=NAMES,
    title=texts(NAMES),
    starts_at=NUMBERS,
    ends_at=NUMBERS,
    place=NAMES,
    url=NAMES,
    rule=NAMES,
    excepts=tuples(NUMBERS),
)
PAGES = every(
    Page,
    lines=tuples(LINES),
    rows=tuples(tuples(LINKS)),
    subject=MAYBE_TEXT,
    place=st.none() | every(Place, lat=REALS, lon=REALS, name=NAMES, address=NAMES),
    attachment=st.none() | every(Attachment, name=NAMES, media_type=NAMES, content=NAMES),
    ask=NAMES,
    unask=st.booleans(),
    language=NAMES,
    agenda=st.none(),
    reply_to=NAMES,
    answers=NAMES,
    deed=NAMES,
    no_more=NAMES,
    media=st.none() | every(Media, kind=NAMES, reference=NAMES, channel=NAMES),
    figure=NAMES,
)
AGENDAS = every(Agenda, file=NAMES, name=texts(NAMES), events=tuples(EVENTS), stamp=NUMBERS)


@given(PAGES)
def test_any_page_comes_back_as_it_was(page) -> None:
    assert page_from_json(json.loads(json.dumps(page_json(page)))) == page


@given(AGENDAS)
def test_any_calendar_comes_back_as_it_was(agenda) -> None:
    page = Page((), agenda=agenda)
    assert page_from_json(json.loads(json.dumps(page_json(page)))) == page


PAGE = Page(
    (Line("water", Message("find", "{what}, near {place}")(what=Text("kind", "Swimming"), place="Kajaani")),),
    ((Link("back", Message("layout", "Back")(), token="1s"),),),
)


def test_a_page_as_it_is_kept() -> None:
    """Rows of an earlier release hold this: it must stay readable."""
    kept = {
        "v": 1,
        "page": [
            "#",
            [
                [
                    "-",
                    "water",
                    ["t", "find", "{what}, near {place}", "", {"what": ["t", "kind", "Swimming"], "place": "Kajaani"}],
                ]
            ],
            [[["b", "back", ["t", "layout", "Back"], "1s"]]],
        ],
    }
    assert page_json(PAGE) == kept
    assert page_from_json(kept) == PAGE


def test_a_mark_is_used_once() -> None:
    assert len(set(MARKS.values())) == len(MARKS)


def holding(value):
    return Page((Line("", Text("c", "{x}", "", {"x": value})),))


@pytest.mark.parametrize(
    "page",
    [
        holding(True),
        holding(None),
        holding(1.5),
        holding(b"bytes"),
        holding([1]),
        holding(Money("7")),
        holding(Money(True)),
        holding(Distance(float("nan"))),
        holding(Distance(float("inf"))),
        holding(Listing(["list"])),
        holding(Localised({"fi": None})),
        holding(Localised({1: "x"})),
        holding(Page(())),
        holding(Message("c", "not called")),
        Page([]),
        Page((), (Link("x"),)),
        Page((Link("x"),)),
        Page((), subject="text"),
        "page",
        None,
    ],
)
def test_what_is_no_page_is_not_kept(page) -> None:
    with pytest.raises(PageError):
        page_json(page)


def spoiled(text):
    return {"v": 1, "page": ["#", [["-", "", text]]]}


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"v": 2, "page": ["#", []]},
        {"v": 1},
        {"v": 1, "page": ["#", []], "more": 1},
        {"v": 1, "page": []},
        {"v": 1, "page": ["#"]},
        {"v": 1, "page": ["-", []]},
        {"v": 1, "page": ["#", {}]},
        {"v": 1, "page": ["#", [], *[None] * len(fields(Page))]},
        spoiled(["t", "c"]),
        spoiled(["t", "c", 1]),
        spoiled(["t", "c", "id", "", {"x": None}]),
        spoiled(["t", "c", "id", "", {"x": True}]),
        spoiled(["t", "c", "id", "", {"x": []}]),
        spoiled(["t", "c", "id", "", {"x": ["no such mark", 1]}]),
        spoiled(["t", "c", "id", "", {"x": [["t"], 1]}]),
        spoiled(["t", "c", "id", "", {"x": ["e", "7"]}]),
        spoiled(["t", "c", "id", "", {"x": ["b", "back"]}]),
        spoiled(["t", "c", "id", "", []]),
        spoiled(["e", 7]),
    ],
)
def test_what_is_no_page_is_not_read(data) -> None:
    with pytest.raises(PageError):
        page_from_json(data)


def test_a_refusal_says_nothing_of_what_was_written() -> None:
    with pytest.raises(PageError) as refused:
        page_json(Page((), subject="Amina"))
    assert "Amina" not in str(refused.value)
