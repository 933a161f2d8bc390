"""The command `mukaan`."""

from bot.cli.main import main

__all__ = ["main"]
