# SPDX-License-Identifier: MIT
"""Every verdict on cases of the field: what a reader of the bulletin may rely on."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from antifraud.audit import (
    Finding,
    Reason,
    Verdict,
    reconcile,
    verify_base,
    verify_change,
    verify_ratio,
    verify_share,
    verify_share_of_two,
    verify_subset,
    verify_sum,
    verify_tiers,
)
from antifraud.errors import UnitMismatch
from antifraud.figures import ChangeKind, Figure, Qualifier, StatedChange, Unit

# Figures as bulletins print them.
MORE_THAN_50_ARTICLES = Figure(
    value=50, low=50, high=60, unit=Unit.ITEM, qualifier=Qualifier.MORE_THAN
)
MORE_THAN_3727_WAN = Figure(
    value=37_270_000, low=37_270_000, high=37_280_000, unit=Unit.CNY, qualifier=Qualifier.MORE_THAN
)
ABOUT_450 = Figure(
    value=450, low=440, high=460, low_firm=False, high_firm=False, unit=Unit.PERSON,
    qualifier=Qualifier.ABOUT,
)  # fmt: skip
NEARLY_130_000 = Figure(
    value=130_000, low=120_000, high=130_000, low_firm=False, qualifier=Qualifier.NEARLY
)
UNDER_100 = Figure(value=100, low=0, high=100, qualifier=Qualifier.UNDER)
RAISED_9_7_YI = Figure.exact(970_000_000, Unit.CNY, step=10_000_000)
RAISED_8_7_YI = Figure.exact(870_000_000, Unit.CNY, step=10_000_000)
FALL_OF_MORE_THAN_THREE_TENTHS = StatedChange(-30, step=10, qualifier=Qualifier.OVER)


def percent(text: str) -> Decimal:
    return Decimal(text)


FOLLOWS: dict[str, Callable[[], Finding]] = {
    "2058 accounts stopped after 1210 is +70.08 %": lambda: verify_change(
        previous=1210, current=2058, stated=StatedChange(percent("70.08"))
    ),
    "44 caught are 23 for fraud and 21 for assisting": lambda: verify_sum(whole=44, parts=(23, 21)),
    "343 of 399 suspects is 86.0 %": lambda: verify_share(
        part=343, whole=399, stated=percent("86.0")
    ),
    "343 under coercive measures are among 399": lambda: verify_subset(part=343, whole=399),
    "5 articles within 20 within more than 50": lambda: verify_tiers(
        whole=MORE_THAN_50_ARTICLES, tiers=(20, 5)
    ),
    "20 days to 2 is -90 %": lambda: verify_change(
        previous=Figure.exact(20, Unit.DAY), current=Figure.exact(2, Unit.DAY), stated=-90
    ),
    "an exact tie rounds away from zero": lambda: verify_change(
        previous=16, current=14, stated=-13
    ),
    "none after some is -100 %": lambda: verify_change(previous=3, current=0, stated=-100),
    "the same again is 0 %": lambda: verify_change(previous=7, current=7, stated=0),
    "down by more than three tenths": lambda: verify_change(
        previous=100, current=69, stated=FALL_OF_MORE_THAN_THREE_TENTHS
    ),
    "any base above 30 down to 20 is down by more than 30 %": lambda: verify_change(
        previous=Figure.over(30), current=20, stated=FALL_OF_MORE_THAN_THREE_TENTHS
    ),
    "a rise by 3.5 times makes 4.5 times of it": lambda: verify_change(
        previous=10, current=45, stated=StatedChange(percent("3.5"), kind=ChangeKind.FOLD)
    ),
    "91.3 % to 94.1 % is 2.8 points": lambda: verify_change(
        previous=Figure.exact(percent("91.3"), Unit.PERCENT),
        current=Figure.exact(percent("94.1"), Unit.PERCENT),
        stated=StatedChange(percent("2.8"), kind=ChangeKind.POINTS),
    ),
    "points may start from zero": lambda: verify_change(
        previous=0,
        current=percent("2.8"),
        stated=StatedChange(percent("2.8"), kind=ChangeKind.POINTS),
    ),
    "records add up to more than 37.27 million": lambda: reconcile(
        stated=MORE_THAN_3727_WAN, counted=percent("37274310.55")
    ),
    "records add up to 9.7 yi when rounded": lambda: reconcile(
        stated=RAISED_9_7_YI, counted=974_999_999
    ),
    "23 beside 21 is 52.3 %": lambda: verify_share_of_two(
        part=23, other=21, stated=percent("52.3")
    ),
    "18.1 thousand yuan an account": lambda: verify_ratio(
        numerator=MORE_THAN_3727_WAN,
        denominator=Figure.exact(2058, Unit.ACCOUNT),
        stated=Figure.exact(18_100, Unit.CNY / Unit.ACCOUNT, step=100),
    ),
    "more cases solved than filed": lambda: verify_share(part=120, whole=100, stated=120),
}

WITHIN_ROUNDING: dict[str, Callable[[], Finding]] = {
    "9.7 yi on 8.7 yi may be +12.0 %, as printed +11.5 %": lambda: verify_change(
        previous=RAISED_8_7_YI, current=RAISED_9_7_YI, stated=percent("12.0")
    ),
    "rounded parts miss their rounded sum by one": lambda: verify_sum(
        whole=Figure.exact(39, step=1),
        parts=(Figure.exact(14, step=1), Figure.exact(24, step=1)),
    ),
    "a part that is 0.2 % more than its rounded whole": lambda: verify_subset(
        part=971_900_000, whole=RAISED_9_7_YI
    ),
    "a share of a rounded whole": lambda: verify_share(
        part=Figure.exact(97_800_000, Unit.CNY), whole=RAISED_9_7_YI, stated=percent("10.0")
    ),
    "a base printed as 0.0 was not quite nothing": lambda: verify_change(
        previous=Figure.exact(0, step=1000), current=Figure.exact(2000, step=1000), stated=400
    ),
    "rates that were themselves rounded, in points": lambda: verify_change(
        previous=Figure.exact(91, Unit.PERCENT, step=1),
        current=Figure.exact(94, Unit.PERCENT, step=1),
        stated=StatedChange(percent("2.8"), kind=ChangeKind.POINTS),
    ),
}

TRUNCATED: dict[str, Callable[[], Finding]] = {
    "1103 after 352 is +213.35 %, printed +213.3 %": lambda: verify_change(
        previous=352, current=1103, stated=percent("213.3")
    ),
    "343 of 399 is 85.96 %, printed 85.9 %": lambda: verify_share(
        part=343, whole=399, stated=percent("85.9")
    ),
    "a fall of 33.67 % is cut towards zero as well": lambda: verify_change(
        previous=300, current=199, stated=-33
    ),
    "37,279,999 yuan printed as 3727万": lambda: reconcile(
        stated=Figure.exact(37_270_000, Unit.CNY, step=10_000), counted=37_279_999
    ),
    "no base fits +213.3 % unless it was cut": lambda: verify_base(
        current=Figure.exact(1103, Unit.CASE), stated=percent("213.3")
    ),
}

CONTRADICTED: dict[str, Callable[[], Finding]] = {
    "2 robberies after none cannot be -40 %": lambda: verify_change(
        previous=2, current=0, stated=-40
    ),
    "44 are not 23 and 22": lambda: verify_sum(whole=44, parts=(23, 22)),
    "400 under coercive measures of 399 caught": lambda: verify_subset(part=400, whole=399),
    "100 among fewer than 100": lambda: verify_subset(part=100, whole=UNDER_100),
    "more than 37.27 million is not 37.31": lambda: reconcile(
        stated=MORE_THAN_3727_WAN, counted=37_310_000
    ),
    "70 articles among more than 50 but fewer than 60": lambda: verify_tiers(
        whole=MORE_THAN_50_ARTICLES, tiers=(70, 5)
    ),
    "the tiers in the wrong order": lambda: verify_tiers(
        whole=MORE_THAN_50_ARTICLES, tiers=(5, 20)
    ),
    "no base between 1200 and 1300 gives +80.1 %": lambda: verify_change(
        previous=Figure.between(1200, 1300), current=2058, stated=percent("80.1")
    ),
    "three cases cannot be +70.08 % of whole cases": lambda: verify_base(
        current=Figure.exact(3, Unit.CASE), stated=percent("70.08")
    ),
    "nothing left cannot be a rise": lambda: verify_base(
        current=Figure.exact(0, Unit.CNY), stated=percent("12.5")
    ),
    "down to a sixth part is not down by 2 times": lambda: verify_change(
        previous=30, current=5, stated=StatedChange(-2, kind=ChangeKind.FOLD)
    ),
}

UNDEFINED: dict[str, Callable[[], Finding]] = {
    "7 after none": lambda: verify_change(previous=0, current=7, stated=None),
    "7 after none, printed as +700 %": lambda: verify_change(previous=0, current=7, stated=700),
    "none after none, printed as 0 %": lambda: verify_change(previous=0, current=0, stated=0),
    "a share of none": lambda: verify_share(part=0, whole=0, stated=0),
    "a loss per case without cases": lambda: verify_ratio(
        numerator=Figure.exact(0, Unit.CNY), denominator=Figure.exact(0, Unit.CASE)
    ),
    "a part of two that are both none": lambda: verify_share_of_two(part=0, other=0),
}

UNDETERMINED: dict[str, tuple[Callable[[], Finding], Reason]] = {
    "a base known within bounds": (
        lambda: verify_change(
            previous=Figure.between(1200, 1300), current=2058, stated=percent("70.08")
        ),
        Reason.BOUNDS_OVERLAP,
    ),
    "about 450 is soft and proves nothing": (
        lambda: reconcile(stated=ABOUT_450, counted=520), Reason.SOFT_BOUND,
    ),
    "nearly 130,000 may have been 110,000": (
        lambda: verify_sum(whole=NEARLY_130_000, parts=(60_000, 50_000)), Reason.SOFT_BOUND,
    ),
    "fewer than 100 may be 97 or not": (
        lambda: verify_sum(whole=97, parts=(UNDER_100,)), Reason.BOUNDS_OVERLAP,
    ),
    "the earlier figure is not known": (
        lambda: verify_change(previous=None, current=2058, stated=percent("70.08")),
        Reason.MISSING_PREVIOUS,
    ),
    "the current figure is not known": (
        lambda: verify_change(previous=1210, current=None, stated=percent("70.08")),
        Reason.MISSING_CURRENT,
    ),
    "a part is not known": (
        lambda: verify_sum(whole=44, parts=(23, None)), Reason.MISSING_LEVEL,
    ),
    "no change is printed": (
        lambda: verify_change(previous=1210, current=2058, stated=None), Reason.NOTHING_STATED,
    ),
    "the base is not printed, and 1210 would do": (
        lambda: verify_base(
            current=Figure.exact(2058, Unit.ACCOUNT), stated=percent("70.08")
        ),
        Reason.BASE_NOT_PRINTED,
    ),
    "money has no whole base to fail": (
        lambda: verify_base(current=Figure.exact(3, Unit.CNY), stated=percent("70.08")),
        Reason.BASE_NOT_PRINTED,
    ),
    "a count said to be down by percentage points": (
        lambda: verify_change(
            previous=Figure.exact(500, Unit.CASE), current=Figure.exact(463, Unit.CASE),
            stated=StatedChange(percent("-7.4"), kind=ChangeKind.POINTS),
        ),
        Reason.NOT_PERCENTS,
    ),
    "a count, of a base not printed, said to be down by percentage points": (
        lambda: verify_base(
            current=Figure.exact(463, Unit.CASE),
            stated=StatedChange(percent("-7.4"), kind=ChangeKind.POINTS),
        ),
        Reason.NOT_PERCENTS,
    ),
    "a balance below zero is no base": (
        lambda: verify_change(previous=-5, current=5, stated=200), Reason.NEGATIVE_BASE,
    ),
    "no records to count": (
        lambda: reconcile(stated=MORE_THAN_3727_WAN, counted=None), Reason.NOTHING_TO_COMPARE,
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("verdict", "case"),
    [
        pytest.param(verdict, case, id=f"{verdict.name}: {name}")
        for verdict, cases in (
            (Verdict.FOLLOWS, FOLLOWS),
            (Verdict.WITHIN_ROUNDING, WITHIN_ROUNDING),
            (Verdict.TRUNCATED, TRUNCATED),
            (Verdict.CONTRADICTED, CONTRADICTED),
            (Verdict.UNDEFINED, UNDEFINED),
        )
        for name, case in cases.items()
    ],
)
def test_the_verdict_is(verdict: Verdict, case: Callable[[], Finding]) -> None:
    assert case().verdict is verdict


@pytest.mark.parametrize(
    ("case", "reason"),
    [pytest.param(*pair, id=name) for name, pair in UNDETERMINED.items()],
)
def test_it_cannot_be_told_and_the_reason_is(case: Callable[[], Finding], reason: Reason) -> None:
    found = case()
    assert (found.verdict, found.reason) == (Verdict.UNDETERMINED, reason)


@pytest.mark.parametrize("name", UNDEFINED)
def test_what_is_undefined_has_no_number(name: str) -> None:
    found = UNDEFINED[name]()
    assert (found.reason, found.computed, found.low, found.high) == (
        Reason.ZERO_BASE, None, None, None,
    )  # fmt: skip


def test_a_share_is_stated_in_percent_since_a_bare_number_may_be_either() -> None:
    with pytest.raises(UnitMismatch) as raised:
        verify_share(part=343, whole=1000, stated=Figure.exact(Decimal("34.3")))
    assert raised.value.field == "stated"
