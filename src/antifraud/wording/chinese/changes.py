# SPDX-License-Identifier: MIT
"""Reading one stated change in Chinese words."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import NoReturn

import attrs

from antifraud.errors import UnreadableChange, UnreadableFigure
from antifraud.figures import Basis, ChangeKind, Figure, Qualifier, StatedChange, Unit
from antifraud.wording.approximation import exact
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.chinese.plain import plain_change
from antifraud.wording.chinese.reading import read_chinese
from antifraud.wording.numerals import Written
from antifraud.wording.patterns import alternatives, normal, unspaced, with_commas
from antifraud.wording.stating import doubled, stated, unchanged
from antifraud.wording.tries import one_of

__all__ = ["by_basis", "change_by_grammar", "read_chinese_change"]

_KINDS = {
    Unit.PERCENT: ChangeKind.PERCENT,
    Unit.POINT: ChangeKind.POINTS,
    Unit.FOLD: ChangeKind.FOLD,
}
_HALF = Written(Fraction(50), Fraction(10), Fraction(10))

#: The groups of the pattern that name a time to measure against.
_BASES = ("head_time", "time", "original", "level_of", "apart_from")
#: The groups that hold how much, and those that hold the direction.
_SIZES = ("figure", "size", "times", "folds", "apart", "bare")
_UPWARD = ("rise", "rise_noun", "above")
_DOWNWARD = ("fall", "fall_noun", "below")

#: A time of the calendar, which no basis can be told from without its period: 2022年, 一季度.
_DATED = (
    r"(?:\d{4}年(?:上半年|下半年|同期|末|底)?|第?[一二三四1-4]季度|[上下]半年"
    r"|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?)(?:同期)?"
)


@cache
def _pattern() -> re.Pattern[str]:
    times = one_of(chinese.TIMES_BEFORE)
    heads, links = one_of(chinese.HEADS), one_of(chinese.LINKS)
    closes = f"(?:{one_of(chinese.CLOSES)})?+"
    manner = f"(?:{one_of(chinese.MANNERS)})*+"
    mark = "[、,]"
    return re.compile(
        rf"""
        (?:
          (?P<head>{heads})
          (?:{mark}?(?:{links})?(?:(?P<head_time>{times})|(?P<head_dated>{_DATED})){closes}
            |[、,和及]?(?P<second>{heads}))?+{mark}?
        | {links}(?:(?P<time>{times})|(?P<dated>{_DATED})){closes}{mark}?
        )?+
        (?:(?={one_of(chinese.NEARLY_UNCHANGED)})|{manner})
        (?:
          (?P<unchanged>{one_of(chinese.UNCHANGED)})
        | (?P<doubling>{one_of(chinese.DOUBLINGS)})
        | 翻了?(?P<doublings>[^倍]+?)番(?P<doublings_after>.*)
        | 翻了?(?P<folds>.+?倍.*)
        | (?P<halving>{one_of(chinese.HALVINGS)})
        | (?:是|为|达到|达|相当于)?(?:(?P<original>{times})|{_DATED})的(?P<times>.+)
        | (?:(?P<above>{one_of(chinese.ABOVE)})|(?P<below>{one_of(chinese.BELOW)}))
          (?P<apart_from>{times})(?P<apart>.+)
        | (?:(?P<rise_noun>{one_of(chinese.RISE_NOUNS)})
            |(?P<fall_noun>{one_of(chinese.FALL_NOUNS)}))
          (?:为|是|有)?(?P<size>.+)
        | (?:(?P<rise>{one_of(chinese.RISES)})|(?P<fall>{one_of(chinese.FALLS)}))
          了?(?:(?P<level>[到为]|至(?![少多]))(?:(?:(?P<level_of>{times})|(?P<level_dated>{_DATED}))的)?+)?
          (?P<figure>.+)
        | \+?(?P<bare>.+)
        )
        """,
        re.VERBOSE | re.ASCII,
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
    found = _two_bases().fullmatch(unspaced(with_commas(normal(text))))
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
    return plain_change(text) or change_by_grammar(text)


def change_by_grammar(text: str) -> StatedChange:
    """Read one stated change by the whole grammar, the plain forms among them.

    Raises:
        UnreadableChange: when the text is anything but one change.

    >>> change_by_grammar("环比提升70.08%") == read_chinese_change("环比提升70.08%")
    True
    """
    plain = unspaced(with_commas(normal(text)))
    found = _pattern().fullmatch(plain)
    if found is None:
        raise UnreadableChange("text", text)
    return _Change(found, text).read()


@cache
def _mended() -> re.Pattern[str]:
    # 小幅 and 大幅 say how a change went: 小幅收窄1%.
    return re.compile(rf"(?<![大小])(?:{one_of(chinese.CHANGE_MENDS)})")


class _Change:
    """The parts of one change that the pattern found, and what they say."""

    __slots__ = ("part", "text")

    def __init__(self, found: re.Match[str], text: str) -> None:
        self.part = found.groupdict()
        self.text = text

    def read(self) -> StatedChange:
        """Return the change."""
        part = self.part
        if part["second"]:
            self.fail("it has two bases, and so two changes: use antifraud.wording.read_changes")
        hint = _mended().search(self.text)
        if hint:
            self.fail(f"{hint.group()} {chinese.CHANGE_MENDS[hint.group()]}")
        basis = self.basis()
        if part["unchanged"]:
            return unchanged(basis, nearly=part["unchanged"] in chinese.NEARLY_UNCHANGED)
        if part["halving"]:
            return stated(exact(_HALF, Unit.PERCENT), ChangeKind.PERCENT, basis, falls=True)
        if part["doubling"]:
            return doubled(Figure.exact(chinese.DOUBLINGS[part["doubling"]]), basis)
        if part["doublings"]:
            return self.doublings(part["doublings"] + (part["doublings_after"] or ""), basis)
        return self.measured(basis)

    def fail(self, mend: str) -> NoReturn:
        raise UnreadableChange("text", self.text, mend)

    def basis(self) -> Basis | None:
        """Return what the change is measured against; the words that name it must agree."""
        part = self.part
        named = [
            chinese.HEADS[part["head"]] if part["head"] else None,
            *(chinese.TIMES_BEFORE[time] for time in (part[name] for name in _BASES) if time),
        ]
        bases = {basis for basis in named if basis}
        if len(bases) > 1:
            self.fail("its words name two bases: keep the one that holds")
        return bases.pop() if bases else None

    def size(self, words: str) -> Figure:
        try:
            return read_chinese(words)
        except UnreadableFigure as error:
            mend = f"{words!r} is no figure: {error.mend}"
            raise UnreadableChange("text", self.text, mend) from error

    def doublings(self, words: str, basis: Basis | None) -> StatedChange:
        """Read 翻两番 and 翻了近一番: each doubling doubles what the one before it left."""
        count = self.size(words)
        ends = [end for end in (count.value, count.low, count.high) if end is not None]
        if count.unit != Unit.ONE or any(
            end.denominator > 1 or not 0 <= end < _MANY for end in ends
        ):
            self.fail("番 counts whole doublings: 翻一番, 翻两番")
        if count.value is None or not count.value:
            self.fail("番 counts doublings, from one on: 翻一番, 翻两番")
        return doubled(count, basis)

    def measured(self, basis: Basis | None) -> StatedChange:
        part = self.part
        words = next(part[name] for name in _SIZES if part[name])
        figure = self.size(words)
        kind = _KINDS.get(figure.unit)
        if kind is None:
            self.fail("a change is in %, 成, 个百分点 or 倍")
        if part["times"] or part["level"]:
            return stated(self.over_the_base(figure, kind), kind, basis)
        if part["folds"] and figure.value != 1:
            self.fail("翻 of more than 一倍 has two readings: write 增长两倍 or 翻两番")
        directed = next((part[name] for name in (*_UPWARD, *_DOWNWARD) if part[name]), None)
        if directed and figure.value is not None and figure.value < 0:
            self.fail(f"a sign and {directed} say the direction twice: keep one")
        return stated(figure, kind, basis, falls=any(part[name] for name in _DOWNWARD))

    def over_the_base(self, figure: Figure, kind: ChangeKind) -> Figure:
        """Return what a level in terms of the base (是去年的3.5倍, 降到原来的八成) is above it."""
        part = self.part
        named = part["times"] or part["level_of"] or part["level_dated"]
        if kind is ChangeKind.POINTS or not (named or kind is ChangeKind.FOLD):
            self.fail("到 and 至 name the level reached, not the change: give the change")
        base = 1 if kind is ChangeKind.FOLD else 100
        value, low, high = (
            None if end is None else end - base for end in (figure.value, figure.low, figure.high)
        )
        falls = value is not None and value < 0
        word = _OF_A_FALL.get(figure.qualifier) if falls else None
        return attrs.evolve(
            figure, value=value, low=low, high=high, qualifier=word or figure.qualifier
        )


#: What a word that bounds the level says of the size of a fall: below 八成 is a fall by more.
_OF_A_FALL: dict[Qualifier, Qualifier] = {
    Qualifier.UNDER: Qualifier.OVER,
    Qualifier.AT_MOST: Qualifier.AT_LEAST,
    Qualifier.OVER: Qualifier.UNDER,
    Qualifier.AT_LEAST: Qualifier.AT_MOST,
    Qualifier.NEARLY: Qualifier.ABOUT,
    Qualifier.MORE_THAN: Qualifier.BETWEEN,
}

#: More doublings than this are a slip of the pen.
_MANY = 100
