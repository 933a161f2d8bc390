"""Who reads and writes the messages about an interest, and what is left of what they write."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.preview.people import SWIMMING, interest_of
from rules.interest import FINAL, HELD, State, Who
from rules.person import Age
from rules.talk import association_may_write, correspondent, person_may_write, plain

ADULT = interest_of(1, SWIMMING)
TEEN = replace(ADULT, age=Age.TEEN)


@pytest.mark.parametrize(
    ("interest", "who"),
    [
        (ADULT, 1),
        (replace(ADULT, who=Who.FAMILY), 1),
        (TEEN, None),
        (replace(TEEN, guardian=7), 7),
        (replace(TEEN, who=Who.CHILD), 1),
        (replace(TEEN, age=Age.UNDER_13, who=Who.CHILD, guardian=7), 7),
    ],
)
def test_a_minor_s_messages_are_a_guardian_s_or_nobody_s(interest, who) -> None:
    assert correspondent(interest) == who


@pytest.mark.parametrize("state", State)
def test_nothing_is_written_before_the_association_knows_nor_after_the_end(state) -> None:
    interest = replace(ADULT, state=state)
    over = state in HELD or state in FINAL - {State.JOINED}
    assert association_may_write(interest) == (not over)
    assert person_may_write(interest) == (state in {State.TOLD, State.ANSWERED, State.CAME, State.JOINED})


def test_lines_stay_and_what_steers_them_goes() -> None:
    assert plain(" Hei\u202e \r\n\r\n\r\n\n Amina\u2066!\x00\u2028x ") == "Hei\n\nAmina!\nx"
    assert plain("می‌خواهم") == "می‌خواهم"  # the letter that joins nothing is part of the word
    assert plain("\ud800") == "\ufffd"


@given(st.text())
def test_nothing_raises_and_twice_is_once(text) -> None:
    assert plain(plain(text)) == plain(text)
    assert not any(mark in plain(text) for mark in "\u202e\u2066\u200f\r\x00")
