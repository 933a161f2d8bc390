"""What an import would change, and what editors set meanwhile."""

from dataclasses import replace

import pytest

from catalogue.hobby import Association, Hobby, Price, Venue
from catalogue.plan import Kept, Override, plan, refusal
from catalogue.reading import Draft, Problem, Reading

UIMARIT = Association(0, "test", "uimarit", "Esimerkki-Uimarit", "uimarit@example.org")
UINTI = Hobby(0, "test", "uinti", "swimming", "Uinti", 0, Venue("", "", "Kajaani"), price=Price(700))
SHAKKI = replace(UINTI, source_id="shakki", kind="chess", name="Shakki")


def reading(*hobbies: Hobby, associations: tuple[Association, ...] = (UIMARIT,), **more: object) -> Reading:
    return Reading(associations, tuple(Draft(hobby, "uimarit") for hobby in hobbies), **more)


def kept(*hobbies: Hobby, **more: object) -> Kept:
    """As a source's records are kept: with their numbers."""
    numbered = {one.source_id: replace(one, number=at, association=9) for at, one in enumerate(hobbies, 1)}
    return Kept({"uimarit": replace(UIMARIT, number=9)}, numbered, **more)


def said(todo) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    return [
        (one.action, one.source_id, [(f.name, f.before, f.after) for f in one.fields if one.action != "new"])
        for one in todo.entries
    ]


def test_everything_is_new_at_first() -> None:
    todo = plan("test", reading(UINTI, SHAKKI), Kept())
    assert said(todo) == [("new", "uimarit", []), ("new", "uinti", []), ("new", "shakki", [])]
    assert (todo.same, todo.kept) == (0, 0)


def test_what_is_the_same_does_not_change() -> None:
    todo = plan("test", reading(UINTI, SHAKKI), kept(UINTI, SHAKKI))
    assert todo.empty
    assert (todo.same, todo.entries) == (3, ())


def test_a_change_is_told_field_by_field() -> None:
    todo = plan("test", reading(replace(UINTI, name="Ilta-uinti", price=Price(850))), kept(UINTI))
    assert said(todo) == [("changed", "uinti", [("nimi", "Uinti", "Ilta-uinti"), ("hinta", "7", "8,50")])]


def test_a_hobby_of_another_association_changes() -> None:
    pallo = replace(UIMARIT, source_id="pallo", name="Esimerkki-Pallo")
    read = Reading((UIMARIT, pallo), (Draft(UINTI, "pallo"),))
    assert ("changed", "uinti", [("yhdistys", "uimarit", "pallo")]) in said(plan("test", read, kept(UINTI)))


def test_what_is_not_there_any_more_goes_and_comes_back() -> None:
    todo = plan("test", reading(UINTI), kept(UINTI, SHAKKI))
    assert said(todo) == [("gone", "shakki", [])]
    away = kept(UINTI, SHAKKI, gone=frozenset({"shakki"}))
    assert plan("test", reading(UINTI), away).empty, "a second time nothing goes"
    assert said(plan("test", reading(UINTI, SHAKKI), away)) == [("back", "shakki", [])]
    dearer = replace(SHAKKI, price=Price(900))
    assert said(plan("test", reading(UINTI, dearer), away)) == [("back", "shakki", [("hinta", "7", "9")])]


def test_what_cannot_be_read_is_not_gone() -> None:
    problem = Problem("feed.json", 0, "name", "", "Nimi puuttuu.", sheet="shakki")
    assert plan("test", reading(UINTI, problems=(problem,)), kept(UINTI, SHAKKI)).empty
    assert plan("test", reading(UINTI, unread=frozenset({"shakki"})), kept(UINTI, SHAKKI)).empty


@pytest.mark.parametrize(
    "problem",
    [
        Problem("toinen.csv", 0, "", "", "Tiedostoa ei voi lukea."),
        Problem("kaikki.xlsx", 0, "", "", "Taulukko on rikki.", sheet="Harrastukset 2"),
        Problem("feed.json", 0, "next", "", "Seuraavaa sivua ei ole haettu."),
    ],
)
def test_nothing_is_gone_while_a_file_a_sheet_or_a_page_cannot_be_read(problem: Problem) -> None:
    assert plan("test", reading(UINTI, problems=(problem,)), kept(UINTI, SHAKKI)).empty


def test_nothing_is_gone_while_a_row_has_lost_its_id() -> None:
    lost = Problem("kaikki.csv", 3, "tunnus", "", "Tämä tieto tarvitaan.")
    assert plan("test", reading(UINTI, unread=frozenset({""}), problems=(lost,)), kept(UINTI, SHAKKI)).empty


def test_another_row_that_cannot_be_read_keeps_nothing() -> None:
    wrong = Problem("kaikki.csv", 3, "hinta", "paljon", "Kirjoita hinta näin: 7,50.")
    todo = plan("test", reading(UINTI, unread=frozenset({"muu"}), problems=(wrong,)), kept(UINTI, SHAKKI))
    assert said(todo) == [("gone", "shakki", [])]


def test_a_hobby_may_be_of_an_association_from_elsewhere_but_not_of_one_that_nobody_knows() -> None:
    read = Reading(drafts=(Draft(UINTI, "uimarit"), Draft(SHAKKI, "nobody")))
    todo = plan("test", read, Kept(others={"uimarit": 4}))
    assert said(todo) == [("new", "uinti", [])]
    assert [(one.column, one.value, one.sheet) for one in todo.problems] == [("yhdistys", "nobody", "shakki")]


def test_a_set_value_holds_until_the_source_s_own_value_changes() -> None:
    own = Override("hobby", 1, "hinta", "5", "7", "Mikko", 0)
    with_own = kept(UINTI, overrides=(own,))
    renamed = plan("test", reading(replace(UINTI, name="Ilta-uinti")), with_own)
    assert [entry.ended for entry in renamed.entries] == [()]
    assert renamed.held == (own,), "the plan shows what goes on being set"
    dearer = plan("test", reading(replace(UINTI, price=Price(850))), with_own)
    assert [entry.ended for entry in dearer.entries] == [(own,)]
    assert dearer.held == ()


def test_venues_say_nothing_about_hobbies() -> None:
    hall = Venue("Kajaanin uimahalli", "Esimerkkikatu 1", "Kajaani")
    todo = plan("test", Reading(venues=(hall,)), kept(UINTI))
    assert (todo.venues, todo.gone) == ((hall,), ())
    again = Kept(venues={("Kajaanin uimahalli", "Kajaani"): hall})
    assert plan("test", Reading(venues=(hall,)), again).empty
    moved = replace(hall, address="Esimerkkikatu 2")
    assert plan("test", Reading(venues=(moved,)), again).venues == (moved,)


def test_a_source_that_is_empty_or_much_smaller_is_broken() -> None:
    ten = [replace(UINTI, source_id=str(n)) for n in range(10)]
    for left, refused in ((10, False), (7, False), (6, True), (0, True)):
        read = reading(*ten[:left], associations=(UIMARIT,) if left else ())
        assert bool(refusal(plan("test", read, kept(*ten)), read)) is refused, left
    before = kept(*ten, gone=frozenset("012345678"))
    read = reading(*ten[9:])
    assert refusal(plan("test", read, before), read) == "", "what went earlier is not counted again"
