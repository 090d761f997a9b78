# SPDX-License-Identifier: MIT
"""False alarms and power of the tests for counts, by simulation, beside statsmodels.

Poisson counts are drawn with a fixed seed: of one mean, to see how often a test raises a false
alarm at 5 %, and with a current mean that is larger by an effect, to see how often it notices.
First come the tests for two observed counts, then those for one count against the mean that it
was drawn from, then those for four counts (before and after, here and in a control area) and for
the counts of twelve periods. Every test of a group sees the same counts. The first row is the
formula for one known mean, put to two observed counts all the same; beyond 3 it is told in a table
of its own, where normal theory says 0.27 %.

A row below a test's own is statsmodels on the same counts, where it has the function. The two are
to agree one by one; the last line says whether they do.

Needs the group bench for that column: python bench/significance_simulation.py [PAIRS]
"""

from __future__ import annotations

import importlib
import math
import random
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from time import perf_counter
from typing import Any

from antifraud.metrics.significance import (
    dispersion_test,
    e_test,
    poisson_test,
    poisson_z,
    poisson_z_two,
    rate_difference_test,
    rate_ratio_test,
    wdd,
)

SEED = 20230514
PAIRS = 4000
MEANS = (2, 5, 10, 20, 50, 100)
EFFECTS = (1.0, 1.5, 2.0)
LEVEL = 0.05
SAME = 1e-6

PERIODS = 12
WIDE = 50

P = Callable[..., float]
Counts = tuple[int, ...]


def ratio_of(method: str) -> P:
    """Return the p-value of a test of the ratio, by a method."""
    return lambda previous, current: (
        rate_ratio_test(previous=previous, current=current, method=method).p
    )


def difference_of(method: str) -> P:
    """Return the p-value of a test of the difference, by a method."""
    return lambda previous, current: (
        rate_difference_test(previous=previous, current=current, method=method).p
    )


def one_of(method: str) -> P:
    """Return the p-value of a test of one count, by a method."""
    return lambda mean, current: poisson_test(current=current, expected=mean, method=method).p


OF_TWO: dict[str, P] = {
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
    "rate_difference_test score": difference_of("score"),
    "rate_difference_test wald": difference_of("wald"),
}
OF_ONE: dict[str, P] = {
    "poisson_z": lambda mean, current: poisson_z(current=current, expected=mean).p,
    "poisson_test exact": one_of("exact"),
    "poisson_test exact-central": one_of("exact-central"),
    "poisson_test mid-p-central": one_of("mid-p-central"),
    "poisson_test score": one_of("score"),
}
OF_AREAS: dict[str, P] = {
    "wdd": lambda *four: wdd(control=four[:2], treated=four[2:]).p,
}
OF_PERIODS: dict[str, P] = {
    "dispersion_test": lambda *counts: dispersion_test(counts=counts).p if any(counts) else 1.0,
}
#: What statsmodels calls the same: the method and, of two counts, what it compares.
THEIRS_OF_TWO = {
    "e_test": ("etest", "ratio"),
    "rate_ratio_test exact": ("exact-cond", "ratio"),
    "rate_ratio_test mid-p": ("cond-midp", "ratio"),
    "rate_ratio_test score": ("score", "ratio"),
    "rate_ratio_test root": ("sqrt", "ratio"),
    "rate_difference_test score": ("score", "diff"),
    "rate_difference_test wald": ("wald", "diff"),
}
THEIRS_OF_ONE = {
    "poisson_z": "sqrt",
    "poisson_test exact-central": "exact-c",
    "poisson_test mid-p-central": "midp-c",
    "poisson_test score": "score",
}


def drawn(mean: float, chance: random.Random) -> int:
    """Return a Poisson count: how many exponential times fit into the mean."""
    count, left = 0, mean - chance.expovariate(1.0)
    while left > 0:
        count, left = count + 1, left - chance.expovariate(1.0)
    return count


def peers() -> tuple[dict[str, P], dict[str, P]]:
    """Return what statsmodels has of the tests of two counts and of one; else nothing."""
    try:
        rates: Any = importlib.import_module("statsmodels.stats.rates")
    except ImportError:
        return {}, {}

    def of_two(method: str, compare: str) -> P:
        def p(previous: int, current: int) -> float:
            if previous + current == 0:
                return 1.0  # a ratio of nothing, which statsmodels does not define
            found = rates.test_poisson_2indep(
                current, 1, previous, 1, method=method, compare=compare
            )
            return float(found.pvalue)

        return p

    def of_one(method: str) -> P:
        return lambda mean, current: float(
            rates.test_poisson(current, 1, value=mean, method=method).pvalue
        )

    return (
        {name: of_two(*theirs) for name, theirs in THEIRS_OF_TWO.items()},
        {name: of_one(theirs) for name, theirs in THEIRS_OF_ONE.items()},
    )


def once(function: P) -> P:
    """Return the function, which works out the same counts once: most come often."""
    known: dict[Counts, float] = {}

    def p(*counts: int) -> float:
        if counts not in known:
            known[counts] = function(*counts)
        return known[counts]

    return p


def pairs_of(count: int) -> dict[tuple[float, int], list[Counts]]:
    """Return the pairs of each effect and mean, the same for every test."""
    chance = random.Random(SEED)  # noqa: S311 - a simulation is to be repeatable
    return {
        (effect, mean): [(drawn(mean, chance), drawn(mean * effect, chance)) for _ in range(count)]
        for effect in EFFECTS
        for mean in MEANS
    }


def known_of(count: int) -> dict[tuple[float, int], list[Counts]]:
    """Return a mean and a count of each effect."""
    chance = random.Random(SEED)  # noqa: S311 - a simulation is to be repeatable
    return {
        (effect, mean): [(mean, drawn(mean * effect, chance)) for _ in range(count)]
        for effect in EFFECTS
        for mean in MEANS
    }


def areas_of(count: int) -> dict[tuple[float, int], list[Counts]]:
    """Return counts before and after, in a control area and in one where they grew by an effect."""
    chance = random.Random(SEED)  # noqa: S311 - a simulation is to be repeatable
    return {
        (effect, mean): [
            (*(drawn(mean, chance) for _ in range(3)), drawn(mean * effect, chance))
            for _ in range(count)
        ]
        for effect in EFFECTS
        for mean in MEANS
    }


def periods_of(count: int) -> dict[tuple[float, int], list[Counts]]:
    """Return the counts of periods of one mean, or of the mean and its multiple by turns."""
    chance = random.Random(SEED)  # noqa: S311 - a simulation is to be repeatable
    return {
        (effect, mean): [
            tuple(drawn(mean * effect ** (one % 2), chance) for one in range(PERIODS))
            for _ in range(count)
        ]
        for effect in EFFECTS
        for mean in MEANS
    }


def table(
    title: str, rows: Mapping[str, P], draws: Iterable[list[Counts]], limit: float
) -> Iterator[str]:
    """Yield the lines of a table: how often each test has a p at the limit or below."""
    draws = list(draws)
    yield ""
    yield f"{title:{WIDE}}" + "".join(f"{mean:>8}" for mean in MEANS)
    for name, function in rows.items():
        shares = [sum(function(*one) <= limit for one in some) / len(some) for some in draws]
        yield f"{name:{WIDE}}" + "".join(f"{100 * share:8.2f}" for share in shares)


def beside(ours: Mapping[str, P], theirs: Mapping[str, P]) -> dict[str, P]:
    """Return the rows of a table: each test and, below it, statsmodels where it has it."""
    rows = {}
    for name, function in ours.items():
        rows[name] = function
        if name in theirs:
            rows[f"  statsmodels, for {name}"] = theirs[name]
    return rows


def tables(
    title: str, rows: Mapping[str, P], draws: Mapping[tuple[float, int], list[Counts]]
) -> Iterator[str]:
    """Yield a table of false alarms and one of the power of each effect."""
    for effect in EFFECTS:
        what = "false alarms" if effect == 1 else f"power at {effect:g} times"
        some = [draws[effect, mean] for mean in MEANS]
        yield from table(f"{title}: {what} at 5 %", rows, some, LEVEL)


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


def unlike(
    ours: Mapping[str, P], theirs: Mapping[str, P], draws: Iterable[list[Counts]]
) -> tuple[int, int]:
    """Return how many p-values differ from those of statsmodels, and of how many."""
    seen = {one for some in draws for one in some}
    gaps = [abs(ours[name](*one) - theirs[name](*one)) for name in theirs for one in seen]
    return sum(gap > SAME for gap in gaps), len(gaps)


def main() -> None:
    """Draw the counts, print the tables, and compare one by one."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    start = perf_counter()
    warnings.simplefilter("ignore", RuntimeWarning)  # statsmodels divides by counts of zero
    pairs, known = pairs_of(count), known_of(count)
    two, one = ({name: once(p) for name, p in group.items()} for group in (OF_TWO, OF_ONE))
    their_two, their_one = ({name: once(p) for name, p in group.items()} for group in peers())
    print(f"{versions()}; seed {SEED}, {count} draws for each mean; per cent, by mean")
    beyond = math.erfc(3 / math.sqrt(2))
    zs = {name: p for name, p in two.items() if name.startswith("poisson_z")}
    for lines in (
        tables("two counts", beside(two, their_two), pairs),
        table("two counts: beyond ±3", zs, [pairs[1.0, mean] for mean in MEANS], beyond),
        tables("one count", beside(one, their_one), known),
        tables("four areas", OF_AREAS, areas_of(count)),
        tables("twelve periods", OF_PERIODS, periods_of(count)),
    ):
        for line in lines:
            print(line)
    found = [unlike(two, their_two, pairs.values()), unlike(one, their_one, known.values())]
    apart, seen = (sum(column) for column in zip(*found, strict=True))
    print(f"\n{apart} of {seen} p-values differ by more than {SAME:g} from statsmodels")
    print(f"{perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
