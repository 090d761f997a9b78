# SPDX-License-Identifier: MIT
"""Counting records period by period over a span."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import tzinfo
from typing import Any

from antifraud.errors import NotCountedBy, WrongType
from antifraud.figures import Unit
from antifraud.metrics.accessors import Accessor, listed
from antifraud.metrics.gathering import Question, gather, split_recorded
from antifraud.metrics.spreading import Table
from antifraud.metrics.timeseries import Series
from antifraud.periods import SHANGHAI, Period, PeriodKind

__all__ = ["series"]


def series(  # noqa: PLR0913 - what is counted, by what, when and how
    records: Iterable[Any],
    *,
    at: Accessor,
    every: PeriodKind,
    over: Period,
    by: Accessor | Iterable[Accessor] | None = None,
    value: Accessor | None = None,
    complete: bool = False,
    groups: Iterable[Hashable] | None = None,
    unit: Unit | None = None,
    identity: Accessor | None = None,
    recorded: Accessor | None = None,
    zone: tzinfo = SHANGHAI,
) -> Series:
    """Count records, or sum up a value of theirs, period by period over a span.

    A period without records is a gap (not reported) unless the caller claims
    that the records are complete. One that the span covers only in part is
    partial. Neither is ever a silent number:

    >>> from datetime import date
    >>> stops = [date(2023, 1, 11), date(2023, 1, 12), date(2023, 3, 14)]
    >>> span = Period.parse("2023-01-01/2023-03-20")
    >>> found = series(stops, at=lambda day: day, every=PeriodKind.MONTH, over=span)
    >>> [(str(point.period), point.value, point.status.value) for point in found.points]
    [('2023-01', 2, 'complete'), ('2023-02', None, 'gap'), ('2023-03', 1, 'partial')]
    >>> whole = series(stops, at=lambda day: day, every=PeriodKind.MONTH, over=span, complete=True)
    >>> [(point.value, point.status.value) for point in whole.points]
    [(2, 'complete'), (0, 'zero'), (1, 'partial')]

    What came in when its period was over is told apart as late:

    >>> filed = [(date(2023, 3, 30), date(2023, 3, 30)), (date(2023, 3, 31), date(2023, 4, 20))]
    >>> quarter = series(
    ...     filed, at=0, recorded=1, every=PeriodKind.QUARTER, over=Period.parse("2023Q1")
    ... )
    >>> [(point.value, point.late) for point in quarter.points]
    [(2, 1)]

    Args:
        records: any iterable; it is gone through once and not kept.
        at: the time that counts, as for `tally`.
        every: the calendar periods of the series.
        over: the span that is counted, for example a year, or the year to date.
        by: what to count by, one field or several; `Series.of` gives a group's.
        value: what to sum up, as for `tally`; left out, records are counted.
        complete: whether all records of the span are here, so that a period
            without any is zero.
        groups: the groups that there are, as far as the caller knows them: one
            without any record is then zero where the records are complete, and
            no mistyped name.
        unit: what is counted.
        identity: what tells the counted things apart, as for `tally`; with
            `recorded` it is the record that was recorded first that counts.
        recorded: when a record was recorded; `Point.late` and
            `Series.as_recorded_by` tell what came of it.
        zone: in which zone the day of an instant is taken.

    Raises:
        NotCountedBy: when groups are named and none are counted by.
        WrongType: when `over` is no period, `every` no kind, or `complete` no bool.
        AntifraudError: what `tally` raises.
    """
    question = Question(
        at=at,
        by=listed(by),
        every=every,
        over=over,
        value=value,
        identity=identity,
        recorded=recorded,
        zone=zone,
        unit=unit,
    )
    for field, given, kind in (("every", every, PeriodKind), ("over", over, Period)):
        if not isinstance(given, kind):
            raise WrongType(field, given, f"give a {kind.__name__}")
    if not isinstance(complete, bool):
        raise WrongType("complete", complete, "give True or False")
    if groups is not None and by is None:
        raise NotCountedBy("groups", None, "give by=, the field whose groups are named")
    named = None if by is None else _listed(groups)
    found = gather(records, question)
    table: Table = {}
    for slot, group, known in found.amounts:
        if recorded is None:
            table[slot, group, None] = known
        else:
            table[slot, *split_recorded(group)] = known
    return Series.built(
        table,
        every=every,
        over=over,
        complete=complete,
        unit=unit,
        named=named,
        dated=recorded is not None,
        repeats=found.repeats,
        elsewhere=found.elsewhere,
        disputed=found.disputed,
    )


def _listed(groups: Iterable[Hashable] | None) -> tuple[Hashable, ...]:
    """Return the groups that were named, checked."""
    if isinstance(groups, str) or not isinstance(groups, Iterable | None):
        raise WrongType("groups", groups, "give a list of groups")
    return () if groups is None else tuple(groups)
