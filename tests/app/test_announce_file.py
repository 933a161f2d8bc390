"""An announcement from a file: what is wrong is said with its line, and nothing is sent before all of it is right."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app import announce_list
from bot.app.announce_file import Known, read_file
from rules.announcement import LARGEST_PICTURE, Draft, State
from tests.jobs.crowd import Crowd, crowd

NOW = 1_795_255_200_000  # 2026-11-21 12:00 in Helsinki
KNOWN = Known(("fi", "en", "ar"), (3,), NOW, places=(1,), towns=("Kajaani",), categories=("water",), kinds=("yoga",))
GOOD = """
when = 2026-11-24T16:00:00
fair = 3
picture = "fair.jpg"
[texts]
fi = "Messut lauantaina."
en = "A fair on <b>Saturday</b>."
[missing]
ar = "en"
[audience]
languages = ["fi", "ar"]
not_days = 7
"""


@pytest_asyncio.fixture
async def people(tmp_path: Path) -> AsyncIterator[Crowd]:
    async with crowd(tmp_path, 6, lambda place: "fi" if place < 2 else "en") as found:
        yield found


def written(folder: Path, text: str) -> Path:
    (folder / "fair.jpg").write_bytes(b"\xff\xd8\xff picture")
    path = folder / "news.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_says_everything_that_staff_can_say(tmp_path: Path) -> None:
    given = read_file(written(tmp_path, GOOD), KNOWN)
    assert given.problems == ()
    texts = {"fi": "Messut lauantaina.", "en": "A fair on <b>Saturday</b>."}
    assert given.draft == Draft(texts, {"ar": "en"}, 3, '{"languages": ["fi", "ar"], "not_days": 7}')
    assert given.picture == b"\xff\xd8\xff picture"
    assert given.when == NOW + 76 * 3_600_000


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("fair = 3", "fair = 9", "news.toml, rivi 3: fair: messuja 9 ei ole"),
        ("fair = 3", 'fair = "3"', "rivi 3: fair"),
        ("fair = 3", "fiar = 3", "rivi 3: fiar: tuntematon avain"),
        ("2026-11-24T16:00:00", "2026-11-20T16:00:00", "rivi 2: when: aika on jo mennyt: 20.11.2026 16:00"),
        ("2026-11-24T16:00:00", "2028-11-24T16:00:00", "rivi 2: when: aika on yli vuoden päässä"),
        ("2026-11-24T16:00:00", '"tomorrow"', "rivi 2: when: kirjoittakaa aika"),
        ("fair.jpg", "other.jpg", "rivi 4: picture: "),
        ("fair.jpg", "news.toml", "tämä ei ole JPEG eikä PNG-kuva"),
        ('fi = "Messut lauantaina."', 'fi = ""', "rivi 6: texts.fi: teksti on tyhjä"),
        ('fi = "Messut lauantaina."', "fi = 7", "rivi 6: texts.fi: tämä on teksti"),
        ('fi = "Messut lauantaina."', 'xx = "Hei"', "rivi 6: texts.xx: tuntematon kieli"),
        ('ar = "en"', 'ar = "sv"', 'rivi 9: missing.ar: kielellä "sv" ei ole tekstiä'),
        ('ar = "en"', 'en = "fi"', "rivi 9: missing.en: tällä kielellä on teksti"),
        ("not_days = 7", "nto_days = 7", "rivi 12: audience.nto_days: tuntematon kohta; tunnetut: municipalities,"),
        ("not_days = 7", "not_days = -1", "rivi 12: audience.not_days: tämä on luku, vähintään 0"),
        ("not_days = 7", "not_days = true", "rivi 12: audience.not_days: tämä on luku"),
        ("not_days = 7", "not_busy = 1", "rivi 12: audience.not_busy: tämä on true tai false"),
        ("not_days = 7", 'municipalities = ["Kajanni"]', "municipalities: tuntematon: Kajanni; tunnetut: Kajaani"),
        ("not_days = 7", 'municipalities = "Kajaani"', "municipalities: tämä on luettelo"),
        ("not_days = 7", 'categories = ["water", "watr"]', "rivi 12: audience.categories: tuntematon: watr;"),
        ("not_days = 7", 'kinds = ["yooga"]', "audience.kinds: tuntematon: yooga; tunnetut: yoga"),
        ("not_days = 7", 'ages = ["adults"]', "audience.ages: tuntematon: adults; tunnetut: under13, 13to17, adult"),
        ("not_days = 7", "place = 1", "rivi 12: audience.place: place ja km kuuluvat yhteen"),
        ("not_days = 7", "place = 7\nkm = 5", "rivi 12: audience.place: paikkaa 7 ei ole"),
        ('["fi", "ar"]', '["fi", "arabia"]', "rivi 11: audience.languages: tuntematon: arabia; tunnetut: fi, en, ar"),
        ('["fi", "ar"]', '["fi", "ar"', "at line 12"),
        ("[texts]", "[text]", "tekstejä ei ole"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(tmp_path: Path, before: str, after: str, problem: str) -> None:
    assert before in GOOD
    given = read_file(written(tmp_path, GOOD.replace(before, after)), KNOWN)
    assert any(problem in said for said in given.problems), given.problems


def test_a_text_that_is_too_long_and_less_fits_below_a_picture(tmp_path: Path) -> None:
    long = GOOD.replace("Messut lauantaina.", "x" * 5000).replace('picture = "fair.jpg"\n', "")
    assert read_file(written(tmp_path, long), KNOWN).problems == (
        "news.toml, rivi 5: texts.fi: 5000 merkkiä, mahtuu 3500",
    )
    below = GOOD.replace("Messut lauantaina.", "x" * 701)
    assert read_file(written(tmp_path, below), KNOWN).problems == (
        "news.toml, rivi 6: texts.fi: 701 merkkiä, kuvan alle mahtuu 700",
    )


def test_a_picture_of_thirty_megabytes_is_not_read(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    with (tmp_path / "fair.jpg").open("wb") as picture:
        picture.truncate(3 * LARGEST_PICTURE)
    (said,) = read_file(path, KNOWN).problems
    assert said.endswith("fair.jpg: 30.0 Mt, mahtuu 10 Mt")


def test_a_file_that_is_no_text_at_all(tmp_path: Path) -> None:
    path = tmp_path / "news.toml"
    path.write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in read_file(path, KNOWN).problems[0]


async def test_it_is_counted_planned_steered_and_listed(people: Crowd, tmp_path: Path) -> None:
    path = written(tmp_path, '[texts]\nfi = "Messut lauantaina."\n[audience]\nlanguages = ["fi"]\n')
    service = people.service
    made = await announce_list.plan(service, path)
    said = announce_list.preview(service, made)
    assert said[:3] == ["fi (Suomi):", "  📢 Palvelun Mukaan uutisia", "  Messut lauantaina."]
    counted = said.index("Saajia 2, aikaisintaan 21.11.2026 klo 12.10:")
    assert said[counted + 1].endswith("Telegram: 2")
    await announce_list.schedule(service, made)
    assert (await announce_list.listed(service))[0] == "1  odottaa aikaansa: 21.11.2026 klo 12.10"
    assert await announce_list.move(service, "pause", 1) == (
        False,
        ["Tiedote 1 on nyt: odottaa aikaansa. Mitään ei muutettu."],
    )
    await people.run(10)
    assert (await announce_list.listed(service))[0] == "1  valmis: 2 saajaa = 2 lähetetty + 0 epäselvää"
    assert await announce_list.move(service, "undo", 1) == (False, ["Tiedote 1 on nyt: valmis. Mitään ei muutettu."])
    assert await announce_list.move(service, "stop", 9) == (False, ["Tiedotetta 9 ei ole."])


async def test_what_is_undone_is_a_draft_again(people: Crowd, tmp_path: Path) -> None:
    path = written(tmp_path, '[texts]\nfi = "Messut lauantaina."\n')
    await announce_list.schedule(people.service, await announce_list.plan(people.service, path))
    assert await announce_list.move(people.service, "undo", 1) == (True, ["Tiedote 1 on nyt: luonnos."])
    await people.run(60)
    assert people.chats.got == []


async def test_an_audience_of_nobody_and_a_text_that_nobody_should_read_are_refused(
    people: Crowd, tmp_path: Path
) -> None:
    nobody = written(tmp_path, '[texts]\nfi = "Messut."\n[audience]\nmunicipalities = ["Kuhmo"]\n')
    with pytest.raises(announce_list.Refused, match="kukaan ei saisi"):
        await announce_list.plan(people.service, nobody)
    braces = written(tmp_path, '[texts]\nfi = "Messut {day}"\n')
    with pytest.raises(announce_list.Refused, match=r"texts\.fi"):
        await announce_list.plan(people.service, braces)
    assert await announce_list.listed(people.service) == ["Tiedotteita ei ole."]


async def test_its_picture_goes_with_it_and_html_is_shown_as_written(people: Crowd, tmp_path: Path) -> None:
    text = '[texts]\nfi = "Messut <b>lauantaina</b>."\n[missing]\nen = "fi"\n'
    path = written(tmp_path, f'picture = "fair.jpg"\n{text}')
    await announce_list.schedule(people.service, await announce_list.plan(people.service, path))
    await people.run(10)
    assert len(people.chats.got) == 6
    for _, _, message in people.chats.got:
        assert message.attachment
        assert message.attachment.content == b"\xff\xd8\xff picture"
        assert any("<b>lauantaina</b>" in line for line in message.lines)
    assert (await people.get(1)).state is State.DONE
