"""The page about the life of an interest is what the code does."""

from pathlib import Path

from bot.preview.life import page
from rules.interest import State
from rules.life import LIFE
from rules.loop import RULES

PAGE = Path(__file__).parents[2] / "docs/interests.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: make reference"


def test_every_state_change_and_step_is_on_it() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert all(text.count(f"| `{state}` |") >= 1 for state in State)
    for change in LIFE:
        for before in change.before:
            arrow = f"    {before} --> {change.after}: {change.event}\n".replace(before, before.replace("-", "_"))
            assert arrow.replace(f"> {change.after}", f"> {change.after.replace('-', '_')}") in text
    assert all(f"| `{rule.step}` |" in text and rule.does in text and rule.late in text for rule in RULES)
