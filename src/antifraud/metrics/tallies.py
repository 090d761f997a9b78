# SPDX-License-Identifier: MIT
"""Counting records by period and by whatever else they tell, in one pass."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import tzinfo
from typing import Any

import attrs

from antifraud.errors import NotCountedBy, must_be
from antifraud.figures import Figure, Unit
from antifraud.metrics.accessors import Accessor, listed
from antifraud.metrics.amounts import Amount, Known, level, plus
from antifraud.metrics.cells import Cells, joined
from antifraud.metrics.gathering import Gathered, Question, gather
from antifraud.metrics.placing import Place
from antifraud.periods import SHANGHAI, Period, PeriodKind

__all__ = ["Tally", "tally"]


@attrs.frozen(kw_only=True)
class Tally:
    """What records come to, by period and group; `tally` makes it.

    Nothing is lost: `total` is `placed` and what was unplaced, undated and
    outside together, and each record is in one of them or a repeat.

    Attributes:
        cells: the amounts by period, by group, or by pairs of both, as was
            asked; under None where neither was.
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
    _by_period: bool = attrs.field(repr=False, alias="by_period")
    _by_group: bool = attrs.field(repr=False, alias="by_group")

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
        """The amounts of each period, in order; empty where periods were not asked for.

        >>> days = [{"at": Period.parse("2023-05")}, {"at": Period.parse("2023-03")}]
        >>> tally(days, at="at", every=PeriodKind.MONTH).by_period
        Cells({Period('2023-03'): 1, Period('2023-05'): 1})
        """
        if not self._by_period:
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

    def during(self, period: Period) -> Cells[Any, Amount]:
        """Return what the groups came to in one period; under None where none were asked for.

        It is what `contributions` and `suppress` take. Where the values of some records
        are not known an amount is a figure without an upper bound; where `unit` is
        named all are figures.

        Args:
            period: one of the periods; of one without any record it is empty.

        Raises:
            NotCountedBy: when periods were not asked for.
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
        if not self._by_period:
            raise NotCountedBy("period", period, "give every=, the kind of period to count by")
        found = {}
        for key, amount in self.cells.items():
            parts = self._parts(key)
            if parts[0] == period:
                known = Known(amount, self.unknown.get(key, 0))
                found[parts[1] if self._by_group else None] = level(known, self.unit)
        return Cells(found)

    def figure(self, key: Hashable = None) -> Figure | None:
        """Return a cell as a figure in its unit; None where there is no such cell.

        Where the values of some records are not known it has no upper bound.

        Args:
            key: as in `cells`.

        >>> losses = [{"at": None, "loss": 300}, {"at": Period.parse("2023"), "loss": 200}]
        >>> tally(losses, at="at", value="loss", unit=Unit.CNY).figure()
        Figure(200 CNY)
        """
        if key not in self.cells:
            return None
        return Figure.of(level(Known(self.cells[key], self.unknown.get(key, 0)), self.unit))

    def _parts(self, key: Any) -> tuple[Any, Any]:  # noqa: ANN401 - of the kind that was asked
        if self._by_period and self._by_group:
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

    A time known within bounds that straddles a boundary is in neither period:

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
    )
    return _tallied(gather(records, question), question, unit)


def _tallied(found: Gathered, question: Question, unit: Unit | None) -> Tally:
    by_period, by_group = question.every is not None, question.by is not None
    cells: dict[Any, Amount] = {}
    unknown: dict[Any, int] = {}
    rest: dict[Place, dict[Any, Amount]] = {place: {} for place in Place}
    for slot, group, known in found.amounts:
        if isinstance(slot, Place):
            rest[slot][group] = known.amount
            continue
        key = (slot, group) if by_period and by_group else slot if by_period else group
        cells[key] = known.amount
        if known.unknown:
            unknown[key] = known.unknown
    return Tally(
        cells=Cells(cells),
        unit=unit,
        unplaced=Cells(rest[Place.UNPLACED]),
        undated=Cells(rest[Place.UNDATED]),
        outside=Cells(rest[Place.OUTSIDE]),
        unknown=Cells(unknown),
        records=found.records,
        repeats=found.repeats,
        elsewhere=found.elsewhere,
        unidentified=found.unidentified,
        by_period=by_period,
        by_group=by_group,
    )
