# SPDX-License-Identifier: MIT
"""How long `import antifraud` takes, beside the imports that it cannot do without.

The front door loads a noun when it is first asked for, so the import alone says little: beside it
stand a program that uses figures and periods, and one that loads every noun there is. Each runs in
a fresh interpreter, by turns; the medians are compared. The aim is at most 3 for each.

Run it with the interpreter that has the library: python bench/import_time.py [RUNS]
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median

NEEDED = "import attrs, dateutil.relativedelta"
IMPORTS = (
    "import antifraud",
    "from antifraud import Figure, Period",
    "from antifraud import *",
)
TIMED = "from time import perf_counter; start = perf_counter(); {}; print(perf_counter() - start)"


def seconds(statement: str) -> float:
    """Return the time that a fresh interpreter takes for a statement."""
    done = subprocess.run(
        [sys.executable, "-c", TIMED.format(statement)],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return float(done.stdout)


def main(runs: int = 11) -> None:
    """Time the imports and print the ratios of their medians."""
    statements = (NEEDED, *IMPORTS)
    times = [[seconds(statement) for statement in statements] for _ in range(runs)]
    medians = [median(column) for column in zip(*times, strict=True)]
    for statement, middle in zip(statements, medians, strict=True):
        ratio = f"{middle / medians[0]:.2f}"
        print(f"{middle * 1000:5.0f} ms  {ratio:>5}  {statement}")
    print(f"median of {runs}; the second column is the ratio to the first row (aim: at most 3)")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
