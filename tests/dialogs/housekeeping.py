"""What holds for every page, whoever sees it and in whatever language."""

import re
from collections.abc import Sequence
from dataclasses import replace

from telegram.constants import MessageLimit

from bot.channels.telegram.payloads import call_for
from bot.i18n.bidi import clean
from bot.i18n.languages import ASSOCIATIONS, SHIPPED
from bot.i18n.render import NAME_LENGTH, Renderer
from bot.messages import Outbound, units
from bot.preview.turns import buttons
from dialogs import addresses as a
from dialogs.codec import MAX_BYTES, decode, encode
from dialogs.site import ACTIONS, FOR_ASSOCIATIONS, FOR_STAFF, PAGES
from dialogs.texts.pictures import PICTURES
from dialogs.texts.values import Page

MOST_CHOICES = 8
LONGEST_LABEL = 18
"""Characters after the pictogram."""
LEAD_OUT = (
    *(a.Moved, a.GuardianLink, a.Watching, a.Card, a.Results, a.Waiting, a.MyCalendar, a.ChangeHobby),
    *(a.StallHobby, a.FairCard),
)
LONGEST_TEXT = int(MessageLimit.MAX_TEXT_LENGTH)
LONGEST_CAPTION = int(MessageLimit.CAPTION_LENGTH)

ASKING: dict[type[a.Address], int] = {
    a.Where: 3,
    a.What: 3,
    a.Filters: 3,
    a.MoreFilters: 3,
    a.Times: 3,
    a.AskAge: 3,
    a.AskName: 3,
    a.AskReach: 3,
    a.AskPhone: 6,
    a.AskLater: 3,
    a.AskEmail: 3,
    a.ConfirmWithdraw: 3,
    a.ConfirmErase: 4,
    a.AskBring: 3,
    a.AskAnswer: 3,
    a.Words: 3,
    a.AskFamily: 3,
    a.AskParent: 3,
    a.AskYoung: 3,
    a.AskHelper: 3,
    a.AskTheirName: 3,
    a.AskLink: 3,
    a.AskGuardian: 4,
    a.AskStaffInstead: 3,
    a.AskMyName: 4,
    a.AskTellName: 3,
    a.AskNameBack: 4,
    a.AskGender: 6,
    a.Write: 3,
    a.ConfirmBlock: 3,
    a.ConfirmReport: 3,
    a.AskPerson: 4,
    a.AskRole: 3,
    a.AskStaffName: 3,
    a.ConfirmRemove: 3,
    a.AskPicture: 3,
    a.AskFair: 3,
    a.AskAnnouncementTime: 3,
    a.AskStopAnnouncement: 3,
    a.AskAnnouncementSure: 4,
    a.FairTables: 3,
    a.StallHobbies: 4,
    a.FairTables: 4,
    a.AskChange: 4,  # a date has a full stop
    a.CheckChange: 3,
    a.AskContact: 3,
    a.CheckContact: 3,
}
"""Pages that ask, and the most sentences that they say before the buttons. More than three only where a minor's family
or somebody who erases must know more before the answer, where the hobby's name or a kind word stands above, or where it
is not clear what a talk is."""

LISTING_ALL = (a.Languages, a.AnnouncementTexts, a.AskMissing, a.AskAudience, a.PreviewAnnouncement)
"""Pages with a button for each language, group of hobbies or municipality."""

_SENTENCE_ENDS = re.compile(r"[.!?](?=\s|$)")


def check(address: a.Address, page: Page, english: Renderer) -> None:
    """The page as it is, in words: raises AssertionError."""
    check_links(address, page)
    check_last_row(address, page)
    if not isinstance(address, LISTING_ALL):
        choices = sum(len(row) for row in page.rows[:-1])
        assert choices <= MOST_CHOICES, f"{choices} choices"
    if type(address) in ASKING and not _moved_on(page):
        said = sentences(english.page(page, "en").lines)
        assert said <= ASKING[type(address)], f"{said} sentences on a page that asks"


def check_links(address: a.Address, page: Page) -> None:
    """Every button is a link to a page or an action of ours, or out of the chat."""
    assert page.rows, "a page without a way on"
    for button in buttons(page):
        if button.url:
            assert isinstance(address, LEAD_OUT), (
                "only another chat, a hobby's own page, a calendar and an association's page lead out"
            )
            continue
        assert len(button.token.encode()) <= MAX_BYTES
        target = decode(button.token)
        assert encode(target) == button.token
        assert type(target) in PAGES or type(target) in ACTIONS


def check_last_row(address: a.Address, page: Page) -> None:
    """Back, start, help; the first page and the language page have their own."""
    last = page.rows[-1]
    if isinstance(address, a.Start):
        assert [decode(link.token) for link in last] == [a.Languages(), a.Help()]
    elif isinstance(address, a.Languages):
        assert [decode(link.token) for link in last] in ([a.Help()], [a.Start(), a.Help()])
    else:
        assert [link.picture for link in last] == ["back", "start", "help"]
        assert [decode(link.token) for link in last[1:]] == [a.Start(), a.Help()]


def check_rendered(page: Page, language: str, message: Outbound) -> None:
    """The page as it leaves: in one language, and within what Telegram takes."""
    assert message.language == language
    assert units("\n".join(message.lines)) <= (LONGEST_CAPTION if message.pin or message.file else LONGEST_TEXT)
    call_for("1", message)
    for link, button in zip(buttons(page), (b for row in message.rows for b in row), strict=True):
        shown = clean(button.label)
        assert shown.strip(), "a button that says nothing"
        if link.name:
            assert len(shown) <= len("99 ") + len(PICTURES[link.picture]) + 1 + NAME_LENGTH, shown
        else:
            numbered = f"{link.number} " if link.number else ""
            label = shown.removeprefix(f"{numbered}{PICTURES[link.picture]}").strip("‹› ")
            assert len(label) <= LONGEST_LABEL, label


def check_in_languages(address: a.Address, page: Page, renderer: Renderer) -> None:
    """The page as it leaves in every language that it is read in."""
    theirs = isinstance(address, (*FOR_ASSOCIATIONS, *FOR_STAFF))
    said = replace(page, language="")
    for language in ASSOCIATIONS if theirs else SHIPPED:
        check_rendered(said, language, renderer.page(said, language))


def sentences(lines: Sequence[str]) -> int:
    """How many sentences are said."""
    return sum(len(_SENTENCE_ENDS.findall(line)) or 1 for line in lines)


def _moved_on(page: Page) -> bool:
    """Whether the page is the one that says why there is nothing to ask."""
    return page.lines[0].picture == "question"
