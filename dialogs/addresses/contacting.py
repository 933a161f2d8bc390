"""For the contacts of an association, in a chat of theirs. Interests go by their short number."""

from dataclasses import dataclass

from rules.interest import Answer


@dataclass(frozen=True, slots=True)
class Waiting:
    """Who waits for an answer of this association."""

    association: int
    new: bool = False  # the chat has just been connected


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who wants to come, and what was answered."""

    interest: int
    late: bool = False  # another contact answered meanwhile


@dataclass(frozen=True, slots=True)
class AskAnswer:
    """Asks whether this is to be answered."""

    interest: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class AnswerInterest:
    """Action: yes, answer this. `meeting` is in minutes since 1970, 0: none; `seen` a mark of the answer before it."""

    interest: int
    answer: Answer
    meeting: int
    seen: str
