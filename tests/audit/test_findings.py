# SPDX-License-Identifier: MIT
"""A finding shows what it rests on; readings, units and printed numbers are taken with care."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from antifraud.audit import (
    Check,
    Finding,
    Operand,
    Reason,
    Verdict,
    implied_previous,
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
from antifraud.errors import InexactNumber, NoParts, UnitMismatch, UnknownMethod
from antifraud.figures import Basis, ChangeKind, Figure, Qualifier, StatedChange, Unit

RAISED_9_7_YI = Figure.exact(970_000_000, Unit.CNY, step=10_000_000)
RAISED_8_7_YI = Figure.exact(870_000_000, Unit.CNY, step=10_000_000)


class TestAFindingShowsItsWorking:
    def test_what_is_not_printed_is_computed_all_the_same(self) -> None:
        found = verify_share(part=343, whole=399)
        assert found.reason is Reason.NOTHING_STATED
        assert found.computed == found.low == found.high == Fraction(34300, 399)
        assert found.unit == Unit.PERCENT

    def test_bounds_are_those_of_firm_bounds_and_steps(self) -> None:
        found = verify_change(previous=RAISED_8_7_YI, current=RAISED_9_7_YI, stated=12)
        assert found.low == Fraction(965, 875) * 100 - 100
        assert found.high == Fraction(975, 865) * 100 - 100

    def test_the_figures_stand_in_their_roles(self) -> None:
        found = verify_change(previous=1210, current=Figure.exact(2058, Unit.ACCOUNT), stated=70)
        assert found.check is Check.CHANGE
        assert found.working.get(Operand.PREVIOUS) == Figure.exact(1210, Unit.ACCOUNT)
        assert found.stated == StatedChange(70)

    def test_of_tiers_the_two_that_decided_are_named(self) -> None:
        found = verify_tiers(whole=60, tiers=(20, None, 25))
        assert found.verdict is Verdict.CONTRADICTED
        assert found.working.get(Operand.WIDER) == Figure.exact(20)
        assert found.working.get(Operand.NARROWER) == Figure.exact(25)
        assert found.working.every(Operand.TIER) == (Figure.exact(20), Figure.exact(25))

    def test_assumptions_are_passed_on(self) -> None:
        words = ("if accounts are what is meant",)
        current = Figure.exact(2058, Unit.ACCOUNT)
        for found in (
            verify_base(current=current, stated=70, assumptions=words),
            verify_base(current=None, stated=70, assumptions=words),
            verify_change(previous=1, current=2, stated=100, assumptions=words),
            verify_tiers(whole=3, tiers=(2,), assumptions=words),
            verify_ratio(numerator=3, denominator=2, assumptions=words),
        ):
            assert found.assumptions == words

    def test_a_finding_is_a_value(self) -> None:
        first, second = (verify_base(current=2058, stated=70) for _ in range(2))
        assert first == second
        assert len({first, attrs.evolve(second, subjects=("s1",))}) == 2


class TestWordsWithTwoReadings:
    STATED = StatedChange(
        Decimal("3.8"), kind=ChangeKind.FOLD, alternative=Decimal("2.8"), basis=Basis.YEAR_EARLIER
    )

    def test_the_first_reading_follows_without_a_word(self) -> None:
        found = verify_change(previous=10, current=48, stated=self.STATED)
        assert (found.verdict, found.reason) == (Verdict.FOLLOWS, None)

    def test_the_second_follows_and_is_said_to(self) -> None:
        found = verify_change(previous=10, current=38, stated=self.STATED)
        assert (found.verdict, found.reason) == (Verdict.FOLLOWS, Reason.ALTERNATIVE_READING)

    def test_what_is_neither_is_contradicted(self) -> None:
        found = verify_change(previous=10, current=30, stated=self.STATED)
        assert found.verdict is Verdict.CONTRADICTED

    def test_a_base_may_fit_either(self) -> None:
        current = Figure.exact(19, Unit.CASE)  # 5 and 280 % more; nothing is 380 % less than 19
        assert verify_base(current=current, stated=self.STATED).verdict is Verdict.UNDETERMINED


class TestUnitsAndNumbers:
    def test_a_plain_number_takes_the_unit_of_the_other(self) -> None:
        found = verify_share(part=Figure.exact(343, Unit.PERSON), whole=399, stated=86)
        assert found.working.get(Operand.WHOLE) == Figure.exact(399, Unit.PERSON)

    def test_unlike_units_do_not_compare(self) -> None:
        people, times = Figure.exact(3, Unit.PERSON), Figure.exact(4, Unit.PERSON_TIME)
        checks: list[Callable[[], Finding]] = [
            lambda: verify_change(previous=people, current=times, stated=33),
            lambda: verify_share(part=people, whole=times),
            lambda: verify_sum(whole=times, parts=(people, 1)),
            lambda: verify_subset(part=people, whole=times),
            lambda: verify_tiers(whole=times, tiers=(people,)),
            lambda: reconcile(stated=people, counted=times),
            lambda: verify_ratio(numerator=people, denominator=2, stated=times),
        ]
        for check in checks:
            with pytest.raises(UnitMismatch):
                check()

    def test_a_mean_in_the_unit_of_the_sum_is_for_each(self) -> None:
        found = verify_ratio(
            numerator=Figure.exact(90_000, Unit.CNY),
            denominator=Figure.exact(3, Unit.CASE),
            stated=Figure.exact(30_000, Unit.CNY, step=10_000),
        )
        assert (found.verdict, found.unit) == (Verdict.FOLLOWS, Unit.CNY / Unit.CASE)

    def test_a_rate_is_per_so_many(self) -> None:
        found = verify_ratio(
            numerator=Figure.exact(1432, Unit.CASE),
            denominator=Figure.exact(964_000, Unit.PERSON),
            stated=Decimal("14.85"),
            per=10_000,
        )
        assert found.verdict is Verdict.FOLLOWS
        assert found.working.get(Operand.PER) == Figure.exact(10_000)

    def test_a_printed_share_needs_digits_to_round_to(self) -> None:
        with pytest.raises(InexactNumber, match="Figure with its step"):
            verify_share(part=1, whole=3, stated=Fraction(1, 3))  # type: ignore[arg-type]

    @pytest.mark.parametrize("wrong", [0.5, "343", True])
    def test_levels_are_exact_and_never_text(self, wrong: object) -> None:
        with pytest.raises(InexactNumber):
            verify_share(part=wrong, whole=399)  # type: ignore[arg-type]
        with pytest.raises(InexactNumber):
            verify_change(previous=1, current=2, stated=wrong)  # type: ignore[arg-type]

    @pytest.mark.parametrize("wrong", [Decimal("NaN"), Decimal("Infinity"), Decimal("1E+99999")])
    def test_what_is_no_number_is_refused_wherever_it_stands(self, wrong: Decimal) -> None:
        checks: list[Callable[[], object]] = [
            lambda: verify_change(previous=wrong, current=2, stated=1),
            lambda: verify_change(previous=1, current=wrong, stated=1),
            lambda: verify_change(previous=1, current=2, stated=wrong),
            lambda: verify_share(part=1, whole=wrong),
            lambda: verify_share(part=1, whole=2, stated=wrong),
            lambda: verify_share_of_two(part=wrong, other=1),
            lambda: verify_ratio(numerator=1, denominator=2, per=wrong),
            lambda: verify_sum(whole=1, parts=[wrong]),
            lambda: verify_subset(part=wrong, whole=1),
            lambda: verify_tiers(whole=1, tiers=[wrong]),
            lambda: verify_base(current=wrong, stated=1),
            lambda: implied_previous(current=2, stated=wrong),
            lambda: reconcile(stated=1, counted=wrong),
        ]
        for check in checks:
            with pytest.raises(InexactNumber):
                check()

    def test_a_mode_of_rounding_that_there_is_not_is_refused(self) -> None:
        over = StatedChange(50, qualifier=Qualifier.OVER)
        for stated in (StatedChange(50), over):
            with pytest.raises(UnknownMethod, match="half_up"):
                implied_previous(current=15, stated=stated, mode="floor")  # type: ignore[arg-type]

    def test_parts_may_come_one_by_one(self) -> None:
        assert verify_sum(whole=44, parts=iter((23, 21))).verdict is Verdict.FOLLOWS
        assert verify_tiers(whole=50, tiers=iter((20, 5))).verdict is Verdict.FOLLOWS
        with pytest.raises(NoParts):
            verify_sum(whole=44, parts=iter(()))

    def test_a_whole_has_parts(self) -> None:
        with pytest.raises(NoParts):
            verify_sum(whole=44, parts=())
        with pytest.raises(NoParts):
            verify_tiers(whole=44, tiers=())


def test_a_share_of_two_is_tighter_than_a_share_of_their_sum() -> None:
    some, rest = Figure.between(20, 30), Figure.between(20, 30)
    apart = verify_share_of_two(part=some, other=rest)
    summed = verify_share(part=some, whole=some + rest)
    assert (apart.low, apart.high) == (Fraction(40), Fraction(60))
    assert summed.low is not None
    assert summed.high is not None
    assert summed.low < 40
    assert summed.high > 60


def test_every_verdict_reason_check_and_role_has_words_in_both_languages() -> None:
    for words in (Verdict, Reason, Check, Operand):
        for member in words:
            assert member.label("zh")
            assert member.label("en")
