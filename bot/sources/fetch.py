"""One web address, asked once: what it answers, within limits."""

import asyncio
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import Enum
from http import HTTPStatus
from typing import Final

from aiohttp import (
    ClientConnectorCertificateError,
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientConnectorSSLError,
    ClientError,
    ClientResponse,
    ClientSession,
    InvalidURL,
)
from yarl import URL

from bot.sources.addresses import Server, checked, server
from bot.sources.errors import SourceError, Why
from bot.sources.limits import LIMITS, Limits
from bot.sources.session import PrivateAddress, Session

_REDIRECTS = (301, 302, 303, 307, 308)
_LATER = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)
_LONGEST_PATIENCE = 24 * 60 * 60
_LONGEST_MARK = 256


class NotModified(Enum):
    """The server says that nothing has changed since."""

    NOT_MODIFIED = "not modified"


NOT_MODIFIED: Final = NotModified.NOT_MODIFIED


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: its bytes, the address that gave it in the end, and what to ask with whether it has changed."""

    content: bytes
    url: str
    etag: str
    last_modified: str
    media_type: str


async def fetch(
    session: Session,
    url: str,
    *,
    etag: str = "",
    last_modified: str = "",
    allow_private: bool = False,
    within: Collection[Server] = (),
    limits: Limits = LIMITS,
) -> Fetched | NotModified:
    """Ask for an address; with `etag` or `last_modified` of an earlier answer, only for what has changed since.

    Redirects are followed, to the servers in `within` when there are any. Raises SourceError.
    """
    address = checked(url)
    conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    headers = {name: value for name, value in conditions.items() if value}
    try:
        async with asyncio.timeout(limits.seconds):
            return await _follow(session.to(allow_private=allow_private), address, headers, within, limits)
    except TimeoutError:
        said = f"Palvelin {address.host} on liian hidas: vastaus ei tullut {limits.seconds:g} sekunnissa."
        raise SourceError(Why.SLOW, said) from None


async def _follow(
    session: ClientSession, address: URL, headers: Mapping[str, str], within: Collection[Server], limits: Limits
) -> Fetched | NotModified:
    for _ in range(limits.redirects + 1):
        _stay(address, within)
        try:
            async with session.get(address, headers=headers, allow_redirects=False) as answer:
                if answer.status not in _REDIRECTS:
                    return await _read(answer, limits, conditional=bool(headers))
                address = _redirected(address, answer.headers.get("Location", ""))
        except (ClientError, OSError, ValueError) as error:
            if isinstance(error, TimeoutError):
                raise
            trouble = _trouble(error, address.host or "")
        else:
            continue
        raise trouble  # here, so that it is not chained to aiohttp's, which has the whole address
    said = f"Palvelin {address.host} ohjaa aina vain eteenpäin: enintään {limits.redirects} kertaa seurataan."
    raise SourceError(Why.ENDLESS, said)


def _stay(address: URL, within: Collection[Server]) -> None:
    if within and server(address) not in within:
        raise SourceError(Why.ELSEWHERE, f"Lähde viittaa toiselle palvelimelle ({address.host}), eikä sieltä haeta.")


def _redirected(address: URL, location: str) -> URL:
    if not location:
        raise SourceError(Why.REFUSED, f"Palvelin {address.host} ohjaa eteenpäin, mutta ei sano minne.")
    target = checked(str(address.join(URL(location))))
    if (address.scheme, target.scheme) == ("https", "http"):
        raise SourceError(Why.ADDRESS, f"Palvelin {address.host} ohjaa suojaamattomaan osoitteeseen (http://).")
    return target


async def _read(answer: ClientResponse, limits: Limits, *, conditional: bool) -> Fetched | NotModified:
    if answer.status == HTTPStatus.NOT_MODIFIED and conditional:
        return NOT_MODIFIED
    if answer.status != HTTPStatus.OK:
        raise _refusal(answer)
    parts, size = [], 0
    async for part in answer.content.iter_any():
        size += len(part)
        if size > limits.bytes:
            raise too_large(f"Palvelimen {answer.url.host} vastaus", limits)
        parts.append(part)
    return Fetched(
        b"".join(parts),
        str(answer.url),
        _mark(answer.headers.get("ETag", "")),
        _mark(answer.headers.get("Last-Modified", "")),
        answer.content_type,
    )


def too_large(name: str, limits: Limits) -> SourceError:
    """Return what is said of an answer or a file that is too large; `name` names its server or itself."""
    return SourceError(Why.LARGE, f"{name} on liian suuri: enintään {limits.bytes // 1_000_000} megatavua.")


def _mark(value: str) -> str:
    """Return what will be sent back to the server as it came, or nothing when it is not fit to be kept."""
    return value if value.isascii() and value.isprintable() and len(value) <= _LONGEST_MARK else ""


def _refusal(answer: ClientResponse) -> SourceError:
    host, status = answer.url.host, answer.status
    if status in _LATER:
        seconds = _patience(answer.headers.get("Retry-After", ""))
        return SourceError(Why.LATER, f"Palvelin {host} pyytää yrittämään myöhemmin ({status}).", seconds=seconds)
    match status:
        case HTTPStatus.NOT_FOUND | HTTPStatus.GONE:
            what = "osoitteessa ei ole mitään"
        case HTTPStatus.UNAUTHORIZED | HTTPStatus.FORBIDDEN:
            what = "osoitetta ei saa lukea"
        case _ if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            what = "palvelimessa on vika"
        case _:
            what = "vastauksessa ei ole tietoja"
    return SourceError(Why.REFUSED, f"Palvelin {host} vastasi {status}: {what}.")


def _patience(retry_after: str) -> int:
    """Seconds until a Retry-After, https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3; at most a day."""
    try:
        if retry_after.isascii() and retry_after.isdigit():
            seconds = int(retry_after)
        else:
            seconds = round((parsedate_to_datetime(retry_after) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError, OverflowError):  # TypeError: a time without a zone
        return 0
    return min(max(seconds, 0), _LONGEST_PATIENCE)


def _trouble(error: Exception, host: str) -> SourceError:
    match error:
        case InvalidURL() | ValueError():
            return SourceError(Why.ADDRESS, f"Palvelimen {host} osoite ei kelpaa.")
        case ClientConnectorError(os_error=PrivateAddress()):
            said = f"Palvelin {host} on sisäverkossa, eikä sieltä haeta. Ylläpitäjä voi sallia sen (allow_private)."
            return SourceError(Why.PRIVATE, said)
        case ClientConnectorCertificateError() | ClientConnectorSSLError():
            what = "Palvelimen {host} varmenne ei kelpaa."
        case ClientConnectorDNSError():
            what = "Palvelinta {host} ei löydy."
        case ClientConnectorError():
            what = "Palvelimeen {host} ei saada yhteyttä."
        case _:
            what = "Yhteys palvelimeen {host} katkesi, tai sen vastaus ei ole ehjä."
    return SourceError(Why.UNREACHABLE, what.format(host=host))
