"""The question about gender: asked once, of adults who went to a hobby themselves; what was counted takes it over."""

from bot.commands import measuring
from bot.commands.context import Context
from bot.store import interests
from bot.store.database import Tx
from dialogs import commands as c
from dialogs.visiting import BeginGender, GenderCommand, SetGender
from rules.interest import Interest, State, Who
from rules.person import Age, Person

NOT_ASKED = c.NotDone("not-asked")


async def asking_gender(tx: Tx, context: Context, person: Person, command: GenderCommand, now: int) -> c.Outcome:
    """Carry one of these commands out."""
    match command:
        case BeginGender():
            interest = await interests.get(tx, context.private, command.interest)
            if interest is None or not _may_be_asked(interest, person):
                return NOT_ASKED
            return c.Done(interest.id) if await tx.one("gender_ask", person=person.id) else NOT_ASKED
        case SetGender():
            if await tx.one("gender_said", person=person.id, gender=command.gender) is None:
                return NOT_ASKED
            await measuring.fill_in(tx, context, person, now)
            return c.Done()


def _may_be_asked(interest: Interest, person: Person) -> bool:
    """Whether this is an adult of their own, who said that they were there."""
    own = interest.person == person.id and interest.who is Who.SELF and interest.age is Age.ADULT
    return own and interest.state in {State.CAME, State.JOINED}
