# SPDX-License-Identifier: MIT
"""The criterion on place: how many borders lie between the two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log2
from types import MappingProxyType

import attrs

from antifraud.cooperation.matching.evidence import Evidence
from antifraud.cooperation.matching.weighing import Criterion, Reports, Weigher
from antifraud.places import Gazetteer

__all__ = ["PLACE", "Near", "Nearness", "reach"]

_ASSUMED = 50


@attrs.frozen(eq=False)
class Nearness(Criterion):
    """How near to each other the two places are, in borders to cross.

    Most who are lost are found in the county where they were lost; of those who
    are not, most are found just over its border.

    Attributes:
        steps: for no border, one, two and more: the level, how often it is met by
            two reports of one person, and the share of reports there that is
            assumed before any is counted.

    >>> PLACE.steps[0]
    ('same', 0.78, 0.05)
    """

    steps: tuple[tuple[str, float, float], ...] = (
        ("same", 0.78, 0.03),
        ("border", 0.15, 0.1),
        ("near", 0.04, 0.2),
        ("far", 0.03, 0.67),
    )

    def fitted(self, reports: Reports) -> Weigher:
        """Count how many reports there are in each place and around it."""
        return Near(self, reports)


PLACE = Nearness()


def reach(
    code: str,
    gazetteer: Gazetteer | None,
    most: int,
    linked: Mapping[str, frozenset[str]] = MappingProxyType({}),
) -> dict[str, int]:
    """Return the divisions within so many borders of one, each with how many.

    A division lies where those above and below it lie: a town in its county.

    >>> from antifraud.places import DIVISIONS, NEIGHBOURS
    >>> reach("330784", Gazetteer(divisions=DIVISIONS, borders=NEIGHBOURS), 1)["331122"]
    1
    """
    found = {code: 0}
    if gazetteer is None:
        return found | dict.fromkeys(linked.get(code, ()), 1)
    gazetteer.division(code)
    edge = _around(code, gazetteer)
    found |= dict.fromkeys(edge, 0)
    for step in range(1, most + 1):
        beyond = [near.code for each in edge for near in gazetteer.neighbours(each)]
        if step == 1:
            beyond += sorted(other for each in edge for other in linked.get(each, ()))
        edge = []
        for each in beyond:
            for inside in _around(each, gazetteer):
                if inside not in found:
                    found[inside] = step
                    edge.append(inside)
    return found


def _around(code: str, gazetteer: Gazetteer) -> list[str]:
    """Return a county, its towns, and the county of a town; never a city or a province above."""
    town = len(code) > len("330784")
    county = [each.code for each in gazetteer.ancestors(code)[:1]] if town else []
    return [code, *county, *(each.code for each in gazetteer.children(code) if _is_town(each.code))]


def _is_town(code: str) -> bool:
    return len(code) > len("330784")


class Near(Weigher):
    """The criterion fitted to the reports of one run."""

    def __init__(self, criterion: Nearness, reports: Reports) -> None:
        self.criterion = criterion
        self.gazetteer, self.linked = reports.gazetteer, reports.linked
        self.missing = [report.division for report in reports.missing]
        self.found = [report.division for report in reports.found]
        self.counts = Counter(each for each in self.found if each is not None)
        self.known = sum(self.counts.values()) + _ASSUMED
        self.near: dict[str, dict[str, float]] = {}
        self.weights: dict[str, list[float]] = {}
        self.within: dict[str, dict[str, int]] = {}

    def _fit(self, place: str) -> dict[str, float]:
        near = self.near.get(place)
        if near is None:
            steps = self.criterion.steps
            within = reach(place, self.gazetteer, len(steps) - 2, self.linked)
            shares = [_ASSUMED * assumed for _, _, assumed in steps]
            for code, step in within.items():
                shares[step] += self.counts[code]
            shares[-1] += self.known - _ASSUMED - sum(self.counts[code] for code in within)
            weights = [
                log2(m * self.known / share) for (_, m, _), share in zip(steps, shares, strict=True)
            ]
            self.weights[place] = weights
            near = self.near[place] = {code: weights[step] for code, step in within.items()}
            self.within[place] = within
        return near

    def row(self, one: int, others: Sequence[int]) -> list[float] | None:
        place = self.missing[one]
        if place is None:
            return None
        near = self._fit(place)
        far = self.weights[place][-1]
        found = self.found
        return [
            near.get(there, far) if (there := found[other]) is not None else 0.0 for other in others
        ]

    def most(self, one: int) -> float:
        place = self.missing[one]
        if place is None:
            return 0.0
        self._fit(place)
        return max(0.0, *self.weights[place])

    def evidence(self, one: int, other: int) -> Iterator[Evidence]:
        here, there = self.missing[one], self.found[other]
        if here is None or there is None:
            return
        self._fit(here)
        steps = self.criterion.steps
        step = self.within[here].get(there, len(steps) - 1)
        level = steps[step][0]
        if step == 1 and self._only_linked(here, there):
            level = "mechanism"
        terms = (self._name(here), self._name(there))
        yield Evidence("place", level, self.weights[here][step], terms)

    def _only_linked(self, here: str, there: str) -> bool:
        return not (self.gazetteer and there in reach(here, self.gazetteer, 1))

    def _name(self, code: str) -> str:
        return code if self.gazetteer is None else self.gazetteer.division(code).name
