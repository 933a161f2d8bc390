"""From updates to what came in: a table, and anything at all."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import InaccessibleMessage, Message

from bot.channels.telegram.inbound import ALLOWED_UPDATES, NOTHING, SERVICE_MESSAGES, parse
from bot.messages import Attachment, Inbound, Kind

BOT = "987654"
AMINA = {"id": 7, "is_bot": False, "first_name": "Amina", "username": "amina", "language_code": "ar"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Amina", "username": "amina"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Uimarit"}


def message(**content):
    return {"update_id": 5, "message": {"message_id": 3, "date": 1000, "from": AMINA, "chat": PRIVATE, **content}}


def press(**content):
    below = {"message_id": 3, "date": 1000, "chat": PRIVATE, "from": {"id": 1, "is_bot": True}, "text": "x"}
    query = {"id": "42", "from": AMINA, "message": below, "chat_instance": "1", "data": "h12"}
    return {"update_id": 5, "callback_query": {**query, **content}}


def member(status, chat=PRIVATE):
    bot = {"id": 1, "is_bot": True}
    change = {"chat": chat, "from": AMINA, "date": 1000, "new_chat_member": {"user": bot, "status": status}}
    return {"update_id": 5, "my_chat_member": change}


def came(kind, **fields):
    base = {"channel": "telegram", "key": "telegram:987654:5:1000", "address": "7", "language": "ar"}
    return Inbound(**{**base, "kind": kind, **fields})


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"text": "/start"}, came(Kind.START)),
        ({"text": "/start h12"}, came(Kind.START, text="h12")),
        ({"text": "/start@MukaanBot  h12 "}, came(Kind.START, text="h12 ")),
        ({"text": "/started"}, came(Kind.TEXT, text="/started")),
        ({"text": "/help"}, came(Kind.TEXT, text="/help")),
        ({"text": "/stop"}, came(Kind.TEXT, text="/stop")),
        ({"text": "uinti"}, came(Kind.TEXT, text="uinti")),
        ({"text": ""}, came(Kind.TEXT)),
        ({"text": "a\ud83d\0b"}, came(Kind.TEXT, text="a?b")),
        ({"location": {"latitude": 64.22219, "longitude": 27.72781}}, came(Kind.LOCATION, point=(64.22, 27.73))),
        (
            {
                "venue": {"location": {"latitude": 1, "longitude": 2}, "title": "x", "address": "y"},
                "location": {"latitude": 1, "longitude": 2},
            },
            came(Kind.LOCATION, point=(1.0, 2.0)),
        ),
        (
            {"contact": {"phone_number": "358441234567", "user_id": 7}},
            came(Kind.CONTACT, phone="+358441234567", own=True),
        ),
        (
            {"contact": {"phone_number": "+358441234567", "user_id": 7}},
            came(Kind.CONTACT, phone="+358441234567", own=True),
        ),
        ({"contact": {"phone_number": "0441234567", "user_id": 8}}, came(Kind.CONTACT, phone="0441234567")),
        ({"contact": {"phone_number": "0441234567"}}, came(Kind.CONTACT, phone="0441234567")),
        ({"sticker": {}}, came(Kind.OTHER)),
        ({"photo": [], "caption": "uinti"}, came(Kind.OTHER)),
        ({"voice": {}}, came(Kind.OTHER)),
        (
            {"photo": [{"file_id": "a", "file_size": 9}, {"file_id": "b", "file_size": 99}], "caption": "uinti"},
            came(Kind.PHOTO, text="uinti", attachment=Attachment(Kind.PHOTO, "b", size=99)),
        ),
        (
            {"photo": [{"file_id": "a", "file_size": 9}, {"file_id": "b", "file_size": 30 << 20}]},
            came(Kind.PHOTO, attachment=Attachment(Kind.PHOTO, "a", size=9)),
        ),
        ({"photo": [{"file_id": "b", "file_size": 30 << 20}]}, came(Kind.OTHER)),
        ({"voice": {"file_id": "v"}}, came(Kind.VOICE, attachment=Attachment(Kind.VOICE, "v"))),
        ({"voice": {"file_id": "v", "file_size": 21 << 20}}, came(Kind.OTHER)),
        ({"poll": {}}, came(Kind.OTHER)),
    ],
)
def test_messages(content, expected):
    received = parse(message(**content), BOT)
    assert received.inbound == expected
    assert received.tap == ""


@pytest.mark.parametrize(
    "update",
    [
        message(text="hei", chat=GROUP),
        message(text="hei", **{"from": {"id": 8, "is_bot": True}}),
        message(pinned_message={}),
        message(message_auto_delete_timer_changed={"message_auto_delete_time": 9}),
        message(location={"latitude": 640.2, "longitude": 27.7}),
        message(location={"latitude": float("nan"), "longitude": 27.7}),
        {"update_id": 5, "edited_message": message(text="hei")["message"]},
        {"update_id": 5, "channel_post": {"message_id": 3, "date": 1, "chat": {"id": -1, "type": "channel"}}},
        {"update_id": 5, "message": {"message_id": 3, "date": 1, "chat": GROUP, "text": "no sender"}},
        {"update_id": 5, "poll": {}},
        {"update_id": 5},
        member("administrator"),
        member("kicked", GROUP),
        member("member", GROUP),
    ],
)
def test_silence(update):
    assert parse(update, BOT) == NOTHING


STAFF = "-1001"
TOPIC = {"chat": GROUP, "message_thread_id": 9, "is_topic_message": True}


def in_group(kind, **fields):
    return Inbound("group", "telegram:987654:5:1000", "7", kind, **fields)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({**TOPIC, "text": "/note hei"}, in_group(Kind.TEXT, text="/note hei", thread="9")),
        ({**TOPIC, "text": "/start h1"}, in_group(Kind.TEXT, text="/start h1", thread="9")),
        ({"chat": GROUP, "text": "hei", "message_thread_id": 3}, in_group(Kind.TEXT, text="hei")),
        (
            {**TOPIC, "voice": {"file_id": "v"}},
            in_group(Kind.VOICE, thread="9", attachment=Attachment(Kind.VOICE, "v")),
        ),
        ({**TOPIC, "sticker": {}}, in_group(Kind.OTHER, thread="9")),
        ({**TOPIC, "location": {"latitude": 64.2, "longitude": 27.7}}, in_group(Kind.OTHER, thread="9")),
        (
            {"chat": GROUP, "migrate_to_chat_id": -1009},
            Inbound("group", "telegram:987654:5:1000", "", Kind.MOVED, "-1009"),
        ),
        ({"chat": GROUP, "new_chat_members": [AMINA]}, None),
        ({"chat": GROUP, "left_chat_member": AMINA}, None),
        ({**TOPIC, "forum_topic_created": {"name": "#1"}}, None),
        ({**TOPIC, "text": "hei", "from": {"id": 8, "is_bot": True}}, None),
        ({"chat": {**GROUP, "id": -1002}, "text": "hei"}, None),
    ],
)
def test_what_is_said_in_the_staff_group_and_in_no_other(content, expected):
    assert parse(message(**content), BOT, STAFF).inbound == expected
    assert parse(message(**content), BOT).inbound is None


def test_an_admin_behind_the_name_of_the_group_is_nobody():
    hidden = message(**TOPIC, text="hei", sender_chat=GROUP, **{"from": {"id": 1087968824, "is_bot": True}})
    received = parse(hidden, BOT, STAFF)
    assert received.inbound == Inbound("group", "telegram:987654:5:1000", "", Kind.TEXT, "hei", thread="9")


def test_a_press_in_the_staff_group():
    received = parse(press(message={"message_id": 3, "date": 1000, **TOPIC}), BOT, STAFF)
    assert received.inbound == in_group(Kind.PRESS, token="h12", message="3", thread="9")
    assert received.tap == "42"


def test_a_press():
    received = parse(press(), BOT)
    assert received.inbound == came(Kind.PRESS, token="h12", message="3")
    assert received.tap == "42"


def test_a_press_on_a_message_too_old_to_edit():
    old = InaccessibleMessage(chat=Message.de_json(message(text="x")["message"]).chat, message_id=3).to_dict()
    assert old["date"] == 0
    received = parse(press(message=old), BOT)
    assert received.inbound == came(Kind.PRESS, token="h12", key="telegram:987654:5:0")


def test_a_press_without_a_message_or_a_token():
    query = press()["callback_query"]
    for absent in ("message", "data"):
        query.pop(absent)
    received = parse({"update_id": 5, "callback_query": query}, BOT)
    assert received.inbound == came(Kind.PRESS, key="telegram:987654:5:0")


def test_a_press_in_a_group_is_only_acknowledged():
    received = parse(press(message={"message_id": 3, "date": 1000, "chat": GROUP}), BOT)
    assert (received.inbound, received.tap) == (None, "42")


@pytest.mark.parametrize(("status", "kind"), [("kicked", Kind.GONE), ("member", Kind.BACK)])
def test_coming_and_going(status, kind):
    assert parse(member(status), BOT).inbound == came(kind, language="")


def test_the_key_tells_bots_and_new_beginnings_apart():
    """Another bot has its own numbers, and after a week of silence they start anywhere."""
    again = message(text="hei")
    again["message"]["date"] = 9_000_000
    keys = {parse(update, bot).inbound.key for update in (message(text="hei"), again) for bot in (BOT, "1")}
    assert len(keys) == 4
    assert parse(message(text="hei"), BOT).inbound.key == parse(message(text="hei"), BOT).inbound.key


def test_no_name_is_read():
    for update in (
        message(text="hei"),
        press(),
        member("kicked"),
        message(contact={"phone_number": "1", "user_id": 7}),
    ):
        assert "mina" not in repr(parse(update, BOT))


def test_the_service_messages_are_telegrams():
    assert set(Message.__slots__) >= SERVICE_MESSAGES
    assert ALLOWED_UPDATES == ("message", "callback_query", "my_chat_member")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@st.composite
def spoilt(draw):
    """An update in which one thing is not as it should be."""
    kinds = [message(text="hei"), message(location={"latitude": 1, "longitude": 2}), press(), member("kicked")]
    kinds.append(message(contact={"phone_number": "1", "user_id": 7}))
    update = json.loads(json.dumps(draw(st.sampled_from(kinds))))
    place = update
    while True:
        name = draw(st.sampled_from(sorted(place)))
        if not isinstance(place[name], dict) or draw(st.booleans()):
            place[name] = draw(JSON)
            return update
        place = place[name]


@settings(deadline=None)
@given(spoilt() | st.dictionaries(st.sampled_from(["message", "callback_query", "my_chat_member", "update_id"]), JSON))
def test_nothing_that_comes_raises(update):
    received = parse(update, BOT)
    assert received.inbound is None or isinstance(received.inbound.kind, Kind)
