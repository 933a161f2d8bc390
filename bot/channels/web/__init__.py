"""The web chat: a page in the browser that keeps the conversation, over one WebSocket."""

from bot.channels.web.channel import WebChannel
from bot.channels.web.chrome import Chrome
from bot.channels.web.conversation import Conversation, Entry

__all__ = ["Chrome", "Conversation", "Entry", "WebChannel"]
