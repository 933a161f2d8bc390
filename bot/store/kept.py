"""Everything that is kept about a person, as the tables have it: milliseconds UTC, numbers of hobbies, codes."""

import json
from collections.abc import Iterable
from typing import Any

from bot.store import cases, conversation, interests, messages, people, staff
from bot.store.conversation import Entry
from bot.store.database import Row, Tx
from bot.store.ids import ms_of
from bot.store.notices import read_task
from bot.store.private import Private, open_or_empty
from rules.cases import Author, Word
from rules.fairs import KnownFair
from rules.interest import Interest
from rules.known import Known

Kept = dict[str, Any]


async def kept(tx: Tx, private: Private, person_id: int) -> Kept:
    """The whole of it; empty for nobody. What cannot be opened is empty."""
    person = await people.get(tx, private, person_id)
    row = await tx.one("person_get", id=person_id)
    if person is None or row is None:
        return {}
    return {
        "known_since": row["created_at"],
        "last_here_at": row["active_at"],
        "language": person.language,
        "place": person.place or None,
        "position": person.position,
        "name": person.name,
        "phone": person.phone,
        "reminders_stopped": person.quiet,
        "news_stopped": not person.news,
        "conversation": person.dialog.to_json(),
        "addresses": [_address(address, private) for address in await tx.all("addresses_of", person=person_id)],
        "links": [_plain(link) for link in await tx.all("invitations_of", person=person_id)],
        "confirmations": [_plain(asked) for asked in await tx.all("confirmations_of", person=person_id)],
        "interests": [
            await _interest(tx, private, interest) for interest in await interests.of_person(tx, private, person_id)
        ],
        "talk_with_staff": await _case(tx, private, person_id),
        "calendar": await _calendar(tx, private, person_id),
        "contact_of": [_contact(row, private) for row in await tx.all("contacts_of_person", person=person_id)],
        "staff": await _staff(tx, private, person_id),
        "said_yes_for": [_guarded(guarded) for guarded in await interests.guarded_by(tx, private, person_id)],
        "counted_in_figures": [_plain(row) for row in await tx.all("measured_of", person=person_id)],
        "seen_in_project_period": row["reached_in"],
        "gender": row["gender"],
        "looked_for": [_watch(row) for row in await tx.all("watches_of", person=person_id)],
        "announcements": [_plain(one) for one in await tx.all("recipients_of", person=person_id)],
        "fairs": [_fair(row) for row in await tx.all("fair_coming_of", person=person_id)],
        "fair_counter": [_counter(row, private) for row in await tx.all("counter_of", person=person_id)],
        "messages": [_message(sent, private) for sent in await tx.all("deliveries_of", person=person_id)],
        "web_chat": [_said(entry) for entry in await conversation.of_person(tx, private, person_id)],
    }


def _plain(row: Row) -> Kept:
    return {name: row[name] for name in row.keys()}  # noqa: SIM118  a row is no mapping


def _address(row: Row, private: Private) -> Kept:
    return {
        "channel": row["channel"],
        "value": open_or_empty(private, row["private_value"]),
        "since": row["created_at"],
        "last_used_at": row["active_at"],
        "confirmed_at": row["confirmed_at"],
        "stopped_at": row["stopped_at"],
    }


def _contact(row: Row, private: Private) -> Kept:
    plain = {name: value for name, value in _plain(row).items() if name != "private_address"}
    return plain | {"chat": open_or_empty(private, row["private_address"])}


def _watch(row: Row) -> Kept:
    return {"search": row["search"], "since": row["created_at"], "told_at": row["told_at"]}


def _guarded(interest: Interest) -> Kept:
    """Of a minor for whom the person said yes."""
    return {
        "number": interest.number,
        "hobby": interest.hobby,
        "association": interest.association,
        "age_group": interest.age,
        "name": interest.name,
        "state": interest.state,
        "answer": interest.answer,
    }


async def _interest(tx: Tx, private: Private, interest: Interest) -> Kept:
    return {
        "number": interest.number,
        "hobby": interest.hobby,
        "association": interest.association,
        "municipality_told_without_a_name": interest.municipality,
        "age_group": interest.age,
        "reached_by": interest.reach,
        "state": interest.state,
        "answer": interest.answer,
        "said_with_the_answer": interest.said.to_json(),
        "who_comes": interest.who,
        "name_is_told": interest.named,
        "a_guardian_said_yes": interest.guardian is not None,
        "waiting_since_at": interest.waiting_since,
        "reminders_wanted": interest.remind,
        "hobby_status_told": interest.hobby_status,
        "hobby_told": await _known(tx, interest),
        "since": interest.created_at,
        "changed_at": interest.changed_at,
        "name": interest.name,
        "phone": interest.phone,
        "history": [_plain(row) for row in await tx.all("interest_events_of", interest=interest.id)],
        "written": [
            {"at": one.at, "by": one.author, "text": one.text}
            for one in await messages.of_interest(tx, private, interest.id)
        ],
        "steps": [_plain(row) for row in await tx.all("steps_of", interest=interest.id)],
        "reminders": [_plain(row) for row in await tx.all("reminders_of", interest=interest.id)],
        "status_card": [_card(row, private) for row in await tx.all("cards_of", interest=interest.id)],
        "coming": [_plain(row) for row in await tx.all("coming_of", interest=interest.id)],
        "told_to_association": [_plain(row) for row in await tx.all("notices_of", interest=interest.id)],
        "asked_of_staff": [_task(row, private) for row in await tx.all("tasks_of", interest=interest.id)],
    }


def _card(row: Row, private: Private) -> Kept:
    return {
        "channel": row["channel"],
        "address": open_or_empty(private, row["private_address"]),
        "message": open_or_empty(private, row["private_message"]),
    }


def _counter(row: Row, private: Private) -> Kept:
    """The message in which one of staff looks at a fair's counter."""
    return {"fair": row["fair"], "shown_at": row["shown_at"], **_card(row, private)}


async def _case(tx: Tx, private: Private, person: int) -> Kept:
    """What they and staff have written. Of a note that staff made for themselves, that there is one."""
    row = await tx.one("case_kept", person=person)
    if row is None:
        return {}
    said = await cases.words(tx, private, row["id"])
    about = {name: row[name] for name in ("number", "municipality", "opened_at", "changed_at")}
    written = [
        {"at": one.at, "by": "staff, a note for themselves"}
        if one.author is Author.NOTE
        else {"at": one.at, "by": one.author, "sort": one.sort, "text": one.text, "file": _file(one)}
        for one in said
    ]
    return {**about, "looked_at_before": row["doing"], "written": written}


def _file(word: Word) -> str:
    return f"{word.channel} {word.reference}".strip() if word.reference else ""


async def _calendar(tx: Tx, private: Private, person: int) -> Kept:
    """The address from which their calendar reads: the part of it that is secret."""
    row = await tx.one("calendar_of", person=person)
    return {"code": open_or_empty(private, row["private_code"]), "since": row["created_at"]} if row else {}


async def _staff(tx: Tx, private: Private, person: int) -> Kept:
    """What they may do as one of staff."""
    me = await staff.get(tx, private, person)
    return {"number": me.number, "name": me.name, "role": me.role, "since": me.since} if me else {}


def _fair(row: Row) -> Kept:
    """That they come, and when and where they know that it is."""
    plain, known = _plain(row), KnownFair.from_json(row["knows"])
    del plain["knows"]
    if known is None:
        return plain
    known_as = {"starts_at": known.starts_at, "ends_at": known.ends_at, "where": _where(known.place)}
    return plain | {"known": {**known_as, "cancelled": known.cancelled}}


def _where(place: Iterable[str]) -> str:
    return ", ".join(filter(None, place))


async def _known(tx: Tx, interest: Interest) -> Kept:
    """When and where they know that it meets."""
    row = await tx.one("interest_knowledge", id=interest.id)
    known = Known.from_json(row["knows"] if row else "")
    if known is None:
        return {}
    return {"meets_at": list(known.meetings), "where": _where(known.place), "full": known.full}


def _task(row: Row, private: Private) -> Kept:
    task = read_task(row, private)
    return {
        "number": task.number,
        "kind": task.kind,
        "hobby": task.hobby,
        "created_at": task.created_at,
        "mailed_at": row["mailed_at"],
        "done_at": row["done_at"],
        "done_by": row["done_by"],
        "details": task.details,
    }


def _message(row: Row, private: Private) -> Kept:
    """One of ours: that it was sent, and while it waits what it says and where it goes."""
    address, wording = open_or_empty(private, row["private_address"]), open_or_empty(private, row["private_page"])
    said = {name: row[name] for name in ("channel", "kind", "state", "reason", "created_at", "ended_at")}
    waits = {"address": address, "wording": json.loads(wording)["page"] if wording else ""}
    return {name: value for name, value in {**said, **waits}.items() if value != ""}


def _said(entry: Entry) -> Kept:
    file = entry.body.get("file", {})
    return {
        "at": ms_of(entry.id),
        "by": "Mukaan" if entry.ours else "you",
        "lines": conversation.said(entry.body),
        "buttons": conversation.labels(entry.body),
        "file": file.get("name", ""),
    }
