"""The browser of the web tests, here too."""

from tests.web.conftest import chromium

__all__ = ["chromium"]
