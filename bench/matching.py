# SPDX-License-Identifier: MIT
"""Missing and found reports matched, beside splink on DuckDB: time, memory, and what is right.

Truth is drawn by three generators with a fixed seed: `matching_truth` (counties on a grid, Chinese
and English), `matching_other` (towns, one run of words, gaps up to a month) and `matching_field`
(English, no borders but mechanisms, times of calls, ages as round ranges, several finders, a fair).
No weight and no threshold was chosen by them.

For each missing report the match of the highest probability counts. Of those at the default
threshold or above (0.5, more likely than not) precision is the share that is right, and recall the
share of the missing reports with a true found report that are told rightly; `first` is the share of
these whose first match is true, whatever its probability. `alone` are the same figures by the
probabilities before candidates compete. For splink, competition is worked out from its
probabilities by the same formula. Both get the same reports; splink gets columns that this
library has read from the words, and is not charged for the reading.

Each search runs in a process of its own; `MB` is how far its peak lies above what it held before,
seconds are those of the clock and of the processors (splink uses all of them). A row of times
closes each generator: how many times as long for ten times as many reports.

Needs the group bench: python bench/matching.py [SIZE ...] [--without-splink]
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, NamedTuple, TypeAlias

from matching_truth import Truth

from antifraud.cooperation import match
from antifraud.cooperation.matching import THRESHOLD

SEED, SIZES = 1, (1_000, 10_000, 100_000)
GENERATORS = ("truth", "other", "field")
ENGINES = ("antifraud", "splink")
MEGABYTE, KILOBYTES = 1_000_000, 1024
SUREST = 1 - 1e-12

#: Pairs by id: missing, found, probability beside its competitors, and alone.
Ranked: TypeAlias = list[tuple[str, str, float, float]]


class Quality(NamedTuple):
    """How much of a ranking is right."""

    precision: float
    recall: float
    first: float


def quality(ranked: Iterable[tuple[str, str, float]], truth: Truth) -> Quality:
    """Judge the first match of each missing report."""
    best: dict[str, tuple[float, str]] = {}
    for missing, found, probability in ranked:
        if probability > best.get(missing, (-1.0, ""))[0]:
            best[missing] = probability, found
    none: frozenset[str] = frozenset()
    right = {one: found in truth.pairs.get(one, none) for one, (_, found) in best.items()}
    told = [one for one, (probability, _) in best.items() if probability >= THRESHOLD]
    known = len(truth.pairs) or 1
    return Quality(
        sum(right[one] for one in told) / (len(told) or 1),
        sum(right[one] for one in told) / known,
        sum(right.values()) / known,
    )


def by_antifraud(truth: Truth) -> tuple[Ranked, float, float]:
    """Match with the library."""
    begun = perf_counter(), process_time()
    found = match(truth.missing, truth.found, gazetteer=truth.gazetteer, mechanism=truth.mechanisms)
    took = perf_counter() - begun[0], process_time() - begun[1]
    return [(each.missing, each.found, each.probability, each.alone) for each in found], *took


def by_splink(truth: Truth) -> tuple[Ranked, float, float]:
    """Match with splink, and let its pairs compete."""
    ranked, wall, processors = import_module("matching_peer").by_splink(truth)
    rows: dict[str, float] = {}
    columns: dict[str, float] = {}
    odds = [min(alone, SUREST) / (1 - min(alone, SUREST)) for _, _, alone in ranked]
    for (missing, found, _), each in zip(ranked, odds, strict=True):
        rows[missing] = rows.get(missing, 0.0) + each
        columns[found] = columns.get(found, 0.0) + each
    return (
        [
            (missing, found, each / (1 + rows[missing] + columns[found] - each), alone)
            for (missing, found, alone), each in zip(ranked, odds, strict=True)
        ],
        wall,
        processors,
    )


def peak() -> float:
    """Return the most memory that this process held at once, in bytes, since it was last reset."""
    status = Path("/proc/self/status").read_text("ascii")
    (line,) = [each for each in status.splitlines() if each.startswith("VmHWM")]
    return int(line.split()[1]) * KILOBYTES


def once(generator: str, size: int, engine: str) -> dict[str, Any]:
    """Draw the truth, search it once, and judge what is found."""
    truth: Truth = import_module(f"matching_{generator}").truth(size, SEED)
    search: Callable[[Truth], tuple[Ranked, float, float]] = {
        "antifraud": by_antifraud,
        "splink": by_splink,
    }[engine]
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    before = peak()
    ranked, wall, processors = search(truth)
    return {
        "wall": wall,
        "processors": processors,
        "memory": (peak() - before) / MEGABYTE,
        "beside": quality(((one, other, beside) for one, other, beside, _ in ranked), truth),
        "alone": quality(((one, other, alone) for one, other, _, alone in ranked), truth),
    }


def main() -> None:
    """Run each search in a process of its own, and print the table."""
    asked = sys.argv[1:]
    if asked[:1] == ["--once"]:
        print(json.dumps(once(asked[1], int(asked[2]), asked[3])))
        return
    engines = ENGINES[:1] if "--without-splink" in asked else ENGINES
    sizes = [int(each) for each in asked if each.isdigit()] or SIZES
    told = ", ".join(f"{each} {version(each)}" for each in (*engines[1:], "duckdb"))
    print(f"antifraud{', ' + told if len(engines) > 1 else ''}; seed {SEED}")
    print(f"{'':26}{'s':>8}{'proc s':>8}{'MB':>6}  {'beside: P':>9}{'R':>7}{'first':>7}", end="")
    print(f"{'alone: P':>10}{'R':>7}{'first':>7}")
    for generator in GENERATORS:
        times: dict[str, list[float]] = {}
        for size in sizes:
            for engine in engines:
                run = subprocess.run(
                    [sys.executable, __file__, "--once", generator, str(size), engine],
                    check=True,
                    capture_output=True,
                    text=True,
                )
                row = json.loads(run.stdout.splitlines()[-1])
                times.setdefault(engine, []).append(row["processors"])
                print(f"{generator:6}{size:>9,} {engine:10}", end="")
                print(f"{row['wall']:8.2f}{row['processors']:8.2f}{row['memory']:6.0f}  ", end="")
                print("".join(f"{each:>{9 if at == 0 else 7}.4f}" for at, each in
                              enumerate(row["beside"])), end=" ")  # fmt: skip
                print("".join(f"{each:>{9 if at == 0 else 7}.4f}" for at, each in
                              enumerate(row["alone"])))  # fmt: skip
        for engine, took in times.items():
            growth = ", ".join(f"{late / soon:.1f}" for soon, late in pairwise(took))
            if growth:
                print(f"{generator:6}{'':>9} {engine:10} grows by {growth} from size to size")


if __name__ == "__main__":
    main()
