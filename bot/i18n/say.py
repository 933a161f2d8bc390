"""Saying texts and the values in them, in one language."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from babel import Locale

from bot.i18n.bidi import LRI, PDI, clean, isolate
from bot.i18n.catalogue import Catalogue
from bot.i18n.languages import ENGLISH, FINNISH, chain
from bot.i18n.lint import COUNT
from bot.i18n.templates import Template, parse
from catalogue.schedule import HELSINKI
from dialogs.texts import formats
from dialogs.texts.values import Away, Distance, Language, Listing, Localised, Message, Moment, Money, Span, Text

CENTS = 100
_ENGLISH = Locale("en")

SayValue = Mapping[type, Callable[[Any, str], str]]
SayTime = Mapping[str, Callable[[datetime, str], str]]
NEAR_DAYS = (formats.TODAY, formats.TOMORROW)
WEEK = 7
"""So many days from now the name of the weekday would mean two days."""

COARSE_KM = 50
"""From here on a distance is rounded to 5 km."""


class UntranslatedError(LookupError):
    """There is no such text in this language."""


class Speaker:
    """Says texts and values in one language, and never a part of them in another.

    In a language that runs right to left every inserted value from outside, and every time, number and price, is
    isolated. In the others only what holds right-to-left letters is.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.code = catalogue.language.code
        self.rtl = catalogue.language.rtl
        self._plurals = catalogue.plurals
        self._templates = catalogue.templates
        self._locale = Locale.parse(catalogue.language.babel)
        self._decimal = self._locale.number_symbols["latn"]["decimal"]
        self._styles: SayTime = {
            "day": self._date,
            "time": self._time,
            "short": self._short,
            "brief": self._brief,
            "both": self._both,
            "weekly": self._weekly,
        }
        self._say: SayValue = {
            str: self._foreign,
            int: self._number,
            Text: self._text,
            Moment: self._moment,
            Away: self._away,
            Span: self._span,
            Money: self._money,
            Distance: self._distance,
            Language: self._language,
            Listing: self._listing,
            Localised: self._localised,
        }

    def text(self, text: Text) -> str:
        """A text with its parameters. Raises UntranslatedError; KeyError when the text lacks a parameter."""
        template = self.template(text)
        said = [template.head]
        for slot in template.slots:
            value = text.args[slot.name]
            said.append(self._say[type(value)](value, slot.form))
            said.append(slot.tail)
        return "".join(said)

    def value(self, value: object) -> str:
        """A value by itself, as a placeholder shows it."""
        return self._say[type(value)](value, "")

    def template(self, text: Text) -> Template:
        """The message in this language, in the plural form that its count asks for. Raises UntranslatedError."""
        forms = self._templates.get((text.context, text.id)) or self._unknown(text)
        return forms[self._plurals.index(text.args[COUNT])] if len(forms) > 1 else forms[0]  # type: ignore[arg-type]

    def written(self, message: Message) -> tuple[str, ...]:
        """The forms of the translation as a translator wrote them; none where there is no translation."""
        return tuple(template.written for template in self._templates.get((message.context, message.id), ()))

    def _unknown(self, text: Text | Message) -> tuple[Template, ...]:
        """English needs no translation, also for a text that an earlier release has queued."""
        if self.code != ENGLISH:
            raise UntranslatedError(text.context, text.id)
        return tuple(parse(form) for form in (text.id, text.plural) if form)

    def _fill(self, message: Message, **parts: str) -> str:
        """One of our own patterns around what is already said."""
        template = (self._templates.get((message.context, message.id)) or self._unknown(message))[0]
        if not parts:
            return template.head
        return template.head + "".join([parts[slot.name] + slot.tail for slot in template.slots])

    def _text(self, text: Text, _form: str) -> str:
        return self.text(text)

    def _foreign(self, value: str, _form: str = "") -> str:
        return isolate(clean(value), rtl=self.rtl)

    def _number(self, value: int, _form: str = "") -> str:
        return self._left_to_right(str(value))

    def _left_to_right(self, said: str) -> str:
        return f"{LRI}{said}{PDI}" if self.rtl else said

    def _moment(self, moment: Moment, form: str) -> str:
        return self._styles[moment.style](local(moment.ms), form)

    def _span(self, span: Span, form: str) -> str:
        starts, ends = local(span.starts), local(span.ends)
        date = self._date(starts, form)
        return self._fill(formats.DATE_SPAN, date=date, start=self._time(starts), end=self._time(ends))

    def _away(self, away: Away, _form: str) -> str:
        at = local(away.ms)
        days = (at.date() - local(away.now).date()).days
        if days < len(NEAR_DAYS):
            return self._fill(NEAR_DAYS[max(0, days)])
        if away.style == "days":
            return self.text(formats.IN_DAYS(count=days))
        return self._fill(formats.ON_WEEKDAYS[at.weekday()]) if days < WEEK else self._date(at, "on")

    def _date(self, at: datetime, form: str) -> str:
        day, month = self._number(at.day), self._fill(formats.MONTHS[at.month - 1])
        if form == "on":
            on_weekday = self._fill(formats.ON_WEEKDAYS[at.weekday()])
            return self._fill(formats.ON_DATE, on_weekday=on_weekday, day=day, month=month)
        return self._fill(formats.DATE, weekday=self._fill(formats.WEEKDAYS[at.weekday()]), day=day, month=month)

    def _time(self, at: datetime, _form: str = "") -> str:
        return self._left_to_right(self._fill(formats.TIME, hour=str(at.hour), minute=f"{at.minute:02}"))

    def _short(self, at: datetime, _form: str) -> str:
        number = self._fill(formats.NUMBER_DATE, day=str(at.day), month=str(at.month))
        weekday = self._fill(formats.SHORT_WEEKDAYS[at.weekday()])
        return self._fill(formats.SHORT_DATE, short_weekday=weekday, number=self._left_to_right(number))

    def _both(self, at: datetime, form: str) -> str:
        return self._fill(formats.DATE_TIME, date=self._date(at, form), time=self._time(at))

    def _brief(self, at: datetime, form: str) -> str:
        return self._fill(formats.DATE_TIME, date=self._short(at, form), time=self._time(at))

    def _weekly(self, at: datetime, _form: str) -> str:
        return self._fill(formats.WEEKLY, days=self._fill(formats.WEEKLY_DAYS[at.weekday()]), time=self._time(at))

    def _money(self, money: Money, _form: str) -> str:
        euros, cents = divmod(money.cents, CENTS)
        amount = f"{euros}{self._decimal}{cents:02}" if cents else str(euros)
        return self._left_to_right(f"{amount} €")

    def _distance(self, distance: Distance, _form: str) -> str:
        """Whole kilometres, at least one: where somebody starts from is itself known only to about a kilometre."""
        step = 1 if distance.km < COARSE_KM else 5
        km = max(1, int(distance.km / step + 0.5) * step)
        return self._fill(formats.KILOMETRES, number=self._number(km))

    def _language(self, language: Language, form: str) -> str:
        names = formats.SPOKEN if form == "speaks" else formats.LANGUAGES
        if message := names.get(language.code):
            return self._fill(message)
        name = self._locale.languages.get(language.code) or _ENGLISH.languages.get(language.code)
        return self._foreign(name or language.code)

    def _listing(self, listing: Listing, form: str) -> str:
        said = [self._say[type(item)](item, form) for item in listing.items]
        if not said:
            return ""
        rest = said.pop()
        if said:
            rest = self._fill(formats.PAIR, first=said.pop(), last=rest)
        while said:
            rest = self._fill(formats.SERIES, first=said.pop(), rest=rest)
        return rest

    def _localised(self, localised: Localised, _form: str) -> str:
        """This language's text; else another's, saying which: a stand-in's, then Finnish, then whatever there is."""
        texts = localised.texts
        wanted = (self.code, "", *chain(self.code, texts), FINNISH, *sorted(texts))
        code = next((code for code in wanted if code in texts), None)
        if code is None:
            return ""
        if code in (self.code, ""):
            return self._foreign(texts[code])
        return self.text(formats.IN_LANGUAGE(text=texts[code], language=Language(code)))


def local(ms: int) -> datetime:
    """The wall clock in Helsinki at this many milliseconds since 1970 UTC."""
    return datetime.fromtimestamp(ms // 1000, HELSINKI)
