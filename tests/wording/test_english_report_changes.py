# SPDX-License-Identifier: MIT
"""Changes as English reports print them: their bounds, kind and basis.

Each row is a fragment as such reports print it, and what it states: one number, or
from..to, then the kind and the basis.
"""

from __future__ import annotations

import pytest

from antifraud.figures import Basis, ChangeKind, StatedChange
from antifraud.wording import read_change, scan
from tests.wording.test_english_reports import bounds

CHANGES = """
    a 14% rise = 14 PERCENT
    a 5 percent decrease from the previous year = -5 PERCENT YEAR_EARLIER
    49% increase = 49 PERCENT
    up 22% = 22 PERCENT
    up 22% year-on-year = 22 PERCENT YEAR_EARLIER
    rose by 22% year-on-year = 22 PERCENT YEAR_EARLIER
    rose by 22% year on year = 22 PERCENT YEAR_EARLIER
    was down 8% on the same period last year = -8 PERCENT YEAR_EARLIER
    down eight per cent = -8 PERCENT
    increased by 25.2% = 25.2 PERCENT
    decreased by 1.3% = -1.3 PERCENT
    a decrease of 1.3% = -1.3 PERCENT
    an increase of 46.8% = 46.8 PERCENT
    an increase of nearly 22% = 21..22 PERCENT
    a rise of over 40% = 40.. PERCENT
    a fall of more than a third = -100..-100/3 PERCENT
    fell by almost half = -50..-45 PERCENT
    dropped by about 10 per cent = -11..-9 PERCENT
    dropped nearly 17% = -17..-16 PERCENT
    a drop of at least 20% = -100..-20 PERCENT
    3.8-fold increase = 3.8 FOLD
    a 3.8-fold increase = 3.8 FOLD
    increased threefold = 3 FOLD
    a threefold increase = 3 FOLD
    rose more than tenfold = 10.. FOLD
    doubled = 1 FOLD
    more than doubled = 1.. FOLD
    almost doubled = 0.8..1 FOLD
    nearly tripled = 1.7..2 FOLD
    tripled = 2 FOLD
    trebled = 2 FOLD
    quadrupled = 3 FOLD
    more than quadrupled = 3.. FOLD
    quintupled = 4 FOLD
    halved = -50 PERCENT
    more than halved = -100..-50 PERCENT
    rose 7.4 percentage points = 7.4 POINTS
    down 7.4 percentage points = -7.4 POINTS
    up 25 basis points = 0.25 POINTS
    7.4 percentage points higher = 7.4 POINTS
    12 per cent higher than the same period of 2022 = 12 PERCENT YEAR_EARLIER
    12% lower than in the previous quarter = -12 PERCENT PREVIOUS_PERIOD
    12% fewer = -12 PERCENT
    30% more than a year earlier = 30 PERCENT YEAR_EARLIER
    went up by nearly 90% = 81..90 PERCENT
    surged 42.6% = 42.6 PERCENT
    soared by 130 per cent = 130 PERCENT
    jumped 1,200% = 1200 PERCENT
    a year-on-year increase of 42.6% = 42.6 PERCENT YEAR_EARLIER
    a year-on-year decrease of 8% = -8 PERCENT YEAR_EARLIER
    a quarter-on-quarter rise of 5% = 5 PERCENT PREVIOUS_PERIOD
    a 22% year-on-year increase = 22 PERCENT YEAR_EARLIER
    a 22 per cent increase compared to the same period last year = 22 PERCENT YEAR_EARLIER
    22% up on the previous month = 22 PERCENT PREVIOUS_PERIOD
    22% down from a year ago = -22 PERCENT YEAR_EARLIER
    increased 80 per cent on the previous year = 80 PERCENT YEAR_EARLIER
    declined by 25.9 per cent = -25.9 PERCENT
    reduced by 33% = -33 PERCENT
    a reduction of 33% = -33 PERCENT
    a 33% reduction = -33 PERCENT
    slumped by two-thirds = -200/3 PERCENT
    grew by a quarter = 25 PERCENT
    up a third = 100/3 PERCENT
    unchanged = 0 PERCENT
    remained unchanged = 0 PERCENT
    largely unchanged = -1..1 PERCENT
    twice as many as last year = 1 FOLD YEAR_EARLIER
    three times as many as in the same period last year = 2 FOLD YEAR_EARLIER
    five times higher = 5 FOLD
    four times the number = 3 FOLD
    rose by between 5% and 8% = 5..8 PERCENT
    up by more than half = 50.. PERCENT
    increase of 14% = 14 PERCENT
    14% growth = 14 PERCENT
    growth of 14% = 14 PERCENT
    a 14% spike = 14 PERCENT
    +14% = 14 PERCENT
    -14% = -14 PERCENT
    down sharply by 30% = -30 PERCENT
    fell slightly by 1% = -1 PERCENT
    a slight fall of 1% = -1 PERCENT
    a massive 400% increase = 400 PERCENT
    an annual increase of 15% = 15 PERCENT
    risen 15% = 15 PERCENT
    has risen by 15% = 15 PERCENT
    had fallen 15% = -15 PERCENT
    a 60% jump over the same quarter of last year = 60 PERCENT YEAR_EARLIER
    more than a 60% increase = 60.. PERCENT
    nearly a 50% increase = 45..50 PERCENT
    an almost 50% rise = 45..50 PERCENT
    a more than 50% rise = 50.. PERCENT
    an over 40% increase = 40.. PERCENT
    a fall of 8% on the year = -8 PERCENT YEAR_EARLIER
    up 8% on last year = 8 PERCENT YEAR_EARLIER
    a two-fold increase = 2 FOLD
    two-and-a-half-fold increase = 2.5 FOLD
"""

ROWS = [line.strip().split(" = ") for line in CHANGES.strip().splitlines()]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_a_change_has_the_bounds_of_its_words(text: str, wanted: str) -> None:
    ends, kind, *basis = wanted.split()
    change = read_change(text, "en")
    assert (change.low, change.high) == bounds(ends)
    assert change.kind is ChangeKind[kind]
    assert change.basis is (Basis[basis[0]] if basis else None)


@pytest.mark.parametrize("text", [row[0] for row in ROWS])
def test_a_change_is_found_in_a_sentence(text: str) -> None:
    (reading,) = scan(f"Losses: {text}, police said.", "en")
    assert isinstance(reading.item, StatedChange)
    change = read_change(text, "en")
    assert (reading.item.low, reading.item.high) == (change.low, change.high)
    assert reading.item.basis is change.basis


def test_a_minus_sign_is_a_hyphen() -> None:
    assert read_change("\N{MINUS SIGN}14%", "en").value == -14
