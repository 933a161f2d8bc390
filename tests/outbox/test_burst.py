"""How much may go at once to a group: never more in a minute than its platform takes."""

from bot.channels.telegram.group import RATES
from bot.outbox.pace import Pace

MINUTE = 60_000
TWENTY = 20
"""https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"""


def sent_at(messages: int) -> list[float]:
    """When each of so many messages leaves that are all there from the beginning, or come with pauses."""
    pace, now, left = Pace(RATES), 0, []
    while len(left) < messages:
        left += [now + pace.take("general", now) for _ in range(pace.room(now))]
        now += 250
    return left


def test_no_minute_has_more_than_the_group_takes() -> None:
    left = sent_at(100)
    assert left == sorted(left)
    assert max(sum(begin <= at < begin + MINUTE for at in left) for begin in left) <= TWENTY
    assert left[7] == 0, "the first ones need not wait"
    assert left[99] < 8.5 * MINUTE


def test_after_a_silence_some_go_at_once_again() -> None:
    pace = Pace(RATES)
    for _ in range(8):
        pace.take("general", 0)
    assert pace.room(0) == 0
    assert pace.room(MINUTE) == 8
