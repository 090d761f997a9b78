# SPDX-License-Identifier: MIT
"""The calendar period: a run of whole days that is counted, printed and compared.

>>> Period.parse("2023Q1").next()
Period('2023Q2')
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Self

import attrs

from antifraud.errors import DayOutsidePeriod
from antifraud.periods._forms import read_run, write_run
from antifraud.periods._rules import check
from antifraud.periods._runs import Run, bounds, days_after, pieces, stepped
from antifraud.periods.kind import PeriodKind
from antifraud.periods.policy import Policy
from antifraud.periods.zone import SHANGHAI, day_in

if TYPE_CHECKING:
    from antifraud.periods.counterpart import Counterpart

__all__ = ["Period"]

_SPAN = PeriodKind.SPAN
_set = object.__setattr__


@attrs.frozen(kw_only=True, repr=False)
class Period:
    """A run of whole days, from `start` up to, but without, `end`.

    A bulletin's figure belongs to a period. Periods are written as in ISO 8601
    (in China GB/T 7408), with Q and H added for quarter and half:

    >>> quarter = Period.parse("2023Q1")
    >>> quarter.start, quarter.end, quarter.last
    (datetime.date(2023, 1, 1), datetime.date(2023, 4, 1), datetime.date(2023, 3, 31))
    >>> quarter.days, quarter.kind.label("zh")
    (90, '季度')

    Half-open bounds leave no gap and no overlap: where one ends the next begins.

    >>> quarter.previous(), quarter.next()
    (Period('2022Q4'), Period('2023Q2'))

    In text both ends are meant. A run of whole months is written as months and
    steps by months; any other run of days steps by its number of days:

    >>> autumn = Period.parse("2023-09/2023-11")
    >>> autumn.kind is PeriodKind.SPAN, autumn.last, autumn.next()
    (True, datetime.date(2023, 11, 30), Period('2023-12/2024-02'))
    >>> week_long = Period.parse("2023-01-11/2023-01-17")
    >>> week_long.days, week_long.next()
    (7, Period('2023-01-18/2023-01-24'))

    A run of days that steps onto a whole month by accident still counts days, or
    it could not step back. It is marked `by_days` and written with its length:

    >>> days_31 = Period.parse("2023-01-29/2023-02-28")
    >>> days_31.next(), days_31.next().previous() == days_31
    (Period('2023-03-01/P31D'), True)

    What a day or an instant belongs to; an instant has a zone, its day is China's:

    >>> Period.containing(date(2023, 5, 3), PeriodKind.WEEK)
    Period('2023-W18')
    >>> from datetime import UTC
    >>> quarter.contains(datetime(2023, 3, 31, 16, tzinfo=UTC))  # 1 April in Shanghai
    False

    Its parts:

    >>> quarter.split(PeriodKind.MONTH)
    (Period('2023-01'), Period('2023-02'), Period('2023-03'))
    >>> quarter.to_date(date(2023, 2, 14))
    Period('2023-01-01/2023-02-14')

    The same period of the year before is a question of policy, and may not exist:

    >>> quarter.year_earlier().period
    Period('2022Q1')
    >>> Period.parse("2024-02-29").year_earlier().reason.label("en")
    'the year before has no 29 February'

    Attributes:
        start: the first day.
        end: the day after the last; at most 31 December 9999.
        kind: which period of the calendar it is, or SPAN.
        by_days: True for a SPAN that covers whole months and yet counts days.

    Raises:
        WrongType: when a part is not of its type; a datetime is no date here.
        PeriodReversed: when it does not begin before it ends.
        PeriodMisaligned: when the days are not those of its kind.
    """

    start: date
    end: date
    kind: PeriodKind
    by_days: bool = False

    def __attrs_post_init__(self) -> None:
        """Check types, order and alignment."""
        check(self._run())

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a period, strictly: nothing but the text of one.

        The two ends of a run may be of any form, also unlike ones; it goes from
        the first day of the one to the last day of the other. One end within
        the other (`2023/2023-03`) is refused as unclear.

        Args:
            text: `2023`, `2023H1`, `2023Q1`, `2023-01`, `2023-W05`, `2023-03-14`,
                two of them with a slash between, or `2023-03-01/P31D`.

        Raises:
            UnreadablePeriod: when it is none of these, or not in the calendar.
            PeriodReversed: when the second end lies before the first.

        >>> Period.parse("2022/2023"), Period.parse("2023-01/2023-03-14")
        (Period('2022-01/2023-12'), Period('2023-01-01/2023-03-14'))
        >>> try:
        ...     Period.parse("2023Q5")
        ... except ValueError as error:
        ...     print(error.mend)
        a quarter is 1 to 4
        """
        return cls._of(read_run(text))

    @classmethod
    def containing(cls, day: date | datetime, kind: PeriodKind, zone: tzinfo = SHANGHAI) -> Self:
        """Return the calendar period of a kind that holds a day or an instant.

        Args:
            day: a date, or a datetime that has a zone (else NaiveDatetime).
            kind: any kind but SPAN (else PeriodMisaligned).
            zone: in which zone the day of an instant is taken.

        Raises:
            OutsideCalendar: for what ends after 31 December 9999.

        >>> Period.containing(date(2023, 1, 1), PeriodKind.HALF)
        Period('2023H1')
        """
        if type(day) is not date:
            day = day_in(day, zone)
        start, end = bounds(day, kind)
        made = cls.__new__(cls)  # a million are placed so: what `bounds` returns needs no check
        _set(made, "start", start)
        _set(made, "end", end)
        _set(made, "kind", kind)
        _set(made, "by_days", False)  # noqa: FBT003 (an attribute's value)
        return made

    def __str__(self) -> str:
        """Return what `parse` reads back to an equal period."""
        return write_run(self._run())

    def __repr__(self) -> str:
        """Return a short form."""
        return f"Period({str(self)!r})"

    @property
    def days(self) -> int:
        """How many days it has.

        >>> Period.parse("2024-02").days
        29
        """
        return (self.end - self.start).days

    @property
    def last(self) -> date:
        """The last day that belongs to it.

        >>> Period.parse("2024-02").last
        datetime.date(2024, 2, 29)
        """
        return self.end - timedelta(days=1)

    @property
    def key(self) -> tuple[date, date]:
        """What to sort periods by: the first day, then the last.

        >>> sorted([Period.parse("2023Q2"), Period.parse("2023")], key=lambda p: p.key)
        [Period('2023'), Period('2023Q2')]
        """
        return self.start, self.end

    def previous(self) -> Self:
        """Return the period just before (环比): `p.next().previous() == p` for every period.

        Raises:
            OutsideCalendar: when it would begin before the year 1.

        >>> Period.parse("2023-W01").previous()
        Period('2022-W52')
        """
        return self._of(stepped(self._run(), -1))

    def next(self) -> Self:
        """Return the period of the same kind and length just after.

        Raises:
            OutsideCalendar: when it would end after 31 December 9999.

        >>> Period.parse("2023-01/2023-10").next()
        Period('2023-11/2024-08')
        """
        return self._of(stepped(self._run(), 1))

    def year_earlier(
        self, policy: Policy = Policy.CALENDAR, *, anchors: Mapping[int, date] | None = None
    ) -> Counterpart:
        """Return the period of the year before to compare with (同比), or why there is none.

        Args:
            policy: what "the same period" is to mean.
            anchors: for HOLIDAY, the holiday's day by year.

        >>> Period.parse("2023-W05").year_earlier(Policy.WEEKDAY).period
        Period('2022-W05')
        """
        from antifraud.periods.counterpart import year_before  # noqa: PLC0415 (it holds periods)

        return year_before(self, policy, anchors)

    def contains(self, day: date | datetime, zone: tzinfo = SHANGHAI) -> bool:
        """Tell whether a day, or an instant by the clock of a zone, lies within.

        Raises:
            NaiveDatetime: for a datetime without a zone.

        >>> Period.parse("2023-03").contains(date(2023, 3, 31))
        True
        """
        if type(day) is not date:
            day = day_in(day, zone)
        return self.start <= day < self.end

    def overlaps(self, other: Period) -> bool:
        """Tell whether the two share a day.

        >>> Period.parse("2023-W13").overlaps(Period.parse("2023Q2"))
        True
        """
        return self.start < other.end and other.start < self.end

    def within(self, other: Period) -> bool:
        """Tell whether every day of this one is a day of the other.

        >>> Period.parse("2023-W13").within(Period.parse("2023Q2"))
        False
        """
        return other.start <= self.start and self.end <= other.end

    def split(self, kind: PeriodKind) -> tuple[Self, ...]:
        """Return the calendar periods of a kind that this one is made of, in order.

        Nothing is lost and nothing counted twice. A piece that is cut at an edge
        is a SPAN. To split into SPANs is refused (PeriodMisaligned).

        >>> Period.parse("2023-01-30/2023-03-05").split(PeriodKind.MONTH)
        (Period('2023-01-30/2023-01-31'), Period('2023-02'), Period('2023-03-01/2023-03-05'))
        """
        return tuple(self._of(piece) for piece in pieces(self._run(), kind))

    def to_date(self, day: date | datetime, zone: tzinfo = SHANGHAI) -> Self:
        """Return what of it has passed when a day is over: that day is included.

        Raises:
            DayOutsidePeriod: when the day is not one of its days.
            NaiveDatetime: for a datetime without a zone.

        >>> Period.parse("2023").to_date(date(2023, 10, 31))
        Period('2023-01/2023-10')
        """
        day = day_in(day, zone)
        if not self.start <= day < self.end:
            raise DayOutsidePeriod("day", day, f"give a day of {self.start} to {self.last}")
        end = days_after(day, 1)
        return self if end == self.end else type(self)(start=self.start, end=end, kind=_SPAN)

    @classmethod
    def _of(cls, run: Run) -> Self:
        """Make a period of a run."""
        return cls(start=run.start, end=run.end, kind=run.kind, by_days=run.by_days)

    def _run(self) -> Run:
        """Return the parts."""
        return Run(self.start, self.end, self.kind, self.by_days)
