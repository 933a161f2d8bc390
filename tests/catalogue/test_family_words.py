"""Whom somebody comes with is a wish like any other; whose wife or sister comes says nothing about the group."""

import pytest

from catalogue.shipped import words_files
from catalogue.understand import understand

SAID = {
    "fi": (("vain naisille", "naisten uinti"), "yhdessä lapseni kanssa", ("vaimolleni uinti", "siskoni haluaa uida")),
    "sv": (("bara för kvinnor", "simning för kvinnor"), "tillsammans med mitt barn", ("simning för min fru",)),
    "en": (("women only", "swimming for women"), "together with my child", ("swimming for my wife", "my sister swims")),
    "et": (("ainult naistele", "ujumine naistele"), "koos lapsega", ("minu naine tahab ujuda", "minu õde")),
    "ru": (("только для женщин", "женское плавание"), "вместе с ребёнком", ("плавание для жены", "моя сестра")),
    "uk": (("тільки для жінок", "плавання для жінок"), "разом з дитиною", ("плавання для дружини", "моя сестра")),
    "ar": (("للنساء فقط", "سباحة للنساء"), "مع طفلي", ("سباحة لزوجتي", "أختي تريد السباحة")),
    "fa_AF": (("فقط برای زنان", "آببازی زنانه"), "با طفلم", ("برای زنم", "خواهرم")),
    "ps": (("یوازې د ښځو لپاره", "د ښځو لپاره لامبو"), "له ماشوم سره", ("زما ښځه", "زما خور")),
    "ckb": (("تەنها بۆ ژنان", "مەلە بۆ ژنان"), "لەگەڵ منداڵەکەم", ("بۆ ژنەکەم", "خوشکم")),
    "ku": (("tenê ji bo jinan", "avjenî ji bo jinan"), "bi zarokê min re", ("ji bo jina min", "xwişka min")),
    "so": (("haween kaliya", "dabaal haweenka"), "ilmahayga la", ("xaaskayga", "walaashay")),
    "sw": (("wanawake tu", "kuogelea kwa wanawake"), "pamoja na mtoto wangu", ("mke wangu", "dada yangu")),
    "fr": (("uniquement pour femmes", "natation entre femmes"), "avec mon enfant", ("pour ma femme", "ma sœur nage")),
}


@pytest.mark.parametrize("language", SAID)
def test_women_only_and_together_with_a_child_can_be_typed(language, lexicon) -> None:
    women, child, _family = SAID[language]
    for text in women:
        assert understand(text, lexicon).wishes.women_only, text
    assert understand(child, lexicon).wishes.children, child
    assert not understand(child, lexicon).wishes.women_only, child


@pytest.mark.parametrize("language", SAID)
def test_for_my_wife_or_my_sister_is_not_for_women_only(language, lexicon) -> None:
    for text in SAID[language][2]:
        assert not understand(text, lexicon).wishes.women_only, text


def test_every_language_is_here() -> None:
    assert set(SAID) == set(words_files())
