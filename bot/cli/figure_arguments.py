"""What `mukaan stats` and `mukaan report` take."""

import argparse
from datetime import date
from pathlib import Path


def add_to(stats: argparse.ArgumentParser, report: argparse.ArgumentParser) -> None:
    """Add it."""
    stats.add_argument("--out", type=Path, metavar="FOLDER", help="write pictures and one XLSX there")
    for option, dest, example in (("--from", "since", "the first, like 2026-09-01"), ("--to", "until", "the last")):
        report.add_argument(option, dest=dest, type=_day, required=True, metavar="DAY", help=example)
    report.add_argument("--out", metavar="FILE.xlsx", help="write an XLSX; - to standard output")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day: write 2026-12-31") from None
