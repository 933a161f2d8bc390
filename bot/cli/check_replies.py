"""Whether the mailbox for replies takes us: what is wrong, and nothing in it is touched."""

import imaplib
import ssl

from bot.app.replies import access
from bot.channels.email.address import valid_address
from bot.config.sections import Config
from bot.replies.mailbox import Failures, Mailbox, in_thread


async def replies(config: Config) -> list[str]:
    """Connect, encrypt, log in and open the inbox, as for every look."""
    given = config.replies
    if not given.address or not config.email.enabled:
        return []
    if valid_address(given.address) is None:
        return [f'replies.address is "{given.address}": no mail server takes such an address']
    mailbox = Mailbox(access(config))
    try:
        await in_thread(mailbox.connect)
        waiting = len(await in_thread(mailbox.waiting))
    except Failures as error:
        return [f"replies: {given.host}:{given.port} {_why(error)}"]
    finally:
        await in_thread(mailbox.close)
    print(f"replies: {given.host}:{given.port} lets us in, mails waiting: {waiting}")
    return []


def _why(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"has a certificate that is not trusted for this name ({error.verify_message})"
    if isinstance(error, ssl.SSLError):
        return 'does not speak TLS: try another replies.port, or another replies.security than "tls"'
    if isinstance(error, imaplib.IMAP4.abort | OSError):
        return f"does not answer ({type(error).__name__})"
    return "refuses us: replies.username or replies.password is wrong, or it offers no such encryption"
