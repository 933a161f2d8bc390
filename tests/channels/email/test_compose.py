"""The mail as its reader and its reader's program see it."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.email.compose import Letterhead, compose
from bot.messages import Attachment, Button, File, Kind, Outbound, Pin

HEAD = Letterhead("Mukaan Käinuu <mukaan@example.org>", "tuki@example.org", "mukaan.example.org")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NOTICE = Outbound(
    language="fi",
    rtl=False,
    subject="Uusi tulija: Naisten uintivuoro, ti 24.11. klo 18",
    lines=(
        "Hei Esimerkki-Uimarit!",
        "",
        "Amina <b>haluaa</b> tulla & uida.",
        "Amina puhuu arabiaa.",
        "",
        "",
        "Kiitos!",
    ),
    rows=((Button("Vastaa", url="https://mukaan.example.org/a?b=1&c=2"), Button("🏠", token="s")),),
)


def mail(message=NOTICE, head=HEAD, key="notice:12/1"):
    """What was written, read again as a mail program does."""
    return message_from_bytes(compose(head, "uimarit@example.org", message, key, NOW).as_bytes(), policy=default)


def parts(message):
    bodies = (message.get_body((kind,)).get_content() for kind in ("plain", "html"))
    return tuple(body.replace("\r\n", "\n") for body in bodies)


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.words = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)

    def attributes(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


def test_its_headers():
    message = mail()
    assert dict(message.items()) | {"Content-Type": ""} == {
        "From": "Mukaan Käinuu <mukaan@example.org>",
        "To": "uimarit@example.org",
        "Reply-To": "tuki@example.org",
        "Subject": "Uusi tulija: Naisten uintivuoro, ti 24.11. klo 18",
        "Date": "Mon, 23 Nov 2026 09:00:00 +0000",
        "Message-ID": "<notice%3A12%2F1@mukaan.example.org>",
        "Content-Language": "fi",
        "Auto-Submitted": "auto-generated",
        "MIME-Version": "1.0",
        "Content-Type": "",
    }
    assert message.get_content_type() == "multipart/alternative"
    assert message.defects == []


def test_a_mail_to_many_can_be_stopped_from_the_mail_program():
    long = "https://mukaan.example.org/n/" + "x" * 200
    stopped = mail(replace(NOTICE, no_more=long))
    assert stopped["List-Unsubscribe"] == f"<{long}>"
    assert stopped["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    raw = compose(HEAD, "amina@example.org", replace(NOTICE, no_more=long), "key", NOW).as_bytes()
    assert f"\r\nList-Unsubscribe: <{long}>\r\n".encode() in raw, "whole: a folded link is none"
    plain = mail(replace(NOTICE, no_more="http://mukaan.example.org/n/x"))
    assert plain["List-Unsubscribe"]
    assert "List-Unsubscribe-Post" not in plain, "one press takes a link that nobody can change on its way"
    assert "List-Unsubscribe" not in mail()


def test_a_number_is_the_same_for_each_attempt_and_another_for_each_key():
    numbers = [mail(key=key)["Message-ID"] for key in ("a:1", "a:1", "a_1", "a/1", "a:11")]
    assert len(set(numbers)) == 4
    long = mail(key="k" * 200)["Message-ID"]
    assert long == f"<{'k' * 200}@mukaan.example.org>"


def test_the_text():
    text, _ = parts(mail())
    assert text == (
        "Hei Esimerkki-Uimarit!\n\nAmina <b>haluaa</b> tulla & uida.\nAmina puhuu arabiaa.\n\n\nKiitos!\n\n"
        "Vastaa:\nhttps://mukaan.example.org/a?b=1&c=2\n"
    )


def test_the_page():
    _, html = parts(mail())
    page = Page(html)
    assert page.attributes("html") == [{"lang": "fi", "dir": "ltr"}]
    assert "Amina &lt;b&gt;haluaa&lt;/b&gt; tulla &amp; uida.<br>Amina puhuu arabiaa." in html
    assert [a["href"] for a in page.attributes("a")] == ["https://mukaan.example.org/a?b=1&c=2"]
    assert page.attributes("h1") == []
    assert len([p for p in page.attributes("p") if "16px" in p["style"]]) == 3
    assert "🏠" not in html
    assert not {"img", "script", "link", "style"} & {tag for tag, _ in page.tags}


def test_a_title_stands_over_the_page():
    _, html = parts(mail(replace(NOTICE, titled=True)))
    assert ">Hei Esimerkki-Uimarit!</h1>" in html
    assert html.count("Hei Esimerkki-Uimarit!") == 1


def test_right_to_left():
    message = mail(Outbound(language="fa_AF", rtl=True, lines=("سلام",), subject="سلام"))
    _, html = parts(message)
    assert message["Content-Language"] == "fa-AF"
    assert message["Subject"] == "سلام"
    assert Page(html).attributes("html") == [{"lang": "fa-AF", "dir": "rtl"}]


def test_a_place_and_a_file():
    file = File("näe.ics", "text/calendar", b"BEGIN:VCALENDAR\r\n")
    pin = Pin(64.2, 27.7, "Uimahalli", "Esimerkkikatu 1")
    message = mail(Outbound(language="fi", rtl=False, lines=("Hei",), subject="x", pin=pin, file=file))
    text, html = parts(message)
    assert text == "Hei\n\nUimahalli\nEsimerkkikatu 1\n"
    assert "Uimahalli<br>Esimerkkikatu 1" in html
    (attachment,) = message.iter_attachments()
    assert (attachment.get_filename(), attachment.get_content_type()) == ("näe.ics", "text/calendar")
    assert attachment.get_payload(decode=True) == file.content


def test_no_reply_to_when_there_is_none():
    assert "Reply-To" not in mail(head=Letterhead("a@example.org", "", "example.org"))


def test_long_lines_and_letters_go_in_seven_bits():
    raw = compose(HEAD, "a@example.org", Outbound(language="ar", rtl=True, lines=("ش" * 5000,)), "k", NOW).as_bytes()
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert b"\n" not in raw.replace(b"\r\n", b"")


HEADERS = [name.lower() for name in mail()]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\0", "\ud83d"])
def test_no_header_can_be_smuggled_in(end):
    subject = f"Hei{end}Bcc: bahar@example.org{end}{end}body"
    file = File(f"a{end}Bcc: x.txt", "text/plain", b"")
    message = mail(Outbound(language="fi", rtl=False, lines=("Hei",), subject=subject, file=file))
    assert "Bcc" not in message
    assert sorted(name.lower() for name in message) == sorted(HEADERS)
    assert parts(message)[0] == "Hei\n"


@settings(deadline=None)
@given(st.text(max_size=80), st.lists(st.text(max_size=30), max_size=4), st.text(max_size=20), st.booleans())
def test_whatever_is_written_makes_a_mail(subject, lines, name, titled):
    button = Button(name, url="https://x.example.org/" + name)
    message = mail(
        Outbound(language="fi", rtl=False, lines=tuple(lines), subject=subject, rows=((button,),), titled=titled),
        key="k" + name,
    )
    assert sorted(key.lower() for key in message) == sorted(HEADERS)
    assert {part.get_content_type() for part in message.iter_parts()} == {"text/plain", "text/html"}


def test_a_quiet_link_stands_aside():
    """It can be pressed, and has not the look of a button."""
    rows = (
        (Button("Tervetuloa!", url="https://x.example.org/main"),),
        (Button("Väärä osoite?", url="https://x.example.org/aside", quiet=True),),
    )
    plain, html = parts(mail(replace(NOTICE, rows=rows)))
    main, aside = Page(html).attributes("a")
    assert "background" in main["style"]
    assert "background" not in aside["style"]
    assert "Väärä osoite?:\nhttps://x.example.org/aside" in plain


DAILY = replace(
    NOTICE,
    lines=("Hei!", "Amina haluaa tulla.", "Bahar haluaa tulla.", "Kiitos!"),
    below=(
        (1, (Button("Tervetuloa!", url="https://mukaan.example.org/v/1?a=welcome"), Button("🏠", token="s"))),
        (2, (Button("Tervetuloa!", url="https://mukaan.example.org/v/2?a=welcome"),)),
    ),
)


@pytest.mark.parametrize("titled", [False, True])
def test_buttons_below_a_line_stand_below_it_in_text_and_html(titled) -> None:
    """So that an answer goes to the one whose name is above it."""
    for body in parts(mail(replace(DAILY, titled=titled))):
        order = ("Amina", "/v/1?a=welcome", "Bahar", "/v/2?a=welcome", "Kiitos", "a?b=1")
        places = [body.replace("&amp;", "&").index(part) for part in order]
        assert places == sorted(places)
        assert "🏠" not in body


def test_an_answer_goes_to_the_address_of_what_it_is_about() -> None:
    assert mail(replace(NOTICE, reply_to="reply+i1-abc@example.org"))["Reply-To"] == "reply+i1-abc@example.org"


def test_a_note_says_that_a_machine_answers_and_what_it_answers() -> None:
    note = mail(replace(NOTICE, answers="<1@uimarit.example.org>"))
    assert note["Auto-Submitted"] == "auto-replied"
    assert note["In-Reply-To"] == note["References"] == "<1@uimarit.example.org>"


@pytest.mark.parametrize("given", ["-", "<a@b>\r\nBcc: x@example.org", "<a b@c>", "<" + "x" * 300 + "@c>", "<ä@b>"])
def test_a_number_that_is_none_is_not_said_again(given) -> None:
    note = mail(replace(NOTICE, answers=given))
    assert note["Auto-Submitted"] == "auto-replied"
    assert "In-Reply-To" not in note
    assert "Bcc" not in note


@pytest.mark.parametrize(
    ("content", "kind"), [(b"\xff\xd8\xff", "jpeg"), (b"\x89PNG\r\n", "png"), (b"RIFF0000WEBP", "webp")]
)
def test_a_picture_goes_with_the_mail(content, kind):
    (picture,) = mail(replace(NOTICE, attachment=Attachment(Kind.PHOTO, content=content))).iter_attachments()
    assert (picture.get_content_type(), picture.get_content()) == (f"image/{kind}", content)


def test_a_picture_that_lies_elsewhere_is_left_out():
    assert list(mail(replace(NOTICE, attachment=Attachment(Kind.PHOTO, "a reference"))).iter_attachments()) == []
