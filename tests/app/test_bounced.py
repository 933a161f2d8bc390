"""An address of an association from which a mail came back."""

from bot.app.contacts import confirm_address
from bot.store import contacts
from tests.app.kainuu import OTHERS, UINTI, take
from tests.transcripts.runner import stage


async def test_nothing_goes_to_it_until_it_is_confirmed_again_and_it_is_not_asked_by_itself() -> None:
    async with stage(replies=True) as played:
        await take(played, *OTHERS, UINTI)
        service = played.service
        (number,) = service.shelf.snapshot.associations
        email = await confirm_address(service, number)
        assert service.shelf.snapshot.associations[number].confirmed_on
        for _ in range(2):
            now, find = service.now(), service.private.find(email)
            await service.database.write(lambda tx, now=now, find=find: contacts.bounced(tx, number, find, now))
            await service.look_at_catalogue()
            assert service.shelf.snapshot.associations[number].confirmed_on is None
        said = await played.play("= 2026-11-21 14:00")
        assert not any(line.startswith(f"@ {email}") for line in said)
        await confirm_address(service, number)
        assert service.shelf.snapshot.associations[number].confirmed_on
