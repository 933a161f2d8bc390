"""A service on a file of its own, with a channel that goes nowhere."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.app.service import Service, build_service
from bot.channels.terminal.channel import TerminalChannel
from bot.config import Secret, sections

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


def config(folder: Path, **changes: object) -> sections.Config:
    """What it runs with."""
    return sections.Config(
        service=sections.Service(secret=Secret("a test needs no secret of its own"), public_url="https://example.org"),
        database=sections.Database(url=Secret(f"sqlite:///{folder / 'mukaan.db'}")),
        help=sections.Help(phone="08 123 4567"),
        **changes,  # type: ignore[arg-type]
    )


@asynccontextmanager
async def built(folder: Path, **changes: object) -> AsyncIterator[Service]:
    """A service that is not started; closed at the end."""
    service = await build_service(config(folder, **changes))
    service.channels["terminal"] = TerminalChannel("terminal")
    try:
        yield service
    finally:
        await service.stop()
