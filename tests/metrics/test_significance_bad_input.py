# SPDX-License-Identifier: MIT
"""What is no count, mean, exposure or level is refused under the name of its rule."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from antifraud.errors import (
    AntifraudError,
    CountTooLarge,
    ExposureUnfit,
    InexactNumber,
    LengthsDiffer,
    LevelOutside,
    NegativeCount,
    NegativeMean,
    NoCounts,
    NotFinite,
    NothingCounted,
    NotWhole,
    OneUnit,
    PartAboveWhole,
    SharesUnfit,
    TooManyOutcomes,
    UnknownMethod,
    WeightUnfit,
    WindowsUnfit,
    WrongType,
    ZeroCountUnfit,
)
from antifraud.metrics.significance import (
    binomial_interval,
    byar_interval,
    dispersion_test,
    e_test,
    funnel_limits,
    poisson_band,
    poisson_interval,
    poisson_test,
    poisson_z,
    poisson_z_two,
    rate_difference_test,
    rate_interval,
    rate_ratio_test,
    scan_statistic,
    share_funnel_limits,
    small_sample_power,
    small_sample_test,
    wdd,
    wdd_harm,
    wilson_interval,
)

#: Every place where a count is taken: the function, its field, and the rest.
COUNTED: list[tuple[Callable[..., Any], str, dict[str, Any]]] = [
    (poisson_z, "current", {"expected": 3}),
    (poisson_test, "current", {"expected": 3}),
    (poisson_z_two, "previous", {"current": 3}),
    (poisson_z_two, "current", {"previous": 3}),
    (rate_ratio_test, "previous", {"current": 3}),
    (rate_difference_test, "current", {"previous": 3}),
    (e_test, "previous", {"current": 3}),
    (poisson_interval, "count", {}),
    (byar_interval, "count", {}),
    (rate_interval, "count", {"exposure": 2}),
    (wilson_interval, "whole", {"part": 1}),
    (wilson_interval, "part", {"whole": 10}),
    (binomial_interval, "part", {"whole": 10}),
    (scan_statistic, "count", {"expected": 1, "windows": 5}),
    (share_funnel_limits, "whole", {"share": 0.5}),
]
LEVELLED: list[tuple[Callable[..., Any], dict[str, Any]]] = [
    (poisson_interval, {"count": 3}),
    (byar_interval, {"count": 3}),
    (rate_interval, {"count": 3, "exposure": 1}),
    (wilson_interval, {"part": 3, "whole": 9}),
    (binomial_interval, {"part": 3, "whole": 9}),
    (rate_ratio_test, {"previous": 3, "current": 9}),
    (rate_difference_test, {"previous": 3, "current": 9}),
    (wdd, {"treated": (3, 9), "control": (3, 9)}),
]


def refused(error: type[AntifraudError], function: Callable[..., Any], **given: object) -> str:
    with pytest.raises(error) as found:
        function(**given)
    assert type(found.value) is error
    assert found.value.field
    return found.value.field


@pytest.mark.parametrize(("function", "field", "rest"), COUNTED)
class TestCounts:
    @pytest.mark.parametrize(
        ("value", "error"),
        [
            (-1, NegativeCount),
            (-0.5, NegativeCount),
            (2.5, NotWhole),
            (Decimal("0.1"), NotWhole),
            (math.nan, NotFinite),
            (math.inf, NotFinite),
            (-math.inf, NotFinite),
            (Decimal("NaN"), NotFinite),
            (Decimal("Infinity"), NotFinite),
            (Decimal("1E+999999"), InexactNumber),
            (10**30, CountTooLarge),
            ("3", WrongType),
            (None, WrongType),
            (True, WrongType),
        ],
        ids=repr,
    )
    def test_are_whole_and_not_below_zero(
        self,
        function: Callable[..., Any],
        field: str,
        rest: dict[str, Any],
        value: object,
        error: type[AntifraudError],
    ) -> None:
        assert refused(error, function, **rest, **{field: value}) == field


@pytest.mark.parametrize(("function", "given"), LEVELLED)
@pytest.mark.parametrize("level", [0, 1, -0.1, 1.5, 95, Decimal(1)])
def test_a_level_lies_between_zero_and_one(
    function: Callable[..., Any], given: dict[str, Any], level: object
) -> None:
    assert refused(LevelOutside, function, **given, level=level) == "level"


@pytest.mark.parametrize("exposure", [0, -1, -0.5, Decimal(0), 10**200])
def test_an_exposure_is_above_zero(exposure: object) -> None:
    for function in (poisson_z_two, rate_ratio_test, rate_difference_test, e_test):
        for field in ("previous_exposure", "current_exposure"):
            given = {"previous": 1, "current": 2, field: exposure}
            assert refused(ExposureUnfit, function, **given) == field
    assert refused(ExposureUnfit, poisson_interval, count=1, exposure=exposure) == "exposure"
    assert refused(WeightUnfit, wdd, treated=(1, 2), control=(1, 2), treated_area=exposure)
    assert refused(WeightUnfit, wdd, treated=(1, 2), control=(1, 2), time=(1, exposure))


def test_a_mean_is_not_below_zero() -> None:
    for function in (poisson_z, poisson_test):
        assert refused(NegativeMean, function, current=1, expected=-0.5) == "expected"
        assert refused(NotFinite, function, current=1, expected=math.nan) == "expected"
    assert refused(NegativeMean, funnel_limits, expected=-1) == "expected"
    assert refused(ExposureUnfit, funnel_limits, expected=0) == "expected"
    assert refused(ExposureUnfit, scan_statistic, count=1, expected=0, windows=5) == "expected"


def test_a_part_is_no_larger_than_its_whole() -> None:
    assert refused(PartAboveWhole, wilson_interval, part=11, whole=10) == "part"
    assert refused(ExposureUnfit, wilson_interval, part=0, whole=0) == "whole"


def test_empty_input_has_its_name() -> None:
    assert refused(NoCounts, dispersion_test, counts=[])
    assert refused(NoCounts, small_sample_test, counts=[])
    assert refused(NoCounts, funnel_limits, expected=3, levels=[])
    assert refused(NoCounts, wdd_harm, tests=[], weights=[])
    assert refused(NothingCounted, small_sample_test, counts=[0, 0])
    assert refused(NothingCounted, small_sample_power, total=0, alternative_shares=[0.5, 0.5])
    assert refused(ExposureUnfit, dispersion_test, counts=[0, 0])
    assert refused(OneUnit, dispersion_test, counts=[4])
    assert refused(OneUnit, small_sample_test, counts=[4])


def test_what_goes_together_is_equally_long() -> None:
    assert refused(LengthsDiffer, small_sample_test, counts=[1, 2], shares=[1])
    assert refused(LengthsDiffer, wdd, treated=(1, 2, 3), control=(1, 2)) == "treated"
    test = wdd(treated=(1, 2), control=(1, 2))
    assert refused(LengthsDiffer, wdd_harm, tests=[test], weights=[1, 2])
    assert refused(WrongType, wdd_harm, tests=[3], weights=[1])


def test_shares_add_up_to_one() -> None:
    assert refused(SharesUnfit, small_sample_test, counts=[1, 2], shares=[0.5, 0.4])
    assert refused(SharesUnfit, small_sample_test, counts=[1, 2], shares=[1, 0])
    assert refused(SharesUnfit, small_sample_test, counts=[1, 2], shares=[2, -1])


def test_words_are_those_that_the_function_has() -> None:
    for function in (poisson_z, poisson_test):
        given = {"current": 1, "expected": 2}
        assert refused(UnknownMethod, function, **given, alternative="larger") == "alternative"
    assert refused(UnknownMethod, rate_ratio_test, previous=1, current=2, method="t") == "method"
    assert refused(UnknownMethod, poisson_interval, count=1, method="exact") == "method"
    assert refused(UnknownMethod, e_test, previous=1, current=2, variance="both") == "variance"
    given = {"previous": 1, "current": 2, "difference": 1, "ratio": 2}
    assert refused(UnknownMethod, e_test, **given) == "difference"
    side = {"variance": "wheeler", "alternative": "less"}
    assert refused(UnknownMethod, e_test, previous=1, current=2, **side) == "alternative"
    assert refused(UnknownMethod, small_sample_test, counts=[1, 2], method="kuiper", exact=False)
    window = {"count": 3, "expected": 1, "windows": 5}
    assert refused(UnknownMethod, scan_statistic, **window, variant="r") == "variant"


def test_a_logarithm_of_zero_is_refused_and_told_how_to_mend() -> None:
    for method in ("log-wald", "log-score"):
        for pair in ((0, 3), (3, 0), (0, 0)):
            with pytest.raises(ZeroCountUnfit, match="score"):
                rate_ratio_test(previous=pair[0], current=pair[1], method=method)
    assert refused(ZeroCountUnfit, poisson_test, current=0, expected=3, method="wald") == "current"
    assert refused(ZeroCountUnfit, poisson_test, current=3, expected=0, method="score")


def test_what_would_take_too_long_is_refused() -> None:
    assert refused(TooManyOutcomes, small_sample_test, counts=[40] * 7, method="kuiper")
    assert refused(TooManyOutcomes, small_sample_test, counts=[300] * 12)
    assert refused(CountTooLarge, e_test, previous=10**8, current=10**8)
    given: dict[str, object] = {"previous": 1, "current": 10**6, "difference": 1}
    assert refused(CountTooLarge, e_test, **given, variance="separate")


def test_a_search_is_at_least_two_windows_long() -> None:
    assert refused(WindowsUnfit, scan_statistic, count=3, expected=1, windows=1) == "windows"
    assert refused(WeightUnfit, poisson_band, expected=3, z=0) == "z"
