"""What staff do: tasks, and passing an association's answer on."""

from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import date, datetime

from bot.app import contact_list, fair_counter, staff_list
from bot.app.answer_form import LONGEST_TEXT
from bot.app.contact_list import Unknown, contact_lines
from bot.app.fair_counter import counter_lines, fair_lines
from bot.app.service import Service
from bot.app.staff_list import staff_lines
from bot.commands.answering import Passed, close, pass_on
from bot.commands.counselling import write_to
from bot.commands.guarding import allow_by_staff
from bot.store import notices
from bot.store.database import Tx
from bot.store.ids import LARGEST
from catalogue.schedule import HELSINKI, local_date
from dialogs.pages import staff
from dialogs.texts.notices import TASK
from rules.interest import Answer
from rules.interest import Said as Words

DAY = 24 * 60 * 60 * 1000
ANSWERS = {
    Answer.WELCOME: "tervetuloa",
    Answer.FULL: "ryhmä on täynnä",
    Answer.CALL: "soittakaa meille",
    Answer.NOT_OURS: "ei kuulu meille",
    Answer.OTHER: "omin sanoin",
}
ALLOWED = "allowed"
"""What staff say when an adult has said yes for a minor."""
OPTIONS = "[--time 2026-11-24T18:00] [--ask NAME] [--until 2026-12-31] [--text TEXT]"
USAGE = (
    f"tasks | tasks done NUMBER | tasks write NUMBER TEXT | interest NUMBER {'|'.join(Answer)} {OPTIONS} "
    f"| interest NUMBER {ALLOWED} [FIRST NAME] | {contact_list.USAGE} | {staff_list.USAGE} "
    f"| {fair_counter.USAGE}"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What staff are answered, in Finnish; `done` is False when there was nothing to do it to."""

    lines: list[str]
    done: bool = True


async def list_tasks(service: Service) -> Said:
    """What there is to do."""
    tasks = await service.database.read(lambda tx: notices.open_tasks(tx, service.private))
    world = service.context.world(service.now())
    lines = []
    for task in tasks:
        job = staff.Job(task.number, task.kind, task.hobby or 0, task.details)
        said = [TASK(number=task.number, what=staff.what(job, world)), *staff.written(job), *staff.ring(job, world)]
        lines += [service.renderer.text(text, service.context.settings.staff_language) for text in said]
    return Said([*(lines or ["Ei tehtäviä."]), *await _counts(service)])


async def _counts(service: Service) -> list[str]:
    """How the last day went: what was sent, what was not, and how many turns raised."""
    since = service.now() - DAY

    async def read(tx: Tx) -> list[str]:
        failed = await tx.one("inbound_failures", since=since)
        ended = [
            f"{row['kind']} {row['state']} {row['number']}" for row in await tx.all("delivery_counts", since=since)
        ]
        turns = failed["failures"] if failed else 0
        return [f"Vuorokauden viestit: {', '.join(ended) or 'ei yhtään'}.", f"Virheeseen päättyneitä vuoroja: {turns}."]

    return await service.database.read(read)


async def close_task(service: Service, number: int, by: str = "cli") -> Said:
    """Done. A task to ring an association about somebody is done when they have been told."""
    now = service.now()
    done = await service.database.write(lambda tx: close(tx, service.context, number, by, now))
    return Said([f"Tehtävä {number} on tehty." if done else f"Avointa tehtävää {number} ei ole."], done)


async def write_about(service: Service, number: int, text: str) -> Said:
    """A counsellor writes to the person of a task, in their chat."""
    now = service.now()
    how = await service.database.write(lambda tx: write_to(tx, service.context, number, text, now))
    service.wake()
    said = {
        "written": f"Tehtävä {number}: viesti lähtee. Kun asia on hoidettu: mukaan tasks done {number}",
        "nowhere": f"Tehtävä {number}: tälle tulijalle ei voi kirjoittaa. Soittakaa, jos hän jätti numeron.",
        "too long": "Viesti on liian pitkä.",
        "unknown": f"Avointa tehtävää {number}, jossa tulijalle voi kirjoittaa, ei ole.",
    }[how]
    return Said([said], how == "written")


async def answer_interest(service: Service, number: int, answer: Answer, words: Words) -> Said:
    """Tell the person what the association said."""
    now = service.now()
    if 0 < words.meeting_at <= now or "" < words.until < local_date(now).isoformat():
        return Said(["Se aika on jo mennyt. Mitään ei lähetetty."], done=False)

    async def work(tx: Tx) -> Passed:
        return await pass_on(tx, service.context, number, answer, now, said=words)

    passed = await service.database.write(work)
    service.wake()
    said = {
        "told": f"Ilmoitus {number}: vastaus lähtee tulijalle.",
        "kept": f"Ilmoitus {number}: vastaus on tallessa, mutta tulijalle ei voi kirjoittaa. "
        "Hän näkee sen, kun hän palaa.",
        "again": f"Ilmoitus {number}: sama vastaus on jo annettu. Mitään ei lähetetty.",
        "closed": f"Ilmoitukseen {number} ei voi enää vastata: se on peruttu tai muuten päättynyt.",
        "unknown": f"Ilmoitusta {number} ei ole.",
    }[passed.how]
    lines = [said]
    if passed.before and passed.before is not answer:
        lines.append(f"Aiempi vastaus oli: {ANSWERS[passed.before]} ({passed.before}). Uusi vastaus korvaa sen.")
    return Said(lines, passed.how in {"told", "kept"})


async def allow_interest(service: Service, number: int, name: str = "") -> Said:
    """An adult has said yes for a minor: the association is told, a first name only."""
    now = service.now()
    how = await service.database.write(lambda tx: allow_by_staff(tx, service.context, number, name, now))
    service.wake()
    said = {
        "allowed": f"Ilmoitus {number}: kerromme yhdistykselle. Nuori saa siitä viestin.",
        "name": f"Ilmoitus {number}: nimi ei kelpaa. Kirjoittakaa vain etunimi.",
        "closed": f"Ilmoitus {number} ei odota lupaa.",
        "unknown": f"Ilmoitusta {number} ei ole.",
    }[how]
    return Said([said], how == "allowed")


def number_of(word: str) -> int:
    """What staff write as a number. Raises ValueError."""
    if not word.isascii() or not word.isdecimal() or int(word) > LARGEST:
        raise ValueError(f'"{word}" is no number: staff can say: {USAGE}')
    return int(word)


def words_of(answer: Answer, words: list[str]) -> Words:
    """What goes with an answer: options, the association's own text as the last. Raises ValueError."""
    allowed = {"--time": Answer.WELCOME, "--ask": Answer.WELCOME, "--until": Answer.FULL}
    given: dict[str, str] = {}
    while len(words) > 1 and words[0] in allowed:
        if allowed[words[0]] is not answer:
            raise ValueError(f"{words[0]} goes with {allowed[words[0]]}, not with {answer}")
        given[words[0]] = words[1]
        words = words[2:]
    if words and words[0] != "--text":
        raise ValueError(f"staff can say: {USAGE}")
    text = " ".join(words[1:])
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"a text has at most {LONGEST_TEXT} letters")
    if answer is Answer.OTHER and not text:
        raise ValueError("other needs --text: what the association said")
    return Words(_time(given.get("--time", "")), given.get("--ask", ""), _day(given.get("--until", "")), text)


def _time(text: str) -> int:
    """Milliseconds UTC; 0 for none. Raises ValueError."""
    try:
        return round(datetime.fromisoformat(text).replace(tzinfo=HELSINKI).timestamp() * 1000) if text else 0
    except ValueError:
        raise ValueError(f'"{text}" is no time: write 2026-11-24T18:00') from None


def _day(text: str) -> str:
    """ISO; "" for none. Raises ValueError."""
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise ValueError(f'"{text}" is no day: write 2026-12-31') from None


async def do(service: Service, words: list[str]) -> Said:
    """A command line of staff's. Raises ValueError for what is none."""
    match words:
        case ["tasks"]:
            return await list_tasks(service)
        case ["tasks", "done", number]:
            return await close_task(service, number_of(number))
        case ["interest", number, answer, *words] if answer in list(Answer):
            said = words_of(Answer(answer), words)
            return await answer_interest(service, number_of(number), Answer(answer), said)
        case ["tasks", "write", number, *text] if text:
            return await write_about(service, number_of(number), " ".join(text))
        case ["interest", number, said, *name] if said == ALLOWED:
            return await allow_interest(service, number_of(number), " ".join(name))
        case ["contacts", *rest]:
            return await _said(contact_lines(service, rest))
        case ["staff", *rest]:
            return await _said(staff_lines(service, rest))
        case ["fair"]:
            return Said(await fair_lines(service))
        case ["fair", number]:
            return await _said(counter_lines(service, number_of(number)))
    raise ValueError(f"staff can say: {USAGE}")


async def _said(answering: Awaitable[list[str]]) -> Said:
    """What is answered; what there is not, is said."""
    try:
        return Said(await answering)
    except Unknown as unknown:
        return Said([str(unknown)], done=False)
