"""docs/interests.md, made from the tables of the rules: the life of an interest, and what the clock does about it.

`python -m bot.preview.life` writes it below the working directory.
"""

from collections.abc import Iterable
from pathlib import Path

from rules.interest import FINAL, State
from rules.life import LIFE
from rules.loop import RULES
from rules.settings import LoopRules

STATES = {
    State.REGISTERED: "The association is still to be told.",
    State.WITH_GUARDIAN: "A minor's: a guardian is asked, nothing is passed on.",
    State.WITH_STAFF: "A minor's: a counsellor has it, nothing is passed on.",
    State.TOLD: "The association has been told, by mail or by telephone.",
    State.UNDELIVERED: "The notice failed, or nobody knows whether it arrived. Staff have a task.",
    State.ANSWERED: "The association has answered: welcome, full, call, not ours, or in words of its own.",
    State.CAME: "The person was at a meeting.",
    State.JOINED: "The person still goes there, some weeks later.",
    State.STOPPED: "The person does not go, or not any more.",
    State.WITHDRAWN: "It was taken back.",
    State.EXPIRED: "Nobody said more for so long that it is closed.",
}

_HEAD = """\
# The life of an interest

Somebody wants to come to a hobby: that is an interest. It is in one of the states below, and each change is
noted with its time and who made it. This page is made from the code (`rules/life.py`, `rules/loop.py`) by
`make reference`.

"""

_CLOCK = """
## What the clock does

Nobody has to remember anything: the job "look after interests" finds what is due and does each of these once,
whatever restarts there are. Days are calendar days of the wall clock in Helsinki, so the same time of day so
many days later, also across a change of daylight saving time. They count from when the association began to
be waited for; where it says *unchanged*, from the last change (or when somebody last said whether they come
to a meeting). How many they are is set in `[loop]`.

What goes to associations waits for a working day (Monday to Friday, no public holiday, not the eves of
Midsummer and Christmas) and the hours in `[notices]`, what goes to staff for a working day from 8:00. What
goes to a person waits for the end of the quiet hours alone.

"""

_SOON = """
**When the first meeting is sooner** than the day on which staff would get the task, they get it at 8:00 on
the last working day before the meeting. Who registers on that very day before 15:00 leaves the association
two hours, and at most until 15:00. Who registers later that day, or on the weekend or holiday after it: staff
have the task at 8:00 on the day of the meeting, if it is a working day and the meeting is at least an hour
later. Otherwise nobody at work could ring before it, and the days count as usual.

Nothing is done about what was answered in time, taken back or closed. Of a hobby that has ended the
association is not reminded, staff are not asked to ring, and the person, who was told that it has ended, gets
no other word. A person who cannot be written to finds the same under "My hobbies".
"""


def page() -> str:
    """The whole page, as Markdown."""
    return f"{_HEAD}{_states()}{_changes()}{_diagram()}{_CLOCK}{_steps()}{_SOON}"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    names = tuple(heads)
    lines = (names, ("---",) * len(names), *rows)
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _states() -> str:
    return _table(
        ("state", "what it means", "the end"),
        ((f"`{state}`", STATES[state], "yes" if state in FINAL else "") for state in State),
    )


def _changes() -> str:
    rows = (
        (f"`{one.event}`", ", ".join(f"`{state}`" for state in one.before), f"`{one.after}`", ", ".join(one.actors))
        for one in LIFE
    )
    return "\n## What may happen\n\nWhat is not here changes nothing. Who has joined can still stop.\n\n" + _table(
        ("event", "in the state", "then", "by whom"), rows
    )


def _diagram() -> str:
    """The same as a drawing in Mermaid's words, which know no hyphen in a state's name."""
    arrows = dict.fromkeys((before, one.after, one.event) for one in LIFE for before in one.before)
    lines = [f"    [*] --> {_name(state)}\n" for state in (State.REGISTERED, State.WITH_GUARDIAN, State.WITH_STAFF)]
    lines += [f"    {_name(before)} --> {_name(then)}: {event}\n" for before, then, event in arrows]
    lines += [f"    {_name(state)} --> [*]\n" for state in State if state in FINAL]
    return "\n```mermaid\nstateDiagram-v2\n" + "".join(lines) + "```\n"


def _name(state: State) -> str:
    return state.replace("-", "_")


def _steps() -> str:
    usual = LoopRules()
    rows = (
        (
            f"`{rule.step}`",
            ", ".join(f"`{state}`" for state in rule.states) + (", *unchanged*" if rule.unchanged else ""),
            f"{rule.after_days(usual)} (`{rule.days}`)",
            rule.to,
            rule.does,
            rule.late,
        )
        for rule in RULES
    )
    return _table(("step", "in the state", "after days", "goes to", "what is done", "when it is late"), rows)


def main() -> None:
    """Write the page."""
    Path("docs", "interests.md").write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
