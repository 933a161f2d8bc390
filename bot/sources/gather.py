"""A source as a whole: its file, or its first page and all that belongs to it."""

import asyncio
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from yarl import URL

from bot.config import Source
from bot.sources.addresses import Server, checked, server
from bot.sources.errors import SourceError, Why
from bot.sources.fetch import Fetched, NotModified, fetch, too_large
from bot.sources.limits import LIMITS, Limits
from bot.sources.session import Session
from catalogue.origin import Document, Importer


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a source gives, and what to ask with whether it has changed.

    Marks are those of a source that is one page. Of several the first may stay as it was while the others change.
    """

    documents: tuple[Document, ...]
    etag: str = ""
    last_modified: str = ""


async def gather(
    session: Session,
    source: Source,
    importer: Importer,
    *,
    etag: str = "",
    last_modified: str = "",
    limits: Limits = LIMITS,
) -> Gathered | NotModified:
    """Read a file, or ask for the first page and then for what the importer wants, until it wants nothing new.

    The first page is named by the address where it is in the end, the others as they were wanted, a file by its name
    without the folder. Raises SourceError.
    """
    if source.file:
        return Gathered((await asyncio.to_thread(_read_file, Path(source.file), limits),))
    try:
        async with asyncio.timeout(limits.all_seconds):
            url = source.url.reveal()
            pages = _Pages(session, importer, limits, allow_private=source.allow_private)
            first = await pages.first(url, etag, last_modified)
            if isinstance(first, NotModified):
                return first
            await pages.rest()
    except TimeoutError:
        minutes = f"{limits.all_seconds / 60:g}"
        said = f"Palvelin {checked(url).host} on liian hidas: kaikkea ei saatu {minutes} minuutissa."
        raise SourceError(Why.SLOW, said) from None
    if len(pages.documents) > 1:
        return Gathered(tuple(pages.documents))
    return Gathered(tuple(pages.documents), first.etag, first.last_modified)


class _Pages:
    """The pages of one source so far."""

    def __init__(self, session: Session, importer: Importer, limits: Limits, *, allow_private: bool) -> None:
        self.documents: list[Document] = []
        self._session, self._importer, self._limits = session, importer, limits
        self._allow_private = allow_private
        self._secure = False
        self._servers: set[Server] = set()
        self._asked: set[URL] = set()
        self._left = limits.all_bytes

    async def first(self, url: str, etag: str, last_modified: str) -> Fetched | NotModified:
        """Ask for the source's own address. Where it leads is where the rest may come from."""
        address = checked(url)
        got = await self._fetch(address, etag, last_modified)
        if isinstance(got, Fetched):
            last = URL(got.url)
            self._secure = last.scheme == "https"
            self._servers = {server(address), server(last)}
            self._asked.add(checked(got.url))
            self.documents.append(Document(got.url, got.content))
        return got

    async def rest(self) -> None:
        """Ask for what belongs to it."""
        while wanted := self._not_asked(await self._wanted(self.documents)):
            for name, address in wanted:
                if len(self.documents) >= self._limits.all_requests:
                    raise self._endless()
                await asyncio.sleep(self._limits.pause)
                got = await self._fetch(address)
                if isinstance(got, Fetched):
                    self.documents.append(Document(name, got.content))
        # An importer wants no more of a feed that is longer than its own limit; asked about the last page, it would.
        if len(self.documents) >= self._limits.all_requests and await self._wanted(self.documents[-1:]):
            raise self._endless()

    async def _wanted(self, documents: Sequence[Document]) -> tuple[str, ...]:
        return await asyncio.to_thread(self._importer.more, tuple(documents))

    def _endless(self) -> SourceError:
        said = f"Lähde {URL(self.documents[0].name).host} ei lopu: {self._limits.all_requests} sivua ei riittänyt."
        return SourceError(Why.ENDLESS, said)

    def _not_asked(self, names: Iterable[str]) -> tuple[tuple[str, URL], ...]:
        addresses = {self._address(name): name for name in reversed(tuple(names))}
        return tuple((name, address) for address, name in reversed(addresses.items()) if address not in self._asked)

    def _address(self, name: str) -> URL:
        # Behind a proxy that ends TLS a server writes http:// for what it serves at https://.
        address = checked(name)
        return address.with_scheme("https") if self._secure else address

    async def _fetch(self, address: URL, etag: str = "", last_modified: str = "") -> Fetched | NotModified:
        self._asked.add(address)
        got = await fetch(
            self._session,
            str(address),
            etag=etag,
            last_modified=last_modified,
            allow_private=self._allow_private,
            within=self._servers,
            limits=self._limits,
        )
        if isinstance(got, Fetched):
            self._left -= len(got.content)
        if self._left < 0:
            most = self._limits.all_bytes // 1_000_000
            raise SourceError(Why.LARGE, f"Lähde {address.host} on liian suuri: enintään {most} megatavua yhteensä.")
        return got


def _read_file(path: Path, limits: Limits) -> Document:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for, a device may never end
            raise SourceError(Why.FILE, f"{path.name} ei ole tiedosto.")
        with path.open("rb") as file:
            content = file.read(limits.bytes + 1)
    except FileNotFoundError:
        raise SourceError(Why.FILE, f"Tiedostoa {path.name} ei ole.") from None
    except (OSError, ValueError):  # ValueError: no system has such a name
        raise SourceError(Why.FILE, f"Tiedostoa {path.name} ei voi lukea.") from None
    if len(content) > limits.bytes:
        raise too_large(f"Tiedosto {path.name}", limits)
    return Document(path.name, content)
