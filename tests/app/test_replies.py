"""The mailbox for replies, on a real IMAP server: each mail is handled once and leaves nothing behind."""

import imaplib
import re
from contextlib import asynccontextmanager

import pytest

from bot.app.replies import Replies
from bot.cli.check_replies import replies as check_replies
from bot.commands.reply_addresses import About
from bot.config import Secret, sections
from bot.replies.mailbox import BIG, Access, Mailbox
from dialogs.texts import contacting, notices, talk
from dialogs.texts.values import Message
from tests.process.dovecot import PASSWORD, USER, Dovecot, dovecot
from tests.replies.mails import UIMARIT, bounce, mail
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.slow

JOIN = ("> /start h1", "> [English]", "> [I want to come]", "> [18 or more]", "> Amina", "> [In this chat]")
WRITES = "Esimerkki-Uimarit writes to you"


def read_as(played: Stage, message: Message, **given: object) -> str:
    """A text as associations and staff read it here."""
    return played.service.renderer.text(message(**given), "fi")


class Scene:
    """Amina wants to come and the association was told; its mails lie in a mailbox."""

    def __init__(self, played: Stage, server: Dovecot) -> None:
        self.played = played
        self.server = server
        self.opened: list[Mailbox] = []
        self._put = 0
        self.replies = Replies(played.service, self._mailbox)

    def _mailbox(self) -> Mailbox:
        self.opened.append(Mailbox(Access("127.0.0.1", self.server.port, USER, PASSWORD, "none")))
        return self.opened[-1]

    @property
    def to(self) -> str:
        return self.played.service.context.replies.of(About.INTEREST, 1)

    def put(self, text: str = "Tervetuloa!", **given: str) -> None:
        given.setdefault("to", self.to)
        self._put += 1
        given.setdefault("id", f"<put-{self._put}@uimarit.example.org>")
        self.server.put(mail(text, **given))

    async def look(self) -> tuple[dict[str, int], str]:
        """One pass: what was done, and what is said then."""
        done = await self.replies.look()
        return dict(done), "\n".join(await self.played.play("$ tasks"))


@asynccontextmanager
async def _scene():
    async with dovecot() as server, stage("# 2026-11-21 12:00", "telegram", replies=True) as played:
        await played.play(*JOIN, "= 2026-11-21 12:30")
        yield Scene(played, server)


@pytest.fixture
async def scene():
    async with _scene() as made:
        yield made


async def test_a_mail_is_passed_on_and_deleted(scene) -> None:
    scene.put()
    done, said = await scene.look()
    assert done == {"passed": 1}
    assert f"{WRITES}. Language: Finnish.\n  Tervetuloa!" in said
    assert scene.server.lying == []
    assert (await scene.look())[0] == {}
    (interest,) = scene.played.rows()["interest"]
    assert {"answered", "other"} <= set(interest)


async def test_cut_off_between_handling_and_deleting_it_is_passed_on_once(scene, monkeypatch) -> None:
    scene.put()

    def gone(_self, _one):
        raise OSError("the network is gone")

    with monkeypatch.context() as patch:
        patch.setattr(Mailbox, "delete", gone)
        with pytest.raises(OSError, match="gone"):
            await scene.replies.look()
    assert len(scene.server.lying) == 1
    done, said = await scene.look()
    assert done == {"again": 1}
    assert said.count(WRITES) == 1
    assert scene.server.lying == []


async def test_a_mail_that_a_server_delivers_twice_is_one_message(scene) -> None:
    scene.put(id="<same@uimarit.example.org>")
    scene.put(id="<same@uimarit.example.org>")
    done, said = await scene.look()
    assert done == {"passed": 1, "again": 1}
    assert said.count(WRITES) == 1


async def test_of_ten_megabytes_only_the_head_is_fetched_and_the_sender_is_asked_for_less(scene) -> None:
    scene.put("Kuva.\n" + ("x" * 70 + "\n") * 150_000)
    assert scene.server.lying[0].stat().st_size > 10 * BIG
    done, said = await scene.look()
    assert done == {"too-big": 1}
    assert read_as(scene.played, talk.TOO_BIG) in said
    assert WRITES not in said
    assert scene.server.lying == []


async def test_from_another_address_it_is_not_passed_on_and_said_once_a_day(scene) -> None:
    for n in range(3):
        scene.put("Kuka Amina on?", sender="muu@example.org", id=f"<{n}@muu.example.org>")
    done, said = await scene.look()
    assert done == {"stranger": 1, "stranger, not said again": 2}
    assert said.count("@ muu@example.org:") == 1
    note = said.partition("@ muu@example.org:")[2].partition("Task 1")[0]
    assert "Amina" not in note
    assert "Naisten" not in note
    assert WRITES not in said
    assert [row[3] for row in scene.played.rows()["task"]] == ["stranger"]


async def test_a_machine_that_answers_itself_is_stopped_and_staff_have_a_case(scene) -> None:
    for n in range(13):
        scene.put(f"Olen poissa {n}", id=f"<{n}@uimarit.example.org>")
    done, said = await scene.look()
    assert done == {"passed": 10, "loop": 3}
    assert said.count(WRITES) == 10
    assert not re.search(r"^@ uimarit", said, re.MULTILINE)
    assert [row[3] for row in scene.played.rows()["task"]] == ["mail-loop"]


async def test_machines_and_mails_to_nobody_are_answered_by_nobody(scene) -> None:
    scene.put("Olen lomalla", Auto_Submitted="auto-replied")
    scene.put("Osta heti!", to="reply@example.org", sender="myyja@example.org")
    done, said = await scene.look()
    assert done == {"automatic": 1, "unasked": 1}
    assert not [line for line in said.splitlines() if line[0] in "<@"]
    assert scene.server.lying == []


async def test_a_token_that_is_made_up_gets_a_polite_note(scene) -> None:
    scene.put(to="reply+i1-aaaaaaaaaaaaaaaa@example.org")
    done, said = await scene.look()
    assert done == {"nobody": 1}
    assert read_as(scene.played, talk.NOBODY) in said


async def test_after_the_person_withdrew_or_erased_everything_nothing_is_told(scene) -> None:
    await scene.played.play("> [Cancel this]", "> [Yes, cancel]")
    scene.put("Miksi?")
    assert (await scene.look())[0] == {"nobody": 1}
    await scene.played.play("> my data", "> [Delete]", "> [Yes, delete]")
    scene.put("Missä?", id="<2@uimarit.example.org>")
    done, said = await scene.look()
    assert done == {"nobody, not said again": 1}
    assert "Amina" not in said


async def test_only_a_quote_is_answered_by_a_question_for_words(scene) -> None:
    scene.put("> Amina haluaa tulla")
    done, said = await scene.look()
    assert done == {"no-words": 1}
    assert read_as(scene.played, talk.NO_WORDS) in said


async def test_a_mail_that_came_back_is_a_task_with_the_number_to_ring(scene) -> None:
    notice = scene.played.rows()["notice"][0][0]
    scene.server.put(bounce(action="delayed", status="4.4.1", asked=f"notice%3A{notice}@example.org"))
    assert (await scene.look())[0] == {"delayed": 1}
    scene.server.put(bounce(asked=f"notice%3A{notice}@example.org"))
    done, said = await scene.look()
    assert done == {"bounce": 1}
    assert read_as(scene.played, notices.NOTICE_FAILED, association="Esimerkki-Uimarit", interest=1) in said
    assert "+358440000001" in said
    assert "undelivered" in scene.played.rows()["interest"][0]
    assert "failed" in scene.played.rows()["notice"][0]
    scene.server.put(bounce(asked=f"notice%3A{notice}@example.org"))
    scene.server.put(bounce(asked="somebody-else@example.org"))
    assert (await scene.look())[0] == {"bounce": 1, "bounce of another mail": 1}
    assert len(scene.played.rows()["task"]) == 1
    await scene.played.play("= 2026-11-21 12:40")
    wrong = {"email": "uimarit@example.org", "association": "Esimerkki-Uimarit", "number": 1}
    asked = read_as(scene.played, contacting.CAME_BACK_TASK, **wrong)
    assert asked in "\n".join(await scene.played.play("$ tasks"))


async def test_a_broken_mail_is_marked_for_a_human(scene) -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(3000))
    scene.server.put(b"To: " + scene.to.encode() + b"\r\nFrom: uimarit@example.org\r\n" + nested)
    done, said = await scene.look()
    if done == {"broken": 1}:
        assert read_as(scene.played, talk.MAIL_UNREAD) in said
        assert [path.name.rpartition(",")[2] for path in scene.server.lying] == ["F"]
        assert (await scene.look())[0] == {}
    else:
        assert done == {"no-words": 1}


async def test_one_on_which_the_service_fails_keeps_no_other_waiting(scene, monkeypatch) -> None:
    async def fails(*_given):
        raise ValueError("Amina")

    scene.put("Ensimmäinen")
    with monkeypatch.context() as patch:
        patch.setattr("bot.app.replies.take_letter", fails)
        assert await scene.replies.look() == {"set aside": 1}
    scene.put("Toinen", id="<2@uimarit.example.org>")
    done, said = await scene.look()
    assert done == {"passed": 1}
    assert read_as(scene.played, talk.MAIL_UNREAD) in said
    assert len(scene.server.lying) == 1


async def test_a_server_that_is_away_raises_what_is_waited_out(scene) -> None:
    await scene.server.stop()
    with pytest.raises(OSError):
        await scene.replies.look()
    await scene.server.start()
    scene.put()
    assert (await scene.look())[0] == {"passed": 1}


async def test_a_wrong_password_is_refused(scene) -> None:
    wrong = Mailbox(Access("127.0.0.1", scene.server.port, USER, "wrong", "none"))
    with pytest.raises(imaplib.IMAP4.error):
        wrong.connect()
    wrong.close()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"password": Secret("wrong")}, ["refuses us: replies.username or replies.password is wrong"]),
        ({"port": 1}, ["does not answer"]),
        ({"address": "reply@@example.org"}, ["no mail server takes such an address"]),
    ],
)
async def test_the_check_says_what_is_wrong(changed, said, capsys) -> None:
    async with dovecot() as server:
        server.put(mail())
        given = {"address": "reply@example.org", "host": "127.0.0.1", "port": server.port, "security": "none"}
        given |= {"username": USER, "password": Secret(PASSWORD)}
        config = sections.Config(replies=sections.Replies(**(given | changed)))
        found = await check_replies(config)
        assert len(found) == len(said)
        assert all(part in whole for part, whole in zip(said, found, strict=True))
        assert said or "lets us in, mails waiting: 1" in capsys.readouterr().out
        assert len(server.lying) == 1
    assert UIMARIT not in "".join(found)
