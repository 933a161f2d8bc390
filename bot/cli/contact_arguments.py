"""What each `mukaan contacts` action takes."""

import argparse
from collections.abc import Callable


def add_to(parser: argparse.ArgumentParser, number: Callable[[str], int]) -> None:
    """Add the actions; `number` reads a number of ours."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")

    def add(name: str, text: str) -> argparse.ArgumentParser:
        action = actions.add_parser(name, help=text, description=text)
        action.add_argument("association", type=number, help="the association's number")
        return action

    def of_contact(name: str, text: str) -> argparse.ArgumentParser:
        action = add(name, text)
        action.add_argument("contact", type=number, help="the contact's number, from `list`")
        return action

    add("list", "List an association's contacts.")
    invite = add("invite", "Make a link that connects a Telegram chat to an association, once, within 14 days.")
    invite.add_argument("--mail", action="store_true", help="send it to the association instead of printing it")
    add("add", "Name a further address; it is asked first.").add_argument("email")
    of_contact("confirm", "Say that a contact's address is right.")
    of_contact("drop", "Take a contact away; they and the others are told.")
    digest = of_contact("digest", "Give a contact one mail a day, or one for each person.")
    digest.add_argument("wanted", choices=["on", "off"])


def words(given: argparse.Namespace) -> list[str]:
    """The action as staff say it."""
    said = ["contacts", given.action, str(given.association)]
    said += [str(getattr(given, name)) for name in ("email", "contact", "wanted") if hasattr(given, name)]
    return [*said, "mail"] if getattr(given, "mail", False) else said
