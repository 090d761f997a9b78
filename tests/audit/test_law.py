# SPDX-License-Identifier: MIT
"""The one law of the audit, for every check.

    CONTRADICTED only if no true values inside the firm bounds and steps satisfy the claim.

Each test draws figures with true values behind them, computes the claim from the true values,
prints it in some way that is true, and sees that the audit does not call it false. The converse
is tried on exact levels, where a claim is satisfied or it is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product

import attrs
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from antifraud.audit import (
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
from antifraud.figures import ChangeKind, Figure, Qualifier, StatedChange, Unit
from tests.audit.drawn import (
    Known,
    changes_printed_for,
    exact_claims,
    figures,
    figures_printed_for,
    known,
    nearest,
    numbers,
    prints_as,
)

RELATIVE = st.sampled_from((ChangeKind.PERCENT, ChangeKind.FOLD))
MANY = settings(max_examples=150, deadline=None)


def changed(previous: Fraction, current: Fraction, kind: ChangeKind) -> Fraction:
    if kind is ChangeKind.POINTS:
        return current - previous
    return (current - previous) / previous * (1 if kind is ChangeKind.FOLD else 100)


class TestNoTrueClaimIsContradicted:
    @MANY
    @given(st.data(), known(negative=True), known(negative=True), RELATIVE)
    def test_a_change(
        self, data: st.DataObject, previous: Known, current: Known, kind: ChangeKind
    ) -> None:
        assume(previous.truth != 0)
        stated = data.draw(changes_printed_for(changed(previous.truth, current.truth, kind), kind))
        found = verify_change(previous=previous.figure, current=current.figure, stated=stated)
        assert found.verdict is not Verdict.CONTRADICTED

    @MANY
    @given(st.data(), known(Unit.PERCENT), known(Unit.PERCENT))
    def test_a_change_in_points(self, data: st.DataObject, previous: Known, current: Known) -> None:
        result = current.truth - previous.truth
        stated = data.draw(changes_printed_for(result, ChangeKind.POINTS))
        found = verify_change(previous=previous.figure, current=current.figure, stated=stated)
        assert found.verdict is not Verdict.CONTRADICTED

    @MANY
    @given(known(), known(), st.sampled_from((0, 1)))
    def test_a_change_whose_words_have_two_readings(
        self, previous: Known, current: Known, gap: int
    ) -> None:
        assume(previous.truth > 0)
        result = changed(previous.truth, current.truth, ChangeKind.FOLD)
        value = Decimal(int(nearest(result, Fraction(1, 10)) * 10)).scaleb(-1)
        first = value + gap  # the result prints as the first reading, or as the second
        stated = StatedChange(
            first, kind=ChangeKind.FOLD, step=Fraction(1, 10), alternative=first - 1
        )
        found = verify_change(previous=previous.figure, current=current.figure, stated=stated)
        assert found.verdict is not Verdict.CONTRADICTED

    @MANY
    @given(st.data(), known(negative=True), known(negative=True))
    def test_a_share(self, data: st.DataObject, part: Known, whole: Known) -> None:
        assume(whole.truth != 0)
        stated = data.draw(figures_printed_for(part.truth / whole.truth * 100, Unit.PERCENT))
        found = verify_share(part=part.figure, whole=whole.figure, stated=stated)
        assert found.verdict is not Verdict.CONTRADICTED

    @MANY
    @given(st.data(), known(), known())
    def test_a_share_of_two(self, data: st.DataObject, part: Known, other: Known) -> None:
        assume(part.truth + other.truth != 0)
        share = part.truth / (part.truth + other.truth) * 100
        stated = data.draw(figures_printed_for(share, Unit.PERCENT))
        found = verify_share_of_two(part=part.figure, other=other.figure, stated=stated)
        assert found.verdict is not Verdict.CONTRADICTED

    @MANY
    @given(st.data(), known(Unit.CNY), known(Unit.ACCOUNT), st.sampled_from((1, 100, 10_000)))
    def test_a_mean_or_rate(self, data: st.DataObject, top: Known, bottom: Known, per: int) -> None:
        assume(bottom.truth != 0)
        unit = Unit.CNY / Unit.ACCOUNT.each(per)
        stated = data.draw(figures_printed_for(per * top.truth / bottom.truth, unit))
        found = verify_ratio(
            numerator=top.figure, denominator=bottom.figure, per=per, stated=stated
        )
        assert found.verdict is not Verdict.CONTRADICTED

    @MANY
    @given(st.data(), st.lists(known(negative=True), min_size=1, max_size=4))
    def test_a_sum(self, data: st.DataObject, parts: list[Known]) -> None:
        total = sum((part.truth for part in parts), Fraction(0))
        whole = data.draw(figures_printed_for(total, Unit.ONE))
        found = verify_sum(whole=whole, parts=[part.figure for part in parts])
        assert found.verdict is not Verdict.CONTRADICTED

    @MANY
    @given(known(negative=True), known(negative=True))
    def test_a_subset(self, part: Known, whole: Known) -> None:
        assume(part.truth <= whole.truth)
        found = verify_subset(part=part.figure, whole=whole.figure)
        assert found.verdict is not Verdict.CONTRADICTED

    @MANY
    @given(st.lists(known(), min_size=2, max_size=4))
    def test_tiers(self, drawn: list[Known]) -> None:
        nested = sorted(drawn, key=lambda level: level.truth, reverse=True)
        whole, *tiers = (level.figure for level in nested)
        assert verify_tiers(whole=whole, tiers=tiers).verdict is not Verdict.CONTRADICTED

    @MANY
    @given(st.data(), known(negative=True))
    def test_what_the_records_count_to(self, data: st.DataObject, counted: Known) -> None:
        stated = data.draw(figures_printed_for(counted.truth, Unit.ONE))
        found = reconcile(stated=stated, counted=counted.figure)
        assert found.verdict is not Verdict.CONTRADICTED

    @MANY
    @given(st.data(), known(Unit.CNY), numbers(1, 60), RELATIVE)
    def test_a_base_of_money(
        self, data: st.DataObject, current: Known, previous: Fraction, kind: ChangeKind
    ) -> None:
        result = changed(previous, current.truth, kind)
        stated = data.draw(changes_printed_for(result, kind))
        found = verify_base(current=current.figure, stated=stated)
        assert found.verdict is not Verdict.CONTRADICTED

    @MANY
    @given(st.data(), st.integers(0, 400), st.integers(1, 400), RELATIVE)
    def test_a_base_that_was_counted(
        self, data: st.DataObject, current: int, previous: int, kind: ChangeKind
    ) -> None:
        result = changed(Fraction(previous), Fraction(current), kind)
        stated = data.draw(changes_printed_for(result, kind))
        found = verify_base(current=Figure.exact(current, Unit.ACCOUNT), stated=stated)
        assert found.verdict is Verdict.UNDETERMINED


def whole_truths(figure: Figure) -> list[Fraction]:
    """All the whole numbers in reach that a firm reading of a figure allows."""
    half = figure.step / 2
    low = figure.low - half if figure.low is not None and figure.low_firm else Fraction(0)
    high = figure.high + half if figure.high is not None and figure.high_firm else Fraction(90)
    out = figure.value if figure.qualifier in (Qualifier.OVER, Qualifier.UNDER) else None
    inside = (Fraction(n) for n in range(low.__ceil__(), high.__floor__() + 1))
    return [truth for truth in inside if truth >= 0 and truth != out]


class TestAContradictionStandsAgainstBruteForce:
    @MANY
    @given(figures(), figures(), exact_claims(ChangeKind.PERCENT))
    def test_no_whole_numbers_behind_the_figures_make_the_change_true(
        self, previous: Figure, current: Figure, stated: StatedChange
    ) -> None:
        found = verify_change(previous=previous, current=current, stated=stated)
        if found.verdict is Verdict.CONTRADICTED:
            assert not any(
                prints_as(changed(then, now, ChangeKind.PERCENT), stated)
                for then, now in product(whole_truths(previous), whole_truths(current))
                if then
            )

    @MANY
    @given(figures(), figures(), figures())
    def test_no_whole_numbers_behind_the_parts_add_up(
        self, whole: Figure, first: Figure, second: Figure
    ) -> None:
        found = verify_sum(whole=whole, parts=(first, second))
        if found.verdict is Verdict.CONTRADICTED:
            exact = whole.qualifier is Qualifier.EXACT
            wholes = set(whole_truths(whole))
            sums = (a + b for a, b in product(whole_truths(first), whole_truths(second)))
            assert not any(prints_as(n, whole) if exact else n in wholes for n in sums)

    @MANY
    @given(st.integers(1, 60), exact_claims(ChangeKind.PERCENT))
    def test_no_base_that_was_counted_makes_the_change_true(
        self, current: int, stated: StatedChange
    ) -> None:
        found = verify_base(current=Figure.exact(current, Unit.CASE), stated=stated)
        if found.verdict in (Verdict.CONTRADICTED, Verdict.TRUNCATED):
            assert not any(
                prints_as(changed(Fraction(base), Fraction(current), ChangeKind.PERCENT), stated)
                for base in range(1, 600)
            )


class TestExactLevelsLeaveNoDoubt:
    """With exact levels a claim of one number is satisfied or it is not."""

    @MANY
    @given(numbers(-30, 60), numbers(-30, 60), RELATIVE, st.data())
    def test_a_change(
        self, previous: Fraction, current: Fraction, kind: ChangeKind, data: st.DataObject
    ) -> None:
        assume(previous > 0)
        stated = data.draw(exact_claims(kind))
        found = verify_change(previous=previous, current=current, stated=stated)
        result = changed(previous, current, kind)
        assert found.computed == result
        if prints_as(result, stated):
            assert found.verdict is Verdict.FOLLOWS
        else:
            assert found.verdict in (Verdict.TRUNCATED, Verdict.CONTRADICTED)

    @MANY
    @given(numbers(), numbers(1), st.integers(0, 2000), st.sampled_from((1, 10)))
    def test_a_share(self, part: Fraction, whole: Fraction, printed: int, tenths: int) -> None:
        stated = Figure.exact(Fraction(printed, tenths), Unit.PERCENT, step=Fraction(1, tenths))
        found = verify_share(part=part, whole=whole, stated=stated)
        if prints_as(part / whole * 100, stated):
            assert found.verdict is Verdict.FOLLOWS
        else:
            assert found.verdict in (Verdict.TRUNCATED, Verdict.CONTRADICTED)

    @MANY
    @given(numbers(), st.lists(numbers(), min_size=1, max_size=3))
    def test_a_sum(self, whole: Fraction, parts: Sequence[Fraction]) -> None:
        verdict = Verdict.FOLLOWS if sum(parts) == whole else Verdict.CONTRADICTED
        assert verify_sum(whole=whole, parts=parts).verdict is verdict

    @MANY
    @given(numbers(), st.lists(numbers(), min_size=1, max_size=3))
    def test_tiers(self, whole: Fraction, tiers: Sequence[Fraction]) -> None:
        nested = [whole, *tiers]
        falling = nested == sorted(nested, reverse=True)
        verdict = Verdict.FOLLOWS if falling else Verdict.CONTRADICTED
        assert verify_tiers(whole=whole, tiers=tiers).verdict is verdict

    @MANY
    @given(numbers(), figures())
    def test_what_the_records_count_to(self, counted: Fraction, stated: Figure) -> None:
        found = reconcile(stated=stated, counted=counted)
        assert (found.verdict is Verdict.FOLLOWS) == prints_as(counted, stated)


@MANY
@given(figures(), figures(), exact_claims(ChangeKind.PERCENT))
def test_soft_bounds_alone_never_contradict(
    previous: Figure, current: Figure, stated: StatedChange
) -> None:
    softened = [
        attrs.evolve(level, low_firm=False, high_firm=False, qualifier=Qualifier.ABOUT)
        for level in (previous, current)
        if level.low is not None and level.low >= 0 and level.high
    ]
    assume(len(softened) == 2)
    assume(Fraction(stated.value) >= -100)
    found = verify_change(previous=softened[0], current=softened[1], stated=stated)
    assert found.verdict is not Verdict.CONTRADICTED
