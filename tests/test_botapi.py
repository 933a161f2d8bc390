"""A real python-telegram-bot and a robot meet on the test server, and meet its faults."""

from __future__ import annotations

import asyncio
import sys

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from tests.botapi import (
    BotApiServer,
    Channel,
    Fault,
    Group,
    Person,
    Remote,
    User,
    blocked,
    server_error,
    too_many,
)
from tests.botapi.updates import FIRST_ID

pytestmark = pytest.mark.slow


@pytest.fixture
async def server():
    async with BotApiServer(rates=False) as server:
        yield server


@pytest.fixture
async def bot(server):
    async with Bot(server.token, base_url=f"{server.url}/bot") as bot:
        yield bot


@pytest.fixture
async def amina(server):
    amina = User(server, 1001, "Amina", "ar")
    await amina.say("/start")
    return amina


async def test_faults_strike_where_and_as_often_as_they_are_told(server, bot, amina):
    server.faults.add(server_error(method="sendMessage", chat_id=1001, skip=1, times=2))
    await User(server, 1002).say("x")
    for chat in (1001, 1002):
        await bot.send_message(chat, "passes")
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(1001, "x")
        await bot.send_message(1002, "passes")
    await bot.send_message(1001, "passes")
    assert {s.text for s in server.sent} == {"passes"}
    assert server.errors == {("sendMessage", 500): 2}
    with pytest.raises(ValueError, match="no such answer: 418"):
        server.faults.add(Fault("refuse", code=418))


FAULTS: list[tuple[Fault, type[Exception], int]] = [
    (server_error(), NetworkError, 0),
    (Fault("bad_gateway"), NetworkError, 0),
    (Fault("bad_gateway", after=True), NetworkError, 1),
    (Fault("reset"), NetworkError, 0),
    (Fault("reset", after=True), NetworkError, 1),
    (blocked(), Forbidden, 0),
    (too_many(7), RetryAfter, 0),
    (Fault("malformed", after=True), TelegramError, 1),
    (Fault("refuse", code=400, reason="chat not found"), BadRequest, 0),
    (Fault("slow", seconds=0.5), NetworkError, 1),
    (Fault("slow", seconds=0.5, after=True), NetworkError, 1),
]


# The library warns that the seconds of its RetryAfter will be of another type one day.
@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
@pytest.mark.parametrize(("fault", "error", "effects"), FAULTS)
async def test_a_real_bot_meets_each_fault(server, bot, amina, fault, error, effects):
    server.faults.add(fault)
    with pytest.raises(error):
        await bot.send_message(1001, "x", read_timeout=0.2)
    if fault.kind == "slow":
        await amina.sees("x", 2)
    assert len(server.sent) == effects
    await bot.send_message(1001, "y")
    assert len(server.sent) == effects + 1


async def test_a_real_bot_and_a_robot_talk(server, bot, amina):
    me = await bot.get_me()
    assert (me.id, me.is_bot) == (123456, True)
    (start,) = await bot.get_updates(timeout=1)
    assert start.message.text == "/start"
    assert start.message.entities[0].type == "bot_command"
    assert (start.effective_user.first_name, start.effective_user.language_code) == ("Amina", "ar")

    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="t1")]])
    sent = await bot.send_message(1001, "<b>Come</b>?", parse_mode=ParseMode.HTML, reply_markup=keyboard)
    assert sent.text_html == "<b>Come</b>?"
    await amina.tap("Yes")
    (tap,) = await bot.get_updates(offset=start.update_id + 1, timeout=1)
    assert (tap.callback_query.data, tap.callback_query.message.message_id) == ("t1", sent.message_id)
    assert await tap.callback_query.answer("ok")
    edited = await tap.callback_query.edit_message_text("Good")
    assert (await amina.sees("Good")).labels == ()
    with pytest.raises(BadRequest, match="Message is not modified"):
        await edited.edit_text("Good")
    assert await edited.delete()
    assert [s.method for s in server.sent] == ["sendMessage", "editMessageText", "deleteMessage"]


async def test_a_real_bot_sends_places_files_and_keyboards(server, bot, amina):
    assert (await bot.send_location(1001, 64.2, 27.7)).location.latitude == 64.2
    assert (await bot.send_venue(1001, 64.2, 27.7, "Halli", "Katu 1")).venue.title == "Halli"
    document = (await bot.send_document(1001, b"BEGIN:VCALENDAR", filename="meeting.ics", caption="x")).document
    assert (document.file_name, server.state.files[document.file_id].data) == ("meeting.ics", b"BEGIN:VCALENDAR")
    assert (await bot.send_document(1001, document.file_id)).document == document
    assert (await bot.send_photo(1001, b"\xff\xd8\xff\xe0")).photo[0].file_size == 4
    assert (await bot.get_chat(1001)).first_name == "Amina"

    asks = [[KeyboardButton("📍 Here", request_location=True), KeyboardButton("☎ Me", request_contact=True)]]
    await bot.send_message(1001, "Where?", reply_markup=ReplyKeyboardMarkup(asks, one_time_keyboard=True))
    await amina.say("hm")
    await amina.tap("Here")
    with pytest.raises(AssertionError, match=r"was not seen in 0\.1 s"):
        await amina.tap("Me", 0.1)
    await bot.send_message(1001, "Who?", reply_markup=ReplyKeyboardMarkup(asks))
    await amina.tap("Me")
    await bot.send_message(1001, "Thanks", reply_markup=ReplyKeyboardRemove())
    with pytest.raises(AssertionError, match="Thanks"):
        await amina.tap("Me", 0.1)
    _, place, contact = await bot.get_updates(offset=FIRST_ID + 1, timeout=1)
    assert place.message.location.latitude == 64.2222
    assert contact.message.contact.user_id == 1001


async def test_a_real_bot_says_who_it_is(server, bot, amina):
    await bot.set_my_commands([BotCommand("start", "Begin")])
    await bot.set_my_commands([BotCommand("alku", "Alku")], language_code="fi")
    await bot.set_my_commands([BotCommand("help", "Help")], scope=BotCommandScopeChat(1001))
    assert [c.command for c in await bot.get_my_commands(language_code="fi")] == ["alku"]
    assert await User(server, 1002, "Mikko", "fi").menu() == ["alku"]
    assert await amina.menu() == ["help"]
    await bot.delete_my_commands(scope=BotCommandScopeChat(1001))
    assert await amina.menu() == ["start"]
    await bot.set_my_description("Long", language_code="ar")
    await bot.set_my_short_description("Short")
    await bot.set_my_name("Mukaan")
    assert (await bot.get_my_description("ar")).description == "Long"
    assert (await bot.get_my_short_description("ar")).short_description == "Short"
    assert (await bot.get_me()).first_name == "Mukaan"


async def test_a_real_bot_is_told_of_wrong_tokens_and_conflicts(server, bot):
    with pytest.raises(InvalidToken):
        async with Bot("123456:WRONG", base_url=f"{server.url}/bot"):
            pass
    await bot.set_webhook("http://127.0.0.1:1/", allowed_updates=["message"])
    with pytest.raises(Conflict):
        await bot.get_updates()
    assert (await bot.get_webhook_info()).allowed_updates == ("message",)
    assert await bot.delete_webhook()


async def test_a_robot_does_what_people_do(server, bot, amina):
    await amina.say("swiming")
    await amina.edit_last("swimming")
    await amina.share_location(64.2, 27.7)
    await amina.share_contact("+358401234567", own=False)
    await amina.send_sticker()
    await amina.send_photo("look")
    await amina.send_voice()
    await amina.tap_token("old", 99, inaccessible=True)
    mikko = Person(7, "Mikko", "fi")
    group, channel = Group(server), Channel(server)
    await group.add_bot(mikko)
    await group.say(mikko, "moi")
    await channel.post("news")
    updates = await bot.get_updates(offset=FIRST_ID + 1, timeout=1)
    assert updates[1].edited_message.text == "swimming"
    assert updates[3].message.contact.user_id == 1002
    assert updates[4].message.sticker and updates[5].message.caption == "look" and updates[6].message.voice
    assert updates[7].callback_query.message.is_accessible is False
    assert updates[8].my_chat_member.chat.type == "supergroup"
    assert updates[9].message.from_user.first_name == "Mikko"
    assert updates[10].channel_post.text == "news"
    await group.remove_bot(mikko)
    with pytest.raises(Forbidden, match="kicked from the supergroup"):
        await bot.send_message(-1001, "x")
    with pytest.raises(AssertionError, match="> swimming"):
        await amina.sees("nothing", 0.05)
    assert await amina.is_quiet(0.05)


async def test_in_a_process_of_its_own_it_is_played_by_control():
    command = (sys.executable, "-m", "tests.botapi", "--no-rates")
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout
    url = (await process.stdout.readline()).decode().strip()
    async with Remote(url) as server, Bot("123456:TEST", base_url=f"{url}/bot") as bot:
        olena = User(server, 1003, "Olena", "uk")
        await olena.say("/start")
        (update,) = await bot.get_updates(timeout=1)
        await server.ask("fault", kind="refuse", code=500, method="sendMessage")
        with pytest.raises(NetworkError):
            await bot.send_message(1003, "x")
        buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Так", callback_data="t")]])
        seen = asyncio.create_task(olena.sees("Привіт"))
        await bot.send_message(1003, "Привіт", reply_markup=buttons)
        assert (await seen).labels == ("Так",)
        await olena.tap("Так")
        await server.ask("shift", seconds=151)
        assert await bot.get_updates(offset=update.update_id + 1) == ()
        assert [s["content"]["text"] for s in await server.ask("sent")] == ["Привіт"]
        assert (await server.ask("counts"))["errors"] == {"sendMessage 500": 1}
        with pytest.raises(ValueError, match="no control fly"):
            await server.ask("fly")
    process.terminate()
    assert await process.wait() == 0
