# SPDX-License-Identifier: MIT
"""Contributions add up to the change of the whole, exactly, and hold whatever the true values."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from antifraud.errors import InexactNumber, NegativeAmount, UnitMismatch
from antifraud.figures import Figure, Interval, Qualifier, Unit
from antifraud.metrics import ChangeStatus, change, contributions

PARTS = st.dictionaries(st.sampled_from("abcde"), st.integers(0, 500))
LEVELS = st.fractions(0, 60, max_denominator=6)


@st.composite
def bounded(draw: st.DrawFn) -> tuple[Figure, Fraction]:
    """Draw a figure with a number that its bounds allow."""
    low, truth = sorted((draw(LEVELS), draw(LEVELS)))
    high = draw(st.none() | st.fractions(0, 50, max_denominator=6).map(lambda more: truth + more))
    return Figure(value=None, low=low, high=high, qualifier=Qualifier.BETWEEN), truth


BOUNDED = st.dictionaries(st.sampled_from("abc"), bounded(), min_size=1)


class TestContributions:
    @given(PARTS, PARTS)
    def test_add_up_to_the_change_of_the_whole(
        self, previous: dict[str, int], current: dict[str, int]
    ) -> None:
        found = contributions(previous=previous, current=current)
        assert found.whole == change(previous=sum(previous.values()), current=sum(current.values()))
        assert set(found.parts) == set(previous) | set(current)
        relative = [part.relative for part in found.parts.values()]
        if found.whole.status is ChangeStatus.COMPUTED:
            assert sum(each for each in relative if each is not None) == found.whole.relative
            assert None not in relative
        else:
            assert set(relative) <= {None}

    @given(BOUNDED, BOUNDED)
    def test_lie_within_their_bounds_whatever_the_true_values(
        self,
        previous: dict[str, tuple[Figure, Fraction]],
        current: dict[str, tuple[Figure, Fraction]],
    ) -> None:
        base = sum((truth for _, truth in previous.values()), Fraction(0))
        assume(base > 0)
        found = contributions(
            previous={key: figure for key, (figure, _) in previous.items()},
            current={key: figure for key, (figure, _) in current.items()},
        )
        assert found.whole.status is ChangeStatus.COMPUTED
        nothing = (Figure.exact(0), Fraction(0))
        for key, part in found.parts.items():
            gap = current.get(key, nothing)[1] - previous.get(key, nothing)[1]
            assert Interval(part.low, part.high).contains(gap / base)

    @given(st.integers(0, 20), st.integers(0, 9), st.integers(0, 20), st.integers(1, 20))
    def test_have_the_tightest_bounds_that_hold(
        self, low: int, more: int, now: int, rest: int
    ) -> None:
        found = contributions(
            previous={"a": Figure.between(low, low + more), "b": rest}, current={"a": now, "b": 0}
        )
        ends = [Fraction(now - base, base + rest) for base in (low, low + more)]
        assert (found.parts["a"].low, found.parts["a"].high) == (min(ends), max(ends))

    def test_of_parts_that_appear_and_vanish_are_their_whole_size(self) -> None:
        found = contributions(previous={"old": 40, "both": 60}, current={"both": 60, "new": 10})
        points = {key: part.points(0) for key, part in found.parts.items()}
        assert points == {"old": -40, "both": 0, "new": 10}
        assert found.parts["new"].change.status is ChangeStatus.FROM_ZERO

    @pytest.mark.parametrize(
        ("previous", "current", "status"),
        [
            ({}, {}, ChangeStatus.ZERO_TO_ZERO),
            ({"a": 0}, {"a": 3}, ChangeStatus.FROM_ZERO),
            ({"a": None, "b": 1}, {"a": 1, "b": 1}, ChangeStatus.MISSING_BASE),
            ({"a": 1, "b": 1}, {"a": None, "b": 1}, ChangeStatus.MISSING_CURRENT),
        ],
        ids=str,
    )
    def test_of_a_whole_without_a_change_are_none(
        self,
        previous: dict[str, int | None],
        current: dict[str, int | None],
        status: ChangeStatus,
    ) -> None:
        found = contributions(previous=previous, current=current)
        assert found.whole.status is status
        for part in found.parts.values():
            assert (part.relative, part.low, part.high, part.points(1)) == (None,) * 4

    def test_of_one_part_are_the_whole_as_it_was_said(self) -> None:
        some, base = Figure.over(800, Unit.CASE), Figure.exact(800, Unit.CASE)
        found = contributions(previous={"a": base}, current={"a": some})
        assert found.whole == change(previous=base, current=some) == found.parts["a"].change

    @given(BOUNDED, BOUNDED)
    def test_of_bounded_parts_have_a_whole_that_is_their_sum(
        self,
        previous: dict[str, tuple[Figure, Fraction]],
        current: dict[str, tuple[Figure, Fraction]],
    ) -> None:
        before, now = (
            {key: figure for key, (figure, _) in side.items()} for side in (previous, current)
        )
        zero = Figure.exact(0)
        whole = change(previous=sum(before.values(), zero), current=sum(now.values(), zero))
        found = contributions(previous=before, current=now).whole
        assert (found.status, found.low, found.high) == (whole.status, whole.low, whole.high)

    def test_keep_their_unit(self) -> None:
        found = contributions(previous={"a": Figure.exact(4, Unit.CASE), "b": 4}, current={"a": 6})
        assert found.whole.difference == Figure.exact(-2, Unit.CASE)

    def test_of_unlike_or_negative_or_inexact_parts_are_refused(self) -> None:
        with pytest.raises(UnitMismatch):
            contributions(
                previous={"a": Figure.exact(4, Unit.CASE)},
                current={"a": Figure.exact(4, Unit.PERSON)},
            )
        with pytest.raises(NegativeAmount):
            contributions(previous={"a": -1}, current={})
        with pytest.raises(InexactNumber):
            contributions(previous={"a": 0.5}, current={})  # type: ignore[dict-item]
