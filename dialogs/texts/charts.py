"""A figure as a value: what stands at each bar and in each row of the table. Drawn only where it is sent."""

from dataclasses import dataclass

from dialogs.texts.values import Text, Value

Number = int | float | None
"""None is one that is not shown."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its label, how long its bar is, what stands at the bar's end, and the numbers of the table."""

    label: Value
    length: float
    says: Value
    numbers: tuple[Number, ...]
    faint: bool = False  # stands apart from the others: small groups together, what is not known


@dataclass(frozen=True, slots=True)
class Figure:
    """One chart, or one table: `headings` are of the label and of each number. Without bars there are too few."""

    title: Text
    when: Text
    headings: tuple[Text, ...]
    bars: tuple[Bar, ...] = ()
    notes: tuple[Text, ...] = ()
