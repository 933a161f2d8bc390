"""What staff do: tasks, and passing an association's answer on."""

from bot.app.service import Service
from bot.commands.answering import close, pass_on
from bot.store import notices
from bot.store.database import Tx
from dialogs.pages import staff
from dialogs.texts.notices import TASK
from rules.interest import Answer

DAY = 24 * 60 * 60 * 1000


async def list_tasks(service: Service) -> list[str]:
    """What there is to do, as lines in Finnish."""
    tasks = await service.database.read(lambda tx: notices.open_tasks(tx, service.private))
    world = service.context.world(service.now())
    lines = []
    for task in tasks:
        job = staff.Job(task.number, task.kind, task.hobby or 0, task.details)
        said = [TASK(number=task.number, what=staff.what(job, world)), *staff.ring(job, world)]
        lines += [service.renderer.text(text, "fi") for text in said]
    return [*(lines or ["Ei tehtäviä."]), *await _counts(service)]


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


async def close_task(service: Service, number: int, by: str = "cli") -> list[str]:
    """Done. A task to ring an association about somebody is done when they have been told."""
    now = service.now()
    done = await service.database.write(lambda tx: close(tx, service.context, number, by, now))
    return [f"Tehtävä {number} on tehty." if done else f"Avointa tehtävää {number} ei ole."]


async def answer_interest(service: Service, number: int, answer: Answer) -> list[str]:
    """Tell the person what the association said."""
    now = service.now()

    async def work(tx: Tx) -> str:
        return await pass_on(tx, service.context, number, answer, now)

    said = await service.database.write(work)
    service.wake()
    return [
        {
            "told": f"Ilmoitus {number}: vastaus lähtee tulijalle.",
            "kept": f"Ilmoitus {number}: vastaus on tallessa, mutta tulijalle ei voi kirjoittaa. "
            "Hän näkee sen, kun hän palaa.",
            "closed": f"Ilmoitus {number} on jo peruttu.",
            "unknown": f"Ilmoitusta {number} ei ole.",
        }[said]
    ]


async def do(service: Service, words: list[str]) -> list[str]:
    """A command line of staff's. Raises ValueError for what is none."""
    match words:
        case ["tasks"]:
            return await list_tasks(service)
        case ["tasks", "done", number]:
            return await close_task(service, int(number))
        case ["interest", number, answer]:
            return await answer_interest(service, int(number), Answer(answer))
    raise ValueError(" ".join(words))
