# SPDX-License-Identifier: MIT
"""Every test and interval gives the numbers of statsmodels and scipy, where they have it."""

from __future__ import annotations

import importlib
import random
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Literal

import pytest

from antifraud.metrics.significance import (
    Alternative,
    binomial_interval,
    e_test,
    poisson_interval,
    poisson_test,
    rate_difference_test,
    rate_ratio_test,
)

SIDES: dict[Alternative, str] = {"two-sided": "two-sided", "greater": "larger", "less": "smaller"}
SAME = 1e-8


def peer(name: str) -> Any:  # noqa: ANN401 - a module without types
    try:
        return importlib.import_module(name)
    except ImportError:
        pytest.skip(f"{name} is not installed: it is in the dependency group bench")


@pytest.fixture(scope="module")
def rates() -> Any:  # noqa: ANN401 - a module without types
    return peer("statsmodels.stats.rates")


@pytest.fixture(scope="module")
def shares() -> Any:  # noqa: ANN401 - a module without types
    return peer("statsmodels.stats.proportion")


@pytest.fixture(scope="module")
def chance() -> Any:  # noqa: ANN401 - a module without types
    return peer("scipy.stats")


def one_count() -> Iterator[tuple[int, float]]:
    """Yield counts, and exposures that they were counted over."""
    yield from ((3, 1), (7, 2.5), (15, 400), (60, 514.775), (2500, 12))


def two_counts() -> Iterator[tuple[float, int, float, int]]:
    """Yield a previous and a current count, each after its exposure, drawn with a seed."""
    draw = random.Random(20230514)  # noqa: S311 - a simulation is to be repeatable
    for _ in range(12):
        before, after = draw.choice((1.0, 51.4775, 20.0)), draw.choice((1.0, 54.3087, 10.0))
        yield before, draw.randint(1, 60), after, draw.randint(1, 60)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("exact-central", "exact-c"),
        ("mid-p-central", "midp-c"),
        ("score", "score"),
        ("wald", "wald"),
        ("wald-half", "waldccv"),
        ("root", "sqrt"),
        ("anscombe", "sqrt-a"),
        ("vandenbroucke", "sqrt-v"),
    ],
)
def test_one_count_against_a_mean(rates: Any, ours: str, theirs: str) -> None:  # noqa: ANN401
    for count, exposure in one_count():
        for times in (0.5, 0.9, 1.3, 2.0):
            rate = times * count / exposure
            for side, called in SIDES.items():
                found = poisson_test(
                    current=count, expected=rate * exposure, alternative=side, method=ours
                )
                there = rates.test_poisson(
                    count, exposure, value=rate, method=theirs, alternative=called
                )
                assert found.p == pytest.approx(float(there.pvalue), rel=SAME, abs=1e-300)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("garwood", "exact-c"),
        ("mid-p", "midp-c"),
        ("jeffreys", "jeff"),
        ("score", "score"),
        ("wald", "wald"),
        ("wald-half", "waldccv"),
        ("root", "sqrt"),
        ("anscombe", "sqrt-a"),
        ("vandenbroucke", "sqrt-v"),
    ],
)
@pytest.mark.parametrize("alpha", [0.05, 0.002])
def test_intervals_of_a_rate(rates: Any, ours: str, theirs: str, alpha: float) -> None:  # noqa: ANN401
    near = 1e-5 if theirs == "midp-c" else SAME  # theirs is a root found to six digits
    for count, exposure in one_count():
        found = poisson_interval(count=count, exposure=exposure, level=1 - alpha, method=ours)
        low, high = rates.confint_poisson(count, exposure, method=theirs, alpha=alpha)
        assert found.low == pytest.approx(max(0.0, float(low)), rel=near, abs=1e-9)
        assert found.high == pytest.approx(float(high), rel=near)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("exact", "exact-cond"),
        ("mid-p", "cond-midp"),
        ("score", "score"),
        ("wald", "wald"),
        ("log-score", "score-log"),
        ("log-wald", "wald-log"),
        ("root", "sqrt"),
    ],
)
@pytest.mark.parametrize("ratio", [1, 1.5, 0.8])
def test_the_ratio_of_two_rates(rates: Any, ours: str, theirs: str, ratio: float) -> None:  # noqa: ANN401
    for before, previous, after, current in two_counts():
        for side, called in SIDES.items():
            found = rate_ratio_test(
                previous=previous,
                current=current,
                previous_exposure=before,
                current_exposure=after,
                ratio=ratio,
                alternative=side,
                method=ours,
            )
            there = rates.test_poisson_2indep(
                current, after, previous, before, value=ratio, method=theirs, alternative=called
            )
            assert found.p == pytest.approx(float(there.pvalue), rel=SAME, abs=1e-14)


@pytest.mark.parametrize(("ours", "theirs"), [("score", "score"), ("log-wald", "wald-log")])
def test_intervals_of_a_ratio(rates: Any, ours: str, theirs: str) -> None:  # noqa: ANN401
    for before, previous, after, current in two_counts():
        found = rate_ratio_test(
            previous=previous,
            current=current,
            previous_exposure=before,
            current_exposure=after,
            method=ours,
        ).interval
        low, high = rates.confint_poisson_2indep(current, after, previous, before, method=theirs)
        assert (found.low, found.high) == pytest.approx((float(low), float(high)), rel=1e-6)


@pytest.mark.parametrize(
    ("ours", "theirs"), [("score", "score"), ("wald", "wald"), ("wald-half", "waldccv")]
)
@pytest.mark.parametrize("gap", [0, 0.3, -2])
def test_the_difference_of_two_rates(rates: Any, ours: str, theirs: str, gap: float) -> None:  # noqa: ANN401
    for before, previous, after, current in two_counts():
        given: dict[str, Any] = {"method": theirs, "compare": "diff"}
        for side, called in SIDES.items():
            found = rate_difference_test(
                previous=previous,
                current=current,
                previous_exposure=before,
                current_exposure=after,
                difference=gap,
                alternative=side,
                method=ours,
            )
            there = rates.test_poisson_2indep(
                current, after, previous, before, value=gap, alternative=called, **given
            )
            assert found.p == pytest.approx(float(there.pvalue), rel=SAME, abs=1e-300)
        ends = rates.confint_poisson_2indep(current, after, previous, before, **given)
        bounds = found.interval.low, found.interval.high
        for bound, end in zip(bounds, ends, strict=True):
            there = rates.test_poisson_2indep(current, after, previous, before, value=end, **given)
            if abs(float(there.pvalue) - 0.05) < 1e-6:  # at small counts they may find no root
                assert bound == pytest.approx(float(end), rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(("ours", "theirs"), [("pooled", "etest"), ("separate", "etest-wald")])
@pytest.mark.parametrize("null", [{}, {"ratio": Fraction(6, 5)}, {"difference": Fraction(3, 10)}])
def test_the_e_test(
    rates: Any,  # noqa: ANN401
    ours: Literal["pooled", "separate"],
    theirs: str,
    null: dict[str, Fraction],
) -> None:
    for before, previous, after, current in two_counts():
        for side, called in SIDES.items():
            found = e_test(
                previous=previous,
                current=current,
                previous_exposure=before,
                current_exposure=after,
                alternative=side,
                variance=ours,
                **null,
            )
            there = rates.test_poisson_2indep(
                current,
                after,
                previous,
                before,
                value=float(next(iter(null.values()), 0 if "difference" in null else 1)),
                compare="diff" if "difference" in null else "ratio",
                method=theirs,
                alternative=called,
            )
            assert found.p == pytest.approx(float(there.pvalue), rel=1e-6, abs=1e-12)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("clopper-pearson", "beta"),
        ("wilson", "wilson"),
        ("jeffreys", "jeffreys"),
        ("agresti-coull", "agresti_coull"),
        ("wald", "normal"),
    ],
)
@pytest.mark.parametrize("alpha", [0.1, 0.05, 0.002])
def test_intervals_of_a_share(shares: Any, ours: str, theirs: str, alpha: float) -> None:  # noqa: ANN401
    for part, whole in ((0, 30), (1, 30), (18, 20), (190, 200), (38, 38), (9856, 12345)):
        found = binomial_interval(part=part, whole=whole, level=1 - alpha, method=ours)
        ends = shares.proportion_confint(part, whole, alpha=alpha, method=theirs)
        expected = [min(1.0, max(0.0, float(end))) for end in ends]
        assert (found.low, found.high) == pytest.approx(expected, rel=SAME, abs=1e-12)


class TestHugeCounts:
    """A thousand million events: the digits hold."""

    @pytest.mark.parametrize("count", [10**6, 10**9])
    @pytest.mark.parametrize("level", [0.5, 0.95, 0.998])
    def test_exact_intervals(self, chance: Any, count: int, level: float) -> None:  # noqa: ANN401
        tail = float((1 - Fraction(str(level))) / 2)
        found = poisson_interval(count=count, level=level)
        low, high = chance.gamma.ppf(tail, count), chance.gamma.isf(tail, count + 1)
        assert (found.low, found.high) == pytest.approx((low, high), rel=1e-11)
        share = binomial_interval(part=count // 4, whole=count, level=level)
        low = chance.beta.ppf(tail, count // 4, count - count // 4 + 1)
        high = chance.beta.isf(tail, count // 4 + 1, count - count // 4)
        assert (share.low, share.high) == pytest.approx((low, high), rel=1e-10)

    @pytest.mark.parametrize("gap", [1000, 60_000, 200_000])
    def test_exact_tests(self, chance: Any, gap: int) -> None:  # noqa: ANN401
        count = 10**9 - gap
        found = poisson_test(current=count, expected=10**9, alternative="less")
        there = chance.poisson.cdf(count, 10**9)
        assert found.p == pytest.approx(float(there), rel=1e-7)
        ratio = rate_ratio_test(previous=10**9, current=count, alternative="less")
        there = chance.binom.cdf(count, count + 10**9, 0.5)
        assert ratio.p == pytest.approx(float(there), rel=1e-7)
