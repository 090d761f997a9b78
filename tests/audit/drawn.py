# SPDX-License-Identifier: MIT
"""Draw figures together with a true value behind them, and claims that a true result satisfies.

Nothing here asks the library what a figure allows: bounds, steps and soft bounds are read anew,
so that the law of the audit is tried against a second opinion.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from hypothesis import strategies as st

from antifraud.figures import ChangeKind, Figure, Qualifier, StatedChange, Unit

STEPS = (Fraction(0), Fraction(1, 10), Fraction(1), Fraction(10))
FAR = Fraction(40)

#: Bounded below, above, on both sides; what words make of it.
BOUNDED = (
    Qualifier.MORE_THAN,
    Qualifier.OVER,
    Qualifier.AT_LEAST,
    Qualifier.NEARLY,
    Qualifier.ABOUT,
    Qualifier.UNDER,
    Qualifier.AT_MOST,
    Qualifier.BETWEEN,
    Qualifier.VAGUE,
)


class Known(NamedTuple):
    """A figure as printed, and the true value that nobody printed."""

    figure: Figure
    truth: Fraction


def numbers(low: int = 0, high: int = 60) -> st.SearchStrategy[Fraction]:
    """Draw numbers of one decimal place at most, small enough that they often coincide."""
    whole = st.integers(low, high).map(Fraction)
    tenth = st.integers(10 * low, 10 * high).map(lambda tenths: Fraction(tenths, 10))
    return whole | tenth


def between(low: Fraction, high: Fraction) -> st.SearchStrategy[Fraction]:
    """Draw a number between two, the ends among the likely ones."""
    return st.sampled_from([Fraction(n, 8) for n in (0, 1, 3, 4, 7, 8)]).map(
        lambda part: low + part * (high - low)
    )


@st.composite
def figures(draw: st.DrawFn, unit: Unit = Unit.ONE, *, negative: bool = False) -> Figure:
    """Draw a figure with any qualifier, step and firmness."""
    value = draw(numbers(-30 if negative else 0))
    step = draw(st.sampled_from(STEPS))
    qualifier = draw(st.sampled_from((Qualifier.EXACT, Qualifier.EXACT, *BOUNDED)))
    if qualifier is Qualifier.EXACT:
        return Figure.exact(nearest(value, step) if step else value, unit, step)
    width = draw(numbers(0, 15))
    low: Fraction | None = value
    high: Fraction | None = value + width
    if qualifier in (Qualifier.OVER, Qualifier.AT_LEAST):
        high = None
    elif qualifier in (Qualifier.UNDER, Qualifier.AT_MOST):
        low, high = Fraction(0) if value > 0 and draw(st.booleans()) else None, value
    elif qualifier is Qualifier.NEARLY:
        low, high = value - width, value
    elif qualifier is Qualifier.ABOUT:
        low = value - width
    elif qualifier is Qualifier.VAGUE:
        low = draw(st.sampled_from([None, value]))
    printed = qualifier not in (Qualifier.BETWEEN, Qualifier.VAGUE)
    return Figure(
        value=value if printed else None,
        low=low,
        high=high,
        low_firm=draw(st.booleans()),
        high_firm=draw(st.booleans()),
        step=step,
        unit=unit,
        qualifier=qualifier,
    )


@st.composite
def known(draw: st.DrawFn, unit: Unit = Unit.ONE, *, negative: bool = False) -> Known:
    """Draw a figure and a truth inside its firm bounds widened by half its step."""
    figure = draw(figures(unit, negative=negative))
    half = figure.step / 2
    low, high = figure.low, figure.high
    if low is not None and not figure.low_firm:
        # A soft bound may be missed by far, but not so far that the sign changes.
        low = Fraction(0) if low >= 0 else low - FAR
    if high is not None and not figure.high_firm:
        high = Fraction(0) if high < 0 else high + FAR
    least = (high or Fraction(0)) - FAR if low is None else low - half
    most = max(least, low or Fraction(0)) + FAR if high is None else high + half
    truth = draw(between(least, most))
    out = {Qualifier.OVER: figure.low, Qualifier.UNDER: figure.high}.get(figure.qualifier)
    firm = figure.low_firm if figure.qualifier is Qualifier.OVER else figure.high_firm
    if truth == out and firm:
        truth += (most - truth) / 7 - (truth - least) / 7
    return Known(figure, truth)


def nearest(number: Fraction, step: Fraction) -> Fraction:
    """Round a number to a step as schools teach it: halves away from zero."""
    count, rest = divmod(abs(number), step)
    size = (count + (1 if 2 * rest >= step else 0)) * step
    return -size if number < 0 else size


def prints_as(number: Fraction, stated: StatedChange | Figure) -> bool:
    """Tell whether a number is one that prints as stated; soft bounds are kept."""
    value, low, high = stated.value, stated.low, stated.high
    if stated.qualifier is Qualifier.EXACT:
        assert value is not None
        return (nearest(number, stated.step) if stated.step else number) == value
    if stated.qualifier in (Qualifier.OVER, Qualifier.UNDER) and number == value:
        return False
    return (low is None or number >= low) and (high is None or number <= high)


@st.composite
def exact_claims(draw: st.DrawFn, kind: ChangeKind) -> StatedChange:
    """Draw a change as printed that has nothing to do with any result."""
    digits = draw(st.sampled_from((0, 1)))
    value = Decimal(draw(st.integers(-200, 400 * 10**digits))).scaleb(-digits)
    return StatedChange(value, kind=kind)


@st.composite
def changes_printed_for(draw: st.DrawFn, result: Fraction, kind: ChangeKind) -> StatedChange:
    """Draw a change that a true result prints as."""
    step = draw(st.sampled_from((Fraction(1, 100), *STEPS[1:])))
    value = Decimal(int(nearest(result, step) * 100)).scaleb(-2)
    way = draw(st.sampled_from(("exact", "exact", "between", "over", "under", "nearly", "about")))
    width = draw(numbers(0, 20))
    if way == "between":
        low, high = result - width, result + draw(numbers(0, 20))
        return StatedChange(
            value, kind=kind, low=low, high=high, step=step, qualifier=Qualifier.BETWEEN
        )
    if way == "about":  # soft on both sides: it may be far away
        far = value + draw(st.integers(-50, 50))
        low, high = Fraction(far) - 1, Fraction(far) + 1
        return StatedChange(
            far, kind=kind, low=low, high=high, step=step, qualifier=Qualifier.ABOUT
        )
    size = Decimal(int(abs(result)))  # its own whole part: no more than it, in size
    more = size + 1 + int(width)
    sign = -1 if result < 0 else 1
    fits = kind is ChangeKind.PERCENT and result >= -100
    if way == "over" and abs(result) > size and (sign > 0 or fits):
        word = draw(st.sampled_from((Qualifier.OVER, Qualifier.AT_LEAST)))
        return StatedChange(sign * size, kind=kind, step=step, qualifier=word)
    if way == "under":
        word = draw(st.sampled_from((Qualifier.UNDER, Qualifier.AT_MOST)))
        return StatedChange(sign * more, kind=kind, step=step, qualifier=word)
    if way == "nearly":  # the printed number is firm, how far it is short of it is not
        ends = sorted((Fraction(sign * more), Fraction(sign * more) - sign))
        return StatedChange(
            sign * more, kind=kind, step=step, low=ends[0], high=ends[1],
            qualifier=Qualifier.NEARLY,
        )  # fmt: skip
    return StatedChange(value, kind=kind, step=step)


@st.composite
def figures_printed_for(draw: st.DrawFn, result: Fraction, unit: Unit) -> Figure:
    """Draw a figure that a true result prints as, by the way of any qualifier."""
    step = draw(st.sampled_from(STEPS))
    if draw(st.booleans()):
        return Figure.exact(nearest(result, step) if step else result, unit, step)
    width, above = draw(numbers(0, 20)), draw(numbers(0, 20))
    qualifier = draw(st.sampled_from(BOUNDED))
    low: Fraction | None = result - width
    high: Fraction | None = result + above
    value: Fraction | None = low
    if qualifier in (Qualifier.OVER, Qualifier.AT_LEAST):
        low = value = result - width - 1
        high = None
    elif qualifier in (Qualifier.UNDER, Qualifier.AT_MOST):
        high = value = result + above + 1
        low = None
    elif qualifier in (Qualifier.NEARLY, Qualifier.BETWEEN, Qualifier.VAGUE):
        value = high if qualifier is Qualifier.NEARLY else None
    firm = (draw(st.booleans()), draw(st.booleans()))
    figure = Figure(
        value=value, low=low, high=high, low_firm=firm[0], high_firm=firm[1], step=step,
        unit=unit, qualifier=qualifier,
    )  # fmt: skip
    assert prints_as(result, figure)
    return figure
