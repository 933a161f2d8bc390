"""The translations of one language, checked and taken apart once at the start."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.i18n.collect import Key, needed
from bot.i18n.explained import Explained, read_explained
from bot.i18n.languages import ENGLISH, LANGUAGES, Language
from bot.i18n.lint import faults, flaws, own_faults
from bot.i18n.plurals import Plurals
from bot.i18n.pofile import Entry, Problem, read
from bot.i18n.templates import Template, TemplateError, parse
from dialogs.texts.values import Message

LOCALES = Path(__file__).resolve().parents[2] / "locales"
_SOURCE = "dialogs/texts"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What can be said in one language. A message that is missing or faulty is not in it."""

    language: Language
    plurals: Plurals
    templates: Mapping[Key, tuple[Template, ...]]


def po_path(language: Language, folder: Path = LOCALES) -> Path:
    """Where the translations of this language are kept."""
    return folder / language.code / "LC_MESSAGES" / "messages.po"


def load(code: str, messages: Mapping[Key, Message], folder: Path = LOCALES) -> tuple[Catalogue, tuple[Problem, ...]]:
    """The catalogue of a language, and what is wrong with its file; English is its own translation and has no file.

    That something is not translated yet counts as wrong only in a language that is shipped.
    """
    language = LANGUAGES[code]
    plurals = Plurals(language.babel)
    if code == ENGLISH:
        return _english(language, plurals, messages)
    path = po_path(language, folder)
    entries, read_problems = read(path, language)
    problems = list(read_problems)
    templates: dict[Key, tuple[Template, ...]] = {}
    missing = []
    explained = _explained(folder, problems)
    wanted = needed(messages, code)
    for key, message in wanted.items():
        entry = entries.get(key)
        if entry is None or not entry.done or entry.plural != message.plural:
            missing.append(entry or Entry(message.context, message.id, message.plural, ()))
            continue
        wrong = faults(message, entry.forms, plurals)
        if not wrong:
            templates[key] = tuple(parse(form) for form in entry.forms)
            wrong = flaws(message, entry.forms, language, explained)
        problems += (Problem(str(path), entry.line, f"“{message.id}”: {what}") for what in wrong)
    if missing and entries and language.shipped:
        first = missing[0]
        said = f"{len(missing)} of {len(wanted)} messages have no translation, the first is “{first.id}”"
        problems.append(Problem(str(path), first.line, said))
    return Catalogue(language, plurals, templates), tuple(problems)


def _explained(folder: Path, problems: list[Problem]) -> Explained:
    """What may be as in English; nothing where the file is wrong, which keeps no language from being spoken."""
    try:
        return read_explained(folder)
    except (OSError, ValueError) as error:
        problems.append(Problem(str(folder / "explained.csv"), 0, str(error)))
        return Explained()


def _english(
    language: Language, plurals: Plurals, messages: Mapping[Key, Message]
) -> tuple[Catalogue, tuple[Problem, ...]]:
    templates, problems = {}, []
    for key, message in messages.items():
        try:
            templates[key] = tuple(parse(form) for form in (message.id, message.plural) if form)
        except TemplateError as error:
            problems.append(Problem(_SOURCE, 0, f"“{message.id}”: has {error}"))
        else:
            problems += (Problem(_SOURCE, 0, f"“{message.id}”: {w}") for w in own_faults(message, plurals))
    return Catalogue(language, plurals, templates), tuple(problems)
