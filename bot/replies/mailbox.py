"""The mailbox over IMAP, with the standard library. It blocks: it is called in threads of its own, one at a time."""

import asyncio
import contextlib
import imaplib
import re
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

BIG = 1_000_000
"""Bytes: of a bigger mail only the head is fetched."""
HEAD = 65_536
"""Bytes of a head that are fetched."""
SECONDS = 20.0
"""How long the server may take over each step."""
AT_ONCE = 50
"""Mails that are looked at in one pass; the rest wait for the next."""

Failures = (OSError, imaplib.IMAP4.error)
"""What a server and a network can do to us."""

_SIZE = re.compile(rb"UID (\d+).*RFC822\.SIZE (\d+)|RFC822\.SIZE (\d+).*UID (\d+)")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Access:
    """Where the mailbox is and how it is opened. `tls` is for a certificate that no public authority has signed."""

    host: str
    port: int
    username: str
    password: str
    security: Literal["starttls", "tls", "none"]
    tls: ssl.SSLContext | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mail that lies in the mailbox; `key` names it among all mails that ever lay there."""

    uid: str
    key: str
    size: int

    @property
    def big(self) -> bool:
        """Whether only its head is fetched."""
        return self.size > BIG


class Mailbox:
    """One connection, from `connect` to `close`. Every method may raise one of `Failures`."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._imap: imaplib.IMAP4 | None = None
        self._validity = ""
        self._deletes_one = False

    def connect(self) -> None:
        """Connect, encrypt, log in, open the inbox."""
        access = self._access
        tls = access.tls or ssl.create_default_context()
        if access.security == "tls":
            imap: imaplib.IMAP4 = imaplib.IMAP4_SSL(access.host, access.port, ssl_context=tls, timeout=SECONDS)
        else:
            imap = imaplib.IMAP4(access.host, access.port, timeout=SECONDS)
        self._imap = imap
        if access.security == "starttls":
            imap.starttls(tls)
        imap.login(access.username, access.password)
        able = _good(imap.capability())[0] or b""  # after the login: many servers say less before
        self._deletes_one = b"UIDPLUS" in able.upper().split()
        _good(imap.select("INBOX"))
        (given,) = imap.response("UIDVALIDITY")[1][:1]
        self._validity = given.decode() if given else "0"

    def waiting(self) -> list[Waiting]:
        """The mails that nobody has to look at, the oldest first, and how big each is."""
        found = _good(self._open.uid("SEARCH", "UNDELETED UNFLAGGED"))
        uids = (found[0] or b"").split()[:AT_ONCE]
        if not uids:
            return []
        sizes: dict[str, int] = {}
        for said in _good(self._open.uid("FETCH", b",".join(uids).decode(), "(UID RFC822.SIZE)")):
            if match := _SIZE.search(said if isinstance(said, bytes) else b""):
                uid, size = (match[1], match[2]) if match[1] else (match[4], match[3])
                sizes[uid.decode()] = int(size)
        return [
            Waiting(uid, f"mail:{self._validity}:{uid}", sizes[uid]) for uid in map(bytes.decode, uids) if uid in sizes
        ]

    def fetch(self, one: Waiting) -> bytes:
        """The mail; of a big one its head. Empty when it is gone meanwhile."""
        what = f"(BODY.PEEK[HEADER]<0.{HEAD}>)" if one.big else f"(BODY.PEEK[]<0.{BIG}>)"
        for said in _good(self._open.uid("FETCH", one.uid, what)):
            if isinstance(said, tuple):
                return bytes(said[1])
        return b""

    def delete(self, one: Waiting) -> None:
        """Nothing of it stays there. Without UIDPLUS what else is marked as deleted goes too: the mailbox is ours."""
        _good(self._open.uid("STORE", one.uid, "+FLAGS.SILENT", "(\\Deleted)"))
        _good(self._open.uid("EXPUNGE", one.uid) if self._deletes_one else self._open.expunge())

    def set_aside(self, one: Waiting) -> None:
        """It stays, marked for a human."""
        _good(self._open.uid("STORE", one.uid, "+FLAGS.SILENT", "(\\Flagged)"))

    def close(self) -> None:
        """Take leave; never raises."""
        if self._imap:
            with contextlib.suppress(*Failures):
                self._imap.logout()
            self._imap = None

    @property
    def _open(self) -> imaplib.IMAP4:
        if self._imap is None:
            raise OSError("the mailbox is not open")
        return self._imap


def _good(answer: tuple[str, list[T]]) -> list[T]:
    """What the server gave; an error without its words, which may hold an address."""
    if answer[0] != "OK":
        raise imaplib.IMAP4.error(answer[0])
    return answer[1]


async def in_thread(work: Callable[[], T]) -> T:
    """What the work returns or raises. A thread that hangs in the network keeps no process from ending."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def tell(settle: Callable[[], None]) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(lambda: None if done.done() else settle())

    def run() -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001  it is raised where it is waited for
            raised = error
            tell(lambda: done.set_exception(raised))
        else:
            tell(lambda: done.set_result(result))

    threading.Thread(target=run, name="mailbox", daemon=True).start()
    return await done
