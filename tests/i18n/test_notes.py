"""What a translator is told of each text."""

import re
from pathlib import Path

import pytest

from bot.i18n.catalogue import po_path
from bot.i18n.collect import messages
from bot.i18n.languages import ENGLISH, LANGUAGES
from bot.i18n.notes import limit, notes
from bot.i18n.templates import parse
from dialogs.texts.notes import CONTEXTS, PLACEHOLDERS
from dialogs.texts.values import Message

MESSAGES = messages().values()


def test_who_says_it_and_where_is_told_of_each() -> None:
    assert {message.context for message in MESSAGES} == set(CONTEXTS)


def test_what_each_placeholder_holds_is_told() -> None:
    used = {name for message in MESSAGES for name in parse(message.id).names | parse(message.plural).names}
    assert used == set(PLACEHOLDERS)


def test_each_is_told_everything() -> None:
    for message in MESSAGES:
        said = " ".join(notes(message))
        assert said.startswith(CONTEXTS[message.context])
        assert re.search(r"at most \d+ characters", said), message.id
        for name in parse(message.id).names | parse(message.plural).names:
            assert f"{{{name}}}" in said, message.id


def test_a_text_without_a_limit_may_be_about_as_long_as_the_english() -> None:
    assert limit(Message("start", "Hello")) == 30
    assert limit(Message("start", "Hello", note="Button, at most 18 characters.")) == 18


@pytest.mark.parametrize("code", sorted(set(LANGUAGES) - {ENGLISH}))
def test_the_notes_are_in_the_files(code) -> None:
    text = Path(po_path(LANGUAGES[code])).read_text(encoding="utf-8")
    said = re.sub(r"\n#\. ", " ", text)
    for message in MESSAGES:
        if message.context not in {"association", "staff"}:
            assert " ".join(notes(message)) in said
