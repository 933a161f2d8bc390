"""The files that pages load: read once, served under a hash of their content, kept by browsers for a year."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).parent / "static"
FOREVER = "public, max-age=31536000, immutable"
TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Assets:
    """The files by name. One digest stands for them all, so that modules find each other by relative names."""

    files: Mapping[str, bytes]
    digest: str

    def url(self, name: str) -> str:
        """Return where a file is found. Raises KeyError when there is none of that name."""
        return f"/static/{self.digest}/{_known(name, self.files)}"

    def scripts(self, prefix: str) -> list[str]:
        """Return where the modules of one page are found, for loading them at once."""
        return [self.url(name) for name in self.files if name.startswith(prefix) and name.endswith(".js")]

    async def serve(self, request: web.Request) -> web.Response:
        """Serve one file; a page from before an upgrade gets today's, unkept."""
        content = self.files.get(request.match_info["name"])
        if content is None:
            raise web.HTTPNotFound
        current = request.match_info["digest"] == self.digest
        response = web.Response(
            body=content,
            content_type=TYPES[Path(request.match_info["name"]).suffix],
            charset="utf-8",
            headers={"Cache-Control": FOREVER if current else "no-cache"},
        )
        response.enable_compression()
        return response


def load_assets(folder: Path = FOLDER) -> Assets:
    """Read all files of a folder."""
    files = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix in TYPES}
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return Assets(files, digest.hexdigest()[:16])


def _known(name: str, files: Mapping[str, bytes]) -> str:
    if name not in files:
        raise KeyError(name)
    return name
