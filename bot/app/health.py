"""What a monitor is told: whether each part of the service does its work."""

import asyncio
from collections.abc import Callable, Mapping

from bot.store.database import Database, DatabaseError

MOST_SILENT = 120.0
"""Seconds: Telegram answers every 50 and the quickest job runs every 30."""
DATABASE_SECONDS = 10.0

TROUBLES: Mapping[str, str] = {
    "database": "the database does not answer",
    "jobs": "no job has run for two minutes",
    "telegram": "Telegram has not answered for two minutes",
    "replies": "the mailbox for replies has not answered for two minutes",
}

Silence = Callable[[], float]
"""For how many seconds a part has not shown that it works."""


async def troubles(database: Database, parts: Mapping[str, Silence]) -> Mapping[str, str]:
    """What is wrong with each part, in words; "" for one that is well."""
    wrong = {"database": not await _answers(database)}
    wrong |= {name: silence() > MOST_SILENT for name, silence in parts.items()}
    return {name: TROUBLES[name] if is_wrong else "" for name, is_wrong in wrong.items()}


async def _answers(database: Database) -> bool:
    try:
        async with asyncio.timeout(DATABASE_SECONDS):
            await database.read(lambda tx: tx.all("jobs_all"))
    except (DatabaseError, TimeoutError):
        return False
    return True
