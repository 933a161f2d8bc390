"""Random walks: any button of the page, any text, any outcome, in every shipped language."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.preview.people import PEOPLE
from bot.preview.turns import OUTCOMES, Turn, at, buttons, take
from dialogs import addresses as a
from dialogs.events import Event, Located, Opened, Pressed, Shared, Typed, Unreadable
from dialogs.texts.codec import page_from_json, page_json
from rules.person import Dialog
from tests.dialogs.housekeeping import check, check_in_languages

SAID = (
    *("swiming women", "Kajaanissa", "something free with my child on Saturday", "uinti Vuokatti", "سباحة", "плавание"),
    *("Amina", "أمينة", "044 205 1310", "٠٤٤ ٢٠٥ ١٣١٠", "mikko@example.org", "neuletupa", "12", "6 years", "?", ""),
    *(
        "police",
        "stop",
        "my data",
        "language",
        "\u202e",
        "x" * 4096,
        "🏊" * 2048,
        "a.b.c",
        "\x00",
        "' OR 1=1 --",
        "%s{}",
    ),
)


def events(turn: Turn) -> st.SearchStrategy[Event]:
    """What somebody may do who sees this page."""
    tokens = [button.token for button in buttons(turn.page) if button.token]
    return st.one_of(
        st.sampled_from(tokens).map(Pressed),
        st.sampled_from(tokens).map(Pressed),
        st.sampled_from(SAID).map(Typed),
        st.text(max_size=40).map(Typed),
        st.builds(Located, st.floats(-90, 90), st.floats(-180, 180)),
        st.builds(Located, st.floats(64, 65).map(lambda x: round(x, 2)), st.floats(27, 29).map(lambda x: round(x, 2))),
        st.builds(Shared, st.sampled_from(("+358442051310", "", "12")), st.booleans()),
        st.sampled_from(("", "h1", "h999", "j", "jabc", "h" + "9" * 80, "x")).map(Opened),
        st.just(Unreadable()),
    )


@pytest.mark.heavy
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_no_event_on_any_page_raises(data, world, renderer) -> None:
    turn = at(a.Start(), data.draw(st.sampled_from(list(PEOPLE.values()))), world)
    for _ in range(data.draw(st.integers(5, 25))):
        event = data.draw(events(turn))
        turn = take(turn.person, event, world, data.draw(st.sampled_from(OUTCOMES)))
        check(turn.address, turn.page, renderer)
        assert page_from_json(page_json(turn.page)) == turn.page
        assert Dialog.from_json(turn.person.dialog.to_json()) == turn.person.dialog
        check_in_languages(turn.address, turn.page, renderer)
