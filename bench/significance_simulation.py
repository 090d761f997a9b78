# SPDX-License-Identifier: MIT
"""False alarms and power of the tests for two counts, by simulation, beside statsmodels.

Pairs of Poisson counts are drawn with a fixed seed: of one mean, to see how often a test raises a
false alarm at 5 %, and with a current mean that is larger by an effect, to see how often it
notices. Every test sees the same pairs. The first row is the formula for one known mean, put to
two observed counts all the same; beyond 3 it is told in a table of its own, where normal theory
says 0.27 %.

A second column beside a test's own is statsmodels on the same pairs, where it has the function.
The two are to agree to the pair; the last line says whether they do.

Needs the group bench for that column: python bench/significance_simulation.py [PAIRS]
"""

from __future__ import annotations

import importlib
import math
import random
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from time import perf_counter
from typing import Any

from antifraud.metrics.significance import (
    e_test,
    poisson_z,
    poisson_z_two,
    rate_difference_test,
    rate_ratio_test,
)

SEED = 20230514
PAIRS = 4000
MEANS = (2, 5, 10, 20, 50, 100)
EFFECTS = (1.0, 1.5, 2.0)
LEVEL = 0.05
SAME = 1e-6

P = Callable[[int, int], float]


def ratio_of(method: str) -> P:
    """Return the p-value of a test of the ratio, by a method."""
    return lambda previous, current: (
        rate_ratio_test(previous=previous, current=current, method=method).p
    )


OURS: dict[str, P] = {
    "poisson_z (one mean: misused)": lambda previous, current: (
        poisson_z(current=current, expected=previous).p
    ),
    "poisson_z_two": lambda previous, current: poisson_z_two(previous=previous, current=current).p,
    "e_test": lambda previous, current: e_test(previous=previous, current=current).p,
    "rate_ratio_test exact": ratio_of("exact"),
    "rate_ratio_test exact-central": ratio_of("exact-central"),
    "rate_ratio_test mid-p": ratio_of("mid-p"),
    "rate_ratio_test score": ratio_of("score"),
    "rate_ratio_test root": ratio_of("root"),
    "rate_difference_test wald": lambda previous, current: (
        rate_difference_test(previous=previous, current=current, method="wald").p
    ),
}
#: What statsmodels calls the same: the method and what it compares.
THEIRS = {
    "e_test": ("etest", "ratio"),
    "rate_ratio_test exact": ("exact-cond", "ratio"),
    "rate_ratio_test mid-p": ("cond-midp", "ratio"),
    "rate_ratio_test score": ("score", "ratio"),
    "rate_ratio_test root": ("sqrt", "ratio"),
    "rate_difference_test wald": ("wald", "diff"),
}


def drawn(mean: float, chance: random.Random) -> int:
    """Return a Poisson count: how many exponential times fit into the mean."""
    count, left = 0, mean - chance.expovariate(1.0)
    while left > 0:
        count, left = count + 1, left - chance.expovariate(1.0)
    return count


def peers() -> dict[str, P]:
    """Return what statsmodels has of the tests; nothing where it is not installed."""
    try:
        rates: Any = importlib.import_module("statsmodels.stats.rates")
    except ImportError:
        return {}

    def of(method: str, compare: str) -> P:
        def p(previous: int, current: int) -> float:
            if previous + current == 0:
                return 1.0  # a ratio of nothing, which statsmodels does not define
            found = rates.test_poisson_2indep(
                current, 1, previous, 1, method=method, compare=compare
            )
            return float(found.pvalue)

        return p

    return {name: of(*theirs) for name, theirs in THEIRS.items()}


def once(function: P) -> P:
    """Return the function, which works out each pair once: most come often."""
    known: dict[tuple[int, int], float] = {}

    def p(previous: int, current: int) -> float:
        pair = previous, current
        if pair not in known:
            known[pair] = function(previous, current)
        return known[pair]

    return p


def pairs_of(count: int) -> dict[tuple[float, int], list[tuple[int, int]]]:
    """Return the pairs of each effect and mean, the same for every test."""
    chance = random.Random(SEED)  # noqa: S311 - a simulation is to be repeatable
    return {
        (effect, mean): [(drawn(mean, chance), drawn(mean * effect, chance)) for _ in range(count)]
        for effect in EFFECTS
        for mean in MEANS
    }


def table(
    title: str, rows: dict[str, P], pairs: list[list[tuple[int, int]]], limit: float
) -> Iterator[str]:
    """Yield the lines of a table: how often each test has a p at the limit or below."""
    yield ""
    yield f"{title:40}" + "".join(f"{mean:>8}" for mean in MEANS)
    for name, function in rows.items():
        shares = [sum(function(*pair) <= limit for pair in some) / len(some) for some in pairs]
        yield f"{name:40}" + "".join(f"{100 * share:8.2f}" for share in shares)


def versions() -> str:
    """Return what was measured."""
    names = ["antifraud", "statsmodels", "scipy", "numpy"]
    found = [f"Python {sys.version.split()[0]}"]
    for name in names:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} not installed")
    return ", ".join(found)


def main() -> None:
    """Draw the pairs, print the tables, and compare pair by pair."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    start = perf_counter()
    pairs = pairs_of(count)
    ours = {name: once(function) for name, function in OURS.items()}
    theirs = {name: once(function) for name, function in peers().items()}
    rows = {}
    for name, function in ours.items():
        rows[name] = function
        if name in theirs:
            rows[f"  statsmodels {THEIRS[name][0]}"] = theirs[name]
    print(f"{versions()}; seed {SEED}, {count} pairs for each mean; per cent")
    for effect in EFFECTS:
        title = "false alarms" if effect == 1 else f"power at {effect:g} times"
        some = [pairs[effect, mean] for mean in MEANS]
        for line in table(f"{title} at 5 %, by mean", rows, some, LEVEL):
            print(line)
    beyond = math.erfc(3 / math.sqrt(2))
    zs = {name: function for name, function in ours.items() if name.startswith("poisson_z")}
    for line in table(
        "false alarms beyond ±3, by mean", zs, [pairs[1.0, mean] for mean in MEANS], beyond
    ):
        print(line)
    unlike = sum(
        abs(ours[name](*pair) - theirs[name](*pair)) > SAME
        for name in theirs
        for some in pairs.values()
        for pair in set(some)
    )
    seen = sum(len(set(some)) for some in pairs.values()) * len(theirs)
    print(f"\n{unlike} of {seen} p-values differ by more than {SAME:g} from statsmodels")
    print(f"{perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
