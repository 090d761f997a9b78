# SPDX-License-Identifier: MIT
"""How much a figure changed from one period to another, exactly and within bounds."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs

from antifraud.errors import ChangeNotComputed
from antifraud.figures import (
    Basis,
    Direction,
    Figure,
    Interval,
    Number,
    Qualifier,
    StatedChange,
    Unit,
    rounded,
    rounded_down,
    rounded_up,
)
from antifraud.metrics.statuses import ChangeStatus

__all__ = ["Change", "change"]

_HUNDRED = Fraction(100)
_ONE = Interval.point(Fraction(1))


@attrs.frozen(kw_only=True)
class Change:
    """A change from one figure to another; `change` makes it.

    Attributes:
        previous: the base; None where it is not known.
        current: what is compared with it; None where it is not known.
        status: whether there is a relative change, and if not, why not.
        difference: current less previous, in their unit: a Fraction where both
            were plain numbers, else a Figure; None where one is missing or the
            caller said that the two do not compare.
        relative: (current - previous) / previous as a ratio (0.5 is +50 %);
            None unless it was computed from two exact figures.
        low: the least that the ratio can be, by the bounds as stated; None
            where nothing was computed, or there is no such bound.
        high: the most that it can be; None too where the base may be zero.

    >>> change(previous=4, current=6).relative
    Fraction(1, 2)
    """

    previous: Figure | None
    current: Figure | None
    status: ChangeStatus
    difference: Figure | Fraction | None = None
    relative: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None

    @property
    def direction(self) -> Direction | None:
        """Which way it went; None where firm bounds and printed steps do not tell.

        >>> change(previous=3, current=Figure.over(3)).direction
        <Direction.UP: 'up'>
        >>> change(previous=3, current=Figure.between(2, 5)).direction is None
        True
        """
        if self.previous is None or self.current is None or self.difference is None:
            return None
        if self.previous.certainly_less(self.current):
            return Direction.UP
        if self.current.certainly_less(self.previous):
            return Direction.DOWN
        return Direction.UNCHANGED if self.current.certainly_equal(self.previous) else None

    def percent(self, digits: int) -> Decimal | None:
        """Return the relative change in percent, rounded once, halves away from zero.

        Args:
            digits: places after the point.

        Returns:
            None where `relative` is None; ask then for `percent_bounds`.

        >>> change(previous=16, current=18).percent(0)  # 12.5
        Decimal('13')
        """
        return None if self.relative is None else rounded(self.relative * _HUNDRED, digits)

    def percent_bounds(self, digits: int) -> tuple[Decimal | None, Decimal | None] | None:
        """Return the bounds of the relative change in percent, rounded outwards.

        Args:
            digits: places after the point.

        Returns:
            The least and the most, None for a bound that there is not; None in
            place of both where nothing was computed.

        >>> change(previous=Figure.between(110, 120), current=200).percent_bounds(1)
        (Decimal('66.6'), Decimal('81.9'))
        """
        if self.status is not ChangeStatus.COMPUTED:
            return None
        return (
            None if self.low is None else rounded_down(self.low * _HUNDRED, digits),
            None if self.high is None else rounded_up(self.high * _HUNDRED, digits),
        )

    def stated(self, digits: int, basis: Basis | None = None) -> StatedChange:
        """Return the change as it would be printed, in percent.

        Bounds that lie apart are stated as such, rounded outwards.

        Args:
            digits: places after the point.
            basis: the period that `previous` is of, as print names it.

        Raises:
            ChangeNotComputed: where there is no relative change to state.

        >>> change(previous=1210, current=2058).stated(2, Basis.PREVIOUS_PERIOD).value
        Decimal('70.08')
        >>> stated = change(previous=Figure.between(110, 120), current=200).stated(1)
        >>> stated.qualifier.name, stated.low, stated.high
        ('BETWEEN', Fraction(333, 5), Fraction(819, 10))
        """
        least, most = self.percent_bounds(digits) or (None, None)
        if self.low is not None and self.low == self.high:
            return StatedChange(value=rounded(self.low * _HUNDRED, digits), basis=basis)
        value = most if least is None else least
        if value is None:
            raise ChangeNotComputed("status", self.status.name)
        open_above = most is None and least is not None and least >= 0
        return StatedChange(
            value=value,
            step=Fraction(10) ** -digits,
            low=least,
            high=most,
            qualifier=Qualifier.AT_LEAST if open_above else Qualifier.BETWEEN,
            basis=basis,
        )

    def small_base(self, under: Number) -> bool:
        """Tell whether the base is certainly below a count, so that a percentage misleads.

        Args:
            under: the count, in the unit of the base.

        >>> change(previous=2, current=3).small_base(under=10)  # one more is +50 %
        True
        """
        return self.previous is not None and self.previous.certainly_less(under)


def change(
    *,
    previous: Number | Figure | None,
    current: Number | Figure | None,
    comparable: bool = True,
    partial: bool = False,
) -> Change:
    """Return the change from one period's figure to another's.

    In one quarter a city stopped 1210 accounts, in the next 2058. The
    difference is in accounts; the relative change is the difference over the
    base, kept as an exact fraction and rounded only when it is written:

    >>> stops = change(previous=1210, current=2058)
    >>> stops.difference, stops.relative, stops.percent(2)
    (Fraction(848, 1), Fraction(424, 605), Decimal('70.08'))
    >>> stops.direction.zh
    '上升'

    A swapped pair would turn a rise into a fall in silence, so both sides are
    named. A figure brings its unit along, and unlike units do not compare:

    >>> accounts = Figure.exact(2058, Unit.ACCOUNT)
    >>> change(previous=1210, current=accounts).difference
    Figure(848 ACCOUNT)
    >>> change(previous=Figure.exact(1210, Unit.PERSON), current=accounts)
    Traceback (most recent call last):
    ...
    antifraud.errors.numbers.UnitMismatch: current: only figures of the same unit add up or \
compare; got (Unit('ACCOUNT'), Unit('PERSON')). Mend: convert with Figure.to, or say what a plain \
count counts with Figure.counted_as

    From zero there is a rise, but no percentage of zero. Nothing infinite is
    returned; the status says what is the matter:

    >>> first = change(previous=0, current=7)
    >>> first.status.name, first.difference, first.percent(1)
    ('FROM_ZERO', Fraction(7, 1), None)

    What is not known is None, and is not zero:

    >>> change(previous=None, current=7).status.name
    'MISSING_BASE'

    "More than 1200" (1200余) is a base known within bounds, so the change is
    known within bounds as well. They are rounded outwards, so that what is
    printed still holds:

    >>> some = Figure.between(1200, 1300, Unit.ACCOUNT)
    >>> within = change(previous=some, current=accounts)
    >>> within.relative is None, within.percent_bounds(1)
    (True, (Decimal('58.3'), Decimal('71.5')))

    Where the base may be zero there is no upper bound:

    >>> change(previous=Figure.at_most(5), current=7).percent_bounds(0)
    (Decimal('40'), None)

    A quarter that has not ended, or a definition that has changed, is said by
    the caller and gives no number:

    >>> change(previous=1210, current=300, partial=True).status.name
    'PARTIAL'
    >>> change(previous=1210, current=300, comparable=False).status.name
    'NOT_COMPARABLE'

    Args:
        previous: the base: a number, a figure, or None where it is not known.
        current: the figure compared with it, likewise. A plain number is exact
            and takes the unit of the other side.
        comparable: False where definitions or scopes are unlike.
        partial: True where one of the periods is not complete.

    Raises:
        UnitMismatch: when the two have unlike units.
        InexactNumber: for a float or a text.

    Source: (current - previous) / previous is how the National Bureau of
    Statistics of China defines 同比 and 环比 growth. A base below zero has no
    settled relative change and is NOT_COMPARABLE.
    """
    given = [side for side in (previous, current) if isinstance(side, Figure)]
    unit = given[0].unit if given else Unit.ONE
    base = None if previous is None else Figure.of(previous, "previous", unit)
    now = None if current is None else Figure.of(current, "current", unit)
    if base is None or now is None:
        missing = ChangeStatus.MISSING_CURRENT if base else ChangeStatus.MISSING_BASE
        return Change(previous=base, current=now, status=missing)
    now.unit.must_be(base.unit, "current")
    if not comparable or partial:
        unfit = ChangeStatus.PARTIAL if comparable else ChangeStatus.NOT_COMPARABLE
        return Change(previous=base, current=now, status=unfit)
    gap = _gap(base, now)
    difference = gap if given else gap.value
    status = _status(base, now)
    if status is not ChangeStatus.COMPUTED:
        return Change(previous=base, current=now, status=status, difference=difference)
    ratio = _ratio(base, now)
    return Change(
        previous=base,
        current=now,
        status=status,
        difference=difference,
        relative=ratio.low if base.is_exact and now.is_exact else None,
        low=ratio.low,
        high=None if base.bounds.contains(Fraction(0)) else ratio.high,
    )


def _gap(base: Figure, now: Figure) -> Figure:
    """Return the difference; of two exact numbers at once, for there are many of these."""
    if _is_plain(base) and _is_plain(now) and base.low is not None and now.low is not None:
        return Figure.exact(now.low - base.low, base.unit)
    return now - base


def _is_plain(figure: Figure) -> bool:
    firm = figure.low_firm and figure.high_firm
    return figure.qualifier is Qualifier.EXACT and firm and not figure.step


def _ratio(base: Figure, now: Figure) -> Interval:
    """Return the relative change of a base that is not zero."""
    if base.is_exact and now.is_exact and base.low is not None and now.low is not None:
        return Interval.point(now.low / base.low - 1)
    return now.bounds / base.bounds - _ONE


def _status(base: Figure, now: Figure) -> ChangeStatus:
    if base.bounds.is_zero:
        return ChangeStatus.ZERO_TO_ZERO if now.bounds.is_zero else ChangeStatus.FROM_ZERO
    if base.low is None or base.low < 0:
        return ChangeStatus.NOT_COMPARABLE
    return ChangeStatus.COMPUTED
