# SPDX-License-Identifier: MIT
"""Which pairs are looked at: near in place, in time and in age, and never more than so many.

First what was found within a day, in the county or just over its border; then what lies further
off. What is not told shuts nothing out: a found report without a place, a time, an age or a sex is
looked at for every missing one that its other parts allow.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta
from heapq import nsmallest
from typing import NamedTuple

import attrs

from antifraud.cooperation.matching.place import reach
from antifraud.cooperation.matching.spans import Span, county_of
from antifraud.cooperation.matching.weighing import Reports
from antifraud.incidents import Description, Sex

__all__ = ["Blocks", "Cut", "Near"]

#: What is further off is looked at by bands of age and by sex, where it is more than so many
#: reports; the first years of each band.
_LARGE, _BANDS = 200, (0, 3, 6, 9, 12, 15, 20, 40, 60, 75)
#: A range of ages wider than a band or two tells no band.
_NARROW, _ANY_AGE, _OLDEST = 4, 0, 130
#: How far off an age may be told: some years, or a quarter of it.
_YEARS, _PART = 4, 4
#: The find may seem to come first by so many minutes, and where reports are few by more; more
#: where only the report of the loss has a time.
_BEFORE, _BEFORE_REPORT = 3 * 60, 48 * 60
_LONG_BEFORE, _LONG_BEFORE_REPORT, _FEW = 48 * 60, 168 * 60, 2000
#: Most are found within a day; a time told more roughly than that is no time to look by.
_DAY = 24 * 60
#: The key of those whose place is not told.
_NOWHERE = "?"
#: Places beyond all borders that are crossed count as so many borders away.
_ANYWHERE = 3


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


class Near(NamedTuple):
    """Found reports by their places, and how many there are that could be looked at.

    >>> Near([3, 4], 1000).many
    1000
    """

    places: list[int]
    many: int


class _Block:
    """Found reports of some places, by when they begin, and those whose time is not told."""

    def __init__(self, places: Sequence[int], lows: Sequence[int | None]) -> None:
        timed = sorted((low, place) for place in places if (low := lows[place]) is not None)
        self.lows = [low for low, _ in timed]
        self.places = [place for _, place in timed]
        self.untimed = [place for place in places if lows[place] is None]

    def between(self, first: int, last: int, at: int, most: int) -> tuple[list[int], int]:
        """Return those whose time begins between two minutes, and how many they are.

        Of more than so many only those about a third minute are returned.
        """
        start, end = bisect_left(self.lows, first), bisect_right(self.lows, last)
        many = max(0, end - start)
        if many > most:
            middle = bisect_left(self.lows, at, start, end)
            start, end = max(start, middle - most), min(end, middle + most)
        return self.places[start:end], many


class _Ring(NamedTuple):
    """The found reports so many borders away, all of them, and where they are many, in parts."""

    step: int
    whole: _Block
    parts: dict[tuple[int, Sex | None], _Block]

    def of(self, person: Description) -> Iterator[_Block]:
        """Go through the blocks in which somebody may be."""
        if not self.parts:
            yield self.whole
            return
        sexes = (*Sex, None) if person.sex is None else (person.sex, None)
        for band in _bands(person):
            for sex in sexes:
                block = self.parts.get((band, sex))
                if block is not None:
                    yield block


class Blocks:
    """The found reports of a run, by place, by time, and where they are many, by age and sex.

    >>> from antifraud.incidents import FoundPerson, MissingPerson
    >>> missing = (MissingPerson(id="m", person=Description()),)
    >>> found = (FoundPerson(id="p", person=Description()),)
    >>> blocks = Blocks(Reports(missing=missing, found=found), timedelta(days=30), 1)
    >>> blocks.near(0, 9).many, blocks.far(0, 9).places
    (0, [0])
    """

    def __init__(
        self,
        reports: Reports,
        window: timedelta,
        borders: int,
        settled: Collection[int] = frozenset(),
    ) -> None:
        """Sort the found reports by county, but for those that are settled."""
        self.reports, self.borders = reports, borders
        self.window = int(window.total_seconds()) // 60
        spans = [None if told is None else told[0] for told in reports.found_spans]
        exact = [None if span is None or span.high - span.low > _DAY else span for span in spans]
        self.lows = [None if span is None else span.low for span in exact]
        self.widest = max((span.high - span.low for span in exact if span), default=0)
        self.kinds = [(_band(report.person), report.person.sex) for report in reports.found]
        self.held: dict[str, list[int]] = {}
        self.all = [place for place in range(len(reports.found)) if place not in settled]
        for place in self.all:
            code = reports.found_places[place]
            self.held.setdefault(_NOWHERE if code is None else county_of(code), []).append(place)
        nowhere = frozenset(self.held.get(_NOWHERE, ()))
        self.anywhere_else = self._ring(
            _ANYWHERE, [place for place in self.all if place not in nowhere]
        )
        self.untold = self._ring(1, self.held.get(_NOWHERE, []))
        self.rings: dict[str | None, list[_Ring]] = {}
        self.seen: dict[int, frozenset[int]] = {}
        self.same: dict[frozenset[tuple[str, int]], list[_Ring]] = {}

    def _rings(self, code: str | None) -> list[_Ring]:
        """Return the reports of a place and those around it, by the borders between.

        What lies over one border is one ring with the place itself.
        """
        rings = self.rings.get(code)
        if rings is None:
            if code is None:
                rings = [self._ring(1, self.all)]
            else:
                reports = self.reports
                within = reach(
                    code, reports.gazetteer, self.borders, reports.linked, reports.cities
                )
                rings = self._around(frozenset((each, max(1, far)) for each, far in within.items()))
            self.rings[code] = rings
        return rings

    def _around(self, within: frozenset[tuple[str, int]]) -> list[_Ring]:
        """Return the rings of counties, the same ones for all towns of a county."""
        rings = self.same.get(within)
        if rings is None:
            by_step: dict[int, list[int]] = {}
            for county, step in sorted(within):
                by_step.setdefault(step, []).extend(self.held.get(county, ()))
            rings = [self._ring(step, places) for step, places in sorted(by_step.items())]
            self.same[within] = rings
        return rings

    def _ring(self, step: int, places: Sequence[int]) -> _Ring:
        parts: dict[tuple[int, Sex | None], list[int]] = {}
        if len(places) > _LARGE:
            for place in places:
                parts.setdefault(self.kinds[place], []).append(place)
        blocks = {kind: _Block(part, self.lows) for kind, part in parts.items()}
        return _Ring(step, _Block(places, self.lows), blocks)

    def near(self, one: int, most: int) -> Near:
        """Return those found within a day, in the county of a missing report or next to it.

        Of more than so many, the nearest in time are returned.
        """
        told = self.reports.missing_spans[one]
        found: list[int] = []
        many = 0
        if told is not None:
            span = told[0]
            for ring in self._rings(self.reports.missing_places[one]):
                if ring.step == 1:
                    within = self._first(told), span.high + _DAY, span.low
                    places, more = ring.whole.between(*within, most)
                    found += places
                    many += more
        return self._nearest(one, Near(found, many), most)

    def far(self, one: int, most: int) -> Near:
        """Return the others that may be looked at: later, farther, or of no time or place.

        Beyond a border the window is the shorter the farther; where either time is not
        told, no farther than over one border. Of more than so many, the nearest in time
        are returned.
        """
        report, told = self.reports.missing[one], self.reports.missing_spans[one]
        division = self.reports.missing_places[one]
        rings = [(ring, True) for ring in self._rings(division)]
        if division is not None:
            rings.append((self.untold, False))
        found: list[int] = []
        many = 0
        for ring, is_placed in rings:
            beyond = ring.step > 1
            if beyond and told is None:
                continue
            spans = [] if told is None else self._other_times(told, ring, near=is_placed)
            for block in ring.of(report.person):
                if told is None:
                    found += block.places[:most]
                    many += len(block.places)
                for within in spans:
                    places, more = block.between(*within, most)
                    found += places
                    many += more
                if block.untimed and not beyond:
                    found += block.untimed[:most]
                    many += len(block.untimed)
        return self._nearest(one, Near(found, many), most)

    def anywhere(self, one: int, most: int) -> Near:
        """Return those found beyond all borders that are crossed: soon, and of a fitting age.

        Both times and places have to be told. Of more than so many, the nearest in time
        are returned; none of them was near, so that none counts as cut.
        """
        report, told = self.reports.missing[one], self.reports.missing_spans[one]
        division = self.reports.missing_places[one]
        if told is None or division is None:
            return Near([], 0)
        seen = self._seen(division)
        ring, found = self.anywhere_else, list[int]()
        for block in ring.of(report.person):
            last = told[0].high + self.window // ring.step**2
            places, _ = block.between(self._first(told), last, told[0].low, most)
            found += [place for place in places if place not in seen]
        nearest = self._nearest(one, Near(found, 0), most).places
        return Near(nearest, len(nearest))

    def _seen(self, code: str) -> frozenset[int]:
        """Return the found reports of the places around one, which are looked at before."""
        rings = self._rings(code)
        key = id(rings)
        seen = self.seen.get(key)
        if seen is None:
            seen = self.seen[key] = frozenset(
                place for ring in rings for place in (*ring.whole.places, *ring.whole.untimed)
            )
        return seen

    def _other_times(
        self, told: tuple[Span, bool], ring: _Ring, *, near: bool
    ) -> list[tuple[int, int, int]]:
        """Return the minutes between which a find of a ring is looked for, and about which."""
        span = told[0]
        early = self._first(told, long=len(self.all) <= _FEW)
        last = span.high + self.window // ring.step**2
        if not (near and ring.step == 1):
            return [(early, last, span.low)]
        # What lies between was looked at before.
        late, first = (span.high + _DAY + 1, last, span.low), self._first(told)
        return [late] if early >= first else [(early, first - 1, span.low), late]

    def _first(self, told: tuple[Span, bool], *, long: bool = False) -> int:
        """Return the first minute at which a find may begin."""
        span, itself = told
        early = (_LONG_BEFORE, _LONG_BEFORE_REPORT) if long else (_BEFORE, _BEFORE_REPORT)
        return span.low - early[not itself] - self.widest

    def _nearest(self, one: int, found: Near, most: int) -> Near:
        """Return no more than so many, the nearest in time first, those without a time last."""
        if len(found.places) <= most:
            return found
        told, lows = self.reports.missing_spans[one], self.lows
        at = None if told is None else told[0].low

        def gap(place: int) -> tuple[int, int, int]:
            low = lows[place]
            return (1, 0, place) if low is None or at is None else (0, abs(low - at), place)

        return Near(nsmallest(most, found.places, key=gap), found.many)


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
