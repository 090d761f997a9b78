# SPDX-License-Identifier: MIT
"""Worked examples of the literature and of other packages come out as they are printed."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from antifraud.errors import AntifraudError, MomentReversed
from antifraud.metrics.concentration import (
    generalized_gini,
    gini,
    herfindahl,
    hoover,
    lorenz_asymmetry,
    predictive_accuracy,
    rosenbluth,
    theil,
)
from antifraud.metrics.ratios import rate, share
from antifraud.metrics.significance import (
    ConfidenceInterval,
    byar_interval,
    e_test,
    funnel_limits,
    poisson_interval,
    poisson_test,
    poisson_z,
    rate_interval,
    rate_ratio_test,
    scan_statistic,
    share_funnel_limits,
    small_sample_test,
    wdd,
    wilson_interval,
)
from antifraud.periods import Moment

DATA = Path(__file__).parents[3] / "shared" / "data" / "statistics.json"
if not DATA.exists():
    pytest.skip(f"the worked examples are not here: {DATA}", allow_module_level=True)

ENTRIES: list[dict[str, Any]] = json.loads(DATA.read_text("utf-8"))["entries"]

#: What other packages call a method, and what it is called here.
OF_ONE = {
    "exact-c": "exact-central",
    "midp-c": "mid-p-central",
    "score": "score",
    "wald": "wald",
    "waldccv": "wald-half",
    "sqrt": "root",
    "sqrt-a": "anscombe",
    "sqrt-v": "vandenbroucke",
}
OF_INTERVALS = OF_ONE | {
    "exact-c": "garwood",
    "midp-c": "mid-p",
    "jeff": "jeffreys",
    "byar": "byar-half",
}
OF_TWO = {
    "exact-cond": "exact",
    "cond-midp": "mid-p",
    "score": "score",
    "wald": "wald",
    "score-log": "log-score",
    "wald-log": "log-wald",
    "sqrt": "root",
}
ALTERNATIVES = {"two-sided": "two-sided", "larger": "greater", "smaller": "less"}

#: What is measured elsewhere and not here, and why.
NOT_HERE = {
    "kolm": "changes with the unit of money, so that no two tables compare",
    "watts": "poverty is not among this library's questions",
    "foster": "poverty is not among this library's questions",
    "gini_spatial": "needs neighbourhoods, and inference by permutation",
    "dsr": "standardising by age is not among this library's questions",
}


def close(found: float | None, expected: float | None, tolerance: float) -> None:
    assert found is not None
    assert expected is not None
    assert math.isclose(found, expected, rel_tol=0, abs_tol=tolerance)


def level(inputs: dict[str, Any]) -> Fraction:
    if "confidence" in inputs:
        return Fraction(str(inputs["confidence"]))
    return 1 - Fraction(str(inputs.get("alpha", "0.05")))


def ends(found: ConfidenceInterval, expected: list[float | None], tolerance: float) -> None:
    low, high = expected
    if low is None:  # the source leaves out a bound below zero
        assert found.low == 0
    else:
        close(found.low, low, tolerance)
    close(found.high, high, tolerance)


def known_mean(entry: dict[str, Any]) -> None:
    inputs = entry["inputs"]
    mean = inputs.get("previous_mean_of_5_years", inputs.get("previous"))
    found = poisson_z(current=inputs["current"], expected=mean)
    close(found.statistic, entry["expected"], entry["tolerance"])


def e_p(entry: dict[str, Any]) -> None:
    inputs = entry["inputs"]

    def p() -> float:
        # Of a difference, the source has a p of its own: see the docs of e_test.
        return e_test(
            current=inputs["k1"],
            previous=inputs["k2"],
            current_exposure=inputs.get("n1", 1),
            previous_exposure=inputs.get("n2", 1),
            difference=inputs.get("d", 0),
            variance="wheeler" if inputs.get("d") else "pooled",
        ).p

    if not inputs["k1"] and not inputs["k2"]:
        assert p() == 1  # the source has no answer: nothing after nothing is no change
    elif isinstance(entry["expected"], str):
        with pytest.raises(AntifraudError):
            p()
    else:
        close(p(), entry["expected"], entry["tolerance"])


def displacement(entry: dict[str, Any]) -> None:
    inputs = entry["inputs"]
    sizes = inputs.get("area_weights", [1, 1, 1, 1])
    found = wdd(
        treated=inputs["treated"],
        control=inputs["control"],
        displaced=inputs.get("disp_treated", (0, 0)),
        displaced_control=inputs.get("disp_control", (0, 0)),
        time=inputs.get("time_weights", (1, 1)),
        control_area=sizes[0],
        treated_area=sizes[1],
        displaced_control_area=sizes[2],
        displaced_area=sizes[3],
        level=level(inputs),
    )
    names = {
        "Est_Local": found.local,
        "SE_Local": found.local_se,
        "Est_Displace": found.displacement,
        "SE_Displace": found.displacement_se,
        "Est_Total": found.estimate,
        "SE_Total": found.se,
        "Z": found.z,
        "LowCI": found.interval.low,
        "HighCI": found.interval.high,
    }
    for name, expected in entry["expected"].items():
        close(names[name], expected, entry["tolerance"])


def scan(entry: dict[str, Any]) -> None:
    inputs = entry["inputs"]
    # The source raises to the power L - k; in Naus's formula it is two less than the windows.
    windows = inputs["L"] - inputs["k"] + 2
    found = scan_statistic(
        count=inputs["n"], expected=inputs["mu"], windows=windows, variant="wheeler"
    )
    close(found.p, entry["expected"], entry["tolerance"])


def days(entry: dict[str, Any]) -> None:
    found = small_sample_test(counts=entry["inputs"]["counts"])
    close(found.statistic, entry["expected"], entry["tolerance"])


def forecast(entry: dict[str, Any]) -> None:
    inputs, expected = entry["inputs"], entry["expected"]
    found = predictive_accuracy(
        observed=inputs["obs"], predicted=inputs["pred"], areas=inputs["area"]
    )
    assert [rank.pai for rank in found] == pytest.approx(expected["PAI"])
    assert [rank.pei for rank in found] == pytest.approx(expected["PEI"])
    assert [rank.rri for rank in found] == pytest.approx(expected["RRI"])


def one_rate_interval(entry: dict[str, Any]) -> None:
    inputs = entry["inputs"]
    found = poisson_interval(
        count=inputs["count"],
        exposure=inputs["exposure"],
        level=level(inputs),
        method=OF_INTERVALS[inputs["method"]],
    )
    ends(found, entry["expected"], entry["tolerance"])


def one_rate(entry: dict[str, Any]) -> None:
    inputs = entry["inputs"]
    found = poisson_test(
        current=inputs["count"],
        expected=Fraction(str(inputs["value"])) * inputs["exposure"],
        method=OF_ONE[inputs["method"]],
    )
    close(found.p, entry["expected"], entry["tolerance"])


def two_rates(entry: dict[str, Any]) -> None:
    inputs, expected = entry["inputs"], entry["expected"]
    shared: dict[str, Any] = {
        "current": inputs["count1"],
        "previous": inputs["count2"],
        "current_exposure": inputs["exposure1"],
        "previous_exposure": inputs["exposure2"],
        "ratio": Fraction(str(inputs.get("ratio_null", 1))),
        "alternative": ALTERNATIVES[inputs.get("alternative", "two-sided")],
    }
    method = inputs.get("method", "etest")
    if method.startswith("etest"):
        variance: Any = "separate" if method.endswith("wald") else "pooled"
        found = e_test(**shared, variance=variance)
    else:
        found = rate_ratio_test(**shared, method=OF_TWO[method])
    values = expected if isinstance(expected, dict) else {"pvalue": expected}
    close(found.p, values["pvalue"], entry["tolerance"])
    if "statistic" in values:
        close(found.statistic, values["statistic"], entry["tolerance"])


def wilson(entry: dict[str, Any]) -> None:
    inputs = entry["inputs"]
    found = wilson_interval(part=inputs["count"], whole=inputs["n"], level=level(inputs))
    if isinstance(entry["expected"], str):  # that the bounds are to lie within zero and one
        assert found.high is not None
        assert 0 <= found.low <= found.high <= 1
    else:
        ends(found, entry["expected"], entry["tolerance"])


def byar(entry: dict[str, Any]) -> None:
    inputs = entry["inputs"]
    found = byar_interval(count=inputs["count"], level=level(inputs))
    ends(found, entry["expected"], entry["tolerance"] or 1e-9)


def per_so_many(entry: dict[str, Any]) -> None:
    inputs, expected = entry["inputs"], entry["expected"]
    count, exposure, per = (inputs.get(name) for name in ("numerator", "denominator", "multiplier"))
    value = rate(count=count, exposure=exposure, per=per).value
    if expected["value"] is None:
        assert value is None
        return
    assert value is not None
    close(float(value), expected["value"], entry["tolerance"])
    for name, confidence in (("95", "0.95"), ("99_8", "0.998")):
        found = rate_interval(count=count, exposure=exposure, per=per, level=Fraction(confidence))
        bounds = [expected[f"lower{name}"], expected[f"upper{name}"]]
        ends(found, bounds, entry["tolerance"])


def of_whole(entry: dict[str, Any]) -> None:
    inputs, expected = entry["inputs"], entry["expected"]
    part, whole, times = inputs["numerator"], inputs["denominator"], inputs.get("multiplier", 1)
    value = share(part=part, whole=whole).value
    if expected["value"] is None:
        assert value is None
        return
    assert value is not None
    close(float(value * times), expected["value"], entry["tolerance"])
    for name, confidence in (("95", "0.95"), ("99_8", "0.998")):
        found = wilson_interval(part=part, whole=whole, level=Fraction(confidence))
        assert found.high is not None
        close(found.low * times, expected[f"lower{name}"], entry["tolerance"])
        close(found.high * times, expected[f"upper{name}"], entry["tolerance"])


def funnel_of_shares(entry: dict[str, Any]) -> None:
    inputs, expected = entry["inputs"], entry["expected"]
    found = share_funnel_limits(whole=inputs["n"], share=inputs["average"], method="funnel-normal")
    for limits, name in zip(found, ("95", "99_8"), strict=True):
        close(100 * limits.low, expected[f"lower_{name}"], 1e-6)
        close(100 * limits.high, expected[f"upper_{name}"], 1e-6)
        close(100 * limits.centre, expected["baseline"], 1e-6)


def funnel_of_ratios(entry: dict[str, Any]) -> None:
    # The source asks which expected counts an observed one is just at the limit of: those are
    # the bounds of its exact interval. It halves its steps down to 1e-7 only.
    count, expected = entry["inputs"]["observed"], entry["expected"]
    for name, confidence in (("2s", "0.95"), ("3s", "0.998")):
        found = poisson_interval(count=count, level=Fraction(confidence))
        assert found.high is not None
        for side, bound in (("lower", found.high), ("upper", found.low)):
            events = expected[f"{side}_{name}_exp_events"]
            assert bound == pytest.approx(events, rel=1e-5, abs=2e-6)
            assert count - bound == pytest.approx(
                expected[f"{side}_{name}_count"] * events, rel=1e-5, abs=2e-6
            )
            assert 100 * count / bound == pytest.approx(expected[f"{side}_{name}_isr"], rel=1e-3)


def funnel_of_counts(entry: dict[str, Any]) -> None:
    inputs = entry["inputs"]
    two, three = funnel_limits(expected=inputs["expected"], method="garwood")
    found = [
        inputs["target"] * limit / inputs["expected"]
        for limit in (two.low, two.high, three.low, three.high)
    ]
    assert found == pytest.approx(entry["expected"], abs=entry["tolerance"])


def values_of(inputs: dict[str, Any]) -> list[Any]:
    spelt: dict[str, list[Any]] = {
        "rep(50/9,9), 50": [Fraction(50, 9)] * 9 + [50],
        "rep(c(2,18), c(5,5))": [2, 18] * 5,
    }
    x = inputs["x"]
    return spelt[x] if isinstance(x, str) else list(x)


def of_values(function: Callable[..., float], **options: bool) -> Callable[[dict[str, Any]], None]:
    def check(entry: dict[str, Any]) -> None:
        found = function(values_of(entry["inputs"]), **options)
        close(found, entry["expected"], entry["tolerance"] or 0.005)

    return check


def refused(entry: dict[str, Any]) -> None:
    """An end before its start is an error of the record, and not an hour."""
    if entry["inputs"] != {"end": "before start"}:
        pytest.skip("the examples with hours are in test_aoristic.py")
    with pytest.raises(MomentReversed):
        Moment.parse("2024-01-01T14:30:00/2024-01-01T12:15:00")


CHECKS: dict[str, Callable[[dict[str, Any]], None]] = {
    "poisson_z": known_mean,
    "e_test": e_p,
    "e_test_statsmodels": two_rates,
    "wdd": displacement,
    "scan_statistic_naus": scan,
    "g_test_day_of_week": days,
    "pai": forecast,
    "poisson_rate_ci": one_rate_interval,
    "poisson_rate_test": one_rate,
    "poisson_two_rates_test": two_rates,
    "wilson_ci": wilson,
    "byar_ci": byar,
    "rate_per": per_so_many,
    "proportion": of_whole,
    "funnel_limits_proportion": funnel_of_shares,
    "funnel_limits_ratio": funnel_of_ratios,
    "funnel_limits_poisson_sr": funnel_of_counts,
    "gini": of_values(gini),
    "gini_unbiased": of_values(gini, corrected=True),
    "gini_generalized": of_values(generalized_gini),
    "theil": of_values(theil),
    "hoover": of_values(hoover),
    "herfindahl": of_values(herfindahl),
    "rosenbluth": of_values(rosenbluth),
    "lorenz_asymmetry": of_values(lorenz_asymmetry),
    "aoristic_weight": refused,
}


def named(entry: dict[str, Any]) -> str:
    return f"{entry['id']}-{entry['function']}"


@pytest.mark.parametrize("entry", ENTRIES, ids=named)
def test_it_comes_out_as_printed(entry: dict[str, Any]) -> None:
    function = entry["function"]
    if function not in CHECKS:
        pytest.skip(f"{function}: {NOT_HERE.get(function, 'nothing here measures it')}")
    CHECKS[function](entry)
