# SPDX-License-Identifier: MIT
"""Into which period a record falls, looked up once for each day.

A million records have a few hundred days: the period of a day is worked out
when the day first comes up, and is a look-up from then on.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from antifraud.errors import WrongType
from antifraud.periods import Moment, PartialDate, Period, PeriodKind, day_in
from antifraud.vocabulary import Labelled

__all__ = ["Loose", "Place", "Placer", "Slot", "day_known", "first_day"]

_INSTANT = timedelta(microseconds=1)
#: Where a day of another clock is looked at: every six hours, and at its last instant.
_LOOKS = (*(timedelta(hours=hour) for hour in (6, 12, 18)), timedelta(days=1) - _INSTANT)

Bucket = TypeVar("Bucket")


class Place(Labelled):
    """Where a record is counted that falls in no single period.

    >>> Place.UNDATED.zh
    '时间不明'
    """

    UNDATED = ("undated", "时间不明", "at a time that is not known")
    OUTSIDE = ("outside", "不在所统计的时段内", "outside the span that is counted")


class Loose(NamedTuple):
    """The days on one of which a record lies that falls in no single period for certain.

    >>> Loose(date(2023, 3, 31), date(2023, 4, 1)).first
    datetime.date(2023, 3, 31)
    """

    #: The first day on which it may lie.
    first: date
    #: The last.
    last: date


#: What a record is counted under: a period, None where periods are not asked
#: for, the days on one of which it lies, or the place of those that fall in none.
Slot: TypeAlias = Period | Loose | Place | None


class Placer(Generic[Bucket]):
    """The buckets that records are counted in, found by their times.

    >>> placer = Placer(
    ...     every=PeriodKind.QUARTER, over=None, zone=timezone.utc, field="at", make=list
    ... )
    >>> placer.find(date(2023, 2, 14)).append(1)
    >>> placer.find(Period.parse("2023-03/2023-04")).append(2)
    >>> next(slot for slot in placer.buckets if isinstance(slot, Loose))
    Loose(first=datetime.date(2023, 3, 1), last=datetime.date(2023, 4, 30))
    """

    def __init__(
        self,
        *,
        every: PeriodKind | None,
        over: Period | None,
        zone: tzinfo,
        field: str,
        make: Callable[[], Bucket],
    ) -> None:
        """Begin without buckets.

        Args:
            every: by which calendar period to count; None for all in one.
            over: the span that is counted; None for any time.
            zone: whose midnight parts the days.
            field: what an error calls the time.
            make: what makes a bucket.
        """
        self.every = every
        self.over = over
        self.zone = zone
        self.field = field
        self.make = make
        #: The buckets, by what is counted in them.
        self.buckets: dict[Slot, Bucket] = {}
        #: The bucket of each day of the zone that has come up.
        self.days: dict[date, Bucket] = {}
        # Days on another clock of fixed offset that are one day of the zone.
        self._steady: dict[tzinfo, dict[date, Bucket]] = {}

    def days_by(self, clock: tzinfo | None) -> dict[date, Bucket]:
        """Return the days on a clock whose bucket is known; `instant` fills them.

        For a clock whose offset changes it stays empty.
        """
        if clock is self.zone:
            return self.days
        return self._steady.setdefault(clock, {}) if type(clock) is timezone else {}

    def instant(self, when: datetime) -> Bucket:
        """Return the bucket of an aware datetime.

        Raises:
            NaiveDatetime: when it has no zone.
        """
        day = day_in(when, self.zone, field=self.field)
        bucket = self.days.get(day)
        if bucket is None:
            bucket = self.days[day] = self.bucket(self._slot(day))
        if type(when.tzinfo) is timezone and self._is_steady(when):
            self._steady.setdefault(when.tzinfo, {})[when.date()] = bucket
        return bucket

    def find(self, when: object) -> Bucket:
        """Return the bucket of a time of any kind.

        Args:
            when: an aware datetime, a date, a Moment, a Period, or None where it
                is not known.

        Raises:
            NaiveDatetime: for a datetime without a zone.
            WrongType: for anything else.
        """
        if when is None:
            return self.bucket(Place.UNDATED)
        if isinstance(when, datetime):
            return self.instant(when)
        if isinstance(when, date):
            bucket = self.days.get(when)
            if bucket is None:
                bucket = self.days[when] = self.bucket(self._slot(when))
            return bucket
        if isinstance(when, Moment):
            latest = day_in(when.latest, self.zone)
            if when.latest > when.earliest:
                latest = day_in(when.latest.astimezone(self.zone) - _INSTANT, self.zone)
            return self.bucket(self._between(day_in(when.earliest, self.zone), latest))
        if isinstance(when, Period):
            return self.bucket(self._between(when.start, when.last))
        if isinstance(when, PartialDate):
            raise WrongType(self.field, when, "resolve it first: PartialDate.resolve(as_of)")
        # What it is may be anything, so only its type is shown.
        mend = "give a date, a datetime with a zone, a Moment, a Period, or None"
        raise WrongType(self.field, type(when), mend)

    def bucket(self, slot: Slot) -> Bucket:
        """Return the bucket of a slot, made where there was none."""
        found = self.buckets.get(slot)
        if found is None:
            found = self.buckets[slot] = self.make()
        return found

    def _is_steady(self, when: datetime) -> bool:
        """Tell whether the day of a clock is, throughout, the same day in the zone.

        No clock of the IANA database is changed and changed back within six hours.
        """
        start = when.replace(hour=0, minute=0, second=0, microsecond=0)
        day, zone = start.date(), self.zone
        try:
            return start.astimezone(zone).date() == day and all(
                (start + look).astimezone(zone).date() == day for look in _LOOKS
            )
        except OverflowError:
            return False

    def _slot(self, day: date) -> Slot:
        if self.over is not None and not self.over.start <= day < self.over.end:
            return Place.OUTSIDE
        return None if self.every is None else Period.containing(day, self.every)

    def _between(self, first: date, last: date) -> Slot:
        slot = self._slot(first)
        if first == last:
            return slot
        over = self.over
        if slot is Place.OUTSIDE and over is not None:
            apart = last < over.start or first >= over.end
            return Place.OUTSIDE if apart else Loose(first, last)
        return slot if slot == self._slot(last) else Loose(first, last)


def day_known(when: object, zone: tzinfo, field: str) -> date | None:
    """Return the day by whose end something has happened for certain.

    Raises:
        NaiveDatetime: for a datetime without a zone.
        WrongType: for anything that is no time.

    >>> day_known(Moment.parse("2023-03-31T23:30/2023-04-01T01:00"), timezone.utc, "recorded")
    datetime.date(2023, 3, 31)
    >>> day_known(Period.parse("2023Q1"), timezone.utc, "recorded")
    datetime.date(2023, 3, 31)
    """
    if when is None or (isinstance(when, date) and not isinstance(when, datetime)):
        return when
    if isinstance(when, datetime):
        return day_in(when, zone, field=field)
    if isinstance(when, Moment):
        return day_in(when.latest, zone)
    if isinstance(when, Period):
        return when.last
    mend = "give a date, a datetime with a zone, a Moment, a Period, or None"
    raise WrongType(field, type(when), mend)


def first_day(when: object, zone: tzinfo) -> date | None:
    """Return the first day on which something may have happened; None where nothing tells.

    >>> first_day(Moment.parse("2023-03-31T23:30/2023-04-01T01:00"), timezone.utc)
    datetime.date(2023, 3, 31)
    """
    if isinstance(when, datetime):
        return day_in(when, zone)
    if isinstance(when, date):
        return when
    if isinstance(when, Moment):
        return day_in(when.earliest, zone)
    return when.start if isinstance(when, Period) else None
