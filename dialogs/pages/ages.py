"""The age group of the one who comes, in words and pictures."""

from dialogs.texts import join
from dialogs.texts.values import Message, Text
from rules.person import Age

AGES: tuple[tuple[Age, str, Message], ...] = (
    (Age.UNDER_13, "child", join.UNDER_13),
    (Age.TEEN, "teen", join.TEEN),
    (Age.ADULT, "adult", join.ADULT),
)


def age_name(age: Age) -> Text:
    """An age group in words."""
    return next(label() for one, _picture, label in AGES if one is age)


def age_picture(age: Age) -> str:
    """An age group's pictogram."""
    return next(picture for one, picture, _label in AGES if one is age)
