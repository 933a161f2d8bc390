"""What the bot says of itself in Telegram's own pages: commands and descriptions, in each language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from telegram import Bot, BotCommand, BotCommandScopeChat

_TWO_LETTERS = re.compile(r"[a-z]{2}|")

Commands = tuple[tuple[str, str], ...]
"""Names (without the slash) and what they do; at most 100, 32 and 256 characters:
https://core.telegram.org/bots/api#botcommand."""


@dataclass(frozen=True, slots=True)
class BotTexts:
    """The bot's texts in one language; at most 512 characters of description, 120 of the short one."""

    commands: Commands
    description: str
    short_description: str


async def register(bot: Bot, texts: Mapping[str, BotTexts]) -> None:
    """Set the texts by language; "" is for all others.

    Telegram knows languages by two letters: one without is skipped here and has its commands by chat. Each text is
    read first and set only when it differs, because Telegram allows few changes. Raises python-telegram-bot's errors.
    """
    for language, said in texts.items():
        if _TWO_LETTERS.fullmatch(language):
            await _commands(bot, language, said.commands)
            await _descriptions(bot, language, said)


async def commands_for_chat(bot: Bot, chat: str, commands: Commands) -> None:
    """Show these commands in this chat, in the language that its person chose. Raises python-telegram-bot's errors."""
    await bot.set_my_commands(_as_commands(commands), scope=BotCommandScopeChat(int(chat)))


async def _commands(bot: Bot, language: str, commands: Commands) -> None:
    wanted = _as_commands(commands)
    if await bot.get_my_commands(language_code=language or None) != wanted:
        await bot.set_my_commands(wanted, language_code=language or None)


async def _descriptions(bot: Bot, language: str, said: BotTexts) -> None:
    code = language or None
    if (await bot.get_my_description(language_code=code)).description != said.description:
        await bot.set_my_description(said.description, language_code=code)
    if (await bot.get_my_short_description(language_code=code)).short_description != said.short_description:
        await bot.set_my_short_description(said.short_description, language_code=code)


def _as_commands(commands: Commands) -> tuple[BotCommand, ...]:
    return tuple(BotCommand(name, description) for name, description in commands)
