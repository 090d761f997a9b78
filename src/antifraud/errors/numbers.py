# SPDX-License-Identifier: MIT
"""Errors of figures, units and the arithmetic on them."""

from __future__ import annotations

from antifraud.errors.base import AntifraudError

__all__ = [
    "BoundsReversed",
    "ChangeNotComputed",
    "InexactNumber",
    "NegativeStep",
    "NoParts",
    "NotOneValue",
    "UnitMismatch",
    "UnknownUnit",
    "ValueOutsideBounds",
    "ZeroDivisor",
]


class InexactNumber(AntifraudError):
    """A number was given that is not exact: a float, a NaN, an infinity, a text."""

    rule = "a number is exact: int, Decimal or Fraction, and finite"
    usual_mend = (
        "write Decimal('0.7008') or Fraction(7008, 10000); read text with antifraud.wording.read"
    )


class UnitMismatch(AntifraudError):
    """Two figures of unlike units were added, compared or divided into a share.

    `value` is the pair of units.
    """

    rule = "only figures of the same unit add up or compare"
    usual_mend = "convert with Figure.to, or say what a plain count counts with Figure.counted_as"


class UnknownUnit(AntifraudError):
    """A unit code is not one that the library knows."""

    rule = "a unit is written with its code, quotients as CNY/ACCOUNT"


class BoundsReversed(AntifraudError):
    """The lower bound lies above the upper one. `value` is the pair of bounds."""

    rule = "the lower bound is at most the upper bound"
    usual_mend = "swap the two"


class ValueOutsideBounds(AntifraudError):
    """The printed value lies outside its own bounds. `value` is (value, low, high)."""

    rule = "a value lies within its bounds"


class NegativeStep(AntifraudError):
    """A rounding step is below zero."""

    rule = "a step is zero (printed to the last unit) or positive"


class NotOneValue(AntifraudError):
    """A figure called exact has bounds apart. `value` is (value, low, high)."""

    rule = "a figure with qualifier EXACT has value, low and high the same"
    usual_mend = "use Figure.exact, or give the qualifier that the words have"


class ZeroDivisor(AntifraudError):
    """A figure was divided by exactly zero."""

    rule = "a divisor is not exactly zero"
    usual_mend = "a change from zero has a status: use antifraud.metrics.change"


class ChangeNotComputed(AntifraudError):
    """A change that has no relative size was to be stated. `value` is its status."""

    rule = "a change is stated only where it could be computed"
    usual_mend = "look at Change.status first; Change.difference may still be told"


class NoParts(AntifraudError):
    """A whole was to be checked against parts or tiers, and there are none."""

    rule = "a whole is checked against at least one part"
    usual_mend = "give the parts; a part that is not known is None"
