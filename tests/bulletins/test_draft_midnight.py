# SPDX-License-Identifier: MIT
"""A count up to midnight is one up to the day that ends there."""

from __future__ import annotations

from datetime import date

import pytest

from antifraud.bulletins import draft
from antifraud.casebook import ToDate


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("截至12月31日24时，全市共立案320起。", date(2023, 12, 31)),
        ("截至12月31日，全市共立案320起。", date(2023, 12, 31)),
        ("截至1月3日17时，全市共立案320起。", date(2024, 1, 3)),
    ],
)
def test_to_the_end_of_the_day(text: str, last: date) -> None:
    (statement,) = draft(text, date(2024, 1, 5)).casebook.statements
    assert statement.period == ToDate(last)
