"""What somebody wrote is told from what they answer to, in the mail programs that associations use."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.replies.quotes import own_words
from rules.talk import plain

OLD = "Hei Esimerkki-Uimarit!\n\nAmina haluaa tulla mukaan: Naisten uintivuoro."
QUOTED = "\n".join(f"> {line}" for line in OLD.split("\n"))
US = "Mukaan <reply+i1-abc@example.org>"

SAMPLES = {
    "Gmail in Finnish": f"Tervetuloa!\n\nti 24.11.2026 klo 18.00 {US} kirjoitti:\n\n{QUOTED}",
    "Gmail in Finnish, month in words": f"Tervetuloa!\n\nti 24. marrask. 2026 klo 18.00 {US} kirjoitti:\n\n{QUOTED}",
    "Gmail in Finnish, wrapped": (
        f"Tervetuloa!\n\nti 24.11.2026 klo 18.00 Mukaan\n<reply+i1-abc@example.org> kirjoitti:\n\n{QUOTED}"
    ),
    "Apple Mail in Finnish": f"Tervetuloa!\n\n> {US} kirjoitti 24.11.2026 kello 18.00:\n>\n{QUOTED}",
    "Apple Mail in Finnish, not marked": f"Tervetuloa!\n\n{US} kirjoitti 24.11.2026 kello 18.00:\n\n{QUOTED}",
    "Thunderbird in Finnish": f"Tervetuloa!\n\nMukaan kirjoitti 24.11.2026 klo 18.00:\n{QUOTED}",
    "Outlook in Finnish": (
        f"Tervetuloa!\n\n________________________________\nLähettäjä: {US}\nLähetetty: tiistai 24. marraskuuta\n"
        f"Vastaanottaja: uimarit@example.org\nAihe: Uusi tulija\n\n{OLD}"
    ),
    "Outlook in Finnish, bold": (
        f"Tervetuloa!\n\n*Lähettäjä:* {US}\n*Lähetetty:* tiistai\n*Vastaanottaja:* Uimarit\n*Aihe:* Uusi\n\n{OLD}"
    ),
    "old Outlook in Finnish": f"Tervetuloa!\n\n-----Alkuperäinen viesti-----\nLähettäjä: {US}\nAihe: Uusi\n\n{OLD}",
    "Outlook in Swedish": f"Tervetuloa!\n\nFrån: {US}\nSkickat: den 24 november\nTill: Uimarit\nÄmne: Ny\n\n{OLD}",
    "Outlook in English": f"Tervetuloa!\n\nFrom: {US}\nSent: Tuesday\nTo: Uimarit\nSubject: New\n\n{OLD}",
    "Gmail in Swedish": f"Tervetuloa!\n\nDen tis 24 nov. 2026 kl 18:00 skrev {US}:\n\n{QUOTED}",
    "Gmail in English": f"Tervetuloa!\n\nOn Tue, Nov 24, 2026 at 6:00 PM {US}\nwrote:\n\n{QUOTED}",
    "quote marks alone": f"Tervetuloa!\n\n{QUOTED}",
    "the answer below the quote": f"ti 24.11.2026 klo 18.00 {US} kirjoitti:\n{QUOTED}\n\nTervetuloa!",
    "a signature": "Tervetuloa!\n-- \nMaija Uimari\n044 000 0011\nEsimerkki-Uimarit ry",
    "a telephone's line": "Tervetuloa!\n\nLähetetty iPhonesta",
    "Outlook for a telephone": "Tervetuloa!\n\nHanki Outlook for Android<https://aka.ms/example>\n________________________________",
    "a telephone's line in Swedish": "Tervetuloa!\n\nSkickat från min iPhone",
    "nothing around it": "Tervetuloa!",
    "other line ends": f"Tervetuloa!\r\n\r\nMukaan kirjoitti 24.11.2026 klo 18.00:\r\n{QUOTED}",
}


@pytest.mark.parametrize("name", SAMPLES)
def test_what_they_wrote_is_left_and_nothing_else(name) -> None:
    assert own_words(plain(SAMPLES[name])) == "Tervetuloa!"


def test_answers_between_the_lines_of_the_quote_are_theirs() -> None:
    inside = (
        "Hei, vastaukset alla.\n\nMukaan kirjoitti 24.11.2026 klo 18.00:\n> Milloin?\nTiistaina.\n> Missä?\nHallilla."
    )
    assert own_words(inside) == "Hei, vastaukset alla.\n\nTiistaina.\nHallilla."


def test_a_greeting_keeps_the_name_and_not_the_number() -> None:
    signed = (
        "Tervetuloa ti klo 18!\n\nYstävällisin terveisin\nMaija Uimari\nPuheenjohtaja\n044 000 0011\nmaija@example.org"
    )
    assert own_words(signed) == "Tervetuloa ti klo 18!\n\nYstävällisin terveisin\nMaija Uimari"
    assert own_words("Tervetuloa!\n\nT. Maija\n044 000 0011") == "Tervetuloa!\n\nT. Maija"
    assert own_words("Hej!\n\nMvh\n044 000 0011\nPS. Ta med handduk.") == "Hej!\n\nMvh\nPS. Ta med handduk."


@pytest.mark.parametrize(
    "whole",
    [
        "Tervetuloa!\nOttakaa mukaan:\n- uimapuku\n- pyyhe",
        "From: the door you go left.\nWelcome!",
        "Kysymys: mistä olette?\nAihe: uinti",
        "Thanks,\nwe meet on Tuesday at 18.00: bring a towel.",
        "Amina kirjoitti hyvin.",
        "Tulkaa ajoissa",
    ],
)
def test_what_only_looks_a_little_like_a_quote_stays_whole(whole) -> None:
    assert own_words(whole) == whole


def test_only_the_old_mail_leaves_nothing() -> None:
    assert own_words(f"Mukaan kirjoitti 24.11.2026 klo 18.00:\n{QUOTED}") == ""
    assert own_words("") == ""


@settings(deadline=None)
@given(st.text())
def test_nothing_that_is_written_raises_and_nothing_is_made_up(text) -> None:
    said = own_words(plain(text))
    assert set(said.split()) <= set(plain(text).split())


LINES = (*SAMPLES["Outlook in Finnish"].split("\n"), "> x", "", "kirjoitti:", "-- ")


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES)))
def test_no_order_of_such_lines_shows_a_marked_quote(lines) -> None:
    assert "> x" not in own_words("\n".join(lines)).split("\n")


@pytest.mark.parametrize(
    "line", ["On " + "a " * 400, "From: x\n", "kirjoitti 18.00\n", "> " * 300 + "\n", "_" * 90 + "\n"]
)
def test_no_mail_takes_long(line) -> None:
    began = time.perf_counter()
    own_words(line * 200)
    assert time.perf_counter() - began < 1
