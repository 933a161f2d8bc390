"""Which web addresses are asked: how they may be written, and which machines they may lead to."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from yarl import URL

from bot.sources.errors import SourceError, Why

Server = tuple[str, int | None]
"""A host and its port; None: the usual one, of http or https."""

# https://www.iana.org/assignments/ipv6-address-space: nothing else is given out. The rest has no neighbours of ours,
# or leads to an IPv4 address that is written in it.
_GIVEN_OUT = IPv6Network("2000::/3")
# https://www.rfc-editor.org/rfc/rfc6052#section-2.1: where there is only IPv6, every IPv4 address is reached so.
_TRANSLATED = IPv6Network("64:ff9b::/96")
_NEVER = (
    ip_network("2002::/16"),  # 6to4: an IPv4 address inside; given up, https://www.rfc-editor.org/rfc/rfc7526
    ip_network("192.88.99.0/24"),  # its relays
    ip_network("192.0.0.0/24"),  # https://www.rfc-editor.org/rfc/rfc6890; a cloud has its metadata here
    ip_network("168.63.129.16/32"),  # another cloud's, though the address looks public
)


def is_public(address: str) -> bool:
    """Whether an IP address is one of the internet: no private, local, shared, reserved or multicast one.

    One that stands for an IPv4 address is as that one. What is no IP address is not public.
    """
    try:
        ip = _meant(ip_address(address))
    except ValueError:
        return False
    if ip.is_multicast or not ip.is_global or any(ip in network for network in _NEVER):
        return False
    return isinstance(ip, IPv4Address) or ip in _GIVEN_OUT


def _meant(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(ip, IPv6Address):
        if ip.ipv4_mapped:
            return ip.ipv4_mapped
        if ip in _TRANSLATED:
            return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip


def checked(address: str) -> URL:
    """Return the address as it is asked, without a fragment or the usual port. Raises SourceError."""
    try:
        url = URL(address).with_fragment(None)
        good = url.scheme in ("http", "https") and url.host and url.user is None and url.password is None and url.port
    except ValueError:
        good = False
    if not good:
        raise SourceError(
            Why.ADDRESS, "Osoite ei kelpaa: sen alussa on https:// tai http://, eikä siinä ole käyttäjätunnusta."
        )
    return url.with_port(None) if url.is_default_port() else url


def server(url: URL) -> Server:
    """Return whom an address asks."""
    return url.host or "", url.explicit_port
