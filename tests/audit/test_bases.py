# SPDX-License-Identifier: MIT
"""The base that a printed change implies: exactly the bases from which it prints as stated."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.audit import ImpliedBase, Operand, Verdict, implied_previous, verify_base
from antifraud.errors import UnitMismatch
from antifraud.figures import (
    ChangeKind,
    Figure,
    Mode,
    Qualifier,
    StatedChange,
    Unit,
    rounded,
    truncated,
)
from antifraud.metrics import change

MODES: tuple[Mode, ...] = ("half_up", "cut", "any")


def prints_so(base: Fraction, current: Fraction, stated: Decimal, mode: Mode) -> bool:
    """Say whether a change prints as stated, by rounding or cutting it."""
    relative = change(previous=base, current=current).relative
    assert relative is not None
    percent, digits = relative * 100, -int(stated.as_tuple().exponent)
    if mode == "half_up":
        return rounded(percent, digits) == stated
    if mode == "cut":
        return truncated(percent, digits) == stated
    return abs(percent - Fraction(stated)) < Fraction(10) ** -digits


STATED = st.integers(-1000, 5000).flatmap(
    lambda number: st.sampled_from((0, 1)).map(lambda digits: Decimal(number).scaleb(-digits))
)


@given(st.integers(0, 80), STATED, st.sampled_from(MODES))
def test_a_whole_number_fits_if_and_only_if_the_change_from_it_prints_as_stated(
    current: int, stated: Decimal, mode: Mode
) -> None:
    implied = implied_previous(current=current, stated=StatedChange(stated), mode=mode)
    fits = [n for n in range(1, 120) if prints_so(Fraction(n), Fraction(current), stated, mode)]
    if implied.wholes is None:
        assert implied.high is None
        assert fits == [n for n in range(1, 120) if implied.contains(n)]
    else:
        assert [n for n in implied.wholes if n < 120] == fits


@given(st.integers(0, 300), STATED, st.sampled_from(MODES), st.fractions(Fraction(1, 9), 900))
def test_so_does_any_base_of_money(
    current: int, stated: Decimal, mode: Mode, base: Fraction
) -> None:
    money = Figure.exact(current, Unit.CNY)
    implied = implied_previous(current=money, stated=StatedChange(stated), mode=mode)
    assert implied.contains(base) == prints_so(base, Fraction(current), stated, mode)
    assert implied.wholes is None


@given(st.integers(1, 300), STATED, st.sampled_from(MODES))
def test_an_end_that_fits_is_closed_and_one_that_does_not_is_open(
    current: int, stated: Decimal, mode: Mode
) -> None:
    implied = implied_previous(current=current, stated=StatedChange(stated), mode=mode)
    for end, is_open in ((implied.low, implied.low_open), (implied.high, implied.high_open)):
        if end:
            assert prints_so(end, Fraction(current), stated, mode) is not is_open


@pytest.mark.parametrize(
    ("current", "stated", "mode", "wholes"),
    [
        (2058, "70.08", "half_up", [1210]),
        (4655, "48.3", "half_up", [3138, 3139]),
        (1103, "213.3", "half_up", []),
        (1103, "213.3", "cut", [352]),
        (7317, "36.49", "half_up", [5361]),
        (14, "-13", "half_up", [16]),  # a tie: -12.5 rounds away from zero
        (14, "-12", "half_up", []),
        (14, "-12", "cut", [16]),
    ],
)
def test_known_bases(current: int, stated: str, mode: Mode, wholes: list[int]) -> None:
    implied = implied_previous(current=current, stated=StatedChange(Decimal(stated)), mode=mode)
    assert list(implied.wholes or ()) == wholes
    assert implied.whole == (wholes[0] if len(wholes) == 1 else None)
    assert implied.fits is bool(wholes)


def test_the_page_says_accounts_or_money_and_each_has_its_base() -> None:
    stated = StatedChange(Decimal("70.08"))
    accounts = implied_previous(current=Figure.exact(2058, Unit.ACCOUNT), stated=stated)
    assert accounts.whole == 1210
    money = Figure(
        value=37_270_000, low=37_270_000, high=37_280_000, unit=Unit.CNY,
        qualifier=Qualifier.MORE_THAN,
    )  # fmt: skip
    sums = implied_previous(current=money, stated=stated)
    assert sums.contains(21_914_000)
    assert not sums.contains(21_910_000)
    assert sums.wholes is None


def test_nothing_left_after_a_fall_of_all_of_it_may_have_been_anything() -> None:
    implied = implied_previous(current=0, stated=StatedChange(-100))
    assert (implied.low, implied.low_open) == (Fraction(0), True)
    assert (implied.high, implied.wholes) == (None, None)


def test_nothing_left_after_a_smaller_fall_was_nothing_at_all() -> None:
    implied = implied_previous(current=0, stated=StatedChange(-98))
    assert implied.impossible
    assert implied.wholes == range(0)
    assert not implied.contains(50)


def test_a_bounded_count_implies_the_bases_of_any_count_within() -> None:
    more = Figure(value=140, low=140, high=150, unit=Unit.PERSON, qualifier=Qualifier.MORE_THAN)
    implied = implied_previous(current=more, stated=StatedChange(40))
    assert implied.wholes == range(100, 108)
    assert (implied.low, implied.high_open) == (140 / Fraction("1.405"), False)


def test_soft_words_imply_no_more_than_their_firm_side() -> None:
    nearly_half = StatedChange(50, low=45, high=50, qualifier=Qualifier.NEARLY)
    implied = implied_previous(current=15, stated=nearly_half)
    assert (implied.low, implied.low_open, implied.high) == (Fraction(10), False, None)


def test_points_imply_the_earlier_percent() -> None:
    rate = Figure.exact(Decimal("94.1"), Unit.PERCENT, step=Decimal("0.1"))
    stated = StatedChange(Decimal("2.8"), kind=ChangeKind.POINTS)
    implied = implied_previous(current=rate, stated=stated)
    assert (implied.low, implied.high) == (Fraction("91.2"), Fraction("91.4"))
    assert implied.unit == Unit.PERCENT
    assert implied_previous(current=Decimal("94.1"), stated=stated).unit == Unit.PERCENT
    with pytest.raises(UnitMismatch):
        implied_previous(current=Figure.exact(463, Unit.CASE), stated=stated)


def test_a_multiple_of_the_base() -> None:
    stated = StatedChange(1, kind=ChangeKind.FOLD, step=0)  # 翻一番
    assert implied_previous(current=90, stated=stated).whole == 45


def test_where_the_base_is_printed_the_change_is_checked() -> None:
    found = verify_base(previous=1210, current=2058, stated=Decimal("70.08"))
    assert found.verdict is Verdict.FOLLOWS


def test_the_finding_holds_the_base() -> None:
    found = verify_base(current=Figure.exact(2058, Unit.ACCOUNT), stated=Decimal("70.08"))
    base = found.working.get(Operand.BASE)
    assert isinstance(base, ImpliedBase)
    assert (found.computed, found.low, found.high) == (Fraction(1210), base.low, base.high)
    assert found.unit == Unit.ACCOUNT
