# SPDX-License-Identifier: MIT
"""Amounts period by period, with gaps, partial periods and late records in plain sight."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Self

import attrs

from antifraud.errors import (
    DayOutsidePeriod,
    NeverRecorded,
    NotCountedBy,
    PeriodUnfit,
    WrongType,
    must_be,
    must_be_day,
)
from antifraud.figures import Unit
from antifraud.metrics.amounts import Amount, Known, added, in_unit, must_not_be_negative, plus
from antifraud.metrics.bounding import NOTHING, bounded, weighed
from antifraud.metrics.cells import Cells, joined
from antifraud.metrics.placing import Loose, Place, Slot
from antifraud.metrics.point import Point, PointStatus
from antifraud.metrics.spreading import (
    Entries,
    Places,
    Spread,
    Table,
    begins,
    entries_of,
    loose_of,
    periods_of,
    recorded_after,
)
from antifraud.periods import Period, PeriodKind

__all__ = ["Series"]


@attrs.frozen(kw_only=True)
class Series:
    """Amounts period by period; `series` makes it from records, `published` from figures.

    It is a series of the whole; `of` gives that of one group, `as_recorded_by`
    that which was known on a day.

    Attributes:
        every: the kind of its periods.
        over: the span that is counted.
        complete: whether the caller has said that all records are here.
        unit: what is counted; None where that was not named.
        points: one for each period that the span touches, in order.
        repeats: how many records were passed over, since their identity had come
            up before.
        elsewhere: how many of these would have been counted elsewhere.
        disputed: how many identities came up with unlike values; each counts as
            between the least and the greatest.

    >>> stops = Series.published({Period.parse("2022Q4"): 1210, Period.parse("2023Q1"): 2058})
    >>> stops.at(Period.parse("2023Q1")).value
    2058
    """

    every: PeriodKind
    over: Period
    complete: bool
    unit: Unit | None
    points: tuple[Point, ...]
    repeats: int = 0
    elsewhere: int = 0
    disputed: int = 0
    _table: Cells[tuple[Slot, Hashable, date | None], Known] = attrs.field(
        repr=False, alias="table"
    )
    #: The groups that are known of, whether they came up or not; None where none were asked for.
    _named: tuple[Hashable, ...] | None = attrs.field(default=None, repr=False, alias="named")
    _dated: bool = attrs.field(default=False, repr=False, alias="dated")

    @classmethod
    def published(
        cls, amounts: Mapping[Period, Amount | None], *, unit: Unit | None = None
    ) -> Self:
        """Return a series of figures as they were published, period by period.

        A period that is left out, or None, is a gap. Zero is zero.

        Args:
            amounts: the amounts, by periods of one kind.
            unit: what is counted.

        Raises:
            NegativeAmount: when one lies below zero.
            PeriodUnfit: when the periods are not of one kind of the calendar, or
                there is none.
            UnitMismatch: when one is a figure in another unit.
            WrongType: when a key is no period.

        >>> stops = Series.published({Period.parse("2022Q4"): 1210, Period.parse("2023Q2"): 2058})
        >>> [(str(point.period), point.status.value) for point in stops.points]
        [('2022Q4', 'complete'), ('2023Q1', 'gap'), ('2023Q2', 'complete')]
        """
        must_be("amounts", amounts, Mapping)
        for period in amounts:
            if not isinstance(period, Period):
                raise WrongType("amounts", period, "give them by Period, as Period.parse('2023Q1')")
        kinds = {period.kind for period in amounts}
        if len(kinds) != 1 or PeriodKind.SPAN in kinds:
            mend = "give periods of one kind of the calendar: all months, or all quarters"
            raise PeriodUnfit("amounts", tuple(sorted(kind.value for kind in kinds)), mend)
        table: Table = {}
        for period, amount in amounts.items():
            if amount is not None:
                must_not_be_negative(f"amounts[{period}]", amount)
                in_unit(amount, unit, f"amounts[{period}]")
                table[period, None, None] = Known(plus(0, amount))
        first = min(amounts, key=lambda period: period.start)
        last = max(amounts, key=lambda period: period.start)
        over = Period(start=first.start, end=last.end, kind=PeriodKind.SPAN)
        return cls.built(table, every=first.kind, over=over, complete=False, unit=unit)

    @property
    def unplaced(self) -> Amount:
        """What may lie in one of several periods; each of them may have it or not.

        >>> from antifraud.metrics import series
        >>> series(
        ...     [Period.parse("2023")],
        ...     at=lambda day: day,
        ...     every=PeriodKind.MONTH,
        ...     over=Period.parse("2023"),
        ... ).unplaced
        1
        """
        return added(
            known.amount for (slot, _, _), known in self._table.items() if isinstance(slot, Loose)
        )

    @property
    def undated(self) -> Amount:
        """What has no time."""
        return self._rest(Place.UNDATED)

    @property
    def outside(self) -> Amount:
        """What lies outside the span that is counted."""
        return self._rest(Place.OUTSIDE)

    @property
    def groups(self) -> tuple[Any, ...]:
        """The groups that were named, and those that came up; empty where none were asked for."""
        return () if self._named is None else tuple(dict.fromkeys((*self._named, *self._groups)))

    @property
    def unrecorded(self) -> Amount:
        """What has no time of recording, and is in no series `as_recorded_by` a day.

        Raises:
            NeverRecorded: when no recording times were asked for.
        """
        self._must_be_dated("unrecorded")
        return added(known.amount for (_, _, day), known in self._table.items() if day is None)

    def of(self, group: Hashable) -> Series:
        """Return the series of one group.

        A group without records in a period is zero there only where the records
        are complete, as for the whole. Of one that neither came up nor was named
        to `series` nothing is known: its name may be mistyped, so all are gaps.

        Raises:
            NotCountedBy: when no groups were asked for.

        >>> from antifraud.metrics import series
        >>> calls = [("shizhu", date(2023, 1, 11)), ("huajie", date(2023, 2, 14))]
        >>> year = Period.parse("2023-01/2023-02")
        >>> whole = series(calls, at=1, by=0, every=PeriodKind.MONTH, over=year)
        >>> [point.value for point in whole.of("shizhu").points]
        [1, None]
        """
        if self._named is None:
            raise NotCountedBy("group", None, "give by=, the field whose groups are asked for")
        table = self._groups.get(group, {})
        found = self._again(table, self.over, self._places)
        if table or group in self._named or not self.complete:
            return found
        gaps = Spread(complete=False, unit=self.unit, dated=False).points(self._places, {})
        return attrs.evolve(found, complete=False, points=gaps)

    @cached_property
    def _groups(self) -> dict[Hashable, Table]:
        """The amounts of each group."""
        found: dict[Hashable, Table] = {}
        for key, known in self._table.items():
            found.setdefault(key[1], {})[key] = known
        return found

    @cached_property
    def _placed(self) -> dict[Slot, Known]:
        """What lies in each period for certain."""
        return joined(
            ((slot, known) for (slot, _, _), known in self._table.items()), Known.and_also
        )

    @cached_property
    def _loose(self) -> list[tuple[Loose, Known]]:
        """What lies in no single period for certain, with the days on one of which it does."""
        return loose_of(self._table)

    @cached_property
    def _entries(self) -> Entries:
        """What was recorded on each day, by period."""
        return entries_of(self._table)

    @cached_property
    def _places(self) -> Places:
        """The periods of the span, each with the days that are counted."""
        return periods_of(self.over, self.every)

    def as_recorded_by(self, day: date) -> Series:
        """Return the series as it was known when a day was over (as first published, say).

        Days after it were still to come: the span ends with it, and the period
        in which it lies is partial.

        Args:
            day: the last day of recording that counts.

        Raises:
            DayOutsidePeriod: when it lies before the span.
            NeverRecorded: when no recording times were asked for.

        >>> from antifraud.metrics import series
        >>> filed = [(date(2023, 3, 30), date(2023, 3, 30)), (date(2023, 3, 31), date(2023, 4, 20))]
        >>> now = series(
        ...     filed, at=0, recorded=1, every=PeriodKind.QUARTER, over=Period.parse("2023Q1")
        ... )
        >>> first = now.as_recorded_by(date(2023, 4, 3))
        >>> [known.points[0].value for known in (first, now)]
        [1, 2]
        """
        self._must_be_dated("as_recorded_by")
        must_be_day("day", day)
        if day < self.over.start:
            raise DayOutsidePeriod("day", day, f"give a day from {self.over.start} on")
        kept = {
            key: known for key, known in self._table.items() if key[2] is not None and key[2] <= day
        }
        return self._again(kept, self.over.to_date(min(day, self.over.last)))

    def at(self, period: Period) -> Point:
        """Return what a period came to: one of the series, or one made of several.

        A span that no record was looked for in is a gap; one of which only a part
        was is partial; a gap in one of its parts is a gap in the whole. What lies on
        one of several days counts where all of them are in the period, and makes
        its value a figure within bounds where only some are.

        Args:
            period: made of whole periods of the series.

        Raises:
            PeriodUnfit: when it is not.

        >>> months = Series.published(
        ...     {Period.parse("2023-01"): 3, Period.parse("2023-02"): 0, Period.parse("2023-03"): 4}
        ... )
        >>> months.at(Period.parse("2023Q1")).value
        7
        >>> months.at(Period.parse("2023")).status.value, months.at(Period.parse("2024")).value
        ('partial', None)
        """
        if not isinstance(period, Period):
            raise WrongType("period", period, "give a Period")
        start, end = max(period.start, self.over.start), min(period.end, self.over.end)
        if not all(begins(day, self.every, self.over) for day in period.key):
            raise PeriodUnfit("period", period)
        if start >= end:
            return self._point(period, None, None, PointStatus.GAP)
        parts = self.points[self._place(start) : self._place(end)]
        covered = period if (start, end) == period.key else _span(start, end)
        statuses = {part.status for part in parts}
        if PointStatus.GAP in statuses:
            return self._point(period, covered, None, PointStatus.GAP)
        known, maybe = weighed(self._loose, start, end)
        known = known or NOTHING
        for part in parts:
            known = known.and_also(self._placed.get(part.period, NOTHING))
        known = bounded(known, maybe, self.unit)
        zero = statuses == {PointStatus.ZERO}
        status = PointStatus.ZERO if zero else PointStatus.COMPLETE
        if (start, end) != period.key:
            status = PointStatus.PARTIAL
        late = self._late([part.period for part in parts], covered)
        return self._point(period, covered, known, status, late)

    def _place(self, day: date) -> int:
        """Return how many points begin before a day, by the days that they cover."""
        return bisect_left(self.points, day, key=_covered_from)

    def _point(
        self,
        period: Period,
        covered: Period | None,
        known: Known | None,
        status: PointStatus,
        late: Amount | None = None,
    ) -> Point:
        return Point(
            period=period,
            covered=covered,
            value=None if known is None else known.amount,
            status=status,
            unknown=0 if known is None else known.unknown,
            unit=self.unit,
            late=late,
        )

    def _late(self, periods: list[Period], covered: Period) -> Amount | None:
        """Return what of some periods was recorded after them; None where that was not asked."""
        if not self._dated:
            return None
        return recorded_after(self._entries, periods, covered, self.unit)

    def _rest(self, place: Place) -> Amount:
        return added(known.amount for (slot, _, _), known in self._table.items() if slot is place)

    def _must_be_dated(self, field: str) -> None:
        if not self._dated:
            raise NeverRecorded(field, None)

    def _again(self, table: Table, over: Period, places: Places | None = None) -> Series:
        """Return a series of a part of the amounts."""
        return type(self).built(
            table,
            every=self.every,
            over=over,
            complete=self.complete,
            unit=self.unit,
            named=None if self._named is None else self.groups,
            dated=self._dated,
            places=places,
        )

    @classmethod
    def built(  # noqa: PLR0913 - the parts of a series
        cls,
        table: Table,
        *,
        every: PeriodKind,
        over: Period,
        complete: bool,
        unit: Unit | None,
        named: tuple[Hashable, ...] | None = None,
        dated: bool = False,
        repeats: int = 0,
        elsewhere: int = 0,
        disputed: int = 0,
        places: Places | None = None,
    ) -> Self:
        """Return the series of a table of amounts; `series` and the methods here call it."""
        spread = Spread(complete=complete, unit=unit, dated=dated)
        points = spread.points(places or periods_of(over, every), table)
        return cls(
            every=every,
            over=over,
            complete=complete,
            unit=unit,
            points=points,
            repeats=repeats,
            elsewhere=elsewhere,
            disputed=disputed,
            table=Cells(table),
            named=named,
            dated=dated,
        )


def _span(start: date, end: date) -> Period:
    return Period(start=start, end=end, kind=PeriodKind.SPAN)


def _covered_from(point: Point) -> date:
    return point.period.start if point.covered is None else point.covered.start
