"""In a chat that cannot be written to later: how to reach the person then.

Whichever way is chosen is a yes, and registers: nobody is lost on the way to Telegram or to a mailbox.
"""

import re
from dataclasses import replace

from dialogs.addresses import (
    Address,
    AskEmail,
    AskLater,
    AskReach,
    Card,
    EmailSent,
    Join,
    Joined,
    Moved,
    MoveToChat,
    NotJoined,
    Outdated,
    Search,
)
from dialogs.codec import encode
from dialogs.commands import Done, InviteChat, OfferEmail, Outcome
from dialogs.events import Event, Typed
from dialogs.kit import footer, line, link
from dialogs.pages.agree import joined_or_why, registering
from dialogs.pages.help import outdated
from dialogs.pages.join import ask_reach
from dialogs.pages.mine import joined
from dialogs.pages.shown import shown_to
from dialogs.texts import join
from dialogs.texts.values import Link, Page
from dialogs.world import Act, World, go
from rules.interest import Reach, Refusal
from rules.person import Person

EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]\\]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.)+[A-Za-z]{2,24}\Z")
LONGEST_EMAIL = 254
"""RFC 5321, section 4.5.3.1.3, less the angle brackets: https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1"""
EXAMPLE_EMAIL = "amina@example.org"


def ask_later(at: AskLater, person: Person, world: World) -> Page:
    """Telegram, a mailbox, or coming back to look."""
    if at.said != shown_to(person):  # an old button: what would be passed on now is shown first
        return ask_reach(AskReach(at.hobby, at.age), person, world)
    rows: list[tuple[Link, ...]] = []
    if world.settings.chat_link:
        rows.append((link("chat", join.IN_TELEGRAM(), MoveToChat(at.hobby, at.age, at.reach, at.said)),))
    if world.settings.email:
        rows.append((link("mail", join.BY_EMAIL(), AskEmail(at.hobby, at.age, at.reach, at.said)),))
    reach = at.reach if at.reach is Reach.PHONE else Reach.RETURN
    rows.append((link("back_here", join.COME_BACK(), Join(at.hobby, at.age, reach, at.said)),))
    return Page((line("bell", join.LATER()),), (*rows, footer(AskReach(at.hobby, at.age))))


def move_to_chat(at: MoveToChat, person: Person, world: World) -> Act:
    """Register, and make the link; the other chat goes on with what was chosen here."""
    if world.hobby(at.hobby) is None:
        return go(person, Outdated("gone"))
    command, after_it = registering(at, person)

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        invited, registered = outcomes
        then = joined_or_why(at, registered)
        here = isinstance(then, Joined) or (isinstance(then, NotJoined) and then.why == Refusal.ALREADY)
        return Moved(at.hobby, invited.code) if here and isinstance(invited, Done) else then

    onward = encode(Card(at.hobby, Search()))
    return Act(replace(after_it, dialog=replace(after_it.dialog, onward=onward)), after, (InviteChat(), command))


def moved(at: Moved, person: Person, world: World) -> Page:
    """The link."""
    if not world.settings.chat_link:
        return outdated(Outdated("old"), person, world)
    opens = Link("chat", join.OPEN_TELEGRAM(), url=f"{world.settings.chat_link}?start=j{at.code}")
    lines = (line("ok", join.NOTED()), line("chat", join.MOVE()))
    return Page(lines, ((opens,), footer(Card(at.hobby, Search()))))


def ask_email(at: AskEmail, _person: Person, _world: World) -> Page:
    """A mailbox."""
    question = join.EMAIL_HELP(example=EXAMPLE_EMAIL) if at.unclear else join.EMAIL()
    return Page((line("mail", question),), (footer(AskLater(at.hobby, at.age, at.reach, at.said)),))


def hear_email(at: AskEmail, event: Event, person: Person, world: World) -> Act | None:
    """A typed address is a yes too: it is registered, and the mailbox gets a confirmation, nothing personal."""
    email = event.text.strip() if isinstance(event, Typed) else ""
    if not EMAIL.match(email) or len(email) > LONGEST_EMAIL:
        return None
    if world.hobby(at.hobby) is None:
        return go(person, Outdated("gone"))
    command, after_it = registering(at, person)

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        registered, offered = outcomes
        then = joined_or_why(at, registered)
        return EmailSent(then.interest, not isinstance(offered, Done)) if isinstance(then, Joined) else then

    kept = replace(after_it, dialog=replace(after_it.dialog, email=email))
    return Act(kept, after, (command, OfferEmail(email)))


def email_sent(at: EmailSent, person: Person, world: World) -> Page:
    """What to do in the mailbox, and what happens next."""
    page = joined(Joined(at.interest), person, world)
    if world.interest(at.interest) is None or not person.dialog.email:
        return page
    said = join.EMAIL_TOO_MANY() if at.refused else join.EMAIL_SENT(email=person.dialog.email)
    return replace(page, lines=(*page.lines, line("mail", said)))
