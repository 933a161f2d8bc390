"""What can be wrong with a message or its translation, in words that a translator can act on."""

import re
from collections.abc import Iterator, Sequence

from bot.i18n.bidi import CONTROLS
from bot.i18n.explained import Explained
from bot.i18n.languages import ENGLISH, LANGUAGES, Language
from bot.i18n.notes import limit
from bot.i18n.plurals import Plurals
from bot.i18n.proof import in_text
from bot.i18n.templates import Template, TemplateError, parse
from dialogs.texts.values import Message

COUNT = "count"
"""The parameter that chooses the plural form."""
NOTHING = Explained()
LATIN = "latin"
_ENGLISH = re.compile("[A-Za-z]{2}")
LATIN_WORD = re.compile("[A-Za-zÀ-ɏ]+")
FORMS = frozenset({"", "on", "speaks"})
"""The grammatical forms that a placeholder can ask for: `{when:on}`, `{languages:speaks}`."""


def faults(message: Message, forms: Sequence[str], plurals: Plurals) -> tuple[str, ...]:
    """What makes a translation unusable; empty when it can be used."""
    wanted = len(plurals.forms) if message.plural else 1
    if len(forms) != wanted or not all(forms):
        return (f"needs {wanted} forms ({', '.join(plurals.forms)})" if message.plural else "is empty",)
    return tuple(fault for index, form in enumerate(forms) for fault in _form_faults(message, form, index, plurals))


def flaws(
    message: Message, forms: Sequence[str], language: Language, explained: Explained = NOTHING
) -> tuple[str, ...]:
    """What should be mended in a translation that can be used all the same."""
    return tuple(flaw for form in forms for flaw in _form_flaws(message, form, language, explained))


def _form_flaws(message: Message, form: str, language: Language, explained: Explained) -> Iterator[str]:
    template = parse(form)
    plain = template.plain
    if len(plain) > (most := limit(message)):
        yield f"has {len(plain)} characters, at most {most} fit"
    yield from (f"has {what}" for what in in_text(template.filled("0"), rtl=language.rtl))
    if '"' in plain:
        yield "has a straight quotation mark"
    if form.casefold() == message.id.casefold() and _ENGLISH.search(parse(message.id).plain):
        if language.code != ENGLISH and not explained.same(language.code, message.context, message.id):
            yield "is the same as the English, and locales/explained.csv does not say why"
    elif language.script != LATIN:
        for word in LATIN_WORD.findall(plain):
            if not explained.word(language.code, word):
                yield f"has “{word}” in Latin letters, and locales/explained.csv does not say why"


def own_faults(message: Message, plurals: Plurals) -> tuple[str, ...]:
    """What is wrong with the English itself."""
    forms = (message.id, message.plural) if message.plural else (message.id,)
    return faults(message, forms, plurals) + flaws(message, forms, LANGUAGES[ENGLISH])


def _form_faults(message: Message, form: str, index: int, plurals: Plurals) -> Iterator[str]:
    try:
        template = parse(form)
    except TemplateError as error:
        yield f"has {error}"
        return
    wanted = parse(message.id).names | parse(message.plural).names
    if message.plural and len(tuple(plurals.numbers(index))) == 1:
        wanted -= {COUNT} - template.names
    if template.names != wanted:
        yield f"has the placeholders {_names(template.names)}, the English has {_names(wanted)}"
    yield from (f"asks for the form “{bad}”, which there is not" for bad in _unknown_forms(template))
    if CONTROLS.search(form):
        yield "holds a direction control; they are added when it is shown"
    if form != form.strip() or "\n" in form:
        yield "begins or ends with a space, or has a line break"


def _unknown_forms(template: Template) -> list[str]:
    return sorted({slot.form for slot in template.slots} - FORMS)


def _names(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "none"
