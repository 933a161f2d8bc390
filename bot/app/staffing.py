"""What staff do: tasks, and passing an association's answer on."""

from dataclasses import dataclass

from bot.app.service import Service
from bot.commands.answering import Passed, close, pass_on
from bot.store import notices
from bot.store.database import Tx
from dialogs.pages import staff
from dialogs.texts.notices import TASK
from rules.interest import Answer

DAY = 24 * 60 * 60 * 1000
ANSWERS = {
    Answer.WELCOME: "tervetuloa",
    Answer.FULL: "ryhmä on täynnä",
    Answer.CALL: "soittakaa meille",
    Answer.NOT_OURS: "ei kuulu meille",
    Answer.OTHER: "omin sanoin",
}
LARGEST = 2**63 - 1
"""What a number can be in the database: BIGINT."""
USAGE = f"tasks | tasks done NUMBER | interest NUMBER {'|'.join(Answer)}"


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


async def answer_interest(service: Service, number: int, answer: Answer) -> Said:
    """Tell the person what the association said."""
    now = service.now()

    async def work(tx: Tx) -> Passed:
        return await pass_on(tx, service.context, number, answer, now)

    passed = await service.database.write(work)
    service.wake()
    said = {
        "told": f"Ilmoitus {number}: vastaus lähtee tulijalle.",
        "kept": f"Ilmoitus {number}: vastaus on tallessa, mutta tulijalle ei voi kirjoittaa. "
        "Hän näkee sen, kun hän palaa.",
        "again": f"Ilmoitus {number}: sama vastaus on jo annettu. Mitään ei lähetetty.",
        "closed": f"Ilmoitus {number} on jo peruttu.",
        "unknown": f"Ilmoitusta {number} ei ole.",
    }[passed.how]
    lines = [said]
    if passed.before and passed.before is not answer:
        lines.append(f"Aiempi vastaus oli: {ANSWERS[passed.before]} ({passed.before}). Uusi vastaus korvaa sen.")
    return Said(lines, passed.how in {"told", "kept"})


def number_of(word: str) -> int:
    """What staff write as a number. Raises ValueError."""
    if not word.isascii() or not word.isdecimal() or int(word) > LARGEST:
        raise ValueError(f'"{word}" is no number: staff can say: {USAGE}')
    return int(word)


async def do(service: Service, words: list[str]) -> Said:
    """A command line of staff's. Raises ValueError for what is none."""
    match words:
        case ["tasks"]:
            return await list_tasks(service)
        case ["tasks", "done", number]:
            return await close_task(service, number_of(number))
        case ["interest", number, answer] if answer in list(Answer):
            return await answer_interest(service, number_of(number), Answer(answer))
    raise ValueError(f"staff can say: {USAGE}")
