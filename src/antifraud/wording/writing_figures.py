# SPDX-License-Identifier: MIT
"""Writing a figure in words.

Each way of writing it is tried in the order of its plainness, and the first
that reads back to the same bounds, of the same firmness and step, is taken; so
writing and reading cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from antifraud.errors import UnreadableFigure, UnwritableFigure
from antifraud.figures import Figure, Qualifier, Unit, rounded, rounded_down, rounded_up
from antifraud.vocabulary import Language
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.chinese.grammar import TIMES
from antifraud.wording.english import tables as english
from antifraud.wording.reading import read
from antifraud.wording.stating import as_decimal
from antifraud.wording.unit_words import Labels, unit_label
from antifraud.wording.writing_forms import (
    MONTHS_MORE,
    ONE_SIDED,
    RANGES,
    SHARES,
    TEMPLATES,
    TIME_MORE,
    UNIT_MORE,
)
from antifraud.wording.writing_numbers import AUTOMATIC, COARSE, SCALES, Digits, Towards

__all__ = ["written_figure"]

_AUTOMATIC_EN = tuple((word, SCALES["en"][word]) for word in AUTOMATIC["en"])
_VAGUE = ("数", "数十", "数百", "数千", "数万", "数十万", "数百万", "数千万", "数亿", "数十亿")
_TENTH = 10
_WHOLE = Fraction(100)
_SMALLEST_IN_DIGITS = 11
_MOST_ZEROS = 3
_WIDE = frozenset({Qualifier.MORE_THAN, Qualifier.NEARLY, Qualifier.ABOUT})
#: What has no 多 after its unit: money has 余 before it, and a plain number no unit at all.
_NO_MORE = frozenset([Unit.ONE, *chinese.CURRENCIES.values()])
_READABLE: dict[Language, frozenset[Unit]] = {
    "zh": frozenset(chinese.MEASURES.values()),
    "en": frozenset([*english.UNITS.values(), *english.CURRENCIES.values()]),
}


def written_figure(
    figure: Figure, lang: Language = "zh", digits: int | None = None, scale: str = ""
) -> str:
    """Write a figure in words; see `antifraud.wording.write`.

    >>> written_figure(Figure.at_least(10_000, Unit.TIME), "en")
    'at least 10,000 times'
    """
    if figure.low is None and figure.high is None:
        return chinese.UNBOUNDED if lang == "zh" else english.UNBOUNDED
    ways = _Ways(figure, lang, digits, scale)
    labels = Labels.of(figure, lang)
    readable = figure.unit == Unit.ONE or figure.unit in _READABLE[lang]
    text = ""
    if readable or figure.unit.bottoms:
        text = ways.likest(labels, labels, figure.unit)
    if not text and not readable:
        # What the library cannot read is left out of the text that is read back.
        text = ways.likest(labels, Labels("", ""), None)
    if text:
        return text
    raise UnwritableFigure("figure" if digits is None else "digits", figure, ways.mend())


#: How like a text reads back: bounds 8, firmness 4, step 2, or 1 where it is coarser: finer
#: than what was printed a number would say more than is known.
_BOUNDS, _FIRMNESS, _STEP, _COARSER = 8, 4, 2, 1
_ALIKE = _BOUNDS + _FIRMNESS + _STEP


class _Ways:
    """The ways of writing one figure, the plainest first, and how like it they read back."""

    __slots__ = ("digits", "figure", "high", "lang", "low", "scales")

    def __init__(self, figure: Figure, lang: Language, digits: int | None, scale: str) -> None:
        self.figure = figure
        self.lang: Language = lang
        self.digits = Digits(lang=lang, places=digits)
        self.scales = self._scales(scale)
        self.low, self.high = figure.low, figure.high
        if digits is not None:
            # Rounded, all is written in one unit word.
            self.scales = self._exact_scale(digits) if not scale else self.scales
            size = self.scales[0][1]
            self.low = _outward(figure.low, digits, size, up=False)
            self.high = _outward(figure.high, digits, size, up=True)
            if figure.is_exact and figure.low is not None:
                self.low = self.high = Fraction(rounded(figure.low / size, digits)) * size

    def mend(self) -> str:
        """Say how the figure can be written after all."""
        ends = (self.figure.value, self.figure.low, self.figure.high)
        endless = any(end is not None and as_decimal(end) is None for end in ends)
        if endless and self.digits.places is None:
            return "it has no end in decimals: give digits= to have it rounded"
        return "no words read back to its bounds: give another digits= or scale="

    def likest(self, labels: Labels, probes: Labels, unit: Unit | None) -> str:
        """Return the way that, with the words of the probes, reads back likest; or no text."""
        best, text = 0, ""
        for way, probe in zip(self.texts(labels), self.texts(probes), strict=True):
            likeness = self.likeness(probe, unit)
            if likeness > best:
                best, text = likeness, way
            if best == _ALIKE:
                break
        return text

    def likeness(self, text: str, unit: Unit | None) -> int:
        """Return how like the figure a text reads; 0 where the bounds are others."""
        try:
            known = read(text, self.lang)
        except UnreadableFigure:
            return 0
        if (known.low, known.high) != (self.low, self.high) or unit not in (None, known.unit):
            return 0
        figure = self.figure
        rounded_to_nearest = self.digits.places is not None and figure.is_exact
        if not (rounded_to_nearest or figure.bounds.lies_within(known.bounds)):
            return 0
        firm = (self.low is None or known.low_firm == figure.low_firm) and (
            self.high is None or known.high_firm == figure.high_firm
        )
        same_step = known.step == figure.step or self.digits.places is not None
        coarser = known.step > figure.step
        return _BOUNDS + _FIRMNESS * firm + max(_STEP * same_step, _COARSER * coarser)

    def texts(self, labels: Labels) -> Iterator[str]:
        """Yield the ways, each with the words of the unit."""
        yield from self._texts(labels)
        if self.lang == "zh" and self.figure.unit == Unit.YEAR:
            # 2000年 is a year of the calendar, 共2000年 is a time.
            yield from (f"共{text}" for text in self._texts(labels))

    def _texts(self, labels: Labels) -> Iterator[str]:
        figure = self.figure
        if figure.value is not None:
            yield from self._shares(figure.value)
            if self.lang == "zh" and figure.unit == Unit.PERCENT and figure.step == _TENTH:
                yield f"{self.digits.text(figure.value / _TENTH)}成"
            if self.lang == "zh" and figure.unit == Unit.PERCENT and figure.value % _TENTH == 0:
                yield from self._tenths(figure.value / _TENTH)
            yield from self._numbers(figure.value, labels)
        if figure.qualifier is Qualifier.VAGUE:
            yield from self._vague(labels)
        for word, size in self.scales:
            yield from self._ends(word, size, labels)

    def _tenths(self, tenths: Fraction) -> Iterator[str]:
        """Write 八成多: more than so many tenths of a whole, short of one more."""
        if self.figure.qualifier is Qualifier.MORE_THAN and 0 < tenths < _TENTH:
            yield f"{_han(int(tenths))}成多"

    def _vague(self, labels: Labels) -> Iterator[str]:
        """Write a size without a number: 数十起, dozens of cases."""
        if self.lang == "zh":
            yield from (f"{word}{labels.many}" for word in _VAGUE)
            return
        counted = bool(unit_label(self.figure, self.lang, one=False))
        for word in english.DOZENS:
            with_of = word.endswith(" of")
            if with_of == counted or (counted and f"{word} of" not in english.DOZENS):
                yield f"{word}{labels.many}"

    def _numbers(self, value: Fraction, labels: Labels) -> Iterator[str]:
        templates = self._templates(labels)
        rounding = self.digits.places is not None
        for zeros, (word, size), towards in product(
            self._zeros(), self.scales, Towards if rounding else (Towards.NEAREST,)
        ):
            step = zeros or self.figure.step / size
            number = self.digits.text(value / size, towards, step)
            if number is None:
                continue
            one = number.removeprefix("-") == "1" and not word
            for template in templates:
                if word and template == UNIT_MORE:
                    continue  # 5万余公斤, and no 5万公斤多
                yield template.format(
                    number=number,
                    word=self._spaced(word, number),
                    unit=labels.one if one else labels.many,
                    time=labels.many.removeprefix("个"),
                )

    def _templates(self, labels: Labels) -> tuple[str, ...]:
        figure = self.figure
        templates = TEMPLATES[self.lang].get(figure.qualifier, ())
        if self.lang != "zh" or figure.qualifier is not Qualifier.MORE_THAN:
            return templates
        if figure.unit in TIMES:
            of_month = labels.many.startswith("个")
            return (MONTHS_MORE if of_month else TIME_MORE, *templates)
        if figure.unit == Unit.PERCENT:
            return (UNIT_MORE,)
        # 余 follows tens and unit words: of what is measured, 2吨多 and 2倍多.
        measured = not figure.unit.whole and figure.unit not in _NO_MORE
        return (UNIT_MORE, *templates) if measured else templates

    def _zeros(self) -> tuple[Fraction | None, ...]:
        """Return the steps to try: a decimal zero narrows what 余, 近 and 约 span (近2.0万)."""
        if self.figure.qualifier not in _WIDE:
            return (None,)
        if self.digits.places is not None:
            return (Fraction(1), None)
        return (None, *(Fraction(1, 10**places) for places in range(1, _MOST_ZEROS + 1)))

    def _scales(self, scale: str) -> list[tuple[str, int]]:
        """Return the unit words to try: those that leave a number of one or more."""
        figure = self.figure
        if scale:
            return [(scale, SCALES[self.lang][scale])]
        sizes = [abs(end) for end in (figure.value, figure.low, figure.high) if end]
        if figure.is_exact and not figure.step:
            return [("", 1)]
        known = [
            (word, SCALES[self.lang][word])
            for word in AUTOMATIC[self.lang]
            if sizes
            and min(sizes) >= SCALES[self.lang][word]
            and figure.unit not in (Unit.PERCENT, Unit.POINT)
        ]
        coarse = [
            (word, SCALES[self.lang][word])
            for word in COARSE[self.lang]
            if figure.is_exact
            and figure.step > 1
            and figure.unit not in (Unit.PERCENT, Unit.POINT)
            and self.digits.places is None
            and (self.lang == "zh" or figure.step <= SCALES[self.lang][word])
            and (word, SCALES[self.lang][word]) not in known
        ]
        return [*known, ("", 1), *coarse]

    def _exact_scale(self, digits: int) -> list[tuple[str, int]]:
        """Return the unit word of a printed number that has no more places than are asked for."""
        value = self.figure.value
        if value is not None and self.figure.step > 1:
            for word, size in self.scales:
                if Fraction(rounded(value / size, digits)) * size == value:
                    return [(word, size)]
        return [("", 1)]

    def _spaced(self, word: str, number: str | None) -> str:
        if self.lang == "en":
            return word if not word or word in english.ABBREVIATIONS else f" {word}"
        # 零 has no unit word: 0元, never 0亿元.
        return "" if number is None or not number.strip("0.-") else word

    def _shares(self, value: Fraction) -> Iterator[str]:
        """Write a share of a whole as the fraction that it is: 三分之一, more than half."""
        figure = self.figure
        if figure.unit != Unit.PERCENT or self.digits.places is not None:
            return
        templates = TEMPLATES[self.lang].get(figure.qualifier, ())
        if as_decimal(value) is not None:
            # 50 to 100 percent: what is above half of a whole ends at all of it.
            whole = figure.high == _WHOLE and figure.qualifier in SHARES[self.lang]
            templates = (SHARES[self.lang][figure.qualifier],) if whole else ()
        elif figure.qualifier is Qualifier.MORE_THAN and figure.qualifier in SHARES[self.lang]:
            templates = (SHARES[self.lang][figure.qualifier],)  # 三分之一强
        for template in templates:
            for share in _fractions(value / 100, self.lang):
                yield template.format(number=share, share=share, word="", unit="")

    def _ends(self, scale: str, size: int, labels: Labels) -> Iterator[str]:
        """Write the bounds themselves."""
        low = self._end(self.figure.low, size, Towards.DOWN)
        high = self._end(self.figure.high, size, Towards.UP)
        word, unit = self._spaced(scale, high), labels.many
        if low is not None and high is not None:
            if self.low == self.high:
                yield f"{low}{word}{unit}"
            # 3 to 5 million, but -3 million to 5 million and 3万至5万.
            alone = self.lang == "zh" or low.startswith("-")
            first = self._spaced(scale, low) if alone else ""
            ranges = RANGES[self.lang]
            firmness = (self.figure.low_firm, self.figure.high_firm)
            templates = dict.fromkeys((ranges[firmness], ranges[True, True]))
            if self.lang == "en" and scale in AUTOMATIC["en"] and self.digits.places is None:
                yield from self._apart(tuple(templates), unit)
            for template in templates:
                yield template.format(low=low, first=first, high=high, word=word, unit=unit)
        for side, number, scaled in (
            ("low", low if self.high is None else None, self._spaced(scale, low)),
            ("high", high if self.low is None else None, word),
            # 0% is 0%, though 不超过0% would read back to its step as well.
            ("zero", high if self.low == 0 != self.high else None, word),
        ):
            for template in ONE_SIDED[self.lang][side] if number is not None else ():
                yield template.format(number=number, word=scaled, unit=unit)

    def _apart(self, templates: tuple[str, ...], unit: str) -> Iterator[str]:
        """Write bounds far apart each with its own unit word: 2 million to 1 billion."""
        ends = []
        for end in (self.figure.low, self.figure.high):
            word, size = next(
                (each for each in _AUTOMATIC_EN if end and abs(end) >= each[1]), ("", 1)
            )
            number = self._end(end, size, Towards.NEAREST)
            if not word or number is None:
                return
            ends.append((number, f" {word}"))
        (low, first), (high, last) = ends
        if first == last:
            return
        for template in templates:
            yield template.format(low=low, first=first, high=high, word=last, unit=unit)

    def _end(self, end: Fraction | None, size: int, towards: Towards) -> str | None:
        if end is None:
            return None
        return self.digits.text(end / size, Towards.NEAREST if self.figure.is_exact else towards)


def _outward(end: Fraction | None, digits: int, size: int, *, up: bool) -> Fraction | None:
    if end is None:
        return None
    return Fraction((rounded_up if up else rounded_down)(end / size, digits)) * size


def _fractions(share: Fraction, lang: Language) -> Iterator[str]:
    if lang == "zh":
        if share == Fraction(1, 2):
            yield "一半"
        yield f"{_han(share.denominator)}分之{_han(share.numerator)}"
    else:
        yield from (
            words for words, parts in english.FRACTIONS.items() if Fraction(*parts) == share
        )


def _han(number: int) -> str:
    """Write a small number in Han digits, as fractions are printed: 三分之一."""
    if not 0 < number < _SMALLEST_IN_DIGITS:
        return str(number)
    known = {**chinese.PLACES, **chinese.DIGITS}
    return next(word for word, size in known.items() if size == number)
