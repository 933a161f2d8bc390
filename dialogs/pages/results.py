"""What was found, nearest first."""

from catalogue.byname import named_like
from catalogue.hobby import Hobby
from catalogue.schedule import weekly
from catalogue.search import Found, search
from catalogue.widen import Widened, widened
from catalogue.wishes import SPORT, Wishes
from dialogs.addresses import Card, Filters, Results, Search, Watch, What
from dialogs.codec import digest
from dialogs.kit import facts, footer, line, link, named, pairs
from dialogs.pages.filters import all_on, switched_on, wishes_of
from dialogs.pages.find import FIRST, MORE
from dialogs.pages.widening import away, left_out, without
from dialogs.texts import find, join, watching
from dialogs.texts.values import Distance, Line, Link, Message, Moment, Money, Page, Text
from dialogs.world import World
from rules.person import Person

PER_PAGE = 6


def results(at: Results, person: Person, world: World) -> Page:
    """Numbered lines and a button for each; with nothing exactly like it, what comes near, and that it is that."""
    answer = find_all(at.search, person, world)
    if not answer.found:
        return _nothing(at, person, world)
    found, wishes = answer.found, without(wishes_of(at.search, world), answer.without)
    start = 1 + next((i for i, f in enumerate(found) if f.hobby == at.after), -1)
    shown = found[start : start + PER_PAGE]
    elsewhere = [] if at.search.digest else away(answer, person, world)  # what has a name is where it is
    lines = [*_changed(at), *elsewhere, *left_out(answer, wishes_of(at.search, world))]
    lines += [_title(wishes, len(found), person, world, away=bool(elsewhere)), *switched_on(wishes)]
    links = []
    for number, one in enumerate(shown, start + 1):
        hobby = world.catalogue.hobbies[one.hobby]
        lines.append(_summary(number, hobby, one, person, world))
        picture = world.catalogue.kinds[hobby.kind].category
        links.append(named(picture, hobby.name, Card(hobby.number, at.search), number))
    last = [link("settings", find.CHANGE(), Filters(at.search))]
    if start + PER_PAGE < len(found):
        last.insert(0, link("more", find.NEXT_PAGE(), Results(at.search, after=shown[-1].hobby)))
    back = Results(at.search) if start else What()
    return Page(tuple(lines), (*((button,) for button in links), *pairs(last), footer(back)))


def _changed(at: Results) -> list[Line]:
    return [line("search", find.CHANGED())] if at.changed else []


def _nothing(at: Results, person: Person, world: World) -> Page:
    """Nothing at all: another search, or being told when there is something."""
    lines = [*_changed(at), line("search", find.NOTHING())]
    rows: list[tuple[Link, ...]] = []
    if at.search.kinds or at.search.category or at.search.filters:
        wishes = wishes_of(at.search, world)
        lines.append(facts(*looked_for(wishes, world), *all_on(wishes)))
    if can_wait(at.search) and person.reachable:
        lines.append(line("bell", watching.OFFER()))
        rows.append((link("bell", watching.TELL_ME(), Watch(at.search)),))
    elif can_wait(at.search) and world.settings.chat_link:
        lines.append(line("bell", watching.OFFER_TELEGRAM()))
        rows.append((Link("chat", join.OPEN_TELEGRAM(), url=world.settings.chat_link),))
    links: list[Link] = []
    if at.search != Search():
        links.append(link("search", find.SHOW_ALL(), Results(Search())))
    links.append(link("settings", find.CHANGE(), Filters(at.search)))
    return Page(tuple(lines), (*rows, *pairs(links), footer(What())))


def can_wait(at: Search) -> bool:
    """Whether one can be told of it later: it asks for something, and for no name that is only typed."""
    return bool(at.kinds or at.category or at.filters) and not at.digest


def find_all(at: Search, person: Person, world: World, limit: int | None = None) -> Widened:
    """All that answers the search, or comes near; with typed words that remain, only what has them in its name.

    With `limit` perhaps no more than so many.
    """
    origin = world.origin(person)
    if origin is None:
        return Widened((), ())
    wishes = wishes_of(at, world)
    if not at.digest or at.digest != digest(person.dialog.words):
        return widened(world.catalogue, origin, wishes, world.now, limit)
    return Widened(search(world.catalogue, origin, wishes, world.now, among=by_name(person.dialog.words, world)))


def by_name(words: str, world: World) -> frozenset[int]:
    """Hobbies in whose names, or their association's or venue's, all these words begin a word, mistakes forgiven."""
    return named_like(world.catalogue, words)


def _title(wishes: Wishes, count: int, person: Person, world: World, *, away: bool) -> Line:
    """What it is, how much, and that it is near, unless it has just been said to be away."""
    place = world.catalogue.places.get(person.place)
    picture, what = looked_for(wishes, world)
    if away:
        return line(picture, find.FOUND_AWAY(what=what, count=count))
    title = find.FOUND(what=what, place=place.name, count=count) if place else find.FOUND_HERE(what=what, count=count)
    return line(picture, title)


def looked_for(wishes: Wishes, world: World) -> tuple[str, Text]:
    """The pictogram and name of what is looked for; of several kinds the likeliest, which comes first."""
    if wishes.kinds:
        kind = world.catalogue.kinds[wishes.kinds[0]]
        return kind.category, kind_name(kind.label_en)
    if wishes.category is None:
        return "search", find.ALL_HOBBIES()
    if wishes.category == SPORT:
        return SPORT, find.ALL_SPORT()
    return wishes.category, dict((*FIRST, *MORE))[wishes.category]()


def kind_name(label_en: str) -> Text:
    """The name of a kind of hobby, translated like any text."""
    return Message("kind", label_en)()


def _summary(number: int, hobby: Hobby, found: Found, person: Person, world: World) -> Line:
    distance = Distance(found.km)
    place = world.catalogue.places.get(person.place)
    first = find.ABOUT_KM(distance=distance)
    if place is None or place.municipality != hobby.venue.municipality:
        first = find.ABOUT_KM_AT(distance=distance, place=hobby.venue.municipality)
    return Line(
        "", find.NUMBERED(number=number, name=hobby.name), also=(first, when(hobby, found), price(hobby)), dots=True
    )


def when(hobby: Hobby, found: Found) -> Text:
    """The usual time in a few words."""
    if found.next is None:
        return find.ASK_TIME()
    if weekly(hobby):
        return find.WEEKLY(when=Moment(found.next.starts_at, "weekly"))
    return find.NEXT_ON(when=Moment(found.next.starts_at, "both"))


_PER: dict[str, Message] = {
    "time": find.PRICE,
    "month": find.PRICE_MONTH,
    "season": find.PRICE_SEASON,
    "year": find.PRICE_YEAR,
}


def price(hobby: Hobby) -> Text:
    """The price in a few words."""
    if hobby.price.cents is None:
        return find.ASK_PRICE()
    return _PER[hobby.price.per](price=Money(hobby.price.cents)) if hobby.price.cents else find.FREE()
