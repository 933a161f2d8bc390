"""The table of languages: what each is called, how it runs, who offers it first, and what stands in for it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

ENGLISH = "en"
FINNISH = "fi"


@dataclass(frozen=True, slots=True)
class Language:
    """One language. `code` names its folder in `locales/`; `babel` is its CLDR locale.

    `telegram` is the two-letter code under which Telegram keeps a bot's commands and description, None when there is
    none: https://core.telegram.org/bots/api#setmycommands. `stand_ins` are tried in order when a text is missing,
    English after them. `shipped` says that its catalogue is complete (a test holds it to that).
    """

    code: str
    babel: str
    autonym: str
    rtl: bool = False
    script: str = "latin"
    telegram: str | None = None
    stand_ins: tuple[str, ...] = ()
    shipped: bool = False


_TABLE = (
    Language("fi", "fi", "Suomi", telegram="fi", shipped=True),
    Language("en", "en", "English", telegram="en", shipped=True),
    Language("ru", "ru", "Русский", script="cyrillic", telegram="ru", shipped=True),
    Language("uk", "uk", "Українська", script="cyrillic", telegram="uk", shipped=True),
    Language("ar", "ar", "العربية", rtl=True, script="arabic", telegram="ar", shipped=True),
    Language(
        "fa_AF", "fa_AF", "دری / فارسی", rtl=True, script="arabic", telegram="fa", stand_ins=("fa",), shipped=True
    ),
    Language("so", "so", "Soomaali", telegram="so", shipped=True),
    # Many who read Sorani have been to school in Arabic, many who read Pashto in Dari.
    Language("ckb", "ckb", "کوردیی سۆرانی", rtl=True, script="arabic", stand_ins=("ar",), shipped=True),
    Language("ku", "ku", "Kurdî (Kurmancî)", telegram="ku", shipped=True),
    Language("et", "et", "Eesti", telegram="et", shipped=True),
    Language("sv", "sv", "Svenska", telegram="sv", shipped=True),
    Language("ps", "ps", "پښتو", rtl=True, script="arabic", telegram="ps", stand_ins=("fa_AF", "ar"), shipped=True),
    Language("sw", "sw", "Kiswahili", telegram="sw", shipped=True),
    Language("fr", "fr", "Français", telegram="fr", shipped=True),
)

LANGUAGES: Mapping[str, Language] = {language.code: language for language in _TABLE}
"""All that we know of, in the order in which the picker shows them."""

SHIPPED: tuple[str, ...] = tuple(language.code for language in _TABLE if language.shipped)

ASSOCIATIONS: tuple[str, ...] = (FINNISH, "sv", ENGLISH)
"""What associations and staff are written to in; Finnish stands in."""

NEIGHBOURS: Mapping[str, tuple[str, ...]] = {
    "fa": ("fa_AF",),
    "prs": ("fa_AF",),
    "tg": ("ru", "fa_AF"),
    "haz": ("fa_AF",),
    "kmr": ("ku",),
    "kur": ("ku",),
    "sdh": ("ckb",),
    "pus": ("ps",),
    "pbt": ("ps",),
    "swc": ("sw",),
    "swh": ("sw",),
    "rn": ("sw", "fr"),
    "rw": ("sw", "fr"),
    "ln": ("fr", "sw"),
    "be": ("ru",),
    "kk": ("ru",),
    "ky": ("ru",),
    "arz": ("ar",),
    "apc": ("ar",),
    "nb": ("sv",),
    "nn": ("sv",),
    "no": ("sv",),
    "da": ("sv",),
    "vro": ("et",),
    "krl": ("fi",),
}
"""What stands in for a language (ISO 639) that is not ours: what its readers mostly read too, from school or because it
is near. A person's app may be in any of them."""

_OFFERED: Mapping[str, tuple[str, ...]] = {
    "en": ("en", "so", "sw"),
    "ru": ("ru", "uk"),
    "ar": ("ar", "ckb", "so"),
    "fa": ("fa_AF",),
    "fa-af": ("fa_AF", "ps"),
    "prs": ("fa_AF", "ps"),
    "ku": ("ku", "ckb"),
    "kmr": ("ku", "ckb"),
    "ku-arab": ("ckb", "ku"),
    "ku-iq": ("ckb", "ku"),
    "tr": ("ku",),
    "fr": ("fr", "sw"),
}
"""What to offer first to an app in this language, where that is not simply the same one. Many who speak Somali, Kurdish
or Swahili use a phone in Arabic, English, Turkish or French."""

_UNKNOWN_APP = (FINNISH, ENGLISH)


def offered(hint: str, available: Collection[str] = SHIPPED) -> tuple[str, ...]:
    """All available languages in the order to offer them to an app that reports the language code `hint`."""
    first = _likely(hint) or _UNKNOWN_APP
    return tuple(code for code in dict.fromkeys((*first, *LANGUAGES)) if code in available)


def from_hint(hint: str, available: Collection[str] = SHIPPED) -> str | None:
    """The likeliest available language of an app that reports `hint`: for a greeting, never stored as a choice."""
    return next((code for code in _likely(hint) if code in available), None)


def chain(code: str, available: Collection[str] = SHIPPED) -> tuple[str, ...]:
    """The available languages to try for somebody who reads `code`: that, its stand-ins, English."""
    known = LANGUAGES.get(code)
    wanted = (code, *(known.stand_ins if known else _neighbours(code)), ENGLISH)
    return tuple(one for one in dict.fromkeys(wanted) if one in available)


def _neighbours(code: str) -> tuple[str, ...]:
    """Those of a language that is not ours; a region or script after it does not matter."""
    tag = code.lower().replace("_", "-")
    return NEIGHBOURS.get(tag) or NEIGHBOURS.get(tag.partition("-")[0], ())


def _likely(hint: str) -> tuple[str, ...]:
    tag = hint.strip().lower().replace("_", "-")
    base = tag.partition("-")[0]
    for name in (tag, base):
        if name in _OFFERED:
            return _OFFERED[name]
    return (base,) if base in LANGUAGES else _neighbours(tag)
