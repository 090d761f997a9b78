# SPDX-License-Identifier: MIT
"""Aoristic weights: an event that is known only within bounds, spread over periods."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from fractions import Fraction
from itertools import pairwise

import attrs

from antifraud.errors import NoCounts, OutsideCalendar, PeriodsOverlap
from antifraud.periods import SHANGHAI, Moment, Period

__all__ = ["AoristicWeights", "aoristic_week_hours", "aoristic_weights"]

_MICROSECOND = timedelta(microseconds=1)
_HOUR = timedelta(hours=1)
_WEEK_HOURS = 168
_DAY_HOURS = 24


@attrs.frozen(kw_only=True)
class AoristicWeights:
    """One event, spread over periods; all the weights and what lies outside add up to one.

    Attributes:
        weights: of each period, in the order given.
        outside: what lies in none of them.
    """

    weights: tuple[Fraction, ...]
    outside: Fraction


def aoristic_weights(
    moment: Moment, periods: Iterable[Period], *, zone: tzinfo = SHANGHAI
) -> AoristicWeights:
    """Spread an event over the periods that its moment may lie in, by the time in each.

    A flat was broken into between 18:00 on 31 March and 06:00 on 1 April. Half
    of that time is March's and half is April's; the counts of both months stay
    right on average, and their sum is one:

    >>> night = Moment.parse("2023-03-31T18:00:00/2023-04-01T06:00:00")
    >>> months = [Period.parse("2023-03"), Period.parse("2023-04")]
    >>> aoristic_weights(night, months).weights
    (Fraction(1, 2), Fraction(1, 2))

    An instant lies in one period wholly. What lies in none of the periods is
    told apart:

    >>> aoristic_weights(night, [Period.parse("2023Q2")])
    AoristicWeights(weights=(Fraction(1, 2),), outside=Fraction(1, 2))

    Args:
        moment: when it happened, within bounds; the end is not one of them.
        periods: that do not overlap.
        zone: whose days the periods are made of.

    Raises:
        NoCounts: for no periods.
        OutsideCalendar: for a period on the edge of the years 1 to 9999.
        PeriodsOverlap: when two share a day.

    Source: J. H. Ratcliffe, "Aoristic signatures and the spatio-temporal
    analysis of high volume crime patterns", Journal of Quantitative
    Criminology 18 (2002).
    """
    given = tuple(periods)
    if not given:
        raise NoCounts("periods", given)
    ordered = sorted(given, key=lambda period: period.start)
    for one, following in pairwise(ordered):
        if following.start < one.end:
            raise PeriodsOverlap("periods", (str(one), str(following)))
    start, end = _bounds(moment)
    weights = []
    for period in given:
        first, last = _midnight(period.start, zone), _midnight(period.end, zone)
        weights.append(_overlap(start, end, first, last))
    return AoristicWeights(weights=tuple(weights), outside=1 - sum(weights, Fraction(0)))


def aoristic_week_hours(moment: Moment, *, zone: tzinfo = SHANGHAI) -> tuple[Fraction, ...]:
    """Spread an event over the 168 hours of the week, Monday from midnight on first.

    >>> hours = aoristic_week_hours(Moment.parse("2024-01-01T01:50:00/2024-01-01T02:10:00"))
    >>> hours[1], hours[2], sum(hours)
    (Fraction(1, 2), Fraction(1, 2), Fraction(1, 1))

    A moment of several weeks counts each hour as often as it comes in them. An
    hour of the clock that comes twice, as summer time ends, takes both.

    Args:
        moment: when it happened, within bounds; the end is not one of them.
        zone: where the clock hangs.

    Source: as of `aoristic_weights`.
    """
    start, end = _bounds(moment)
    weights = [Fraction(0)] * _WEEK_HOURS
    whole = (end - start) // (_WEEK_HOURS * _HOUR)
    if whole and _steady(start, end, zone):
        # Every week adds a week's hours: only what is left over is walked through.
        length = Fraction((end - start) // _MICROSECOND)
        share = Fraction(whole * (_HOUR // _MICROSECOND)) / length
        weights = [share] * _WEEK_HOURS
        start, left = start + whole * _WEEK_HOURS * _HOUR, length
    else:
        left = Fraction((end - start) // _MICROSECOND)
    if not left:
        weights[_hour(start, zone)] += 1
    while start < end:
        following = min(end, _next_hour(start, zone))
        weights[_hour(start, zone)] += Fraction((following - start) // _MICROSECOND) / left
        start = following
    return tuple(weights)


def _bounds(moment: Moment) -> tuple[datetime, datetime]:
    return moment.earliest.astimezone(UTC), moment.latest.astimezone(UTC)


def _midnight(day: date, zone: tzinfo) -> datetime:
    try:
        return datetime.combine(day, time(), zone).astimezone(UTC)
    except OverflowError:
        raise OutsideCalendar("periods", str(day)) from None


def _overlap(start: datetime, end: datetime, first: datetime, last: datetime) -> Fraction:
    if start == end:
        return Fraction(int(first <= start < last))
    shared = max(timedelta(0), min(end, last) - max(start, first))
    return Fraction(shared // _MICROSECOND, (end - start) // _MICROSECOND)


def _steady(start: datetime, end: datetime, zone: tzinfo) -> bool:
    """Tell whether the clock of a zone is nowhere set, from one day to the next."""
    offsets, day = {end.astimezone(zone).utcoffset()}, start
    while day < end and len(offsets) == 1:
        offsets.add(day.astimezone(zone).utcoffset())
        day += _DAY_HOURS * _HOUR
    return len(offsets) == 1


def _hour(instant: datetime, zone: tzinfo) -> int:
    local = instant.astimezone(zone)
    return local.weekday() * _DAY_HOURS + local.hour


def _next_hour(instant: datetime, zone: tzinfo) -> datetime:
    local = instant.astimezone(zone)
    past = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
    return instant + _HOUR - past
