"""Bring the files of translations up to date with the texts: `python -m bot.i18n.update`.

New texts come in untranslated, texts that are gone go out, translations and what translators wrote stay. A text whose
English has changed a little keeps its translation, marked "fuzzy" until somebody has looked at it. With `--check`
nothing is written, and the exit status is 1 when a file is not up to date or something in it is wrong.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from bot.i18n.catalogue import LOCALES, load, po_path
from bot.i18n.collect import Key, messages, needed
from bot.i18n.glossary import departures
from bot.i18n.languages import ENGLISH, LANGUAGES, Language
from bot.i18n.notes import notes
from bot.i18n.plurals import Plurals
from bot.i18n.pofile import Entry, read, write
from dialogs.texts.values import Message

SIMILAR = 0.8
"""How alike two English texts are when one is taken for a correction of the other."""


def updated(language: Language, known: Mapping[Key, Message], folder: Path = LOCALES) -> tuple[str, int]:
    """What a language's file should hold, and how many of its messages are translated.

    Raises ValueError when the file as it stands cannot be read whole: nothing that is in it may be lost.
    """
    path = po_path(language, folder)
    entries, problems = read(path, language) if path.exists() else ({}, ())
    if problems:
        raise ValueError(f"{path} cannot be read whole")
    plurals = Plurals(language.babel)
    new = list(_merge(needed(known, language.code), entries, len(plurals.forms)))
    return write(path, language, plurals, new), sum(entry.done for entry in new)


def _merge(known: Mapping[Key, Message], entries: Mapping[Key, Entry], plural_forms: int) -> Iterator[Entry]:
    gone = {key: entry for key, entry in entries.items() if key not in known and entry.done}
    for key, message in known.items():
        number = plural_forms if message.plural else 1
        old, fuzzy = entries.get(key), False
        if (old is None or not any(old.forms)) and (similar := _similar(message, gone)):
            old, fuzzy = similar, True
        forms = old.forms if old and len(old.forms) == number else ("",) * number
        yield Entry(
            context=message.context,
            id=message.id,
            plural=message.plural,
            forms=forms,
            fuzzy=any(forms) and (fuzzy or bool(old and (old.fuzzy or old.plural != message.plural))),
            comments=old.comments if old else (),
            notes=tuple(notes(message)),
        )


def _similar(message: Message, gone: Mapping[Key, Entry]) -> Entry | None:
    candidates = [id_ for context, id_ in gone if context == message.context]
    close = get_close_matches(message.id, candidates, n=1, cutoff=SIMILAR)
    return gone[message.context, close[0]] if close else None


def main(arguments: Sequence[str] | None = None, folder: Path = LOCALES) -> int:
    """Write or check all files, and say what is wrong in them; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bot.i18n.update", description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when something is to be done")
    check: bool = parser.parse_args(arguments).check
    known = messages()
    current = [
        _bring(language, known, folder, check=check) for language in LANGUAGES.values() if language.code != ENGLISH
    ]
    problems = [problem for code in LANGUAGES for problem in load(code, known, folder)[1]]
    problems += departures(known, folder)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    return int(bool(problems) or not all(current)) if check else int(None in current)


def _bring(language: Language, known: Mapping[Key, Message], folder: Path, *, check: bool) -> bool | None:
    """Whether a file was up to date; None when it cannot be read and so was left alone."""
    path = po_path(language, folder)
    try:
        text, done = updated(language, known, folder)
    except ValueError:
        return None
    current = path.exists() and path.read_text(encoding="utf-8") == text
    total = len(needed(known, language.code))
    sys.stdout.write(f"{language.code}: {done} of {total} translated{'' if current else ', was not up to date'}\n")
    if not current and not check:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return current


if __name__ == "__main__":
    sys.exit(main())
