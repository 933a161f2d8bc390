"""Whether the mail server takes us: what is wrong, step by step, and no mail is sent."""

import ssl
from email.utils import parseaddr

from aiosmtplib import SMTP, SMTPAuthenticationError, SMTPException, SMTPResponseException

from bot.channels.email.address import valid_address
from bot.config.sections import Config, Email

SECONDS = 10


class _Wrong(Exception):
    """What the server does not do."""


def sender(email: Email) -> str | None:
    """The address that mails are from; None when no mail server takes such an address."""
    return valid_address(parseaddr(email.sender)[1])


async def mail(config: Config) -> list[str]:
    """Connect, encrypt, log in and say who we are, as for a mail."""
    email = config.email
    if not email.enabled:
        return []
    if sender(email) is None:
        return [f'email.sender is "{email.sender}": no mail server takes such an address']
    server = SMTP(
        hostname=email.host, port=email.port, use_tls=email.security == "tls", start_tls=False, timeout=SECONDS
    )
    try:
        await _connect(server, email)
        await _log_in(server, email)
        await _introduce(server, email, valid_address(config.replies.address) or sender(email) or "")
    except _Wrong as wrong:
        return [f"email: {email.host}:{email.port} {wrong}"]
    finally:
        server.close()
    print(f"email: {email.host}:{email.port} takes our mails")
    return []


async def _connect(server: SMTP, email: Email) -> None:
    try:
        await server.connect()
        await server.ehlo()
        if email.security == "starttls":
            if not server.supports_extension("starttls"):
                raise _Wrong('offers no STARTTLS: try another email.port, or another email.security than "starttls"')
            await server.starttls()
            await server.ehlo()
    except (SMTPException, OSError) as error:
        raise _Wrong(_no_connection(error)) from error


def _no_connection(error: Exception) -> str:
    cause = error if isinstance(error, ssl.SSLError) else error.__cause__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"has a certificate that is not trusted for this name ({cause.verify_message})"
    if isinstance(cause, ssl.SSLError):
        return 'does not speak TLS: try another email.port, or another email.security than "tls"'
    return f"does not answer ({type(error).__name__})"


async def _log_in(server: SMTP, email: Email) -> None:
    if not email.username:
        return
    try:
        await server.login(email.username, email.password.reveal())
    except SMTPAuthenticationError as error:
        raise _Wrong(f"refuses the login: email.username or email.password is wrong ({error.code})") from error
    except (SMTPException, OSError) as error:
        if server.is_connected and not server.supports_extension("auth"):
            raise _Wrong('offers no login: try another email.port or email.security, or email.username = ""') from error
        raise _Wrong(f"breaks off at the login ({type(error).__name__})") from error


async def _introduce(server: SMTP, email: Email, returns: str) -> None:
    try:
        await server.mail(returns)
        await server.rset()
    except SMTPResponseException as error:
        login = "" if email.username else " without a login"
        raise _Wrong(f"takes no mail from {returns}{login} ({error.code})") from error
    except (SMTPException, OSError) as error:
        raise _Wrong(f"breaks off at the sender ({type(error).__name__})") from error
