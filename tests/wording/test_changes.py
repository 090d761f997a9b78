# SPDX-License-Identifier: MIT
"""A stated change is the relative increase as printed, with its kind and its basis."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

import pytest

from antifraud.errors import UnreadableChange
from antifraud.figures import Basis, Caution, ChangeKind, Qualifier
from antifraud.wording import read_change, read_changes
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.english import tables as english

PERCENT, POINTS, FOLD = ChangeKind.PERCENT, ChangeKind.POINTS, ChangeKind.FOLD
YEAR, PERIOD = Basis.YEAR_EARLIER, Basis.PREVIOUS_PERIOD


class Row(NamedTuple):
    """One printed change and what it says."""

    text: str
    value: str
    kind: ChangeKind = PERCENT
    basis: Basis | None = None


CHINESE = [
    Row("环比提升70.08%", "70.08", basis=PERIOD),
    Row("同比下降48%", "-48", basis=YEAR),
    Row("上升360%", "360"),
    Row("48%", "48"),
    Row("-48%", "-48"),
    Row("增长五成", "50"),
    Row("上升3.5倍", "3.5", FOLD),
    Row("翻一番", "1", FOLD),
    Row("翻了两番", "3", FOLD),
    Row("增加到3.5倍", "2.5", FOLD),
    Row("同比增至3.5倍", "2.5", FOLD, YEAR),
    Row("是去年同期的3.5倍", "2.5", FOLD, YEAR),
    Row("是去年的80%", "-20", basis=YEAR),
    Row("降到原来的八成", "-20"),
    Row("提高7.4个百分点", "7.4", POINTS),
    Row("同比持平", "0", basis=YEAR),
    Row("较去年同期均上升5%", "5", basis=YEAR),
    Row("环比、大幅上升5％", "5", basis=PERIOD),
    Row("上升 3.5 %", "3.5"),
    Row("负增长5%", "-5"),
    Row("零增长", "0"),
    Row("不降反升5%", "5"),
    Row("由升转降5%", "-5"),
    Row("环比微降0.2%", "-0.2", basis=PERIOD),
    Row("同比略增0.5%", "0.5", basis=YEAR),
    Row("同比少发案12%", "-12", basis=YEAR),
    Row("同比大增3倍", "3", FOLD, YEAR),
    Row("↑5%", "5"),
    Row("↓5%", "-5"),
    Row("+5%", "5"),
    Row("同比+5%", "5", basis=YEAR),
    # nouns hold the direction
    Row("增幅达12.5%", "12.5"),
    Row("增幅为5%", "5"),
    Row("涨幅5%", "5"),
    Row("降幅5%", "-5"),
    Row("收窄0.3个百分点", "-0.3", POINTS),
    Row("扩大0.3个百分点", "0.3", POINTS),
    Row("高出3个百分点", "3", POINTS),
    Row("低2.1个百分点", "-2.1", POINTS),
    # 番 doubles what the one before it left
    Row("翻番", "1", FOLD),
    Row("翻三番", "7", FOLD),
    Row("同比翻两番", "3", FOLD, YEAR),
    Row("减半", "-50"),
    Row("减少一半", "-50"),
    # levels of the base
    Row("上升至原来的3倍", "2", FOLD),
    Row("上升到去年同期的3倍", "2", FOLD, YEAR),
    Row("是2022年的3倍", "2", FOLD),
    Row("相当于上月的1.5倍", "0.5", FOLD, PERIOD),
    Row("下降为去年的八成", "-20", basis=YEAR),
    Row("减少到原来的一半", "-50"),
    # what it is measured against
    Row("与上月持平", "0", basis=PERIOD),
    Row("较去年同期相比下降5%", "-5", basis=YEAR),
    Row("和上年相比，增长5%", "5", basis=YEAR),
    Row("同比去年增长5%", "5", basis=YEAR),
    Row("环比上月下降5%", "-5", basis=PERIOD),
    Row("较一季度下降3%", "-3"),
    Row("较1月上升5%", "5"),
    Row("比2022年增长5%", "5"),
    Row("较2022年同期下降5%", "-5"),
    Row("比上年末增长5%", "5"),
]
ENGLISH = [
    Row("up 46.5% year-on-year", "46.5", basis=YEAR),
    Row("down 7.4 percentage points", "-7.4", POINTS),
    Row("rose by 12 percent from a year earlier", "12", basis=YEAR),
    Row("an increase of 5% on the previous quarter", "5", basis=PERIOD),
    Row("a 5 percent drop", "-5"),
    Row("doubled", "1", FOLD),
    Row("halved", "-50"),
    Row("unchanged on a year earlier", "0", basis=YEAR),
    Row("up 3.5 times the base", "3.5", FOLD),
    Row("was up 5%", "5"),
]


@pytest.mark.parametrize("row", CHINESE, ids=[row.text for row in CHINESE])
def test_in_chinese(row: Row) -> None:
    change = read_change(row.text)
    assert (change.value, change.kind, change.basis) == (Decimal(row.value), row.kind, row.basis)


@pytest.mark.parametrize("row", ENGLISH, ids=[row.text for row in ENGLISH])
def test_in_english(row: Row) -> None:
    change = read_change(row.text, "en")
    assert (change.value, change.kind, change.basis) == (Decimal(row.value), row.kind, row.basis)


class TestBounds:
    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("下降超三成", "-100", "-30"),
            ("下降30%以上", "-100", "-30"),
            ("下降近三成", "-30", "-27"),
            ("上升超三成", "30", None),
            ("上升近三成", "27", "30"),
            ("上升约12%", "11", "13"),
            ("下降不到5%", "-5", "0"),
            ("上升3至5%", "3", "5"),
            ("下降3至5%", "-5", "-3"),
            ("上升三成多", "30", "40"),
            ("下降三成多", "-40", "-30"),
            ("下降超5个百分点", None, "-5"),
            ("下降超120%", "-120", "-120"),
            ("小幅收窄约3%", "-4", "-2"),
            ("上升至少5%", "5", None),
            ("下降至多5%", "-5", "0"),
            ("上升5%至8%", "5", "8"),
            ("上升5—8%", "5", "8"),
            ("增长近一倍", "0", "1"),
            ("增长了近两倍", "1", "2"),
            ("增加一倍以上", "1", None),
            ("翻了近一番", "0", "1"),
            ("翻了两番多", "3", "7"),
            ("翻两番以上", "3", None),
            ("下降近半", "-50", "-45"),
            ("降幅超三成", "-100", "-30"),
            ("上升三成强", "30", "33"),
            ("是去年的3倍多", "2", "3"),
            ("降到原来的不到八成", "-100", "-20"),
            ("降到原来的八成多", "-20", "-10"),
            ("降到原来的八成以上", "-20", None),
            ("同比下降约30余%", "-40", "-30"),
        ],
    )
    def test_of_a_fall_are_mirrored(self, text: str, low: str | None, high: str | None) -> None:
        change = read_change(text)
        wanted = [None if end is None else Fraction(end) for end in (low, high)]
        assert [change.low, change.high] == wanted

    def test_the_last_printed_digit_is_the_step(self) -> None:
        assert read_change("上升70.0%").step == Fraction(1, 10)
        assert read_change("上升五成").step == 10
        assert read_change("上升五成五").step == 1


class TestASoftBoundStaysSoft:
    @pytest.mark.parametrize(
        "text", ["上升约5%", "上升约3%至5%", "上升3%至约5%", "上升三成强", "同比下降约30余%"]
    )
    def test_in_a_change(self, text: str) -> None:
        change = read_change(text)
        assert (change.low_firm, change.high_firm) == (False, False)

    def test_and_two_words_that_disagree_are_told(self) -> None:
        assert read_change("同比下降约30余%").caution is Caution.TWO_BOUNDS

    @pytest.mark.parametrize(
        ("text", "step"), [("减半", 10), ("减少一半", 10), ("下降三分之一", Fraction(20, 3))]
    )
    def test_a_share_in_words_is_rounded_to_a_tenth_of_itself_either_way(
        self, text: str, step: Fraction
    ) -> None:
        assert read_change(text).step == step


class TestTwoReadingsAreSaid:
    @pytest.mark.parametrize("text", ["3.8-fold increase", "up 3.8-fold", "3.8 times more"])
    def test_of_a_fold_increase(self, text: str) -> None:
        change = read_change(text, "en")
        assert (change.value, change.alternative) == (Decimal("3.8"), Decimal("2.8"))
        assert change.caution is Caution.FOLD_OR_TIMES
        assert [change.low, change.high] == [Fraction("3.8"), Fraction("3.8")]
        assert change.qualifier is Qualifier.EXACT

    def test_a_fold_decrease_is_kept_and_flagged(self) -> None:
        change = read_change("下降2倍")
        assert (change.value, change.caution) == (Decimal(-2), Caution.FOLD_DECREASE)


class TestEveryWordOfTheTablesIsRead:
    @pytest.mark.parametrize(("word", "basis"), chinese.BASES.items())
    def test_of_a_basis_in_chinese(self, word: str, basis: Basis) -> None:
        assert read_change(f"{word}上升5%").basis is basis
        assert read_change(f"{word}，下降5%").basis is basis

    @pytest.mark.parametrize("word", chinese.RISES)
    def test_of_a_rise_in_chinese(self, word: str) -> None:
        assert read_change(f"{word}5%").value == 5

    @pytest.mark.parametrize("word", chinese.FALLS)
    def test_of_a_fall_in_chinese(self, word: str) -> None:
        assert read_change(f"{word}5%").value == -5

    @pytest.mark.parametrize("word", chinese.MANNERS)
    def test_of_manner_in_chinese(self, word: str) -> None:
        assert read_change(f"同比{word}上升5%").value == 5

    @pytest.mark.parametrize("word", chinese.ORIGINALS)
    def test_of_the_base_in_chinese(self, word: str) -> None:
        assert read_change(f"是{word}的2倍").value == 1

    @pytest.mark.parametrize(("word", "basis"), chinese.TIMES_BEFORE.items())
    def test_of_a_time_before_in_chinese(self, word: str, basis: Basis | None) -> None:
        assert read_change(f"与{word}相比下降5%").basis is basis

    @pytest.mark.parametrize("word", chinese.LINKS)
    def test_that_links_to_it_in_chinese(self, word: str) -> None:
        assert read_change(f"{word}上月下降5%").basis is PERIOD

    @pytest.mark.parametrize("word", chinese.CLOSES)
    def test_that_closes_it_in_chinese(self, word: str) -> None:
        assert read_change(f"与上月{word}下降5%").basis is PERIOD

    @pytest.mark.parametrize("word", chinese.RISE_NOUNS)
    def test_of_a_noun_of_rising_in_chinese(self, word: str) -> None:
        assert read_change(f"{word}为5%").value == 5

    @pytest.mark.parametrize("word", chinese.FALL_NOUNS)
    def test_of_a_noun_of_falling_in_chinese(self, word: str) -> None:
        assert read_change(f"{word}为5%").value == -5

    @pytest.mark.parametrize("word", chinese.HALVINGS)
    def test_of_halving_in_chinese(self, word: str) -> None:
        assert read_change(word).value == -50

    @pytest.mark.parametrize(("word", "times"), chinese.DOUBLINGS.items())
    def test_of_doubling_in_chinese(self, word: str, times: int) -> None:
        assert read_change(word).value == 2**times - 1

    @pytest.mark.parametrize("word", chinese.UNCHANGED)
    def test_of_no_change_in_chinese(self, word: str) -> None:
        assert read_change(word).value == 0

    @pytest.mark.parametrize(("word", "basis"), english.BASES.items())
    def test_of_a_basis_in_english(self, word: str, basis: Basis) -> None:
        assert read_change(f"up 5% {word}", "en").basis is basis
        assert read_change(f"{word.title()}, up 5%", "en").basis is basis

    @pytest.mark.parametrize("word", english.RISES)
    def test_of_a_rise_in_english(self, word: str) -> None:
        assert read_change(f"{word} 5%", "en").value == 5

    @pytest.mark.parametrize("word", english.FALLS)
    def test_of_a_fall_in_english(self, word: str) -> None:
        assert read_change(f"{word} 5%", "en").value == -5

    @pytest.mark.parametrize(("word", "times"), english.MULTIPLES.items())
    def test_of_multiples_in_english(self, word: str, times: int) -> None:
        assert read_change(word, "en").value == times - 1

    @pytest.mark.parametrize("word", english.UNCHANGED)
    def test_of_no_change_in_english(self, word: str) -> None:
        assert read_change(word, "en").value == 0


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("同比、环比分别下降11.6%、8.6%", [("-11.6", YEAR), ("-8.6", PERIOD)]),
        ("环比和同比分别上升5%和下降3%", [("5", PERIOD), ("-3", YEAR)]),
        ("同比环比均下降50%以上", [("-50", YEAR), ("-50", PERIOD)]),
        ("同比下降48%", [("-48", YEAR)]),
    ],
)
def test_two_bases_are_two_changes(text: str, values: list[tuple[str, Basis]]) -> None:
    changes = read_changes(text)
    assert [(str(change.value), change.basis) for change in changes] == values


def test_one_change_is_not_two() -> None:
    with pytest.raises(UnreadableChange, match="read_changes"):
        read_change("同比、环比分别下降11.6%、8.6%")
