# SPDX-License-Identifier: MIT
"""The checks that records make of the figures in their fields, one for each rule."""

from __future__ import annotations

from decimal import Decimal

from antifraud.errors import MiscountedUnit, NegativeCount, SumsDisagree, must_be, must_be_sum
from antifraud.figures.figure import Figure
from antifraud.figures.unit import Unit

__all__ = ["must_agree", "must_be_counted"]


def must_be_counted(field: str, figure: object, *units: Unit) -> None:
    """Raise unless a field holds None or a figure in one of the units, not below zero.

    What is counted in whole numbers is stated in whole numbers.

    Args:
        field: its name.
        figure: what it holds.
        *units: the units that it may have.

    Raises:
        WrongType: when it is no figure.
        MiscountedUnit: when it is in another unit; `value` is its unit and those.
        NegativeCount: when it is below zero, or not whole though it counts.

    >>> must_be_counted("persons", Figure.exact(3, Unit.CASE), Unit.PERSON)
    Traceback (most recent call last):
    ...
    antifraud.errors.enforcement.MiscountedUnit: persons: a figure has the unit that its field \
counts in; got (Unit('CASE'), Unit('PERSON')). Mend: give a figure in PERSON
    """
    if figure is None:
        return
    must_be(field, figure, Figure)
    assert isinstance(figure, Figure)  # noqa: S101 - must_be has seen to it
    if figure.unit not in units:
        codes = " or ".join(unit.code for unit in units)
        raise MiscountedUnit(field, (figure.unit, *units), f"give a figure in {codes}")
    known = [number for number in (figure.low, figure.value, figure.high) if number is not None]
    if any(number < 0 for number in known):
        raise NegativeCount(field, figure, "give 0 or more")
    if figure.unit.whole and figure.value is not None and figure.value.denominator != 1:
        raise NegativeCount(field, figure, "give a whole number")


def must_agree(field: str, amount: object, stated_field: str, stated: object) -> None:
    """Raise unless a sum is known to the fen, or as printed, or both agree, or it is not known.

    Args:
        field: the field of the sum to the fen.
        amount: what it holds.
        stated_field: the field of the sum as printed.
        stated: what it holds.

    Raises:
        WrongType: when one of them is of another type.
        NotToTheFen: when the sum is below zero or finer than a fen.
        MiscountedUnit: when the printed sum is not in yuan.
        NegativeCount: when the printed sum is below zero.
        SumsDisagree: when the sum is none of those that the printed one leaves open.

    >>> must_agree("amount", Decimal("250000.00"), "stated", Figure.exact(200_000, Unit.CNY))
    Traceback (most recent call last):
    ...
    antifraud.errors.enforcement.SumsDisagree: amount: a sum to the fen lies within the sum as \
printed; got (Decimal('250000.00'), Figure(200000 CNY)). Mend: correct one of the two
    """
    must_be_sum(field, amount)
    must_be_counted(stated_field, stated, Unit.CNY)
    if not isinstance(amount, Decimal) or not isinstance(stated, Figure):
        return
    if not stated.possibly_equal(Figure.exact(amount, Unit.CNY)):
        raise SumsDisagree(field, (amount, stated))
