"""The other side's mailbox: a real IMAP server, as an unprivileged process in a folder of its own."""

from __future__ import annotations

import asyncio
import getpass
import grp
import os
import pwd
import shutil
import socket
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.process.front import free_port

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

USER, PASSWORD = "reply", "planted-imap-password"
BINARY = shutil.which("dovecot") or "/usr/sbin/dovecot"
SECONDS = 20.0

_CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
first_valid_gid = 0
mail_location = maildir:{folder}/mail
mail_fsync = never
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
  client_limit = 100
}}
"""


class Dovecot:
    """One mailbox, and what lies in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self._put = 0
        self._process: asyncio.subprocess.Process | None = None

    @property
    def lying(self) -> list[Path]:
        """The mails in the inbox."""
        mail = self.folder / "mail"
        return sorted([*(mail / "new").glob("*"), *(mail / "cur").glob("*")])

    def put(self, raw: bytes) -> None:
        """A mail arrives, as a mail server delivers it."""
        self._put += 1
        name = f"{self._put}.{os.getpid()}.example"
        temporary = self.folder / "mail" / "tmp" / name
        temporary.write_bytes(raw)
        shutil.chown(temporary, *self._owner())
        temporary.rename(self.folder / "mail" / "new" / name)

    async def start(self) -> None:
        """Listen, again on the same port."""
        user, group = self._owner()
        known = pwd.getpwnam(user)
        for name in ("run", "state", "home", "mail/new", "mail/cur", "mail/tmp"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        for path in [self.folder, *self.folder.rglob("*")]:
            shutil.chown(path, user, group)
        config = self.folder / "dovecot.conf"
        values = {"folder": self.folder, "user": user, "group": group, "port": self.port, "password": PASSWORD}
        config.write_text(_CONFIG.format(**values, uid=known.pw_uid, gid=known.pw_gid), encoding="utf-8")
        shutil.chown(config, user, group)
        other = {} if os.geteuid() else {"user": user, "group": group, "extra_groups": []}
        self._process = await asyncio.create_subprocess_exec(
            BINARY, "-F", "-c", str(config), start_new_session=True, **other
        )
        deadline = asyncio.get_running_loop().time() + SECONDS
        while not _listens(self.port):
            log = self.folder / "dovecot.log"
            assert self._process.returncode is None, log.read_text() if log.exists() else "dovecot did not start"
            assert asyncio.get_running_loop().time() < deadline, "dovecot does not listen"
            await asyncio.sleep(0.05)

    async def stop(self) -> None:
        """Nobody listens any more."""
        if self._process and self._process.returncode is None:
            self._process.terminate()
            await self._process.wait()

    def _owner(self) -> tuple[str, str]:
        """Who it runs as: whoever tests, but never the superuser."""
        return (getpass.getuser(), grp.getgrgid(os.getgid()).gr_name) if os.geteuid() else ("nobody", "nogroup")


def _listens(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


@asynccontextmanager
async def dovecot() -> AsyncIterator[Dovecot]:
    """A running server; the test is skipped, and says so, where there is none."""
    if not Path(BINARY).exists():
        pytest.skip("there is no IMAP server: apt-get install dovecot-imapd")
    with tempfile.TemporaryDirectory(prefix="mukaan-imap-") as folder:  # where another user may go too
        server = Dovecot(Path(folder))
        try:
            await server.start()
            yield server
        finally:
            await server.stop()
