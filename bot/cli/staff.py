"""Commands of staff, on the running service's database."""

from bot.app.service import build_service
from bot.app.staffing import do
from bot.config.sections import Config


async def staff(config: Config, words: list[str]) -> int:
    """Do what the words say and print the answer; 1 when there is nothing to do it to.

    What it writes is sent by the running service. Raises DatabaseError where no service has run.
    """
    service = await build_service(config, make=False)
    try:
        said = await do(service, words)
    finally:
        await service.database.close()
    for line in said.lines:
        print(line)
    return 0 if said.done else 1
