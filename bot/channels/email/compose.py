"""From a message to a mail. Nothing here is sent."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.headerregistry import BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader

from bot.messages import Button, Outbound

NO_MORE = "List-Unsubscribe"
"""The header that mail programs make a button of: https://www.rfc-editor.org/rfc/rfc2369#section-3.2."""


class _Whole(UnstructuredHeader, BaseHeader):
    """A header in one line, however long. A link that was folded would be one that no program reads: the library writes
    an encoded word instead.
    """

    def fold(self, *, policy: "policy.Policy[Any]") -> str:
        """As it leaves."""
        return f"{self.name}: {self}{policy.linesep}"


_HEADERS = HeaderRegistry()
_HEADERS.map_to_type(NO_MORE, _Whole)
# Seven bits: every server takes it, and no line is longer than a mail's may be.
_POLICY = policy.SMTP.clone(cte_type="7bit", header_factory=_HEADERS)
_ID = re.compile(r"<[!-;=?-~]{1,200}>")
"""A Message-ID that can be said again as it was given."""
_PAGES = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What all our mails have in common: `sender` and `reply_to` as in a mail's header, the domain of our numbers."""

    sender: str
    reply_to: str
    domain: str

    def message_id(self, key: str) -> str:
        """The Message-ID of the delivery with this key, the same for each attempt."""
        return f"<{quote(key, safe='')}@{self.domain}>"


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Lines that stand together, and the buttons below them."""

    lines: tuple[str, ...]
    buttons: tuple[Button, ...]


def compose(head: Letterhead, address: str, message: Outbound, key: str, now: datetime) -> EmailMessage:
    """The mail in text and HTML to a valid address. Buttons with a `url` are links, others are not shown."""
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = head.sender
    mail["To"] = address
    if reply_to := message.reply_to or head.reply_to:
        mail["Reply-To"] = reply_to
    mail["Subject"] = header(message.subject)
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = head.message_id(key)
    # Answering machines are asked to stay quiet: https://www.rfc-editor.org/rfc/rfc3834#section-5.
    mail["Auto-Submitted"] = "auto-replied" if message.answers else "auto-generated"
    if _ID.fullmatch(message.answers):
        mail["In-Reply-To"] = mail["References"] = message.answers
    if message.no_more:
        mail[NO_MORE] = f"<{message.no_more}>"
        if message.no_more.startswith("https:"):  # one press, without a page: https://www.rfc-editor.org/rfc/rfc8058
            mail[f"{NO_MORE}-Post"] = f"{NO_MORE}=One-Click"
    mail.set_content("\n".join(_text(message)), charset="utf-8")
    mail.add_alternative(_html(message), subtype="html", charset="utf-8")
    if message.file:
        main, _, sub = message.file.media_type.partition("/")
        mail.add_attachment(message.file.content, maintype=main, subtype=sub, filename=header(message.file.name))
    if message.attachment and message.attachment.content:
        kind = picture_type(message.attachment.content)
        mail.add_attachment(message.attachment.content, maintype="image", subtype=kind, filename=f"mukaan.{kind}")
    mail["Content-Language"] = _language(message)  # now: what describes content moves into the part when one is added
    return mail


def picture_type(content: bytes) -> str:
    """What a picture is, by how it begins: pictures come from chats, which make JPEG of them, or from a file."""
    return "png" if content.startswith(b"\x89PNG") else "webp" if content[8:12] == b"WEBP" else "jpeg"


def header(text: str) -> str:
    """The text in one line, without what could end a header or turn its direction round."""
    return " ".join("".join(c for c in text if c.isspace() or unicodedata.category(c) not in {"Cc", "Cs"}).split())


def _language(message: Outbound) -> str:
    return message.language.replace("_", "-")


def _links(message: Outbound) -> tuple[Button, ...]:
    return tuple(button for row in message.rows for button in row if button.url)


def _below(message: Outbound) -> Mapping[int, tuple[Button, ...]]:
    """The links below a line, by the line's place."""
    return {place: tuple(button for button in row if button.url) for place, row in message.below}


def _lines(message: Outbound) -> tuple[str, ...]:
    place = (message.pin.name, message.pin.address) if message.pin else ()
    return (*message.lines, "", *place) if place else message.lines


def _text(message: Outbound) -> Iterator[str]:
    below = _below(message)
    for place, line in enumerate(_lines(message)):
        yield line
        yield from (f"{button.label}: {button.url}" for button in below.get(place, ()))
        if place in below:
            yield ""
    for button in _links(message):
        yield from ("", f"{button.label}:", button.url)


def _paragraphs(lines: Iterable[str], below: Mapping[int, tuple[Button, ...]]) -> Iterator[_Paragraph]:
    """Lines that stand together; one ends at an empty line and at buttons. `below` is by the place among the lines."""
    paragraph: list[str] = []
    for place, line in enumerate((*lines, "")):
        if line:
            paragraph.append(line)
        if paragraph and (not line or place in below):
            yield _Paragraph(tuple(paragraph), below.get(place, ()))
            paragraph = []


def _html(message: Outbound) -> str:
    lines = _lines(message)
    title, *rest = lines if message.titled and lines else ("", *lines)
    skipped = len(lines) - len(rest)
    below = {place - skipped: buttons for place, buttons in _below(message).items()}
    return _PAGES.get_template("mail.html.j2").render(
        lang=_language(message),
        direction="rtl" if message.rtl else "ltr",
        subject=header(message.subject),
        title=title,
        paragraphs=list(_paragraphs(rest, below)),
        buttons=_links(message),
    )
