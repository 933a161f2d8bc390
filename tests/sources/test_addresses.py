"""Which addresses are asked at all."""

import pytest

from bot.sources.addresses import checked, is_public, server
from bot.sources.errors import SourceError, Why


@pytest.mark.parametrize("address", ["8.8.8.8", "193.166.3.2", "2001:708:10:6000::2", "2a00:1450:400f:80d::200e"])
def test_the_internet(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",  # shared by a carrier's customers
        "169.254.169.254",  # metadata of most clouds
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "192.88.99.1",
        "198.18.0.1",
        "203.0.113.1",
        "224.0.0.1",
        "224.0.1.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%1",
        "fec0::1",
        "ff02::1",
        "ff0e::1",
        "2001:db8::1",
        "2001:0:5ef5:79fd::1",
        "2002:7f00:1::",
        "2002:808:808::",
        "64:ff9b:1::808:808",
        "5f00::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "127.1",
        "2130706433",
        "example.org",
        "",
    ],
)
def test_not_the_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_what_stands_for_an_ipv4_address_is_as_that_one(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "events.example.org",
        "//events.example.org/",
        "ftp://example.org/",
        "file:///example.csv",
        "gopher://example.org/",
        "https://",
        "https:///events",
        "https://amina:planted@example.org/",
        "https://amina@example.org/",
        "https://example.org:0/",
        "https://example.org:65536/",
        "https://example.org:one/",
        "https://[::1/",
    ],
)
def test_addresses_that_are_not_asked(address: str) -> None:
    with pytest.raises(SourceError) as raised:
        checked(address)
    assert raised.value.why is Why.ADDRESS
    assert "planted" not in raised.value.message


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("HTTPS://Example.org/events#first", "https://example.org/events"),
        ("https://example.org:443/events", "https://example.org/events"),
        ("http://example.org:80/", "http://example.org/"),
        ("http://example.org/uinti ja sauna?kunta=Hyrynsalmi&laji=pöytätennis", None),
        ("http://example.org/a\r\nHost: elsewhere", "http://example.org/aHost:%20elsewhere"),
    ],
)
def test_how_an_address_is_asked(address: str, asked: str | None) -> None:
    url = checked(address)
    assert str(url).isascii()
    assert asked is None or str(url) == asked


def test_whom_an_address_asks() -> None:
    one = server(checked("https://example.org/events"))
    assert one == server(checked("https://EXAMPLE.org:443/places")) == server(checked("http://example.org"))
    others = ("https://example.org:8443/", "https://www.example.org/", "https://example.org.evil.example/")
    assert one not in {server(checked(other)) for other in others}
