# SPDX-License-Identifier: MIT
"""The default zone, and on which day of a zone an instant falls.

>>> from datetime import UTC, datetime
>>> day_in(datetime(2023, 3, 31, 16, 30, tzinfo=UTC))  # half past midnight in Shanghai
datetime.date(2023, 4, 1)
"""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from antifraud.errors import NaiveDatetime, OutsideCalendar, WrongType

__all__ = ["SHANGHAI", "day_in"]


def _shanghai() -> tzinfo:
    """Return the zone of China, from the system's tables or from dateutil's."""
    try:
        return ZoneInfo("Asia/Shanghai")
    except ZoneInfoNotFoundError:
        from dateutil.tz import gettz  # noqa: PLC0415 (slow; only where it is needed)

        bundled = gettz("Asia/Shanghai")
        if bundled is None:
            raise
        return bundled


#: The zone in which a time stands where no other is named: one clock for all of
#: China, with summer time in 1986-1991. Source: IANA time zone database.
SHANGHAI: tzinfo = _shanghai()


def day_in(day: date | datetime, zone: tzinfo = SHANGHAI, *, field: str = "day") -> date:
    """Return the calendar day on which an instant falls in a zone.

    Args:
        day: a date, returned as it is, or a datetime that has a zone.
        zone: the zone whose midnight parts the days.
        field: what an error calls `day`.

    Raises:
        NaiveDatetime: for a datetime without a zone.
        OutsideCalendar: when the zone's day lies outside the years 1 to 9999.
        WrongType: for anything else, and for NaT, the blank of a data frame.

    >>> day_in(date(2023, 3, 31))
    datetime.date(2023, 3, 31)
    """
    if isinstance(day, datetime):
        if day != day:  # noqa: PLR0124 - NaT alone is not equal to itself
            raise WrongType(field, type(day), mend="give None where the time is not known")
        if day.utcoffset() is None:
            raise NaiveDatetime(field, day)
        if not isinstance(zone, tzinfo):
            raise WrongType("zone", zone, mend="give a zone, such as ZoneInfo('Asia/Shanghai')")
        try:
            return day.astimezone(zone).date()
        except OverflowError:
            raise OutsideCalendar(field, day) from None
    if isinstance(day, date):
        return day
    raise WrongType(field, day, mend="give a date, or a datetime with a zone")
