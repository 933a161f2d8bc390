"""A Bot API server for tests and benchmarks, over real HTTP, as strict as Telegram.

async with BotApiServer(rates=False) as server:
    amina = User(server, 1001, "Amina", "ar")
    await amina.say("/start")
    await amina.sees("Hello")
"""

from tests.botapi.errors import ApiError
from tests.botapi.faults import Fault, blocked, server_error, too_many
from tests.botapi.rates import Rates
from tests.botapi.robot import Channel, Group, Person, Shown, User
from tests.botapi.server import BotApiServer
from tests.botapi.stage import Remote
from tests.botapi.state import Press, Sent

__all__ = [
    "ApiError",
    "BotApiServer",
    "Channel",
    "Fault",
    "Group",
    "Person",
    "Press",
    "Rates",
    "Remote",
    "Sent",
    "Shown",
    "User",
    "blocked",
    "server_error",
    "too_many",
]
