"""What stands on the posters of a fair, of a table, of a hobby and of the service."""

from dataclasses import replace

import pytest

from bot.app.posters import Maker, PosterError, Which, speakers, when, where
from bot.i18n.languages import SHIPPED
from bot.i18n.render import Renderer, load_renderer
from bot.poster.layout import poster
from bot.poster.sheet import Sheet
from bot.poster.things import Words
from bot.preview.example import example_snapshot
from catalogue.fair import Fair, Stall
from catalogue.hobby import Venue
from catalogue.snapshot import Snapshot

CHAT, WEB = "https://t.me/mukaan_example_bot", "https://mukaan.example.org"
TEN, FIFTEEN = 1796457600000, 1796475600000  # 5 December 2026, 10:00 and 15:00 in Helsinki
VENUE = Venue("Esimerkkihalli", "Esimerkkikatu 3", "Kajaani")


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return load_renderer()[0]


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    example = example_snapshot()
    tables = (Stall(4, 1, label="12"), Stall(5, 2))
    return replace(example, fairs={3: Fair(3, "taulukko", "syys", "Kajaanin messut", VENUE, TEN, FIFTEEN, tables)})


def sheets(
    renderer: Renderer, snapshot: Snapshot, which: Which, *, chat: str = CHAT, web: str = WEB, language: str = "en"
) -> list[Sheet]:
    return Maker("Mukaan", chat, web, speakers(renderer, [language])).sheets(snapshot, which)


def addresses(sheet: Sheet) -> list[str]:
    return [code.address for code in sheet.codes]


def test_a_fair_has_a_poster_and_so_has_each_table(renderer: Renderer, snapshot: Snapshot) -> None:
    fair, first, second = sheets(renderer, snapshot, Which(fair=3))
    assert (fair.title, fair.badge) == ("Kajaanin messut", "")
    assert fair.details == ("5.12.2026 · 10:00–15:00", "Esimerkkihalli, Esimerkkikatu 3, Kajaani")
    assert addresses(fair) == [f"{CHAT}?start=f3", f"{WEB}/?start=f3"]
    assert (first.title, first.details, first.badge) == (snapshot.associations[1].name, ("Kajaanin messut",), "12")
    assert addresses(first) == [f"{CHAT}?start=s4", f"{WEB}/?start=s4"]
    assert (second.title, second.badge) == (snapshot.associations[2].name, "")
    assert [one.label for one in fair.codes] == ["Telegram", "Web"]
    assert fair.invitations[0].heading != first.invitations[0].heading


def test_one_table_can_be_chosen(renderer: Renderer, snapshot: Snapshot) -> None:
    (only,) = sheets(renderer, snapshot, Which(fair=3, stall=5))
    assert only.title == snapshot.associations[2].name


def test_a_hobby_has_a_poster_as_on_the_door(renderer: Renderer, snapshot: Snapshot) -> None:
    (only,) = sheets(renderer, snapshot, Which(hobby=1))
    hobby = snapshot.hobbies[1]
    assert only.title == hobby.name
    assert only.details[0] == snapshot.associations[hobby.association].name
    assert addresses(only) == [f"{CHAT}?start=h1", f"{WEB}/?start=h1"]


def test_the_service_s_own_poster_leads_to_its_start(renderer: Renderer, snapshot: Snapshot) -> None:
    (only,) = sheets(renderer, snapshot, Which())
    assert only.title == "Mukaan"
    assert addresses(only) == [CHAT, f"{WEB}/"]


def test_with_one_chat_only_there_is_one_code_and_no_word_of_another(renderer: Renderer, snapshot: Snapshot) -> None:
    (web,) = sheets(renderer, snapshot, Which(), chat="")
    (telegram,) = sheets(renderer, snapshot, Which(), web="")
    (both,) = sheets(renderer, snapshot, Which())
    assert addresses(web) == [f"{WEB}/"]
    assert addresses(telegram) == [CHAT]
    assert [len(one.invitations[0].sentences) for one in (web, telegram, both)] == [1, 1, 2]


@pytest.mark.parametrize(
    "name", ["Messut", "Kajaanin harrastusmessut", "Kainuun kulttuuri- ja liikuntamessut Kajaanissa"]
)
def test_a_fair_s_poster_says_in_all_languages_how_to_scan_also_below_a_long_title(
    renderer: Renderer, snapshot: Snapshot, name: str
) -> None:
    fair = replace(snapshot.fairs[3], name=name)
    maker = Maker("Mukaan", CHAT, WEB, speakers(renderer, SHIPPED))
    sheet, *_ = maker.sheets(replace(snapshot, fairs={3: fair}), Which(fair=3))
    small = {one.language for one in poster(sheet) if isinstance(one, Words) and one.language and not one.type.bold}
    assert small == set(SHIPPED)


@pytest.mark.parametrize("language", SHIPPED)
def test_a_poster_speaks_each_language(renderer: Renderer, snapshot: Snapshot, language: str) -> None:
    (only,) = sheets(renderer, snapshot, Which(), language=language)
    (said,) = only.invitations
    assert said.language == language
    assert said.rtl == (language in {"ar", "fa_AF", "ckb", "ps"})
    assert ("\u2066Web\u2069" if said.rtl else "Web") in said.sentences[1]


def test_languages_stand_in_the_order_of_the_table_once_each(renderer: Renderer) -> None:
    assert [one.code for one in speakers(renderer, ["en", "en"])] == ["en"]


@pytest.mark.parametrize(
    ("which", "said"),
    [
        (Which(fair=9), "Messuja 9 ei ole. Messut: 3 Kajaanin messut."),
        (Which(fair=3, stall=9), "Messuilla Kajaanin messut ei ole pöytää 9. Pöydät: 4 Esimerkki-Uimarit, 5 "),
        (Which(stall=4), "Minkä messujen pöytä?"),
        (Which(hobby=9999), "Harrastusta 9999 ei ole."),
    ],
)
def test_what_is_not_there_is_named_with_what_is(
    renderer: Renderer, snapshot: Snapshot, which: Which, said: str
) -> None:
    with pytest.raises(PosterError) as refused:
        sheets(renderer, snapshot, which)
    assert said in str(refused.value)


def test_without_any_chat_there_is_nothing_to_lead_to(renderer: Renderer, snapshot: Snapshot) -> None:
    with pytest.raises(PosterError, match="Koodilla ei ole paikkaa"):
        sheets(renderer, snapshot, Which(), chat="", web="")


def test_an_unknown_language_is_named_with_those_that_are_there(renderer: Renderer) -> None:
    with pytest.raises(PosterError, match=r"Kieltä xx ei ole\. Kielet: fi, en"):
        speakers(renderer, ["fi", "xx"])


def test_a_table_whose_association_is_not_there_has_no_poster(renderer: Renderer, snapshot: Snapshot) -> None:
    fair = replace(snapshot.fairs[3], stalls=(Stall(6, 9999), *snapshot.fairs[3].stalls))
    made = sheets(renderer, replace(snapshot, fairs={3: fair}), Which(fair=3))
    assert len(made) == 3


def test_a_name_without_any_letter_that_can_be_printed_gives_way_to_the_service_s(
    renderer: Renderer, snapshot: Snapshot
) -> None:
    fair = replace(snapshot.fairs[3], name="🎉", stalls=())
    (only,) = sheets(renderer, replace(snapshot, fairs={3: fair}), Which(fair=3))
    assert only.title == "Mukaan"


def test_a_fair_of_two_days_says_both() -> None:
    fair = Fair(3, "", "", "Messut", VENUE, TEN, FIFTEEN + 86_400_000)
    assert when(fair) == "5.12.2026 10:00 – 6.12.2026 15:00"


def test_a_place_says_nothing_twice() -> None:
    assert where(Venue("Kajaani", "", "Kajaani")) == "Kajaani"
    assert where(Venue("Halli", "Katu 3, 87100 KAJAANI", "Kajaani")) == "Halli, Katu 3, 87100 KAJAANI"
    assert where(Venue("Halli", "Kajaanintie 3", "Kajaani")) == "Halli, Kajaanintie 3, Kajaani"
