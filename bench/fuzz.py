"""Files that were spoilt at random, read for a time: nothing may be raised, and memory stays below a limit.

`python -m bench.fuzz ics --seconds 600`. Where atheris is installed, it leads by what code is reached; else a loop of
our own spoils samples. What raised is kept in a folder, each kind of it once. Ends with 1 when anything raised or the
memory was too much.
"""

import argparse
import importlib
import importlib.util
import os
import resource
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

MOST_MEMORY_MB = 300
LARGEST = 20_000
"""Bytes of a file; a mutation seldom makes more of it."""
TODAY = date(2026, 11, 22)

_CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Oma
BEGIN:STANDARD
TZOFFSETTO:+0200
END:STANDARD
BEGIN:DAYLIGHT
TZOFFSETTO:+0300
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:1@example.org
SEQUENCE:2
SUMMARY:Naisten uinti
DESCRIPTION:Uimme\\, ja juomme <b>kahvia</b>\\nTervetuloa
 kaikki
LOCATION:Uimahalli\\, Esimerkkikatu 1\\, 87100 Kajaani
GEO:64.2;27.7
CATEGORIES:Uinti,Jalkapallo
ORGANIZER;CN="Esimerkki; Seura":mailto:seura@example.org
DTSTART;TZID=Oma:20261124T180000
DTEND;TZID=Europe/Helsinki:20261124T193000
RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU,-1TH;BYSETPOS=1;UNTIL=20270601T000000Z;WKST=SU
EXDATE;TZID=FLE Standard Time:20270105T180000,20270302T180000
RDATE;VALUE=PERIOD:20261201T100000Z/PT1H
LAST-MODIFIED:20261101T120000Z
URL:https://example.org
END:VEVENT
BEGIN:VEVENT
UID:1@example.org
RECURRENCE-ID:20270105T180000
DTSTART:20270106T190000
DURATION:PT1H30M
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
SUMMARY:Uinti
DTSTART;VALUE=DATE:20261124
RRULE:FREQ=WEEKLY;COUNT=10;BYMONTHDAY=1,-1;BYMONTH=1,12
BEGIN:VALARM
TRIGGER:-PT15M
END:VALARM
END:VEVENT
END:VCALENDAR
"""
_TOKENS = (
    *(b"BEGIN:VEVENT\n", b"END:VEVENT\n", b"\n ", b"\r\n", b'"', b";", b",", b":", b"=", b"\\n", b"\\"),
    *(b"FREQ=YEARLY", b"INTERVAL=0", b"COUNT=9999", b"UNTIL=99991231", b"BYSETPOS=-366", b"BYMONTHDAY=31", b"TZID=/a/"),
    *(b"19000101T000000Z", b"21001231T235959", b"99999999T999999", b"P9999W", b"1e309", b"-1", b"0", b"9" * 30),
    *(b"klo 18-19", b"1.1.2027", b"ma-su", b"<b>", b"&amp;", b"yli 7 v", b"\0", b"\xff", b"\xef\xbb\xbf"),
    *(letter.encode() for letter in ("ä", "٣", "\u202e")),
)


@dataclass(slots=True)
class Run:
    """What has been read till now, and what it cost; `kept` is where files that raised are kept."""

    kept: Path
    executions: int = 0
    slowest: float = 0.0
    raised: dict[str, int] = field(default_factory=dict)

    def read(self, read: Callable[[bytes], object], content: bytes) -> None:
        """Read a file, and note what it raises and how long it takes."""
        began = time.perf_counter()
        try:
            read(content)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is found
            last = traceback.extract_tb(error.__traceback__)[-1]
            kind = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
            if kind not in self.raised:
                (self.kept / f"{len(self.raised)}.bin").write_bytes(content)
            self.raised[kind] = self.raised.get(kind, 0) + 1
        self.executions += 1
        took = time.perf_counter() - began
        if took > self.slowest:
            self.slowest = took
            (self.kept / "slowest.bin").write_bytes(content)

    def report(self, target: str, engine: str, seconds: float) -> int:
        """Print what was found, and return the command's status."""
        memory = peak_mb()
        print(
            f"{target} ({engine}): {self.executions} files in {seconds:.0f} s, {self.executions / seconds:.0f} a second"
        )
        print(f"slowest {self.slowest * 1000:.0f} ms, peak memory {memory:.0f} MB of {MOST_MEMORY_MB}")
        print(f"raised: {sum(self.raised.values())}")
        for kind, times in self.raised.items():
            print(f"  {times} × {kind}")
        print(f"kept in {self.kept}", flush=True)
        return int(bool(self.raised) or memory > MOST_MEMORY_MB)


def peak_mb() -> float:
    """Return the most memory that this process has had, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def target(name: str) -> tuple[Callable[[bytes], object], list[bytes]]:
    """Return how a file of this sort is read, through to its next meetings, and samples to begin with."""
    # Imported here, so that atheris can look on.
    known = importlib.import_module("catalogue.known")
    origin = importlib.import_module("catalogue.origin")
    shipped = importlib.import_module("catalogue.shipped")
    schedule = importlib.import_module("catalogue.schedule")
    table = importlib.import_module("catalogue.importers.table")
    everything = known.know(*shipped.load_shipped())
    source = origin.Origin(source="fuzz", today=TODAY)
    importer = table.IMPORTERS["icalendar" if name == "ics" else "sheet"]
    examples = shipped.example_files()
    beside = [] if name == "ics" else [origin.Document("yhdistykset.csv", examples["associations.csv"])]
    now = schedule.to_ms(TODAY, schedule.time())

    def read(content: bytes) -> None:
        document = origin.Document("tiedosto", content)
        table.sort_of(document)
        reading = importer.read([document, *beside], everything, source)
        for draft in reading.drafts:
            schedule.next_meetings(draft.hobby, now, 3)
        for problem in reading.problems:
            str(problem).encode()

    if name == "ics":
        return read, [
            _CALENDAR.encode(),
            _CALENDAR.replace("\n", "\r\n").encode("utf-8-sig"),
            _CALENDAR.encode("cp1252"),
        ]
    heads = [b"".join(content.splitlines(keepends=True)[:4]) for content in examples.values()]
    return read, [*heads, *(head.decode().replace(";", ",").encode("cp1252", "replace") for head in heads)]


def mutated(samples: list[bytes], random: Random) -> bytes:
    """Return one of the samples, spoilt in a few places."""
    content = bytearray(random.choice(samples))
    for _ in range(random.randint(1, 8)):
        at = random.randrange(len(content) + 1)
        length = random.choice((1, 1, 2, 8, 40, 400))
        match random.randrange(7):
            case 0:
                content[at : at + 1] = bytes([random.randrange(256)])
            case 1:
                del content[at : at + length]
            case 2:
                content[at:at] = random.choice(_TOKENS)
            case 3:
                content[at : at + length] = random.choice(_TOKENS)
            case 4:
                content[at:at] = content[at : at + length] * random.choice((1, 2, 50))
            case 5:
                other = random.choice(samples)
                start = random.randrange(len(other))
                content[at:at] = other[start : start + length]
            case _:
                content[at:at] = random.randbytes(length)
    return bytes(content[:LARGEST])


def run_own(name: str, seconds: float, seed: int, run: Run) -> int:
    """Spoil samples until the time is over."""
    read, samples = target(name)
    random = Random(seed)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        run.read(read, mutated(samples, random))
    return run.report(name, "own loop", seconds)


def run_atheris(name: str, seconds: float, seed: int, run: Run) -> None:
    """Let atheris spoil what reaches new code, until the time is over; ends the process, as atheris never returns."""
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["catalogue", "icalendar"]):
        read, samples = target(name)
    corpus = run.kept / "corpus"
    corpus.mkdir()
    for number, sample in enumerate(samples):
        (corpus / str(number)).write_bytes(sample)
    end = time.monotonic() + seconds

    def one(content: bytes) -> None:
        if time.monotonic() >= end:
            os._exit(run.report(name, "atheris", seconds))
        run.read(read, content)

    options = [
        f"-seed={seed}",
        f"-max_len={LARGEST}",
        "-rss_limit_mb=0",
        "-timeout=600",
        "-verbosity=0",
        "-detect_leaks=0",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], one)
    atheris.Fuzz()


def main() -> int:
    """Read the options, and run."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("target", choices=("ics", "csv"))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--own", action="store_true", help="the loop of our own, also where atheris is installed")
    options = parser.parse_args()
    run = Run(Path(tempfile.mkdtemp(prefix="mukaan-fuzz-")))
    if importlib.util.find_spec("atheris") and not options.own:
        run_atheris(options.target, options.seconds, options.seed, run)
    return run_own(options.target, options.seconds, options.seed, run)


if __name__ == "__main__":
    sys.exit(main())
