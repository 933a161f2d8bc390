"""A call comes in any of the ways of HTTP, with known fields only, and its text as Telegram keeps it."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import BaseRequest

from tests.botapi.markup import parse_html
from tests.botapi.methods import METHODS
from tests.botapi.testing import inline
from tests.botapi.texts import clean


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_each_method_of_the_library_is_known_and_takes_what_the_library_sends():
    sent: dict[str, set[str]] = {}

    class Recorder(BaseRequest):
        read_timeout = 1

        async def initialize(self):
            pass

        async def shutdown(self):
            pass

        async def do_request(self, url, method, request_data=None, **_):
            sent[url.rsplit("/", 1)[1]] = set(request_data.parameters)
            return 400, b'{"ok":false,"error_code":400,"description":"no"}'

    bot = Bot("1:x", request=Recorder(), get_updates_request=Recorder())
    for method in METHODS.values():
        # Some methods look into their arguments before sending, where a 1 does not do.
        with contextlib.suppress(TelegramError, TypeError, AttributeError):
            await getattr(bot, method.name)(**dict.fromkeys(method.fields, 1))
    assert len(METHODS) > 150
    assert len(sent) > 0.9 * len(METHODS)
    assert all(fields <= METHODS[name.lower()].fields for name, fields in sent.items())


async def test_paths_and_tokens(server, raw):
    async def get(path: str) -> tuple[int, dict[str, Any]]:
        async with raw.session.get(server.url + path) as response:
            return response.status, await response.json()

    not_found = (404, {"ok": False, "error_code": 404, "description": "Not Found"})
    assert await get(f"/bot{server.token}/getMe") == (200, {"ok": True, "result": await raw.result("GETME")})
    assert await get("/bot1:wrong/getMe") == (401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
    assert await get(f"/bot{server.token}/initialize") == not_found
    assert await get(f"/bot{server.token}/sendmessages") == not_found
    assert await get(f"/file/bot{server.token}/photos/1.jpg") == not_found


@pytest.mark.parametrize("how", ["query", "form", "multipart", "json", "json strings"])
async def test_a_call_may_come_in_each_of_the_ways_of_http(server, raw, amina, how):
    fields = {"chat_id": "1001", "text": "Moi ä+&", "reply_markup": json.dumps(inline("Yes"))}
    url = f"{server.url}/bot{server.token}/sendMessage"
    form = aiohttp.FormData(fields, default_to_multipart=True)
    objects = {**fields, "chat_id": 1001, "reply_markup": inline("Yes")}
    ways = {"query": {"params": fields}, "form": {"data": fields}, "multipart": {"data": form}}
    ways |= {"json": {"json": objects}, "json strings": {"json": fields}}
    async with raw.session.request("GET" if how == "query" else "POST", url, **ways[how]) as response:
        assert (await response.json())["ok"]
    shown = (await amina.screen())[-1]
    assert (shown.text, shown.labels) == ("Moi ä+&", ("Yes",))


async def test_json_that_is_not_one_and_null_are_refused(server, raw, amina):
    url = f"{server.url}/bot{server.token}/sendMessage"
    null = 'Bad Request: field "parse_mode" of sendMessage is null: leave it out'
    for body, description in [
        (b"{", "Bad Request: can't parse JSON object"),
        (b"[]", "Bad Request: can't parse JSON object"),
        (b'{"chat_id":1001,"text":"x","parse_mode":null}', null),
        (b'{"chat_id":1001,"text":"x","reply_markup":null}', "Bad Request: object expected as reply markup"),
        (b'{"chat_id":1001,"text":"\\ud83d"}', "Bad Request: strings must be encoded in UTF-8"),
    ]:
        async with raw.session.post(url, data=body, headers={"Content-Type": "application/json"}) as response:
            assert (await response.json())["description"] == description


PARSED: list[tuple[str, str, list[tuple[str, int, int]]]] = [
    ("<b>Hi</b> <i>you</i>", "Hi you", [("bold", 0, 2), ("italic", 3, 3)]),
    ("😀<b>x</b>", "😀x", [("bold", 2, 1)]),
    ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
    ("1 &lt; 2 &amp; &quot;&#228;&#xe4;&quot; &nbsp; & x", '1 < 2 & "ää" &nbsp; & x', []),
    ('<a href="https://example.org/?a=1&amp;b=2">x</a>', "x", [("text_link", 0, 1)]),
    ("<a href='not a link'>x</a>", "x", []),
    ('<pre><code class="language-py">x</code></pre>', "x", [("pre", 0, 1)]),
    ('<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>', "xy", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
    ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
    ("<B>x</B><b></b>", "x", [("bold", 0, 1)]),
]


@pytest.mark.parametrize(("source", "text", "entities"), PARSED)
def test_html_that_telegram_parses(source, text, entities):
    parsed, found = parse_html(source)
    assert (parsed, [(e["type"], e["offset"], e["length"]) for e in found]) == (text, entities)


UNPARSED = [
    ("ä<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
    ("a < b", 'Unsupported start tag "" at byte offset 2'),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
    ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
    ('<a href="x>x</a>', "Unclosed start tag at byte offset 0"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<tg-emoji emoji-id="x">x</tg-emoji>', "Invalid custom emoji identifier specified"),
]


@pytest.mark.parametrize(("source", "reason"), UNPARSED)
async def test_html_that_telegram_does_not_parse(raw, amina, source, reason):
    refusal = await raw.refusal("sendMessage", chat_id=1001, text=source, parse_mode="HTML")
    assert refusal == f"Bad Request: can't parse entities: {reason}"


async def test_texts_are_kept_as_telegram_keeps_them(raw, amina):
    assert clean("a\r\nb\tc\u202ed\u2068e\u2069\u200f\u200f") == "a\nb cd\u2068e\u2069\u200c\u200f"
    message = await raw.result("sendMessage", chat_id=1001, text=" \n a\u202e <b>b </b>\n", parse_mode="HTML")
    assert message["text"] == "a b"
    assert message["entities"] == [{"type": "bold", "offset": 2, "length": 1}]
