# SPDX-License-Identifier: MIT
"""The rules of the field that join two records or more: who came before whom, how much at most."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from antifraud.casebook.index import Index, Violation
from antifraud.cooperation import (
    Dispute,
    Handover,
    Judgement,
    Reply,
    Request,
    dispute_violations,
    handover_violations,
    judgement_violations,
    reply_violations,
    request_violations,
)
from antifraud.enforcement import (
    Arrest,
    Dispatch,
    Feedback,
    MeasureTaken,
    Operation,
    Recovery,
    Seizure,
    arrest_violations,
    campaign_violations,
    clue_violations,
    dispatch_violations,
    measure_violations,
    property_violations,
    seizure_violations,
    total_violations,
)
from antifraud.errors import AntifraudError, FrozenBeforeFiling
from antifraud.incidents import (
    FraudReport,
    Lifecycle,
    Stage,
    lifecycle_violations,
    never_filed,
)
from antifraud.periods import day_in
from antifraud.places import Gazetteer
from antifraud.prevention import (
    Freeze,
    Return,
    StopPayment,
    freeze_violations,
    return_violations,
    stop_payment_violations,
)

__all__ = ["joint_violations"]

_Pair: TypeAlias = Callable[[Any, Any], Iterator[AntifraudError]]

#: A record, the kind of the earlier one that a field of it names, and the rule between the two.
_PAIRS: tuple[tuple[type, str, str, _Pair], ...] = (
    (Dispatch, "clue", "clue", clue_violations),
    (Operation, "campaign", "campaign", campaign_violations),
    (Arrest, "operation", "operation", arrest_violations),
    (Seizure, "operation", "operation", property_violations),
    (Seizure, "arrest", "arrest", seizure_violations),
    (Recovery, "operation", "operation", property_violations),
)


def joint_violations(index: Index) -> Iterator[Violation]:
    """Go through the rules that join records, and give each violation.

    Where a record that is named is not there, nothing is said: that is another
    rule's.

    >>> from antifraud.cooperation import Matter, ReplyOutcome
    >>> from antifraud.places import Agency
    >>> bodies = [Agency(id=name, name="派出所") for name in ("shizhu", "xinbi", "other")]
    >>> asked = Request(id="r", from_agency="shizhu", to_agency="xinbi", matter=Matter.INFORMATION)
    >>> reply = Reply(id="a", request="r", agency="other", outcome=ReplyOutcome.FOUND)
    >>> index = Index({"agencies": bodies, "cooperation": [asked, reply]})
    >>> [(found.place, found.error.field) for found in joint_violations(index)]
    [(1, 'agency')]
    """
    cycles = _cycles(index)
    yield from _of_lifecycles(index, cycles)
    yield from _in_pairs(index)
    yield from _of_feedback(index)
    yield from _of_measures(index)
    yield from _of_operations(index)
    yield from _of_money(index)
    yield from _of_freezes(index, cycles)
    yield from _of_cooperation(index)
    yield from _of_judgements(index)


def _cycles(index: Index) -> dict[str, list[tuple[str, int, Lifecycle]]]:
    """Return the life cycles of each incident, each with its place."""
    cycles: dict[str, list[tuple[str, int, Lifecycle]]] = {}
    for name, place, lifecycle in index.of(Lifecycle):
        cycles.setdefault(lifecycle.incident, []).append((name, place, lifecycle))
    return cycles


def _of_lifecycles(
    index: Index, cycles: Mapping[str, list[tuple[str, int, Lifecycle]]]
) -> Iterator[Violation]:
    for named, placed in cycles.items():
        incident = index.find("incident", named)
        if incident is not None:
            steps = (lifecycle for _, _, lifecycle in placed)
            yield from _placed(placed, lifecycle_violations(incident, steps))


def _of_freezes(
    index: Index, cycles: Mapping[str, list[tuple[str, int, Lifecycle]]]
) -> Iterator[Violation]:
    """Go through the freezes for what is no case, or was never filed as one.

    Of several cases of a freeze, one that was filed is enough.
    """
    for name, place, freeze in index.of(Freeze):
        unfiled = [
            named
            for named in freeze.incidents
            if (incident := index.find("incident", named)) is not None
            and never_filed(incident, (one for _, _, one in cycles.get(named, ())))
        ]
        if unfiled and len(unfiled) == len(freeze.incidents):
            mend = "a freeze names a case that was filed; before that, an account is stopped"
            yield Violation(name, place, FrozenBeforeFiling("incidents", tuple(unfiled), mend))


def _in_pairs(index: Index) -> Iterator[Violation]:
    for kind, field, named, rule in _PAIRS:
        placed: Iterator[tuple[str, int, Any]] = index.of(kind)
        for name, place, record in placed:
            earlier = index.find(named, getattr(record, field) or "")
            if earlier is not None:
                yield from (Violation(name, place, error) for error in rule(earlier, record))


def _of_feedback(index: Index) -> Iterator[Violation]:
    passed: dict[str, set[str]] = {}
    for _, _, feedback in index.of(Feedback):
        if feedback.transferred_to is not None:
            passed.setdefault(feedback.dispatch, set()).add(feedback.transferred_to)
    gazetteer = _gazetteer(index) if any(index.of(Feedback)) else None
    for name, place, feedback in index.of(Feedback):
        dispatch = index.find("dispatch", feedback.dispatch)
        if dispatch is not None:
            known = index.find("agency", feedback.by or "") is not None
            errors = dispatch_violations(
                dispatch,
                feedback,
                passed_to=passed.get(dispatch.id, ()),
                gazetteer=gazetteer if known else None,
            )
            yield from (Violation(name, place, error) for error in errors)


def _of_measures(index: Index) -> Iterator[Violation]:
    """Go through the measures; one fault beside arrest and operation is told once."""
    for name, place, measure in index.of(MeasureTaken):
        arrest = index.find("arrest", measure.arrest or "")
        named = {measure.operation: None, (arrest.operation if arrest else None): None}
        operations = (index.find("operation", one) for one in named if one is not None)
        told: set[tuple[type, str, object]] = set()
        for caught in (arrest, *operations):
            for error in () if caught is None else measure_violations(caught, measure):
                key = (type(error), error.field, error.value)
                if key not in told:
                    told.add(key)
                    yield Violation(name, place, error)


def _of_operations(index: Index) -> Iterator[Violation]:
    arrests: dict[str, list[Arrest]] = {}
    for _, _, arrest in index.of(Arrest):
        arrests.setdefault(arrest.operation or "", []).append(arrest)
    for name, place, operation in index.of(Operation):
        errors = total_violations(operation, arrests.get(operation.id, []))
        yield from (Violation(name, place, error) for error in errors)


def _of_money(index: Index) -> Iterator[Violation]:
    stops, freezes = list(index.of(StopPayment)), list(index.of(Freeze))
    returns = list(index.of(Return))
    yield from _placed(stops, stop_payment_violations(record for _, _, record in stops))
    yield from _placed(
        freezes,
        freeze_violations(
            (record for _, _, record in freezes),
            filed=_filed(index),
            stops=(record for _, _, record in stops),
        ),
    )
    yield from _placed(
        returns,
        return_violations(
            (record for _, _, record in returns),
            (record for _, _, record in freezes),
            losses={
                report.id: report.loss
                for _, _, report in index.of(FraudReport)
                if report.loss is not None
            },
        ),
    )


def _placed(
    records: Sequence[tuple[str, int, Any]], errors: Iterable[tuple[int, AntifraudError]]
) -> Iterator[Violation]:
    for number, error in errors:
        name, place, _ = records[number]
        yield Violation(name, place, error)


def _filed(index: Index) -> dict[str, date]:
    """Return the day on which each case was filed, where that is known."""
    days = {
        report.id: day_in(report.filed_at)
        for _, _, report in index.of(FraudReport)
        if report.filed_at is not None
    }
    for _, _, lifecycle in index.of(Lifecycle):
        for step in lifecycle.steps:
            if step.stage is Stage.FILED and step.at is not None and step.at.firm:
                days.setdefault(lifecycle.incident, day_in(step.at.earliest))
    return days


def _of_cooperation(index: Index) -> Iterator[Violation]:
    cooperating: list[tuple[str, int, Request | Reply | Handover | Dispute]] = [
        *index.of(Request),
        *index.of(Reply),
        *index.of(Handover),
        *index.of(Dispute),
    ]
    if not cooperating:
        return
    gazetteer = _gazetteer(index)
    for name, place, record in cooperating:
        yield from (Violation(name, place, error) for error in _unfit(record, index, gazetteer))


def _of_judgements(index: Index) -> Iterator[Violation]:
    for name, place, judgement in index.of(Judgement):
        missing = index.find("incident", judgement.missing)
        found = index.find("incident", judgement.found)
        errors = judgement_violations(judgement, missing=missing, found=found)
        yield from (Violation(name, place, error) for error in errors)


def _unfit(
    record: Request | Reply | Handover | Dispute, index: Index, gazetteer: Gazetteer | None
) -> Iterator[AntifraudError]:
    if isinstance(record, Request):
        mechanism = index.find("mechanism", record.mechanism or "")
        known = _known(index, record.from_agency, record.to_agency)
        if mechanism is not None and gazetteer is not None and known:
            yield from request_violations(record, mechanism=mechanism, gazetteer=gazetteer)
        return
    request = index.find("request", record.request or "")
    if request is None:
        return
    if isinstance(record, Handover):
        yield from handover_violations(record, request=request)
    elif isinstance(record, Reply):
        above = gazetteer if _known(index, record.agency) else None
        yield from reply_violations(record, request=request, gazetteer=above)
    else:
        above = gazetteer if _known(index, request.from_agency, request.to_agency) else None
        yield from dispute_violations(record, request=request, gazetteer=above)


def _known(index: Index, *agencies: str) -> bool:
    return all(index.find("agency", each) is not None for each in agencies)


def _gazetteer(index: Index) -> Gazetteer | None:
    """Return who stands above whom; None where that is broken, which other rules tell."""
    try:
        return Gazetteer.of(index.collections["divisions"], agencies=index.collections["agencies"])
    except AntifraudError:
        return None
