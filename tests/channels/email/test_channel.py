"""The way out, against a real SMTP server and against none worth the name."""

import asyncio
import time
from dataclasses import replace
from inspect import signature

import pytest

from bot.channels.email.channel import EmailChannel
from bot.messages import Ambiguous, CannotEdit, Channel, Misconfigured, Outbound, Rates, Refused, TryAgain
from rules.delivery import LEASE, SECOND
from tests.channels.email.mailserver import certificate, mail_server
from tests.channels.planted import LINE, MAILBOX, PASSWORD, is_clean
from tests.channels.raw import closed_port, playing, reset

pytestmark = pytest.mark.slow

NOTICE = Outbound(language="fi", rtl=False, subject="Uusi tulija", lines=("Hei!", "", LINE))


def channel(port, **settings):
    base = {"host": "127.0.0.1", "security": "none", "sender": "Mukaan <mukaan@example.org>", "timeout": 5.0}
    return EmailChannel(**{**base, "port": port, "domain": "mukaan.example.org", **settings})


async def failure(port, message=NOTICE, address=MAILBOX, **settings):
    with pytest.raises(Exception) as caught:
        await channel(port, **settings).send(address, message, "notice:12")
    assert is_clean(caught.value)
    return caught.value


async def test_a_mail_arrives():
    async with mail_server() as box:
        as_channel: Channel = channel(box.port, reply_to="tuki@example.org")
        reference = await as_channel.send(MAILBOX, NOTICE, "notice:12")
    (envelope,) = box.taken
    assert (envelope.mail_from, envelope.rcpt_tos) == ("mukaan@example.org", [MAILBOX])
    assert box.mail()["Message-ID"] == reference == "<notice%3A12@mukaan.example.org>"
    assert box.mail()["To"] == MAILBOX
    assert box.mail()["Reply-To"] == "tuki@example.org"
    assert LINE in box.mail().get_body(("plain",)).get_content()
    assert (as_channel.name, as_channel.rates) == ("email", Rates())


async def test_a_dot_alone_on_its_line_is_not_the_end():
    async with mail_server() as box:
        await channel(box.port).send(MAILBOX, replace(NOTICE, lines=("a", ".", "b", ".c")), "k")
    assert box.mail().get_body(("plain",)).get_content().split() == ["a", ".", "b", ".c"]


@pytest.mark.parametrize("security", ["tls", "starttls"])
async def test_encrypted_and_logged_in(tmp_path, security):
    server, client = certificate(tmp_path)
    if security == "tls":
        serving = mail_server(tls=server, auth_require_tls=False)
    else:
        serving = mail_server(tls_context=server, require_starttls=True)
    async with serving as box:
        login = {"username": "mukaan", "password": PASSWORD}
        await channel(box.port, security=security, tls=client, **login).send(MAILBOX, NOTICE, "k")
        assert (len(box.taken), box.logins, box.encrypted) == (1, [b"mukaan"], [security == "starttls"])
        wrong = await failure(box.port, security=security, tls=client, username="mukaan", password="wrong")
        assert type(wrong) is Misconfigured
        unknown = await failure(box.port, security=security)
        assert type(unknown) is Misconfigured
        assert "certificate" in str(unknown)
    assert len(box.taken) == 1


async def test_what_the_server_does_not_offer():
    async with mail_server() as box:
        assert type(await failure(box.port, security="starttls")) is Misconfigured
        assert type(await failure(box.port, security="tls")) is Misconfigured
        assert type(await failure(box.port, username="a", password=PASSWORD)) is Misconfigured


ANSWERS = [
    ("MAIL", "451 4.7.0 later", TryAgain, "smtp 451 4.7.0"),
    ("MAIL", "550 5.7.1 <mukaan@example.org> may not send", Misconfigured, "smtp 550 5.7.1"),
    ("RCPT", "450 4.2.0 greylisted", TryAgain, "smtp 450 4.2.0"),
    ("RCPT", f"550 5.1.1 <{MAILBOX}>: no such user", Refused, "smtp 550 5.1.1"),
    ("RCPT", "550 no", Refused, "smtp 550"),
    ("DATA", "452 4.3.1 full", TryAgain, "smtp 452 4.3.1"),
    ("DATA", f"554 5.7.1 spam: {LINE}", Refused, "smtp 554 5.7.1"),
]


@pytest.mark.parametrize(("command", "answer", "kind", "reason"), ANSWERS)
async def test_a_refusal_by_its_meaning(command, answer, kind, reason):
    async with mail_server() as box:
        box.answers[command] = answer
        error = await failure(box.port)
    assert (type(error), str(error)) == (kind, reason)
    assert box.taken == []


async def test_a_login_that_is_refused_for_a_while():
    async with mail_server(auth_require_tls=False) as box:
        box.answers["AUTH"] = "454 4.7.0 later"
        assert type(await failure(box.port, username="a", password=PASSWORD)) is TryAgain


async def test_nobody_is_there():
    assert type(await failure(closed_port())) is TryAgain
    assert type(await failure(25, host="no-such-host.invalid")) is TryAgain


def script(*answers, then):
    """Greet, give these answers to the commands one by one, and then do the last thing."""

    async def play(reader, writer):
        writer.write(b"220 posti.example.org\r\n")
        for answer in answers:
            await reader.readline()
            writer.write(answer.encode() + b"\r\n")
        await then(reader, writer)

    return play


async def hang(reader, writer):
    await reader.read()


async def close(reader, writer):
    await reader.readline()


async def break_off(reader, writer):
    await reader.readline()
    reset(writer)


async def after_the_mail(reader, writer):
    await reader.readuntil(b"\r\n.\r\n")


async def nonsense(reader, writer):
    await reader.readline()
    writer.write(b"tervetuloa\r\n")
    await writer.drain()
    await reader.read()


TO_RCPT = ("250 hello", "250 sender", "250 recipient")


@pytest.mark.parametrize(
    ("answers", "then", "kind"),
    [
        ((), hang, TryAgain),
        ((), close, TryAgain),
        (TO_RCPT[:1], hang, TryAgain),
        (TO_RCPT[:2], close, TryAgain),
        (TO_RCPT[:2], break_off, TryAgain),
        (TO_RCPT[:2], nonsense, TryAgain),
        (TO_RCPT, hang, Ambiguous),
        (TO_RCPT, close, Ambiguous),
        ((*TO_RCPT, "354 go on"), hang, Ambiguous),
        ((*TO_RCPT, "354 go on"), after_the_mail, Ambiguous),
        ((*TO_RCPT, "354 go on"), break_off, Ambiguous),
        ((*TO_RCPT, "354 go on"), nonsense, Ambiguous),
        ((*TO_RCPT, "421 4.3.2 closing"), close, TryAgain),
        (("421 4.3.2 closing",), close, TryAgain),
        (("550 5.7.1 you are on a list",) * 2, close, Misconfigured),  # to EHLO and to HELO
    ],
)
async def test_how_far_it_had_come_decides(answers, then, kind):
    async with playing(script(*answers, then=then)) as port:
        assert type(await failure(port, timeout=0.2)) is kind


async def test_a_greeting_that_is_none():
    async def refuse(reader, writer):
        writer.write(b"554 5.7.1 no service for you\r\n")
        await reader.readline()

    async def silent(reader, writer):
        await reader.read()

    async with playing(refuse) as port:
        assert type(await failure(port)) is Misconfigured
    async with playing(silent) as port:
        assert type(await failure(port, timeout=0.2)) is TryAgain


@pytest.mark.parametrize(("steps", "kind"), [(2, TryAgain), (4, Ambiguous)])
async def test_a_server_that_is_slow_at_every_step_has_no_longer_than_a_send_may_take(steps, kind):
    async def dribble(reader, writer):
        writer.write(b"220 posti.example.org\r\n")
        for answer in (*TO_RCPT, "354 go on")[:steps]:
            await reader.readline()
            await asyncio.sleep(0.05)
            writer.write(answer.encode() + b"\r\n")
        await reader.read()

    async with playing(dribble) as port:
        assert type(await failure(port, timeout=30, within=1)) is kind
    assert signature(EmailChannel).parameters["within"].default * SECOND < LEASE


async def test_a_mail_that_was_taken_is_sent_whatever_comes_of_the_goodbye():
    async def after(reader, writer):
        await reader.readuntil(b"\r\n.\r\n")
        writer.write(b"250 taken\r\n")
        await reader.readline()
        reset(writer)

    async with playing(script(*TO_RCPT, "354 go on", then=after)) as port:
        began = time.monotonic()
        assert await channel(port).send(MAILBOX, NOTICE, "k") == "<k@mukaan.example.org>"
        assert time.monotonic() - began < 5


@pytest.mark.parametrize("address", ["", "bahar", f"{MAILBOX}\r\nRCPT TO:<x@example.org>", f"{MAILBOX}> SIZE=1"])
async def test_a_wrong_address_goes_nowhere(address):
    async with mail_server() as box:
        assert type(await failure(box.port, address=address)) is Refused
    assert box.encrypted == []


async def test_a_mail_cannot_be_edited():
    assert type(await failure(closed_port(), replace(NOTICE, edits="<k@mukaan.example.org>"))) is CannotEdit


async def test_many_at_once():
    async with mail_server() as box:
        sending = channel(box.port)
        references = await asyncio.gather(*(sending.send(MAILBOX, NOTICE, f"k{n}") for n in range(20)))
    assert (len(set(references)), len(box.taken)) == (20, 20)


def test_a_sender_without_an_address_is_said_at_once():
    with pytest.raises(ValueError, match="sender"):
        channel(25, sender="Mukaan")
