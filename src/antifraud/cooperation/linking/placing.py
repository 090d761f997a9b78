# SPDX-License-Identifier: MIT
"""Where incidents are: in the division that they name, else in that of their station."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from operator import attrgetter, not_

from antifraud.cooperation.linking.groups import Holding
from antifraud.errors import NotInGazetteer
from antifraud.incidents import Incident
from antifraud.places import Gazetteer

__all__ = ["divisions_of", "holdings_of", "stations_placed"]


def stations_placed(
    incidents: Sequence[Incident], gazetteer: Gazetteer | None
) -> Mapping[str, str]:
    """Return the divisions of the stations that took incidents of which no division is told.

    That of a station counts, and where it has none, that of the nearest body above
    it. A station that the gazetteer does not hold, or of which it knows no division,
    is missing.

    >>> from antifraud.places import DIVISIONS, Agency, Station
    >>> bodies = [
    ...     Agency(id="jinyun", name="缙云县公安局", division="331122"),
    ...     Station(id="xinbi", name="新碧派出所", parents=("jinyun",)),
    ... ]
    >>> taken = [Incident(id="a", station="xinbi"), Incident(id="b", station="elsewhere")]
    >>> stations_placed(taken, Gazetteer.of(DIVISIONS, agencies=bodies))
    {'xinbi': '331122'}
    """
    if gazetteer is None:
        return {}
    untold = compress(incidents, map(not_, map(attrgetter("division"), incidents)))
    stations = sorted(set(map(attrgetter("station"), untold)) - {None})
    placed = ((station, _division_of(station, gazetteer)) for station in stations)
    return {station: division for station, division in placed if division is not None}


def _division_of(station: str, gazetteer: Gazetteer) -> str | None:
    try:
        return gazetteer.stands_in(station)
    except NotInGazetteer:
        return None


def divisions_of(incidents: Sequence[Incident], placed: Mapping[str, str]) -> Sequence[str | None]:
    """Return for each incident its division, else that of its station, where placed.

    >>> divisions_of([Incident(id="a", station="xinbi"), Incident(id="b")], {"xinbi": "331122"})
    ['331122', None]
    """
    told: list[str | None] = list(map(attrgetter("division"), incidents))
    if not placed:
        return told
    stations = map(attrgetter("station"), incidents)
    pairs = zip(told, stations, strict=True)
    return [division or placed.get(station) for division, station in pairs]


def holdings_of(incidents: Iterable[Incident], placed: Mapping[str, str]) -> tuple[Holding, ...]:
    """Return which station holds which of some incidents, by division and station.

    >>> [each.incidents for each in holdings_of([Incident(id="a"), Incident(id="b")], {})]
    [('a', 'b')]
    """
    held: dict[tuple[str | None, str | None], list[str]] = {}
    for each in incidents:
        division = each.division or placed.get(each.station or "")
        held.setdefault((division, each.station), []).append(each.id)
    holdings = (
        Holding(division=division, station=station, incidents=tuple(ids))
        for (division, station), ids in held.items()
    )
    return tuple(sorted(holdings, key=_by_division))


def _by_division(holding: Holding) -> tuple[bool, str, bool, str]:
    division, station = holding.division, holding.station
    return division is None, division or "", station is None, station or ""
