"""What stands in the staff group: each case in its topic, each other task as one message that is edited in place."""

from bot.commands.context import Context
from bot.store import cases, notices, outbox, people
from bot.store.cases import Topic, word_key
from bot.store.database import Row, Tx
from bot.store.ids import new_id
from dialogs.pages import casework
from dialogs.pages.casework import CLOSES, REOPENS
from dialogs.pages.staff import CASE, TOPIC_LEFT
from dialogs.texts.codec import page_json
from dialogs.texts.values import Page
from dialogs.world import World
from rules.cases import Case, Held
from rules.cases import doing as what_they_did
from rules.delivery import Kind

GROUP = "group"
"""The channel of the staff group. Its addresses: general, case/NUMBER, thread/TOPIC, member/ACCOUNT."""

GENERAL = "general"
OPEN, TAKEN, CLOSED, DONE = "open", "taken", "closed", "done"
"""What is shown of a case or a task."""
HEAD = "case-head:"
TASK = "task-post:"
"""How the keys of messages begin whose place in the group is kept."""


async def put(
    tx: Tx,
    context: Context,
    address: str,
    page: Page,
    now: int,
    *,
    key: str,
    person: int | None = None,
    edits: str = "",
) -> None:
    """A message to the group, or something to be done there; nothing where there is no group."""
    if not context.group:
        return
    await outbox.put(
        tx,
        context.private,
        kind=Kind.STAFF,
        channel=GROUP,
        address=address,
        page=page_json(page),
        now=now,
        key=key,
        person=person,
        edits=edits,
    )


async def show_case(tx: Tx, context: Context, number: int, now: int) -> bool:
    """Bring the group up to date with a case: its first message, whether its topic is open, what the person wrote.
    Whether there was something to do.
    """
    case = await cases.by_number(tx, number) if context.group else None
    topic = await cases.topic(tx, number) if case else None
    if case is None or topic is None:
        return False
    topics = await cases.has_topics(tx, context.group)
    changed = await _show_head(tx, context, case, topic, now, topics=topics)
    world = context.world(now)
    words = await cases.to_show(tx, context.private, case.id)
    for word in words:
        page = casework.case_word(word, world) if topics else casework.new_in_case(number, world)
        key = word_key(word.id) if topics else f"{word_key(word.id)}:link"
        await put(tx, context, _of(number), page, now, key=key, person=case.person)
    return changed or bool(words)


async def _show_head(tx: Tx, context: Context, case: Case, topic: Topic, now: int, *, topics: bool) -> bool:
    """The first message, new or edited in place; one that is on its way is edited once it stands there. Of a closed
    case of which nothing stands there, nothing is shown until it is open again.
    """
    shown = CLOSED if not case.open else TAKEN if case.taken_at is not None else OPEN
    under_way, over_unseen = topic.shown and not topic.head, not topic.shown and not case.open
    if topic.shown == shown or under_way or over_unseen:
        return False
    person = await people.get(tx, context.private, case.person)
    world = context.world(now)
    head = casework.case_head(
        Held(
            case.number, CASE, 0, {}, not case.open, case.taken_at, case,
            person.language if person else "", hobby_name(case, world),
        ),
        world,
        topics=topics,
    )  # fmt: skip
    if topics and topic.shown == CLOSED:
        key = f"case-reopen:{case.number}:{new_id()}"
        await put(tx, context, _of(case.number), casework.deed(REOPENS), now, key=key, person=case.person)
    key = f"{HEAD}{case.number}:{new_id()}"
    await put(tx, context, _of(case.number), head, now, key=key, person=case.person, edits=topic.head)
    if topics and shown == CLOSED:
        key = f"case-close:{case.number}:{new_id()}"
        await put(tx, context, _of(case.number), casework.deed(CLOSES), now, key=key, person=case.person)
    await tx.run("topic_shows", number=case.number, shown=shown)
    return True


async def show_task(tx: Tx, context: Context, number: int, now: int) -> bool:
    """Bring the message about a task up to date; whether there was something to do."""
    row = await tx.one("task_by_number", number=number)
    if row is None or row["kind"] == CASE:
        return False
    shown = DONE if row["done_at"] is not None else TAKEN if row["taken_at"] is not None else OPEN
    before, message = row["shown"] or "", row["message"] or ""
    if before == shown or (before and not message):
        return False
    page = casework.task_message(held_of(context, row), context.world(now))
    await put(tx, context, GENERAL, page, now, key=f"{TASK}{row['id']}:{new_id()}", edits=message)
    await tx.run("task_post_shows", task=row["id"], shown=shown)
    return True


def topic_delete_key(number: int, thread: str) -> str:
    """The key of the delivery that deletes a case's topic."""
    return f"topic-delete:{number}:{thread}"


async def topic_is_left(tx: Tx, context: Context, number: int, thread: str, now: int) -> None:
    """A case's topic stands there and cannot be deleted by us: a task, once."""
    key, details = f"{TOPIC_LEFT}:{number}:{thread}", {"number": number}
    await notices.add_task(tx, context.private, key, TOPIC_LEFT, now, details=details)


async def hint(tx: Tx, context: Context, address: str, why: str, now: int) -> None:
    """A word to staff about what they have just done in the group."""
    await put(tx, context, address, casework.hint(why, context.world(now)), now, key=f"group-hint:{new_id()}")


def held_of(context: Context, row: Row, case: Case | None = None, language: str = "") -> Held:
    """A task from its row."""
    task = notices.read_task(row, context.private)
    name = hobby_name(case, context.world(0)) if case else ""
    done, taken_at = row["done_at"] is not None, row["taken_at"]
    return Held(task.number, task.kind, task.hobby or 0, task.details, done, taken_at, case, language, name)


def hobby_name(case: Case, world: World) -> str:
    """The hobby that the person of a case was looking at, as on the door."""
    hobby = world.hobby(what_they_did(case.doing)[1])
    return hobby.name if hobby else ""


def _of(number: int) -> str:
    return f"case/{number}"
