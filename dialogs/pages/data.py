"""My data: everything that is kept, as words and as a file; erasing it."""

import json
from collections.abc import Mapping
from typing import Any

from dialogs.addresses import ConfirmErase, EraseAll, Erased, Languages, Mine, MyData, MyFile, Watching
from dialogs.commands import Erase
from dialogs.kit import facts, footer, line, link
from dialogs.pages.watching import watch_lines
from dialogs.texts import announce, calendar, data, fairs, family, layout, start, watching
from dialogs.texts.values import Attachment, Language, Line, Listing, Message, Moment, Page, Text
from dialogs.world import Act, World
from rules.person import Person

FILE_NAME = "mukaan.json"
LINE = 140
"""Characters on a line of it, but for long texts."""
WEB = "web"

CHANNELS: dict[str, Message] = {
    "telegram": data.TELEGRAM,
    WEB: data.WEB,
    "email": data.MAIL,
    "terminal": data.TERMINAL,
}


def my_data(_at: MyData, person: Person, world: World) -> Page:
    """In words."""
    waits = ((link("bell", watching.LIST_BUTTON(), Watching()),),) if world.rows.watches else ()
    rows = (
        (link("file", data.AS_FILE(), MyFile()), link("star", layout.MY_HOBBIES(), Mine())),
        *waits,
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
    lines.extend(_given(person, world))
    if person.dialog.words:
        lines.append(line("search", data.WORDS(words=person.dialog.words)))
    channels = tuple(CHANNELS[name]() for name in kept.get("channels", ()) if name in CHANNELS)
    if channels:
        lines.append(line("chat", data.CHATS(channels=Listing(channels))))
    lines += [*_hobbies(world), *watch_lines(world)]
    lines += [line("calendar", calendar.KEPT())] if world.rows.calendar else []
    if coming := len(kept.get("file", {}).get("fairs", ())):
        lines.append(line("fair", fairs.KEPT(count=coming)))
    if said := len(kept.get("file", {}).get("web_chat", ())):
        lines.append(line("chat", data.WEB_CHAT(count=said)))
    if counts := _counts(kept.get("file", {})):
        lines.append(facts("more", *counts))
    lines += _stopped(person)
    if since := kept.get("since"):
        lines.append(line("calendar", data.SINCE(day=Moment(since, "day"))))
    return lines


def _stopped(person: Person) -> list[Line]:
    return [
        *([line("stop", start.QUIET())] if person.quiet else []),
        *([] if person.news else [line("mute", announce.OFF())]),
    ]


def _hobbies(world: World) -> list[Line]:
    mine, guarded = len(world.rows.interests), len(world.rows.guarded)
    return [
        *([line("star", data.INTERESTS(count=mine))] if mine else []),
        *([line("teen", family.GUARDS(count=guarded))] if guarded else []),
    ]


def _given(person: Person, world: World) -> list[Line]:
    """Names, numbers and mailboxes, each once, also one that is being given just now."""
    adults = [i for i in world.rows.interests if not i.age.minor]
    minors = [i for i in world.rows.interests if i.age.minor]
    said, mailboxes = person.dialog, world.rows.kept.get("mailboxes", ())
    return [
        *(line("person", data.NAME(name=n)) for n in _once(person.name, said.name, *(i.name for i in adults))),
        *(line("child", data.NAME(name=n)) for n in _once(*(i.name for i in minors))),
        *(line("phone", data.PHONE(phone=n)) for n in _once(person.phone, said.phone, *(i.phone for i in adults))),
        *(line("child", data.COUNSELLOR_PHONE(phone=n)) for n in _once(*(i.phone for i in minors))),
        *(line("mail", data.EMAIL(email=mailbox)) for mailbox in _once(*mailboxes, said.email)),
    ]


def _once(*values: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, values)))


def _counts(file: Mapping[str, Any]) -> list[Text]:
    """How much there is of what is too long for the page."""

    def of_interests(name: str) -> int:
        return sum(len(interest[name]) for interest in file.get("interests", ()))

    counts = (
        (data.REMINDERS, of_interests("reminders")),
        (data.COMING, of_interests("coming")),
        (data.TOLD, of_interests("told_to_association")),
        (data.TASKS, of_interests("asked_of_staff")),
        (data.LINKS, len(file.get("links", ()))),
        (data.MESSAGES, len(file.get("messages", ()))),
    )
    return [text(count=count) for text, count in counts if count]


def my_file(_at: MyFile, _person: Person, world: World) -> Page:
    """As JSON, for whoever wants to take it along."""
    attachment = Attachment(FILE_NAME, "application/json", _json(world.rows.kept.get("file", {})))
    return Page((line("file", data.FILE()),), (footer(MyData()),), attachment=attachment)


def _json(value: Any, margin: str = "") -> str:
    """JSON for people: what fits on a line stands on one."""
    whole = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or len(margin) + len(whole) <= LINE:
        return whole
    inner = margin + "  "
    if isinstance(value, list):
        parts = [_json(one, inner) for one in value]
    else:
        parts = [f"{json.dumps(name, ensure_ascii=False)}: {_json(one, inner)}" for name, one in value.items()]
    begins, ends = "[]" if isinstance(value, list) else "{}"
    return begins + ",".join(f"\n{inner}{part}" for part in parts) + f"\n{margin}{ends}"


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
