# SPDX-License-Identifier: MIT
"""How much one percent differs from another: in percentage points."""

from __future__ import annotations

import attrs

from antifraud.errors import UnitMismatch
from antifraud.figures import Figure, Number, Unit

__all__ = ["points_change"]


def points_change(*, previous: Number | Figure, current: Number | Figure) -> Figure:
    """Return the difference of two percents, in percentage points.

    >>> from decimal import Decimal
    >>> points_change(previous=Decimal("91.3"), current=Decimal("94.1"))
    Figure(14/5 POINT)

    A share is from 0 to 1, and is turned into a percent first:

    >>> from antifraud.metrics import share
    >>> before, now = (share(part=part, whole=50).figure.to(Unit.PERCENT) for part in (20, 22))
    >>> points_change(previous=before, current=now)
    Figure(4 POINT)

    Args:
        previous: the earlier percent: a figure in Unit.PERCENT, or a plain
            number of percent.
        current: the later one, likewise.

    Raises:
        UnitMismatch: for a figure in another unit; only percents differ by points.
        InexactNumber: for a float or a text.

    >>> points_change(previous=Figure.exact(120, Unit.CASE), current=110)
    Traceback (most recent call last):
    ...
    antifraud.errors.numbers.UnitMismatch: previous: only figures of the same unit add up or \
compare; got (Unit('CASE'), Unit('PERCENT')). Mend: percentage points are for percents; \
counts have a change
    """
    base = Figure.of(previous, "previous", Unit.PERCENT)
    now = Figure.of(current, "current", Unit.PERCENT)
    for field, figure in (("previous", base), ("current", now)):
        if figure.unit != Unit.PERCENT:
            mend = "percentage points are for percents; counts have a change"
            if figure.unit == Unit.ONE:
                mend = "turn a share from 0 to 1 into a percent: figure.to(Unit.PERCENT)"
            raise UnitMismatch(field, (figure.unit, Unit.PERCENT), mend=mend)
    return attrs.evolve(now - base, unit=Unit.POINT)
