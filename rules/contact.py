"""Whom an association is told through: its contacts, who of them is there, and who stands in for whom."""

from dataclasses import dataclass, replace
from datetime import date

from catalogue.hobby import Hobby
from catalogue.schedule import next_meetings
from rules.reminders import at_hour


@dataclass(frozen=True, slots=True)
class Contact:
    """A mailbox or a chat where an association is told. `key` names it within the association.

    `usable`: it has said yes, was not taken away, no mail came back, and it has not stopped us. `number` 0 is the
    catalogue's own address.
    """

    key: str
    number: int = 0
    channel: str = "email"
    address: str = ""
    person: int | None = None
    since: int = 0  # when it said yes, milliseconds UTC; 0: it has not
    digest: bool = False
    away: tuple[date, date] | None = None  # the first day and the last
    stand_in: str = ""  # the key of another
    bounced: bool = False
    usable: bool = True

    def away_on(self, day: date) -> bool:
        """Whether they are away then."""
        return self.away is not None and self.away[0] <= day <= self.away[1]


def present(contacts: tuple[Contact, ...], day: date) -> tuple[Contact, ...]:
    """Who is told on this day: who is there, and who stands in for somebody, at once. When that is nobody, all are."""
    usable = {one.key: one for one in contacts if one.usable}
    told = {key: one for key, one in usable.items() if not one.away_on(day)}
    for one in usable.values():
        if one.away_on(day) and (instead := _stand_in(one, usable, day)):
            told[instead.key] = replace(instead, digest=False)
    return tuple(told.values()) or tuple(usable.values())


def _stand_in(contact: Contact, usable: dict[str, Contact], day: date) -> Contact | None:
    """Who stands in for somebody; for who is away too, whoever stands in for them. None when that leads nowhere."""
    seen = {contact.key}
    while contact.stand_in and contact.stand_in not in seen and (following := usable.get(contact.stand_in)):
        contact = following
        if not contact.away_on(day):
            return contact
        seen.add(contact.key)
    return None


def daily_mail(since: int, hour: int) -> int:
    """When what waits since then leaves in a daily mail at this hour of Helsinki's clock, milliseconds UTC."""
    today = at_hour(since, hour)
    return today if since < today else at_hour(at_hour(since, 24), hour)


def can_wait(hobby: Hobby, now: int, hour: int) -> bool:
    """Whether a daily mail at this hour tells of somebody new early enough: before the hobby's next meeting."""
    meetings = next_meetings(hobby, now, 1)
    return not meetings or meetings[0].starts_at > daily_mail(now, hour)
