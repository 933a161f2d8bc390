"""The columns of a row that say when a hobby meets."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from catalogue import cells, moments
from catalogue.cells import CellError
from catalogue.hobby import Schedule
from catalogue.recurrence import WEEKDAYS, comes_true, parse
from catalogue.spreadsheets.columns import REPEATS, YES_NO
from catalogue.spreadsheets.tables import Row
from catalogue.words import fold

WEEKLY = REPEATS["joka viikko"]
SEASON, EXCEPT, EXTRA = "kausi", "ei", "lisäksi"
HOLIDAYS, SCHOOL = "tauko pyhinä", "tauko koululomilla"
"""Words within the brackets of "muut ajat"; the last two are columns as well."""

_NONE: tuple[date, ...] = ()
_TIMELESS = Schedule("", time(), 0)
_RULE = re.compile(r"(?:RRULE:)?(?=.*FREQ=)[A-Z]+=.*", re.IGNORECASE)
_NEXT_TIME = re.compile(r"\s*[;\n]\s*(?![A-Z]+=)")
_OTHER_TIME = re.compile(r"(.*?)(?:^|\s)((?:klo\s)?[\d.:]+\s?[-–—]\s?[\d.:]+|[\d.:]+ \d+ ?min)\s?(?:\[(.*)\])?")
_ANCHORS = (date(2024, 1, 1), date(2025, 2, 18))
"""Two days that differ in everything: a rule that is the same from both does not hang on when it begins."""


@dataclass(frozen=True, slots=True)
class _Repeat:
    """What "toisto" and "kuukaudet" say: either a rule as it is, or how often, which, and in which months."""

    rule: str = ""
    often: tuple[str, str] = WEEKLY
    months: tuple[int, ...] = ()

    def on(self, weekdays: tuple[int, ...]) -> str:
        """Return the rule for these weekdays."""
        how_often, which = self.often
        rule = f"{how_often};BYDAY={','.join(which + WEEKDAYS[day] for day in weekdays)}"
        return f"{rule};BYMONTH={','.join(map(str, self.months))}" if self.months else rule


def schedules(row: Row) -> tuple[Schedule, ...]:
    """Return the row's schedules, none when it names no days; what is wrong is left in the row's problems."""
    weekdays = row.read("viikonpäivät", moments.weekdays, ())
    base = _base(row)
    repeat = _repeat(row, base)
    listed: list[Schedule] = []
    if weekdays or repeat.rule or base.extra_dates:
        rule = repeat.rule or (repeat.on(weekdays) if weekdays else "")
        starts, minutes = _hours(row)
        listed.append(replace(base, rule=rule, starts=starts, minutes=minutes))
    if repeat.rule and weekdays:
        row.problem("viikonpäivät", "Sääntö sarakkeessa ”toisto” kertoo jo päivät: jätä tämä tyhjäksi.")
    shared = replace(base, extra_dates=_NONE)
    return (*listed, *row.read("muut ajat", lambda value: _others(value, shared, repeat), ()))


def _base(row: Row) -> Schedule:
    first, last = row.read("kausi alkaa", moments.span, (None, None))
    if last and row.cells.get("kausi päättyy"):
        row.problem("kausi alkaa", "Kirjoita viimeinen päivä vain yhteen paikkaan.")
    last = last or row.read("kausi päättyy", moments.day, None)
    if first and last and last < first:
        row.problem("kausi päättyy", "Kauden viimeisen päivän pitää olla ensimmäisen jälkeen.")
    return Schedule(
        rule="",
        starts=time(),
        minutes=0,
        first=first,
        last=last,
        except_dates=row.read("ei päivinä", moments.days, _NONE),
        extra_dates=row.read("lisäpäivät", moments.days, _NONE),
        skips_public_holidays=row.read(HOLIDAYS, lambda value: cells.one_of(value, YES_NO), missing=False),
        skips_school_holidays=row.read(SCHOOL, lambda value: cells.one_of(value, YES_NO), missing=False),
    )


def _repeat(row: Row, base: Schedule) -> _Repeat:
    value = row.cells.get("toisto", "")
    months = row.read("kuukaudet", moments.months, ())
    if _RULE.fullmatch(value):
        if months:
            row.problem("kuukaudet", "Sääntö sarakkeessa ”toisto” kertoo jo kuukaudet: jätä tämä tyhjäksi.")
        return _Repeat(rule=row.read("toisto", lambda rule: _rule(rule, base), ""))
    often = row.read("toisto", lambda words: cells.one_of(words, REPEATS), WEEKLY)
    if "INTERVAL" in often[0] and not base.first and not row.cells.get("kausi alkaa"):
        row.problem("kausi alkaa", "Kirjoita ensimmäinen päivä: muuten ei tiedetä, mitkä viikot ovat vuorossa.")
    return _Repeat(often=often, months=months)


def _rule(value: str, base: Schedule) -> str:
    written = re.sub("^RRULE:", "", value, flags=re.IGNORECASE)
    readings = [parse(written, anchor) for anchor in ((base.first,) if base.first else _ANCHORS)]
    if any(count or until for _, count, until in readings):
        raise CellError("Kirjoita viimeinen päivä sarakkeeseen ”kausi päättyy”, ei sääntöön.")
    rules = {recurrence.rule() for recurrence, _, _ in readings}
    if len(rules) > 1 or (not base.first and readings[0][0].interval > 1):
        raise CellError("Kirjoita ”kausi alkaa”: sääntö lasketaan siitä päivästä.")
    if not comes_true(readings[0][0], base.last if base.first else None):
        raise CellError("Tämä sääntö ei osu yhteenkään päivään.")
    return rules.pop()


def _hours(row: Row) -> tuple[time, int]:
    starts, ends = row.need("alkaa", moments.hours, (time(), None))
    begun = bool(row.cells.get("alkaa")) and not any(problem.column == "alkaa" for problem in row.problems)
    given = row.cells.get("päättyy", "")
    if ends and given and row.read("päättyy", moments.clock, ends) != ends:
        row.problem("alkaa", "Kirjoita päättymisaika vain yhteen paikkaan.")
    elif not ends and fold(given).endswith(("min", "h", "t", "tuntia", "minuuttia")):
        return starts, row.read("päättyy", moments.length, 0)
    elif not ends:
        ends = row.need("päättyy", moments.clock, None)
    minutes = _between(starts, ends) if ends else 0
    if begun and ends and minutes <= 0:
        row.problem("päättyy", "Päättymisajan pitää olla alkamisajan jälkeen.")
    return starts, minutes


def _others(value: str, shared: Schedule, repeat: _Repeat) -> tuple[Schedule, ...]:
    return tuple(_other(each, shared, repeat) for each in _NEXT_TIME.split(value.strip(" ;\n")))


def _other(value: str, shared: Schedule, repeat: _Repeat) -> Schedule:
    found = _OTHER_TIME.fullmatch(value)
    if not found:
        raise CellError("Kirjoita muut ajat näin: ke 17:00-18:00; la 10-11.")
    when, hours, own = found[1].strip(), found[2], found[3]
    schedule = shared if own is None else _bracketed(own)
    if _RULE.fullmatch(when):
        rule = _rule(when, schedule)
    elif when:
        rule = (_Repeat(often=repeat.often, months=repeat.months) if own is None else _Repeat()).on(
            moments.weekdays(when)
        )
    else:
        rule = ""
    if not rule and not schedule.extra_dates:
        raise CellError("Kirjoita viikonpäivä: ke 17:00-18:00.")
    starts, minutes = _other_hours(hours)
    return replace(schedule, rule=rule, starts=starts, minutes=minutes)


def _other_hours(value: str) -> tuple[time, int]:
    if value.endswith("min"):
        begins, _, lasts = value.partition(" ")
        return moments.clock(begins), moments.length(lasts)
    starts, ends = moments.hours(value)
    minutes = _between(starts, ends) if ends else 0
    if minutes <= 0:
        raise CellError("Päättymisajan pitää olla alkamisajan jälkeen.")
    return starts, minutes


def _bracketed(value: str) -> Schedule:
    """Return a schedule without its time from what stands in brackets: nothing is shared with the row then."""
    schedule = _TIMELESS
    for part in filter(None, (part.strip() for part in value.split(","))):
        word, _, rest = part.partition(" ")
        if fold(part) == fold(HOLIDAYS):
            schedule = replace(schedule, skips_public_holidays=True)
        elif fold(part) == fold(SCHOOL):
            schedule = replace(schedule, skips_school_holidays=True)
        elif fold(word) == SEASON:
            schedule = _with_season(schedule, rest)
        elif fold(word) == EXCEPT:
            schedule = replace(schedule, except_dates=moments.days(rest))
        elif fold(word) == fold(EXTRA):
            schedule = replace(schedule, extra_dates=moments.days(rest))
        else:
            raise CellError(
                "Hakasulkeissa voi olla: kausi 1.9.2026-31.5.2027, ei 24.12.2026, lisäksi 2.1.2027, "
                f"{HOLIDAYS}, {SCHOOL}."
            )
    return schedule


def _with_season(schedule: Schedule, value: str) -> Schedule:
    """Return it with a season that may be open at either end: 1.9.2026-, -31.5.2027."""
    first, dash, last = (part.strip() for part in re.sub("[–—]", "-", value).partition("-"))
    if not dash or not (first or last):
        raise CellError("Kirjoita kausi näin: kausi 1.9.2026-31.5.2027.")
    if first and last:
        begins, ends = moments.span(value)
        return replace(schedule, first=begins, last=ends)
    return replace(schedule, first=moments.day(first) if first else None, last=moments.day(last) if last else None)


def _between(starts: time, ends: time) -> int:
    day = date.min
    return (datetime.combine(day, ends) - datetime.combine(day, starts)) // timedelta(minutes=1)
