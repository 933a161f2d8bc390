"""What may be confirmed: a model of Telegram's queue beside our bookkeeping."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.telegram.offsets import Offsets


def updates(*numbers):
    return [{"update_id": number} for number in numbers]


def test_nothing_is_confirmed_before_it_has_committed():
    offsets = Offsets()
    assert offsets.ask() is None
    assert offsets.fresh(updates(5, 6, 8)) == updates(5, 6, 8)
    offsets.done(6)
    offsets.done(8)
    assert (offsets.ask(), offsets.in_hand) == (5, 1)
    assert offsets.fresh(updates(5, 6, 8, 9)) == updates(9)
    offsets.done(5)
    assert offsets.ask() == 9
    offsets.done(9)
    assert (offsets.ask(), offsets.in_hand) == (10, 0)


def test_an_answer_that_was_under_way_when_all_committed_starts_nothing_again():
    offsets = Offsets()
    offsets.fresh(updates(5, 6))
    offsets.done(6)
    offsets.ask()
    offsets.done(5)
    assert offsets.fresh(updates(5, 6, 7)) == updates(7)


def test_numbers_may_start_anew():
    offsets = Offsets()
    offsets.fresh(updates(900))
    offsets.done(900)
    offsets.ask()
    assert offsets.fresh(updates(3)) == updates(3)
    offsets.done(3)
    assert offsets.ask() == 4


def test_what_is_no_update_is_left_out():
    assert Offsets().fresh([{}, {"update_id": "5"}]) == []


@settings(deadline=None)
@given(st.data())
def test_everything_is_taken_once_and_nothing_is_lost(data):
    """Against a queue with Telegram's meaning of an offset, whatever commits when."""
    offsets, queue, taken, committed = Offsets(), [], [], set()
    number = 100
    for _ in range(data.draw(st.integers(1, 12))):
        for _ in range(data.draw(st.integers(0, 5))):
            number += data.draw(st.integers(1, 3))
            queue.append(number)
        offset = offsets.ask()
        confirmed = {n for n in queue if offset is not None and n < offset}
        assert confirmed <= committed
        queue = [n for n in queue if n not in confirmed]
        early = data.draw(st.lists(st.sampled_from(taken), unique=True)) if taken else []
        answer = updates(*queue[: data.draw(st.integers(1, 6))])
        for n in early:  # commits while the answer is under way
            committed.add(n)
            offsets.done(n)
        taken += [update["update_id"] for update in offsets.fresh(answer)]
        for n in data.draw(st.lists(st.sampled_from(taken), unique=True)) if taken else []:
            committed.add(n)
            offsets.done(n)
    assert len(taken) == len(set(taken))
    assert offsets.in_hand == len(set(taken) - committed)
