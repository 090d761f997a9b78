# SPDX-License-Identifier: MIT
"""At zero, at a thousand million and at the outermost levels there is a number or a named error."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, get_args

import attrs
import pytest

from antifraud.errors import AntifraudError
from antifraud.metrics.significance import (
    Alternative,
    Variance,
    binomial_interval,
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
    small_sample_test,
    wdd,
)

COUNTS = (0, 1, 7, 10**6, 10**9)
LEVELS = (Decimal("1e-12"), Decimal("0.95"), 1 - Decimal("1e-12"))
SIDES = get_args(Alternative)
EXACT = ("exact", "exact-central", "mid-p", "mid-p-central")
NORMAL = ("score", "wald", "wald-half", "root", "anscombe", "vandenbroucke")

Calls = Iterator[tuple[Callable[..., object], dict[str, Any]]]


def numbers(found: object) -> Iterator[float]:
    """Yield every float that a result holds, however deep."""
    if isinstance(found, float):
        yield found
    elif isinstance(found, tuple):
        for one in found:
            yield from numbers(one)
    elif attrs.has(type(found)):
        for field in attrs.fields_dict(type(found)).values():  # type: ignore[arg-type]
            yield from numbers(getattr(found, field.name))


def of_two_counts(previous: int, current: int) -> Calls:
    pair: dict[str, Any] = {"previous": previous, "current": current}
    for side in SIDES:
        yield poisson_z, {"current": current, "expected": previous, "alternative": side}
        yield poisson_z_two, pair | {"alternative": side}
        yield e_test, pair | {"alternative": side, "current_exposure": 3}
        for method in (*EXACT, *NORMAL):
            yield poisson_test, {
                "current": current, "expected": previous, "alternative": side, "method": method,
            }  # fmt: skip
        for method in (*EXACT, "score", "wald", "log-score", "log-wald", "root"):
            yield rate_ratio_test, pair | {"alternative": side, "method": method}
        for method, gap in itertools.product(NORMAL[:3], (0, -5, 10**9)):
            how = {"alternative": side, "method": method, "difference": gap}
            yield rate_difference_test, pair | how
    for variance, gap in itertools.product(get_args(Variance), (0.5, -3, 300)):
        yield e_test, pair | {"variance": variance, "difference": gap}
    for level in LEVELS:
        yield rate_ratio_test, pair | {"level": level, "previous_exposure": Decimal("1e-20")}
        yield rate_difference_test, pair | {"level": level, "previous_exposure": Decimal("1e20")}
        yield wdd, {"treated": (previous, current), "control": (current, previous), "level": level}
    yield dispersion_test, {"counts": [previous, current]}
    yield small_sample_test, {"counts": [previous, current, 1], "exact": False}


def of_one_count(count: int) -> Calls:
    for level in LEVELS:
        for method in ("garwood", "byar", "byar-half", "mid-p", "jeffreys", *NORMAL):
            yield poisson_interval, {"count": count, "level": level, "method": method}
        yield rate_interval, {"count": count, "exposure": 1e-20, "per": 1e10, "level": level}
        for method in ("funnel-exact", "funnel-normal", "garwood"):
            yield funnel_limits, {"expected": count + 0.3, "levels": [level], "method": method}
        for share in (1e-12, 0.3, 1 - 1e-12):
            yield share_funnel_limits, {"whole": count, "share": share, "levels": [level]}
        for part in {0, count // 3, count}:
            for method in (
                "clopper-pearson", "wilson", "wilson-corrected", "mid-p", "jeffreys",
                "agresti-coull", "wald",
            ):  # fmt: skip
                how = {"level": level, "method": method}
                yield binomial_interval, {"part": part, "whole": count, **how}
    for windows in (2, 10**15):
        for mean in (1e-90, 50):
            yield scan_statistic, {
                "count": min(count, 10_000), "windows": windows, "expected": mean,
            }  # fmt: skip
    for z in (1e-20, 1e20):
        yield poisson_band, {"expected": count, "z": z}


@pytest.mark.parametrize("counts", [*itertools.product(COUNTS, repeat=2), *zip(COUNTS)], ids=str)
def test_nothing_is_infinite_and_every_error_has_its_name(counts: tuple[int, ...]) -> None:
    for function, given in of_two_counts(*counts) if counts[1:] else of_one_count(*counts):
        try:
            found = function(**given)
        except AntifraudError:
            continue
        assert all(map(math.isfinite, numbers(found))), (function, given)
