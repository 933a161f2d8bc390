"""A person who walks through the dialog in their language: what they press and read comes from the translations."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from bot.i18n.languages import LANGUAGES
from bot.i18n.render import Renderer, load_renderer
from dialogs.pages.results import kind_name
from dialogs.texts import card, data, find, join, layout, loop, mine, start
from dialogs.texts import help as help_
from dialogs.texts.values import Language
from tests.botapi import User
from tests.process.place import WAIT

if TYPE_CHECKING:
    from dialogs.texts.values import Message
    from tests.botapi import BotApiServer, Shown

__all__ = ("card", "data", "find", "help_", "join", "layout", "mine", "start")

SWIMMING = "Naisten uintivuoro"
SWIMMERS = "Esimerkki-Uimarit"
UIMARIT = "uimarit@example.org"
GAP = "#"
ISOLATES = "\u2066\u2068\u2069"


@cache
def renderer() -> Renderer:
    return load_renderer()[0]


class Walker(User):
    """A person of the test server who chooses `language`, which their app speaks too."""

    def __init__(
        self, api: BotApiServer, chat: int, name: str = "Amina", language: str = "en", app: str = "en"
    ) -> None:
        super().__init__(api, chat, name, app)
        self.name = name
        self.language = language

    def in_words(self, message: Message, **values: Any) -> str:
        """A text as this person reads it."""
        return renderer().text(message(**values), self.language)

    def in_part(self, message: Message, gap: str) -> str:
        """The longest piece of a text beside the value that is named."""
        pieces = self.in_words(message, **{gap: GAP}).split(GAP)
        return max(pieces, key=len).strip(ISOLATES)

    async def press(self, message: Message) -> str:
        """Press the button with this label."""
        return await self.tap(self.in_words(message), WAIT)

    async def reads(self, message: Message, *, after: int = 0, **values: Any) -> Shown:
        """Wait for a message that says this."""
        return await self.sees(self.in_words(message, **values), WAIT, after=after)

    async def begin(self, payload: str = "") -> None:
        """Open the chat and choose the language."""
        await self.say(f"/start {payload}".strip())
        await self.tap(LANGUAGES[self.language].autonym, WAIT)

    async def look_for_swimming(self, way: str = "typed") -> None:
        """From the first page to the card; the place is typed, pressed or sent."""
        await self.press(start.FIND)
        await self.reads(find.WHERE)
        if way == "typed":
            await self.say("Kajaanissa")
        elif way == "pressed":
            await self.tap("Kajaani", WAIT)
        else:
            await self.press(find.SEND_LOCATION)
        if way == "sent":
            await self.reads(find.WHAT_HERE)
        else:
            await self.reads(find.WHAT, place="Kajaani")
        await self.say(renderer().text(kind_name("Swimming"), self.language))
        await self.open(SWIMMING)

    async def open(self, hobby: str) -> None:
        """Press a hobby's name and see its card."""
        await self.tap(hobby, WAIT)
        await self.reads(card.BY, association=SWIMMERS)

    async def join(self, hobby: str = SWIMMING, association: str = SWIMMERS) -> None:
        """From the card to "what happens next", to be reached in this chat."""
        await self.up_to_yes(hobby, association)
        await self.press(join.IN_CHAT)
        await self.reads_promise()

    async def reads_promise(self) -> None:
        """Until when there is an answer: on "what happens next", and the card that it becomes with the first news."""
        await self.sees(self.in_part(loop.BY_DAY, "day"), WAIT)

    async def up_to_yes(self, hobby: str = SWIMMING, association: str = SWIMMERS) -> None:
        """From the card to the question whether that may be passed on."""
        await self.press(card.JOIN)
        await self.press(join.ADULT)
        await self.sees(self.in_words(join.NAME).split(".")[0], WAIT)
        await self.say(self.name)
        told = {"association": association, "name": self.name, "language": Language(self.language), "hobby": hobby}
        await self.reads(join.TELL, **told)

    async def takes_back(self, hobby: str = SWIMMING) -> None:
        """From any page to having taken one back."""
        await self.say("/hobbies")
        await self.tap(hobby, WAIT)
        await self.press(mine.TAKE_BACK)
        await self.press(mine.YES_TAKE_BACK)
        await self.reads(mine.WITHDRAWN)
