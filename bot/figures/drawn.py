"""A figure whose words are said already: what goes to the process that draws."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """One row."""

    label: str
    length: float
    says: str
    numbers: tuple[int | float | None, ...] = ()
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """One chart, or one table. Without bars its `nothing` is said."""

    title: str
    when: str
    headings: tuple[str, ...]
    bars: tuple[DrawnBar, ...]
    notes: tuple[str, ...] = ()
    nothing: str = ""


def to_json(figures: Sequence[Drawn]) -> str:
    """Figures as a text."""
    return json.dumps([asdict(figure) for figure in figures], ensure_ascii=False)


def from_json(text: str) -> tuple[Drawn, ...]:
    """Those that `to_json` was given."""
    return tuple(_read(figure) for figure in json.loads(text))


def _read(figure: dict[str, object]) -> Drawn:
    bars = figure.pop("bars")
    return Drawn(
        **{name: tuple(value) if isinstance(value, list) else value for name, value in figure.items()},  # type: ignore[arg-type]
        bars=tuple(DrawnBar(**{**bar, "numbers": tuple(bar["numbers"])}) for bar in bars),  # type: ignore[attr-defined]
    )
