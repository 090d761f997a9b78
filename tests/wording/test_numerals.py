# SPDX-License-Identifier: MIT
"""Numbers in digits and in words, against generators of both."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import UnreadableFigure
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording import read
from tests.wording import numerals

#: Numbers up to 10^12, with many zeros inside among them.
whole = st.integers(0, 10**12) | st.builds(
    lambda parts: sum({digit * 10**place for digit, place in parts}),
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 11)), min_size=1, max_size=4),
)


class TestChineseNumerals:
    @given(whole)
    def test_in_full(self, number: int) -> None:
        assert read(numerals.chinese(number)).value == number

    @given(whole)
    def test_as_said(self, number: int) -> None:
        assert read(numerals.short(number)).value == number

    @given(whole)
    def test_as_on_a_cheque(self, number: int) -> None:
        assert read(numerals.cheque(number) + "元").value == number

    @given(st.integers(100, 10**9))
    def test_digit_by_digit(self, number: int) -> None:
        assert read(numerals.spelt(number)).value == number

    @given(st.integers(1, 9999), st.sampled_from(["万", "亿", "万亿"]))
    def test_arabic_digits_before_a_unit_word(self, number: int, word: str) -> None:
        size = {"万": 10**4, "亿": 10**8, "万亿": 10**12}[word]
        assert read(f"{number}{word}").value == number * size

    @given(st.integers(1, 9999), st.integers(1000, 9999))
    def test_two_groups(self, high: int, low: int) -> None:
        assert read(f"{high}亿{low}万").value == high * 10**8 + low * 10**4
        assert read(f"{numerals.chinese(high)}亿{numerals.chinese(low)}万").value == (
            high * 10**8 + low * 10**4
        )

    @given(whole, st.integers(0, 999))
    def test_decimals(self, number: int, decimals: int) -> None:
        places = numerals.spelt(decimals)
        value = number + Fraction(decimals, 10 ** len(places))
        assert read(f"{numerals.chinese(number)}点{places}").value == value

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("三点五", "3.5"),
            ("三点五万", "35000"),
            ("一万二千点五", "12000.5"),
            ("十点五", "10.5"),
            ("零点〇五", "0.05"),
            ("壹佰", "100"),
            ("贰仟叁佰伍拾元", "2350"),
            ("三万五", "35000"),
            ("一百五", "150"),
            ("一千二", "1200"),
            ("一百零五", "105"),
            ("一百〇五", "105"),
            ("两千零五", "2005"),
            ("一万零五百", "10500"),
            ("一亿零五千万", "150000000"),
            ("3万5", "35000"),
            ("3百", "300"),
            ("3.5千", "3500"),
            ("1,500千", "1500000"),
            ("2千300", "2300"),
            ("万", "10000"),
            ("百", "100"),
            ("百万", "1000000"),
            ("万亿", "1000000000000"),
            ("十万", "100000"),
            ("廿", "20"),
            ("卅", "30"),
            ("廿三", "23"),
            ("三千卅五", None),
            ("1.5个亿", "150000000"),
            ("三个亿", "300000000"),
            ("1亿2千万", "120000000"),
            ("3.5千万", "35000000"),
            ("5.2千", "5200"),
            ("2百亿", "20000000000"),
        ],
    )
    def test_for_example(self, text: str, value: str | None) -> None:
        if value is None:
            with pytest.raises(UnreadableFigure):
                read(text)
        else:
            assert read(text).value == Fraction(value)

    @pytest.mark.parametrize(
        "text",
        ["万万", "亿亿", "亿万", "三十百", "三百千", "二二", "十十", "百十", "一百零",
         "一百零零五", "一百零五十", "零五", "〇〇五", "一二三十", "三点", "点五", "三点五点六",
         "三点百", "三万五亿", "一百五万", "3.5万5千", "3.5亿2", "3万2.5", "1亿2亿", "万千",
         "五万百", "零万", "0十", "200十", "五百点", "一千零五百", "3百2.5"],
    )  # fmt: skip
    def test_numerals_in_no_order_are_refused(self, text: str) -> None:
        with pytest.raises(UnreadableFigure):
            read(text)


class TestArabicDigits:
    @given(st.integers(0, 10**15), st.sampled_from(LANGUAGES))
    def test_with_separators_or_without(self, number: int, lang: Language) -> None:
        plain, grouped = read(f"{number}", lang), read(f"{number:,}", lang)
        assert plain.value == grouped.value == number
        assert plain.step == 0

    @given(st.decimals(0, 10**9, places=3), st.sampled_from(LANGUAGES))
    def test_decimals_have_a_step(self, number: object, lang: Language) -> None:
        figure = read(f"{number:f}", lang)
        assert (figure.value, figure.step) == (Fraction(f"{number:f}"), Fraction(1, 1000))

    @given(st.integers(0, 10**12))
    def test_full_width(self, number: int) -> None:
        wide = str.maketrans("0123456789,.%", "０１２３４５６７８９，．％")
        text = f"{number:,}.5%"
        assert read(text.translate(wide)) == read(text)

    @pytest.mark.parametrize("lang", LANGUAGES)
    @pytest.mark.parametrize(
        "text",
        ["1,23", "1,2345", "12,34", "1234,567", ",123", "1,,234", "1,234,56", "0,123", "1,234,",
         "1.2.3", "1..2", ".5", "5.", "1,234.5,6", "007", "00", "0579", "1 234", "3 5"],
    )  # fmt: skip
    def test_grouped_in_no_way_that_is_printed(self, text: str, lang: Language) -> None:
        with pytest.raises(UnreadableFigure):
            read(text, lang)

    @pytest.mark.parametrize(
        "digits",
        ["٣٥", "३५", "\U0001d7db\U0001d7dd", "²", "3²", "½", "③", "Ⅷ", "㊁", "三²", "万²", "3万²"],
    )
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_in_other_scripts(self, digits: str, lang: Language) -> None:
        with pytest.raises(UnreadableFigure):
            read(digits, lang)


class TestEnglishWords:
    @given(whole)
    def test_in_full(self, number: int) -> None:
        assert read(numerals.english(number), "en").value == number

    @given(whole)
    def test_without_and(self, number: int) -> None:
        assert read(numerals.english(number, " "), "en").value == number

    @given(st.integers(1, 9999), st.integers(0, 9), st.sampled_from(["thousand", "k", "million",
           "m", "mn", "billion", "bn", "trillion"]))  # fmt: skip
    def test_digits_before_a_multiplier(self, head: int, tenth: int, word: str) -> None:
        size = 10 ** {"t": 12, "k": 3, "m": 6, "b": 9}[word[0]]
        size = 1000 if word == "thousand" else size
        value = Fraction(f"{head}.{tenth}") * size
        glued = "" if len(word) < 3 else " "
        assert read(f"{head}.{tenth}{glued}{word}", "en").value == value

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("a dozen", 12),
            ("two dozen", 24),
            ("a hundred and five", 105),
            ("twenty three", 23),
            ("Twenty-Three", 23),
            ("nineteen hundred", 1900),
            ("five hundred thousand", 500_000),
            ("two and a half", Fraction(5, 2)),
        ],
    )
    def test_for_example(self, text: str, value: Fraction) -> None:
        assert read(text, "en").value == value

    @pytest.mark.parametrize(
        "text",
        ["one two", "one two hundred", "twenty twenty", "twenty eleven", "five twenty", "1 five",
         "five 1", "twenty zero", "thousand million", "two thousand million", "hundred hundred",
         "five million million", "two and three", "and five", "five and", "a five", "k", "bn", "m",
         "1.5 million five", "dozen hundred", "million hundred", "3 million 4 million", "hundredth",
         "two million and a half", "1.5 and a half", "between three"],
    )  # fmt: skip
    def test_words_in_no_order_are_refused(self, text: str) -> None:
        with pytest.raises(UnreadableFigure):
            read(text, "en")
