# SPDX-License-Identifier: MIT
"""When somebody was last seen or found, in minutes, and where, as the code of a division."""

from __future__ import annotations

import attrs

from antifraud.errors import NotInGazetteer
from antifraud.incidents import FoundPerson, MissingPerson
from antifraud.places import Gazetteer

__all__ = ["Span", "city_of", "county_of", "place_of", "span_of"]

_CITY, _COUNTY = 4, 6
#: Counties that stand under the province itself have this in the place of a city (GB/T 2260).
_NO_CITY = "90"


@attrs.frozen
class Span:
    """The minutes within which something lies, counted from 1970 UTC; both ends meant.

    >>> Span(0, 60).high
    60
    """

    low: int
    high: int


def span_of(report: MissingPerson | FoundPerson) -> tuple[Span, bool] | None:
    """Return when somebody was last seen or found, and whether that is told itself.

    Where only the time of the report is told, that is given instead.

    >>> from antifraud.incidents import Description
    >>> from antifraud.periods import Moment
    >>> last_seen = Moment.parse("2023-05-03T15")
    >>> span, itself = span_of(MissingPerson(id="m", person=Description(), happened=last_seen))
    >>> span.high - span.low, itself
    (60, True)
    """
    moment = report.happened
    itself = moment is not None
    if moment is None:
        moment = report.reported
    if moment is not None:
        earliest, latest = moment.earliest, moment.latest
    elif report.reported_at is not None:
        earliest = latest = report.reported_at
    else:
        return None
    low = high = int(earliest.timestamp() // 60)
    if latest is not earliest:
        high = int(latest.timestamp() // 60)
    return Span(low, high), itself


def county_of(code: str) -> str:
    """Return the county of a division code: its first six digits (GB/T 10114 for towns).

    >>> county_of("330784100"), county_of("330784")
    ('330784', '330784')
    """
    return code[:_COUNTY]


def city_of(code: str) -> str:
    """Return the first four digits of a division code, its city; nothing where it has none.

    >>> city_of("330784"), city_of("429004")
    ('3307', '')
    """
    city = code[:_CITY]
    return "" if city.endswith(_NO_CITY) else city


def place_of(report: MissingPerson | FoundPerson, gazetteer: Gazetteer | None) -> str | None:
    """Return the division of a report; where only a station is told, that in which it stands.

    >>> from antifraud.incidents import Description
    >>> place_of(MissingPerson(id="m", person=Description(), division="330784"), None)
    '330784'
    """
    station = report.station
    if report.division is not None or station is None or gazetteer is None:
        return report.division
    try:
        return gazetteer.stands_in(station)
    except NotInGazetteer:  # stations need not be in a gazetteer of divisions
        return None
