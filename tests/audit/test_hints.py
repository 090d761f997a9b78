# SPDX-License-Identifier: MIT
"""What a finding says beside its verdict: no share, a number given as exact, a mere bound."""

from __future__ import annotations

from decimal import Decimal

import pytest

from antifraud.audit import (
    Finding,
    Reason,
    Verdict,
    reconcile,
    verify_change,
    verify_ratio,
    verify_share,
    verify_sum,
)
from antifraud.bulletins import review
from antifraud.casebook import Casebook, Indicator, ShareClaim, Source, Statement
from antifraud.figures import Figure, Unit
from antifraud.wording import read


@pytest.mark.parametrize(
    "found",
    [
        verify_sum(whole=Decimal(100), parts=[Decimal("33.3")] * 3),
        verify_sum(whole=Figure.exact(100, Unit.PERCENT), parts=[Decimal("33.3")] * 3),
        verify_share(part=Decimal("4.3"), whole=Decimal("12.8"), stated=Decimal("33.4")),
        verify_ratio(numerator=Decimal("4.3"), denominator=12, stated=Decimal("0.362")),
        verify_change(previous=Decimal("8.7"), current=Decimal("9.7"), stated=Decimal("11.9")),
    ],
)
def test_a_refuted_claim_tells_where_plain_numbers_may_have_been_rounded(found: Finding) -> None:
    assert (found.verdict, found.reason) == (Verdict.CONTRADICTED, Reason.GIVEN_AS_EXACT)


@pytest.mark.parametrize(
    "found",
    [
        verify_sum(whole=100, parts=(33, 33, 33)),
        verify_sum(whole=Decimal(100), parts=[Decimal("30.3")] * 3),
        verify_change(previous=Decimal("8.7"), current=Decimal("9.7"), stated=Decimal(50)),
    ],
)
def test_no_rounding_excuses_what_is_far_off(found: Finding) -> None:
    assert (found.verdict, found.reason) == (Verdict.CONTRADICTED, None)


@pytest.mark.parametrize(("part", "stated"), [(15, 150), (-1, -10)])
def test_a_part_outside_its_whole_is_no_share(part: int, stated: int) -> None:
    found = verify_share(part=part, whole=10, stated=stated)
    assert (found.verdict, found.reason) == (Verdict.FOLLOWS, Reason.NO_SHARE)


@pytest.mark.parametrize(
    ("indicator", "reason"),
    [(Indicator.CLEARANCE_RATE, None), (Indicator.FACE_TO_FACE_RATE, Reason.NO_SHARE)],
)
def test_some_rates_may_pass_their_whole(indicator: Indicator, reason: Reason | None) -> None:
    def said(name: str, text: str, **more: Indicator) -> Statement:
        return Statement(id=name, source="page", label=name, figure=read(text), **more)  # type: ignore[arg-type]

    casebook = Casebook(
        sources=(Source(id="page", title="通报"),),
        statements=(
            said("part", "15起"),
            said("whole", "10起"),
            said("rate", "150%", indicator=indicator),
        ),
        claims=(ShareClaim(part="part", whole="whole", stated="rate"),),
    )
    (found,) = review(casebook)
    assert (found.verdict, found.reason) == (Verdict.FOLLOWS, reason)


def test_parts_that_are_more_than_a_counted_whole_refute_it_whatever_is_missing() -> None:
    cases = Figure.exact(10, Unit.CASE)
    assert verify_sum(whole=cases, parts=(15, None)).verdict is Verdict.CONTRADICTED
    assert verify_sum(whole=cases, parts=(10, None)).reason is Reason.MISSING_LEVEL
    # Money may be booked back, and of a bare number nothing is known.
    yuan = Figure.exact(10, Unit.CNY)
    assert verify_sum(whole=yuan, parts=(15, None)).reason is Reason.MISSING_LEVEL
    assert verify_sum(whole=10, parts=(15, None)).reason is Reason.MISSING_LEVEL


@pytest.mark.parametrize(
    ("counted", "stated", "verdict"),
    [
        (Figure.at_least(170, Unit.CNY), "170元", Verdict.UNDETERMINED),
        (Figure.at_least(170, Unit.CNY), "169元", Verdict.CONTRADICTED),
        (Figure.at_least(170, Unit.CNY), "160元以上", Verdict.FOLLOWS),
        (read("超170元"), "170元", Verdict.CONTRADICTED),
        (read("超170元"), "171元", Verdict.UNDETERMINED),
        (read("不超过170元"), "170元", Verdict.UNDETERMINED),
        (read("不到170元"), "170元", Verdict.CONTRADICTED),
    ],
)
def test_where_a_count_ends_is_no_count(counted: Figure, stated: str, verdict: Verdict) -> None:
    assert reconcile(stated=read(stated), counted=counted).verdict is verdict
