"""What every response tells the browser to refuse."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from aiohttp import web

YEAR = 365 * 24 * 60 * 60  # seconds


def protect(app: web.Application, public_url: str, *, framed: bool) -> None:
    """Put the security headers on every response that has not its own. `framed`: our own pages may frame each other."""
    headers = security_headers(public_url, framed=framed)

    async def add(_: web.Request, response: web.StreamResponse) -> None:
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        response.headers["Server"] = "mukaan"

    app.on_response_prepare.append(add)


def security_headers(public_url: str, *, framed: bool) -> Mapping[str, str]:
    """Return the headers by name."""
    public = urlsplit(public_url)
    sockets = f" wss://{public.netloc}" if public.scheme == "https" else ""  # older Safari: 'self' is not wss
    frames = "'self'" if framed else "'none'"
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "media-src": "'self'",
        "connect-src": f"'self'{sockets}",
        "frame-src": frames,
        "frame-ancestors": frames,
        "form-action": "'self'",
        "base-uri": "'none'",
    }
    headers = {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN" if framed else "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "geolocation=(self), camera=(), microphone=()",
    }
    if public.scheme == "https":
        headers["Strict-Transport-Security"] = f"max-age={YEAR}"
    return headers
