"""The other side's mail server: it can refuse, be slow, break off, be stopped and started again on its port."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING, Self

from aiosmtpd.smtp import SMTP, AuthResult

if TYPE_CHECKING:
    from email.message import EmailMessage

USER, PASSWORD = "palvelu", "planted-smtp-password"


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail that was taken."""

    to: str
    message: EmailMessage
    returns: str = ""  # where it would go back to

    @property
    def id(self) -> str:
        return str(self.message["Message-ID"])

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    def text(self, kind: str = "plain") -> str:
        """What it says, as plain text or as HTML."""
        body = self.message.get_body((kind,))
        assert body is not None
        return str(body.get_content())


@dataclass
class PostOffice:
    """`answers` are given to MAIL, RCPT and DATA instead of 250; `refused` counts them.

    `before` and `after`: seconds between the mail's end, its being taken, and the answer. `breaks`: so many of the next
    mails are taken and never answered. `held`: mails that have neither been taken nor refused yet.
    """

    taken: list[Mail] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    refused: int = 0
    before: float = 0.0
    after: float = 0.0
    held: int = 0
    breaks: int = 0
    port: int = 0
    _server: asyncio.Server | None = None
    _open: list[SMTP] = field(default_factory=list)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen, again on the same port."""
        loop = asyncio.get_running_loop()

        def connection() -> SMTP:
            login = {"authenticator": self._login, "auth_require_tls": False}
            self._open.append(SMTP(self, hostname="posti.example.org", loop=loop, **login))
            return self._open[-1]

        self._server = await loop.create_server(connection, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Nobody listens any more."""
        if self._server:
            self._server.close()
        for one in self._open:
            if one.transport:
                one.transport.abort()
        self._open.clear()
        self._server = None
        await asyncio.sleep(0.01)

    def to(self, address: str) -> list[Mail]:
        """The mails to this address."""
        return [mail for mail in self.taken if mail.to == address]

    def _answer(self, stage: str) -> str:
        answer = self.answers.get(stage, "250 OK")
        self.refused += not answer.startswith("250")
        return answer

    async def handle_MAIL(self, _server, session, envelope, address, options):  # noqa: N802
        if not session.authenticated:
            return "530 5.7.0 Authentication required"
        if (answer := self._answer("MAIL")).startswith("250"):
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return answer

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802
        if (answer := self._answer("RCPT")).startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server, _session, envelope):  # noqa: N802
        self.held += 1
        await asyncio.sleep(self.before)
        if (answer := self._answer("DATA")).startswith("250"):
            message = message_from_bytes(envelope.content, policy=default)
            self.taken.append(Mail(envelope.rcpt_tos[0], message, envelope.mail_from))
        await asyncio.sleep(self.after)
        self.held -= 1
        if self.breaks:
            self.breaks -= 1
            server.transport.abort()
        return answer

    def _login(self, _server, _session, _envelope, _mechanism, data):
        return AuthResult(success=(data.login, data.password) == (USER.encode(), PASSWORD.encode()), handled=False)
