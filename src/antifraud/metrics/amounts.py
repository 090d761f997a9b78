# SPDX-License-Identifier: MIT
"""What is counted or summed up: exact numbers and figures, added without loss.

>>> plus(Decimal("0.10"), Fraction(1, 3))
Fraction(13, 30)
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction
from numbers import Integral
from typing import Any, NamedTuple, TypeAlias

from antifraud.errors import NegativeAmount
from antifraud.figures import Figure, Number, Unit, exact_number

__all__ = [
    "Amount",
    "Known",
    "Sum",
    "added",
    "exact_context",
    "in_unit",
    "level",
    "must_not_be_negative",
    "plus",
]

#: A count or a sum.
Amount: TypeAlias = Number | Figure

# Longer than any number that `exact_number` lets in, so that no sum of them is cut.
_PLACES = 9000


def exact_context() -> Context:
    """Return a context of decimals in which nothing is rounded in silence.

    >>> exact_context().add(Decimal(10) ** 40, Decimal("0.01"))
    Decimal('10000000000000000000000000000000000000000.01')
    """
    return Context(prec=_PLACES, traps=[Inexact, InvalidOperation])


def plus(left: Amount, right: Amount, context: Context | None = None) -> Amount:
    """Add two amounts exactly, whatever numbers they are; none leaves a figure in its words.

    Raises:
        UnitMismatch: when two figures have unlike units.

    >>> plus(2, Decimal("0.50")), plus(2, 3)
    (Decimal('2.50'), 5)
    """
    if type(left) is int and type(right) is int:
        return left + right
    if isinstance(left, Figure):
        return left + right if right else left
    if isinstance(right, Figure):
        return right + left if left else right
    return _plus(left, right, context)


def _plus(left: Number, right: Number, context: Context | None) -> Number:
    if isinstance(left, Integral) and isinstance(right, Integral):
        return int(left) + int(right)
    if isinstance(left, Fraction) or isinstance(right, Fraction):
        return exact_number(left) + exact_number(right)
    try:
        return (context or exact_context()).add(Decimal(left), Decimal(right))
    except Inexact:
        return exact_number(left) + exact_number(right)


def added(amounts: Iterable[Amount]) -> Amount:
    """Add amounts exactly; nothing adds up to 0.

    >>> added([2, Decimal("0.50")]), added([])
    (Decimal('2.50'), 0)
    """
    total: Amount = 0
    for amount in amounts:
        total = plus(total, amount) if total else amount
    return total


def must_not_be_negative(field: str, amount: Amount) -> None:
    """Raise where an amount is below zero.

    Raises:
        InexactNumber: when it is no exact number: a float, a NaN.
        NegativeAmount: when it is below zero, or may be.

    >>> must_not_be_negative("loss", Decimal("NaN"))
    Traceback (most recent call last):
    ...
    antifraud.errors.numbers.InexactNumber: loss: a number is exact: int, Decimal or Fraction, \
and finite; got Decimal('NaN'). Mend: write Decimal('0.7008') or Fraction(7008, 10000); read text \
with antifraud.wording.read
    """
    least = Figure.of(amount, field).low
    if least is None or least < 0:
        raise NegativeAmount(field, amount)


def in_unit(amount: Amount, unit: Unit | None, field: str) -> None:
    """Raise where an amount is a figure in another unit than the one that was named.

    Raises:
        UnitMismatch: when it is.

    >>> in_unit(Figure.exact(3, Unit.CASE), Unit.CASE, "value")
    """
    if unit is not None and isinstance(amount, Figure):
        amount.unit.must_be(unit, field)


class Known(NamedTuple):
    """What is known of a sum: the sum of the values that are, and how many are not.

    >>> Known(Decimal("300.00"), 2).unknown
    2
    """

    #: The sum of the values that are known.
    amount: Amount
    #: How many records have a value that is not known.
    unknown: int = 0

    def and_also(self, other: Known) -> Known:
        """Return what is known of both together."""
        return Known(plus(self.amount, other.amount), self.unknown + other.unknown)


class Sum:
    """A sum in the making.

    >>> total = Sum()
    >>> for loss in (Decimal("0.10"), 2, None):
    ...     total.add(loss, "loss", exact_context())
    >>> total.known()
    Known(amount=Decimal('2.10'), unknown=1)
    """

    __slots__ = ("decimal", "rest", "unit", "unknown", "whole")

    def __init__(self, unit: Unit | None = None) -> None:
        """Begin at zero; with a unit, figures are of that unit only."""
        self.unit = unit
        self.whole = 0
        self.decimal: Decimal | None = None
        self.rest: Fraction | Figure | None = None
        self.unknown = 0

    def add(self, amount: object, field: str, context: Context) -> None:
        """Add one value; None is one that is not known.

        Raises:
            InexactNumber: when it is no exact number: a float, a NaN.
            NegativeAmount: when it is below zero.
            UnitMismatch: when it is a figure in another unit than one before.
        """
        kind = type(amount)
        if kind is int and amount >= 0:  # type: ignore[operator]
            self.whole += amount  # type: ignore[operator]
        elif (
            kind is Decimal
            and amount.is_finite()  # type: ignore[attr-defined]
            and not amount.is_signed()  # type: ignore[attr-defined]
        ):
            try:
                self.decimal = (
                    amount  # type: ignore[assignment]
                    if self.decimal is None
                    else context.add(self.decimal, amount)  # type: ignore[arg-type]
                )
            except Inexact:
                self._add_other(amount, field)
        elif amount is None:
            self.unknown += 1
        else:
            self._add_other(amount, field)

    def _add_other(self, amount: object, field: str) -> None:
        if isinstance(amount, Integral) and not isinstance(amount, bool):
            must_not_be_negative(field, int(amount))
            self.whole += int(amount)
            return
        number = amount if isinstance(amount, Figure) else exact_number(amount, field)  # type: ignore[arg-type]
        must_not_be_negative(field, number)
        in_unit(number, self.unit, field)
        self.rest = number if self.rest is None else self.rest + number

    def widen(self, values: Iterable[Any]) -> bool:
        """Open the bounds for a value that was told more than once, and not alike.

        The sum is then the same whichever was told first.

        Args:
            values: all that was told of it; the first of them has been added.

        Returns:
            Whether the values that are known are unlike.

        Raises:
            UnitMismatch: when they are figures in unlike units.

        >>> total = Sum()
        >>> total.add(5, "loss", exact_context())
        >>> total.widen([5, 9, None])
        True
        >>> total.known().amount
        Figure(5..9, between)
        """
        first, *others = values
        told = [self._figure(each) for each in (first, *others) if each is not None]
        if not told:
            return False
        for each in told:
            each.unit.must_be(told[0].unit, "value")
        low = min(each.low or Fraction(0) for each in told)
        high = max((each.high is None, each.high or Fraction(0)) for each in told)
        if first is None:
            self.unknown -= 1
            before, after = low, None if high[0] else high[1]
        else:
            begun = told[0]
            before = low - (begun.low or Fraction(0))
            after = None if high[0] or begun.high is None else high[1] - begun.high
        unit = told[0].unit
        more = (
            Figure.at_least(before, unit) if after is None else Figure.between(before, after, unit)
        )
        more = Figure.exact(before, unit) if before == after else more
        if before or after != 0:
            self.rest = more if self.rest is None else self.rest + more
        return len({(each.low, each.high) for each in told}) > 1

    def _figure(self, value: Any) -> Figure:  # noqa: ANN401 - a number or a figure, checked before
        return Figure.of(value, "value", self.unit or Unit.ONE)

    def known(self) -> Known:
        """Return what is known of it so far."""
        amount: Amount = self.whole
        if self.decimal is not None:
            amount = plus(amount, self.decimal) if amount else self.decimal
        if self.rest is not None:
            amount = plus(amount, self.rest) if amount else self.rest
        return Known(amount, self.unknown)


def level(known: Known, unit: Unit | None, *, is_part: bool = False) -> Amount:
    """Return what a change is computed from: a number, or a figure where there is more to say.

    Values that are not known can only add to a sum, so it is at least what is
    known of it. Neither can what was not looked for, where it is a part only.

    >>> level(Known(Decimal(300), 2), Unit.CNY)
    Figure(300.. CNY, at_least)
    >>> level(Known(3), None)
    3
    """
    amount = known.amount
    if isinstance(amount, Figure):
        figure = amount
    elif unit is None and not known.unknown and not is_part:
        return amount
    else:
        figure = Figure.exact(amount, unit or Unit.ONE)
    if not known.unknown and not is_part:
        return figure
    least = Figure.at_least(0, figure.unit)
    return figure + least
