"""Who a request comes from: the session's secret, which is the address of the conversation, kept in a cookie."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import web

# https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis: a cookie lives at most 400 days.
LONGEST_LIFE = 400 * 24 * 60 * 60  # seconds
LANGUAGE_COOKIE = "language"

_ADDRESS = re.compile(r"[A-Za-z0-9_-]{43}")  # 256 bits in base64
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


@dataclass(frozen=True, slots=True)
class Sessions:
    """Reads and writes the session of a browser. `public_url` is where people open the service; empty: any host."""

    public_url: str = ""

    @property
    def secure(self) -> bool:
        """People come over HTTPS."""
        return urlsplit(self.public_url).scheme == "https"

    @property
    def cookie(self) -> str:
        """The name of the cookie; a browser lets nobody but this very host write one with the prefix."""
        return "__Host-mukaan" if self.secure else "mukaan"

    def address(self, request: web.BaseRequest) -> str:
        """Return the address that the browser keeps, or "" when it keeps none of ours."""
        value = request.cookies.get(self.cookie, "")
        return value if _ADDRESS.fullmatch(value) else ""

    def keep(self, request: web.BaseRequest, response: web.StreamResponse) -> None:
        """Have the browser keep its address, a new one when it has none."""
        self._set(response, self.address(request) or secrets.token_urlsafe(32), LONGEST_LIFE)

    def clear(self, response: web.StreamResponse) -> None:
        """Have the browser forget."""
        self._set(response, "", 0)
        response.set_cookie(LANGUAGE_COOKIE, "", max_age=0, path="/", samesite="Lax")

    def ours(self, request: web.BaseRequest) -> bool:
        """Whether a page of ours sent this request; browsers say truly which origin did."""
        origin = urlsplit(request.headers.get("Origin", ""))
        public = urlsplit(self.public_url)
        if not origin.netloc:
            return False
        return origin.netloc == request.host or (origin.scheme, origin.netloc) == (public.scheme, public.netloc)

    def _set(self, response: web.StreamResponse, value: str, life: int) -> None:
        response.set_cookie(
            self.cookie, value, max_age=life, path="/", secure=self.secure, httponly=True, samesite="Lax"
        )


def digest(address: str) -> str:
    """Name a session where its secret must not stand; nobody gets from here to the address."""
    return hashlib.sha256(b"mukaan web event " + address.encode()).hexdigest()[:32]


def app_language(request: web.BaseRequest) -> str:
    """Return the language that the browser is set to, or ""."""
    first = request.headers.get("Accept-Language", "").split(",")[0].split(";")[0].strip()
    return first if _LANGUAGE.fullmatch(first) else ""


def page_language(request: web.BaseRequest) -> str:
    """Return the language that the page was last shown in, else the browser's."""
    kept = request.cookies.get(LANGUAGE_COOKIE, "")
    return kept if _LANGUAGE.fullmatch(kept) else app_language(request)
