"""What else somebody can do with an interest of theirs: ask another adult, tell the name, take it back."""

from dialogs.addresses import AskMyName, AskNameBack, AskStaffInstead, NewLink
from dialogs.kit import line, link
from dialogs.texts import family
from dialogs.texts.values import Line, Link
from rules.interest import Answer, Interest, State, can_hide_name, can_tell_name


def ways(interest: Interest) -> list[Link]:
    """The buttons."""
    if interest.state is State.WITH_GUARDIAN:
        return [
            link("web", family.NEW_LINK(), NewLink(interest.id)),
            link("person", family.COUNSELLOR(), AskStaffInstead(interest.id)),
        ]
    if can_tell_name(interest):
        return [tell_my_name(interest)]
    return [link("lock", family.NAME_BACK(), AskNameBack(interest.id))] if can_hide_name(interest) else []


def unnamed_lines(interest: Interest) -> list[Line]:
    """That the association does not know the name; after a welcome, whether to tell it."""
    if not can_tell_name(interest):
        return []
    return [line("lock", family.NAME_NOW() if interest.answer is Answer.WELCOME else family.NOT_NAMED())]


def tell_my_name(interest: Interest) -> Link:
    """The button that tells it."""
    return link("person", family.TELL_NAME(), AskMyName(interest.id))
