"""An association answers: what stands behind the buttons of its mail."""

from dataclasses import dataclass

from bot.app.answer_form import Filled, Wrong, empty, filled, form, read
from bot.app.service import Service
from bot.app.signing import opened
from bot.commands.answering import Passed, mark_of, pass_on
from bot.commands.links import Purpose
from bot.i18n.say import Speaker
from bot.store import contacts, interests, people
from bot.store.database import Tx
from bot.web.form import Data, FormView, Way
from catalogue.hobby import Association, Hobby
from dialogs.pages import answers as pages
from dialogs.texts import answers as texts
from dialogs.texts.contacts import OLD
from dialogs.texts.values import Text
from rules.interest import Actor, Answer, Interest, State
from rules.life import can_answer

CHANGE = "change"
"""In the query: a new answer is wanted although there is one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An interest that can be answered, and whoever is asked."""

    interest: Interest
    language: str  # the person's
    association: Association
    hobby: Hobby | None


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing can be answered: the link is `old`, or nobody waits any more. `language` is the association's."""

    language: str = ""
    old: bool = False


class Answers:
    """The page of one interest. It holds for the address that its link was sent to, as long as that is confirmed."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def look(self, code: str, query: Data) -> FormView:
        """Show who waits, and ask; change nothing."""
        asked = await self._service.database.read(lambda tx: self._find(tx, code))
        if isinstance(asked, Nothing):
            return self._closed(asked)
        answer = _answer(query)
        if asked.interest.state is State.ANSWERED and CHANGE not in query:
            return self._holds(asked, wanted=answer)
        given = filled(asked.interest.said) if answer is asked.interest.answer else empty()
        return self._form(asked, answer, given)

    async def submit(self, code: str, data: Data) -> FormView:
        """Tell the person, once; say what holds when somebody else was quicker."""
        now, service = self._service.now(), self._service

        async def work(tx: Tx) -> FormView:
            asked = await self._find(tx, code)
            if isinstance(asked, Nothing):
                return self._closed(asked)
            answer = _answer(data)
            said = read(answer, data, self._meetings(asked), now) if answer else Wrong(None)
            if answer is None or isinstance(said, Wrong):
                return self._form(asked, answer, Filled.sent(data), said if isinstance(said, Wrong) else None)
            passed = await pass_on(
                tx,
                service.context,
                asked.interest.number,
                answer,
                now,
                said=said,
                actor=Actor.ASSOCIATION,
                seen=_number(data.get("seen", "")),
            )
            return await self._after(tx, asked, code, passed)

        view = await service.database.write(work)
        service.wake()
        return view

    async def _after(self, tx: Tx, asked: Asked, code: str, passed: Passed) -> FormView:
        if passed.how in {"told", "kept"}:
            return self._change(asked, [texts.SENT() if passed.how == "told" else texts.KEPT()])
        now_asked = await self._find(tx, code)
        return self._closed(now_asked) if isinstance(now_asked, Nothing) else self._holds(now_asked, texts.MEANWHILE())

    async def _find(self, tx: Tx, code: str) -> Asked | Nothing:
        service = self._service
        said = opened(service.config.service.secret.reveal(), Purpose.ANSWER, code)
        if said is None:
            return Nothing(old=True)
        row = await tx.one("interest_by_number", number=said[0])
        if row is None:
            return Nothing()
        interest = interests.read(row, service.private)
        association = service.shelf.snapshot.associations.get(interest.association)
        if association is None or not await self._is_theirs(tx, association, said[1]):
            return Nothing(old=True)
        person = await people.get(tx, service.private, interest.person)
        if person is None or not can_answer(interest):
            return Nothing(association.language)
        return Asked(interest, person.language, association, service.shelf.snapshot.hobbies.get(interest.hobby))

    async def _is_theirs(self, tx: Tx, association: Association, find: str) -> bool:
        """Whether the address with this hash is one of the association's, as of this moment."""
        return await contacts.is_used(tx, self._service.private, association, find)

    def _meetings(self, asked: Asked) -> tuple[int, ...]:
        return pages.meetings(asked.hobby, self._service.context.world(self._service.now()))

    def _who(self, asked: Asked) -> list[Text]:
        world = self._service.context.world(self._service.now())
        return pages.who(asked.interest, asked.language, asked.hobby, world)

    def _form(self, asked: Asked, answer: Answer | None, given: Filled, wrong: Wrong | None = None) -> FormView:
        """The questions of one answer, and the way to the others."""
        who, meetings = [*self._who(asked), *pages.current(asked.interest)], self._meetings(asked)
        hidden = {"a": str(answer), "seen": str(mark_of(asked.interest))}

        def say(speaker: Speaker) -> FormView:
            lines = tuple(speaker.text(text) for text in who)
            ways = tuple(
                Way(speaker.text(pages.LABELS[one]()), {"a": one, CHANGE: "1"}) for one in Answer if one is not answer
            )
            if answer is None:
                title = speaker.text(texts.QUESTION())
                return FormView(speaker.code, speaker.rtl, title, lines, ways=ways)
            return form(speaker, answer, given, lines, meetings, asked.association.phone, hidden, ways, wrong)

        return self._service.renderer.to_association(asked.association.language, say)

    def _holds(self, asked: Asked, *before: Text, wanted: Answer | None = None) -> FormView:
        """What has been answered, and the way to change it: to what is wanted, if that is something else."""
        said = [*before, *pages.current(asked.interest), *self._who(asked)]
        return self._change(asked, said, None if wanted is asked.interest.answer else wanted)

    def _change(self, asked: Asked, said: list[Text], wanted: Answer | None = None) -> FormView:
        query = {CHANGE: "1", **({"a": str(wanted)} if wanted else {})}

        def say(speaker: Speaker) -> FormView:
            lines = tuple(speaker.text(text) for text in said)
            way = Way(speaker.text(texts.CHANGE()), query)
            return FormView(speaker.code, speaker.rtl, self._service.config.service.name, lines, ways=(way,))

        return self._service.renderer.to_association(asked.association.language, say)

    def _closed(self, nothing: Nothing) -> FormView:
        """Nobody is named."""
        said = OLD() if nothing.old else texts.CLOSED()
        title = self._service.config.service.name
        return self._service.renderer.to_association(
            nothing.language,
            lambda speaker: FormView(speaker.code, speaker.rtl, title, (speaker.text(said),), known=not nothing.old),
        )


def _answer(data: Data) -> Answer | None:
    said = data.get("a", "")
    return Answer(said) if said in list(Answer) else None


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() else -1
