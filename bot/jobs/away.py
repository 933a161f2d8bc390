"""After an outage: Telegram has dropped the taps made meanwhile, so whoever was in a dialog is asked again, once."""

from bot.commands.context import Context
from bot.commands.writing import write_news
from bot.store.database import Tx
from bot.store.private import SealError
from dialogs.pages.help import away
from rules.delivery import HOUR, MINUTE, SECOND, Kind
from rules.reminders import asleep

NAME = "heartbeat"
CHANNEL = "telegram"
TAPS_LIVE = 150 * SECOND
"""https://github.com/tdlib/telegram-bot-api, Client.cpp: callback queries are kept for 150 seconds."""
IN_DIALOG = 10 * MINUTE
BEAT = 30 * SECOND
"""How often the heart beats: whoever wrote after the last beat wrote at most so long after it."""


async def ask_again(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """The job's own last run is the heartbeat: a long pause since then means that the service was away."""
    counts = {"asked": 0, "unreadable": 0}
    last = await tx.one("job_at", name=NAME)
    if last is None or now - last["ran_at"] <= TAPS_LIVE or asleep(now, context.settings.reminders):
        return counts
    was = last["ran_at"]
    for row in await tx.all("addresses_active", channel=CHANNEL, since=was - IN_DIALOG, until=was + 2 * BEAT):
        person, key = row["person_id"], f"away:{row['person_id']}:{was}"
        try:
            await write_news(tx, context, person, away(), Kind.STATUS, now, key=key, not_after=now + HOUR)
        except SealError:
            counts["unreadable"] += 1
        else:
            counts["asked"] += 1
    return counts
