"""Which form of a message goes with a number, by CLDR: https://cldr.unicode.org/index/cldr-spec/plural-rules."""

from collections.abc import Iterable
from functools import cached_property

from babel import Locale
from babel.plural import PluralRule, to_gettext

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_SAMPLE = range(201)


class Plurals:
    """The forms that counting in one language takes, in CLDR's order; those for fractions and millions are left out."""

    def __init__(self, babel: str) -> None:
        self._rule: PluralRule = Locale.parse(babel).plural_form
        seen = [self._rule(n) for n in _SAMPLE]
        self.forms = tuple(category for category in CATEGORIES if category in seen)
        self._indexes = tuple(self.forms.index(category) for category in seen)

    def index(self, count: int) -> int:
        """Which form this number takes."""
        if 0 <= count < len(self._indexes):
            return self._indexes[count]
        category = self._rule(count)
        return self.forms.index(category) if category in self.forms else len(self.forms) - 1

    def numbers(self, index: int) -> Iterable[int]:
        """The numbers up to 200 that take this form."""
        return (n for n in _SAMPLE if self._indexes[n] == index)

    @cached_property
    def header(self) -> str:
        """The value of a .po file's Plural-Forms line."""
        rules = {form: self._rule.rules[form] for form in self.forms[:-1]}
        return to_gettext(PluralRule(rules))
