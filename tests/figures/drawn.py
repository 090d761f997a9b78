# SPDX-License-Identifier: MIT
"""Figures with true values inside them, for the properties."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from hypothesis import strategies as st

from antifraud.figures import Figure, Interval, Qualifier, StatedChange, Unit

#: Small fractions, so that ties, zeros and shared bounds are met often.
numbers = st.builds(Fraction, st.integers(-12, 12), st.sampled_from([1, 1, 1, 2, 3, 10]))
steps = st.sampled_from([Fraction(0), Fraction(0), Fraction(1), Fraction(1, 10), Fraction(4)])
bounds = st.none() | numbers


@st.composite
def figures(
    draw: st.DrawFn, unit: Unit = Unit.ONE, step: st.SearchStrategy[Fraction] = steps
) -> Figure:
    """Draw a figure: exact, or between any bounds, firm or soft, open or closed."""
    width = draw(step)
    if draw(st.booleans()):
        return Figure.exact(draw(numbers), unit, width)
    low, high = draw(bounds), draw(bounds)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    qualifier = draw(st.sampled_from([each for each in Qualifier if each is not Qualifier.EXACT]))
    ends = [end for end in (low, high) if end is not None]
    value = draw(st.none() | st.sampled_from(ends)) if ends else None
    return Figure(
        value=value,
        low=low,
        high=high,
        low_firm=draw(st.booleans()),
        high_firm=draw(st.booleans()),
        step=width,
        unit=unit,
        qualifier=qualifier,
    )


def ends(item: Figure | StatedChange) -> list[Fraction | int | None]:
    """Return the bounds, to be compared with whole numbers."""
    return [item.low, item.high]


def inside(interval: Interval) -> st.SearchStrategy[Fraction]:
    """Draw a number that lies within an interval."""
    low = interval.low if interval.low is not None else (interval.high or Fraction(0)) - 30
    high = interval.high if interval.high is not None else max(low, Fraction(0)) + 30
    parts = st.integers(0, 6).map(lambda part: low + (high - low) * Fraction(part, 6))
    return parts.filter(interval.contains)


class Known(NamedTuple):
    """A figure and one number that it can be."""

    figure: Figure
    true: Fraction


@st.composite
def known(draw: st.DrawFn, *, possible: bool, step: st.SearchStrategy[Fraction] = steps) -> Known:
    """Draw a figure with a number inside its bounds, or inside all that is possible."""
    figure = draw(figures(step=step).filter(lambda one: not _is_empty(one, possible=possible)))
    return Known(figure, draw(inside(figure.possible() if possible else figure.bounds)))


def _is_empty(figure: Figure, *, possible: bool) -> bool:
    interval = figure.possible() if possible else figure.bounds
    return interval.is_point and (interval.low_open or interval.high_open)
