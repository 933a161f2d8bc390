"""`mukaan announce`: what a file announces is looked at, counted, and sent by the running service."""

import argparse
import sys
from pathlib import Path

from bot.app import announce_list as announcements
from bot.app.service import Service, build_service
from bot.config.sections import Config
from rules.announcement import STEERING

YES = frozenset({"k", "kyllä", "y", "yes"})


async def announce(config: Config, given: argparse.Namespace) -> int:
    """Do it and print the answer; 1 when there is nothing to do it to. Raises DatabaseError, OSError."""
    service = await build_service(config, make=False)
    try:
        if given.what == "list":
            lines, done = await announcements.listed(service), True
        elif given.what in STEERING:
            done, lines = await announcements.move(service, given.what, given.number)
        else:
            return await _from_file(service, Path(given.what), sure=given.yes)
    finally:
        await service.database.close()
    print("\n".join(lines))
    return 0 if done else 1


async def _from_file(service: Service, path: Path, *, sure: bool) -> int:
    """Nothing is written before all of the file is right and somebody has said yes."""
    try:
        made = await announcements.plan(service, path)
    except announcements.Refused as refused:
        print("\n".join(map(str, refused.args)), file=sys.stderr)
        print("Mitään ei lähetetty.", file=sys.stderr)
        return 1
    print("\n".join(announcements.preview(service, made)))
    if not sure and not _is_sure():
        print("Mitään ei lähetetty.")
        return 1
    print("\n".join(await announcements.schedule(service, made)))
    return 0


def _is_sure() -> bool:
    """Asks; nobody there to answer is a no."""
    if not sys.stdin.isatty():
        print("Vastaamassa ei ole ketään: antakaa --yes, kun luvut ovat oikein.", file=sys.stderr)
        return False
    return input("Lähetetäänkö? [k/e] ").strip().lower() in YES
