"""The web chat's protocol over real HTTP."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
from aiohttp import WSServerHandshakeError

from bot.channels.web.session import Sessions, digest
from bot.messages import Ask, Button, File, Inbound, Kind, Outbound, Pin, Refused
from tests.channels.test_web_frames import GARBAGE
from tests.web.client import Browser, browser, event_id
from tests.web.fakes import FakeService, running

HELLO = Outbound("fi", rtl=False, lines=("Hei!",))


@pytest.fixture
def service() -> FakeService:
    return FakeService()


@pytest.fixture
async def amina(service: FakeService) -> AsyncIterator[Browser]:
    async with running(service) as origin, browser(origin) as opened:
        yield opened


async def test_the_first_opening_is_greeted(service: FakeService, amina: Browser) -> None:
    async with amina.page({"Accept-Language": "ar-SY,ar;q=0.9,en;q=0.5"}) as page:
        await page.ask()
        first = await page.frame()
        event = await page.say(start="h12")
        done, news = await page.frames(2)

    assert (first["messages"], first["chrome"]["write"], first["chrome"]["rtl"]) == ([], "اكتب هنا", True)
    assert done == {"done": event}
    (message,) = news["messages"]
    assert (message["id"], message["version"], message["ours"], message["language"]) == ("1", "1", True, "en")
    assert message["rows"][0][0] == {"label": "العربية", "token": "hello.ar"}
    (inbound,) = service.inbound
    assert (inbound.channel, inbound.kind, inbound.text, inbound.language) == ("web", Kind.START, "h12", "ar-SY")
    assert inbound.address == amina.address()
    assert inbound.key == f"web:{digest(amina.address())}:{event}"
    assert amina.address() not in inbound.key


async def test_a_press_changes_the_message_and_the_texts_around_it(service: FakeService, amina: Browser) -> None:
    async with amina.started() as page:
        event = await page.say(press="hello.fi", message="1")
        done, news = await page.frames(2)

    assert done == {"done": event}
    assert news["chrome"]["language"] == "fi"
    (message,) = news["messages"]
    assert (message["id"], message["version"]) == ("1", "2")
    assert message["lines"][0].startswith("👋 Hei!")
    assert (service.inbound[-1].token, service.inbound[-1].message) == ("hello.fi", "1")


async def test_what_is_typed_stands_above_its_answer(service: FakeService, amina: Browser) -> None:
    async with amina.started() as page:
        event = await page.say(say="uinti naisille")
        said, answer = await page.messages(2)

    assert said == {"id": "2", "version": "2", "ours": False, "lines": ["uinti naisille"], "event": event}
    assert (answer["ours"], answer["lines"][0]) == (True, "🏊 Uinti — Naisten uintivuoro")
    assert service.inbound[-1].text == "uinti naisille"


async def test_a_location_is_known_to_a_kilometre_and_not_kept_in_the_conversation(
    service: FakeService, amina: Browser
) -> None:
    async with amina.started() as page:
        await page.say(locate=[64.22345, 27.72789])
        said, _ = await page.messages(2)

    assert service.inbound[-1].point == (64.22, 27.73)
    assert said["lines"] == ["📍 My location"]
    assert "64" not in str(said)


async def test_an_event_is_acknowledged_only_after_the_turn(
    service: FakeService, amina: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = asyncio.Event()

    async def slow(event: Inbound) -> None:
        await commit.wait()
        await service.receive(event)

    monkeypatch.setattr(service.channel, "_receive", slow)
    async with amina.page() as page:
        event = await page.say(start="")
        with pytest.raises(TimeoutError):
            await page.socket.receive(timeout=0.2)
        commit.set()
        assert await page.frame() == {"done": event}


async def test_a_turn_that_did_not_commit_is_repeated_after_a_reconnect(service: FakeService, amina: Browser) -> None:
    service.failures = 1
    async with amina.page() as page:
        event = await page.say(say="uinti")
        assert await page.close_code() == 1013
    assert service.inbound == []

    async with amina.page() as page:
        await page.ask()
        await page.say(event, say="uinti")
        await page.done(event)

    async with amina.page() as page:
        await page.say(event, say="uinti")
        assert await page.frame() == {"done": event}
        await page.ask()
        messages = await page.messages(2)

    assert [message["lines"][0] for message in messages] == ["uinti", "🏊 Uinti — Naisten uintivuoro"]
    assert len(service.inbound) == 1


async def test_a_page_that_comes_back_gets_what_it_has_not_seen(service: FakeService, amina: Browser) -> None:
    async with amina.started():
        pass
    await service.say(HELLO)

    async with amina.page() as page:
        await page.ask(since="1", last="1")
        frame = await page.frame()
    assert [message["lines"] for message in frame["messages"]] == [["Hei!"]]
    assert frame["chrome"]["language"] == "fi"

    async with amina.page() as page:
        await page.ask(since="2", last="2")
        assert (await page.frame())["messages"] == []


async def test_a_page_whose_conversation_was_erased_forgets_it(service: FakeService, amina: Browser) -> None:
    async with amina.started() as page:
        await service.conversation.forget(amina.address())
        await service.channel.send(amina.address(), Outbound("en", rtl=False, lines=("All is deleted.",)), "farewell")
        frame = await page.frame()
    assert frame["forget"]
    assert [message["lines"] for message in frame["messages"]] == [["All is deleted."]]

    async with amina.page() as page:
        await page.ask(since="1", last="1")
        assert (await page.frame())["forget"]


async def test_a_long_conversation_comes_in_parts(service: FakeService, amina: Browser) -> None:
    async with amina.started():
        pass
    for number in range(120):
        await service.channel.send(amina.address(), HELLO, f"news:{number}")

    async with amina.page() as page:
        await page.ask()
        frames = await page.frames(3)

    assert [len(frame["messages"]) for frame in frames] == [50, 50, 21]
    assert [frame["more"] for frame in frames] == [True, True, False]
    assert ["chrome" in frame for frame in frames] == [True, False, False]


async def test_two_tabs_show_the_same_and_another_browser_nothing(service: FakeService, amina: Browser) -> None:
    async with amina.started() as first, amina.page() as second, browser(amina.origin) as bahar, bahar.page() as other:
        await second.ask()
        await second.messages(1)
        await other.ask()
        assert (await other.frame())["messages"] == []
        await first.say(say="uinti")

        assert [message["ours"] for message in await second.messages(2)] == [False, True]
        assert [message["ours"] for message in await first.messages(2)] == [False, True]
        with pytest.raises(TimeoutError):
            await other.socket.receive(timeout=0.2)
    assert bahar.address() != amina.address()
    assert len(bahar.address()) == 43


async def test_another_persons_message_is_never_changed(service: FakeService, amina: Browser) -> None:
    async with amina.started(), browser(amina.origin) as bahar, bahar.started() as page:
        await page.say(press="hello.fi", message="1")
        (message,) = await page.messages(1)

    assert message["id"] != "1"
    (untouched,) = await service.conversation.since(amina.address(), 0)
    assert (untouched.version, untouched.body["language"]) == (1, "en")


@pytest.mark.parametrize("origin", ["https://evil.example.org", "null", "", "http://127.0.0.1:1"])
async def test_another_sites_page_gets_no_socket(amina: Browser, origin: str) -> None:
    with pytest.raises(WSServerHandshakeError) as refused:
        async with amina.page({"Origin": origin}):
            pass
    assert refused.value.status == 403


async def test_the_public_address_is_an_origin_of_ours(service: FakeService) -> None:
    service.channel.sessions = Sessions("https://mukaan.example.org")
    public = {"Origin": "https://mukaan.example.org"}
    async with running(service) as origin, browser(origin) as amina, amina.page(public) as page:
        await page.ask()
        assert await page.close_code() == 4401  # its cookie is for HTTPS only


@pytest.mark.parametrize("cookie", ["", "mukaan=short", f"mukaan={'ä' * 43}", f"mukaan={'a' * 44}"])
async def test_without_a_session_of_ours_the_page_is_sent_to_begin_anew(amina: Browser, cookie: str) -> None:
    amina.session.cookie_jar.clear()
    async with amina.page({"Cookie": cookie}) as page:
        assert await page.close_code() == 4401


@pytest.mark.parametrize("frame", [*GARBAGE, b"bytes"])
async def test_garbage_is_shown_the_door(service: FakeService, amina: Browser, frame: str | bytes) -> None:
    async with amina.page() as page:
        await (page.socket.send_bytes(frame) if isinstance(frame, bytes) else page.socket.send_str(frame))
        assert await page.close_code() == 1008
    assert service.inbound == []
    async with amina.started():
        pass


async def test_what_is_far_too_long_is_not_read(amina: Browser) -> None:
    async with amina.page() as page:
        await page.socket.send_str("x" * 40_000)
        assert await page.close_code() == 1009


@pytest.mark.slow
async def test_of_too_many_pages_the_oldest_makes_room(amina: Browser) -> None:
    async with AsyncExitStack() as stack:
        first = await stack.enter_async_context(amina.started())
        pages = [await stack.enter_async_context(amina.page()) for _ in range(8)]
        assert await first.close_code() == 4408
        for page in pages:
            await page.ask()
            assert await page.messages(1)


async def test_leaving_the_device_forgets_everywhere(service: FakeService, amina: Browser) -> None:
    address = amina.address()
    async with amina.started() as page:
        closed = asyncio.create_task(page.close_code())
        async with amina.session.post(f"{amina.origin}/leave", headers={"Origin": amina.origin}) as response:
            assert response.status == 204
        assert await closed == 4401
    assert service.left_addresses == [address]
    assert await service.conversation.since(address, 0) == []
    assert [cookie.key for cookie in amina.session.cookie_jar] == []

    async with amina.session.post(f"{amina.origin}/leave", headers={"Origin": amina.origin}) as response:
        assert response.status == 204
    assert service.left_addresses == [address]


async def test_another_site_cannot_make_one_leave(service: FakeService, amina: Browser) -> None:
    for headers in ({}, {"Origin": "https://evil.example.org"}):
        async with amina.session.post(f"{amina.origin}/leave", headers=headers) as response:
            assert response.status == 403
    assert service.left_addresses == []


async def test_pages_are_sent_away_at_the_end(service: FakeService) -> None:
    async with AsyncExitStack() as later:
        server = AsyncExitStack()
        amina = await later.enter_async_context(browser(await server.enter_async_context(running(service))))
        page = await later.enter_async_context(amina.started())
        closing = asyncio.create_task(server.aclose())
        assert await page.close_code() == 1001
        await closing


async def test_a_lost_database_sends_the_page_away_for_a_while(service: FakeService, amina: Browser) -> None:
    async with amina.started() as page:
        service.conversation.down = True
        await page.ask()
        assert await page.close_code() == 1013


async def test_logs_hold_nothing_of_the_person(
    service: FakeService, amina: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    service.failures = 1
    async with amina.page() as page:
        await page.say(event := event_id(), say="planted-words")
        assert await page.close_code() == 1013
    async with amina.page() as page:
        await page.say(event, say="planted-words")
        await page.done(event)
        await page.say(press="planted-token", message="1", id="not-an-event!")
        assert await page.close_code() == 1008

    said = [record.getMessage() for record in caplog.records if record.name.startswith(("bot", "aiohttp"))]
    assert "a web chat connection failed: OSError" in said
    assert not [line for line in said for word in ("planted", amina.address(), "127.0.0.1") if word in line]


# What a message becomes ---------------------------------------------------------------------------


async def sent(service: FakeService, message: Outbound) -> dict[str, object]:
    return await sent_as("amina", service, message)


async def sent_as(address: str, service: FakeService, message: Outbound) -> dict[str, object]:
    await service.channel.send(address, message, f"key of {address}")
    (entry,) = await service.conversation.since(address, 0)
    return dict(entry.body)


async def test_a_message_has_all_that_the_page_draws(service: FakeService) -> None:
    message = Outbound(
        language="fa_AF",
        rtl=True,
        lines=("title", "", "text"),
        titled=True,
        rows=((Button("in", token="1.x"), Button("call", url="tel:+358000000")),),
        pin=Pin(64.2222249, 27.7, "Kajaanin uimahalli", "Esimerkkikatu 1"),
        file=File("uinti.ics", "text/calendar", b"BEGIN"),
        ask=Ask.LOCATION,
        ask_label="📍 here",
    )
    assert await sent(service, message) == {
        "language": "fa-AF",
        "rtl": True,
        "lines": ["title", "", "text"],
        "titled": True,
        "rows": [[{"label": "in", "token": "1.x"}, {"label": "call", "url": "tel:+358000000"}]],
        "pin": {
            "name": "Kajaanin uimahalli",
            "address": "Esimerkkikatu 1",
            "url": "https://www.openstreetmap.org/?mlat=64.22222&mlon=27.70000#map=17/64.22222/27.70000",
            "label": "Open the map",
        },
        "file": {"name": "uinti.ics", "type": "text/calendar", "content": "QkVHSU4="},
        "locate": "📍 here",
    }


async def test_what_is_held_up_and_what_can_be_called_is_marked(service: FakeService) -> None:
    lines = ("📍 Minne?", "Kajaanintie 112", "🆘 112", "9–15")
    body = await sent(service, Outbound("fi", rtl=False, lines=lines, held=(1,), calls=("112",)))
    assert body["held"] == [1]
    assert body["lines"] == [
        "📍 Minne?",
        ["Kajaanintie ", {"text": "112", "url": "tel:112"}],
        ["🆘 ", {"text": "112", "url": "tel:112"}],
        [{"text": "9–15"}],
    ]
    assert "held" not in await sent_as("bahar", service, Outbound("fi", rtl=False, lines=lines))


async def test_a_phone_number_is_typed(service: FakeService) -> None:
    message = Outbound("en", rtl=False, lines=("Your number?",), ask=Ask.PHONE, ask_label="Share")
    assert "locate" not in await sent(service, message)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//example.org", "file:///x"])
async def test_a_link_that_may_not_be_shown_is_refused(service: FakeService, url: str) -> None:
    with pytest.raises(Refused):
        await sent(service, Outbound("en", rtl=False, lines=("x",), rows=((Button("x", url=url),),)))
    assert await service.conversation.since("amina", 0) == []


async def test_a_repeated_send_is_one_message(service: FakeService) -> None:
    first = await service.channel.send("amina", HELLO, "key")
    assert await service.channel.send("amina", HELLO, "key") == first
    assert len(await service.conversation.since("amina", 0)) == 1


async def test_an_edit_of_what_is_not_there_is_said_anew(service: FakeService) -> None:
    edit = Outbound("fi", rtl=False, lines=("Hei!",), edits="404")
    assert await service.channel.send("amina", edit, "key") == "1"
