"""What the help sheet of the template says, in plain Finnish: headings with their lines."""

from catalogue.spreadsheets.columns import EXAMPLE_ID

HELP = (
    (
        "Näin täytät taulukon",
        (
            "Kirjoita jokainen harrastus omalle rivilleen välilehdelle Harrastukset.",
            "Kirjoita yhdistys välilehdelle Yhdistykset. Yksi rivi riittää, vaikka harrastuksia on monta.",
            f"Pohjassa on harmaa mallirivi. Sen tunnus on ”{EXAMPLE_ID}”. Sitä ei lueta. Voit poistaa sen.",
            "Jos kirjoitat mallirivin päälle, vaihda myös tunnus.",
            "Vie hiiri otsikon päälle: näet, mitä sarakkeeseen kirjoitetaan. Sama ohje on täällä alempana.",
            "Jos et tiedä jotain, älä arvaa. Jätä solu tyhjäksi. Kerromme silloin tulijalle: kysy yhdistykseltä.",
        ),
    ),
    (
        "Nämä tiedot tarvitaan",
        (
            "Harrastus: tunnus, nimi, laji, yhdistys ja kunta. Kunta voi olla tyhjä, jos osoitteessa on postinumero.",
            "Yhdistys: tunnus, nimi ja yksi näistä: sähköposti, puhelin tai verkkosivu.",
            "Muut tiedot auttavat tulijaa. Tärkeimmät: viikonpäivät, alkaa, päättyy, hinta, ikä, kuvaus ja tapaaminen.",
        ),
    ),
    (
        "Hyvä tietää",
        (
            "Tunnus on lyhyt nimi, esimerkiksi uinti-ti. Pidä se aina samana: siitä tunnemme saman harrastuksen.",
            "Älä muuta otsikoita. Sarakkeiden järjestyksellä ei ole väliä. Voit poistaa sarakkeita, joita et tarvitse.",
            "Lähetä aina koko lista. Jos harrastus puuttuu listasta, se poistuu palvelusta.",
            "Jos tyhjennät solun tai poistat sarakkeen, vanha tieto poistuu.",
            "Jos harrastus on tauolla, älä poista riviä: kirjoita sarakkeeseen ”tila” sana ”tauolla”.",
            "Voit lisätä uuden kielen: tee uusi sarake, esimerkiksi ”kuvaus ru” tai ”mukaan uk”.",
            "Älä kirjoita taulukkoon henkilötunnuksia tai tietoja ihmisten terveydestä.",
        ),
    ),
    (
        "Näin lähetät taulukon",
        (
            "Tallenna tiedosto muodossa .xlsx. Myös .ods käy. Jos tiedosto on .csv, tallenna molemmat välilehdet.",
            "Lähetä tiedosto samaan osoitteeseen, josta sait sen. Poista ensin salasana, jos tiedostossa on sellainen.",
            "Jos jotain ei voi lukea, saat listan: välilehti, rivi, sarake, ja mikä olisi oikein.",
        ),
    ),
)

FAIRS_HELP = (
    "Harrastemessut",
    (
        "Kirjoita messut välilehdelle Messut ja jokainen pöytä omalle rivilleen välilehdelle Pöydät.",
        "Pöydän yhdistys ja harrastukset ovat samoja tunnuksia kuin muilla välilehdillä tai muissa lähteissä.",
        "Älä vaihda tunnuksia sen jälkeen, kun julisteet on painettu: niissä on pöydän numero.",
    ),
)
"""The same about fairs, where there are sheets for them."""
