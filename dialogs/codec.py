"""Button tokens: one symmetric, strict codec between addresses and at most 64 bytes of text.

A token is the version, the address's code and its fields, joined by dots: "1h.4k.1-2..0.". Untrusted: what does not
decode to exactly what would encode to it is refused.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, NoReturn, get_type_hints

from dialogs import addresses as a

MAX_BYTES = 64
"""Telegram's limit for callback data: https://core.telegram.org/bots/api#inlinekeyboardbutton"""

VERSION = "1"

CODES: dict[str, type[a.Address]] = {
    "l": a.Languages,
    "lc": a.ChooseLanguage,
    "s": a.Start,
    "w": a.Where,
    "wc": a.ChoosePlace,
    "k": a.What,
    "r": a.Results,
    "f": a.Filters,
    "fm": a.MoreFilters,
    "ft": a.Times,
    "h": a.Card,
    "hm": a.Map,
    "hs": a.ShowCard,
    "ja": a.AskAge,
    "jn": a.AskName,
    "jk": a.KeepName,
    "jr": a.AskReach,
    "jp": a.AskPhone,
    "jq": a.KeepPhone,
    "jw": a.WithoutPhone,
    "jl": a.AskLater,
    "je": a.AskEmail,
    "js": a.EmailSent,
    "jt": a.MoveToChat,
    "jm": a.Moved,
    "jy": a.Join,
    "jx": a.DoNotTell,
    "jd": a.Joined,
    "jf": a.NotJoined,
    "m": a.Mine,
    "mi": a.MyHobby,
    "mw": a.ConfirmWithdraw,
    "mx": a.TakeBack,
    "mr": a.ChooseRemind,
    "ma": a.AnswerReminder,
    "mn": a.Noted,
    "g": a.Watching,
    "gw": a.Watch,
    "gx": a.StopWatching,
    "d": a.MyData,
    "df": a.MyFile,
    "de": a.ConfirmErase,
    "dx": a.EraseAll,
    "dg": a.Erased,
    "q": a.Help,
    "qd": a.Danger,
    "x": a.Stop,
    "xg": a.GoOn,
    "xq": a.Quiet,
    "n": a.NotUnderstood,
    "o": a.Outdated,
    "t": a.Thanked,
    "b": a.AskBring,
    "by": a.Bring,
    "z": a.FirstVisit,
    "zf": a.SayHowItWas,
    "zg": a.HowItWas,
    "zd": a.SayNotDared,
    "ze": a.NotDared,
    "zt": a.GoTogether,
    "zu": a.Together,
    "zw": a.AskWhy,
    "zb": a.SayWhy,
    "zh": a.WhatHelps,
    "zs": a.SayStill,
    "zk": a.StillGoes,
    "u": a.ChangeHobby,
    "ut": a.TellChange,
    "ud": a.ChangeTold,
    "i": a.CalendarFile,
    "im": a.MyCalendar,
    "iy": a.MakeCalendar,
    "ix": a.StopCalendar,
    "y": a.Waiting,
    "yn": a.Asked,
    "ya": a.AskAnswer,
    "yi": a.AnswerInterest,
    "yw": a.Words,
    "yc": a.CheckWords,
    "ys": a.SendWords,
    "yd": a.WordsSent,
    "pf": a.AskFamily,
    "pg": a.AskParent,
    "pt": a.AskYoung,
    "px": a.NotParent,
    "ph": a.AskHelper,
    "pn": a.AskTheirName,
    "pk": a.KeepTheirName,
    "pa": a.AskLink,
    "py": a.MakeLink,
    "pl": a.GuardianLink,
    "pm": a.NewLink,
    "pq": a.AskGuardian,
    "pv": a.SayYes,
    "pw": a.SayNo,
    "ps": a.AskStaffInstead,
    "pc": a.ToStaff,
    "pu": a.WithoutName,
    "pe": a.AskMyName,
    "pz": a.KeepMyName,
    "pd": a.AskTellName,
    "pj": a.TellName,
    "pi": a.AskNameBack,
    "po": a.TakeNameBack,
    "cw": a.Write,
    "cc": a.CheckMessage,
    "cs": a.SendMessage,
    "cd": a.MessageSent,
    "cq": a.ConfirmBlock,
    "cb": a.Block,
    "ce": a.Blocked,
    "cr": a.ConfirmReport,
    "cy": a.Report,
    "cz": a.Reported,
    "afq": a.AskGender,
    "afs": a.SayGender,
    "afd": a.GenderSaid,
    "af": a.Stats,
    "afp": a.SeeFigure,
    "aft": a.FiguresTable,
    "v": a.FairCard,
    "va": a.Fairs,
    "vm": a.FairMap,
    "vi": a.FairFile,
    "vc": a.ComeToFair,
    "vt": a.FairTables,
    "vs": a.StallHobbies,
    "vj": a.TakeHobby,
    "vh": a.StallHobby,
    "vf": a.FairCounts,
    "av": a.AskPerson,
    "avc": a.CallMe,
    "avd": a.ToldStaff,
    "avl": a.StaffTasks,
    "avt": a.StaffTask,
    "avk": a.TakeTask,
    "avx": a.FinishTask,
    "avm": a.CaseMedia,
    "a": a.StaffHome,
    "al": a.Colleagues,
    "ai": a.OneColleague,
    "aq": a.ConfirmRemove,
    "ax": a.RemoveStaff,
    "ar": a.AskRole,
    "an": a.AskStaffName,
    "ay": a.StaffLink,
    "ao": a.StaffLog,
    "es": a.StopNews,
    "eg": a.NewsAgain,
    "en": a.News,
    "e": a.Announcements,
    "ew": a.NewAnnouncement,
    "ea": a.OneAnnouncement,
    "et": a.AnnouncementTexts,
    "ex": a.AskAnnouncementText,
    "ed": a.DropAnnouncementText,
    "em": a.AskMissing,
    "eh": a.ChooseMissing,
    "ep": a.AskPicture,
    "eq": a.DropPicture,
    "ef": a.AskFair,
    "ec": a.ChooseFair,
    "eu": a.AskAudience,
    "ev": a.ChooseAudience,
    "er": a.PreviewAnnouncement,
    "ei": a.SeeAnnouncement,
    "ej": a.SeenAnnouncement,
    "ek": a.CountAnnouncement,
    "eo": a.CountedAnnouncement,
    "ey": a.TestAnnouncement,
    "ez": a.AskAnnouncementTime,
    "eb": a.AskAnnouncementSure,
    "el": a.ConfirmAnnouncement,
    "exd": a.DeleteAnnouncement,
    "exs": a.SteerAnnouncement,
    "exq": a.AskStopAnnouncement,
    "ak": a.CareHobby,
    "aka": a.AskChange,
    "akb": a.CheckChange,
    "akc": a.DoChange,
    "akd": a.AskContact,
    "ake": a.CheckContact,
    "akf": a.DoContact,
    "akg": a.CheckToday,
    "akl": a.ToCheck,
}
_CODE_OF = {cls: code for code, cls in CODES.items()}
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_WORD = re.compile(r"[A-Za-z0-9_]{0,24}\Z")
_NUMBER = re.compile(r"(0|[1-9a-z][0-9a-z]{0,12})\Z")


class UnknownTokenError(ValueError):
    """A token that no release of ours has made, or that this one cannot read."""


def encode(address: a.Address) -> str:
    """The token of an address. Raises ValueError when it would not fit, which is a fault of the page."""
    token = ".".join([VERSION + _CODE_OF[type(address)], *_spell(address)])
    if len(token.encode()) > MAX_BYTES:
        raise ValueError(f"the token of {type(address).__name__} is over {MAX_BYTES} bytes")
    return token


def decode(token: str) -> a.Address:
    """The address of a token. Raises UnknownTokenError."""
    head, *parts = token.split(".")
    cls = CODES.get(head[1:])
    if cls is None or head[:1] != VERSION or len(token) > MAX_BYTES:
        raise UnknownTokenError
    rest = iter(parts)
    try:
        address: a.Address = _read(cls, rest)
    except (ValueError, StopIteration, IndexError):
        raise UnknownTokenError from None
    if next(rest, None) is not None:
        raise UnknownTokenError
    return address


def digest(words: str) -> str:
    """A short mark of typed words: a token that carries another one was made for other words."""
    return hashlib.sha256(words.encode()).hexdigest()[:6] if words else ""


def _spell(value: Any) -> Iterator[str]:
    for field in fields(value):
        part = getattr(value, field.name)
        if is_dataclass(part):
            yield from _spell(part)
        elif isinstance(part, Enum):
            yield _DIGITS[list(type(part)).index(part)]
        elif isinstance(part, tuple):
            yield "-".join(_base36(n) for n in part)
        elif isinstance(part, int):
            yield _base36(int(part))
        elif _WORD.match(part):
            yield part
        else:
            raise ValueError(f"{field.name} cannot stand in a token")


def _read(cls: Any, parts: Iterator[str]) -> Any:
    return cls(*[_read_field(kind, parts) for kind in _HINTS[cls]])


def _read_field(kind: Any, parts: Iterator[str]) -> Any:
    if is_dataclass(kind):
        return _read(kind, parts)
    part = next(parts)
    if kind is bool:
        return {"0": False, "1": True}[part] if part in {"0", "1"} else _refuse()
    if kind is int:
        return _number(part)
    if kind is str:
        return part if _WORD.match(part) else _refuse()
    if isinstance(kind, type) and issubclass(kind, Enum):
        return list(kind)[_DIGITS.index(part)] if len(part) == 1 else _refuse()
    return tuple(_number(p) for p in part.split("-")) if part else ()


def _refuse() -> NoReturn:
    raise UnknownTokenError


def _number(part: str) -> int:
    number = int(part, 36) if _NUMBER.match(part) else _refuse()
    return number if number < 1 << 63 else _refuse()


def _base36(number: int) -> str:
    if number < 0:
        raise ValueError("a number in a token is never negative")
    text = ""
    while number >= 36:  # noqa: PLR2004  the base
        number, rest = divmod(number, 36)
        text = _DIGITS[rest] + text
    return _DIGITS[number] + text


_HINTS: dict[Any, tuple[Any, ...]] = {cls: tuple(get_type_hints(cls).values()) for cls in [*CODES.values(), a.Search]}
