"""What may stand in every placeholder, from a record of the example catalogue."""

from collections.abc import Iterator, Mapping

from bot.i18n.templates import parse
from bot.preview.people import DAY
from catalogue.hobby import Hobby
from catalogue.schedule import next_meetings
from catalogue.snapshot import Snapshot
from dialogs.pages.ages import age_name
from dialogs.pages.results import kind_name
from dialogs.pages.staffing import ROLES
from dialogs.texts import data, find
from dialogs.texts.values import Away, Distance, Language, Listing, Localised, Message, Moment, Money, Span, Text, Value
from rules.person import Age

COUNTS = (0, 1, 2, 3, 5, 11, 21, 100, 101)
"""Numbers of every plural form in every language."""

FORMATS = frozenset({"date", "time", "list", "distance", "mark"})
"""Contexts of what values are put together with: said with the values."""

PHONES = ("+358 44 205 1310", "08 123 4567", "+358440000001")


def args(message: Message, hobby: Hobby, snapshot: Snapshot, now: int, turn: int) -> Mapping[str, Value]:
    """A value for each placeholder; another `turn` takes others of the record."""
    there = samples(hobby, snapshot, now)
    names = sorted(parse(message.id).names | parse(message.plural).names)
    return {name: there[name][turn % len(there[name])] for name in names}


def samples(hobby: Hobby, snapshot: Snapshot, now: int) -> Mapping[str, tuple[Value, ...]]:
    """All that a placeholder may hold, of this record; who reads it is called Amina, in two scripts."""
    association = snapshot.associations[hobby.association].name
    venue, phone = hobby.venue, PHONES[hobby.number % len(PHONES)]
    meetings = next_meetings(hobby, now, 2)
    starts = meetings[0].starts_at if meetings else now + 3 * DAY
    kind = kind_name(snapshot.kinds[hobby.kind].label_en)
    number = (hobby.number, *COUNTS)
    languages = tuple(Language(code) for code in (*hobby.leader_languages, "fi", "ckb"))
    prices = (Money(hobby.price.cents or 700), Money(1250))
    return {
        "address": (venue.address or "Kauppakatu 1 A 12, 87100 KAJAANI",),
        "age": tuple(age_name(age) for age in Age),
        "answer": ("welcome",),
        "association": (association,),
        "away": (Away(starts, now), Away(now + DAY, now), Away(now + 12 * DAY, now)),
        "before": (Moment(starts), Moment(starts, "day")),
        "channels": (Listing((data.TELEGRAM(), data.WEB())),),
        "contact": ("a…@example.org",),
        "count": COUNTS,
        "day": (Moment(starts, "day"),),
        "distance": (Distance(0.4), Distance(hobby.number), Distance(93)),
        "email": ("amina@example.org",),
        "example": (phone,),
        "hobby": (hobby.name,),
        "hours": ("9–15", "ma–pe 9.00–15.30"),
        "interest": number,
        "kind": (kind,),
        "language": languages,
        "languages": (Listing(languages[:2]), Listing(languages)),
        "leader": (hobby.leader or "Mikko",),
        "link": ("https://example.org/c/abc.ics",),
        "meaning": (*hobby.names.values(), "سباحة للنساء"),
        "municipality": (venue.municipality,),
        "name": (hobby.name, "Amina", "أمينة"),
        "number": number,
        "oldest": (hobby.age_max or 12,),
        "other": ("o…@example.org",),
        "phone": (phone,),
        "place": (venue.municipality, "Vuokatti"),
        "price": prices,
        "problem": ("…",),
        **dict.fromkeys(("sent", "failed", "skipped", "unknown", "total"), number),
        "service": ("Mukaan",),
        "since": (Moment(starts, "day"),),
        "role": tuple(said() for said in ROLES.values()),
        "label": ("12", "Web"),
        "opened": COUNTS,
        "interests": COUNTS,
        "source": ("example",),
        "text": tuple(map(Localised, _texts(hobby))) or ("Koulun piha",),
        "there": ("Sotkamo",),
        "time": (Moment(starts, "time"),),
        "times": (Listing((Moment(starts), Moment(now + DAY))),),
        "until": (Moment(starts, "day"),),
        "venue": (venue.name or hobby.name,),
        "what": (kind, find.ALL_HOBBIES()),
        "when": (Moment(starts), Span(starts, starts + DAY // 16), Moment(starts, "weekly"), Moment(starts, "brief")),
        "who": (hobby.checked_by or association,),
        "words": ("سباحة", "swiming women", hobby.name),
        "youngest": (hobby.age_min or 7,),
    }


def _texts(hobby: Hobby) -> Iterator[Mapping[str, str]]:
    venue = hobby.venue
    every = (hobby.description, hobby.bring, hobby.borrow, hobby.price.includes, venue.meeting_point, venue.transport)
    return (text for text in (*every, venue.changing_rooms, venue.accessibility) if text)


def text(message: Message, hobby: Hobby, snapshot: Snapshot, now: int, turn: int) -> Text:
    """The message with values of this record."""
    return message(**args(message, hobby, snapshot, now, turn))
