"""The staff group in a script: each case's topic stands there as it does in Telegram, without the network.

&1 Mikko> text       somebody writes in the topic of case 1; `& Mikko> …` in the general one
&1 Mikko> [Take]     presses a button of the group
"""

import re
from functools import partial

from bot.app.group import KeptTopics
from bot.app.service import Service
from bot.channels.terminal.channel import TerminalChannel
from bot.messages import Attachment, Inbound, Kind, Outbound

GROUPED = re.compile(r"&(\d*)\s*(\w+)>\s*(.*)")
"""How a line is written that somebody says in the group."""

CHAT = "-100123"
"""The number of the group of a script."""

_DEEDS = {"close": "closed", "reopen": "open again"}


class GroupScreen(TerminalChannel):
    """Writes down what stands in the group: "Topic1< …" in the topic of case 1, "Group< …" in the general one."""

    def __init__(self, service: Service) -> None:
        super().__init__("group")
        self._kept = KeptTopics(service, CHAT)

    async def send(self, address: str, message: Outbound, key: str) -> str:
        """Write it down; a topic is made when it is needed first."""
        sort, _, what = address.partition("/")
        if sort == "thread":
            self.written.append(f"(topic {what} is deleted)")
            await self._kept.gone(what)
            return ""
        if sort == "member":
            self.written.append(f"({what} has left the group)")
            return ""
        if message.deed in _DEEDS:
            self.written.append(f"(topic {what} is {_DEEDS[message.deed]})")
            return ""
        if sort == "case":
            await self._kept.made(int(what), what)
        shown = self.show(f"Topic{what}" if sort == "case" else "Group", message)
        await self._kept.stands(key, shown)
        return shown

    def said(self, line: str, event: str) -> Inbound:
        """What somebody says there. Raises LookupError for a button that is not there."""
        found = GROUPED.match(line)
        if found is None:
            raise LookupError("in the group one writes: &1 Mikko> text")
        thread, who, text = found.groups()
        inbound = partial(Inbound, self.name, event, who)
        if text.startswith("[") and text.endswith("]"):
            message, token, _ = self.button(text[1:-1], f"Topic{thread}" if thread else "Group")
            return inbound(Kind.PRESS, token=token, message=message, thread=thread)
        if text.startswith("(") and text.endswith(")"):
            sort, _, name = text[1:-1].partition(" ")
            kind = Kind(sort) if sort in {"photo", "voice"} else Kind.OTHER
            carried = Attachment(kind, name) if kind is not Kind.OTHER else None
            return inbound(kind, attachment=carried, thread=thread)
        return inbound(Kind.TEXT, text=text, thread=thread)
