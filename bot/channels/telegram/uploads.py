"""A picture that goes to many is sent to Telegram once; after that its file_id is enough.

https://core.telegram.org/bots/api#sending-files
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from hashlib import sha256
from typing import Any

from bot.messages import Attachment

KEPT = 100
"""So many pictures are remembered."""


class Uploads:
    """What Telegram calls the pictures that it has, as long as this process lives."""

    def __init__(self) -> None:
        self._known: dict[bytes, str] = {}
        self._uploading = asyncio.Lock()

    @asynccontextmanager
    async def of(self, carried: Attachment) -> AsyncIterator[Attachment]:
        """The picture as it is to be sent. While one is uploaded, others with a new one wait for what it is called."""
        digest = sha256(carried.content).digest()
        if digest in self._known:
            yield self._there(carried, digest)
            return
        async with self._uploading:
            yield self._there(carried, digest)

    def learn(self, carried: Attachment, result: Any) -> None:
        """What Telegram answered when it got a picture: the last size is the largest."""
        if not carried.content or not isinstance(result, dict) or not result.get("photo"):
            return
        if len(self._known) >= KEPT:
            self._known.clear()
        self._known[sha256(carried.content).digest()] = result["photo"][-1]["file_id"]

    def _there(self, carried: Attachment, digest: bytes) -> Attachment:
        known = self._known.get(digest)
        return replace(carried, reference=known, content=b"") if known else carried
