"""The topics of guidance before a first visit, for who comes and for the association; staff can replace each text."""

from dataclasses import dataclass
from enum import StrEnum


class Reader(StrEnum):
    """Who reads it."""

    PERSON = "person"
    ASSOCIATION = "association"


@dataclass(frozen=True, slots=True)
class Topic:
    """One short text of guidance; `id` is the word that staff know it by, `number` never changes."""

    number: int
    id: str
    reader: Reader


HAPPENS = Topic(1, "tapahtuu", Reader.PERSON)
WEAR = Topic(2, "vaatteet", Reader.PERSON)
COST = Topic(3, "hinta", Reader.PERSON)
MEETS = Topic(4, "vastaanotto", Reader.PERSON)
WAY = Topic(5, "matka", Reader.PERSON)
WRONG = Topic(6, "lähteminen", Reader.PERSON)
NAMES = Topic(11, "nimet", Reader.ASSOCIATION)
PLAIN = Topic(12, "selkokieli", Reader.ASSOCIATION)
ASSUME = Topic(13, "oletukset", Reader.ASSOCIATION)
PRICE = Topic(14, "raha", Reader.ASSOCIATION)
TRANSPORT = Topic(15, "kulku", Reader.ASSOCIATION)
PRAYER = Topic(16, "rukous", Reader.ASSOCIATION)
PHOTOS = Topic(17, "kuvat", Reader.ASSOCIATION)
MINORS = Topic(18, "alaikäiset", Reader.ASSOCIATION)

TOPICS = (
    *(HAPPENS, WEAR, COST, MEETS, WAY, WRONG),
    *(NAMES, PLAIN, ASSUME, PRICE, TRANSPORT, PRAYER, PHOTOS, MINORS),
)
"""All of them, in the order in which they are read."""

BY_ID = {topic.id: topic for topic in TOPICS}
BY_NUMBER = {topic.number: topic for topic in TOPICS}
