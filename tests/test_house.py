"""The rules of the house: imports, sizes, purity, one way out, nothing of a machine in files."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PURE = ("catalogue", "rules", "dialogs")
ROOMS = ("bot", *PURE, "bench", "tests")
LONGEST = 400  # lines of a module

TOP_LEVEL = {
    ".ci", ".gitignore", ".importlinter", "LICENSE", "Makefile", "README.md", "bench", "bot", "catalogue",
    "config.example.toml", "dialogs", "docs", "locales", "pyproject.toml", "requirements-dev.lock", "requirements.lock",
    "rules", "tests",
}  # fmt: skip

# What a pure room is handed and never asks for: the clock, chance, the world outside. By the last name of a call.

IN_MEMORY = {"archive.open"}  # a part of a zip that was handed over as bytes
IMPURE = {"now", "utcnow", "today", "monotonic", "uuid1", "uuid4", "urandom", "open", "input", "print"}


def listed() -> list[Path]:
    """Every file that is or would be committed; without git, what lies where files belong."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        below = [path for name in TOP_LEVEL for path in ((ROOT / name), *(ROOT / name).rglob("*"))]
        return [path for path in below if path.is_file() and "__pycache__" not in path.parts]
    return [ROOT / name for name in found.split("\0") if name and (ROOT / name).is_file()]


def modules(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def called(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each call's line and what is called, as it is written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func)


def findings(text: str, *patterns: str) -> list[str]:
    return [match.group() for pattern in patterns for match in re.finditer(pattern, text)]


def where(path: Path, line: int, what: str) -> str:
    return f"{path.relative_to(ROOT)}:{line}: {what}"


def test_imports_run_one_way() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_is_too_long() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in modules(*ROOMS)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert long == {}


def impure(tree: ast.AST) -> list[tuple[int, str]]:
    calls = [(line, name) for line, name in called(tree) if name not in IN_MEMORY]
    found = [(line, name) for line, name in calls if name.split(".")[-1] in IMPURE or name == "time.time"]
    waits = (ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await)
    return found + [(node.lineno, "async") for node in ast.walk(tree) if isinstance(node, waits)]


def test_pure_rooms_are_handed_the_time_and_touch_nothing() -> None:
    found = [
        where(path, line, what)
        for path in modules(*PURE)
        for line, what in impure(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    "code", ["datetime.datetime.now(UTC)", "date.today()", "time.time()", "print(1)", "async def f(): ..."]
)
def test_the_check_of_pure_rooms_finds(code: str) -> None:
    assert impure(ast.parse(code))


def test_public_things_of_the_pure_rooms_say_what_they_are() -> None:
    silent = [
        where(path, node.lineno, node.name)
        for path in modules(*PURE)
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_nothing_but_the_outbox_sends() -> None:
    """Channels define `send`; only the outbox calls it. A channel's own calls to its platform have other names."""
    senders = [
        where(path, line, name)
        for path in modules("bot")
        if path.relative_to(ROOT).parts[1] not in ("outbox", "outbox.py")
        for line, name in called(ast.parse(path.read_text(encoding="utf-8")))
        if name.endswith(".send")
    ]
    assert senders == []


def test_the_top_level_is_as_it_was_laid_out() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in listed()} <= TOP_LEVEL


# Written so that none matches itself.
UNFINISHED = (r"\b(T[O]DO|F[I]XME|X[X]X)\b",)
OF_A_MACHINE = (
    r"(?<![\w.:/~-])/(home|root|Users|work|tmp)/\w[^\s\"'`]*",
    r"(?i)\b[a-z]:\\users\\",
    r"(?i)\b(https?|file)://[^\s\"'`]*/simple\b",
    r"(?i)py[p]i\.org|pythonh[o]sted",
    r"(?<!no-emit-)(extra-)?index-[u]rl\b",
    r"(?m)^--(find-links|trusted-host)\b",
)


@pytest.mark.parametrize("patterns", [UNFINISHED, OF_A_MACHINE], ids=["nothing unfinished", "nothing of a machine"])
def test_no_file_holds(patterns: tuple[str, ...]) -> None:
    found = []
    for path in listed():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:  # a picture, a font
            continue
        found += [f"{path.relative_to(ROOT)}: {hit}" for hit in findings(text, *patterns)]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "see +home+amina+mukaan",
        "'+tmp+x'",
        "file:+++opt+index+simple",
        "--in_dex-url https:++example.org",
        "C:\\Us_ers\\amina",
    ],
)
def test_what_is_of_a_machine_is_found(text: str) -> None:
    assert findings(text.replace("+", "/").replace("_", ""), *OF_A_MACHINE)


def pins(name: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9.-]+)==", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))


def test_the_locks_hold_all_that_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]

    def names(*requirements: str) -> set[str]:
        return {re.split(r"[^A-Za-z0-9_.-]", each)[0].lower().replace("_", "-") for each in requirements}

    run, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert names(*project["project"]["dependencies"], *groups["build"]) <= run
    assert run | names(*groups["dev"]) <= dev
