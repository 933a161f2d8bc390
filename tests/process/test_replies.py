"""The conversation in real processes: `mukaan run`, SMTP, IMAP and a strict Bot API server."""

import pytest

from dialogs.texts import talk
from dialogs.texts.values import Language
from tests.process.dovecot import PASSWORD, USER, dovecot
from tests.process.place import MODULE, Place, settled, until
from tests.process.walk import UIMARIT, Walker
from tests.replies.mails import mail

pytestmark = pytest.mark.slow

MAILBOX = "reply@example.org"


@pytest.fixture
async def imap():
    async with dovecot() as server:
        yield server


@pytest.fixture
async def place(tmp_path, api, post, imap):
    settings = {
        "ADDRESS": MAILBOX,
        "HOST": "127.0.0.1",
        "PORT": str(imap.port),
        "USERNAME": USER,
        "PASSWORD": PASSWORD,
        "SECURITY": "none",
        "EVERY_SECONDS": "5",
    }
    changes = {f"MUKAAN_REPLIES__{name}": value for name, value in settings.items()}
    async with settled(Place(tmp_path, api, post, **changes), api, post) as place:
        yield place


async def told(place, api, post):
    """Amina wants to come, and the association has the mail: she, and the address that it can be answered at."""
    amina = Walker(api, 70070001)
    await amina.begin()
    await amina.look_for_swimming()
    await amina.join()
    await until(lambda: post.to(UIMARIT), "the mail to the association")
    await until(lambda: {row["state"] for row in place.rows("interest")} == {"told"}, "told")
    return amina, str(post.to(UIMARIT)[0].message["Reply-To"])


async def test_an_association_replies_the_person_answers_and_the_mail_arrives(place, api, post, imap):
    running = await place.start()
    amina, address = await told(place, api, post)
    assert address.startswith("reply+i1-")
    assert {one.returns for one in post.taken} == {MAILBOX}

    imap.put(mail("Tervetuloa! Kysykää Maijaa.", to=address))
    await amina.reads(talk.WRITES, association="Esimerkki-Uimarit", language=Language("fi"))
    await amina.sees("Kysykää Maijaa.")
    await until(lambda: not imap.lying, "nothing lies in the mailbox")
    await amina.press(talk.ANSWER)
    await amina.reads(talk.ASK, association="Esimerkki-Uimarit")
    await amina.say("Thank you, see you there")
    await amina.press(talk.SEND)
    await until(lambda: len(post.to(UIMARIT)) == 2, "the person's message")
    answer = post.to(UIMARIT)[1]
    assert "Thank you, see you there" in answer.text()
    assert str(answer.message["Reply-To"]) == address
    assert str(amina.chat_id) not in answer.message.as_string()
    assert [row["author"] for row in place.rows("message")] == ["association", "person"]
    assert "Thank you" not in str(place.rows("message"))
    assert await running.stop() < 10


async def test_killed_between_handling_and_deleting_it_reaches_the_person_once(place, api, post, imap):
    running = await place.start()
    amina, address = await told(place, api, post)
    place.die_at("handled-mail")
    imap.put(mail("Tervetuloa!", to=address))
    await running.ended()
    assert len(imap.lying) == 1
    assert len(place.rows("message")) == 1
    again = await place.start()
    await amina.sees("Tervetuloa!")
    await until(lambda: not imap.lying, "nothing lies in the mailbox")
    await until(place.ended, "all deliveries final")
    # As news it comes once; the card that she looked at shows it too.
    writes = amina.in_words(talk.WRITES, association="Esimerkki-Uimarit", language=Language("fi"))
    screen = await amina.screen()
    assert ["Tervetuloa!" in shown.text for shown in screen if writes in shown.text] == [True]
    assert sum("Tervetuloa!" in shown.text for shown in screen) == 2
    await again.stop()


async def test_a_mailbox_that_hangs_keeps_no_process_from_ending(place, api, post, imap):
    """As it is configured for operators, without the quick clock."""
    await imap.stop()
    running = await place.start((*MODULE,))
    assert await running.stop() < 10
