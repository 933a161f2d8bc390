"""A contact of an association tells that something about its hobby has changed."""

from dataclasses import dataclass

from rules.changing import What


@dataclass(frozen=True, slots=True)
class ChangeHobby:
    """What has changed?"""

    hobby: int


@dataclass(frozen=True, slots=True)
class TellChange:
    """Action: tell it. `meeting` is the one that is cancelled, in minutes since 1970; 0 for none."""

    hobby: int
    what: What
    meeting: int


@dataclass(frozen=True, slots=True)
class ChangeTold:
    """It was told; or not, because who pressed is no contact of the association, or it cannot be."""

    hobby: int
    done: bool
