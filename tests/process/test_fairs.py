"""A fair moves and is cancelled beside a running service that is killed: who comes hears of each once."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs.texts import fairs, mine
from tests.process.catalogues import SHAKKI, UINTI, tables
from tests.process.place import until
from tests.process.walk import Walker

pytestmark = pytest.mark.slow

NOW = datetime.now(ZoneInfo("Europe/Helsinki"))


@pytest.fixture(autouse=True)
def often(place):
    """What a service does each half minute, it does twice a second; nobody sleeps at this hour."""
    asleep = (NOW.hour + 12) % 24
    place.settings |= {
        "QUICK_CHORES": "500",
        "MUKAAN_REMINDERS__QUIET_FROM_HOUR": str(asleep),
        "MUKAAN_REMINDERS__QUIET_TO_HOUR": str((asleep + 1) % 24),
    }


async def take(place, days: int, cancelled: str = "") -> None:
    """An editor's list of one fair, so many days from now."""
    day = NOW + timedelta(days=days)
    row = f"syksy;Syysmessut;{day.day}.{day.month}.{day.year};10:00;15:00;Messuhalli;Kajaani;{cancelled}"
    head = "tunnus;nimi;messupäivä;alkaa;päättyy;paikka;kunta;peruttu"
    (place.folder / "messut.csv").write_text(f"{head}\n{row}\n", encoding="utf-8")
    await place.staff("catalogue", "import", "--yes", "--source", "messut", "messut.csv")


async def told(walker, message) -> int:
    words = walker.in_words(message)
    return sum(words in shown.text for shown in await walker.screen())


async def settled(place) -> None:
    await until(place.ended, "that all has left")


async def test_who_comes_is_told_of_each_change_once_through_kills(place, api):
    await place.staff("catalogue", "import", "--yes", *tables(place.folder, [UINTI, SHAKKI]))
    await take(place, 20)
    running = await place.start()
    amina = Walker(api, 70070001)
    await amina.begin("f1")
    await amina.press(mine.COMING)
    await amina.reads(fairs.SAID)

    await running.kill()
    await take(place, 27)
    running = await place.start()
    await amina.reads(fairs.NEW_TIME)
    await settled(place)  # a status that is killed as it leaves may be said once more
    await running.kill()

    running = await place.start()
    await take(place, 27, "kyllä")
    await amina.reads(fairs.CANCELLED)
    await settled(place)
    await running.kill()

    await place.start()
    await take(place, 27)
    await amina.reads(fairs.ON_AGAIN)
    assert [await told(amina, one) for one in (fairs.NEW_TIME, fairs.CANCELLED, fairs.ON_AGAIN)] == [1, 1, 1]
    assert len(place.rows("fair_coming")) == 1
