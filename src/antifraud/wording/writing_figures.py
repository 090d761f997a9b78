# SPDX-License-Identifier: MIT
"""Writing a figure in words.

Each way of writing it is tried in the order of its plainness, and the first
that reads back to the same bounds is taken; so writing and reading cannot
drift apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from antifraud.errors import UnreadableFigure, UnwritableFigure
from antifraud.figures import Figure, Qualifier, Unit, rounded, rounded_down, rounded_up
from antifraud.vocabulary import Language
from antifraud.wording import chinese, english
from antifraud.wording.reading import read
from antifraud.wording.stating import as_decimal

__all__ = ["unit_word", "written_figure", "written_number"]

#: Unit words to write with, the largest first.
SCALES: dict[Language, dict[str, int]] = {
    "zh": {"亿": 10**8, "万": 10**4},
    "en": {"billion": 10**9, "million": 10**6},
}
_TEMPLATES: dict[Language, dict[Qualifier, tuple[str, ...]]] = {
    "zh": {
        Qualifier.EXACT: ("{number}{word}{unit}",),
        Qualifier.MORE_THAN: ("{number}{word}余{unit}", "{number}余{word}{unit}"),
        Qualifier.OVER: ("超{number}{word}{unit}",),
        Qualifier.AT_LEAST: ("{number}{word}{unit}以上",),
        Qualifier.NEARLY: ("近{number}{word}{unit}",),
        Qualifier.ABOUT: ("约{number}{word}{unit}",),
        Qualifier.UNDER: ("不到{number}{word}{unit}",),
        Qualifier.AT_MOST: ("不超过{number}{word}{unit}",),
    },
    "en": {
        Qualifier.EXACT: ("{number}{word}{unit}",),
        Qualifier.OVER: ("more than {number}{word}{unit}",),
        Qualifier.AT_LEAST: ("at least {number}{word}{unit}",),
        Qualifier.NEARLY: ("nearly {number}{word}{unit}",),
        Qualifier.ABOUT: ("about {number}{word}{unit}",),
        Qualifier.UNDER: ("under {number}{word}{unit}",),
        Qualifier.AT_MOST: ("up to {number}{word}{unit}",),
    },
}
_RANGES: dict[Language, tuple[str, str]] = {
    "zh": ("{low}{word}至{high}{word}{unit}", "约{low}{word}至{high}{word}{unit}"),
    "en": ("{low} to {high}{word}{unit}", "about {low} to {high}{word}{unit}"),
}
_TENTH = 10
_MOST_ZEROS = 3
_WIDE = frozenset({Qualifier.MORE_THAN, Qualifier.NEARLY, Qualifier.ABOUT})
_GLUED = {Unit.PERCENT: "%", Unit.FOLD: "-fold"}
_VAGUE = ("数", "数十", "数百", "数千", "数万", "数十万", "数百万", "数千万", "数亿", "数十亿")
_READABLE: dict[Language, frozenset[Unit]] = {
    "zh": frozenset(chinese.MEASURES.values()),
    "en": frozenset([*english.UNITS.values(), *english.CURRENCIES.values()]),
}


def written_number(number: Fraction, lang: Language = "zh", digits: int | None = None) -> str:
    """Write a number in digits, in English with separators.

    Raises:
        UnwritableFigure: when it has no end in decimals and `digits` is None.

    >>> written_number(Fraction(12019), "en"), written_number(Fraction(1, 3), digits=2)
    ('12,019', '0.33')
    """
    decimal = as_decimal(number) if digits is None else rounded(number, digits)
    if decimal is None:
        raise UnwritableFigure("digits", number)
    return f"{decimal:,f}" if lang == "en" else f"{decimal:f}"


def written_figure(
    figure: Figure, lang: Language = "zh", digits: int | None = None, scale: str = ""
) -> str:
    """Write a figure in words; see `antifraud.wording.write`.

    >>> written_figure(Figure.at_least(10_000, Unit.TIME), "en")
    'at least 10,000 times'
    """
    if scale and scale not in SCALES[lang]:
        raise UnwritableFigure("scale", scale, f"one of {', '.join(SCALES[lang])}")
    if figure.low is None and figure.high is None:
        return chinese.UNBOUNDED if lang == "zh" else english.UNBOUNDED
    if digits is not None:
        return _rounded(figure, lang, digits, scale)
    fallback = ""
    for text in _ways(figure, lang, scale):
        known = _read_back(figure, text, lang)
        if known is None:
            continue
        if known.step == figure.step and known.low_firm == figure.low_firm:
            return text
        fallback = fallback or text
    if fallback:
        return fallback
    raise UnwritableFigure("figure", figure)


def _read_back(figure: Figure, text: str, lang: Language) -> Figure | None:
    unit = _unit_label(figure, lang, one=False)
    readable = figure.unit == Unit.ONE or figure.unit in _READABLE[lang]
    if not readable:
        text = text.replace(unit, "").replace(_unit_label(figure, lang, one=True), "")
    try:
        known = read(text, lang)
    except UnreadableFigure:
        return None
    same_unit = known.unit == figure.unit or not readable
    same = known.low == figure.low and known.high == figure.high and same_unit
    return known if same else None


def _ways(figure: Figure, lang: Language, scale: str) -> Iterator[str]:
    templates = _TEMPLATES[lang].get(figure.qualifier, ())
    scales = _scales(figure, lang, scale)
    if figure.value is not None:
        yield from _fractions(figure, lang)
        if lang == "zh" and figure.unit == Unit.PERCENT and figure.step == _TENTH:
            yield f"{_short(figure.value / _TENTH, lang)}成"
        for zeros, (word, size) in product(_zeros(figure), scales):
            number = _short(figure.value / size, lang)
            if number is None:
                continue
            one = figure.value == 1
            for template in templates:
                yield template.format(
                    number=_padded(number, zeros or figure.step / size),
                    word=_spaced(word, lang),
                    unit=_unit_label(figure, lang, one=one),
                )
    if figure.qualifier is Qualifier.VAGUE and lang == "zh":
        yield from (f"{word}{_unit_label(figure, lang, one=False)}" for word in _VAGUE)
    for word, size in scales:
        yield from _bounds(figure, lang, word, size)


def _zeros(figure: Figure) -> tuple[Fraction | None, ...]:
    """Return the steps to try: a decimal zero narrows what 余, 近 and 约 span (近2.0万)."""
    if figure.qualifier not in _WIDE:
        return (None,)
    return (None, *(Fraction(1, 10**places) for places in range(1, _MOST_ZEROS + 1)))


def _scales(figure: Figure, lang: Language, scale: str) -> list[tuple[str, int]]:
    """Return the unit words to try: those that leave a number of one or more, few places."""
    if scale:
        return [(scale, SCALES[lang][scale])]
    sizes = [abs(end) for end in (figure.value, figure.low, figure.high) if end]
    if figure.is_exact and not figure.step:
        return [("", 1)]
    known = [
        (word, size)
        for word, size in SCALES[lang].items()
        if sizes and min(sizes) >= size and figure.unit not in (Unit.PERCENT, Unit.POINT)
    ]
    return [*known, ("", 1)]


def _short(number: Fraction, lang: Language) -> str | None:
    decimal = as_decimal(number)
    if decimal is None:
        return None
    return f"{decimal:,f}" if lang == "en" else f"{decimal:f}"


def _padded(number: str, step: Fraction) -> str:
    """Write the decimal zeros that the step says were printed."""
    places = 0
    while step and step < 1 and places < 6 and step.denominator != 1:  # noqa: PLR2004 - a micro
        step *= 10
        places += 1
    whole, _, decimals = number.partition(".")
    return f"{whole}.{decimals.ljust(places, '0')}" if places > len(decimals) else number


def _spaced(word: str, lang: Language) -> str:
    return f" {word}" if word and lang == "en" else word


def unit_word(figure: Figure, lang: Language = "zh") -> str:
    """Return the word of a figure's unit: the measure word as printed, where it is of the language.

    >>> unit_word(read("44名")), unit_word(read("44名"), "en"), unit_word(read("九成五"))
    ('名', 'people', '%')
    """
    return _unit_label(figure, lang, one=figure.is_exact and figure.value == 1).strip()


def _unit_label(figure: Figure, lang: Language, *, one: bool) -> str:
    unit, measure = figure.unit, figure.measure
    if lang == "zh":
        printed = chinese.MEASURES.get(measure) == unit
        return measure if printed else unit.label("zh")
    if unit in _GLUED:
        return _GLUED[unit]
    if english.UNITS.get(measure) == unit:
        return f" {measure}"
    label = unit.label("en", one=one)
    return f" {label}" if label else ""


def _fractions(figure: Figure, lang: Language) -> Iterator[str]:
    """Write a share that has no end in decimals as the fraction that it is."""
    if figure.unit != Unit.PERCENT or figure.value is None or as_decimal(figure.value):
        return
    share = figure.value / 100
    for template in _TEMPLATES[lang].get(figure.qualifier, ()):
        if lang == "zh":
            text = f"{share.denominator}分之{share.numerator}"
            yield template.format(number=text, word="", unit="")
        else:
            for words, (above, below) in english.FRACTIONS.items():
                if Fraction(above, below) == share:
                    yield template.format(number=words, word="", unit="")


def _bounds(figure: Figure, lang: Language, word: str, size: int) -> Iterator[str]:
    """Write the bounds themselves."""
    unit, word = _unit_label(figure, lang, one=False), _spaced(word, lang)
    low = None if figure.low is None else _short(figure.low / size, lang)
    high = None if figure.high is None else _short(figure.high / size, lang)
    plain, about = _RANGES[lang]
    if low is not None and low == high:
        yield f"{low}{word}{unit}"
    elif low is not None and high is not None:
        if not (figure.low_firm or figure.high_firm):
            yield about.format(low=low, high=high, word=word, unit=unit)
        yield plain.format(low=low, high=high, word=word, unit=unit)
    one_sided = _TEMPLATES[lang]
    if high is None and figure.high is None and low is not None:
        yield one_sided[Qualifier.AT_LEAST][0].format(number=low, word=word, unit=unit)
    if low is None and figure.low is None and high is not None:
        below = chinese.UNBOUNDED_BELOW if lang == "zh" else english.UNBOUNDED_BELOW
        yield f"{high}{word}{unit}{below if lang == 'zh' else ' ' + below}"
    if figure.low == 0 and high is not None:
        yield one_sided[Qualifier.AT_MOST][0].format(number=high, word=word, unit=unit)


def _rounded(figure: Figure, lang: Language, digits: int, scale: str) -> str:
    """Write it rounded: one number half away from zero, bounds outwards."""
    size = SCALES[lang][scale] if scale else 1
    word, unit = _spaced(scale, lang), _unit_label(figure, lang, one=False)
    low = None if figure.low is None else rounded_down(figure.low / size, digits)
    high = None if figure.high is None else rounded_up(figure.high / size, digits)
    mark = ",f" if lang == "en" else "f"
    if figure.is_exact and figure.low is not None:
        number = format(rounded(figure.low / size, digits), mark)
        return f"{number}{word}{unit}"
    if low is None:
        below = chinese.UNBOUNDED_BELOW if lang == "zh" else " " + english.UNBOUNDED_BELOW
        return f"{format(high, mark)}{word}{unit}{below}"
    if high is None:
        template = _TEMPLATES[lang][Qualifier.AT_LEAST][0]
        return template.format(number=format(low, mark), word=word, unit=unit)
    template = _RANGES[lang][0]
    return template.format(low=format(low, mark), high=format(high, mark), word=word, unit=unit)
