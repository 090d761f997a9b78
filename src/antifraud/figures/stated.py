# SPDX-License-Identifier: MIT
"""A change as it is printed: a number, its kind and its basis."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

import attrs

from antifraud.errors import (
    BoundsReversed,
    InexactNumber,
    NegativeStep,
    UnknownMethod,
    must_be,
    must_be_or_none,
)
from antifraud.figures.caution import Caution
from antifraud.figures.interval import Interval
from antifraud.figures.numbers import exact_number, exact_or_none
from antifraud.figures.qualifier import Qualifier
from antifraud.vocabulary import Labelled

__all__ = ["Basis", "ChangeKind", "Mode", "StatedChange", "last_digit", "printed_as"]

#: How print made its last digit: rounded half away from zero, cut towards
#: zero, or in any way that misses by less than one step.
Mode: TypeAlias = Literal["half_up", "cut", "any"]
_MODES: tuple[Mode, ...] = ("half_up", "cut", "any")

_ALL_OF_IT = Fraction(-100)


class ChangeKind(Labelled):
    """What the number of a change is a number of.

    >>> ChangeKind.FOLD.zh
    '倍'
    """

    #: Percent of the base: (now - then) / then.
    PERCENT = ("percent", "%", "percent")
    #: 个百分点: the difference of two percents.
    POINTS = ("points", "个百分点", "percentage points")
    #: 倍: times the base, by which it rose: 上升3.5倍 makes 4.5 times of it.
    FOLD = ("fold", "倍", "times the base")


class Basis(Labelled):
    """The period that a change is measured against (National Bureau of Statistics usage).

    >>> Basis.PREVIOUS_PERIOD.zh
    '环比'
    """

    #: 环比: the period just before.
    PREVIOUS_PERIOD = ("previous_period", "环比", "on the previous period")
    #: 同比: the same period a year earlier.
    YEAR_EARLIER = ("year_earlier", "同比", "on a year earlier")


def _printed(value: Decimal | int) -> Decimal:
    if isinstance(value, Fraction):
        raise InexactNumber(
            "value", value, mend="give the Decimal that is printed; bounds may be fractions"
        )
    exact_number(value, "value")
    return Decimal(value)


def last_digit(value: Decimal) -> Fraction:
    """Return the place value of the last digit of a printed number.

    >>> last_digit(Decimal("70.08"))
    Fraction(1, 100)
    """
    _, _, exponent = value.as_tuple()
    return Fraction(10) ** int(exponent)


def _default_low(change: StatedChange) -> Fraction | None:
    value = Fraction(change.value)
    if change.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST) and value < 0:
        # A count or a sum cannot fall by more than all of it.
        return min(_ALL_OF_IT, value) if change.kind is ChangeKind.PERCENT else None
    if change.qualifier in (Qualifier.UNDER, Qualifier.AT_MOST) and value > 0:
        return Fraction(0)
    return value


def _default_high(change: StatedChange) -> Fraction | None:
    value = Fraction(change.value)
    if change.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST) and value >= 0:
        return None
    if change.qualifier in (Qualifier.UNDER, Qualifier.AT_MOST) and value < 0:
        return Fraction(0)
    return value


@attrs.frozen(kw_only=True)
class StatedChange:
    """A change as printed, always as the relative increase; a fall is negative.

    "环比提升70.08%" is

    >>> change = StatedChange(value=Decimal("70.08"), basis=Basis.PREVIOUS_PERIOD)
    >>> change.step, change.kind.name
    (Fraction(1, 100), 'PERCENT')

    It stands for every number that prints so, halves rounded away from zero:

    >>> change.numbers()
    Interval(low=Fraction(2803, 40), high=Fraction(14017, 200), low_open=False, high_open=True)

    "下降超三成" (down by more than three tenths) has bounds in place of one
    number; a count cannot fall by more than all of it:

    >>> fall = StatedChange(value=Decimal(-30), step=10, qualifier=Qualifier.OVER)
    >>> fall.low, fall.high
    (Fraction(-100, 1), Fraction(-30, 1))

    Attributes:
        value: the number on the printed scale: 70.08 for 70.08 %, 3.5 for 3.5倍.
        step: what print may have rounded to, on the same scale; the last
            printed digit, where not given.
        low: the lower bound on the same scale; None for none.
        high: the upper bound on the same scale; None for none.
        kind: percent, percentage points, or times the base.
        basis: what it is measured against; None where the text does not say.
        qualifier: the word that bounds the number (of its size: a fall of
            more than 30 % is OVER).
        alternative: the other value that the same words may have.
        caution: why the words are to be taken with care.
        printed: the words as printed, where it was read from words; not compared.

    Raises:
        InexactNumber: for a number that is not exact.
        BoundsReversed: when `low` lies above `high`.
        NegativeStep: when `step` is below zero.
        WrongType: when any other field is of another type.
    """

    value: Decimal = attrs.field(converter=_printed, kw_only=False)
    kind: ChangeKind = ChangeKind.PERCENT
    basis: Basis | None = None
    qualifier: Qualifier = Qualifier.EXACT
    step: Fraction = attrs.field(
        converter=exact_number,
        default=attrs.Factory(lambda self: last_digit(self.value), takes_self=True),
    )
    low: Fraction | None = attrs.field(
        converter=exact_or_none, default=attrs.Factory(_default_low, takes_self=True)
    )
    high: Fraction | None = attrs.field(
        converter=exact_or_none, default=attrs.Factory(_default_high, takes_self=True)
    )
    alternative: Decimal | None = None
    caution: Caution | None = None
    printed: str = attrs.field(default="", eq=False)

    def __attrs_post_init__(self) -> None:
        """Check types and order."""
        must_be("kind", self.kind, ChangeKind)
        must_be("qualifier", self.qualifier, Qualifier)
        if self.basis is not None:
            must_be("basis", self.basis, Basis)
        must_be_or_none("alternative", self.alternative, Decimal)
        must_be_or_none("caution", self.caution, Caution)
        must_be("printed", self.printed, str)
        if self.low is not None and self.high is not None and self.low > self.high:
            raise BoundsReversed("low, high", (self.low, self.high))
        if self.step < 0:
            raise NegativeStep("step", self.step)

    @property
    def low_firm(self) -> bool:
        """False where `low` is a convention of language (近, 约, 约…余)."""
        if self.caution is Caution.TWO_BOUNDS:
            return False
        if self.qualifier is Qualifier.NEARLY:
            return self.value < 0
        return self.qualifier is not Qualifier.ABOUT

    @property
    def high_firm(self) -> bool:
        """False where `high` is a convention of language (近, 约, 约…余)."""
        if self.caution is Caution.TWO_BOUNDS:
            return False
        if self.qualifier is Qualifier.NEARLY:
            return self.value >= 0
        return self.qualifier is not Qualifier.ABOUT

    @property
    def scale(self) -> Fraction:
        """What one of the printed scale is as a ratio: 1/100 for percent and points."""
        return Fraction(1) if self.kind is ChangeKind.FOLD else Fraction(1, 100)

    def numbers(self, mode: Mode = "half_up", *, firm: bool = False) -> Interval:
        """Return the numbers that print as stated, on the printed scale.

        Args:
            mode: how the last digit was made; only for an exact number.
            firm: leave out the bounds that are a convention of language.

        Raises:
            UnknownMethod: for another mode.

        >>> StatedChange(Decimal("213.3")).numbers("cut")
        Interval(low=Fraction(2133, 10), high=Fraction(1067, 5), low_open=False, high_open=True)
        """
        _must_be_known(mode)
        if self.qualifier is Qualifier.EXACT:
            return printed_as(Fraction(self.value), self.step, mode)
        falling = self.value < 0
        outer_open = self.qualifier is Qualifier.OVER
        inner_open = self.qualifier is Qualifier.UNDER
        return Interval(
            self.low if self.low_firm or not firm else None,
            self.high if self.high_firm or not firm else None,
            low_open=inner_open if falling else outer_open,
            high_open=outer_open if falling else inner_open,
        )


def printed_as(value: Fraction, step: Fraction, mode: Mode = "half_up") -> Interval:
    """Return the numbers that are printed as a value with a step.

    Args:
        value: the printed number.
        step: one of its last digit.
        mode: ``half_up`` rounds halves away from zero, ``cut`` cuts towards
            zero, ``any`` allows every way that misses by less than a step.

    Raises:
        UnknownMethod: for another mode.

    >>> printed_as(Fraction(-12), Fraction(1))
    Interval(low=Fraction(-25, 2), high=Fraction(-23, 2), low_open=True, high_open=False)
    """
    _must_be_known(mode)
    if not step:
        return Interval.point(value)
    if mode == "any" or (mode == "cut" and value == 0):
        return Interval(value - step, value + step, low_open=True, high_open=True)
    size = abs(value)
    if mode == "cut":
        interval = Interval(size, size + step, high_open=True)
    else:
        interval = Interval(size - step / 2, size + step / 2, low_open=value == 0, high_open=True)
    return -interval if value < 0 else interval


def _must_be_known(mode: Mode) -> None:
    if mode not in _MODES:
        raise UnknownMethod("mode", mode, "give 'half_up', 'cut' or 'any'")
