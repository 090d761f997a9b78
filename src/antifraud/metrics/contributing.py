# SPDX-License-Identifier: MIT
"""How much each part has to do with the change of the whole; the parts add up exactly."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from antifraud.errors import WrongType
from antifraud.figures import Figure, Number, Unit, rounded
from antifraud.metrics.amounts import must_not_be_negative, plus
from antifraud.metrics.cells import Cells
from antifraud.metrics.changes import Change, change
from antifraud.metrics.statuses import ChangeStatus

__all__ = ["Contribution", "Contributions", "contributions"]

_HUNDRED = Fraction(100)


@attrs.frozen(kw_only=True)
class Contribution:
    """What one part has to do with the change of the whole.

    Attributes:
        change: the part's own change.
        relative: the part's difference over the whole's base, as a ratio (0.05
            is five points of the whole's change); None unless it is one number.
        low: the least that it can be; None where that was not computed.
        high: the most; None too where the whole's base may be zero.

    >>> found = contributions(previous={"loan": 20, "romance": 80}, current={"loan": 30})
    >>> found.parts["loan"].relative, found.parts["loan"].change.relative
    (Fraction(1, 10), Fraction(1, 2))
    """

    change: Change
    relative: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None

    def points(self, digits: int) -> Decimal | None:
        """Return the percentage points of the whole's change, rounded once.

        Rounded points need not add up to the rounded whole; `relative` does.

        Args:
            digits: places after the point.

        >>> found = contributions(previous={"loan": 8}, current={"loan": 9})
        >>> found.parts["loan"].points(1)
        Decimal('12.5')
        """
        return None if self.relative is None else rounded(self.relative * _HUNDRED, digits)


@attrs.frozen(kw_only=True)
class Contributions:
    """The change of a whole, and what each part has to do with it.

    Attributes:
        whole: the change of the whole; its status says why there is nothing to
            share out, where that is so.
        parts: what each part has to do with it, by the part's key.

    >>> found = contributions(previous={"loan": 20, "romance": 80}, current={"loan": 30})
    >>> sum(part.relative for part in found.parts.values()) == found.whole.relative
    True
    """

    whole: Change
    parts: Cells[Any, Contribution]


def contributions(
    *,
    previous: Mapping[Any, Number | Figure | None],
    current: Mapping[Any, Number | Figure | None],
) -> Contributions:
    """Return each part's points of the whole's change (拉动百分点).

    The part's difference is set over the base of the whole, so that the parts
    add up to the whole's relative change, exactly. All fell by 16 points, of
    which 20 are romance, and loans made up for 4:

    >>> found = contributions(
    ...     previous={"loan": 100, "romance": 150}, current={"loan": 110, "romance": 100}
    ... )
    >>> found.whole.percent(0), [part.points(0) for part in found.parts.values()]
    (Decimal('-16'), [Decimal('4'), Decimal('-20')])

    A part that stands on one side only appeared or vanished, and is zero on the
    other; one that is None is not known, and then the whole is not either:

    >>> new = contributions(previous={"loan": 100}, current={"loan": 90, "drone": 5})
    >>> new.parts["drone"].points(0), new.whole.percent(0)
    (Decimal('5'), Decimal('-5'))
    >>> contributions(previous={"loan": None}, current={"loan": 90}).whole.status.name
    'MISSING_BASE'

    Args:
        previous: the amounts of the parts, none of which overlap, in the base period.
        current: those of the period that is compared with it.

    Raises:
        InexactNumber: for a float or a text.
        WrongType: when one side is no mapping of parts.
        NegativeAmount: when a part is, or may be, below zero.
        UnitMismatch: when the parts have unlike units.

    Source: how the National Bureau of Statistics of China states contributions
    to growth in percentage points (拉动).
    """
    for field, parts_given in (("previous", previous), ("current", current)):
        if not isinstance(parts_given, Mapping):
            mend = "give the amounts by part, as a dict; of a tally what came up during a period"
            raise WrongType(field, type(parts_given), mend)
    keys: tuple[Hashable, ...] = tuple(dict.fromkeys((*previous, *current)))
    given = [*previous.values(), *current.values()]
    units = [amount.unit for amount in given if isinstance(amount, Figure)]
    unit = units[0] if units else None
    before = {key: _level(previous.get(key, 0), f"previous[{key!r}]", unit) for key in keys}
    after = {key: _level(current.get(key, 0), f"current[{key!r}]", unit) for key in keys}
    whole = change(previous=_whole(before, unit), current=_whole(after, unit))
    parts = {key: _contribution(key, before, after, whole) for key in keys}
    return Contributions(whole=whole, parts=Cells(parts))


def _level(amount: Number | Figure | None, field: str, unit: Unit | None) -> Number | Figure | None:
    """Return an amount that is not below zero, as a figure where one of them is."""
    if amount is None:
        return None
    must_not_be_negative(field, amount)
    if unit is None:
        return amount
    figure = Figure.of(amount, field, unit)
    figure.unit.must_be(unit, field)
    return figure


def _whole(
    levels: Mapping[Any, Number | Figure | None], unit: Unit | None
) -> Number | Figure | None:
    """Return the sum of the parts; None where one is not known."""
    total: Number | Figure | None = None
    for level in levels.values():
        if level is None:
            return None
        total = level if total is None else plus(total, level)
    if total is None:
        return 0 if unit is None else Figure.exact(0, unit)
    return total


def _contribution(
    key: Hashable,
    before: Mapping[Any, Number | Figure | None],
    after: Mapping[Any, Number | Figure | None],
    whole: Change,
) -> Contribution:
    own = change(previous=before[key], current=after[key])
    if whole.status is not ChangeStatus.COMPUTED or own.previous is None or own.current is None:
        return Contribution(change=own)
    rest = _rest(key, before)
    low = _least(own.previous.high, own.current.low or Fraction(0), rest)
    high = _most(own.previous.low or Fraction(0), own.current.high, rest)
    return Contribution(change=own, relative=low if low == high else None, low=low, high=high)


def _rest(
    key: Hashable, before: Mapping[Any, Number | Figure | None]
) -> tuple[Fraction, Fraction | None]:
    """Return the bounds of the other parts' base."""
    low, high = Fraction(0), Fraction(0)
    open_above = False
    for other, amount in before.items():
        if other == key or amount is None:
            continue
        figure = Figure.of(amount)
        low += figure.low or 0
        open_above = open_above or figure.high is None
        high += figure.high or 0
    return low, None if open_above else high


# (now - own) / (own + rest) falls as the part's own base grows, and rises with what it is
# now; it lies the nearer to zero, the larger the rest of the base.


def _least(own: Fraction | None, now: Fraction, rest: tuple[Fraction, Fraction | None]) -> Fraction:
    """Return the least that a contribution can be: own base at its most, now at its least."""
    if own is None:
        return Fraction(-1)
    base = rest[0] if now < own else rest[1]
    return Fraction(0) if base is None or now == own else (now - own) / (own + base)


def _most(
    own: Fraction, now: Fraction | None, rest: tuple[Fraction, Fraction | None]
) -> Fraction | None:
    """Return the most that it can be; None where there is no such bound."""
    if now is None:
        return None
    if now == own:
        return Fraction(0)
    base = rest[0] if now > own else rest[1]
    if base is None:
        return Fraction(0)
    return (now - own) / (own + base) if own + base else None
