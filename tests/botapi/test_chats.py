"""Messages, edits, taps, blocks and rates behave as on Telegram."""

from __future__ import annotations

import aiohttp
import pytest

from tests.botapi import BotApiServer, Group, Person, Rates, User
from tests.botapi.testing import Raw, inline
from tests.botapi.updates import FIRST_ID

OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_an_edit_that_changes_nothing_is_refused_and_one_without_a_keyboard_takes_it_away(raw, amina):
    sent = await raw.result("sendMessage", chat_id=1001, text="Yes?", reply_markup=inline("Yes"))
    this = {"chat_id": 1001, "message_id": sent["message_id"]}
    refusal = await raw.refusal(
        "editMessageText", **this, text="<b></b>Yes?", parse_mode="HTML", reply_markup=inline("Yes")
    )
    assert refusal.startswith("Bad Request: message is not modified: specified new message content and reply markup")
    assert (await raw.result("editMessageText", **this, text="Yes?"))["edit_date"] == sent["date"]
    assert (await amina.screen())[-1].labels == ()
    await raw.result("editMessageReplyMarkup", **this, reply_markup=inline("No"))
    shown = (await amina.screen())[-1]
    assert (shown.text, shown.labels) == ("Yes?", ("No",))


async def test_a_message_that_brought_a_keyboard_is_never_edited_and_a_file_has_no_text(raw, amina):
    for markup in ({"keyboard": [["x"]]}, {"remove_keyboard": True}, {"force_reply": True}):
        sent = await raw.result("sendMessage", chat_id=1001, text="x", reply_markup=markup)
        refusal = await raw.refusal("editMessageText", chat_id=1001, message_id=sent["message_id"], text="y")
        assert refusal == "Bad Request: message can't be edited"
    sent = await raw.result("sendDocument", chat_id=1001, document=b"BEGIN:VCALENDAR")
    refusal = await raw.refusal("editMessageText", chat_id=1001, message_id=sent["message_id"], text="y")
    assert refusal == "Bad Request: there is no text in the message to edit"


async def test_a_message_can_be_deleted_for_two_days(raw, amina, clock):
    first, second = [await raw.result("sendMessage", chat_id=1001, text="x") for _ in range(2)]
    assert await raw.result("deleteMessage", chat_id=1001, message_id=first["message_id"]) is True
    clock.now += 48 * 3600
    refusal = await raw.refusal("deleteMessage", chat_id=1001, message_id=second["message_id"])
    assert refusal == "Bad Request: message can't be deleted for everyone"
    assert [m.message_id for m in await amina.screen() if m.from_bot] == [second["message_id"]]


async def test_a_tap_is_answered_once_and_in_time(server, raw, amina, clock):
    await raw.result("sendMessage", chat_id=1001, text="x", reply_markup=inline("Yes"))
    first, second = await amina.tap("Yes"), await amina.tap_token("forged")
    assert (
        await raw.refusal("answerCallbackQuery", callback_query_id=first, text="x" * 201)
        == "Bad Request: MESSAGE_TOO_LONG"
    )
    assert await raw.result("answerCallbackQuery", callback_query_id=first, text="ok", show_alert=True) is True
    assert await raw.refusal("answerCallbackQuery", callback_query_id=first) == OLD
    clock.now += 16
    assert await raw.refusal("answerCallbackQuery", callback_query_id=second) == OLD
    assert [(p["data"], p["answered"], p["text"], p["alert"]) for p in await amina.presses()] == [
        ("Yes", True, "ok", True),
        ("forged", False, "", False),
    ]


async def test_who_has_blocked_the_bot_gets_nothing_until_they_come_back(server, raw, amina):
    await amina.block()
    assert await raw.refusal("sendMessage", chat_id=1001, text="x") == "Forbidden: bot was blocked by the user"
    with pytest.raises(ValueError, match="unblock"):
        await amina.say("x")
    await amina.unblock()
    await raw.result("sendMessage", chat_id=1001, text="x")
    changes = [u["my_chat_member"] for u in await raw.result("getUpdates", offset=FIRST_ID + 1)]
    assert [c["new_chat_member"]["status"] for c in changes] == ["kicked", "member"]


async def test_rates_refuse_what_is_too_much_and_count_it(clock):
    rates = Rates(overall=6, per_chat=1, burst=2, group_per_minute=2)
    async with BotApiServer(clock=clock, rates=rates) as server, aiohttp.ClientSession() as session:
        raw = Raw(server, session)
        for number in (1, 2, 3, 4):
            await User(server, number).say("x")
        await Group(server, -1001).say(Person(1, "Amina", "ar"), "x")
        sent = [await raw.result("sendMessage", chat_id=1, text="x") for _ in range(2)]
        refused = await raw("sendMessage", chat_id=1, text="x")
        assert refused["description"] == "Too Many Requests: retry after 1"
        assert refused["parameters"] == {"retry_after": 1}
        edit = {"chat_id": 1, "message_id": sent[0]["message_id"]}
        await raw.result("editMessageText", **edit, text="y")
        for chat in (2, 3, 4):
            await raw.result("sendMessage", chat_id=chat, text="x")
        assert "retry after 1" in await raw.refusal("sendMessage", chat_id=2, text="x")
        assert server.state.flood.refused == {"chat": 1, "all": 1}
        clock.now += 1
        for _ in range(2):
            await raw.result("sendMessage", chat_id=-1001, text="x")
        assert await raw.refusal("sendMessage", chat_id=-1001, text="x") == "Too Many Requests: retry after 30"
        await raw.result("sendMessage", chat_id=1, text="x")
        assert len(server.sent) == 9
