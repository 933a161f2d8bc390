"""What is kept, as people read it: words for codes, names for numbers, Helsinki's wall clock for times."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from bot.i18n.languages import LANGUAGES
from catalogue.schedule import HELSINKI
from catalogue.snapshot import Snapshot
from catalogue.wishes import unpack_filters
from dialogs.addresses import Results
from dialogs.codec import UnknownTokenError, decode
from dialogs.pages.find import CATEGORIES
from rules.notice import message_of

TIMES = frozenset({"at", "since", "known_since"})
"""Keys that hold a time, beside those that end in "_at"."""

AS_THEY_ARE = frozenset({"conversation", "wording"})
"""What is written in the service's own way: where the conversation stands, and messages that wait."""

AGES = {"under13": "under 13", "13to17": "13 to 17", "adult": "18 or more"}

WORDS: Mapping[str, Mapping[str, str]] = {
    "age_group": AGES,
    "age": AGES,
    "reached_by": {"chat": "in the chat", "phone": "by phone", "return": "comes back to look"},
    "reminders_wanted": {"first": "the first time", "every": "every time", "none": "never"},
    "answer": {
        "full": "the group is full",
        "call": "please call us",
        "not-ours": "this is not our hobby",
        "other": "in their own words",
        "not-this-time": "not this time",
    },
    "who_comes": {"self": "you", "child": "a child of yours", "family": "somebody in your family"},
    "actor": {"person": "you", "guardian": "a parent or guardian", "staff": "our staff", "clock": "the service"},
    "by": {"person": "you"},
    "purpose": {
        "join": "to go on in another chat",
        "email": "to confirm an e-mail address",
        "guardian": "for a parent or guardian",
    },
    "kind": {
        "new": "that somebody wants to come",
        "withdrawn": "that somebody does not come any more",
        "visit": "that somebody comes for the first time soon",
        "go-together": "to go to a hobby together with you",
        "named": "the name that was not told at first",
        "unnamed": "that the name and the number are to be deleted",
        "evening": "the evening before",
        "soon": "shortly before",
        "minor": "somebody under 18 wants to come",
        "notice-failed": "a mail to the association did not arrive",
        "notice-unknown": "nobody knows whether a mail to the association arrived",
        "no-address": "the association has no confirmed address",
        "unanswered": "the association has not answered",
        "tell-withdrawn": "tell the association that somebody does not come any more",
        "tell-delete": "ask the association to delete what it was told",
        "tell-named": "tell the association the name",
        "tell-unnamed": "ask the association to delete the name and the number",
        "guardian-gone": "the guardian is no longer here",
        "minor-news": "there is news for somebody under 18",
        "answer-lost": "the association's answer did not reach you",
        "mail-came-back": "a mail to an association came back",
        "wrong-address": "the association's address is not theirs",
        "source-broken": "a list of hobbies could not be read",
        "report": "you reported a message",
        "minor-message": "the association wrote to somebody under 18",
        "stranger": "a mail from an address that is not the association's",
        "mail-loop": "too many mails in an hour",
        "tell-message": "tell the association what you wrote",
        "mail-unread": "a mail could not be read",
        "announcement-held": "an announcement stopped by itself",
        "announcement-sum": "the numbers of an announcement do not add up",
        "case": "you wanted to talk to a person",
        "case-unseen": "what you wrote to our staff did not reach them",
        "group-moved": "the staff group has another number",
        "group-trouble": "something is wrong with the staff group",
        "topic-left": "a talk in the staff group was not deleted",
        "member-left": "somebody is not staff any more",
        "status": "news",
    },
    "reason": {
        "no-text": "there was no text in your language",
        "no-news": "you want no news",
        "quiet": "you said stop",
        "blocked": "you had stopped us there",
        "nowhere": "there was nowhere to write to",
        "same-person": "you got it in another chat",
        "too-late": "it was too late",
        "no-language": "you had not chosen a language",
        "returns-only": "nothing can be sent there first",
        "child": "under 13, and no guardian had said yes",
        "lately": "you had got one a short time before",
        "busy": "you were writing just then",
    },
    "measure": {"first-visit": "first visit", "still-attending": "still goes after four weeks"},
    "gender": {"asked": "asked, not answered", "unsaid": "rather not said"},
    "step": {
        "reminder": "the association was reminded, or staff were to ring it",
        "staff": "our staff were to ring the association",
        "word": "you were told that there is no answer yet",
        "guardian-reminder": "you were told to ask the guardian again",
        "guardian-word": "you were told that no guardian has said yes",
        "counsellor-word": "you were told that the counsellor has no answer yet",
    },
    "state": {
        "registered": "the association is still to be told",
        "with-staff": "with our counsellor",
        "told": "the association has been told",
        "undelivered": "the association could not be reached",
        "answered": "the association has answered",
        "withdrawn": "cancelled",
        "with-guardian": "a guardian is asked",
        "came": "was there",
        "stopped": "does not go there",
        "expired": "closed, because nobody said more",
        "queued": "written",
        "sending": "on its way",
        "dropped": "not needed any more",
        "rung": "told by telephone",
        "skipped": "not sent",
        "failed": "did not arrive",
        "unknown": "nobody knows whether it arrived",
    },
}
"""Codes that are no words, by the key that they stand under; the others are words already."""


def readable(kept: Any, catalogue: Snapshot, key: str = "") -> Any:
    """The same with words; what stands under no key that is known here stays as it is."""
    if key in AS_THEY_ARE:
        return kept
    if isinstance(kept, Mapping):
        return {name: readable(value, catalogue, name) for name, value in kept.items()}
    if isinstance(kept, list):
        return [readable(value, catalogue, key) for value in kept]
    if isinstance(kept, int) and (key.endswith("_at") or key in TIMES):
        return datetime.fromtimestamp(kept / 1000, UTC).astimezone(HELSINKI).strftime("%Y-%m-%d %H:%M:%S")
    if key == "kind" and message_of(str(kept)) is not None:
        return "what you wrote"
    if key in WORDS:
        return WORDS[key].get(kept, kept)
    return _name(kept, catalogue, key)


def _name(kept: Any, catalogue: Snapshot, key: str) -> Any:
    """The name of what is kept as a number or a code; what is no longer in the catalogue keeps its number."""
    match key:
        case "hobby" if kept in catalogue.hobbies:
            return catalogue.hobbies[kept].name
        case "association" if kept in catalogue.associations:
            return catalogue.associations[kept].name
        case "place" if kept in catalogue.places:
            return catalogue.places[kept].name
        case "fair" if kept in catalogue.fairs:
            return catalogue.fairs[kept].name
        case "language" if kept in LANGUAGES:
            return LANGUAGES[kept].autonym
        case "search":
            return _search(kept, catalogue)
    return kept


def _search(token: str, catalogue: Snapshot) -> Any:
    """What a search asks for; a token that this release cannot read stays as it is."""
    try:
        address = decode(token)
        if not isinstance(address, Results):
            return token
        filters = unpack_filters(address.search.filters)
    except (UnknownTokenError, ValueError):
        return token
    kinds, category = address.search.kinds, address.search.category
    asked = {
        "kinds": [catalogue.kinds_by_number[n].label_en for n in kinds if n in catalogue.kinds_by_number],
        "category": CATEGORIES[category - 1] if 0 < category <= len(CATEGORIES) else "",
        **{name: getattr(filters, name) for name in filters.__slots__ if name not in {"kinds", "category"}},
    }
    listed = {name: sorted(value) if isinstance(value, frozenset) else value for name, value in asked.items()}
    return {
        name: value
        for name, value in listed.items()
        if value not in ("", []) and value is not None and value is not False
    }
