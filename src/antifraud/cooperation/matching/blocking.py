# SPDX-License-Identifier: MIT
"""Which pairs are looked at: near in place, in time and in age, and never more than so many.

What is not told shuts nothing out: a found report without a place, a time or an
age is looked at for every missing one that its other parts allow.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import timedelta

import attrs

from antifraud.cooperation.matching.place import county_of, reach
from antifraud.cooperation.matching.spans import Span
from antifraud.cooperation.matching.weighing import Reports
from antifraud.incidents import Description

__all__ = ["Blocks", "Cut"]

#: Of a large block ages are looked at by bands; the first years of each.
_BANDS = (0, 3, 6, 9, 12, 15, 20, 40, 60, 75)
_LARGE = 100
#: A range of ages wider than a band or two tells no band.
_NARROW, _ANY_AGE, _OLDEST = 4, 0, 130
#: How far off an age may be told: some years, or a quarter of it.
_YEARS, _PART = 4, 4
#: The find, or the report of it, may seem to come first by so many minutes.
_BEFORE, _BEFORE_REPORT = 3 * 60, 48 * 60
#: The key of those whose place is not told.
_NOWHERE = "?"


@attrs.frozen(kw_only=True)
class Cut:
    """A missing report for which not every found report near it was looked at.

    Attributes:
        missing: the id of the missing report.
        near: how many found reports were near it in place, time and age.
        looked_at: how many of them were looked at, the nearest in time first.

    >>> Cut(missing="m1", near=100_000, looked_at=500).left_out
    99500
    """

    missing: str
    near: int
    looked_at: int

    @property
    def left_out(self) -> int:
        """How many were not looked at."""
        return self.near - self.looked_at


class _Block:
    """The found reports of some places, or of one band of ages there."""

    def __init__(self, places: Sequence[int], lows: Sequence[int | None]) -> None:
        timed = sorted((low, place) for place in places if (low := lows[place]) is not None)
        self.lows = [low for low, _ in timed]
        self.places = [place for _, place in timed]
        self.untimed = [place for place in places if lows[place] is None]

    def between(self, first: int, last: int) -> list[int]:
        """Return those whose time begins between two minutes."""
        return self.places[bisect_left(self.lows, first) : bisect_right(self.lows, last)]


class Blocks:
    """The found reports of a run, by place, time, and where they are many, by band of age.

    >>> from antifraud.incidents import FoundPerson, MissingPerson
    >>> missing = (MissingPerson(id="m", person=Description()),)
    >>> found = (FoundPerson(id="p", person=Description()),)
    >>> Blocks(Reports(missing=missing, found=found), timedelta(days=30), 1).near(0)
    [0]
    """

    def __init__(self, reports: Reports, window: timedelta, borders: int) -> None:
        """Sort the reports by county."""
        self.reports, self.borders = reports, borders
        self.window = int(window.total_seconds()) // 60
        spans = reports.found_spans
        self.lows = [None if told is None else told[0].low for told in spans]
        self.widest = max((told[0].high - told[0].low for told in spans if told), default=0)
        self.bands = [_band(report.person) for report in reports.found]
        self.held: dict[str, list[int]] = {}
        for place, report in enumerate(reports.found):
            code = report.division
            if code is not None and reports.gazetteer is not None:
                reports.gazetteer.division(code)
            self.held.setdefault(_NOWHERE if code is None else county_of(code), []).append(place)
        self.untold = self._banded(self.held.get(_NOWHERE, []))
        self.rings: dict[str | None, list[tuple[int, list[_Block]]]] = {}

    def _rings(self, code: str | None) -> list[tuple[int, list[_Block]]]:
        """Return the blocks of a place and those around it, each with the borders between.

        What lies over one border is one block with the place itself.
        """
        rings = self.rings.get(code)
        if rings is None:
            if code is None:
                rings = [(0, self._banded(range(len(self.lows))))]
            else:
                reports = self.reports
                within = reach(code, reports.gazetteer, self.borders, reports.linked)
                by_step: dict[int, list[int]] = {}
                for county, step in within.items():
                    by_step.setdefault(max(1, step), []).extend(self.held.get(county, ()))
                rings = [(step, self._banded(places)) for step, places in sorted(by_step.items())]
                rings.append((1, self.untold))
            self.rings[code] = rings
        return rings

    def _banded(self, places: Sequence[int]) -> list[_Block]:
        """Return one block, or of many reports one for each band of ages."""
        if len(places) <= _LARGE:
            return [_Block(places, self.lows)]
        parts: list[list[int]] = [[] for _ in range(len(_BANDS) + 1)]
        for place in places:
            parts[self.bands[place]].append(place)
        return [_Block(part, self.lows) for part in parts]

    def near(self, one: int) -> list[int]:
        """Return the places of the found reports that may be looked at for a missing one."""
        report, told = self.reports.missing[one], self.reports.missing_spans[one]
        found: list[int] = []
        for step, blocks in self._rings(report.division):
            banded = [blocks[band] for band in _bands(report.person)] if len(blocks) > 1 else blocks
            for block in banded:
                found += self._within(block, told, step)
        return found

    def _within(self, block: _Block, told: tuple[Span, bool] | None, step: int) -> list[int]:
        """Return those of a block near in time; beyond a border the less long the farther.

        Where either time is not told, no farther than over one border.
        """
        far = step > 1
        if told is None:
            return [] if far else [*block.places, *block.untimed]
        span, itself = told
        before = _BEFORE if itself else _BEFORE_REPORT
        window = self.window // max(1, step) ** 2
        found = block.between(span.low - before - self.widest, span.high + window)
        return found if far or not block.untimed else found + block.untimed

    def nearest(self, one: int, near: list[int], most: int) -> list[int]:
        """Return no more than so many, the nearest in time first, those without a time last."""
        told = self.reports.missing_spans[one]
        if told is None:
            return sorted(near)[:most]
        at = told[0].low

        def gap(place: int) -> tuple[int, int, int]:
            low = self.lows[place]
            return (1, 0, place) if low is None else (0, abs(low - at), place)

        return sorted(near, key=gap)[:most]


def _band(person: Description) -> int:
    low, high = person.age_low, person.age_high
    if low is None or high is None or high - low > max(_NARROW, low // _PART):
        return _ANY_AGE
    return bisect_right(_BANDS, (low + high) // 2)


def _bands(person: Description) -> Sequence[int]:
    low, high = person.age_low, person.age_high
    if low is None and high is None:
        return range(len(_BANDS) + 1)
    low, high = low or 0, _OLDEST if high is None else high
    low -= max(_YEARS, low // _PART)
    high += max(_YEARS, high // _PART)
    first = max(1, bisect_right(_BANDS, low))
    return (_ANY_AGE, *range(first, bisect_right(_BANDS, high) + 1))
