"""An announcement as whoever gets it sees it, and the way to get no more of them."""

from dataclasses import replace

from dialogs.addresses import Address, GoOn, News, NewsAgain, Start, StopNews
from dialogs.commands import Outcome
from dialogs.kit import footer, line, link
from dialogs.pages.fairs import fair_lines, fair_links
from dialogs.pages.notices import as_mail
from dialogs.texts import announce as texts
from dialogs.texts import help as help_
from dialogs.texts import talk
from dialogs.texts.values import Language, Line, Link, Page
from dialogs.world import Act, World
from rules.announcement import Draft, text_for
from rules.person import Person
from rules.settings import Settings


def announced(draft: Draft, person: Person, world: World) -> Page | None:
    """The announcement for somebody, in their own language or the one that staff chose instead; None when staff hold
    it back from them. Everywhere the same: in the preview, in the test, and when it leaves.
    """
    found = text_for(draft, person.language)
    if found is None:
        return None
    code, text = found
    lines = [line("announce", texts.FROM(service=world.settings.service))]
    if code != person.language:
        lines.append(line("language", texts.FOREIGN(language=Language(code))))
    fair = world.catalogue.fairs.get(draft.fair)
    lines += [*_paragraphs(text), *(fair_lines(fair, world, person.language) if fair else ())]
    ways = fair_links(fair, person, world) if fair else ()
    rows = (*ways, (link("mute", texts.STOP(), StopNews()),), footer())
    return Page(tuple(lines), rows, subject=texts.SUBJECT(service=world.settings.service))


def by_mail(page: Page, settings: Settings, no_more: str) -> Page:
    """An announcement as a mail; `no_more` is the link behind which its reader stops them, "" where there is no web."""
    mail = as_mail(page, settings)
    stop = ((Link("mute", texts.STOP(), url=no_more, quiet=True),),) if no_more else ()
    return replace(mail, rows=(*mail.rows, *stop), no_more=no_more)


def _paragraphs(text: str) -> list[Line]:
    """The text as written: nothing in it is interpreted."""
    return [line("", talk.TEXT(text=one)) for one in text.split("\n") if one.strip()]


def stop_news(_at: StopNews, person: Person, _world: World) -> Act:
    """No more of them."""
    return _news(person, wanted=False)


def news_again(_at: NewsAgain, person: Person, _world: World) -> Act:
    """Them again."""
    return _news(person, wanted=True)


def _news(person: Person, *, wanted: bool) -> Act:
    def then(_outcomes: tuple[Outcome, ...]) -> Address:
        return News()

    return Act(replace(person, news=wanted), then)


def news(_at: News, person: Person, _world: World) -> Page:
    """What comes now, and the way back, one press away. Who said stop to everything begins that again first."""
    if person.quiet:
        rows = ((link("bell", help_.GO_ON(), GoOn()),), footer(Start()))
        return Page((line("stop", help_.STOPPED()),), rows)
    if person.news:
        rows = ((link("mute", texts.STOP(), StopNews()),), footer(Start()))
        return Page((line("ok", texts.ON()),), rows)
    rows = ((link("announce", texts.AGAIN(), NewsAgain()),), footer(Start()))
    return Page((line("mute", texts.STOPPED()),), rows)
