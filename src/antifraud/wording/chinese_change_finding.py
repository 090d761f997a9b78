# SPDX-License-Identifier: MIT
"""Finding the stated changes of a Chinese text: basis, direction, and how much."""

from __future__ import annotations

import re
from functools import cache

import attrs

from antifraud.errors import UnreadableChange
from antifraud.figures import Basis, Caution, ChangeKind, Direction, Figure, StatedChange, Unit
from antifraud.wording import chinese
from antifraud.wording import chinese_context as context
from antifraud.wording.chinese_changes import read_chinese_change
from antifraud.wording.chinese_finding import figure_at
from antifraud.wording.chinese_names import first_of
from antifraud.wording.patterns import alternatives
from antifraud.wording.readings import Found

__all__ = ["change_start", "changes_at"]

#: Units that a change is said in, and the word that says so.
_UNITS: dict[Unit, str] = {Unit.PERCENT: "%", Unit.POINT: "个百分点", Unit.FOLD: "倍"}
_GAP = 14
_CLAUSE = 40
_NAME = 6
_SIGNS = {Direction.UP: "上升", Direction.DOWN: "下降", None: ""}


def _basis(name: str) -> str:
    times, links = alternatives(chinese.TIMES_BEFORE), alternatives(chinese.LINKS)
    closes = alternatives(chinese.CLOSES)
    return (
        rf"(?:(?P<{name}_head>{alternatives(chinese.HEADS)})"
        rf"|(?:{links})(?P<{name}_time>{times})(?:{closes})?+)"
    )


@cache
def change_start() -> re.Pattern[str]:
    """Return the pattern of the words of a change, up to the figure of its size.

    >>> found = change_start().search("立案同比大幅下降48%")
    >>> found["one_head"], found["fall"], found.span()
    ('同比', '下降', (2, 8))
    """
    manner = alternatives(chinese.MANNERS)
    rises, falls = (
        alternatives([*nouns, *words])
        for nouns, words in (
            (chinese.RISE_NOUNS, chinese.RISES),
            (chinese.FALL_NOUNS, chinese.FALLS),
        )
    )
    # 较2022年, and 比去年 where the time is none of the table, tell no basis.
    skipped = [*context.NOT_A_DIRECTION, *chinese.STRESSES, *chinese.PREFIXES]
    skips = [word for word in skipped if any(char in word for char in "高低多少增减升降")]
    times = alternatives(chinese.TIMES_BEFORE)
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
        (?P<skip>{alternatives(skips)})
        |
        (?:{_basis("one")}(?:[、,和及与/]?{_basis("two")})?+[,:]?+)?+
        (?P<gap>(?(one_head)[^,。；;：:、！!？?\n\d]{{0,{_GAP}}}?
               |(?(one_time)[^,。；;：:、！!？?\n\d]{{0,{_GAP}}}?)))
        (?P<mean>{alternatives(context.MEANS)})?+
        (?:{manner}){{0,4}}+
        (?:
          (?P<unchanged>{alternatives([*chinese.UNCHANGED, *chinese.HALVINGS])})
        | (?:实现)?(?P<doubling>翻了?[一二两三四五六七八九十\d]{{0,2}}[番倍])
        | (?:是|为|达到|达|相当于)(?P<original>{times})的
        | (?:(?P<rise>{rises})|(?P<fall>{falls}))了?(?P<rate>率|比例|幅度)?
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
    if found["skip"] or found["mean"]:
        return []
    bases = [_named(found, name) for name in ("one", "two") if _has(found, name)]
    if found["bare"] is not None and not (bases and not found["gap"]):
        return []
    whole = found["unchanged"] or found["doubling"]
    if whole:
        return _without_figure(plain, found, whole, bases)
    if (found["rise"] or found["fall"] or "") in context.COMPARE and (not bases or found["gap"]):
        return []
    parts = _sizes(plain, found, 2 if len(bases) > 1 else 0)
    if not parts:
        return []
    start = found.start()
    if len(bases) > 1:
        (_, _, first), (_, end, last) = parts[0], parts[-1]
        pair = ((first, bases[0]), (last, bases[1]))
        return [_found(plain, start, end, item, direction, b) for (item, direction), b in pair]
    basis = bases[0] if bases else chinese.TIMES_BEFORE.get(found["of"] or found["original"] or "")
    if not bases and _of_a_rate(plain, start) and parts[0][2][0].kind is not ChangeKind.POINTS:
        return []
    return [
        _found(plain, start if not index else at, end, item, direction, basis)
        for index, (at, end, (item, direction)) in enumerate(parts)
    ]


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
    return [
        _found(plain, found.start(), found.end(), item, direction, basis)
        for basis in (bases or [None])
    ]


_Size = tuple[StatedChange, Direction | None]


def _sizes(plain: str, found: re.Match[str], most: int) -> list[tuple[int, int, _Size]]:
    """Return the sizes that follow, each with its span: 5%和8% after 分别, or one."""
    direction = None
    if found["rise"] or found["fall"]:
        direction = Direction.UP if found["rise"] else Direction.DOWN
    first = figure_at(plain, found.end())
    if first is None:
        return []
    listed = most or (
        any(word in plain[max(0, found.start() - 2) : found.end()] for word in context.APART)
        and not found["level"]
    )
    raw = [(found.end(), first[1], first[0], direction)]
    while listed and (not most or len(raw) < most):
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
    rises, falls = alternatives(chinese.RISES), alternatives(chinese.FALLS)
    return re.compile(
        rf"(?:[、,]?(?:和|及|以及)|[、,])(?P<at>)(?:(?:(?P<rise>{rises})|(?P<fall>{falls}))了?)?"
    )


def _stated(
    plain: str, found: re.Match[str], raw: list[tuple[int, int, Figure, Direction | None]]
) -> list[tuple[int, int, _Size]]:
    while raw and raw[-1][2].unit not in _UNITS:
        raw.pop()
    if not raw:
        return []
    shared = _UNITS[raw[-1][2].unit]
    stated: list[tuple[int, int, _Size]] = []
    for start, end, figure, direction in raw:
        words = _figure_words().sub("", plain[start:end])
        if figure.unit not in _UNITS:
            if figure.unit is not Unit.ONE or figure.measure:
                return []
            words += shared
        change = _read(found, words, direction)
        if change is None:
            return []
        stated.append((start, end, (change, direction)))
    return stated


@cache
def _figure_words() -> re.Pattern[str]:
    return re.compile(rf"^(?:{alternatives([*chinese.RISES, *chinese.FALLS])})了?")


def _read(found: re.Match[str], words: str, direction: Direction | None) -> StatedChange | None:
    """Read one size in the words that the reader takes, without its basis."""
    level = "到" if found["level"] else ""
    if found["of"] or found["original"]:
        level = f"{level or '是'}原来的"
    try:
        return read_chinese_change(f"{_SIGNS[direction]}{level}{words}")
    except UnreadableChange:
        return None


def _found(
    plain: str,
    start: int,
    end: int,
    item: StatedChange,
    direction: Direction | None,
    basis: Basis | None,
) -> Found:
    caution = item.caution
    if item.kind is ChangeKind.POINTS and _of_a_count(plain, start, end):
        caution = Caution.POINTS_OF_COUNT
    changed = attrs.evolve(item, basis=basis, caution=caution)
    return Found(start, end, changed, direction)


@cache
def _nouns() -> re.Pattern[str]:
    shares, counts = alternatives(context.SHARES), alternatives(context.COUNTS)
    return re.compile(rf"(?P<share>{shares})|(?P<count>{counts})")


def _of_a_count(plain: str, start: int, end: int) -> bool:
    """Tell whether the nearest noun of the clause is of a count, which has no percentage points."""
    begins = max(0, start - _CLAUSE)
    clause = plain[begins:end]
    head = plain[begins:start]
    cut = max(head.rfind(mark) for mark in context.BOUNDARIES) + 1
    last = None
    for last in _nouns().finditer(clause, cut):  # noqa: B007 - the last one is wanted
        pass
    return last is not None and bool(last["count"])
