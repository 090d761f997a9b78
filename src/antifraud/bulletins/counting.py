# SPDX-License-Identifier: MIT
"""Counting an indicator from the records of a casebook, for a period."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator
from fractions import Fraction

import attrs

from antifraud.bulletins.adding import days_of, least, most, within
from antifraud.bulletins.bodies import Bodies
from antifraud.bulletins.counters import COUNTERS, RATES, Counter, Entry
from antifraud.casebook import Casebook, Indicator
from antifraud.errors import WrongType, must_all_be, must_be, must_be_id
from antifraud.figures import Figure, Unit
from antifraud.periods import Period
from antifraud.vocabulary import Labelled

__all__ = ["Completeness", "CountStatus", "Counted", "Ledger", "count", "countable"]

_HUNDRED = 100

#: Whether the records are complete, or for which indicators they are.
Completeness = bool | Collection[Indicator]


class CountStatus(Labelled):
    """How far a count can be relied on.

    >>> CountStatus.AT_LEAST.en
    'at least: the records are not said to be complete'
    """

    COMPLETE = ("complete", "记录完整", "the records are said to be complete")
    AT_LEAST = (
        "at_least",
        "至少：记录未说明完整",
        "at least: the records are not said to be complete",
    )
    OVERLAPPING = (
        "overlapping",
        "记录可能互相包含",
        "records may hold one another",
    )
    NO_RECORDS = ("no_records", "没有记录，不等于零", "no records, which is not zero")
    NO_BASE = ("no_base", "分母为零或不明", "what it is divided by is zero or not known")
    NOT_COUNTABLE = ("not_countable", "不能由记录计数", "no record supplies it")


@attrs.frozen(kw_only=True)
class Counted:
    """An indicator as the records of a period come to.

    Attributes:
        indicator: what is counted.
        period: of when.
        figure: what it comes to, with its bounds; None where it cannot be counted.
        status: how far it can be relied on.
        records: how many records are counted, each thing once.
        undated: how many may lie in the period or outside: their time is not told
            so finely. They are in the upper bound alone.
        untold: how many of those counted do not tell their amount.
        agency: the id of the body whose work is counted; None for all.
        unassigned: how many of the period do not tell whether they are that body's.
            They are in the upper bound alone.

    >>> Counted(indicator=Indicator.CALLS, period=Period.parse("2023Q1"),
    ...         status=CountStatus.NO_RECORDS).figure is None
    True
    """  # fmt: skip

    indicator: Indicator
    period: Period
    status: CountStatus
    figure: Figure | None = None
    records: int = 0
    undated: int = 0
    untold: int = 0
    agency: str | None = None
    unassigned: int = 0


def countable(indicator: Indicator) -> bool:
    """Tell whether records can supply an indicator.

    >>> countable(Indicator.STOPPED_ACCOUNTS), countable(Indicator.STOP_PAYMENT_EFFICIENCY)
    (True, False)
    """
    return indicator in COUNTERS or indicator in RATES


def count(
    casebook: Casebook,
    indicator: Indicator,
    period: Period,
    *,
    complete: bool | Collection[Indicator] = (),
    agency: str | None = None,
) -> Counted:
    """Count an indicator from the records of a casebook.

    No record is not zero: a period without any is only zero where the records are
    said to be complete, and else a count is a lower bound. What may lie outside
    the period, for its time is told too roughly, raises the upper bound alone. An
    account counts once, however often it was stopped. Records that sum up a
    longer time may hold what others tell one by one; then the largest is the
    least that there can be, and the sum the most.

    Args:
        casebook: the records.
        indicator: what to count; see `countable`.
        period: of when.
        complete: whether the records are complete; or for which indicators.
        agency: the id of a body: count its work alone, and that of those under it.
            None counts all that the casebook holds.

    Raises:
        WrongType: when an argument is of another type: a text is no indicator, and
            no period.

    >>> from datetime import datetime
    >>> from antifraud.incidents import FraudReport
    >>> from antifraud.periods import SHANGHAI
    >>> calls = [
    ...     FraudReport(id=f"f{day}", reported_at=datetime(2023, 3, day, tzinfo=SHANGHAI))
    ...     for day in (1, 14, 30)
    ... ]
    >>> book = Casebook(incidents=tuple(calls))
    >>> count(book, Indicator.CALLS, Period.parse("2023Q1")).figure
    Figure(3.. CASE, at_least)
    >>> count(book, Indicator.CALLS, Period.parse("2023-02"), complete=True).figure
    Figure(0 CASE)
    >>> count(book, Indicator.CALLS, Period.parse("2023-02")).status.en
    'no records, which is not zero'
    """
    must_be("casebook", casebook, Casebook)
    must_be("indicator", indicator, Indicator)
    must_be("period", period, Period)
    must_be_id("agency", agency)
    return Ledger(casebook, complete).count(indicator, period, agency)


def must_be_completeness(complete: object) -> None:
    """Raise unless it tells of which indicators the records are complete.

    Raises:
        WrongType: when it is a text, or holds something that is no indicator.

    >>> must_be_completeness([Indicator.CALLS])
    """
    if isinstance(complete, bool):
        return
    if isinstance(complete, str):
        raise WrongType("complete", complete, "give True, or the indicators: [Indicator.CALLS]")
    must_be("complete", complete, Collection)
    must_all_be("complete", tuple(complete), Indicator)  # type: ignore[arg-type] # it is one


@attrs.frozen
class _Keys:
    """What tells the records of a count from each other, by how they are in it."""

    records: frozenset[Hashable] = frozenset()
    undated: frozenset[Hashable] = frozenset()
    untold: frozenset[Hashable] = frozenset()
    unassigned: frozenset[Hashable] = frozenset()

    @classmethod
    def together(cls, several: Iterable[_Keys]) -> _Keys:
        """Return those of several counts, each record once."""
        every = [attrs.astuple(keys, recurse=False) for keys in several]
        return cls(*(frozenset().union(*sets) for sets in zip(*every, strict=True)))


class Ledger:
    """The records of a casebook, gone through once for each indicator.

    Args:
        casebook: the records.
        complete: as for `count`.

    >>> Ledger(Casebook()).count(Indicator.CALLS, Period.parse("2023Q1")).records
    0
    """

    def __init__(self, casebook: Casebook, complete: Completeness = ()) -> None:
        """Keep the casebook; nothing is counted yet."""
        must_be_completeness(complete)
        self.casebook = casebook
        self.bodies = Bodies.of(casebook)
        self._complete = complete
        self._entries: dict[Counter, tuple[Entry, ...]] = {}
        self._groups: dict[Counter, dict[tuple[str, ...], list[Entry]]] = {}

    def is_complete(self, indicator: Indicator) -> bool:
        """Tell whether the records of an indicator are said to be complete."""
        complete = self._complete
        return complete if isinstance(complete, bool) else indicator in complete

    def count(self, indicator: Indicator, period: Period, agency: str | None = None) -> Counted:
        """Count an indicator, as `count` does."""
        made = Counted(
            indicator=indicator, period=period, agency=agency, status=CountStatus.NOT_COUNTABLE
        )
        whole = self.is_complete(indicator)
        if indicator in COUNTERS:
            return self._summed(made, COUNTERS[indicator], whole=whole)[0]
        return self._rated(made, whole=whole) if indicator in RATES else made

    def entries(self, counter: Counter) -> tuple[Entry, ...]:
        """Return what the records add to an indicator."""
        if counter not in self._entries:
            self._entries[counter] = tuple(counter(self.casebook))
        return self._entries[counter]

    def span(self) -> Period | None:
        """Return the months from the first to the last that a record is of; None for none.

        >>> Ledger(Casebook()).span() is None
        True
        """
        days = [
            days_of(entry.at)
            for counter in {*COUNTERS.values(), *(rate.under for rate in RATES.values())}
            for entry in self.entries(counter)
            if entry.at is not None
        ]
        if not days:
            return None
        first, last = min(start for start, _ in days), max(end for _, end in days)
        months = dict.fromkeys((first.isoformat()[:7], last.isoformat()[:7]))
        return Period.parse("/".join(months))

    def _assigned(self, counter: Counter, agency: str | None) -> Iterator[tuple[Entry, bool]]:
        """Go through the entries that may be a body's, and whether they certainly are."""
        if agency is None:
            yield from ((each, True) for each in self.entries(counter))
            return
        groups = self._grouped(counter)
        whose = {bodies: self.bodies.hold(agency, bodies) for bodies in groups}
        if self.bodies.owns(agency) and all(whose[bodies] for bodies in groups if bodies):
            # All that the casebook tells is this body's: so is what tells nothing.
            whose[()] = True
        for bodies, entries in groups.items():
            if whose[bodies] is not False:
                yield from ((each, bool(whose[bodies])) for each in entries)

    def _grouped(self, counter: Counter) -> dict[tuple[str, ...], list[Entry]]:
        """Return the entries by whose they are: each of many bodies goes through its own."""
        if counter not in self._groups:
            groups = self._groups.setdefault(counter, {})
            for entry in self.entries(counter):
                groups.setdefault(entry.bodies, []).append(entry)
        return self._groups[counter]

    def _summed(self, made: Counted, counter: Counter, *, whole: bool) -> tuple[Counted, _Keys]:
        """Add up one counter, and return which records are in it, and how."""
        unit = Unit.ONE if made.indicator in RATES else made.indicator.unit or Unit.ONE
        certain: dict[Hashable, Entry] = {}
        undated: dict[Hashable, Entry] = {}
        unassigned: dict[Hashable, Entry] = {}
        theirs = self._assigned(counter, made.agency)
        for place, (entry, own) in enumerate(theirs):
            key = place if entry.identity is None else entry.identity
            inside = within(entry, made.period)
            if inside and own:
                certain.setdefault(key, entry)
            elif inside:
                unassigned.setdefault(key, entry)
            elif inside is None:
                undated.setdefault(key, entry)
        possible = {
            key: entry for key, entry in {**undated, **unassigned}.items() if key not in certain
        }
        counted, maybe = list(certain.values()), list(possible.values())
        if not (counted or maybe or whole):
            return attrs.evolve(made, status=CountStatus.NO_RECORDS), _Keys()
        low, overlapping = least(counted)
        keys = _Keys(
            records=frozenset(certain),
            undated=frozenset(key for key in possible if key not in unassigned),
            untold=frozenset(key for key, entry in certain.items() if entry.amount is None),
            unassigned=frozenset(key for key in possible if key in unassigned),
        )
        high: Fraction | None = None
        if whole and not keys.untold and all(entry.amount is not None for entry in maybe):
            high = most([*counted, *maybe])
        status = CountStatus.COMPLETE if whole else CountStatus.AT_LEAST
        summed = attrs.evolve(
            made,
            figure=_bounded(low, high, unit),
            status=CountStatus.OVERLAPPING if overlapping else status,
            records=len(keys.records),
            undated=len(keys.undated),
            untold=len(keys.untold),
            unassigned=len(keys.unassigned),
        )
        return summed, keys

    def _rated(self, made: Counted, *, whole: bool) -> Counted:
        """Divide one count by another; of what is not said to be complete no rate is known."""
        rate = RATES[made.indicator]
        summed = [self._summed(made, counter, whole=whole) for counter in (*rate.over, rate.under)]
        parts = [part for part, _ in summed]
        # A report that is above and below the line is one record.
        keys = _Keys.together(keys for _, keys in summed)
        made = attrs.evolve(
            made,
            status=CountStatus.COMPLETE if whole else CountStatus.AT_LEAST,
            records=len(keys.records),
            undated=len(keys.undated),
            untold=len(keys.untold),
            unassigned=len(keys.unassigned),
        )
        if not whole and all(part.figure is None for part in parts):
            return attrs.evolve(made, status=CountStatus.NO_RECORDS)
        *over, under = (part.figure for part in parts)
        if not whole or under is None or under.low is None or under.low <= 0:
            return attrs.evolve(made, status=CountStatus.NO_BASE if whole else made.status)
        unit = made.indicator.unit or Unit.ONE
        figure = sum((each for each in over if each is not None), Figure.exact(0)) / under
        if unit == Unit.PERCENT:
            figure = figure * _HUNDRED
        if any(part.status is CountStatus.OVERLAPPING for part in parts):
            made = attrs.evolve(made, status=CountStatus.OVERLAPPING)
        return attrs.evolve(made, figure=figure.counted_as(unit))


def _bounded(low: Fraction, high: Fraction | None, unit: Unit) -> Figure:
    if high is None:
        return Figure.at_least(low, unit)
    return Figure.exact(low, unit) if low == high else Figure.between(low, high, unit)
