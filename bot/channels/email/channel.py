"""The way out by e-mail."""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parseaddr
from functools import partial
from ssl import SSLContext
from typing import Literal

from aiosmtplib import SMTP, SMTPException

from bot.channels.email.address import valid_address
from bot.channels.email.compose import Letterhead, compose
from bot.channels.email.errors import Stage, meaning
from bot.messages import CannotEdit, Outbound, Rates, Refused, SendError

GOODBYE_SECONDS = 2.0
"""How long the server may take over the goodbye; the mail is handed in by then."""


def _now() -> datetime:
    return datetime.now(UTC)


class EmailChannel:
    """Sends mails, one connection each; an address is a mailbox, a reference a Message-ID.

    No username: no login. `sender` and `reply_to` are as in a mail's header, `returns` is where a mail
    comes back to that cannot be delivered ("" for the sender), `domain` is the one in our Message-IDs,
    `timeout` is in seconds for each step and `within` for all of them, less than a send may take; `tls` is for a
    server whose certificate no public authority has signed.
    Raises ValueError for a sender that has no valid address.
    """

    name = "email"
    rates = Rates()

    def __init__(
        self,
        *,
        host: str,
        port: int,
        sender: str,
        domain: str,
        username: str = "",
        password: str = "",
        security: Literal["starttls", "tls", "none"] = "starttls",
        reply_to: str = "",
        returns: str = "",
        timeout: float = 30.0,
        within: float = 90.0,
        tls: SSLContext | None = None,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        envelope = valid_address(parseaddr(sender)[1])
        if envelope is None:
            raise ValueError("the sender has no valid address")
        self._envelope = valid_address(returns) or envelope
        self._head = Letterhead(sender, reply_to, domain)
        self._clock = clock
        self._within = within
        self._client = partial(
            SMTP,
            hostname=host,
            port=port,
            username=username or None,
            password=password or None,
            local_hostname=domain,
            timeout=timeout,
            use_tls=security == "tls",
            start_tls=security == "starttls",
            tls_context=tls,
        )

    async def send(self, address: str, message: Outbound, key: str) -> str:
        """Send one mail and return its Message-ID; see `bot.messages.Channel`."""
        if message.edits:
            raise CannotEdit("a mail that was sent cannot be changed")
        recipient = valid_address(address)
        if recipient is None:
            raise Refused("not an address")
        mail = compose(self._head, recipient, message, key, self._clock())
        if failure := await self._failure(recipient, mail.as_bytes()):
            raise failure
        return self._head.message_id(key)

    async def _failure(self, recipient: str, mail: bytes) -> SendError | None:
        """Hand the mail in; why that did not succeed, None when it did."""
        client, stage = self._client(), Stage.CONNECT
        try:
            async with asyncio.timeout(self._within):
                await client.connect()
                stage = Stage.SENDER
                await client.mail(self._envelope)
                stage = Stage.RECIPIENT
                await client.rcpt(recipient)
                stage = Stage.DATA
                await client.data(mail)
        except (SMTPException, OSError) as error:
            return meaning(error, stage)
        finally:
            await _leave(client)
        return None


async def _leave(client: SMTP) -> None:
    try:
        if client.is_connected:
            with contextlib.suppress(SMTPException, OSError):
                await client.quit(timeout=GOODBYE_SECONDS)
    finally:
        client.close()
