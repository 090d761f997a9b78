# SPDX-License-Identifier: MIT
"""The levels of a check as figures of one unit; a printed number as a figure of its digits."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeAlias

from antifraud.errors import InexactNumber
from antifraud.figures import Figure, Number, Unit, exact_number, last_digit

__all__ = ["Level", "as_figures", "in_one_unit", "printed_number"]

#: What a check takes: a number that is exact, a figure, or None for not known.
Level: TypeAlias = Number | Figure | None


def as_figures(
    levels: Sequence[Level], names: Sequence[str], unit: Unit = Unit.ONE
) -> tuple[Figure | None, ...]:
    """Return levels as figures; a plain number is exact and has the unit given.

    Raises:
        InexactNumber: for a float or a text.

    >>> as_figures((3, None), ("part", "whole"))
    (Figure(3), None)
    """
    return tuple(
        None if level is None else Figure.of(level, name, unit)
        for level, name in zip(levels, names, strict=True)
    )


def in_one_unit(levels: Sequence[Level], names: Sequence[str]) -> tuple[Figure | None, ...]:
    """Return levels as figures of one unit; a plain number takes that of the others.

    Raises:
        UnitMismatch: when two figures have unlike units.
        InexactNumber: for a float or a text.

    >>> in_one_unit((Figure.exact(3, Unit.CASE), 5), ("part", "whole"))
    (Figure(3 CASE), Figure(5 CASE))
    """
    given = [level.unit for level in levels if isinstance(level, Figure)]
    unit = given[0] if given else Unit.ONE
    figures = as_figures(levels, names, unit)
    for figure, name in zip(figures, names, strict=True):
        if figure is not None:
            figure.unit.must_be(unit, name)
    return figures


def printed_number(stated: Decimal | int, unit: Unit) -> Figure:
    """Return a printed number as a figure whose step is its last digit.

    Raises:
        InexactNumber: for a float or a text, and for a fraction: it has no
            last digit, so a Figure has to say what print rounded to.

    >>> printed_number(Decimal("86.0"), Unit.PERCENT).step
    Fraction(1, 10)
    """
    exact_number(stated, "stated")
    if not isinstance(stated, (Decimal, int)):
        raise InexactNumber(
            "stated", stated, mend="give the Decimal that is printed, or a Figure with its step"
        )
    return Figure.exact(stated, unit, step=last_digit(Decimal(stated)))
