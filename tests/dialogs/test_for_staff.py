"""What is said in the language of staff is for staff only."""

from dataclasses import replace

import pytest

from bot.preview.people import AMINA, SWIMMING
from bot.preview.turns import buttons, leads_to
from dialogs import addresses as a
from dialogs.codec import decode
from dialogs.decide import show
from dialogs.site import FOR_STAFF, PAGES
from rules.roles import Badge, Role
from tests.dialogs.made_up import made_up

THEIRS = "sv"
"""Nobody else's language here."""


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_in_the_language_of_staff_is_one_that_takes_a_role(kind, world) -> None:
    spoken = replace(world, settings=replace(world.settings, staff_language=THEIRS))
    _, page = show(made_up(kind), AMINA, spoken)
    assert page.language != THEIRS or kind in FOR_STAFF
    if kind in FOR_STAFF and page.language:
        assert page.language == THEIRS


@pytest.mark.parametrize("kind", sorted(set(PAGES) - set(FOR_STAFF), key=lambda kind: kind.__name__))
def test_a_page_for_everybody_leads_to_none_of_staffs_without_a_role(kind, world) -> None:
    _, page = show(made_up(kind), replace(AMINA, badge=None), world)
    targets = {type(decode(button.token)) for button in buttons(page) if button.token}
    assert not targets & set(FOR_STAFF)


def test_a_hobbys_card_leads_an_editor_to_its_care_and_a_counsellor_not(world) -> None:
    for role in Role:
        _, page = show(a.Card(SWIMMING, a.Search()), replace(AMINA, badge=Badge(1, role)), world)
        assert leads_to(page, a.CareHobby(SWIMMING)) is (role is not Role.COUNSELLOR)
