"""Links as Telegram checks them: in buttons, in text, in keyboards."""

from __future__ import annotations

from urllib.parse import urlsplit

from tests.botapi.errors import bad

APP_SCHEMES = ("tg:", "ton:", "tonsite:")


class LinkError(ValueError):
    """Why a link is not one, in Telegram's words."""


def canonical(url: str) -> str:
    """The link as Telegram hands it back; raises LinkError.

    A host without a dot is none to Telegram: it refuses http://localhost too.
    """
    url = url.strip()
    if url.lower().startswith(APP_SCHEMES):
        return url
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme.lower() not in {"http", "https"}:
        raise LinkError("Unsupported URL protocol")
    host = (parts.hostname or "").lower()
    if not host:
        raise LinkError("URL host is empty")
    if ("." not in host and ":" not in host) or any(c.isspace() for c in url):
        raise LinkError("Wrong HTTP URL")
    return parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower(), path=parts.path or "/").geturl()


def check(url: str, what: str) -> str:
    """The link as Telegram hands it back; raises 400 that names what the link is for."""
    try:
        return canonical(url)
    except LinkError as reason:
        raise bad(f"{what} URL '{url}' is invalid: {reason}") from None
    except ValueError:
        raise bad(f"{what} URL '{url}' is invalid: Wrong HTTP URL") from None
