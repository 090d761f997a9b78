# SPDX-License-Identifier: MIT
"""The days, in China, on which a moment may lie."""

from __future__ import annotations

from datetime import date, timedelta

from antifraud.periods import Moment, day_in

__all__ = ["days_of"]

_LEAST = timedelta(microseconds=1)


def days_of(moment: Moment) -> tuple[date, date]:
    """Return the first and the last day on which a moment may lie, in China.

    >>> [str(day) for day in days_of(Moment.parse("2023-05-03"))]
    ['2023-05-03', '2023-05-03']
    """
    latest = moment.latest
    if latest > moment.earliest:
        latest -= _LEAST
    return day_in(moment.earliest), day_in(latest)
