"""Days, times, lists, distances: the words and the order that each language gives the values in a text."""

from collections.abc import Mapping

from dialogs.texts.values import Message

WEEKDAYS = tuple(
    Message("weekday", day, note="As in “Monday 24 January”.")
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)
ON_WEEKDAYS = tuple(
    Message("on weekday", f"on {day.id}", note="When something happens: “on Monday”, “on Monday 24 January”.")
    for day in WEEKDAYS
)
WEEKLY_DAYS = tuple(
    Message("every week", f"{day.id}s", note="What happens each week on this day, as on a poster.") for day in WEEKDAYS
)
SHORT_WEEKDAYS = tuple(
    Message("short weekday", day.id[:3], note="As short as your language allows without being unclear.")
    for day in WEEKDAYS
)
MONTHS = tuple(
    Message("month", month, note="In the form that follows the day's number: “24 January”.")
    for month in (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    )
)

DATE = Message("date", "{weekday} {day} {month}", note="“Monday 24 January”. {day} is a number.")
ON_DATE = Message("date", "{on_weekday} {day} {month}", note="When something happens: “on Monday 24 January”.")
SHORT_DATE = Message("date", "{short_weekday} {number}", note="“Mon 24.1.” {number} is from the next message.")
NUMBER_DATE = Message("date", "{day}.{month}.", note="“24.1.”: both are numbers. Day first, as in Finland.")
TIME = Message("time", "{hour}:{minute}", note="“18:00”, always the 24-hour clock.")
DATE_TIME = Message("time", "{date}, {time}", note="“Monday 24 January, 18:00”.")
DATE_SPAN = Message("time", "{date}, {start}–{end}", note="“Monday 24 January, 18:00–19:30”.")
WEEKLY = Message("time", "{days} {time}", note="“Mondays 18:00”.")

TODAY = Message("date", "today", note="When something happens, inside a sentence: “I remind you today, at 18:00.”")
TOMORROW = Message("date", "tomorrow", note="When something happens, inside a sentence.")
IN_DAYS = Message(
    "date",
    "in {count} day",
    plural="in {count} days",
    note="How long until something happens, inside a sentence: “The next time is in 3 days.” {count} is 2 or more.",
)

PAIR = Message("list", "{first} and {last}", note="The last two of a list: “bread and milk”.")
SERIES = Message("list", "{first}, {rest}", note="A list of three or more: “bread, {rest}”, where the rest goes on.")

KILOMETRES = Message("distance", "{number} km", note="A whole number of kilometres.")

IN_LANGUAGE = Message(
    "mark",
    "{text} (in {language})",
    note="After a text that we have only in another language. {language} is that language's name.",
)

LANGUAGES: Mapping[str, Message] = {
    code: Message("language", name, note="The name of a language, as in a list of languages.")
    for code, name in (
        ("fi", "Finnish"),
        ("sv", "Swedish"),
        ("en", "English"),
        ("et", "Estonian"),
        ("ru", "Russian"),
        ("uk", "Ukrainian"),
        ("ar", "Arabic"),
        ("fa_AF", "Dari"),
        ("ps", "Pashto"),
        ("ckb", "Kurdish (Sorani)"),
        ("ku", "Kurdish (Kurmanji)"),
        ("so", "Somali"),
        ("sw", "Swahili"),
        ("fr", "French"),
    )
}
SPOKEN: Mapping[str, Message] = {
    code: Message("speaks language", name.id, note="The form after “she speaks”, for {…:speaks} in a translation.")
    for code, name in LANGUAGES.items()
}
