"""The configuration: what an operator can set, where it is read from, and what is wrong with it."""

from bot.config.allowed import Secret
from bot.config.load import ConfigError, Key, Loaded, attempt, keys, load
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
    "Staff",
    "Telegram",
    "Web",
    "attempt",
    "keys",
    "load",
]
