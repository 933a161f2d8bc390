"""What may never stand in a log: all that people and the service have said, to whom, and what opens doors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.process.post import PASSWORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.botapi import BotApiServer
    from tests.process.post import PostOffice

SECRET = "planted-service-secret-of-more-than-32-letters"
WEBHOOK_SECRET = "planted-webhook-secret"
SHORTEST = 5
"""A line that is shorter stands in a log for other reasons too."""


def unspeakable(api: BotApiServer, post: PostOffice) -> set[str]:
    """All lines of all messages and mails; chats, names, addresses; the token and the secrets."""
    found = {api.token, api.token.partition(":")[2], SECRET, PASSWORD, WEBHOOK_SECRET}
    for chat in api.state.chats.known.values():
        found |= {str(abs(chat.number)), str(chat.public.get("first_name", ""))}
        for message in chat.messages.values():
            found |= set(_texts(message.content))
    for sent in api.sent:
        found |= set(_texts(sent.content))
        rows = (sent.markup or {}).get("inline_keyboard", ())
        found |= {button["callback_data"] for row in rows for button in row if "callback_data" in button}
    for mail in post.taken:
        found |= {mail.to, mail.subject, *mail.text().splitlines()}
    return {word.strip() for word in found if len(word.strip()) >= SHORTEST}


def _texts(content: dict[str, object]) -> Iterator[str]:
    for value in content.values():
        if isinstance(value, str):
            yield from value.splitlines()
        elif isinstance(value, dict):
            yield from (str(part) for part in value.values())


def leaks(log: str, words: Iterable[str]) -> list[str]:
    """The lines of a log that hold one of the words."""
    words = [word for word in words if word in log]
    return [line for line in log.splitlines() if any(word in line for word in words)]
