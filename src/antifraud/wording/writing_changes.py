# SPDX-License-Identifier: MIT
"""Writing a stated change in words."""

from __future__ import annotations

from fractions import Fraction

import attrs

from antifraud.errors import UnreadableChange
from antifraud.figures import ChangeKind, Figure, Qualifier, StatedChange, Unit
from antifraud.vocabulary import Language
from antifraud.wording.english import tables as english
from antifraud.wording.reading import read_change
from antifraud.wording.stating import unchanged
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
_DIRECTIONS: dict[Language, tuple[str, str]] = {"zh": ("上升", "下降"), "en": ("up ", "down ")}


def written_change(change: StatedChange, lang: Language = "zh", digits: int | None = None) -> str:
    """Write a stated change in words: direction, size and basis.

    Args:
        change: the change.
        lang: the language.
        digits: places after the point; None leaves the number as it is. One
            number is rounded once, half away from zero, and bounds outwards.

    >>> from antifraud.wording import read_change
    >>> (
    ...     written_change(read_change("环比提升70.08%")),
    ...     written_change(read_change("下降超三成"), "en"),
    ... )
    ('环比上升70.08%', 'down more than 30%')
    >>> written_change(read_change("环比提升70.08%"), "en", digits=0)
    'up 70% on the previous period'
    """
    words = _words(change, lang, digits)
    if change.basis is None:
        return words
    basis = change.basis.label(lang)
    return f"{basis}{words}" if lang == "zh" else f"{words} {basis}"


def _words(change: StatedChange, lang: Language, digits: int | None) -> str:
    if change.value == 0 and change.qualifier in _UNCHANGED:
        usual = unchanged(None, nearly=change.qualifier is Qualifier.ABOUT)
        if (change.low, change.high) == (usual.low, usual.high):
            zh, en = _UNCHANGED[change.qualifier]
            return zh if lang == "zh" else en
    if change.low is not None and change.high is not None and change.low < 0 < change.high:
        # It may have gone either way: the bounds are written with their signs.
        return _sized(_bounds(change), lang, digits)
    times = change.value + 1
    if (
        lang == "en"
        and change == StatedChange(change.value, kind=ChangeKind.FOLD, basis=change.basis)
        and change.step == 1
        and times in english.MULTIPLES.values()
        and not digits
    ):
        return next(word for word, size in english.MULTIPLES.items() if size == times)
    size = _size(change)
    text = _directed(change, size, lang, digits)
    if digits is None and not _reads_back(change, text, lang):
        # 过半 of a whole ends at all of it, and a rise does not: the bounds say so.
        plain = attrs.evolve(size, value=None, qualifier=Qualifier.BETWEEN)
        text = _directed(change, plain, lang, digits)
    return text


def _directed(change: StatedChange, size: Figure, lang: Language, digits: int | None) -> str:
    text = _sized(size, lang, digits)
    if change.caution is None:
        text = text.replace("-fold", " times the base")
    return f"{_DIRECTIONS[lang][change.value < 0]}{text}"


def _reads_back(change: StatedChange, text: str, lang: Language) -> bool:
    try:
        known = read_change(text, lang)
    except UnreadableChange:
        return False
    return (known.low, known.high) == (change.low, change.high)


def _sized(size: Figure, lang: Language, digits: int | None) -> str:
    return written_figure(size, lang, digits)


def _bounds(change: StatedChange) -> Figure:
    return Figure(
        value=None,
        low=change.low,
        high=change.high,
        low_firm=change.low_firm,
        high_firm=change.high_firm,
        unit=_UNITS[change.kind],
        qualifier=Qualifier.BETWEEN,
    )


def _size(change: StatedChange) -> Figure:
    """Return how much it is, without its direction."""
    low, high = change.low, change.high
    falls = change.value < 0
    if falls:
        low, high = None if high is None else -high, None if low is None else -low
    value = abs(change.value)
    exact = change.qualifier is Qualifier.EXACT
    if exact and low is not None and low == high:
        return Figure.exact(low, _UNITS[change.kind], change.step)
    if high == _usual_end(change):
        high = None
    figure = attrs.evolve(
        _bounds(change),
        low=low,
        high=high,
        low_firm=change.high_firm if falls else change.low_firm,
        high_firm=change.low_firm if falls else change.high_firm,
    )
    inside = (low is None or low <= value) and (high is None or value <= high)
    if inside and change.qualifier is not Qualifier.BETWEEN:
        return attrs.evolve(figure, value=value, qualifier=change.qualifier)
    return figure


def _usual_end(change: StatedChange) -> Fraction | None:
    """Return how far a change goes whose words set no outer bound: a fall, to all of it."""
    usual = StatedChange(change.value, kind=change.kind, qualifier=change.qualifier)
    if change.qualifier not in (Qualifier.OVER, Qualifier.AT_LEAST):
        return None
    return None if change.value >= 0 or usual.low is None else -usual.low
