# SPDX-License-Identifier: MIT
"""Counting records by period and by whatever else they tell, in one pass."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import tzinfo
from functools import cached_property
from typing import Any

import attrs

from antifraud.errors import NotCountedBy, must_be
from antifraud.figures import Figure, Unit
from antifraud.metrics.accessors import Accessor, listed
from antifraud.metrics.amounts import Amount, Known, plus
from antifraud.metrics.bounding import days_of
from antifraud.metrics.cells import Cells, joined
from antifraud.metrics.gathering import Gathered, Question, gather
from antifraud.metrics.levels import Levels
from antifraud.metrics.placing import Loose, Place, Slot
from antifraud.periods import SHANGHAI, Period, PeriodKind

__all__ = ["Tally", "tally"]


@attrs.frozen(kw_only=True)
class Tally:
    """What records come to, by period and group; `tally` makes it.

    Nothing is lost: `total` is `placed` and what was unplaced, undated and
    outside together, and each record is in one of them or a repeat.

    Attributes:
        cells: what lies for certain in a period, in a group, or in pairs of
            both, as was asked; under None where neither was. What else may lie
            there is in `unplaced` and `undated`; `figure` and `during` bound both.
        unit: what is counted; None where that was not named.
        unplaced: the amounts, by group, of what may lie in one of several periods.
        undated: those of what has no time.
        outside: those of what lies outside the span that was asked for.
        unknown: how many records in a cell have a value that is not known; what
            they have is not in any sum.
        records: how many records there were.
        repeats: how many of them were passed over, since their identity had come
            up before.
        elsewhere: how many of the repeats would have been in another cell than
            the first: for these the order of the records has decided.
        unidentified: how many have no identity, and count one each.
        disputed: how many identities came up with unlike values; each counts as
            between the least and the greatest.

    >>> found = tally([{"at": None}], at="at", every=PeriodKind.MONTH)
    >>> found.placed, found.undated.total, found.total
    (0, 1, 1)
    """

    cells: Cells[Any, Amount]
    unit: Unit | None
    unplaced: Cells[Any, Amount]
    undated: Cells[Any, Amount]
    outside: Cells[Any, Amount]
    unknown: Cells[Any, int]
    records: int
    repeats: int
    elsewhere: int
    unidentified: int
    disputed: int
    _every: PeriodKind | None = attrs.field(repr=False, alias="every")
    _over: Period | None = attrs.field(repr=False, alias="over")
    _by_group: bool = attrs.field(repr=False, alias="by_group")
    _loose: Cells[tuple[Slot, Hashable], Known] = attrs.field(repr=False, alias="loose")

    def __getitem__(self, key: Hashable) -> Amount:
        """Return the amount of a cell, as `cells` does."""
        return self.cells[key]

    @property
    def placed(self) -> Amount:
        """The sum of all cells."""
        placed: Amount = self.cells.total
        return placed

    @property
    def total(self) -> Amount:
        """The sum of all that was counted, wherever it lies."""
        rest = plus(plus(self.unplaced.total, self.undated.total), self.outside.total)
        return plus(self.placed, rest)

    @property
    def by_period(self) -> Cells[Period, Amount]:
        """What lies in each period for certain, in order; empty where none were asked for.

        >>> days = [{"at": Period.parse("2023-05")}, {"at": Period.parse("2023-03")}]
        >>> tally(days, at="at", every=PeriodKind.MONTH).by_period
        Cells({Period('2023-03'): 1, Period('2023-05'): 1})
        """
        if self._every is None:
            return Cells()
        found = joined(((self._parts(key)[0], amount) for key, amount in self.cells.items()), plus)
        return Cells(sorted(found.items(), key=lambda cell: cell[0].key))

    @property
    def by_group(self) -> Cells[Any, Amount]:
        """The amounts of each group, periods together; empty where groups were not asked for.

        >>> tally([("shizhu", None)], at=1, by=0).by_group  # it has no time, and is in no cell
        Cells({})
        """
        if not self._by_group:
            return Cells()
        parts = ((self._parts(key)[1], amount) for key, amount in self.cells.items())
        return Cells(joined(parts, plus))

    @property
    def partial(self) -> tuple[Period, ...]:
        """The periods of which only some days lie in the span that is counted.

        >>> days = [Period.parse("2024-02-29"), Period.parse("2024-03-01")]
        >>> span = Period.parse("2024-02-29/2024-03-31")
        >>> tally(days, at=lambda day: day, every=PeriodKind.MONTH, over=span).partial
        (Period('2024-02'),)
        """
        return tuple(each for each in self.by_period if self._levels.reaches_out(each))

    def during(self, period: Period) -> Cells[Any, Amount]:
        """Return what the groups came to in one period; under None where none were asked for.

        It is what `contributions` takes. A period may be made of several that were
        counted. An amount is a figure within bounds where some records may lie in
        the period or outside, and without an upper bound where values are not known
        or the span that was counted covers the period in part; where `unit` is named
        all are figures.

        Args:
            period: one of the periods, or one made of several; of one without any
                record it is empty.

        Raises:
            NotCountedBy: when periods were not asked for.
            PeriodUnfit: when it cuts a period that was counted, or lies wholly
                outside the span.
            WrongType: when it is no period.

        >>> from antifraud.metrics import contributions
        >>> fourth, first = Period.parse("2022Q4"), Period.parse("2023Q1")
        >>> calls = [("loan", fourth), ("loan", first), ("romance", fourth), ("loan", first)]
        >>> found = tally(calls, at=1, by=0, every=PeriodKind.QUARTER)
        >>> found.during(first)
        Cells({'loan': 2})
        >>> moved = contributions(previous=found.during(fourth), current=found.during(first))
        >>> [str(part.points(0)) for part in moved.parts.values()]
        ['50', '-50']
        """
        must_be("period", period, Period)
        if self._every is None:
            raise NotCountedBy("period", period, "give every=, the kind of period to count by")
        self._levels.must_fit(period)
        levels = ((group, self._levels.during(period, group)) for group in self._levels.groups)
        return Cells((group, amount) for group, amount in levels if amount is not None)

    def figure(self, key: Hashable = None) -> Figure | None:
        """Return a cell as a figure in its unit; None where no record is, or may be, in it.

        It holds whatever the truth may be: where records may lie in the cell or in
        another it is within bounds, where values are not known it has no upper bound.
        Without periods and without a span nothing is left out: what has no time
        is of all time too.

        Args:
            key: as in `cells`; the period may be one made of several.

        Raises:
            PeriodUnfit: when its period cuts one that was counted, or lies wholly
                outside the span.

        >>> losses = [{"at": None, "loss": 300}, {"at": Period.parse("2023"), "loss": 200}]
        >>> found = tally(losses, at="at", value="loss", unit=Unit.CNY, every=PeriodKind.YEAR)
        >>> found.figure(Period.parse("2023")), found.figure(Period.parse("2022"))
        (Figure(200..500 CNY, between), Figure(0..300 CNY, between))
        """
        amount: Amount | None = None
        if self._every is None:
            amount = self._levels.ever(key)
        else:
            pair: Any = key if self._by_group else (key, None)
            if isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[0], Period):  # noqa: PLR2004 - period and group
                amount = self._levels.during(*pair)
        return None if amount is None else Figure.of(amount)

    @cached_property
    def _levels(self) -> Levels:
        """What each group came to for certain, and what may lie in one of several periods."""
        cells: dict[Hashable, dict[Period | None, Known]] = {group: {} for group in self.outside}
        for key, amount in self.cells.items():
            period, group = self._split(key)
            cells.setdefault(group, {})[period] = Known(amount, self.unknown.get(key, 0))
        return Levels(
            cells=cells, loose=self._loose, every=self._every, over=self._over, unit=self.unit
        )

    def _split(self, key: Any) -> tuple[Period | None, Hashable]:  # noqa: ANN401 - of the kind that was asked
        """Return the period and the group of a key; None for what was not asked for."""
        if self._every is None:
            return None, key
        return key if self._by_group else (key, None)

    def _parts(self, key: Any) -> tuple[Any, Any]:  # noqa: ANN401 - of the kind that was asked
        if self._every is not None and self._by_group:
            return key[0], key[1]
        return key, key


def tally(  # noqa: PLR0913 - what is counted, by what, when and how
    records: Iterable[Any],
    *,
    at: Accessor,
    by: Accessor | Iterable[Accessor] | None = None,
    every: PeriodKind | None = None,
    value: Accessor | None = None,
    unit: Unit | None = None,
    identity: Accessor | None = None,
    over: Period | None = None,
    zone: tzinfo = SHANGHAI,
) -> Tally:
    """Count records, or sum up a value of theirs, in one pass.

    Which time counts has to be said: a fraud is committed in one quarter,
    reported in the next and filed in a third. A field is named, or given as its
    place in a tuple, or as a function.

    >>> from datetime import date, datetime, timezone
    >>> from decimal import Decimal
    >>> reports = [
    ...     {"station": "shizhu", "reported": date(2023, 1, 11), "loss": Decimal("300.00")},
    ...     {"station": "shizhu", "reported": date(2023, 4, 2), "loss": Decimal("0.50")},
    ...     {"station": "huajie", "reported": date(2023, 3, 14), "loss": None},
    ...     {"station": "huajie", "reported": None, "loss": Decimal("20.00")},
    ... ]
    >>> counts = tally(reports, at="reported", every=PeriodKind.QUARTER, by="station")
    >>> counts[Period.parse("2023Q1"), "shizhu"]
    1
    >>> counts.by_period, counts.undated
    (Cells({Period('2023Q1'): 2, Period('2023Q2'): 1}), Cells({'huajie': 1}))

    A value is summed up exactly. One that is not known is told, and not taken
    as zero: the sum is then at least what is known.

    >>> losses = tally(
    ...     reports, at="reported", every=PeriodKind.QUARTER, value="loss", unit=Unit.CNY
    ... )
    >>> losses.figure(Period.parse("2023Q1")), losses.unknown
    (Figure(300.. CNY, at_least), Cells({Period('2023Q1'): 1}))

    One victim may have called twice. With an identity the same one counts once,
    where it first came up, and the result tells how many came again:

    >>> calls = [("v1", date(2023, 1, 11)), ("v1", date(2023, 1, 12)), ("v2", date(2023, 2, 1))]
    >>> victims = tally(calls, at=1, identity=0, unit=Unit.PERSON)
    >>> victims.figure(), victims.records, victims.repeats
    (Figure(2 PERSON), 3, 1)

    A time known within bounds that straddles a boundary is in neither period for certain:

    >>> from antifraud.periods import Moment
    >>> night = [{"seen": Moment.parse("2023-03-31T23:30/2023-04-01T01:00")}]
    >>> tally(night, at="seen", every=PeriodKind.QUARTER).unplaced.total
    1
    >>> tally(night, at="seen", every=PeriodKind.YEAR).by_period
    Cells({Period('2023'): 1})

    Args:
        records: any iterable; it is gone through once and not kept.
        at: the time that counts: an aware datetime, a date, a Moment, a Period,
            or None where it is not known.
        by: what to count by, one field or several in a tuple.
        every: by which calendar period to count; None for all time in one.
        value: what to sum up: int, Decimal, Fraction or Figure, or None where it
            is not known. Left out, records are counted.
        unit: what is counted, for example Unit.CASE, or Unit("VICTIM", "名受害人").
        identity: what tells the counted things apart, such as an id; None of it
            counts each time.
        over: the span that is counted; what lies outside is told apart.
        zone: in which zone the day of an instant is taken.

    Raises:
        FieldNotFound: when a record lacks a field.
        GroupUnfit: when a group or an identity cannot be a key.
        InexactNumber: when a value is a float or a NaN.
        NaiveDatetime: when a time has no zone.
        NegativeAmount: when a value is below zero.
        UnitMismatch: when values are figures in unlike units.
        WrongType: when a time or an argument is of another type.
    """
    question = Question(
        at=at,
        by=listed(by),
        every=every,
        over=over,
        value=value,
        identity=identity,
        recorded=None,
        zone=zone,
        unit=unit,
    )
    return _tallied(gather(records, question), question, unit)


def _tallied(found: Gathered, question: Question, unit: Unit | None) -> Tally:
    by_period, by_group = question.every is not None, question.by is not None
    cells: dict[Any, Amount] = {}
    unknown: dict[Any, int] = {}
    rest: dict[Place, dict[Any, Amount]] = {place: {} for place in Place}
    loose: dict[tuple[Slot, Hashable], Known] = {}
    unplaced: dict[Any, Amount] = {}
    for slot, group, known in found.amounts:
        if days_of(slot) is not None:
            loose[slot, group] = known
        if isinstance(slot, Place):
            rest[slot][group] = known.amount
            continue
        if isinstance(slot, Loose):
            unplaced[group] = plus(unplaced.get(group, 0), known.amount)
            continue
        key = (slot, group) if by_period and by_group else slot if by_period else group
        cells[key] = known.amount
        if known.unknown:
            unknown[key] = known.unknown
    return Tally(
        cells=Cells(cells),
        unit=unit,
        unplaced=Cells(unplaced),
        undated=Cells(rest[Place.UNDATED]),
        outside=Cells(rest[Place.OUTSIDE]),
        unknown=Cells(unknown),
        records=found.records,
        repeats=found.repeats,
        elsewhere=found.elsewhere,
        unidentified=found.unidentified,
        disputed=found.disputed,
        every=question.every,
        over=question.over,
        by_group=by_group,
        loose=Cells(loose),
    )
