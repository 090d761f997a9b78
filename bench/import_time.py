# SPDX-License-Identifier: MIT
"""How long `import antifraud` takes, beside the imports that it cannot do without.

Each import runs in a fresh interpreter, the two by turns; the medians are compared. The aim is at
most 3. Run it with the interpreter that has the library: python bench/import_time.py [RUNS]
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median

NEEDED = "import attrs, dateutil.relativedelta"
WHOLE = "import antifraud"
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
    """Time both imports and print the ratio of their medians."""
    times = [(seconds(NEEDED), seconds(WHOLE)) for _ in range(runs)]
    needed = median(pair[0] for pair in times)
    whole = median(pair[1] for pair in times)
    print(f"{NEEDED}: {needed * 1000:.0f} ms, median of {runs}")
    print(f"{WHOLE}: {whole * 1000:.0f} ms, median of {runs}")
    print(f"ratio: {whole / needed:.2f} (aim: at most 3)")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
