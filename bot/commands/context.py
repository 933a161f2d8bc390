"""What commands, turns and jobs work with beside the transaction."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.commands.links import Link, no_link
from bot.commands.reply_addresses import NO_REPLIES, ReplyAddresses
from bot.messages import Outbound
from bot.store.private import Private
from catalogue.lexicon import Lexicon
from catalogue.snapshot import Snapshot
from dialogs.texts.values import Page
from dialogs.world import Rows, World
from rules.settings import Settings

Draw = Callable[[Page, str], Outbound]
"""A page as it leaves, to somebody with this language."""


def drawn_nowhere(_page: Page, _language: str) -> Outbound:
    """Where nothing is shown."""
    raise LookupError("there is nothing to draw with")


Languages = Callable[[str], tuple[tuple[str, str], ...]]
"""Code and autonym of all languages, in the order in which to offer them to an app's language."""


@dataclass(frozen=True, slots=True)
class Context:
    """The service as commands, turns and jobs see it: nothing in it changes while it runs."""

    private: Private
    catalogue: Snapshot
    lexicon: Lexicon
    settings: Settings
    languages: Languages
    staff_email: str = ""
    group: str = ""  # the number of the staff group's chat; empty when there is none
    confirm_link: str = ""  # the confirmation page's address, to which a code is added
    link: Link = no_link
    replies: ReplyAddresses = NO_REPLIES  # where associations reply to
    draw: Draw = drawn_nowhere  # as it leaves, to be read before that
    catalogue_version: int = 0  # which version of what is kept the catalogue shows

    def world(self, now: int, hint: str = "", rows: Rows | None = None) -> World:
        """What a page is drawn from."""
        return World(
            now=now,
            catalogue=self.catalogue,
            lexicon=self.lexicon,
            settings=self.settings,
            languages=self.languages(hint),
            rows=rows or Rows(),
        )
