# SPDX-License-Identifier: MIT
"""Amounts spread over a span: which periods it touches, and what each of them came to."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from typing import TypeAlias

import attrs

from antifraud.errors import OutsideCalendar
from antifraud.figures import Unit
from antifraud.metrics.amounts import Amount, Known, added
from antifraud.metrics.cells import joined
from antifraud.metrics.placing import Slot
from antifraud.metrics.point import Point, PointStatus
from antifraud.periods import Period, PeriodKind

__all__ = ["Entries", "Places", "Spread", "Table", "entries_of", "periods_of", "recorded_after"]

#: What the amounts of a series are kept in: by slot, group, and day of recording.
Table: TypeAlias = dict[tuple[Slot, Hashable, date | None], Known]

#: The periods that a span touches, each with the days of it that lie in the span.
Places: TypeAlias = tuple[tuple[Period, Period], ...]

#: What was recorded on each day, by period.
Entries: TypeAlias = Mapping[Period, list[tuple[date, Known]]]

_NOTHING = Known(0)


def periods_of(over: Period, every: PeriodKind) -> Places:
    """Return the periods that a span touches, each with the days of it that lie in the span.

    >>> periods_of(Period.parse("2023-01-01/2023-02-14"), PeriodKind.MONTH)[-1]
    (Period('2023-02'), Period('2023-02-01/2023-02-14'))
    """
    return tuple((_whole(covered, every), covered) for covered in over.split(every))


@attrs.frozen(kw_only=True)
class Spread:
    """How amounts are laid out over a span.

    Attributes:
        complete: whether a period without amounts is zero.
        unit: what is counted; None where that was not named.
        dated: whether it is told when they were recorded.

    >>> months = periods_of(Period.parse("2023-01/2023-02"), PeriodKind.MONTH)
    >>> table = {(Period.parse("2023-01"), None, None): Known(3)}
    >>> spread = Spread(complete=True, unit=None, dated=False)
    >>> [point.value for point in spread.points(months, table)]
    [3, 0]
    """

    complete: bool
    unit: Unit | None
    dated: bool

    def points(self, places: Places, table: Table) -> tuple[Point, ...]:
        """Return a point for each period of a span."""
        entries = entries_of(table) if self.dated else {}
        amounts = joined(((slot, known) for (slot, _, _), known in table.items()), Known.and_also)
        return tuple(
            self._point(period, covered, amounts.get(period), entries) for period, covered in places
        )

    def _point(
        self, period: Period, covered: Period, known: Known | None, entries: Entries
    ) -> Point:
        if known is None and not self.complete:
            return Point(
                period=period, covered=covered, value=None, status=PointStatus.GAP, unit=self.unit
            )
        if covered.key != period.key:
            status = PointStatus.PARTIAL
        else:
            status = PointStatus.ZERO if known is None else PointStatus.COMPLETE
        known = known or _NOTHING
        return Point(
            period=period,
            covered=covered,
            value=known.amount,
            status=status,
            unknown=known.unknown,
            unit=self.unit,
            late=recorded_after(entries, [period], covered.last) if self.dated else None,
        )


def entries_of(table: Mapping[tuple[Slot, Hashable, date | None], Known]) -> Entries:
    """Return what was recorded on each day, by period.

    >>> january = Period.parse("2023-01")
    >>> entries_of({(january, None, date(2023, 2, 1)): Known(3), (january, None, None): Known(1)})
    {Period('2023-01'): [(datetime.date(2023, 2, 1), Known(amount=3, unknown=0))]}
    """
    found: dict[Period, list[tuple[date, Known]]] = {}
    for (slot, _, day), known in table.items():
        if day is not None and isinstance(slot, Period):
            found.setdefault(slot, []).append((day, known))
    return found


def recorded_after(entries: Entries, periods: Iterable[Period], last: date) -> Amount:
    """Return what of some periods was recorded after a day.

    >>> january = Period.parse("2023-01")
    >>> entries = {january: [(date(2023, 1, 31), Known(3)), (date(2023, 2, 1), Known(2))]}
    >>> recorded_after(entries, [january], january.last)
    2
    """
    return added(
        known.amount for period in periods for day, known in entries.get(period, ()) if day > last
    )


def _whole(covered: Period, every: PeriodKind) -> Period:
    """Return the calendar period of which days are covered, or what there is of it."""
    try:
        return Period.containing(covered.start, every)
    except OutsideCalendar:
        return covered
