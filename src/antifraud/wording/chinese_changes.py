# SPDX-License-Identifier: MIT
"""Reading one stated change in Chinese words."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NoReturn

from antifraud.errors import UnreadableChange, UnreadableFigure
from antifraud.figures import Basis, ChangeKind, Figure, StatedChange, Unit
from antifraud.wording import chinese
from antifraud.wording.chinese_reading import read_chinese
from antifraud.wording.patterns import alternatives, normal, unspaced
from antifraud.wording.stating import stated, unchanged

__all__ = ["by_basis", "read_chinese_change"]

_KINDS = {
    Unit.PERCENT: ChangeKind.PERCENT,
    Unit.POINT: ChangeKind.POINTS,
    Unit.FOLD: ChangeKind.FOLD,
}


@cache
def _pattern() -> re.Pattern[str]:
    bases = alternatives(chinese.BASES)
    manner = f"(?:{alternatives(chinese.MANNERS)})*+"
    return re.compile(
        rf"""
        (?:(?P<basis>{bases})(?:[、,和及]?(?P<second>{bases}))?[,、]?)?+
        {manner}
        (?:
          (?P<unchanged>{alternatives(chinese.UNCHANGED)})
        | (?:实现)?(?P<doubling>{alternatives(chinese.DOUBLINGS)})
        | (?:是|为|达到|达|相当于)?(?P<original>{alternatives(chinese.ORIGINALS)})的(?P<times>.+)
        | (?:(?P<rise>{alternatives(chinese.RISES)})|(?P<fall>{alternatives(chinese.FALLS)}))
          了?(?P<level>[到至为](?:原来的)?)?(?P<figure>.+)
        | \+?(?P<bare>.+)
        )
        """,
        re.VERBOSE,
    )


@cache
def _two_bases() -> re.Pattern[str]:
    bases = alternatives(chinese.BASES)
    manner = f"(?:{alternatives(chinese.MANNERS)})*+"
    directions = alternatives([*chinese.RISES, *chinese.FALLS])
    return re.compile(
        rf"""
        (?P<one>{bases})[、,和及与]?(?P<other>{bases})[,、]?{manner}
        (?P<direction>{directions})?了?(?P<first>[^、,和]+)
        (?:[、,和](?P<turn>{directions})?了?(?P<second>[^、,和]+))?
        """,
        re.VERBOSE,
    )


def by_basis(text: str) -> tuple[str, ...]:
    """Return the texts of the changes that a text with two bases states, one for each basis.

    A text with one basis or none is returned as it is.

    >>> by_basis("同比、环比分别下降11.6%、8.6%"), by_basis("同比环比均下降50%以上")
    (('同比下降11.6%', '环比下降8.6%'), ('同比下降50%以上', '环比下降50%以上'))
    >>> by_basis("环比提升70.08%")
    ('环比提升70.08%',)
    """
    found = _two_bases().fullmatch(unspaced(normal(text)))
    if found is None:
        return (text,)
    part = found.groupdict(default="")
    second, turn = part["second"] or part["first"], part["turn"] or part["direction"]
    return (
        f"{part['one']}{part['direction']}{part['first']}",
        f"{part['other']}{turn}{second}",
    )


def _fail(text: str, mend: str) -> NoReturn:
    raise UnreadableChange("text", text, mend)


def read_chinese_change(text: str) -> StatedChange:
    """Read one stated change in Chinese words.

    Raises:
        UnreadableChange: when the text is anything but one change.

    >>> change = read_chinese_change("环比提升70.08%")
    >>> change.value, change.basis.zh
    (Decimal('70.08'), '环比')
    >>> read_chinese_change("增加到3.5倍").value
    Decimal('2.5')
    """
    plain = unspaced(normal(text))
    found = _pattern().fullmatch(plain)
    if found is None:
        raise UnreadableChange("text", text)
    part = found.groupdict()
    if part["second"]:
        _fail(text, "it has two bases, and so two changes: use antifraud.wording.read_changes")
    basis = chinese.BASES[part["basis"]] if part["basis"] else None
    if part["original"]:
        basis = basis or chinese.ORIGINALS[part["original"]]
    if part["unchanged"]:
        return unchanged(basis, nearly=part["unchanged"] in chinese.NEARLY_UNCHANGED)
    if part["doubling"]:
        return _doubled(chinese.DOUBLINGS[part["doubling"]], basis)
    words = part["figure"] or part["bare"] or part["times"] or ""
    try:
        figure = read_chinese(words)
    except UnreadableFigure as error:
        raise UnreadableChange("text", text, f"{words!r} is no figure: {error.mend}") from error
    kind = _KINDS.get(figure.unit)
    if kind is None:
        _fail(text, "a change is in %, 成, 个百分点 or 倍")
    if part["times"] or part["level"]:
        return stated(_over_the_base(figure, kind, part, text), kind, basis)
    directed = part["rise"] or part["fall"]
    if directed and figure.value is not None and figure.value < 0:
        _fail(text, f"a sign and {directed} say the direction twice: keep one")
    return stated(figure, kind, basis, falls=bool(part["fall"]))


def _over_the_base(
    figure: Figure, kind: ChangeKind, part: dict[str, str | None], text: str
) -> Figure:
    """Return what a level in terms of the base (是去年的3.5倍, 降到原来的八成) is above it."""
    named = part["times"] or (part["level"] or "").endswith("原来的")
    if kind is ChangeKind.POINTS or not (named or kind is ChangeKind.FOLD):
        _fail(text, "到 and 至 name the level reached, not the change: give the change")
    return figure - (1 if kind is ChangeKind.FOLD else 100)


def _doubled(times: int, basis: Basis | None) -> StatedChange:
    return StatedChange(Decimal(2**times - 1), kind=ChangeKind.FOLD, basis=basis)
