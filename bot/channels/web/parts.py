"""What in a line is more than text: numbers to call, and what must not be broken over two lines. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence

from phonenumbers import PhoneNumberFormat, PhoneNumberMatcher, format_number

REGION = "FI"
"""Where a number without a country code is."""

Part = str | Mapping[str, str]
"""Text, or an object with `text` and, when it can be called, `url`."""

_ISOLATE = "[\u2066-\u2069]?"
_NUMBER = r"\d+(?:[.:,]\d+)*\.?"
_WHOLE = re.compile(rf"{_NUMBER}{_ISOLATE} ?[–-] ?{_ISOLATE}{_NUMBER}|{_NUMBER} €")
"""A range of times or ages ("18:00–19:30", "9–15"), a price ("7 €")."""


def parts(line: str, calls: Sequence[str]) -> str | list[Part]:
    """The line in its parts; the line itself when it is text alone. `calls` are short numbers that can be called."""
    found: list[Part] = []
    end = 0
    for begin, stop, url in _found(line, calls):
        if begin > end:
            found.append(line[end:begin])
        text = line[begin:stop]
        found.append({"text": text, "url": url} if url else {"text": text})
        end = stop
    if not found:
        return line
    return [*found, line[end:]] if end < len(line) else found


def _found(line: str, calls: Sequence[str]) -> list[tuple[int, int, str]]:
    """Where each begins and ends, and its link or ""; in order. What can be called is not part of a range."""
    found = list(_phones(line))
    for more in (_short(line, calls), _ranges(line)):
        found += [one for one in more if all(one[1] <= begin or end <= one[0] for begin, end, _ in found)]
    return sorted(found)


def _phones(line: str) -> Iterator[tuple[int, int, str]]:
    for match in PhoneNumberMatcher(line, REGION):
        said = match.raw_string
        bracket_before = said.startswith("(") and said.count("(") > said.count(")")
        yield match.start + bracket_before, match.end, f"tel:{format_number(match.number, PhoneNumberFormat.E164)}"


def _short(line: str, calls: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    for number in calls:
        for match in re.finditer(rf"(?<!\d){re.escape(number)}(?!\d)", line):
            yield *match.span(), f"tel:{number}"


def _ranges(line: str) -> Iterator[tuple[int, int, str]]:
    for match in _WHOLE.finditer(line):
        yield *match.span(), ""
