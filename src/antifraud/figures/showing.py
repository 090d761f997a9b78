# SPDX-License-Identifier: MIT
"""The short form of a figure, as its repr."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from antifraud.figures.qualifier import Qualifier
from antifraud.figures.unit import Unit

if TYPE_CHECKING:
    from antifraud.figures.figure import Figure

__all__ = ["shown"]


def shown(figure: Figure) -> str:
    """Return bounds, unit and qualifier; a soft bound has a ``~``.

    >>> from antifraud.figures import Figure
    >>> shown(Figure.between(3, 5, Unit.DAY))
    'Figure(3..5 DAY, between)'
    """
    if figure.is_exact:
        span = _short(figure.low)
    else:
        soft_low = "" if figure.low_firm or figure.low is None else "~"
        soft_high = "" if figure.high_firm or figure.high is None else "~"
        span = f"{soft_low}{_short(figure.low)}..{soft_high}{_short(figure.high)}"
    unit = "" if figure.unit == Unit.ONE else f" {figure.unit.code}"
    step = f" step {_short(figure.step)}" if figure.step else ""
    word = "" if figure.qualifier is Qualifier.EXACT else f", {figure.qualifier.value}"
    return f"Figure({span}{unit}{step}{word})"


def _short(number: Fraction | None) -> str:
    return "" if number is None else str(number)
