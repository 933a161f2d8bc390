"""What staff do with the contacts of associations, answered in Finnish."""

from bot.app.contacts import confirm_contact
from bot.app.desk import invitation_link, take_away
from bot.app.service import Service
from bot.channels.email.address import valid_address
from bot.commands.telling import can_be_written_to, write_to
from bot.store import contacts, records
from bot.store.contacts import Added
from bot.store.database import Tx
from catalogue.hobby import Association
from catalogue.schedule import local_date
from dialogs.pages.contacts import invitation
from rules.contact import Contact

USAGE = (
    "contacts list ASSOCIATION | contacts invite ASSOCIATION [mail] | contacts add ASSOCIATION EMAIL | "
    "contacts confirm|drop ASSOCIATION CONTACT | contacts digest ASSOCIATION CONTACT on|off"
)


class Unknown(LookupError):
    """There is no such association or contact; its text says so to staff."""


async def contact_lines(service: Service, words: list[str]) -> list[str]:
    """Do what the words after "contacts" say: what staff are answered. Raises Unknown, and ValueError for words that
    say nothing.
    """
    match words:
        case ["list", number]:
            return await _list(service, _association(service, number))
        case ["invite", number]:
            return await _invite(service, _association(service, number))
        case ["invite", number, "mail"]:
            return await _mail_invitation(service, _association(service, number))
        case ["add", number, email]:
            return await _add(service, _association(service, number), email)
        case ["confirm", number, who]:
            association, contact = await _contact(service, number, who)
            await confirm_contact(service, association, contact, records.BY_STAFF)
            return [f"Vahvistettu: {contact.address}."]
        case ["drop", number, who]:
            association, contact = await _contact(service, number, who)
            await take_away(service, association, contact, service.now())
            return [f"Poistettu: {_name(contact)}. Hän ja muut yhteyshenkilöt saavat siitä viestin."]
        case ["digest", number, who, "on" | "off" as digest]:
            return await _digest(service, number, who, wanted=digest == "on")
    raise ValueError(f"staff can say: {USAGE}")


def _association(service: Service, number: str) -> Association:
    known = service.context.catalogue.associations
    if not number.isascii() or not number.isdecimal() or int(number) not in known:
        raise Unknown(f"Yhdistystä {number} ei ole. Numerot näkee näin: mukaan catalogue list")
    return known[int(number)]


async def _there(service: Service, association: Association) -> tuple[Contact, ...]:
    return await service.database.read(lambda tx: contacts.of(tx, service.private, association))


async def _contact(service: Service, number: str, who: str) -> tuple[Association, Contact]:
    association = _association(service, number)
    for one in await _there(service, association):
        if str(one.number) == who:
            return association, one
    raise Unknown(f"Yhteyshenkilöä {who} ei ole. Heidät näkee näin: mukaan contacts list {number}")


async def _list(service: Service, association: Association) -> list[str]:
    today = local_date(service.now())
    there = await _there(service, association)
    lines = [f"{one.number}  {_name(one)}: {', '.join(_state(one))}" for one in there]
    if any(one.usable and one.away_on(today) for one in there):
        lines.append("Poissa oleva saa viestit vain, jos ketään muuta ei ole.")
    return [f"{association.name}:", *(lines or ["ei yhteyshenkilöitä"])]


def _name(contact: Contact) -> str:
    return contact.address if contact.channel == contacts.MAIL else "Telegram"


def _state(contact: Contact) -> list[str]:
    said = ["kerran päivässä" if contact.digest else "joka tulijasta"]
    if contact.bounced:
        said = ["viesti palasi"]
    elif not contact.usable:
        said = ["ei vahvistettu" if not contact.since else "ei tavoiteta"]
    if contact.away:
        first, last = contact.away
        said.append(f"poissa {first:%-d.%-m.%Y}–{last:%-d.%-m.%Y}")
    return said


async def _invite(service: Service, association: Association) -> list[str]:
    link = await invitation_link(service, association)
    if not link:
        raise Unknown("Telegram ei ole käytössä, tai se ei vastaa.")
    days = contacts.INVITATION_DAYS
    return [link, f"Linkki on yhdistyksen {association.name} yhteyshenkilölle. Se toimii kerran, {days} päivää."]


async def _mail_invitation(service: Service, association: Association) -> list[str]:
    link, now = await invitation_link(service, association), service.now()
    reached = [one for one in await _there(service, association) if one.usable and one.channel == contacts.MAIL]
    mails = [one for one in reached if can_be_written_to(service.context, one)][:1]
    if not link or not mails:
        raise Unknown("Telegram tai sähköposti ei ole käytössä, tai yhdistyksellä ei ole vahvistettua osoitetta.")
    page = invitation(association, link, service.context.settings.service)

    async def work(tx: Tx) -> None:
        for one in mails:
            await write_to(tx, service.context, one, page, f"invite:{association.number}:{one.key}:{now}", now)

    await service.database.write(work)
    service.wake()
    return [f"Kutsu lähtee: {mails[0].address}."]


async def _add(service: Service, association: Association, email: str) -> list[str]:
    address, now = valid_address(email), service.now()
    if address is None:
        raise Unknown(f"{email} ei ole sähköpostiosoite.")
    added = await service.database.write(
        lambda tx: contacts.add_address(tx, service.private, association, address, now)
    )
    if added is Added.TOO_MANY:
        raise Unknown("Yhteyshenkilöitä on jo monta, tai tänään on kysytty jo monelta.")
    if added is Added.KNOWN:
        raise Unknown(f"{address} on jo listassa.")
    return [f"Osoitteelta {address} kysytään ensin, saako sinne kirjoittaa."]


async def _digest(service: Service, number: str, who: str, *, wanted: bool) -> list[str]:
    association, contact = await _contact(service, number, who)
    now = service.now()
    await service.database.write(lambda tx: contacts.set_digest(tx, association, contact, now, digest=wanted))
    await service.look_at_catalogue()
    return [f"{_name(contact)}: {'yksi viesti päivässä' if wanted else 'viesti joka tulijasta'}."]
