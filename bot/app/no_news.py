"""“Stop news” in the mail of an announcement: on a page, or by the button that a mail program makes of its header."""

from bot.app.service import Service
from bot.app.signing import opened
from bot.commands.links import Purpose
from bot.commands.writing import MAIL
from bot.store import people
from bot.store.database import Tx
from bot.web.form import Choice, Data, FormView
from dialogs.kit import line
from dialogs.texts import announce as texts
from dialogs.texts.notices import CONFIRM_OLD
from dialogs.texts.values import Line, Link, Page
from rules.person import Person

AGAIN = "again"
"""What the button sends that takes it back. Whatever else is sent stops them, as what a mail program sends, which is
`List-Unsubscribe=One-Click`: https://www.rfc-editor.org/rfc/rfc8058#section-3.1.
"""


class NoNews:
    """What stands behind the link. It holds for whoever has that mailbox now; nobody there is nothing to do."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def look(self, code: str, query: Data) -> FormView:  # noqa: ARG002  there is one view
        """Ask; change nothing."""
        find = self._find(code)
        if find is None:
            return self._old()
        person = await self._service.database.read(lambda tx: self._whose(tx, find))
        return self._ask(person) if person and person.news else self._stopped(person)

    async def submit(self, code: str, data: Data) -> FormView:
        """No more of them, or them again."""
        find, wanted = self._find(code), data.get("choice") == AGAIN
        if find is None:
            return self._old()

        async def work(tx: Tx) -> Person | None:
            person = await self._whose(tx, find)
            if person:
                await tx.run("person_news", id=person.id, news=int(wanted))
            return person

        person = await self._service.database.write(work)
        return self._again(person) if person and wanted else self._stopped(person)

    def _find(self, code: str) -> str | None:
        """The hash of the mailbox that the link was sent to; None for a link that is not ours."""
        said = opened(self._service.config.service.secret.reveal(), Purpose.NEWS, code)
        return said[1] if said else None

    async def _whose(self, tx: Tx, find: str) -> Person | None:
        row = await tx.one("address_find", channel=MAIL, find=find)
        return await people.get(tx, self._service.private, row["person_id"]) if row else None

    def _ask(self, person: Person) -> FormView:
        return self._view(person, (), Link("mute", texts.STOP()))

    def _stopped(self, person: Person | None) -> FormView:
        again = Link("announce", texts.AGAIN(), token=AGAIN) if person else None
        return self._view(person, (line("mute", texts.STOPPED()),), again)

    def _again(self, person: Person) -> FormView:
        return self._view(person, (line("ok", texts.ON()),), Link("mute", texts.STOP()))

    def _old(self) -> FormView:
        return self._view(None, (line("question", CONFIRM_OLD()),), known=False)

    def _view(
        self, person: Person | None, lines: tuple[Line, ...], button: Link | None = None, *, known: bool = True
    ) -> FormView:
        config = self._service.config.service
        rows = ((button,),) if button else ()
        page = Page((line("announce", texts.FROM(service=config.name)), *lines), rows)
        shown = self._service.renderer.page(page, (person.language if person else "") or config.default_language)
        title, *said = shown.lines
        choices = tuple(Choice(one.token or "stop", one.label, primary=True) for row in shown.rows for one in row)
        return FormView(shown.language, shown.rtl, title, tuple(said), choices=choices, known=known)
