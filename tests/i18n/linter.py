"""The linter: every text in every language with the values of every record, read as a proofreader would read it.

`python -m tests.i18n.linter` says how much was read and what was found.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from bot.i18n.bidi import CONTROLS, FSI, LRI, PDI
from bot.i18n.catalogue import LOCALES
from bot.i18n.collect import STAFF_CONTEXTS, messages, needed
from bot.i18n.explained import read_explained
from bot.i18n.languages import SHIPPED
from bot.i18n.lint import LATIN_WORD
from bot.i18n.proof import blemishes, own_words
from bot.i18n.render import Renderer, load_renderer
from bot.messages import Outbound
from bot.preview.example import example_world
from bot.preview.people import AMINA, interest_of
from bot.preview.turns import at
from catalogue.hobby import Hobby
from catalogue.schedule import next_meetings
from dialogs import addresses as a
from dialogs.pages import mine, news, notices
from dialogs.texts.values import Line, Message, Page
from dialogs.world import Rows, World
from rules.person import Age
from tests.i18n.made import visual
from tests.i18n.samples import FORMATS, text

_LEFT_TO_RIGHT = re.compile(f"{LRI}([^{LRI}{FSI}{PDI}]+){PDI}")
_NUMBER = re.compile(r"\+?\d[\d .:/–-]*\d|\d")


@cache
def texts(language: str) -> Sequence[Message]:
    """All that is said in this language."""
    return [one for one in needed(messages(), language).values() if one.context not in FORMATS or "{" not in one.id]


def said_of(hobby: Hobby, language: str, world: World, renderer: Renderer) -> Iterator[tuple[str, Outbound]]:
    """Each text with this record's values, as a message of one line; what it is the text of."""
    for turn, message in enumerate(texts(language), hobby.number):
        page = Page((Line("star", text(message, hobby, world.catalogue, world.now, turn)),))
        yield message.id, renderer.page(page, language, association=message.context in STAFF_CONTEXTS)


def pages_of(hobby: Hobby, world: World) -> Iterator[Page]:
    """Every page that is about this record, and every letter."""
    mine_of, search = interest_of(1, hobby.number), a.Search(kinds=(world.catalogue.kinds[hobby.kind].number,))
    there = replace(world, rows=Rows((mine_of,)))
    asks = (a.AskAge(hobby.number, search), a.AskName(hobby.number, Age.ADULT), a.AskReach(hobby.number, Age.ADULT))
    for address in (a.Results(search), a.Card(hobby.number, search), a.Map(hobby.number, search), *asks):
        yield at(address, AMINA, world).page
    for address in (a.ShowCard(hobby.number, search), a.Card(hobby.number, search), a.MyHobby(1), a.Joined(1)):
        yield at(address, AMINA, there).page
    if meetings := next_meetings(hobby, world.now, 1):
        for today in (True, False):
            reminder = mine.reminder(mine_of, world, meetings[0].starts_at, today=today)
            yield from (reminder, notices.as_mail(reminder, world.settings, reminder=True))
    yield from (kind(hobby, mine_of, world) for kind in (news.paused, news.back, news.ended))


def faults(message: Outbound, language: str) -> Iterator[str]:
    """What is wrong with a message that was asked for in this language."""
    if message.language != language:
        yield f"is in {message.language}, and {language} was asked for"
    yield from blemishes(message)
    for line in (*message.lines, *(button.label for row in message.rows for button in row)):
        yield from _out_of_order(line, rtl=message.rtl)
        for word in LATIN_WORD.findall(own_words(line)) if message.rtl else ():
            if not read_explained(LOCALES).word(language, word):
                yield f"“{word}” in Latin letters: “{line}”"


def _out_of_order(line: str, *, rtl: bool) -> Iterator[str]:
    """What the bidirectional algorithm would show otherwise than it is read."""
    shown = visual(line, rtl=rtl)
    if rtl and _first_strong(line) == "L":
        yield f"begins from the left: “{line}”"
    numbers = _NUMBER.findall(CONTROLS.sub("", own_words(line)))
    for value in (*_LEFT_TO_RIGHT.findall(line), *numbers):
        if visual(value, rtl=False) not in shown:
            yield f"“{value}” is shown out of order: “{line}”"


def _first_strong(line: str) -> str:
    """The direction that a screen takes a line for: of its first letter or mark outside what is isolated."""
    depth = 0
    for letter in line:
        depth += (letter in LRI + FSI) - (letter == PDI)
        if not depth and (kind := unicodedata.bidirectional(letter)) in {"L", "R", "AL"}:
            return "L" if kind == "L" else "R"
    return ""


def read(language: str, world: World, renderer: Renderer) -> tuple[int, tuple[str, ...]]:
    """How many messages were read in this language, and what is wrong in them."""
    number, found = 0, []
    for hobby in world.catalogue.hobbies.values():
        pages = ((hobby.name, renderer.page(page, language)) for page in pages_of(hobby, world))
        for what, message in (*said_of(hobby, language, world, renderer), *pages):
            number += 1
            found += [f"{what}: {fault}" for fault in faults(message, language)]
    return number, tuple(found)


def main() -> int:
    """Read everything."""
    renderer = load_renderer()[0]
    world = example_world(renderer)
    results = {language: read(language, world, renderer) for language in SHIPPED}
    for language, (_, found) in results.items():
        sys.stdout.writelines(f"{language}, {fault}\n" for fault in found)
    number, problems = sum(n for n, _ in results.values()), sum(len(found) for _, found in results.values())
    records, said = len(world.catalogue.hobbies), sum(len(texts(language)) for language in SHIPPED)
    sys.stdout.write(
        f"{said} texts in {len(SHIPPED)} languages with {records} records, and the pages of each record: "
        f"{number} messages read, {problems} problems\n"
    )
    return int(problems > 0)


if __name__ == "__main__":
    sys.exit(main())
