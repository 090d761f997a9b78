# SPDX-License-Identifier: MIT
"""Reading one stated change in English words."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

import attrs

from antifraud.errors import UnreadableChange, UnreadableFigure
from antifraud.figures import Caution, ChangeKind, Figure, StatedChange, Unit
from antifraud.wording import english
from antifraud.wording.english_reading import read_english
from antifraud.wording.patterns import alternatives, normal
from antifraud.wording.stating import stated, unchanged

__all__ = ["read_english_change"]

_KINDS = {
    Unit.PERCENT: ChangeKind.PERCENT,
    Unit.POINT: ChangeKind.POINTS,
    Unit.FOLD: ChangeKind.FOLD,
    Unit.TIME: ChangeKind.FOLD,
}


@cache
def _pattern() -> re.Pattern[str]:
    bases = alternatives(english.BASES)
    rises, falls = alternatives(english.RISES), alternatives(english.FALLS)
    return re.compile(
        rf"""
        (?:(?P<basis>{bases})[ ,]\ ?)?+
        (?:(?:was|were|is|are|has|have|had|been)[ ])*+
        (?:
          (?P<unchanged>{alternatives(english.UNCHANGED)})
        | (?P<multiple>{alternatives(english.MULTIPLES)})
        | (?P<halved>halved)
        | (?:(?P<rise>{rises})|(?P<fall>{falls}))[ ](?:by[ ])?(?P<figure>.+?)
        | (?:an?[ ])?(?P<size>.+?)[ ](?:(?P<rise_after>{rises})|(?P<fall_after>{falls}))
        | (?P<bare>.+?)
        )
        (?:,?[ ](?P<late_basis>{bases}))?
        """,
        re.VERBOSE | re.IGNORECASE | re.ASCII,
    )


_LEVEL = re.compile(r"(?:%|percent|per cent|pct|points?|pp) to ", re.IGNORECASE)
_FOLD = re.compile(r"^(.*?[a-z0-9])[- ]?fold$", re.IGNORECASE | re.ASCII)


def read_english_change(text: str) -> StatedChange:
    """Read one stated change in English words.

    Raises:
        UnreadableChange: when the text is anything but one change.

    >>> read_english_change("down 7.4 percentage points").kind.name
    'POINTS'
    >>> change = read_english_change("3.8-fold increase")
    >>> change.value, change.alternative, change.caution.name
    (Decimal('3.8'), Decimal('2.8'), 'FOLD_OR_TIMES')
    """
    plain = normal(" ".join(text.split()))
    found = _pattern().fullmatch(plain)
    if found is None:
        raise UnreadableChange("text", text, "write up 46.5% year-on-year")
    part = found.groupdict()
    if part["basis"] and part["late_basis"]:
        raise UnreadableChange("text", text, "it has two bases: state a change for each")
    named = part["basis"] or part["late_basis"]
    basis = english.BASES[named.lower()] if named else None
    if part["unchanged"]:
        return unchanged(basis, nearly=part["unchanged"].lower() in english.NEARLY_UNCHANGED)
    if part["multiple"]:
        times = english.MULTIPLES[part["multiple"].lower()]
        return StatedChange(Decimal(times - 1), kind=ChangeKind.FOLD, basis=basis)
    if part["halved"]:
        return StatedChange(Decimal(-50), basis=basis, step=10)
    words = part["figure"] or part["size"] or part["bare"] or ""
    falls = bool(part["fall"] or part["fall_after"])
    figure = _size(words, text)
    directed = part["rise"] or part["fall"] or part["rise_after"] or part["fall_after"]
    if directed and figure.value is not None and figure.value < 0:
        mend = f"a sign and {directed} say the direction twice: keep one"
        raise UnreadableChange("text", text, mend)
    if (part["rise"] or part["fall"]) and _LEVEL.search(words):
        raise UnreadableChange("text", text, "to names the level reached: write a range as 5-8%")
    kind = _KINDS.get(figure.unit)
    if kind is None:
        raise UnreadableChange("text", text, "a change is in %, percentage points or fold")
    change = stated(figure, kind, basis, falls=falls)
    if kind is not ChangeKind.FOLD or falls or words.lower().endswith("the base"):
        return change
    return _two_readings(change)


def _size(words: str, text: str) -> Figure:
    fold = _FOLD.match(words)
    if fold:
        words = f"{fold.group(1)} fold"
    try:
        return read_english(words)
    except UnreadableFigure as error:
        raise UnreadableChange("text", text, f"{words!r} is no figure: {error.mend}") from error


def _two_readings(change: StatedChange) -> StatedChange:
    """Keep both readings of an N-fold increase: N times added, or N times in all."""
    return attrs.evolve(change, alternative=change.value - 1, caution=Caution.FOLD_OR_TIMES)
