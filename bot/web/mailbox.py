"""The mailbox of the demo's association: an SMTP server inside the process, and what it has received."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass(frozen=True, slots=True)
class Mail:
    """One received mail."""

    number: int  # from 1
    subject: str
    sender: str
    recipient: str
    sent_at: int  # milliseconds UTC; 0 when the mail does not say
    html: str  # empty when the mail has none
    text: str


class Bell:
    """Wakes everybody who waits for its next ring."""

    def __init__(self) -> None:
        self.next = asyncio.Event()

    def ring(self) -> None:
        """Wake them."""
        self.next.set()
        self.next = asyncio.Event()


class Mailbox:
    """All mails, whoever they are to, as they came in."""

    def __init__(self) -> None:
        self.changed = Bell()
        self._mails: list[Mail] = []

    @property
    def mails(self) -> Sequence[Mail]:
        """The mails, oldest first."""
        return tuple(self._mails)

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's
        """Take in a mail (aiosmtpd's hook)."""
        content = envelope.content
        self._mails.append(read_mail(content if isinstance(content, bytes) else b"", len(self._mails) + 1))
        self.changed.ring()
        return "250 OK"

    async def serve(self, host: str = "127.0.0.1", port: int = 0) -> asyncio.Server:
        """Start the SMTP server; port 0 is any that is free."""
        return await asyncio.get_running_loop().create_server(lambda: SMTP(self, hostname="demo"), host, port)


def read_mail(content: bytes, number: int) -> Mail:
    """Read a mail as it came over SMTP."""
    message = message_from_bytes(content, policy=policy.default)
    date = message["date"].datetime if message["date"] else None
    html, text = message.get_body(("html",)), message.get_body(("plain",))
    return Mail(
        number=number,
        subject=str(message["subject"] or ""),
        sender=str(message["from"] or ""),
        recipient=str(message["to"] or ""),
        sent_at=int(date.timestamp() * 1000) if date else 0,
        html=html.get_content() if isinstance(html, EmailMessage) else "",
        text=text.get_content() if isinstance(text, EmailMessage) else "",
    )
