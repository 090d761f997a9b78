# SPDX-License-Identifier: MIT
"""What arithmetic does to bounds, to their firmness and to the printed steps."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from antifraud.figures.interval import Interval
from antifraud.figures.qualifier import Qualifier

__all__ = ["COMPUTED", "Known", "Operation", "Outcome", "combined"]

#: One of ``operator.add``, ``sub``, ``mul`` and ``truediv``, on intervals.
Operation: TypeAlias = Callable[[Interval, Interval], Interval]

#: The words of results; print has others as well.
COMPUTED = frozenset({Qualifier.EXACT, Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.BETWEEN})


class Known(NamedTuple):
    """What is known of one operand.

    >>> Known(Fraction(3), Interval.point(Fraction(3)), Interval(), Fraction(1)).step
    Fraction(1, 1)
    """

    #: The number as printed.
    value: Fraction | None
    #: The bounds as stated, soft ones too.
    stated: Interval
    #: What is left when soft bounds are dropped.
    firm: Interval
    #: What print may have rounded to.
    step: Fraction


class Outcome(NamedTuple):
    """What is known of a result; the fields are those of a figure.

    >>> Outcome(Fraction(1), Fraction(0), None, True, True, Fraction(0)).high is None
    True
    """

    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    low_firm: bool
    high_firm: bool
    step: Fraction

    @property
    def qualifier(self) -> Qualifier:
        """The word that tells which bounds there are."""
        if self.low is not None and self.low == self.high:
            return Qualifier.EXACT
        if self.high is None and self.low is not None:
            return Qualifier.AT_LEAST
        if self.low is None and self.high is not None:
            return Qualifier.AT_MOST
        return Qualifier.BETWEEN


def combined(operation: Operation, left: Known, right: Known) -> Outcome:
    """Apply an operation to the bounds as stated, to the firm ones, and to the widened.

    A bound of the result is firm where the firm bounds alone give it, rounded
    in print or not. The step is twice what the steps of the two move the
    bounds outwards; a bound that they move without end is lost.

    >>> about = Known(None, Interval.point(Fraction(5)), Interval(Fraction(0), None), Fraction(0))
    >>> combined(operator.add, about, about).low_firm
    False
    """
    stated = operation(left.stated, right.stated)
    firm = operation(left.firm, right.firm)
    wide = operation(left.stated.widened(left.step / 2), right.stated.widened(right.step / 2))
    farthest = operation(left.firm.widened(left.step / 2), right.firm.widened(right.step / 2))
    low, below, low_firm = _bound(stated.low, wide.low, firm.low, farthest.low)
    high, above, high_firm = _bound(stated.high, wide.high, firm.high, farthest.high)
    one = low is not None and low == high
    return Outcome(
        value=low if one else _printed(operation, left.value, right.value),
        low=low,
        high=high,
        low_firm=low_firm,
        high_firm=high_firm,
        step=2 * max(below, above),
    )


def _printed(
    operation: Operation, left: Fraction | None, right: Fraction | None
) -> Fraction | None:
    if left is None or right is None or (operation is operator.truediv and not right):
        return None
    return operation(Interval.point(left), Interval.point(right)).low


def _bound(
    stated: Fraction | None,
    wide: Fraction | None,
    firm: Fraction | None,
    farthest: Fraction | None,
) -> tuple[Fraction | None, Fraction, bool]:
    """Return one bound of the result, how far the steps move it, and whether it is firm."""
    if stated is None or wide is None:
        return None, Fraction(0), True
    if firm == stated and farthest is not None:
        return stated, abs(stated - farthest), True
    return stated, abs(stated - wide), False
