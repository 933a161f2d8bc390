"""Words that are understood everywhere, whatever was asked, in all the languages at once. Data, not wording to say.

By language, "" for what all understand, divided by commas. They count when they are all that was written, perhaps with
a polite word beside them; danger is looked for inside it. Where a name is asked for, what may be somebody's name is
taken for one.
"""

POLITE = {
    "en": "please, pls, plz, now, thanks, thank you, sorry",
    "fi": "kiitos, nyt, ole hyvä, olkaa hyvä, pliis, anteeksi",
    "ar": "من فضلك, لو سمحت, لو سمحتم, رجاء, الرجاء, شكرا, الآن",
    "sv": "tack, snälla, nu",
    "et": "palun, aitäh",
    "ru": "пожалуйста, спасибо, плиз",
    "uk": "будь ласка, дякую",
    "fa_AF": "لطفا, تشکر",
    "ps": "مهرباني وکړئ, مننه",
    "ckb": "تکایە, سوپاس",
    "ku": "ji kerema xwe, spas",
    "so": "fadlan, mahadsanid",
    "sw": "tafadhali, asante",
    "fr": "s'il vous plaît, svp, stp, merci",
}
"""What may stand before or after the others."""

STOP = {
    "": "stop, /stop",
    "en": """
        unsubscribe, stop messages, stop it, stop the messages, no more messages, no messages, stop messaging
        me, stop writing to me, stop sending messages, stop sending me messages, dont write to me
    """,
    "fi": """
        seis, lopeta, lopettakaa, lopeta viestit, ei enää viestejä, ei viestejä, en halua viestejä, älä lähetä
        viestejä, älä lähetä enää viestejä, lopeta viestien lähettäminen, viestit seis
    """,
    "ar": "توقف, قف, أوقف, إيقاف, أوقف الرسائل, إيقاف الرسائل, لا ترسل رسائل, لا أريد رسائل, وقف الرسائل",
    "sv": "stopp, sluta, sluta skicka meddelanden, inga fler meddelanden",
    "et": "peata, lõpeta, ära saada sõnumeid",
    "ru": "стоп, хватит, остановись, не пишите мне, не присылайте сообщения, хватит сообщений, отписаться",
    "uk": "зупинись, досить, не пишіть мені, відписатися",
    "fa_AF": "ایستاد, بس, توقف کن, پیام نفرستید",
    "ps": "ودریږه, پیغامونه مه راستوئ",
    "ckb": "بوەستە, ڕاوەستە, نامە مەنێرە",
    "ku": "bisekine, rawestîne, peyaman neşîne",
    "so": "jooji, jooji farriimaha, iska daa",
    "sw": "acha, simama, acha kutuma ujumbe",
    "fr": "arrête, arrêter, arrêtez, plus de messages, arrêtez les messages",
}
"""These stop everything that is not an answer."""

HELP = {
    "": "/help, ?",
    "en": """
        help, help me, i need help, can you help me, human, a human, person, real person, staff, i want to
        talk to a person, i want to talk to a human, talk to a person, talk to a human, talk to someone, can i
        talk to a person, can i talk to someone, i want to speak to a person, speak to a human, operator
    """,
    "fi": """
        apua, apu, auta, auttakaa, ohje, tarvitsen apua, ihminen, haluan puhua ihmiselle, asiakaspalvelu,
        haluan puhua ihmisen kanssa, puhua ihmisen kanssa, oikea ihminen, työntekijä, voinko puhua ihmisen
        kanssa
    """,
    "ar": """
        مساعدة, ساعدني, ساعدوني, ساعديني, أحتاج مساعدة, بدي مساعدة, إنسان, شخص, شخص حقيقي, موظف, أريد التحدث
        مع شخص, أريد أن أتحدث مع شخص, أريد التحدث إلى شخص, بدي احكي مع حدا, بدي احكي مع شخص
    """,
    "sv": "hjälp, hjälp mig, människa, jag vill prata med en människa, prata med en människa, personal",
    "et": "abi, appi, aita, aidake, inimene, tahan inimesega rääkida, soovin inimesega rääkida",
    "ru": "помощь, помогите, помоги, нужна помощь, человек, хочу поговорить с человеком, оператор, живой человек",
    "uk": "допомога, допоможіть, потрібна допомога, людина, хочу поговорити з людиною, жива людина",
    "fa_AF": "کمک, کمک کنید, انسان, میخواهم با یک نفر گپ بزنم, می‌خواهم با یک انسان صحبت کنم",
    "ps": "مرسته, انسان, غواړم له یو چا سره خبرې وکړم",
    "ckb": "یارمەتی, یارمەتیم بدە, مرۆڤ, دەمەوێت لەگەڵ کەسێک قسە بکەم",
    "ku": "alîkarî, alîkariya min bike, mirov, dixwazim bi mirovekî re biaxivim",
    "so": "caawimaad, caawi, i caawi, qof, waxaan rabaa inaan qof la hadlo",
    "sw": "msaada, nisaidie, mtu, nataka kuongea na mtu",
    "fr": """
        aide, aidez moi, humain, une personne, parler à une personne, je veux parler à quelqu'un, je veux
        parler à une personne, parler à un humain
    """,
}

START = {
    "": "start, /start",
    "en": "begin, hello, hi",
    "fi": "hei, moi, terve, aloita, alku, alkuun",
    "ar": "مرحبا, السلام عليكم, سلام, ابدأ, البداية",
    "sv": "hej, hej hej",
    "et": "tere",
    "ru": "привет, здравствуйте",
    "uk": "привіт",
    "fa_AF": "سلام علیکم",
    "ckb": "سڵاو",
    "ku": "silav",
    "so": "salaan",
    "sw": "jambo, habari",
    "fr": "bonjour, salut",
}

LANGUAGE = {
    "": "/language",
    "en": "language, languages",
    "fi": "kieli, kielet",
    "ar": "لغة, اللغة",
    "sv": "språk",
    "et": "keel",
    "ru": "язык",
    "uk": "мова",
    "fa_AF": "زبان",
    "ps": "ژبه",
    "ckb": "زمان",
    "ku": "ziman",
    "so": "luqad",
    "sw": "lugha",
    "fr": "langue",
}

MINE = {
    "": "/hobbies",
    "en": "my hobbies",
    "fi": "omat harrastukset, harrastukseni",
    "ar": "هواياتي",
}

DATA = {
    "": "/data",
    "en": """
        my data, delete my data, delete me, delete all, delete everything, erase my data, remove my data,
        delete my account, forget me, delete all my data
    """,
    "fi": """
        omat tiedot, tietoni, poista tietoni, poista omat tiedot, poista kaikki, poistakaa tietoni, poista
        minut, poista kaikki tietoni, unohda minut
    """,
    "ar": "بياناتي, معلوماتي, احذف بياناتي, احذف معلوماتي, احذفوا بياناتي, حذف بياناتي, امسح بياناتي, احذف كل شيء",
    "sv": "mina uppgifter, radera mina uppgifter, ta bort mina uppgifter",
    "et": "minu andmed, kustuta minu andmed",
    "ru": "мои данные, удалить мои данные, удалите мои данные, удали мои данные",
    "uk": "мої дані, видалити мої дані, видаліть мої дані, видали мої дані",
    "fa_AF": "معلومات من, معلومات مرا پاک کنید, اطلاعات من را پاک کنید",
    "ps": "زما معلومات, زما معلومات پاک کړئ",
    "ckb": "زانیارییەکانم, زانیارییەکانم بسڕەوە",
    "ku": "agahiyên min, agahiyên min jê bibe",
    "so": "xogtayda, tirtir xogtayda",
    "sw": "taarifa zangu, futa taarifa zangu",
    "fr": "mes données, supprimer mes données, supprimez mes données, effacez mes données",
}

THANKS = {
    "": "ok, okay, okey, 👍, ❤️, 🙏, 😊",
    "en": """
        thanks, thank you, thank you very much, thank you so much, thanks a lot, many thanks, thx, ty, great,
        good, very good, all right, alright, fine, perfect, super, ok thank you, cool, bye
    """,
    "fi": """
        kiitos, kiitti, kiitoksia, paljon kiitoksia, kiitos paljon, kiitos avusta, hyvä, selvä, joo, hienoa,
        mahtavaa, kiva, ok kiitos, kiitos kiitos, hei hei, moi moi, moikka, näkemiin
    """,
    "ar": """
        شكرا, شكرا لك, شكرا جزيلا, شكرا كتير, شكرا كثيرا, مشكور, مشكورين, يسلمو, تسلم, تمام, حسنا, طيب, ماشي,
        أوكي, اوك, ممتاز, جزاك الله خيرا, الله يعطيك العافية, مع السلامة
    """,
    "sv": "tack, tack så mycket, tusen tack, tackar, okej, bra",
    "et": "aitäh, tänan, suur aitäh, suur tänu, hästi",
    "ru": "спасибо, спасибо большое, большое спасибо, благодарю, хорошо, ок, окей, ладно, понятно",
    "uk": "дякую, щиро дякую, дуже дякую, спасибі, добре, гаразд",
    "fa_AF": "تشکر, ممنون, مرسی, تشکر از شما, بسیار تشکر, ممنونم, خوب است, درست است",
    "ps": "مننه, ډېره مننه, ډیره مننه, سمه ده",
    "ckb": "سوپاس, زۆر سوپاس, سوپاست دەکەم, باشە",
    "ku": "gelek spas, spas dikim, sipas dikim, baş e",
    "so": "mahadsanid, waad mahadsan tahay, aad baad u mahadsan tahay, hagaag, waa hagaag",
    "sw": "asante sana, ahsante, nashukuru, sawa, sawa sawa",
    "fr": "merci beaucoup, merci bien, d'accord, très bien, parfait",
}
"""These ask for nothing."""

THANKS_OR_NAME = {
    "fa_AF": "تشکرات",
    "ar": "شكران",
    "ku": "spas, sipas",
    "so": "mahad",
    "sw": "asante, shukrani",
    "fr": "merci",
}
"""The same, but somebody may be called so."""
