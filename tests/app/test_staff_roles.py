"""Who becomes staff, by what, and for how long."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest

from bot.app.staff_list import staff_lines
from bot.jobs.tidy import tidy
from bot.store import staff
from bot.store.queries import Queries, Query
from dialogs import addresses as a
from dialogs.codec import encode
from rules.roles import Action, Role, may
from tests.transcripts.runner import Stage, stage

OLD = "That button is old."


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    """Saturday at noon; Mikko is the first admin."""
    async with stage("# 2026-11-21 12:00", "telegram") as one:
        await one.play("Mikko> /start", "Mikko> [English]", "$ staff invite admin Mikko", "Mikko> (link)")
        yield one


async def everybody(played: Stage) -> list[tuple[int, str, Role]]:
    private = played.service.private
    found = await played.service.database.read(lambda tx: staff.everybody(tx, private))
    return [(one.number, one.name, one.role) for one in found]


async def test_the_first_admin_comes_by_the_operators_link_without_a_name_too(played: Stage) -> None:
    await played.play("$ staff invite admin", "Olena> (link)")
    assert await everybody(played) == [(1, "Mikko", Role.ADMIN), (2, "ylläpitäjä", Role.ADMIN)]


async def test_a_link_works_once_and_for_seven_days(played: Stage) -> None:
    await played.play("$ staff invite editor Olena", "Olena> (link)", "Bahar> (link)")
    assert [name for _, name, _ in await everybody(played)] == ["Mikko", "Olena"]
    await played.play("$ staff invite editor Bahar", "= 2026-11-28 12:01", "Bahar> (link)")
    assert [name for _, name, _ in await everybody(played)] == ["Mikko", "Olena"]


async def test_another_link_gives_another_role_and_the_number_stays(played: Stage) -> None:
    await played.play("$ staff invite counsellor Mikko", "Mikko> (link)")
    assert await everybody(played) == [(1, "Mikko", Role.COUNSELLOR)]
    assert OLD in "\n".join(await played.play("Mikko> (token 1al.0)"))


async def test_a_number_is_never_given_again(played: Stage) -> None:
    await played.play("$ staff invite editor Olena", "Olena> (link)", "$ staff remove 2")
    await played.play("$ staff invite editor Olena", "Olena> (link)")
    assert [number for number, _, _ in await everybody(played)] == [1, 3]


async def test_whoever_is_erased_is_staff_no_longer_and_what_they_did_names_nobody(played: Stage) -> None:
    await played.play("Mikko> (token 1al.0)", "Mikko> (token 1dx)")
    assert await everybody(played) == []
    rows = played.rows()
    assert len(rows["staff_log"]) == 1
    assert "Mikko" not in str({table: rows[table] for table in rows if table.startswith("staff")})
    assert "1 -  näki" in (await staff_lines(played.service, ["log"]))[0]


async def test_a_page_that_anybody_can_open_does_not_become_staff() -> None:
    async with stage("# 2026-11-21 12:00", "web") as web:
        await web.play("> /start", "> [English]", "$ staff invite admin Mikko")
        assert OLD in "\n".join(await web.play("> (link)"))
        assert await everybody(web) == []
        await web.play("Mikko> (link)")
        assert [name for _, name, _ in await everybody(web)] == ["Mikko"], "the link was not used up"


async def test_nobody_removes_themselves_in_the_chat(played: Stage) -> None:
    await played.play("Mikko> (token 1ax.1)")
    assert [name for _, name, _ in await everybody(played)] == ["Mikko"]


async def test_an_action_that_was_refused_is_not_kept_as_done(played: Stage) -> None:
    await played.play("$ staff invite editor Olena", "Olena> (link)", "Olena> (token 1ax.1)", "Olena> (token 1al.0)")
    assert played.rows()["staff_log"] == []


async def test_what_was_done_and_links_are_kept_for_their_time_only(played: Stage) -> None:
    await played.play("Mikko> (token 1al.0)")
    service, day = played.service, 24 * 60 * 60 * 1000
    begun = service.now()
    for days, kept in ((364, 1), (366, 0)):
        later = begun + days * day
        await service.database.write(lambda tx, now=later: tidy(tx, service.context, now))
        assert len(played.rows()["staff_log"]) == kept
    assert played.rows()["staff_invitation"] == []


async def test_a_turn_asks_nothing_more_to_know_who_is_staff(played: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person's row says it, to a stranger's card as to what staff do."""
    asked: list[str] = []
    find = Queries.find

    def noted(self: Queries, name: str, params: Mapping[str, Any]) -> Query:
        asked.append(name)
        return find(self, name, params)

    await played.play("$ import", "Amina> /start", "Amina> [English]")
    monkeypatch.setattr(Queries, "find", noted)
    for line, about_staff in (
        (f"Amina> (token {encode(a.Card(1, a.Search()))})", []),
        (f"Mikko> (token {encode(a.Card(1, a.Search()))})", []),
        (f"Mikko> (token {encode(a.StaffHome())})", []),
        (f"Mikko> (token {encode(a.CheckToday(1, ''))})", ["staff_log_add"] * 2),
        (f"Mikko> (token {encode(a.Colleagues())})", ["staff_log_add", "staff_all"]),
    ):
        asked.clear()
        await played.play(line)
        assert [name for name in asked if name.startswith("staff")] == about_staff, line


def test_an_admin_may_everything_and_nobody_else_says_who_is_staff() -> None:
    assert all(may(Role.ADMIN, action) for action in Action)
    assert [role for role in Role if may(role, Action.MANAGE_STAFF)] == [Role.ADMIN]
    assert not any(may(None, action) for action in Action)
