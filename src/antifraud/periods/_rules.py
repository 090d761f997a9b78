# SPDX-License-Identifier: MIT
"""The rules that the parts of a period keep."""

from __future__ import annotations

from datetime import date, datetime

from antifraud.errors import PeriodMisaligned, PeriodReversed, WrongType
from antifraud.periods._runs import Run, bounds, whole_months
from antifraud.periods.kind import PeriodKind

__all__ = ["check"]


def check(run: Run) -> None:
    """Check types, order and alignment.

    Raises:
        WrongType: when a part is not of its type; a datetime is no date here.
        PeriodReversed: when the run does not begin before it ends.
        PeriodMisaligned: when the days are not those of the kind.

    >>> try:
    ...     check(Run(date(2023, 1, 1), date(2023, 1, 1), PeriodKind.DAY))
    ... except PeriodReversed as error:
    ...     print(error.mend)
    end is the day after the last
    """
    start, end, kind, by_days = run
    for name, day in (("start", start), ("end", end)):
        if not isinstance(day, date) or isinstance(day, datetime):
            mend = "give a date; for a datetime use Period.containing, which knows the zone"
            raise WrongType(f"period.{name}", day, mend)
    if not isinstance(kind, PeriodKind):
        raise WrongType("period.kind", kind, mend="give a PeriodKind, such as PeriodKind.MONTH")
    if not isinstance(by_days, bool):
        raise WrongType("period.by_days", by_days, mend="give True or False")
    if start >= end:
        mend = "end is the day after the last" if start == end else "swap the two days"
        raise PeriodReversed("period", (start, end), mend)
    if by_days and not (kind is PeriodKind.SPAN and whole_months(start, end)):
        mend = "by_days marks only a SPAN of whole months"
        raise PeriodMisaligned("period", (start, end), mend)
    if kind is not PeriodKind.SPAN:
        _check_alignment(start, end, kind)


def _check_alignment(start: date, end: date, kind: PeriodKind) -> None:
    """Check that the days are those of a calendar period."""
    first, after = bounds(start, kind)
    if start != first:
        mend = f"the {kind.name} that holds {start} begins on {first}"
        raise PeriodMisaligned("period", (start, end), mend)
    if end != after:
        mend = f"the {kind.name} of {start} has {after} as its end"
        raise PeriodMisaligned("period", (start, end), mend)
