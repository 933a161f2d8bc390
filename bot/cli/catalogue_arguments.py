"""What each `mukaan catalogue` action takes."""

import argparse
import getpass
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.config import allowed
from catalogue.guides import BY_ID, Topic

OWN = "taulukko"
"""What an editor's own files are as a source, when nothing else is said."""

GUIDE = "guide:"
"""How a topic of guidance begins where else a number stands."""
FAIR = "fair:"
"""How the number of a fair begins there."""


@dataclass(frozen=True, slots=True)
class FairNumber:
    """The number of a fair, where else that of a hobby stands."""

    number: int


Add = Callable[[str, str], argparse.ArgumentParser]


def add_to(parser: argparse.ArgumentParser, number: Callable[[str], int]) -> None:
    """Add the actions; `number` reads a number of ours."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")

    def add(name: str, text: str) -> argparse.ArgumentParser:
        return actions.add_parser(name, help=text, description=text)

    template = add("template", "Write a workbook to fill in.")
    template.add_argument("file", type=Path)
    template.add_argument("--force", action="store_true", help="replace a file that is there")
    template.add_argument("--fairs", action="store_true", help="with sheets for fairs and their tables")
    _add_import(add)
    export = add("export", "Write a source's records as a workbook (.xlsx) or as CSV files (.csv).")
    export.add_argument("file", type=Path)
    export.add_argument("--force", action="store_true", help="replace a file that is there")
    export.add_argument("--source", default="", help="which source's; needed when there are several")
    refresh = add("refresh", "Ask the configured sources now.")
    refresh.add_argument("name", nargs="?", help="only this one")
    refresh.add_argument("--dry-run", action="store_true", help="only say what would change")
    add("sources", "Say how the configured sources are.")
    close = add("close", "Let a source go that is no more: its hobbies pause or end.")
    close.add_argument("source")
    close.add_argument("--yes", action="store_true", help="do not ask")
    _by(close)
    unmet = add("unmet", "Say what people looked for and nothing answers, most often first.")
    unmet.add_argument("--days", type=number, default=90, help="of so many days (default: 90)")
    barriers = add("barriers", "Say what stood in the way of those who did not go, most often first.")
    barriers.add_argument("--days", type=number, default=90, help="of so many days (default: 90)")
    _add_editing(add, number)
    add("contacts", "List the associations whose address has not been confirmed.")
    confirm = add("confirm", "Say that an association's address is right: what waits for it is sent.")
    confirm.add_argument("number", type=number, help="the association's number, from `contacts`")


def _add_import(add: Add) -> None:
    command = add("import", "Read files, say what would change, and change it once that was agreed to.")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--dry-run", action="store_true", help="only say what would change")
    command.add_argument("--yes", action="store_true", help="do not ask")
    command.add_argument("--source", default=OWN, type=_source, help=f"what the records are of (default: {OWN})")
    command.add_argument("--good-rows", action="store_true", help="take what can be read though other rows cannot")
    command.add_argument("--much-gone", action="store_true", help="it is right that more than 30%% are gone")
    command.add_argument(
        "--confirm-contacts", action="store_true", help="the addresses with a day in the column vahvistettu are right"
    )
    command.add_argument("--association", default="", metavar="ID", help="the association whose hobbies these are")
    command.add_argument("--kind", default="", help="the kind of hobbies that do not say theirs")
    command.add_argument("--municipality", default="", help="where those are that do not say it")
    command.add_argument("--language", default="fi", help="the language of the texts")
    _by(command)


def _add_editing(add: Add, number: Callable[[str], int]) -> None:
    add("list", "List the hobbies with their numbers.").add_argument("words", nargs="*", help="only of this name")
    _record(add("show", "Show a hobby as it holds now, field by field."), number)
    change = add("set", "Set fields of a hobby; an import leaves them until the source's own value changes.")
    _record(change, number)
    change.add_argument("changes", nargs="+", metavar="FIELD=VALUE", help="a column's heading and what stands in it")
    change.add_argument("--until", metavar="DAY", help="the last day on which it holds, as 31.12.2026")
    _by(change)
    back = add("unset", "Take back what was set: the source's own values show again.")
    _record(back, number)
    back.add_argument("fields", nargs="+", metavar="FIELD")
    _by(back)
    _record(add("history", "Every change of a hobby: when, by whom, what."), number)


def _record(command: argparse.ArgumentParser, number: Callable[[str], int]) -> None:
    command.add_argument(
        "number",
        type=_topic_or(number),
        help="the hobby's number, guide:TOPIC for a text of guidance, fair:NUMBER for a fair",
    )
    command.add_argument(
        "--association", dest="association_record", action="store_true", help="it is the number of an association"
    )


def _topic_or(number: Callable[[str], int]) -> Callable[[str], int | Topic | FairNumber]:
    def read(text: str) -> int | Topic | FairNumber:
        if text.startswith(FAIR):
            return FairNumber(number(text.removeprefix(FAIR)))
        if not text.startswith(GUIDE):
            return number(text)
        topic = BY_ID.get(text.removeprefix(GUIDE))
        if topic is None:
            raise argparse.ArgumentTypeError(f"{text!r} is no topic: they are {', '.join(BY_ID)}")
        return topic

    return read


def _by(command: argparse.ArgumentParser) -> None:
    command.add_argument("--by", default=_login(), help="who does it, for the history (default: the login)")


def _source(text: str) -> str:
    if not allowed.NAME.holds(text) or (text in allowed.RESERVED and text != OWN):
        raise argparse.ArgumentTypeError(f"{text!r} cannot be the name of a source")
    return text


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as in a container
        return "cli"
