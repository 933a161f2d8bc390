"""What the tests are made of: languages spoken with the real files, or with a small one of our own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from bidi import get_display

from bot.i18n.bidi import CONTROLS
from bot.i18n.catalogue import Catalogue, load
from bot.i18n.collect import Key, messages
from bot.i18n.languages import LANGUAGES
from bot.i18n.notes import notes
from bot.i18n.plurals import Plurals
from bot.i18n.pofile import Entry, write
from bot.i18n.say import Speaker
from bot.i18n.templates import parse
from dialogs.texts.values import Message


@cache
def _catalogue(code: str) -> Catalogue:
    return load(code, messages())[0]


@cache
def speaker(code: str) -> Speaker:
    """As the service speaks this language, shipped or not."""
    return Speaker(_catalogue(code))


def speaker_with(code: str, translations: Mapping[Message, str | tuple[str, ...]]) -> Speaker:
    """The same, who can also say these."""
    catalogue = _catalogue(code)
    more = {
        (message.context, message.id): tuple(parse(form) for form in ((said,) if isinstance(said, str) else said))
        for message, said in translations.items()
    }
    return Speaker(replace(catalogue, templates={**catalogue.templates, **more}))


def visual(line: str, *, rtl: bool = True) -> str:
    """What a screen shows of a line in a language that runs so, from the left to the right."""
    return CONTROLS.sub("", get_display(line, base_dir="R" if rtl else "L"))


def known(*those: Message) -> Mapping[Key, Message]:
    """As `messages()`, of just these."""
    return {(message.context, message.id): message for message in those}


def entry(message: Message, *forms: str, fuzzy: bool = False) -> Entry:
    """A translation of a message."""
    return Entry(
        message.context,
        message.id,
        message.plural,
        forms,
        fuzzy=fuzzy,
        notes=tuple(notes(message)) if message.note else (),
    )


def write_file(folder: Path, code: str, entries: Sequence[Entry]) -> Path:
    """A file of translations, laid out as ours are."""
    language = LANGUAGES[code]
    path = folder / code / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(write(path, language, Plurals(language.babel), entries), encoding="utf-8")
    return path
