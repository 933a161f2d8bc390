"""The words of whoever wrote a mail, without the mail that it answers, and without what is below a signature.

Made for Finnish, Swedish and English mail programs. Each line is looked at once, so that no mail takes long.
"""

import re

MOST = 100_000
"""Characters that are looked at: only the beginning is passed on."""
_WRAPPED = 3
"""Lines that a mail program may break the line above a quote into."""
_LONGEST_ATTRIBUTION = 300
_BLOCK = 6
"""Lines within which the second line of an old mail's head has to stand."""

_QUOTED = re.compile(r"\s{0,3}[>|]")
_VERB = re.compile(
    r"\b(?:kirjoitti|kirjoittaa|wrote|writes|skrev|lainaus|schrieb|написал|написав|kirjutas)\b", re.IGNORECASE
)
_WHEN_OR_WHO = re.compile(r"@|\b\d{1,2}[.:]\d{2}\b|\b\d{1,2}\.\s?\d{1,2}\.|\b\d{4}\b")
_FROM = re.compile(r"[*\s]{0,4}(?:lähettäjä|från|from)\s?:\*?\s", re.IGNORECASE)
_HEAD = re.compile(
    r"[*\s]{0,4}(?:lähetetty|päivämäärä|pvm|vastaanottaja|saaja|kopio|aihe|otsikko"
    r"|skickat|datum|till|kopia|ämne|sent|date|to|cc|subject)\s?:",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"\s*-{2,}\s*(?:alkuperäinen viesti|välitetty viesti|ursprungligt meddelande|vidarebefordrat meddelande"
    r"|original message|forwarded message)\s*-{2,}\s*",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*[_-]{5,}\s*")
_SIGNATURE = re.compile(r"--\s?")
_PHONE = re.compile(
    r"(?:lähetetty |hanki outlook|sent from |get outlook|skickat från |hämta outlook|envoyé de ).{0,80}", re.IGNORECASE
)
_CLOSING = re.compile(
    r"(?:(?:ystävällisin|parhain|lämpimin|hyvin)\s)?(?:terveisin|terveiset|terv|t)\b[.:,]?"
    r"|(?:med\s)?(?:vänliga?|bästa)\shälsning(?:ar)?\b[.,]?|mvh\b[.,]?|hälsningar\b[.,]?"
    r"|(?:best|kind|warm)\sregards\b[.,]?|regards\b[.,]?",
    re.IGNORECASE,
)
_SHORT = 60
"""A closing and a name are lines no longer than this."""
_AFTERTHOUGHT = re.compile(r"p\.?\s?s\b", re.IGNORECASE)


def own_words(text: str) -> str:
    """What the writer wrote. Where nothing tells that a line is of an older mail, it is taken for theirs."""
    lines = text[:MOST].split("\n")
    above, below = _parted(lines)
    said = _without_signature([line for line in above if not _QUOTED.match(line)])
    if any(_QUOTED.match(line) for line in below):  # the quote is marked: what is not, between and below, is an answer
        said += ["", *_without_signature([line for line in below if not _QUOTED.match(line)])]
    return "\n".join(said).strip()


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines before an older mail begins, and it."""
    for n, line in enumerate(lines):
        if _SEPARATOR.fullmatch(line) or _head_begins(lines, n):
            return lines[:n], []
        if length := _attribution(lines, n):
            return lines[:n], lines[n + length :]
    return lines, []


def _head_begins(lines: list[str], at: int) -> bool:
    """Whether an older mail's head begins here, as Outlook writes it: from, sent, to, subject."""
    return bool(_FROM.match(lines[at] + " ")) and any(_HEAD.match(line) for line in lines[at + 1 : at + _BLOCK])


def _attribution(lines: list[str], at: int) -> int:
    """How many lines here say who wrote the quote below, and when; 0 when none does."""
    if not lines[at].strip() or _QUOTED.match(lines[at]):
        return 0
    joined = ""
    for length, line in enumerate(lines[at : at + _WRAPPED], 1):
        joined += " " + line.strip()
        if not line.strip() or len(joined) > _LONGEST_ATTRIBUTION:
            return 0
        if joined.endswith(":") and _VERB.search(joined):
            return length if _WHEN_OR_WHO.search(joined) else 0
    return 0


def _without_signature(lines: list[str]) -> list[str]:
    """Without what stands below "-- ", what a telephone adds, and what follows a greeting and a name."""
    end = next((n for n, line in enumerate(lines) if _SIGNATURE.fullmatch(line)), len(lines))
    kept = lines[:end]
    while kept and (not kept[-1].strip() or _PHONE.fullmatch(kept[-1].strip()) or _RULE.fullmatch(kept[-1])):
        kept.pop()
    closing = next((n for n in range(len(kept) - 1, -1, -1) if _closes(kept[n])), None)
    if closing is None:
        return kept
    afterthought = next((n for n in range(closing, len(kept)) if _AFTERTHOUGHT.match(kept[n].strip())), len(kept))
    return [*kept[:closing], *_closing(kept[closing:afterthought]), *kept[afterthought:]]


def _closes(line: str) -> bool:
    return len(line) <= _SHORT and bool(_CLOSING.match(line.strip()))


def _closing(lines: list[str]) -> list[str]:
    """The greeting and a name: not the telephone, the address and the title below."""
    first, *rest = lines
    if not _CLOSING.fullmatch(first.strip()):
        return [first]  # the name stands beside the greeting
    name = next((line for line in rest if line.strip()), "")
    return [first, name] if name and len(name) <= _SHORT and not re.search(r"\d|@", name) else [first]
