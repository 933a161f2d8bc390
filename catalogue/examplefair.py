"""The fair of the example catalogue: a Saturday soon, with a table for each of its first associations."""

from collections.abc import Iterable
from datetime import time, timedelta
from itertools import islice

from catalogue.fair import Fair, Stall
from catalogue.hobby import Association, Point, Venue
from catalogue.schedule import local_date, to_ms

SATURDAY, WEEK = 5, 7
TABLES = 9


def example_fair(associations: Iterable[Association], source: str, now_ms: int) -> Fair:
    """Return it for the next Saturday but today, with the number 1 and tables from 1 on."""
    today = local_date(now_ms)
    day = today + timedelta(days=(SATURDAY - today.weekday() - 1) % WEEK + 1)
    return Fair(
        number=1,
        source=source,
        source_id="esimerkkimessut",
        name="Esimerkkimessut",
        venue=Venue("Esimerkkihalli", "Esimerkkikatu 3, 87100 KAJAANI", "Kajaani", Point(64.2235, 27.7150)),
        starts_at=to_ms(day, time(10)),
        ends_at=to_ms(day, time(15)),
        stalls=tuple(
            Stall(n, one.number, label=str(n), source_id=one.source_id)
            for n, one in enumerate(islice(associations, TABLES), 1)
        ),
        names={"en": "Example hobby fair", "ar": "معرض الهوايات النموذجي"},
        description={
            "fi": "Tule katsomaan, mitä voi harrastaa. Kaikki ovat tervetulleita.",
            "en": "Come and see what you can do in your free time. Everybody is welcome.",
            "ar": "تعالوا لتروا ما يمكنكم القيام به في وقت فراغكم. الجميع مرحب بهم.",
        },
        example=True,
    )
