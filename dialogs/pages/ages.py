"""The age group of the one who comes, in words and pictures."""

from collections.abc import Mapping

from catalogue.hobby import Audience, Hobby
from dialogs.texts import card, join
from dialogs.texts.values import Message, Text
from rules.person import Age

AGES: tuple[tuple[Age, str, Message], ...] = (
    (Age.UNDER_13, "child", join.UNDER_13),
    (Age.TEEN, "teen", join.TEEN),
    (Age.ADULT, "adult", join.ADULT),
)


_INSIDE: Mapping[Age, Message] = {
    Age.UNDER_13: join.AGED_UNDER_13,
    Age.TEEN: join.AGED_TEEN,
    Age.ADULT: join.AGED_ADULT,
}


def age_name(age: Age) -> Text:
    """An age group as it stands inside a sentence."""
    return _INSIDE[age]()


def age_picture(age: Age) -> str:
    """An age group's pictogram."""
    return next(picture for one, picture, _label in AGES if one is age)


def ages(hobby: Hobby) -> tuple[Text, ...]:
    """The years of age that a hobby is for; empty when it does not say."""
    if hobby.age_min is not None and hobby.age_max is not None:
        return (card.AGES(youngest=hobby.age_min, oldest=hobby.age_max),)
    if hobby.age_min is not None:
        return (card.AGES_FROM(youngest=hobby.age_min),)
    return (card.AGES_TO(oldest=hobby.age_max),) if hobby.age_max is not None else ()


def fits(hobby: Hobby, age: Age) -> bool:
    """Whether somebody of this age group may be of the hobby's age; in what is for families everybody is."""
    return hobby.audience is Audience.FAMILIES or age.overlaps(hobby.age_min, hobby.age_max)
