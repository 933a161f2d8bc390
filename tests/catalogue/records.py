"""Any record that a spreadsheet's row can say, for property tests."""

from datetime import date, time, timedelta

from hypothesis import strategies as st

from catalogue.cells import LONGEST_NAME, LONGEST_TEXT
from catalogue.hobby import Association, Audience, FinnishNeeded, Hobby, Point, Price, Schedule, Venue
from catalogue.recurrence import WEEKDAYS
from catalogue.shipped import load_shipped
from catalogue.words import clean

KINDS, PLACES = load_shipped()
TOWNS = [place.name for place in PLACES if place.kind == "municipality"]


def texts(longest: int, least: int = 0) -> st.SearchStrategy[str]:
    return (
        st.text(max_size=longest)
        .map(lambda text: clean(text)[:longest].strip())
        .filter(lambda text: len(text) >= least)
    )


def by_language(longest: int = 40) -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(st.sampled_from(["fi", "en", "ar", "fa_AF", "ckb"]), texts(longest, 1), max_size=3)


DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
IDS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S"], exclude_characters='"'), min_size=1, max_size=60
)
FLAGS = st.none() | st.booleans()
URLS = st.just("") | st.from_regex(r"https?://[a-z0-9-]{1,9}\.example\.org(/[\w.~%?=&-]{0,20})?", fullmatch=True)
LANGUAGES = st.sampled_from(["fi", "sv", "en", "ar", "fa_AF", "ckb"])


@st.composite
def rules(draw: st.DrawFn) -> tuple[str, bool]:
    """A rule as readers write it, and whether it needs a first day."""
    by_day = sorted(draw(st.sets(st.sampled_from(WEEKDAYS), min_size=1)), key=WEEKDAYS.index)
    months = sorted(draw(st.sets(st.integers(1, 12))))
    by_month = f";BYMONTH={','.join(map(str, months))}" if months else ""
    every = draw(st.integers(1, 4))
    interval = f";INTERVAL={every}" if every > 1 else ""
    which = draw(st.sampled_from([1, 2, 3, 4, -1]))
    month_days = ",".join(map(str, sorted(draw(st.sets(st.integers(1, 28), min_size=1, max_size=3)))))
    rule = draw(
        st.sampled_from(
            [
                f"FREQ=WEEKLY{interval};BYDAY={','.join(by_day)}{by_month}",
                f"FREQ=MONTHLY{interval};BYDAY={','.join(f'{which}{day}' for day in by_day)}",
                f"FREQ=MONTHLY;BYDAY={','.join(f'{which}{day}' for day in by_day)}{by_month}",
                f"FREQ=MONTHLY{interval};BYMONTHDAY={month_days}",
                f"FREQ=MONTHLY{interval};BYDAY={','.join(by_day)};BYSETPOS={which}",
                f"FREQ=DAILY{interval}",
            ]
        )
    )
    return rule, every > 1


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    rule, needs_first = draw(rules() | st.just(("", False)))
    first = draw(DAYS.filter(lambda day: day.year < 2090) if needs_first else st.none() | DAYS)
    after = draw(st.none() | st.integers(800, 4000)) if first and first.year < 2085 else None
    extra = draw(st.sets(DAYS, min_size=0 if rule else 1, max_size=4))
    return Schedule(
        rule=rule,
        starts=draw(st.times().map(lambda at: time(at.hour, at.minute))),
        minutes=draw(st.integers(0, 7 * 24 * 60)),
        first=first,
        last=first + timedelta(after) if first and after is not None else draw(st.none() | DAYS) if not first else None,
        except_dates=tuple(sorted(draw(st.sets(DAYS, max_size=4)))),
        extra_dates=tuple(sorted(extra)),
        skips_public_holidays=draw(st.booleans()),
        skips_school_holidays=draw(st.booleans()),
    )


@st.composite
def timetables(draw: st.DrawFn) -> tuple[Schedule, ...]:
    """Schedules of one hobby, some of which share all but their time."""
    listed = draw(st.lists(schedules(), max_size=3))
    if listed and draw(st.booleans()) and listed[0].rule:
        listed.append(
            Schedule(
                rule="FREQ=WEEKLY;BYDAY=WE",
                starts=time(17),
                minutes=60,
                first=listed[0].first,
                last=listed[0].last,
                except_dates=listed[0].except_dates,
            )
        )
    return tuple(listed)


venues = st.builds(
    Venue,
    name=texts(LONGEST_NAME),
    address=texts(LONGEST_NAME),
    municipality=st.sampled_from(TOWNS),
    point=st.none() | st.builds(Point, st.floats(59, 71), st.floats(19, 32)),
    meeting_point=by_language(),
    changing_rooms=by_language(),
    accessible=FLAGS,
    accessibility=by_language(),
    transport=by_language(),
)
prices = st.builds(
    Price,
    cents=st.none() | st.integers(0, 200_000),
    per=st.sampled_from(["time", "month", "season", "year"]),
    free_trial=FLAGS,
    includes=by_language(),
)
associations = st.builds(
    Association,
    number=st.just(0),
    source=st.just("test"),
    source_id=IDS,
    name=texts(LONGEST_NAME, 1),
    email=st.none() | st.from_regex(r"[a-z0-9.+_-]{1,20}@[a-z0-9-]{1,9}\.example\.org", fullmatch=True),
    phone=st.sampled_from([None, "+358440000001", "+46701234567", "+358861555", "+252612345678"]),
    url=st.from_regex(r"https?://[a-z0-9-]{1,9}\.example\.org", fullmatch=True),
    language=LANGUAGES,
    confirmed_on=st.none() | DAYS,
)


@st.composite
def hobbies(draw: st.DrawFn) -> Hobby:
    ages = sorted(draw(st.tuples(st.integers(0, 120), st.integers(0, 120))))
    return Hobby(
        number=0,
        source="test",
        source_id=draw(IDS),
        kind=draw(st.sampled_from([kind.id for kind in KINDS])),
        name=draw(texts(LONGEST_NAME, 1)),
        association=0,
        venue=draw(venues),
        schedules=draw(timetables()),
        names=draw(by_language()),
        description=draw(by_language(LONGEST_TEXT)),
        audience=draw(st.sampled_from(list(Audience))),
        beginners=draw(FLAGS),
        age_min=draw(st.sampled_from([None, ages[0]])),
        age_max=draw(st.sampled_from([None, ages[1]])),
        price=draw(prices),
        finnish=draw(st.none() | st.sampled_from(list(FinnishNeeded))),
        leader=draw(texts(20)),
        leader_languages=tuple(draw(st.lists(LANGUAGES, unique=True, max_size=3))),
        women_leader=draw(FLAGS),
        bring=draw(by_language()),
        borrow=draw(by_language()),
        children_welcome=draw(FLAGS),
        childcare=draw(FLAGS),
        capacity=draw(st.none() | st.integers(0, 1000)),
        has_room=draw(FLAGS),
        url=draw(URLS),
        status=draw(st.sampled_from(["active", "paused", "ended"])),
        checked_on=draw(st.none() | DAYS),
        checked_by=draw(texts(20)),
    )
