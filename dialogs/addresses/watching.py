"""Being told when there is something that a search did not find."""

from dataclasses import dataclass

from dialogs.addresses.search import Search


@dataclass(frozen=True, slots=True)
class Watch:
    """Action: tell me when this search finds something near me."""

    search: Search


@dataclass(frozen=True, slots=True)
class Watching:
    """What the person is to be told of; `why` says what came of asking for it, as in the outcome's words."""

    why: str = ""


@dataclass(frozen=True, slots=True)
class StopWatching:
    """Action: do not tell me of this after all."""

    watch: int
