# SPDX-License-Identifier: MIT
"""Finding the stated changes of a Chinese text: basis, direction, and how much."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import attrs

from antifraud.errors import UnreadableChange
from antifraud.figures import (
    Basis,
    Caution,
    ChangeKind,
    Direction,
    Figure,
    Qualifier,
    StatedChange,
    Unit,
)
from antifraud.wording.chinese import context
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.chinese.changes import read_chinese_change
from antifraud.wording.chinese.finding import figure_at
from antifraud.wording.chinese.names import first_of
from antifraud.wording.readings import Found
from antifraud.wording.tries import one_of

__all__ = ["change_start", "changes_at"]

#: Units that a change is said in, and the word that says so.
_UNITS: dict[Unit, str] = {Unit.PERCENT: "%", Unit.POINT: "个百分点", Unit.FOLD: "倍"}
_GAP = 14
_CLAUSE = 40
_NAME = 6
#: Two words that together tell of no direction: 同比增减.
_BOTH_WAYS = (("增", "减"), ("升", "降"), ("涨", "跌"))
_SIGNS = {Direction.UP: "上升", Direction.DOWN: "下降", None: ""}


def _basis(name: str) -> str:
    times, links = one_of(chinese.TIMES_BEFORE), one_of(chinese.LINKS)
    closes = one_of(chinese.CLOSES)
    return (
        rf"(?:(?P<{name}_head>{one_of(chinese.HEADS)})"
        rf"|(?:{links})(?P<{name}_time>{times})(?:{closes})?+)"
    )


@cache
def change_start() -> re.Pattern[str]:
    """Return the pattern of the words of a change, up to the figure of its size.

    >>> found = change_start().search("立案同比大幅下降48%")
    >>> found["one_head"], found["fall"], found.span()
    ('同比', '下降', (2, 8))
    """
    manner = one_of(chinese.MANNERS)
    # 共下降48% begins with its direction; 分别 and 大幅 are of the change.
    first = one_of(set(chinese.MANNERS) - set(chinese.STRESSES))
    rises, falls = (
        one_of([*nouns, *words])
        for nouns, words in (
            (chinese.RISE_NOUNS, chinese.RISES),
            (chinese.FALL_NOUNS, chinese.FALLS),
        )
    )
    both = "|".join(f"{one}{other}|(?<={one}){other}" for one, other in _BOTH_WAYS)
    # 较2022年, and 比去年 where the time is none of the table, tell no basis.
    skipped = [*context.NOT_A_DIRECTION, *chinese.STRESSES, *chinese.PREFIXES]
    skips = [word for word in skipped if any(char in word for char in "高低多少增减升降")]
    times = one_of(chinese.TIMES_BEFORE)
    firsts = first_of(
        [
            *chinese.MANNERS, *chinese.RISES, *chinese.FALLS, *chinese.RISE_NOUNS,
            *chinese.FALL_NOUNS, *chinese.HEADS, *chinese.LINKS, *chinese.UNCHANGED,
            *chinese.HALVINGS, *context.MEANS, *skips, "翻", "是", "为", "达", "相当于", "实现",
        ]
    )  # fmt: skip
    return re.compile(
        rf"""
        (?=[{re.escape(firsts)}])
        (?:
        (?P<skip>{one_of(skips)})(?!{times})
        |
        (?:{_basis("one")}(?:[、,和及与/]?{_basis("two")})?+[,:：]?+)?+
        (?P<gap>(?(one_head)[^,。；;：:、！!？?\n\d年月季”"）)》]{{0,{_GAP}}}?
               |(?(one_time)[^,。；;：:、！!？?\n\d年月季”"）)》]{{0,{_GAP}}}?)))
        (?P<mean>{one_of(context.MEANS)})?+
        (?(one_head)(?:{manner}){{0,4}}+|(?(one_time)(?:{manner}){{0,4}}+|(?:{first}){{0,4}}+))
        (?:
          (?P<unchanged>{one_of([*chinese.UNCHANGED, *chinese.HALVINGS])})
        | (?:实现)?(?P<doubling>翻了?[一二两三四五六七八九十\d]{{0,2}}[番倍])
        | (?:是|为|达到|达|相当于)(?P<original>{times})的
        | (?:(?P<above>{one_of(chinese.ABOVE)})|(?P<below>{one_of(chinese.BELOW)}))
          (?P<apart_from>{times})
        | (?!{both})(?:(?P<rise>{rises})|(?P<fall>{falls}))了?(?P<rate>率|比例|幅度)?
          (?P<level>[到至]了?|(?<=[长加升高降少滑低跌落])为)?(?:(?P<of>{times})的)?
          (?:(?:(?<=[率幅速度])[为是])?)
        | (?(one_head)|(?(one_time)|(?!)))(?P<bare>\+?)(?=-?[\d超近约逾百不])
        )
        )
        """,
        re.VERBOSE | re.ASCII,
    )


def changes_at(plain: str, found: re.Match[str]) -> list[Found]:
    """Return the changes that a match of the pattern begins: one, one for each basis, or a list.

    >>> [each[:2] for each in changes_at("分别上升5%和8%", change_start().match("分别上升5%和8%"))]
    [(0, 6), (7, 9)]
    """
    bases = [_named(found, name) for name in ("one", "two") if _has(found, name)]
    if _is_none(found, bases):
        return []
    whole = found["unchanged"] or found["doubling"]
    if whole:
        return _without_figure(plain, found, whole, bases)
    sizes = _sizes(plain, found, two=len(bases) > 1)
    if not sizes:
        return []
    start = found.start()
    if len(bases) > 1:
        span = (start, sizes[-1].end)
        pairs = zip((sizes[0], sizes[-1]), bases, strict=True)
        return [_found(plain, span, size, basis) for size, basis in pairs]
    named = found["apart_from"] or ("" if bases else found["of"] or found["original"])
    basis = chinese.TIMES_BEFORE[named] if named else next(iter(bases), None)
    if not bases and _of_a_rate(plain, start) and sizes[0].item.kind is not ChangeKind.POINTS:
        return []
    return [
        _found(plain, (size.start if index else start, size.end), size, basis)
        for index, size in enumerate(sizes)
    ]


def _is_none(found: re.Match[str], bases: list[Basis | None]) -> bool:
    """Tell whether the words are no change: a mean, or a size or a comparison without a basis."""
    if found["skip"] or found["mean"]:
        return True
    if bases and not found["gap"]:
        return False
    compares = (found["rise"] or found["fall"] or "") in context.COMPARE
    return found["bare"] is not None or compares


def _of_a_rate(plain: str, start: int) -> bool:
    """Tell whether what changed is a rate of change itself (增幅收窄): not what the rate is of."""
    nouns = (*chinese.RISE_NOUNS, *chinese.FALL_NOUNS)
    return plain[max(0, start - _NAME) : start].endswith(nouns)


def _has(found: re.Match[str], name: str) -> bool:
    return bool(found[f"{name}_head"] or found[f"{name}_time"])


def _named(found: re.Match[str], name: str) -> Basis | None:
    head, time = found[f"{name}_head"], found[f"{name}_time"]
    return chinese.HEADS[head] if head else chinese.TIMES_BEFORE[time]


def _without_figure(
    plain: str, found: re.Match[str], word: str, bases: list[Basis | None]
) -> list[Found]:
    """Return 持平, 翻一番 and 减半, which hold their size."""
    if not bases and not word.endswith(("持平", "番", "倍")):
        return []
    try:
        item = read_chinese_change(word)
    except UnreadableChange:
        return []
    direction = Direction.UNCHANGED
    if item.value:
        direction = Direction.UP if item.value > 0 else Direction.DOWN
    size = _Size(found.start(), found.end(), item, direction)
    return [_found(plain, found.span(), size, basis) for basis in (bases or [None])]


class _Size(NamedTuple):
    """How much, and which way, with its span."""

    start: int
    end: int
    item: StatedChange
    direction: Direction | None


def _sizes(plain: str, found: re.Match[str], *, two: bool) -> list[_Size]:
    """Return the sizes that follow: 5%和8% after 分别 or two bases, or one."""
    direction = None
    if found["rise"] or found["above"]:
        direction = Direction.UP
    elif found["fall"] or found["below"]:
        direction = Direction.DOWN
    first = figure_at(plain, found.end())
    if first is None:
        return []
    head = plain[max(0, found.start() - 2) : found.end()]
    listed = two or (not found["level"] and any(word in head for word in context.APART))
    raw = [(found.end(), first[1], first[0], direction)]
    while listed and not (two and len(raw) > 1):
        more = _next_size().match(plain, raw[-1][1])
        figure = figure_at(plain, more.end()) if more else None
        if more is None or figure is None:
            break
        if more["rise"] or more["fall"]:
            direction = Direction.UP if more["rise"] else Direction.DOWN
        raw.append((more.start("at"), figure[1], figure[0], direction))
    return _stated(plain, found, raw)


@cache
def _next_size() -> re.Pattern[str]:
    rises, falls = one_of(chinese.RISES), one_of(chinese.FALLS)
    return re.compile(
        rf"(?:[、,]?(?:和|及|以及)|[、,])(?P<at>)(?:(?:(?P<rise>{rises})|(?P<fall>{falls}))了?)?"
    )


def _stated(
    plain: str, found: re.Match[str], raw: list[tuple[int, int, Figure, Direction | None]]
) -> list[_Size]:
    """Return the sizes of figures; one without a unit has that of the last (4.6和3.1个百分点)."""
    while raw and raw[-1][2].unit not in _UNITS:
        raw.pop()
    if not raw:
        return []
    shared = _UNITS[raw[-1][2].unit]
    stated: list[_Size] = []
    for start, end, figure, direction in raw:
        words = _figure_words().sub("", plain[start:end])
        if figure.qualifier is Qualifier.BETWEEN:
            words = words.replace("、", "至")  # 上升5、6个百分点
        if figure.unit not in _UNITS:
            if figure.unit is not Unit.ONE or figure.measure:
                return []
            words += shared
        change = _read(found, words, direction)
        if change is None:
            return []
        stated.append(_Size(start, end, change, direction))
    return stated


@cache
def _figure_words() -> re.Pattern[str]:
    return re.compile(rf"^(?:{one_of([*chinese.RISES, *chinese.FALLS])})了?")


def _read(found: re.Match[str], words: str, direction: Direction | None) -> StatedChange | None:
    """Read one size in the words that the reader takes, without its basis."""
    level = "到" if found["level"] else ""
    if found["of"] or found["original"]:
        level = f"{level or '是'}原来的"
    try:
        return read_chinese_change(f"{_SIGNS[direction]}{level}{words}")
    except UnreadableChange:
        return None


def _found(plain: str, span: tuple[int, int], size: _Size, basis: Basis | None) -> Found:
    caution = size.item.caution
    if size.item.kind is ChangeKind.POINTS and _of_a_count(plain, *span):
        caution = Caution.POINTS_OF_COUNT
    item = attrs.evolve(size.item, basis=basis, caution=caution)
    return Found(*span, item, size.direction)


@cache
def _nouns() -> re.Pattern[str]:
    shares, counts = one_of(context.SHARES), one_of(context.COUNTS)
    counted = one_of(word for word, unit in chinese.MEASURES.items() if unit.whole)
    return re.compile(
        rf"(?P<figure>(?<=\d)%|(?<=[\d万亿余多])(?P<counted>{counted})(?!百分点))"
        rf"|(?P<share>{shares})|(?P<count>{counts})",
        re.ASCII,
    )


def _of_a_count(plain: str, start: int, end: int) -> bool:
    """Tell whether the nearest noun of the clause is of a count, which has no percentage points.

    A clause without a noun goes on from the figure before it: 抓获97人，同比上升5个百分点.
    """
    begins = max(0, start - _CLAUSE)
    clause = plain[begins:end]
    head = plain[begins:start]
    cut = max(head.rfind(mark) for mark in context.BOUNDARIES) + 1
    last = _last_noun(clause, cut, len(clause))
    if last is None and cut and head[cut - 1] == ",":
        before = max(head.rfind(mark, 0, cut - 1) for mark in context.BOUNDARIES) + 1
        last = _last_noun(clause, before, cut - 1)
        if last is not None and not last["figure"]:
            return False
    return last is not None and bool(last["count"] or last["counted"])


def _last_noun(clause: str, start: int, end: int) -> re.Match[str] | None:
    last = None
    for last in _nouns().finditer(clause, start, end):  # noqa: B007 - the last one is wanted
        pass
    return last
