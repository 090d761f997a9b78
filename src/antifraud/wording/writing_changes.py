# SPDX-License-Identifier: MIT
"""Writing a stated change in words."""

from __future__ import annotations

import attrs

from antifraud.figures import Caution, ChangeKind, Figure, Qualifier, StatedChange, Unit
from antifraud.vocabulary import Language
from antifraud.wording.writing_figures import written_figure

__all__ = ["written_change"]

_UNITS = {
    ChangeKind.PERCENT: Unit.PERCENT,
    ChangeKind.POINTS: Unit.POINT,
    ChangeKind.FOLD: Unit.FOLD,
}


_UNCHANGED = {
    Qualifier.EXACT: ("持平", "unchanged"),
    Qualifier.ABOUT: ("基本持平", "almost unchanged"),
}


def written_change(change: StatedChange, lang: Language = "zh") -> str:
    """Write a stated change in words: direction, size and basis.

    >>> from antifraud.wording import read_change
    >>> (
    ...     written_change(read_change("环比提升70.08%")),
    ...     written_change(read_change("下降超三成"), "en"),
    ... )
    ('环比上升70.08%', 'down more than 30%')
    """
    basis = "" if change.basis is None else change.basis.label(lang)
    if change.value == 0 and change.qualifier in _UNCHANGED:
        zh, en = _UNCHANGED[change.qualifier]
        return f"{basis}{zh}" if lang == "zh" else f"{en} {basis}".rstrip()
    size = _size(change)
    if lang == "zh":
        return f"{basis}{'下降' if change.value < 0 else '上升'}{written_figure(size, lang)}"
    text = written_figure(size, lang)
    if change.caution is None:
        text = text.replace("-fold", " times the base")
    return f"{'down' if change.value < 0 else 'up'} {text} {basis}".rstrip()


def _size(change: StatedChange) -> Figure:
    """Return how much it is, without its direction."""
    low, high = change.low, change.high
    if change.caution is Caution.FOLD_OR_TIMES:
        return Figure.exact(change.value, Unit.FOLD, change.step)
    if change.value < 0:
        low, high = None if high is None else -high, None if low is None else -low
    value = abs(change.value)
    exact = change.qualifier is Qualifier.EXACT
    if exact and low is not None and low == high:
        return Figure.exact(low, _UNITS[change.kind], change.step)
    if change.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST):
        high = None
    figure = Figure(
        value=None,
        low=low,
        high=high,
        low_firm=change.low_firm if change.value >= 0 else change.high_firm,
        high_firm=change.high_firm if change.value >= 0 else change.low_firm,
        unit=_UNITS[change.kind],
        qualifier=Qualifier.BETWEEN,
    )
    inside = (low is None or low <= value) and (high is None or value <= high)
    if inside and change.qualifier is not Qualifier.BETWEEN:
        return attrs.evolve(figure, value=value, qualifier=change.qualifier)
    return figure
