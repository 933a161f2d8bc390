"""How an association is asked, and what stands below its answer."""

from dataclasses import replace

import pytest

from bot.preview.people import AMINA, SWIMMING, interest_of
from catalogue.schedule import next_meetings
from dialogs.pages import notices
from dialogs.pages.answers import Ways
from dialogs.pages.mine import answer_news
from rules.interest import Answer, Said, State


@pytest.mark.parametrize("reachable", [True, False])
def test_the_buttons_of_a_mail_promise_only_what_can_be_kept(reachable, world, renderer) -> None:
    hobby = world.catalogue.hobbies[SWIMMING]
    association = replace(world.catalogue.associations[1], language="en")
    person, ways = replace(AMINA, reachable=reachable), Ways("https://example.org/v/code", "https://example.org/w/code")
    page = notices.new_interest(interest_of(2, SWIMMING), person, hobby, association, world, ways)
    mail = renderer.page(page, "en", association=True)
    said = "\n".join(mail.lines)
    assert ("in their own language" in said) is reachable
    assert ("comes back to our page" in said) is not reachable
    assert not any("Reply" in line for line in mail.lines)
    assert [button.url for row in mail.rows for button in row] == [ways.wrong]
    answers = [f"{ways.answer}?a={answer}" for answer in ("welcome", "full", "call", "not-ours")]
    assert [button.url for _, buttons in mail.below for button in buttons] == answers


def test_what_an_association_says_with_its_answer_stands_below_it(world, renderer) -> None:
    meeting = next_meetings(world.catalogue.hobbies[SWIMMING], world.now, 2)[1].starts_at
    words = Said(meeting_at=meeting, ask_for="Olena", text="Ovi B.\nKoodi 12.")
    interest = replace(interest_of(2, SWIMMING, state=State.ANSWERED, answer=Answer.WELCOME), said=words)
    shown = renderer.page(answer_news(interest, world), "en").lines
    assert "Come then: Tuesday 1 December, 18:00" in shown[2]
    assert "Ask for Olena there." in shown[3]
    assert [line.endswith("(in Finnish)") for line in shown[4:]] == [True, True]
    assert "Koodi 12." in renderer.page(answer_news(interest, world), "fi").lines[5]
    later = replace(world, now=meeting)
    assert not any("Come then" in line for line in renderer.page(answer_news(interest, later), "en").lines)
