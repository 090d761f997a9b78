# SPDX-License-Identifier: MIT
"""Amounts spread over a span: which periods it touches, and what each of them came to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

import attrs

from antifraud.errors import OutsideCalendar
from antifraud.figures import Unit
from antifraud.metrics.amounts import Amount, Known, added
from antifraud.metrics.bounding import NOTHING, bounded, days_of, weighed
from antifraud.metrics.cells import joined
from antifraud.metrics.placing import Loose, Slot
from antifraud.metrics.point import Point, PointStatus
from antifraud.periods import Period, PeriodKind

__all__ = [
    "Entries",
    "Places",
    "Spread",
    "Table",
    "begins",
    "entries_of",
    "loose_of",
    "periods_of",
    "recorded_after",
]

#: What the amounts of a series are kept in: by slot, group, and day of recording.
Table: TypeAlias = dict[tuple[Slot, Hashable, date | None], Known]

#: The periods that a span touches, each with the days of it that lie in the span.
Places: TypeAlias = tuple[tuple[Period, Period], ...]


class Entries(NamedTuple):
    """What was recorded on each day.

    >>> Entries({}, []).loose
    []
    """

    #: By period.
    placed: Mapping[Period, list[tuple[date, Known]]]
    #: What lies in no single period for certain, with the days on one of which it does.
    loose: list[tuple[Loose, date, Known]]


def periods_of(over: Period, every: PeriodKind) -> Places:
    """Return the periods that a span touches, each with the days of it that lie in the span.

    >>> periods_of(Period.parse("2023-01-01/2023-02-14"), PeriodKind.MONTH)[-1]
    (Period('2023-02'), Period('2023-02-01/2023-02-14'))
    """
    return tuple((_whole(covered, every), covered) for covered in over.split(every))


def begins(day: date, every: PeriodKind, over: Period | None) -> bool:
    """Tell whether a period of a kind begins on a day, or the span does that is counted, or ends.

    >>> begins(date(2023, 2, 1), PeriodKind.MONTH, None)
    True
    >>> begins(date(2023, 2, 2), PeriodKind.MONTH, Period.parse("2023-01-01/2023-02-02"))
    False
    """
    if over is not None and day in (over.start, over.end):
        return True
    try:
        return Period.containing(day, every).start == day
    except OutsideCalendar:
        return True  # the day after the last period of the calendar


def loose_of(
    table: Mapping[tuple[Slot, Hashable, date | None], Known],
) -> list[tuple[Loose, Known]]:
    """Return what is in no single period for certain, with the days on one of which it lies.

    >>> night = Loose(date(2023, 3, 31), date(2023, 4, 1))
    >>> loose_of({(night, None, None): Known(2), (Period.parse("2023"), None, None): Known(3)})
    [(Loose(first=datetime.date(2023, 3, 31), last=datetime.date(2023, 4, 1)), Known(amount=2, \
unknown=0))]
    """
    pairs = ((days_of(slot), known) for (slot, _, _), known in table.items())
    return list(
        joined(((days, known) for days, known in pairs if days is not None), Known.and_also).items()
    )


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
        entries = entries_of(table) if self.dated else Entries({}, [])
        amounts = joined(((slot, known) for (slot, _, _), known in table.items()), Known.and_also)
        maybe = joined(
            (
                (place, known)
                for days, known in loose_of(table)
                for place in _places_of(days, places)
            ),
            Known.and_also,
        )
        strays: dict[int, list[tuple[Loose, date, Known]]] = {}
        for stray in entries.loose:
            for place in _places_of(stray[0], places):
                strays.setdefault(place, []).append(stray)
        return tuple(
            self._point(
                period,
                covered,
                (amounts.get(period), maybe.get(place)),
                Entries(entries.placed, strays.get(place, [])),
            )
            for place, (period, covered) in enumerate(places)
        )

    def _point(
        self,
        period: Period,
        covered: Period,
        amounts: tuple[Known | None, Known | None],
        entries: Entries,
    ) -> Point:
        known, maybe = amounts
        if known is None and not self.complete:
            return Point(
                period=period, covered=covered, value=None, status=PointStatus.GAP, unit=self.unit
            )
        if covered.key != period.key:
            status = PointStatus.PARTIAL
        else:
            none = known is None and maybe is None
            status = PointStatus.ZERO if none else PointStatus.COMPLETE
        known = bounded(known or NOTHING, maybe, self.unit)
        return Point(
            period=period,
            covered=covered,
            value=known.amount,
            status=status,
            unknown=known.unknown,
            unit=self.unit,
            late=recorded_after(entries, [period], covered, self.unit) if self.dated else None,
        )


def _places_of(days: Loose, places: Places) -> Iterator[int]:
    """Yield the places of the periods that some of the days lie in."""
    first = bisect_right(places, days.first, key=_covered_from) - 1
    for place in range(max(first, 0), bisect_right(places, days.last, key=_covered_from)):
        if places[place][1].end > days.first:
            yield place


def _covered_from(place: tuple[Period, Period]) -> date:
    return place[1].start


def entries_of(table: Mapping[tuple[Slot, Hashable, date | None], Known]) -> Entries:
    """Return what was recorded on each day, by period.

    >>> january = Period.parse("2023-01")
    >>> table = {(january, None, date(2023, 2, 1)): Known(3), (january, None, None): Known(1)}
    >>> entries_of(table).placed
    {Period('2023-01'): [(datetime.date(2023, 2, 1), Known(amount=3, unknown=0))]}
    """
    placed: dict[Period, list[tuple[date, Known]]] = {}
    loose: list[tuple[Loose, date, Known]] = []
    for (slot, _, day), known in table.items():
        if day is None:
            continue
        days = days_of(slot)
        if isinstance(slot, Period):
            placed.setdefault(slot, []).append((day, known))
        elif days is not None:
            loose.append((days, day, known))
    return Entries(placed, loose)


def recorded_after(
    entries: Entries, periods: Iterable[Period], covered: Period, unit: Unit | None = None
) -> Amount:
    """Return what of some periods was recorded after the last of the days that they cover.

    >>> january = Period.parse("2023-01")
    >>> days = {january: [(date(2023, 1, 31), Known(3)), (date(2023, 2, 1), Known(2))]}
    >>> recorded_after(Entries(days, []), [january], january)
    2
    """
    late = added(
        known.amount
        for period in periods
        for day, known in entries.placed.get(period, ())
        if day > covered.last
    )
    loose = ((days, known) for days, day, known in entries.loose if day > covered.last)
    sure, maybe = weighed(loose, covered.start, covered.end)
    both = Known(late) if sure is None else sure.and_also(Known(late))
    return bounded(both, maybe, unit).amount


def _whole(covered: Period, every: PeriodKind) -> Period:
    """Return the calendar period of which days are covered, or what there is of it."""
    try:
        return Period.containing(covered.start, every)
    except OutsideCalendar:
        return covered
