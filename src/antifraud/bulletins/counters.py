# SPDX-License-Identifier: MIT
"""Which records each indicator is counted from, as a table.

An indicator that no record supplies (an efficiency without definition, an
installation rate) is not in it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Protocol, TypeAlias, TypeVar

import attrs

from antifraud.casebook import Casebook, Indicator
from antifraud.enforcement import Arrest, MeasureTaken, Operation, Recovery, RecoveryStep
from antifraud.figures import Figure, Unit
from antifraud.incidents import Call, FraudReport, Lifecycle, Stage
from antifraud.periods import Moment, Period
from antifraud.prevention import (
    Dissuasion,
    DissuasionChannel,
    Freeze,
    Intervention,
    Return,
    StopPayment,
)

__all__ = ["COUNTERS", "RATES", "Counter", "Entry", "Rate", "When"]


class _Named(Protocol):
    """A record that has an id."""

    @property
    def id(self) -> str: ...


#: When what is counted took place, as far as a record tells.
When: TypeAlias = Moment | Period | date | datetime | None
_Record = TypeVar("_Record")


@attrs.frozen
class Entry:
    """What one record adds to an indicator.

    >>> Entry(date(2023, 1, 18), identity="m1").amount is None
    True
    """

    #: When it counts.
    at: When
    #: How much; None where the record does not tell.
    amount: Figure | Decimal | int | None = None
    #: What tells it from others, where the same thing may come up twice.
    identity: Hashable = None
    #: Whether the record sums up a longer time, and so may hold what others tell.
    summed_up: bool = False
    #: The ids of the bodies whose work it is; none where the record does not tell.
    bodies: tuple[str, ...] = ()
    #: What it is money of: of one account the same money may be stopped again.
    held_in: Hashable = None
    #: Before which it certainly did not take place, where `at` is not told.
    not_before: date | None = None


Counter: TypeAlias = Callable[[Casebook], Iterator[Entry]]


@attrs.frozen
class Rate:
    """An indicator that is counted as one sum over another.

    >>> RATES[Indicator.FREEZE_RATE].under is COUNTERS[Indicator.STOPPED_MONEY]
    True
    """

    #: What is added up above the line.
    over: tuple[Counter, ...]
    #: What stands below it.
    under: Counter


def _of(casebook: Casebook, collection: str, kind: type[_Record]) -> Iterator[_Record]:
    return (each for each in getattr(casebook, collection) if isinstance(each, kind))


def _sum_of(stated: Figure | None, exact: Decimal | None) -> Figure | None:
    return Figure.of(exact, unit=Unit.CNY) if exact is not None else stated


def _of_time(at: Moment | None, period: Period | None) -> tuple[When, bool]:
    if at is not None:
        return at, False
    return period, period is not None and period.days > 1


def _key(record: _Named) -> Hashable:
    """Return what tells a record from all others: ids are told apart by kind."""
    return type(record).__name__, record.id


def _calls(casebook: Casebook) -> Iterator[Entry]:
    for report in _of(casebook, "incidents", FraudReport):
        yield Entry(report.reported_at, 1, _key(report), bodies=_one(report.station))
    for call in _of(casebook, "incidents", Call):
        yield Entry(call.came_in, 1, _key(call), bodies=_one(call.station))


def _filed(casebook: Casebook) -> Iterator[Entry]:
    """Go through the cases filed: by the report itself, or by a step of its life cycle."""
    steps = {
        cycle.incident: step.at
        for cycle in _of(casebook, "incidents", Lifecycle)
        for step in cycle.steps
        if step.stage is Stage.FILED
    }
    for report in _of(casebook, "incidents", FraudReport):
        bodies = _one(report.station)
        if report.filed_at is not None:
            yield Entry(report.filed_at, 1, _key(report), bodies=bodies)
        elif report.id in steps or report.stage is Stage.FILED:
            yield Entry(steps.get(report.id), 1, _key(report), bodies=bodies)


def _lost(casebook: Casebook) -> Iterator[Entry]:
    for report in _of(casebook, "incidents", FraudReport):
        if not report.attempted:
            lost = _sum_of(None, report.loss)
            yield Entry(report.reported_at, lost, _key(report), bodies=_one(report.station))


def _solved(casebook: Casebook) -> Iterator[Entry]:
    for operation in _of(casebook, "enforcement", Operation):
        if operation.solved is not None:
            yield Entry(
                operation.period, operation.solved, _key(operation), bodies=operation.agencies
            )


def _caught(casebook: Casebook) -> Iterator[Entry]:
    """Go through arrests, and through what operations tell beyond the arrests of them.

    Where an operation tells of more than its arrests hold, the rest may be people of
    whom no arrest is recorded. (A casebook refuses arrests of more.)
    """
    operations = {each.id: each for each in _of(casebook, "enforcement", Operation)}
    arrests: dict[str | None, list[Arrest]] = {}
    for arrest in _of(casebook, "enforcement", Arrest):
        arrests.setdefault(arrest.operation, []).append(arrest)
    for name, held in arrests.items():
        operation = None if name is None else operations.get(name)
        told = None if operation is None else operation.caught
        low, high = _total([each.persons for each in held])
        for arrest in held:
            at, summed_up = _of_time(arrest.at, arrest.period)
            bodies = _one(arrest.by) or (() if operation is None else operation.agencies)
            yield Entry(at, arrest.persons, _key(arrest), summed_up, bodies)
        if operation is None or told is None or high is None:
            continue
        if told.high is None or told.high > low:
            rest = None if told.high is None else Figure.between(0, told.high - low, Unit.PERSON)
            yield Entry(operation.period, rest, _key(operation), bodies=operation.agencies)
    for operation in operations.values():
        if operation.caught is not None and operation.id not in arrests:
            yield Entry(
                operation.period, operation.caught, _key(operation), bodies=operation.agencies
            )


def _total(amounts: list[Figure | None]) -> tuple[Fraction, Fraction | None]:
    """Return what amounts add up to, at least and at most."""
    low = sum((each.low or Fraction(0) for each in amounts if each is not None), Fraction(0))
    if any(each is None or each.high is None for each in amounts):
        return low, None
    return low, sum((each.high or Fraction(0) for each in amounts if each), Fraction(0))


def _measures(casebook: Casebook) -> Iterator[Entry]:
    operations = {each.id: each for each in _of(casebook, "enforcement", Operation)}
    for taken in _of(casebook, "enforcement", MeasureTaken):
        at, summed_up = _of_time(taken.at, taken.period)
        bodies = _by(taken.by, taken.operation, operations)
        yield Entry(at, taken.persons, _key(taken), summed_up, bodies)


def _by(
    own: str | None, operation: str | None, operations: Mapping[str, Operation]
) -> tuple[str, ...]:
    """Return whose work it is: who is told, or else whose operation it was."""
    if own is not None or operation is None or operation not in operations:
        return _one(own)
    return operations[operation].agencies


def _one(body: str | None) -> tuple[str, ...]:
    return () if body is None else (body,)


def _recovery(step: RecoveryStep) -> Callable[[Casebook], Iterator[Entry]]:
    def recovered(casebook: Casebook) -> Iterator[Entry]:
        operations = {each.id: each for each in _of(casebook, "enforcement", Operation)}
        # A sum of two steps tells neither.
        for recovery in _of(casebook, "enforcement", Recovery):
            if recovery.steps == (step,):
                at, summed_up = _of_time(recovery.at, recovery.period)
                amount = _sum_of(recovery.stated, recovery.amount)
                bodies = _by(recovery.by, recovery.operation, operations)
                yield Entry(at, amount, _key(recovery), summed_up, bodies)

    return recovered


def _returned(casebook: Casebook) -> Iterator[Entry]:
    yield from _recovery(RecoveryStep.RETURNED)(casebook)
    for each in _of(casebook, "prevention", Return):
        if each.returned_on is not None:
            amount = _sum_of(None, each.amount)
            yield Entry(each.returned_on, amount, _key(each), bodies=_one(each.agency))


def _stopped(stop: StopPayment) -> date | None:
    """Return the first day of a stop whose carrying out is not told: that of the order.

    The record tells the order alone: the bank may have stopped it then, later, or not.
    """
    return stop.ordered_at.date() if stop.stopped_at is None else None


def _stopped_accounts(casebook: Casebook) -> Iterator[Entry]:
    for stop in _of(casebook, "prevention", StopPayment):
        yield Entry(
            stop.stopped_at,
            1,
            ("account", stop.account),
            bodies=_one(stop.agency),
            not_before=_stopped(stop),
        )


def _stopped_money(casebook: Casebook) -> Iterator[Entry]:
    """Go through the money stopped; a second stop of the same money is not counted again."""
    for stop in _of(casebook, "prevention", StopPayment):
        if stop.extension_of is None:
            yield Entry(
                stop.stopped_at,
                _sum_of(None, stop.amount),
                _key(stop),
                bodies=_one(stop.agency),
                held_in=stop.account,
                not_before=_stopped(stop),
            )


def _frozen_accounts(casebook: Casebook) -> Iterator[Entry]:
    for freeze in _of(casebook, "prevention", Freeze):
        if not freeze.queue or freeze.effective_on:
            at = freeze.effective_on or freeze.ordered_on
            yield Entry(at, 1, ("account", freeze.account), bodies=_one(freeze.agency))


def _frozen_money(casebook: Casebook) -> Iterator[Entry]:
    for freeze in _of(casebook, "prevention", Freeze):
        if not freeze.queue or freeze.effective_on:
            at = freeze.effective_on or freeze.ordered_on
            amount = _sum_of(None, freeze.amount)
            yield Entry(at, amount, _key(freeze), bodies=_one(freeze.agency))


def _averted(casebook: Casebook) -> Iterator[Entry]:
    for each in _of(casebook, "prevention", Intervention):
        amount = _sum_of(each.averted_stated, each.averted)
        if amount is not None:
            told = [step.at for step in each.timeline if step.at is not None]
            at = told[-1] if told else None
            yield Entry(at, amount, _key(each), bodies=_one(each.agency))


def _dissuaded(casebook: Casebook) -> Iterator[Entry]:
    for each in _of(casebook, "prevention", Dissuasion):
        yield Entry(each.at, 1, _key(each), bodies=_one(each.agency))


def _face_to_face(casebook: Casebook) -> Iterator[Entry]:
    for each in _of(casebook, "prevention", Dissuasion):
        if each.channel is DissuasionChannel.VISIT:
            yield Entry(each.at, 1, _key(each), bodies=_one(each.agency))


#: The records of each indicator.
COUNTERS: Mapping[Indicator, Counter] = {
    Indicator.CALLS: _calls,
    Indicator.FILED: _filed,
    Indicator.SOLVED: _solved,
    Indicator.CAUGHT: _caught,
    Indicator.COERCIVE_MEASURES: _measures,
    Indicator.LOST: _lost,
    Indicator.STOPPED_ACCOUNTS: _stopped_accounts,
    Indicator.STOPPED_MONEY: _stopped_money,
    Indicator.FROZEN_ACCOUNTS: _frozen_accounts,
    Indicator.FROZEN_MONEY: _frozen_money,
    Indicator.RECOVERED: _recovery(RecoveryStep.RECOVERED),
    Indicator.RETURNED: _returned,
    Indicator.AVERTED: _averted,
    Indicator.DISSUADED: _dissuaded,
}

#: Indicators that are made of counted ones.
RATES: Mapping[Indicator, Rate] = {
    Indicator.CLEARANCE_RATE: Rate((_solved,), _filed),
    Indicator.FREEZE_RATE: Rate((_frozen_money,), _stopped_money),
    Indicator.RETURN_RATE: Rate((_returned,), _frozen_money),
    Indicator.RECOVERY_RATE: Rate((COUNTERS[Indicator.RECOVERED], _averted), _lost),
    Indicator.LOSS_PER_CASE: Rate((_lost,), _filed),
    Indicator.FACE_TO_FACE_RATE: Rate((_face_to_face,), _dissuaded),
}
