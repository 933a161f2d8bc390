"""A file of translations that is broken or not there: it is named, and the service goes on with the rest."""

import shutil
from pathlib import Path

import pytest

from bot.app import service as services
from bot.app.script import Script, ScriptClock, script_service
from bot.app.staffing import do
from bot.cli import check as checks
from bot.cli.main import main
from bot.i18n.catalogue import LOCALES, po_path
from bot.i18n.languages import LANGUAGES, SHIPPED
from bot.i18n.render import load_renderer


@pytest.fixture
def folder(tmp_path) -> Path:
    """The files, of which Arabic is not there, Finnish has a wrong placeholder and Russian a line that is none."""
    folder = tmp_path / "locales"
    shutil.copytree(LOCALES, folder)
    po_path(LANGUAGES["ar"], folder).unlink()
    _spoil(folder, "fi", 'msgstr "Seuraava kerta: {when}"', 'msgstr "Seuraava kerta: {whenn}"')
    _spoil(folder, "ru", 'msgid "Map"\n', 'msgid "Map\n')
    return folder


def _spoil(folder: Path, code: str, old: str, new: str) -> None:
    path = po_path(LANGUAGES[code], folder)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _line(folder: Path, code: str, text: str) -> int:
    lines = po_path(LANGUAGES[code], folder).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_each_is_named_with_its_file_and_line(folder) -> None:
    renderer, problems = load_renderer(folder)
    found = {(Path(problem.file).parts[-3], problem.line): problem.message for problem in problems}
    assert found["ar", 0].startswith("cannot be read")
    assert found["fi", _line(folder, "fi", "{whenn}") - 1].startswith("“Next: {when}”: has the placeholders {whenn}")
    assert found["ru", _line(folder, "ru", 'msgid "Map')].startswith("is not a line of a .po file")
    assert set(renderer.languages) == set(SHIPPED) - {"ar"}


def test_check_names_them(folder, monkeypatch, capsys) -> None:
    monkeypatch.setattr(checks, "load_renderer", lambda: load_renderer(folder))
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "fi/LC_MESSAGES/messages.po:" in said
    assert "has the placeholders {whenn}, the English has {when}" in said
    assert "ar/LC_MESSAGES/messages.po:0: cannot be read" in said


async def test_the_service_starts_with_the_rest_and_says_so(folder, tmp_path, monkeypatch, caplog) -> None:
    monkeypatch.setattr(services, "load_renderer", lambda: load_renderer(folder))
    clock = ScriptClock()
    service = await script_service(tmp_path, clock)
    try:
        script = Script(service, clock, do)
        picker = "\n".join(await script.do("> /start"))
        assert "Suomi" in picker
        assert LANGUAGES["ar"].autonym not in picker
        assert "[🔎 Etsi harrastus]" in "\n".join(await script.do("> [Suomi]"))
    finally:
        await service.database.close()
    assert "messages.po:0: cannot be read" in caplog.text
    assert "whenn" in caplog.text
