# SPDX-License-Identifier: MIT
"""How what single records tell adds up: to the least and the most that there can be."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from antifraud.bulletins.counters import Entry, When
from antifraud.figures import Figure
from antifraud.periods import SHANGHAI, Moment, Period

__all__ = ["days_of", "least", "most", "within"]


def within(entry: Entry, period: Period) -> bool | None:
    """Tell whether an entry lies in a period; None where that cannot be told.

    >>> within(Entry(date(2023, 1, 18)), Period.parse("2023Q1"))
    True
    """
    at = entry.at
    if at is None:
        late = entry.not_before is not None and period.end <= entry.not_before
        return False if late else None
    if isinstance(at, Moment):
        return at.falls_in(period)
    if isinstance(at, Period):
        if at.within(period):
            return True
        return False if at.end <= period.start or period.end <= at.start else None
    return period.contains(at)


def _bounds(amount: Figure | Decimal | int | None) -> tuple[Fraction, Fraction | None]:
    if amount is None:
        return Fraction(0), None
    if type(amount) is int and amount >= 0:  # as nearly all are: one report, one account
        whole = Fraction(amount)
        return whole, whole
    figure = Figure.of(amount)
    return max(Fraction(0), figure.low or Fraction(0)), figure.high


def least(entries: list[Entry]) -> tuple[Fraction, bool]:
    """Return the least that entries add up to, and whether some may hold others.

    Money of one account may be the same money, stopped again: the most at once is the
    least that there was.

    >>> least([Entry(date(2023, 1, 18), 3), Entry(date(2023, 1, 19), 4)])
    (Fraction(7, 1), False)
    """
    once: dict[Hashable, Entry] = {}
    for place, entry in enumerate(entries):
        key = place if entry.held_in is None else ("held", entry.held_in)
        if key not in once or _bounds(once[key].amount)[0] < _bounds(entry.amount)[0]:
            once[key] = entry
    entries = list(once.values())
    rough = [entry for entry in entries if entry.summed_up]
    total = Fraction(0)
    overlapping = False
    for group in _gathered(entries, rough):
        lows = [_bounds(entry.amount)[0] for entry in group]
        overlapping = overlapping or len(group) > 1
        total += max(lows)
    return total, overlapping


def _gathered(entries: list[Entry], rough: list[Entry]) -> Iterator[list[Entry]]:
    """Go through entries, those together of which one may hold the other."""
    groups: list[list[Entry]] = []
    for entry in rough:
        touching = [group for group in groups if any(_meet(entry, each) for each in group)]
        joined = [entry, *(each for group in touching for each in group)]
        groups = [*(group for group in groups if group not in touching), joined]
    single = [entry for entry in entries if not entry.summed_up]
    for entry in single:
        home = next((group for group in groups if _meet(entry, group[0])), None)
        if home is None:
            yield [entry]
        else:
            home.append(entry)
    for group in groups:
        parts = [each for each in group if not each.summed_up]
        if len(parts) > 1:
            # Those told one by one add up among themselves.
            amounts = [_bounds(each.amount)[0] for each in parts]
            group[:] = [each for each in group if each.summed_up]
            group.append(Entry(parts[0].at, Figure.exact(sum(amounts, Fraction(0)))))
        yield group


def _meet(one: Entry, other: Entry) -> bool:
    """Tell whether the times of two entries may meet."""
    (start, end), (first, last) = days_of(one.at), days_of(other.at)
    return start <= last and first <= end


def days_of(at: When) -> tuple[date, date]:
    """Return the first and the last day of a time, in the zone that places it in a period.

    >>> days_of(date(2023, 1, 18))
    (datetime.date(2023, 1, 18), datetime.date(2023, 1, 18))
    """
    if isinstance(at, Period):
        return at.start, at.last
    if isinstance(at, Moment):
        return _day(at.earliest), _day(at.latest)
    if isinstance(at, datetime):
        return _day(at), _day(at)
    return (date.min, date.max) if at is None else (at, at)


def _day(at: datetime) -> date:
    return at.astimezone(SHANGHAI).date()


def most(entries: list[Entry]) -> Fraction | None:
    """Return the most that entries add up to; None where there is no bound.

    >>> most([Entry(date(2023, 1, 18))]) is None
    True
    """
    total = Fraction(0)
    for entry in entries:
        high = _bounds(entry.amount)[1]
        if high is None:
            return None
        total += high
    return total
