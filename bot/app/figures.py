"""Figures from the database to a picture, a file, or what is read in a terminal. Nothing of it is done in a turn."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.commands.context import Context
from bot.figures.drawn import Drawn
from bot.figures.process import DrawingError, picture
from bot.figures.workbook import workbook
from bot.i18n.render import Renderer
from bot.messages import Attachment, File, Kind, Outbound
from bot.store import figures as store
from bot.store.database import Database
from catalogue.schedule import local_date
from dialogs.addresses.figures import Picture
from dialogs.pages.charts import charts
from dialogs.pages.figures import TABLE
from dialogs.pages.report import report
from dialogs.texts.help import TROUBLE
from rules.measure import ALWAYS, period_of
from rules.numbers import Numbers

A_YEAR = timedelta(days=365)
"""How far back is counted where no project period has begun."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILE_NAME = "mukaan.xlsx"


@dataclass(frozen=True, slots=True)
class Figures:
    """All that can be asked for, in the language of staff. Each raises DatabaseError."""

    database: Database
    context: Callable[[], Context]
    renderer: Renderer
    now: Callable[[], int]

    async def draw(self, name: str, message: Outbound) -> Outbound:
        """The message with what its page names: a picture, or the file with everything. What cannot be drawn is said in
        its place.
        """
        if name == TABLE:
            return replace(message, file=File(FILE_NAME, XLSX, workbook(await self.of(*Picture, whole=True))))
        try:
            drawn = await picture(await self.of(Picture(name)))
        except (DrawingError, OSError):
            trouble = self.renderer.text(TROUBLE(), message.language)
            return replace(message, lines=(*message.lines, trouble))
        return replace(message, attachment=Attachment(Kind.PHOTO, content=drawn, size=len(drawn)))

    async def of(self, *pictures: Picture, whole: bool = False) -> tuple[Drawn, ...]:
        """What these show; `whole`: every group that may be shown, not only as many as fit in a picture."""
        numbers, world = await self._numbers(), self.context().world(self.now())
        figures = [figure for one in pictures for figure in charts(one, numbers, world, whole=whole)]
        return self.renderer.figures(figures, world.settings.staff_language)

    async def report(self, since: date, until: date) -> tuple[Drawn, ...]:
        """Whom the project reached on these days, both included."""
        cells = await self.database.read(lambda tx: store.cells(tx, since.isoformat(), until.isoformat()))
        first, world = await self.database.read(store.first_day), self.context().world(self.now())
        return self.renderer.figures(report(cells, since, until, first, world), world.settings.staff_language)

    async def _numbers(self) -> Numbers:
        """As things are now, and what was counted in this project period."""
        now, context = self.now(), self.context()
        today = local_date(now)
        period = period_of(today, context.settings.periods)
        since = (today - A_YEAR).isoformat() if period == ALWAYS else period
        return await self.database.read(lambda tx: store.numbers(tx, context.private, since, today.isoformat(), now))
