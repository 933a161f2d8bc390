"""Configured sources, refreshed from a server on this machine."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.app import refresh as refreshing
from bot.app.refresh import refresh, refresh_due
from bot.config import Secret, Source
from bot.config.sections import Catalogue
from bot.store import notices
from tests.app.running import built
from tests.sources.web import says, serving

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from bot.app.service import Service

KEY = "planted-key"
PATH = "/v1/event/"
ASSOCIATIONS = "tunnus;nimi;sähköposti\nuimarit;Esimerkki-Uimarit;uimarit@example.org\n"


def event(own: str, name: str) -> dict[str, Any]:
    return {
        "id": own,
        "@type": "Event/LinkedEvent",
        "name": {"fi": name},
        "start_time": "2099-11-22T15:00:00Z",
        "end_time": "2099-11-22T16:00:00Z",
        "event_status": "EventScheduled",
        "location": {"id": "k:1", "name": {"fi": "Kajaanin talo"}, "address_locality": {"fi": "Kajaani"}},
        "keywords": [{"id": "k:uinti", "name": {"fi": "uinti"}}],
        "provider": {"fi": "Esimerkki-Uimarit"},
        "provider_contact_info": {"fi": "uimarit@example.org"},
    }


def page(*events: dict[str, Any], after: str | None = None) -> str:
    return json.dumps({"meta": {"next": after}, "data": list(events)})


def feed(url: str, **more: str) -> Source:
    return Source(name="kajaani", type="linkedevents", url=Secret(url), allow_private=True, **more)


def shown(service: Service) -> list[str]:
    return sorted(one.name for one in service.shelf.snapshot.hobbies.values() if one.source != "example")


async def told(service: Service) -> list[str]:
    found = await service.database.read(lambda tx: notices.open_tasks(tx, service.private))
    return [one.details["problem"] for one in found]


async def test_a_feed_of_two_pages_comes_in_whole_and_shows_no_key(tmp_path: Path) -> None:
    async def pages(request: web.Request) -> web.Response:
        if request.query.get("page") == "2":
            return web.Response(text=page(event("b", "Ilta-uinti")))
        return web.Response(text=page(event("a", "Aamu-uinti"), event("x", ""), after=f"{PATH}?key={KEY}&page=2"))

    async with built(tmp_path) as service, serving({PATH: pages}) as server:
        done = await refresh(service, feed(f"{server.at(PATH)}?key={KEY}"))
        assert (done.problem, shown(service)) == ("", ["Aamu-uinti", "Ilta-uinti"])
        assert done.plan
        assert [one.column for one in done.plan.problems] == ["name"]
        assert KEY not in repr(done)


async def test_a_feed_whose_next_page_is_on_another_server_changes_nothing(tmp_path: Path) -> None:
    elsewhere = f"https://other.example.org{PATH}?key={KEY}"
    async with built(tmp_path) as service, serving({PATH: says(page(event("a", "Uinti"), after=elsewhere))}) as server:
        done = await refresh(service, feed(server.at(PATH)))
        assert (shown(service), await told(service)) == ([], [done.problem])
        assert "Seuraavaa sivua" in done.problem
        assert KEY not in repr(done)


async def test_a_kind_or_a_municipality_that_there_is_not_changes_nothing(tmp_path: Path) -> None:
    async with built(tmp_path) as service, serving({PATH: says(page(event("a", "Uinti")))}) as server:
        for wrong in ({"kind": "flying"}, {"municipality": "Oulu"}):
            assert (await refresh(service, feed(server.at(PATH), **wrong))).problem
        assert (shown(service), len(await told(service))) == ([], 1)


async def test_what_waits_for_its_association_comes_in_though_the_feed_stays_as_it_is(tmp_path: Path) -> None:
    async def same(request: web.Request) -> web.Response:
        status = 304 if request.headers.get("If-None-Match") == '"1"' else 200
        return web.Response(status=status, text=page(event("a", "Uinti")), headers={"ETag": '"1"'})

    (tmp_path / "yhdistykset.csv").write_text(ASSOCIATIONS, encoding="utf-8")
    associations = Source(name="yhdistykset", type="sheet", file=str(tmp_path / "yhdistykset.csv"))
    async with built(tmp_path) as service, serving({PATH: same}) as server:
        source = feed(server.at(PATH), association="uimarit")
        await refresh(service, source)
        assert shown(service) == []
        await refresh(service, associations)
        await refresh(service, source)
        assert shown(service) == ["Uinti"]
        assert (await refresh(service, source)).plan is None, "nothing is wrong any more: it is asked what is new"


async def test_a_source_that_raises_is_told_and_keeps_no_other_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        def read(self, *_: object) -> None:
            raise RuntimeError("uimarit@example.org")

        def more(self, _: object) -> tuple[str, ...]:
            return ()

    (tmp_path / "kalenteri.ics").write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n", encoding="utf-8")
    bad = Source(name="kalenteri", type="icalendar", file=str(tmp_path / "kalenteri.ics"))
    monkeypatch.setattr(refreshing, "IMPORTERS", {**refreshing.IMPORTERS, "icalendar": Broken()})
    async with built(tmp_path) as service, serving({PATH: says(page(event("a", "Uinti")))}) as server:
        service.config = replace(service.config, catalogue=Catalogue(sources=(bad, feed(server.at(PATH)))))
        await refresh_due(service)
        await refresh_due(service)
        assert shown(service) == ["Uinti"]
        (problem,) = await told(service)
        assert "uimarit" not in problem
