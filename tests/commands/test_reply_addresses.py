"""The addresses that associations reply to: they cannot be made up, and fit wherever an address fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.email.address import MAX_LOCAL, valid_address
from bot.commands.reply_addresses import LONGEST_MAILBOX, NO_REPLIES, About, ReplyAddresses

REPLIES = ReplyAddresses("reply@example.org", "a secret that nobody knows")
NUMBERS = st.integers(1, 2**63 - 1)


@given(st.sampled_from(About), NUMBERS)
def test_what_it_is_about_comes_back(about, number) -> None:
    address = REPLIES.of(about, number)
    assert REPLIES.read((address,)) == (about, number)
    assert REPLIES.read((address.upper(),)) == (about, number)
    assert valid_address(address) == address == address.lower()
    assert REPLIES.names_one((address,))


def test_with_the_longest_mailbox_and_number_it_is_no_longer_than_an_address_may_be() -> None:
    longest = ReplyAddresses("r" * LONGEST_MAILBOX + "@example.org", "secret")
    assert len(longest.of(About.INTEREST, 2**63 - 1).partition("@")[0]) <= MAX_LOCAL


@given(NUMBERS, st.integers(0, 40), st.sampled_from("abcdefghijklmnopqrstuvwxyz234567-+@.1 "))
def test_any_other_letter_makes_it_nobody_s(number, at, letter) -> None:
    address = REPLIES.of(About.INTEREST, number)
    changed = address[:at] + letter + address[at + 1 :]
    assert changed == address or REPLIES.read((changed,)) is None


@given(st.text(max_size=80))
def test_whatever_is_written_it_is_read(text) -> None:
    assert REPLIES.read((text, f"{text}@example.org", f"reply+{text}@example.org")) is None


@pytest.mark.parametrize(
    "other", [ReplyAddresses("reply@example.org", "another"), ReplyAddresses("r@example.org", "a")]
)
def test_another_secret_or_mailbox_opens_nothing(other) -> None:
    assert other.read((REPLIES.of(About.INTEREST, 1),)) is None


def test_two_at_once_are_about_nobody() -> None:
    both = (REPLIES.of(About.INTEREST, 1), REPLIES.of(About.INTEREST, 2))
    assert REPLIES.read(both) is None
    assert REPLIES.read((both[0], "uimarit@example.org", both[0])) == (About.INTEREST, 1)


def test_without_a_mailbox_there_are_none() -> None:
    assert NO_REPLIES.of(About.INTEREST, 1) == ""
    assert NO_REPLIES.read((REPLIES.of(About.INTEREST, 1), "+i1-aaaaaaaaaaaaaaaa@")) is None


def test_the_secret_is_not_shown_by_accident() -> None:
    assert "nobody knows" not in repr(REPLIES)
    assert "a secret" not in repr(REPLIES)
