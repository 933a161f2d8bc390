"""One address, over real HTTP to servers on this machine."""

import asyncio
import gzip
import traceback
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from aiohttp import web
from yarl import URL

from bot.sources.errors import SourceError, Why
from bot.sources.fetch import NOT_MODIFIED, Fetched, NotModified, _redirected, fetch
from bot.sources.limits import Limits
from bot.sources.session import Session
from tests.sources.web import BESIDE, HERE, Names, leads_to, raw, says, serving

SMALL = Limits(bytes=100_000, seconds=20)
QUICK = Limits(seconds=0.3)
QUERY = "?key=planted"
"""An address's query may be a key, so no error has it."""


async def ask(
    url: str,
    *,
    etag: str = "",
    last_modified: str = "",
    allow_private: bool = True,
    within: tuple[tuple[str, int | None], ...] = (),
    limits: Limits = SMALL,
    names: Names | None = None,
) -> Fetched | NotModified:
    async with Session(resolver=names) as session:
        return await fetch(
            session,
            url,
            etag=etag,
            last_modified=last_modified,
            allow_private=allow_private,
            within=within,
            limits=limits,
        )


async def refused(url: str, **how: object) -> SourceError:
    """What is said when it cannot be read; nothing of it shows the query."""
    with pytest.raises(SourceError) as raised:
        await ask(url + QUERY, **how)  # type: ignore[arg-type]
    assert "planted" not in "".join(traceback.format_exception(raised.value))
    return raised.value


async def got(url: str, **how: object) -> Fetched:
    answer = await ask(url, **how)  # type: ignore[arg-type]
    assert isinstance(answer, Fetched)
    return answer


@asynccontextmanager
async def answering(head: str, *parts: bytes, pause: float = 0, forever: bool = False) -> AsyncIterator[str]:
    """The address of a server that says these bytes and hangs up, or repeats the last part for ever."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(head.replace("\n", "\r\n").encode() + b"\r\n\r\n")
        sent = list(parts)
        while sent:
            writer.write(sent[0] if forever and len(sent) == 1 else sent.pop(0))
            await writer.drain()
            await asyncio.sleep(pause)

    async with raw(answer) as port:
        yield f"http://{HERE}:{port}/"


# What comes


async def test_an_answer() -> None:
    page = says("päivä", ETag='W/"1"', Last_Modified="Tue, 24 Nov 2026 10:00:00 GMT", Set_Cookie="a=planted")
    async with serving({"/events": page}) as site, Session() as session:
        url = site.at("/events?page=1")
        first = await fetch(session, url, allow_private=True)
        await fetch(session, url, allow_private=True)
        assert first == Fetched("päivä".encode(), url, 'W/"1"', "Tue, 24 Nov 2026 10:00:00 GMT", "text/plain")
        for request in site.asked:
            assert request.headers["User-Agent"].startswith("Mukaan")
            assert request.headers.keys() == {"Host", "User-Agent", "Accept", "Accept-Encoding"}


async def test_a_page_instead_of_data_is_an_answer_too() -> None:
    async with serving({"/": says("<!doctype html>", Content_Type="text/html")}) as site:
        assert (await got(site.at("/"))).media_type == "text/html"


async def test_only_what_changed_since() -> None:
    async def page(request: web.Request) -> web.Response:
        same = "If-None-Match" in request.headers or "If-Modified-Since" in request.headers
        return web.Response(status=304 if same else 200)

    async with serving({"/": page, "/moved": leads_to("/")}) as site:
        assert await ask(site.at("/"), etag='"1"') is NOT_MODIFIED
        assert await ask(site.at("/moved"), last_modified="Tue, 24 Nov 2026 10:00:00 GMT") is NOT_MODIFIED
        assert isinstance(await ask(site.at("/")), Fetched)
        assert site.asked[0].headers["If-None-Match"] == '"1"'
        assert site.asked[-2].headers["If-Modified-Since"] == "Tue, 24 Nov 2026 10:00:00 GMT"


async def test_not_modified_is_no_answer_when_nobody_asked_for_it() -> None:
    async with serving({"/": says(status=304)}) as site:
        assert (await refused(site.at("/"))).why is Why.REFUSED


@pytest.mark.parametrize("etag", ["\xe4", "x" * 300, '"\t"'])
async def test_a_mark_that_is_not_fit_to_be_kept_is_none(etag: str) -> None:
    async with answering(f"HTTP/1.1 200 OK\nETag: {etag}\nContent-Length: 2", b"ok") as url:
        assert (await got(url)).etag == ""


async def test_nothing_of_the_environment_s_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving({"/": says("here")}) as site, serving({"/": says("there")}) as other:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
            monkeypatch.setenv(name, other.at(""))
        assert (await got(site.at("/"))).content == b"here"
        assert other.asked == []


# Too much, too slow


async def test_packed_answers_are_unpacked() -> None:
    body = gzip.compress(b"a" * 100_000)
    async with answering(f"HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: {len(body)}", body) as url:
        assert (await got(url)).content == b"a" * 100_000


async def test_a_bomb_is_counted_unpacked() -> None:
    body = gzip.compress(b"0" * 50_000_000)
    assert len(body) < SMALL.bytes
    async with answering(f"HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: {len(body)}", body) as url:
        assert (await refused(url)).why is Why.LARGE


@pytest.mark.parametrize("head", ["", "\nContent-Length: 100000000000"])
async def test_a_body_without_end(head: str) -> None:
    async with answering(f"HTTP/1.1 200 OK{head}", b"0" * 10_000, forever=True) as url:
        assert (await refused(url)).why is Why.LARGE


async def test_exactly_the_limit_is_not_too_much() -> None:
    async with serving({"/": says("0" * SMALL.bytes), "/more": says("0" * (SMALL.bytes + 1))}) as site:
        assert len((await got(site.at("/"))).content) == SMALL.bytes
        assert (await refused(site.at("/more"))).why is Why.LARGE


async def test_a_slow_drip() -> None:
    async with answering("HTTP/1.1 200 OK", b"0", pause=0.02, forever=True) as url:
        assert (await refused(url, limits=QUICK)).why is Why.SLOW


async def test_a_server_that_says_nothing() -> None:
    async with raw(lambda _: asyncio.sleep(5)) as port:
        assert (await refused(f"http://{HERE}:{port}/", limits=QUICK)).why is Why.SLOW


async def test_a_head_without_end() -> None:
    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            writer.write(b"X-More: " + b"0" * 1000 + b"\r\n")
            await writer.drain()

    async with raw(answer) as port:
        assert (await refused(f"http://{HERE}:{port}/", limits=Limits(seconds=5))).why is Why.UNREACHABLE


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_followed(status: int) -> None:
    async with serving({"/old": leads_to("new?a=1", status), "/new": says("here")}) as site:
        answer = await got(site.at("/old"))
        assert (answer.content, answer.url) == (b"here", site.at("/new?a=1"))
        assert [request.method for request in site.asked] == ["GET", "GET"]


async def test_five_redirects_and_no_more() -> None:
    steps = {f"/{n}": leads_to(f"/{n + 1}") for n in range(6)}
    async with serving(steps | {"/6": says("here")}) as site:
        assert (await got(site.at("/1"))).content == b"here"
        assert (await refused(site.at("/0"))).why is Why.ENDLESS
        assert "/6" not in site.paths[6:]


async def test_a_circle() -> None:
    async with serving({"/a": leads_to("/b"), "/b": leads_to("/a")}) as site:
        assert (await refused(site.at("/a"))).why is Why.ENDLESS
        assert len(site.asked) == 6


@pytest.mark.parametrize(
    "location",
    ["", "file:///etc/hostname", "http://amina:planted@example.org/", "gopher://example.org/", "http://[", "//:0/"],
)
async def test_a_redirect_that_is_not_followed(location: str) -> None:
    async with serving({"/": leads_to(location)}) as site:
        assert (await refused(site.at("/"))).why in (Why.ADDRESS, Why.REFUSED)
        assert len(site.asked) == 1


def test_no_redirect_from_https_to_http() -> None:
    address = URL("https://events.example.org/")
    with pytest.raises(SourceError) as raised:
        _redirected(address, "http://events.example.org/planted")
    assert raised.value.why is Why.ADDRESS
    assert "planted" not in raised.value.message
    assert str(_redirected(address, "/a")) == "https://events.example.org/a"


async def test_redirects_stay_within_the_servers_that_are_named() -> None:
    async with serving({"/": says("there")}) as other, serving({}) as site:
        site._pages["/"] = leads_to(other.at("/"))
        assert (await got(site.at("/"))).content == b"there"
        assert (await refused(site.at("/"), within=((HERE, site.port),))).why is Why.ELSEWHERE
        assert len(other.asked) == 1


# Private addresses


@pytest.mark.parametrize(
    ("host", "why"),
    [
        (HERE, Why.PRIVATE),
        ("localhost", Why.PRIVATE),
        ("0x7f.0.0.1", Why.PRIVATE),
        ("0x7f000001", Why.PRIVATE),
        ("[::1]", Why.PRIVATE),
        ("[::ffff:127.0.0.1]", Why.PRIVATE),
        ("[64:ff9b::7f00:1]", Why.PRIVATE),
        ("127.1", Why.ADDRESS),
        ("0177.0.0.1", Why.ADDRESS),
        ("2130706433", Why.ADDRESS),
        ("0", Why.ADDRESS),
    ],
)
async def test_this_machine_is_not_asked_however_it_is_written(host: str, why: Why) -> None:
    async with serving({"/": says("here")}) as site:
        assert (await refused(site.at("/", host), allow_private=False)).why is why
        assert site.asked == []


async def test_a_name_that_leads_to_this_machine() -> None:
    names = Names(events=[[HERE]])
    async with serving({"/": says("here")}) as site:
        url = site.at("/", "events.example.org")
        error = await refused(url, allow_private=False, names=names)
        assert (error.why, site.asked) == (Why.PRIVATE, [])
        assert "events.example.org" in error.message
        assert (await got(url, names=names)).content == b"here"


def only(address: str) -> Callable[[str], bool]:
    """As if this address alone were public."""
    return lambda asked: asked == address


@pytest.mark.parametrize("inside", [BESIDE, "inside.example.org", "[::ffff:127.0.0.2]"])
async def test_a_redirect_to_a_private_address(inside: str) -> None:
    names = Names(events=[[HERE]], inside=[[BESIDE]])
    async with serving({"/": says("planted")}, BESIDE) as private, serving({}) as site:
        site._pages["/"] = leads_to(private.at("/", inside))
        async with Session(resolver=names, public=only(HERE)) as session:
            with pytest.raises(SourceError) as raised:
                await fetch(session, site.at("/", "events.example.org"))
        assert (raised.value.why, len(site.asked), private.asked) == (Why.PRIVATE, 1, [])


async def test_a_name_that_changes_is_looked_up_once_and_that_address_is_asked() -> None:
    """A check that looked the name up by itself would see the public address, and the connection the private one."""
    names = Names(events=[[HERE], [BESIDE]])
    async with serving({"/": says("here")}, "0.0.0.0") as site:
        url = site.at("/", "events.example.org")
        async with Session(resolver=names, public=only(HERE)) as session:
            assert isinstance(await fetch(session, url), Fetched)
            assert names.asked == ["events.example.org"]
        async with Session(resolver=names, public=only(HERE)) as session:
            with pytest.raises(SourceError) as raised:
                await fetch(session, url)
        assert (raised.value.why, len(site.asked)) == (Why.PRIVATE, 1)


async def test_of_several_addresses_only_the_public_ones_are_asked() -> None:
    async def page(request: web.Request) -> web.Response:
        return web.Response(text=request.get_extra_info("sockname")[0])

    names = Names(events=[[BESIDE, HERE]])
    async with serving({"/": page}, "0.0.0.0") as site, Session(resolver=names, public=only(HERE)) as session:
        answer = await fetch(session, site.at("/", "events.example.org"))
        assert isinstance(answer, Fetched)
        assert answer.content == HERE.encode()


async def test_a_connection_that_one_source_may_use_is_not_another_s() -> None:
    async with serving({"/": says("here")}) as site, Session() as session:
        assert isinstance(await fetch(session, site.at("/"), allow_private=True), Fetched)
        with pytest.raises(SourceError):
            await fetch(session, site.at("/"))
        assert len(site.asked) == 1


# What goes wrong


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (201, "ei ole tietoja"),
        (204, "ei ole tietoja"),
        (206, "ei ole tietoja"),
        (300, "ei ole tietoja"),
        (400, "ei ole tietoja"),
        (401, "ei saa lukea"),
        (403, "ei saa lukea"),
        (404, "ei ole mitään"),
        (410, "ei ole mitään"),
        (500, "on vika"),
        (502, "on vika"),
    ],
)
async def test_a_status_that_brings_nothing(status: int, words: str) -> None:
    async with serving({"/": says(status=status)}) as site:
        error = await refused(site.at("/"))
        assert (error.why, error.seconds) == (Why.REFUSED, 0)
        assert words in error.message
        assert str(status) in error.message


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        ("120", 120, 120),
        ("9999999999", 86400, 86400),
        ("soon", 0, 0),
        ("-5", 0, 0),
        ("", 0, 0),
        ("9" * 5000, 0, 0),
        ("in an hour", 3000, 3600),
        ("Tue, 24 Nov 2015 10:00:00 GMT", 0, 0),
        ("Tue, 24 Nov 2026 10:00:00", 0, 0),
    ],
)
async def test_a_server_that_asks_for_patience(status: int, said: str, least: int, most: int) -> None:
    patience = said.replace("in an hour", format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True))
    async with serving({"/": says(status=status, Retry_After=patience)}) as site:
        error = await refused(site.at("/"))
        assert error.why is Why.LATER
        assert least <= error.seconds <= most


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("HTTP/1.1 200 OK\nContent-Length: 10", b"short"),
        ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", b"5\r\nshort\r\n"),
        ("HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 5", b"short"),
        ("HTTP/1.1 200 OK\nContent-Encoding: br\nContent-Length: 5", b"short"),
        ("HTTP/1.1 200 OK\nContent-Length: 5\nContent-Length: 6", b"short"),
        ("SSH-2.0-OpenSSH_9.6", b""),
        ("", b""),
    ],
)
async def test_an_answer_that_is_broken(head: str, body: bytes) -> None:
    async with answering(head, body) as url:
        assert (await refused(url)).why is Why.UNREACHABLE


async def test_no_server() -> None:
    async with serving({}) as site:
        gone = site.at("/")
    error = await refused(gone)
    assert (error.why, "ei saada yhteyttä" in error.message) == (Why.UNREACHABLE, True)
    error = await refused("http://nobody.example.org/", names=Names())
    assert (error.why, "ei löydy" in error.message) == (Why.UNREACHABLE, True)


async def test_a_server_without_a_certificate() -> None:
    async with serving({"/": says("here")}) as site:
        error = await refused(site.at("/").replace("http:", "https:"))
    assert (error.why, "varmenne" in error.message) == (Why.UNREACHABLE, True)


@pytest.mark.parametrize("url", ["ftp://example.org/", "https://amina:planted@example.org/", "events"])
async def test_an_address_that_is_none(url: str) -> None:
    assert (await refused(url)).why is Why.ADDRESS
