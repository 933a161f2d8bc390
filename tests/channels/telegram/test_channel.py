"""The way out, against the Bot API server."""

import asyncio

import pytest

from bot.channels.telegram.api import BotApi
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.transport import AiohttpRequest
from bot.messages import (
    Ambiguous,
    Ask,
    Attachment,
    Button,
    CannotEdit,
    Channel,
    File,
    Kind,
    Misconfigured,
    Outbound,
    Pin,
    Rates,
    Refused,
    Stopped,
    TryAgain,
)
from tests.botapi import Fault, blocked, too_many
from tests.channels.planted import CHAT, LINE, TOKEN, is_clean
from tests.channels.raw import closed_port

ADDRESS = str(CHAT)
ROWS = ((Button("🙋 Come", token="j1"), Button("Map", url="https://kartta.example.org/")),)


def out(*lines, **fields):
    return Outbound(**{"language": "en", "rtl": False, "lines": (LINE, *lines), "titled": True, "rows": ROWS, **fields})


async def failure(channel, message, address=ADDRESS):
    with pytest.raises(Exception) as caught:
        await channel.send(address, message, "k1")
    assert is_clean(caught.value)
    return caught.value


async def test_it_is_a_channel(channel):
    as_channel: Channel = channel
    assert (as_channel.name, as_channel.rates) == ("telegram", Rates(30, 1))


async def test_a_message_arrives_as_it_was_meant(channel, amina):
    reference = await channel.send(ADDRESS, out("1 < 2 & <b>3</b>"), "k1")
    shown = await amina.sees(LINE)
    assert shown.text == f"{LINE}\n1 < 2 & <b>3</b>"
    assert shown.content["entities"] == [{"type": "bold", "offset": 0, "length": len(LINE)}]
    assert shown.labels == ("🙋 Come", "Map")
    assert reference == str(shown.message_id)


async def test_a_row_in_arabic_is_laid_out_from_the_right(channel, amina):
    await channel.send(ADDRESS, out(rtl=True), "k1")
    assert (await amina.sees(LINE)).labels == ("Map", "🙋 Come")


async def test_an_edit_changes_the_message_and_may_be_repeated(channel, amina):
    reference = await channel.send(ADDRESS, out(), "k1")
    for _ in range(2):
        assert await channel.send(ADDRESS, out("later", rows=(), edits=reference), "k2") == reference
    (shown,) = [m for m in await amina.screen() if m.from_bot]
    assert (shown.text, shown.rows) == (f"{LINE}\nlater", ())


async def test_a_pin_a_file_and_asking(channel, amina, server):
    await channel.send(ADDRESS, out(pin=Pin(64.22, 27.73, "Uimahalli", "Esimerkkikatu 1")), "k1")
    await channel.send(ADDRESS, out(file=File("tiedot.json", "application/json", b"{}")), "k2")
    await channel.send(ADDRESS, out(rows=(), ask=Ask.LOCATION, ask_label="📍 Send"), "k3")
    venue, document, ask = (m for m in await amina.screen() if m.from_bot)
    assert (venue.content["venue"]["title"], venue.labels) == ("Uimahalli", ("🙋 Come", "Map"))
    assert (document.text, document.labels) == (LINE, ("🙋 Come", "Map"))
    assert document.content["document"]["file_name"] == "tiedot.json"
    assert document.content["document"]["mime_type"] == "application/json"
    assert ask.keyboard == (("📍 Send",),)
    await channel.send(ADDRESS, out(rows=(), unask=True), "k4")
    assert (await amina.stage.look(chat_id=CHAT))["keyboard"] is None


async def test_a_venue_and_a_far_too_long_text(channel, amina):
    venue = await channel.send(ADDRESS, out(pin=Pin(64.22, 27.73, "Uimahalli", "Katu 1")), "k1")
    assert type(await failure(channel, out(edits=venue))) is CannotEdit
    await channel.send(ADDRESS, out("sana " * 2000), "k2")
    assert (await amina.sees("…")).text.endswith("sana…")
    await channel.send(ADDRESS, out("👨‍👩‍👧 & " * 2000, file=File("a.txt", "text/plain", b"a")), "k3")


async def test_a_message_that_cannot_be_edited(channel, amina):
    assert type(await failure(channel, out(edits="4711"))) is CannotEdit
    asked = await channel.send(ADDRESS, out(rows=(), ask=Ask.PHONE, ask_label="📞"), "k1")
    assert type(await failure(channel, out(edits=asked))) is CannotEdit


async def test_a_person_who_has_stopped_us(channel, amina):
    await amina.block()
    assert type(await failure(channel, out())) is Stopped


async def test_a_stranger_and_a_forged_button(channel, amina):
    assert type(await failure(channel, out(), str(CHAT + 1))) is Refused
    assert type(await failure(channel, out(rows=((Button("x", token="y" * 65),),)))) is Refused
    assert type(await failure(channel, out(lines=()))) is Refused


FAULTS = [
    (blocked(), Stopped),
    (Fault("refuse", code=500), Ambiguous),
    (Fault("bad_gateway"), Ambiguous),
    (Fault("bad_gateway", after=True), Ambiguous),
    (Fault("reset"), Ambiguous),
    (Fault("reset", after=True), Ambiguous),
    (Fault("malformed", after=True), Ambiguous),
    (Fault("slow", seconds=1, after=True), Ambiguous),
    (Fault("refuse", code=401), Misconfigured),
]


@pytest.mark.parametrize(("fault", "kind"), FAULTS)
async def test_what_goes_wrong_with_a_new_message(server, amina, fault, kind):
    fault.struck = 0
    server.faults.add(fault)
    async with BotApi(TOKEN, api_url=server.url, request=AiohttpRequest(read=0.3)) as api:
        assert type(await failure(TelegramChannel(api), out())) is kind
    assert len(server.sent) == int(fault.after)


@pytest.mark.parametrize("fault", [Fault("reset", after=True), Fault("bad_gateway", after=True)])
async def test_an_edit_without_an_answer_is_made_again(channel, amina, server, fault):
    reference = await channel.send(ADDRESS, out(), "k1")
    fault.struck = 0
    server.faults.add(fault)
    assert type(await failure(channel, out("later", edits=reference))) is TryAgain
    assert await channel.send(ADDRESS, out("later", edits=reference), "k2") == reference


async def test_a_flood_and_no_connection(channel, amina, server):
    server.faults.add(too_many(3))
    flood = await failure(channel, out())
    assert (type(flood), flood.after, flood.flood) == (TryAgain, 3, True)
    async with BotApi(TOKEN, api_url=f"http://127.0.0.1:{closed_port()}") as api:
        gone = await failure(TelegramChannel(api), out())
    assert (type(gone), gone.after, gone.flood) == (TryAgain, None, False)


JPEG = b"\xff\xd8\xff\xe0 a picture"
PICTURE = Attachment(Kind.PHOTO, content=JPEG)


async def test_a_picture_has_the_text_below_it_and_is_not_uploaded_twice(channel, server, amina):
    await channel.send(ADDRESS, out("See you!", attachment=PICTURE), "k1")
    shown = await amina.sees(LINE)
    assert shown.content["caption"] == f"{LINE}\nSee you!"
    assert shown.labels == ("🙋 Come", "Map")
    known = Attachment(Kind.PHOTO, reference=shown.content["photo"][0]["file_id"])
    await channel.send(ADDRESS, out("Again", attachment=known), "k2")
    assert (await amina.sees("Again")).content["photo"] == shown.content["photo"]
    assert len(server.state.files) == 1


async def test_a_picture_that_goes_to_many_at_once_is_uploaded_once(channel, server, amina):
    await asyncio.gather(*(channel.send(ADDRESS, out(f"Number {n}", attachment=PICTURE), f"k{n}") for n in range(4)))
    assert len(server.state.files) == 1
    assert len({str(sent.content["photo"]) for sent in server.sent}) == 1
    assert len(server.sent) == 4


async def test_a_picture_whose_upload_failed_is_uploaded_by_the_next(channel, server, amina):
    server.faults.add(Fault("refuse", method="sendPhoto", code=500))
    assert type(await failure(channel, out(attachment=PICTURE))) is Ambiguous
    await channel.send(ADDRESS, out(attachment=PICTURE), "k2")
    assert (await amina.sees(LINE)).content["photo"]


async def test_a_text_too_long_for_a_caption_goes_first_and_the_picture_below_it(channel, server, amina):
    reference = await channel.send(ADDRESS, out("x" * 1024, attachment=PICTURE), "k1")
    assert [sent.method for sent in server.sent] == ["sendMessage", "sendPhoto"]
    assert reference == str(server.sent[0].message_id)
    assert (await amina.sees(LINE)).labels == ("🙋 Come", "Map")


async def test_a_picture_that_does_not_arrive_below_its_text_sends_the_text_once(channel, server, amina):
    server.faults.add(Fault("reset", method="sendPhoto", times=None))
    assert await channel.send(ADDRESS, out("x" * 1024, attachment=PICTURE), "k1")
    assert [sent.method for sent in server.sent] == ["sendMessage"]


async def test_a_voice_note_that_a_person_sent_is_sent_on_and_fetched(channel, server, amina):
    await amina.send_voice()
    await channel.send(ADDRESS, out(attachment=Attachment(Kind.VOICE, "test-voice")), "k1")
    assert (await amina.sees(LINE)).content["voice"]["file_id"] == "test-voice"
    assert (await channel.fetch(Attachment(Kind.VOICE, "test-voice"))).startswith(b"OggS")


async def test_what_cannot_be_fetched_is_refused(channel, server, amina):
    await amina.send_photo(size=21 << 20)
    for reference in (f"test-photo-{21 << 20}", "unknown"):
        with pytest.raises(Refused) as caught:
            await channel.fetch(Attachment(Kind.PHOTO, reference))
        assert is_clean(caught.value)


@pytest.mark.parametrize(
    "carried",
    [
        Attachment(Kind.PHOTO, "unknown"),
        Attachment(Kind.PHOTO, content=b"no picture"),
        Attachment(Kind.PHOTO, content=JPEG + bytes(10 << 20)),
    ],
    ids=["unknown", "no picture", "too big"],
)
async def test_a_picture_that_telegram_does_not_take_is_refused(channel, amina, carried):
    assert isinstance(await failure(channel, out(attachment=carried)), Refused)


async def test_a_message_is_not_edited_into_a_picture(channel, amina):
    assert isinstance(await failure(channel, out(attachment=PICTURE, edits="1")), CannotEdit)
