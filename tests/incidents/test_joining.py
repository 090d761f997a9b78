# SPDX-License-Identifier: MIT
"""An incident and its life cycle say the same of what it is, when it was filed, where it stands."""

from __future__ import annotations

from datetime import datetime

import attrs
import pytest

from antifraud.errors import (
    AntifraudError,
    CycleUnfit,
    FilingDisagrees,
    StagesDisagree,
    TwoLifecycles,
)
from antifraud.incidents import (
    BankAlert,
    Cycle,
    Description,
    FoundPerson,
    FraudReport,
    HelpCall,
    HelpKind,
    Incident,
    Lifecycle,
    MissingPerson,
    Stage,
    Step,
    lifecycle_violations,
    never_filed,
)
from antifraud.periods import SHANGHAI, Moment

FILED_AT = datetime(2023, 3, 14, 16, tzinfo=SHANGHAI)
FRAUD = FraudReport(id="i")
FILED = FraudReport(id="i", filed_at=FILED_AT)
ALERT = BankAlert(id="i")
CALLS = (
    MissingPerson(id="i", person=Description()),
    FoundPerson(id="i", person=Description()),
    HelpCall(id="i", kind=HelpKind.DISTRESS),
)
HELP = Lifecycle(
    id="h", incident="i", cycle=Cycle.HELP, steps=(Step(stage=Stage.CALL_TAKEN),
                                                   Step(stage=Stage.RESOLVED))
)  # fmt: skip


def case(*stages: Stage, filed: str | None = None) -> Lifecycle:
    """Return the life cycle of a case, perhaps with the time of filing."""
    at = None if filed is None else Moment.parse(filed)
    steps = (Step(stage=one, at=at if one is Stage.FILED else None) for one in stages)
    return Lifecycle(id="c", incident="i", steps=tuple(steps))


CASE = case(Stage.ACCEPTED, Stage.FILED)
REFUSED = case(Stage.ACCEPTED, Stage.NOT_FILED)


def told(incident: Incident, *cycles: Lifecycle) -> list[tuple[int, type[AntifraudError], str]]:
    return [
        (place, type(error), error.field) for place, error in lifecycle_violations(incident, cycles)
    ]


def test_a_fraud_is_a_case_and_a_call_for_help_is_none() -> None:
    assert told(FRAUD, HELP) == [(0, CycleUnfit, "cycle")]
    assert not told(FRAUD, CASE)
    for call in CALLS:
        assert told(call, CASE) == [(0, CycleUnfit, "cycle")]
        assert not told(call, HELP)


def test_an_alert_may_be_a_call_and_become_a_case() -> None:
    assert not told(ALERT, HELP, CASE)
    assert told(ALERT, HELP, CASE, HELP) == [(2, TwoLifecycles, "incident")]
    assert told(FRAUD, CASE, CASE, CASE) == [
        (1, TwoLifecycles, "incident"),
        (2, TwoLifecycles, "incident"),
    ]


@pytest.mark.parametrize(
    ("cycle", "broken"),
    [
        (REFUSED, True),
        (case(Stage.CALL_TAKEN), True),
        (CASE, False),
        (case(Stage.ACCEPTED, Stage.FILED, filed="2023-03-14"), False),
        (case(Stage.ACCEPTED, Stage.FILED, filed="2023-03-14T09:00"), False),
        (case(Stage.ACCEPTED, Stage.FILED, filed="2023-03-15"), True),
        (case(Stage.ACCEPTED, Stage.FILED, filed="2023-03-15T09~"), False),
        (case(Stage.INVESTIGATION), False),
    ],
)
def test_filing_is_told_alike(cycle: Lifecycle, *, broken: bool) -> None:
    assert told(FILED, cycle) == ([(0, FilingDisagrees, "steps")] if broken else [])
    assert not told(FRAUD, cycle)


def test_one_of_two_filings_is_the_one_reported() -> None:
    first, second = (Moment.parse(day) for day in ("2023-02-01", "2023-03-14"))
    steps = (
        Step(stage=Stage.FILED, at=first),
        Step(stage=Stage.INVESTIGATION),
        Step(stage=Stage.WITHDRAWN),
        Step(stage=Stage.FILED, at=second),
    )
    assert not told(FILED, attrs.evolve(CASE, steps=steps))
    assert told(FILED, attrs.evolve(CASE, steps=steps[:3])) == [(0, FilingDisagrees, "steps")]


@pytest.mark.parametrize(
    ("incident", "cycles", "broken"),
    [
        (attrs.evolve(FRAUD, stage=Stage.FILED), (CASE,), False),
        (attrs.evolve(FRAUD, stage=Stage.ACCEPTED), (CASE,), True),
        (attrs.evolve(FRAUD, stage=Stage.OTHER, stage_printed="破案"), (CASE,), False),
        (attrs.evolve(ALERT, stage=Stage.CALL_TAKEN), (HELP,), True),
        (attrs.evolve(ALERT, stage=Stage.RESOLVED), (HELP, CASE), False),
        (attrs.evolve(ALERT, stage=Stage.FILED), (HELP, CASE), False),
        (attrs.evolve(ALERT, stage=Stage.FILED), (), False),
    ],
)
def test_an_incident_is_where_its_life_cycle_is(
    incident: Incident, cycles: tuple[Lifecycle, ...], *, broken: bool
) -> None:
    assert told(incident, *cycles) == ([(0, StagesDisagree, "steps")] if broken else [])


@pytest.mark.parametrize(
    ("incident", "cycles", "unfiled"),
    [
        (FRAUD, (), False),
        (FRAUD, (CASE,), False),
        (FRAUD, (REFUSED,), True),
        (attrs.evolve(FRAUD, stage=Stage.NOT_FILED), (), True),
        (attrs.evolve(FRAUD, stage=Stage.ACCEPTED), (), True),
        (FILED, (REFUSED,), False),  # that the two disagree is told by itself
        (ALERT, (HELP,), False),
        (ALERT, (HELP, REFUSED), True),
        (attrs.evolve(ALERT, stage=Stage.CALL_TAKEN), (), False),
        *((call, (), True) for call in CALLS),
    ],
)
def test_what_was_certainly_never_filed(
    incident: Incident, cycles: tuple[Lifecycle, ...], *, unfiled: bool
) -> None:
    assert never_filed(incident, cycles) is unfiled
