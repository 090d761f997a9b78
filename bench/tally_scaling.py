# SPDX-License-Identifier: MIT
"""What a record costs to count as there are more of them: microseconds each, and memory.

It is the time of the processor that is measured, so that what else runs beside does not count.

The records come one by one and are not kept: ten thousand reports of two years are gone through
again and again. Counting by station, type and quarter holds only the cells, so that time grows
with the records alone and memory not at all. An identity has to be remembered: with one, memory
grows with the number of identities, here one for each report.

python bench/tally_scaling.py [MOST]
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from itertools import cycle, islice
from time import process_time

from antifraud.incidents import FraudReport, FraudType
from antifraud.metrics import Tally, tally
from antifraud.periods import PeriodKind

KEPT = 10_000
CHINA = timezone(timedelta(hours=8))
TYPES = [kind for kind in FraudType if kind is not FraudType.OTHER]
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)

REPORTS = [
    FraudReport(
        id=f"A{number:08}",
        reported_at=datetime(2022, 1, 1, tzinfo=CHINA) + timedelta(minutes=number * 104),
        station=f"station-{number % 11}",
        lure=TYPES[number % len(TYPES)],
        loss=Decimal(f"{number}.50"),
    )
    for number in range(KEPT)
]


def many(records: int) -> Iterator[FraudReport]:
    """Give so many records, one by one."""
    return islice(cycle(REPORTS), records)


def count(records: int) -> Tally:
    """Count by station, type and quarter."""
    return tally(many(records), at="reported_at", every=PeriodKind.QUARTER, by=("station", "lure"))


def add_up(records: int) -> Tally:
    """Sum up the losses by station and quarter."""
    return tally(
        many(records), at="reported_at", every=PeriodKind.QUARTER, by="station", value="loss"
    )


def once(records: int) -> Tally:
    """Count each report once by its id."""
    return tally(many(records), at="reported_at", every=PeriodKind.QUARTER, identity="id")


def main(most: int = SIZES[-1]) -> None:
    """Print a line for each number of records."""
    print(f"{'records':>12}{'count':>10}{'sum':>10}{'once':>10}   microseconds each; peak MiB")
    count(1)  # loads the tables of the zone
    for size in SIZES:
        if size > most:
            break
        costs = []
        for job in (count, add_up, once):
            start = process_time()
            found = job(size)
            costs.append((process_time() - start) / size * 1e6)
            if found.records != size:
                raise SystemExit("records were lost")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size:12,}" + "".join(f"{cost:10.2f}" for cost in costs) + f"{peak:10.0f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
