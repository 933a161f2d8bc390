"""Reading the configuration: a TOML file, then the environment over it. All that is wrong is said at once."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any

from bot.config.allowed import Secret
from bot.config.key import PREFIX, Key, class_of, keys
from bot.config.sections import Config
from bot.config.together import contradictions, missing

_SHOWN = 80  # letters of a wrong value that a problem shows


class ConfigError(Exception):
    """The configuration cannot be used; `problems` has a sentence for each thing that is wrong."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read: what is wrong with it, and the keys whose value is not what the operator meant."""

    config: Config
    problems: tuple[str, ...]
    wrong: frozenset[str]


@dataclass(slots=True)
class _Findings:
    """What was read so far."""

    values: dict[str, Any] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    wrong: set[str] = field(default_factory=set)  # keys that have a problem of their own

    def say(self, problem: str, name: str = "") -> None:
        self.problems.append(problem)
        self.wrong |= {name, name.partition("[")[0]}  # a key in a table, and the tables


def load(path: Path | None, environ: Mapping[str, str], *, to_run: bool = False) -> Config:
    """Read the file, if there is one, and the environment; with `to_run` also ask for what `mukaan run` needs.

    Raises ConfigError with every problem found. A secret's value is in none of them.
    """
    loaded = attempt(path, environ, to_run=to_run)
    if loaded.problems:
        raise ConfigError(loaded.problems)
    return loaded.config


def attempt(path: Path | None, environ: Mapping[str, str], *, to_run: bool = False) -> Loaded:
    """Read as `load` does, and give what there is. A key that is wrong has its default, in a table too."""
    found = _Findings()
    known = {key.name: key for key in keys()}
    readable = path is None or _read_file(path, known, found)
    _read_environment(environ, known, found)
    config = Config(**{section.name: _section(section, found.values) for section in fields(Config)})
    needed = missing(config) if to_run and readable else ()
    together = [finding for finding in (*contradictions(config), *needed) if found.wrong.isdisjoint(finding[0])]
    for about, problem in together:
        found.say(problem, about[0])
    unread = frozenset() if readable else known.keys() - found.values.keys()
    return Loaded(config, tuple(found.problems), frozenset(found.wrong | unread))


def _section(section: Field[Any], values: Mapping[str, Any]) -> Any:
    given = {
        key.name: values[name] for key in fields(class_of(section)) if (name := f"{section.name}.{key.name}") in values
    }
    return class_of(section)(**given)


def _read_file(path: Path, known: Mapping[str, Key], found: _Findings) -> bool:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        found.say(f"{path}: cannot be read ({error.strerror})")
        return False
    except ValueError as error:  # not TOML, or not UTF-8
        found.say(f"{path}: is not TOML ({error})")
        return False
    sections = tuple(section.name for section in fields(Config))
    for section, table in content.items():
        if section not in sections:
            found.say(f"[{section}] is not known: allowed is {_listed(sections)}")
        elif not isinstance(table, dict):
            found.say(f"{section} is {_shown(table)}: allowed is a section [{section}]")
        else:
            for name, value in table.items():
                _take_or_refuse(section, name, value, known, found)
    return True


def _take_or_refuse(section: str, name: str, value: object, known: Mapping[str, Key], found: _Findings) -> None:
    if key := known.get(f"{section}.{name}"):
        _take(key, key.name, value, found)
        return
    beside = [key for key in known.values() if key.name.startswith(f"{section}.")]
    # It may be a secret under a misspelt name.
    shown = "" if any(key.secret for key in beside) else f" (it is {_shown(value)})"
    allowed = _listed(key.name.removeprefix(f"{section}.") for key in beside)
    found.say(f"{section}.{name} is not known{shown}: allowed in [{section}] is {allowed}")


def _read_environment(environ: Mapping[str, str], known: Mapping[str, Key], found: _Findings) -> None:
    named = {key.variable: key for key in known.values()}
    files = {f"{key.variable}_FILE": key for key in known.values() if key.secret}
    for variable in sorted(name for name in environ if name.startswith(PREFIX)):
        if key := named.get(variable):
            _take(key, variable, _from_text(key, environ[variable]), found)
        elif key := files.get(variable):
            _read_secret(key, variable, environ, found)
        else:  # its value may be a secret under a misspelt name
            example = known["telegram.token"].variable
            found.say(f"{variable} is not known: allowed is {PREFIX}<SECTION>__<KEY>, such as {example}")


def _read_secret(key: Key, variable: str, environ: Mapping[str, str], found: _Findings) -> None:
    if key.variable in environ:
        found.say(f"{variable} and {key.variable} are both set: allowed is one of them", key.name)
        return
    path = Path(environ[variable])
    try:
        text = path.read_text(encoding="utf-8").strip()
    except OSError as error:
        found.say(f'{variable} is "{path}": cannot be read ({error.strerror})', key.name)
    except ValueError:
        found.say(f'{variable} is "{path}": is not text', key.name)
    else:
        _take(key, variable, _from_text(key, text), found)


def _from_text(key: Key, text: str) -> object:
    """Read a variable's value as the file would give it: texts as they are, anything else as TOML."""
    if isinstance(key.default, str | Secret) or (isinstance(key.default, Mapping) and not text.startswith("{")):
        return text
    try:
        parsed = tomllib.loads(f"value = {text}")
    except tomllib.TOMLDecodeError:
        return text
    return parsed["value"] if parsed.keys() == {"value"} else text


def _take(key: Key, where: str, given: object, found: _Findings) -> None:
    """Keep a value that is right, else say what is wrong with it."""
    if key.row:
        _take_tables(key, key.row, where, given, found)
    elif (value := _right(key, where, given, key.name, found)) is not None:
        found.values[key.name] = value


def _take_tables(key: Key, row: type[Any], where: str, given: object, found: _Findings) -> None:
    """Keep all the tables, so that each is named by where it stands; what is wrong in one has its default there."""
    if not isinstance(given, list) or not all(isinstance(table, dict) for table in given):
        found.say(f"{where} holds something else: allowed is {key.allowed.says}", key.name)
        return
    numbered = enumerate(given, start=1)
    right = [_right_in_table(key, f"[{number}]", where, table, found) for number, table in numbered]
    found.values[key.name] = tuple(row(**values) for values in right)


def _right_in_table(
    key: Key, number: str, where: str, table: Mapping[str, object], found: _Findings
) -> Mapping[str, object]:
    columns = {column.name: column for column in key.columns}
    right: dict[str, object] = {}
    for name, given in table.items():
        if column := columns.get(name):
            value = _right(column, f"{where}{number}.{name}", given, f"{key.name}{number}.{name}", found)
            right |= {} if value is None else {name: value}
        else:  # its value may be a secret under a misspelt name
            allowed = _listed(tuple(columns))
            found.say(f"{where}{number}.{name} is not known: allowed in [[{key.name}]] is {allowed}", key.name)
    for name, column in columns.items():
        if column.needed and name not in table:
            problem = f"{where}{number}.{name} is missing: allowed is {column.allowed.says}"
            found.say(problem, f"{key.name}{number}.{name}")
    return right


def _right(key: Key, where: str, given: object, name: str, found: _Findings) -> object | None:
    """Give the value when it is right, else say under the name of the key what is wrong with it."""
    value = key.typed(given)
    if value is not None and key.allowed.holds(value):
        return value
    is_what = "holds something else" if key.secret else f"is {_shown(given)}"
    found.say(f"{where} {is_what}: allowed is {key.allowed.says}", name)
    return None


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _listed(names: Iterator[str] | tuple[str, ...]) -> str:
    return ", ".join(names)
