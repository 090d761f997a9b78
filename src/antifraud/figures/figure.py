# SPDX-License-Identifier: MIT
"""A number as an official states it: exact, or known within bounds."""

from __future__ import annotations

import operator
from fractions import Fraction

import attrs

from antifraud.errors import (
    BoundsReversed,
    NegativeStep,
    NotOneValue,
    UnitMismatch,
    ValueOutsideBounds,
    ZeroDivisor,
    must_be,
)
from antifraud.figures.arithmetic import COMPUTED, Known, Operation, combined
from antifraud.figures.caution import Caution
from antifraud.figures.comparing import Comparable
from antifraud.figures.interval import Interval
from antifraud.figures.numbers import Number, exact_number, exact_or_none
from antifraud.figures.qualifier import Qualifier
from antifraud.figures.showing import shown
from antifraud.figures.unit import Unit

__all__ = ["Figure"]


@attrs.frozen(kw_only=True, repr=False)
class Figure(Comparable):
    """A number known within a closed interval, with its unit.

    A newspaper writes "3727万余元": the sum is at least 37,270,000 yuan and
    short of 37,280,000. A figure keeps both bounds and never invents a point
    between them. It is made by one of its constructors, or read from words by
    `antifraud.wording.read`:

    >>> caught = Figure.exact(44, Unit.PERSON)
    >>> stopped = Figure.between(37_270_000, 37_280_000, Unit.CNY)
    >>> caught.is_exact, stopped.is_exact
    (True, False)

    Arithmetic is exact and keeps the bounds; plain integers, decimals and
    fractions are exact wherever a figure is wanted, and a float is refused:

    >>> (stopped / Figure.exact(2058, Unit.ACCOUNT)).low
    Fraction(18635000, 1029)
    >>> caught - 21
    Figure(23 PERSON)
    >>> Figure.exact(0.7, Unit.PERCENT)
    Traceback (most recent call last):
    ...
    antifraud.errors.numbers.InexactNumber: number: a number is exact: int, Decimal or Fraction, \
and finite; got 0.7. Mend: write Decimal('0.7') if that is the number meant

    Unlike units do not add up:

    >>> caught + Figure.exact(120, Unit.PERSON_TIME)
    Traceback (most recent call last):
    ...
    antifraud.errors.numbers.UnitMismatch: +: only figures of the same unit add up or compare; \
got (Unit('PERSON'), Unit('PERSON_TIME')). Mend: convert with Figure.to, or say what a plain \
count counts with Figure.counted_as

    Overlapping intervals have no order, so figures are not compared with
    ``<``; ask instead what is certain and what is possible:

    >>> advised = Figure.between(50, 60, Unit.ITEM)
    >>> advised.certainly_less(61), advised.certainly_less(55), advised.possibly_less(55)
    (True, False, True)

    Some bounds are a convention of language, not a promise (近, 约). They are
    marked as not firm, sort and warn, and never prove anything:

    >>> about = Figure(value=450, low=440, high=460, low_firm=False, high_firm=False,
    ...                unit=Unit.PERSON, qualifier=Qualifier.ABOUT)
    >>> about.certainly_less(470)
    False

    A printed number may have been rounded before print: 9.7亿 stands for
    anything from 9.65 to 9.75亿, and has a `step` of ten million.

    >>> raised = Figure.exact(970_000_000, Unit.CNY, step=10_000_000)
    >>> raised.possible()
    Interval(low=Fraction(965000000, 1), high=Fraction(975000000, 1), low_open=False, \
high_open=False)

    Attributes:
        value: the number as printed (a fall is negative); None where no single
            number is printed (3至5万).
        low: the lower bound; None for none.
        high: the upper bound; None for none.
        low_firm: False where `low` is a convention of language.
        high_firm: False where `high` is a convention of language.
        step: what print may have rounded to; 0 for a whole count.
        unit: what is counted or measured.
        qualifier: the word that bounds the number.
        measure: the measure word as printed (名, 部, 张); not compared.
        caution: why its words are to be taken with care, if so; not compared.

    Raises:
        InexactNumber: for a number that is not exact.
        BoundsReversed: when `low` lies above `high`.
        ValueOutsideBounds: when `value` lies outside its bounds.
        NotOneValue: when the qualifier is EXACT and the bounds lie apart.
        NegativeStep: when `step` is below zero.
        WrongType: when unit, qualifier or the firmness of a bound is something else.
    """

    value: Fraction | None = attrs.field(converter=exact_or_none)
    low: Fraction | None = attrs.field(converter=exact_or_none)
    high: Fraction | None = attrs.field(converter=exact_or_none)
    low_firm: bool = True
    high_firm: bool = True
    step: Fraction = attrs.field(default=Fraction(0), converter=exact_number)
    unit: Unit = Unit.ONE
    qualifier: Qualifier = Qualifier.EXACT
    measure: str = attrs.field(default="", eq=False)
    caution: Caution | None = attrs.field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        """Check what joins the fields."""
        if type(self.unit) is not Unit or type(self.qualifier) is not Qualifier:
            must_be("unit", self.unit, Unit)
            must_be("qualifier", self.qualifier, Qualifier)
        if type(self.low_firm) is not bool or type(self.high_firm) is not bool:
            must_be("low_firm", self.low_firm, bool)
            must_be("high_firm", self.high_firm, bool)
        if self.step.numerator < 0:
            raise NegativeStep("step", self.step)
        value, low, high = self.value, self.low, self.high
        if value is None or low is not value or high is not value:
            self._check_bounds(value, low, high)

    def _check_bounds(
        self, value: Fraction | None, low: Fraction | None, high: Fraction | None
    ) -> None:
        if low is not None and high is not None and low > high:
            raise BoundsReversed("low, high", (low, high))
        # Where the value is one of the bounds, the two have been compared already.
        if (
            value is not None
            and not (low is not None and high is not None and (value is low or value is high))
            and ((low is not None and value < low) or (high is not None and value > high))
        ):
            raise ValueOutsideBounds("value", (value, low, high))
        if self.qualifier is Qualifier.EXACT and (value is None or not low == value == high):
            raise NotOneValue("qualifier", (value, low, high))

    # Constructors

    @classmethod
    def exact(
        cls, value: Number, unit: Unit = Unit.ONE, step: Number = 0, *, measure: str = ""
    ) -> Figure:
        """Return a figure of one number.

        Args:
            value: the number.
            unit: what it counts.
            step: what print may have rounded to.
            measure: the measure word as printed.

        >>> Figure.exact(399, Unit.PERSON)
        Figure(399 PERSON)
        """
        number = exact_number(value)
        return cls(value=number, low=number, high=number, unit=unit, step=step, measure=measure)

    @classmethod
    def between(cls, low: Number, high: Number, unit: Unit = Unit.ONE) -> Figure:
        """Return a figure from one number to another, both included and firm.

        >>> Figure.between(3, 5, Unit.DAY)
        Figure(3..5 DAY, between)
        """
        return cls(value=None, low=low, high=high, unit=unit, qualifier=Qualifier.BETWEEN)

    @classmethod
    def at_least(cls, value: Number, unit: Unit = Unit.ONE) -> Figure:
        """Return a figure of a number or more.

        >>> Figure.at_least(10_000, Unit.TIME)
        Figure(10000.. TIME, at_least)
        """
        return cls(value=value, low=value, high=None, unit=unit, qualifier=Qualifier.AT_LEAST)

    @classmethod
    def at_most(cls, value: Number, unit: Unit = Unit.ONE) -> Figure:
        """Return a figure from zero to a number.

        >>> Figure.at_most(48, Unit.HOUR)
        Figure(0..48 HOUR, at_most)
        """
        return cls(value=value, low=0, high=value, unit=unit, qualifier=Qualifier.AT_MOST)

    @classmethod
    def over(cls, value: Number, unit: Unit = Unit.ONE) -> Figure:
        """Return a figure above a number, the number itself left out.

        >>> Figure.over(8, Unit.FOLD).bounds.contains(Fraction(8))
        False
        """
        return cls(value=value, low=value, high=None, unit=unit, qualifier=Qualifier.OVER)

    @classmethod
    def of(cls, number: Number | Figure, field: str = "figure", unit: Unit = Unit.ONE) -> Figure:
        """Return a figure as it is, and a plain number as an exact figure.

        Raises:
            InexactNumber: for anything else, a text included.

        >>> Figure.of(3)
        Figure(3)
        """
        if isinstance(number, Figure):
            return number
        return cls.exact(exact_number(number, field), unit)

    # What is known

    @property
    def is_exact(self) -> bool:
        """Whether one number is all that the bounds allow (as printed: see `step`)."""
        low = self.low
        return low is not None and (low is self.high or low == self.high)

    @property
    def bounds(self) -> Interval:
        """The bounds as stated, soft ones too; an end that the qualifier excludes is open."""
        if self.value is None:
            return Interval(self.low, self.high)
        return Interval(
            self.low,
            self.high,
            low_open=self.qualifier is Qualifier.OVER and self.value == self.low,
            high_open=self.qualifier is Qualifier.UNDER and self.value == self.high,
        )

    @property
    def as_printed(self) -> Interval:
        """The printed number alone, or the bounds where no single one is printed."""
        return self.bounds if self.value is None else Interval.point(self.value)

    def possible(self, *, steps: bool = True) -> Interval:
        """Return all that can be true: firm bounds only, widened by half the step.

        A printed bound that is not firm may be missed, but not so far that the
        sign changes: 近13万 may be 115,000 and is not negative. The difference
        of two such figures may be, so a soft bound that was computed is none.

        Args:
            steps: whether to allow for rounding in print.

        >>> nearly = Figure(
        ...     value=130_000, low=120_000, high=130_000, low_firm=False, qualifier=Qualifier.NEARLY
        ... )
        >>> nearly.possible()
        Interval(low=Fraction(0, 1), high=Fraction(130000, 1), low_open=False, high_open=False)
        """
        bounds = self.bounds
        low, high = bounds.low, bounds.high
        signed = self.qualifier not in COMPUTED
        if low is not None and not self.low_firm:
            low = Fraction(0) if signed and low >= 0 else None
        if high is not None and not self.high_firm:
            high = Fraction(0) if signed and high < 0 else None
        firm = Interval(
            low,
            high,
            bounds.low_open and self.low_firm,
            bounds.high_open and self.high_firm,
        )
        return firm.widened(self.step / 2) if steps else firm

    # Units

    def counted_as(self, unit: Unit) -> Figure:
        """Say what a bare count counts: a measure word such as 个 does not tell.

        Of a mean, print gives the unit of what is shared out alone (案均3.2万元):
        that may be counted as a quotient.

        Raises:
            UnitMismatch: when the figure already has another unit of its own.

        >>> Figure.exact(2058, Unit.ITEM).counted_as(Unit.ACCOUNT)
        Figure(2058 ACCOUNT)
        >>> Figure.exact(32_000, Unit.CNY).counted_as(Unit.CNY / Unit.CASE)
        Figure(32000 CNY/CASE)
        """
        if unit == self.unit:
            return self
        if self.unit not in (Unit.ONE, Unit.ITEM) and unit.tops != (self.unit,):
            raise UnitMismatch("unit", (self.unit, unit))
        return attrs.evolve(self, unit=unit)

    def to(self, unit: Unit) -> Figure:
        """Return the same figure in another unit of its dimension.

        Raises:
            UnitMismatch: when the one does not convert into the other.

        >>> Figure.exact(2, Unit.HOUR).to(Unit.MINUTE)
        Figure(120 MINUTE)
        """
        if unit == self.unit:
            return self
        if not self.unit.converts_to(unit):
            raise UnitMismatch("unit", (self.unit, unit), mend="these do not convert")
        factor = self.unit.scale / unit.scale
        return attrs.evolve(
            self,
            value=None if self.value is None else self.value * factor,
            low=None if self.low is None else self.low * factor,
            high=None if self.high is None else self.high * factor,
            step=self.step * factor,
            unit=unit,
            measure="",
        )

    # Arithmetic

    def __add__(self, other: Number | Figure) -> Figure:
        """Add; a plain number has the unit of the other."""
        right = self._alike(other, "+")
        return self._combined(operator.add, right, self.unit)

    __radd__ = __add__

    def __sub__(self, other: Number | Figure) -> Figure:
        """Subtract; a plain number has the unit of the other."""
        right = self._alike(other, "-")
        return self._combined(operator.sub, right, self.unit)

    def __rsub__(self, other: Number | Figure) -> Figure:
        """Subtract from a plain number of the same unit."""
        return self._alike(other, "-") - self

    def __mul__(self, other: Number | Figure) -> Figure:
        """Multiply; a plain number has no unit."""
        right = Figure.of(other, "*")
        return self._combined(operator.mul, right, self.unit * right.unit)

    __rmul__ = __mul__

    def __truediv__(self, other: Number | Figure) -> Figure:
        """Divide; like units cancel.

        Raises:
            ZeroDivisor: when the divisor is exactly zero.
        """
        right = Figure.of(other, "/")
        if right.bounds.is_zero:
            raise ZeroDivisor("/", right)
        return self._combined(operator.truediv, right, self.unit / right.unit)

    def __rtruediv__(self, other: Number | Figure) -> Figure:
        """Divide a plain number by it."""
        return Figure.of(other, "/") / self

    def __neg__(self) -> Figure:
        """Return it with the sign changed."""
        return 0 - self

    def _alike(self, other: Number | Figure, field: str) -> Figure:
        right = Figure.of(other, field, self.unit)
        self.unit.must_be(right.unit, field)
        return right

    def _combined(self, operation: Operation, right: Figure, unit: Unit) -> Figure:
        result = combined(operation, self._known, right._known)
        return Figure(
            value=result.value,
            low=result.low,
            high=result.high,
            low_firm=result.low_firm,
            high_firm=result.high_firm,
            step=result.step,
            unit=unit,
            qualifier=result.qualifier,
        )

    @property
    def _known(self) -> Known:
        return Known(self.value, self.bounds, self.possible(steps=False), self.step)

    def __repr__(self) -> str:
        """Show bounds, unit and qualifier; a soft bound has a ``~``."""
        return shown(self)
