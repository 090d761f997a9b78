# SPDX-License-Identifier: MIT
"""A life cycle goes by the table, keeps its history, and never back in time."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import (
    IllegalTransition,
    NaiveDatetime,
    TimeReversed,
    WrongType,
)
from antifraud.incidents import (
    TRANSITIONS,
    Cycle,
    Lifecycle,
    Stage,
    Step,
    advance,
    next_stages,
)
from antifraud.periods import SHANGHAI, Moment
from tests.incidents.samples import NAIVE

NOW = datetime(2023, 3, 14, 16, tzinfo=SHANGHAI)
WAYS = {way[:3] for way in TRANSITIONS}
STAGES = {cycle: {stage for c, *two in WAYS for stage in two if c is cycle} for cycle in Cycle}
EVERY_PAIR = [
    (cycle, before, after)
    for cycle in Cycle
    for before, after in product(sorted(STAGES[cycle], key=lambda s: s.value), Stage)
]


def at(stage: Stage, cycle: Cycle = Cycle.CASE, when: Moment | None = None) -> Lifecycle:
    return Lifecycle(id="l", incident="i", cycle=cycle, steps=(Step(stage=stage, at=when),))


@pytest.mark.parametrize(("cycle", "before", "after"), EVERY_PAIR)
def test_the_table_is_all_that_is_allowed(cycle: Cycle, before: Stage, after: Stage) -> None:
    start = at(before, cycle)
    if (cycle, before, after) in WAYS:
        moved = advance(start, after, at=NOW, stage_printed="as printed")
        assert moved.stage is after
        assert moved.steps[:-1] == start.steps
    else:
        with pytest.raises(IllegalTransition) as raised:
            advance(start, after, at=NOW, stage_printed="as printed")
        assert raised.value.field == "stage"
        assert raised.value.value == (before, after)
        steps = (Step(stage=before), Step(stage=after, stage_printed="as printed"))
        with pytest.raises(IllegalTransition) as told:
            Lifecycle(id="l", incident="i", cycle=cycle, steps=steps)
        assert told.value.field == "steps[1].stage"


def test_the_ways_of_the_rules_are_there() -> None:
    """接警 → 受案 → 立案 → 侦查 → 侦查终结 → 移送审查起诉, with the side exits."""
    main = ["受案", "立案", "侦查", "侦查终结", "移送审查起诉"]
    case = at(Stage.CALL_TAKEN)
    for label in main:
        stage = Stage.named(label)
        assert stage is not None
        case = advance(case, stage, at=None)
    assert [step.stage.zh for step in case.steps] == ["接警", *main]
    for exit_, leaves in (
        (Stage.NOT_FILED, {Stage.ACCEPTED}),
        (Stage.TRANSFERRED, {Stage.ACCEPTED, Stage.FILED, Stage.INVESTIGATION}),
        (Stage.WITHDRAWN, {Stage.INVESTIGATION}),
        (Stage.TERMINATED, {Stage.INVESTIGATION}),
    ):
        assert {way.before for way in TRANSITIONS if way.after is exit_} == leaves


def test_no_way_stands_twice_and_every_way_of_a_case_has_its_article() -> None:
    assert len(WAYS) == len(TRANSITIONS)
    assert all("art. " in way.basis for way in TRANSITIONS if way.cycle is Cycle.CASE)


def test_every_stage_but_other_is_of_a_cycle_and_has_a_source() -> None:
    assert STAGES[Cycle.CASE] | STAGES[Cycle.HELP] == set(Stage) - {Stage.OTHER}
    assert STAGES[Cycle.CASE] & STAGES[Cycle.HELP] == {Stage.CALL_TAKEN}
    assert all(stage.source for stage in Stage if stage is not Stage.OTHER)


def test_a_stage_of_no_list_stands_alone() -> None:
    step = Step(stage=Stage.OTHER, stage_printed="破案")
    solved = Lifecycle(id="l", incident="i", steps=(step,))
    assert solved.next_stages() == ()


def test_time_never_runs_backwards() -> None:
    start = at(Stage.ACCEPTED, when=Moment.at(NOW))
    with pytest.raises(TimeReversed) as raised:
        advance(start, Stage.FILED, at=NOW - timedelta(seconds=1))
    assert raised.value.field == "at"
    assert advance(start, Stage.FILED, at=NOW).stage is Stage.FILED


def test_an_unknown_time_does_not_open_a_way_back() -> None:
    filed = advance(at(Stage.ACCEPTED, when=Moment.at(NOW)), Stage.FILED, at=None)
    with pytest.raises(TimeReversed):
        advance(filed, Stage.INVESTIGATION, at=NOW - timedelta(days=1))
    steps = (*filed.steps, Step(stage=Stage.INVESTIGATION, at=Moment.parse("2023-03-13")))
    with pytest.raises(TimeReversed) as raised:
        Lifecycle(id="l", incident="i", steps=steps)
    assert raised.value.field == "steps[2].at"


def test_bounds_that_overlap_and_conventions_of_language_contradict_nothing() -> None:
    hour = at(Stage.ACCEPTED, when=Moment.parse("2023-03-14T16"))
    assert advance(hour, Stage.FILED, at=Moment.parse("2023-03-14")).steps[1].at is not None
    about = at(Stage.ACCEPTED, when=Moment.parse("2023-03-14T17~"))
    assert advance(about, Stage.FILED, at=NOW).stage is Stage.FILED


def test_arguments_have_their_types() -> None:
    start = at(Stage.ACCEPTED)
    for arguments, rule in (
        ((start, Stage.FILED, NAIVE), NaiveDatetime),
        ((start, "filed", NOW), WrongType),
        (("accepted", Stage.FILED, NOW), WrongType),
        ((start, Stage.FILED, "now"), WrongType),
    ):
        with pytest.raises(rule):
            advance(arguments[0], arguments[1], at=arguments[2])  # type: ignore[arg-type]


def test_references_name_agencies_incident_and_source() -> None:
    step = Step(stage=Stage.FILED, by="bureau")
    case = Lifecycle(id="l", incident="i", steps=(step,), source="page")
    assert list(case.references()) == [
        ("incident", "incident", "i"),
        ("steps[0].by", "agency", "bureau"),
        ("source", "source", "page"),
    ]


@given(st.sampled_from(Cycle), st.lists(st.tuples(st.integers(0, 9), st.integers(0, 99))))
def test_any_walk_by_the_table_is_a_life_cycle(cycle: Cycle, walk: list[tuple[int, int]]) -> None:
    life, now = at(Stage.CALL_TAKEN, cycle, Moment.at(NOW)), NOW
    for choice, minutes in walk:
        ways = next_stages(cycle, life.stage)
        if not ways:
            break
        now += timedelta(minutes=minutes)
        before, life = life, advance(life, ways[choice % len(ways)], at=now)
        assert life.steps[:-1] == before.steps
    assert Lifecycle(id="l", incident="i", cycle=cycle, steps=life.steps) == life


@given(st.lists(st.integers(0, 9), min_size=3, max_size=3))
def test_a_history_holds_exactly_where_its_times_are_in_order(hours: list[int]) -> None:
    times = [Moment.at(NOW + timedelta(hours=hour)) for hour in hours]
    stages = (Stage.ACCEPTED, Stage.FILED, Stage.INVESTIGATION)
    steps = tuple(Step(stage=stage, at=at) for stage, at in zip(stages, times, strict=True))
    if hours == sorted(hours):
        assert Lifecycle(id="l", incident="i", steps=steps).stage is Stage.INVESTIGATION
    else:
        with pytest.raises(TimeReversed):
            Lifecycle(id="l", incident="i", steps=steps)
