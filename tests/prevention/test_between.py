# SPDX-License-Identifier: MIT
"""The time between two steps is as narrow as all that is told of them allows, and no narrower."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import UnitMismatch, WrongType
from antifraud.figures import Figure, Interval, Unit
from antifraud.metrics import Durations
from antifraud.periods import Moment
from antifraud.prevention import Intervention, Step, StepAction

NOON = datetime(2023, 3, 14, 12, tzinfo=UTC)
ACTIONS = [action for action in StepAction if action is not StepAction.OTHER][:5]
MINUTE = Unit.MINUTE


def minute(number: int) -> datetime:
    return NOON + timedelta(minutes=number)


@st.composite
def timelines(draw: st.DrawFn) -> tuple[Intervention, list[int]]:
    """Draw steps of which some times and gaps are told within bounds, and the true minutes."""
    true = [draw(st.integers(0, 60))]
    steps: list[Step] = []
    for action in ACTIONS:
        gap = draw(st.integers(0, 40)) if steps else 0
        true.append(true[-1] + gap)
        less, more = draw(st.integers(0, 20)), draw(st.integers(0, 20))
        end = true[-1] + more + bool(less or more)  # the latest instant is not one that it may be
        at = Moment(earliest=minute(true[-1] - less), latest=minute(end))
        after = Figure.between(max(gap - less, 0), gap + more, MINUTE)
        steps.append(
            Step(
                action=action,
                at=at if draw(st.booleans()) else None,
                after=after if len(true) > 2 and draw(st.booleans()) else None,
            )
        )
    return Intervention(id="i1", timeline=tuple(steps)), true[1:]


class TestTheBounds:
    @given(timelines(), st.integers(0, 4), st.integers(0, 4))
    def test_hold_the_true_time(
        self, drawn: tuple[Intervention, list[int]], one: int, other: int
    ) -> None:
        case, true = drawn
        first, last = sorted((one, other))
        found = case.elapsed(ACTIONS[first], ACTIONS[last])
        if found is not None:
            assert Interval(found.low, found.high).contains(Fraction(true[last] - true[first]))
            assert found.low is not None
            assert found.low >= 0

    @given(timelines())
    def test_are_those_of_the_moments_or_narrower(
        self, drawn: tuple[Intervention, list[int]]
    ) -> None:
        case, _ = drawn
        first, last = case.timeline[0].at, case.timeline[-1].at
        found = case.elapsed(ACTIONS[0], ACTIONS[-1])
        if first is not None and last is not None:
            least, most = first.elapsed_to(last)
            assert found is not None
            assert found.low is not None
            assert found.high is not None
            assert found.low * 60 >= least.total_seconds()
            assert found.high * 60 <= most.total_seconds()


def case(*steps: tuple[StepAction, dict[str, Any]]) -> Intervention:
    return Intervention(
        id="i1", timeline=tuple(Step(action=action, **told) for action, told in steps)
    )


FEW = Figure.between(2, 10, MINUTE)
NOTICED, CALLED, ARRIVED, FROZEN = (
    StepAction.NOTICED,
    StepAction.CALLED_POLICE,
    StepAction.POLICE_ARRIVED,
    StepAction.FROZEN,
)


class TestWhatIsTold:
    def test_of_how_long_after_adds_up_without_any_clock(self) -> None:
        found = case((NOTICED, {}), (CALLED, {"after": FEW}), (ARRIVED, {"after": FEW}))
        assert found.elapsed(NOTICED, ARRIVED) == Figure.between(4, 20, MINUTE)
        assert found.elapsed(NOTICED, ARRIVED, unit=Unit.SECOND) == Figure.between(
            240, 1200, Unit.SECOND
        )

    def test_of_a_step_after_both_bounds_them_as_well(self) -> None:
        found = case(
            (NOTICED, {"at": Moment.at(minute(0))}),
            (CALLED, {}),
            (ARRIVED, {"at": Moment.at(minute(30)), "after": Figure.exact(5, MINUTE)}),
        )
        assert found.elapsed(NOTICED, CALLED) == Figure.exact(25, MINUTE)

    def test_of_one_side_only_leaves_the_other_open(self) -> None:
        found = case((NOTICED, {}), (CALLED, {"after": FEW}), (ARRIVED, {}))
        assert found.elapsed(NOTICED, ARRIVED) == Figure.at_least(2, MINUTE)
        assert found.elapsed(CALLED, ARRIVED) is None

    def test_by_habit_gives_soft_bounds(self) -> None:
        found = case(
            (NOTICED, {"at": Moment.parse("2023-03-14T14~")}),
            (ARRIVED, {"at": Moment.parse("2023-03-14T15:10:00")}),
        ).elapsed(NOTICED, ARRIVED)
        assert found is not None
        assert (found.low, found.high) == (Fraction(10), Fraction(70))
        assert not found.low_firm
        assert not found.high_firm

    def test_by_habit_gives_way_to_what_is_stated(self) -> None:
        found = case(
            (NOTICED, {"at": Moment.parse("2023-03-14T14~")}),
            (
                ARRIVED,
                {"at": Moment.parse("2023-03-14T14:05:00"), "after": Figure.exact(9, MINUTE)},
            ),
            (FROZEN, {"at": Moment.parse("2023-03-14T14:06:00")}),
        ).elapsed(NOTICED, FROZEN)
        assert found == Figure.exact(10, MINUTE)

    def test_that_does_not_fit_together_gives_nothing(self) -> None:
        found = case(
            (NOTICED, {"at": Moment.at(minute(0))}),
            (ARRIVED, {"at": Moment.at(minute(5)), "after": Figure.exact(9, MINUTE)}),
        )
        assert found.elapsed(NOTICED, ARRIVED) is None

    def test_of_a_step_that_is_not_there_is_nothing(self) -> None:
        found = case((CALLED, {"at": Moment.at(minute(0))}), (NOTICED, {"after": FEW}))
        assert found.elapsed(NOTICED, CALLED) is None
        assert found.elapsed(NOTICED, FROZEN) is None
        assert found.elapsed(FROZEN, NOTICED) is None

    def test_of_many_cases_makes_durations(self) -> None:
        cases = [
            case((CALLED, {}), (ARRIVED, {"after": Figure.exact(took, MINUTE)}))
            for took in (4, 6, 20)
        ]
        cases.append(case((CALLED, {}), (ARRIVED, {})))
        found = Durations.of((each.elapsed(CALLED, ARRIVED) for each in cases), unit=MINUTE)
        assert (found.median, found.unknown) == (Figure.exact(6, MINUTE), 1)
        assert found.kept_missed_untold(5) == (1, 2, 0)


def test_steps_are_asked_by_action_and_in_a_unit_of_time() -> None:
    with pytest.raises(WrongType):
        case().elapsed("noticed", FROZEN)  # type: ignore[arg-type]
    with pytest.raises(UnitMismatch):
        case().elapsed(NOTICED, FROZEN, unit=Unit.CASE)
