# SPDX-License-Identifier: MIT
"""English words, times and sums as reports and headlines print them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from antifraud.figures import Caution, Figure, Qualifier, StatedChange, Unit
from antifraud.wording import read, read_change, scan, write

AS_OF = date(2024, 7, 10)


def figures(text: str) -> list[str]:
    return [each.text for each in scan(text, "en", AS_OF) if isinstance(each.item, Figure)]


def dates(text: str) -> list[str]:
    found = scan(text, "en", AS_OF)
    return [str(each.item) for each in found if not isinstance(each.item, Figure | StatedChange)]


class TestOdd:
    @pytest.mark.parametrize(
        ("text", "low", "high", "unit"),
        [
            ("20-odd people", 20, 30, Unit.PERSON),
            ("twenty-odd", 20, 30, Unit.ONE),
            ("200-odd victims", 200, 300, Unit.PERSON),
            ("3,450-odd cases", 3450, 3460, Unit.CASE),
            ("50-odd per cent", 50, 60, Unit.PERCENT),
        ],
    )
    def test_is_more_by_less_than_one_of_the_last_place(
        self, text: str, low: int, high: int, unit: Unit
    ) -> None:
        odd = read(text, "en")
        assert (odd.qualifier, odd.unit) == (Qualifier.MORE_THAN, unit)
        assert odd.bounds == Figure.between(low, high, unit).bounds

    def test_is_found_in_a_sentence(self) -> None:
        assert figures("Of 200-odd victims, 50 came forward.") == ["200-odd victims", "50"]


class TestAFallBeyondAll:
    @pytest.mark.parametrize(
        ("text", "caution"),
        [
            ("down 120%", Caution.FALL_BEYOND_ALL),
            ("fell by 150 per cent", Caution.FALL_BEYOND_ALL),
            ("fell by more than 100%", Caution.FALL_BEYOND_ALL),
            ("fell by 100%", None),
            ("fell by at least 90%", None),
            ("up 120%", None),
            ("down 120 percentage points", None),
        ],
    )
    def test_is_kept_and_flagged(self, text: str, caution: Caution | None) -> None:
        assert read_change(text, "en").caution is caution


class TestOverALength:
    @pytest.mark.parametrize(
        ("text", "length"),
        [
            ("through 27 bank accounts over 14 months", "14 months"),
            ("He lost $2m over 14 months.", "14 months"),
            ("They took 2.1 million over two years.", "two years"),
            ("44 people over 3 days", "3 days"),
            ("jailed for over 14 months", "over 14 months"),
            ("The fraud lasted over 14 months.", "over 14 months"),
            ("children over 14 years", "over 14 years"),
        ],
    )
    def test_says_when_behind_what_is_counted_and_else_how_long(
        self, text: str, length: str
    ) -> None:
        assert figures(text)[-1] == length


class TestFractionsInSigns:
    @pytest.mark.parametrize(
        ("text", "value", "unit"),
        [
            ("1½ years", Fraction(3, 2), Unit.YEAR),
            ("2¾ hours", Fraction(11, 4), Unit.HOUR),
            ("1½ million", 1_500_000, Unit.ONE),
            ("1/3 of", Fraction(100, 3), Unit.PERCENT),
            ("½ of", 50, Unit.PERCENT),
            ("50bp", Fraction(1, 2), Unit.POINT),
        ],
    )
    def test_are_read(self, text: str, value: Fraction, unit: Unit) -> None:
        assert (read(text, "en").value, read(text, "en").unit) == (value, unit)

    def test_two_numbers_and_a_stroke_may_be_a_date(self) -> None:
        assert figures("On 1/3 and 1/3/2023 it was 1/3 of all.") == ["1/3 of"]


class TestHeadlines:
    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("Police Arrest 44", "44"), ("Police Arrest 44 Over Scam Calls", "44"),
            ("Officers Seize 214 in Raid", "214"), ("Scam Deaths Hit 44", "44"),
            ("POLICE ARREST 44", "44"), ("Police Round Up 44", "44"),
        ],
    )  # fmt: skip
    def test_a_verb_is_no_name_before_a_number(self, text: str, number: str) -> None:
        assert figures(text) == [number]

    def test_a_name_is_one(self) -> None:
        assert not figures("Boeing 737")


class TestSums:
    @pytest.mark.parametrize(
        ("text", "value", "unit"),
        [
            ("CHF 1.2 million", 1_200_000, Unit.CHF),
            ("SEK500,000", 500_000, Unit.SEK),
            ("R1.8 billion", 1_800_000_000, Unit.ZAR),
            ("R$5m", 5_000_000, Unit.BRL),
            ("5 million Swiss francs", 5_000_000, Unit.CHF),
            ("AED 3,000", 3_000, Unit.AED),
        ],
    )
    def test_name_their_currency(self, text: str, value: int, unit: Unit) -> None:
        money = read(text, "en")
        assert money.value == value
        assert money.unit == unit
        for lang in ("en", "zh"):
            assert read(write(money, lang), lang).unit == unit

    def test_one_letter_is_a_sign_only_of_a_large_sum(self) -> None:
        assert figures("The R44 flew, r1.8 billion or 5 people.") == ["5 people"]


def test_many_digits_alone_are_a_card_and_no_figure() -> None:
    assert not figures("The card 6222021234567890123 was used.")
    assert figures("He lost 12345678901 yuan.") == ["12345678901 yuan"]


class TestTimes:
    @pytest.mark.parametrize(
        ("text", "moment"),
        [
            ("On 3 May 2024 he called between 3 and 5 pm.", "2024-05-03T15/2024-05-03T17"),
            ("from 3 to 5 pm on 3 May 2024", "2024-05-03T15/2024-05-03T17"),
            ("3 May 2024, 9.30-11.30am", "2024-05-03T09:30/2024-05-03T11:30"),
            ("On 3 May 2024 between 11 and 1 pm", "2024-05-03T11/2024-05-03T13"),
            ("On 3 May 2024 between 12 and 2 pm", "2024-05-03T12/2024-05-03T14"),
        ],
    )
    def test_two_hours_share_the_half_of_the_day(self, text: str, moment: str) -> None:
        assert dates(text)[-1] == moment
        assert not figures(text)


class TestLengthsThatEnd:
    @pytest.mark.parametrize(
        ("text", "period"),
        [
            ("in the week ending 7 May", "2024-05-01/2024-05-07"),
            ("in the week to 3 January 2024", "2023-12-28/2024-01-03"),
            ("the two weeks to 12 May 2024", "2024-04-29/2024-05-12"),
            ("in the month ending 31 May 2024", "2024-05"),
            ("in the financial year ended 31 March 2024", "2023-04/2024-03"),
            ("in the first 10 months of 2023", "2023-01/2023-10"),
            ("In the first 10 months, 33 were held.", "2023-01/2023-10"),
            ("in the first five months of the year", "2024-01/2024-05"),
        ],
    )
    def test_are_counted_back_from_their_end(self, text: str, period: str) -> None:
        assert dates(text) == [period]

    def test_the_year_before_one_to_march_ends_in_march(self) -> None:
        text = "In the year to 31 March 2024 it was £11m, against £9.8m in the previous year"
        assert dates(text) == ["2023-04/2024-03", "2022-04/2023-03"]

    def test_the_first_months_of_something_else_are_a_length(self) -> None:
        assert not dates("in the first three months of the scheme")

    @pytest.mark.parametrize(
        "text",
        [
            "in FY2023/24", "in 2023/24", "FY2023", "the fiscal year 2023", "the tax year 2023",
            "Q1 FY2024", "the first quarter of fiscal 2023", "in the first half of 2023/24",
            "Q2 of the financial year",
        ],
    )  # fmt: skip
    def test_a_fiscal_year_begins_where_its_country_says(self, text: str) -> None:
        assert not dates(text)
        assert not figures(text)
