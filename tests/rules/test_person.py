"""What a conversation remembers, through JSON and back."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.person import DIALOG_VERSION, Age, Dialog, Person

WORDS = st.text(max_size=40)
DIALOGS = st.builds(
    Dialog,
    asking=WORDS,
    words=WORDS,
    name=WORDS,
    phone=WORDS,
    onward=WORDS,
    email=WORDS,
    confused=st.integers(0, 99),
    asked=st.booleans(),
)


@settings(deadline=None)
@given(DIALOGS)
def test_it_comes_back_as_it_was(dialog) -> None:
    assert Dialog.from_json(json.loads(json.dumps(dialog.to_json()))) == dialog


def test_a_fresh_conversation_keeps_nothing_but_its_version() -> None:
    assert Dialog().to_json() == {"v": DIALOG_VERSION}


def test_only_what_differs_is_kept() -> None:
    assert Dialog(asking="1k.0", confused=1).to_json() == {"v": DIALOG_VERSION, "asking": "1k.0", "confused": 1}


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"v": DIALOG_VERSION + 1, "asking": "1k.0"},
        {"v": DIALOG_VERSION - 1, "asking": "1k.0"},
        {"asking": "1k.0"},
        {"v": DIALOG_VERSION, "asking": "1k.0", "something": "of another release"},
        {"v": str(DIALOG_VERSION), "asking": "1k.0"},
    ],
)
def test_what_another_release_wrote_begins_afresh(kept) -> None:
    assert Dialog.from_json(kept) == Dialog()


def test_only_an_adult_is_no_minor() -> None:
    assert [age for age in Age if not age.minor] == [Age.ADULT]


def test_a_new_person_has_said_nothing() -> None:
    person = Person(1)
    assert (person.language, person.place, person.position, person.name, person.phone) == ("", 0, None, "", "")
    assert not person.quiet
    assert not person.reachable
