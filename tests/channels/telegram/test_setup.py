"""Commands and descriptions."""

from bot.channels.telegram.setup import BotTexts, commands_for_chat, register
from tests.botapi import User
from tests.channels.planted import CHAT

ENGLISH = BotTexts((("start", "Begin"), ("help", "Help")), "I find a hobby near you.", "Hobbies near you")
FINNISH = BotTexts((("start", "Alkuun"), ("help", "Apua")), "Autan löytämään harrastuksen.", "Harrastuksia läheltä")
SORANI = BotTexts((("start", "دەستپێک"),), "x", "y")
WRITES = ("setMyCommands", "setMyDescription", "setMyShortDescription")


async def test_each_language_has_its_own(api, server):
    await register(api.bot, {"": ENGLISH, "fi": FINNISH, "ckb": SORANI, "fa_AF": SORANI})
    commands = {code: await api.bot.get_my_commands(language_code=code) for code in (None, "fi")}
    assert [c.description for c in commands[None]] == ["Begin", "Help"]
    assert [c.description for c in commands["fi"]] == ["Alkuun", "Apua"]
    assert (await api.bot.get_my_description("fi")).description == FINNISH.description
    assert (await api.bot.get_my_short_description("fi")).short_description == FINNISH.short_description
    assert [server.calls[method] for method in WRITES] == [2, 2, 2]  # Telegram takes two letters only


async def test_what_stands_already_is_not_set_again(api, server):
    for _ in range(2):
        await register(api.bot, {"": ENGLISH})
    assert [server.calls[method] for method in WRITES] == [1, 1, 1]


async def test_a_chat_has_commands_in_its_own_language(api, server, amina):
    await register(api.bot, {"": ENGLISH})
    await commands_for_chat(api.bot, str(CHAT), (*SORANI.commands, ("stop", "x")))
    assert await amina.menu() == ["start", "stop"]
    assert await User(server, CHAT + 1).menu() == ["start", "help"]
