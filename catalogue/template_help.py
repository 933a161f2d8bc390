"""What the help sheet of the template says, in plain Finnish: headings with their lines."""

from catalogue.columns import EXAMPLE_ID

HELP = (
    (
        "Näin täytät taulukon",
        (
            "Kirjoita jokainen harrastus omalle rivilleen taulukkoon Harrastukset.",
            "Kirjoita yhdistys taulukkoon Yhdistykset. Yksi rivi riittää, vaikka harrastuksia on monta.",
            f"Ensimmäinen rivi on malli: sen tunnus on ”{EXAMPLE_ID}”. Sitä ei lueta. Voit poistaa sen.",
            "Jos et tiedä jotain, jätä solu tyhjäksi. Kerromme silloin: kysy yhdistykseltä. Älä arvaa.",
        ),
    ),
    (
        "Nämä tiedot tarvitaan",
        (
            "Harrastus: tunnus, nimi, laji, yhdistys ja kunta. Kunta voi olla tyhjä, jos osoitteessa on postinumero.",
            "Yhdistys: tunnus, nimi ja yksi näistä: sähköposti, puhelin tai verkkosivu.",
        ),
    ),
    (
        "Hyvä tietää",
        (
            "Tunnus on lyhyt nimi, esimerkiksi uinti-ti. Pidä se aina samana: siitä tunnemme saman harrastuksen.",
            "Sarakkeiden järjestyksellä ei ole väliä. Älä muuta otsikoita. Voit poistaa sarakkeita, joita et tarvitse.",
            "Ota uusi kieli käyttöön lisäämällä sarake: esimerkiksi ”kuvaus ru” tai ”mukaan uk”.",
            "Älä kirjoita taulukkoon henkilötunnuksia tai tietoja ihmisten terveydestä.",
        ),
    ),
    (
        "Näin lähetät taulukon",
        (
            "Tallenna tiedosto muodossa .xlsx. Myös .ods ja .csv käyvät.",
            "Lähetä tiedosto samaan osoitteeseen, josta sait sen. Poista ensin salasana, jos tiedostossa on sellainen.",
            "Jos jotain ei voi lukea, saat listan: taulukko, rivi, sarake, ja mikä olisi oikein.",
        ),
    ),
)
