"""What each `mukaan staff` action takes."""

import argparse
from collections.abc import Callable

from rules.roles import Role


def add_to(parser: argparse.ArgumentParser, number: Callable[[str], int]) -> None:
    """Add the actions; `number` reads a number of ours."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")

    def add(name: str, text: str) -> argparse.ArgumentParser:
        return actions.add_parser(name, help=text, description=text)

    add("list", "List who is staff.")
    invite = add("invite", "Make a link that makes a Telegram chat one of staff's, once, within 7 days.")
    invite.add_argument("--role", required=True, choices=[role.value for role in Role])
    invite.add_argument("--name", default="", help="the first name by which the others know them")
    add("remove", "Somebody is staff no longer.").add_argument("number", type=number, help="their number, from `list`")
    add("log", "Show what staff did and saw, the newest first.")


def words(given: argparse.Namespace) -> list[str]:
    """The action as staff say it."""
    said = ["staff", given.action]
    said += [str(getattr(given, name)) for name in ("role", "number") if hasattr(given, name)]
    return [*said, *getattr(given, "name", "").split()]
