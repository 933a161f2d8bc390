"""Words as people type them: cleaned for showing, folded for comparing."""

import re
import unicodedata

DIRECTION_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"

_DROP_DIRECTION = dict.fromkeys(map(ord, DIRECTION_CONTROLS))
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\s]+")
_SAME_LETTER = str.maketrans(
    {
        "ة": "ه",
        "ە": "ه",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ھ": "ه",
        "ـ": None,
        "ø": "o",
        "ı": "i",
        "æ": "ae",
        "'": None,
        "’": None,
        "ʼ": None,
        "`": None,
    }
)
_WORD = re.compile(r"[^\W_]+")
_ARTICLE = "ال"
_SHORTEST_WITH_ARTICLE = 5


def clean(text: str) -> str:
    """Return the text without direction and other control characters, white space collapsed; for showing to others."""
    composed = unicodedata.normalize("NFC", text.translate(_DROP_DIRECTION))
    return _CONTROL.sub(" ", composed).strip()


def fold(text: str) -> str:
    """Return the text as it is compared: lower case, no diacritics, one letter for each Arabic variant, digits 0-9."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = []
    for letter in plain:
        category = unicodedata.category(letter)
        if category == "Nd":
            kept.append(str(unicodedata.decimal(letter)))
        elif category not in {"Mn", "Cf"}:
            kept.append(letter)
    return "".join(kept).translate(_SAME_LETTER)


def tokens(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, the Arabic article taken off."""
    return tuple(_without_article(word) for word in _WORD.findall(fold(text)))


def _without_article(word: str) -> str:
    return word[2:] if word.startswith(_ARTICLE) and len(word) >= _SHORTEST_WITH_ARTICLE else word
