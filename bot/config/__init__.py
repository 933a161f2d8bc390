"""The configuration: what an operator can set, where it is read from, and what is wrong with it."""

from bot.config.allowed import Secret
from bot.config.key import Key, keys
from bot.config.load import ConfigError, Loaded, attempt, load
from bot.config.sections import (
    Catalogue,
    Config,
    Database,
    Email,
    Help,
    Limits,
    Log,
    Notices,
    Reminders,
    Service,
    Source,
    Staff,
    Telegram,
    Web,
)

__all__ = [
    "Catalogue",
    "Config",
    "ConfigError",
    "Database",
    "Email",
    "Help",
    "Key",
    "Limits",
    "Loaded",
    "Log",
    "Notices",
    "Reminders",
    "Secret",
    "Service",
    "Source",
    "Staff",
    "Telegram",
    "Web",
    "attempt",
    "keys",
    "load",
]
