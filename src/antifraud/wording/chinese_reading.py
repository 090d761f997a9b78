# SPDX-License-Identifier: MIT
"""Reading one figure in Chinese words."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import NoReturn

from antifraud.errors import UnreadableFigure
from antifraud.figures import Figure, Qualifier, Unit
from antifraud.wording import chinese
from antifraud.wording.approximation import (
    UNBOUNDED,
    approximate,
    approximate_share,
    without_low,
)
from antifraud.wording.chinese_grammar import PER, TIMES, figure_pattern
from antifraud.wording.chinese_numerals import chinese_numeral
from antifraud.wording.chinese_words import UNSIGNED, Words
from antifraud.wording.numerals import Written
from antifraud.wording.patterns import normal, unspaced

__all__ = ["built", "read_chinese"]

_HUNDRED, _TEN = Fraction(100), Fraction(10)
_HALF = Fraction(1, 2)
_ADJACENT_BUT_ONE = (3, 5)

#: Half of one of these is a whole number of a smaller unit.
_HALVES: dict[Unit, tuple[Unit, int]] = {
    Unit.YEAR: (Unit.MONTH, 6),
    Unit.DAY: (Unit.HOUR, 12),
    Unit.HOUR: (Unit.MINUTE, 30),
    Unit.MINUTE: (Unit.SECOND, 30),
}

_EXTREMES = ("最快", "最高", "最低", "最长", "最短", "最大", "最小")
_PAIR = re.compile(r"([一二两三四五六七八])([二两三四五六七八九])")
_SHARED = re.compile(r"[百千佰仟]?[万亿]*\Z")


def read_chinese(text: str) -> Figure:
    """Read one figure in Chinese words.

    Raises:
        UnreadableFigure: when the text is anything but one figure.

    >>> read_chinese("3727万余元")
    Figure(37270000..37280000 CNY, more_than)
    """
    plain = unspaced(normal(text))
    if plain == chinese.UNBOUNDED:
        return UNBOUNDED
    found = figure_pattern().match(plain)
    if found is None or found.end() != len(plain):
        _refuse(text, plain, found)
    return built(found, text)


def built(found: re.Match[str], text: str) -> Figure:
    """Return the figure of a match of the pattern.

    Raises:
        UnreadableFigure: when the words matched do not go together.
    """
    words = Words(found, text)
    part = words.part
    if part["suffix"] == chinese.UNBOUNDED_BELOW:
        if part["prefix"] or part["to"] or not part["whole"]:
            raise words.refusal(f"{part['suffix']} follows a number alone")
        return without_low(words.signed(_plain(words)))
    words.qualifier = words.bounding(part["prefix"], part["suffix"])
    for name, form in _FORMS.items():
        if part[name]:
            words.must_not_be_soft()
            if part["sign"] and form is not _range:
                raise words.refusal(UNSIGNED)
            return form(words)
    return words.softened(words.signed(_plain(words)))


def _refuse(text: str, plain: str, found: re.Match[str] | None) -> NoReturn:
    for word in _EXTREMES:
        if word in plain:
            mend = (
                f"{word} makes it an extreme of a set: read the figure without it, "
                "and give the statement the statistic MINIMUM or MAXIMUM"
            )
            raise UnreadableFigure("text", text, mend)
    if found is not None and found.end():
        rest = plain[found.end() :]
        mend = f"{plain[: found.end()]!r} is read, {rest!r} after it is not a word of figures"
        raise UnreadableFigure("text", text, mend)
    raise UnreadableFigure("text", text)


def _plain(words: Words) -> Figure:
    """Read one number with the words around it: 3727万余元."""
    part = words.part
    whole, word, measure = part["whole"] or "", part["word"] or "", part["measure"]
    if word and not part["more"]:
        raise words.refusal(f"{whole + word!r} is no number")
    written = chinese_numeral(whole + word)
    if written is None:
        return _adjacent(words, whole + word)
    if measure == "成":
        return _tenths(words, written)
    unit, printed = words.unit(measure)
    more = words.with_more(part["more"])
    if part["after"]:
        return _after_measure(words, written, unit, printed)
    if part["more"] == "几" and more is Qualifier.MORE_THAN:
        return words.vague(written.value, written.value + written.place, measure)
    return approximate(written, more, unit, printed, after_word=not word and written.word > 1)


def _after_measure(words: Words, written: Written, unit: Unit, printed: str) -> Figure:
    """Read 三年半 and 三年多: less than one more of the measure word, or of the unit word."""
    after = words.part["after"] or ""
    if words.part["more"]:
        raise words.refusal(f"{words.part['more']} and {after} say more twice")
    if after == "半":
        if unit not in TIMES:
            raise words.refusal("半 after a measure word goes with a time alone")
        return approximate(_plus_half(written), words.qualifier, unit, printed)
    more = words.with_more(after)
    if written.word == 1:
        written = written._replace(place=min(written.place, Fraction(1)))
    return approximate(written, more, unit, printed, after_word=True)


def _tenths(words: Words, written: Written) -> Figure:
    """Read 三成 and 三成五: tenths of a whole, in percent."""
    words.alone()
    part = words.part
    tenths = written.times(_TEN)
    tenths = tenths._replace(step=tenths.step or _TEN)
    if part["tenths"]:
        value = tenths.value + words.number(part["tenths"]).value
        tenths = Written(value, step=Fraction(1))
    more = words.with_more(part["more"] or part["after"])
    return approximate(tenths, more, Unit.PERCENT, "成")


def _plus_half(written: Written) -> Written:
    return Written.share(written.value + _HALF)


def _and_half(words: Words) -> Figure:
    """Read 两个半小时."""
    words.alone()
    word = words.part["and_half"] or ""
    written = _plus_half(words.number(words.part["whole"]))
    return approximate(written, words.qualifier, chinese.MEASURES[word], word)


def _more_time(words: Words) -> Figure:
    """Read 三个多月: less than one month more."""
    words.alone()
    word = words.part["time"] or ""
    more = words.with_more(words.part["more_time"])
    written = words.number(words.part["whole"])
    if written.word == 1:
        written = written._replace(place=min(written.place, Fraction(1)))
    return approximate(written, more, chinese.MEASURES[word], f"个{word}")


def _half_time(words: Words) -> Figure:
    """Read 半个多小时: 30 minutes to an hour."""
    words.alone()
    unit = chinese.MEASURES[words.part["half_unit"] or ""]
    unit, half = _HALVES.get(unit, (unit, _HALF))
    inner, after = words.part["half_more"], words.part["half_after"]
    if inner and after:
        raise words.refusal(f"{inner} and {after} say more twice")
    more = words.with_more(inner or after)
    return approximate(Written.share(Fraction(half)), more, unit)


def _vague(words: Words) -> Figure:
    """Read 数十 or 几万: two to ten of the place."""
    if words.qualifier is not Qualifier.EXACT:
        raise words.refusal(
            "数 and 几 give no number for another word to bound: keep the one that holds"
        )
    place, measure = words.part["vague_place"], words.part["vague_measure"]
    if not (place or measure or words.part["late_measure"]):
        raise words.refusal("数 and 几 stand before a place or a measure word")
    size = words.number(place).value if place else Fraction(1)
    return words.vague(2 * size, 10 * size, measure)


def _per(words: Words) -> Figure:
    """Read 百分之五: a rate, in percent."""
    words.alone()
    part = words.part
    written = words.number(part["rate"])._replace(bare=True)
    written = written._replace(step=written.step or Fraction(1))
    more = words.with_more(part["rate_more"])
    return approximate(written.times(_HUNDRED / PER[part["per"] or ""]), more, Unit.PERCENT)


def _fraction(words: Words) -> Figure:
    """Read 三分之一: a share of a whole, in percent."""
    words.alone()
    below = words.number(words.part["denominator"]).value
    if not below:
        raise words.refusal("nothing is divided by zero")
    above = words.number(words.part["numerator"]).value
    return approximate_share(above / below, words.qualifier)


def _share(words: Words) -> Figure:
    """Read 一半, 过半 and 近半: a share of a whole; 半 alone is the number."""
    words.alone()
    if words.part["share"] == "半" and words.qualifier is Qualifier.EXACT:
        return approximate(Written.share(_HALF), words.qualifier, Unit.ONE)
    return approximate_share(_HALF, words.qualifier)


def _range(words: Words) -> Figure:
    """Read 3至5万: a first number without a unit word shares that of the second."""
    part = words.part
    first, last = words.number(part["whole"]), words.number(part["to"])
    low, measure = first.value, part["from_measure"]
    if part["sign"] or part["to_sign"]:
        return _signed_range(words, first, last)
    shared = _SHARED.search(part["to"] or "")
    if first.bare and not measure and shared and shared.group():
        size = words.number(shared.group()).value
        if low < last.value / size:
            low *= size
    if measure and measure != part["to_measure"]:
        raise words.refusal(f"a range has one measure word, after its second number: not {measure}")
    return words.between(low, last.value, part["to_measure"])


def _signed_range(words: Words, first: Written, last: Written) -> Figure:
    """Read -3万至5万: below zero, each number has its own unit word."""
    part = words.part
    measure = part["from_measure"]
    if (first.bare and not last.bare) or measure not in (None, part["to_measure"]):
        raise words.refusal("in a range below zero, say the unit word with both numbers")
    low = -first.value if part["sign"] else first.value
    high = -last.value if part["to_sign"] else last.value
    return words.between(low, high, part["to_measure"])


def _adjacent(words: Words, whole: str) -> Figure:
    """Read 二三十万: two neighbouring digits in one place are from the one to the other."""
    pair = _PAIR.search(whole)
    if pair is None:
        raise words.no_number(whole)
    first, last = (chinese.DIGITS[char] for char in pair.groups())
    if last - first != 1 and (first, last) != _ADJACENT_BUT_ONE:
        raise words.refusal(f"{pair.group()!r} is no number and no range")
    if words.part["more"] or words.part["after"] or words.part["tenths"]:
        raise words.refusal("a range in two digits has no 余, 多 or 半")
    low = words.number(whole[: pair.end() - 1] + whole[pair.end() :]).value
    high = words.number(whole[: pair.start()] + whole[pair.start() + 1 :]).value
    return words.between(low, high, words.part["measure"])


#: The forms of a figure, each by the part that only it has.
_FORMS: dict[str, Callable[[Words], Figure]] = {
    "and_half": _and_half,
    "more_time": _more_time,
    "half": _half_time,
    "share": _share,
    "vague": _vague,
    "to": _range,
    "per": _per,
    "denominator": _fraction,
}
