"""What single pages say, where the way there matters."""

from dataclasses import replace

import pytest

from bot.i18n.languages import ASSOCIATIONS
from bot.preview.people import AMINA, HELP_PHONE, KAJAANI, PEOPLE, SWIMMING, interest_of
from bot.preview.turns import at, buttons, leads_to, take
from catalogue.hobby import Audience, Price
from dialogs import addresses as a
from dialogs.codec import decode, encode
from dialogs.commands import NotDone, OfferEmail, Register
from dialogs.events import Pressed, Typed
from dialogs.pages import notices, staff
from dialogs.pages.mine import my_hobbies
from dialogs.pages.shown import shown_to
from dialogs.world import Rows
from rules.interest import Answer, Reach, Refusal, Remind, State
from rules.person import Age, Dialog
from rules.settings import Help

MIKKO = PEOPLE["Mikko, in the middle of it"]


def yes_of(person, reach: Reach) -> Pressed:
    """The button that says yes to what this person has typed."""
    return Pressed(encode(a.Join(SWIMMING, Age.ADULT, reach, shown_to(person))))


def said(turn, renderer, language="en") -> str:
    return "\n".join(renderer.page(turn.page, language).lines)


def test_a_minor_gives_no_name_and_nothing_is_said_to_an_association(world, renderer) -> None:
    person = replace(AMINA, name="Amina", dialog=Dialog(name="Amina", phone="+358442051310"))
    asked = at(a.AskReach(SWIMMING, Age.TEEN), person, world)
    assert "counsellor" in said(asked, renderer)
    assert "Esimerkki-Uimarit" not in said(asked, renderer)
    assert "Amina" not in said(asked, renderer)
    (yes,) = [b.token for b in buttons(asked.page) if isinstance(decode(b.token), a.Join)]
    (command,) = take(asked.person, Pressed(yes), world).commands
    assert isinstance(command, Register)
    assert (command.name, command.phone) == ("", "+358442051310")


def test_what_is_passed_on_is_what_was_asked(world, renderer) -> None:
    """The page before the yes names every fact that the association gets."""
    person = replace(AMINA, dialog=Dialog(name="Amina", phone="+358442051310"))
    asked = at(a.AskReach(SWIMMING, Age.ADULT), person, world)
    for fact in ("Esimerkki-Uimarit", "Amina", "adult", "English", "Naisten uintivuoro", "+358442051310"):
        assert fact in said(asked, renderer)


@pytest.mark.parametrize(
    ("pressed", "reachable", "reach"),
    [
        (Reach.CHAT, True, Reach.CHAT),
        (Reach.CHAT, False, Reach.RETURN),
        (Reach.PHONE, True, Reach.PHONE),
        (Reach.PHONE, False, Reach.PHONE),
        (Reach.RETURN, True, Reach.RETURN),
    ],
)
def test_nobody_is_promised_a_message_who_cannot_be_written_to(pressed, reachable, reach, world) -> None:
    person = replace(AMINA, reachable=reachable, dialog=Dialog(name="Amina", phone="+358442051310"))
    (command,) = take(person, yes_of(person, pressed), world).commands
    phone = "+358442051310" if pressed is Reach.PHONE else ""
    assert command == Register(SWIMMING, Age.ADULT, reach, "Amina", phone, agreed=True)


def test_no_reminder_is_told_to_whom_we_cannot_write(world, renderer) -> None:
    mine = replace(world, rows=Rows((interest_of(1, SWIMMING),), reminders={1: world.now + 3_600_000}))
    shown = at(a.MyHobby(1), replace(AMINA, reachable=False), mine)
    assert "remind" not in said(shown, renderer)
    assert not any(leads_to(shown.page, a.ChooseRemind(1, remind)) for remind in Remind)


@pytest.mark.parametrize("reachable", [True, False])
def test_an_association_is_promised_only_what_can_be_kept(reachable, world, renderer) -> None:
    hobby, association = world.catalogue.hobbies[SWIMMING], world.catalogue.associations[1]
    interest = replace(interest_of(2, SWIMMING), reach=Reach.PHONE)
    page = notices.new_interest(interest, replace(AMINA, reachable=reachable), hobby, association, world)
    text = "\n".join(renderer.page(page, "en").lines)
    assert ("saa vastauksenne omalla kielellään" in text) is reachable
    assert ("sivullemme" in text) is not reachable


def test_what_is_to_be_asked_comes_with_a_number(world, renderer) -> None:
    known = world.catalogue.hobbies[SWIMMING]
    number = world.catalogue.associations[known.association].phone
    assert "ask the association" not in said(at(a.Card(SWIMMING, a.Search()), AMINA, world), renderer).lower()
    for unknown in (replace(known, schedules=()), replace(known, price=Price())):
        there = replace(
            world, catalogue=replace(world.catalogue, hobbies={**world.catalogue.hobbies, SWIMMING: unknown})
        )
        shown = said(at(a.Card(SWIMMING, a.Search()), AMINA, there), renderer)
        assert "ask the association" in shown.lower()
        assert number in shown


def test_a_hobby_of_children_is_for_girls_and_boys(world, renderer) -> None:
    known = replace(
        world.catalogue.hobbies[SWIMMING], audience=Audience.ANYONE, age_min=7, age_max=9, children_welcome=True
    )
    there = replace(world, catalogue=replace(world.catalogue, hobbies={**world.catalogue.hobbies, SWIMMING: known}))
    shown = said(at(a.Card(SWIMMING, a.Search()), AMINA, there), renderer)
    assert "girls and boys" in shown
    assert "women and men" not in shown
    assert "can come with you" not in shown


@pytest.mark.parametrize("channel", ["web", "telegram"])
def test_what_erasing_cannot_reach_is_said_for_this_chat(channel, world, renderer) -> None:
    person = replace(AMINA, channel=channel)
    asked, gone = said(at(a.ConfirmErase(), person, world), renderer), said(at(a.Erased(), person, world), renderer)
    assert ("phone" in asked) is ("phone" in gone) is (channel == "telegram")
    assert ("Leave this device" in gone) is (channel == "web")


def test_what_is_not_there_is_not_spoken_of(world, renderer) -> None:
    nobody = replace(world, settings=replace(world.settings, help=Help()), rows=Rows())
    assert "ask a person" not in said(at(a.Help(), AMINA, nobody), renderer)
    assert "0 hobbies" not in said(at(a.MyData(), AMINA, nobody), renderer)


def test_what_was_typed_for_it_is_forgotten_with_the_yes_and_with_the_no(world) -> None:
    person = replace(AMINA, dialog=Dialog(name="Amina", phone="+358442051310"))
    for event in (yes_of(person, Reach.PHONE), Pressed(encode(a.DoNotTell(SWIMMING, Age.ADULT)))):
        after = take(person, event, world).person
        assert (after.dialog.name, after.dialog.phone) == ("", "")


def test_a_mailbox_is_written_to_once_it_was_typed(world) -> None:
    person = replace(MIKKO, reachable=False, dialog=Dialog(name="Mikko"))
    there = at(a.AskEmail(SWIMMING, Age.ADULT, Reach.CHAT, shown_to(person)), person, world)
    turn = take(there.person, Typed(" mikko@example.org "), world)
    yes = Register(SWIMMING, Age.ADULT, Reach.RETURN, "Mikko", "", agreed=True)
    assert turn.commands == (yes, OfferEmail("mikko@example.org"))


def test_each_way_to_be_reached_registers(world) -> None:
    person = replace(MIKKO, reachable=False, dialog=Dialog(name="Mikko"))
    asked = at(a.AskLater(SWIMMING, Age.ADULT, Reach.CHAT, shown_to(person)), person, world)
    ways = [decode(b.token) for b in buttons(asked.page)]
    assert {type(way) for way in ways} >= {a.MoveToChat, a.AskEmail, a.Join}
    for way in ways:
        if isinstance(way, a.MoveToChat | a.Join):
            commands = take(asked.person, Pressed(encode(way)), world).commands
            assert [c for c in commands if isinstance(c, Register)], way


@pytest.mark.parametrize("age", [Age.ADULT, Age.TEEN])
def test_a_yes_does_not_pass_on_what_was_typed_since(age, world) -> None:
    """An old button of an adult's, pressed after a minor's guardian's number was typed, and the other way round."""
    before = replace(AMINA, dialog=Dialog(name="Amina", phone="+358442051310"))
    asked = at(a.AskReach(SWIMMING, age), before, world)
    (yes,) = [b.token for b in buttons(asked.page) if isinstance(decode(b.token), a.Join)]
    since = replace(before, dialog=Dialog(name="Amina", phone="+358442222222"))
    pressed = take(since, Pressed(yes), world, NotDone(Refusal.NOT_AGREED))
    (command,) = pressed.commands
    assert isinstance(command, Register)
    assert not command.agreed
    assert pressed.address == a.AskReach(SWIMMING, age)
    assert pressed.person.dialog.phone == "+358442222222"


def test_a_name_in_other_letters_is_asked_for_once_in_latin_ones(world) -> None:
    asked = take(at(a.AskName(SWIMMING, Age.ADULT), MIKKO, world).person, Typed("أمينة"), world)
    assert asked.address == a.AskName(SWIMMING, Age.ADULT, latin=True)
    assert take(asked.person, Typed("Amina"), world).person.dialog.name == "Amina"
    (keep,) = [b.token for b in buttons(asked.page) if isinstance(decode(b.token), a.KeepName)]
    kept = take(asked.person, Pressed(keep), world)
    assert (kept.address, kept.person.dialog.name) == (a.AskReach(SWIMMING, Age.ADULT), "أمينة")


@pytest.mark.parametrize(
    ("youngest", "oldest", "audience", "who"),
    [
        (7, 9, Audience.ANYONE, {Age.UNDER_13}),
        (12, 15, Audience.ANYONE, {Age.UNDER_13, Age.TEEN}),
        (15, None, Audience.WOMEN, {Age.TEEN, Age.ADULT}),
        (18, None, Audience.ANYONE, {Age.ADULT}),
        (None, 17, Audience.ANYONE, {Age.UNDER_13, Age.TEEN}),
        (None, None, Audience.ANYONE, set(Age)),
        (0, 6, Audience.FAMILIES, set(Age)),
    ],
)
def test_nobody_of_another_age_is_registered(youngest, oldest, audience, who, world, renderer) -> None:
    hobby = replace(world.catalogue.hobbies[SWIMMING], age_min=youngest, age_max=oldest, audience=audience)
    there = replace(world, catalogue=replace(world.catalogue, hobbies={**world.catalogue.hobbies, SWIMMING: hobby}))
    page = at(a.AskAge(SWIMMING, a.Search()), AMINA, replace(there, rows=Rows())).page
    for age in Age:
        refused = a.NotJoined(SWIMMING, "age", age)
        assert leads_to(page, refused) is (age not in who)
        if age not in who:
            turn = at(refused, AMINA, there)
            assert "Choose the age" in said(turn, renderer)
            assert leads_to(turn.page, a.AskAge(SWIMMING, a.Search()))


def test_the_help_page_and_the_page_for_danger_name_112_and_a_human(world, renderer) -> None:
    for address in (a.Help(), a.Danger()):
        lines = renderer.page(at(address, AMINA, world).page, "en").lines
        assert HELP_PHONE in " ".join(lines)
        assert "112" in " ".join(lines)
    assert "112" in renderer.page(at(a.Danger(), AMINA, world).page, "en").lines[0]


def test_without_a_number_to_call_112_still_stands(world, renderer) -> None:
    alone = replace(world, settings=replace(world.settings, help=replace(world.settings.help, phone="")))
    assert "112" in said(at(a.Danger(), AMINA, alone), renderer)
    assert "112" in said(at(a.Help(), AMINA, alone), renderer)


def test_a_hobby_on_a_break_cannot_be_joined_and_one_that_ended_is_gone(world, renderer) -> None:
    def with_status(status: str):
        hobby = replace(world.catalogue.hobbies[4], status=status)
        return replace(world, catalogue=replace(world.catalogue, hobbies={**world.catalogue.hobbies, 4: hobby}))

    card = a.Card(4, a.Search())
    assert leads_to(at(card, AMINA, world).page, a.AskAge(4, a.Search()))
    paused = at(card, AMINA, with_status("paused"))
    assert "break" in said(paused, renderer)
    assert not leads_to(paused.page, a.AskAge(4, a.Search()))
    assert "not in my list" in said(at(card, AMINA, with_status("ended")), renderer)


def test_my_hobbies_shows_the_open_ones_first_and_never_more_than_fit(world) -> None:
    many = replace(world, rows=Rows(tuple(interest_of(n, n, state=State.WITHDRAWN) for n in range(1, 20))))
    page = my_hobbies(a.Mine(), AMINA, many)
    assert sum(len(row) for row in page.rows[:-1]) == 8
    mixed = (interest_of(1, SWIMMING, state=State.WITHDRAWN), interest_of(2, SWIMMING))
    page = my_hobbies(a.Mine(), AMINA, replace(world, rows=Rows(mixed)))
    assert [decode(b.token) for row in page.rows[:2] for b in row] == [a.MyHobby(2), a.MyHobby(1)]


def test_of_what_was_taken_back_each_hobby_is_shown_once(world) -> None:
    twice = (
        interest_of(1, SWIMMING, state=State.WITHDRAWN, created_at=1),
        interest_of(2, SWIMMING, state=State.WITHDRAWN, created_at=2),
        interest_of(3, 4, state=State.WITHDRAWN, created_at=0),
    )
    page = my_hobbies(a.Mine(), AMINA, replace(world, rows=Rows(twice)))
    assert [decode(b.token) for row in page.rows[:2] for b in row] == [a.MyHobby(2), a.MyHobby(3)]


def test_a_parent_and_each_child_can_join_one_hobby(world, renderer) -> None:
    card = a.Card(SWIMMING, a.Search())
    joining = a.AskAge(SWIMMING, a.Search())

    def joined(*ages: Age):
        mine = tuple(interest_of(n, SWIMMING, age=age) for n, age in enumerate(ages, 1))
        return replace(world, rows=Rows(mine))

    assert leads_to(at(card, AMINA, joined()).page, joining)
    parent = at(card, AMINA, joined(Age.ADULT))
    assert "You have said that you want to come." in said(parent, renderer)
    assert leads_to(parent.page, joining)
    assert leads_to(parent.page, a.MyHobby(1))
    family = at(card, AMINA, joined(Age.ADULT, Age.UNDER_13))
    assert "Age: under 13" in said(family, renderer)
    assert leads_to(family.page, joining)
    assert leads_to(family.page, a.Mine())
    asked = at(joining, AMINA, joined(Age.ADULT, Age.UNDER_13)).page
    assert leads_to(asked, a.AskParent(SWIMMING, Age.UNDER_13))
    assert leads_to(asked, a.AskYoung(SWIMMING))
    assert leads_to(asked, a.AskFamily(SWIMMING))
    assert leads_to(asked, a.NotJoined(SWIMMING, "already", Age.ADULT))
    everybody = at(card, AMINA, joined(*Age)).page
    assert leads_to(everybody, joining)


@pytest.mark.parametrize("age", list(Age))
def test_why_not_speaks_of_whoever_would_come(age, world, renderer) -> None:
    mine = (*(interest_of(n, n, age=age) for n in range(1, 6)), *(interest_of(9, 9, age=a_) for a_ in Age if a_ != age))
    lots = replace(world, rows=Rows(mine))
    shown = said(at(a.NotJoined(SWIMMING, "too_many_open", age), AMINA, lots), renderer)
    assert "5 hobbies" in shown
    assert ("Age:" in shown) is age.minor
    already = said(at(a.NotJoined(SWIMMING, "already", age), AMINA, lots), renderer)
    assert ("you want to come" in already) is not age.minor
    assert ("another child" in already) is age.minor


def test_reminders_are_told_as_they_will_come(world, renderer) -> None:
    after_the_first = world.now + 10 * 24 * 3_600_000
    due = {1: world.now + 3_600_000}

    def shown(remind: Remind, *, reminders=None, now: int = world.now, quiet: bool = False):
        mine = (interest_of(1, SWIMMING, remind=remind, created_at=world.now - 1),)
        there = replace(world, now=now, rows=Rows(mine, reminders=reminders or {}))
        return at(a.MyHobby(1), replace(AMINA, quiet=quiet), there)

    first = shown(Remind.FIRST, reminders=due)
    assert "I remind you today, at 13:00." in said(first, renderer)
    assert leads_to(first.page, a.ChooseRemind(1, Remind.NONE))
    over = shown(Remind.FIRST, now=after_the_first)
    assert "no reminders" in said(over, renderer)
    assert not leads_to(over.page, a.ChooseRemind(1, Remind.NONE))
    assert leads_to(over.page, a.ChooseRemind(1, Remind.EVERY))
    assert "every time" in said(shown(Remind.EVERY, reminders=due), renderer)
    assert leads_to(shown(Remind.NONE).page, a.ChooseRemind(1, Remind.FIRST))
    assert not leads_to(shown(Remind.NONE, now=after_the_first).page, a.ChooseRemind(1, Remind.FIRST))
    assert "You said stop" in said(shown(Remind.EVERY, reminders=due, quiet=True), renderer)


def test_before_midnight_says_no_hour(world, renderer) -> None:
    mine = replace(world, rows=Rows((interest_of(1, SWIMMING),)))
    late = replace(mine.settings, notices=replace(mine.settings.notices, to_hour=24))
    shown = said(at(a.Joined(1), AMINA, replace(mine, settings=late)), renderer)
    assert "I tell them today." in shown
    assert "0:00" not in shown


def test_a_name_asked_for_on_an_old_button_is_heard(world) -> None:
    there = at(a.AskReach(SWIMMING, Age.ADULT), replace(MIKKO, dialog=Dialog()), world)
    turn = take(there.person, Typed("Olena"), world)
    assert turn.person.dialog.name == "Olena"
    assert leads_to(turn.page, a.DoNotTell(SWIMMING, Age.ADULT))


def test_what_is_not_understood_leads_back_to_the_question(world) -> None:
    asked = at(a.AskName(SWIMMING, Age.ADULT), MIKKO, world)
    turn = take(take(asked.person, Typed("123"), world).person, Typed("456"), world)
    assert leads_to(turn.page, a.AskName(SWIMMING, Age.ADULT, unclear=True))
    nothing_asked = take(replace(MIKKO, dialog=Dialog()), Typed("qqqq"), world).page
    assert not any(isinstance(decode(b.token), a.AskName) for b in buttons(nothing_asked))


def test_paging_shows_each_hobby_once(world) -> None:
    seen: list[int] = []
    address: a.Results | None = a.Results(a.Search())
    while address:
        targets = [decode(b.token) for b in buttons(at(address, AMINA, world).page)]
        seen += [t.hobby for t in targets if isinstance(t, a.Card)]
        address = next((t for t in targets if isinstance(t, a.Results) and t.after), None)
    assert sorted(seen) == sorted(world.catalogue.hobbies)


def test_no_button_holds_what_was_typed(world) -> None:
    turn = take(AMINA, Typed("neuletupa"), world)
    assert isinstance(turn.address, a.Results)
    assert not any("neule" in button.token for button in buttons(turn.page))


@pytest.mark.parametrize("language", ASSOCIATIONS)
def test_staff_are_written_to_in_the_language_that_the_operator_chose(language, world) -> None:
    there = replace(world, settings=replace(world.settings, staff_language=language))
    assert staff.tasks([], there).language == staff.morning([], [], there).language == language


@pytest.mark.parametrize("language", ["fi", "en"])
def test_no_subject_of_a_mail_holds_a_name_or_a_number_of_a_person(language, world, renderer) -> None:
    association = replace(world.catalogue.associations[1], language=language)
    hobby = world.catalogue.hobbies[SWIMMING]
    interest = replace(interest_of(2, SWIMMING), name="Amina", phone="+358442051310")
    asked = staff.Job(
        1, staff.MINOR, SWIMMING, {"age": "under13", "language": "ar", "place": "Kajaani", "phone": "+358442051310"}
    )
    mails = [
        notices.new_interest(interest, replace(AMINA, language="ar"), hobby, association, world),
        notices.withdrawn(interest, hobby.name, association),
        notices.please_delete(2, association),
        notices.confirm_mailbox("https://mukaan.example.org/c/x", "Mukaan"),
        staff.tasks([asked], world),
        staff.morning([interest], [asked], world),
        staff.morning([], [asked], world),
    ]
    for page in mails:
        mail = renderer.page(page, language)
        assert mail.subject
        assert "Amina" not in mail.subject
        assert "+358" not in mail.subject
    assert "Amina" not in " ".join(renderer.page(mails[2], language).lines), "an erased person has no name"
    for page in mails[4:]:
        assert not {"+358442051310", "Kajaani"} & set(" ".join(renderer.page(page, "fi").lines).split()), "a minor's"


@pytest.mark.parametrize("answer", Answer)
def test_each_answer_of_an_association_is_a_phrase_in_every_language(answer, world, renderer) -> None:
    phrases = set()
    for language in renderer.languages:
        interest = interest_of(2, SWIMMING, state=State.ANSWERED, answer=answer)
        one = replace(world, rows=Rows((interest,)))
        phrases.add(renderer.page(at(a.MyHobby(2), AMINA, one).page, language).lines[1])
    assert len(phrases) == len(renderer.languages)


def test_somebody_who_said_stop_is_promised_no_reminder(world, renderer) -> None:
    one = replace(world, rows=Rows((interest_of(2, SWIMMING),)))
    assert "I remind you on Monday, at 18:00." in said(at(a.Joined(2), AMINA, one), renderer)
    assert "I remind you" not in said(at(a.Joined(2), replace(AMINA, quiet=True), one), renderer)
    assert "I remind you" not in said(at(a.Joined(2), replace(AMINA, reachable=False), one), renderer)


def test_a_place_is_kept_as_its_number_and_replaces_a_location(world) -> None:
    person = replace(AMINA, place=0, position=(64.22, 27.73))
    after = take(person, Pressed(encode(a.ChoosePlace(KAJAANI, a.Search()))), world).person
    assert (after.place, after.position) == (KAJAANI, None)
