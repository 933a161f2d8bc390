"""Text that fits and parses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.telegram.text import ELLIPSIS, cut, markup
from bot.messages import units
from tests.botapi.texts import parse_html


def test_the_title_is_bold_and_everything_is_escaped():
    assert markup(("A <b>&", "", "1 < 2 & 3 > 2", '"quoted"'), 4096, titled=True) == (
        '<b>A &lt;b&gt;&amp;</b>\n\n1 &lt; 2 &amp; 3 &gt; 2\n"quoted"'
    )


def test_a_title_may_have_two_lines_or_be_missing():
    assert markup(("one\ntwo",), 4096, titled=True) == "<b>one</b>\ntwo"
    assert markup(("", "text"), 4096, titled=True) == "\ntext"
    assert markup((), 4096, titled=True) == ""


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("short", 5, "short"),
        ("one two three", 9, "one two…"),
        ("one two three", 8, "one two…"),
        ("first line\nsecond line", 13, "first line…"),
        ("aaaaaaaaaaaa b", 8, "aaaaaaa…"),
        ("a " + "b" * 20, 10, "a bbbbbbb…"),  # a space far back does not cost the rest
        ("👨‍👩‍👧" * 3, 10, "👨‍👩‍👧…"),  # a family is one pictogram of eight units
        ("e\u0301" * 4, 4, "e\u0301…"),
        ("🇫🇮🇸🇪", 8, "🇫🇮🇸🇪"),
        ("ab👍🏽", 5, "ab…"),
    ],
)
def test_it_is_cut_between_words_or_at_least_between_graphemes(text, limit, expected):
    assert cut(text, limit) == expected


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab <>&\n👨‍👩‍👧\u0301ش🏽\u2068\u2069"), max_size=60), st.integers(1, 40))
def test_whatever_is_cut_fits_and_parses(text, limit):
    shown, entities = parse_html(markup(tuple(text.split("\n")), limit))
    assert units(shown) <= limit
    assert units(shown) == len(shown.encode("utf-16-le")) // 2
    assert [entity["type"] for entity in entities] in ([], ["bold"])
    if units(text) <= limit:
        assert shown == text
    else:
        assert shown.endswith(ELLIPSIS)
        assert text.startswith(shown.removesuffix(ELLIPSIS))
