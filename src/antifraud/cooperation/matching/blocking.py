# SPDX-License-Identifier: MIT
"""Which pairs are looked at: near in place, in time and in age, and never more than so many.

What is not told shuts nothing out: a found report without a place, a time or an
age is looked at for every missing one that its other parts allow.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import timedelta

import attrs

from antifraud.cooperation.matching.place import reach
from antifraud.cooperation.matching.timing import Span, span_of
from antifraud.cooperation.matching.weighing import Reports
from antifraud.incidents import Description, FoundPerson, MissingPerson

__all__ = ["Blocks", "Cut"]

#: Ages are looked at by bands; the first years of each.
_BANDS = (0, 3, 6, 9, 12, 15, 20, 40, 60, 75)
_ANY_AGE, _ANYWHERE = -1, ""
_OLDEST = 130
#: A range of ages wider than a band or two tells no band.
_NARROW = 4
#: How far off an age may be told: some years, or a quarter of it.
_YEARS, _PART = 4, 4
#: The find, or the report of it, may seem to come first by so much.
_BEFORE = 3 * 60
_BEFORE_REPORT = 48 * 60


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


class Blocks:
    """The found reports of a run, by place, band of age, and time.

    >>> Blocks(Reports(missing=(), found=()), timedelta(days=30), 1).near(
    ...     MissingPerson(id="m", person=Description())
    ... )
    []
    """

    def __init__(
        self,
        reports: Reports,
        window: timedelta,
        borders: int,
    ) -> None:
        """Sort the reports into their blocks."""
        gazetteer, found = reports.gazetteer, reports.found
        self.gazetteer, self.linked, self.borders = gazetteer, reports.linked, borders
        self.window = int(window.total_seconds()) // 60
        self.reaches: dict[str, tuple[str, ...]] = {}
        timed: dict[tuple[str, int], list[tuple[int, int]]] = {}
        self.untimed: dict[tuple[str, int], list[int]] = {}
        self.lows: list[int | None] = []
        self.widest = 0
        for place, report in enumerate(found):
            if report.division is not None and gazetteer is not None:
                gazetteer.division(report.division)
            told = span_of(report)
            self.lows.append(None if told is None else told[0].low)
            for key in self._keys(report):
                if told is None:
                    self.untimed.setdefault(key, []).append(place)
                else:
                    timed.setdefault(key, []).append((told[0].low, place))
            if told is not None:
                self.widest = max(self.widest, told[0].high - told[0].low)
        self.timed = {
            key: (
                [low for low, _ in sorted(pairs)],
                [place for _, place in sorted(pairs)],
            )
            for key, pairs in timed.items()
        }

    def _keys(self, report: FoundPerson) -> Iterator[tuple[str, int]]:
        """Go through the block of the place and the block of all places."""
        band = _band(report.person)
        if report.division is None:
            yield "?", band
        else:
            yield report.division, band
        yield _ANYWHERE, band

    def near(self, missing: MissingPerson) -> list[int]:
        """Return the places of the found reports that may be looked at for a missing one."""
        told = span_of(missing)
        found: list[int] = []
        for division in self._divisions(missing.division):
            for band in _bands(missing.person):
                found += self._within(division, band, told)
        return found

    def _divisions(self, code: str | None) -> tuple[str, ...]:
        if code is None:
            return (_ANYWHERE,)
        if code not in self.reaches:
            self.reaches[code] = (*reach(code, self.gazetteer, self.borders, self.linked), "?")
        return self.reaches[code]

    def _within(
        self, division: str, band: int, told: tuple[Span, bool] | None
    ) -> Iterator[int] | list[int]:
        key = division, band
        lows, places = self.timed.get(key, ((), ()))
        if told is None:
            return [*places, *self.untimed.get(key, ())]
        span, itself = told
        before = _BEFORE if itself else _BEFORE_REPORT
        first = bisect_left(lows, span.low - before - self.widest)
        last = bisect_right(lows, span.high + self.window)
        return [*places[first:last], *self.untimed.get(key, ())]

    def nearest(self, missing: MissingPerson, near: list[int], most: int) -> list[int]:
        """Return no more than so many, the nearest in time first, those without a time last."""
        told = span_of(missing)
        if told is None:
            return near[:most]
        at = told[0].low

        def gap(place: int) -> tuple[int, int, int]:
            low = self.lows[place]
            return (1, 0, place) if low is None else (0, abs(low - at), place)

        return sorted(near, key=gap)[:most]


def _band(person: Description) -> int:
    low, high = person.age_low, person.age_high
    if low is None or high is None or high - low > _NARROW:
        return _ANY_AGE
    return bisect_right(_BANDS, (low + high) // 2) - 1


def _bands(person: Description) -> tuple[int, ...]:
    low, high = person.age_low, person.age_high
    if low is None and high is None:
        return (_ANY_AGE, *range(len(_BANDS)))
    low, high = low or 0, _OLDEST if high is None else high
    low -= max(_YEARS, low // _PART)
    high += max(_YEARS, high // _PART)
    first = max(0, bisect_right(_BANDS, low) - 1)
    return (_ANY_AGE, *range(first, bisect_right(_BANDS, high)))
