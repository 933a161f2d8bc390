"""Wording as values: a message id with parameters, rendered only when it leaves, in its receiver's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Message:
    """One translatable text. Its English wording is the id; the context tells equal English texts apart.

    `note` tells the translator who says it, where, what the placeholders hold, and how long it may be.
    With `plural`, the parameter `count` chooses the form.
    """

    context: str
    id: str
    plural: str = ""
    note: str = ""

    def __call__(self, **args: "Value") -> "Text":
        return Text(self.context, self.id, self.plural, args)


@dataclass(frozen=True, slots=True)
class Text:
    """A message with its parameters."""

    context: str
    id: str
    plural: str = ""
    args: Mapping[str, "Value"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time, shown in Helsinki's wall clock. style: day ("Tuesday 24 November"), time ("18:00"),
    both ("Tuesday 24 November, 18:00"), weekly ("Tuesdays 18:00"), short ("Tue 24.11."), brief ("Tue 24.11. 18:00").
    """

    ms: int
    style: str = "both"


@dataclass(frozen=True, slots=True)
class Away:
    """A day as somebody speaks of it at `now`: "today", "tomorrow", then "in 3 days" or, with the style weekday, "on
    Saturday" (after a week "on Saturday 28 November"). For what is read at once: a message stays where it was sent.
    """

    ms: int
    now: int
    style: str = "days"


@dataclass(frozen=True, slots=True)
class Span:
    """From one time to another on one day: "Tuesday 24 November, 18:00–19:30"."""

    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class Money:
    """A price in euro cents: "7 €", "7.50 €"."""

    cents: int


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance in kilometres, rounded for reading."""

    km: float


@dataclass(frozen=True, slots=True)
class Language:
    """The name of a language in the receiver's language. A translation that needs the form after "speaks" asks for it
    with the placeholder `{language:speaks}`.
    """

    code: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Several values joined as the language joins a list: "English and Arabic"."""

    items: tuple["Value", ...]


@dataclass(frozen=True, slots=True)
class Localised:
    """A text kept in several languages (or under "" in none): the receiver's, else one that is marked as another's."""

    texts: Mapping[str, str]


Value = str | int | Text | Moment | Away | Span | Money | Distance | Language | Listing | Localised
"""What a placeholder may hold. A plain string is foreign text (a name, a phone number, an address): it is isolated."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: a pictogram's name and what is said. `finnish` adds the same in Finnish beside it, and below,
    on a line of its own to be held up, `value` as a Finn reads it: "إلى أين؟ / Minne?", "Kajaanin uimahalli". Beside
    such lines, one without a value has its Finnish below it too.

    `also` holds further whole sentences (or, with `dots`, facts set apart by " · ") on the same line: what is known of
    a hobby varies, and pieces of a sentence are never joined. `links` are buttons below the line, in a mail only.
    """

    picture: str
    text: Text | None
    finnish: bool = False
    also: tuple[Text, ...] = ()
    dots: bool = False
    value: Value | None = None
    links: tuple["Link", ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A button: pictogram, label, and where it leads (an encoded address, or a url out of the chat).

    `name` instead of a text is a hobby's or place's own name, cut at 30 characters; `number` numbers a choice. What
    is `quiet` stands aside in a mail: it is not what the mail is about.
    """

    picture: str
    label: Text | None = None
    token: str = ""
    url: str = ""
    name: str = ""
    number: int = 0
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A point to pin on the map."""

    lat: float
    lon: float
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A text file that goes with the page."""

    name: str
    media_type: str
    content: str


STORED = "announcement"
"""Where the picture of an announcement lies that we keep ourselves: its reference is the announcement's number."""


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or a voice note that goes with the page, by the reference that a channel gave it."""

    kind: str  # "photo" or "voice"
    reference: str
    channel: str = "telegram"  # where it lies


@dataclass(frozen=True, slots=True)
class Event:
    """What stands in a calendar: once, or again by a `rule` but not at `excepts`; times in milliseconds UTC."""

    uid: str
    title: Text
    starts_at: int
    ends_at: int
    place: str = ""
    url: str = ""
    rule: str = ""
    excepts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """A calendar file that goes with the page, in the receiver's language; made at `stamp`, milliseconds UTC."""

    file: str
    name: Text
    events: tuple[Event, ...]
    stamp: int


@dataclass(frozen=True, slots=True)
class Page:
    """What one message says and offers. The same value is a chat message, a mail and a row in the outbox."""

    lines: tuple[Line, ...]
    rows: tuple[tuple[Link, ...], ...] = ()
    subject: Text | None = None
    place: Place | None = None
    attachment: Attachment | None = None
    ask: str = ""  # "location" or "phone": what the device may be asked for
    unask: bool = False  # takes the device's one-time way to answer away again
    language: str = ""  # "" for the receiver's own; a mail to an association names the association's
    agenda: Agenda | None = None
    reply_to: str = ""  # of a mail: where an answer to it goes; "" to staff
    answers: str = ""  # of a mail that answers another by itself: the Message-ID of that
    media: Media | None = None
    figure: str = ""  # what is drawn, or made a file of, when the page is sent: `dialogs.pages.figures`
    deed: str = ""  # of a message to the staff group: what it does there beside being read
    no_more: str = ""  # of a mail to many: the link behind which its reader says that they want no more of them


JSON = dict[str, Any]
