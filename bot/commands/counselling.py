"""A counsellor writes to the person of a task: it reaches them in their chat, and the counsellor sees no address."""

from bot.commands.caring import answer
from bot.commands.context import Context
from bot.commands.writing import write_news
from bot.store import interests, notices
from bot.store.database import Tx
from bot.store.private import SealError
from dialogs.casing import AnswerCase
from dialogs.commands import Done
from dialogs.pages.casework import NOWHERE
from dialogs.pages.staff import ANSWER_LOST, CASE, MINOR, TOGETHER
from dialogs.pages.visits import counsellor_writes
from rules.delivery import Kind

LONGEST = 1000
ABOUT_A_PERSON = frozenset({TOGETHER, MINOR, ANSWER_LOST})
"""Tasks in which somebody waits for a word from staff."""


async def _answer(tx: Tx, context: Context, number: int, text: str, now: int) -> str:
    outcome = await answer(tx, context, AnswerCase(number, text), now)
    if isinstance(outcome, Done):
        return "nowhere" if outcome.code == NOWHERE else "written"
    return "too long"


async def write_to(tx: Tx, context: Context, number: int, text: str, now: int) -> str:
    """What became of it: "written", "nowhere" to write to, "too long", or "unknown" where no such task is open."""
    task = next((one for one in await notices.open_tasks(tx, context.private) if one.number == number), None)
    if task is not None and task.kind == CASE:
        return await _answer(tx, context, number, text, now)
    if task is None or task.interest is None or task.kind not in ABOUT_A_PERSON:
        return "unknown"
    if len(text) > LONGEST:
        return "too long"
    interest = await interests.get(tx, context.private, task.interest)
    if interest is None:
        return "unknown"
    page = counsellor_writes(interest, text, context.world(now))
    try:
        written = await write_news(tx, context, interest.person, page, Kind.STATUS, now)
    except SealError:
        written = False
    return "written" if written else "nowhere"
