# SPDX-License-Identifier: MIT
"""Every verdict, not the contradiction alone, is that of the law worked out anew.

The second opinion knows no intervals of the library: it takes the ends of each figure, computes
the result at every corner, and sets the span of the corners against the numbers that print as
stated. It is complete for figures with two closed ends, where every value between the corners is
reached.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import NamedTuple

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from antifraud.audit import (
    Finding,
    Verdict,
    implied_previous,
    reconcile,
    verify_change,
    verify_ratio,
    verify_share,
    verify_share_of_two,
    verify_subset,
    verify_sum,
)
from antifraud.figures import ChangeKind, Figure, Mode, Qualifier, StatedChange, Unit
from tests.audit.drawn import STEPS, figures, nearest, numbers

MANY = settings(max_examples=100, deadline=None)
OPEN = (Qualifier.OVER, Qualifier.UNDER)
#: What a sum or a difference may be marked with: its soft bounds may be missed by any distance,
#: where those of a printed word are missed by less than would change the sign.
REACHED = (Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.BETWEEN)

#: What a check computes from numbers.
Computed = Callable[[Sequence[Fraction]], Fraction]


class Span(NamedTuple):
    """All numbers from one to another, the ends among them."""

    low: Fraction
    high: Fraction


class Printed(NamedTuple):
    """A number as printed, and what its last digit counts."""

    value: Fraction
    step: Fraction

    def meets(self, span: Span) -> bool:
        """Tell whether some number of a span rounds to the printed one."""
        # One beside the point where rounding changes, and the ends, are enough to look at.
        edges = [self.value - self.step / 2, self.value, self.value + self.step / 2]
        beside = [edge + shift for edge in edges for shift in (0, TINY, -TINY)]
        looked = [*span, *(one for one in beside if span.low <= one <= span.high)]
        return any(self.shows(number) for number in looked)

    def shows(self, number: Fraction) -> bool:
        """Tell whether a number rounds to the printed one."""
        return (nearest(number, self.step) if self.step else number) == self.value

    def cuts(self, number: Fraction) -> bool:
        """Tell whether a number is cut to the printed one."""
        count = abs(number) // self.step
        return bool(self.step) and (count if number >= 0 else -count) * self.step == self.value


TINY = Fraction(1, 10**12)


def ends(figure: Figure, half: Fraction) -> Span | None:
    """Return between which ends a figure is known for certain; None where there is none."""
    low, high = figure.low, figure.high
    if low is None or high is None or figure.qualifier in OPEN:
        return None
    if not figure.low_firm:
        if low < 0 or figure.qualifier in REACHED:
            return None
        low = Fraction(0)
    if not figure.high_firm:
        if high >= 0 or figure.qualifier in REACHED:
            return None
        high = Fraction(0)
    return Span(low - half, high + half)


def spanned(computed: Computed, spans: Sequence[Span]) -> Span:
    """Return between which ends a result lies, from those of its levels."""
    corners = [computed(corner) for corner in product(*spans)]
    return Span(min(corners), max(corners))


def expected(computed: Computed, levels: Sequence[Figure], claim: Printed) -> Verdict:
    """Return the verdict of the law."""
    firm = [ends(level, Fraction(0)) for level in levels]
    wide = [ends(level, level.step / 2) for level in levels]
    possible = spanned(computed, [span for span in wide if span is not None])
    unrounded = spanned(computed, [span for span in firm if span is not None])
    if claim.meets(possible):
        as_printed = [
            Span(level.value, level.value)
            if level.value is not None
            else Span(*(end for end in (level.low, level.high) if end is not None))
            for level in levels
        ]
        low, high = spanned(computed, as_printed)
        if claim.shows(low) and claim.shows(high):
            return Verdict.FOLLOWS
        if not claim.meets(unrounded):
            return Verdict.WITHIN_ROUNDING
    if all(level.value is not None for level in levels):
        point = computed([level.value for level in levels if level.value is not None])
        if claim.cuts(point):
            return Verdict.TRUNCATED
    return Verdict.UNDETERMINED if claim.meets(possible) else Verdict.CONTRADICTED


def closed(unit: Unit = Unit.ONE, *, negative: bool = False) -> st.SearchStrategy[Figure]:
    """Draw figures with two ends that are certain."""
    return figures(unit, negative=negative).filter(
        lambda figure: ends(figure, Fraction(0)) is not None
    )


def above_zero(figure: Figure) -> bool:
    span = ends(figure, figure.step / 2)
    return span is not None and span.low > 0


def near(result: Fraction) -> st.SearchStrategy[Printed]:
    """Draw what might be printed for a result: rounded, cut, half even, or a few digits off."""
    steps = st.sampled_from((Fraction(1, 100), Fraction(1, 10), Fraction(1), Fraction(10)))
    return st.tuples(steps, st.integers(-2, 2), st.integers(-30, 30)).map(
        lambda drawn: Printed(
            nearest(result + drawn[0] * drawn[2] / 10, drawn[0]) + drawn[0] * drawn[1], drawn[0]
        )
    )


def middle(figure: Figure) -> Fraction:
    if figure.value is not None:
        return figure.value
    assert figure.low is not None
    assert figure.high is not None
    return (figure.low + figure.high) / 2


def stated(claim: Printed, kind: ChangeKind) -> StatedChange:
    value = Decimal(int(claim.value * 100)).scaleb(-2)
    return StatedChange(value, kind=kind, step=claim.step)


RELATIVE: dict[ChangeKind, Computed] = {
    ChangeKind.PERCENT: lambda levels: (levels[1] / levels[0] - 1) * 100,
    ChangeKind.FOLD: lambda levels: levels[1] / levels[0] - 1,
}


@MANY
@given(st.data(), closed().filter(above_zero), closed(), st.sampled_from(list(RELATIVE)))
def test_of_a_change(
    data: st.DataObject, previous: Figure, current: Figure, kind: ChangeKind
) -> None:
    computed = RELATIVE[kind]
    claim = data.draw(near(computed([middle(previous), middle(current)])))
    found = verify_change(previous=previous, current=current, stated=stated(claim, kind))
    assert found.verdict is expected(computed, [previous, current], claim)


@MANY
@given(st.data(), closed(Unit.PERCENT, negative=True), closed(Unit.PERCENT, negative=True))
def test_of_a_change_in_points(data: st.DataObject, previous: Figure, current: Figure) -> None:
    def computed(levels: Sequence[Fraction]) -> Fraction:
        return levels[1] - levels[0]

    claim = data.draw(near(computed([middle(previous), middle(current)])))
    found = verify_change(
        previous=previous, current=current, stated=stated(claim, ChangeKind.POINTS)
    )
    assert found.verdict is expected(computed, [previous, current], claim)


def divided(levels: Sequence[Fraction]) -> Fraction:
    return levels[0] / levels[1]


def as_share(levels: Sequence[Fraction]) -> Fraction:
    return 100 * levels[0] / levels[1]


def share_of_two(levels: Sequence[Fraction]) -> Fraction:
    return 100 * levels[0] / (levels[0] + levels[1])


def check_share(levels: Sequence[Figure], claim: Printed) -> Finding:
    printed = Figure.exact(claim.value, Unit.PERCENT, claim.step)
    return verify_share(part=levels[0], whole=levels[1], stated=printed)


def check_share_of_two(levels: Sequence[Figure], claim: Printed) -> Finding:
    printed = Figure.exact(claim.value, Unit.PERCENT, claim.step)
    return verify_share_of_two(part=levels[0], other=levels[1], stated=printed)


def check_ratio(levels: Sequence[Figure], claim: Printed) -> Finding:
    printed = Figure.exact(claim.value, step=claim.step)
    return verify_ratio(numerator=levels[0], denominator=levels[1], stated=printed)


@pytest.mark.parametrize(
    ("computed", "check"),
    [(as_share, check_share), (share_of_two, check_share_of_two), (divided, check_ratio)],
)
@MANY
@given(data=st.data(), top=closed(), bottom=closed().filter(above_zero))
def test_of_a_share_and_a_mean(
    computed: Computed,
    check: Callable[[Sequence[Figure], Printed], Finding],
    data: st.DataObject,
    top: Figure,
    bottom: Figure,
) -> None:
    span = ends(top, top.step / 2)
    assume(computed is not share_of_two or (span is not None and span.low >= 0))
    claim = data.draw(near(computed([middle(top), middle(bottom)])))
    assert check([top, bottom], claim).verdict is expected(computed, [top, bottom], claim)


@MANY
@given(st.data(), st.lists(closed(negative=True), min_size=1, max_size=4))
def test_of_a_sum(data: st.DataObject, parts: list[Figure]) -> None:
    claim = data.draw(near(sum((middle(part) for part in parts), Fraction(0))))
    found = verify_sum(whole=Figure.exact(claim.value, step=claim.step), parts=parts)
    assert found.verdict is expected(lambda levels: sum(levels, Fraction(0)), parts, claim)


@MANY
@given(st.data(), closed(negative=True))
def test_of_what_was_counted(data: st.DataObject, counted: Figure) -> None:
    claim = data.draw(near(middle(counted)))
    found = reconcile(stated=Figure.exact(claim.value, step=claim.step), counted=counted)
    if counted.qualifier is Qualifier.AT_MOST:
        # Where a count ends is no count.
        counted = attrs.evolve(counted, value=None, qualifier=Qualifier.BETWEEN)
    assert found.verdict is expected(lambda levels: levels[0], [counted], claim)


@MANY
@given(closed(negative=True), closed(negative=True))
def test_of_a_subset(part: Figure, whole: Figure) -> None:
    wide = [ends(level, level.step / 2) for level in (part, whole)]
    firm = [ends(level, Fraction(0)) for level in (part, whole)]
    assert None not in wide
    fits, fits_unrounded = (
        some is not None and all_of is not None and all_of.high >= some.low
        for some, all_of in (wide, firm)
    )
    most = part.value if part.value is not None else part.high
    least = whole.value if whole.value is not None else whole.low
    assert most is not None
    assert least is not None
    verdict = verify_subset(part=part, whole=whole).verdict
    if fits and most <= least:
        assert verdict is Verdict.FOLLOWS
    elif fits and not fits_unrounded:
        assert verdict is Verdict.WITHIN_ROUNDING
    else:
        assert verdict is (Verdict.UNDETERMINED if fits else Verdict.CONTRADICTED)


PRINTS: dict[Mode, Callable[[Printed, Fraction], bool]] = {
    "half_up": Printed.shows,
    "cut": Printed.cuts,
    "any": lambda printed, number: abs(number - printed.value) < printed.step,
}


@MANY
@given(
    st.data(),
    numbers(0, 60),
    numbers(0, 12),
    st.sampled_from(STEPS),
    st.sampled_from(list(PRINTS)),
    st.integers(1, 90),
)
def test_a_base_is_implied_if_and_only_if_some_result_within_bounds_prints_so(  # noqa: PLR0913, PLR0917 - one of each
    data: st.DataObject,
    low: Fraction,
    width: Fraction,
    step: Fraction,
    mode: Mode,
    base: int,
) -> None:
    current = Figure.between(low, low + width)
    if not width:
        current = Figure.exact(nearest(low, step) if step else low, step=step)
    span = ends(current, current.step / 2)
    assert span is not None
    changes = Span(*((end / base - 1) * 100 for end in span))
    claim = data.draw(near((changes.low + changes.high) / 2))
    implied = implied_previous(current=current, stated=stated(claim, ChangeKind.PERCENT), mode=mode)
    edges = [
        claim.value + claim.step * part for part in (-1, Fraction(-1, 2), 0, Fraction(1, 2), 1)
    ]
    beside = [edge + shift for edge in edges for shift in (0, TINY, -TINY)]
    looked = [*changes, *(one for one in beside if changes.low <= one <= changes.high)]
    assert implied.contains(base) == any(PRINTS[mode](claim, number) for number in looked)
