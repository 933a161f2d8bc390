"""Messages between a person and an association: who reads and writes them, and how much."""

import re
import unicodedata

from rules.interest import Interest, State, Who, told

DAY = 24 * 60 * 60 * 1000
HOUR = DAY // 24
LONGEST = 1000
"""Characters of a person's message."""
LONGEST_REPLY = 2000
"""Characters that are kept of an association's."""
LONGEST_SHOWN = 1500
"""Characters of it that a chat shows."""
PERSON_PER_DAY = 10
ASSOCIATION_PER_HOUR = 10
"""More than that is a machine that answers itself."""

_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x09\x0e-\x1f\x7f-\x9f\xa0\u2000-\u200a\u202f\u205f\u3000 ]+")
_GAP = re.compile(r"\n{3,}")

_OVER = frozenset({State.WITH_GUARDIAN, State.WITH_STAFF, State.STOPPED, State.WITHDRAWN, State.EXPIRED})


def plain(text: str) -> str:
    """What somebody wrote, for others to read: without controls, above all of direction; at most one empty line."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    broken = _BREAKS.sub("\n", unicodedata.normalize("NFC", _DIRECTION.sub("", whole)))
    lines = (_CONTROL.sub(" ", line).strip() for line in broken.split("\n"))
    return _GAP.sub("\n\n", "\n".join(lines)).strip()


def correspondent(interest: Interest) -> int | None:
    """The person who reads and writes the messages about an interest: about a minor a guardian, in a chat of their own.

    None where there is no such chat: then a counsellor does.
    """
    if not interest.age.minor or interest.who is Who.CHILD:
        return interest.guardian or interest.person
    return interest.guardian


def association_may_write(interest: Interest) -> bool:
    """Whether what an association writes is passed on. After "we are full" it is: there may be room again."""
    return interest.state not in _OVER


def person_may_write(interest: Interest) -> bool:
    """Whether an association may be written to: only one that knows of the interest, while there is one."""
    return told(interest) and association_may_write(interest)
