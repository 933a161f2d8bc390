"""Pictures of announcements that staff sent in a chat: fetched, so that mails and other channels have them too."""

import logging
from base64 import b64encode

from bot.app.service import Service
from bot.messages import Attachment, Kind, SendError
from bot.store.database import Row
from bot.store.private import SealError

log = logging.getLogger(__name__)


async def keep_pictures(service: Service) -> int:
    """Fetch those that only a channel has; how many were kept. One that cannot be had is tried again next time."""
    rows = await service.database.read(lambda tx: tx.all("announcement_pictures_elsewhere"))
    return sum([await _keep(service, row) for row in rows])


async def _keep(service: Service, row: Row) -> bool:
    sealed = row["private_content"]
    try:
        reference = service.private.open(sealed)
        content = await service.fetch(Attachment(Kind.PHOTO, reference, row["channel"]))
    except (SealError, SendError) as error:
        log.warning("the picture of announcement %d: %s", row["announcement"], type(error).__name__)
        return False
    kept = await service.database.write(
        lambda tx: tx.one(
            "announcement_picture_keep",
            announcement=row["announcement"],
            reference=sealed,
            size=len(content),
            content=service.private.seal(b64encode(content).decode()),
        )
    )
    return kept is not None
