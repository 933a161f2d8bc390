"""The small catalogue, of an association that is written to in English: whatever its translators write."""

from collections.abc import Iterable
from dataclasses import replace

from catalogue.hobby import Association, Hobby
from tests.app import kainuu
from tests.transcripts.runner import Stage

UIMARIT = replace(kainuu.UIMARIT, language="en")


async def take(played: Stage, *hobbies: Hobby, associations: Iterable[Association] = (UIMARIT,)) -> None:
    """Import these, and let the service take them up."""
    await kainuu.take(played, *hobbies, associations=associations)
