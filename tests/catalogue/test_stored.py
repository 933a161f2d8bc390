"""What is kept of a record is all of it."""

import json
from dataclasses import replace
from datetime import date, time

import pytest

from catalogue.hobby import Association, Audience, FinnishNeeded, Hobby, Point, Price, Schedule, Venue
from catalogue.reading import Reading
from catalogue.stored import (
    dump_association,
    dump_hobby,
    dump_venue,
    load_association,
    load_hobby,
    load_venue,
)

FULL = Hobby(
    number=5,
    source="test",
    source_id="uinti",
    kind="swimming",
    name="Naisten uintivuoro",
    association=3,
    venue=Venue(
        "Kajaanin uimahalli",
        "Esimerkkikatu 1",
        "Kajaani",
        Point(64.239, 27.759),
        meeting_point={"fi": "Ovella."},
        changing_rooms={"fi": "Oma huone."},
        accessible=True,
        accessibility={"fi": "Hissi."},
        transport={"fi": "Bussi 3."},
    ),
    schedules=(
        Schedule(
            "FREQ=WEEKLY;BYDAY=TU",
            time(18),
            90,
            first=date(2026, 9, 1),
            last=date(2027, 5, 31),
            except_dates=(date(2026, 12, 24),),
            extra_dates=(date(2026, 12, 28),),
            skips_public_holidays=True,
            skips_school_holidays=True,
        ),
        Schedule("", time(9, 30), 45, extra_dates=(date(2026, 12, 1), date(2026, 12, 2))),
    ),
    names={"en": "Women's swim"},
    description={"fi": "Uimme.", "ar": "نسبح."},
    audience=Audience.WOMEN,
    beginners=True,
    age_min=15,
    age_max=99,
    price=Price(700, "month", free_trial=True, includes={"fi": "Sauna."}),
    finnish=FinnishNeeded.LITTLE,
    leader="Bahar",
    leader_languages=("en", "ar"),
    women_leader=True,
    bring={"fi": "Pyyhe."},
    borrow={"fi": "Uimalasit."},
    children_welcome=False,
    childcare=True,
    capacity=20,
    has_room=False,
    url="https://uimarit.example.org",
    status="paused",
    checked_on=date(2026, 11, 2),
    checked_by="Esimerkki-Uimarit",
    example=True,
)


def kept(body: object) -> dict[str, object]:
    """Through the database's JSON."""
    return json.loads(json.dumps(body))


def test_each_field_of_a_hobby_is_kept() -> None:
    defaults = Hobby(0, "", "", "", "", 0, Venue("", "", ""))
    same = [name for name in Hobby.__slots__ if getattr(FULL, name) == getattr(defaults, name)]
    assert same == [], "a field of the sample holds its default: the test would not see that it is lost"
    assert load_hobby(kept(dump_hobby(FULL)), 5, "test", "uinti") == FULL


def test_what_is_not_known_takes_no_room() -> None:
    plain = Hobby(1, "test", "1", "chess", "Shakki", 2, Venue("", "", "Kuhmo"))
    body = kept(dump_hobby(plain))
    assert body == {
        "kind": "chess",
        "name": "Shakki",
        "association": 2,
        "venue": {"name": "", "address": "", "municipality": "Kuhmo"},
    }
    assert load_hobby(body, 1, "test", "1") == plain


def test_what_reaches_an_association_is_kept_apart_and_its_confirmation_is_not() -> None:
    uimarit = Association(
        3, "test", "uimarit", "Esimerkki-Uimarit", "u@example.org", "+358440000001", "https://u.example.org", "en",
        date(2026, 11, 2),
    )  # fmt: skip
    body, contact = dump_association(uimarit)
    assert "u@example.org" not in json.dumps(body)
    assert contact == {"email": "u@example.org", "phone": "+358440000001"}
    assert load_association(kept(body), kept(contact), 3, "test", "uimarit") == replace(uimarit, confirmed_on=None)


def test_a_venue_is_kept() -> None:
    assert load_venue(kept(dump_venue(FULL.venue))) == FULL.venue


def test_the_example_is_kept(example: Reading) -> None:
    for draft in example.drafts:
        one = draft.hobby
        assert load_hobby(kept(dump_hobby(one)), 0, one.source, one.source_id) == one


def test_what_was_never_dumped_is_refused() -> None:
    with pytest.raises(KeyError):
        load_hobby({"colour": "red"}, 1, "test", "1")
