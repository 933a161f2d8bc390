import json

import pytest

from bot.channels.web.frames import Event, GarbageError, Seen, read
from bot.channels.web.pace import Pace
from bot.messages import Kind

ID = "0f8e2a34-aaaa"


@pytest.mark.parametrize(
    ("frame", "meaning"),
    [
        ({"since": "0"}, Seen()),
        ({"since": "9223372036854775807", "last": "12"}, Seen(2**63 - 1, 12)),
        ({"id": ID, "start": "h12"}, Event(ID, Kind.START, text="h12")),
        ({"id": ID, "start": ""}, Event(ID, Kind.START)),
        ({"id": ID, "say": " Kajaanissa \n"}, Event(ID, Kind.TEXT, text="Kajaanissa")),
        ({"id": ID, "say": "x" * 4096}, Event(ID, Kind.TEXT, text="x" * 4096)),
        ({"id": ID, "say": "a\0b"}, Event(ID, Kind.TEXT, text="ab")),
        ({"id": ID, "say": "half \ud83c"}, Event(ID, Kind.TEXT, text="half ?")),
        ({"id": ID, "press": "1.h.12", "message": "7"}, Event(ID, Kind.PRESS, token="1.h.12", message="7")),
        ({"id": ID, "press": "ä" * 32, "message": "7"}, Event(ID, Kind.PRESS, token="ä" * 32, message="7")),
        ({"id": ID, "locate": [64.22345, 27.72789]}, Event(ID, Kind.LOCATION, point=(64.22, 27.73))),
        ({"id": ID, "locate": [64, -27]}, Event(ID, Kind.LOCATION, point=(64.0, -27.0))),
    ],
)
def test_what_a_page_says_is_understood(frame: object, meaning: object) -> None:
    assert read(json.dumps(frame)) == meaning


GARBAGE = [
    "",
    "hello",
    "[" * 20_000,
    "9" * 20_000,
    "null",
    "[]",
    "{}",
    '{"since": 0}',
    '{"since": "-1"}',
    '{"since": "9223372036854775808"}',
    '{"since": "٣"}',
    '{"since": "0", "last": null}',
    '{"since": {"since": "0"}}',
    '{"say": "no id"}',
    '{"id": 12345678, "say": "a number"}',
    '{"id": "short", "say": "x"}',
    '{"id": "with a space", "say": "x"}',
    '{"id": "12345678", "say": ""}',
    '{"id": "12345678", "say": " \\u0000 "}',
    '{"id": "12345678", "say": ["x"]}',
    json.dumps({"id": ID, "say": "x" * 4097}),
    json.dumps({"id": ID, "start": "x" * 65}),
    json.dumps({"id": ID, "press": "x" * 65, "message": "7"}),
    json.dumps({"id": ID, "press": "ä" * 33, "message": "7"}),
    json.dumps({"id": ID, "press": "1.h.12"}),
    json.dumps({"id": ID, "press": "1.h.12", "message": 7}),
    json.dumps({"id": ID, "press": "1.h.12", "message": "seven"}),
    json.dumps({"id": ID, "locate": [64.2]}),
    json.dumps({"id": ID, "locate": [91, 27]}),
    json.dumps({"id": ID, "locate": [64, 181]}),
    json.dumps({"id": ID, "locate": ["64", "27"]}),
    json.dumps({"id": ID, "locate": [True, False]}),
    '{"id": "12345678", "locate": [NaN, 27]}',
    '{"id": "12345678", "locate": [64, Infinity]}',
]


@pytest.mark.parametrize("frame", GARBAGE)
def test_what_no_page_of_ours_says_is_garbage(frame: str) -> None:
    with pytest.raises(GarbageError):
        read(frame)


def test_a_page_may_be_quick_and_not_for_long() -> None:
    pace = Pace(per_second=2, burst=3)

    assert [pace.wait(100.0) for _ in range(5)] == [0, 0, 0, 0.5, 1.0]
    assert pace.wait(101.5) == 0
    assert pace.wait(1_000.0) == 0
    assert [pace.wait(1_000.0) for _ in range(3)] == [0, 0, 0.5]
