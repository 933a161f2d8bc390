"""What is said when a search finds nothing just like it, and when it finds nothing at all."""

from dataclasses import replace

import pytest

from bot.preview.people import AMINA, DAY
from bot.preview.turns import Turn, at, leads_to, take
from catalogue.widen import LEFT_OUT
from catalogue.wishes import Wishes, pack_filters
from dialogs import addresses as a
from dialogs.codec import encode
from dialogs.commands import AddWatch, CountUnmet, DropWatch, NotDone
from dialogs.events import Pressed, Typed
from dialogs.pages.watching import MOST, near
from dialogs.texts import widen
from dialogs.unmet import MOST_A_DAY
from dialogs.world import Rows, Watched, World
from rules.person import Person

TENNIS = "tennis"
"""A kind of which there is nothing in the example catalogue."""


def said(turn: Turn, renderer, language: str = "en") -> list[str]:
    return list(renderer.page(turn.page, language).lines)


def place(name: str, world: World) -> Person:
    number = next(p.number for p in world.catalogue.places.values() if p.name == name)
    return replace(AMINA, place=number)


def search_of(kind: str, world: World, **wishes) -> a.Search:
    return a.Search(kinds=(world.catalogue.kinds[kind].number,), filters=pack_filters(Wishes(**wishes)))


def test_a_search_that_finds_only_elsewhere_says_where_that_is(world, renderer) -> None:
    lines = said(at(a.Results(search_of("horse_riding", world)), place("Puolanka", world), world), renderer)
    assert "Nothing in Puolanka. These are about 44 km away, in Hyrynsalmi." in lines[0]
    there = at(a.Results(search_of("horse_riding", world)), place("Hyrynsalmi", world), world)
    assert "Nothing" not in "\n".join(said(there, renderer))


def test_what_was_left_out_is_said_and_no_longer_shown_as_on(world, renderer) -> None:
    search = search_of("chess", world, weekdays=frozenset((5,)), free=True)
    lines = said(at(a.Results(search), AMINA, world), renderer)
    assert "Nothing on Saturday. These are on other days." in lines[0]
    assert lines[2].endswith("Free")
    assert "Shakkikerho" in lines[3]


def test_each_wish_that_may_be_left_out_has_its_sentence(world, renderer) -> None:
    assert set(widen.WITHOUT) | {"language"} == set(LEFT_OUT)
    alone = search_of("chess", world, language="so")
    assert "the leader speaks Somali" in said(at(a.Results(alone), AMINA, world), renderer)[0]
    days = search_of("chess", world, weekdays=frozenset((5, 6)))
    assert "on the days that you chose" in said(at(a.Results(days), AMINA, world), renderer)[0]


def test_nothing_at_all_offers_to_wait(world, renderer) -> None:
    turn = take(AMINA, Typed(TENNIS), world)
    assert "I found nothing like that" in said(turn, renderer)[0]
    assert leads_to(turn.page, a.Watch(search_of(TENNIS, world)))
    assert leads_to(turn.page, a.Results(a.Search()))


def test_what_cannot_be_waited_for_is_not_offered(world) -> None:
    for search in (a.Search(), a.Search(digest="a1b2c3")):
        shown = take(AMINA, Pressed(encode(a.Watch(search))), world)
        assert shown.commands == ()
        assert not isinstance(shown.address, a.Watching)


def test_a_wish_that_nothing_answers_is_counted_once_a_day(world) -> None:
    first = take(AMINA, Typed(TENNIS), world)
    number = world.catalogue.kinds[TENNIS].number
    assert first.commands == (CountUnmet(number, "individual_sport", "Kajaani"),)
    again = first.person
    for event in (
        Typed(TENNIS),
        Pressed(encode(first.address)),
        Pressed(encode(a.Results(search_of(TENNIS, world, free=True)))),
    ):
        turn = take(again, event, world)
        assert turn.commands == ()
        again = turn.person
    assert take(again, Typed("bowling"), world).commands
    assert take(again, Typed(TENNIS), replace(world, now=world.now + DAY)).commands == first.commands
    elsewhere = replace(again, place=place("Kuhmo", world).place)
    assert take(elsewhere, Typed(TENNIS), world).commands == (CountUnmet(number, "individual_sport", "Kuhmo"),)


def test_nothing_of_the_person_is_in_what_is_counted(world) -> None:
    person = replace(AMINA, place=0, position=(64.22, 27.73))
    (counted,) = take(person, Typed(TENNIS), world).commands
    assert counted == CountUnmet(world.catalogue.kinds[TENNIS].number, "individual_sport", "Kajaani")


def test_what_finds_something_is_not_counted(world) -> None:
    for text in ("swimming", "free chess on saturday", "Kuhmo", "asdfgh", "hello"):
        assert take(AMINA, Typed(text), world).commands == ()


def test_tries_without_end_are_no_wishes(world) -> None:
    marks = " ".join(["2026-11-21", *(f"{n:06}" for n in range(MOST_A_DAY))])
    busy = replace(AMINA, dialog=replace(AMINA.dialog, unmet=marks))
    assert take(busy, Typed(TENNIS), world).commands == ()


def test_tell_me_keeps_the_search_and_says_what_happens(world, renderer) -> None:
    search = search_of(TENNIS, world)
    here = replace(world, rows=Rows(watches=(Watched(7, search),)))
    turn = take(AMINA, Pressed(encode(a.Watch(search))), here)
    assert turn.commands == (AddWatch(search),)
    lines = said(turn, renderer)
    assert "I write to you when there is one." in lines[0]
    assert "Tennis" in lines[1]
    assert leads_to(turn.page, a.StopWatching(7))
    quiet = take(replace(AMINA, quiet=True), Pressed(encode(a.Watch(search))), here)
    assert "You said stop, so I write only when" in said(quiet, renderer)[0]
    assert leads_to(quiet.page, a.GoOn())


@pytest.mark.parametrize(
    ("reachable", "chat_link", "words"),
    [
        (True, "https://t.me/example", "I can write to you when there is one."),
        (False, "https://t.me/example", "In Telegram I can write to you when there is one."),
        (False, "", ""),
    ],
)
def test_only_what_can_be_done_is_offered(reachable, chat_link, words, world, renderer) -> None:
    here = replace(world, settings=replace(world.settings, chat_link=chat_link))
    results = a.Results(search_of(TENNIS, world))
    turn = at(results, replace(AMINA, reachable=reachable), here)
    lines = said(turn, renderer)
    assert [line.partition(" ")[2] for line in lines if "🔔" in line] == ([words] if words else [])
    assert any(line.partition(" ")[2] == "Tennis" for line in lines)
    assert leads_to(turn.page, a.Watch(results.search)) == reachable
    urls = [link.url for row in turn.page.rows for link in row if link.url]
    assert urls == ([chat_link] if chat_link and not reachable else [])


@pytest.mark.parametrize(
    ("why", "words"),
    [("too_many", f"I can wait for {MOST} things"), ("not_here", "I cannot write to you first in this chat.")],
)
def test_why_not_is_said(why, words, world, renderer) -> None:
    turn = take(AMINA, Pressed(encode(a.Watch(search_of(TENNIS, world)))), world, NotDone(why))
    assert turn.address == a.Watching(why)
    assert words in said(turn, renderer)[0]


def test_what_one_waits_for_stands_under_my_data_and_can_be_stopped(world, renderer) -> None:
    search = search_of(TENNIS, world, women_only=True)
    told = search_of("bowling", world)
    here = replace(world, rows=Rows(watches=(Watched(7, search), Watched(8, told, told=True))))
    data = at(a.MyData(), AMINA, here)
    text = "\n".join(said(data, renderer))
    assert "I write to you when there is: Tennis · Women only" in text
    assert "I have written to you about: Bowling" in text
    assert leads_to(data.page, a.Watching())
    listed = at(a.Watching(), AMINA, here)
    assert leads_to(listed.page, a.StopWatching(7))
    assert not leads_to(listed.page, a.StopWatching(8))
    assert take(AMINA, Pressed(encode(a.StopWatching(7))), here).commands == (DropWatch(7),)
    assert not leads_to(at(a.MyData(), AMINA, replace(world, rows=Rows())).page, a.Watching())


@pytest.mark.parametrize(
    ("kind", "where", "tells"),
    [
        ("chess", "Kajaani", True),
        ("chess", "Sotkamo", True),  # about 34 km
        ("chess", "Suomussalmi", False),  # about 95 km
        ("hiking", "Kuhmo", True),
    ],
)
def test_only_what_is_near_is_told(kind, where, tells, world) -> None:
    assert bool(near(search_of(kind, world), place(where, world), world)) is tells


def test_what_is_told_is_exactly_what_was_asked(world) -> None:
    assert not near(search_of("chess", world, weekdays=frozenset((5,))), AMINA, world)
    assert not near(search_of("chess", world), replace(AMINA, place=0), world)
