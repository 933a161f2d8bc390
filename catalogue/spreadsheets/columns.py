"""The columns of the two tables that associations keep: headings, the words they take, what to say of each."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.hobby import Audience, FinnishNeeded, Per, Status

YES_NO = {"kyllä": True, "ei": False}
AUDIENCES = {
    "kaikki": Audience.ANYONE,
    "naiset": Audience.WOMEN,
    "miehet": Audience.MEN,
    "perheet": Audience.FAMILIES,
}
FINNISH = {"ei": FinnishNeeded.NONE, "vähän": FinnishNeeded.LITTLE, "jonkin verran": FinnishNeeded.SOME}
PERIODS: Mapping[str, Per] = {"kerta": "time", "kuukausi": "month", "kausi": "season", "vuosi": "year"}
STATUSES: Mapping[str, Status] = {"käynnissä": "active", "tauolla": "paused", "päättynyt": "ended"}
REPEATS = {
    "joka viikko": ("FREQ=WEEKLY", ""),
    "joka toinen viikko": ("FREQ=WEEKLY;INTERVAL=2", ""),
    "kuukauden ensimmäinen": ("FREQ=MONTHLY", "1"),
    "kuukauden toinen": ("FREQ=MONTHLY", "2"),
    "kuukauden kolmas": ("FREQ=MONTHLY", "3"),
    "kuukauden neljäs": ("FREQ=MONTHLY", "4"),
    "kuukauden viimeinen": ("FREQ=MONTHLY", "-1"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what its help says in Finnish, what the example row has, and the words that it takes.

    One with `text` is there once for each language: "kuvaus fi", "kuvaus ar".
    """

    name: str
    help: str
    example: str = ""
    needed: bool = False
    choices: tuple[str, ...] = ()
    text: bool = False


def _yes_no(name: str, help_text: str, example: str = "") -> Column:
    return Column(name, f"{help_text} Tyhjä: ei tiedossa.", example, choices=tuple(YES_NO))


def _text(name: str, help_text: str, example: str = "") -> Column:
    return Column(name, f"{help_text} Enintään 400 merkkiä. Jokaisella kielellä on oma sarake.", example, text=True)


EXAMPLE_ID = "esimerkki"
"""The id of the rows that show how to fill in the template; they are not read."""

ASSOCIATIONS = (
    Column("tunnus", "Lyhyt tunnus ilman välilyöntejä. Älä vaihda sitä myöhemmin.", EXAMPLE_ID, needed=True),
    Column("nimi", "Yhdistyksen nimi, niin kuin ihmiset sen tuntevat.", "Esimerkki-Uimarit", needed=True),
    Column(
        "sähköposti",
        "Tähän lähetämme viestin, kun joku haluaa tulla mukaan. Sähköposti, puhelin tai verkkosivu tarvitaan.",
        "uimarit@example.org",
    ),
    Column("puhelin", "Numero, johon voi soittaa. Esimerkiksi 044 000 0000.", "044 000 0001"),
    Column("verkkosivu", "Yhdistyksen verkkosivun osoite.", "https://www.example.org"),
    Column("kieli", "Millä kielellä kirjoitamme yhdistykselle. Tyhjä: suomi (fi).", "fi", choices=("fi", "sv", "en")),
    Column("vahvistettu", "Hankkeen työntekijä täyttää tämän. Jätä tyhjäksi."),
)

TIMETABLE = (
    Column("viikonpäivät", "Päivät, jolloin kokoonnutaan, esimerkiksi ma, ke. Myös ma-pe käy.", "ti"),
    Column(
        "toisto",
        "Kuinka usein? Tyhjä: joka viikko. Jos kirjoitat ”joka toinen viikko”, kirjoita myös ”kausi alkaa”. "
        "Tässä voi olla myös RFC 5545 -sääntö, esimerkiksi FREQ=MONTHLY;BYMONTHDAY=15.",
        "joka viikko",
        choices=tuple(REPEATS),
    ),
    Column("kuukaudet", "Kuukaudet numeroina: 9-5 on syyskuusta toukokuuhun. Tyhjä: kaikki.", "9-5"),
    Column("alkaa", "Kellonaika, esimerkiksi 18:00. Myös 18:00-19:30 käy: silloin ”päättyy” jää tyhjäksi.", "18:00"),
    Column("päättyy", "Kellonaika samana päivänä, esimerkiksi 19:30, tai kesto, esimerkiksi 90 min.", "19:30"),
    Column("kausi alkaa", "Kauden ensimmäinen päivä, esimerkiksi 1.9.2026. Myös 1.9.2026-31.5.2027 käy."),
    Column("kausi päättyy", "Kauden viimeinen päivä, esimerkiksi 31.5.2027."),
    Column("ei päivinä", "Päivät, jolloin ei kokoonnuta: 24.12.2026, 31.12.2026. Myös 24.12.2026-6.1.2027 käy."),
    Column("lisäpäivät", "Muut päivät, jolloin kokoonnutaan, esimerkiksi 3.1.2027."),
    Column("tauko pyhinä", "Onko pyhäpäivinä tauko? Tyhjä: ei.", "kyllä", choices=tuple(YES_NO)),
    Column(
        "tauko koululomilla",
        "Onko koulujen lomilla tauko? Tyhjä: ei.",
        "ei",
        choices=tuple(YES_NO),
    ),
    Column(
        "muut ajat",
        "Jos samalla viikolla on muitakin aikoja: ke 17:00-18:00; la 10-11. Toisto, kausi ja tauot ovat samat. "
        "Jos ne ovat eri, kirjoita ne hakasulkeisiin: la 10-11 [kausi 1.9.2026-31.5.2027, tauko pyhinä].",
    ),
)

HOBBIES = (
    Column("tunnus", "Lyhyt tunnus ilman välilyöntejä. Älä vaihda sitä myöhemmin.", EXAMPLE_ID, needed=True),
    Column("nimi", "Harrastuksen nimi, niin kuin se lukee ovessa.", "Naisten uintivuoro", needed=True),
    Column("laji", "Mitä harrastuksessa tehdään? Valitse listasta se, joka sopii parhaiten.", "Uinti", needed=True),
    Column("yhdistys", "Yhdistyksen tunnus tai nimi, sama kuin välilehdellä Yhdistykset.", EXAMPLE_ID, needed=True),
    Column("paikka", "Paikan nimi, esimerkiksi uimahalli.", "Kajaanin uimahalli"),
    Column("osoite", "Katu, postinumero ja postitoimipaikka.", "Esimerkkikatu 1, 87100 KAJAANI"),
    Column("kunta", "Valitse listasta. Voi olla tyhjä, jos osoitteessa on postinumero.", "Kajaani"),
    Column("leveysaste", "Kartan leveysaste, esimerkiksi 64,2390. Molemmat asteet tai ei kumpaakaan."),
    Column("pituusaste", "Kartan pituusaste, esimerkiksi 27,7590."),
    *TIMETABLE,
    Column("kenelle", "Kenelle harrastus on? Tyhjä: kaikki.", "naiset", choices=tuple(AUDIENCES)),
    _yes_no("aloittelijoille", "Sopiiko harrastus aloittelijoille?", "kyllä"),
    Column(
        "ikä",
        "Kenen ikäisille: 5-6 v, alle 12 v (enintään 11), 18+, 1.-4. lk (7–11 v). ”Yli 7 v” luetaan: 7 v ja vanhemmat. "
        "Tyhjä: ei ikärajaa. Voit kirjoittaa iän myös kahteen seuraavaan sarakkeeseen.",
        "18+",
    ),
    Column("ikä vähintään", "Nuorin ikä vuosina."),
    Column("ikä enintään", "Vanhin ikä vuosina."),
    Column("hinta", "Euroina: 7,50 tai 60 €/kausi. Ilmainen on 0. Tyhjä: ei tiedossa.", "7"),
    Column("hinnan jakso", "Mitä aikaa hinta koskee? Tyhjä: kerta.", "kerta", choices=tuple(PERIODS)),
    _yes_no("ensimmäinen kerta ilmainen", "Onko ensimmäinen kerta ilmainen?", "kyllä"),
    Column(
        "suomea tarvitaan", "Kuinka paljon suomea pitää osata? Tyhjä: ei tiedossa.", "vähän", choices=tuple(FINNISH)
    ),
    Column("ohjaaja", "Kuka ohjaa? Kirjoita etunimi tai tehtävä. Kysy ohjaajalta lupa.", "Ohjaaja"),
    Column("ohjaajan kielet", "Kielet, joita ohjaaja puhuu: suomi, englanti tai fi, en.", "fi, en"),
    _yes_no("ohjaaja on nainen", "Onko ohjaaja nainen?", "kyllä"),
    _yes_no("lapset voivat tulla mukaan", "Voiko lapsen ottaa mukaan?", "kyllä"),
    _yes_no("lastenhoito", "Hoitaako joku lapsia harrastuksen ajan?", "ei"),
    Column("paikkoja", "Kuinka monta ihmistä mahtuu mukaan yhteensä, esimerkiksi 12.", "12"),
    _yes_no("mahtuu mukaan", "Onko nyt tilaa uusille?", "kyllä"),
    _yes_no("esteetön", "Pääseekö sisään pyörätuolilla?", "kyllä"),
    Column("verkkosivu", "Harrastuksen verkkosivun osoite.", "https://www.example.org/uinti"),
    Column(
        "tila", "Tyhjä: käynnissä. Mukaan pääsee vain, kun tila on käynnissä.", "käynnissä", choices=tuple(STATUSES)
    ),
    Column("tarkistettu", "Päivä, jolloin joku viimeksi tarkisti tämän rivin, esimerkiksi 24.11.2026."),
    Column("tarkistaja", "Mikä yhdistys tai palvelu tarkisti? Älä kirjoita henkilön nimeä.", "Esimerkki-Uimarit"),
    Column("nimi", "Jos nimi on eri kielillä eri: nimi tällä kielellä. Jokaisella kielellä on oma sarake.", text=True),
    _text("kuvaus", "Mitä siellä tehdään? Yksi tai kaksi lausetta.", "Uimme rauhassa yhdessä."),
    _text("mukaan", "Mitä pitää ottaa mukaan?", "Ota mukaan uimapuku ja pyyhe."),
    _text("lainattavissa", "Mitä varusteita voi lainata?", "Voit lainata uimalaudan."),
    _text("tapaaminen", "Kuka ottaa tulijan vastaan, missä ja milloin?", "Nainen tulee vastaan etuovelle klo 17.50."),
    _text("pukuhuoneet", "Millaiset pukuhuoneet ja suihkut ovat?", "Naisilla on oma pukuhuone."),
    _text("esteettömyys", "Miten esteetön paikka on?", "Ovella on luiska."),
    _text("kulku", "Miten paikalle pääsee ilman autoa?", "Bussi 4 pysähtyy oven edessä."),
    _text("hinta sisältää", "Mitä hintaan kuuluu?", "Pääsymaksu kuuluu hintaan."),
)

GUIDES = (
    Column("aihe", "Ohjeen aihe. Älä muuta sitä.", needed=True),
    Column("kenelle", "Kenelle ohje on: tulijalle vai yhdistykselle. Tätä ei lueta."),
    _text("teksti", "Hankkeen oma teksti palvelun tekstin tilalle. Tyhjä: palvelun oma teksti."),
)
"""The third table, which only staff keep: texts of guidance."""

FAIRS = (
    Column("tunnus", "Lyhyt tunnus ilman välilyöntejä. Älä vaihda sitä myöhemmin.", EXAMPLE_ID, needed=True),
    Column("nimi", "Messujen nimi, niin kuin se lukee ovessa.", "Esimerkkimessut", needed=True),
    Column("messupäivä", "Päivä, esimerkiksi 28.11.2026.", "28.11.2026", needed=True),
    Column("alkaa", "Kellonaika, esimerkiksi 10:00. Myös 10:00-15:00 käy: silloin ”päättyy” jää tyhjäksi.", "10:00"),
    Column("päättyy", "Kellonaika samana päivänä, esimerkiksi 15:00.", "15:00"),
    *(one for one in HOBBIES if one.name in {"paikka", "osoite", "kunta", "leveysaste", "pituusaste", "esteetön"}),
    Column("nimi", "Jos nimi on eri kielillä eri: nimi tällä kielellä. Jokaisella kielellä on oma sarake.", text=True),
    Column(
        "peruttu",
        "Onko messut peruttu? Tyhjä: ei. Kerromme siitä niille, jotka ovat sanoneet tulevansa.",
        choices=tuple(YES_NO),
    ),
    _text("kuvaus", "Mitä messuilla on? Yksi tai kaksi lausetta.", "Tule katsomaan, mitä voi harrastaa."),
    _text("esteettömyys", "Miten esteetön paikka on?", "Ovella on luiska."),
    _text("kulku", "Miten paikalle pääsee ilman autoa?", "Bussi 4 pysähtyy oven edessä."),
)
"""Hobby fairs, which only staff keep."""

STALLS = (
    Column("messut", "Messujen tunnus, sama kuin välilehdellä Messut.", EXAMPLE_ID, needed=True),
    Column("yhdistys", "Kenen pöytä: yhdistyksen tunnus tai nimi.", EXAMPLE_ID, needed=True),
    Column("pöytä", "Mitä pöydässä lukee, esimerkiksi 12. Enintään 8 merkkiä.", "12"),
    Column(
        "harrastukset",
        "Pöydässä esiteltävien harrastusten tunnukset: uinti-ti, vesijumppa. Tyhjä: kaikki yhdistyksen harrastukset.",
    ),
    Column("tunnus", "Jos yhdistyksellä on monta pöytää: jokaiselle oma tunnus. Tyhjä: yhdistyksen tunnus."),
)
"""The tables at fairs."""

OTHER_NAMES = {
    other: name
    for name, others in {
        "sähköposti": ("sposti", "s-posti", "email", "e-mail", "sähköpostiosoite"),
        "puhelin": ("puh", "puh.", "puhelinnumero", "puhelinnro"),
        "verkkosivu": ("www", "kotisivu", "nettisivu", "verkkosivut"),
        "yhdistys": ("järjestäjä", "seura", "yhdistyksen tunnus"),
        "viikonpäivät": ("viikonpäivä", "päivä", "päivät"),
        "alkaa": ("aika", "kellonaika", "klo"),
        "ikä": ("ikäryhmä",),
        "kunta": ("paikkakunta",),
        "osoite": ("katuosoite",),
        "tunnus": ("id",),
    }.items()
    for other in others
}
"""What others call our columns."""
