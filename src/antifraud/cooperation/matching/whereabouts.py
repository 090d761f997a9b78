# SPDX-License-Identifier: MIT
"""The criteria on place and time."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from math import log2
from types import MappingProxyType

import attrs

from antifraud.cooperation.matching.evidence import Evidence
from antifraud.cooperation.matching.weighing import Criterion, Reports, Weigher
from antifraud.incidents import FoundPerson, MissingPerson
from antifraud.places import Gazetteer

__all__ = ["PLACE", "TIME", "WINDOW", "Nearness", "Span", "Timing", "reach", "span_of"]

_ASSUMED = 50

#: A found report is looked for so long after somebody was last seen.
WINDOW = timedelta(days=30)


# --- place ----------------------------------------------------------------------------------------


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
        return _Near(self, reports)


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


class _Near(Weigher):
    def __init__(self, criterion: Nearness, reports: Reports) -> None:
        self.criterion = criterion
        self.gazetteer, self.linked = reports.gazetteer, reports.linked
        self.missing = [report.division for report in reports.missing]
        self.found = [report.division for report in reports.found]
        self.counts = Counter(each for each in self.found if each is not None)
        self.known = sum(self.counts.values()) + _ASSUMED
        self.near: dict[str, dict[str, float]] = {}
        self.weights: dict[str, list[float]] = {}

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
        step = reach(here, self.gazetteer, len(steps) - 2, self.linked).get(there, len(steps) - 1)
        terms = (self._name(here), self._name(there))
        yield Evidence("place", steps[step][0], self.weights[here][step], terms)

    def _name(self, code: str) -> str:
        return code if self.gazetteer is None else self.gazetteer.division(code).name


# --- time -----------------------------------------------------------------------------------------


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

    >>> from antifraud.periods import Moment
    >>> span, itself = span_of(
    ...     MissingPerson(
    ...         id="m",
    ...         person=__import__("antifraud").Description(),
    ...         happened=Moment.parse("2023-05-03T15"),
    ...     )
    ... )
    >>> span.high - span.low, itself
    (60, True)
    """
    moment = report.happened
    itself = moment is not None
    if moment is None:
        moment = report.came_in
    if moment is None:
        return None
    low, high = moment.earliest.timestamp() // 60, moment.latest.timestamp() // 60
    return Span(int(low), int(high)), itself


@attrs.frozen(eq=False)
class Timing(Criterion):
    """How long after being last seen somebody is found, as far as bounds tell.

    Most who are lost are found within hours, and few after days: the table says
    how many so far, by hours, of the pairs of one person. Times are told wrongly
    by an hour or two, so that a find may seem to come first. Where only the
    report of the loss has a time, the find may well come before it.

    Attributes:
        seen: hours since last seen, and the share found by then.
        reported: hours since the report of the loss, and the share found by then.

    >>> TIME.seen[0], TIME.seen[-1]
    ((-3, 0.0), (720, 1.0))
    """

    seen: tuple[tuple[float, float], ...] = (
        (-3, 0.0), (0, 0.03), (0.5, 0.12), (1, 0.24), (2, 0.40), (4, 0.57), (8, 0.71), (16, 0.81),
        (24, 0.87), (48, 0.92), (96, 0.955), (168, 0.975), (360, 0.99), (720, 1.0),
    )  # fmt: skip
    reported: tuple[tuple[float, float], ...] = (
        (-48, 0.0), (-12, 0.03), (-4, 0.09), (-1, 0.22), (0, 0.34), (1, 0.50), (4, 0.68),
        (12, 0.81), (24, 0.87), (72, 0.94), (168, 0.975), (720, 1.0),
    )  # fmt: skip

    def fitted(self, reports: Reports) -> Weigher:
        """Take the length of time over which reports are spread."""
        return _Timed(self, reports)


TIME = Timing()
_HOUR = 60
_LEAST_WIDTH = 30  # minutes: clocks and memories agree no better
_NEVER = 1e-6


class _Timed(Weigher):
    def __init__(self, criterion: Timing, reports: Reports) -> None:
        self.missing = [span_of(report) for report in reports.missing]
        self.found = [span_of(report) for report in reports.found]
        low = [-1 if told is None else told[0].low for told in self.found]
        high = [-1 if told is None else told[0].high for told in self.found]
        self.low, self.high = low, high
        told = [each for each in low if each >= 0]
        window = int(WINDOW.total_seconds()) // 60
        self.span = max(window, max(told) - min(told)) if told else window
        self.tables = {True: _by_minute(criterion.seen), False: _by_minute(criterion.reported)}

    def row(self, one: int, others: Sequence[int]) -> list[float] | None:
        told = self.missing[one]
        return None if told is None else [self._weight(one, other) for other in others]

    def _weight(self, one: int, other: int) -> float:
        told, low = self.missing[one], self.low[other]
        if told is None or low < 0:
            return 0.0
        span, itself = told
        first, table = self.tables[itself]
        least = low - span.high
        width = self.high[other] - span.low - least
        if width < _LEAST_WIDTH:
            least -= (_LEAST_WIDTH - width) // 2
            width = _LEAST_WIDTH
        last = len(table) - 1
        at, to = least - first, least + width - first
        at = 0 if at < 0 else min(at, last)
        to = 0 if to < 0 else min(to, last)
        return log2((table[to] - table[at] + _NEVER) * self.span / width)

    def most(self, one: int) -> float:
        told = self.missing[one]
        return 0.0 if told is None else log2(self.span / _LEAST_WIDTH)

    def evidence(self, one: int, other: int) -> Iterator[Evidence]:
        told = self.missing[one]
        if told is None or self.low[other] < 0:
            return
        span, itself = told
        least, most = self.low[other] - span.high, self.high[other] - span.low
        weight = self._weight(one, other)
        if not itself:
            yield Evidence("time", "reported", weight, (_length(abs(least + most) // 2),))
        elif least < 0 < most:
            yield Evidence("time", "within", weight)
        else:
            level = "before" if least < 0 else "after"
            yield Evidence("time", level, weight, (_length(min(abs(least), abs(most))),))


def _by_minute(shares: tuple[tuple[float, float], ...]) -> tuple[int, list[float]]:
    """Return the share found by each minute, and the minute of the first."""
    minutes = [round(hour * _HOUR) for hour, _ in shares]
    table = []
    for minute in range(minutes[0], minutes[-1] + 1):
        at = min(bisect_right(minutes, minute), len(shares) - 1)
        (start, end), (before, after) = minutes[at - 1 : at + 1], (shares[at - 1][1], shares[at][1])
        table.append(before + (after - before) * (minute - start) / (end - start))
    return minutes[0], table


def _length(minutes: int) -> str:
    if minutes < 2 * _HOUR:
        return f"{minutes} min"
    if minutes < 48 * _HOUR:
        return f"{round(minutes / _HOUR)} h"
    return f"{round(minutes / _HOUR / 24)} d"
