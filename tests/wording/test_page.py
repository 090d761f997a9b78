# SPDX-License-Identifier: MIT
"""Every figure and stated change of the newspaper page is found, and nothing else."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from antifraud.figures import Basis, ChangeKind, Direction, Figure, StatedChange
from antifraud.wording import scan

PAGE = Path(__file__).parents[3] / "shared" / "source" / "page.txt"
if not PAGE.exists():
    pytest.skip(f"the page is not here: {PAGE}", allow_module_level=True)

TEXT = PAGE.read_text("utf-8")

#: Offset and length in code points, bounds, and the code of the unit.
FIGURES: list[tuple[int, int, Fraction | int | None, Fraction | int | None, str]] = [
    (404, 3, 11, 11, "ITEM"),
    (415, 5, 140, 150, "PERSON"),
    (482, 2, 1, 1, "WEEK"),
    (496, 3, 44, 44, "PERSON"),
    (509, 3, 23, 23, "PERSON"),
    (519, 3, 21, 21, "PERSON"),
    (528, 8, 200_000, 300_000, "CNY"),
    (545, 3, 67, 67, "ITEM"),
    (552, 3, 19, 19, "ITEM"),
    (645, 2, 2, 2, "TIME"),
    (665, 4, 399, 399, "PERSON"),
    (680, 4, 343, 343, "PERSON"),
    (689, 6, 4_000_000, 5_000_000, "CNY"),
    (798, 4, 170_000, 170_000, "CNY"),
    (931, 3, 2, 10, "MINUTE"),
    (1464, 4, 24, 24, "HOUR"),
    (1514, 7, 84_000, 85_000, "PERSON_TIME"),
    (1536, 5, 2058, 2058, "ITEM"),
    (1563, 7, 37_270_000, 37_280_000, "CNY"),
    (1648, 4, 10, 20, "ITEM"),
    (1653, 2, 3, 3, "ITEM"),
    (1673, 4, 50, 60, "ITEM"),
    (1683, 4, 10_000, None, "1"),
    (1688, 3, 20, 20, "ITEM"),
    (1692, 4, 50_000, None, "1"),
    (1697, 2, 5, 5, "ITEM"),
    (1710, 3, 10, 10, "ITEM"),
    (1721, 5, 100_000, None, "1"),
    (1844, 2, 2, 2, "DAY"),
    (1958, 3, 20, 20, "DAY"),
    (1969, 2, 2, 2, "DAY"),
    (2093, 4, 24, 24, "HOUR"),
    (2153, 2, 2, 2, "DAY"),
    (2274, 4, 40, 50, "ITEM"),
    (2296, 4, 30, 40, "ITEM"),
    (2312, 5, 120, 120, "PERSON_TIME"),
    (2454, 5, 0, 30, "MINUTE"),
    (2745, 3, 30, 30, "MINUTE"),
    (2777, 2, 4, 4, "YEAR"),
]


def test_the_figures_of_the_page() -> None:
    found: list[tuple[int, int, Fraction | int | None, Fraction | int | None, str]] = [
        (each.start, each.end - each.start, each.item.low, each.item.high, each.item.unit.code)
        for each in scan(TEXT)
        if isinstance(each.item, Figure)
    ]
    assert found == FIGURES


def test_the_one_change_of_the_page() -> None:
    (change,) = (each for each in scan(TEXT) if isinstance(each.item, StatedChange))
    assert (change.start, change.end - change.start) == (1546, 10)
    assert isinstance(change.item, StatedChange)
    assert change.item.value == Decimal("70.08")
    assert (change.kind, change.basis) == (ChangeKind.PERCENT, Basis.PREVIOUS_PERIOD)
    assert change.direction is Direction.UP


def test_every_reading_is_cut_from_the_page() -> None:
    assert all(each.text == TEXT[each.start : each.end] for each in scan(TEXT))
