"""How a message is kept in the conversation: JSON that the page can draw without knowing more."""

from base64 import b64encode
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

from bot.channels.web.chrome import Chrome, bcp47
from bot.channels.web.parts import parts
from bot.messages import Ask, Button, File, Outbound, Pin, Refused

SCHEMES = frozenset({"https", "http", "tel", "mailto"})


def said_by_us(message: Outbound, chrome: Chrome) -> Mapping[str, Any]:
    """Lay out a message of ours. Raises Refused when a button leads where no page of ours may lead."""
    body: dict[str, Any] = {
        "language": bcp47(message.language),
        "rtl": message.rtl,
        "lines": [parts(line, message.calls) for line in message.lines],
        "titled": message.titled,
        "rows": [[_button(button) for button in row] for row in message.rows],
    }
    if message.held:
        body["held"] = list(message.held)
    if message.pin:
        body["pin"] = _pin(message.pin, chrome)
    if message.file:
        body["file"] = _file(message.file)
    if message.attachment:
        body["media"] = {"kind": message.attachment.kind, "reference": message.attachment.reference}
        body["media"] |= {"channel": message.attachment.channel}
    if message.ask is Ask.LOCATION:
        body["locate"] = message.ask_label
    return body


def said_by_them(text: str, event: str) -> Mapping[str, Any]:
    """Lay out what the person said; the event lets the page tell it from what it still waits to see sent."""
    return {"lines": [text], "event": event}


def _button(button: Button) -> Mapping[str, str]:
    if not button.url:
        return {"label": button.label, "token": button.token}
    if urlsplit(button.url).scheme not in SCHEMES:
        raise Refused("a button's link is neither a page nor a phone number nor a mailbox")
    return {"label": button.label, "url": button.url}


def _pin(pin: Pin, chrome: Chrome) -> Mapping[str, str]:
    point = urlencode({"mlat": f"{pin.lat:.5f}", "mlon": f"{pin.lon:.5f}"})
    url = f"https://www.openstreetmap.org/?{point}#map=17/{pin.lat:.5f}/{pin.lon:.5f}"
    return {"name": pin.name, "address": pin.address, "url": url, "label": chrome.map}


def _file(file: File) -> Mapping[str, str]:
    return {"name": file.name, "type": file.media_type, "content": b64encode(file.content).decode()}
