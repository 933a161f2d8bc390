"""What an error of SMTP means for one delivery, by how far the mail had come. Pure."""

import re
import ssl
from enum import Enum, auto

from aiosmtplib import SMTPResponseException

from bot.messages import Ambiguous, Misconfigured, Refused, SendError, TryAgain

_TRANSIENT, _PERMANENT = 400, 500
_ENHANCED = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")
_WRONG_TLS = frozenset({"CERTIFICATE_VERIFY_FAILED", "WRONG_VERSION_NUMBER"})


class Stage(Enum):
    """How far a mail has come."""

    CONNECT = auto()  # with the greeting, the encryption and the login
    SENDER = auto()
    RECIPIENT = auto()
    DATA = auto()


def meaning(error: Exception, stage: Stage) -> SendError:
    """What to tell the outbox. The reason is ours: a server's words often hold the address.

    A refusal for good before a recipient was named is about us (our login, our sender, our machine in a block list);
    after that it is about this mail.
    """
    if isinstance(error, SMTPResponseException) and error.code >= _TRANSIENT:
        return _refusal(error, stage)
    if stage is Stage.DATA:
        return Ambiguous("no answer from the mail server")
    if any(isinstance(e, ssl.SSLError) and e.reason in _WRONG_TLS for e in (error, error.__cause__)):
        return Misconfigured("the mail server's encryption or certificate is not as configured")
    if isinstance(error, (OSError, SMTPResponseException)):
        return TryAgain("no answer from the mail server")
    return Misconfigured("the mail server does not offer STARTTLS or login")


def _refusal(error: SMTPResponseException, stage: Stage) -> SendError:
    enhanced = _ENHANCED.search(error.message)
    reason = f"smtp {error.code} {enhanced[0]}" if enhanced else f"smtp {error.code}"
    if error.code < _PERMANENT:
        return TryAgain(reason)
    return Misconfigured(reason) if stage in {Stage.CONNECT, Stage.SENDER} else Refused(reason)
