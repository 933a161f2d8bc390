"""Commands of staff, on the running service's database."""

from bot.app.service import build_service
from bot.app.staffing import do
from bot.config.sections import Config


async def staff(config: Config, words: list[str]) -> int:
    """Do what the words say and print the answer. What it writes is sent by the running service."""
    service = await build_service(config)
    try:
        for line in await do(service, words):
            print(line)
    finally:
        await service.database.close()
    return 0
