"""When nothing answers, the least important wishes are left out, and where it then is can be said."""

from dataclasses import fields, replace

import pytest

from catalogue.hobby import Audience, Hobby, Point, Price
from catalogue.search import search
from catalogue.snapshot import Snapshot, build
from catalogue.widen import LEFT_OUT, Elsewhere, Widened, elsewhere, widened
from catalogue.wishes import Wishes
from tests.catalogue.test_search import BASE, KAJAANI, KINDS, NOW, TUESDAY, at, snapshot_of

FREE = replace(BASE, price=Price(0))
NEVER_LEFT_OUT = {"kinds", "category", "women_only", "men", "age", "children"}


def widest(wishes: Wishes, *hobbies: Hobby) -> tuple[list[int], tuple[str, ...]]:
    answer = widened(snapshot_of(*hobbies), KAJAANI.point, wishes, NOW)
    return [one.hobby for one in answer.found], answer.without


def test_every_wish_is_left_out_in_its_turn_or_never() -> None:
    assert {*LEFT_OUT} | NEVER_LEFT_OUT == {field.name for field in fields(Wishes)}
    assert not NEVER_LEFT_OUT & {*LEFT_OUT}


def test_what_answers_everything_is_not_widened() -> None:
    assert widest(Wishes(free=True, soon=True), FREE) == ([1], ())


def test_the_least_important_is_left_out_first() -> None:
    free_later = replace(FREE, number=1, schedules=())
    soon_but_paid = replace(BASE, number=2)
    assert widest(Wishes(free=True, soon=True), free_later, soon_but_paid) == ([1], ("soon",))


def test_one_after_the_other_until_something_is_found() -> None:
    wishes = Wishes(free=True, beginners=True, has_room=True)
    assert widest(wishes, BASE) == ([1], ("has_room", "beginners", "free"))


def test_what_was_not_in_the_way_counts_again() -> None:
    saturday = replace(TUESDAY, rule="FREQ=WEEKLY;BYDAY=SA")
    later = replace(BASE, number=2, schedules=())
    wishes = Wishes(soon=True, weekdays=frozenset({5}), free=True)
    paid = replace(BASE, schedules=(saturday,))
    assert widest(wishes, paid, later) == ([1], ("free",))


@pytest.mark.parametrize(
    "wishes",
    [
        Wishes(women_only=True),
        Wishes(age=6),
        Wishes(children=True),
        Wishes(kinds=("chess",)),
        Wishes(category="games_tech"),
    ],
)
def test_who_one_is_and_what_one_wants_is_never_left_out(wishes: Wishes) -> None:
    adults = replace(BASE, age_min=18, audience=Audience.ANYONE)
    assert widest(replace(wishes, soon=True, free=True), adults) == ([], ())


def test_a_man_is_not_sent_to_a_group_of_women() -> None:
    assert widest(Wishes(men=True, free=True), replace(BASE, audience=Audience.WOMEN)) == ([], ())


def test_a_limit_holds_for_the_wider_search_too() -> None:
    snapshot = snapshot_of(*(replace(BASE, number=number) for number in range(1, 6)))
    answer = widened(snapshot, KAJAANI.point, Wishes(free=True), NOW, 2)
    assert answer == Widened(search(snapshot, KAJAANI.point, Wishes(), NOW)[:2], ("free",))


def around() -> Snapshot:
    """One hobby in Kajaani, two in Kuhmo."""
    kuhmo = replace(KAJAANI, number=2, name="Kuhmo", municipality="Kuhmo", point=Point(64.12778, 29.51806))
    in_kuhmo = [replace(BASE, number=number, venue=replace(BASE.venue, municipality="Kuhmo")) for number in (2, 3)]
    nearer = replace(in_kuhmo[1], venue=replace(in_kuhmo[1].venue, point=Point(64.2, 29.0)), kind="chess")
    associations = snapshot_of().associations.values()
    return build(KINDS, [KAJAANI, kuhmo], associations, [at(1, 64.225), in_kuhmo[0], nearer])


def test_it_can_be_said_where_else() -> None:
    snapshot = around()
    found = search(snapshot, KAJAANI.point, Wishes(), NOW)
    assert elsewhere(snapshot, found, "Kajaani") is None
    there = elsewhere(snapshot, found[1:], "Kajaani")
    assert there is not None
    assert (there.municipality, round(there.km)) == ("Kuhmo", 61)
    assert elsewhere(snapshot, (), "Kajaani") is None


def test_the_nearest_is_named_though_another_comes_first() -> None:
    snapshot = around()
    near, further = search(snapshot, KAJAANI.point, Wishes(), NOW)[1:]
    assert elsewhere(snapshot, (further, near), "Puolanka") == Elsewhere("Kuhmo", near.km)
