"""What there is to set, for people: config.example.toml and docs/configuration.md, made from the settings themselves.

`python -m bot.config.reference` writes both below the working directory.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from itertools import groupby
from pathlib import Path
from textwrap import wrap
from typing import Any

from bot.config.allowed import Secret
from bot.config.key import Key, keys
from bot.config.sections import Config

_WIDTH = 110

_HEAD = """\
Mukaan's settings. Every key is here with its default; copy the file to config.toml and keep what you change.

Each key can also be set by an environment variable, which wins over this file: MUKAAN_<SECTION>__<KEY>, such as \
MUKAAN_TELEGRAM__TOKEN. Texts are written there as they are, anything else as it is here: true, 8080, ["hobbies.csv"]. \
A secret can also be in a file of its own, named by MUKAAN_<SECTION>__<KEY>_FILE. No file is needed when the \
environment says enough.

A section in double brackets is a table that there may be any number of, each under such a heading; none is here, so \
it stands after "#" without a space. In the environment all of them are one value: [{name = "…"}, {name = "…"}].

Hours are whole hours of the wall clock in Helsinki. `mukaan check` says what is wrong or missing.
"""

_PAGE = """\
# Configuration

`mukaan run --config config.toml` reads a TOML file; [config.example.toml](../config.example.toml) has every key with
its default. Each key can also be set by an environment variable, which wins over the file:
`MUKAAN_<SECTION>__<KEY>`, such as `MUKAAN_TELEGRAM__TOKEN`. Texts are written there as they are, anything else as in
the file: `true`, `8080`, `["hobbies.csv"]`. A secret (marked 🔒 below) can also be in a file of its own, named by the
same variable with `_FILE` behind it. No file is needed when the environment says enough.

A section in double brackets may come any number of times, a table each. In the environment all its tables are one
value, `[{name = "…"}, {name = "…"}]`; when there is a secret in them it can be in a file, as above. Problems count the
tables from 1: `catalogue.sources[2].url` is in the second.

An unknown or wrong key is an error that names the key, its value and what is allowed; all that is wrong is said at
once, and a secret's value is never shown. `mukaan check` says it without running.

Hours are whole hours of the wall clock in Helsinki.
"""


def example() -> str:
    """Make the example file: TOML with every key, its default, its meaning and what is allowed."""
    parts = [_commented(_HEAD)]
    for section, of_section in _by_section():
        parts += [f"\n\n{_commented(_about(section))}[{section}]\n"]
        parts += [_example_key(key) for key in of_section if not key.row]
        parts += [_example_tables(key) for key in of_section if key.row]  # in TOML they end the section's own keys
    return "".join(parts)


def _example_key(key: Key, before: str = "") -> str:
    """One key with what is said about it; `before` it stands what makes it a comment."""
    note = (" A secret." if key.secret else "") + (" Needed." if key.needed else "")
    says = _commented(f"{key.meaning}{note}\nAllowed: {key.allowed.says}")
    return f"\n{says}{before}{key.name.split('.')[-1]} = {_literal(key.example)}\n"


def _example_tables(key: Key) -> str:
    columns = "".join(_example_key(column, "#") for column in key.columns)
    return f"\n{_commented(key.meaning)}{_commented(_doc(key.row))}#[[{key.name}]]\n{columns}"


def page() -> str:
    """Make the reference page: Markdown with a table for each section."""
    parts = [_PAGE]
    for section, of_section in _by_section():
        parts += [f"\n## [{section}]\n\n{_about(section)}\n\n", _page_table(of_section)]
        for key in of_section:
            if key.row:
                parts += [f"\n### [[{key.name}]]\n\n{_doc(key.row)}\n\n", _page_table(key.columns)]
    return "".join(parts)


def _page_table(of_section: tuple[Key, ...]) -> str:
    parts = ["| key | default | allowed | meaning |\n|---|---|---|---|\n"]
    for key in of_section:
        lock = " 🔒" if key.secret else ""
        default = "needed" if key.needed else f"`{_literal(key.default)}`"
        cells = (f"`{key.name}`{lock}", default, key.allowed.says, key.meaning)
        parts += ["| ", " | ".join(cell.replace("|", "\\|") for cell in cells), " |\n"]
    return "".join(parts)


def _by_section() -> tuple[tuple[str, tuple[Key, ...]], ...]:
    return tuple((name, tuple(group)) for name, group in groupby(keys(), lambda key: key.name.split(".")[0]))


def _about(section: str) -> str:
    return next(_doc(field.type) for field in fields(Config) if field.name == section)


def _doc(of: object) -> str:
    return str(of.__doc__)


def _commented(text: str) -> str:
    lines = (
        line for paragraph in text.splitlines() for line in wrap(paragraph, _WIDTH, break_on_hyphens=False) or [""]
    )
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)


def _literal(value: Any) -> str:
    """Write a value as TOML does; JSON's texts, numbers, booleans and lists are TOML's too."""
    if isinstance(value, Secret):
        value = value.reveal()
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name} = {_literal(text)}" for name, text in value.items()) + "}"
    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    """Write both files."""
    Path("config.example.toml").write_text(example(), encoding="utf-8")
    Path("docs", "configuration.md").write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
