"""What an editor hands in or takes out: files as a plan, the plan carried out, the catalogue as a workbook."""

from dataclasses import dataclass

from bot.app.service import Service
from bot.commands.importing import carry_out, preview
from bot.config.sections import Config
from bot.store import records
from bot.store.database import Tx
from bot.store.opening import open_database, will_be_made
from bot.store.private import Keys, Private
from catalogue.plan import Kept, Plan, plan, refusal
from catalogue.reading import Reading


@dataclass(frozen=True, slots=True)
class Choice:
    """What the editor said: who they are; whether rows without problems come in though others have some; whether it is
    right that much is gone; whether the addresses that the file calls confirmed are.
    """

    source: str
    by: str
    good_rows: bool = False
    much_gone: bool = False
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The plan, and in Finnish why it was not carried out, "" when it was."""

    plan: Plan
    problem: str = ""


class ChangedMeanwhileError(Exception):
    """The plan that was agreed to is no longer the plan."""


async def planned(config: Config, source: str, reading: Reading, now: int) -> Plan:
    """What an import would change; where no service has run yet, everything is new. Raises DatabaseError, SealError."""
    url, secret = config.database.url.reveal(), config.service.secret.reveal()
    if not secret or will_be_made(url):
        return plan(source, reading, Kept())
    database = await open_database(url, make=False)
    try:
        return await database.read(lambda tx: preview(tx, Keys(secret), source, reading, now))
    finally:
        await database.close()


def objection(choice: Choice, todo: Plan, reading: Reading) -> str:
    """Say in Finnish what the editor has to agree to first, "" when there is nothing."""
    if todo.problems and not choice.good_rows:
        return (
            "Mitään ei muutettu, koska osaa tiedoista ei voi lukea. "
            "Korjaa ne, tai lisää komentoon --good-rows: silloin kelvolliset rivit tulevat mukaan."
        )
    broken = refusal(todo, reading)
    if broken and not todo.kept:
        return f"Mitään ei muutettu. {broken}"
    if broken and not choice.much_gone:
        return f"Mitään ei muutettu. {broken} Jos se on oikein, lisää komentoon --much-gone."
    return ""


async def import_reading(service: Service, reading: Reading, choice: Choice, agreed: Plan) -> Outcome:
    """Carry out a plan that was agreed to. Raises `ChangedMeanwhileError`, SealError."""
    now, private = service.now(), service.private

    async def work(tx: Tx) -> Outcome:
        todo = await preview(tx, private, choice.source, reading, now)
        if todo != agreed:
            raise ChangedMeanwhileError
        if problem := objection(choice, todo, reading):
            return Outcome(todo, problem)
        await carry_out(tx, private, todo, choice.by, now)
        if choice.confirm:
            await _confirm(tx, private, choice.source, reading, now)
        return Outcome(todo)

    return await service.database.write(work)


async def _confirm(tx: Tx, private: Private, source: str, reading: Reading, now: int) -> None:
    """A staff member says that the addresses with a day in the column for it are right."""
    numbers = {row["source_id"]: row["number"] for row in await tx.all("records_of", what="association", source=source)}
    for one in reading.associations:
        if one.confirmed_on and one.email:
            await records.confirm(tx, private, numbers[one.source_id], one.email, records.BY_STAFF, now)


async def close(service: Service, source: str, by: str) -> Plan:
    """Let a source go that is no more: its hobbies pause or end, as if it had become empty. Raises SealError."""
    now, private = service.now(), service.private

    async def work(tx: Tx) -> Plan:
        todo = await preview(tx, private, source, Reading(fairs=()), now)
        await carry_out(tx, private, todo, by, now)
        return todo

    return await service.database.write(work)
