"""Cases: what people and staff have written to each other, and where that stands in the staff group."""

from dataclasses import dataclass

from bot.store.database import Row, Tx
from bot.store.ids import new_id
from bot.store.private import Private, open_or_empty
from rules.cases import Author, Case, Sort, Word

WRITTEN, UNDER_WAY, SETTLED = 0, 1, 2
"""How far a message is: case_message.passed."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Where a case stands in the group; `thread` and `head` are empty until they are there."""

    number: int
    thread: str
    head: str
    shown: str
    ending: bool


def word_key(word: int) -> str:
    """The key of the delivery that carries a message on."""
    return f"case-word:{word}"


async def open_for(tx: Tx, person: int, number: int, municipality: str, doing: str, now: int) -> Case | None:
    """A new case with its task's number; None when they have one."""
    row = await tx.one(
        "case_add", id=new_id(), number=number, person=person, municipality=municipality, doing=doing, now=now
    )
    await tx.run("topic_add", number=number)
    return await of(tx, person) if row else None


async def of(tx: Tx, person: int) -> Case | None:
    """A person's case."""
    row = await tx.one("case_of", person=person)
    return read(row) if row else None


async def by_number(tx: Tx, number: int) -> Case | None:
    """A case by its number."""
    row = await tx.one("case_by_number", number=number)
    return read(row) if row else None


async def add(
    tx: Tx,
    private: Private,
    case: Case,
    author: Author,
    now: int,
    *,
    key: str = "",
    text: str = "",
    sort: Sort = Sort.TEXT,
    reference: str = "",
    channel: str = "",
) -> int | None:
    """Keep what was written: its id; None when its key was kept before."""
    word = new_id()
    row = await tx.one(
        "case_word_add",
        id=word,
        key=key or word_key(word),
        case_id=case.id,
        now=now,
        author=author,
        sort=sort,
        channel=channel,
        text=private.seal(text),
        reference=private.seal(reference),
    )
    if row is None:
        return None
    await tx.run("case_touch", id=case.id, now=now)
    return word


async def words(tx: Tx, private: Private, case: int) -> tuple[Word, ...]:
    """All that was written, the oldest first. What cannot be opened is empty."""
    return tuple([_word(row, private) for row in await tx.all("case_words", case_id=case)])


async def to_show(tx: Tx, private: Private, case: int) -> tuple[Word, ...]:
    """What the person has written and the group has not been told of; it is on its way from now on."""
    found = []
    for row in await tx.all("case_words", case_id=case):
        theirs = row["author"] == Author.PERSON and row["passed"] == WRITTEN
        if theirs and await tx.one("case_word_pass", id=row["id"], from_passed=WRITTEN, to_passed=UNDER_WAY):
            found.append(_word(row, private))
    return tuple(found)


async def topic(tx: Tx, number: int) -> Topic | None:
    """Where a case stands in the group."""
    row = await tx.one("topic_get", number=number)
    if row is None:
        return None
    return Topic(row["number"], row["thread"], row["head"], row["shown"], row["ends_at"] is not None)


async def delete(tx: Tx, case: int, number: int, now: int, *, done_by: str) -> None:
    """A case is gone, and what was written in it; its topic is deleted soon."""
    await tx.run("case_words_delete", id=case)
    await tx.run("case_delete", id=case)
    await tx.run("topic_end", number=number, now=now)
    await tx.one("task_done", number=number, now=now, done_by=done_by)


async def merge(tx: Tx, from_person: int, to_person: int, now: int) -> None:
    """Two are one: so are their cases."""
    if await tx.one("case_move", from_person=from_person, to_person=to_person):
        return
    mine, theirs = await of(tx, from_person), await of(tx, to_person)
    if mine and theirs:
        await tx.run("case_words_move", from_case=mine.id, to_case=theirs.id)
        await delete(tx, mine.id, mine.number, now, done_by="merged")


async def has_topics(tx: Tx, chat: str) -> bool:
    """Whether the staff group has topics; until it is known, it does."""
    row = await tx.one("group_get", chat=chat)
    return row is None or bool(row["forum"])


def read(row: Row) -> Case:
    """A case from its row."""
    return Case(
        id=row["id"],
        number=row["number"],
        person=row["person_id"],
        open=row["done_at"] is None,
        taken_at=row["taken_at"],
        municipality=row["municipality"],
        doing=row["doing"],
    )


def _word(row: Row, private: Private) -> Word:
    return Word(
        row["id"],
        row["at"],
        Author(row["author"]),
        Sort(row["sort"]),
        open_or_empty(private, row["private_text"]),
        open_or_empty(private, row["private_reference"]),
        row["channel"],
    )
