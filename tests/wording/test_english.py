# SPDX-License-Identifier: MIT
"""Single figures and single changes in English words: each rule of its language."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

import pytest

from antifraud.errors import UnreadableChange, UnreadableFigure
from antifraud.figures import Basis, Caution, ChangeKind, Qualifier, Unit
from antifraud.wording import read, read_change
from antifraud.wording.english import tables as english
from antifraud.wording.english.change_words import (
    BASIS_PREPOSITIONS,
    BASIS_TIMES,
    HALVED,
    TRAILING_FALLS,
    TRAILING_RISES,
)
from antifraud.wording.english.units import IN_HUNDREDTHS, MODIFIERS

EXACT, OVER, AT_LEAST, NEARLY = (
    Qualifier.EXACT,
    Qualifier.OVER,
    Qualifier.AT_LEAST,
    Qualifier.NEARLY,
)
ABOUT, UNDER, AT_MOST, BETWEEN, VAGUE = (
    Qualifier.ABOUT,
    Qualifier.UNDER,
    Qualifier.AT_MOST,
    Qualifier.BETWEEN,
    Qualifier.VAGUE,
)


class Row(NamedTuple):
    text: str
    low: int | str | None
    high: int | str | None
    qualifier: Qualifier
    unit: Unit = Unit.ONE


FIGURES = [
    # Signs
    Row("~450", 440, 460, ABOUT),
    Row(">500", 500, None, OVER),
    Row("<5%", 0, 5, UNDER, Unit.PERCENT),
    Row("≥10 cases", 10, None, AT_LEAST, Unit.CASE),
    Row("≤ 48 hours", 0, 48, AT_MOST, Unit.HOUR),
    Row("900+", 900, None, AT_LEAST),
    Row("900-plus victims", 900, None, AT_LEAST, Unit.PERSON),
    Row("£3.5m+", 3_500_000, None, AT_LEAST, Unit.GBP),
    # Two words, of which the second softens the first
    Row("up to about 500", 0, 500, AT_MOST),
    Row("at least some 500 people", 500, None, AT_LEAST, Unit.PERSON),
    # Just over has no upper bound of its own, as over has none; just under is nearly
    Row("just over 20,000", 20_000, None, OVER),
    Row("well over 20,000", 20_000, None, OVER),
    Row("a little over 20,000", 20_000, None, OVER),
    Row("north of £5m", 5_000_000, None, OVER, Unit.GBP),
    Row("just under 20,000", 18_000, 20_000, NEARLY),
    Row("slightly less than 20,000", 18_000, 20_000, NEARLY),
    # Stress sets no bound
    Row("as many as 500 people", 500, 500, EXACT, Unit.PERSON),
    Row("as few as 5 people", 5, 5, EXACT, Unit.PERSON),
    Row("only 5 people", 5, 5, EXACT, Unit.PERSON),
    Row("totalling more than 5 people", 5, None, OVER, Unit.PERSON),
    # Halves and parts
    Row("half a million", 500_000, 500_000, EXACT),
    Row("nearly half a million", 450_000, 500_000, NEARLY),
    Row("half a dozen", 6, 6, EXACT),
    Row("a quarter of a million pounds", 250_000, 250_000, EXACT, Unit.GBP),
    Row("a million and a half", 1_500_000, 1_500_000, EXACT),
    Row("one and a half million", 1_500_000, 1_500_000, EXACT),
    Row("an hour", 1, 1, EXACT, Unit.HOUR),
    Row("within a day", 0, 1, AT_MOST, Unit.DAY),
    Row("an hour and a half", "1.5", "1.5", EXACT, Unit.HOUR),
    Row("half a day", 12, 12, EXACT, Unit.HOUR),
    Row("half a week", "0.5", "0.5", EXACT, Unit.WEEK),
    Row("half a percentage point", "0.5", "0.5", EXACT, Unit.POINT),
    Row("50 basis points", "0.5", "0.5", EXACT, Unit.POINT),
    # Shares
    Row("one in five", 20, 20, EXACT, Unit.PERCENT),
    Row("1 in 10", 10, 10, EXACT, Unit.PERCENT),
    Row("three out of four", 75, 75, EXACT, Unit.PERCENT),
    Row("9 out of 10", 90, 90, EXACT, Unit.PERCENT),
    Row("two in every five", 40, 40, EXACT, Unit.PERCENT),
    Row("more than one in five", 20, 100, OVER, Unit.PERCENT),
    # Sums
    Row("US$3.2m", 3_200_000, 3_200_000, EXACT, Unit.USD),
    Row("HK$2.1 million", 2_100_000, 2_100_000, EXACT, Unit.HKD),
    Row("S$1.76m", 1_760_000, 1_760_000, EXACT, Unit.SGD),
    Row("RMB 20 million", 20_000_000, 20_000_000, EXACT, Unit.CNY),
    Row("20 million yuan", 20_000_000, 20_000_000, EXACT, Unit.CNY),
    Row("2 crore Indian rupees", 20_000_000, 20_000_000, EXACT, Unit("INR")),
    # Ranges
    Row("from 3 to 5 days", 3, 5, BETWEEN, Unit.DAY),
    Row("between £3m and £5m", 3_000_000, 5_000_000, BETWEEN, Unit.GBP),
    Row("3-5 million", 3_000_000, 5_000_000, BETWEEN),
    Row("5 to 8%", 5, 8, BETWEEN, Unit.PERCENT),
    Row("two or three people", 2, 3, BETWEEN, Unit.PERSON),
    # Times, ages, nouns
    Row("twice", 2, 2, EXACT, Unit.TIME),
    Row("threefold", 3, 3, EXACT, Unit.FOLD),
    Row("48-hour", 48, 48, EXACT, Unit.HOUR),
    Row("70-year-old", 70, 70, EXACT, Unit.YEAR),
    Row("44 suspected fraud cases", 44, 44, EXACT, Unit.CASE),
    Row("a couple of cases", 2, 3, VAGUE, Unit.CASE),
]


@pytest.mark.parametrize("row", FIGURES, ids=[row.text for row in FIGURES])
def test_a_figure(row: Row) -> None:
    figure = read(row.text, "en")
    low, high = (None if end is None else Fraction(end) for end in (row.low, row.high))
    assert [figure.low, figure.high] == [low, high]
    assert (figure.qualifier, figure.unit) == (row.qualifier, row.unit)


@pytest.mark.parametrize(
    "text",
    ["±5", "1 234", "a handful", "nearly more than 5", "more than nearly 5", "over 900+", "5 in 11",
     "44 out of 81", "five in four", "half a person", "5 or 50 cases", "from 5", "some 900+",
     "from 5 and 7", "one of the men", "a 5-day",
     "5 or more than 6", "two million and a half", "5 cents", "9" * 61],
)  # fmt: skip
def test_what_is_not_sure_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFigure) as raised:
        read(text, "en")
    assert raised.value.mend


class TestASoftBound:
    def test_of_up_to_about_is_the_upper(self) -> None:
        assert not read("up to about 500", "en").high_firm

    def test_of_at_least_about_is_the_lower(self) -> None:
        assert not read("at least about 500", "en").low_firm

    def test_is_none_of_up_to(self) -> None:
        assert read("up to 500", "en").high_firm


class TestEveryWordOfTheTablesIsRead:
    @pytest.mark.parametrize("word", MODIFIERS)
    def test_between_a_number_and_its_noun(self, word: str) -> None:
        assert read(f"20 {word} accounts", "en").unit == Unit.ACCOUNT

    @pytest.mark.parametrize("word", english.STRESSES)
    def test_of_stress(self, word: str) -> None:
        assert read(f"{word} 20 people", "en") == read("20 people", "en")

    @pytest.mark.parametrize(("word", "qualifier"), english.SIGNS.items())
    def test_of_signs(self, word: str, qualifier: Qualifier) -> None:
        assert read(f"{word}20", "en").qualifier is qualifier

    @pytest.mark.parametrize(("words", "part"), english.PARTS.items())
    def test_of_parts(self, words: str, part: tuple[int, int]) -> None:
        assert read(f"{words} a million", "en").value == Fraction(10**6 * part[0], part[1])

    @pytest.mark.parametrize("word", IN_HUNDREDTHS)
    def test_of_hundredths(self, word: str) -> None:
        assert read(f"20 {word}", "en").value == Fraction(1, 5)

    @pytest.mark.parametrize("word", TRAILING_RISES)
    def test_of_a_rise_after_its_number(self, word: str) -> None:
        assert read_change(f"5% {word}", "en").value == 5

    @pytest.mark.parametrize("word", TRAILING_FALLS)
    def test_of_a_fall_after_its_number(self, word: str) -> None:
        assert read_change(f"a 5% {word}", "en").value == -5

    @pytest.mark.parametrize("word", BASIS_PREPOSITIONS)
    def test_that_leads_to_a_basis(self, word: str) -> None:
        change = read_change(f"12% lower {word} a year earlier", "en")
        assert change.basis is Basis.YEAR_EARLIER

    @pytest.mark.parametrize(("words", "basis"), BASIS_TIMES.items())
    def test_of_a_time_to_compare_with(self, words: str, basis: Basis) -> None:
        assert read_change(f"5% more than {words}", "en").basis is basis

    @pytest.mark.parametrize("word", HALVED)
    def test_of_halving(self, word: str) -> None:
        assert read_change(word, "en").value == -50


@pytest.mark.parametrize(
    ("text", "low", "high", "kind"),
    [
        ("more than doubled", 1, None, ChangeKind.FOLD),
        ("nearly doubled", "0.8", 1, ChangeKind.FOLD),
        ("almost tripled", "1.7", 2, ChangeKind.FOLD),
        ("more than halved", -100, -50, ChangeKind.PERCENT),
        ("nearly halved", -50, -45, ChangeKind.PERCENT),
        ("fell by almost a third", Fraction(-100, 3), -30, ChangeKind.PERCENT),
        ("rose by more than half", 50, None, ChangeKind.PERCENT),
        ("fell by more than half", -100, -50, ChangeKind.PERCENT),
        ("12% below last year", -12, -12, ChangeKind.PERCENT),
        ("up 5 to 8%", 5, 8, ChangeKind.PERCENT),
        ("three times as many as last year", 2, 2, ChangeKind.FOLD),
        ("twice as high", 1, 1, ChangeKind.FOLD),
        ("at least three times as many", 2, None, ChangeKind.FOLD),
        ("broadly flat", -1, 1, ChangeKind.PERCENT),
        ("+5%", 5, 5, ChangeKind.PERCENT),
        ("cut by 50 basis points", "-0.5", "-0.5", ChangeKind.POINTS),
    ],
)
def test_a_change(
    text: str, low: int | str | Fraction, high: int | str | Fraction | None, kind: ChangeKind
) -> None:
    change = read_change(text, "en")
    assert [change.low, change.high] == [Fraction(low), None if high is None else Fraction(high)]
    assert change.kind is kind


class TestTimesTheBase:
    """As many as three times holds the base; three times more leaves it open."""

    def test_as_many_as_has_one_reading(self) -> None:
        assert read_change("three times as many as last year", "en").caution is None

    @pytest.mark.parametrize("text", ["three times more", "rose threefold", "a 3-fold rise"])
    def test_more_has_two(self, text: str) -> None:
        change = read_change(text, "en")
        assert change.value == 3
        assert change.alternative == 2
        assert change.caution is Caution.FOLD_OR_TIMES

    @pytest.mark.parametrize("text", ["fell threefold", "a 3-fold decrease"])
    def test_a_fall_by_times_is_kept_and_flagged(self, text: str) -> None:
        assert read_change(text, "en").caution is Caution.FOLD_DECREASE


@pytest.mark.parametrize(
    "text",
    ["rose 5% lower", "up 5% and down 3%", "rose to 5%", "up to 5% higher lower", "rose 5 people",
     "up 5% from 44", "year-on-year, up 5% on the previous quarter", "flat rate",
     "a 5% down payment", "nearly more than doubled", "doubled and tripled"],
)  # fmt: skip
def test_what_is_no_single_change_is_refused(text: str) -> None:
    with pytest.raises(UnreadableChange) as raised:
        read_change(text, "en")
    assert raised.value.mend
