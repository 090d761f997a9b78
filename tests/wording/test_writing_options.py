# SPDX-License-Identifier: MIT
"""Digits and unit words: one number is rounded once, bounds outwards, and nothing is ignored."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from antifraud.errors import OptionUnfit, UnwritableFigure, WrongType
from antifraud.figures import (
    ChangeKind,
    Figure,
    Qualifier,
    StatedChange,
    Unit,
    rounded,
    rounded_down,
    rounded_up,
)
from antifraud.periods import Moment, PartialDate, Period
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording import read, read_change, write
from antifraud.wording.writing_numbers import SCALES

languages = st.sampled_from(LANGUAGES)
scales = st.sampled_from([(lang, word) for lang in LANGUAGES for word in ("", *SCALES[lang])])
units = st.sampled_from([Unit.CNY, Unit.CASE, Unit.PERSON, Unit.ONE, Unit.FOLD, Unit.HOUR])
numbers = st.fractions(-10_000_000, 10_000_000, max_denominator=999) | st.builds(
    Fraction, st.integers(-(9 * 10**8), 9 * 10**8)
)
DATES = [
    Period.parse("2023Q1"),
    Moment.parse("2023-05-03T17~"),
    PartialDate(month=1, day=11),
]


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Draw a figure with any word, most of them without an end in decimals."""
    low, high = sorted((draw(numbers), draw(numbers)))
    unit, word = draw(units), draw(st.sampled_from(Qualifier))
    if word is Qualifier.EXACT:
        return Figure.exact(low, unit)
    bottom, top = draw(st.sampled_from([(low, high), (low, None), (None, high), (low, low)]))
    value = draw(st.sampled_from([None, *(end for end in (bottom, top) if end is not None)]))
    return Figure(
        value=value,
        low=bottom,
        high=top,
        low_firm=draw(st.booleans()),
        high_firm=draw(st.booleans()),
        unit=unit,
        qualifier=word,
    )


class TestBoundsAreRoundedOutwards:
    @settings(max_examples=300)
    @given(figures(), scales, st.integers(-2, 4))
    def test_in_any_unit_word_and_never_narrower(
        self, figure: Figure, scale: tuple[Language, str], digits: int
    ) -> None:
        lang, word = scale
        size = SCALES[lang][word] if word else 1
        again = read(write(figure, lang, digits=digits, scale=word), lang)
        if figure.is_exact:
            assert figure.low is not None
            nearest = Fraction(rounded(figure.low / size, digits)) * size
            assert again.low == again.high == nearest
            return
        low = None if figure.low is None else Fraction(rounded_down(figure.low / size, digits))
        high = None if figure.high is None else Fraction(rounded_up(figure.high / size, digits))
        assert again.low == (None if low is None else low * size)
        assert again.high == (None if high is None else high * size)
        assert figure.bounds.lies_within(again.bounds)

    @given(figures(), languages, st.integers(0, 2))
    def test_and_two_bounds_stay_as_firm_as_they_were(
        self, figure: Figure, lang: Language, digits: int
    ) -> None:
        again = read(write(figure, lang, digits=digits), lang)
        if figure.low is None or figure.high is None or figure.is_exact:
            return
        assert (again.low_firm, again.high_firm) == (figure.low_firm, figure.high_firm)

    @pytest.mark.parametrize(
        ("text", "digits", "zh", "en"),
        [
            ("3727万余元", 0, "37270000余元", "37,270,000 to 37,280,000 yuan"),
            ("超8.37倍", 1, "超8.3倍", "more than 8.3-fold"),
            ("不到99.64%", 1, "不到99.7%", "under 99.7%"),
            ("5.25小时以上", 1, "5.2小时以上", "at least 5.2 hours"),
            ("约450人", 0, "约450人", "about 450 people"),
            ("近200万人次", 0, "近2000000人次", "nearly 2,000,000 person-times"),
            ("-3.25至-1.15", 1, "-3.3至-1.1", "-3.3 to -1.1"),
        ],
    )
    def test_for_example(self, text: str, digits: int, zh: str, en: str) -> None:
        figure = read(text)
        assert write(figure, digits=digits) == zh
        assert write(figure, "en", digits=digits) == en

    @pytest.mark.parametrize(
        ("text", "digits", "scale", "zh"),
        [
            ("37271234元", 2, "万", "3727.12万元"),
            ("37271234元", 0, "亿", "0元"),
            ("3727万余元", 0, "万", "3727万余元"),
            ("3727万余元", 2, "亿", "0.37亿余元"),
            ("约450人", 1, "万", "约0.0至0.1万人"),
            ("超1.2345亿元", 2, "亿", "超1.23亿元"),
            ("2.5万亿元", 1, "万亿", "2.5万亿元"),
        ],
    )
    def test_in_a_unit_word(self, text: str, digits: int, scale: str, zh: str) -> None:
        assert write(read(text), digits=digits, scale=scale) == zh

    @pytest.mark.parametrize(
        ("scale", "en"),
        [
            ("thousand", "37,271.2 thousand yuan"),
            ("k", "37,271.2k yuan"),
            ("million", "37.3 million yuan"),
            ("bn", "0.0bn yuan"),
            ("billion", "0.0 billion yuan"),
        ],
    )
    def test_in_an_english_unit_word(self, scale: str, en: str) -> None:
        assert write(read("37271234元"), "en", digits=1, scale=scale) == en

    def test_a_mean_in_ten_thousands(self) -> None:
        mean = read("3727万余元") / read("2058个账户")
        assert write(mean, digits=2, scale="万") == "1.81万至1.82万元/个账户"


class TestOneNumberIsRoundedOnceHalfAwayFromZero:
    @pytest.mark.parametrize(
        ("number", "digits", "text"),
        [
            ("12.5", 0, "13%"),
            ("-12.5", 0, "-13%"),
            ("0.125", 2, "0.13%"),
            ("86", 1, "86.0%"),
            ("1249", -2, "1200%"),
        ],
    )
    def test_of_a_figure(self, number: str, digits: int, text: str) -> None:
        assert write(Figure.exact(Decimal(number), Unit.PERCENT), digits=digits) == text

    @pytest.mark.parametrize(
        ("text", "digits", "zh", "en"),
        [
            ("环比提升70.08%", 0, "环比上升70%", "up 70% on the previous period"),
            ("下降12.5%", 0, "下降13%", "down 13%"),
            ("上升3.45倍", 1, "上升3.5倍", "up 3.5 times the base"),
            ("下降超12.55%", 1, "下降超12.5%", "down more than 12.5%"),
            ("上升不到12.55%", 1, "上升不到12.6%", "up under 12.6%"),
            ("下降2.4个百分点", 0, "下降2个百分点", "down 2 percentage points"),
            ("持平", 1, "持平", "unchanged"),
        ],
    )
    def test_of_a_change(self, text: str, digits: int, zh: str, en: str) -> None:
        change = read_change(text)
        assert (write(change, digits=digits), write(change, "en", digits=digits)) == (zh, en)

    @given(
        st.decimals(-99, 999, places=3), st.sampled_from(ChangeKind), st.integers(0, 3), languages
    )
    def test_of_any_change(
        self, value: Decimal, kind: ChangeKind, digits: int, lang: Language
    ) -> None:
        change = StatedChange(value, kind=kind)
        again = read_change(write(change, lang, digits=digits), lang)
        assert again.value == rounded(value, digits)

    @given(st.integers(1, 99), st.sampled_from(["万元", "亿元", "%"]), st.integers(0, 4))
    def test_no_zero_is_written_finer_than_what_was_printed(
        self, number: int, unit: str, digits: int
    ) -> None:
        figure = read(f"{number}{unit}")
        assert "." not in write(figure, digits=digits)

    def test_what_was_printed_in_a_unit_word_stays_in_it_where_its_places_allow(self) -> None:
        figure = read("9.7亿元")
        assert write(figure, digits=2) == write(figure, digits=1) == "9.7亿元"
        assert write(figure, digits=0) == "97000万元"


class TestNoOptionIsIgnored:
    @pytest.mark.parametrize("item", DATES, ids=str)
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_a_date_has_no_digits_and_no_unit_word(self, item: Period, lang: Language) -> None:
        assert write(item, lang)
        with pytest.raises(OptionUnfit) as raised:
            write(item, lang, digits=0)
        assert (raised.value.field, raised.value.value) == ("digits", 0)
        with pytest.raises(OptionUnfit, match="scale"):
            write(item, lang, scale="万")

    def test_a_change_has_no_unit_word(self) -> None:
        with pytest.raises(OptionUnfit, match="leave scale out"):
            write(read_change("上升70%"), scale="万")

    @pytest.mark.parametrize(
        ("lang", "scale", "words"),
        [("zh", "千", "亿, 万"), ("zh", "million", "亿, 万"), ("en", "万", "billion, bn, million")],
    )
    def test_a_unit_word_that_the_language_does_not_write(
        self, lang: Language, scale: str, words: str
    ) -> None:
        with pytest.raises(UnwritableFigure, match=words):
            write(Figure.exact(5), lang, scale=scale)

    @pytest.mark.parametrize("digits", ["2", 2.0, True])
    def test_digits_are_a_whole_number(self, digits: int) -> None:
        with pytest.raises(WrongType, match="digits"):
            write(Figure.exact(5), digits=digits)

    @pytest.mark.parametrize("digits", [101, -101, 10**9])
    def test_digits_are_no_more_than_anybody_prints(self, digits: int) -> None:
        with pytest.raises(UnwritableFigure, match="places"):
            write(Figure.exact(5), digits=digits)

    def test_a_unit_word_is_a_word(self) -> None:
        with pytest.raises(WrongType, match="scale"):
            write(Figure.exact(5), scale=10_000)  # type: ignore[arg-type]
