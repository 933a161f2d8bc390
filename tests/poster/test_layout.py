"""What lies where: within the margins, nothing over anything, everything that was to be said."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.i18n.notes import limit
from bot.poster.layout import A4_HEIGHT, A4_WIDTH, FACE, face, poster
from bot.poster.letters import printable
from bot.poster.panel import APART
from bot.poster.sheet import Invitation
from bot.poster.things import Box, Mark, Panel, Square, Thing, Words
from dialogs.texts.poster import FIND, NO_APP, SCAN
from dialogs.texts.values import Message
from tests.poster.samples import ALL, BOTH, LONG, SAID, WEB_ADDRESS, sheet

FORMS = {"a4": poster, "card": face}
HEIGHTS = {"a4": A4_HEIGHT, "card": A4_HEIGHT / 2}
MARGIN = 10  # millimetres that office printers need, and more
TOUCHING = 1e-6
READABLE = {"a4": 3.3, "card": 2.4}  # the smallest large words, in millimetres: 9.5 and 7 points

LANGUAGES = [
    *(("fi",), ("ar",), ("uk",), ("ckb",), ("fi", "ar"), ("fi", "ar", "uk"), ("so", "sw", "fr", "ku")),
    *(ALL[:5], ALL[:6], ALL[:7], ALL[:10], ALL[:13], ALL),
]


def overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > TOUCHING and down > TOUCHING


def within(one: Box, other: Box) -> bool:
    right, bottom = other.right + TOUCHING, other.bottom + TOUCHING
    return other.x - TOUCHING <= one.x and other.y - TOUCHING <= one.y and one.right <= right and one.bottom <= bottom


def wrongs(things: tuple[Thing, ...], form: str) -> list[str]:
    page = Box(MARGIN, MARGIN, A4_WIDTH - 2 * MARGIN, HEIGHTS[form] - 2 * MARGIN)
    found = [f"{one} leaves the page" for one in things if not within(one.box, page)]
    drawn = [one for one in things if isinstance(one, Words | Square | Mark)]
    found += [f"{one} is over {other}" for one, other in combinations(drawn, 2) if overlap(one.box, other.box)]
    for panel in (one for one in things if isinstance(one, Panel)):
        on_edge = [one for one in drawn if overlap(one.box, panel.box) and not within(one.box, panel.box)]
        found += [f"{one} is over the edge of {panel}" for one in on_edge]
    return found


def said(things: tuple[Thing, ...], language: str) -> str:
    return " ".join(one.text for one in things if isinstance(one, Words) and one.language == language)


@pytest.mark.heavy
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("languages", LANGUAGES, ids=lambda one: f"{len(one)}-{one[0]}")
@pytest.mark.parametrize("title", ["Kuntoilijat", LONG, "Liikunta" * 12, "نادي السباحة في كاياني"])
@pytest.mark.parametrize("addresses", [BOTH, (WEB_ADDRESS,)], ids=["two", "one"])
def test_nothing_overlaps_or_leaves_the_page(
    form: str, languages: tuple[str, ...], title: str, addresses: tuple[str, ...]
) -> None:
    things = FORMS[form](sheet(languages, title, addresses=addresses))
    assert wrongs(things, form) == []
    assert [one.address for one in things if isinstance(one, Square)] == list(addresses)
    for language in languages:
        assert said(things, language) in (SAID[language][0], " ".join(SAID[language]))


@pytest.mark.parametrize("form", FORMS)
def test_all_languages_are_said_in_the_same_size(form: str) -> None:
    things = FORMS[form](sheet())
    large = {one.language: one.type.size for one in things if isinstance(one, Words) and one.language and one.type.bold}
    assert set(large) == set(ALL)
    assert {round(size / large["en"], 3) for size in large.values()} == {1, 1.1}
    assert min(large.values()) >= READABLE[form]


def test_a_poster_in_all_languages_says_how_to_scan_in_each() -> None:
    things = poster(sheet())
    assert all(said(things, language) == " ".join(SAID[language]) for language in ALL)


@pytest.mark.parametrize("form", FORMS)
def test_fewer_languages_are_said_in_larger_letters(form: str) -> None:
    def size(languages: tuple[str, ...]) -> float:
        things = FORMS[form](sheet(languages))
        return max(one.type.size for one in things if isinstance(one, Words) and one.language == "fi")

    assert size(("fi",)) > size(ALL[:3]) > size(ALL)


@pytest.mark.parametrize(("form", "smallest"), [("a4", 56), ("card", 42)])
def test_codes_are_large_and_apart(form: str, smallest: float) -> None:
    one, other = (thing.box for thing in FORMS[form](sheet()) if isinstance(thing, Square))
    assert one.w == one.h == other.w >= smallest
    assert max(other.x - one.right, other.y - one.bottom) >= APART


def test_a_code_alone_is_larger() -> None:
    (alone,) = (thing.box for thing in poster(sheet(addresses=(WEB_ADDRESS,))) if isinstance(thing, Square))
    two = [thing.box for thing in poster(sheet()) if isinstance(thing, Square)]
    assert alone.w > two[0].w


@pytest.mark.parametrize("form", FORMS)
def test_long_addresses_are_whole_in_several_lines(form: str) -> None:
    addresses = [f"https://{'harrastukset-' * 7}kainuu.example.org/?start=s{number}" for number in (12, 13)]
    things = FORMS[form](sheet(addresses=addresses))
    written = "".join(one.text for one in things if isinstance(one, Words))
    assert all(one.removeprefix("https://") in written for one in addresses)
    assert wrongs(things, form) == []


def test_a_name_that_cannot_fit_ends_in_dots_on_the_page() -> None:
    things = face(sheet(title="Yhdistys " * 60))
    assert any(one.text.endswith("…") for one in things if isinstance(one, Words))
    assert wrongs(things, "card") == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("title", ["Messut", LONG])
def test_texts_as_long_as_translators_may_write_them_fit_in_all_languages(form: str, title: str) -> None:
    long = [Invitation(one, fill(FIND), (fill(SCAN), fill(NO_APP))) for one in ALL]
    assert wrongs(FORMS[form](replace(sheet(title=title), invitations=tuple(long))), form) == []


def fill(message: Message) -> str:
    """A text of words of nine letters, as long as the note allows."""
    return ("Mielenlaa " * 9)[: limit(message)].strip()


def test_invitations_that_cannot_fit_are_refused() -> None:
    long = Invitation("fi", "Harrastus" * 100, ("Osoita.",))
    with pytest.raises(ValueError, match="too long"):
        face(replace(sheet(["fi"]), invitations=(long,)))


def test_the_two_faces_of_a_card_are_half_a_sheet() -> None:
    assert (FACE.page.w, FACE.page.h * 2) == (A4_WIDTH, A4_HEIGHT)


names = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=120)


@pytest.mark.heavy
@settings(max_examples=60, deadline=None)
@given(title=names, detail=names, badge=names, languages=st.sets(st.sampled_from(ALL), min_size=1))
def test_whatever_is_written_stays_on_the_page(title: str, detail: str, badge: str, languages: set[str]) -> None:
    written = sheet(sorted(languages), printable(title) or "Mukaan", (printable(detail) or "–",), printable(badge))
    for form, lay in FORMS.items():
        assert wrongs(lay(written), form) == []
