"""The card: what is known stands on it once, in a line that fits on a phone; what is not known has none."""

from dataclasses import replace
from datetime import date

import pytest

from bot.i18n.bidi import clean
from bot.i18n.languages import SHIPPED
from bot.preview.people import AMINA, SWIMMING, interest_of
from bot.preview.turns import at, buttons, leads_to
from catalogue.hobby import Association, FinnishNeeded, Hobby, Price
from dialogs import addresses as a
from dialogs.pages.news import back, ended, paused
from dialogs.texts.values import Page
from dialogs.world import Rows, World
from tests.dialogs.housekeeping import check, check_rendered

LONGEST_CARD = 1800  # in Somali, which needs most letters; 1500 in English
"""Letters that somebody still reads, with a description of the greatest length."""
CARD = a.Card(SWIMMING, a.Search())


def in_each(text: str) -> dict[str, str]:
    return {language: f"{text} ({language})" for language in ("fi", "en", "ar")}


def everything(known: Hobby) -> Hobby:
    """The same hobby with all that the record can hold."""
    return replace(
        known,
        names={"en": "Women's swim", "ar": "سباحة النساء"},
        description=in_each("x" * 390),
        beginners=True,
        age_min=15,
        age_max=99,
        price=Price(750, "season", free_trial=True, includes=in_each("The locker is in the price.")),
        finnish=FinnishNeeded.LITTLE,
        leader="Olena",
        leader_languages=("fi", "en", "ar", "uk"),
        borrow=in_each("You can borrow goggles."),
        childcare=True,
        capacity=12,
        has_room=True,
        url="https://example.org/swim",
        checked_by="Esimerkki-Uimarit",
        venue=replace(
            known.venue,
            changing_rooms=in_each("There are cabins with a door."),
            accessible=True,
            accessibility=in_each("A lift goes to the pool."),
            transport=in_each("Bus 4 stops in front."),
        ),
    )


def there(world: World, hobby: Hobby, association: Association | None = None) -> World:
    """The world with this hobby, and perhaps its association, changed."""
    hobbies = {**world.catalogue.hobbies, SWIMMING: hobby}
    associations = world.catalogue.associations | ({association.number: association} if association else {})
    return replace(world, catalogue=replace(world.catalogue, hobbies=hobbies, associations=associations), rows=Rows())


def shown(world: World, hobby: Hobby, renderer, language: str = "en") -> list[str]:
    """The lines of its card, without direction marks."""
    page = at(CARD, replace(AMINA, language=language), there(world, hobby)).page
    return [clean(line) for line in renderer.page(page, language).lines]


@pytest.fixture
def known(world) -> Hobby:
    return world.catalogue.hobbies[SWIMMING]


@pytest.mark.parametrize("language", SHIPPED)
def test_a_card_with_everything_is_still_read(language, known, world, renderer) -> None:
    page = at(CARD, replace(AMINA, language=language), there(world, everything(known))).page
    check(CARD, page, renderer)
    message = renderer.page(page, language)
    check_rendered(page, language, message)
    assert len("\n".join(message.lines)) <= LONGEST_CARD


def test_all_that_is_known_is_said_once_in_the_order_in_which_one_needs_it(known, world, renderer) -> None:
    lines = shown(world, everything(known), renderer)
    said = (
        "Swimming — Naisten uintivuoro (Women's swim)",
        "Next: Tuesday 24 November",
        "Kajaanin uimahalli",
        "Bus 4 stops in front. (en)",
        "Women only. Ages 15–99.",
        "Somebody looks after the children",
        "Beginners are welcome.",
        "There is room. Places in all: 12.",
        "7.50 € for the season. The first time is free. The locker is in the price. (en)",
        "You need only a little Finnish. The leader speaks Finnish, English, Arabic and Ukrainian.",
        "The leader: Olena",
        "A covering swimsuit is fine. You can borrow goggles. (en)",
        "A woman meets you at the front door",
        "There are cabins with a door. (en)",
        "You can come with a wheelchair. A lift goes to the pool. (en)",
        "Who runs it: Esimerkki-Uimarit",
        "Checked 12 days ago by Esimerkki-Uimarit.",
    )
    places = [[number for number, line in enumerate(lines) if text in line] for text in said]
    assert [len(found) for found in places] == [1] * len(said)
    assert places == sorted(places)
    assert len(lines) == len(said) + len(("example", "description"))


def test_what_is_not_known_has_no_line(known, world, renderer) -> None:
    bare = Hobby(SWIMMING, "s", "1", known.kind, "Uinti", known.association, replace(known.venue, meeting_point={}))
    assert [line.partition(" ")[2] for line in shown(world, bare, renderer)] == [
        "Swimming — Uinti",
        "I do not know the time. Ask the association.",
        "Kajaanin uimahalli, Esimerkkikatu 1, 87100 KAJAANI · about 2 km",
        "For everyone: women and men together.",
        "I do not know the price. Ask the association.",
        "Who runs it: Esimerkki-Uimarit",
        "Their number: +358440000001",
        "Nobody has checked this yet. Ask before you go.",
    ]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"has_room": False}, "It is full now. You can still ask for a place."),
        ({"status": "paused"}, "This hobby is on a break now."),
        ({"capacity": 8}, "Places in all: 8."),
        ({"beginners": False}, "This is for people who can do it already."),
        ({"checked_on": date(2026, 11, 21), "checked_by": "LIPAS"}, "Checked today by LIPAS."),
        ({"checked_on": date(2026, 11, 20), "checked_by": "LIPAS"}, "Checked 1 day ago by LIPAS."),
        ({"checked_on": date(2026, 5, 1), "checked_by": "LIPAS"}, "This is old information. Ask before you go."),
        ({"checked_on": None, "checked_by": "LIPAS"}, "Nobody has checked this yet. Ask before you go."),
    ],
)
def test_each_thing_is_said_as_it_is(changed, said, known, world, renderer) -> None:
    assert said in [line.partition(" ")[2] for line in shown(world, replace(known, **changed), renderer)]


@pytest.mark.parametrize(
    ("changed", "given"),
    [
        ({}, False),
        ({"schedules": ()}, True),
        ({"price": Price(None)}, True),
        ({"has_room": False}, True),
        ({"has_room": True}, False),
        ({"status": "paused"}, True),
        ({"checked_on": None}, True),
        ({"checked_on": date(2026, 5, 1)}, True),
    ],
)
def test_the_number_is_given_where_there_is_something_to_ask(changed, given, known, world, renderer) -> None:
    lines = shown(world, replace(known, **changed), renderer)
    assert any("+358440000001" in line for line in lines) == given


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", "Next: Tuesday 24 November, 18:00–19:30, then every week"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "Next: Tuesday 24 November, 18:00–19:30"),
        (
            "FREQ=WEEKLY;BYDAY=TU,TH",
            "Next: Tuesday 24 November, 18:00–19:30 · then: Thursday 26 November, 18:00–19:30",
        ),
    ],
)
def test_all_times_of_a_week_are_said(rule, said, known, world, renderer) -> None:
    schedule = replace(known.schedules[0], rule=rule, first=date(2026, 11, 24))
    lines = shown(world, replace(known, schedules=(schedule,)), renderer)
    assert said in [line.partition(" ")[2] for line in lines]


def test_on_a_break_one_cannot_join_but_sees_others(known, world) -> None:
    page = at(CARD, AMINA, there(world, replace(known, status="paused"))).page
    kind = world.catalogue.kinds[known.kind].number
    assert leads_to(page, a.Results(a.Search(kinds=(kind,))))
    assert not leads_to(page, a.AskAge(SWIMMING, a.Search()))


def test_there_is_a_map_where_the_place_is_known(known, world) -> None:
    nowhere = replace(known, venue=replace(known.venue, point=None))
    for hobby in (known, nowhere):
        page = at(CARD, replace(AMINA, badge=None), there(world, hobby)).page
        assert leads_to(page, a.Map(SWIMMING, a.Search())) == (hobby is known)
        below = [2, 1] if hobby is known else [2]
        assert [len(row) for row in page.rows] == [1, *below, 3], "the main button stands out above a fuller row"


def test_a_name_is_translated_only_where_it_is_known(known, world, renderer) -> None:
    translated = replace(known, names={"ar": "سباحة النساء", "en": known.name})
    assert "سباحة النساء" in shown(world, translated, renderer, "ar")[0]
    for language in ("en", "fi"):
        assert "(" not in shown(world, translated, renderer, language)[0]


def urls(page: Page) -> list[str]:
    return [button.url for button in buttons(page) if button.url]


@pytest.mark.parametrize(
    ("url", "phone", "email", "association", "leads"),
    [
        ("https://example.org/swim", "1", "a@example.org", "", ["https://example.org/swim"]),
        ("https://example.org/swim", None, None, "https://example.org", ["https://example.org/swim"]),
        ("", None, None, "https://example.org", ["https://example.org"]),
        ("", "1", None, "https://example.org", []),
        ("", None, "a@example.org", "https://example.org", []),
        ("", None, None, "", []),
        ("javascript:alert(1)", None, None, "", []),
        ("https://[broken", None, None, "", []),
        ("https://example.org/two words", None, None, "", []),
        ("https://nowhere", None, None, "", []),
        ("www.example.org", None, None, "", []),
    ],
)
def test_a_web_page_is_a_button_where_it_leads_somewhere(url, phone, email, association, leads, known, world) -> None:
    runs = replace(
        world.catalogue.associations[known.association], phone=phone, email=email, url=association, confirmed_on=None
    )
    page = at(CARD, AMINA, there(world, replace(known, url=url), runs)).page
    assert urls(page) == leads


def test_the_news_of_a_break_keeps_the_registration_and_shows_similar_ones(known, world, renderer) -> None:
    interest = interest_of(1, SWIMMING)
    similar = a.Results(a.Search(kinds=(world.catalogue.kinds[known.kind].number,)))
    for page, said in (
        (paused(known, interest, world), "Esimerkki-Uimarit: Naisten uintivuoro is not meeting now."),
        (back(known, interest, world), "Esimerkki-Uimarit: Naisten uintivuoro is on again."),
        (ended(known, interest, world), "Esimerkki-Uimarit: Naisten uintivuoro has ended."),
    ):
        assert renderer.page(page, "en").lines[0].partition(" ")[2] == said
        assert leads_to(page, a.Mine())
        assert leads_to(page, a.Card(SWIMMING, a.Search()) if "on again" in said else similar)
    assert "Next: Tuesday 24 November" in renderer.page(back(known, interest, world), "en").lines[1]
    assert "I keep your registration" in renderer.page(paused(known, interest, world), "en").lines[1]


@pytest.mark.parametrize("reachable", [True, False])
def test_a_break_is_told_where_one_looks_how_it_goes(reachable, known, world, renderer) -> None:
    mine = replace(there(world, replace(known, status="paused")), rows=Rows((interest_of(1, SWIMMING),)))
    page = at(a.MyHobby(1), replace(AMINA, reachable=reachable), mine).page
    text = "\n".join(renderer.page(page, "en").lines)
    assert "This hobby is on a break now." in text
    assert ("write when it goes on" in text) == reachable
    assert "I do not know the time" not in text
