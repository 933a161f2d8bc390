"""Announcements: drafts, what staff do with them, what became of their recipients."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from bot.store.database import Row, Tx
from bot.store.ids import next_number
from bot.store.private import Private, open_or_empty
from bot.store.recipients import LATE
from rules.announcement import POURING, Announcement, Counts, Draft, Held, Progress, Skip, State, Tries
from rules.delivery import SECOND
from rules.delivery import State as End

LATELY = 10 * SECOND
"""The rate that is shown is that of so long."""

BYTES = ""
"""The channel under which a picture's bytes stand."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What came of a confirm: `how` is "confirmed", "again" (somebody was first), "changed" (since it was shown), or
    "unknown". `announcement` is how it stands now, with who confirmed it and when it starts.
    """

    how: str
    announcement: Announcement | None


@dataclass(frozen=True, slots=True)
class Part:
    """What became of some of the recipients: of one language and one channel."""

    language: str
    channel: str
    state: End
    reason: str
    number: int


async def create(tx: Tx, draft: Draft, by: int, now: int) -> Announcement:
    """A new draft, by somebody of staff (a person's id; 0 for the operator)."""
    number = await next_number(tx, "announcement")
    await tx.run("announcement_add", number=number, by=by, now=now, **_columns(draft))
    made = await get(tx, number)
    if made is None:
        raise LookupError("the announcement that was just written")
    return made


async def edit(tx: Tx, number: int, draft: Draft, by: int, version: int, now: int) -> Announcement | None:
    """Change a draft as it was at `version`; None when it is no draft any more, or was changed meanwhile."""
    row = await tx.one("announcement_edit", number=number, version=version, by=by, now=now, **_columns(draft))
    return await get(tx, number) if row else None


async def get(tx: Tx, number: int) -> Announcement | None:
    """One announcement, whatever its state."""
    row = await tx.one("announcement_get", number=number)
    return read(row) if row else None


async def latest(tx: Tx, limit: int = 50) -> list[Announcement]:
    """Those that were not thrown away, the newest first."""
    return [read(row) for row in await tx.all("announcements_all", row_limit=limit)]


async def confirm(tx: Tx, number: int, by: int, starts_at: int, version: int, now: int) -> Confirmed:
    """It is to go at `starts_at` (`rules.announcement.start_at`), as it was shown at `version`.

    A second confirm, or one of a draft that was changed since, changes nothing.
    """
    row = await tx.one("announcement_confirm", number=number, version=version, by=by, starts_at=starts_at, now=now)
    found = await get(tx, number)
    if row:
        return Confirmed("confirmed", found)
    if found is None or found.state is State.CANCELLED:
        return Confirmed("unknown", found)
    return Confirmed("changed" if found.state is State.DRAFT else "again", found)


async def undo(tx: Tx, number: int) -> bool:
    """It is a draft again; False once it has begun, or when it was none that waits."""
    if await tx.one("announcement_undo", number=number) is None:
        return False
    await tx.run("progress_drop", announcement=number)
    return True


async def cancel(tx: Tx, number: int) -> bool:
    """Throw a draft away; False when it is none."""
    return await tx.one("announcement_cancel", number=number) is not None


async def pause(tx: Tx, number: int) -> bool:
    """Nothing more leaves until it goes on; what is on its way arrives. False when it is not under way."""
    return await tx.one("announcement_pause", number=number) is not None


async def go_on(tx: Tx, number: int, now: int) -> bool:
    """It goes on, also one that stopped by itself: then what staff have seen does not stop it again."""
    tries = await tried(tx, number)
    row = await tx.one(
        "announcement_go_on",
        number=number,
        ended=tries.ended,
        failed=tries.failed,
        blocked=tries.blocked,
        now=now,
    )
    return row is not None


async def stop(tx: Tx, number: int, now: int) -> bool:
    """For good: whoever waits does not get it. False when it is not under way."""
    if await tx.one("announcement_stop", number=number, now=now) is None:
        return False
    await tx.run("recipients_skip", announcement=number, reason=Skip.STOPPED, now=now)
    return True


async def counts(tx: Tx, number: int) -> Counts:
    """What became of its recipients so far."""
    found = await get(tx, number)
    rows = await tx.all("recipients_counted", announcement=number)
    by_state: dict[End, dict[str, int]] = {end: {} for end in End}
    for row in rows:
        by_state[End(row["state"])][row["reason"]] = row["number"]
    listed = found.recipients if found and found.listed else sum(row["number"] for row in rows)
    return Counts(
        recipients=listed,
        waiting=sum(by_state[End.QUEUED].values()) + sum(by_state[End.SENDING].values()),
        sent=sum(by_state[End.SENT].values()),
        unknown=sum(by_state[End.UNKNOWN].values()),
        failed=by_state[End.FAILED],
        skipped=by_state[End.SKIPPED],
    )


async def parts(tx: Tx, number: int) -> list[Part]:
    """The same by language and channel."""
    return [
        Part(row["language"], row["channel"], End(row["state"]), row["reason"], row["number"])
        for row in await tx.all("recipients_by", announcement=number)
    ]


async def progress(tx: Tx, number: int, now: int) -> Progress | None:
    """How far one is; None when there is none with this number."""
    announcement = await get(tx, number)
    if announcement is None:
        return None
    counted = await counts(tx, number)
    if announcement.state not in POURING or not announcement.started_at:
        return Progress(announcement, counted)
    since = max(announcement.started_at, now - LATELY)
    row = await tx.one("recipients_sent_since", announcement=number, since=since)
    rate = (row["number"] if row else 0) * SECOND / max(now - since, SECOND)
    return Progress(announcement, counted, rate, counted.waiting / rate if rate else None)


async def tried(tx: Tx, number: int) -> Tries:
    """What came of sending."""
    row = await tx.one("recipients_tried", announcement=number, late=LATE)
    return Tries(row["ended"], row["failed"], row["blocked"]) if row else Tries()


async def set_picture(
    tx: Tx,
    private: Private,
    number: int,
    by: int,
    version: int,
    now: int,
    *,
    content: bytes = b"",
    size: int = 0,
    references: Mapping[str, str] | None = None,
) -> Announcement | None:
    """Give a draft a picture, or take it away (nothing of it). `references` has what channels call it that have it:
    with these it needs no content yet, only its `size` in bytes, 0 when that is not known.

    None as with `edit`.
    """
    if await tx.one("announcement_touch", number=number, version=version, by=by, now=now) is None:
        return None
    await tx.run("announcement_picture_drop", announcement=number)
    if content or references:
        sealed = private.seal(b64encode(content).decode())
        await _put(tx, number, BYTES, len(content) or size or 1, sealed)
        for channel, reference in (references or {}).items():
            await keep_reference(tx, private, number, channel, reference)
    return await get(tx, number)


async def keep_reference(tx: Tx, private: Private, number: int, channel: str, reference: str) -> None:
    """A channel has its picture now, and calls it so."""
    await _put(tx, number, channel, 0, private.seal(reference))


async def picture(tx: Tx, private: Private, number: int) -> bytes:
    """The bytes of its picture; none when there is none, or it cannot be opened."""
    row = await tx.one("announcement_picture_get", announcement=number)
    return b64decode(open_or_empty(private, row["private_content"])) if row else b""


async def picture_references(tx: Tx, private: Private, number: int) -> dict[str, str]:
    """What the channels call its picture that have it."""
    rows = await tx.all("announcement_picture_references", announcement=number)
    found = {row["channel"]: open_or_empty(private, row["private_content"]) for row in rows}
    return {channel: reference for channel, reference in found.items() if reference}


async def _put(tx: Tx, number: int, channel: str, size: int, sealed: str) -> None:
    await tx.run("announcement_picture_put", announcement=number, channel=channel, size=size, content=sealed)


def _columns(draft: Draft) -> dict[str, str | int]:
    return {
        "texts": _json(draft.texts),
        "missing": _json(draft.missing),
        "fair": draft.fair,
        "audience": draft.audience,
    }


def _json(value: Mapping[str, str]) -> str:
    return json.dumps(dict(value), ensure_ascii=False)


def read(row: Row) -> Announcement:
    """An announcement from its row."""
    draft = Draft(json.loads(row["texts"]), json.loads(row["missing"]), row["fair"], row["audience"])
    return Announcement(
        number=row["number"],
        state=State(row["state"]),
        version=row["version"],
        draft=draft,
        picture=row["picture"] or 0,
        edited_by=row["edited_by"],
        edited_at=row["edited_at"],
        confirmed_by=row["confirmed_by"],
        confirmed_at=row["confirmed_at"] or 0,
        starts_at=row["starts_at"] or 0,
        started_at=row["started_at"] or 0,
        ended_at=row["ended_at"] or 0,
        recipients=row["recipients"],
        listed=row["listed_at"] is not None,
        arrived=bool(row["arrived"]),
        held=Held(row["held"]) if row["held"] else None,
        sum=row["sum"],
    )
