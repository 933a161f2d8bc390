"""Each bad input and what the person sees: the first line of the page that answers it.

Groups, channel posts and edited messages never get as far as a dialog: tests/channels/telegram/test_inbound.py.
"""

from dataclasses import replace

import pytest

from bot.preview.people import AMINA, GONE, NEWCOMER, SWIMMING
from bot.preview.turns import at, leads_to, take
from dialogs import addresses as a
from dialogs.codec import encode
from dialogs.commands import Done, NotDone
from dialogs.events import Located, Opened, Pressed, Shared, Typed, Unreadable
from dialogs.pages.shown import shown_to
from rules.interest import Reach, Refusal, Remind
from rules.person import Age

ANY = a.Search()
HELLO = "👋 Hello! I help you find a hobby near you in Kainuu"
CHOOSE = "🌐 Choose your language. / Valitse kieli."
DID_NOT = "🤔 I did not understand that. You can press a button, or write a hobby, like “swimming”."
ONLY_TEXT = "🤔 I can read only text here. You can press a button, or write a hobby, like “swimming”."
OLD_BUTTON = "🤔 That button is old. Here you can go on."
NOT_IN_LIST = "🤔 That hobby is not in my list now. I can help you find another one."
NOT_AMONG = "🤔 I cannot find that among your hobbies."
NO_PLACE = "📍 I do not know that place. You can choose a town, or write the name of a village near you."
TOO_FAR = "📍 That place is far from Kainuu. I know only hobbies in Kainuu. Choose a town near you."
A_NAME = "🙋 I need a first name, only letters. It can be the name that friends call you."
WHAT_NAME = "🙋 What name shall I give them?"
A_NUMBER = "🤔 I need a phone number, like 044 123 4567."
NOT_OWN = "🤔 That is the number of somebody else. Please write your own number."
A_MAILBOX = "📧 I need an e-mail address, like amina@example.org."
STICKER = Unreadable()
LONG, PICTURES_ONLY, CONTROLS = "x" * 4096, "🏊" * 2048, "\u202e\x00\u2066"

START, WHERE, NAME = a.Start(), a.Where(ANY), a.AskName(SWIMMING, Age.ADULT)
PHONE, CHILD = a.AskPhone(SWIMMING, Age.ADULT), a.AskPhone(SWIMMING, Age.TEEN)
SAID = shown_to(AMINA)
EMAIL, JOIN = a.AskEmail(SWIMMING, Age.ADULT, Reach.CHAT, SAID), a.Join(SWIMMING, Age.ADULT, Reach.CHAT, SAID)


def button(address: a.Address) -> Pressed:
    return Pressed(encode(address))


# On this page · this is done · this is seen
TABLE = [
    # Words that name nothing
    (START, Typed("asdfgh"), DID_NOT),
    (START, Typed(""), DID_NOT),
    (START, Typed(LONG), DID_NOT),
    (START, Typed(PICTURES_ONLY), DID_NOT),
    (START, Typed(CONTROLS), DID_NOT),
    (START, Typed("<b>&amp;</b>"), DID_NOT),
    (START, Typed("%s{}{0}\\N{QQ}"), DID_NOT),
    (WHERE, Typed("Hyvinkää"), NO_PLACE),
    (WHERE, Typed(LONG), NO_PLACE),
    # A sticker, a photo, a voice note
    (START, STICKER, ONLY_TEXT),
    (WHERE, STICKER, ONLY_TEXT),
    (NAME, STICKER, A_NAME),
    (PHONE, STICKER, A_NUMBER),
    (EMAIL, STICKER, A_MAILBOX),
    # What can be no name
    (NAME, Typed("12"), A_NAME),
    (NAME, Typed("Amina 0442051310"), A_NAME),
    (NAME, Typed("amina@example.org"), A_NAME),
    (NAME, Typed("https://example.org"), A_NAME),
    (NAME, Typed("x" * 41), A_NAME),
    (NAME, Typed("Amina Bahar Olena Mikko Amina"), A_NAME),
    (NAME, Typed(LONG), A_NAME),
    (NAME, Typed("🏊"), A_NAME),
    (NAME, Typed(CONTROLS), A_NAME),
    # What can be no phone number, and contacts that are not the sender's own
    (PHONE, Typed("later"), A_NUMBER),
    (PHONE, Typed("044"), A_NUMBER),
    (PHONE, Typed("1" * 30), A_NUMBER),
    (PHONE, Typed("+999 123"), A_NUMBER),
    (PHONE, Shared("+358442051310", own=False), NOT_OWN),
    (PHONE, Shared("", own=True), A_NUMBER),
    (CHILD, Typed("later"), A_NUMBER),
    (CHILD, Shared("+358442051310", own=False), NOT_OWN),
    (START, Shared("+358442051310", own=True), DID_NOT),
    # What can be no e-mail address
    (EMAIL, Typed("amina"), A_MAILBOX),
    (EMAIL, Typed("amina@example"), A_MAILBOX),
    (EMAIL, Typed("amina@example.org, bahar@example.org"), A_MAILBOX),
    (EMAIL, Typed("amina@example.org\nBcc: bahar@example.org"), A_MAILBOX),
    (EMAIL, Typed("a" * 250 + "@example.org"), A_MAILBOX),
    # Locations that are not in Kainuu, asked for or not
    (WHERE, Located(60.17, 24.94), TOO_FAR),
    (START, Located(60.17, 24.94), TOO_FAR),
    (START, Located(0.0, 0.0), TOO_FAR),
    (START, Located(-90.0, 180.0), TOO_FAR),
    # Tokens that somebody made up
    (START, Pressed(""), OLD_BUTTON),
    (START, Pressed("hello"), OLD_BUTTON),
    (START, Pressed("2s"), OLD_BUTTON),
    (START, Pressed("1h.01..0.0."), OLD_BUTTON),
    (START, Pressed("1" * 64), OLD_BUTTON),
    (START, Pressed("🏊" * 16), OLD_BUTTON),
    (START, button(a.ChooseLanguage("xx")), CHOOSE),
    (START, button(a.ChoosePlace(12345, ANY)), "📍 Where do you want to go from?"),
    (START, button(a.Results(a.Search(kinds=(9999,), category=99, filters=2**30))), "🔎 All hobbies, near Kajaani"),
    (START, button(a.Results(ANY, after=9999)), "🔎 All hobbies, near Kajaani"),
    (START, button(a.Outdated("nonsense")), OLD_BUTTON),
    (START, button(a.NotJoined(SWIMMING, "nonsense", Age.ADULT)), OLD_BUTTON),
    # Buttons of a former release's pages, and for what is no longer there
    (START, button(a.Results(a.Search(digest="abcdef"))), OLD_BUTTON),
    (START, button(a.Card(GONE, ANY)), NOT_IN_LIST),
    (START, button(a.Map(GONE, ANY)), NOT_IN_LIST),
    (START, button(a.ShowCard(GONE, ANY)), NOT_IN_LIST),
    (START, button(a.AskAge(GONE, ANY)), NOT_IN_LIST),
    (START, button(a.AskReach(GONE, Age.ADULT)), NOT_IN_LIST),
    (START, button(a.AskPhone(GONE, Age.TEEN)), NOT_IN_LIST),
    (START, button(a.Join(GONE, Age.ADULT, Reach.CHAT, SAID)), NOT_IN_LIST),
    (START, button(a.NotJoined(GONE, "no", Age.ADULT)), NOT_IN_LIST),
    (START, Opened(f"h{GONE}"), NOT_IN_LIST),
    (START, button(a.EmailSent(12345)), NOT_AMONG),
    (START, button(a.AskReach(SWIMMING, Age.ADULT)), WHAT_NAME),
    # What is nobody's, or somebody else's
    (START, button(a.MyHobby(12345)), NOT_AMONG),
    (START, button(a.Joined(12345)), NOT_AMONG),
    (START, button(a.ConfirmWithdraw(12345)), NOT_AMONG),
    (START, button(a.Noted(12345, 7, coming=True)), NOT_AMONG),
    # Deep links that are none
    (START, Opened("x"), HELLO),
    (START, Opened("h"), HELLO),
    (START, Opened("h1x"), HELLO),
    (START, Opened("h٣"), HELLO),
    (START, Opened("h" + "9" * 80), HELLO),
    (START, Opened(LONG), HELLO),
]


@pytest.mark.parametrize(("page", "done", "seen"), TABLE)
def test_what_is_seen(page, done, seen, world, renderer) -> None:
    there = at(page, AMINA, world)

    turn = take(there.person, done, world)

    assert renderer.page(turn.page, "en").lines[0].startswith(seen)
    assert turn.commands == ()
    assert leads_to(turn.page, a.Help())


# This is pressed · the service finds this · this is seen
REFUSED = [
    (JOIN, NotDone(Refusal.TOO_MANY_OPEN), "🛑 You have already chosen 25 hobbies. I have told nobody about this one."),
    (JOIN, NotDone(Refusal.TOO_MANY_TODAY), "⏰ That is many for one day. I have told nobody about this one."),
    (JOIN, NotDone(Refusal.ALREADY), "⭐ You have already said that you want to come to Naisten uintivuoro."),
    (JOIN, NotDone(Refusal.GONE), NOT_IN_LIST),
    (JOIN, NotDone(Refusal.NO_NAME), WHAT_NAME),
    (a.Join(SWIMMING, Age.ADULT, Reach.PHONE, SAID), NotDone(Refusal.NO_PHONE), "📞 Write your phone number."),
    (a.TakeBack(12345), NotDone("not-yours"), NOT_AMONG),
    (a.ChooseRemind(12345, Remind.EVERY), NotDone("not-yours"), NOT_AMONG),
    (a.AnswerReminder(12345, 7, coming=True), NotDone("not-yours"), NOT_AMONG),
    (a.AnswerReminder(1, 2**62, coming=False), NotDone("too-late"), "🏊 Swimming — Naisten uintivuoro"),
    (a.MoveToChat(SWIMMING, Age.ADULT, Reach.CHAT, SAID), Done(1), "✅ I have noted that you want to come."),
    (
        a.MoveToChat(SWIMMING, Age.ADULT, Reach.CHAT, SAID),
        NotDone(Refusal.TOO_MANY_TODAY),
        "⏰ That is many for one day.",
    ),
]


@pytest.mark.parametrize(("pressed", "found", "seen"), REFUSED)
def test_what_is_seen_when_the_service_refuses(pressed, found, seen, world, renderer) -> None:
    turn = take(AMINA, button(pressed), world, found)

    assert renderer.page(turn.page, "en").lines[0].startswith(seen)
    assert turn.commands
    assert leads_to(turn.page, a.Help())


BEFORE_A_LANGUAGE = [
    Opened(),
    Opened("x"),
    Typed("asdfgh"),
    Typed("swimming"),
    STICKER,
    Located(64.22, 27.73),
    Shared("+358442051310", own=True),
    Pressed("hello"),
    button(a.Mine()),
    button(a.EraseAll()),
    button(JOIN),
    button(a.TakeBack(1)),
]


@pytest.mark.parametrize("done", BEFORE_A_LANGUAGE)
def test_before_a_language_is_chosen_it_is_asked_for(done, world, renderer) -> None:
    turn = take(NEWCOMER, done, world)

    assert renderer.page(turn.page, "en").lines[0] == CHOOSE
    assert turn.commands == ()


@pytest.mark.parametrize("said", [Typed("12"), STICKER, Shared("", own=True)])
@pytest.mark.parametrize("page", [START, WHERE, NAME, PHONE, CHILD, EMAIL])
def test_the_second_time_in_a_row_somebody_to_ask_is_named_and_the_question_still_stands(
    page, said, world, renderer
) -> None:
    person = at(page, AMINA, world).person
    for _ in range(3):
        turn = take(person, said, world)
        again = take(turn.person, said, world)
        person = again.person
    assert "📞 If you like, ask a person: 08 123 4567" in renderer.page(again.page, "en").lines
    answers = {WHERE: "Kuhmo", NAME: "Mikko", PHONE: "044 205 1310", CHILD: "044 205 1310", EMAIL: "mikko@example.org"}
    if page in answers:
        goes_on = take(person, Typed(answers[page]), world)
        assert isinstance(goes_on.address, a.What | a.AskReach | a.EmailSent)


@pytest.mark.parametrize(
    "name",
    [
        "Amina",
        "أمينة",
        "محمّد",
        "ناديةُ",
        "अमीना",
        "สมชาย",
        "Олена",
        "O’Neill",
        "Anna-Liisa",
        "Abd al-Rahman",
        "N'Golo",
        "Ğüneş",
        "李",
    ],
)
def test_a_name_is_taken_as_it_is_written(name, world) -> None:
    turn = take(at(replace(NAME, latin=True), AMINA, world).person, Typed(f" {name} "), world)
    assert turn.person.dialog.name == name
    assert turn.address == a.AskReach(SWIMMING, Age.ADULT)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("044 205 1310", "+358442051310"),
        ("0442051310", "+358442051310"),
        ("044-2051310", "+358442051310"),
        ("+358 (0)44 205 1310", "+358442051310"),
        ("00358 44 205 1310", "+358442051310"),
        ("٠٤٤ ٢٠٥ ١٣١٠", "+358442051310"),
        ("۰۴۴۲۰۵۱۳۱۰", "+358442051310"),
        ("044 112 1310", "+358441121310"),
        ("+380 44 112 3456", "+380441123456"),
        ("my number is 044 205 1310", "+358442051310"),
    ],
)
def test_a_phone_number_is_understood_as_people_write_it(said, kept, world) -> None:
    turn = take(at(PHONE, AMINA, world).person, Typed(said), world)
    assert turn.person.dialog.phone == kept
