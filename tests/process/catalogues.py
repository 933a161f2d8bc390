"""Where hobbies come in from: an editor's tables, a municipality's server; and the form behind a mail's link."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.process.place import Place

Hobby = tuple[str, str, str]
"""Its id where it comes from, its name, its kind."""

RUNNERS = "Koe-Harrastajat"
MAILBOX = "koe@example.org"
UINTI, SHAKKI = ("ilta-uinti", "Ilta-uinti", "swimming"), ("shakki-ilta", "Shakki-ilta", "chess")

FEED = "/v1/event/"
KEY = "planted-key-of-a-source"
"""Stands in the source's address, and opens what it names."""

_FINNISH = {"swimming": "uinti", "chess": "shakki", "yoga": "jooga", "football": "jalkapallo"}


def tables(folder: Path, hobbies: Iterable[Hobby], price: int = 7) -> list[str]:
    """Write an editor's two files; their names."""
    rows = [f"{own};{name};{kind};koe;Kajaani;{price};ti;18:00;19:30" for own, name, kind in hobbies]
    headings = "tunnus;nimi;laji;yhdistys;kunta;hinta;viikonpäivät;alkaa;päättyy"
    (folder / "harrastukset.csv").write_text("\n".join([headings, *rows]), encoding="utf-8")
    own = f"tunnus;nimi;sähköposti;puhelin\nkoe;{RUNNERS};{MAILBOX};044 000 0009\n"
    (folder / "yhdistykset.csv").write_text(own, encoding="utf-8")
    return ["harrastukset.csv", "yhdistykset.csv"]


@dataclass
class Feed:
    """What a server of Linked Events has; `instead` is what it says in place of that. `answered` are its statuses."""

    hobbies: list[Hobby]
    instead: web.Response | None = None
    answered: list[int] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.Response:
        """Answer one request; what has not changed is not said again."""
        response = self.instead or self._page(request.headers.get("If-None-Match", ""))
        self.instead = None
        self.answered.append(response.status)
        return response

    def _page(self, known: str) -> web.Response:
        body = json.dumps({"meta": {"next": None}, "data": [_event(*hobby) for hobby in self.hobbies]})
        etag = f'"{hashlib.sha256(body.encode()).hexdigest()}"'
        if known == etag:
            return web.Response(status=304, headers={"ETag": etag})
        return web.Response(text=body, content_type="application/json", headers={"ETag": etag})


def _event(own: str, name: str, kind: str) -> dict[str, Any]:
    starts = datetime.now(UTC).replace(hour=15, minute=0, second=0, microsecond=0) + timedelta(days=7)
    return {
        "id": own,
        "@type": "Event/LinkedEvent",
        "name": {"fi": name},
        "start_time": starts.isoformat(),
        "end_time": (starts + timedelta(hours=1)).isoformat(),
        "event_status": "EventScheduled",
        "location": {"id": "k:1", "name": {"fi": "Kajaanin talo"}, "address_locality": {"fi": "Kajaani"}},
        "keywords": [{"id": f"k:{kind}", "name": {"fi": _FINNISH[kind]}}],
        "provider": {"fi": RUNNERS},
        "provider_contact_info": {"fi": MAILBOX},
    }


def source(url: str) -> dict[str, str]:
    """The settings with which a service asks a feed."""
    about = f'name = "kajaani", type = "linkedevents", url = "{url}?key={KEY}", allow_private = true'
    return {"MUKAAN_CATALOGUE__SOURCES": f"[{{ {about} }}]"}


def content(place: Place, *names: str) -> dict[str, list[dict[str, Any]]]:
    """All rows of these tables; without names, of all but those that say which job ran when."""
    every = [row["name"] for row in place.rows("sqlite_master") if row["type"] == "table" and row["name"] != "job"]
    return {name: place.rows(name) for name in names or every}


class Form(HTMLParser):
    """What a page's button does: where its form leads ("" to the page itself), how, and what stands on it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.action = self.method = self.label = ""
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "form":
            given = dict(attrs)
            self.action, self.method = given.get("action") or "", given.get("method") or "get"
        self._inside = tag == "button" or (self._inside and tag != "form")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "button"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.label += data.strip()
