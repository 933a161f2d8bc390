"""What a mail is, from its bytes: somebody's words, a machine's answer, one of ours that came back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.replies.letter import Letter, read
from bot.replies.sorts import Fate, Sort
from tests.replies.mails import ASKED, TO, UIMARIT, bounce, html, mail


def test_a_written_mail_is_read() -> None:
    assert read(mail("Tervetuloa!\n")) == Letter(
        Sort.WRITTEN, UIMARIT, (TO,), "<1@uimarit.example.org>", "Tervetuloa!", whole=True, bounce=None
    )


def test_the_address_is_found_wherever_a_server_writes_it() -> None:
    given_as = f"Mukaan <{TO.upper()}>"
    assert read(mail(to=given_as)).to == (TO,)
    assert read(mail(to="undisclosed-recipients:;", Delivered_To=TO)).to == (TO,)
    assert read(mail(to="other@example.org", Cc=f"someone@example.org, {TO}")).to[-1] == TO


GMAIL = (
    '<p>Tervetuloa!</p><br><div class="gmail_quote">ti 24.11.2026 klo 18.00 Mukaan &lt;reply@example.org&gt; '
    "kirjoitti:<br><blockquote>Amina haluaa tulla</blockquote></div>"
)
OUTLOOK = (
    "<style>p {color: red}</style><p>Tervetuloa!</p><hr><div><b>Lähettäjä:</b> Mukaan<br><b>Lähetetty:</b> tiistai<br>"
    "<b>Aihe:</b> Uusi</div><div>Amina haluaa tulla</div>"
)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>Tervetuloa!</div><blockquote>Amina haluaa tulla</blockquote>",
        GMAIL,
        OUTLOOK,
        "<script>alert(1)</script>Tervetuloa!",
    ],
)
def test_html_alone_is_read_as_text(markup) -> None:
    assert read(html(markup)).text == "Tervetuloa!"


def test_paragraphs_of_html_stay_apart() -> None:
    assert read(html("<p>Hei Amina,</p><p>tervetuloa<br>tiistaina!</p>")).text == "Hei Amina,\ntervetuloa\ntiistaina!"


def test_without_a_quote_mark_all_of_it_goes_up_to_two_thousand_characters() -> None:
    said = read(mail("Tervetuloa tiistaina. " * 200)).text
    assert 1900 < len(said) <= 2000
    assert said.endswith("tiistaina. …")


def test_directions_and_other_controls_are_dropped() -> None:
    assert read(mail("Terve\u202etuloa\u2066!\n")).text == "Tervetuloa!"


@pytest.mark.parametrize(
    ("charset", "raw"),
    [
        ("iso-8859-1", "Hyvää päivää".encode("latin-1")),
        ("utf-8", "Hyvää päivää".encode("latin-1")),
        ("no-such-charset", "Hyvää päivää".encode()),
        ("utf-16", "Hyvää päivää".encode("cp1252")),
        ("", "Hyvää päivää".encode()),
    ],
)
def test_a_wrong_charset_raises_nothing(charset, raw) -> None:
    head = f"From: {UIMARIT}\r\nTo: {TO}\r\nContent-Type: text/plain; charset={charset}\r\n\r\n".encode()
    found = read(head + raw)
    assert found.sort is Sort.WRITTEN
    if charset != "utf-16":
        assert found.text == "Hyvää päivää"


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated (rejected)"},
        {"Precedence": "bulk"},
        {"Precedence": "auto_reply"},
        {"X_Auto_Response_Suppress": "All"},
        {"X_Autoreply": "yes"},
        {"List_Id": "<uutiset.example.org>"},
        {"Return_Path": "<>"},
        {"subject": "Automaattinen vastaus: Uusi tulija"},
        {"subject": "=?utf-8?q?Poissaoloviesti?="},
        {"subject": "Out of Office: Uusi tulija"},
        {"subject": "Autosvar: Ny"},
    ],
)
def test_a_machine_s_answer_is_no_answer(headers) -> None:
    found = read(mail("Olen lomalla 1.12. asti.", **headers))
    assert (found.sort, found.text) == (Sort.AUTOMATIC, "")


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "no"},
        {"Return_Path": f"<{UIMARIT}>"},
        {"subject": "Vs: Automaattinen vastaus: Uusi tulija"},
        {"subject": "Officesta poissa"},
    ],
)
def test_what_a_human_sends_is_one(headers) -> None:
    assert read(mail(**headers)).sort is Sort.WRITTEN


@pytest.mark.parametrize(
    ("report", "fate"),
    [
        (bounce(), Fate.NO_ADDRESS),
        (bounce(status="5.2.2"), Fate.NO_ADDRESS),
        (bounce(action="delayed", status="4.4.7"), Fate.WAITING),
        (bounce(action="failed", status="4.4.7"), Fate.NOT_DELIVERED),
        (bounce(action="delivered", status="2.0.0"), Fate.WAITING),
    ],
)
def test_a_delivery_report_says_which_mail_and_what_became_of_it(report, fate) -> None:
    found = read(report)
    assert found.sort is Sort.BOUNCE
    assert found.bounce
    assert (found.bounce.fate, found.bounce.to) == (fate, UIMARIT)
    assert f"<{ASKED}>" in found.bounce.ids


def test_an_old_server_s_words_are_a_report_too() -> None:
    said = f"This is the qmail-send program.\n<{UIMARIT}>: 550 5.1.1 no such user\n\nMessage-ID: <{ASKED}>\n"
    found = read(mail(said, sender="MAILER-DAEMON@example.org", to="reply@example.org", Return_Path="<>"))
    assert found.bounce
    assert (found.bounce.fate, f"<{ASKED}>" in found.bounce.ids) == (Fate.NO_ADDRESS, True)


def test_a_receipt_that_it_was_read_is_a_machine_s() -> None:
    raw = (
        f"From: {UIMARIT}\r\nTo: {TO}\r\nSubject: Luettu: Uusi tulija\r\n"
        'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nViestisi on luettu.\r\n--b--\r\n"
    )
    assert read(raw.encode()).sort is Sort.AUTOMATIC


def test_of_a_big_one_only_the_head_is_read() -> None:
    head = mail("Kuva liitteenä").partition(b"\n\n")[0]
    found = read(head, whole=False)
    assert (found.sort, found.sender, found.to, found.text) == (Sort.WRITTEN, UIMARIT, (TO,), "")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe\x00",
        b"Content-Type: multipart/mixed\r\n\r\nno boundary",
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!\r\n",
        b"Content-Type: text/plain; charset*=utf-8''%00%ff\r\n\r\nHei",
        b"From: =?utf-8?b?!!!?= <a@example.org>\r\nSubject: =?x?q?=ff?=\r\n\r\nHei",
        b"From: " + b"a" * 200_000 + b"@example.org\r\n\r\nHei",
        b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\n\r\n--b--\r\n",
        b"Content-Type: message/delivery-status\r\n\r\n\r\n",
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(3000)),
    ],
)
def test_broken_mails_raise_nothing(raw) -> None:
    assert isinstance(read(raw), Letter)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_raise(raw) -> None:
    assert isinstance(read(raw), Letter)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_change_to_a_mail_raises(data) -> None:
    raw = bytearray(data.draw(st.sampled_from((mail("Tervetuloa!"), bounce(), html("<p>Hei</p>")))))
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(read(bytes(raw), whole=data.draw(st.booleans())), Letter)
