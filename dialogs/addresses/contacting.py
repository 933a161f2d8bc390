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


@dataclass(frozen=True, slots=True)
class Words:
    """Asks a contact for a message to somebody who wants to come."""

    interest: int
    long: bool = False  # the one that was written was too long


@dataclass(frozen=True, slots=True)
class CheckWords:
    """Shows the message before it goes."""

    interest: int


@dataclass(frozen=True, slots=True)
class SendWords:
    """Action: send it. `said` is a mark of the text that was on the page."""

    interest: int
    said: str


@dataclass(frozen=True, slots=True)
class WordsSent:
    """It goes, or not."""

    interest: int
    done: bool
