"""Commands of staff, on the running service's database."""

from telegram.error import TelegramError

from bot.app.service import build_service
from bot.app.staffing import do
from bot.channels.telegram.api import BotApi
from bot.config.sections import Config


async def staff(config: Config, words: list[str]) -> int:
    """Do what the words say and print the answer; 1 when there is nothing to do it to.

    What it writes is sent by the running service. Raises DatabaseError where no service has run.
    """
    service = await build_service(config, make=False)
    try:
        if words[1:2] == ["invite"]:
            service.know(await _bot_name(config))
        said = await do(service, words)
    finally:
        await service.database.close()
    for line in said.lines:
        print(line)
    return 0 if said.done else 1


async def _bot_name(config: Config) -> str:
    """The Telegram bot's username, for the links that lead to it; "" without one, or when Telegram does not answer."""
    if not config.telegram.token:
        return ""
    try:
        async with BotApi(config.telegram.token.reveal(), api_url=config.telegram.api_url) as api:
            return (await api.bot.get_me()).username or ""
    except TelegramError:
        return ""
