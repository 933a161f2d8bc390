"""What a mail is: written by somebody, or by a machine that answers, or one of ours that came back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from enum import StrEnum


class Sort(StrEnum):
    """What a mail is."""

    WRITTEN = "written"
    AUTOMATIC = "automatic"  # nobody wrote it, nobody is to answer it
    BOUNCE = "bounce"
    BROKEN = "broken"  # it cannot be read


class Fate(StrEnum):
    """What became of a mail of ours that a machine writes about."""

    NO_ADDRESS = "no-address"  # it came back for good: the address is wrong
    NOT_DELIVERED = "not-delivered"  # it came back, the address may be right
    WAITING = "waiting"  # it is late, or has arrived: nothing is to be done


@dataclass(frozen=True, slots=True)
class Bounce:
    """What a machine says of a mail of ours; `ids` are Message-IDs, ours among them, `to` whom it was for."""

    fate: Fate
    ids: tuple[str, ...]
    to: str = ""


_ID = re.compile(r"<[^<>\s@]{1,300}@[^<>\s@]{1,255}>")
_STATUS = re.compile(r"\b([245])\.\d{1,3}\.\d{1,3}\b")
_ADDRESS = re.compile(r"[^\s;<>]{1,64}@[^\s;<>]{1,255}")
_REPORT_FIELD = re.compile(
    r"^(action|status|original-recipient|final-recipient)\s*:\s*(.{0,400})", re.IGNORECASE | re.MULTILINE
)
_POSTMEN = ("mailer-daemon@", "postmaster@", "mail-daemon@")
_MACHINES = ("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply-from", "x-auto-response-suppress")
_LISTS = ("list-id", "list-unsubscribe", "feedback-id")
_IN_BULK = frozenset({"bulk", "auto_reply", "junk", "list"})
_AWAY = re.compile(
    r"\s*(?:automaattinen (?:vastaus|poissaolo)|poissaolo(?:viesti|ilmoitus)|out of (?:the )?office|automatic reply"
    r"|auto(?:matic)?[ -]?(?:reply|response)|autosvar|automatiskt svar|frånvaro(?:meddelande)?)\b",
    re.IGNORECASE,
)
MOST_SEARCHED = 50_000


def bounce_of(mail: Message, sender: str, text: str) -> Bounce | None:
    """What it says of a mail of ours; None when it is no such report."""
    report = _report(mail)
    if report is None and not (_without_sender(mail) or sender.startswith(_POSTMEN)):
        return None
    if report is None and not _ID.search(text[:MOST_SEARCHED]):
        return None  # a machine's mail about something else
    fields = _fields(report or text[:MOST_SEARCHED])
    status = fields.get("status", "") or (_STATUS.search(text[:MOST_SEARCHED]) or [""])[0]
    action = fields.get("action", "").strip().lower() or ("failed" if status.startswith("5") else "")
    fate = Fate.WAITING
    if action == "failed":
        fate = Fate.NOT_DELIVERED if status.startswith("4") else Fate.NO_ADDRESS
    to = _ADDRESS.search(fields.get("original-recipient", "") or fields.get("final-recipient", ""))
    return Bounce(fate, tuple(_ids(mail, text)), to[0].lower() if to else "")


def automatic(mail: Message, subject: str) -> bool:
    """Whether a machine wrote it: https://www.rfc-editor.org/rfc/rfc3834, and what is usual beside it."""
    submitted = str(mail.get("Auto-Submitted", "no")).partition(";")[0].strip().lower()
    in_bulk = str(mail.get("Precedence", "")).strip().lower() in _IN_BULK
    marked = any(name in mail for name in (*_MACHINES, *_LISTS))
    reports = mail.get_content_type() == "multipart/report"
    return submitted != "no" or in_bulk or marked or reports or _without_sender(mail) or bool(_AWAY.match(subject))


def _without_sender(mail: Message) -> bool:
    return str(mail.get("Return-Path", "?")).strip() in {"<>", ""}


def _report(mail: Message) -> str | None:
    """The part of a delivery report that machines read, as text."""
    if mail.get_content_type() == "multipart/report" and mail.get_param("report-type") == "disposition-notification":
        return None
    for part in mail.walk():
        if part.get_content_type() == "message/delivery-status":
            blocks = part.get_payload()
            return "\n".join(map(str, blocks)) if isinstance(blocks, list) else str(blocks)
    is_one = mail.get_content_type() == "multipart/report" and mail.get_param("report-type") == "delivery-status"
    return "" if is_one else None


def _fields(report: str) -> dict[str, str]:
    """The first of each field; "failed" before what else is said of other receivers."""
    found: dict[str, str] = {}
    for name, value in _REPORT_FIELD.findall(report[:MOST_SEARCHED]):
        found.setdefault(name.lower(), value.strip())
    return found


def _ids(mail: Message, text: str) -> Iterator[str]:
    for name in ("In-Reply-To", "References"):
        yield from _ID.findall(str(mail.get(name, ""))[:MOST_SEARCHED])
    for part in mail.walk():
        if part is not mail and "Message-ID" in part:
            yield from _ID.findall(str(part["Message-ID"]))
        elif part.get_content_type() == "text/rfc822-headers":
            yield from _ID.findall(str(part.get_payload())[:MOST_SEARCHED])
    yield from _ID.findall(text[:MOST_SEARCHED])
