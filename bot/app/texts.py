"""Texts that stand outside dialogs: around the web chat, and in Telegram's own pages."""

from collections.abc import Mapping

from bot.channels.telegram.setup import BotTexts, Commands
from bot.channels.web.chrome import Chrome, Chromes
from bot.i18n.languages import ENGLISH, LANGUAGES, chain, from_hint
from bot.i18n.render import Renderer
from dialogs.texts import web
from dialogs.texts.values import Message

COMMANDS: tuple[tuple[str, Message], ...] = (
    ("start", web.START),
    ("hobbies", web.HOBBIES),
    ("language", web.LANGUAGE),
    ("data", web.DATA),
    ("help", web.HELP),
    ("stop", web.STOP),
)
CHROME: Mapping[str, Message] = {
    "conversation": web.CONVERSATION,
    "you": web.YOU,
    "write": web.WRITE,
    "send": web.SEND,
    "waiting": web.WAITING,
    "lost": web.LOST,
    "located": web.LOCATED,
    "no_location": web.NO_LOCATION,
    "rough": web.ROUGH,
    "map": web.MAP,
    "menu": web.MENU,
    "leave": web.LEAVE,
    "leave_ask": web.LEAVE_ASK,
    "leave_yes": web.LEAVE_YES,
    "leave_no": web.LEAVE_NO,
    "left": web.LEFT,
    "again": web.AGAIN,
    "nowhere": web.NOWHERE,
    "script": web.SCRIPT,
}


def chromes(renderer: Renderer, name: str, default: str) -> Chromes:
    """The page's texts in the nearest language to any tag; made once for each language."""
    made = {code: _chrome(renderer, name, code) for code in renderer.languages}

    def nearest(tag: str) -> Chrome:
        code = tag.replace("-", "_")
        if code in LANGUAGES:
            return made[next(known for known in (*chain(code), *made) if known in made)]
        return made.get(from_hint(tag, made) or default, made[ENGLISH])

    return nearest


def _chrome(renderer: Renderer, name: str, code: str) -> Chrome:
    said = {field: renderer.text(message(), code) for field, message in CHROME.items()}
    return Chrome(language=code, rtl=LANGUAGES[code].rtl, name=name, **said)


def commands(renderer: Renderer, code: str) -> Commands:
    """The bot's commands in a language."""
    return tuple((name, renderer.text(message(), code)) for name, message in COMMANDS)


def bot_texts(renderer: Renderer, default: str) -> Mapping[str, BotTexts]:
    """What the bot says of itself, by Telegram's language codes; "" for all others."""
    said = {LANGUAGES[code].telegram or code: _bot_texts(renderer, code) for code in renderer.languages}
    return {"": _bot_texts(renderer, default), **said}


def _bot_texts(renderer: Renderer, code: str) -> BotTexts:
    return BotTexts(commands(renderer, code), renderer.text(web.DESCRIPTION(), code), renderer.text(web.SHORT(), code))
