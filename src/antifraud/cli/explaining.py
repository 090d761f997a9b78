# SPDX-License-Identifier: MIT
"""One figure, or one stated change, told part by part."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from antifraud.errors import UnreadableChange, UnreadableFigure, UnwritableFigure
from antifraud.figures import Figure, Qualifier, StatedChange, Unit
from antifraud.vocabulary import LANGUAGES, Labelled, Language
from antifraud.wording import as_decimal, padded, read, read_change, width, write

__all__ = ["explained", "in_full", "read_either"]

_SOFT = "  ~ soft: a convention of language"
_OPEN = "  itself left out"
_NONE = "none"


def read_either(text: str, lang: Language) -> Figure | StatedChange:
    """Read a text as a figure, or else as a stated change.

    Raises:
        UnreadableFigure: when it is neither.

    >>> read_either("48小时", "zh"), read_either("同比下降48%", "zh").value
    (Figure(48 HOUR), Decimal('-48'))
    """
    try:
        return read(text, lang)
    except UnreadableFigure as error:
        try:
            return read_change(text, lang)
        except UnreadableChange:
            raise error from None


def explained(text: str, item: Figure | StatedChange) -> str:
    """Return an aligned table of its parts.

    >>> print(explained("翻一番", read_either("翻一番", "zh")))
    变化 change     翻一番
    数值 value      1
    下限 low        1
    上限 high       1
    种类 kind       fold  倍  times the base
    基准 basis      none
    限定 qualifier  exact
    步长 step       1
    中文 Chinese    上升1倍
    英文 English    doubled
    """
    rows = list(_rows(text, item))
    columns = max(width(label) for label, _ in rows) + 2
    return "\n".join(f"{padded(label, columns)}{value}".rstrip() for label, value in rows)


def in_full(text: str, item: Figure | StatedChange) -> dict[str, object]:
    """Return every part, numbers as exact texts; null is not there.

    >>> in_full("5万以上", read_either("5万以上", "zh"))["high"] is None
    True
    """
    change = isinstance(item, StatedChange)
    made: dict[str, object] = {
        "kind": "change" if change else "figure",
        "text": text,
        "value": None if item.value is None else _exact(item.value),
        "low": None if item.low is None else _exact(item.low),
        "high": None if item.high is None else _exact(item.high),
        "low_firm": item.low_firm,
        "high_firm": item.high_firm,
        "step": _exact(item.step),
        "qualifier": item.qualifier.value,
    }
    if isinstance(item, StatedChange):
        made["change"] = item.kind.value
        made["basis"] = None if item.basis is None else item.basis.value
        made["alternative"] = None if item.alternative is None else _exact(item.alternative)
        made["caution"] = None if item.caution is None else item.caution.value
    else:
        made["unit"] = item.unit.code
        made["measure"] = item.measure
    made["written"] = {lang: _written(item, lang) for lang in LANGUAGES}
    return made


def _rows(text: str, item: Figure | StatedChange) -> Iterator[tuple[str, str]]:
    change = isinstance(item, StatedChange)
    yield "变化 change" if change else "数字 figure", text
    yield "数值 value", "none printed" if item.value is None else _shown(item.value)
    yield from _bounds(item)
    if isinstance(item, StatedChange):
        yield "种类 kind", _term(item.kind)
        yield "基准 basis", _NONE if item.basis is None else _term(item.basis)
    else:
        names = _distinct(item.unit.code, item.unit.zh, item.unit.en)
        yield "单位 unit", _NONE if item.unit == Unit.ONE else "  ".join(names)
    yield "限定 qualifier", _term(item.qualifier)
    yield "步长 step", _shown(item.step)
    if isinstance(item, StatedChange) and item.alternative is not None:
        yield "另读 or", _shown(item.alternative)
    if isinstance(item, StatedChange) and item.caution is not None:
        yield "注意 caution", item.caution.zh
        yield "", item.caution.en
    yield "中文 Chinese", _written(item, "zh") or "-"
    yield "英文 English", _written(item, "en") or "-"


def _bounds(item: Figure | StatedChange) -> Iterator[tuple[str, str]]:
    """Give both bounds; an end that the words exclude, and a soft one, say so."""
    exact = item.qualifier is Qualifier.EXACT
    span = item.bounds if isinstance(item, Figure) else item.numbers()
    for label, bound, firm, is_open in (
        ("下限 low", item.low, item.low_firm, span.low_open),
        ("上限 high", item.high, item.high_firm, span.high_open),
    ):
        if bound is None:
            yield label, _NONE
        else:
            note = "" if exact else _OPEN if is_open else "" if firm else _SOFT
            yield label, _shown(bound) + note


def _term(term: Labelled) -> str:
    return "  ".join(_distinct(term.value, term.zh, term.en))


def _distinct(*words: str) -> list[str]:
    return [word for word in dict.fromkeys(words) if word]


def _written(item: Figure | StatedChange, lang: Language) -> str | None:
    try:
        return write(item, lang)
    except UnwritableFigure:
        return None


def _exact(number: Fraction | Decimal) -> str:
    decimal = number if isinstance(number, Decimal) else as_decimal(number)
    return str(number) if decimal is None else f"{decimal:f}"


def _shown(number: Fraction | Decimal) -> str:
    decimal = number if isinstance(number, Decimal) else as_decimal(number)
    return str(number) if decimal is None else f"{decimal:,f}"
