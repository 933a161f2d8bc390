"""What the small service says: the path's pages, canned, in three languages."""

from bot.messages import Ask, Button, File, Inbound, Kind, Outbound, Pin

Rows = tuple[tuple[Button, ...], ...]


def answer(event: Inbound) -> Outbound:
    if event.kind is Kind.START:
        return picker()
    if event.kind is Kind.PRESS:
        name, _, language = event.token.partition(".")
        return PAGES[name](language or "en", event.message)
    if event.kind is Kind.LOCATION:
        return card("fi")
    if event.text.startswith("112"):
        return danger("ar" if "ar" in event.text else "fi")
    return card("ar" if any("\u0600" <= letter <= "\u06ff" for letter in event.text) else "fi")


def rows(*lines: str, language: str) -> Rows:
    """One line a row, buttons between bars: "label > token"."""
    return tuple(
        tuple(
            Button(label.strip(), token=f"{token.strip()}.{language}")
            for label, _, token in (part.partition(">") for part in line.split("|"))
        )
        for line in lines
    )


LAST = {
    "fi": "‹ Takaisin > hello | 🏠 Alkuun > hello | ❓ Apua > long",
    "ar": "‹ رجوع > hello | 🏠 البداية > hello | ❓ مساعدة > long",
    "en": "‹ Back > hello | 🏠 Start > hello | ❓ Help > long",
}
HELLO = {
    "fi": (
        (
            "👋 Hei! Autan sinua löytämään harrastuksen läheltä Kainuusta. Kerron siellä, että haluat tulla.",
            "🔒 Tallennan kielesi, paikkasi ja sen, mitä valitset. Voit nähdä ja poistaa ne milloin vain.",
        ),
        (
            "🔎 Etsi harrastus > where",
            "⭐ Harrastukseni > long | 🔒 Omat tiedot > long",
            "🌐 Kieli > picker | ❓ Apua > long",
        ),
    ),
    "ar": (
        (
            "👋 مرحبًا! أساعدك في العثور على هواية قريبة منك في كاينو، وأخبر الناس هناك أنك تريد المشاركة.",
            "🔒 أحفظ لغتك ومكانك وما تختاره. يمكنك رؤية ذلك وحذفه في أي وقت.",
        ),
        ("🔎 ابحث عن هواية > where", "⭐ هواياتي > long | 🔒 بياناتي > long", "🌐 اللغة > picker | ❓ مساعدة > long"),
    ),
    "en": (
        (
            "👋 Hello! I help you find a hobby near you in Kainuu, and I tell the people there that you want to come.",
            "🔒 I keep your language, your place and what you choose. You can see it and delete it at any time.",
        ),
        (
            "🔎 Find a hobby > where",
            "⭐ My hobbies > long | 🔒 My data > long",
            "🌐 Language > picker | ❓ Help > long",
        ),
    ),
}
WHERE = {
    "fi": ("📍 Mistä lähdet? Valitse kunta, kirjoita kylän nimi tai lähetä sijaintisi.", "📍 Lähetä sijaintini"),
    "ar": ("📍 من أين تنطلق؟ اختر بلدة، أو اكتب اسم قريتك، أو أرسل موقعك.", "📍 أرسل موقعي"),
    "en": ("📍 Where do you want to go from? Choose a town, write the name of your village, or send your location.",
           "📍 Send my location"),
}  # fmt: skip
TOWNS = ("Kajaani > what | Sotkamo > what", "Kuhmo > what | Suomussalmi > what", "Paltamo > what | Puolanka > what",
         "Hyrynsalmi > what | Ristijärvi > what")  # fmt: skip
CARD = {
    "fi": (
        ("🏊 Uinti — Naisten uintivuoro",
         "📅 Seuraavaksi: tiistaina 24. marraskuuta klo 18.00–19.30, sitten joka viikko",
         "📍 Kajaanin uimahalli, Esimerkkikatu 1, Kajaani · noin 2 km",
         "👩 Vain naisille. Alle 7-vuotiaat lapset voivat tulla mukaan.", "💶 7 €. Ensimmäinen kerta on ilmainen.",
         "🗣 Tarvitset vain vähän suomea. Ohjaaja puhuu englantia ja arabiaa.",
         "🎒 Ota mukaan uimapuku ja pyyhe. Peittävä uimapuku sopii hyvin."),
        ("🙋 Haluan tulla > long", "🗺 Kartta > map | 🔤 Suomeksi > show"),
    ),
    "ar": (
        ("🏊 السباحة — \u2068Naisten uintivuoro\u2069",
         "📅 الموعد القادم: الثلاثاء \u206824\u2069 نوفمبر، \u206818:00–19:30\u2069، ثم كل أسبوع",
         "📍 \u2068Kajaanin uimahalli, Esimerkkikatu 1, Kajaani\u2069 · حوالي \u20682\u2069 كم",
         "👩 للنساء فقط. يمكن للأطفال دون \u20687\u2069 سنوات المجيء معك.", "💶 \u20687 €\u2069. المرة الأولى مجانية.",
         "🗣 تحتاجين إلى القليل من الفنلندية فقط. المدرّبة تتكلم الإنجليزية والعربية.",
         "🎒 أحضري لباس سباحة ومنشفة. لباس السباحة الساتر مناسب.", "☎️ \u2068+358 44 000 0000\u2069"),
        ("🙋 أريد المشاركة > long", "🗺 الخريطة > map | 🔤 بالفنلندية > show"),
    ),
}  # fmt: skip
SHOW = (
    "📍 إلى أين؟ / \u2066Minne?\u2069",
    "\u2066Kajaanin uimahalli, Esimerkkikatu 1, 87100 Kajaani\u2069",
    "📅 متى؟ / \u2066Milloin?\u2069",
    "\u2066ti 24.11. klo 18.00\u2069",
    "🙋 هذه زيارتي الأولى. هل يمكنك مساعدتي؟",
    "\u2066Olen tulossa ensimmäistä kertaa. Voitko auttaa?\u2069",
)
DANGER = {
    "fi": ("🆘 Oletko vaarassa? Soita heti numeroon 112.", "👤 Voit puhua ihmiselle: 08 / 123 4567, ma–pe klo 9–15"),
    "ar": (
        "🆘 هل أنت في خطر؟ اتصل/اتصلي الآن بالرقم 112.",
        "👤 يمكنك أيضًا التحدث مع شخص هنا: \u206608 / 123 4567\u2069، \u2066ma–pe klo 9–15\u2069",
    ),
}


def picker(_: str = "en", message: str = "") -> Outbound:
    buttons = (("العربية", "hello.ar"), ("English", "hello.en"), ("Suomi", "hello.fi"), ("Українська", "hello.en"))
    pairs = tuple(Button(label, token) for label, token in buttons)
    return Outbound("en", False, ("🌐 Choose your language.  Valitse kieli.",), (pairs[:2], pairs[2:]), edits=message)


def hello(language: str, message: str) -> Outbound:
    lines, lines_of_buttons = HELLO[language]
    return Outbound(language, language == "ar", lines, rows(*lines_of_buttons, language=language), edits=message)


def where(language: str, message: str) -> Outbound:
    text, label = WHERE[language]
    buttons = rows(*TOWNS, LAST[language], language=language)
    return Outbound(language, language == "ar", (text,), buttons, ask=Ask.LOCATION, ask_label=label, edits=message)


def card(language: str, message: str = "") -> Outbound:
    lines, buttons = CARD["ar" if language == "ar" else "fi"]
    last = LAST["ar" if language == "ar" else "fi"]
    return Outbound(
        language, language == "ar", lines, rows(*buttons, last, language=language), titled=True, edits=message
    )


def map_page(language: str, _: str) -> Outbound:
    pin = Pin(64.2222, 27.7278, "Kajaanin uimahalli", "Esimerkkikatu 1, Kajaani")
    file = File("uinti.txt", "text/plain", b"tiistaina klo 18")
    lines = ("🗺 الخريطة",) if language == "ar" else ("🗺 Kartta",)
    return Outbound(
        language, language == "ar", lines, rows(LAST[language], language=language), titled=True, pin=pin, file=file
    )


def show(_: str, message: str) -> Outbound:
    return Outbound("ar", True, SHOW, rows(LAST["ar"], language="ar"), held=(1, 3, 5), edits=message)


def danger(language: str) -> Outbound:
    return Outbound(
        language, language == "ar", DANGER[language], rows(LAST[language], language=language), calls=("112",)
    )


def long(language: str, message: str) -> Outbound:
    text = {"fi": "Apua saat täältä.", "ar": "تجد المساعدة هنا.", "en": "Help is here."}[language]
    lines = (f"❓ {text}", *(f"{number}. {text * 3}" for number in range(1, 13)))
    call = Button("📞 112", url="tel:112")
    page = Button("🌍 example.org", url="https://example.org/")
    return Outbound(
        language, language == "ar", lines, ((call, page), *rows(LAST[language], language=language)), edits=message
    )


PAGES = {"hello": hello, "where": where, "what": card, "map": map_page, "show": show, "long": long, "picker": picker}
