"""What is offered when nobody answers, and what the page of an interest says meanwhile."""

from dataclasses import replace

import pytest

from bot.preview.people import AMINA, DAY, NOW, SWIMMING, interest_of
from catalogue.hobby import Audience
from dialogs.addresses import MyHobby
from dialogs.pages.loop import MOST, alternatives, nobody_answered, promise
from dialogs.pages.mine import my_hobby
from dialogs.pages.watching import NEAR_KM
from dialogs.texts import loop
from dialogs.world import Rows, World
from rules.interest import State
from rules.person import Age


def texts(page) -> list[str]:
    return [text.id for line in page.lines for text in (line.text, *line.also)]


@pytest.fixture
def alone(world: World) -> World:
    """With no interests but those that a test gives."""
    return replace(world, rows=Rows())


def test_alternatives_are_near_of_the_same_kind_first_and_for_whoever_comes(alone: World) -> None:
    catalogue = alone.catalogue
    offered = 0
    for hobby in catalogue.hobbies.values():
        for age in Age:
            interest = replace(interest_of(1, hobby.number, age=age), association=hobby.association)
            others = alternatives(interest, AMINA, alone)
            offered += len(others)
            assert len(others) <= MOST
            assert len({one.number for one in others} - {hobby.number}) == len(others)
            kinds = [one.kind == hobby.kind for one in others]
            assert kinds == sorted(kinds, reverse=True)
            for one in others:
                assert one.association != hobby.association
                assert one.audience in {Audience.ANYONE, hobby.audience}
                assert catalogue.kinds[one.kind].category == catalogue.kinds[hobby.kind].category
                assert age is Age.ADULT or one.age_min is None or one.age_min <= 17
    assert offered > len(catalogue.hobbies)
    assert NEAR_KM < 100


def test_what_somebody_has_chosen_before_is_not_offered_again(alone: World) -> None:
    interest = replace(interest_of(1, SWIMMING), association=1)
    first, *_ = alternatives(interest, AMINA, alone)
    chosen = replace(alone, rows=Rows((interest, interest_of(2, first.number))))
    assert first not in alternatives(interest, AMINA, chosen)


def test_who_never_said_where_they_are_gets_what_is_near_the_hobby(alone: World) -> None:
    interest = replace(interest_of(1, SWIMMING), association=1)
    assert alternatives(interest, replace(AMINA, place=0), alone)


@pytest.mark.parametrize(("days", "said"), [(9, loop.BY_DAY), (10, loop.NO_ANSWER)])
def test_the_page_of_an_interest_says_by_which_day_and_then_that_there_is_no_answer(alone: World, days, said) -> None:
    interest = interest_of(1, SWIMMING, state=State.TOLD, created_at=NOW - days * DAY)
    page = my_hobby(MyHobby(1), AMINA, replace(alone, rows=Rows((interest,))))
    assert [text for text in texts(page) if text in {loop.BY_DAY.id, loop.NO_ANSWER.id}] == [said.id]


def test_who_comes_back_to_look_is_promised_no_message(alone: World) -> None:
    interest = interest_of(1, SWIMMING, state=State.TOLD)
    (said,) = promise(interest, alone, reachable=False)
    assert said.id == loop.BY_DAY_RETURN.id


def test_nothing_is_promised_of_a_hobby_that_has_ended(alone: World) -> None:
    catalogue = alone.catalogue
    ended = replace(catalogue.hobbies[SWIMMING], status="ended")
    over = replace(alone, catalogue=replace(catalogue, hobbies={**catalogue.hobbies, SWIMMING: ended}))
    assert promise(interest_of(1, SWIMMING, state=State.TOLD), over, reachable=True) == ()


def test_the_honest_word_names_a_human(alone: World) -> None:
    page = nobody_answered(interest_of(1, SWIMMING), AMINA, alone)
    assert "08 123 4567" in str(page.lines)
