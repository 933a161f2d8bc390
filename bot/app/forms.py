"""What stands behind each kind of signed link that leads to a form: for the web, and for scripts."""

from collections.abc import Mapping

from bot.app.answers import Answers
from bot.app.changes import Changes
from bot.app.desk import Desk
from bot.app.no_news import NoNews
from bot.app.service import Service
from bot.app.wrong import WrongAddress
from bot.commands.links import Purpose
from bot.web.form import Form


def forms(service: Service) -> Mapping[str, Form]:
    """By where their pages are."""
    return {
        Purpose.ANSWER: Answers(service),
        Purpose.WRONG: WrongAddress(service),
        Purpose.CHANGE: Changes(service),
        Purpose.DESK: Desk(service),
        Purpose.NEWS: NoNews(service),
    }
