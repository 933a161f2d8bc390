"""Sheets to lay out: invitations as long as real ones, in the fourteen languages."""

from collections.abc import Iterable, Sequence

from bot.i18n.languages import LANGUAGES
from bot.poster.sheet import Code, Invitation, Sheet

WEB = "\u2066Web\u2069"
SAID = {
    "fi": ("Löydä harrastus omalla kielelläsi", "Osoita puhelimen kameralla koodia.", "Web ei tarvitse sovellusta."),
    "en": ("Find a hobby in your language", "Point your phone's camera at the code.", "With Web you need no app."),
    "ru": ("Найдите занятие на своём языке", "Наведите камеру телефона на код.", "Для Web приложение не нужно."),
    "uk": ("Знайдіть заняття своєю мовою", "Наведіть камеру телефона на код.", "Для Web застосунок не потрібен."),
    "ar": ("اعثر على هواية بلغتك", "وجّه كاميرا هاتفك إلى الرمز.", f"مع {WEB} لا تحتاج إلى تطبيق."),
    "fa_AF": ("یک سرگرمی به زبان خود پیدا کنید", "کمرهٔ تلفن را به سوی کود بگیرید.", f"با {WEB} به برنامه نیاز ندارید."),
    "so": ("Hel hiwaayad afkaaga ah", "Kaamirada taleefanka ku jeedi koodka.", "Web app uma baahna."),
    "ckb": (
        "خولیایەک بە زمانی خۆت بدۆزەرەوە",
        "کامێرای مۆبایلەکەت ڕووی کۆدەکە بکە.",
        f"لەگەڵ {WEB} پێویستت بە ئەپ نییە.",
    ),
    "ku": ("Bi zimanê xwe hobiyekê bibîne", "Kameraya telefona xwe bide ber kodê.", "Ji bo Web sepan ne pêwîst e."),
    "et": ("Leia hobi oma keeles", "Suuna telefoni kaamera koodile.", "Web ei vaja rakendust."),
    "sv": ("Hitta en hobby på ditt eget språk", "Rikta mobilens kamera mot koden.", "För Web behövs ingen app."),
    "ps": ("په خپله ژبه بوختیا ومومئ", "د خپل ټلیفون کمره کوډ ته ونیسئ.", f"د {WEB} لپاره اپ ته اړتیا نشته."),
    "sw": ("Tafuta burudani kwa lugha yako", "Elekeza kamera ya simu kwenye msimbo.", "Kwa Web huhitaji programu."),
    "fr": (
        "Trouvez un loisir dans votre langue",
        "Visez le code avec l’appareil photo.",
        "Avec Web, aucune application.",
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
