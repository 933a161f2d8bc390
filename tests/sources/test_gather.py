"""A source as a whole, over real HTTP to servers on this machine, and files."""

import json
import os
import traceback
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest
from aiohttp import web
from yarl import URL

from bot.config import Secret, Source
from bot.sources.errors import SourceError, Why
from bot.sources.fetch import NOT_MODIFIED, NotModified
from bot.sources.gather import Gathered, _Pages, gather
from bot.sources.limits import LIMITS, Limits
from bot.sources.session import Session
from catalogue.importers.linked_events import LINKED_EVENTS
from catalogue.origin import Document, Importer
from catalogue.reading import Reading
from tests.sources.web import HERE, Names, leads_to, says, serving

Page = Callable[[web.Request], Awaitable[web.StreamResponse]]

FAST = replace(LIMITS, pause=0, seconds=20)


def wanted(documents: Sequence[Document]) -> tuple[str, ...]:
    """A page of these tests is a JSON list of what it wants."""
    return tuple(address for document in documents for address in json.loads(document.content or "[]"))


PAGES = Importer(read=lambda *_: Reading(), more=wanted)
NO_MORE = Importer(read=lambda *_: Reading(), more=lambda _: ())


def wants(*addresses: str, **headers: str) -> Page:
    return says(json.dumps(addresses), **headers)


async def reading(
    source: Source,
    importer: Importer = PAGES,
    *,
    etag: str = "",
    last_modified: str = "",
    limits: Limits = FAST,
    names: Names | None = None,
) -> Gathered | NotModified:
    async with Session(resolver=names) as session:
        return await gather(session, source, importer, etag=etag, last_modified=last_modified, limits=limits)


async def gathered(url: str, importer: Importer = PAGES, **how: object) -> Gathered:
    got = await reading(of(url), importer, **how)  # type: ignore[arg-type]
    assert isinstance(got, Gathered)
    return got


async def refused(source: Source, **how: object) -> SourceError:
    with pytest.raises(SourceError) as raised:
        await reading(source, **how)  # type: ignore[arg-type]
    assert "planted" not in "".join(traceback.format_exception(raised.value))
    return raised.value


def of(url: str) -> Source:
    return Source(name="events", type="linkedevents", url=Secret(url), allow_private=True)


# Pages


async def test_a_source_of_one_page() -> None:
    async with serving({"/": wants(ETag='"1"', Last_Modified="Tue, 24 Nov 2026 10:00:00 GMT")}) as site:
        url = site.at("/?key=1")
        assert await gathered(url) == Gathered((Document(url, b"[]"),), '"1"', "Tue, 24 Nov 2026 10:00:00 GMT")


async def test_nothing_has_changed() -> None:
    async with serving({"/": says(status=304)}) as site:
        assert await reading(of(site.at("/")), etag='"1"', last_modified="x") is NOT_MODIFIED
        assert site.asked[0].headers["If-None-Match"] == '"1"'
        assert site.asked[0].headers["If-Modified-Since"] == "x"


async def test_pages_and_what_they_refer_to_each_once() -> None:
    async with serving({}) as site:
        places = [site.at(f"/place/{n}") for n in range(2)]
        site._pages = {
            "/": wants(site.at("/two"), *places, site.at("/"), ETag='"1"'),
            "/two": wants(site.at("/two"), places[1], site.at("/three#part")),
            "/three": wants(site.at("/three"), site.at("/")),
            "/place/0": wants(),
            "/place/1": wants(),
        }
        got = await gathered(site.at("/"), etag='"0"')
        assert site.paths == ["/", "/two", "/place/0", "/place/1", "/three"]
        assert [document.name for document in got.documents] == [
            site.at(path) for path in ("/", "/two", "/place/0", "/place/1", "/three#part")
        ]
        assert [("If-None-Match" in request.headers) for request in site.asked] == [True] + [False] * 4


async def test_of_several_pages_no_mark_is_kept() -> None:
    """The first page may stay as it is while others change: asked with its mark, the rest would never be read again."""
    async with serving({"/two": wants(ETag='"2"')}) as site:
        site._pages["/"] = wants(site.at("/two"), ETag='"1"', Last_Modified="Tue, 24 Nov 2026 10:00:00 GMT")
        got = await gathered(site.at("/"))
        assert (len(got.documents), got.etag, got.last_modified) == (2, "", "")


async def test_the_importer_sees_all_pages_each_time() -> None:
    seen: list[int] = []

    def more(documents: Sequence[Document]) -> tuple[str, ...]:
        seen.append(len(documents))
        return wanted(documents)

    async with serving({"/three": wants()}) as site:
        site._pages |= {"/": wants(site.at("/two")), "/two": wants(site.at("/three"))}
        await gathered(site.at("/"), Importer(PAGES.read, more))
        assert seen == [1, 2, 3]


async def test_a_pause_between_two_requests() -> None:
    async with serving({"/two": wants(), "/three": wants()}) as site:
        site._pages["/"] = wants(site.at("/two"), site.at("/three"))
        begun = monotonic()
        await gathered(site.at("/"), limits=replace(FAST, pause=0.1))
        assert monotonic() - begun >= 0.2


async def test_a_server_that_fails_once_is_read_the_next_time() -> None:
    async with serving({}) as site:
        site._pages = {"/": wants(site.at("/two")), "/two": says(status=500)}
        assert (await refused(of(site.at("/")))).why is Why.REFUSED
        site._pages["/two"] = wants()
        assert len((await gathered(site.at("/"))).documents) == 2


# Elsewhere


@pytest.mark.parametrize("host", ["localhost", "events.example.org", "127.0.0.2"])
async def test_no_page_sends_us_to_another_server(host: str) -> None:
    async with serving({"/": says("there")}, "0.0.0.0") as other, serving({}) as site:
        for address in (other.at("/", host), site.at("/two", host), other.at("/")):
            site._pages["/"] = wants(address + "?key=planted")
            error = await refused(of(site.at("/")), names=Names(events=[[HERE]], localhost=[[HERE]]))
            assert error.why is Why.ELSEWHERE
        assert (other.asked, site.paths) == ([], ["/"] * 3)


@pytest.mark.parametrize("address", ["file:///etc/hostname", "/two", "", "http://amina:planted@127.0.0.1/"])
async def test_what_is_no_web_address_is_not_asked(address: str) -> None:
    async with serving({"/": wants(address)}) as site:
        assert (await refused(of(site.at("/")))).why is Why.ADDRESS


async def test_no_later_page_redirects_us_to_another_server() -> None:
    async with serving({"/": says("there")}) as other, serving({}) as site:
        site._pages = {"/": wants(site.at("/two")), "/two": leads_to(other.at("/"))}
        assert (await refused(of(site.at("/")))).why is Why.ELSEWHERE
        assert other.asked == []


async def test_a_source_that_has_moved_is_read_where_it_is_now() -> None:
    async with serving({}) as now, serving({}) as before:
        before._pages = {"/": leads_to(now.at("/")), "/old": wants()}
        now._pages = {"/": wants(now.at("/two"), before.at("/old"), now.at("/")), "/two": wants()}
        got = await gathered(before.at("/"))
        assert [document.name for document in got.documents] == [now.at("/"), now.at("/two"), before.at("/old")]
        assert now.paths == ["/", "/two"]


@pytest.mark.parametrize(("secure", "asked"), [(True, "https://example.org/two"), (False, "http://example.org/two")])
async def test_behind_https_nothing_is_asked_without_it(secure: bool, asked: str) -> None:
    async with Session() as session:
        pages = _Pages(session, PAGES, FAST, allow_private=False)
        pages._secure = secure
        assert pages._not_asked(["http://example.org:80/two", asked]) == (("http://example.org:80/two", URL(asked)),)


# Limits


async def test_a_feed_without_end() -> None:
    async def page(request: web.Request) -> web.Response:
        following = request.url.update_query(page=int(request.query.get("page", "1")) + 1)
        return web.Response(text=json.dumps([str(following)]))

    async with serving({"/": page}) as site:
        error = await refused(of(site.at("/?key=planted")))
        assert error.why is Why.ENDLESS
        assert "200 sivua" in error.message
        assert len(site.asked) == 200


async def test_as_many_requests_as_there_may_be() -> None:
    async with serving({"/two": wants(), "/three": wants()}) as site:
        site._pages["/"] = wants(site.at("/two"), site.at("/three"))
        assert len((await gathered(site.at("/"), limits=replace(FAST, all_requests=3))).documents) == 3
        assert (await refused(of(site.at("/")), limits=replace(FAST, all_requests=2))).why is Why.ENDLESS


async def test_a_feed_without_end_of_an_importer_that_has_a_limit_of_its_own() -> None:
    async def page(request: web.Request) -> web.Response:
        following = request.url.update_query(page=int(request.query.get("page", "1")) + 1)
        return web.json_response({"meta": {"next": str(following)}, "data": []})

    async with serving({"/event/": page}) as site:
        error = await refused(of(site.at("/event/")), importer=LINKED_EVENTS)
        assert (error.why, len(site.asked)) == (Why.ENDLESS, 200)


async def test_a_real_importer_s_pages_and_references() -> None:
    async def page(request: web.Request) -> web.Response:
        number = int(request.query.get("page", "1"))
        following = str(request.url.update_query(page=number + 1)) if number < 3 else None
        event = {"@type": "Event/LinkedEvent", "id": f"own:{number}", "location": {"@id": site.at(f"/place/{number}/")}}
        return web.json_response({"meta": {"next": following}, "data": [event]})

    places = {f"/place/{n}/": says(json.dumps({"id": f"{n}", "@type": "Place"})) for n in range(1, 4)}
    async with serving({"/event/": page} | places) as site:
        got = await gathered(site.at("/event/"), LINKED_EVENTS)
        assert site.paths == ["/event/", "/event/?page=2", "/event/?page=3", *places]
        assert len(got.documents) == 6


async def test_pages_that_are_too_much_together() -> None:
    async with serving({"/two": says(" " * 1000)}) as site:
        site._pages["/"] = wants(site.at("/two"))
        size = len(json.dumps([site.at("/two")])) + 1000
        one = Importer(PAGES.read, lambda documents: wanted(documents[:1]) if len(documents[0].content) < 900 else ())
        assert len((await gathered(site.at("/"), one, limits=replace(FAST, all_bytes=size))).documents) == 2
        error = await refused(of(site.at("/")), importer=one, limits=replace(FAST, all_bytes=size - 1))
        assert error.why is Why.LARGE


async def test_pages_that_take_too_long_together() -> None:
    async with serving({}) as site:
        site._pages["/"] = wants(*(site.at(f"/{n}") for n in range(100)))
        site._pages |= {f"/{n}": wants() for n in range(100)}
        error = await refused(of(site.at("/?key=planted")), limits=replace(FAST, pause=0.1, all_seconds=0.3))
        assert error.why is Why.SLOW


# Files


async def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "hobbies.json").write_text('["https://example.org/never-asked"]', encoding="utf-8")
    source = Source(name="ours", type="linkedevents", file=str(tmp_path / "hobbies.json"))
    got = await reading(source, etag='"1"')
    assert got == Gathered((Document("hobbies.json", b'["https://example.org/never-asked"]'),))


async def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("none.csv", ".", "pipe", "loop", "none.csv/none", "a\0b", "x" * 300):
        error = await refused(Source(name="ours", type="sheet", file=str(tmp_path / name)), importer=NO_MORE)
        assert error.why is Why.FILE, name
        assert str(tmp_path) not in error.message


async def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "hobbies.csv").write_bytes(b"0" * 101)
    source = Source(name="ours", type="sheet", file=str(tmp_path / "hobbies.csv"))
    assert isinstance(await reading(source, NO_MORE, limits=replace(FAST, bytes=101)), Gathered)
    assert (await refused(source, limits=replace(FAST, bytes=100))).why is Why.LARGE
