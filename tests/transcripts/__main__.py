"""`python -m tests.transcripts [--update] [NAME…]`: compare transcripts with what is said now, or rewrite them."""

import argparse
import asyncio
import difflib
import sys

from tests.transcripts.runner import names, path_of, replay


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.transcripts", description=__doc__)
    parser.add_argument("--update", action="store_true", help="write what is said now into the files")
    parser.add_argument("name", nargs="*", help="transcripts to look at; all of them when none is named")
    asked = parser.parse_args()
    return sum([_look(name, update=asked.update) for name in asked.name or names()]) and 1


def _look(name: str, *, update: bool) -> bool:
    """Whether there is something to look at by eye."""
    path = path_of(name)
    told = path.read_text(encoding="utf-8")
    try:
        said, wrong = asyncio.run(replay(told))
    except LookupError as error:
        sys.stderr.write(f"{name}: there is no button {error}\n")
        return True
    sys.stderr.writelines(f"{name}: {problem}\n" for problem in wrong)
    if said != told:
        before, now = told.splitlines(keepends=True), said.splitlines(keepends=True)
        sys.stdout.writelines(difflib.unified_diff(before, now, f"{name} as written", f"{name} as said now"))
        if update:
            path.write_text(said, encoding="utf-8")
    return bool(wrong) or (said != told and not update)


sys.exit(main())
