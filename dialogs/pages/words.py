"""A contact of an association writes to somebody who wants to come, in a chat, in their own words."""

from dataclasses import replace

from catalogue.hobby import Association
from dialogs.addresses import Address, Asked, CheckWords, SendWords, Waiting, Words, WordsSent
from dialogs.codec import digest
from dialogs.commands import Done, Outcome, WriteFor
from dialogs.events import Event, Typed
from dialogs.kit import footer, line, link
from dialogs.pages.contacting import about, asked, to_write
from dialogs.pages.talk import paragraphs
from dialogs.pages.telling import called
from dialogs.texts import contacting as texts
from dialogs.texts.values import Page
from dialogs.world import Act, World, go
from rules.interest import Interest
from rules.person import Person
from rules.talk import LONGEST, plain


def words(at: Words, person: Person, world: World) -> Page:
    """Asks for the message."""
    found = _open(world)
    if found is None:
        return asked(Asked(at.interest), person, world)
    interest, association = found
    said = texts.TOO_LONG() if at.long else texts.ASK_WORDS(name=called(interest))
    return Page((line("question", said),), (footer(Asked(at.interest)),), language=association.language)


def hear_words(at: Words | CheckWords, event: Event, person: Person, _world: World) -> Act | None:
    """What was typed, kept until it is sent; the page before it goes."""
    said = plain(event.text) if isinstance(event, Typed) else ""
    if not said:
        return None
    if len(said) > LONGEST:
        return go(person, Words(at.interest, long=True))
    return go(replace(person, dialog=replace(person.dialog, draft=said)), CheckWords(at.interest))


def check_words(at: CheckWords, person: Person, world: World) -> Page:
    """The message as it goes, and to whom."""
    found, said = _open(world), person.dialog.draft
    if found is None or not said:
        return words(Words(at.interest), person, world)
    interest, association = found
    send = link("send", texts.SEND_WORDS(), SendWords(at.interest, digest(said)))
    lines = (line("question", texts.CHECK_WORDS(name=called(interest))), *paragraphs(said))
    return Page(lines, ((send,), footer(Words(at.interest))), language=association.language)


def send_words(at: SendWords, person: Person, _world: World) -> Act:
    """Send what was on the page; what was typed since is shown first."""
    said = person.dialog.draft
    if not said or digest(said) != at.said:
        return go(person, CheckWords(at.interest))

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        return WordsSent(at.interest, done=isinstance(outcomes[0], Done))

    sent = replace(person, dialog=replace(person.dialog, draft=""))
    return Act(sent, after, (WriteFor(at.interest, said),))


def words_sent(at: WordsSent, person: Person, world: World) -> Page:
    """It goes, or not; and on."""
    found = about(world)
    if found is None:
        return asked(Asked(at.interest), person, world)
    interest, association = found
    said = line("send", texts.WORDS_SENT()) if at.done else line("no", texts.WORDS_NOT_SENT())
    return Page((said,), (*to_write(interest), footer(Waiting(association.number))), language=association.language)


def _open(world: World) -> tuple[Interest, Association] | None:
    """The interest that is written about, and whose it is; None when nothing is passed on about it."""
    found = about(world)
    return found if found and to_write(found[0]) else None
