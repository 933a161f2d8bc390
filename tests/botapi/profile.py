"""What the bot says about itself: commands by scope and language, name and descriptions by language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from telegram.constants import BotCommandLimit, BotCommandScopeType, BotDescriptionLimit, BotNameLimit

from tests.botapi.errors import bad

if TYPE_CHECKING:
    from tests.botapi.chats import Chats
    from tests.botapi.params import Call

Scope = tuple[str, int, int]
DEFAULT: Scope = (BotCommandScopeType.DEFAULT, 0, 0)

_COMMAND = re.compile(r"[a-z0-9_]+")
_LANGUAGE = re.compile(r"([a-z]{2})?")

TEXTS = {
    "name": BotNameLimit.MAX_NAME_LENGTH,
    "description": BotDescriptionLimit.MAX_DESCRIPTION_LENGTH,
    "short_description": BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH,
}


def _language(call: Call) -> str:
    language = call.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad("invalid language code specified")
    return language


class Profile:
    """The bot's commands, name and descriptions."""

    def __init__(self, chats: Chats) -> None:
        self._chats = chats
        self.commands: dict[tuple[Scope, str], list[dict[str, str]]] = {}
        self.texts: dict[tuple[str, str], str] = {}

    def set_commands(self, call: Call) -> bool:
        """Keep commands for a scope and a language; raises 400 for what Telegram would not take."""
        commands = call.json("commands", "commands")
        if not isinstance(commands, list):
            raise bad("expected an Array of BotCommand")
        if len(commands) > BotCommandLimit.MAX_COMMAND_NUMBER:
            raise bad("BOT_COMMANDS_TOO_MUCH")
        key = self._scope(call), _language(call)
        self.commands[key] = [_command(command) for command in commands]
        return True

    def delete_commands(self, call: Call) -> bool:
        """Forget the commands of a scope and a language."""
        self.commands.pop((self._scope(call), _language(call)), None)
        return True

    def get_commands(self, call: Call) -> list[dict[str, str]]:
        """The commands of exactly this scope and language."""
        return self.commands.get((self._scope(call), _language(call)), [])

    def menu(self, chat_id: int, language: str) -> list[dict[str, str]]:
        """The commands that a person sees in a private chat: the narrowest scope that has any, own language first."""
        for scope in (("chat", chat_id, 0), ("all_private_chats", 0, 0), DEFAULT):
            for key in ((scope, language), (scope, "")):
                if self.commands.get(key):
                    return self.commands[key]
        return []

    def set_text(self, call: Call, kind: str) -> bool:
        """Keep the name or a description for a language; an empty one is forgotten."""
        text = call.text(kind)
        if len(text) > TEXTS[kind]:
            raise bad(f"{kind.replace('_', ' ')} is too long")
        key = kind, _language(call)
        if text:
            self.texts[key] = text
        else:
            self.texts.pop(key, None)
        return True

    def get_text(self, call: Call, kind: str) -> dict[str, str]:
        """The name or a description for a language, else the one for all."""
        return {kind: self.texts.get((kind, _language(call))) or self.texts.get((kind, ""), "")}

    def _scope(self, call: Call) -> Scope:
        scope = call.json("scope", "BotCommandScope")
        if scope is None:
            return DEFAULT
        what = "can't parse BotCommandScope: "
        if not isinstance(scope, dict):
            raise bad(what + "BotCommandScope must be an Object")
        kind = scope.get("type")
        if kind not in list(BotCommandScopeType):
            raise bad(what + ("Unsupported type specified" if kind else 'Can\'t find field "type"'))
        if not str(kind).startswith("chat"):
            return str(kind), 0, 0
        if "chat_id" not in scope:
            raise bad(what + 'Can\'t find field "chat_id"')
        return str(kind), self._chats.find(str(scope["chat_id"])).number, int(scope.get("user_id", 0))


def _command(value: Any) -> dict[str, str]:
    what = "can't parse BotCommand: "
    if not isinstance(value, dict):
        raise bad(what + "expected an Object")
    for name in ("command", "description"):
        if not isinstance(value.get(name), str):
            raise bad(f'{what}Can\'t find field "{name}"')
    command, description = value["command"].strip().removeprefix("/"), value["description"].strip()
    if not command:
        raise bad("command must be non-empty")
    if len(command) > BotCommandLimit.MAX_COMMAND:
        raise bad(f"command length must not exceed {BotCommandLimit.MAX_COMMAND}")
    if not _COMMAND.fullmatch(command):
        raise bad("BOT_COMMAND_INVALID")
    if not description:
        raise bad("command description must be non-empty")
    if len(description) > BotCommandLimit.MAX_DESCRIPTION:
        raise bad(f"command description length must not exceed {BotCommandLimit.MAX_DESCRIPTION}")
    return {"command": command, "description": description}
