"""Button tokens: symmetric, strict, and the same for ever."""

from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dialogs import addresses as a
from dialogs.codec import CODES, MAX_BYTES, UnknownTokenError, decode, digest, encode

GOLDEN = sorted(Path(__file__).parent.glob("tokens-*.txt"))
KEPT = [
    line.split("\t")
    for path in GOLDEN
    for line in path.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"


@pytest.mark.parametrize(("token", "meaning"), KEPT, ids=[token for token, _ in KEPT])
def test_a_button_of_an_earlier_release_means_the_same(token, meaning) -> None:
    address = decode(token)
    assert repr(address) == meaning
    assert encode(address) == token


def test_each_kind_of_address_is_kept() -> None:
    assert {type(decode(token)) for token, _ in KEPT} == set(CODES.values()) == set(get_args(a.Address))


def addresses() -> st.SearchStrategy[a.Address]:
    """Any address that a page of ours may link to."""
    return st.sampled_from(list(CODES.values())).flatmap(_any)


def _any(cls: type) -> st.SearchStrategy[Any]:
    return st.builds(cls, **{name: _field(kind) for name, kind in get_type_hints(cls).items()})


def _field(kind: Any) -> st.SearchStrategy[Any]:
    if kind is a.Search:
        return _any(kind)
    if kind is bool:
        return st.booleans()
    if kind is int:
        return st.integers(0, 123456)
    if kind is str:
        return st.text(LETTERS, max_size=6)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(list(kind))
    return st.lists(st.integers(0, 9999), max_size=4).map(tuple)


@settings(deadline=None)
@given(addresses())
def test_every_address_comes_back_from_its_token(address) -> None:
    token = encode(address)
    assert len(token.encode()) <= MAX_BYTES
    assert decode(token) == address


TOKENS = [token for token, _ in KEPT]
CHANGED = st.tuples(st.sampled_from(TOKENS), st.integers(0, 64), st.text(LETTERS + ".- \n٣", max_size=3)).map(
    lambda drawn: drawn[0][: drawn[1]] + drawn[2] + drawn[0][drawn[1] + 1 :]
)


@settings(deadline=None)
@given(st.one_of(CHANGED, CHANGED, st.text(max_size=70), st.text("1234hrsw.-0azA_", max_size=70)))
@example("1h.01..0.0.")  # a leading zero
@example("1h.1..0.0.\n")
@example("1s.")
@example("1s\n")
@example("1 s")
@example("1h.1.1-.0.0.")
@example("1h.-1..0.0.")
@example("1h.+1..0.0.")
@example("1h.1_0..0.0.")
@example("1h.٣..0.0.")
@example("1n.2")
@example("1lc.français")
@example("1jn.1.3.0")
@example("1jn.1..0")
@example("1jn.1.00.0")
def test_what_decodes_is_what_we_would_have_made(token) -> None:
    try:
        address = decode(token)
    except UnknownTokenError:
        return
    assert encode(address) == token


@pytest.mark.parametrize(
    "token",
    [
        *(
            "",
            "1",
            "s",
            "0s",
            "2s",
            "11s",
            "1zz",
            "1S",
            "1h",
            "1h.",
            "1h.1",
            "1h.1..0.0",
            "1h.1..0.0..",
            "1s.1",
            "hello",
        ),
        *("1h.01..0.0.", "1h.A..0.0.", "1h.1.01.0.0.", "1mi.zzzzzzzzzzzzz", "1mi.1y2p0ij32e8e8", "1mi." + "z" * 60),
        *("1lc." + "a" * 25, "1lc.a b", "1lc.ä", "1n.2", "1n.", "1jn.1.3.0", "1r..0.0..0.0.0", "x" * 65, "🏊"),
    ],
)
def test_a_token_that_somebody_made_up_is_refused(token) -> None:
    with pytest.raises(UnknownTokenError):
        decode(token)


def test_the_greatest_number_is_what_a_database_holds() -> None:
    assert decode("1mi.1y2p0ij32e8e7") == a.MyHobby(2**63 - 1)


@pytest.mark.parametrize(
    "address",
    [
        a.ChooseLanguage("two words"),
        a.ChooseLanguage("suomi."),
        a.MyHobby(-1),
        a.Outdated("x" * 25),
        a.Card(2**62, a.Search((2**62,) * 4, 1, 1, "a1b2c3")),
    ],
)
def test_what_does_not_fit_into_a_token_is_a_fault_of_the_page(address) -> None:
    with pytest.raises(ValueError, match=r"."):
        encode(address)


def test_other_words_have_another_digest() -> None:
    assert digest("") == ""
    assert digest("uinti") != digest("uimaan")
    assert len(digest("uinti " * 500)) == len(digest("x"))
