"""The commands and what each takes."""

import argparse
import asyncio
import logging
import os
import secrets
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.app.staffing import ALLOWED, number_of, words_of
from bot.cli import catalogue_arguments, chat, check, contact_arguments, staff, staff_arguments
from bot.config import ConfigError, load
from bot.config.sections import Config
from bot.i18n.languages import SHIPPED
from bot.i18n.render import load_renderer
from bot.store.database import DatabaseError
from bot.store.private import SealError
from rules.announcement import STEERING
from rules.interest import Answer

DEFAULT_CONFIG = Path("config.toml")
SECRET_BYTES = 48
LAST_PORT = 65535
LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
NOISY = ("aiosqlite", "apscheduler", "httpx", "httpcore", "telegram", "aiosmtpd", "mail.log")
"""Loggers of libraries that are never let down to INFO or DEBUG: some of them write what passes through them."""


def parser() -> argparse.ArgumentParser:
    """Every command with its arguments; the documentation is tested against it."""
    top = argparse.ArgumentParser(prog="mukaan", description="A chat service that leads newcomers to hobbies nearby.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(
        name: str, text: str, do: Callable[[argparse.Namespace], int], *, config: bool = True
    ) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(do=do)
        if config:
            command.add_argument(
                "--config", type=Path, help="the configuration file (default: config.toml if it is there)"
            )
        return command

    add("run", "Run the service.", _run)
    add("check", "Say everything that is wrong with the configuration and what it names.", _check)
    demo = add("demo", "Show the whole loop on one page, with nothing set up.", _demo, config=False)
    demo.add_argument("--host", default="127.0.0.1")
    demo.add_argument("--port", type=_port, default=8000, help="the first one tried; 0: any that is free")
    talk = add("chat", "The dialog in this terminal.", _chat, config=False)
    talk.add_argument("--save", type=Path, metavar="FILE", help="write what was said as a transcript")
    talk.add_argument("--replay", type=Path, metavar="FILE", help="say a transcript's lines first")
    book = add(
        "preview", "Write every page in every language as HTML, to be read and corrected.", _preview, config=False
    )
    book.add_argument("folder", nargs="?", type=Path, default=Path("preview"), help="where to (default: preview)")
    book.add_argument("--language", action="append", choices=SHIPPED, help="only this one; may be given again")
    add("secret", "Print a secret for [service] secret.", _secret, config=False)
    tasks = add("tasks", "List what staff have to do, close a task, or write to the person that one is about.", _tasks)
    tasks.add_argument("action", nargs="?", choices=["done", "write"])
    tasks.add_argument("number", nargs="?", type=_number, help="the task's number, with done or write")
    tasks.add_argument("text", nargs="*", help="what to write, with write")
    interest = add("interest", "Pass an association's answer on to the person.", _interest)
    interest.add_argument("number", type=_number, help="the number at the end of the notice")
    interest.add_argument("answer", choices=[*(answer.value for answer in Answer), ALLOWED])
    interest.add_argument("name", nargs="*", help=f"after {ALLOWED}: the minor's first name")
    interest.add_argument("--time", metavar="MOMENT", help="with welcome: come then, like 2026-11-24T18:00")
    interest.add_argument("--ask", metavar="NAME", help="with welcome: whom to ask for there")
    interest.add_argument("--until", metavar="DAY", help="with full: until this day, like 2026-12-31")
    interest.add_argument("--text", help="what the association said besides, passed on as it is")
    contact_arguments.add_to(add("contacts", "Look after who is told for an association.", _contacts), _number)
    staff_arguments.add_to(add("staff", "Say who is staff, and see what staff did.", _staff), _number)
    announced = add("announce", "Announce something to many people, from a file, and see how it goes.", _announce)
    announced.add_argument("what", metavar="FILE.toml", help=f"the file; or list, {', '.join(STEERING)}")
    announced.add_argument("number", nargs="?", type=_number, help=f"the announcement's, with {', '.join(STEERING)}")
    announced.add_argument("--yes", action="store_true", help="do not ask whether the numbers are right")
    fair = add("fair", "List the fairs, or say what is counted at one.", _fair)
    fair.add_argument("number", nargs="?", type=_number, help="the fair's number")
    catalogue_arguments.add_to(add("catalogue", "Look after the catalogue.", _catalogue), _number)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status."""
    given = _parsed(arguments)
    logging.basicConfig(level=logging.INFO, format=LOG_FORMAT, stream=sys.stderr)
    for noisy in NOISY:
        logging.getLogger(noisy).setLevel(logging.WARNING)
    try:
        status: int = given.do(given)
    except ConfigError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 1
    except (chat.ChatError, DatabaseError, SealError, OSError) as error:  # no database, another secret, no file
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def _parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The arguments. Ends the process with 2 when they are not what a command takes."""
    top = parser()
    given = top.parse_args(arguments)
    if given.command == "tasks" and given.action and given.number is None:
        top.error(f"which task? mukaan tasks {given.action} NUMBER")
    if given.command == "interest" and given.answer != ALLOWED:
        try:
            words_of(Answer(given.answer), _words(given))
        except ValueError as error:
            top.error(str(error))
    if given.command == "announce" and (given.what in STEERING) != (given.number is not None):
        top.error(
            "which announcement? mukaan announce FILE.toml | list | " + " | ".join(f"{m} NUMBER" for m in STEERING)
        )
    if given.command == "tasks" and (given.action == "write") != bool(given.text):
        top.error("write what? mukaan tasks write NUMBER TEXT")
    return given


def _words(given: argparse.Namespace) -> list[str]:
    """What goes with an answer, as staff say it."""
    options = (("--time", given.time), ("--ask", given.ask), ("--until", given.until), ("--text", given.text))
    if given.answer == ALLOWED:
        return list(given.name)
    return [word for option, value in options if value for word in (option, value)]


def _number(text: str) -> int:
    try:
        return number_of(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no number of a task or a notice") from None


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text} is no port: they go from 0 to {LAST_PORT}")
    return int(text)


def configuration(given: argparse.Namespace, *, to_run: bool = True) -> Config:
    """The configuration of this command. Raises ConfigError."""
    path = given.config or (DEFAULT_CONFIG if DEFAULT_CONFIG.exists() else None)
    config = load(path, os.environ, to_run=to_run)
    logging.getLogger().setLevel(config.log.level.upper())
    return config


def _run(given: argparse.Namespace) -> int:
    from bot.app.run import run  # noqa: PLC0415  only what a command needs is loaded

    config = configuration(given)
    _loop(run(config))
    return 0


def _demo(given: argparse.Namespace) -> int:
    from bot.app.demo import demo  # noqa: PLC0415

    logging.getLogger().setLevel(logging.WARNING)
    _loop(demo(given.host, given.port))
    return 0


def _preview(given: argparse.Namespace) -> int:
    from bot.preview.book import write_book  # noqa: PLC0415

    renderer, problems = load_renderer()
    for problem in problems:
        print(problem)
    screens = write_book(given.folder, given.language or SHIPPED, renderer)
    print(f"{screens} screens. Open {given.folder / 'index.html'} in a browser.")
    return 0


def _loop(work: object) -> None:
    try:
        import uvloop  # noqa: PLC0415
    except ImportError:  # pragma: no cover - Windows
        asyncio.run(work)  # type: ignore[arg-type]
    else:
        uvloop.run(work)  # type: ignore[arg-type]


def _check(given: argparse.Namespace) -> int:
    path = given.config or (DEFAULT_CONFIG if DEFAULT_CONFIG.exists() else None)
    return asyncio.run(check.check(path, os.environ))


def _chat(given: argparse.Namespace) -> int:
    logging.getLogger().setLevel(logging.WARNING)
    told = chat.read_transcript(given.replay) if given.replay else []
    if given.save:
        chat.check_writable(given.save)
    said: list[str] = []
    try:
        asyncio.run(chat.chat(told, said))
    finally:
        if given.save and said:
            given.save.write_text("\n".join(said), encoding="utf-8")
            print(f"saved: {given.save}")
    return 0


def _secret(_given: argparse.Namespace) -> int:
    print(secrets.token_urlsafe(SECRET_BYTES))
    return 0


def _tasks(given: argparse.Namespace) -> int:
    words = ["tasks"] if given.action is None else ["tasks", given.action, str(given.number), *given.text]
    return asyncio.run(staff.staff(configuration(given), words))


def _interest(given: argparse.Namespace) -> int:
    return asyncio.run(staff.staff(configuration(given), ["interest", str(given.number), given.answer, *_words(given)]))


def _contacts(given: argparse.Namespace) -> int:
    return asyncio.run(staff.staff(configuration(given), contact_arguments.words(given)))


def _staff(given: argparse.Namespace) -> int:
    return asyncio.run(staff.staff(configuration(given), staff_arguments.words(given)))


def _announce(given: argparse.Namespace) -> int:
    from bot.cli import announce  # noqa: PLC0415  only what a command needs is loaded

    return asyncio.run(announce.announce(configuration(given), given))


def _fair(given: argparse.Namespace) -> int:
    words = ["fair"] if given.number is None else ["fair", str(given.number)]
    return asyncio.run(staff.staff(configuration(given), words))


def _catalogue(given: argparse.Namespace) -> int:
    from bot.cli import catalogue  # noqa: PLC0415  only what a command needs is loaded

    return catalogue.run(configuration(given, to_run=False), given)
