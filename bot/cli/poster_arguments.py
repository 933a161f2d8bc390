"""What `mukaan poster` takes."""

import argparse
import re
from collections.abc import Callable
from pathlib import Path

BOT_NAME = re.compile("@?([A-Za-z][A-Za-z0-9_]{4,31})")
"""https://core.telegram.org/bots/features#botfather"""


def add_to(parser: argparse.ArgumentParser, number: Callable[[str], int]) -> None:
    """Add the arguments; `number` reads a number of ours."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("fair", nargs="?", type=number, help="the fair's number; without one: the service itself")
    what.add_argument("--hobby", type=number, metavar="NUMBER", help="one hobby instead of a fair")
    parser.add_argument("--stall", type=number, metavar="NUMBER", help="only this table of the fair (default: all)")
    parser.add_argument("--language", action="append", help="only this one; may be given again (default: all)")
    parser.add_argument(
        "--format", action="append", choices=["a4", "card"], help="posters or table cards (default: both)"
    )
    parser.add_argument("--out", type=Path, default=Path("posters"), help="the folder (default: posters)")
    parser.add_argument("--bot", type=_bot, metavar="NAME", help="the bot, where Telegram cannot be asked")


def _bot(text: str) -> str:
    named = BOT_NAME.fullmatch(text)
    if not named:
        raise argparse.ArgumentTypeError(f"{text} is no name of a Telegram bot")
    return named[1]
