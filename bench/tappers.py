"""People who tap at most once in two seconds while something else goes on, and how long each waits for the answer."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.crowd import Crowd
from bench.walk import Say, Step, Tap
from dialogs.addresses import ChooseLanguage, Help, Start

FIRST_CHAT = 2_000_000
PAUSE, UP_TO = 2.0, 3.0
"""Seconds between two taps of one: by chance, or all would tap at the same moment for ever after an outage that they
all waited for.
"""
AGAIN = 4.0
"""Seconds after which somebody does it again: a tap that a dead process had taken is answered by nobody."""

BEGIN: tuple[Step, ...] = (Say("/start"), Tap(lambda to: to == ChooseLanguage("en")))
ROUND: tuple[Step, ...] = (Tap(lambda to: to == Help()), Tap(lambda to: to == Start()))


@dataclass(slots=True)
class Tappers(Crowd):
    """They open help and go back, for as long as they are let."""

    chats: list[int] = field(default_factory=list)

    async def run(self, people: int, seconds: float = 0) -> None:  # noqa: ARG002  until it is cancelled
        """So many of them."""
        async with asyncio.TaskGroup() as group:
            for number in range(people):
                group.create_task(self._taps(FIRST_CHAT + number, number * PAUSE / max(people, 1)))

    async def _taps(self, number: int, wait: float) -> None:
        chance = random.Random(number)
        sender = {"id": number, "is_bot": False, "first_name": "Bahar", "language_code": "en"}
        await asyncio.sleep(wait)
        for step in BEGIN:
            await self._step(sender, step, chance)
        while True:
            for step in ROUND:
                await self._step(sender, step, chance)

    async def _step(self, sender: dict[str, object], step: Step, chance: random.Random) -> None:
        """Do it, and wait until two seconds or a little more have gone since."""
        now = asyncio.get_running_loop().time
        began = now()
        while True:
            try:
                async with asyncio.timeout(AGAIN):
                    await self._turn(sender, step)
            except TimeoutError:
                continue
            except LookupError:  # what was answered late stands there by now
                pass
            break
        await asyncio.sleep(max(0.0, began + chance.uniform(PAUSE, UP_TO) - now()))

    def waits(self, first: float, last: float, without: Sequence[tuple[float, float]]) -> list[float]:
        """Milliseconds of the turns between two times, without those in which nobody was there."""
        return [
            (ended - began) * 1000
            for began, ended in self.turns
            if first <= began < last
            and not any(begin - AGAIN < began and ended < end + AGAIN for begin, end in without)
        ]


def percentile(waits: list[float], share: float = 0.95) -> float:
    """Of the waits; 0 where there are none."""
    ordered = sorted(waits)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0
