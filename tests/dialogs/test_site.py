"""The whole site, walked through systematically: every page is reached, and each has its ways out."""

import json
from collections import Counter, deque
from collections.abc import Iterator

import pytest

from bot.i18n.languages import SHIPPED
from bot.preview import announcing
from bot.preview.announcing import NUMBER
from bot.preview.people import CANCELLED_FAIR, COMES_TO, DAY, HELP_PHONE, NOW, PEOPLE, STALL, SWIMMING, guarded
from bot.preview.turns import OUTCOMES, Turn, at, buttons, leads_to, take
from catalogue.search import Found
from dialogs import addresses as a
from dialogs.codec import CODES, decode
from dialogs.commands import NotDone, SetQuiet
from dialogs.events import Opened, Pressed, Shared, Typed, Unreadable
from dialogs.pages.fairs import fair_changed, fair_reminder
from dialogs.pages.guardian import allowed_news, cancelled_news, refused_news
from dialogs.pages.help import away
from dialogs.pages.joining import went_on
from dialogs.pages.mine import answer_news, reminder
from dialogs.pages.news import back, ended, paused
from dialogs.pages.questions import question_news
from dialogs.pages.talk import they_write
from dialogs.pages.watching import found_news
from dialogs.site import ACTIONS, PAGES
from dialogs.texts.codec import page_json
from dialogs.texts.values import Page
from dialogs.world import World
from rules.fairs import FairNews
from rules.interest import State
from rules.person import Person
from rules.visits import Question
from tests.dialogs.housekeeping import check, check_in_languages, check_links, check_rendered

ENOUGH = 2
"""So many pages with the same buttons, and so many of their buttons that lead to the same, are gone on from."""
FAIRS = ("f1", "f4", f"f{CANCELLED_FAIR}")
TYPED = (
    "Amina",
    "أمينة",
    "044 205 1310",
    "mikko@example.org",
    "swimming",
    "tennis",
    "neuletupa",
    "asdfgh",
    "112",
    "Vuokatti",
    "stop",
    "thanks",
    "/staff",
    "human",
)


@pytest.fixture(scope="module")
def turns(world) -> list[Turn]:
    """A turn for each way to each page, for each of the people."""
    return [turn for person in PEOPLE.values() for turn in explore(person, world)]


def explore(person: Person, world: World) -> Iterator[Turn]:
    """From the first page and from the news, wherever buttons, typed words and all outcomes lead."""
    seen: Counter[object] = Counter()
    waiting = deque(
        [
            take(person, Opened(payload), world)
            for payload in ("", "h4", "h999", *FAIRS, f"s{STALL}", "s9", "g" + "a" * 16, "a" * 16)
        ]
    )
    waiting.append(take(person, Opened("jabc"), world, NotDone("ask")))
    waiting.append(take(person, Opened("kabc"), world))
    waiting.extend(Turn(person, a.Mine(), page) for page in news(world))
    waiting.append(at(a.Outdated("trouble"), person, world))
    waiting.extend(Turn(person, a.OneAnnouncement(NUMBER), page) for _, page in announcing.to_staff(world))
    waiting.extend(at(a.MyHobby(one.id), person, world) for one in world.mine if one.state is State.WITH_GUARDIAN)
    waiting.extend(take(person, Typed(text), world) for text in TYPED)
    while waiting:
        turn = waiting.popleft()
        yield turn
        tokens = [button.token for button in buttons(turn.page) if button.token]
        shape = type(turn.address), frozenset(type(decode(token)) for token in tokens)
        seen[shape] += 1
        if seen[shape] > ENOUGH:
            continue
        if PAGES[type(turn.address)].hear:
            waiting.extend(take(turn.person, Typed(text), world) for text in TYPED)
            waiting.extend(
                take(turn.person, event, world) for event in (Unreadable(), Shared("+358442051310", own=True))
            )
        for token in tokens:
            target = type(decode(token))
            seen[shape, target] += 1
            if seen[shape, target] <= ENOUGH:
                outcomes = OUTCOMES if target in ACTIONS else OUTCOMES[:1]
                waiting.extend(take(turn.person, Pressed(token), world, outcome) for outcome in outcomes)


def news(world: World) -> list[Page]:
    """What is written to a person of our own accord."""
    answered = [i for i in world.rows.interests if i.state is State.ANSWERED]
    open_one = next(i for i in world.rows.interests if i.open and i.hobby == SWIMMING)
    reminders = [reminder(open_one, world, NOW + DAY, today=today) for today in (False, True)]
    fair = world.catalogue.fairs[COMES_TO]
    reminders += [fair_reminder(fair, world, today=day) for day in (False, True)]
    off = fair_changed(world.catalogue.fairs[CANCELLED_FAIR], FairNews(cancelled=True), world)
    moved = fair_changed(fair, FairNews(cancelled=False, time=True, place=True), world)
    hobby = world.catalogue.hobbies[SWIMMING]
    about = [off, moved, *(news_of(hobby, open_one, world) for news_of in (paused, back, ended))]
    found = found_news(world.rows.watches[0], Found(SWIMMING, 1.0, None), world)
    about += [said(guarded(), world) for said in (allowed_news, refused_news, cancelled_news)]
    asked = [question_news(open_one, question, NOW, world) for question in Question]
    written = [they_write(one, "Tervetuloa!", world) for one in (open_one, *answered)]
    return [
        *(page for _, page in announcing.to_people(PEOPLE["Amina, in a chat that pushes"], world) if not page.no_more),
        *written,
        *reminders,
        *asked,
        *(answer_news(interest, world) for interest in answered),
        *about,
        found,
        away(),
        went_on(),
    ]


def test_every_page_is_reached(turns) -> None:
    assert set(PAGES) - {type(turn.address) for turn in turns} == set()


def test_every_action_is_offered_somewhere(turns) -> None:
    offered = {type(decode(button.token)) for turn in turns for button in buttons(turn.page) if button.token}
    assert set(ACTIONS) - offered == set()


def test_an_address_is_a_page_or_an_action_and_has_a_code() -> None:
    assert not set(PAGES) & set(ACTIONS)
    assert set(PAGES) | set(ACTIONS) == set(CODES.values())


def test_every_page_holds_to_the_rules(turns, renderer) -> None:
    for turn in turns:
        check(turn.address, turn.page, renderer)


def test_every_page_leaves_in_each_language_within_the_limits(turns, renderer) -> None:
    pages = {json.dumps(page_json(turn.page)): (turn.address, turn.page) for turn in turns}
    assert len(pages) > len(PAGES)
    for address, page in pages.values():
        check_in_languages(address, page, renderer)


def test_news_lead_on_too(world, renderer) -> None:
    for page in news(world):
        check_links(a.Mine(), page)
        assert [decode(button.token) for button in page.rows[-1][1:]] == [a.Start(), a.Help()]
        for language in SHIPPED:
            check_rendered(page, language, renderer.page(page, language))


def test_start_and_help_are_one_press_away_and_a_language_and_a_human_two(turns, world, renderer) -> None:
    for turn in turns:
        assert isinstance(turn.address, a.Start | a.Languages) or leads_to(turn.page, a.Start())
        assert isinstance(turn.address, a.Help) or leads_to(turn.page, a.Help())
        help_page = take(turn.person, Pressed("1q"), world)
        assert help_page.address == a.Help()
        assert leads_to(help_page.page, a.Languages())
        assert HELP_PHONE in " ".join(renderer.page(help_page.page, "en").lines)


def test_back_leads_somewhere_else(turns, world) -> None:
    for turn in turns:
        back = turn.page.rows[-1][0]
        if back.picture == "back":
            assert take(turn.person, Pressed(back.token), world).page != turn.page


def test_a_typed_stop_works_on_every_page(turns, world) -> None:
    for turn in turns:
        stopped = take(turn.person, Typed("stop"), world)
        assert stopped.commands == (SetQuiet(quiet=True),)
        assert (stopped.address, stopped.person.quiet) == (a.Quiet(), True)
