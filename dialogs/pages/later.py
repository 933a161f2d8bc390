"""In a chat that cannot be written to later: how to reach the person then."""

import re
from dataclasses import replace

from dialogs.addresses import Address, AskEmail, AskLater, AskReach, EmailSent, Join, Moved, MoveToChat
from dialogs.codec import encode
from dialogs.commands import Done, InviteChat, OfferEmail, Outcome
from dialogs.events import Event, Typed
from dialogs.kit import footer, line, link
from dialogs.texts import join
from dialogs.texts.values import Link, Page
from dialogs.world import Act, World
from rules.interest import Reach
from rules.person import Person

EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]\\]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.)+[A-Za-z]{2,24}\Z")
LONGEST_EMAIL = 254
"""RFC 5321, section 4.5.3.1.3, less the angle brackets: https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1"""
EXAMPLE_EMAIL = "amina@example.org"


def ask_later(at: AskLater, _person: Person, world: World) -> Page:
    """Telegram, a mailbox, or coming back to look."""
    rows: list[tuple[Link, ...]] = []
    if world.settings.chat_link:
        rows.append((link("chat", join.IN_TELEGRAM(), MoveToChat(at.hobby, at.age, at.reach)),))
    if world.settings.email:
        rows.append((link("mail", join.BY_EMAIL(), AskEmail(at.hobby, at.age, at.reach)),))
    reach = at.reach if at.reach is Reach.PHONE else Reach.RETURN
    rows.append((link("back_here", join.COME_BACK(), Join(at.hobby, at.age, reach)),))
    return Page((line("bell", join.LATER()),), (*rows, footer(AskReach(at.hobby, at.age))))


def move_to_chat(at: MoveToChat, person: Person, _world: World) -> Act:
    """Make the link; the other chat goes on where this one is."""

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        (outcome,) = outcomes
        return Moved(at.hobby, at.age, at.reach, outcome.code if isinstance(outcome, Done) else "")

    onward = encode(AskReach(at.hobby, at.age))
    return Act(replace(person, dialog=replace(person.dialog, onward=onward)), after, (InviteChat(),))


def moved(at: Moved, person: Person, world: World) -> Page:
    """The link."""
    if not at.code or not world.settings.chat_link:
        return ask_later(AskLater(at.hobby, at.age, at.reach), person, world)
    opens = Link("chat", join.OPEN_TELEGRAM(), url=f"{world.settings.chat_link}?start=j{at.code}")
    return Page((line("chat", join.MOVE()),), ((opens,), footer(AskLater(at.hobby, at.age, at.reach))))


def ask_email(at: AskEmail, _person: Person, _world: World) -> Page:
    """A mailbox."""
    question = join.EMAIL_HELP(example=EXAMPLE_EMAIL) if at.unclear else join.EMAIL()
    return Page((line("mail", question),), (footer(AskLater(at.hobby, at.age, at.reach)),))


def hear_email(at: AskEmail, event: Event, person: Person, _world: World) -> Act | None:
    """A typed address gets a confirmation, nothing personal."""
    email = event.text.strip() if isinstance(event, Typed) else ""
    if not EMAIL.match(email) or len(email) > LONGEST_EMAIL:
        return None
    kept = replace(person, dialog=replace(person.dialog, email=email))
    return Act(kept, lambda _outcomes: EmailSent(at.hobby, at.age, at.reach), (OfferEmail(email),))


def email_sent(at: EmailSent, person: Person, world: World) -> Page:
    """What to do there; the joining goes on here."""
    if not person.dialog.email:
        return ask_email(AskEmail(at.hobby, at.age, at.reach), person, world)
    said = line("mail", join.EMAIL_SENT(email=person.dialog.email))
    onward = link("join", join.GO_ON(), Join(at.hobby, at.age, at.reach))
    return Page((said,), ((onward,), footer(AskEmail(at.hobby, at.age, at.reach))))
