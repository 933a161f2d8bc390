"""What is an address and what is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.email.address import valid_address


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("amina@example.org", "amina@example.org"),
        ("  Amina.B+x@Posti.Example.ORG\n", "Amina.B+x@posti.example.org"),
        ("\u2068amina@example.org\u2069", "amina@example.org"),
        ("o'hara@example.org", "o'hara@example.org"),
        ("info@hämeenlinna.example.fi", "info@xn--hmeenlinna-q5a.example.fi"),
        ("a@b.co", "a@b.co"),
        (f"{'a' * 64}@example.org", f"{'a' * 64}@example.org"),
    ],
)
def test_addresses(typed, expected):
    assert valid_address(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "amina",
        "@example.org",
        "amina@",
        "amina@example",
        "amina@localhost",
        "amina@127.0.0.1",
        "amina@[127.0.0.1]",
        "a b@example.org",
        "amina@exa mple.org",
        "a@b@example.org",
        ".amina@example.org",
        "amina.@example.org",
        "a..b@example.org",
        "amina@example..org",
        "amina@-example.org",
        "amina@example-.org",
        "amina@.example.org",
        "амина@example.org",
        '"a b"@example.org',
        "Amina <amina@example.org>",
        "amina@example.org>",
        "amina@example.org, bahar@example.org",
        "amina@example.org\r\nBcc: bahar@example.org",
        "amina@example.org\nRCPT TO:<x@example.org>",
        "amina\0@example.org",
        f"{'a' * 65}@example.org",
        f"a@{'b' * 64}.org",
        f"a@{'b.' * 130}org",
    ],
)
def test_what_is_none(typed):
    assert valid_address(typed) is None


@settings(deadline=None)
@given(st.text(alphabet='aä.@-+ \n\r<>,;:"\\\u2068\0б0', max_size=20) | st.emails() | st.text())
def test_whatever_is_taken_is_one_plain_address(typed):
    address = valid_address(typed)
    if address is not None:
        assert address.isascii()
        assert address.count("@") == 1
        assert not set(address) & set(' \r\n\t\0<>,;:"\\()[]')
        assert valid_address(address) == address
