"""An editor corrects the e-mail address or the phone number of an association."""

from dataclasses import replace

from catalogue import cells
from catalogue.cells import CellError
from dialogs.addresses import Address, AskContact, CareHobby, CheckContact, DoContact
from dialogs.addresses.care import Contact, Told
from dialogs.cataloguing import CorrectContact
from dialogs.codec import digest
from dialogs.commands import Outcome
from dialogs.events import Event, Typed
from dialogs.kit import line, link
from dialogs.pages.care import care_hobby, kept, page, told
from dialogs.texts import care as texts
from dialogs.texts.values import Message, Page
from dialogs.world import Act, Care, World, go
from rules.person import Person
from rules.talk import plain

EXAMPLES = {Contact.EMAIL: "nimi@example.org", Contact.PHONE: "044 000 0000"}
_PICTURES = {Contact.EMAIL: "mail", Contact.PHONE: "phone"}
_ASKS: dict[Contact, Message] = {Contact.EMAIL: texts.ASK_EMAIL, Contact.PHONE: texts.ASK_PHONE}
_READ = {Contact.EMAIL: cells.email, Contact.PHONE: cells.phone}


def ask_contact(at: AskContact, person: Person, world: World) -> Page:
    """What is it?"""
    care = _still(at, world)
    if care is None:
        return _as_it_is(at, person, world)
    said = line(_PICTURES[at.contact], _ASKS[at.contact](association=care.association.name))
    if at.unclear:
        said = line("question", texts.UNCLEAR(example=EXAMPLES[at.contact]))
    return page([said], (), world, CareHobby(at.hobby))


def hear_contact(at: AskContact, event: Event, person: Person, _world: World) -> Act | None:
    """What was written; what cannot be read is asked once more."""
    try:
        said = _READ[at.contact](" ".join(plain(event.text).split()) if isinstance(event, Typed) else "")
    except CellError:
        return None if at.unclear else go(person, replace(at, unclear=True))
    drafted = replace(person, dialog=replace(person.dialog, draft=said))
    return go(drafted, CheckContact(at.hobby, at.contact, digest(said), at.seen))


def check_contact(at: CheckContact, person: Person, world: World) -> Page:
    """Is that it? Nothing personal goes to a new address before it was confirmed."""
    care, said = _still(at, world), person.dialog.draft
    if care is None:
        return _as_it_is(at, person, world)
    if not said or digest(said) != at.said:
        return ask_contact(AskContact(at.hobby, at.contact, at.seen), person, world)
    if said in {care.association.email, care.association.phone}:
        return care_hobby(CareHobby(at.hobby, Told.SAME), person, world)
    if at.contact is Contact.EMAIL:
        lines = [line("mail", texts.SURE_EMAIL(association=care.association.name, email=said))]
        lines += [line("lock", texts.ASKED_FIRST())] if _asks(care.association.number, world) else []
    else:
        lines = [line("phone", texts.SURE_PHONE(association=care.association.name, phone=said))]
    yes = link("yes", texts.YES(), DoContact(at.hobby, at.contact, at.said, at.seen))
    return page(lines, ((yes,),), world, CareHobby(at.hobby))


def do_contact(at: DoContact, person: Person, world: World) -> Act:
    """Keep what was on the page."""
    said = person.dialog.draft
    if not said or digest(said) != at.said:
        return go(person, CheckContact(at.hobby, at.contact, at.said, at.seen))
    hobby = world.hobby(at.hobby)
    asked = at.contact is Contact.EMAIL and hobby is not None and _asks(hobby.association, world)

    def then(outcomes: tuple[Outcome, ...]) -> Address:
        return told(at.hobby, outcomes[0], Told.ASKED if asked else Told.DONE)

    correct = CorrectContact(at.hobby, at.seen, **{at.contact.value: said})
    return Act(replace(person, dialog=replace(person.dialog, draft="")), then, (correct,))


def _asks(association: int, world: World) -> bool:
    """Whether the service itself asks a new address: there is mail, and one of its hobbies can really be joined."""
    of_them = (one for one in world.catalogue.hobbies.values() if one.association == association)
    return world.settings.email and any(one.status == "active" and not one.example for one in of_them)


def _still(at: AskContact | CheckContact, world: World) -> Care | None:
    care = kept(at.hobby, world)
    return care if care and care.contact_mark == at.seen else None


def _as_it_is(at: AskContact | CheckContact, person: Person, world: World) -> Page:
    return care_hobby(CareHobby(at.hobby, Told.MEANWHILE), person, world)
