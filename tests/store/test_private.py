import pytest

from bot.store.private import Keys, Plain, Private, SealError

KEYS = Keys("a secret of the tests")
TEXTS = ["Amina", "سلام", "a" * 10_000, " ", "\0", "👋🏽"]


@pytest.mark.parametrize("keys", [KEYS, Plain()])
@pytest.mark.parametrize("text", ["", *TEXTS])
def test_what_was_sealed_opens(keys: Private, text: str) -> None:
    assert keys.open(keys.seal(text)) == text


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_sealed_does_not_show_and_is_never_the_same_twice(text: str) -> None:
    assert text not in KEYS.seal(text) or text.isspace()
    assert KEYS.seal(text) != KEYS.seal(text)


def test_the_empty_text_stays_empty() -> None:
    assert KEYS.seal("") == ""
    assert KEYS.open("") == ""


def test_what_is_found_is_the_same_each_time_and_only_under_this_secret() -> None:
    assert KEYS.find("telegram:1001") == Keys("a secret of the tests").find("telegram:1001")
    assert KEYS.find("telegram:1001") != KEYS.find("telegram:1002")
    assert KEYS.find("telegram:1001") != Keys("another secret").find("telegram:1001")
    assert len(KEYS.find("telegram:1001")) == 64
    assert "1001" not in KEYS.find("telegram:1001")


def changed(sealed: str, place: int) -> str:
    return sealed[:place] + ("A" if sealed[place] != "A" else "B") + sealed[place + 1 :]


@pytest.mark.parametrize(
    "sealed",
    [
        Keys("another secret").seal("Amina"),
        changed(KEYS.seal("Amina"), 5),
        changed(KEYS.seal("Amina"), -6),
        KEYS.seal("Amina")[:-4],
        "v1.",
        "v1.not base64",
        "v2." + KEYS.seal("Amina")[3:],
        "Amina",
    ],
    ids=["another secret", "changed nonce", "changed end", "cut", "empty", "no base64", "another version", "plain"],
)
def test_what_cannot_be_opened_is_an_error_that_shows_nothing(sealed: str) -> None:
    with pytest.raises(SealError) as raised:
        KEYS.open(sealed)
    assert "Amina" not in str(raised.value)
    assert raised.value.__suppress_context__ or raised.value.__context__ is None


def test_no_secret_no_keys() -> None:
    with pytest.raises(ValueError, match="secret is empty"):
        Keys("")


def test_stored_values_of_the_first_version_still_open() -> None:
    keys = Keys("golden")
    assert keys.find("telegram:1001") == "41b28ad4ace4f451fb9f952a3568cb4ac13875e487d1237ee22a06b5ff88eaf9"
    assert keys.open("v1.lHq4Rmrx2w7_2ZaEGIhM8zkDsuuzPrwRQwslEUeDJjNU") == "Amina"
