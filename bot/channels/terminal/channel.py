"""A channel that writes messages down as text and keeps the buttons that are on the screen."""

import re

from bot.messages import Button, CannotEdit, File, Outbound, Rates

_BEFORE = re.compile(r"^\W*(?:\d+ \W+)?")
MARKS = "\u200e\u200f"
"""What sets the direction of a label, and is not seen."""


class TerminalChannel:
    """Every message goes to `written` as lines of text; "<" begins a new message, "~" a changed one, "@" a mail.

    Where an address is somebody's name, the line begins with it.
    """

    rates = Rates()

    def __init__(self, name: str = "terminal", *, mail: bool = False) -> None:
        self.name = name
        self._mail = mail
        self.written: list[str] = []
        self._count = 0
        self._screen: dict[str, tuple[str, Outbound]] = {}

    async def send(self, address: str, message: Outbound, key: str) -> str:  # noqa: ARG002  a screen has numbers of its own
        """Write it down."""
        return self.show(address, message)

    def show(self, address: str, message: Outbound) -> str:
        """Put it on the screen; the reference to it. Raises CannotEdit."""
        if message.edits and message.edits not in self._screen:
            raise CannotEdit("no such message")
        reference = message.edits or f"{self.name}-{self._count + 1}"
        self._count += not message.edits
        self._screen.pop(reference, None)
        self._screen[reference] = address, message  # the newest last, also when it was changed
        self.written += self._lines(address, message)
        return reference

    def replied_to(self, sender: str) -> tuple[str, str]:
        """The newest mail that can be replied to, sent to this address, else to any: where it went, where replies go.

        Raises LookupError.
        """
        asked = [(to, message.reply_to) for to, message in reversed(self._screen.values()) if message.reply_to]
        if not asked:
            raise LookupError("there is no mail to reply to")
        return next((one for one in asked if one[0] == sender), asked[0])

    def button(self, label: str, address: str = "") -> tuple[str, str, str]:
        """The newest button with this label, at any address or this one: the message it stands in, its token, its url.
        Raises LookupError.

        The label may leave out the pictogram, or the end ("[Naisten…]"), or be the pictogram alone.
        """
        wanted = label.rstrip("…")
        for reference, (shown_to, message) in reversed(self._screen.items()):
            rows = (*(row for _, row in message.below), *message.rows)
            for button in (button for row in rows for button in row):
                here = not address or shown_to == address
                named = wanted in {button.label, button.label.lstrip(MARKS).partition(" ")[0]}
                if here and (named or plain(button.label).startswith(wanted)):
                    return reference, button.token, button.url
        raise LookupError(label)

    def _lines(self, address: str, message: Outbound) -> list[str]:
        who = address if address[:1].isupper() else ""
        first = f"@ {address}: {message.subject}" if self._mail else who + ("~" if message.edits else "<")
        below = {place: [_row(row)] for place, row in message.below}
        text = [part for place, line in enumerate(message.lines) for part in (*line.split("\n"), *below.get(place, ()))]
        if self._mail:
            lines = [first, *(f"  {line}" for line in text)]
        else:
            lines = [f"{first} {text[0]}" if text else first, *(f"  {line}" for line in text[1:])]
        if message.pin:
            lines.append(
                f"  (map: {message.pin.lat:.4f} {message.pin.lon:.4f} {message.pin.name}, {message.pin.address})"
            )
        if message.attachment:
            lines.append(f"  ({message.attachment.kind}: {message.attachment.reference})")
        if message.file:
            lines += [f"  (file: {message.file.name})", *(f"  | {line}" for line in _written(message.file))]
        lines += [f"  {_row(row)}" for row in message.rows]
        if message.ask:
            lines.append(f"  ({message.ask_label})")
        return lines


def _written(file: File) -> list[str]:
    """What is in a file; nothing of one that is not text."""
    try:
        return file.content.decode().splitlines()
    except UnicodeDecodeError:
        return []


def _row(row: tuple[Button, ...]) -> str:
    return " ".join(f"[{button.label}]" for button in row)


def plain(label: str) -> str:
    """A label without its number, pictogram and isolates."""
    return _BEFORE.sub("", label).rstrip("\u2069")
