"""What the demo page says around the three panes, in three languages."""

from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES: Mapping[str, str] = {"en": "English", "fi": "Suomi", "ar": "العربية"}


@dataclass(frozen=True, slots=True)
class DemoTexts:
    """The texts in one language."""

    language: str
    rtl: bool
    title: str
    steps: str
    phone: str
    mailbox: str
    clock: str
    language_label: str
    no_mail: str
    new_mail: str
    sender: str
    recipient: str
    now: str
    reminder: str
    hour: str
    tomorrow: str
    moved: str
    no_reminder: str
    failed: str


TEXTS: tuple[DemoTexts, ...] = (
    DemoTexts(
        language="en",
        rtl=False,
        title="Mukaan: the demo",
        steps="Find a hobby on the phone and say you want to come. The association gets a mail. Then move the clock.",
        phone="Phone",
        mailbox="Mailbox",
        clock="Clock",
        language_label="Language of this page",
        no_mail="No mail yet. Press “I want to come” on the phone.",
        new_mail="A new mail has come.",
        sender="From",
        recipient="To",
        now="Time in the demo",
        reminder="Jump to the reminder",
        hour="+1 hour",
        tomorrow="Tomorrow 9:00",
        moved="The clock has moved. Look at the phone and the mailbox.",
        no_reminder="No reminder waits yet. Press “I want to come” on the phone first.",
        failed="The demo does not answer. Is it still running?",
    ),
    DemoTexts(
        language="fi",
        rtl=False,
        title="Mukaan: esittely",
        steps="Etsi puhelimella harrastus ja sano, että haluat tulla. Yhdistys saa viestin. Siirrä sitten kelloa.",
        phone="Puhelin",
        mailbox="Sähköposti",
        clock="Kello",
        language_label="Tämän sivun kieli",
        no_mail="Ei vielä viestejä. Paina puhelimessa ”Haluan tulla”.",
        new_mail="Uusi viesti on tullut.",
        sender="Lähettäjä",
        recipient="Saaja",
        now="Esittelyn aika",
        reminder="Siirry muistutukseen",
        hour="+1 tunti",
        tomorrow="Huomenna klo 9",
        moved="Kello siirtyi. Katso puhelinta ja postilaatikkoa.",
        no_reminder="Muistutusta ei vielä ole. Paina ensin puhelimessa ”Haluan tulla”.",
        failed="Esittely ei vastaa. Onko se vielä käynnissä?",
    ),
    DemoTexts(
        language="ar",
        rtl=True,
        title="Mukaan: عرض تجريبي",
        steps="ابحثوا في الهاتف عن هواية واضغطوا على «أريد الحضور». تصل رسالة إلى الجمعية. بعد ذلك قدِّموا الساعة.",
        phone="الهاتف",
        mailbox="البريد",
        clock="الساعة",
        language_label="لغة هذه الصفحة",
        no_mail="لا توجد رسائل بعد. اضغطوا في الهاتف على «أريد الحضور».",
        new_mail="وصلت رسالة جديدة.",
        sender="من",
        recipient="إلى",
        now="الوقت في العرض",
        reminder="إلى موعد التذكير",
        hour="بعد ساعة",
        tomorrow="غدًا \u20689:00\u2069",
        moved="تقدّمت الساعة. انظروا إلى الهاتف وصندوق البريد.",
        no_reminder="لا يوجد تذكير بعد. اضغطوا أولًا في الهاتف على «أريد الحضور».",
        failed="العرض لا يجيب. هل ما زال يعمل؟",
    ),
)


def texts(language: str) -> DemoTexts:
    """Return the texts in a language, in English when there are none in it."""
    return next((one for one in TEXTS if one.language == language), TEXTS[0])
