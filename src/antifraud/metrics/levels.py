# SPDX-License-Identifier: MIT
"""What groups came to in periods that were counted by, or that are made of several of those."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date
from functools import cached_property

import attrs

from antifraud.errors import PeriodUnfit
from antifraud.figures import Unit
from antifraud.metrics.amounts import Amount, Known, level
from antifraud.metrics.bounding import NOTHING, bounded, days_of, weighed
from antifraud.metrics.placing import Loose, Slot
from antifraud.metrics.spreading import begins
from antifraud.periods import Period, PeriodKind

__all__ = ["Levels"]


@attrs.frozen(kw_only=True)
class Levels:
    """What is known of each group, for certain and within bounds.

    Attributes:
        cells: what lies in each period for certain, by group; under None where
            periods were not asked for. A group that came up outside the span
            only is here without a period.
        loose: what lies in no single period for certain, by slot and group.
        every: the kind of the periods; None where none were asked for.
        over: the span that was counted; None for all time.
        unit: what is counted; None where that was not named.

    >>> january, night = Period.parse("2023-01"), Loose(date(2023, 1, 31), date(2023, 2, 1))
    >>> found = Levels(
    ...     cells={"loan": {january: Known(3)}},
    ...     loose={(night, "loan"): Known(1)},
    ...     every=PeriodKind.MONTH,
    ...     over=None,
    ...     unit=None,
    ... )
    >>> found.during(january, "loan"), found.during(Period.parse("2023-01/2023-02"), "loan")
    (Figure(3..4, between), 4)
    """

    cells: Mapping[Hashable, Mapping[Period | None, Known]]
    loose: Mapping[tuple[Slot, Hashable], Known]
    every: PeriodKind | None
    over: Period | None
    unit: Unit | None

    @property
    def groups(self) -> tuple[Hashable, ...]:
        """The groups that came up."""
        return tuple(dict.fromkeys((*self.cells, *self._strays)))

    @cached_property
    def _strays(self) -> dict[Hashable, list[tuple[Loose, Known]]]:
        """What lies in no single period for certain, by group, with the days of each."""
        found: dict[Hashable, list[tuple[Loose, Known]]] = {}
        for (slot, group), known in self.loose.items():
            days = days_of(slot)
            if days is not None:
                found.setdefault(group, []).append((days, known))
        return found

    def during(self, period: Period, group: Hashable) -> Amount | None:
        """Return what a group came to in a period; None where nothing does or may lie there.

        Of a period that reaches out of the span it is at least what was counted.

        Raises:
            PeriodUnfit: when the period cuts one that was counted, or lies outside the span.
        """
        start, end = period.key
        cells, strays = self.cells.get(group, {}), self._strays.get(group, [])
        cut = self.reaches_out(period)
        known = cells.get(period)
        if known is None or strays or cut:
            self.must_fit(period)
            if group not in self.cells and not strays:
                return None
            known, maybe = weighed(strays, start, end)
            for each, amount in cells.items():
                first, last = self._covered(each or period)
                if start <= first and last <= end:
                    known = amount if known is None else known.and_also(amount)
            if known is None and maybe is None and not cut:
                return None
            known = bounded(known or NOTHING, maybe, self.unit)
        return level(known, self.unit, is_part=cut)

    def ever(self, group: Hashable) -> Amount | None:
        """Return what a group came to in all the span; None where nothing does or may lie there."""
        known = self.cells.get(group, {}).get(None)
        strays = self._strays.get(group, [])
        if strays and self.over is None:  # of all time nothing is left out
            for _, each in strays:
                known = each if known is None else known.and_also(each)
        elif self.over is not None and strays:
            _, maybe = weighed(strays, self.over.start, self.over.end)
            known = bounded(known or NOTHING, maybe, self.unit)
        return None if known is None else level(known, self.unit)

    def reaches_out(self, period: Period) -> bool:
        """Tell whether a period has days that lie outside the span that was counted."""
        return self._covered(period) != period.key

    def must_fit(self, period: Period) -> None:
        """Raise where a period cuts one that was counted, or lies outside the span.

        Raises:
            PeriodUnfit: then.
        """
        first, last = self._covered(period)
        if first >= last:
            raise PeriodUnfit("period", period, f"the span that was counted is {self.over}")
        if self.every and not all(begins(day, self.every, self.over) for day in period.key):
            raise PeriodUnfit("period", period)

    def _covered(self, period: Period) -> tuple[date, date]:
        """Return the days of a period that were counted: the first, and the one after the last."""
        over = self.over
        if over is None:
            return period.key
        return max(period.start, over.start), min(period.end, over.end)
