# SPDX-License-Identifier: MIT
"""The rules that join an incident with its life cycles: what the casebook checks of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from antifraud.errors import (
    AntifraudError,
    CycleUnfit,
    FilingDisagrees,
    StagesDisagree,
    TwoLifecycles,
)
from antifraud.incidents.call import HelpCall
from antifraud.incidents.fraud import FraudReport
from antifraud.incidents.incident import Incident
from antifraud.incidents.lifecycle import Lifecycle
from antifraud.incidents.missing import FoundPerson, MissingPerson
from antifraud.incidents.stages import Cycle, Stage
from antifraud.periods import Period, PeriodKind, day_in

__all__ = ["lifecycle_violations", "never_filed"]

_NO_CASES = (MissingPerson, FoundPerson, HelpCall)
_UNFILED = (Stage.CALL_TAKEN, Stage.ACCEPTED, Stage.NOT_FILED)


def lifecycle_violations(
    incident: Incident, lifecycles: Iterable[Lifecycle]
) -> Iterator[tuple[int, AntifraudError]]:
    """Go through the rules that an incident's life cycles break, each with its place, from 0.

    A fraud goes through the stages of a case; a missing or a found person and
    another call for help through those of a call; a bank's alert may have one of
    each. There is one life cycle of a kind. What it says of filing is what the
    report says, and the stage that it is at is the incident's. A stage that is
    not told, or that no list names, contradicts none.

    Args:
        incident: the incident.
        lifecycles: all the life cycles that name it.

    >>> from antifraud.incidents import Step
    >>> report = FraudReport(id="f1", stage=Stage.FILED)
    >>> steps = (Step(stage=Stage.ACCEPTED), Step(stage=Stage.NOT_FILED))
    >>> cycle = Lifecycle(id="l1", incident="f1", steps=steps)
    >>> [(place, error.field) for place, error in lifecycle_violations(report, [cycle])]
    [(0, 'steps')]
    """
    cycles = tuple(lifecycles)
    seen: set[Cycle] = set()
    wanted = _cycle_of(incident)
    for place, lifecycle in enumerate(cycles):
        if wanted is not None and lifecycle.cycle is not wanted:
            mend = f"give cycle={wanted.value!r}"
            yield place, CycleUnfit("cycle", lifecycle.cycle, mend)
        elif lifecycle.cycle in seen:
            yield place, TwoLifecycles("incident", incident.id)
        seen.add(lifecycle.cycle)
        if isinstance(incident, FraudReport):
            yield from ((place, error) for error in _filing_errors(incident, lifecycle))
    yield from _stage_errors(incident, cycles)


def never_filed(incident: Incident, lifecycles: Iterable[Lifecycle] = ()) -> bool:
    """Tell whether an incident is certainly no case that was filed.

    Args:
        incident: the incident.
        lifecycles: the life cycles that name it.

    >>> never_filed(FraudReport(id="f1")), never_filed(FraudReport(id="f1", stage=Stage.NOT_FILED))
    (False, True)
    """
    if isinstance(incident, _NO_CASES):
        return True
    if isinstance(incident, FraudReport) and incident.filed_at is not None:
        return False
    cases = [lifecycle for lifecycle in lifecycles if lifecycle.cycle is Cycle.CASE]
    if cases:
        return all(_is_unfiled(lifecycle) for lifecycle in cases)
    # A bank's alert may be a call whose case is told elsewhere.
    return incident.stage in (_UNFILED if isinstance(incident, FraudReport) else _UNFILED[1:])


def _cycle_of(incident: Incident) -> Cycle | None:
    """Return the only kind of life cycle that an incident can have; None where it may be either."""
    if isinstance(incident, FraudReport):
        return Cycle.CASE
    return Cycle.HELP if isinstance(incident, _NO_CASES) else None


def _is_unfiled(lifecycle: Lifecycle) -> bool:
    return lifecycle.stage in _UNFILED


def _filing_errors(report: FraudReport, lifecycle: Lifecycle) -> Iterator[AntifraudError]:
    """Go through what a life cycle says of filing against the report's own time of it."""
    if report.filed_at is None or lifecycle.cycle is not Cycle.CASE:
        return
    if _is_unfiled(lifecycle):
        yield FilingDisagrees("steps", (report.filed_at, lifecycle.stage))
        return
    told = [step.at for step in lifecycle.steps if step.stage is Stage.FILED]
    day = Period.containing(day_in(report.filed_at), PeriodKind.DAY)
    # A case that was filed again has several such steps: one of them is the one reported.
    if told and all(at is not None and at.firm and at.falls_in(day) is False for at in told):
        yield FilingDisagrees("steps", (report.filed_at, told[0]))


def _stage_errors(
    incident: Incident, lifecycles: Sequence[Lifecycle]
) -> Iterator[tuple[int, AntifraudError]]:
    stages = [lifecycle.stage for lifecycle in lifecycles]
    known = incident.stage not in (None, Stage.OTHER) and Stage.OTHER not in stages
    if stages and known and incident.stage not in stages:
        yield 0, StagesDisagree("steps", (incident.stage, stages[0]))
