# SPDX-License-Identifier: MIT
"""The tails and quantiles that the tests are built on, against exact sums and against scipy."""

from __future__ import annotations

import importlib
import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.metrics.significance import _special as special

MEANS = st.floats(min_value=1e-6, max_value=200.0)
TAILS = st.floats(min_value=1e-9, max_value=0.5)


def exact_at_least(part: int, whole: int, share: Fraction) -> Fraction:
    return sum(
        (
            math.comb(whole, one) * share**one * (1 - share) ** (whole - one)
            for one in range(part, whole + 1)
        ),
        Fraction(0),
    )


class TestKnownValues:
    def test_normal(self) -> None:
        assert special.normal_quantile_above(0.025) == pytest.approx(1.959963984540054)
        assert special.normal_above(0.0) == 0.5
        assert special.normal_above(10.0) == pytest.approx(7.61985302416047e-24)

    def test_chi_square(self) -> None:
        """Tables: 3.841 leaves 5 % of one degree, 12.592 of six."""
        assert special.chi_square_above(3.841458820694124, 1) == pytest.approx(0.05)
        assert special.chi_square_above(12.591587243743977, 6) == pytest.approx(0.05)

    def test_poisson_points_of_large_counts_keep_their_digits(self) -> None:
        """Worked out with forty digits."""
        found = special.poisson_log_point(767927, 768408.7793105986)
        assert found == pytest.approx(-7.84572893494024463, rel=1e-14)
        tail = special.poisson_at_least(643013, 639399.8155995886)
        assert tail == pytest.approx(3.181739038610518e-06, rel=1e-12)


@given(st.integers(0, 60), MEANS)
def test_poisson_tails_are_the_sums_of_the_points(count: int, mean: float) -> None:
    points = [math.exp(special.poisson_log_point(one, mean)) for one in range(count + 1)]
    assert special.poisson_at_most(count, mean) == pytest.approx(math.fsum(points), rel=1e-11)
    both = special.poisson_at_most(count, mean) + special.poisson_at_least(count + 1, mean)
    assert both == pytest.approx(1, rel=1e-12)


@given(st.integers(1, 40), st.data())
def test_binomial_tails_are_the_exact_sums(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    share = data.draw(st.fractions(min_value=Fraction(1, 1000), max_value=Fraction(999, 1000)))
    found = special.binomial_at_least(part, whole, float(share), float(1 - share))
    assert found == pytest.approx(float(exact_at_least(part, whole, share)), rel=1e-11)


@given(st.floats(min_value=0.05, max_value=1e5), TAILS)
def test_gamma_quantiles_leave_the_tail(shape: float, tail: float) -> None:
    high = special.gamma_quantile_above(tail, shape)
    assert special._gamma_tails(shape, high)[1] == pytest.approx(tail, rel=1e-9)  # noqa: SLF001 - the inverse of what is tested
    low = special.gamma_quantile(tail, shape)
    if low > 1e-290:  # below, the quantile is less than the least float
        assert special._gamma_tails(shape, low)[0] == pytest.approx(tail, rel=1e-9)  # noqa: SLF001 - the inverse of what is tested


@given(st.floats(min_value=0.5, max_value=1e5), st.floats(min_value=0.5, max_value=1e5), TAILS)
def test_beta_quantiles_leave_the_tail(a: float, b: float, tail: float) -> None:
    low = special.beta_quantile(tail, a, b)
    assert special._beta(low, 1 - low, a, b) == pytest.approx(tail, rel=1e-6, abs=1e-15)  # noqa: SLF001 - the inverse of what is tested


class TestAgainstScipy:
    @pytest.fixture
    def scipy(self) -> Any:  # noqa: ANN401 - a module without types
        try:
            return importlib.import_module("scipy.special")
        except ImportError:
            pytest.skip("scipy is not installed: it is in the dependency group bench")

    @pytest.mark.parametrize("shape", [0.5, 3.0, 40.0, 1000.0, 1e5])
    @pytest.mark.parametrize("times", [0.7, 0.99, 1.0, 1.02, 1.5])
    def test_gamma(self, scipy: Any, shape: float, times: float) -> None:  # noqa: ANN401
        found = special._gamma_tails(shape, shape * times)  # noqa: SLF001 - what is tested
        expected = scipy.gammainc(shape, shape * times), scipy.gammaincc(shape, shape * times)
        assert found == pytest.approx(expected, rel=1e-9, abs=1e-300)

    @pytest.mark.parametrize(("a", "b"), [(0.5, 0.5), (3, 7), (400, 100), (1e5, 2e5)])
    @pytest.mark.parametrize("x", [0.01, 0.3, 0.334, 0.5, 0.99])
    def test_beta(self, scipy: Any, a: float, b: float, x: float) -> None:  # noqa: ANN401
        found = special._beta(x, 1 - x, a, b)  # noqa: SLF001 - what is tested
        assert found == pytest.approx(scipy.betainc(a, b, x), rel=1e-9, abs=1e-300)
