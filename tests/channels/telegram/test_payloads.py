"""From a message to a call: a table of what is sent."""

from dataclasses import replace

import pytest

from bot.channels.telegram.payloads import MAX_CAPTION, MAX_TEXT, MAX_TOKEN_BYTES, call_for
from bot.messages import Ask, Button, CannotEdit, File, Outbound, Pin, Refused

PLAIN = Outbound(language="en", rtl=False, lines=("Swimming", "Tuesday 18:00"), titled=True)
ROWS = (
    (Button("🙋 I want to come", token="j1"),),
    (Button("‹ Back", token="b"), Button("Map", url="https://x.example.org")),
)
PIN = Pin(64.22, 27.73, "Uimahalli", "Esimerkkikatu 1")
FILE = File("data.json", "application/json", b"{}")
TEXT = {
    "chat_id": "7",
    "text": "<b>Swimming</b>\nTuesday 18:00",
    "parse_mode": "HTML",
    "link_preview_options": {"is_disabled": True},
}


def test_a_message():
    call = call_for("7", PLAIN)
    assert (call.method, call.fields, call.upload) == ("sendMessage", TEXT, None)


def test_rows_in_reading_order():
    keyboard = call_for("7", replace(PLAIN, rows=ROWS)).fields["reply_markup"]
    assert keyboard == {
        "inline_keyboard": [
            [{"text": "🙋 I want to come", "callback_data": "j1"}],
            [{"text": "‹ Back", "callback_data": "b"}, {"text": "Map", "url": "https://x.example.org"}],
        ]
    }


def test_a_row_is_turned_round_where_one_reads_from_the_right():
    keyboard = call_for("7", replace(PLAIN, rows=ROWS, rtl=True)).fields["reply_markup"]
    labels = [[button["text"] for button in row] for row in keyboard["inline_keyboard"]]
    assert labels == [["🙋 I want to come"], ["Map", "‹ Back"]]


def test_an_edit():
    call = call_for("7", replace(PLAIN, rows=ROWS[:1], edits="12"))
    assert call.method == "editMessageText"
    assert call.fields["message_id"] == 12
    assert call.fields["reply_markup"] == {"inline_keyboard": [[{"text": "🙋 I want to come", "callback_data": "j1"}]]}


def test_an_edit_without_rows_takes_them_away():
    assert "reply_markup" not in call_for("7", replace(PLAIN, edits="12")).fields


@pytest.mark.parametrize(
    "change",
    [
        {"pin": PIN},
        {"file": FILE},
        {"ask": Ask.PHONE, "ask_label": "x"},
        {"unask": True},
        {"edits": "<not-telegrams@example.org>"},
    ],
)
def test_what_cannot_become_an_edit_says_so(change):
    with pytest.raises(CannotEdit):
        call_for("7", replace(PLAIN, **{"edits": "12", **change}))


def test_a_pin_is_a_venue_with_the_rows():
    call = call_for("7", replace(PLAIN, pin=PIN, rows=ROWS[:1]))
    assert call.method == "sendVenue"
    assert call.fields == {
        "chat_id": "7",
        "latitude": 64.22,
        "longitude": 27.73,
        "title": "Uimahalli",
        "address": "Esimerkkikatu 1",
        "reply_markup": {"inline_keyboard": [[{"text": "🙋 I want to come", "callback_data": "j1"}]]},
    }


def test_a_file_has_the_lines_as_its_caption():
    call = call_for("7", replace(PLAIN, file=FILE))
    assert (call.method, call.upload) == ("sendDocument", ("document", FILE))
    assert call.fields == {"chat_id": "7", "caption": TEXT["text"], "parse_mode": "HTML"}


@pytest.mark.parametrize(("ask", "field"), [(Ask.LOCATION, "request_location"), (Ask.PHONE, "request_contact")])
def test_asking_the_device(ask, field):
    keyboard = call_for("7", replace(PLAIN, ask=ask, ask_label="📍 Send")).fields["reply_markup"]
    assert keyboard == {
        "keyboard": [[{"text": "📍 Send", field: True}]],
        "one_time_keyboard": True,
        "resize_keyboard": True,
    }


def test_no_longer_asking():
    assert call_for("7", replace(PLAIN, unask=True)).fields["reply_markup"] == {"remove_keyboard": True}


@pytest.mark.parametrize("change", [{"ask": Ask.PHONE, "ask_label": "x"}, {"unask": True}])
def test_rows_go_first_so_that_nobody_is_stuck(change):
    assert "inline_keyboard" in call_for("7", replace(PLAIN, rows=ROWS, **change)).fields["reply_markup"]


def test_a_token_is_measured_in_bytes():
    fits = "я" * (MAX_TOKEN_BYTES // 2)
    call_for("7", replace(PLAIN, rows=((Button("x", token=fits),),)))
    for token in (fits + "a", ""):
        with pytest.raises(Refused):
            call_for("7", replace(PLAIN, rows=((Button("x", token=token),),)))


def test_limits_are_after_entities():
    long = replace(PLAIN, lines=("&" * 5000,))
    assert call_for("7", long).fields["text"] == "<b>" + "&amp;" * (MAX_TEXT - 1) + "…</b>"
    assert call_for("7", replace(long, file=FILE)).fields["caption"] == "<b>" + "&amp;" * (MAX_CAPTION - 1) + "…</b>"
