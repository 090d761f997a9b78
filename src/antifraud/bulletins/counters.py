# SPDX-License-Identifier: MIT
"""Which records each indicator is counted from, as a table.

An indicator that no record supplies (an efficiency without definition, an
installation rate) is not in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias, TypeVar

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
    identity: str | None = None
    #: Whether the record sums up a longer time, and so may hold what others tell.
    summed_up: bool = False


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


def _calls(casebook: Casebook) -> Iterator[Entry]:
    for report in _of(casebook, "incidents", FraudReport):
        yield Entry(report.reported_at, 1, report.id)
    for call in _of(casebook, "incidents", Call):
        yield Entry(call.came_in, 1, call.id)


def _filed(casebook: Casebook) -> Iterator[Entry]:
    """Go through the cases filed: by the report itself, or by a step of its life cycle."""
    steps = {
        cycle.incident: step.at
        for cycle in _of(casebook, "incidents", Lifecycle)
        for step in cycle.steps
        if step.stage is Stage.FILED
    }
    for report in _of(casebook, "incidents", FraudReport):
        if report.filed_at is not None:
            yield Entry(report.filed_at, 1, report.id)
        elif report.id in steps or report.stage is Stage.FILED:
            yield Entry(steps.get(report.id), 1, report.id)


def _lost(casebook: Casebook) -> Iterator[Entry]:
    for report in _of(casebook, "incidents", FraudReport):
        if not report.attempted:
            yield Entry(report.reported_at, _sum_of(None, report.loss), report.id)


def _solved(casebook: Casebook) -> Iterator[Entry]:
    for operation in _of(casebook, "enforcement", Operation):
        if operation.solved is not None:
            yield Entry(operation.period, operation.solved, operation.id)


def _caught(casebook: Casebook) -> Iterator[Entry]:
    """Go through arrests, and through operations whose suspects no arrest holds."""
    held = set()
    for arrest in _of(casebook, "enforcement", Arrest):
        held.add(arrest.operation)
        at, summed_up = _of_time(arrest.at, arrest.period)
        yield Entry(at, arrest.persons, arrest.id, summed_up)
    for operation in _of(casebook, "enforcement", Operation):
        if operation.caught is not None and operation.id not in held:
            yield Entry(operation.period, operation.caught, operation.id)


def _measures(casebook: Casebook) -> Iterator[Entry]:
    for taken in _of(casebook, "enforcement", MeasureTaken):
        at, summed_up = _of_time(taken.at, taken.period)
        yield Entry(at, taken.persons, taken.id, summed_up)


def _recovery(step: RecoveryStep) -> Callable[[Casebook], Iterator[Entry]]:
    def recovered(casebook: Casebook) -> Iterator[Entry]:
        # A sum of two steps tells neither.
        for recovery in _of(casebook, "enforcement", Recovery):
            if recovery.steps == (step,):
                at, summed_up = _of_time(recovery.at, recovery.period)
                amount = _sum_of(recovery.stated, recovery.amount)
                yield Entry(at, amount, recovery.id, summed_up)

    return recovered


def _returned(casebook: Casebook) -> Iterator[Entry]:
    yield from _recovery(RecoveryStep.RETURNED)(casebook)
    for each in _of(casebook, "prevention", Return):
        if each.returned_on is not None:
            yield Entry(each.returned_on, _sum_of(None, each.amount), each.id)


def _stopped_accounts(casebook: Casebook) -> Iterator[Entry]:
    for stop in _of(casebook, "prevention", StopPayment):
        if stop.stopped_at is not None:
            yield Entry(stop.stopped_at, 1, stop.account)


def _stopped_money(casebook: Casebook) -> Iterator[Entry]:
    """Go through the money stopped; a second stop of the same money is not counted again."""
    for stop in _of(casebook, "prevention", StopPayment):
        if stop.stopped_at is not None and stop.extension_of is None:
            yield Entry(stop.stopped_at, _sum_of(None, stop.amount), stop.id)


def _frozen_accounts(casebook: Casebook) -> Iterator[Entry]:
    for freeze in _of(casebook, "prevention", Freeze):
        if not freeze.queue or freeze.effective_on:
            yield Entry(freeze.effective_on or freeze.ordered_on, 1, freeze.account)


def _frozen_money(casebook: Casebook) -> Iterator[Entry]:
    for freeze in _of(casebook, "prevention", Freeze):
        if not freeze.queue or freeze.effective_on:
            at = freeze.effective_on or freeze.ordered_on
            yield Entry(at, _sum_of(None, freeze.amount), freeze.id)


def _averted(casebook: Casebook) -> Iterator[Entry]:
    for each in _of(casebook, "prevention", Intervention):
        amount = _sum_of(each.averted_stated, each.averted)
        if amount is not None:
            told = [step.at for step in each.timeline if step.at is not None]
            yield Entry(told[-1] if told else None, amount, each.id)


def _dissuaded(casebook: Casebook) -> Iterator[Entry]:
    for each in _of(casebook, "prevention", Dissuasion):
        yield Entry(each.at, 1, each.id)


def _face_to_face(casebook: Casebook) -> Iterator[Entry]:
    for each in _of(casebook, "prevention", Dissuasion):
        if each.channel is DissuasionChannel.VISIT:
            yield Entry(each.at, 1, each.id)


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
