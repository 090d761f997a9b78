# SPDX-License-Identifier: MIT
"""What it costs to count a million records by station, type and quarter, and to compare quarters.

The same objects are counted by `antifraud.metrics.tally`, by a plain loop with a dict (the quarter
of a day looked up once), by `collections.Counter` over tuples, and by pandas, whose time begins
with the objects and is shown also without the making of the frame. All give the same counts, which
is checked. They take their turns in one run; the least of the turns is shown, and its ratio to the
plain loop. The plain loop does what a careful person would write by hand: it refuses no naive time
and no negative loss, knows no gaps and places no record that straddles a boundary.

Needs the group bench: python bench/tally.py [RECORDS]
"""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from operator import attrgetter
from time import process_time
from typing import Any

import pandas as pd

from antifraud.incidents import FraudReport, FraudType
from antifraud.metrics import change, tally
from antifraud.periods import Period, PeriodKind

ROUNDS = 5
CHINA = timezone(timedelta(hours=8))
TYPES = tuple(FraudType)
QUARTER = PeriodKind.QUARTER
NEWEST, BEFORE = Period.parse("2023Q4"), Period.parse("2023Q3")

Counts = dict[Any, Any]


def report(number: int) -> FraudReport:
    """Return one of many reports: two years, 97 stations, every type."""
    at = datetime(2022, 1, 1, 0, 7, tzinfo=CHINA) + timedelta(minutes=number * 7919 % 1_051_200)
    return FraudReport(
        id=f"A{number:08}",
        reported_at=at,
        station=f"station-{number % 97}",
        lure=TYPES[number % len(TYPES)],
        printed="其他" if TYPES[number % len(TYPES)].name == "OTHER" else "",
        loss=Decimal(number % 900_000).quantize(Decimal("0.01")),
    )


def by_tally(reports: list[FraudReport]) -> Counts:
    """Count with the library."""
    found = tally(reports, at="reported_at", every=QUARTER, by=("station", "lure"))
    for station in {group[0] for group in found.by_group}:
        for kind in TYPES:
            key = (station, kind)
            change(
                previous=found.cells.get((BEFORE, key), 0),
                current=found.cells.get((NEWEST, key), 0),
            )
    names = {period: str(period) for period in found.by_period}
    return {(names[period], *group): count for (period, group), count in found.cells.items()}


def by_loop(reports: list[FraudReport]) -> Counts:
    """Count with a dict, and a second one for the quarter of a day."""
    quarters: dict[date, str] = {}
    counts: dict[Any, int] = {}
    for each in reports:
        at = each.reported_at
        assert at is not None  # noqa: S101 - they were made so
        day = at.date()
        quarter = quarters.get(day)
        if quarter is None:
            quarter = quarters[day] = f"{day.year}Q{(day.month + 2) // 3}"
        key = (quarter, each.station, each.lure)
        counts[key] = counts.get(key, 0) + 1
    relative(counts)
    return counts


def by_counter(reports: list[FraudReport]) -> Counts:
    """Count tuples, the quarter worked out for each record."""
    fields = attrgetter("reported_at", "station", "lure")
    counts = Counter(
        (f"{at.year}Q{(at.month + 2) // 3}", station, lure)
        for at, station, lure in map(fields, reports)
    )
    relative(counts)
    return dict(counts)


def relative(counts: dict[Any, int]) -> dict[Any, float]:
    """Return the changes on the quarter before, as floats."""
    found = {}
    for (quarter, station, kind), count in counts.items():
        before = counts.get((str(BEFORE), station, kind), 0)
        if quarter == str(NEWEST) and before:
            found[station, kind] = (count - before) / before
    return found


def frame_of(reports: list[FraudReport]) -> pd.DataFrame:
    """Return the objects as a frame."""
    return pd.DataFrame(
        {
            "at": [each.reported_at for each in reports],
            "station": [each.station for each in reports],
            "lure": [each.lure.value for each in reports if each.lure is not None],
        }
    )


def by_frame(frame: pd.DataFrame) -> Counts:
    """Count with pandas."""
    quarter = frame["at"].dt.tz_localize(None).dt.to_period("Q")
    counts = frame.groupby([quarter, "station", "lure"]).size()
    newest, before = (counts.xs(str(quarter), level="at") for quarter in (NEWEST, BEFORE))
    newest.div(before).sub(1)
    kinds = {kind.value: kind for kind in TYPES}
    found: dict[Any, Any] = counts.to_dict()
    return {(str(key[0]), key[1], kinds[key[2]]): count for key, count in found.items()}


def seconds(job: Callable[[], object]) -> float:
    """Return how long a job takes the processor: what else runs beside does not count."""
    gc.collect()
    start = process_time()
    job()
    return process_time() - start


def main(records: int = 1_000_000) -> None:
    """Count in every way and print the table."""
    reports = [report(number) for number in range(records)]
    gc.freeze()
    frame = frame_of(reports)
    wanted = by_loop(reports)
    ways: dict[str, Callable[[], Counts]] = {
        "plain loop with a dict": lambda: by_loop(reports),
        "antifraud.metrics.tally": lambda: by_tally(reports),
        "Counter of tuples": lambda: by_counter(reports),
        "pandas, from the objects": lambda: by_frame(frame_of(reports)),
        "pandas, the frame made before": lambda: by_frame(frame),
    }
    for name, way in ways.items():
        if way() != wanted:
            raise SystemExit(f"{name}: other counts")
    turns = [{name: seconds(way) for name, way in ways.items()} for _ in range(ROUNDS)]
    least = {name: min(turn[name] for turn in turns) for name in ways}
    print(f"{records:,} records by station, type and quarter; least of {ROUNDS} turns")
    for name, taken in least.items():
        print(f"{name:32}{taken:8.2f} s{taken / least['plain loop with a dict']:8.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
