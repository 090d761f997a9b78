# SPDX-License-Identifier: MIT
"""Reading one figure in Chinese words."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import NoReturn

from antifraud.errors import UnreadableFigure
from antifraud.figures import Figure, Qualifier, Unit
from antifraud.wording import chinese
from antifraud.wording.approximation import UNBOUNDED, approximate, without_low
from antifraud.wording.numerals import Written, chinese_numeral
from antifraud.wording.patterns import alternatives, normal

__all__ = ["figure_pattern", "read_chinese"]

_MORE = frozenset("余多")
_HUNDRED = Fraction(100)
_TENTH_IN_PERCENT = 10

#: Half of one of these is a whole number of a smaller unit.
_HALVES: dict[Unit, tuple[Unit, int]] = {
    Unit.YEAR: (Unit.MONTH, 6),
    Unit.DAY: (Unit.HOUR, 12),
    Unit.HOUR: (Unit.MINUTE, 30),
    Unit.MINUTE: (Unit.SECOND, 30),
}

#: 百分之 and its like, each with what one of it is in percent.
_PER: dict[str, Fraction] = {
    "百分之": Fraction(1),
    "千分之": Fraction(1, 10),
    "万分之": Fraction(1, 100),
}


@cache
def figure_pattern() -> re.Pattern[str]:
    """Return the grammar of a figure as one pattern, made from the tables when first used."""
    digits, places = "".join(chinese.DIGITS), "".join(chinese.PLACES)
    myriads = "".join(chinese.MYRIADS)
    number = (
        rf"(?:\d++(?:,\d{{3}}(?!\d))*+(?:\.\d++)?+|[{digits}{places}{myriads}]"
        rf"|(?<=[{digits}{places}])点(?=[{digits}]))++"
    )
    measure = alternatives([*chinese.MEASURES, "成"])
    time = alternatives(word for word, unit in chinese.MEASURES.items() if unit in _TIMES)
    stress = f"(?:{alternatives(chinese.STRESSES)})?+"
    prefixes = alternatives(word for word in chinese.PREFIXES if word not in ("上", "过"))
    return re.compile(
        rf"""
        {stress}
        (?P<prefix>{prefixes}|上(?=[{places}{myriads}])|过(?=[半{places}{myriads}]))?+
        {stress}
        (?P<currency>{alternatives(chinese.CURRENCIES)})?+
        (?:
          (?P<per>{"|".join(_PER)})(?P<rate>{number})(?P<rate_more>[余多几])?+
        | (?P<denominator>{number})分之(?P<numerator>{number})
        | (?P<half>半)个?(?P<half_more>[余多])?(?P<half_unit>{time})
        | (?P<share>一半|半数|半)
        | (?P<vague>好?[几数])(?P<vague_place>[{places}{myriads}]*+)(?P<vague_measure>{measure})?
        | (?P<whole>{number})(?:
            个?半(?P<and_half>{time})
          | 个(?P<more_time>[余多])(?P<time>{time})
          | (?:{measure})?+(?:至|到|[-~～—–－]{{1,2}})(?P<to>{number})(?P<to_measure>{measure})?+  # noqa: RUF001
          | (?P<more>[余多几])?+(?P<word>[{places}]?[{myriads}]*+)(?P<measure>{measure})?+
            (?:(?P<tenths>(?<=成)[{digits}\d])|(?P<after>[余多半](?!数)))?+
          )
        )
        (?P<suffix>{alternatives([*chinese.SUFFIXES, chinese.UNBOUNDED_BELOW])})?+
        (?P<late_measure>{measure})?+
        """,
        re.VERBOSE | re.ASCII,
    )


_TIMES = frozenset(
    {Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR}
)
_SIGNED = re.compile(r"[-−](?=\d)")
_EXTREMES = ("最快", "最高", "最低", "最长", "最短", "最大", "最小")
_PAIR = re.compile(r"([一二两三四五六七八])([二两三四五六七八九])")
_SPACES = re.compile(r"(?<=[\d余多约近超])\s+|\s+(?=\d)")


def read_chinese(text: str) -> Figure:
    """Read one figure in Chinese words.

    Raises:
        UnreadableFigure: when the text is anything but one figure.

    >>> read_chinese("3727万余元")
    Figure(37270000..37280000 CNY, more_than)
    """
    plain = _SPACES.sub("", normal(text.strip()))
    if plain == chinese.UNBOUNDED:
        return UNBOUNDED
    sign = _SIGNED.match(plain)
    found = figure_pattern().match(plain, sign.end() if sign else 0)
    if found is None or found.end() != len(plain):
        _refuse(text, plain, found)
    figure = built(found, text)
    if not sign:
        return figure
    if figure.qualifier is not Qualifier.EXACT:
        _fail(text, "a sign and a word of approximation do not go together")
    value = -figure.low if figure.low is not None else None
    return Figure(
        value=value, low=value, high=value, step=figure.step, unit=figure.unit,
        measure=figure.measure,
    )  # fmt: skip


def _fail(text: str, mend: str) -> NoReturn:
    raise UnreadableFigure("text", text, mend)


def _refuse(text: str, plain: str, found: re.Match[str] | None) -> NoReturn:
    for word in _EXTREMES:
        if word in plain:
            _fail(
                text,
                f"{word} makes it an extreme of a set: read the figure without it, "
                "and give the statement the statistic MINIMUM or MAXIMUM",
            )
    if found is not None and found.end():
        rest = plain[found.end() :]
        _fail(text, f"{plain[: found.end()]!r} is read, {rest!r} after it is not a word of figures")
    raise UnreadableFigure("text", text)


def built(found: re.Match[str], text: str) -> Figure:
    """Return the figure of a match of the pattern.

    Raises:
        UnreadableFigure: when the words matched do not go together.
    """
    part = found.groupdict()
    if part["suffix"] == chinese.UNBOUNDED_BELOW:
        return without_low(_plain(part, Qualifier.AT_MOST, text))
    qualifier = _qualifier(part["prefix"], part["suffix"], text)
    if part["half"]:
        return _half_time(part, qualifier, text)
    if part["vague"]:
        return _vague(part, qualifier, text)
    if part["to"]:
        return _range(part, qualifier, text)
    if part["per"]:
        factor = _PER[part["per"]]
        written = _number(part["rate"], text)._replace(bare=True)
        if not written.step:
            written = written._replace(step=Fraction(1))
        more = _with_more(qualifier, part["rate_more"], text)
        return approximate(_scaled(written, factor), more, Unit.PERCENT)
    if part["denominator"] or part["share"]:
        return _share(part, qualifier, text)
    return _plain(part, qualifier, text)


def _scaled(written: Written, factor: Fraction) -> Written:
    return written if factor == 1 else written.times(factor)


def _number(digits: str, text: str) -> Written:
    written = chinese_numeral(digits)
    if written is None:
        _fail(text, f"{digits!r} is no number: check the order of its digits and places")
    return written


def _qualifier(prefix: str | None, suffix: str | None, text: str) -> Qualifier:
    before = chinese.PREFIXES[prefix] if prefix else Qualifier.EXACT
    after = chinese.SUFFIXES[suffix] if suffix else Qualifier.EXACT
    if before is Qualifier.EXACT or before is after:
        return after
    if after is Qualifier.EXACT:
        return before
    _fail(text, f"{prefix} and {suffix} bound the number in unlike ways: keep the one that holds")


def _with_more(qualifier: Qualifier, more: str | None, text: str) -> Qualifier:
    """Join the word around a number with 余, 多 or 几 inside it."""
    if not more:
        return qualifier
    if qualifier is Qualifier.EXACT:
        return Qualifier.MORE_THAN
    if qualifier in (Qualifier.OVER, Qualifier.AT_LEAST):
        return qualifier
    _fail(
        text,
        f"{more} says more and the other word says less or about: keep the one that holds",
    )


def _unit(part: dict[str, str | None], measure: str | None) -> tuple[Unit, str]:
    word = measure or part["late_measure"]
    named = chinese.MEASURES[word] if word and word != "成" else None
    if part["currency"] and (named is None or named == Unit.CNY):
        return chinese.CURRENCIES[part["currency"]], "元" if word else ""
    return named or Unit.ONE, word or ""


def _plain(part: dict[str, str | None], qualifier: Qualifier, text: str) -> Figure:
    whole, word, after = part["whole"] or "", part["word"] or "", part["after"]
    if part["and_half"]:
        return _and_half(part, whole, qualifier, text)
    if part["more_time"]:
        unit = chinese.MEASURES[part["time"] or ""]
        more = _with_more(qualifier, part["more_time"], text)
        return approximate(_number(whole, text), more, unit, f"个{part['time']}")
    if word and not part["more"]:
        _fail(text, f"{whole + word!r} is no number")
    if part["measure"] and part["late_measure"]:
        _fail(text, f"it has two measure words, {part['measure']} and {part['late_measure']}")
    pair = _PAIR.search(whole)
    if pair and chinese_numeral(whole + word) is None:
        return _adjacent(part, pair, qualifier, text)
    written = _number(whole + word, text)
    unit, measure = _unit(part, part["measure"])
    if part["measure"] == "成":
        return _tenths(part, written, qualifier, text)
    if after == "半":
        if unit not in _TIMES or qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
            _fail(text, "半 after a measure word goes with a time alone")
        return approximate(_plus_half(written), qualifier, unit, measure)
    if after:
        width = min(written.place, Fraction(1))
        more = _with_more(qualifier, after, text)
        return approximate(written._replace(place=width), more, unit, measure)
    more = _with_more(qualifier, part["more"], text)
    if part["more"] == "几" and more is Qualifier.MORE_THAN:
        low, high = written.value, written.value + written.place
        return Figure(
            value=None, low=low, high=high, unit=unit, qualifier=Qualifier.VAGUE, measure=measure
        )
    return approximate(written, more, unit, measure, after_word=not word and written.word > 1)


def _tenths(
    part: dict[str, str | None], written: Written, qualifier: Qualifier, text: str
) -> Figure:
    tenths = written.times(Fraction(_TENTH_IN_PERCENT))
    tenths = tenths._replace(step=tenths.step or Fraction(_TENTH_IN_PERCENT))
    if part["tenths"]:
        digit = _number(part["tenths"], text)
        value = tenths.value + digit.value
        tenths = Written(value, Fraction(1), Fraction(1), 1, bare=False)
    more = _with_more(qualifier, part["more"] or part["after"], text)
    return approximate(tenths, more, Unit.PERCENT, "成")


def _plus_half(written: Written) -> Written:
    value = written.value + Fraction(1, 2)
    return Written(value, value, Fraction(0), 1, bare=False)


def _and_half(
    part: dict[str, str | None], whole: str, qualifier: Qualifier, text: str
) -> Figure:
    word = part["and_half"] or ""
    unit = chinese.MEASURES[word]
    return approximate(_plus_half(_number(whole, text)), qualifier, unit, word)


def _half_time(part: dict[str, str | None], qualifier: Qualifier, text: str) -> Figure:
    word = part["half_unit"] or ""
    unit = chinese.MEASURES[word]
    unit, half = _HALVES.get(unit, (unit, Fraction(1, 2)))
    number = Fraction(half)
    written = Written(number, number, Fraction(0), 1, bare=False)
    more = _with_more(qualifier, part["half_more"], text)
    return approximate(written, more, unit)


def _vague(part: dict[str, str | None], qualifier: Qualifier, text: str) -> Figure:
    """Read 数十 or 几万: two to ten of the place."""
    if qualifier is not Qualifier.EXACT:
        _fail(text, "数 and 几 give no number for another word to bound: keep the one that holds")
    place = part["vague_place"]
    size = _number(place, text).value if place else Fraction(1)
    unit, measure = _unit(part, part["vague_measure"])
    return Figure(
        value=None,
        low=2 * size,
        high=10 * size,
        unit=unit,
        qualifier=Qualifier.VAGUE,
        measure=measure,
    )


def _share(part: dict[str, str | None], qualifier: Qualifier, text: str) -> Figure:
    """Read 三分之一 or 一半: a share of a whole, in percent."""
    if part["share"]:
        share = Fraction(1, 2)
        if part["share"] == "半" and part["prefix"] != "过":
            return approximate(
                Written(share, share, Fraction(0), 1, bare=False), qualifier, Unit.ONE, share=True
            )
    else:
        below = _number(part["denominator"] or "", text).value
        if not below:
            _fail(text, "nothing is divided by zero")
        share = _number(part["numerator"] or "", text).value / below
    percent = share * _HUNDRED
    written = Written(percent, percent, Fraction(0), 1, bare=False)
    return approximate(written, qualifier, Unit.PERCENT, share=share <= 1)


def _spans(low: Fraction, high: Fraction, qualifier: Qualifier, text: str) -> bool:
    if low >= high:
        _fail(text, "a range runs from the smaller number to the larger")
    if qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
        _fail(text, "of a range, only 约 and 左右 may be said")
    return qualifier is Qualifier.EXACT


def _between(
    low: Fraction, high: Fraction, *, firm: bool, unit: Unit, measure: str
) -> Figure:
    return Figure(
        value=None,
        low=low,
        high=high,
        low_firm=firm,
        high_firm=firm,
        unit=unit,
        qualifier=Qualifier.BETWEEN,
        measure=measure,
    )


def _range(part: dict[str, str | None], qualifier: Qualifier, text: str) -> Figure:
    """Read 3至5万: a first number without a unit word shares that of the second."""
    first, last = _number(part["whole"] or "", text), _number(part["to"] or "", text)
    low, high = first.value, last.value
    if first.word == 1 and last.word > 1 and low < high / last.word:
        low *= last.word
    word = part["to_measure"]
    unit, measure = _unit(part, word)
    if word == "成":
        low, high, unit = low * _TENTH_IN_PERCENT, high * _TENTH_IN_PERCENT, Unit.PERCENT
    firm = _spans(low, high, qualifier, text)
    return _between(low, high, firm=firm, unit=unit, measure=measure)


def _adjacent(
    part: dict[str, str | None], pair: re.Match[str], qualifier: Qualifier, text: str
) -> Figure:
    """Read 二三十万: two neighbouring digits in one place are from the one to the other."""
    whole, word = part["whole"] or "", part["word"] or ""
    first, last = (chinese.DIGITS[char] for char in pair.groups())
    if last - first != 1 and (first, last) != (3, 5):
        _fail(text, f"{pair.group()!r} is no number and no range")
    low = _number(whole[: pair.end() - 1] + whole[pair.end() :] + word, text).value
    high = _number(whole[: pair.start()] + whole[pair.start() + 1 :] + word, text).value
    unit, measure = _unit(part, part["measure"])
    if part["measure"] == "成":
        low, high, unit = low * _TENTH_IN_PERCENT, high * _TENTH_IN_PERCENT, Unit.PERCENT
    firm = _spans(low, high, qualifier, text)
    return _between(low, high, firm=firm, unit=unit, measure=measure)
