"""The book: a page of HTML for each language, with everything that people are shown and a place to write beside it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.app.texts import chromes
from bot.channels.web.body import said_by_us
from bot.channels.web.chrome import Chrome, bcp47
from bot.i18n.collect import Key, messages, needed
from bot.i18n.languages import ASSOCIATIONS, ENGLISH, LANGUAGES
from bot.i18n.render import Renderer
from bot.i18n.say import Speaker
from bot.preview.diagram import Diagram, draw, title_of
from bot.preview.example import example_world, situations
from bot.preview.letters import letters
from bot.preview.walk import Walk, keys, walk
from dialogs.addresses import Start
from dialogs.site import FOR_ASSOCIATIONS, FOR_STAFF, PAGES
from dialogs.texts.values import Message, Page
from dialogs.world import World

_STATIC = files("bot") / "web" / "static"
NOT_FOR_PEOPLE = frozenset({*FOR_ASSOCIATIONS, *FOR_STAFF})
"""Pages in the languages of associations and staff."""
NAMES = frozenset({"kind", "language", "speaks language"})
"""Contexts of names: a page that only names another kind of hobby says nothing new."""

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One screen of the book: a page of a dialog, or a letter that nobody asked for."""

    anchor: str
    title: str
    page: Page
    to_association: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """One text beside a screen: the English, the translation's forms, and what translators are told."""

    key: str
    english: tuple[str, ...]
    forms: tuple[str, ...]
    note: str


def write_book(folder: Path, languages: Sequence[str], renderer: Renderer) -> int:
    """Write `index.html` and a file for each language into the folder; how many screens each has. Raises OSError."""
    world, known = example_world(renderer), messages()
    walked = walk(situations(world))
    leaves = tuple(_leaves(walked, world))
    names = {page.__name__: title_of(page) for page in PAGES}
    maps = {theirs: _map(walked, theirs=theirs) for theirs in (False, True)}
    folder.mkdir(parents=True, exist_ok=True)
    chrome = chromes(renderer, "Mukaan", ENGLISH)
    for code in languages:
        diagram = maps[code in ASSOCIATIONS]
        html = _html("book.html.j2", **_book(code, leaves, renderer, chrome(code), known), diagram=diagram, names=names)
        (folder / f"{code}.html").write_text(html, encoding="utf-8")
    named = [(code, LANGUAGES[code].autonym) for code in languages]
    (folder / "index.html").write_text(_html("index.html.j2", languages=named, screens=len(leaves)), encoding="utf-8")
    return len(leaves)


def _map(walked: Walk, *, theirs: bool) -> Diagram:
    """Which page leads where; without those of associations and staff, where they are not said in the language."""
    pages = tuple(page for page in PAGES if theirs or page not in NOT_FOR_PEOPLE)
    return draw(pages, [way for way in walked.ways if set(way) <= set(pages)], Start)


def _leaves(walked: Walk, world: World) -> Iterator[Leaf]:
    """The pages in the order of the site, of each address those that say what those before them do not; the letters."""
    order = {page: at for at, page in enumerate(PAGES)}
    said: dict[type, set[Key]] = {page: set() for page in PAGES}
    for seen in sorted(walked.pages, key=lambda one: order[type(one.address)]):
        kind = type(seen.address)
        if not said[kind] >= (new := {key for key in keys(seen.page) if key[0] not in NAMES}):
            again = f"-{len(said[kind])}" if said[kind] else ""
            said[kind] |= new
            theirs = kind in NOT_FOR_PEOPLE
            page = replace(seen.page, language="") if theirs else seen.page
            yield Leaf(f"{kind.__name__}{again}", title_of(kind), page, theirs)
    for number, letter in enumerate(letters(world), 1):
        yield Leaf(f"letter-{number}", letter.title, letter.page, letter.to_association)


def _book(
    code: str, leaves: Sequence[Leaf], renderer: Renderer, chrome: Chrome, known: Mapping[Key, Message]
) -> Mapping[str, Any]:
    """What the template of a language takes."""
    speaker, left = renderer.speakers.get(code), dict(needed(known, code))
    screens = []
    for leaf in leaves:
        if not leaf.to_association or code in ASSOCIATIONS:
            said = renderer.page(leaf.page, code, association=leaf.to_association)
            new = [key for key in dict.fromkeys(keys(leaf.page)) if left.pop(key, None)]
            texts = [_words(known[key], speaker) for key in new]
            drawn = json.dumps({"ours": True, **said_by_us(said, chrome)}, ensure_ascii=False)
            screens.append((leaf, said.subject, drawn, texts))
    return {
        "tag": bcp47(code),
        "language": LANGUAGES[code],
        "screens": screens,
        "others": [_words(message, speaker) for message in left.values()],
        "sheet": _static("mukaan.css"),
        "script": _static("chat-message.js"),
    }


def _words(message: Message, speaker: Speaker | None) -> Words:
    english = tuple(form for form in (message.id, message.plural) if form)
    return Words(f"{message.context}|{message.id}", english, speaker.written(message) if speaker else (), message.note)


def _static(name: str) -> str:
    return (_STATIC / name).read_text(encoding="utf-8")


def _html(template: str, **values: Any) -> str:
    return _TEMPLATES.get_template(template).render(values)
