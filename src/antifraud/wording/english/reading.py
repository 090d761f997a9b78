# SPDX-License-Identifier: MIT
"""Reading one figure in English words."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from antifraud.errors import UnreadableFigure
from antifraud.figures import Figure, Qualifier, Unit
from antifraud.wording.approximation import (
    UNBOUNDED,
    approximate,
    approximate_share,
    negative,
    softened,
    without_low,
)
from antifraud.wording.english import tables as english
from antifraud.wording.english.ages import with_age
from antifraud.wording.english.grammar import figure_pattern
from antifraud.wording.english.units import HALVES
from antifraud.wording.english.words import Words
from antifraud.wording.numerals import Written
from antifraud.wording.patterns import normal

__all__ = ["built", "goes_on", "read_english"]

_AGED = re.compile(r"aged (?!aged\b)", re.IGNORECASE)
_HALF = Fraction(1, 2)
_THOUSAND = 1000


def read_english(text: str) -> Figure:
    """Read one figure in English words.

    Raises:
        UnreadableFigure: when the text is anything but one figure.

    >>> read_english("more than USD 192 million")
    Figure(192000000.. USD, over)
    """
    plain = normal(" ".join(text.split()))
    if plain == english.UNBOUNDED:
        return UNBOUNDED
    if led := _AGED.match(plain):
        figure = read_english(plain[led.end() :])
        if figure.unit in (Unit.ONE, Unit.YEAR):
            return with_age(figure)
        raise UnreadableFigure("text", text, "give an age in years, as in aged 16 to 24")
    found = figure_pattern().match(plain)
    if found is None or not found.end():
        raise UnreadableFigure(
            "text", text, "give the number, its qualifier and its unit alone, as in over 9 million"
        )
    if found.end() != len(plain):
        rest = plain[found.end() :]
        mend = f"{plain[: found.end()]!r} is read, {rest!r} after it is not a word of figures"
        raise UnreadableFigure("text", text, mend)
    return built(found, text)


def built(found: re.Match[str], text: str) -> Figure:
    """Return the figure of a match of the pattern.

    Raises:
        UnreadableFigure: when the words matched do not go together.

    >>> built(figure_pattern().match("one in five"), "one in five")
    Figure(20 PERCENT)
    """
    words = Words(found, text)
    part = words.part
    if (part["suffix"] or "").lower() == english.UNBOUNDED_BELOW:
        if words.bound or part["to"] or not part["number"]:
            raise words.refusal(f"{part['suffix']} follows a number alone")
        return without_low(_plain(words))
    words.qualifier = words.bounding()
    for name, form in _FORMS.items():
        if part[name]:
            if words.soft:
                raise words.refusal("or so goes with at least and up to before one number")
            return form(words)
    figure = _plain(words)
    return softened(figure) if words.soft else figure


def _plain(words: Words) -> Figure:
    """Read one number with the words around it: about SGD 1.76 million."""
    part = words.part
    if part["between"] or part["since"]:
        raise words.refusal(f"{part['between'] or part['since']} needs two numbers")
    written = words.in_unit(_halved(words, words.number(part["number"])))
    unit, measure = words.unit()
    if part["rest"]:
        unit, written = _lengths(words, written, unit)
    if part["sign"]:
        below = negative(approximate(written, words.qualifier, unit, measure))
        if below is None:
            raise words.refusal("a sign goes with a number, or with about or at least")
        return below
    return approximate(written, words.qualifier, unit, measure)


def _halved(words: Words, written: Written) -> Written:
    """Add the half of "two and a half", "one and a half million", "a million and a half"."""
    part = words.part
    if not part["and_half"]:
        return written
    word = (part["half_word"] or "").lower()
    more = english.MIXED.get(part["and_half"].lower(), _HALF)
    if written.bare and not written.step:
        if not word:
            return Written.share(written.value + more)
        size = english.MULTIPLIERS[word]
        return _of_size(written.value + more, size, Fraction(1, more.denominator))
    if written.value == written.word >= _THOUSAND and not word:
        return _of_size(1 + more, written.word, Fraction(1, more.denominator))
    raise words.refusal("and a half follows a whole number")


def goes_on(found: re.Match[str]) -> bool:
    """Tell whether a length of time goes on in a smaller unit: two hours and ten minutes.

    >>> goes_on(figure_pattern().match("2 hours 10 minutes"))
    True
    """
    words = Words(found, found.group())
    try:
        large, small = words.unit()[0], words.rest_unit()
    except UnreadableFigure:  # a length of time in a currency
        return False
    if small == large or not large.converts_to(small) or found["and_half"] or found["to"]:
        return False
    return words.number(found["rest"]).value < large.scale / small.scale


def _lengths(words: Words, large: Written, unit: Unit) -> tuple[Unit, Written]:
    """Add two hours and ten minutes up, in the smaller unit."""
    small, rest = words.rest_unit(), words.number(words.part["rest"])
    if not goes_on(words.found) or large.value.denominator > 1:
        raise words.refusal("two lengths of time add up where the second is the smaller")
    value = large.value * unit.scale / small.scale + rest.value
    return small, Written(value, rest.place, bare=True)


def _of_size(count: Fraction, size: int, step: Fraction) -> Written:
    """Return a number of halves or quarters of a unit word."""
    return Written(count * size, count * size, step * size if size >= _THOUSAND else Fraction(0))


def _adverb(words: Words) -> Figure:
    """Read twice: two times."""
    words.alone()
    times = Fraction(english.ADVERBS[(words.part["adverb"] or "").lower()])
    return approximate(Written(times, bare=True), words.qualifier, Unit.TIME)


def _part_of(words: Words) -> Figure:
    """Read half a million victims, or half an hour."""
    part = words.part
    above, below = english.PARTS[(part["part"] or "").lower()]
    share = Fraction(above, below)
    word = (part["part_word"] or "").lower()
    unit, measure = words.unit()
    if word:
        written = _of_size(share, english.MULTIPLIERS[word], Fraction(1, below))
        return approximate(written, words.qualifier, unit, measure)
    if unit.whole or measure:
        raise words.refusal(f"{part['part']} goes with a time or a million")
    small, of_half = HALVES.get(unit, (unit, 0))
    count = 2 * share * of_half
    if not of_half or count.denominator > 1 or words.scale() != 1:
        small, count = unit, share * words.scale()
    return approximate(Written.share(count), words.qualifier, small)


def _article(words: Words) -> Figure:
    """Read an hour, or an hour and a half."""
    unit, measure = words.unit()
    written = Written(Fraction(1), bare=True)
    if words.part["article_half"]:
        written = Written.share(1 + _HALF)
    return approximate(words.in_unit(written), words.qualifier, unit, measure)


def _one_in_five(words: Words) -> Figure:
    """Read one in five, or nine out of ten: a share of a whole, in percent."""
    words.alone()
    some, whole = words.number(words.part["some"]), words.number(words.part["whole"])
    if not 0 < some.value < whole.value:
        raise words.refusal("a share is smaller than its whole")
    return approximate_share(some.value / whole.value, words.qualifier)


def _share(words: Words) -> Figure:
    """Read two thirds: a share of a whole, in percent."""
    words.alone()
    above, below = english.FRACTIONS[(words.part["share"] or "").lower()]
    return approximate_share(Fraction(above, below), words.qualifier)


def _vague(words: Words) -> Figure:
    """Read dozens or thousands: the lower bound is grammar, the upper one a convention."""
    vague = words.part["vague"] or ""
    if words.qualifier is not Qualifier.EXACT:
        raise words.refusal(f"{vague} gives no number for another word to bound")
    low, high = (end * words.scale() for end in english.DOZENS[vague.lower()])
    unit, measure = words.unit()
    return Figure(
        value=None,
        low=low,
        high=high,
        high_firm=False,
        unit=unit,
        qualifier=Qualifier.VAGUE,
        measure=measure,
    )


def _range(words: Words) -> Figure:
    """Read 3 to 5 million: a first number without a multiplier shares that of the second."""
    part = words.part
    first, last = words.number(part["number"]), words.number(part["to"])
    if part["and_half"] or part["plus"]:
        raise words.refusal("a range has no half and no plus")
    low = -first.value if part["sign"] else first.value
    high = -last.value if part["to_sign"] else last.value
    if (part["sign"] or part["to_sign"]) and first.word < last.word:
        raise words.refusal("in a range below zero, say the multiplier with both numbers")
    before, after = part["from_unit"], part["unit"] or part["after"]
    if before and before != after:
        raise words.refusal(f"a range has one unit, after its second number: not {before}")
    if part["to_currency"] and part["to_currency"] != part["currency"]:
        raise words.refusal(
            f"a range has one currency, before its first number: not {part['to_currency']}"
        )
    if not before and first.word == 1 and last.word > 1 and low < high / last.word:
        low *= last.word
    if low >= high or (part["or"] and high > 2 * low):
        raise words.refusal("a range runs from the smaller number to the larger")
    if words.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
        raise words.refusal("of a range, only about may be said")
    firm = words.qualifier is Qualifier.EXACT
    unit, measure = words.unit()
    scale = words.scale()
    end = part["to_bound"]
    return Figure(
        value=None,
        low=low * scale,
        high=high * scale,
        low_firm=firm,
        high_firm=english.PREFIXES[end.lower()] is Qualifier.AT_MOST if end else firm,
        unit=unit,
        qualifier=Qualifier.BETWEEN,
        measure=measure,
    )


#: The forms of a figure, each by the part that only it has.
_FORMS: dict[str, Callable[[Words], Figure]] = {
    "adverb": _adverb,
    "part": _part_of,
    "some": _one_in_five,
    "share": _share,
    "vague": _vague,
    "article": _article,
    "to": _range,
}
