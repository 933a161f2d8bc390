"""The few texts of the page itself, around the conversation."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Chrome:
    """The texts of the page in one language. A field's comment is its English wording."""

    language: str  # the code of the language that these are in
    rtl: bool
    name: str  # of the service: "Mukaan"
    conversation: str  # "Conversation"
    you: str  # "You"
    write: str  # "Write here"
    send: str  # "Send"
    waiting: str  # "Waiting to be sent"
    lost: str  # "Connection lost, trying again… Your messages are kept."
    located: str  # "My location"
    no_location: str  # "Your device did not give its location. You can write the name of your place."
    rough: str  # "I keep your location only roughly, to about one kilometre."
    map: str  # "Open the map"
    menu: str  # "Menu"
    leave: str  # "Leave this device"
    leave_ask: str  # "Then nobody who uses this device after you sees this conversation. You cannot get it back here."
    leave_yes: str  # "Leave"
    leave_no: str  # "Stay"
    left: str  # "The conversation is no longer on this device."
    again: str  # "Start again"
    nowhere: str  # "There is no page here."
    script: str  # "This chat needs JavaScript. Please allow it in your browser."

    @property
    def tag(self) -> str:
        """The language as a BCP 47 tag, for `lang`."""
        return bcp47(self.language)

    def as_json(self) -> Mapping[str, str | bool]:
        """Return the texts for the page's script, by name."""
        return asdict(self) | {"language": self.tag}


Chromes = Callable[[str], Chrome]
"""Answers any language tag at all, also an empty one, with the nearest language that there is."""


def bcp47(language: str) -> str:
    """Write a language code of ours (fa_AF) as a BCP 47 tag (fa-AF)."""
    return language.replace("_", "-")
