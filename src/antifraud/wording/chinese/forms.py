# SPDX-License-Identifier: MIT
"""The forms of a figure in Chinese, each read from the parts that the pattern found."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from antifraud.figures import Figure, Qualifier, Unit
from antifraud.wording.approximation import (
    ROUNDED_UNITS,
    approximate,
    approximate_share,
    slightly_more,
    without_low,
)
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.chinese.durations import TIMES, duration
from antifraud.wording.chinese.grammar import PER
from antifraud.wording.chinese.measures import MEASURES, SCALED
from antifraud.wording.chinese.numerals import chinese_numeral
from antifraud.wording.chinese.words import UNSIGNED, Words
from antifraud.wording.numerals import Written, arabic

__all__ = ["built"]

_HUNDRED = Fraction(100)
_HALF = Fraction(1, 2)
_ADJACENT_BUT_ONE = (3, 5)
_TWO_OR_THREE = "三两"
_TEN = 10

#: Half of one of these is a whole number of a smaller unit.
_HALVES: dict[Unit, tuple[Unit, int]] = {
    Unit.YEAR: (Unit.MONTH, 6),
    Unit.DAY: (Unit.HOUR, 12),
    Unit.HOUR: (Unit.MINUTE, 30),
    Unit.MINUTE: (Unit.SECOND, 30),
}

#: Parts of a yuan; a digit alone after 块 is of tenths.
_COINS = {"角": Fraction(1, 10), "毛": Fraction(1, 10), "": Fraction(1, 10), "分": Fraction(1, 100)}
_COIN = re.compile(r"([^角毛分零钱])([角毛分]?)")
_PAIR = re.compile(r"([一二两三四五六七八])([二两三四五六七八九])")
_SHARED = re.compile(r"[百千佰仟]?[万亿]*\Z")


def built(found: re.Match[str], text: str) -> Figure:
    """Return the figure of a match of the pattern.

    Raises:
        UnreadableFigure: when the words matched do not go together.
    """
    words = Words(found, text)
    part = words.part
    if part["suffix"] == chinese.UNBOUNDED_BELOW:
        if words.prefix or part["to"] or not part["whole"]:
            raise words.refusal(f"{part['suffix']} follows a number alone")
        return without_low(words.signed(_plain(words)))
    words.qualifier = words.bounding(words.prefix, part["suffix"])
    if part["amid"] and not part["to"]:
        raise words.refusal("之间 goes with two numbers: 20万至30万元之间")
    for name, form in _FORMS.items():
        if part[name]:
            words.must_not_be_soft()
            if part["sign"] and form is not _range:
                raise words.refusal(UNSIGNED)
            return words.softened(form(words))
    return words.softened(words.signed(_plain(words)))


def _plain(words: Words) -> Figure:
    """Read one number with the words around it: 3727万余元."""
    part = words.part
    whole, word, measure = part["whole"] or "", part["word"] or "", part["measure"]
    if word and not part["more"]:
        raise words.refusal(f"{whole + word!r} is no number")
    written = chinese_numeral(whole + word)
    if written is None:
        return _adjacent(words, whole + word)
    if part["rest"]:
        return duration(words)
    if measure in SCALED:
        return _scaled(words, written, measure)
    return _counted(words, written)


def _counted(words: Words, written: Written) -> Figure:
    """Read what counts or measures, with the words that stand about the measure word."""
    part = words.part
    unit, printed = words.unit(part["measure"])
    if part["more"] == "来":
        return _round(words, written, unit, printed)
    if part["accent"]:
        return _accented(words, written, unit, printed)
    if part["coins"]:
        return approximate(_with_coins(words, written), words.qualifier, unit, printed)
    if part["decimals"]:
        written = _with_decimals(words, written, part["decimals"])
    more = words.with_more(part["more"])
    if part["after"]:
        return _after_measure(words, written, unit, printed)
    if part["more"] == "几" and more is Qualifier.MORE_THAN:
        return words.vague(written.value, written.value + written.place, part["measure"])
    if not part["more"]:
        words.must_not_name(part["whole"], part["measure"])
    after_word = not part["word"] and written.word > 1
    return approximate(written, more, unit, printed, after_word=after_word)


def _with_decimals(words: Words, written: Written, digits: str) -> Written:
    """Read the 七五 of 一米七五."""
    if written.step or words.part["more"]:
        raise words.refusal(f"{digits} after the measure word goes with a whole number alone")
    spelt = "".join(str(chinese.DIGITS.get(char, char)) for char in digits)
    step = Fraction(1, 10 ** len(spelt))
    return Written(written.value + int(spelt) * step, step, step, bare=True)


def _with_coins(words: Words, written: Written) -> Written:
    """Read the 5角2分 of 3元5角2分 and the 八 of 十五块八: tenths and hundredths of a yuan."""
    coins = words.part["coins"] or ""
    if written.step or words.part["more"] or words.part["currency"]:
        raise words.refusal(f"{coins} goes with a whole number of 元 alone")
    value, step = written.value, Fraction(1)
    for digit, coin in _COIN.findall(coins):
        step = _COINS[coin]
        value += step * words.number(digit).value
    return Written(value, step, step, bare=True)


def _round(words: Words, written: Written, unit: Unit, printed: str) -> Figure:
    """Read 二十来天: about a number of tens, hundreds and so on."""
    tens = words.number(words.part["whole"]).place >= _TEN
    if not tens or words.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
        raise words.refusal("来 says about, of a round number: write 二十来天")
    if words.part["after"]:
        raise words.refusal(f"来 and {words.part['after']} do not go together")
    return approximate(written, Qualifier.ABOUT, unit, printed)


def _accented(words: Words, written: Written, unit: Unit, printed: str) -> Figure:
    """Read 三成强 and 三成弱: a little more, and a little less."""
    accent = words.part["accent"] or ""
    if words.qualifier is not Qualifier.EXACT or words.part["more"]:
        raise words.refusal(f"{accent} and another word bound the number: keep one")
    if chinese.ACCENTS[accent] is Qualifier.NEARLY:
        return approximate(written, Qualifier.NEARLY, unit, printed)
    return slightly_more(approximate(written, Qualifier.ABOUT, unit, printed))


def _after_measure(words: Words, written: Written, unit: Unit, printed: str) -> Figure:
    """Read 三年半 and 三年多: less than one more of the measure word, or of the unit word."""
    after = words.part["after"] or ""
    if words.part["more"]:
        raise words.refusal(f"{words.part['more']} and {after} say more twice")
    if after == "半":
        if unit not in TIMES and unit != Unit.FOLD:
            raise words.refusal("半 after a measure word goes with a time or 倍 alone")
        written = _plus_half(written)
        if unit == Unit.FOLD:
            written = written._replace(step=_HALF)
        return approximate(written, words.qualifier, unit, printed)
    more = words.with_more(after)
    if written.word == 1:
        written = written._replace(place=min(written.place, Fraction(1)))
    return approximate(written, more, unit, printed, after_word=True)


def _scaled(words: Words, written: Written, measure: str) -> Figure:
    """Read 三成, 三成五 and 5‰: parts of a whole, in percent."""
    words.alone()
    part = words.part
    size, unit = SCALED[measure]
    scaled = written.times(size)
    scaled = scaled._replace(step=scaled.step or size)
    if part["tenths"]:
        value = scaled.value + words.number(part["tenths"]).value
        scaled = Written(value, step=Fraction(1))
    if part["accent"]:
        return _accented(words, scaled, unit, measure)
    if part["more"] == "来":
        raise words.refusal("来 goes with a count")
    if part["more"] == "几" or part["after"] == "半":
        raise words.refusal(f"{part['more'] or part['after']} does not go with {measure}")
    more = words.with_more(part["more"] or part["after"])
    return approximate(scaled, more, unit, measure)


def _plus_half(written: Written) -> Written:
    return Written.share(written.value + _HALF)


def _and_half(words: Words) -> Figure:
    """Read 两个半小时."""
    words.alone()
    word = words.part["and_half"] or ""
    written = _plus_half(words.number(words.part["whole"]))
    return approximate(written, words.qualifier, MEASURES[word], _with_classifier(word))


def _with_classifier(word: str) -> str:
    """Return 个月 for the 月 of 两个半月."""
    return f"个{word}" if MEASURES.get(f"个{word}") in TIMES else word


def _more_time(words: Words) -> Figure:
    """Read 三个多月: less than one month more."""
    words.alone()
    word = words.part["time"] or ""
    more = words.with_more(words.part["more_time"])
    written = words.number(words.part["whole"])
    if written.word == 1:
        written = written._replace(place=min(written.place, Fraction(1)))
    return approximate(written, more, MEASURES[word], f"个{word}")


def _half_time(words: Words) -> Figure:
    """Read 半个多小时: 30 minutes to an hour."""
    words.alone()
    unit = MEASURES[words.part["half_unit"] or ""]
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
    if words.part["vague_more"] and not place:
        raise words.refusal("余 and 多 stand after a place: 数十余人")
    size = words.number(place).value if place else Fraction(1)
    return words.vague(2 * size, 10 * size, measure)


def _size(words: Words) -> Figure:
    """Read 成百上千: from one size to another."""
    if words.qualifier is not Qualifier.EXACT:
        raise words.refusal("a size in words gives no number for another word to bound")
    low, high = chinese.SIZES[words.part["size"] or ""]
    return words.vague(Fraction(low), Fraction(high), words.part["size_measure"])


def _some(words: Words) -> Figure:
    """Read 个把月 and 百十来个: about one month, about a hundred."""
    if words.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
        raise words.refusal("个把, 百十 and their like say about: keep one word")
    some, word = words.part["some"] or "", words.part["some_measure"]
    written = arabic(str(chinese.ABOUTS[some]))
    assert written is not None  # noqa: S101 - a whole number is one
    unit, measure = words.unit(_with_classifier(word or ""))
    if unit in ROUNDED_UNITS:
        raise words.refusal(f"{some} goes with what is counted, not with {word}")
    return approximate(written, Qualifier.ABOUT, unit, measure)


def _per(words: Words) -> Figure:
    """Read 百分之五 and 百分之五至百分之十: a rate, in percent."""
    words.alone()
    part = words.part
    size = _HUNDRED / PER[part["per"] or ""]
    written = words.number(part["rate"])._replace(bare=True)
    if part["rate_to"]:
        return words.between(written.value * size, words.number(part["rate_to"]).value * size, "%")
    written = written._replace(step=written.step or Fraction(1))
    more = words.with_more(part["rate_more"])
    return approximate(written.times(size), more, Unit.PERCENT)


def _fraction(words: Words) -> Figure:
    """Read 三分之一: a share of a whole, in percent."""
    words.alone()
    below = words.number(words.part["denominator"]).value
    if not below:
        raise words.refusal("nothing is divided by zero")
    share = words.number(words.part["numerator"]).value / below
    accent = words.part["share_accent"]
    if not accent:
        return approximate_share(share, words.qualifier)
    if words.qualifier is not Qualifier.EXACT:
        raise words.refusal(f"{accent} and another word bound the number: keep one")
    if chinese.ACCENTS.get(accent) is Qualifier.NEARLY:
        return approximate_share(share, Qualifier.NEARLY)
    return slightly_more(approximate_share(share, Qualifier.ABOUT))


def _share(words: Words) -> Figure:
    """Read 一半, 过半 and 近半: a share of a whole; 半 alone is the number."""
    words.alone()
    share = words.part["share"] or ""
    said = chinese.SHARES[share]
    if said is not Qualifier.EXACT:
        if words.qualifier is not Qualifier.EXACT:
            raise words.refusal(f"{share} and another word bound the half: keep one")
        return approximate_share(_HALF, said)
    if share == "半" and words.qualifier is Qualifier.EXACT:
        return approximate(Written.share(_HALF), words.qualifier, Unit.ONE)
    return approximate_share(_HALF, words.qualifier)


def _range(words: Words) -> Figure:
    """Read 3至5万: a first number without a unit word shares that of the second."""
    part = words.part
    to = f"{part['to']}{part['to_size'] or ''}"
    first, last = words.number(part["whole"]), words.number(to)
    low, measure = first.value, part["from_measure"]
    words.must_not_name(part["whole"], measure or part["to_measure"])
    words.must_not_name(part["to"], part["to_measure"])
    if part["sign"] or part["to_sign"]:
        return _signed_range(words, first, last)
    shared = _SHARED.search(to)
    if first.bare and not measure and shared and shared.group():
        size = words.number(shared.group()).value
        if low < last.value / size:
            low *= size
    if measure and measure != part["to_measure"]:
        raise words.refusal(f"a range has one measure word, after its second number: not {measure}")
    high = last.value + (last.place if part["to_more"] else 0)
    if part["to_more"] and not part["to_size"] and last.place > last.word > 1:
        raise words.refusal(
            f"how far {part['to_more']} reaches is open: write the range without it"
        )
    return words.between(low, high, part["to_measure"])


def _signed_range(words: Words, first: Written, last: Written) -> Figure:
    """Read -3万至5万: below zero, each number has its own unit word."""
    part = words.part
    measure = part["from_measure"]
    if part["to_more"] or part["to_size"]:
        raise words.refusal(UNSIGNED)
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
    if pair.group() == whole == _TWO_OR_THREE:
        return words.between(Fraction(last), Fraction(first), words.part["measure"])
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
    "size": _size,
    "some": _some,
    "share": _share,
    "vague": _vague,
    "to": _range,
    "per": _per,
    "denominator": _fraction,
}
