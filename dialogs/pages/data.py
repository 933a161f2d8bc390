"""My data: everything that is kept, as words and as a file; erasing it."""

import json

from dialogs.addresses import ConfirmErase, EraseAll, Erased, Languages, Mine, MyData, MyFile
from dialogs.commands import Erase
from dialogs.kit import footer, line, link
from dialogs.texts import data, layout
from dialogs.texts.values import Attachment, Language, Line, Listing, Message, Moment, Page
from dialogs.world import Act, World
from rules.person import Person

FILE_NAME = "mukaan.json"
WEB = "web"

CHANNELS: dict[str, Message] = {
    "telegram": data.TELEGRAM,
    WEB: data.WEB,
    "email": data.MAIL,
    "terminal": data.TERMINAL,
}


def my_data(_at: MyData, person: Person, world: World) -> Page:
    """In words."""
    rows = (
        (link("file", data.AS_FILE(), MyFile()), link("star", layout.MY_HOBBIES(), Mine())),
        (link("trash", data.ERASE(), ConfirmErase()),),
        footer(),
    )
    return Page((line("lock", data.KEEP()), *_kept(person, world), line("eye", data.WHO_SEES())), rows)


def _kept(person: Person, world: World) -> list[Line]:
    kept = world.rows.kept
    lines = [line("language", data.LANGUAGE(language=Language(person.language)))]
    if place := world.catalogue.places.get(person.place):
        lines.append(line("place", data.PLACE(place=place.name)))
    elif person.position:
        lines.append(line("place", data.POSITION()))
    if person.name:
        lines.append(line("person", data.NAME(name=person.name)))
    if person.phone:
        lines.append(line("phone", data.PHONE(phone=person.phone)))
    lines.extend(line("mail", data.EMAIL(email=mailbox)) for mailbox in kept.get("mailboxes", ()))
    if person.dialog.words:
        lines.append(line("search", data.WORDS(words=person.dialog.words)))
    channels = tuple(CHANNELS[name]() for name in kept.get("channels", ()) if name in CHANNELS)
    if channels:
        lines.append(line("chat", data.CHATS(channels=Listing(channels))))
    if world.rows.interests:
        lines.append(line("star", data.INTERESTS(count=len(world.rows.interests))))
    if since := kept.get("since"):
        lines.append(line("calendar", data.SINCE(day=Moment(since, "day"))))
    return lines


def my_file(_at: MyFile, _person: Person, world: World) -> Page:
    """As JSON, for whoever wants to take it along."""
    content = json.dumps(world.rows.kept.get("file", {}), ensure_ascii=False, indent=2, sort_keys=True)
    attachment = Attachment(FILE_NAME, "application/json", content)
    return Page((line("file", data.FILE()),), (footer(MyData()),), attachment=attachment)


def confirm_erase(_at: ConfirmErase, person: Person, _world: World) -> Page:
    """Asks once, and says what cannot be reached."""
    not_reached = data.NOT_REACHED_WEB() if person.channel == WEB else data.NOT_REACHED()
    lines = (line("trash", data.ASK_ERASE()), line("warning", not_reached))
    return Page(lines, ((link("trash", data.YES_ERASE(), EraseAll()),), footer(MyData())))


def erase_all(_at: EraseAll, person: Person, _world: World) -> Act:
    """Erase."""
    return Act(person, lambda _outcomes: Erased(), (Erase(),))


def erased(_at: Erased, person: Person, _world: World) -> Page:
    """It is gone; how to clear the chat on the phone."""
    clear = data.CLEAR_WEB() if person.channel == WEB else data.CLEAR_CHAT()
    lines = (line("ok", data.ERASED()), line("send", data.ASKED()), line("phone", clear))
    return Page(lines, ((link("hello", data.BEGIN(), Languages()),), footer()))
