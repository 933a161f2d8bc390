"""Words that are understood on every page: danger first, then stop, help, start and language."""

import pytest

from bot.i18n.languages import LANGUAGES, SHIPPED
from bot.i18n.render import Renderer
from catalogue.lexicon import What
from catalogue.snapshot import Snapshot
from dialogs.addresses import AskName, AskReach, Danger, Help, Languages, Mine, MyData, Quiet, Start, Stop
from dialogs.events import Typed
from dialogs.heard import everywhere
from dialogs.pages.results import kind_name
from dialogs.texts import heard
from dialogs.texts.danger import DANGER
from rules.person import Age
from tests.dialogs.people import AMINA, SWIMMING
from tests.dialogs.walking import at, take

IN_DANGER = {
    "en": (
        "112",
        "call 112 now",
        "1 1 2? no, 112!",
        "Police",
        "please call the police",
        "I need an ambulance",
        "EMERGENCY",
        "he hits me",
        "My husband hits me every day",
        "he hit me yesterday",
        "he beat me",
        "he is beating me",
        "he hurts me",
        "he raped me",
        "I was raped",
        "he wants to kill me",
        "I want to die",
        "i dont want to live",
        "I don't want to live any more",
        "I want to kill myself",
        "I think about suicide",
        "there is violence at home",
        "he threatens me",
        "he threatened me",
        "I am in danger",
        "I’m in danger",
        "we are in danger",
        "I am afraid of him",
        "he locked me in",
    ),
    "fi": (
        "112",
        "soita 112",
        "poliisi",
        "Soittakaa poliisi!",
        "tarvitsen poliisia",
        "ambulanssi",
        "tarvitsen ambulanssin",
        "hätänumero",
        "hatanumero",
        "hän lyö minua",
        "mieheni lyö",
        "mies lyö minua",
        "hän löi minua",
        "minua lyödään",
        "hän hakkaa minua",
        "hän hakkasi minut",
        "hän raiskasi minut",
        "minut on raiskattu",
        "hän uhkaa minua",
        "hän uhkailee tappaa minut",
        "haluan kuolla",
        "HALUAN KUOLLA",
        "en halua elää",
        "en jaksa elää",
        "tapan itseni",
        "ajattelen itsemurhaa",
        "kotona on väkivaltaa",
        "vakivalta",
        "olen vaarassa",
        "pelkään häntä",
    ),
    "ar": (
        "١١٢",
        "112",
        "الشرطة",
        "شرطه",
        "اتصلوا بالشرطة",
        "أريد الشرطة",
        "سيارة إسعاف",
        "اسعاف",
        "طوارئ",
        "النجدة",
        "زوجي يضربني",
        "هو يضربني كل يوم",
        "ضربني زوجي",
        "أنا في خطر",
        "انا في خطر",
        "نحن في خطر",
        "أريد أن أموت",
        "اريد ان اموت",
        "بدي اموت",
        "أريد الموت",
        "لا أريد أن أعيش",
        "أريد أن أقتل نفسي",
        "رح يقتلني",
        "الانتحار",
        "اغتصبني",
        "عنف في البيت",
        "يهددني",
        "هددني",
        "أنا خائفة منه",
    ),
}
"""What somebody in danger writes, in each shipped language."""

INNOCENT = (
    *("4H-kerho", "4H", "1 + 1", "044 112 3456", "+358 44 1121122", "00358 112 1120", "112233", "1120"),
    *(
        "boxing",
        "judo",
        "self-defence",
        "karate",
        "nyrkkeily",
        "ملاكمة",
        "taekwondo",
        "itsepuolustus",
        "الدفاع عن النفس",
    ),
    *("fire brigade", "palokunta", "first aid course", "ensiapu", "إسعافات أولية", "red cross", "punainen risti"),
    *("swimming rescue", "life saving", "dog training", "koirakoulu", "hunting", "metsästys", "chess club", "lyöminen"),
    *("die Kinder", "killer whale", "hit music", "beat box", "pesäpallo", "lyöntipelit", "poliittinen keskustelu"),
    *(
        "I like to help",
        "my child is afraid of water",
        "something safe",
        "kaksi tundi",
        "iki",
        "violin",
        "viola",
        "rap music",
    ),
    *("live music", "elää", "haluan uida", "en halua uida", "I want to dance", "I don't want to pay", "مسرح", "خطوط"),
)
"""What is no call for help, though it is near to one."""


@pytest.mark.parametrize(("language", "said"), [(code, text) for code in SHIPPED for text in IN_DANGER[code]])
def test_danger_is_heard(language, said) -> None:
    for variant in (said, said.upper(), f"  {said}!!!", f"hello, {said} ...", f"😭 {said}"):
        assert everywhere(variant) == Danger(), variant


@pytest.mark.parametrize("said", [text for texts in DANGER.values() for text in texts])
def test_each_phrase_of_danger_is_heard_among_other_words(said) -> None:
    assert everywhere(said) == everywhere(f"xxx {said}, yyy") == Danger()


def test_there_are_words_of_danger_in_every_language() -> None:
    assert set(DANGER) == {"", *LANGUAGES}
    assert set(SHIPPED) <= set(IN_DANGER)


@pytest.mark.parametrize("said", INNOCENT)
def test_an_innocent_sentence_is_no_call_for_help(said) -> None:
    assert everywhere(said) is None


def test_police_is_heard_also_in_a_wish() -> None:
    """To be shown 112 once too often does no harm: there is a way on below it."""
    assert everywhere("police dog training") == Danger()


def test_no_name_of_the_catalogue_is_taken_for_a_command(snapshot: Snapshot, renderer: Renderer) -> None:
    names = [name for hobby in snapshot.hobbies.values() for name in (hobby.name, hobby.venue.name)]
    names += [association.name for association in snapshot.associations.values()]
    names += [place.name for place in snapshot.places.values()]
    names += [renderer.text(kind_name(k.label_en), code) for k in snapshot.kinds.values() for code in SHIPPED]
    texts = [text for hobby in snapshot.hobbies.values() for text in hobby.description.values()]
    assert [name for name in (*names, *texts) if everywhere(name)] == []


def test_no_word_of_the_search_is_taken_for_a_command(lexicon) -> None:
    """Except that a language by itself is rather asked for than practised."""
    swallowed = {
        everywhere(" ".join(words))
        for words, senses in lexicon.phrases.items()
        if any(sense.what in {What.KIND, What.CATEGORY, What.PLACE, What.FILTER} for sense in senses)
    }
    assert swallowed == {None, Languages()}


WHOLE = {
    Stop(): ("stop", "STOP!", "/stop", "Stop.", "seis", "lopeta", "توقف", "أوقف", "ايقاف"),
    Help(): ("help", "/help", "Help!", "?", "apua", "Apua!", "apu", "auta", "مساعدة", "مساعده", "المساعدة", "ساعدني"),
    Start(): ("start", "hello", "Hi", "hei", "Moi!", "alkuun", "البداية", "مرحبا", "السلام عليكم", "السلام عليكم!"),
    Languages(): ("language", "/language", "kieli", "Kieli?", "لغة", "اللغة", "اللغه"),
    Mine(): ("my hobbies", "/hobbies", "omat harrastukset", "هواياتي"),
    MyData(): ("my data", "/data", "omat tiedot", "بياناتي", "معلوماتي"),
}


@pytest.mark.parametrize(("address", "said"), [(address, said) for address, all_ in WHOLE.items() for said in all_])
def test_a_command_is_heard_when_it_is_all_that_is_said(address, said) -> None:
    assert everywhere(said) == address
    assert everywhere(f"xxx {said} yyy") is None


TABLES = {
    Stop(): heard.STOP,
    Help(): heard.HELP,
    Start(): heard.START,
    Languages(): heard.LANGUAGE,
    Mine(): heard.MINE,
    MyData(): heard.DATA,
}


def test_no_word_means_two_things() -> None:
    for address, words in TABLES.items():
        assert [word for word in words if everywhere(word) != address] == []


NAMING = AskName(SWIMMING, Age.ADULT)
NEVER_NAMES = {
    Danger(): [text for texts in DANGER.values() for text in texts],
    Quiet(): heard.STOP,  # what the action leads to
    Help(): heard.HELP,
    Start(): ("/start", " /start"),
    Languages(): ("/language",),
    Mine(): ("/hobbies",),
    MyData(): ("/data",),
}


@pytest.mark.parametrize("name", ["سلام", "Salaan", "Silav", "silav", "Habari", "Moi", "Terve", "Zeman", "زمان"])
def test_a_greeting_is_a_name_where_a_name_is_asked_for(name, world) -> None:
    for asked in (NAMING, AskName(SWIMMING, Age.ADULT, unclear=True)):
        answered = take(at(asked, AMINA, world).person, Typed(name), world)
        assert (answered.address, answered.person.dialog.name) == (AskReach(SWIMMING, Age.ADULT), name)


@pytest.mark.parametrize("said", [*heard.START, *heard.LANGUAGE[:1], *heard.MINE[:1], *heard.DATA[:1]])
def test_the_same_word_is_no_name_on_other_pages(said, world) -> None:
    for address in (Start(), AskReach(SWIMMING, Age.ADULT)):
        elsewhere = take(at(address, AMINA, world).person, Typed(said), world)
        assert elsewhere.address == everywhere(said)
        assert elsewhere.person.dialog.name == ""


@pytest.mark.parametrize(
    ("address", "said"), [(address, said) for address, all_ in NEVER_NAMES.items() for said in all_]
)
def test_danger_stop_help_and_commands_are_heard_before_a_name(address, said, world) -> None:
    for variant in (said, said.upper(), f" {said} "):
        turn = take(at(NAMING, AMINA, world).person, Typed(variant), world)
        assert (turn.address, turn.person.dialog.name) == (address, ""), variant


def test_a_question_that_was_not_answered_still_takes_a_greeting_for_a_name(world) -> None:
    turn = at(NAMING, AMINA, world)
    for said in ("17", "18"):
        turn = take(turn.person, Typed(said), world)
    assert take(turn.person, Typed("Silav"), world).person.dialog.name == "Silav"
