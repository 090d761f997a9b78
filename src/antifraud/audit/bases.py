# SPDX-License-Identifier: MIT
"""The base that a printed change implies, where only the change and its result are printed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import attrs

from antifraud.figures import (
    ChangeKind,
    Figure,
    Interval,
    Mode,
    Number,
    StatedChange,
    Unit,
    exact_number,
)

__all__ = ["ImpliedBase", "implied_previous"]

_ZERO = Fraction(0)
_ONE = Fraction(1)
_ANY_BASE = Interval(_ZERO, None, low_open=True)


@attrs.frozen(kw_only=True)
class ImpliedBase:
    """The bases from which a change to the current figure prints as stated.

    Attributes:
        low: the lower bound of the base, in the unit of the current figure;
            None for none.
        high: the upper bound; None for none.
        low_open: whether `low` itself is left out.
        high_open: whether `high` itself is left out.
        unit: the unit of the current figure.
        mode: how the last digit of the change was taken to be made.
        wholes: for counts, the whole numbers from 1 that fit; None for what is
            not counted in whole numbers, and where they have no end. Where the
            current count is itself bounded, none but these fit, and not all
            of these need fit.
        impossible: True where no base whatever fits; the bounds are None then.

    >>> implied_previous(current=2058, stated=StatedChange(Decimal("70.08"))).wholes
    range(1210, 1211)
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False
    unit: Unit = Unit.ONE
    mode: Mode = "half_up"
    wholes: range | None = None
    impossible: bool = False

    @property
    def whole(self) -> int | None:
        """The whole number that fits, where there is exactly one.

        >>> implied_previous(current=2058, stated=StatedChange(Decimal("70.08"))).whole
        1210
        """
        return self.wholes[0] if self.wholes is not None and len(self.wholes) == 1 else None

    @property
    def fits(self) -> bool:
        """Whether any base fits at all; of counts, whether a whole number does.

        >>> implied_previous(current=1103, stated=StatedChange(Decimal("213.3"))).fits
        False
        """
        return not self.impossible and (self.wholes is None or len(self.wholes) > 0)

    def contains(self, base: Number) -> bool:
        """Tell whether a number is among the bases that fit.

        >>> implied_previous(current=15, stated=StatedChange(Decimal(50))).contains(10)
        True
        """
        bounds = Interval(self.low, self.high, self.low_open, self.high_open)
        return not self.impossible and bounds.contains(exact_number(base))


def implied_previous(
    *, current: Number | Figure, stated: StatedChange | Decimal | int, mode: Mode = "half_up"
) -> ImpliedBase:
    """Return the base that a printed change and its result imply.

    2058 accounts were stopped, 70.08 % more than in the quarter before. What
    was the count then? Every base from 1209.98 to 1210.05 prints so, and one
    whole number is among them:

    >>> from antifraud.figures import rounded_down, rounded_up
    >>> base = implied_previous(
    ...     current=Figure.exact(2058, Unit.ACCOUNT), stated=StatedChange(Decimal("70.08"))
    ... )
    >>> rounded_down(base.low, 2), rounded_up(base.high, 2), base.whole
    (Decimal('1209.98'), Decimal('1210.06'), 1210)

    Sometimes several whole numbers fit, sometimes none does; none may mean
    that the last digit was cut and not rounded:

    >>> list(implied_previous(current=4655, stated=StatedChange(Decimal("48.3"))).wholes)
    [3138, 3139]
    >>> more = StatedChange(Decimal("213.3"))
    >>> list(implied_previous(current=1103, stated=more).wholes)
    []
    >>> list(implied_previous(current=1103, stated=more, mode="cut").wholes)
    [352]

    Args:
        current: the result of the change: a number, or a figure; what its firm
            bounds and its printed step allow is taken. A plain whole number
            counts something.
        stated: the change as printed; a plain number is in percent. Its soft
            bounds are dropped, and only the first reading is taken where the
            words have two.
        mode: how the last digit was made: ``half_up``, ``cut`` or ``any``.

    Returns:
        The bases above zero that fit. For percentage points, the earlier percent.

    Raises:
        UnitMismatch: for percentage points of what is no percent.
        UnknownMethod: for another mode.
        InexactNumber: for a float or a text.
    """
    change = stated if isinstance(stated, StatedChange) else StatedChange(stated)
    points = change.kind is ChangeKind.POINTS
    figure = Figure.of(current, "current", Unit.PERCENT if points else Unit.ONE)
    now, numbers = figure.possible(), change.numbers(mode, firm=True)
    counts = not points and _counts(figure)
    if points:
        figure.unit.must_be(Unit.PERCENT, "current")
        base: Interval | None = _less(now, numbers)
    else:
        times = _scaled(numbers, change.scale)
        base = _hull(
            part
            for part in (
                _over(_above_zero(now), _above_zero(times)),
                _over(_above_zero(-now), _above_zero(-times)),
                _ANY_BASE if now.contains(_ZERO) and times.contains(_ZERO) else None,
            )
            if part is not None
        )
    if base is None:
        wholes = range(0) if counts else None
        return ImpliedBase(
            low=None, high=None, unit=figure.unit, mode=mode, wholes=wholes, impossible=True
        )
    return ImpliedBase(
        low=base.low,
        high=base.high,
        low_open=base.low_open,
        high_open=base.high_open,
        unit=figure.unit,
        mode=mode,
        wholes=_wholes(base) if counts else None,
    )


def _counts(figure: Figure) -> bool:
    """Tell whether a figure counts whole things; a plain whole number does."""
    if figure.value is not None and figure.value.denominator != 1:
        return False
    return figure.unit.whole or (figure.unit == Unit.ONE and figure.is_exact and not figure.step)


def _wholes(base: Interval) -> range | None:
    if base.high is None or base.low is None:
        return None
    first = base.low.__floor__() + 1 if base.low_open else base.low.__ceil__()
    last = base.high.__ceil__() - 1 if base.high_open else base.high.__floor__()
    first = max(first, 1)
    return range(first, max(first, last + 1))


# Interval arithmetic that keeps open ends: whether an end itself fits decides which whole
# numbers do.


def _less(left: Interval, right: Interval) -> Interval:
    gap = left - right
    return Interval(
        gap.low,
        gap.high,
        gap.low is not None and (left.low_open or right.high_open),
        gap.high is not None and (left.high_open or right.low_open),
    )


def _scaled(change: Interval, scale: Fraction) -> Interval:
    """Return one plus the change as a ratio: how many times the base the result is."""
    return Interval(
        None if change.low is None else _ONE + change.low * scale,
        None if change.high is None else _ONE + change.high * scale,
        change.low_open,
        change.high_open,
    )


def _above_zero(interval: Interval) -> Interval | None:
    if not interval.meets(_ANY_BASE):
        return None
    if interval.low is None or interval.low <= 0:
        return Interval(_ZERO, interval.high, low_open=True, high_open=interval.high_open)
    return interval


def _over(result: Interval | None, times: Interval | None) -> Interval | None:
    """Return result over times, both of them above zero."""
    if result is None or times is None:
        return None
    low, low_open = _ZERO, True
    if result.low and times.high is not None:
        low, low_open = result.low / times.high, result.low_open or times.high_open
    high, high_open = None, False
    if result.high is not None and times.low:
        high, high_open = result.high / times.low, result.high_open or times.low_open
    return Interval(low, high, low_open, high_open)


def _hull(parts: Iterable[Interval]) -> Interval | None:
    hull: Interval | None = None
    for part in parts:
        hull = part if hull is None else _spanned(hull, part)
    return hull


def _spanned(left: Interval, right: Interval) -> Interval:
    """Return the span of two intervals, both of which have a lower bound."""
    lows = [(part.low or _ZERO, part.low_open) for part in (left, right)]
    low, low_open = min(lows)
    highs = [(part.high, not part.high_open) for part in (left, right) if part.high is not None]
    if len(highs) < len(lows):
        return Interval(low, None, low_open)
    high, high_closed = max(highs)
    return Interval(low, high, low_open, not high_closed)
