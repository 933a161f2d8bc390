"""HTML from templates, escaped."""

from pathlib import Path
from typing import Any

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.web.assets import Assets

FOLDER = Path(__file__).parent / "templates"


class Templates:
    """Renders pages; what stands in them is about one person or of this moment, so nobody keeps them."""

    def __init__(self, assets: Assets) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True
        )
        self._environment.globals["asset"] = assets.url
        self._environment.globals["scripts"] = assets.scripts

    def page(self, template: str, status: int = 200, **values: Any) -> web.Response:
        """Render a page."""
        text = self._environment.get_template(template).render(values)
        return web.Response(text=text, status=status, content_type="text/html", headers={"Cache-Control": "no-store"})
