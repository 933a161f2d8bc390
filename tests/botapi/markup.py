"""HTML as Telegram parses it: a text and its entities, or the reason why not.

https://core.telegram.org/bots/api#html-style; the reasons are worded as the Bot API server words them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tests.botapi import links
from tests.botapi.errors import ApiError, bad

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}

Entity = dict[str, Any]

_SPECIAL = re.compile(r"[<&]")
_NUMBER = re.compile(r"&#(?:x([0-9a-fA-F]+)|([0-9]+));?")
_NAME = re.compile(r"&([a-zA-Z]+);?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_LONGEST_NUMBER = 10
_START = re.compile(r"<([^\s>]*)\s*")
_ATTRIBUTE = re.compile(r"""([^\s=>]+)\s*(?:(=)\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]*)(?=[\s>]|$)))?\s*""")
_END = re.compile(r"</([^\s>]*)\s*(>?)")
_REMOTE_USER = re.compile(r"tg:(?://)?user\?id=(\d+)$")


def units(text: str) -> int:
    """The length in UTF-16 code units, in which entities are measured."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    at: int
    length_before: int


def _unparsable(reason: str) -> ApiError:
    return bad(f"can't parse entities: {reason}")


def _reference(source: str, at: int) -> tuple[str, int]:
    """The character that stands at `&…` and where it ends; the ampersand itself when it is no reference."""
    if match := _NUMBER.match(source, at):
        code = int(match[1], 16) if match[1] else int(match[2])
        if code == 0 or code >= 0x10FFFF or len(match[0].rstrip(";")) >= _LONGEST_NUMBER:
            return "&", at + 1
        if 0xD800 <= code <= 0xDFFF:
            raise _unparsable(
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
                "surrogate code units"
            )
        return chr(code), match.end()
    if (match := _NAME.match(source, at)) and match[1] in _NAMED:
        return _NAMED[match[1]], match.end()
    return "&", at + 1


def _decoded(value: str) -> str:
    pieces, at = [], 0
    while (found := value.find("&", at)) >= 0:
        pieces.append(value[at:found])
        character, at = _reference(value, found)
        pieces.append(character)
    return "".join(pieces) + value[at:]


class _Parser:
    """One pass over one text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        at = 0
        while found := _SPECIAL.search(self.source, at):
            self._add(self.source[at : found.start()])
            at = self._special(found.start())
        self._add(self.source[at:])
        if self.open:
            raise _unparsable(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        self.entities.sort(key=lambda e: (e["offset"], -e["length"]))
        return "".join(self.pieces), self.entities

    def _add(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.length += units(text)

    def _special(self, at: int) -> int:
        if self.source[at] == "&":
            character, end = _reference(self.source, at)
            self._add(character)
            return end
        return self._end(at) if self.source.startswith("</", at) else self._start(at)

    def _byte(self, at: int) -> int:
        return len(self.source[:at].encode())

    def _start(self, at: int) -> int:
        where = f"at byte offset {self._byte(at)}"
        match = _START.match(self.source, at)
        if match is None or match.end() == len(self.source):
            raise _unparsable(f"Unclosed start tag {where}")
        tag = match[1].lower()
        if tag not in TAGS:
            raise _unparsable(f'Unsupported start tag "{tag}" {where}')
        end, argument = self._attributes(match.end(), tag, where)
        if tag == "span" and argument != "spoiler":
            raise _unparsable(f'Tag "span" must have class "tg-spoiler" {where}')
        self.open.append(_Open(tag, argument, self.length, len("".join(self.pieces)) if tag == "a" else 0))
        return end

    def _attributes(self, at: int, tag: str, where: str) -> tuple[int, str]:
        argument = ""
        while at < len(self.source) and self.source[at] != ">":
            match = _ATTRIBUTE.match(self.source, at)
            if match is None:
                raise _unparsable(f'Empty attribute name in the tag "{tag}" {where}')
            at = match.end()
            name, quoted = match[1], match[3] if match[3] is not None else match[4]
            if match[2] is None:
                self._without_value(at, tag, name, where)
            value = _decoded(quoted) if quoted is not None else (match[5] or "").lower()
            argument = _argument(tag, name, value) or argument
        if at >= len(self.source):
            raise _unparsable(f"Unclosed start tag {where}")
        return at + 1, argument

    def _without_value(self, at: int, tag: str, name: str, where: str) -> None:
        rest = self.source[at:].lstrip()
        if not rest or (rest[:1] == "=" and rest[1:].lstrip()[:1] in {'"', "'", ""}):
            raise _unparsable(f"Unclosed start tag {where}")
        if rest[:1] == "=":
            raise _unparsable(f"Unexpected end of name token at byte offset {self._byte(at)}")
        if (tag, name) != ("blockquote", "expandable"):
            raise _unparsable(f'Expected equal sign in declaration of an attribute of the tag "{tag}" {where}')

    def _end(self, at: int) -> int:
        where = f"at byte offset {self._byte(at)}"
        if not self.open:
            raise _unparsable(f"Unexpected end tag {where}")
        match = _END.match(self.source, at)
        if match is None or not match[2]:
            raise _unparsable(f"Unclosed end tag {where}")
        opened, name = self.open.pop(), match[1].lower()
        if name not in ("", opened.tag):
            raise _unparsable(f'Unmatched end tag {where}, expected "</{opened.tag}>", found "</{name}>"')
        if self.length > opened.at:
            self._close(opened)
        return match.end()

    def _close(self, opened: _Open) -> None:
        entity: Entity = {"type": TAGS[opened.tag], "offset": opened.at, "length": self.length - opened.at}
        last = self.entities[-1] if self.entities else None
        same = last is not None and (last["offset"], last["length"]) == (entity["offset"], entity["length"])
        if last is not None and same and {last["type"], opened.tag} == {"pre", "code"}:
            last.update(type="pre")
            if opened.argument:
                last["language"] = opened.argument
            return
        if opened.tag == "a" and not self._link(entity, opened):
            return
        if opened.tag == "tg-emoji":
            entity["custom_emoji_id"] = _emoji(opened.argument)
        elif opened.tag == "code" and opened.argument:
            entity["language"] = opened.argument
        elif opened.argument == "expandable":
            entity["type"] = "expandable_blockquote"
        self.entities.append(entity)

    def _link(self, entity: Entity, opened: _Open) -> bool:
        url = opened.argument or "".join(self.pieces)[opened.length_before :]
        if user := _REMOTE_USER.match(url):
            entity.update(type="text_mention", user={"id": int(user[1]), "is_bot": False, "first_name": ""})
            return True
        try:
            entity["url"] = links.canonical(url)
        except ValueError:
            return False  # Telegram keeps the text and drops the link without a word
        return True


def _argument(tag: str, name: str, value: str) -> str:
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case "code", "class":
            return value.removeprefix("language-") if value.startswith("language-") else ""
        case "span", "class":
            return value.removeprefix("tg-") if value.startswith("tg-") else ""
        case "blockquote", "expandable":
            return "expandable"
    return ""


def _emoji(argument: str) -> str:
    if not argument.isdecimal() or not 0 < int(argument) < 2**63:
        raise _unparsable("Invalid custom emoji identifier specified")
    return argument


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The text and its entities; raises 400 "can't parse entities: …"."""
    if not _SPECIAL.search(source):
        return source, []
    text, entities = _Parser(source).parse()
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return text, entities
