# SPDX-License-Identifier: MIT
"""The criterion on place: how many borders lie between the two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log2
from types import MappingProxyType
from typing import ClassVar

import attrs

from antifraud.cooperation.matching.comparing import LEARNED
from antifraud.cooperation.matching.evidence import Evidence
from antifraud.cooperation.matching.phrases import NAMES
from antifraud.cooperation.matching.spans import city_of, county_of
from antifraud.cooperation.matching.weighing import Criterion, Likely, Reports, Weigher
from antifraud.places import Division, Gazetteer

__all__ = ["PLACE", "Near", "Nearness", "reach"]

#: The shares assumed of places weigh as much as so many reports, those of towns as so many.
_ASSUMED, _ASSUMED_TOWN = 50, 10
_COUNTY = 6
#: Where no border is known, the places of one city count as if one lay between.
_IN_CITY = 2
_NONE: Mapping[str, frozenset[str]] = MappingProxyType({})


@attrs.frozen(eq=False, repr=False)
class Nearness(Criterion):
    """How near to each other the two places are, in borders to cross.

    Most who are lost are found in the county where they were lost, and of those
    most in the same town: half of all children and old people who go missing on
    foot are found within one or two kilometres (Koester 2008, Lost Person Behavior).
    Of the others most are found just over the border.

    Attributes:
        steps: for no border, one, two and more: the level, how often it is met by
            two reports of one person, and the share of reports there that is
            assumed before any is counted.
        town: of two reports of one person in one county that both name a town, how
            many name the same; and the share of reports assumed there.

    >>> PLACE.steps[0]
    ('same', 0.79, 0.03)
    """

    name: ClassVar[str] = "place"

    steps: tuple[tuple[str, float, float], ...] = (
        ("same", 0.79, 0.03),
        ("border", 0.155, 0.1),
        ("near", 0.04, 0.2),
        ("far", 0.015, 0.67),
    )
    town: tuple[float, float] = (0.7, 0.2)

    def fitted(self, reports: Reports) -> Weigher:
        """Count how many reports there are in each place and around it."""
        return Near(self, reports)


PLACE = Nearness()


def _is_town(code: str) -> bool:
    return len(code) > _COUNTY


def reach(
    code: str,
    gazetteer: Gazetteer | None,
    most: int,
    linked: Mapping[str, frozenset[str]] = _NONE,
    cities: Mapping[str, frozenset[str]] = _NONE,
) -> dict[str, int]:
    """Return the counties within so many borders of a place, each with how many.

    A town counts as its county. A city or a province lies beside all that it
    holds, for what is told of it may have happened in any of them. Where no border at all
    is known, `cities` holds the counties of each city, and those of its own count as two away.

    >>> from antifraud.places import DIVISIONS, NEIGHBOURS
    >>> reach("330784", Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS), 1)["331122"]
    1
    """
    home = county_of(code)
    found = {home: 0}
    beside = {county_of(other) for near in {code, home} for other in linked.get(near, ())}
    if gazetteer is None:
        found |= dict.fromkeys(sorted(beside - {home}), 1)
        return _in_city(home, most, cities) | found
    gazetteer.division(code)
    edge = [code] if code == home or not _is_known(home, gazetteer) else [code, home]
    for step in range(1, most + 1):
        beyond = {near.code for each in edge for near in gazetteer.neighbours(each)}
        if step == 1:
            beyond |= beside
            beyond |= {each.code for each in gazetteer.ancestors(code)} - {home}
            beyond |= {each.code for each in _below(code, gazetteer)}
        edge = sorted(each for each in beyond if county_of(each) not in found)
        found |= dict.fromkeys(map(county_of, edge), step)
    return _in_city(home, most, cities) | found


def _in_city(home: str, most: int, cities: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """Return the counties of the city of one, where no border is known."""
    if most < _IN_CITY:
        return {}
    return dict.fromkeys(sorted(cities.get(city_of(home), ())), _IN_CITY)


def _below(code: str, gazetteer: Gazetteer) -> Iterator[Division]:
    for each in gazetteer.children(code):
        yield each
        yield from _below(each.code, gazetteer)


def _is_known(code: str, gazetteer: Gazetteer) -> bool:
    return any(each.code == code for each in gazetteer.divisions)


class Near(Weigher):
    """The criterion fitted to the reports of one run."""

    of_person: ClassVar[bool] = False

    def __init__(self, criterion: Nearness, reports: Reports) -> None:
        """Count the reports of each place."""
        self.steps, (self.in_town, self.town_share) = criterion.steps, criterion.town
        self.chances = [m for _, m, _ in criterion.steps]
        self.gazetteer, self.linked = reports.gazetteer, reports.linked
        self.cities = reports.cities
        self.missing, self.found = reports.missing_places, reports.found_places
        self.idle = not (any(self.missing) and any(self.found))
        told = [each for each in self.found if each is not None]
        self.towns = Counter(each for each in told if _is_town(each))
        self.counts = Counter(map(county_of, told))
        self.in_towns = Counter(county_of(each) for each in told if _is_town(each))
        self.known = len(told) + _ASSUMED
        self.rows: dict[str, _Around] = {}
        self.within: dict[str, dict[str, int]] = {}

    def _around(self, place: str) -> _Around:
        around = self.rows.get(place)
        if around is None:
            within = self._within(place)
            shares = [_ASSUMED * assumed for _, _, assumed in self.steps]
            for code, step in within.items():
                shares[step] += self.counts[code]
            shares[-1] += self.known - _ASSUMED - sum(self.counts[code] for code in within)
            weights = [
                log2(m * self.known / share) for m, share in zip(self.chances, shares, strict=True)
            ]
            around = self.rows[place] = _Around(place, within, weights, self._in_town(place))
        return around

    def _in_town(self, place: str) -> tuple[float, float] | None:
        """Return what it adds that the town is the same, and that it is another."""
        if not _is_town(place):
            return None
        here, all_of_it = self.towns[place], self.in_towns[county_of(place)]
        share = (here + _ASSUMED_TOWN * self.town_share) / (all_of_it + _ASSUMED_TOWN)
        return log2(self.in_town / share), log2((1 - self.in_town) / (1 - share))

    def _within(self, place: str) -> dict[str, int]:
        if place not in self.within:
            most = len(self.steps) - 2
            self.within[place] = reach(place, self.gazetteer, most, self.linked, self.cities)
        return self.within[place]

    def row(self, one: int, others: Sequence[int]) -> list[float] | None:
        """Weigh the place of a missing report against those of found ones."""
        place = self.missing[one]
        if place is None:
            return None
        of, found = self._around(place), self.found
        return [of[found[other]] for other in others]

    def most(self, one: int) -> float:
        """Return the weight of the step that says most."""
        place = self.missing[one]
        return 0.0 if place is None else self._around(place).most

    def evidence(self, one: int, other: int) -> Iterator[Evidence]:
        """Tell how many borders lie between."""
        here, there = self.missing[one], self.found[other]
        if here is None or there is None:
            return
        around = self._around(here)
        evidence = around.told.get(there)
        if evidence is None:
            level, terms = self._level(here, there), (self._name(here), self._name(there))
            evidence = around.told[there] = Evidence("place", level, around[there], terms)
        yield evidence

    def _level(self, here: str, there: str) -> str:
        step = self._within(here).get(county_of(there), len(self.steps) - 1)
        if step == 0:
            if here == there:
                return "same"
            return "county" if _is_town(here) and _is_town(there) else "within"
        if step == _IN_CITY and self.cities:
            return "city"
        if step > 1:
            return self.steps[step][0]
        if county_of(there) not in reach(here, self.gazetteer, 1):
            return "mechanism"
        return "within" if self._holds(here, there) or self._holds(there, here) else "border"

    def _holds(self, one: str, other: str) -> bool:
        """Tell whether a division holds another."""
        above = () if self.gazetteer is None else self.gazetteer.ancestors(other)
        return any(each.code == one for each in above)

    def learn(self, pairs: Sequence[Likely]) -> None:
        """Count how far apart likely pairs are."""
        counts = [LEARNED * m for _, m, _ in self.steps]
        same, towns = LEARNED * self.in_town, float(LEARNED)
        for one, other, probability in pairs:
            here, there = self.missing[one], self.found[other]
            if here is not None and there is not None:
                step = self._within(here).get(county_of(there), len(self.steps) - 1)
                counts[step] += probability
                if step == 0 and _is_town(here) and _is_town(there):
                    towns += probability
                    same += probability * (here == there)
        self.chances = [count / sum(counts) for count in counts]
        self.in_town = same / towns
        self.rows.clear()

    def _name(self, code: str) -> str:
        if self.gazetteer is None:
            return code
        division = self.gazetteer.division(code)
        return NAMES.join(filter(None, (division.name, division.name_en)))


class _Around(dict[str | None, float]):
    """The weights of places as seen from one, each worked out when it is first asked for."""

    def __init__(
        self,
        place: str,
        within: Mapping[str, int],
        weights: list[float],
        in_town: tuple[float, float] | None,
    ) -> None:
        super().__init__({None: 0.0})
        self.place, self.within, self.weights, self.in_town = place, within, weights, in_town
        self.most = max(0.0, *weights) + max(0.0, *(in_town or (0.0,)))
        self.told: dict[str, Evidence] = {}

    def __missing__(self, code: str | None) -> float:
        weight = self.weights[-1]
        if code is not None:
            step = self.within.get(county_of(code), len(self.weights) - 1)
            weight = self.weights[step]
            if step == 0 and self.in_town is not None and _is_town(code):
                weight += self.in_town[code != self.place]
        self[code] = weight
        return weight
