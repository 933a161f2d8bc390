"""Sheets to lay out: invitations as long as real ones, in the fourteen languages."""

from collections.abc import Iterable, Sequence

from bot.i18n.languages import LANGUAGES
from bot.poster.sheet import Code, Invitation, Sheet

WEB = "\u2066Web\u2069"
SAID = {
    "fi": ("Löydä harrastus omalla kielelläsi", "Osoita koodia puhelimesi kameralla.", "Web toimii ilman sovellusta."),
    "en": (
        "In your language: find a hobby",
        "Point your phone's camera at the code.",
        "The Web code needs no app.",
    ),
    "ru": ("Ищите хобби на своём языке", "Наведите камеру телефона на код.", "Web: приложение не нужно."),
    "uk": ("Шукайте хобі своєю мовою", "Наведіть камеру телефона на код.", "Web: застосунок не потрібен."),
    "ar": ("ابحثوا عن هواية بلغتكم", "وجّهوا كاميرا الهاتف إلى الرمز.", f"مع {WEB} لا حاجة إلى تطبيق."),
    "fa_AF": (
        "به زبان خود یک سرگرمی پیدا کنید",
        "کامره تلفن خود را به طرف کُد بگیرید.",
        f"با {WEB} به اپلیکیشن نیاز ندارید.",
    ),
    "so": (
        "Luqaddaada ku raadi hiwaayad",
        "Kamarada taleefankaaga ku jeedi koodhka.",
        "Web wuxuu shaqeeyaa app la'aan.",
    ),
    "ckb": (
        "بە زمانی خۆتان چالاکییەک بدۆزنەوە",
        "ڕووی کامێرای تەلەفۆنەکەتان بکەنە کۆدەکە.",
        f"بە {WEB} پێویستیتان بە ئەپ نییە.",
    ),
    "ku": (
        "Hobiyekê bi zimanê xwe bibînin",
        "Kameraya telefona xwe ber bi kodê ve bigirin.",
        "Bi Web aplîkasyon ne lazim e.",
    ),
    "et": ("Otsige huviringi oma keeles", "Suunake telefoni kaamera koodile.", "Web: rakendust ei ole vaja."),
    "sv": ("Hitta en hobby på ditt språk", "Rikta telefonens kamera mot koden.", "Med Web behöver du ingen app."),
    "ps": (
        "په خپله ژبه سرګرمي ومومئ",
        "د خپل ټیلیفون کامره د کوډ پر لور ونیسئ.",
        f"د {WEB} لپاره اپلېکېشن په کار نه دی.",
    ),
    "sw": (
        "Tafuta shughuli ya burudani kwa lugha yako",
        "Elekeza kamera ya simu yako kwenye msimbo huu (QR).",
        "Ukitumia Web, huhitaji programu (app).",
    ),
    "fr": (
        "Dans votre langue : trouvez une activité",
        "Dirigez l’appareil photo du téléphone vers le code.",
        "Avec Web, aucune appli à installer.",
    ),
}
"""By language: the large words, then the small sentences."""

ALL = tuple(SAID)
TELEGRAM_ADDRESS = "https://t.me/mukaan_example_bot?start=s12"
WEB_ADDRESS = "https://mukaan.example.org/?start=s12"
BOTH = (TELEGRAM_ADDRESS, WEB_ADDRESS)
LONG = "Kainuun maahanmuuttajanaisten liikunta- ja kulttuuriyhdistys Yhdessä Eteenpäin ry"


def sheet(
    languages: Iterable[str] = ALL,
    title: str = "Kajaanin harrastusmessut",
    details: Sequence[str] = ("5.12.2026 · 10:00–14:00", "Esimerkkihalli, Esimerkkikatu 1, Kajaani"),
    badge: str = "12",
    addresses: Sequence[str] = BOTH,
) -> Sheet:
    codes = [Code("Telegram" if "t.me" in one else "Web", one) for one in addresses]
    said = [Invitation(one, SAID[one][0], SAID[one][1:], LANGUAGES[one].rtl) for one in languages]
    return Sheet(title, tuple(details), badge, "Mukaan", tuple(codes), tuple(said))
