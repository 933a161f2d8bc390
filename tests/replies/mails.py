"""Mails as associations, their mail programs and other people's machines write them."""

from email.message import EmailMessage

TO = "reply+i1-aaaaaaaaaaaaaaaa@example.org"
UIMARIT = "uimarit@example.org"
ASKED = "notice%3A123@example.org"


def mail(text: str = "Tervetuloa!", *, sender: str = f"Uimarit <{UIMARIT}>", to: str = TO, **headers: str) -> bytes:
    """A mail in plain text."""
    made = EmailMessage()
    made["From"], made["To"] = sender, to
    made["Message-ID"] = headers.pop("id", "<1@uimarit.example.org>")
    made["Subject"] = headers.pop("subject", "Vs: Uusi tulija: Naisten uintivuoro (ilmoitus 1)")
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made.as_bytes()


def html(markup: str) -> bytes:
    """A mail in HTML only."""
    made = EmailMessage()
    made["From"], made["To"], made["Message-ID"] = UIMARIT, TO, "<2@uimarit.example.org>"
    made.set_content(markup, subtype="html")
    return made.as_bytes()


def bounce(
    *,
    action: str = "failed",
    status: str = "5.1.1",
    recipient: str = UIMARIT,
    asked: str = ASKED,
    to: str = "reply@example.org",
) -> bytes:
    """A delivery report, as https://www.rfc-editor.org/rfc/rfc3464 has it."""
    return f"""Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@posti.example.org>
To: {to}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Message-ID: <bounce@posti.example.org>
Content-Type: multipart/report; report-type=delivery-status; boundary="part"

--part
Content-Type: text/plain; charset=us-ascii

This is the mail system. I'm sorry to have to inform you that your message could not be delivered.

--part
Content-Type: message/delivery-status

Reporting-MTA: dns; posti.example.org
Arrival-Date: Sat, 21 Nov 2026 12:05:00 +0200

Final-Recipient: rfc822; {recipient}
Original-Recipient: rfc822;{recipient}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 <{recipient}>: Recipient address rejected

--part
Content-Type: text/rfc822-headers

From: Mukaan <mukaan@example.org>
To: {recipient}
Message-ID: <{asked}>
Subject: Uusi tulija

--part--
""".replace("\n", "\r\n").encode()
