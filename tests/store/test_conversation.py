import pytest

from bot.store.conversation import append, forget, replace, since
from bot.store.database import Database, Tx
from bot.store.private import Keys

KEYS = Keys("a secret of the tests")
AMINA = "web:amina"
BAHAR = "web:bahar"


async def said(database: Database, address: str, version: int = 0, limit: int = 100) -> list[tuple[bool, str]]:
    entries = await database.read(lambda tx: since(tx, KEYS, address, version, limit))
    return [(entry.ours, entry.body["text"]) for entry in entries]


async def say(database: Database, address: str, key: str, text: str, ours: bool = True) -> int:
    """Say it; the version that the conversation then has."""
    await database.write(lambda tx: append(tx, KEYS, address, key, ours, {"text": text}))
    return await newest(database, address)


async def newest(database: Database, address: str) -> int:
    entries = await database.read(lambda tx: since(tx, KEYS, address, 0, 1))
    return entries[-1].version


async def test_what_was_said_comes_back_in_order_and_only_there(database: Database) -> None:
    versions = [
        await say(database, AMINA, "1", "Hei, Amina", ours=True),
        await say(database, AMINA, "2", "سلام", ours=False),
        await say(database, BAHAR, "3", "Hei, Bahar"),
        await say(database, AMINA, "4", "Mitä haluat tehdä?"),
    ]

    assert versions == sorted(set(versions))
    assert await said(database, AMINA) == [(True, "Hei, Amina"), (False, "سلام"), (True, "Mitä haluat tehdä?")]
    assert await said(database, AMINA, version=versions[1]) == [(True, "Mitä haluat tehdä?")]
    assert await said(database, AMINA, limit=1) == [(True, "Mitä haluat tehdä?")]


async def test_the_same_key_again_changes_nothing(database: Database) -> None:
    first = await say(database, AMINA, "1", "once")

    assert await say(database, AMINA, "1", "twice") == first
    assert await said(database, AMINA) == [(True, "once")]


async def test_an_edit_keeps_the_message_and_gives_it_a_new_version(database: Database) -> None:
    await say(database, AMINA, "1", "before")
    last = await say(database, AMINA, "2", "between")
    (message, _) = await database.read(lambda tx: since(tx, KEYS, AMINA, 0, 10))

    kept = await database.write(lambda tx: replace(tx, KEYS, AMINA, message.id, "3", {"text": "after"}))

    assert kept == message.id
    version = await newest(database, AMINA)
    (changed,) = await database.read(lambda tx: since(tx, KEYS, AMINA, last, 10))
    assert (changed.id, changed.version, changed.body) == (message.id, version, {"text": "after"})
    assert await said(database, AMINA) == [(True, "between"), (True, "after")]


async def test_what_the_person_said_cannot_be_changed(database: Database) -> None:
    await say(database, AMINA, "1", "mine", ours=False)
    (message,) = await database.read(lambda tx: since(tx, KEYS, AMINA, 0, 10))
    await database.write(lambda tx: replace(tx, KEYS, AMINA, message.id, "2", {"text": "ours"}))
    assert await said(database, AMINA) == [(False, "mine"), (True, "ours")]


async def test_a_late_repeat_of_the_first_message_does_not_undo_its_edit(database: Database) -> None:
    await say(database, AMINA, "1", "before")
    (message,) = await database.read(lambda tx: since(tx, KEYS, AMINA, 0, 10))
    await database.write(lambda tx: replace(tx, KEYS, AMINA, message.id, "2", {"text": "after"}))

    await say(database, AMINA, "1", "before")

    assert await said(database, AMINA) == [(True, "after")]


async def test_an_edit_of_somebody_elses_message_is_said_anew(database: Database) -> None:
    await say(database, BAHAR, "1", "to Bahar")
    (message,) = await database.read(lambda tx: since(tx, KEYS, BAHAR, 0, 10))

    for _ in range(2):
        await database.write(lambda tx: replace(tx, KEYS, AMINA, message.id, "2", {"text": "to Amina"}))

    assert await said(database, BAHAR) == [(True, "to Bahar")]
    assert await said(database, AMINA) == [(True, "to Amina")]


async def test_a_version_rises_above_the_last_though_the_clock_went_back(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await say(database, AMINA, "1", "before")
    (message,) = await database.read(lambda tx: since(tx, KEYS, AMINA, 0, 10))
    monkeypatch.setattr("bot.store.conversation.new_id", iter(range(1, 10)).__next__)

    second = await say(database, AMINA, "2", "between")
    await database.write(lambda tx: replace(tx, KEYS, AMINA, message.id, "3", {"text": "after"}))
    third = await newest(database, AMINA)

    assert first < second < third


async def test_what_is_forgotten_is_gone(database: Database) -> None:
    await say(database, AMINA, "1", "Hei, Amina")
    await say(database, BAHAR, "2", "Hei, Bahar")

    await database.write(lambda tx: forget(tx, KEYS, AMINA))

    assert await said(database, AMINA) == []
    assert await said(database, BAHAR) == [(True, "Hei, Bahar")]


async def test_rows_hold_neither_the_address_nor_the_words(database: Database) -> None:
    await say(database, AMINA, "1", "Hei, Amina")

    async def rows(tx: Tx) -> str:
        found = await tx.all("web_since", address=KEYS.find(AMINA), version=0, row_limit=10)
        return repr([dict(row) for row in found])

    stored = await database.read(rows)
    assert "private_body" in stored
    assert "Amina" not in stored
    assert AMINA not in stored
