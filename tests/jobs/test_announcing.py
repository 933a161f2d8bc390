"""An announcement runs: each person gets it once, as they are at that moment, and the sum comes out."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.messages import Ambiguous, Refused, Stopped, TryAgain
from bot.outbox import deliver
from bot.store import announcements, erase, notices, staff
from rules.announcement import Draft, Held, Skip, State
from tests.jobs.crowd import TEXTS, Crowd, audience, crowd, outbox_of, say, states


@pytest_asyncio.fixture
async def people(tmp_path: Path) -> AsyncIterator[Crowd]:
    async with crowd(tmp_path, 25, lambda place: "fi" if place % 5 == 0 else "en") as found:
        yield found


async def test_each_gets_it_once_in_their_language_and_the_sum_holds(people: Crowd) -> None:
    one = await people.scheduled()
    await people.run(9)
    assert people.chats.got == []
    await people.run(1)
    assert len(people.chats.got) == 25
    assert people.chats.doubled == []
    assert sum(TEXTS["fi"] in message.lines for _, _, message in people.chats.got) == 5
    done = await people.get(one.number)
    assert (done.state, done.sum, done.recipients) == (State.DONE, "holds", 26)
    counts = await people.counts(one.number)
    assert counts.holds
    assert (counts.sent, dict(counts.skipped)) == (25, {"no-language": 1})
    await people.run(60)
    assert len(people.chats.got) == 25


async def test_nothing_of_it_waits_in_the_outbox_and_no_address_is_left(people: Crowd) -> None:
    await people.scheduled()
    await people.run(10)
    rows = await people.service.database.read(lambda tx: tx.all("delivery_counts", since=0))
    assert {(row["kind"], row["state"]): row["number"] for row in rows}["announcement", "sent"] == 25


async def test_three_of_the_first_ten_that_do_not_arrive_stop_it_and_staff_decide(people: Crowd) -> None:
    troubles = iter([Ambiguous("no answer"), Refused("refused"), Stopped("blocked")])
    people.chats.fails = lambda _address, _key: next(troubles, None)
    one = await people.scheduled()
    await people.run(10)
    held = await people.get(one.number)
    assert (held.state, held.held) == (State.HELD, Held.FIRST)
    assert len(people.chats.got) <= 7
    counts = await people.counts(one.number)
    assert (counts.unknown, dict(counts.failed), counts.skipped["blocked"]) == (1, {"refused": 1}, 1)
    assert any("Pysäytin lähetyksen" in line for message in people.chats.news for line in message.lines)
    await people.run(60)
    assert len(people.chats.got) <= 7
    assert await people.write(lambda tx: announcements.go_on(tx, one.number, people.now))
    await people.run()
    done = await people.get(one.number)
    assert (done.state, done.sum) == (State.DONE, "holds")
    assert (await people.counts(one.number)).sent == 22
    assert people.chats.doubled == []


async def test_two_of_the_first_ten_do_not_stop_it(people: Crowd) -> None:
    troubles = iter([Ambiguous("no answer"), Refused("refused")])
    people.chats.fails = lambda _address, _key: next(troubles, None)
    one = await people.scheduled()
    await people.run(10)
    assert (await people.get(one.number)).state is State.DONE


async def test_an_ambiguous_send_is_never_repeated_and_a_certain_failure_is_tried_again(people: Crowd) -> None:
    troubles = iter([Ambiguous("no answer"), TryAgain("no connection"), TryAgain("too many requests", 3, flood=True)])
    tried: list[str] = []

    def fails(address: str, _key: str) -> Exception | None:
        tried.append(address)
        return next(troubles, None)

    people.chats.fails = fails  # type: ignore[assignment]
    one = await people.scheduled()
    await people.run(10)
    await people.run(1)
    counts = await people.counts(one.number)
    assert (counts.sent, counts.unknown) == (24, 1)
    assert sorted(tried.count(address) for address in set(tried)) == [1] * 23 + [2] * 2
    assert people.chats.doubled == []


async def test_a_pause_and_a_stop_take_effect_between_two_people(people: Crowd) -> None:
    one = await people.scheduled()
    people.chats.before = lambda _address: None
    database = people.service.database

    async def pause_after(number: int) -> None:
        if len(people.chats.got) == number:
            await database.write(lambda tx: announcements.pause(tx, one.number))

    send = people.chats.send

    async def sending(address: str, message: object, key: str) -> str:
        sent = await send(address, message, key)  # type: ignore[arg-type]
        await pause_after(14)
        return sent

    people.chats.send = sending  # type: ignore[method-assign]
    await people.run(10)
    assert (await people.get(one.number)).state is State.PAUSED
    assert 14 <= len(people.chats.got) <= 18
    got = len(people.chats.got)
    await people.run(60)
    assert len(people.chats.got) == got
    assert await people.write(lambda tx: announcements.stop(tx, one.number, people.now))
    await people.run(1)
    stopped = await people.get(one.number)
    counts = await people.counts(one.number)
    assert (stopped.state, stopped.sum) == (State.STOPPED, "holds")
    assert counts.skipped[Skip.STOPPED] == 25 - got
    assert len(people.chats.got) == got


async def test_people_are_treated_as_they_are_at_the_moment(people: Crowd) -> None:
    """After the first ten, others have erased themselves, said stop, want no news, or speak another language."""
    one = await people.scheduled(Draft({**TEXTS, "ar": "معرض"}))
    changed: list[int] = []
    database = people.service.database

    async def change() -> None:
        async def work(tx) -> None:
            stand = await states(tx, people.people, one.number)
            waiting = [person for person, state in stand.items() if state == "queued"][:4]
            gone, quiet, no_news, arabic = changed[:] = waiting
            await erase.erase(tx, people.service.private, gone, people.now)
            await say(tx, people.service, quiet, quiet=True)
            await say(tx, people.service, no_news, news=False)
            await say(tx, people.service, arabic, language="ar")

        await database.write(work)

    send = people.chats.send

    async def sending(address: str, message: object, key: str) -> str:
        if len(people.chats.got) == 10 and not changed:
            await change()
        return await send(address, message, key)  # type: ignore[arg-type]

    people.chats.send = sending  # type: ignore[method-assign]
    await people.run(10)
    counts = await people.counts(one.number)
    assert {why: counts.skipped[why] for why in ("erased", "quiet", "no-news")} == dict.fromkeys(
        ("erased", "quiet", "no-news"), 1
    )
    assert counts.sent == 22
    assert any("معرض" in line for _, _, message in people.chats.got for line in message.lines)
    assert counts.holds
    assert people.chats.doubled == []


async def test_whoever_blocked_is_counted_and_back_when_they_write_again(people: Crowd) -> None:
    gone = people.chat(3)
    people.chats.fails = lambda address, _key: Stopped("blocked") if address == gone else None
    one = await people.scheduled()
    await people.run(10)
    assert (await people.counts(one.number)).skipped["blocked"] == 1
    people.chats.fails = lambda _address, _key: None
    private = people.service.private
    two = await people.scheduled()
    await people.run(10)
    assert (await people.counts(two.number)).skipped["blocked"] == 1
    await people.write(lambda tx: tx.one("address_touch", channel="telegram", find=private.find(gone), now=people.now))
    three = await people.scheduled()
    await people.run(10)
    assert (await people.counts(three.number)).sent == 25


async def test_whoever_has_no_text_gets_none_unless_staff_chose_another(people: Crowd) -> None:
    held = await people.scheduled(Draft({"fi": TEXTS["fi"]}))
    other = await people.scheduled(Draft({"fi": TEXTS["fi"]}, {"en": "fi"}))
    await people.run(10)
    counts = await people.counts(held.number)
    assert (counts.sent, counts.skipped[Skip.NO_TEXT]) == (5, 20)
    assert (await people.get(held.number)).state is State.DONE
    assert (await people.counts(other.number)).sent == 25


async def test_nothing_leaves_at_night_not_even_when_it_goes_on_then(people: Crowd) -> None:
    people.clock.ms += 9 * 3_600_000 - 5 * 60_000  # five to nine in the evening
    one = await people.scheduled()
    await people.run(30)
    assert people.chats.got == []
    await people.run(11 * 60 - 40)
    assert len(people.chats.got) == 0
    await people.run(20)
    assert len(people.chats.got) == 25
    assert (await people.get(one.number)).state is State.DONE


async def test_a_second_confirm_changes_nothing_and_says_who_was_first(people: Crowd) -> None:
    one = await people.scheduled()
    again = await people.write(
        lambda tx: announcements.confirm(tx, one.number, 99, people.now, one.version, people.now)
    )
    assert again.how == "again"
    assert again.announcement == one
    await people.run(10)
    late = await people.write(lambda tx: announcements.confirm(tx, one.number, 99, 0, one.version, people.now))
    assert late.how == "again"
    assert people.chats.doubled == []


async def test_a_draft_that_changed_is_not_confirmed_as_it_was(people: Crowd) -> None:
    one = await people.write(lambda tx: announcements.create(tx, Draft(TEXTS), people.editor, people.now))
    changed = await people.write(
        lambda tx: announcements.edit(tx, one.number, Draft({"en": "Other"}), people.editor, one.version, people.now)
    )
    assert changed.version == one.version + 1
    came = await people.write(lambda tx: announcements.confirm(tx, one.number, 1, 0, one.version, people.now))
    assert (came.how, came.announcement.state) == ("changed", State.DRAFT)
    assert not await people.write(
        lambda tx: announcements.edit(tx, one.number, Draft(), people.editor, one.version, people.now)
    )


async def test_what_is_undone_in_time_does_not_go(people: Crowd) -> None:
    one = await people.scheduled()
    await people.run(9)
    assert await people.write(lambda tx: announcements.undo(tx, one.number))
    await people.run(60)
    assert people.chats.got == []
    assert (await people.get(one.number)).state is State.DRAFT
    two = await people.scheduled()
    await people.run(10)
    assert not await people.write(lambda tx: announcements.undo(tx, two.number))


async def test_two_processes_do_not_double_and_one_of_them_sends(people: Crowd) -> None:
    other = outbox_of(people.service, people.chats, people.clock)
    one = await people.scheduled()
    people.clock.ms += 10 * 60_000
    await people.service.clock.run_all()
    await asyncio.gather(people.outbox.drain(), other.drain())
    await people.run()
    assert (await people.counts(one.number)).sent == 25
    assert people.chats.doubled == []


async def test_a_process_that_was_killed_leaves_what_it_had_in_hand_unknown(people: Crowd) -> None:
    """Another goes on when the lease of the first is over."""
    one = await people.scheduled()
    real = people.chats.send

    async def dies(address: str, message: object, key: str) -> str:
        if len(people.chats.got) == 12:
            raise SystemExit
        return await real(address, message, key)  # type: ignore[arg-type]

    people.chats.send = dies  # type: ignore[method-assign]
    with pytest.raises(SystemExit):
        await people.run(10)
    people.chats.send = real  # type: ignore[method-assign]
    other = outbox_of(people.service, people.chats, people.clock)
    await other.drain()
    assert len(people.chats.got) == 12
    people.clock.ms += 3 * 60_000
    await other.take_over()
    await other.drain()
    await people.service.clock.run_all()
    counts = await people.counts(one.number)
    assert (await people.get(one.number)).sum == "holds"
    assert counts.unknown == 25 - counts.sent > 0
    assert people.chats.doubled == []


async def test_a_database_that_is_locked_meanwhile_delays_it_and_doubles_nothing(
    people: Crowd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a backup, say, and longer than anybody waits for it: what came of the last message is written down then."""
    monkeypatch.setattr(deliver, "SETTLE_AGAIN", 0.02)
    await people.write(lambda tx: tx.execute("PRAGMA busy_timeout = 20"))
    other = sqlite3.connect(tmp_path / "script.db", isolation_level=None)
    locked: list[float] = []
    real = people.chats.send

    async def sending(address: str, message: object, key: str) -> str:
        sent = await real(address, message, key)  # type: ignore[arg-type]
        if len(people.chats.got) == 12 and not locked:
            other.execute("BEGIN IMMEDIATE")
            locked.append(asyncio.get_running_loop().time())
            asyncio.get_running_loop().call_later(0.4, other.execute, "ROLLBACK")
        return sent

    people.chats.send = sending  # type: ignore[method-assign]
    one = await people.scheduled()
    await people.run(10)
    other.close()
    assert asyncio.get_running_loop().time() - locked[0] > 0.4
    done = await people.get(one.number)
    assert (done.state, done.sum, (await people.counts(one.number)).sent) == (State.DONE, "holds", 25)
    assert people.chats.doubled == []


async def test_whoever_confirmed_it_sees_it_go_in_one_message_and_gets_a_report(people: Crowd) -> None:
    one = await people.scheduled()
    await people.run(10)
    shown = [message for message in people.chats.news if not message.edits]
    edits = [message for message in people.chats.news if message.edits]
    assert len(shown) == 2
    assert {message.edits for message in edits} == {"1"}
    assert any("26" in line and "25" in line for line in shown[-1].lines)
    assert one.confirmed_by == people.editor


async def test_a_run_goes_on_without_whoever_confirmed_it_and_is_a_task_when_it_stops_by_itself(people: Crowd) -> None:
    people.chats.fails = lambda _address, _key: Refused("refused")
    one = await people.scheduled()
    await people.write(lambda tx: staff.remove(tx, 1))
    await people.run(10)
    assert (await people.get(one.number)).held is Held.FIRST
    assert people.chats.news == []
    private = people.service.private
    open_tasks = await people.service.database.read(lambda tx: notices.open_tasks(tx, private))
    assert [(task.kind, task.details) for task in open_tasks] == [("announcement-held", {"announcement": one.number})]


async def test_an_audience_is_who_staff_chose(people: Crowd) -> None:
    one = await people.scheduled(Draft(TEXTS, audience=audience(languages=["fi"])))
    await people.run(10)
    counts = await people.counts(one.number)
    assert (counts.recipients, counts.sent) == (5, 5)


async def test_two_chats_that_become_one_person_get_it_once(people: Crowd) -> None:
    one = await people.scheduled()
    database = people.service.database
    send = people.chats.send
    joined: list[int] = []

    async def sending(address: str, message: object, key: str) -> str:
        if len(people.chats.got) == 10 and not joined:

            async def work(tx) -> None:
                stand = await states(tx, people.people, one.number)
                first, second = [person for person, state in stand.items() if state == "queued"][:2]
                joined.extend((first, second))
                await erase.merge(tx, first, second, people.now)

            await database.write(work)
        return await send(address, message, key)  # type: ignore[arg-type]

    people.chats.send = sending  # type: ignore[method-assign]
    await people.run(10)
    counts = await people.counts(one.number)
    assert (counts.sent, counts.skipped[Skip.SAME]) == (24, 1)
    assert counts.holds
