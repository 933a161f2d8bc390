"""The text of a mail: its plain part, else its HTML as text. Whatever is broken is read as well as it goes."""

import re
from collections.abc import Iterator
from email.message import Message
from html import unescape

import nh3

LONGEST = 200_000
"""Characters of a part that are read."""

_BREAKING = {"p", "br", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre"}
_BREAK = re.compile(r"<(?:br|hr|/p|/div|/li|/tr|/h[1-6]|/pre)[^<>]{0,20}>")
_TAG = re.compile(r"<[^<>]*>")
_WHITE = re.compile(r"\s+")
_UNSEEN = {"style", "script", "head", "title", "blockquote"}
"""What is not shown, and what is quoted."""


def body(mail: Message) -> str:
    """The text, not cleaned yet; "" when there is none."""
    parts = list(_parts(mail))
    for kind, read in (("text/plain", str), ("text/html", from_html)):
        said = "\n".join(filter(None, (read(_text(part)) for part in parts if part.get_content_type() == kind)))
        if said.strip():
            return said
    return ""


def from_html(markup: str) -> str:
    """HTML as lines of text, without what it quotes."""
    safe = nh3.clean(_WHITE.sub(" ", markup), tags=_BREAKING, clean_content_tags=_UNSEEN, attributes={}, link_rel=None)
    return unescape(_TAG.sub("", _BREAK.sub("\n", safe)))


def _parts(mail: Message) -> Iterator[Message]:
    """Its parts that are shown, not files, nor mails that were put into it."""
    if mail.is_multipart():
        if mail.get_content_maintype() == "multipart":
            for part in mail.get_payload():
                if isinstance(part, Message):
                    yield from _parts(part)
    elif mail.get_content_disposition() != "attachment":
        yield mail


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    return decoded(payload, part.get_content_charset() or "utf-8")[:LONGEST]


def decoded(raw: bytes, charset: str) -> str:
    """Bytes as text in what is said to be their charset; where that is wrong, as UTF-8, else as Latin."""
    for name in (charset, "utf-8"):
        try:
            return raw.decode(name)
        except (LookupError, ValueError):
            continue
    return raw.decode("cp1252", "replace")
