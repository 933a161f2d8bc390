"""Waiting for one of several things."""

import asyncio
from typing import Any


async def first(*things: asyncio.Event | asyncio.Future[Any], seconds: float | None = None) -> None:
    """Return when the first of these has happened, or after so many seconds; cancels none of the futures."""
    watchers = [asyncio.ensure_future(thing.wait()) for thing in things if isinstance(thing, asyncio.Event)]
    futures = [thing for thing in things if not isinstance(thing, asyncio.Event)]
    try:
        await asyncio.wait([*watchers, *futures], timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for watcher in watchers:
            watcher.cancel()
