"""All pages that a dialog can come to: every button pressed, every question answered well and badly, every outcome."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.i18n.collect import Key
from bot.preview.announcing import NUMBER
from bot.preview.people import CASE, EMPTY, GONE, HOUR, NOW, STALL, SWIMMING
from bot.preview.turns import OUTCOMES, Turn, at, buttons, take
from catalogue.wishes import Wishes, pack_filters
from dialogs import addresses as a
from dialogs.codec import decode
from dialogs.events import Event, Located, Opened, Pressed, Sent, Shared, Typed, Unreadable
from dialogs.pages import cases, casework
from dialogs.pages.mine import MINUTE
from dialogs.site import ACTIONS, PAGES
from dialogs.texts.values import Listing, Page, Text
from dialogs.world import World
from rules.person import Person
from rules.visits import Barrier, Feeling, Goes

Shape = tuple[type[a.Address], tuple[Key, ...]]
"""What a page says, whatever the values are."""

_PLACES = ("Kajaanissa", "Pariisi", "chess in Puolanka")
_ANSWERS = ("Amina", "أمينة", "044 205 1310", "mikko@example.org", "1", "xqzw")
_ANYWHERE = ("he hits me", "stop", "my data", "thank you")
_WISHES = (
    *("swimming", "women only swimming on Sunday", "weekend", "Monday or Friday", "something with my child"),
    *(f"skateboarding {wish}" for wish in ("on Tuesday", "on Thursday", "free", "with a wheelchair", "in Somali")),
    *(f"chess {wish}" for wish in ("in the morning", "7 years old", "first time free", "there is room", "beginners")),
)
SAID: tuple[Event, ...] = (
    *map(Typed, (*_PLACES, *_ANSWERS, *_ANYWHERE, *_WISHES)),
    Located(64.22, 27.73),
    Located(60.17, 24.94),
    Shared("+358442051310", own=True),
    Shared("+358442051310", own=False),
    Unreadable(),
    Sent("photo", "a reference", "telegram"),
    *map(Typed, ("24.11. klo 16", "1.1.2020 klo 9", "24.11.2099 klo 9")),
    *map(
        Opened,
        (
            "",
            f"s{STALL}",
            f"f{GONE}",
            f"h{SWIMMING}",
            f"h{GONE}",
            "jaaaaaaaaaaaaaaaa",
            "kaaaaaaaaaaaaaaaa",
            "g" + "a" * 16,
            "a" * 16,
        ),
    ),
)
"""What is tried on every page that asks, besides its buttons."""

WISHES = (
    *(Wishes(weekdays=frozenset({day})) for day in range(7)),
    *(Wishes(weekdays=frozenset(days)) for days in ({1, 3}, {0, 1, 2, 3, 4}, {5, 6})),
    *(Wishes(free=True), Wishes(free_trial=True), Wishes(little_finnish=True), Wishes(has_room=True)),
    *(Wishes(soon=True), Wishes(beginners=True), Wishes(accessible=True), Wishes(men=True), Wishes(children=True)),
    *(Wishes(language="ckb"), Wishes(parts=frozenset({"morning"})), Wishes(age=7), Wishes(women_only=True)),
)
"""Each asked of the rarest kind, so that it is left out again."""

_MOST = 6
"""So many pages of one address are looked behind: cards differ in what they say, not in where they lead."""


@dataclass(frozen=True, slots=True)
class Walk:
    """The pages, no two of which say the same, and which address leads to which (not by the ways out that all have)."""

    pages: tuple[Turn, ...]
    ways: frozenset[tuple[type[a.Address], type[a.Address]]]


def walk(situations: Iterable[tuple[Person, World]]) -> Walk:
    """Go everywhere, in each situation."""
    pages: dict[Shape, Turn] = {}
    ways: set[tuple[type[a.Address], type[a.Address]]] = set()
    for person, world in situations:
        for shape, turn, then in _everywhere(person, world):
            pages.setdefault(shape, turn)
            ways |= {(type(turn.address), type(address)) for address in then}
    return Walk(tuple(pages.values()), frozenset(ways))


def _everywhere(person: Person, world: World) -> Iterator[tuple[Shape, Turn, tuple[a.Address, ...]]]:
    """Each page that says something else, and the addresses that its own buttons lead to."""
    waiting = deque(at(address, person, world) for address in _starts(world))
    shapes: set[Shape] = set()
    behind: Counter[type[a.Address]] = Counter()
    while waiting:
        turn = waiting.popleft()
        shape = type(turn.address), tuple(dict.fromkeys(keys(turn.page)))
        if shape in shapes:
            continue
        shapes.add(shape)
        behind[type(turn.address)] += 1
        onward = list(_onward(turn, world)) if behind[type(turn.address)] <= _MOST else []
        waiting += (then for _, then in onward)
        out = _out(turn.page)
        own = [then for event, then in onward if isinstance(event, Pressed) and event.token not in out]
        yield shape, turn, tuple(then.address for then in own)


def _starts(world: World) -> Iterator[a.Address]:
    yield a.Start()
    yield from (a.Card(hobby, a.Search()) for hobby in world.catalogue.hobbies)
    yield from (a.FairCard(fair) for fair in (*world.catalogue.fairs, GONE))
    yield from (a.FairCounts(fair) for fair in (*world.catalogue.fairs, 0))
    yield from (a.StallHobbies(stall) for stall in (EMPTY, EMPTY + 1, STALL))
    yield from (a.FirstVisit(hobby) for hobby in world.catalogue.hobbies)
    for interest in world.rows.interests:
        yield from (a.MyHobby(interest.id), a.Joined(interest.id), a.EmailSent(interest.id))
        yield from (a.Noted(interest.id, NOW // MINUTE, coming) for coming in (True, False))
        yield a.EmailSent(interest.id, refused=True)
        yield from _visited(interest.id)
        yield from (a.ConfirmBlock(interest.id), a.ConfirmReport(interest.id), a.Write(interest.id, long=True))
        yield a.Words(interest.number, long=True)
    yield from (a.Map(one.number, a.Search()) for one in world.catalogue.hobbies.values() if one.venue.point is None)
    yield from (a.AskStopAnnouncement(NUMBER), a.News())
    yield from (a.CountedAnnouncement(NUMBER, again=True), a.AskAnnouncementTime(NUMBER, "past", NOW))
    yield from (a.AskAnnouncementTime(NUMBER, "far", NOW), a.AskAnnouncementTime(NUMBER, "over", NOW))
    yield a.AskAnnouncementSure(NUMBER, NOW + 10 * HOUR)
    yield from (a.AskAnnouncementText(NUMBER, "fi", "long", 5000), a.AskPicture(NUMBER, "large"))
    yield from (a.ToldStaff(why) for why in (*cases.SAID, "x"))
    yield from (a.StaffTask(CASE, why) for why in casework.WHY)
    yield from (a.StaffTask(0), a.CaseMedia(CASE, 0))
    yield from (a.StaffHome(), a.StaffHome(new=True), a.StaffLink("a" * 16), a.OneColleague(0))
    yield from (a.AskBring("a" * 16), a.AskGuardian("a" * 16), a.Results(a.Search(digest="older")))
    yield from (way(number) for way in (a.MyHobby, a.Joined, a.AskMyName) for number in (one.id for one in world.mine))
    kind = min(world.catalogue.kinds.values(), key=lambda one: _how_many(one.id, world)).number
    yield from (a.Results(a.Search(kinds=(kind,), filters=pack_filters(wishes))) for wishes in WISHES)


def _visited(interest: int) -> Iterator[a.Address]:
    yield from (a.HowItWas(interest, feeling) for feeling in Feeling)
    yield from (a.NotDared(interest), a.Together(interest), a.AskWhy(interest))
    yield from (a.WhatHelps(interest, barrier) for barrier in Barrier)
    yield from (a.StillGoes(interest, goes) for goes in (Goes.YES, Goes.NOT_YET))


def _how_many(kind: str, world: World) -> int:
    """How many hobbies of this kind there are; none is fewer than any."""
    return sum(hobby.kind == kind for hobby in world.catalogue.hobbies.values()) or len(world.catalogue.hobbies)


def _onward(turn: Turn, world: World) -> Iterator[tuple[Event, Turn]]:
    for button in buttons(turn.page):
        if button.token:
            acts = type(decode(button.token)) in ACTIONS
            for outcome in OUTCOMES if acts else OUTCOMES[:1]:
                yield Pressed(button.token), take(turn.person, Pressed(button.token), world, outcome)
    for event in SAID if PAGES[type(turn.address)].hear or isinstance(turn.address, a.Start | a.What) else ():
        yield event, take(turn.person, event, world)


def _out(page: Page) -> frozenset[str]:
    """The ways out in the last row."""
    return frozenset(button.token for button in page.rows[-1]) if len(page.rows) > 1 else frozenset()


def keys(page: Page) -> Iterator[Key]:
    """The texts of a page in reading order."""
    for line in page.lines:
        for text in (line.text, *line.also):
            yield from _within(text)
        for link in line.links:
            yield from _within(link.label)
    for row in page.rows:
        for link in row:
            yield from _within(link.label)
    yield from _within(page.subject)


def _within(value: object) -> Iterator[Key]:
    if isinstance(value, Text):
        yield value.context, value.id
        for inner in value.args.values():
            yield from _within(inner)
    elif isinstance(value, Listing):
        for inner in value.items:
            yield from _within(inner)
