"""What the tests of all channels share: nothing private may get into a log."""

import logging

import pytest

from tests.channels.planted import PLANTED

SERVERS = ("aiohttp.access", "mail.log")  # the other side: the Bot API server and aiosmtpd


@pytest.fixture(autouse=True)
def _nothing_private_is_logged(caplog):
    caplog.set_level(logging.DEBUG)
    for name in ("aiohttp", "asyncio", "bot", "telegram"):
        caplog.set_level(logging.DEBUG, logger=name)
    yield
    formatter = logging.Formatter("%(name)s %(message)s")
    logged = [formatter.format(record) for record in caplog.get_records("call") if record.name not in SERVERS]
    assert [line for line in logged if any(word in line for word in PLANTED)] == []
