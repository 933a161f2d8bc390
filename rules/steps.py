"""The steps that staff do before an announcement can be confirmed, in this order: look at it, count, test."""

from dataclasses import dataclass

from rules.announcement import Draft

ALL = 3


@dataclass(frozen=True, slots=True)
class Steps:
    """Which were done for a draft as it is now: looked at in these languages, counted, sent to somebody of staff."""

    seen: frozenset[str] = frozenset()
    counted: bool = False
    tested: bool = False

    def done(self, draft: Draft, *, blocked: bool) -> int:
        """How many in a row, from the first; `blocked` says that something in the texts must be mended."""
        looked_at = bool(draft.texts) and self.seen.issuperset(draft.texts) and not blocked
        each = (looked_at, self.counted, self.tested)
        return next((place for place, step in enumerate(each) if not step), ALL)
