# SPDX-License-Identifier: MIT
"""Every date of the newspaper page is read, and nothing else is taken for one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from antifraud.periods import Moment, PartialDate, Period
from antifraud.wording import scan

PAGE = Path(__file__).parents[3] / "shared" / "source" / "page.txt"
if not PAGE.exists():
    pytest.skip(f"the page is not here: {PAGE}", allow_module_level=True)

TEXT = PAGE.read_text("utf-8")

#: Offset and length in code points, the item, and the edge that the words name.
PRINTED_ON_4_MAY = [
    (230, 2, "2023", None),
    (380, 5, "2023-01-11", None),
    (472, 5, "2023-01-18", None),
    (634, 6, "2023Q1", None),
    (738, 5, "2023-03-14", None),
    (778, 6, "2023-03-14T14~", None),
    (992, 2, "2023-03-14", None),
    (1263, 4, "2023-04", None),
    (1309, 2, "2023-05", None),
    (1408, 4, "2023-01-01/2023-05-04", "since"),
    (1493, 4, "2023-05-04", "until"),
    (1522, 5, "2023Q1", None),
    (2258, 4, "2023-05-04", "until"),
    (2363, 8, "2023-05-03T17~", None),
    (2646, 5, "2023-05-03T18", None),
]
#: The same where nothing says when the page was printed.
UNDATED = [
    (380, 5, "--01-11", None),
    (472, 5, "--01-18", None),
    (634, 6, "--Q1", None),
    (738, 5, "--03-14", None),
    (778, 6, "--03-14T14~", None),
    (992, 2, "--03-14", None),
    (1263, 4, "--04", None),
    (1309, 2, "--05", None),
    (1522, 5, "--Q1", None),
    (2363, 8, "--05-03T17~", None),
    (2646, 5, "--05-03T18", None),
]


@pytest.mark.parametrize(
    ("as_of", "expected"), [(date(2023, 5, 4), PRINTED_ON_4_MAY), (None, UNDATED)]
)
def test_the_dates_of_the_page(
    as_of: date | None, expected: list[tuple[int, int, str, str | None]]
) -> None:
    found = [
        (
            each.start,
            each.end - each.start,
            str(each.item),
            None if each.edge is None else each.edge.value,
        )
        for each in scan(TEXT, as_of=as_of)
        if isinstance(each.item, Period | Moment | PartialDate)
    ]
    assert found == expected
