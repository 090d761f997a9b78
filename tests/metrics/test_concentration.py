# SPDX-License-Identifier: MIT
"""How far events gather: the measures of the literature, and what always holds of them."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from antifraud.errors import (
    AntifraudError,
    LengthsDiffer,
    LevelOutside,
    NegativeMean,
    NoCounts,
    NotFinite,
    NothingCounted,
    NotWhole,
    OneUnit,
    SelectionUnfit,
    WeightUnfit,
    WrongType,
)
from antifraud.metrics.concentration import (
    atkinson,
    generalized_gini,
    gini,
    herfindahl,
    hoover,
    lorenz_asymmetry,
    lorenz_curve,
    predictive_accuracy,
    rosenbluth,
    share_of_units_holding,
    theil,
    top_share,
    variation,
)

#: Sales of ten firms, and what the R package ineq prints of them.
SALES = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]
MEASURES: list[Callable[[list[int]], float]] = [
    gini,
    herfindahl,
    hoover,
    rosenbluth,
    theil,
    variation,
    atkinson,
    lorenz_asymmetry,
]
COUNTS = st.lists(st.integers(0, 50), min_size=1, max_size=30).filter(any)


class TestPublishedValues:
    @pytest.mark.parametrize(
        ("found", "expected"),
        [
            (gini(SALES), 0.4620911),
            (herfindahl(SALES), 0.1840812),
            (rosenbluth(SALES), 0.1859051),
            (atkinson(SALES, aversion=Decimal("0.5")), 0.1796591),
            (gini([Fraction(50, 9)] * 9 + [50], corrected=True), 0.4444444),
            (gini([2] * 5 + [18] * 5, corrected=True), 0.4444444),
        ],
    )
    def test_are_those_that_ineq_prints(self, found: float, expected: float) -> None:
        assert found == pytest.approx(expected, abs=5e-8)

    def test_generalized_ginis_are_those_of_its_authors(self) -> None:
        assert gini([10, 8, 2] + [0] * 7) == 0.78
        assert generalized_gini([10, 8, 2] + [0] * 7) == 0.78
        assert gini([5, 2, 1] + [0] * 7) == 0.8
        assert generalized_gini([5, 2, 1] + [0] * 7) == 0.75
        assert gini([10] + [0] * 99) == 0.99
        assert gini([10] + [0] * 99, corrected=True) == 1


class TestLawOfConcentration:
    def test_few_places_hold_half(self) -> None:
        city = [50, 30, 20] + [2] * 50 + [0] * 47
        assert share_of_units_holding(city, share=Decimal("0.5")) == 0.03
        assert top_share(city, k=3) == 0.5
        assert top_share(city, share=0.03) == 0.5

    def test_a_share_written_as_a_float_is_the_plain_one(self) -> None:
        """0.2 as a float is a hair above a fifth; the top fifth of ten is two all the same."""
        assert top_share([5, 3] + [1] * 8, share=0.2) == 0.5
        assert share_of_units_holding([1] * 10, share=0.3) == 0.3

    def test_part_of_a_unit_counts_as_one(self) -> None:
        assert top_share([4, 3, 2, 1], share=Fraction(1, 3)) == 0.7


@given(COUNTS)
def test_the_gini_is_half_the_mean_difference_over_the_mean(counts: list[int]) -> None:
    size = len(counts)
    gaps = sum(abs(one - other) for one in counts for other in counts)
    assert gini(counts) == pytest.approx(gaps / (2 * size * sum(counts)), abs=1e-12)


@given(COUNTS)
def test_bounds_hold(counts: list[int]) -> None:
    size = len(counts)
    assert 0 <= gini(counts) <= 1 - 1 / size + 1e-15
    assert 1 / size - 1e-15 <= herfindahl(counts) <= 1
    assert 1 / size - 1e-15 <= rosenbluth(counts) <= 1
    assert 0 <= hoover(counts) <= 1 - 1 / size + 1e-15
    assert 0 <= theil(counts) <= math.log(size) + 1e-12
    assert 0 <= atkinson(counts) <= 1
    assert 0 <= variation(counts) <= math.sqrt(size)
    if size > 1:
        assert 0 <= gini(counts, corrected=True) <= 1
        assert 0 <= herfindahl(counts, normalized=True) <= 1
        assert 0 <= theil(counts, normalized=True) <= 1


@given(COUNTS)
def test_the_generalized_gini_is_no_larger_and_the_same_where_events_are_many(
    counts: list[int],
) -> None:
    assert -1e-12 <= generalized_gini(counts) <= gini(counts) + 1e-12
    if sum(counts) >= len(counts):
        assert generalized_gini(counts) == gini(counts)


@given(COUNTS, st.integers(2, 9), st.randoms())
def test_neither_the_unit_nor_the_order_matters(
    counts: list[int],
    times: int,
    random: Any,  # noqa: ANN401 - hypothesis gives it no type
) -> None:
    other = [count * times for count in counts]
    random.shuffle(other)
    for measure in MEASURES:
        assert measure(other) == pytest.approx(measure(counts), abs=1e-12)


@given(COUNTS)
def test_one_event_more_for_the_last_of_them_never_concentrates(counts: list[int]) -> None:
    """Taken from the largest and given to the smallest: a transfer that makes more equal."""
    assume(max(counts) - min(counts) > 1)
    moved = sorted(counts)
    moved[0] += 1
    moved[-1] -= 1
    for measure in (gini, herfindahl, hoover, rosenbluth, theil, variation, atkinson):
        assert measure(moved) <= measure(counts) + 1e-12


@given(COUNTS)
def test_top_shares_grow_to_one(counts: list[int]) -> None:
    shares = [top_share(counts, k=k) for k in range(1, len(counts) + 1)]
    assert shares == sorted(shares)
    assert shares[-1] == top_share(counts, share=1) == 1
    assert shares[0] == max(counts) / sum(counts)


@given(COUNTS, st.fractions(min_value=Fraction(1, 100), max_value=1))
def test_the_fewest_units_that_hold_a_share_do_and_one_less_does_not(
    counts: list[int], share: Fraction
) -> None:
    units = round(share_of_units_holding(counts, share=share) * len(counts))
    assert top_share(counts, k=units) >= float(share) - 1e-12
    if units > 1:
        assert top_share(counts, k=units - 1) < float(share) + 1e-12


@given(COUNTS)
def test_the_lorenz_curve_sags_and_the_gini_is_the_area_that_it_leaves(counts: list[int]) -> None:
    curve = lorenz_curve(counts)
    assert (curve[0], curve[-1]) == ((0.0, 0.0), (1.0, 1.0))
    assert all(held <= units + 1e-12 for units, held in curve)
    below = sum((right[0] - left[0]) * (right[1] + left[1]) / 2 for left, right in pairwise(curve))
    assert 1 - 2 * below == pytest.approx(gini(counts), abs=1e-12)


@given(COUNTS)
def test_equal_units_are_not_concentrated(counts: list[int]) -> None:
    size = len(counts)
    assert gini([7] * size) == hoover([7] * size) == theil([7] * size) == 0
    assert herfindahl([7] * size) == rosenbluth([7] * size) == pytest.approx(1 / size)
    assert lorenz_asymmetry([7] * size) == 1


class TestForecasts:
    def test_the_best_order_has_an_efficiency_of_one(self) -> None:
        found = predictive_accuracy(observed=[6, 7, 3, 2, 1, 0], predicted=[8, 4, 4, 2, 1, 0])
        assert [rank.place for rank in found] == [0, 1, 2, 3, 4, 5]
        assert found[0].pei == pytest.approx(6 / 7)
        assert found[1].pei == 1
        assert found[-1].pai == 1

    def test_places_are_ranked_by_density(self) -> None:
        found = predictive_accuracy(observed=[4, 4], predicted=[4, 4], areas=[2, 1])
        assert [rank.place for rank in found] == [1, 0]
        assert found[0].pai == pytest.approx(1.5)

    def test_what_never_came_has_no_recapture_rate(self) -> None:
        found = predictive_accuracy(observed=[0, 3], predicted=[5, 1])
        assert (found[0].rri, found[0].pai, found[0].pei) == (None, 0, 0)


class TestBadInput:
    @pytest.mark.parametrize("measure", [*MEASURES, generalized_gini, lorenz_curve, theil])
    @pytest.mark.parametrize(
        ("counts", "error"),
        [
            ([], NoCounts),
            ([0, 0], NothingCounted),
            ([3, -1], NegativeMean),
            ([3, math.nan], NotFinite),
            ([math.inf], NotFinite),
            ([Decimal("NaN")], NotFinite),
            (["3"], WrongType),
            ([None], WrongType),
            ([True], WrongType),
        ],
        ids=repr,
    )
    def test_is_refused_by_name(
        self, measure: Callable[..., object], counts: list[Any], error: type[AntifraudError]
    ) -> None:
        with pytest.raises(error) as found:
            measure(counts)
        assert type(found.value) is error
        assert found.value.field.startswith("counts")

    @pytest.mark.parametrize(
        "given",
        [{}, {"k": 1, "share": 0.5}, {"k": 0}, {"k": 4}, {"share": 0}, {"share": 1.5}, {"k": 1.5}],
        ids=repr,
    )
    def test_a_top_is_some_units_or_a_share_of_them(self, given: dict[str, Any]) -> None:
        with pytest.raises(SelectionUnfit):
            top_share([3, 2, 1], **given)

    def test_a_correction_needs_two_units_or_events(self) -> None:
        for function in (gini, generalized_gini):
            with pytest.raises(OneUnit):
                function([5], corrected=True)
        with pytest.raises(OneUnit):
            generalized_gini([1, 0, 0], corrected=True)
        for index in (herfindahl, theil):
            with pytest.raises(OneUnit):
                index([5], normalized=True)

    def test_a_generalized_gini_is_of_whole_events(self) -> None:
        with pytest.raises(NotWhole):
            generalized_gini([1, 2.5])

    def test_other_arguments_have_their_names(self) -> None:
        with pytest.raises(LevelOutside):
            share_of_units_holding([1, 2], share=0)
        with pytest.raises(WeightUnfit):
            atkinson([1, 2], aversion=0)
        with pytest.raises(LengthsDiffer):
            predictive_accuracy(observed=[1, 2], predicted=[1])
        with pytest.raises(LengthsDiffer):
            predictive_accuracy(observed=[1, 2], predicted=[1, 2], areas=[1])
        with pytest.raises(WeightUnfit):
            predictive_accuracy(observed=[1, 2], predicted=[1, 2], areas=[1, 0])
