# SPDX-License-Identifier: MIT
"""What holds of the tests of chance whatever the counts."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from antifraud.metrics.significance import (
    ConfidenceInterval,
    SignificanceTest,
    binomial_interval,
    byar_interval,
    e_test,
    funnel_limits,
    poisson_interval,
    poisson_test,
    poisson_z,
    poisson_z_two,
    rate_difference_test,
    rate_ratio_test,
    scan_statistic,
    share_funnel_limits,
    small_sample_test,
    wdd,
)
from antifraud.metrics.significance.methods import ALTERNATIVES, Alternative

COUNTS = st.integers(0, 300)
HUGE = st.integers(0, 10**6)
EXPOSURES = st.fractions(min_value=Fraction(1, 50), max_value=50, max_denominator=50)
SIDES = st.sampled_from(ALTERNATIVES)
LEVELS = st.floats(min_value=0.01, max_value=0.9999)
EXACT = st.sampled_from(["exact", "exact-central", "mid-p", "mid-p-central"])
RATIO = st.sampled_from(
    ["exact", "exact-central", "mid-p", "mid-p-central", "score", "wald", "root"]
)
OF_COUNTS = st.sampled_from(
    [
        "garwood",
        "byar",
        "byar-half",
        "mid-p",
        "jeffreys",
        "score",
        "wald",
        "wald-half",
        "root",
        "anscombe",
        "vandenbroucke",
    ]
)
OF_SHARES = st.sampled_from(
    [
        "clopper-pearson",
        "wilson",
        "wilson-corrected",
        "mid-p",
        "jeffreys",
        "agresti-coull",
        "wald",
    ]
)
#: Those that always hold what was observed; the others are pulled to the middle or the right.
CENTRED_COUNTS = {"garwood", "score", "wald", "wald-half", "root"}
CENTRED_SHARES = {"clopper-pearson", "wilson", "wilson-corrected", "wald"}


def sound(found: SignificanceTest) -> float:
    assert 0 <= found.p <= 1
    assert found.statistic is None or math.isfinite(found.statistic)
    return found.p


def bounded(found: ConfidenceInterval) -> tuple[float, float]:
    assert found.high is not None
    assert 0 <= found.low <= found.high
    assert math.isfinite(found.high)
    return found.low, found.high


@given(HUGE, HUGE, SIDES)
def test_a_p_lies_from_zero_to_one(previous: int, current: int, side: Alternative) -> None:
    sound(poisson_z(current=current, expected=previous, alternative=side))
    sound(poisson_z_two(previous=previous, current=current, alternative=side))
    sound(rate_difference_test(previous=previous, current=current, alternative=side))


@given(COUNTS, COUNTS, EXPOSURES, EXPOSURES, SIDES, RATIO)
def test_a_ratio_is_tested_for_any_counts(  # noqa: PLR0913, PLR0917 - one of each
    previous: int, current: int, before: Fraction, after: Fraction, side: Alternative, method: str
) -> None:
    found = rate_ratio_test(
        previous=previous,
        current=current,
        previous_exposure=before,
        current_exposure=after,
        alternative=side,
        method=method,
    )
    sound(found)
    low, high = found.interval.low, found.interval.high
    assert low >= 0
    assert high is None or low <= high
    if found.ratio is not None:
        assert low <= found.ratio * (1 + 1e-9)
        assert high is None or found.ratio <= high * (1 + 1e-9)


@given(COUNTS, COUNTS, RATIO)
def test_a_swap_leaves_a_two_sided_p_and_turns_the_statistic(
    previous: int, current: int, method: str
) -> None:
    def tests(base: int, now: int) -> list[SignificanceTest]:
        return [
            poisson_z_two(previous=base, current=now),
            rate_difference_test(previous=base, current=now),
            e_test(previous=base, current=now),
            rate_ratio_test(previous=base, current=now, method=method),
        ]

    for one, other in zip(tests(previous, current), tests(current, previous), strict=True):
        assert one.p == pytest.approx(other.p, rel=1e-6, abs=1e-12)
        if one.statistic is not None:
            assert one.statistic == pytest.approx(-(other.statistic or 0.0), abs=1e-9)


@given(COUNTS, COUNTS, EXACT)
def test_a_swap_turns_greater_into_less(previous: int, current: int, method: str) -> None:
    up = rate_ratio_test(previous=previous, current=current, alternative="greater", method=method)
    down = rate_ratio_test(previous=current, current=previous, alternative="less", method=method)
    assert up.p == pytest.approx(down.p, rel=1e-9)
    e_up = e_test(previous=previous, current=current, alternative="greater")
    e_down = e_test(previous=current, current=previous, alternative="less")
    assert e_up.p == pytest.approx(e_down.p, rel=1e-9)


@given(COUNTS, COUNTS)
def test_the_more_there_are_the_less_a_rise_is_chance(previous: int, current: int) -> None:
    def p(now: int) -> list[float]:
        same: dict[str, Any] = {"previous": previous, "current": now, "alternative": "greater"}
        found = [
            poisson_z_two(**same),
            rate_ratio_test(**same),
            rate_ratio_test(**same, method="mid-p"),
            poisson_test(current=now, expected=previous, alternative="greater"),
        ]
        return [one.p for one in found]

    for less, more in zip(p(current), p(current + 1), strict=True):
        assert more <= less * (1 + 1e-9)


@given(COUNTS, st.floats(min_value=0, max_value=300), EXACT)
def test_one_sided_tails_hold_the_observed_count_between_them(
    count: int, mean: float, method: str
) -> None:
    greater, less = (
        poisson_test(current=count, expected=mean, alternative=side, method=method).p
        for side in ("greater", "less")
    )
    both = 1.0 if method.startswith("mid-p") else 1.0 + poisson_point(count, mean)
    assert greater + less == pytest.approx(both, abs=1e-9)
    assert sound(poisson_test(current=count, expected=mean, method=method)) >= 0


def poisson_point(count: int, mean: float) -> float:
    if not mean:
        return float(not count)
    return math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))


@given(st.integers(0, 60), st.floats(min_value=0.5, max_value=0.999))
def test_the_exact_interval_is_where_either_tail_is_half_of_the_rest(
    count: int, level: float
) -> None:
    low, high = bounded(poisson_interval(count=count, level=level))
    half = (1 - level) / 2
    below = math.fsum(poisson_point(one, high) for one in range(count + 1))
    assert below == pytest.approx(half, rel=1e-7)
    if count:
        above = 1 - math.fsum(poisson_point(one, low) for one in range(count))
        assert above == pytest.approx(half, rel=1e-6)
    else:
        assert low == 0


@given(HUGE, EXPOSURES, LEVELS, OF_COUNTS)
def test_an_interval_of_a_rate_is_finite_and_grows_with_its_level(
    count: int, exposure: Fraction, level: float, method: str
) -> None:
    found = poisson_interval(count=count, exposure=exposure, level=level, method=method)
    low, high = bounded(found)
    if method in CENTRED_COUNTS:
        assert found.estimate is not None
        assert low <= found.estimate * (1 + 1e-9)
        assert found.estimate <= high * (1 + 1e-9)
    wider = poisson_interval(count=count, exposure=exposure, level=(1 + level) / 2, method=method)
    assert bounded(wider)[1] >= high * (1 - 1e-9)
    assert wider.low <= low * (1 + 1e-9)


@given(HUGE, st.data(), LEVELS, OF_SHARES)
def test_an_interval_of_a_share_lies_within_zero_and_one(
    whole: int, data: st.DataObject, level: float, method: str
) -> None:
    assume(whole)
    part = data.draw(st.integers(0, whole))
    low, high = bounded(binomial_interval(part=part, whole=whole, level=level, method=method))
    assert high <= 1
    if method in CENTRED_SHARES:
        assert low <= part / whole * (1 + 1e-9)
        assert part / whole <= high * (1 + 1e-9)
    other = binomial_interval(part=whole - part, whole=whole, level=level, method=method)
    assert (other.high or 0) == pytest.approx(1 - low, abs=1e-9)


@given(HUGE)
def test_byars_is_zero_or_more_and_finite(count: int) -> None:
    bounded(byar_interval(count=count, level=0.998))


@given(
    st.floats(min_value=1e-3, max_value=1e6),
    st.sampled_from(["funnel-exact", "funnel-normal", "garwood"]),
)
def test_a_funnel_holds_its_centre_and_wider_limits_hold_narrower_ones(
    expected: float, method: str
) -> None:
    two, three = funnel_limits(expected=expected, method=method)
    assert 0 <= three.low <= two.low * (1 + 1e-9)
    assert two.high <= three.high * (1 + 1e-9)
    if method != "funnel-exact" or expected > 1:
        assert two.low <= expected <= two.high


@given(st.integers(1, 10**5), st.floats(min_value=1e-3, max_value=0.999))
def test_a_funnel_of_shares_lies_within_zero_and_one(whole: int, share: float) -> None:
    for limits in share_funnel_limits(whole=whole, share=share):
        assert 0 <= limits.low <= limits.high <= 1


@given(st.integers(0, 40), st.floats(min_value=0.01, max_value=20), st.integers(2, 500))
def test_a_longer_search_finds_more_clusters_and_larger_ones_are_rarer(
    count: int, expected: float, windows: int
) -> None:
    found = sound(scan_statistic(count=count, expected=expected, windows=windows))
    longer = sound(scan_statistic(count=count, expected=expected, windows=windows + 1))
    assert longer >= found - 1e-9
    assert (
        sound(scan_statistic(count=count + 1, expected=expected, windows=windows)) <= found + 0.02
    )


PAIRS = st.tuples(COUNTS, COUNTS)


@given(PAIRS, PAIRS, PAIRS, PAIRS, LEVELS)
def test_displacement_adds_up(
    treated: tuple[int, int],
    control: tuple[int, int],
    displaced: tuple[int, int],
    around: tuple[int, int],
    level: float,
) -> None:
    found = wdd(
        treated=treated, control=control, displaced=displaced, displaced_control=around, level=level
    )
    sound(found)
    local = treated[1] - treated[0] - control[1] + control[0]
    moved = displaced[1] - displaced[0] - around[1] + around[0]
    assert (found.local, found.displacement, found.estimate) == (local, moved, local + moved)
    assert found.se**2 == pytest.approx(sum((*treated, *control, *displaced, *around)))
    assert found.interval.holds(found.estimate)


@given(st.lists(st.integers(0, 3), min_size=2, max_size=5), st.randoms())
def test_equal_categories_have_no_order(counts: list[int], random: Any) -> None:  # noqa: ANN401
    assume(any(counts))
    found = small_sample_test(counts=counts)
    other = list(counts)
    random.shuffle(other)
    assert sound(found) == pytest.approx(small_sample_test(counts=other).p)
