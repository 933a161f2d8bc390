"""The endings and beginnings that words take in sentences: cases, plurals, the prepositions that Arabic joins on."""

from collections.abc import Iterator

_ENDINGS = (
    # Finnish and English
    *(
        "n",
        "t",
        "a",
        "s",
        "ta",
        "tta",
        "ja",
        "ia",
        "ita",
        "ssa",
        "sta",
        "lla",
        "lta",
        "lle",
        "na",
        "ksi",
        "ni",
        "lleni",
    ),
    *("an", "en", "in", "on", "un", "es", "jen", "ien", "iin", "ihin", "issa", "ista", "illa", "ille", "oita"),
    # Arabic and Persian
    *("ي", "نا", "ها", "ات", "ين"),
)
# Endings that stand in place of the word's own, which is given after them.
_REPLACED = (
    *((ending, "inen") for ending in ("ista", "isen", "iseen", "isessa", "isia", "iset", "isten")),
    *((ending, "us") for ending in ("uksen", "ukseen", "uksessa", "uksia", "ukset")),
    *((ending, "ys") for ending in ("yksen", "ykseen", "yksessa", "yksia", "ykset")),
)
_BEGINNINGS = ("وال", "بال", "فال", "كال", "لل", "و", "ب", "ل", "ف", "ك")
_SLAVIC = (
    "ами ями ого его ому ему ими ыми ах ях ов ев еи ои ии ыи ая яя ое ее ые ие ия ию ии ью ем ом ам ям ою ею "
    "а я о е ы и у ю ь і ів ім оі іи им ым их ых"
)
_SLAVIC_ENDINGS = sorted(_SLAVIC.split(), key=len, reverse=True)
_LATIN_STEM = 4
_SHORT_STEM = 3


def variants(word: str) -> Iterator[str]:
    """Return what may be left of a folded word when its ending or beginning is taken off, the likelier first."""
    yield from _without_ending(word)
    for beginning in _BEGINNINGS:
        rest = word.removeprefix(beginning)
        if rest != word and len(rest) >= _SHORT_STEM:
            yield rest
            yield from _without_ending(rest)


def stem(word: str) -> str:
    """Return a word in Cyrillic without its ending, which there stands in place of another; any other word as it is."""
    if "а" <= word[0] <= "ӿ":
        for ending in _SLAVIC_ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORT_STEM:
                return word[: -len(ending)]
    return word


def _without_ending(word: str) -> Iterator[str]:
    shortest = _LATIN_STEM if word[0] <= "z" else _SHORT_STEM
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= shortest:
            yield rest
    for ending, own in _REPLACED:
        if word.endswith(ending):
            yield word.removesuffix(ending) + own
