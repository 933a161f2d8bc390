"""A link that was made in a web chat, opened in another chat: what was chosen there comes here."""

from dialogs.addresses import Address, AskBring, Bring, Languages, Mine, Outdated, Start
from dialogs.commands import Done, JoinChat, NotDone, Outcome
from dialogs.kit import footer, line, link
from dialogs.pages.start import page_at
from dialogs.texts import data, joining
from dialogs.texts.values import Page
from dialogs.world import Act, World
from rules.person import Person


def opened(code: str, person: Person) -> Act:
    """Whoever is new here goes on at once; somebody known is asked first."""
    return Act(person, lambda outcomes: _after(code, outcomes[0]), (JoinChat(code),))


def bring(at: Bring, person: Person, _world: World) -> Act:
    """Yes."""
    return Act(person, lambda outcomes: _after(at.code, outcomes[0]), (JoinChat(at.code, sure=True),))


def _after(code: str, outcome: Outcome) -> Address:
    """Go on where the other chat was, else with what it brought; a link that is used or old leads on too."""
    match outcome:
        case Done(code=onward):
            return page_at(onward) if onward else Mine()
        case NotDone(why="ask"):
            return AskBring(code)
    return Outdated("old")


def ask_bring(at: AskBring, _person: Person, _world: World) -> Page:
    """Says what would come here, and that the link may be somebody else's."""
    lines = (line("chat", joining.OPENED(), joining.ASK()), line("warning", joining.NOT_YOURS()))
    rows = ((link("yes", joining.YES(), Bring(at.code)),), (link("no", joining.NO(), Start()),), footer())
    return Page(lines, rows)


def went_on() -> Page:
    """The last word in a chat that is nobody's any more."""
    lines = (line("chat", joining.WENT_ON()), line("lock", joining.NOT_HERE()))
    return Page(lines, ((link("hello", data.BEGIN(), Languages()),), footer()))
