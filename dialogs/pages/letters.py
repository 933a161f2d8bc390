"""Mails to an association that are part of a conversation."""

from enum import StrEnum

from catalogue.hobby import Association
from dialogs.kit import line
from dialogs.pages.talk import paragraphs
from dialogs.texts import contacting, notices, talk
from dialogs.texts.values import Language, Page
from rules.interest import Interest
from rules.person import Person


class Why(StrEnum):
    """Why what somebody wrote was not passed on."""

    STRANGER = "stranger"  # it is from an address that is not the association's
    NOBODY = "nobody"  # it is over, blocked, erased, or the address that they wrote to is wrong: it is not told which
    DIGEST = "digest"  # it answers a mail about several people
    TOO_BIG = "too-big"
    NO_WORDS = "no-words"


_SAID = {
    Why.STRANGER: talk.STRANGER,
    Why.NOBODY: talk.NOBODY,
    Why.DIGEST: talk.DIGEST,
    Why.TOO_BIG: talk.TOO_BIG,
    Why.NO_WORDS: talk.NO_WORDS,
}


def they_wrote(
    interest: Interest, text: str, person: Person, name: str, association: Association, *, mail: bool
) -> Page:
    """What a person wrote, as they wrote it; `name` is the hobby's. Who has told no name is named by the notice."""
    named = interest.named and interest.name
    who = talk.PERSON_WRITES(name=interest.name, hobby=name)
    nameless = talk.SOMEBODY_WRITES(number=interest.number, hobby=name)
    lines = (
        line("hello", notices.HELLO(association=association.name)),
        line("chat", who if named else nameless),
        *paragraphs(text),
        line("speech", talk.AS_WRITTEN(language=Language(person.language))),
        line("mail", talk.REPLY_HERE() if mail else contacting.WRITE_BACK()),
        line("trash", notices.DELETE_LATER()),
        line("info", notices.NUMBER(number=interest.number)),
    )
    subject = talk.WRITES_SUBJECT(hobby=name, number=interest.number)
    return Page(lines, subject=subject, language=association.language)


def not_passed_on(why: Why, language: str, *, answers: str = "") -> Page:
    """A polite note that says nothing of anybody; `answers` is the Message-ID of what was not passed on."""
    lines = (line("info", _SAID[why]()), line("question", talk.ASK_STAFF()))
    return Page(lines, subject=talk.NOT_PASSED_SUBJECT(), language=language, answers=answers or "-")
