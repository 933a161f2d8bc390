"""What was left out of a search that found nothing, so that something is found."""

from collections.abc import Mapping

from dialogs.texts.values import Message

LINE = "Above what was found instead. A whole sentence or two."

ELSEWHERE = Message(
    "widen",
    "Nothing in {place}. These are about {distance} away, in {there}.",
    note=LINE + " {place} and {there} are towns, in no particular form; {distance} is like “44 km”.",
)
OTHER_DAYS = Message("widen", "Nothing on the days that you chose. These are on other days.", note=LINE)
NOT_ON: tuple[Message, ...] = tuple(
    Message("widen", f"Nothing on {day}. These are on other days.", note=LINE)
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)
"""By day of the week, from Monday."""

SPEAKS = Message(
    "widen",
    "I do not know of one where the leader speaks {language}. Ask before you go.",
    note=LINE + " {language} is a language. Use {language:speaks} if need be.",
)
WITHOUT: Mapping[str, Message] = {
    "free": Message("widen", "Nothing free. These cost something, or I do not know the price.", note=LINE),
    "free_trial": Message(
        "widen", "Nothing where the first time is free. Here it is not, or I do not know.", note=LINE
    ),
    "little_finnish": Message(
        "widen", "Nothing with only a little Finnish. Here you need more, or I do not know.", note=LINE
    ),
    "has_room": Message("widen", "I do not know of one that has room. Ask before you go.", note=LINE),
    "soon": Message("widen", "Nothing within 7 days. These are later.", note=LINE),
    "beginners": Message("widen", "I do not know of one for beginners. Ask before you go.", note=LINE),
    "accessible": Message(
        "widen", "I do not know of one where you get in with a wheelchair. Ask before you go.", note=LINE
    ),
    "parts": Message("widen", "Nothing at that time of day. These are at other times.", note=LINE),
    "weekdays": OTHER_DAYS,
}
"""By the field of Wishes that was left out."""
