# SPDX-License-Identifier: MIT
"""Elapsed times, within bounds where they are not known or not over: quantiles and limits."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction
from typing import Self, TypeAlias

import attrs

from antifraud.errors import NegativeAmount, QuantileOutside
from antifraud.figures import Figure, Number, Qualifier, Unit, exact_number
from antifraud.metrics.ratios import Ratio, share

__all__ = ["Bounds", "Durations", "by_length", "seconds"]

#: The least and the most that a duration can be, in the unit asked for; None for no end.
Bounds: TypeAlias = tuple[Fraction, Fraction | None]

_MICROSECOND = timedelta(microseconds=1)


@attrs.frozen(kw_only=True)
class Durations:
    """Elapsed times; `durations` makes it.

    What is open has lasted at least its age and may last for ever: it is in
    every quantile and share with these bounds, for to leave it out would count
    the quick ones only.

    Attributes:
        items: the least and the most of each, shortest first; in `unit`.
        unit: the unit of time.
        open: how many of them are not over, or are told without a most.
        unknown: how many records were left out, since a time that is needed is
            not known.
        reversed: the places of the records, from 1, whose end certainly lies
            before their start, or which had not begun when looked back from; they
            are left out.

    >>> from datetime import date
    >>> from antifraud.metrics import durations
    >>> stays = [(date(2023, 3, 1), date(2023, 3, 3)), (date(2023, 3, 1), date(2023, 3, 21))]
    >>> took = durations(stays, start=0, end=1)
    >>> took.median, took.within(7).value, took.count
    (Figure(11 DAY), Fraction(1, 2), 2)
    """

    items: tuple[Bounds, ...]
    unit: Unit
    open: int
    unknown: int
    reversed: tuple[int, ...]
    #: Of each item, whether it is a number of days from one day to another.
    _by_days: tuple[bool, ...] = attrs.field(default=(), eq=False, repr=False, alias="by_days")

    @classmethod
    def of(
        cls, took: Iterable[Number | Figure | timedelta | None], *, unit: Unit = Unit.DAY
    ) -> Self:
        """Return elapsed times that are told as such: "2天后", "几分钟", ten working days.

        Args:
            took: each a figure in a unit of time, a number in `unit`, a timedelta,
                or None where it is not known. A figure without an upper bound
                counts as open.
            unit: the unit of time; working days, where all are in working days.

        Raises:
            InexactNumber: for a float or a text.
            NegativeAmount: when one may be below zero.
            UnitMismatch: when one is no time that converts to the unit.

        >>> from antifraud.wording import read
        >>> found = Durations.of([read("2天"), read("十几天"), timedelta(hours=36), None])
        >>> found.median, found.unknown
        (Figure(2 DAY), 1)
        """
        items = []
        unknown = 0
        for number, each in enumerate(took, 1):
            if each is None:
                unknown += 1
                continue
            field = f"took[{number}]"
            figure = _time_in(unit, each, field)
            items.append((figure.low or Fraction(0), figure.high))
        return cls(
            items=tuple(sorted(items, key=by_length)),
            unit=unit,
            open=sum(high is None for _, high in items),
            unknown=unknown,
            reversed=(),
        )

    @property
    def count(self) -> int:
        """How many there are, the open ones included."""
        return len(self.items)

    @property
    def median(self) -> Figure | None:
        """The median; None where there is nothing to take it of."""
        return self.quantile(Fraction(1, 2))

    def quantile(self, part: Number) -> Figure | None:
        """Return a quantile, within bounds; None where there is nothing to take it of.

        The kind is type 7: the values in order stand at 0, 1/(n-1), ... 1, and
        between them the quantile is interpolated. Whatever the true durations
        are, the n-th shortest lies between the n-th least and the n-th most, so
        the bounds hold without any assumption about those that are open.

        Args:
            part: from 0 to 1.

        Raises:
            InexactNumber: for a float.
            QuantileOutside: when it is not from 0 to 1.

        Source: Hyndman and Fan, Sample Quantiles in Statistical Packages, The
        American Statistician 50 (1996); type 7 is the default of R.

        >>> from datetime import date
        >>> from antifraud.metrics import durations
        >>> first = date(2023, 3, 1)
        >>> cases = [(first, date(2023, 3, 3)), (first, date(2023, 3, 5)), (first, None)]
        >>> took = durations(cases, start=0, end=1, as_of=date(2023, 3, 31))
        >>> took.median, took.quantile(Fraction(3, 4))
        (Figure(4 DAY), Figure(17.. DAY, at_least))
        """
        where = exact_number(part, "part")
        if not 0 <= where <= 1:
            raise QuantileOutside("part", part)
        if not self.items:
            return None
        place = where * (len(self.items) - 1)
        below, above = math.floor(place), math.ceil(place)
        lows = sorted(low for low, _ in self.items)
        highs = sorted((high is None, high or Fraction(0)) for _, high in self.items)
        low = lows[below] + (place - below) * (lows[above] - lows[below])
        if highs[above][0]:
            return _figure(low, None, self.unit)
        high = highs[below][1] + (place - below) * (highs[above][1] - highs[below][1])
        return _figure(low, high, self.unit)

    def within(self, limit: Number | Figure | timedelta) -> Ratio:
        """Return the share that took no longer than a limit; the limit itself is kept.

        What may or may not have kept it makes the share a range. "In less than 20
        days" (不到20天) is a limit that 20 days miss.

        Args:
            limit: in the unit of the durations, unless it is a figure or a
                timedelta.

        Raises:
            InexactNumber: for a float or a text.
            NegativeAmount: when the limit is below zero.
            UnitMismatch: when it is no time that converts, as with working days.

        >>> from antifraud.metrics import durations
        >>> from antifraud.periods import Moment
        >>> calls = [Moment.parse("2023-05-03T17"), Moment.parse("2023-05-03T17:20")]
        >>> there = [(call, Moment.parse("2023-05-03T17:40")) for call in calls]
        >>> found = durations(there, start=0, end=1, unit=Unit.MINUTE).within(30)
        >>> found.figure
        Figure(1/2..1, between)
        """
        kept, _, untold = self.kept_missed_untold(limit)
        return share(
            part=kept if not untold else Figure.between(kept, kept + untold),
            whole=self.count,
            of="within the limit",
            over="all",
        )

    def kept_missed_untold(self, limit: Number | Figure | timedelta) -> tuple[int, int, int]:
        """Return how many kept a limit, how many missed it, and of how many that cannot be told.

        By a limit of so many days, days are counted. By one that is no number of
        days the clock decides: from one day to the next it can be nearly two.

        Raises:
            AntifraudError: what `within` raises.

        >>> from datetime import date
        >>> from antifraud.metrics import durations
        >>> first = date(2023, 3, 1)
        >>> stays = [(first, date(2023, 3, 21)), (first, date(2023, 3, 22))]
        >>> stays.append((date(2023, 3, 20), None))
        >>> took = durations(stays, start=0, end=1, as_of=date(2023, 3, 31))
        >>> took.kept_missed_untold(Figure.exact(20, Unit.DAY))
        (1, 1, 1)
        >>> took.kept_missed_untold(Figure.exact(490, Unit.HOUR))  # ten hours more than 20 days
        (0, 0, 3)
        """
        longest = _time_in(self.unit, limit, "limit")
        least, most, itself = longest.low, longest.high, True
        if longest.qualifier in (Qualifier.AT_MOST, Qualifier.UNDER):
            # "Within 20 days" and "in less than 20 days" set the limit 20, and no range.
            least, itself = most, longest.qualifier is Qualifier.AT_MOST
        kept = missed = 0
        day = Unit.DAY.scale / self.unit.scale
        by_days = all(not bound % day for bound in (least, most) if bound is not None)
        items = self.items if by_days else self._by_the_clock(day)
        for low, high in items:
            if (
                high is not None
                and least is not None
                and (high < least or (itself and high == least))
            ):
                kept += 1
            elif most is not None and (low > most or (not itself and low == most)):
                missed += 1
        return kept, missed, self.count - kept - missed

    def _by_the_clock(self, day: Fraction) -> Iterable[Bounds]:
        """Return the items; what is a number of days can be nearly a day more or less."""
        for (low, high), by_days in zip(
            self.items, self._by_days or (False,) * self.count, strict=True
        ):
            if by_days:
                yield max(low - day, Fraction(0)), None if high is None else high + day
            else:
                yield low, high


def seconds(apart: timedelta) -> Fraction:
    """Return a time in seconds, exactly.

    >>> seconds(timedelta(milliseconds=1500))
    Fraction(3, 2)
    """
    return Fraction(apart // _MICROSECOND, 10**6)


def by_length(item: Bounds) -> tuple[Fraction, bool, Fraction]:
    """Return the key that sorts durations, the shortest first and what has no end last.

    >>> sorted([(Fraction(1), None), (Fraction(1), Fraction(2))], key=by_length)[0][1]
    Fraction(2, 1)
    """
    return item[0], item[1] is None, item[1] or Fraction(0)


def _time_in(unit: Unit, time: Number | Figure | timedelta, field: str) -> Figure:
    """Return a time in a unit; it is not below zero."""
    given = Figure.exact(seconds(time), Unit.SECOND) if isinstance(time, timedelta) else time
    figure = Figure.of(given, field, unit)
    if not figure.unit.converts_to(unit):
        figure.unit.must_be(unit, field)
    figure = figure if figure.unit == unit else figure.to(unit)
    if figure.low is None or figure.low < 0:
        raise NegativeAmount(field, time)
    return figure


def _figure(low: Fraction, high: Fraction | None, unit: Unit) -> Figure:
    if high is None:
        return Figure.at_least(low, unit)
    return Figure.exact(low, unit) if low == high else Figure.between(low, high, unit)
