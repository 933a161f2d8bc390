"""Who is staff, from the shell: whoever has it is the operator, and needs no role."""

from datetime import datetime

from bot.app.contact_list import Unknown
from bot.app.service import Service
from bot.commands import leaving
from bot.store import staff
from bot.store.ids import LARGEST
from catalogue.schedule import HELSINKI, local_date
from dialogs.names import can_be_name
from dialogs.pages.staffing import DAYS, ROLES
from rules.roles import Logged, Role

USAGE = f"staff list | staff invite {'|'.join(Role)} [NAME] | staff remove NUMBER | staff log"
MOST_LOGGED = 100


async def staff_lines(service: Service, words: list[str]) -> list[str]:
    """Do what the words after "staff" say: what is answered, in Finnish. Raises Unknown for what cannot be
    done, and ValueError for words that say nothing.
    """
    match words:
        case ["list"]:
            everybody = await service.database.read(lambda tx: staff.everybody(tx, service.private))
            return [
                f"{one.number}  {one.name}: {one.role}, {local_date(one.since).isoformat()} alkaen" for one in everybody
            ] or ["Ei ketään. Kutsukaa ensimmäinen: mukaan staff invite --role admin --name ETUNIMI"]
        case ["invite", role, *name] if role in list(Role):
            return await _invite(service, Role(role), " ".join(name))
        case ["remove", number] if number.isascii() and number.isdecimal():
            gone = await service.database.write(
                lambda tx: leaving.remove(tx, service.context, int(number), service.now())
            )
            if gone is None:
                raise Unknown(f"Henkilöä {number} ei ole. Numerot näkee näin: mukaan staff list")
            return [f"Poistettu: {number}."]
        case ["log"]:
            return await _log(service)
    raise ValueError(f"staff can say: {USAGE}")


async def _invite(service: Service, role: Role, name: str) -> list[str]:
    chat_link, now = service.context.settings.chat_link, service.now()
    name = name or service.renderer.text(ROLES[role](), service.context.settings.staff_language)
    if not can_be_name(name):
        raise Unknown("Kirjoittakaa etunimi, jolla muut tuntevat hänet, esimerkiksi Mikko.")
    if not chat_link:
        raise Unknown("Telegram-bottia ei ole tai se ei vastaa, joten linkkiä ei ole.")
    code = await service.database.write(lambda tx: staff.invite(tx, service.private, role, name, now))
    return [
        f"Linkki toimii yhden kerran, {DAYS} päivän sisällä. Antakaa se vain hänelle:",
        f"{chat_link}?start=a{code}",
    ]


async def _log(service: Service) -> list[str]:
    """The newest of what staff did and saw, one a line, to be read and searched."""
    entries = await service.database.read(lambda tx: staff.logged(tx, service.private, LARGEST, MOST_LOGGED))
    return [_entry(one) for one in entries] or ["Ei mitään vielä."]


def _entry(one: Logged) -> str:
    at = datetime.fromtimestamp(one.at / 1000, HELSINKI)
    how = "teki" if one.did else "näki"
    return (
        f"{at:%Y-%m-%d %H:%M:%S}  {one.by} {one.name or '-'}  {how}  {one.action} {one.what} {one.about or ''}".rstrip()
    )
