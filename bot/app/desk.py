"""The page where an association says who gets our messages, behind a signed link in each of them."""

from collections.abc import Awaitable, Callable
from datetime import date

from bot.app.contacts import said_in
from bot.app.service import Service
from bot.app.signing import opened
from bot.channels.email.address import valid_address
from bot.commands.links import Purpose
from bot.commands.telling import can_be_written_to, tell_of_leaving, write_to
from bot.i18n.languages import FINNISH, LANGUAGES
from bot.store import contacts
from bot.store.contacts import Added
from bot.store.database import Tx
from bot.web.form import Choice, Data, Field, FormView, Way
from catalogue.hobby import Association
from catalogue.schedule import local_date
from dialogs.pages.contacts import between, shown, stand_in
from dialogs.texts import contacting as texts
from dialogs.texts.values import Moment, Text
from rules.contact import Contact
from rules.reminders import at_hour

HOW_OFTEN, ADD, CHAT, ABSENCE, DROP = "often", "add", "chat", "absence", "drop"
"""What can be done, in `do`."""
LAST, BACK_AGAIN = "last", "back"
"""What a button says beside that: yes, the last one; not away any more."""


class Desk:
    """What stands behind the link. It holds for the contact that it was sent to, as long as that is one."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def look(self, code: str, query: Data) -> FormView:
        """Who gets our messages; or with `do` a form. Changes nothing."""
        desk = await self._open(code)
        return desk.form(query.get("do", "")) if desk else self._nobody()

    async def submit(self, code: str, data: Data) -> FormView:
        """Do what was chosen, and show what holds then."""
        desk = await self._open(code)
        if desk is None:
            return self._nobody()
        view = await desk.do(data)
        self._service.wake()
        await self._service.look_at_catalogue()
        if view:
            return view
        again = await self._open(code)
        return again.main((texts.SAVED(),)) if again else self._nobody(known=True)

    async def _open(self, code: str) -> "_OpenDesk | None":
        said = opened(self._service.config.service.secret.reveal(), Purpose.DESK, code)
        association = self._service.context.catalogue.associations.get(said[0]) if said else None
        if said is None or association is None:
            return None
        private = self._service.private
        there = await self._service.database.read(lambda tx: contacts.of(tx, private, association))
        mine = next((one for one in there if one.key == said[1] and one.usable), None)
        return _OpenDesk(self._service, association, there, mine) if mine else None

    def _nobody(self, *, known: bool = False) -> FormView:
        said = self._service.renderer.text(texts.OLD(), FINNISH)
        return FormView(FINNISH, LANGUAGES[FINNISH].rtl, self._service.config.service.name, (said,), known=known)


class _OpenDesk:
    """The page for one association and the contact who has it open."""

    def __init__(self, service: Service, association: Association, there: tuple[Contact, ...], mine: Contact) -> None:
        self._service = service
        self._association = association
        self._there = there
        self._mine = mine
        self._code = said_in(service, association.language)

    def main(self, before: tuple[Text, ...] = ()) -> FormView:
        """The list, and what can be done."""
        listed = tuple(self._listed(one) for one in self._there)
        ways = [(HOW_OFTEN, texts.HOW_OFTEN), (ABSENCE, texts.ABSENCE), (ADD, texts.ADD)]
        ways += [(CHAT, texts.CONNECT)] if self._service.context.settings.chat_link else []
        links = tuple(Way(self._say(said()), {"do": do}) for do, said in (*ways, (DROP, texts.DROP)))
        return self._view((*before, texts.DESK(association=self._association.name), *listed), ways=links)

    def form(self, do: str, wrong: Text | None = None) -> FormView:
        """The form for one of them; the list for anything else."""
        match do:
            case "often":
                hour = Moment(at_hour(self._service.now(), self._service.context.settings.notices.digest_hour), "time")
                paces = (("each", texts.CHOOSE_EACH()), ("daily", texts.CHOOSE_DAILY(time=hour)))
                options = tuple((value, self._say(said)) for value, said in paces)
                pace = "daily" if self._mine.digest else "each"
                sooner = self._say(texts.SOONER())
                often = Field("pace", self._say(texts.HOW_OFTEN()), "choice", pace, options, sooner)
                return self._form(
                    do, (self._who(mail=True), often), (Choice("", self._say(texts.SAVE()), primary=True),)
                )
            case "add":
                field = Field("email", self._say(texts.EMAIL()), help=self._say(texts.ADD_HELP()))
                return self._form(do, (field,), (Choice("", self._say(texts.ADD()), primary=True),), wrong)
            case "chat" if self._service.context.settings.chat_link:
                return self._form(do, (), (Choice("", self._say(texts.CONNECT()), primary=True),))
            case "drop":
                return self._form(do, (self._who(),), (Choice("", self._say(texts.TAKE_AWAY()), primary=True),))
            case "absence":
                return self._absence(wrong)
        return self.main()

    def _absence(self, wrong: Text | None) -> FormView:
        nobody = ("", self._say(texts.NOBODY()))
        options = (nobody, *((one.key, self._name(one)) for one in self._there if one.usable))
        first, last = (day.isoformat() for day in self._mine.away) if self._mine.away else ("", "")
        fields = (
            self._who(),
            Field("first", self._say(texts.FIRST_DAY()), "date", first),
            Field("last", self._say(texts.LAST_DAY()), "date", last),
            Field("instead", self._say(texts.IN_THEIR_PLACE()), "choice", self._mine.stand_in, options),
        )
        choices = (
            Choice("", self._say(texts.SAVE()), primary=True),
            Choice(BACK_AGAIN, self._say(texts.NOT_AWAY())),
        )
        return self._form(ABSENCE, fields, choices, wrong)

    async def do(self, data: Data) -> FormView | None:
        """Do it; None when it is done, else what to show instead."""
        match data.get("do", ""):
            case "often":
                return await self._set_pace(data)
            case "add":
                return await self._add(data.get("email", "").strip())
            case "chat" if self._service.context.settings.chat_link:
                return await self._invite()
            case "drop":
                return await self._drop(data)
            case "absence":
                return await self._set_away(data)
        return self.main()

    async def _set_pace(self, data: Data) -> FormView | None:
        who, now = self._chosen(data), self._service.now()
        if who is None:
            return self.main()
        digest = data.get("pace") == "daily"
        await self._write(lambda tx: contacts.set_digest(tx, self._association, who, now, digest=digest))
        return None

    async def _add(self, email: str) -> FormView:
        address, now = valid_address(email), self._service.now()
        if address is None:
            return self.form(ADD, texts.NO_EMAIL())
        private = self._service.private
        added = await self._service.database.write(
            lambda tx: contacts.add_address(tx, private, self._association, address, now)
        )
        if added is Added.NEW:
            return self.main((texts.ADDED(contact=shown(Contact("", address=address))),))
        return self.form(ADD, texts.KNOWN() if added is Added.KNOWN else texts.TOO_MANY())

    async def _invite(self) -> FormView:
        link = await invitation_link(self._service, self._association)
        return self.main((texts.CHAT_LINK(link=link),))

    async def _drop(self, data: Data) -> FormView | None:
        who, now = self._chosen(data), self._service.now()
        if who is None:
            return self.main()
        last = who.usable and not any(one.usable for one in self._there if one.key != who.key)
        if last and data.get("choice") != LAST:
            sure = Choice(LAST, self._say(texts.TAKE_AWAY_LAST()))
            return self._view((texts.DROP_LAST(),), hidden={"do": DROP, "who": who.key}, choices=(sure,), back=True)
        await take_away(self._service, self._association, who, now)
        return None

    async def _set_away(self, data: Data) -> FormView | None:
        who, now = self._chosen(data), self._service.now()
        if who is None:
            return self.main()
        if data.get("choice") == BACK_AGAIN:
            await self._write(lambda tx: contacts.set_away(tx, self._association, who, now))
            return None
        days = _days(data, local_date(now))
        if days is None:
            return self.form(ABSENCE, texts.WRONG_DAYS())
        chosen = data.get("instead", "")
        instead = next((one for one in self._there if one.usable and one.key == chosen != who.key), None)

        async def work(tx: Tx) -> None:
            key = instead.key if instead else ""
            await contacts.set_away(tx, self._association, who, now, days=days, stand_in=key)
            if instead and can_be_written_to(self._service.context, instead):
                said = stand_in(self._association, who, days)
                told = f"stand-in:{self._association.number}:{who.key}:{key}:{days[0]}:{days[1]}"
                await write_to(tx, self._service.context, instead, said, told, now)

        await self._write(work)
        return None

    async def _write(self, work: Callable[[Tx], Awaitable[None]]) -> None:
        await self._service.database.write(work)

    def _chosen(self, data: Data) -> Contact | None:
        return next((one for one in self._there if one.key == data.get("who")), None)

    def _who(self, *, mail: bool = False) -> Field:
        """Which contact; with `mail` only mailboxes."""
        options = tuple((one.key, self._name(one)) for one in self._there if one.channel == contacts.MAIL or not mail)
        return Field("who", self._say(texts.WHO()), "choice", self._mine.key, options)

    def _listed(self, contact: Contact) -> Text:
        name = shown(contact)
        if contact.bounced:
            return texts.CAME_BACK(contact=name)
        if not contact.usable:
            return texts.NOT_YET(contact=name)
        if contact.away and contact.away[1] >= local_date(self._service.now()):
            other = next((one for one in self._there if one.key == contact.stand_in), None)
            days = between(contact.away)
            if other:
                return texts.AWAY_STOOD_IN(contact=name, other=shown(other), **days)
            return texts.AWAY(contact=name, **days)
        return (texts.DAILY if contact.digest else texts.EACH)(contact=name)

    def _name(self, contact: Contact) -> str:
        name = shown(contact)
        return self._say(name) if isinstance(name, Text) else str(name)

    def _say(self, text: Text) -> str:
        return self._service.renderer.text(text, self._code)

    def _form(
        self, do: str, fields: tuple[Field, ...], choices: tuple[Choice, ...], wrong: Text | None = None
    ) -> FormView:
        said = (texts.DESK(association=self._association.name),)
        return self._view(said, fields, {"do": do}, choices, wrong=wrong, back=True)

    def _view(
        self,
        lines: tuple[Text, ...],
        fields: tuple[Field, ...] = (),
        hidden: Data | None = None,
        choices: tuple[Choice, ...] = (),
        ways: tuple[Way, ...] = (),
        wrong: Text | None = None,
        *,
        back: bool = False,
    ) -> FormView:
        return FormView(
            language=self._code,
            rtl=LANGUAGES[self._code].rtl,
            title=self._service.config.service.name,
            lines=tuple(map(self._say, lines)),
            wrong=self._say(wrong) if wrong else "",
            fields=fields,
            hidden=hidden,
            choices=choices,
            ways=(*ways, Way(self._say(texts.BACK()), {})) if back else ways,
        )


def _days(data: Data, today: date) -> tuple[date, date] | None:
    """The first day away and the last, when they can be that."""
    try:
        first, last = date.fromisoformat(data.get("first", "")), date.fromisoformat(data.get("last", ""))
    except ValueError:
        return None
    return (first, last) if first <= last and last >= today else None


async def invitation_link(service: Service, association: Association) -> str:
    """A new link that makes a chat a contact, once; "" where there is no Telegram."""
    chat_link, now = service.context.settings.chat_link, service.now()
    if not chat_link:
        return ""
    code = await service.database.write(lambda tx: contacts.invite(tx, service.private, association.number, now))
    return f"{chat_link}?start=k{code}"


async def take_away(service: Service, association: Association, contact: Contact, now: int) -> None:
    """Take a contact away; they and the others are told."""

    async def work(tx: Tx) -> None:
        if await contacts.drop(tx, association, contact, now):
            await tell_of_leaving(tx, service.context, association, contact, now)

    await service.database.write(work)
