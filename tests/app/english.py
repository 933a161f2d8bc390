"""An association and staff that are written to in English: whatever its translators write."""

from collections.abc import Iterable
from dataclasses import replace

from catalogue.hobby import Association, Hobby
from tests.app import kainuu
from tests.transcripts.runner import Stage

UIMARIT = replace(kainuu.UIMARIT, language="en")


def staff_reads_english(played: Stage) -> None:
    """Pages and tasks of staff are in English from now on."""
    service = played.service
    settings = replace(service.context.settings, staff_language="en")
    service.context = replace(service.context, settings=settings)


async def take(played: Stage, *hobbies: Hobby, associations: Iterable[Association] = (UIMARIT,)) -> None:
    """Import these, and let the service take them up."""
    await kainuu.take(played, *hobbies, associations=associations)
