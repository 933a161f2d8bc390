"""From the bytes of a mail to what the service goes by. Nothing that is wrong with a mail raises here."""

from dataclasses import dataclass
from email import message_from_bytes, policy
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses

from bot.replies.body import body, decoded
from bot.replies.quotes import own_words
from bot.replies.sorts import Bounce, Sort, automatic, bounce_of
from catalogue.importers.html import cut
from rules.talk import LONGEST_REPLY, plain

TO = ("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc")
"""Where the address stands that a mail came to; the earlier ones are written by our own mail server."""
LONGEST_HEADER = 5000
MOST_ADDRESSES = 50


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail that came in."""

    sort: Sort
    sender: str = ""  # the address that it is from, in lower case
    to: tuple[str, ...] = ()  # every address that it came to, in lower case
    id: str = ""  # its Message-ID
    text: str = ""  # what was written, without quotes
    whole: bool = True  # else only its head was fetched, because it is big
    bounce: Bounce | None = None


def read(raw: bytes, *, whole: bool = True) -> Letter:
    """What a mail is and says."""
    try:
        return _read(message_from_bytes(raw, policy=policy.compat32), whole=whole)
    except Exception:  # noqa: BLE001  for broken mails the standard library raises whatever it comes upon
        return Letter(Sort.BROKEN, whole=whole)


def _read(mail: Message, *, whole: bool) -> Letter:
    sender = next(iter(_addresses(mail, "From")), "")
    to = tuple(dict.fromkeys(address for name in TO for address in _addresses(mail, name)))
    text = plain(body(mail)) if whole else ""
    bounce = bounce_of(mail, sender, text)
    sort = Sort.WRITTEN
    if bounce:
        sort = Sort.BOUNCE
    elif automatic(mail, _header(mail, "Subject")):
        sort = Sort.AUTOMATIC
    said = cut(plain(own_words(text)), LONGEST_REPLY) if sort is Sort.WRITTEN else ""
    return Letter(sort, sender, to, _header(mail, "Message-ID").strip()[:998], said, whole, bounce)


def _addresses(mail: Message, name: str) -> list[str]:
    given = [str(value)[:LONGEST_HEADER] for value in mail.get_all(name, [])]
    return [address.strip().lower() for _, address in getaddresses(given)[:MOST_ADDRESSES] if "@" in address]


def _header(mail: Message, name: str) -> str:
    """A header in words."""
    return "".join(
        piece if isinstance(piece, str) else decoded(piece, charset or "utf-8")
        for piece, charset in decode_header(str(mail.get(name, ""))[:LONGEST_HEADER])
    )
